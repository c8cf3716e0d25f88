import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readRating } from '../../src/rating/scale.ts';
import { buildTexts, failures, type TestBook } from '../support/build-text.ts';
import { compare, pagesOf } from '../support/golden.ts';
import { shelve } from '../support/shelf.ts';

/**
 * Every place a notice can have, as pages to read: the notice page, a story's and a chapter's head,
 * a passage, the details at the end, the contents, and what an edition leaves in the place of a part.
 * `npm run golden` rewrites them; read the difference before committing it.
 */
const PAGES = fileURLToPath(new URL('./notices/', import.meta.url));

const LAMP = `Title: The Lamp House
Author: Ann Other
Rating: PG-13
Warnings: storms, strong language
Content notes: The keeper's wife is ill all through the story, and gets well.

Chapter 1

The lamp was lit.

[[content: graphic violence, blood; rating: R; summary: Jo fights the keeper and wins.]]

They fought on the stairs.

* * *

The keeper fell.

[[/content]]

Jo went out into the rain.

Chapter 2: The Sea
Rating: NC-17
Warnings: explicit sex
Content notes: Two people who like each other, and a boat.

They took the boat out.

Chapter 3

It stopped raining.
`;

const BELL =
  'Title: The Bell\nAuthor: Bo\nRating: FRM\nWarnings: Creator Chose Not To Use Archive Warnings\n\nIt rang.\n';
const GATE = 'Title: The Gate\nAuthor: Cy\n\nIt was shut.\n';

const lamp: TestBook = {
  files: { 'lamp.txt': LAMP },
  book: { title: 'The Lamp House' },
};
const shelf: TestBook = {
  files: { 'lamp.txt': LAMP, 'bell.txt': BELL, 'gate.txt': GATE },
  book: { title: 'Three Houses', contentNotes: 'Weather throughout.' },
};
const teen = readRating('Teen');
if (teen === undefined) throw new Error('no such rating');
const edition = { limit: teen, allowUnrated: false };

const CASES: readonly (readonly [string, TestBook])[] = [
  ['one story, linked', lamp],
  ['one story, full', { ...lamp, book: { ...lamp.book, notices: 'full' } }],
  ['one story, brief', { ...lamp, book: { ...lamp.book, notices: 'brief' } }],
  ['one story, none', { ...lamp, book: { ...lamp.book, notices: 'none' } }],
  ['several stories', shelf],
  [
    'several stories, without ratings in the contents',
    { ...shelf, book: { ...shelf.book, ratingInContents: false } },
  ],
  ['an edition', { ...shelf, options: { edition } }],
  [
    'an edition with what is not rated',
    { ...shelf, options: { edition: { ...edition, allowUnrated: true } } },
  ],
  [
    'an edition without notices',
    { ...shelf, book: { ...shelf.book, notices: 'none' }, options: { edition } },
  ],
  [
    'an edition in German',
    { ...shelf, book: { ...shelf.book, language: 'de' }, options: { edition } },
  ],
  ['a book whose language has no messages', { ...lamp, book: { ...lamp.book, language: 'tlh' } }],
];

describe('notices', () => {
  test.each(CASES)('%s', async (name, book) => {
    const result = await buildTexts(book);
    expect(failures(result)).toEqual([]);
    if (result.epub === undefined) throw new Error('no book');
    const file = name.replace(/\W+/g, '-');
    shelve(`notices-${file}`, result.epub);
    // The colophon names the program's version, which changes with every release.
    const isJudged = (page: string): boolean => !page.endsWith('colophon.xhtml');
    compare(`${PAGES}${file}.xhtml`, pagesOf(result.epub, isJudged));
  });
});
