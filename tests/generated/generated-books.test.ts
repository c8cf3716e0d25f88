import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { buildTexts, failures } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';
import { LEFT_TO_EPUBCHECK } from '../support/validate.ts';
import { anyBook } from './any-book.ts';

/** How many books are generated for EPUBCheck; `npm run explore` makes many more. */
const BOOKS = 60 * Number(process.env.RUNS ?? 1);

// The seed is that of all properties.
const books = fc.sample(anyBook, BOOKS);

describe('books from the generator', () => {
  test.each(books.map((book, index) => [index + 1, book] as const))(
    'book %i is built and proved',
    async (number, book) => {
      const result = await buildTexts({ ...book, options: LEFT_TO_EPUBCHECK });
      expect(failures(result)).toEqual([]);
      expect(result.epub).toBeDefined();
      if (result.epub !== undefined)
        shelve(`generated-${book.book?.target ?? 'epub3'}-${String(number)}`, result.epub);
    },
  );

  test('a book of 2,000 chapters', async () => {
    const chapters = Array.from(
      { length: 2_000 },
      (_, index) =>
        `Chapter ${String(index + 1)}\n\nIt rained for the ${String(index + 1)}th time.`,
    );
    const result = await buildTexts({
      files: { 'long.txt': chapters.join('\n\n\n') },
      book: { title: 'Two Thousand' },
      options: LEFT_TO_EPUBCHECK,
    });
    expect(failures(result)).toEqual([]);
    expect(result.book?.stories[0]?.chapters.length).toBe(2_000);
    if (result.epub !== undefined) shelve('generated-2000-chapters', result.epub);
  });
});
