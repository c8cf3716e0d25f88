import { describe, expect, test } from '@jest/globals';
import { render } from '../../src/render/render.ts';
import type { ContentDocument, Publication } from '../../src/render/publication.ts';
import { plainWeight } from '../../src/targets/long-documents/cuts.ts';
import {
  divideLongDocuments,
  LONGEST_DOCUMENT,
} from '../../src/targets/long-documents/long-documents.ts';
import { forTarget, TARGETS } from '../../src/targets/targets.ts';
import { effortSince } from '../support/effort.ts';

const FRAME =
  '<section class="chapter" epub:type="chapter" role="doc-chapter" aria-labelledby="h">\n';
const HEADING = '<h1 id="h">One</h1>\n';

/** A paragraph of so many thousand bytes that begins with a word. */
function paragraph(word: string, thousands: number, attributes = ''): string {
  return `<p${attributes}>${word} ${'It rained all day. '.repeat(Math.round((thousands * 1000) / 19))}</p>\n`;
}

async function publicationOf(bodies: Readonly<Record<string, string>>): Promise<Publication> {
  const empty = await render(
    {
      metadata: {
        title: 'T',
        authors: [],
        language: 'en',
        identifier: 'urn:x',
        subjects: [],
        modified: '2026-01-01T00:00:00Z',
      },
      notice: { warnings: [] },
      stories: [],
    },
    { ornaments: [], notices: 'linked', ratingInContents: true, style: {}, cover: undefined },
  );
  const documents = Object.entries(bodies).map(([name, body]): ContentDocument => ({
    id: `d-${name}`,
    href: `${name}.xhtml`,
    title: `Rain & Co · ${name}`,
    language: 'en',
    position: 'body',
    bodyType: 'bodymatter',
    body,
  }));
  const toc = documents.map(({ title, href }) => ({ label: title, href, children: [] }));
  return { ...empty, target: TARGETS[0].id, cover: undefined, documents, toc };
}

async function divided(
  bodies: Readonly<Record<string, string>>,
): Promise<readonly ContentDocument[]> {
  return divideLongDocuments(await publicationOf(bodies), plainWeight).documents;
}

/** The first words of blocks and where documents end, as a line. */
function shape(documents: readonly ContentDocument[]): string {
  return documents
    .map(({ body }) =>
      [...body.matchAll(/<(?:p|h1|h2|blockquote|div|aside)\b[^>]*>(?:\s*([\w*]+))?/g)]
        .map(([tag, word]) => word ?? tag.slice(1, -1).split(' ')[0])
        .join(' '),
    )
    .join(' | ');
}

const BREAK = '<p class="scene-break" role="separator" aria-label="x">***</p>\n';

describe('a long document', () => {
  test.each<readonly [string, string, string]>([
    ['is whole when it fits', paragraph('a', 100) + paragraph('b', 100), 'One a b'],
    [
      'is cut between paragraphs',
      ['a', 'b', 'c', 'd', 'e'].map((word) => paragraph(word, 100)).join(''),
      'One a b | c d | e',
    ],
    [
      'never ends with a break',
      paragraph('a', 120) + paragraph('b', 120) + BREAK + paragraph('c', 120),
      'One a | b *** c',
    ],
    [
      'never begins with a break',
      paragraph('a', 120) + paragraph('b', 127.6) + BREAK + paragraph('c', 60),
      'One a | b *** c',
    ],
    [
      'keeps a heading with its text',
      `${paragraph('a', 100)}${paragraph('b', 100)}<h2>Two</h2>\n${paragraph('c', 100)}`,
      'One a b | Two c',
    ],
    [
      'keeps a verse whole that fits',
      `${paragraph('a', 100)}<blockquote class="verse">\n<div class="stanza">\n${paragraph('v', 80)}</div>\n<div class="stanza">\n${paragraph('w', 90)}</div>\n</blockquote>\n`,
      'One a | blockquote div v div w',
    ],
    [
      'cuts a verse that does not between its stanzas',
      `<blockquote class="verse">\n<div class="stanza">\n${paragraph('v', 130)}</div>\n<div class="stanza">\n${paragraph('w', 130)}</div>\n</blockquote>\n`,
      'One blockquote div v | blockquote div w',
    ],
    [
      'cuts a letter that does not between its paragraphs',
      `<blockquote class="letter">\n${paragraph('v', 130)}${paragraph('w', 130)}</blockquote>\n`,
      'One blockquote v | blockquote w',
    ],
    [
      'keeps a passage with its notice',
      `${paragraph('a', 120)}<section class="notice passage-notice" id="s1">\n<p>Notice</p></section>\n${paragraph('b', 140)}`,
      'One a | Notice b',
    ],
  ])('%s', async (_, blocks, expected) => {
    const found = await divided({ one: `${FRAME}${HEADING}${blocks}</section>` });
    expect(shape(found)).toBe(expected);
  });

  test('cuts a paragraph that none can hold between sentences', async () => {
    const giant = `<p class="opening">${'It <em>rained</em> all day. '.repeat(20_000)}</p>\n`;
    const found = await divided({ one: `${FRAME}${HEADING}${giant}</section>` });
    expect(found.length).toBeGreaterThan(1);
    for (const { body } of found) expect(Buffer.byteLength(body)).toBeLessThan(LONGEST_DOCUMENT);
    expect(found[1]?.body).toMatch(/<p class="opening continued">It <em>rained<\/em> all day\. /);
    const text = found.map(({ body }) => body.replace(/<[^>]*>|\n/g, '')).join('');
    expect(text).toBe(`One${'It rained all day. '.repeat(20_000)}`);
  });

  test('goes on under its own name, in well-formed sections that have a label', async () => {
    const found = await divided({
      one: `${FRAME}${HEADING}${paragraph('a', 200)}${paragraph('b', 200)}</section>`,
      'one-2': '<p>x</p>',
    });
    expect(found.map(({ id, href }) => [id, href])).toEqual([
      ['d-one', 'one.xhtml'],
      ['d-one-2-2', 'one-2-2.xhtml'],
      ['d-one-2', 'one-2.xhtml'],
    ]);
    expect(found[1]?.body).toMatch(
      /^<section class="chapter continued" epub:type="chapter" role="doc-chapter" aria-label="Rain &amp; Co · one">\n<p>b [^<]*<\/p>\n<\/section>$/,
    );
  });

  test('has every id once, where it was', async () => {
    const found = await divided({
      one: `<section class="content-notice" id="all" aria-label="All">\n${paragraph('a', 200, ' id="first"')}${paragraph('b', 200)}</section>`,
    });
    expect(
      found.map(({ body }) => [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
    ).toEqual([['all', 'first'], []]);
    expect(found[1]?.body).toMatch(/^<section class="content-notice continued" aria-label="All">/);
  });

  test('leads links to where their places stand now', async () => {
    const sign = '<p>x<a id="from-note-1" href="#note-1">1</a> <a href="#note-2">2</a></p>\n';
    const note =
      '<aside id="note-1"><p>n</p><p><a href="#from-note-1">back</a></p></aside>\n<aside id="note-2"><p>m</p></aside>\n';
    const publication = await publicationOf({
      one: `${FRAME}${HEADING}${sign}${paragraph('a', 200)}${paragraph('b', 100)}${note}</section>`,
      two: '<p><a href="one.xhtml#note-1">n</a> <a href="one.xhtml#h">h</a> <a href="one.xhtml">o</a> <a href="#h">own</a> <a href="https://x.org/one.xhtml#note-1">far</a></p>',
    });
    const { documents, toc } = divideLongDocuments(
      {
        ...publication,
        toc: [
          {
            label: 'n',
            href: 'one.xhtml#note-2',
            children: [{ label: 'o', href: 'one.xhtml', children: [] }],
          },
        ],
      },
      plainWeight,
    );
    const links = documents.map(({ body }) =>
      [...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    );
    expect(links).toEqual([
      ['one-2.xhtml#note-1', 'one-2.xhtml#note-2'],
      ['one.xhtml#from-note-1'],
      ['one-2.xhtml#note-1', 'one.xhtml#h', 'one.xhtml', '#h', 'https://x.org/one.xhtml#note-1'],
    ]);
    expect(toc.map(({ href, children }) => [href, children[0]?.href])).toEqual([
      ['one-2.xhtml#note-2', 'one.xhtml'],
    ]);
  });

  test('that grows changes no name, and none of its first parts', async () => {
    const blocks = Array.from({ length: 40 }, (_, index) => paragraph(`w${String(index)}`, 20));
    const bookOf = (count: number) =>
      divided({
        one: `${FRAME}${HEADING}${blocks.slice(0, count).join('')}</section>`,
        two: '<p>x</p>',
      });
    const before = await bookOf(30);
    const after = await bookOf(40);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after.at(-1)).toEqual(before.at(-1));
  });

  test.each(TARGETS)('takes time that grows with it, for $id', async (target) => {
    const publication = await publicationOf({
      one: `${FRAME}${HEADING}${'<p>It rained. <em>All</em> day.</p>\n'.repeat(200_000)}</section>`,
    });
    const started = process.cpuUsage();
    const { documents } = forTarget(publication, target);
    expect(documents.length).toBeGreaterThan(20);
    expect(effortSince(started)).toBeLessThan(10_000);
  });
});
