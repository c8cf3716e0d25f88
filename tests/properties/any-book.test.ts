import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEpub } from '../../src/read/epub/epub.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { epubOf, pageWith, type BookParts } from '../support/epub-files.ts';
import { effortSince } from '../support/effort.ts';

const someWord = fc.constantFrom(
  'rain',
  'Salt',
  '1',
  'II',
  'Chapter 2',
  '* * *',
  '“gate”',
  'The Salt Road',
  'Notes',
  'Copyright 2011',
  '[[content: rain]]',
  'by Perdita Vane',
);
const someWords = fc.array(someWord, { maxLength: 6 }).map((words) => words.join(' '));

/** Markup of pages of books, none of it closed with care. */
const someMarkup = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<p id="n1">',
    '<p id="n2">1. ',
    '<a href="#n1">1</a>',
    '<a href="two.xhtml#n2"><sup>2</sup></a>',
    '<a href="#n1" epub:type="noteref">*</a>',
    '<a id="r1"/>',
    '<a href="#r1" role="doc-backlink">↩</a>',
    '<aside epub:type="footnote" id="n1">',
    '</aside>',
    '<div class="poem"><div class="stanza">',
    '</div>',
    '<p class="scenebreak">&#160;</p>',
    '<hr/>',
    '<h1>',
    '</h1>',
    '<h2 id="c2">',
    '</h2>',
    '<section epub:type="titlepage">',
    '<section class="chapter" role="doc-chapter">',
    '<section class="notice" epub:type="notice"><p class="notice-rating"><b>Rated</b> R (Mature)</p></section>',
    '<section class="notice passage-notice"><p class="notice-warnings"><b>Contains</b> rain</p></section>',
    '<p class="notice passage-end">The scene ends here.</p>',
    '<i class="thought">',
    '</i>',
    '</section>',
    '<div id="preface"><dl class="tags"><dt>Rating:</dt><dd>Mature</dd></dl></div>',
    '<div class="meta"><h2 class="heading">Chapter 1</h2></div>',
    '<div id="afterword">',
    '<ol><li id="n2">',
    '</ol>',
    '<span epub:type="pagebreak">3</span>',
    '<img src="salt.png" alt="Salt"/>',
  ),
  someWords,
);
const someBody = fc.array(someMarkup, { maxLength: 25 }).map((pieces) => pieces.join(''));
const someHead = fc.constantFrom('', ' class="fff_titlepage"', ' class="fff_chapter"');

const someBook = fc
  .record({
    one: someBody,
    two: someBody,
    head: someHead,
    label: someWords.filter((label) => label.trim() !== ''),
    version: fc.constantFrom<2 | 3>(2, 3),
    linear: fc.constantFrom('', 'linear="no"'),
  })
  .map(({ one, two, head, label, version, linear }): BookParts => {
    return {
      version,
      pages: { 'one.xhtml': pageWith(one, '<title/>', head), 'two.xhtml': two },
      contents: {
        'one.xhtml': label,
        'one.xhtml#c2': 'Two',
        'two.xhtml': label,
        'two.xhtml#n1': 'Three',
      },
      itemref: { 'two.xhtml': linear },
      files: { 'salt.png': 'png' },
    };
  });

describe('for any e-book', () => {
  test('no word is lost or invented, and the book is valid', async () => {
    await fc.assert(
      fc.asyncProperty(someBook, async (parts) => {
        const result = await buildTexts({
          files: { 'book.epub': epubOf(parts) },
          book: { title: 'Any Book' },
        });
        expect(failures(result, 'story-without-words')).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 25 },
    );
  });

  test('whatever a package or a container holds, there is a story or a reason', async () => {
    const someXml = fc
      .array(
        fc.constantFrom(
          '<package>',
          '<manifest>',
          '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>',
          '<item id="nav" href="nav.xhtml" properties="nav"/>',
          '<item href="../../../../etc/passwd" id="p"/>',
          '<spine><itemref idref="a"/><itemref idref="p"/><itemref idref="nowhere"/></spine>',
          '<metadata><dc:title>',
          '</dc:title>',
          '<meta property="belongs-to-collection" refines="#x">',
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>',
          '&a;&b;&#x0;',
          '<nav epub:type="toc"><ol><li><a href="%">x</a><ol>',
          '<rootfile full-path="OEBPS/content.opf"/>',
          ']]>',
          '<![CDATA[',
          '<',
          '"',
        ),
        { maxLength: 15 },
      )
      .map((pieces) => pieces.join(''));
    const paths = ['content.opf', 'nav.xhtml', 'META-INF/container.xml', 'META-INF/encryption.xml'];
    await fc.assert(
      fc.asyncProperty(someXml, fc.constantFrom(...paths), async (xml, path) => {
        const pages = { 'one.xhtml': '<p>It rained.</p>' };
        const bytes = epubOf({ pages, files: { [path]: xml } });
        const { story, diagnostics } = await readEpub(bytes, 'book.epub');
        expect(story !== undefined || diagnostics.length > 0).toBe(true);
        expect(story?.text ?? '').not.toMatch(/root:|aaaaaaaaaa/);
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 40 },
    );
  });
});

/** Twice as much takes no more than this many times as long, where time is linear. */
const LINEAR = 3.5;

describe('time', () => {
  const many = (count: number, piece: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => piece(index)).join('');

  test.each<readonly [string, (count: number) => BookParts]>([
    [
      'notes',
      (count) => ({
        pages: {
          'one.xhtml': many(
            count,
            (at) => `<p>Salt<a href="two.xhtml#n${String(at)}"><sup>1</sup></a>.</p>`,
          ),
          'two.xhtml': many(count, (at) => `<p id="n${String(at)}">1. Salt.</p>`),
        },
      }),
    ],
    [
      'places in the contents of one page',
      (count) => ({
        pages: { 'one.xhtml': many(count, (at) => `<p id="c${String(at)}">Salt.</p>`) },
        contents: Object.fromEntries(
          Array.from({ length: count }, (_, at) => [
            `one.xhtml#c${String(at)}`,
            `Place ${String(at)}`,
          ]),
        ),
      }),
    ],
    [
      'links',
      (count) => ({
        pages: { 'one.xhtml': `<p>${many(count, () => '<a href="#x">Salt</a> ')}</p>` },
      }),
    ],
    [
      'notes in one block',
      (count) => ({
        pages: {
          'one.xhtml': `<p>${many(count, (at) => `<a href="#n${String(at)}"><sup>1</sup></a> `)}</p><p>${many(count, (at) => `<a id="n${String(at)}"/>Salt `)}</p>`,
        },
      }),
    ],
    [
      'open quotation marks',
      (count) => ({ pages: { 'one.xhtml': many(count, () => '<a href="x ') } }),
    ],
    [
      'deep contents',
      (count) => ({
        pages: { 'one.xhtml': '<p>Salt.</p>' },
        files: {
          'nav.xhtml': `<nav epub:type="toc">${many(count, () => '<ol><li><a href="one.xhtml">x</a>')}`,
        },
      }),
    ],
  ])('is linear in the number of %s', async (_what, partsOf) => {
    const timeOf = async (count: number): Promise<number> => {
      const bytes = epubOf(partsOf(count));
      let best = Infinity;
      for (let run = 0; run < 2; run += 1) {
        const begin = process.cpuUsage();
        await readEpub(bytes, 'book.epub');
        best = Math.min(best, effortSince(begin));
      }
      return best;
    };
    await timeOf(20);
    const half = await timeOf(400);
    const whole = await timeOf(800);
    expect(whole).toBeLessThan(Math.max(1500, half * LINEAR));
  });
});
