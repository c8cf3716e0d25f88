import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../../src/report/report.ts';
import { understoodLines } from '../../src/report/understood.ts';
import { buildTexts, failures, type TestBook } from '../support/build-text.ts';

/** A book whose config says nothing but what the test says. */
function silent({ book, ...rest }: TestBook): TestBook {
  return {
    ...rest,
    tellsNames: true,
    book: { title: undefined, authors: undefined, language: undefined, ...book },
  };
}

/** The line that a report ends with, for the only story of a book. */
async function lineOf(book: TestBook): Promise<string | undefined> {
  const { understood, diagnostics } = await buildTexts(silent(book));
  return understoodLines(understood, diagnostics)[1]?.trim();
}

const PROSE = 'It rained all day, and in the evening the river came up to the gate of the mill.';

describe('a story is understood as', () => {
  test.each<readonly [string, TestBook, string]>([
    [
      'what its head states',
      {
        files: {
          'a.txt': `Title: Rain\nAuthor: Ann Other\nRating: T\nLanguage: English\n\n${PROSE}\n\n***\n\n${PROSE}\n`,
        },
      },
      '“Rain” by Ann Other · en · rated T · 1 chapter · 1 scene break',
    ],
    [
      'guesses, each with a question mark',
      { files: { 'the-mill.txt': `${PROSE}\n` } },
      '“The Mill”? by an unknown author? · en? · not rated · 1 chapter',
    ],
    [
      'what the config states',
      {
        files: { 'a.txt': `${PROSE}\n` },
        book: { language: 'en' },
        story: { title: 'Mill', author: 'Bo', rating: { label: 'PG' } },
      },
      '“Mill” by Bo · en · rated PG · 1 chapter',
    ],
    [
      'scenes that a wider gap parts, which is a guess',
      {
        files: {
          'a.txt': `Mill\nby Bo\n\n${`${PROSE}\n\n`.repeat(4)}\n\n${`${PROSE}\n\n`.repeat(4)}`,
        },
        book: { language: 'en' },
      },
      '“Mill” by Bo · en · not rated · 1 chapter · 1 scene break?',
    ],
    [
      'a text of an encoding that was guessed',
      {
        files: {
          'a.txt': Buffer.from(
            `Mill\nby Bo\n\n${PROSE} Zoë was in the café with a naïve friend.\n`,
            'latin1',
          ),
        },
        book: { language: 'en' },
      },
      '“Mill” by Bo · en · encoding? · not rated · 1 chapter',
    ],
  ])('%s', async (_what, book, line) => {
    expect(await lineOf(book)).toBe(line);
  });
});

test('the report has the evidence: file and line of what was believed, and each line left out', async () => {
  const page = (number: number): string => `${PROSE}\n\nPage ${String(number)}\n\n`;
  const pages = [12, 13, 14, 15].map(page).join('');
  const result = await buildTexts(
    silent({ files: { 'a.txt': `Title: Rain\nby Ann\n\n${pages}${PROSE}\n` } }),
  );
  const { understood } = reportOf({ ...result, ok: true, files: [] });
  expect(understood[0]).toMatchObject({
    title: { value: 'Rain', from: 'header', isGuess: false, line: 1 },
    author: { value: 'Ann', from: 'header', line: 2 },
    language: { value: 'en', isGuess: true },
    leftOut: [
      { line: 6, words: 'Page 12' },
      { line: 10, words: 'Page 13' },
      { line: 14, words: 'Page 14' },
      { line: 18, words: 'Page 15' },
    ],
  });
});

test.each<readonly [string, TestBook, readonly string[]]>([
  ['nothing but a header', { files: { 'a.txt': 'Title: Rain\nby Ann\nRating: T\n' } }, ['a.txt']],
  ['a page of nothing', { files: { 'a.html': '<h1>Rain</h1><p> </p>' } }, ['a.html']],
])('%s is no story, and no book is made of it', async (_what, book, files) => {
  const result = await buildTexts(book);
  expect(failures(result).join()).toContain('story-without-words');
  expect(result.files).toEqual([]);
  expect(files).toHaveLength(1);
});

test('a title from a file name and an unknown author are said, unless the config states them', async () => {
  const ids = async (book: TestBook): Promise<readonly string[]> =>
    (await buildTexts(silent(book))).diagnostics.map(({ id }) => id);
  const files = { 'a.txt': `${PROSE}\n` };
  expect(await ids({ files })).toEqual(['title-from-file', 'author-unknown']);
  expect(await ids({ files, story: { title: 'Mill', author: 'Bo' } })).toEqual([]);
  const authors = [{ name: 'Bo', role: 'aut' }];
  expect(await ids({ files, book: { title: 'Mill', authors } })).toEqual([]);
});

test('patterns of the config that match nothing are said; one that matches in another story is not', async () => {
  const unused = async (book: TestBook): Promise<readonly string[]> =>
    (await buildTexts(book)).diagnostics.flatMap(({ id, message }) =>
      id === 'config-unused-pattern' ? [message] : [],
    );
  const files = { 'a.txt': `${PROSE}\n\nPart One\n\n${PROSE}\n`, 'b.txt': 'A [[LOG]] of salt.\n' };
  const log = /\[\[LOG\]\]/gu;
  expect(await unused({ files, story: { protect: [log] } })).toEqual([]);
  expect(
    await unused({
      files,
      stories: {
        'a.txt': { protect: [log], chapters: /^Part \w+$/u },
        'b.txt': { chapters: /^Chapter/u },
      },
    }),
  ).toEqual([
    'the pattern "\\[\\[LOG\\]\\]" of "protect" matches nothing in this story',
    'the pattern "^Chapter" of "chapters" matches nothing in this story',
  ]);
});
