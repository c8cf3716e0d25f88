import { describe, expect, test } from '@jest/globals';
import { readEpub } from '../../src/read/epub/epub.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { pagesOf } from '../support/golden.ts';
import { shelve } from '../support/shelf.ts';
import { epubOf, pageWith, type BookParts } from '../support/epub-files.ts';

async function read(parts: BookParts): Promise<RawStory> {
  const { story } = await readEpub(epubOf(parts), 'book.epub');
  if (story === undefined) throw new Error('no story');
  return story;
}

function blocksOf({ blocks }: RawStory): readonly string[] {
  return blocks.map(({ text, hint, marks }) => {
    const marked = marks.toReversed().reduce((line, { kind, start, end, target }) => {
      const named = target === undefined ? kind : `${kind} ${target}`;
      return `${line.slice(0, start)}{${named}: ${line.slice(start, end)}}${line.slice(end)}`;
    }, text);
    if (hint === undefined) return marked;
    const key =
      hint.type === 'footnote'
        ? ` ${hint.key}`
        : hint.type === 'image'
          ? ` ${hint.image} ${hint.alt ?? ''}`
          : '';
    return `${hint.type}${key}: ${marked}`;
  });
}

function factsOf({ facts = [] }: RawStory): readonly string[] {
  return facts.map(({ label, value }) => `${label}: ${value}`);
}

function furnitureOf({ text, furniture = [] }: RawStory): readonly string[] {
  const lines = text.split('\n');
  return furniture.map((line) => lines[line - 1] ?? '');
}

/** calibre's EPUB 2: split by size, italics in the style sheet, a cover page of SVG. */
const CALIBRE: BookParts = {
  version: 2,
  metadata: `<dc:title>The Salt Road</dc:title><dc:creator opf:role="aut" opf:file-as="Vane, Perdita">Perdita Vane</dc:creator><dc:contributor opf:role="bkp">calibre (6.1)</dc:contributor><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:description>&lt;p&gt;Salt, &amp;amp; a road.&lt;/p&gt;&lt;p&gt;And rain.&lt;/p&gt;</dc:description><dc:subject>Fantasy</dc:subject><dc:subject>Rating: Mature</dc:subject><dc:publisher>Tideline</dc:publisher><meta name="calibre:series" content="The Roads"/><meta name="calibre:series_index" content="2.0"/>`,
  pages: {
    'titlepage.xhtml': `<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="cover.png"/></svg></div>`,
    'index_split_000.html': pageWith(
      '<p class="calibre1">The Salt Road</p><p class="calibre2">by Perdita Vane</p>',
      '<title>The Salt Road</title><link rel="stylesheet" type="text/css" href="stylesheet.css"/>',
    ),
    'index_split_001.html': pageWith(
      '<h2 class="calibre3" id="calibre_pb_0">1</h2><h3 class="calibre3">The Gate</h3><p class="calibre1">It was <span class="calibre5">very</span> old.<a id="p2"/></p><p class="scenebreak">&#160;</p><p>It rained.</p>',
      '<title>The Salt Road</title><link rel="stylesheet" type="text/css" href="stylesheet.css"/>',
    ),
    'index_split_002.html': '<p>It went on raining.</p>',
    'index_split_003.html': '<p class="calibre1"><b>The Wall</b></p><p>It stopped.</p>',
    'index_split_004.html': '<p>Copyright © 2011 Perdita Vane. All rights reserved.</p>',
  },
  contents: {
    'index_split_001.html#calibre_pb_0': '1: The Gate',
    'index_split_003.html': 'The Wall',
  },
  files: {
    'stylesheet.css': '.calibre1 { margin: 0 }\n.calibre5 { font-style: italic }',
    'cover.png': 'x',
  },
};

/** A publisher's EPUB 3: parts told by their types, notes in the page and in a file of their own. */
const PUBLISHED: BookParts = {
  metadata: `<dc:title id="t">The Salt Road</dc:title><meta refines="#t" property="title-type">main</meta><dc:title id="s">A Winter</dc:title><meta refines="#s" property="title-type">subtitle</meta><dc:creator id="a">Perdita Vane</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta><dc:creator id="b">Jo Drew</dc:creator><meta refines="#b" property="role">ill</meta><meta property="belongs-to-collection" id="c">The Roads</meta><meta refines="#c" property="group-position">2</meta><meta property="schema:contentRating">Teen</meta>`,
  pages: {
    'cover.xhtml': '<section epub:type="cover"><img src="salt.png" alt="Cover"/></section>',
    'title.xhtml':
      '<section epub:type="titlepage"><h1>The Salt Road</h1><p>Perdita Vane</p><p>Tideline Press</p></section>',
    'nav.xhtml':
      '<nav epub:type="toc"><ol><li><a href="one.xhtml">1 The Gate</a><ol><li><a href="one.xhtml#inn">At the Inn</a></li></ol></li><li><a href="two.xhtml">2 The Wall</a></li><li><a href="notes.xhtml">Notes</a></li></ol></nav>',
    'one.xhtml': `<section epub:type="chapter"><header><h1>1</h1><h2>The Gate</h2></header>
<p>Salt<a href="#fn1" epub:type="noteref" role="doc-noteref" id="r1">1</a> is <span epub:type="pagebreak" id="p3" title="3">3</span>old.</p>
<figure><img src="salt.png" alt="A heap of salt"/></figure>
<h3 id="inn">At the Inn</h3><p>It rained.<sup><a id="r2" href="notes.xhtml#n2">[2]</a></sup></p>
<div class="poem"><div class="stanza"><p>Salt of the road,</p><p>salt of the sea,</p></div><div class="stanza"><p>where is my load?</p></div></div>
<aside epub:type="footnote" id="fn1"><p>Sodium chloride.</p><p>Mostly. <a href="#r1" role="doc-backlink">↩</a></p></aside></section>`,
    'two.xhtml':
      '<section><h1>2 The Wall</h1><p>They came to it.<a href="notes.xhtml#n3"><sup>3</sup></a></p></section>',
    'notes.xhtml':
      '<section><h2>Notes</h2><ol><li id="n2"><a href="one.xhtml#r2">2</a>. As it does.</li><li id="n3">A wall of salt.</li></ol></section>',
  },
  item: { 'nav.xhtml': 'properties="nav"' },
  files: { 'salt.png': 'png' },
};

/** The archive's own EPUB, which calibre makes of its HTML file. */
const DOWNLOADED: BookParts = {
  version: 2,
  metadata:
    '<dc:title>Low Water</dc:title><dc:creator opf:role="aut">oystercatcher</dc:creator><dc:publisher>Archive of Our Own</dc:publisher><dc:subject>Fanworks</dc:subject><dc:subject>Teen And Up Audiences</dc:subject><dc:subject>Major Character Death</dc:subject><dc:subject>Tides</dc:subject><dc:description>&lt;p&gt;The tide goes out.&lt;/p&gt;</dc:description>',
  pages: {
    'Low_Water_split_000.xhtml': `<div id="preface" class="calibre1"><h2 class="toc-heading" id="calibre_pb_0">Preface</h2>
<p class="message"><b class="calibre3">Low Water</b><br class="calibre2"/>Posted originally on the <a href="http://archive.example.org/">Archive of Our Own</a> at <a href="http://archive.example.org/works/1">http://archive.example.org/works/1</a>.</p>
<div class="meta"><dl class="tags"><dt class="calibre4">Rating:</dt><dd class="calibre5"><a href="/t">Teen And Up Audiences</a></dd><dt class="calibre4">Archive Warning:</dt><dd class="calibre5"><a href="/m">Major Character Death</a></dd><dt class="calibre4">Fandom:</dt><dd class="calibre5"><a href="/f">Tides</a></dd><dt class="calibre4">Stats:</dt><dd class="calibre5">Published: 2020-01-05 Words: 1,200 Chapters: 2/2</dd></dl>
<h1 class="calibre6">Low Water</h1><div class="byline">by <a href="/u">oystercatcher</a></div><p class="calibre7">Summary</p><blockquote class="userstuff"><p>The tide goes out.</p></blockquote></div></div>`,
    'Low_Water_split_001.xhtml': `<div id="chapters" class="calibre1"><div class="meta"><h2 class="heading" id="calibre_pb_1">Chapter 1: Ebb</h2><p>Chapter Notes</p><blockquote class="userstuff1"><p>Short one.</p></blockquote></div>
<div class="userstuff2"><p class="calibre8">She walked <em class="calibre9">out</em>.</p></div></div>`,
    'Low_Water_split_002.xhtml': `<div class="calibre1"><div class="meta"><h2 class="heading" id="calibre_pb_2">Chapter 2</h2></div><div class="userstuff2"><p class="calibre8">She came back.</p></div></div>`,
    'Low_Water_split_003.xhtml': `<div id="afterword" class="calibre1"><h2 class="toc-heading">Afterword</h2><div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>The end, then.</p></blockquote></div><p class="message">Please <a href="http://archive.example.org/c">drop by the Archive and comment</a>!</p></div></div>`,
  },
  contents: {
    'Low_Water_split_000.xhtml#calibre_pb_0': 'Preface',
    'Low_Water_split_001.xhtml#calibre_pb_1': 'Chapter 1: Ebb',
    'Low_Water_split_002.xhtml#calibre_pb_2': 'Chapter 2',
    'Low_Water_split_003.xhtml': 'Afterword',
  },
};

/** An EPUB of FanFicFare, with its title page, contents and log. */
const FANFICFARE: BookParts = {
  version: 2,
  metadata:
    '<dc:title>Low Water</dc:title><dc:creator opf:role="aut">Oyster</dc:creator><dc:contributor opf:role="bkp">FanFicFare [https://fff.example.org]</dc:contributor><dc:identifier opf:scheme="URL">https://x.example.org/s/1</dc:identifier><dc:subject>FanFiction</dc:subject><dc:subject>Tides</dc:subject>',
  pages: {
    'OEBPS/title_page.xhtml': pageWith(
      `<h3><a href="https://x.example.org/s/1">Low Water</a> by <a class="authorlink" href="https://x.example.org/u/1">Oyster</a></h3>
<div><b>Category:</b> Tides<br />
<b>Rating:</b> M<br />
<b>Warnings:</b> Drowning<br />
<b>Story URL:</b> <a href="https://x.example.org/s/1">https://x.example.org/s/1</a><br />
<b>Summary:</b> <p>The tide goes out.</p></div>`,
      '<title/>',
      ' class="fff_titlepage"',
    ),
    'OEBPS/toc_page.xhtml': pageWith(
      '<div><h3>Table of Contents</h3><a href="file0001.xhtml">1. Ebb</a><br /><a href="file0002.xhtml">2. Flow</a><br /></div>',
      '<title/>',
      ' class="fff_tocpage"',
    ),
    'OEBPS/file0001.xhtml': pageWith(
      '<h3 class="fff_chapter_title">1. Ebb</h3><p>She walked out.</p>',
      '<title/>',
      ' class="fff_chapter"',
    ),
    'OEBPS/file0002.xhtml': pageWith(
      '<h3 class="fff_chapter_title">2. Flow</h3><p>She came back.</p>',
      '<title/>',
      ' class="fff_chapter"',
    ),
    'OEBPS/log_page.xhtml': pageWith(
      '<h3>Update Log</h3><p>Added chapter 2.</p>',
      '<title/>',
      ' class="fff_logpage"',
    ),
  },
  contents: {
    'OEBPS/title_page.xhtml': 'Title Page',
    'OEBPS/toc_page.xhtml': 'Table of Contents',
    'OEBPS/file0001.xhtml': '1. Ebb',
    'OEBPS/file0002.xhtml': '2. Flow',
    'OEBPS/log_page.xhtml': 'Update Log',
  },
};

describe('an e-book', () => {
  test('of calibre: chapters of its contents, italics of its style sheet, nothing of its frame', async () => {
    const story = await read(CALIBRE);
    expect(factsOf(story)).toEqual([
      'Title: The Salt Road',
      'Author: Perdita Vane',
      'Rating: Mature',
      'Summary: Salt, & a road. And rain.',
      'Series: The Roads 2',
      'Publisher: Tideline',
      'Keywords: Fantasy',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: 1: The Gate',
      'It was {emphasis: very} old.',
      '* * *',
      'It rained.',
      'It went on raining.',
      'chapterHeading: The Wall',
      'It stopped.',
    ]);
    expect(furnitureOf(story)).toEqual([
      'The Salt Road',
      'by Perdita Vane',
      'Copyright © 2011 Perdita Vane. All rights reserved.',
    ]);
  });

  test('of a publisher: notes of the page and of a page of notes, pictures, stanzas', async () => {
    const story = await read(PUBLISHED);
    expect(factsOf(story)).toEqual([
      'Title: The Salt Road',
      'Subtitle: A Winter',
      'Author: Perdita Vane',
      'Illustrator: Jo Drew',
      'Rating: Teen',
      'Series: The Roads 2',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: 1: The Gate',
      'Salt{noteRef OEBPS/one.xhtml#fn1: 1} is old.',
      'image OEBPS/salt.png A heap of salt: ',
      'heading: At the Inn',
      'It rained.{noteRef OEBPS/notes.xhtml#n2: [2]}',
      'verseLine: Salt of the road,',
      'verseLine: salt of the sea,',
      'verseLine: where is my load?',
      'footnote OEBPS/one.xhtml#fn1: Sodium chloride.',
      'footnote OEBPS/one.xhtml#fn1: Mostly.',
      'chapterHeading: 2 The Wall',
      'They came to it.{noteRef OEBPS/notes.xhtml#n3: 3}',
      'footnote OEBPS/notes.xhtml#n2: As it does.',
      'footnote OEBPS/notes.xhtml#n3: A wall of salt.',
    ]);
    expect(story.blocks.slice(5, 8).map(({ gap }) => gap)).toEqual([1, 0, 1]);
    expect([...(story.images?.keys() ?? [])]).toContain('OEBPS/salt.png');
    expect(furnitureOf(story)).toEqual([
      'The Salt Road',
      'Perdita Vane',
      'Tideline Press',
      '1 The Gate At the Inn 2 The Wall Notes',
      '3',
      '↩',
      'Notes',
      '2',
    ]);
  });

  test("of the archive: its preface is facts, its notes are author's notes", async () => {
    const story = await read(DOWNLOADED);
    expect(factsOf(story)).toEqual([
      'Publisher: Archive of Our Own',
      'Keywords: Fanworks',
      'Title: Low Water',
      'Posted originally on: Archive of Our Own at http://archive.example.org/works/1',
      'Rating: Teen And Up Audiences',
      'Archive Warning: Major Character Death',
      'Fandom: Tides',
      'Published: 2020-01-05',
      'Words: 1,200',
      'Chapters: 2/2',
      'Title: Low Water',
      'Author: oystercatcher',
      'Summary: The tide goes out.',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: Chapter 1: Ebb',
      'authorsNote: Chapter Notes',
      'authorsNote: Short one.',
      'She walked {emphasis: out}.',
      'chapterHeading: Chapter 2',
      'She came back.',
      'authorsNote: End Notes',
      'authorsNote: The end, then.',
    ]);
    expect(furnitureOf(story)).toEqual([
      'Preface',
      'Stats:',
      'Afterword',
      'Please drop by the Archive and comment!',
    ]);
  });

  test('of FanFicFare: its title page is facts, its contents and log are neither', async () => {
    const story = await read(FANFICFARE);
    expect(factsOf(story)).toEqual([
      'Keywords: FanFiction',
      'Title: Low Water',
      'Author: Oyster',
      'Category: Tides',
      'Rating: M',
      'Warnings: Drowning',
      'Story URL: https://x.example.org/s/1',
      'Summary: The tide goes out.',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: 1. Ebb',
      'She walked out.',
      'chapterHeading: 2. Flow',
      'She came back.',
    ]);
    expect(furnitureOf(story)).toContain('Added chapter 2.');
  });

  test.each([
    ['calibre', CALIBRE],
    ['a publisher', PUBLISHED],
    ['the archive', DOWNLOADED],
    ['FanFicFare', FANFICFARE],
  ])('of %s is built with every word accounted for', async (name, parts) => {
    const result = await buildTexts({
      files: { 'book.epub': epubOf(parts) },
      book: { title: undefined },
    });
    expect(failures(result)).toEqual([]);
    if (result.epub === undefined) throw new Error('no book');
    shelve(`epub-of-${name}`, result.epub);
    // What it became is a book of our own, and comes back as it is.
    const again = await buildTexts({
      files: { 'again.epub': result.epub },
      book: { title: undefined },
    });
    expect(failures(again)).toEqual([]);
    // A picture that is not in the book leaves a blank line.
    const isTheirs = (name: string): boolean => !name.endsWith('colophon.xhtml');
    const pages = (epub: Uint8Array): string => pagesOf(epub, isTheirs).replace(/\n+/g, '\n');
    expect(pages(again.epub ?? new Uint8Array())).toBe(pages(result.epub));
  });
});

describe('the parts of a page', () => {
  const one = (body: string, more: Partial<BookParts> = {}): Promise<RawStory> =>
    read({ pages: { 'one.xhtml': body }, ...more });

  test.each<readonly [string, string, Partial<BookParts>, readonly string[]]>([
    [
      'what the contents call a page stands over it where it has no heading',
      '<p>It rained.</p>',
      { contents: { 'one.xhtml': 'The Gate' } },
      ['chapterHeading: The Gate', 'It rained.'],
    ],
    [
      "the book's title is no chapter's",
      '<p>It rained.</p>',
      { contents: { 'one.xhtml': 'The Salt Road' } },
      ['It rained.'],
    ],
    [
      'chapters of one page, each at its place',
      '<p id="a">It rained.</p><p><a id="b"/>It stopped.</p>',
      { contents: { 'one.xhtml#a': 'Rain', 'one.xhtml#b': 'Sun' } },
      ['chapterHeading: Rain', 'It rained.', 'chapterHeading: Sun', 'It stopped.'],
    ],
    [
      'a raised link back to a sign is none itself',
      '<p>Salt<a href="#n" id="r"><sup>1</sup></a>.</p><p>It rained.</p><p id="n"><sup><a href="#r">1</a></sup> Sodium.</p>',
      {},
      ['Salt{noteRef OEBPS/one.xhtml#n: 1}.', 'It rained.', 'footnote OEBPS/one.xhtml#n: Sodium.'],
    ],
    [
      'a number that is raised and leads nowhere is a number',
      '<p>Salt<a href="#nowhere"><sup>1</sup></a>.</p>',
      {},
      ['Salt¹.'],
    ],
    [
      'a sign that is typed before its note',
      '<p>Salt<a href="#n">[*]</a>.</p><p id="n">* Sodium.</p>',
      {},
      ['Salt{noteRef OEBPS/one.xhtml#n: [*]}.', 'footnote OEBPS/one.xhtml#n: Sodium.'],
    ],
    [
      'a link in the text is no note',
      '<p>See <a href="#n">the wall</a>.</p><p id="n">A wall.</p>',
      {},
      ['See the wall.', 'A wall.'],
    ],
    [
      'tags closed in themselves end where they stand',
      pageWith('<p>One.<i/></p><div id="x"/><p>Two.</p>', '<title/><script src="a.js"/>'),
      {},
      ['One.', 'Two.'],
    ],
    [
      'what parts scenes, drawn by a style or a picture',
      '<p>One.</p><div class="section-break"><img src="salt.png" alt=""/></div><p>Two.</p>',
      { files: { 'salt.png': 'png' } },
      ['One.', '* * *', 'Two.'],
    ],
    [
      'a poem by its type',
      '<p>He sang:</p><div epub:type="z3998:poem"><p>Salt,<br/>salt.</p></div>',
      {},
      ['He sang:', 'verseLine: Salt,', 'verseLine: salt.'],
    ],
    [
      'a picture of another place stays remote, and is refused when pictures are taken',
      '<p><img src="https://x.invalid/a.png"/>Rain.</p>',
      {},
      ['Rain.', 'image https://x.invalid/a.png : '],
    ],
    [
      'a picture outside the book is none that a file could be',
      '<p>Rain.</p><div><img src="../../../etc/a.png"/></div>',
      {},
      ['Rain.', 'image epub:../../../etc/a.png : '],
    ],
  ])('%s', async (_shows, body, more, blocks) => {
    expect(blocksOf(await one(body, more))).toEqual(blocks);
  });
});

describe('a book that cannot be read', () => {
  const encrypted = (algorithm: string): string =>
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const pages = { 'one.xhtml': '<p>It rained.</p>' };

  test.each<readonly [string, BookParts, readonly string[]]>([
    [
      'is encrypted',
      {
        pages,
        files: {
          'META-INF/encryption.xml': encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
        },
      },
      ['read-encrypted'],
    ],
    [
      'has rights that say nothing of what they lock',
      { pages, files: { 'META-INF/rights.xml': '<rights/>' } },
      ['read-encrypted'],
    ],
    [
      'has rights, and a list of what they lock that lists nothing',
      {
        pages,
        files: { 'META-INF/rights.xml': '<rights/>', 'META-INF/encryption.xml': '<encryption/>' },
      },
      ['read-encrypted'],
    ],
    [
      'has rights, and only mangles its fonts: it can',
      {
        pages,
        files: {
          'META-INF/rights.xml': '<rights/>',
          'META-INF/encryption.xml': encrypted('http://www.idpf.org/2008/embedding'),
        },
      },
      [],
    ],
    [
      'only mangles its fonts: it can',
      {
        pages,
        files: { 'META-INF/encryption.xml': encrypted('http://www.idpf.org/2008/embedding') },
      },
      [],
    ],
    ['has no pages', { pages: {} }, ['read-broken-book']],
    ['has no package', { pages, files: { 'content.opf': '' } }, ['read-broken-book']],
    [
      'lacks a page that it lists',
      {
        pages,
        files: {
          'content.opf':
            '<package><manifest><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        },
      },
      ['read-page-missing'],
    ],
    [
      'has a page outside the reading order',
      { pages: { ...pages, 'two.xhtml': '<p>More.</p>' }, itemref: { 'two.xhtml': 'linear="no"' } },
      ['read-page-left-out'],
    ],
  ])('%s', async (_shows, parts, expected) => {
    const { diagnostics } = await readEpub(epubOf(parts), 'book.epub');
    expect(diagnostics.map(({ id }) => id)).toEqual(expected);
  });

  test('is no archive at all', async () => {
    const { diagnostics } = await readEpub(new TextEncoder().encode('It rained.'), 'book.epub');
    expect(diagnostics.map(({ id }) => id)).toEqual(['read-archive']);
  });
});

describe('a book of our own', () => {
  const LAMP = `Title: The Lamp House
Author: Ann Other
Rating: PG-13
Warnings: storms, strong language
Content notes: The keeper's wife is ill all through the story, and gets well.
Summary: A keeper, a lamp, a storm.
Disclaimer: None of it is mine.

Chapter 1

The lamp was lit. "It is *really* lit," said Jo. /I wonder/, she thought.

[[content: graphic violence, blood; rating: R; summary: Jo fights the keeper and wins.]]

They fought on the stairs.

* * *

The keeper fell.

[[/content]]

Jo went out into the rain.

Dear Mary,

I am well. The lamp is out.

Your friend,
Jo

Chapter 2: The Sea
Rating: NC-17
Warnings: explicit sex
Content notes: Two people who like each other, and a boat.

They took the boat out, and sang:

    Heave away, my bully boys,
    Heave away to sea,
    The wind is in the topsail now
    And all the gulls are free.

    Heave away, my bully girls,
    Heave away from home.

[Unknown]: is the piano still going
[Nell]: what piano???

The song was over.
`;

  test.each(['linked', 'full'] as const)(
    'comes back as it was, notices (%s) and all',
    async (notices) => {
      const book = { title: undefined, notices };
      const first = await buildTexts({ files: { 'lamp.txt': LAMP }, book });
      if (first.epub === undefined) throw new Error('no book');
      const second = await buildTexts({ files: { 'lamp.epub': first.epub }, book });
      expect(failures(second)).toEqual([]);
      if (second.epub === undefined) throw new Error('no book');
      // What had to be made typographic is counted again: nothing is left of it.
      const isTheirs = (name: string): boolean => !name.endsWith('colophon.xhtml');
      expect(pagesOf(second.epub, isTheirs)).toBe(pagesOf(first.epub, isTheirs));
      const colophon = (epub: Uint8Array): string =>
        pagesOf(epub, (name) => name.endsWith('colophon.xhtml'));
      expect(colophon(second.epub)).toBe(
        colophon(first.epub).replace(/ Made typographic: [^.]+\./, ''),
      );
    },
  );
});
