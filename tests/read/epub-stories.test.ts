import { describe, expect, test } from '@jest/globals';
import { readOpenedBook, readEpub } from '../../src/read/epub/epub.ts';
import { openBook } from '../../src/read/epub/open.ts';
import { bylineOn, namesIn, storiesIn } from '../../src/read/epub/anthology.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { unzipSync } from 'fflate';
import { buildTexts, failures, type TestBook } from '../support/build-text.ts';
import { epubOf, pageWith, type BookParts } from '../support/epub-files.ts';
import { png } from '../support/pictures.ts';

/** A table of contents of two levels. */
function nav(
  tops: readonly (readonly [string, string, Readonly<Record<string, string>>?])[],
): string {
  const link = (href: string, label: string): string => `<a href="${href}">${label}</a>`;
  const items = tops.map(([href, label, inner]) => {
    const below = Object.entries(inner ?? {}).map(([to, name]) => `<li>${link(to, name)}</li>`);
    const list = below.length === 0 ? '' : `<ol>${below.join('')}</ol>`;
    return `<li>${link(href, label)}${list}</li>`;
  });
  return pageWith(`<nav epub:type="toc"><ol>${items.join('')}</ol></nav>`);
}

/** The stories of a book, each as what it states and what it contains. */
async function storiesOf(parts: BookParts): Promise<readonly string[]> {
  const book = await openBook(epubOf(parts), 'book.epub');
  if ('diagnostic' in book) throw new Error(book.diagnostic.message);
  const stories: string[] = [];
  for (const { entry } of storiesIn(book)) {
    const { story } = await readOpenedBook(book, entry, { entry });
    stories.push(story === undefined ? 'none' : shown(story));
  }
  return stories;
}

function shown({ facts = [], blocks }: RawStory): string {
  const stated = facts.map(({ label, value, names }) =>
    names === undefined ? `${label}: ${value}` : `${label}: ${names.join(' + ')}`,
  );
  const text = blocks.map(({ text, hint }) => (hint === undefined ? text : `<${text}>`));
  return `${stated.join('; ')} | ${text.join(' ')}`;
}

const AUTHORS =
  '<dc:title>Weathers</dc:title><dc:creator>Ann Other</dc:creator><dc:creator>Bo Second</dc:creator><dc:creator>Cy Third</dc:creator>';

/** What EpubMerge makes of two books of FanFicFare and a third, whose package it kept. */
const MERGED: BookParts = {
  version: 2,
  metadata: `${AUTHORS}<dc:contributor>epubmerge</dc:contributor><dc:language>en</dc:language>`,
  pages: {
    'cover.xhtml': '<div><img src="cover.png" alt="cover"/></div>',
    '1/OEBPS/title_page.xhtml': pageWith(
      '<h3><a href="http://x.example.org/1">Low Water</a> by <a class="authorlink" href="http://x.example.org/u">Ann Other</a></h3><div><b>Rating:</b> T<br/><b>Summary:</b> The tide goes out.</div>',
      '<title/>',
      ' class="fff_titlepage"',
    ),
    '1/OEBPS/file0001.xhtml': pageWith(
      '<h3>1. Ebb</h3><p>She walked out.</p>',
      '<title/>',
      ' class="fff_chapter"',
    ),
    '1/OEBPS/file0002.xhtml': pageWith(
      '<h3>2. Flow</h3><p>She came back.</p>',
      '<title/>',
      ' class="fff_chapter"',
    ),
    '2/OEBPS/one.xhtml': '<h1>A Week of Rain</h1><p>It rained.</p>',
    '3/text.xhtml': '<p>Es regnete.</p>',
  },
  files: {
    'cover.png': png(),
    '3/content.opf':
      '<package><metadata xmlns:dc="x"><dc:title>Regen</dc:title><dc:creator>Bo Second</dc:creator><dc:creator>Cy Third</dc:creator><dc:language>de</dc:language><dc:subject>Rating: Mature</dc:subject><dc:subject>Wetter</dc:subject></metadata></package>',
    'toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
<navPoint><navLabel><text>Low Water by Ann Other</text></navLabel><content src="1/OEBPS/title_page.xhtml"/>
<navPoint><navLabel><text>Title Page</text></navLabel><content src="1/OEBPS/title_page.xhtml"/></navPoint>
<navPoint><navLabel><text>1. Ebb</text></navLabel><content src="1/OEBPS/file0001.xhtml"/></navPoint>
<navPoint><navLabel><text>2. Flow</text></navLabel><content src="1/OEBPS/file0002.xhtml"/></navPoint></navPoint>
<navPoint><navLabel><text>A Week of Rain by Bo Second</text></navLabel><content src="2/OEBPS/one.xhtml"/></navPoint>
<navPoint><navLabel><text>Regen by Bo Second</text></navLabel><content src="3/text.xhtml"/></navPoint>
</navMap></ncx>`,
  },
};

/** An anthology of a publisher, with a foreword and a page of thanks. */
const PUBLISHED: BookParts = {
  metadata: AUTHORS,
  pages: {
    'title.xhtml': '<section epub:type="titlepage"><h1>Weathers</h1></section>',
    'foreword.xhtml': `<h1>Foreword</h1><p>${'Weather is what we have in common. '.repeat(60)}</p>`,
    'lamp.xhtml': '<h1>The Lamp</h1><p class="byline">by Ann Other</p>',
    'lamp-1.xhtml': '<h2>Lit</h2><p>The lamp was lit.</p>',
    'lamp-2.xhtml': '<h2>Out</h2><p>It went out.</p>',
    'rain.xhtml': '<h1>Rain</h1><p class="author">Bo Second and Cy Third</p><p>It rained.</p>',
    'thanks.xhtml': '<h1>Thanks</h1><p>To everybody.</p>',
  },
  files: {
    'nav.xhtml': nav([
      ['foreword.xhtml', 'Foreword'],
      ['lamp.xhtml', 'The Lamp', { 'lamp-1.xhtml': 'Lit', 'lamp-2.xhtml': 'Out' }],
      ['rain.xhtml', 'Rain'],
      ['thanks.xhtml', 'Thanks'],
    ]),
  },
};

describe('an anthology', () => {
  test('of EpubMerge is the books that were merged', async () => {
    expect(await storiesOf(MERGED)).toEqual([
      'Title: Low Water; Author: Ann Other; Rating: T; Summary: The tide goes out. | <1. Ebb> She walked out. <2. Flow> She came back.',
      'Title: A Week of Rain; Author: Bo Second | <A Week of Rain> It rained.',
      'Title: Regen; Author: Bo Second + Cy Third; Rating: Mature; Keywords: Wetter | Es regnete.',
    ]);
  });

  test('of a publisher is the pieces with bylines, and the foreword', async () => {
    const [foreword = '', ...stories] = await storiesOf(PUBLISHED);
    expect(foreword).toMatch(/^Title: Foreword \| <Foreword> Weather is what/);
    expect(stories).toEqual([
      'Title: The Lamp; Author: Ann Other | <Lit> The lamp was lit. <Out> It went out.',
      'Title: Rain; Author: Bo Second + Cy Third | <Rain> Bo Second and Cy Third It rained. <Thanks> To everybody.',
    ]);
  });

  test.each([
    ['EpubMerge', MERGED, ['Low Water', 'A Week of Rain', 'Regen'], 'Bo Second, Cy Third'],
    ['a publisher', PUBLISHED, ['Foreword', 'The Lamp', 'Rain'], 'Bo Second, Cy Third'],
  ])('of %s is built story by story', async (_maker, parts, titles, authors) => {
    const bytes = epubOf(parts);
    const opened = await openBook(bytes, 'book.epub');
    if ('diagnostic' in opened) throw new Error(opened.diagnostic.message);
    const entries = storiesIn(opened).map(({ entry }) => entry);
    const result = await buildTexts({
      files: { 'book.epub': bytes },
      book: { title: undefined, language: undefined },
      entries,
    });
    expect(failures(result)).toEqual([]);
    const stories = result.book?.stories ?? [];
    expect(stories.map(({ title }) => title)).toEqual(titles);
    expect(stories.at(-1)?.authors.join(', ')).toBe(authors);
    expect(result.book?.metadata.title).toBe('Weathers');
    expect(result.book?.metadata.authors.map(({ name }) => name)).toEqual([
      'Ann Other',
      'Bo Second',
      'Cy Third',
    ]);
    if (parts === MERGED)
      expect(stories.map(({ language }) => language)).toEqual(['en', 'en', 'de']);
  });
});

describe('one story', () => {
  const chapters = { 'one.xhtml': '1 Salt', 'two.xhtml': '2 Rain' };
  const text = '<p>It rained.</p>';
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      'is a novel in parts',
      {
        'p1.xhtml': '<h1>Part One</h1>',
        'one.xhtml': text,
        'two.xhtml': text,
        'p2.xhtml': '<h1>Part Two</h1>',
        'x.xhtml': text,
      },
      nav([
        ['p1.xhtml', 'Part One', chapters],
        ['p2.xhtml', 'Part Two', { 'x.xhtml': '3 Snow' }],
      ]),
    ],
    [
      'is a novel whose chapters are told by two people',
      {
        'one.xhtml': '<h1>Chapter 1</h1><p>By Ann</p><p>It rained.</p>',
        'two.xhtml': '<h1>Chapter 2</h1><p>By Bo</p><p>It snowed.</p>',
      },
      nav([
        ['one.xhtml', 'Chapter 1'],
        ['two.xhtml', 'Chapter 2'],
      ]),
    ],
    [
      'is a novel with a sentence that looks like a byline',
      {
        'one.xhtml': '<h1>Salt</h1><p>By the sea they met.</p>',
        'two.xhtml': '<h1>Rain</h1><p>By noon it rained.</p>',
      },
      nav([
        ['one.xhtml', 'Salt'],
        ['two.xhtml', 'Rain'],
      ]),
    ],
    [
      'has a byline only over its first chapter',
      {
        'one.xhtml': '<h1>Salt</h1><p>by Ann Other</p><p>It rained.</p>',
        'two.xhtml': '<h1>Rain</h1><p>It rained.</p>',
      },
      nav([
        ['one.xhtml', 'Salt'],
        ['two.xhtml', 'Rain'],
      ]),
    ],
  ])('%s', async (_shows, pages, contents) => {
    expect(await storiesOf({ pages, files: { 'nav.xhtml': contents } })).toEqual([]);
  });
});

describe('a byline', () => {
  test.each([
    ['<h1>Rain</h1><p>by Ann Other</p>', 'Ann Other'],
    ['<h1>Rain</h1><h2>By Ann O. Other</h2>', 'Ann O. Other'],
    ['<h1>Rain</h1><p><span class="author">Ann Other</span></p>', 'Ann Other'],
    ['<h1>Rain</h1><p>by perdita99</p>', 'perdita99'],
    ['<h1>Rain</h1><p>By the sea they met.</p>', undefined],
    ['<h1>Rain</h1><p>By the sea they met</p>', undefined],
    ['<h1>Rain</h1><p>By and by the rain stopped, and nobody came</p>', undefined],
    ['<h1>Rain</h1><p>1</p><p>2</p><p>3</p><p>4</p><p>by Ann</p>', undefined],
  ])('of %s', (body, expected) => {
    expect(bylineOn(pageWith(body, '<title></title>'))).toBe(expected);
  });

  test.each([
    ['Ann Other and Bo Second', ['Ann Other', 'Bo Second']],
    ['Ann Other, Bo Second & Cy', ['Ann Other', 'Bo Second', 'Cy']],
    ['Ann Other und Bo Second', ['Ann Other', 'Bo Second']],
    ['Ann Other and Nobody', ['Ann Other and Nobody']],
    ['Salt and Rain', ['Salt and Rain']],
    ['Ann Otherwise', ['Ann Otherwise']],
  ])('%s is taken apart only into names that are listed', (byline, expected) => {
    expect(namesIn(byline, ['Ann Other', 'Bo Second', 'Cy', 'Salt'])).toEqual(expected);
  });
});

describe('what a book says of itself', () => {
  const pages = { 'one.xhtml': '<p>It rained.</p>' };
  const cover = png();
  test.each<readonly [string, BookParts]>([
    [
      'by its property',
      { pages, item: { 'c.png': 'properties="cover-image"' }, files: { 'c.png': cover } },
    ],
    [
      'by its metadata',
      {
        pages,
        version: 2,
        metadata: '<dc:title>R</dc:title><meta name="cover" content="i1"/>',
        files: { 'c.png': cover },
      },
    ],
    [
      'by its guide',
      {
        pages: { 'cover.xhtml': '<svg><image xlink:href="c.png"/></svg>', ...pages },
        version: 2,
        guide: '<guide><reference type="cover" href="cover.xhtml"/></guide>',
        files: { 'c.png': cover },
      },
    ],
  ])('has a cover that is known %s', async (_how, parts) => {
    const { story } = await readEpub(epubOf(parts), 'book.epub');
    expect(Buffer.from(story?.book?.cover?.bytes ?? []).equals(cover)).toBe(true);
    const coverIn = async (test: TestBook): Promise<Uint8Array | undefined> => {
      const { epub } = await buildTexts(test);
      return unzipSync(epub ?? new Uint8Array())['OEBPS/cover.png'];
    };
    const files = { 'book.epub': epubOf(parts) };
    const inherited = await coverIn({ files, book: { cover: undefined } });
    expect(inherited).toEqual(new Uint8Array(cover));
    const own = { name: 'own.png', bytes: new Uint8Array(png({ shade: 10 })) };
    expect(await coverIn({ files, book: { cover: own } })).toEqual(own.bytes);
    // Of several none is the book's: one is drawn.
    const two = { ...files, 'a.txt': 'It snowed.\n' };
    expect((await coverIn({ files: two, book: { cover: undefined } }))?.length).toBeGreaterThan(
      10_000,
    );
  });

  test('becomes the book where the config is silent', async () => {
    const metadata = `<dc:title>Salz</dc:title><dc:creator opf:role="aut" opf:file-as="Vane, P.">Perdita Vane</dc:creator><dc:creator opf:role="aut">Ann Other</dc:creator><dc:language>ger</dc:language><dc:source>https://x.example.org/1</dc:source><dc:date>2011-02-30</dc:date><dc:publisher>Tideline</dc:publisher><dc:subject>Salz</dc:subject><dc:rights>Frei</dc:rights><dc:description>Salz und Regen.</dc:description><meta name="calibre:series" content="Wege"/><meta name="calibre:series_index" content="1.5"/>`;
    const parts = epubOf({ pages: { 'one.xhtml': '<p>"Salz", sagte sie.</p>' }, metadata });
    const book = { title: undefined, language: undefined };
    const { book: made } = await buildTexts({ files: { 'book.epub': parts }, book });
    expect(made?.metadata).toMatchObject({
      title: 'Salz',
      authors: [
        { name: 'Perdita Vane', role: 'aut', sortName: 'Vane, P.' },
        { name: 'Ann Other', role: 'aut' },
      ],
      language: 'de',
      publisher: 'Tideline',
      subjects: ['Salz'],
      rights: 'Frei',
      description: 'Salz und Regen.',
      series: { name: 'Wege', number: 1.5 },
    });
    // There is no such day.
    expect(made?.metadata.date).toBeUndefined();
    const [story] = made?.stories ?? [];
    expect(story).toMatchObject({
      authors: ['Perdita Vane', 'Ann Other'],
      language: 'de',
      summary: 'Salz und Regen.',
      source: 'https://x.example.org/1',
    });
    expect(JSON.stringify(story?.chapters)).toContain('„Salz“, sagte sie.');
  });
});
