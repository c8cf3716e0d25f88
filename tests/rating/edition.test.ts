import { parse, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BuildOptions } from '../../src/build.ts';
import { editionOf, type EditionRequest } from '../../src/rating/edition.ts';
import { canonicalLabel, ratingOf } from '../../src/rating/scale.ts';
import type { Block, Book, Omission } from '../../src/story/types.ts';
import { headingText } from '../../src/story/walk.ts';
import { buildTexts, failures, type TestBook, type TestResult } from '../support/build-text.ts';
import { pagesOf } from '../support/golden.ts';
import { shelve } from '../support/shelf.ts';
import {
  bookWith,
  chapterWith,
  noticeWith,
  paragraphWith,
  passageWith,
  storyWith,
} from '../support/trees.ts';

const upTo = (label: string, allowUnrated = false): EditionRequest => ({
  limit: ratingOf(label),
  allowUnrated,
});

function gone({ rating, words }: Omission): string {
  return `– ${rating?.label ?? 'not rated'}, ${String(words)}`;
}

function showBlocks(blocks: readonly Block[], indent: string): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'passage') return [];
    const name = `${indent}${block.key}`;
    if (block.omission !== undefined) return [`${name} ${gone(block.omission)}`];
    return [name, ...showBlocks(block.blocks, `${indent}  `)];
  });
}

/** What stays of a book and what is left out, a part a line. */
function show({ stories }: Book): readonly string[] {
  return stories.flatMap(({ title, chapters, omission }) => [
    omission === undefined ? title : `${title} ${gone(omission)}`,
    ...chapters.flatMap((chapter) => {
      const name = `  ${chapter.heading === undefined ? 'text' : headingText(chapter.heading)}`;
      if (chapter.omission !== undefined) return [`${name} ${gone(chapter.omission)}`];
      return [name, ...showBlocks(chapter.blocks, '    ')];
    }),
  ]);
}

const chapter = (heading: string, label?: string): ReturnType<typeof chapterWith> =>
  chapterWith({ heading, notice: label === undefined ? undefined : noticeWith(label) });

describe('a limit in words of any vocabulary', () => {
  test.each<readonly [string, string, boolean]>([
    ['G', 'K', true],
    ['G', 'PG', false],
    ['K+', 'PG', true],
    ['K+', 'Teen', false],
    ['Teen', 'PG-13', true],
    ['Teen', 'FRT', true],
    ['Teen', 'R', false],
    ['PG-13', 'Teen And Up Audiences', true],
    ['PG-13', 'M', false],
    ['FRM', 'R', true],
    ['FRM', 'NC-17', false],
    ['M', 'Explicit', false],
    ['NC-17', 'Explicit', true],
    ['12', '14+', false],
    ['14', '14+', true],
    ['14', '12+', true],
    ['16', 'PEGI 18', false],
    ['12', 'PEGI 12', true],
    ['teen', 'salty', false],
    ['explicit', 'Not Rated', false],
  ])('up to %s: %s stays, %s', (limit, label, stays) => {
    const book = bookWith([storyWith('The Lamp', { notice: noticeWith(label) })]);
    const [story] = editionOf(book, upTo(limit)).book.stories;
    expect(story?.omission === undefined).toBe(stays);
  });
});

describe('an edition leaves out', () => {
  const cases: readonly {
    readonly name: string;
    readonly book: Book;
    readonly request?: EditionRequest;
    readonly shown: readonly string[];
  }[] = [
    {
      name: 'a stronger story',
      book: bookWith([
        storyWith('The Lamp', { notice: noticeWith('R') }),
        storyWith('The Bell', { notice: noticeWith('K') }),
      ]),
      shown: ['The Lamp – R, 2', 'The Bell', '  text'],
    },
    {
      name: 'what nothing rates',
      book: bookWith([storyWith('The Lamp'), storyWith('The Bell', { notice: noticeWith('K') })]),
      shown: ['The Lamp – not rated, 2', 'The Bell', '  text'],
    },
    {
      name: 'nothing that is not rated, where that is allowed',
      book: bookWith([
        storyWith('The Lamp'),
        storyWith('The Bell', { notice: noticeWith('salty') }),
        storyWith('The Gate', { notice: noticeWith('R') }),
      ]),
      request: upTo('Teen', true),
      shown: ['The Lamp', '  text', 'The Bell', '  text', 'The Gate – R, 2'],
    },
    {
      name: 'nothing of stories that state nothing, where the book is mild',
      book: bookWith([storyWith('The Lamp'), storyWith('The Bell', { notice: noticeWith('R') })], {
        notice: noticeWith('K+'),
      }),
      shown: ['The Lamp', '  text', 'The Bell – R, 2'],
    },
    {
      name: 'stories that state nothing, where the book is strong',
      book: bookWith([storyWith('The Lamp'), storyWith('The Bell', { notice: noticeWith('K') })], {
        notice: noticeWith('R'),
      }),
      shown: ['The Lamp – R, 2', 'The Bell', '  text'],
    },
    {
      name: 'a stronger chapter',
      book: bookWith([
        storyWith('The Lamp', {
          notice: noticeWith('K'),
          chapters: [chapter('One'), chapter('Two', 'NC-17'), chapter('Three', 'PG-13')],
        }),
      ]),
      shown: ['The Lamp', '  One', '  Two – NC-17, 2', '  Three'],
    },
    {
      name: 'all but the milder chapters of a strong story',
      book: bookWith([
        storyWith('The Lamp', {
          notice: noticeWith('R'),
          chapters: [chapter('One'), chapter('Two', 'G'), chapter('Three')],
        }),
      ]),
      shown: ['The Lamp', '  One – R, 2', '  Two', '  Three – R, 2'],
    },
    {
      name: 'a story as a whole where no chapter stays',
      book: bookWith([
        storyWith('The Lamp', { chapters: [chapter('One', 'R'), chapter('Two', 'NC-17')] }),
        storyWith('The Bell', { notice: noticeWith('K') }),
      ]),
      shown: ['The Lamp – NC-17, 4', 'The Bell', '  text'],
    },
    {
      name: 'a stronger passage',
      book: bookWith([
        storyWith('The Lamp', {
          notice: noticeWith('K'),
          chapters: [
            chapterWith({
              blocks: [
                paragraphWith('It rained.'),
                passageWith(noticeWith('R')),
                passageWith(noticeWith('PG'), { key: 'passage-2' }),
                passageWith(noticeWith(undefined, 'mud'), { key: 'passage-3' }),
                passageWith(noticeWith('salty'), { key: 'passage-4' }),
              ],
            }),
          ],
        }),
      ]),
      shown: [
        'The Lamp',
        '  text',
        '    passage-1 – R, 3',
        '    passage-2',
        '    passage-3',
        '    passage-4 – salty, 3',
      ],
    },
    {
      name: 'a passage inside another, or with it',
      book: bookWith([
        storyWith('The Lamp', {
          notice: noticeWith('K'),
          chapters: [
            chapterWith({
              blocks: [
                passageWith(noticeWith('PG'), {
                  blocks: [
                    paragraphWith('They met.'),
                    passageWith(noticeWith('NC-17'), { key: 'passage-2' }),
                  ],
                }),
                passageWith(noticeWith('R'), {
                  key: 'passage-3',
                  blocks: [
                    paragraphWith('They met.'),
                    passageWith(noticeWith('G'), { key: 'passage-4' }),
                  ],
                }),
              ],
            }),
          ],
        }),
      ]),
      shown: [
        'The Lamp',
        '  text',
        '    passage-1',
        '      passage-2 – NC-17, 3',
        '    passage-3 – R, 5',
      ],
    },
    {
      name: 'nothing more where a milder word stands beside a plain age',
      book: bookWith([storyWith('The Lamp', { notice: noticeWith('Teen') })]),
      request: upTo('12'),
      shown: ['The Lamp', '  text'],
    },
  ];

  test.each(cases)('$name', ({ book, request = upTo('Teen'), shown }) => {
    expect(show(editionOf(book, request).book)).toEqual(shown);
  });

  test('and says which lines and stories they were', () => {
    const at = (first: number, last: number): { file: string; first: number; last: number } => ({
      file: 'story.txt',
      first,
      last,
    });
    const edition = editionOf(
      bookWith([
        storyWith('The Bell', { notice: noticeWith('R') }),
        storyWith('The Lamp', {
          notice: noticeWith('K'),
          chapters: [
            chapterWith({ heading: 'One', notice: noticeWith('R'), source: at(3, 9) }),
            chapterWith({
              heading: 'Two',
              blocks: [passageWith(noticeWith('R'), { source: at(13, 14) })],
              source: at(11, 20),
            }),
          ],
          stated: [
            { label: 'Rating', value: 'R', file: 'story.txt', line: 4 },
            { label: 'Rating', value: 'R', file: 'another.txt', line: 4 },
            { label: 'Rating', value: 'K', file: 'story.txt', line: 1 },
          ],
        }),
      ]),
      upTo('Teen'),
    );
    expect(edition.lines).toEqual([at(3, 9), at(13, 14)]);
    expect([...edition.stories]).toEqual([0]);
    // What was said of the chapter in its lines is left out with it.
    expect(edition.book.stories[1]?.stated?.map(({ file, line }) => [file, line])).toEqual([
      ['another.txt', 4],
      ['story.txt', 1],
    ]);
  });

  test('a rating that nothing of the edition has', () => {
    const { book } = editionOf(
      bookWith(
        [
          storyWith('The Lamp', {
            notice: noticeWith('R', 'mud'),
            chapters: [chapter('One'), chapter('Two', 'G')],
          }),
        ],
        { notice: noticeWith('NC-17', 'fog') },
      ),
      upTo('Teen'),
    );
    expect(book.notice).toEqual({ warnings: ['fog'] });
    expect(book.stories[0]?.notice).toEqual({ warnings: ['mud'] });
  });
});

const TEXT = 'Title: Rain\nAuthor: Ann Other\nRating: K\n\nIt rained.\n';
const STRONG = 'Title: Salt\nAuthor: Bo\nRating: NC-17\n\nIt was salt.\n';
const two: TestBook = { files: { 'rain.txt': TEXT, 'salt.txt': STRONG } };

async function edition(word: string, book: TestBook = two): Promise<TestResult> {
  const limit = { ...ratingOf(word), label: canonicalLabel(word) };
  return buildTexts({ ...book, options: { edition: { limit, allowUnrated: false } } });
}

describe('an edition is a book of its own', () => {
  test('with an identifier that differs by edition and lasts', async () => {
    const identifiers = [
      await buildTexts(two),
      await edition('Teen'),
      await edition('teen'),
      await edition('PG-13'),
      await edition('pg13'),
    ].map((result) => result.book?.metadata.identifier);
    // Constants: were they to change, readers would lose their places.
    expect(identifiers).toEqual([
      'urn:uuid:3b9299b4-2576-5c45-8093-61c703ee4292',
      'urn:uuid:35104f27-956f-51d6-a361-00e1ce57fe6b',
      'urn:uuid:35104f27-956f-51d6-a361-00e1ce57fe6b',
      'urn:uuid:c16ad3a2-2ff4-5103-abff-5a5f3918f546',
      'urn:uuid:c16ad3a2-2ff4-5103-abff-5a5f3918f546',
    ]);
  });

  test('with a title that marks it, while the tree keeps the plain one', async () => {
    const { epub, book } = await edition('Teen');
    if (epub === undefined) throw new Error('no book');
    shelve('edition', epub);
    expect(book?.metadata.title).toBe('Test Book');
    const pages = pagesOf(epub);
    expect(pages).toContain('<p class="edition">Teen edition</p>');
    expect(pages).not.toContain('It was salt');
    expect(pages).toContain('This story is left out of this edition.');
  });

  test('that is an error where nothing is left', async () => {
    const result = await edition('G', { files: { 'salt.txt': STRONG } });
    expect(failures(result)).toEqual([
      'edition-empty: an edition up to "G" would leave out the whole book',
    ]);
    expect(result.epub).toBeUndefined();
  });
});

describe('an edition is written', () => {
  const teen = { limit: ratingOf('PG-13'), allowUnrated: false };

  /** Where a book goes, from the root of the disk. */
  async function placeOf(options: BuildOptions, output?: string): Promise<string> {
    const stated = output === undefined ? {} : { output: resolve('/', output) };
    const out = options.output === undefined ? {} : { output: resolve('/', options.output) };
    const built = await buildTexts({
      files: { 'rain.txt': TEXT },
      book: { title: 'Rain', outputFolder: resolve('/books'), ...stated },
      options: { ...options, ...out },
    });
    expect(failures(built)).toEqual([]);
    const place = built.output ?? '';
    return relative(parse(place).root, place).split(sep).join('/');
  }

  test.each<readonly [string, BuildOptions, string | undefined, string]>([
    ['the whole book in its place', {}, undefined, 'books/rain.epub'],
    ['beside the whole book', { edition: teen }, undefined, 'books/rain-pg-13.epub'],
    ['beside the config’s output', { edition: teen }, 'out/My Book.epub', 'out/My Book-pg-13.epub'],
    ['also where that has no ending', { edition: teen }, 'out/book', 'out/book-pg-13'],
    ['where -o says', { edition: teen, output: 'x.epub' }, 'out/book.epub', 'x.epub'],
  ])('%s', async (_, options, output, place) => {
    expect(await placeOf(options, output)).toBe(place);
  });

  test.each(['K+', '12', '16+', 'Teen', 'R', 'NC-17'])(
    'up to %s, never over the whole',
    async (word) => {
      const limit = { ...ratingOf(word), label: canonicalLabel(word) };
      expect(await placeOf({ edition: { limit, allowUnrated: false } })).toMatch(
        /^books\/rain-[a-z\d-]+\.epub$/,
      );
    },
  );

  test('each in a place of its own', async () => {
    const words = ['G', 'K', 'K+', '12', '14', '16', '16+', 'T', 'Teen', 'M', 'R', 'NC-17', 'FRT'];
    const places = await Promise.all(
      words.map(async (word) =>
        placeOf({
          edition: {
            limit: { ...ratingOf(word), label: canonicalLabel(word) },
            allowUnrated: false,
          },
        }),
      ),
    );
    expect(new Set(places).size).toBe(words.length);
  });
});

test('a mark that begins a passage left out goes with it, not into a field', async () => {
  const result = await buildTexts({
    files: {
      'a.txt':
        'Rating: G\nTitle: Rain\n\nIt rained.\n\n[[content: war; rating: R]]\n\n[[content: gore; rating: NC-17; summary: He falls.]]\n\nThey fell.\n\n[[/content]]\n\n[[/content]]\n\nIt stopped.\n',
    },
    options: { edition: upTo('Teen') },
  });
  expect(failures(result)).toEqual([]);
  expect(result.book?.stories[0]?.fields).toEqual([]);
  expect(pagesOf(result.epub ?? Buffer.alloc(0))).not.toContain('He falls');
});
