import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import type { StatedChapter, StoryConfig } from '../../src/config/config.ts';
import { NOTICE_DETAILS } from '../../src/config/schema/schema.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import type { EditionRequest } from '../../src/rating/edition.ts';
import { isStrongerThan, ratingOf } from '../../src/rating/scale.ts';
import { readText } from '../../src/read/plain-text.ts';
import type { Book, ContentNotice } from '../../src/story/types.ts';
import { blockContents, countWords, plainText, passagesOf } from '../../src/story/walk.ts';
import { buildTexts, failures, type TestBook, type TestResult } from '../support/build-text.ts';
import { messyPiece, someControl } from '../support/messy-text.ts';
import { shelve } from '../support/shelf.ts';
import { oneInTen } from '../support/validate.ts';

/** Words of several vocabularies, one of none. */
const someRating = fc.constantFrom('G', 'K+', 'PG-13', 'Teen', '14+', 'R', 'FRM', 'NC-17', 'salty');
const someWarnings = fc.subarray(['mud', 'Graphic Violence', 'none', 'sharks, and boats'], {
  maxLength: 2,
});

/** A line of prose whose first word no other line has: `§` becomes its number. */
const prose = fc.constantFrom(
  '§ ran down to the harbour, and waited.',
  '“§ is here,” she said. “At last -- at last!”',
  '§ sang\nof rain\nand salt',
  '*§* was all that they had',
  '§',
);
const blankLines = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n\n');
const notice = fc.oneof(
  fc
    .tuple(fc.constantFrom('Rating', 'Rated'), someRating)
    .map(([label, word]) => `${label}: ${word}`),
  fc.constantFrom('Warnings: mud, glass', 'CW: sharks', 'Content notes: A dog is ill.'),
);
const heading = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    rated: fc.constantFrom('', '', ' (NC-17)', ': The § Sea', ' (R)'),
    under: fc.array(notice, { maxLength: 2 }),
  })
  .map(({ number, rated, under }) => [`Chapter ${String(number)}${rated}`, ...under].join('\n'));
const openingMark = fc
  .record({
    warnings: fc.constantFrom('war', 'blood, needles', ''),
    rating: fc.option(someRating),
    summary: fc.option(fc.constantFrom('They fight; he wins.', 'They “talk” -- a lot.')),
  })
  .map(({ warnings, rating, summary }) => {
    const parts = [
      warnings,
      ...(rating === null ? [] : [`rating: ${rating}`]),
      ...(summary === null ? [] : [`summary: ${summary}`]),
    ];
    return `[[content: ${parts.filter((part) => part !== '').join('; ')}]]`;
  });
const header = fc
  .record({ rating: someRating, part: fc.option(fc.integer({ min: 1, max: 3 })) })
  .map(({ rating, part }) =>
    [
      'Title: The Lamp',
      'Author: Ann Other',
      `Rating: ${rating}`,
      ...(part === null ? [] : [`Chapter: ${String(part)}/3`]),
    ].join('\n'),
  );
const piece = fc.oneof(
  { weight: 6, arbitrary: prose },
  { weight: 2, arbitrary: messyPiece },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: openingMark },
  { weight: 2, arbitrary: fc.constant('[[/content]]') },
  { weight: 1, arbitrary: notice },
  { weight: 1, arbitrary: header },
  { weight: 1, arbitrary: fc.constantFrom('* * *', '***', 'THE END', 'A/N: Hello.') },
);
const text = fc
  .record({
    head: fc.option(header),
    pieces: fc.array(fc.tuple(piece, blankLines), { maxLength: 25 }),
  })
  .map(({ head, pieces }) => {
    const all = pieces.map(
      ([part, gap], index) => part.replace('§', `Kelp${String(index)}q`) + gap,
    );
    return [...(head === null ? [] : [`${head}\n\n`]), ...all].join('');
  });

const stated = fc.option(
  someRating.map((label) => ({ label })),
  { nil: undefined },
);
const storySettings = fc.record({
  rating: stated,
  warnings: someWarnings,
  contentNotes: fc.constantFrom(undefined, 'Weather.'),
  ratingOverride: fc.constantFrom(undefined, true),
  passages: fc.array(
    fc
      .record({
        from: fc.integer({ min: 1, max: 50 }),
        length: fc.integer({ min: 0, max: 15 }),
        rating: stated,
        warnings: someWarnings,
        summary: fc.constantFrom(undefined, 'They meet.'),
      })
      .map(({ from, length, ...rest }) => ({ from, to: from + length, ...rest })),
    { maxLength: 4 },
  ),
  // Taken modulo the number of chapters there are.
  chapters: fc.array(
    fc.record({ chapter: fc.nat({ max: 20 }), rating: stated, warnings: someWarnings }),
    { maxLength: 3 },
  ),
});
const bookSettings = fc.record({
  rating: stated,
  ratingOverride: fc.constantFrom(undefined, true),
  notices: fc.constantFrom(undefined, ...NOTICE_DETAILS),
  ratingInContents: fc.constantFrom(undefined, false),
  language: fc.constantFrom('en', 'en', 'de', 'tlh'),
});
const request = fc.record({
  limit: fc.constantFrom('G', 'K+', 'Teen', 'PG-13', '12', '16+', 'R', 'FRM').map(ratingOf),
  allowUnrated: fc.constantFrom(false, true, true),
});

type Said = typeof storySettings extends fc.Arbitrary<infer Settings> ? Settings : never;

/** What the config says of a story; passages go round its files, chapters are named by numbers that there are. */
function storyOf(
  files: Readonly<Record<string, string>>,
  { chapters, passages, ...rest }: Said,
  control: Pick<StoryConfig, 'rules' | 'lines' | 'protect'> = { rules: {} },
): Partial<StoryConfig> {
  const settings = {
    language: 'en',
    chapters: 'auto',
    notation: [],
    known: [],
    ...control,
  } as const;
  const names = Object.keys(files);
  const raws = Object.entries(files).map(([name, story]) => readText(story, name));
  const count = normalize(raws, settings).chapters.length;
  const notices = chapters.map(({ chapter, ...said }): StatedChapter => {
    return { chapter: 1 + (chapter % Math.max(1, count)), ...said };
  });
  return {
    ...rest,
    ...control,
    passages: passages.map((passage, index) => ({
      file: names[index % names.length] ?? '',
      ...passage,
    })),
    chapterNotices: count === 0 ? [] : notices,
  };
}

/** Texts as files, each with numbers of its own. */
function filesOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const files = texts.map((story, index): [string, string] => [
    `story-${String(index + 1)}.txt`,
    story.replace(/(Kelp\d+)q/g, `$1${String(index)}q`),
  ]);
  return Object.fromEntries(files);
}

/** Every word of a story's text that has a number of its own. */
function numbered(book: Book | undefined): ReadonlySet<string> {
  const texts = book?.stories.flatMap(({ chapters }) =>
    chapters.flatMap(({ blocks }) => blocks.flatMap(blockContents).map(plainText)),
  );
  return new Set(texts?.join('\n').match(/Kelp\d+q/g));
}

function wordsIn(book: Book): number {
  return book.stories.reduce((sum, story) => sum + countWords(story), 0);
}

function wordsLeftOut({ stories }: Book): number {
  const parts = stories.flatMap((story) => [
    story.omission,
    ...story.chapters.flatMap(({ omission, blocks }) => [
      omission,
      ...passagesOf(blocks).map((passage) => passage.omission),
    ]),
  ]);
  return parts.reduce((sum, omission) => sum + (omission?.words ?? 0), 0);
}

/** Every notice of what stays in a book. */
function notices({ notice: whole, stories }: Book): readonly ContentNotice[] {
  const parts = stories
    .filter(({ omission }) => omission === undefined)
    .flatMap(({ notice: own, chapters }) => [
      own,
      ...chapters
        .filter(({ omission }) => omission === undefined)
        .flatMap((chapter) => [
          chapter.notice ?? NOTHING,
          ...passagesOf(chapter.blocks)
            .filter(({ omission }) => omission === undefined)
            .map((passage) => passage.notice),
        ]),
    ]);
  return [whole, ...parts];
}

const NOTHING: ContentNotice = { warnings: [] };

/** All that the files of a book say, pages and package document alike. */
function everythingIn(epub: Uint8Array): string {
  return Object.entries(unzipSync(epub))
    .filter(([name]) => /\.(?:xhtml|opf|ncx)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

function unexpected(result: TestResult): readonly string[] {
  return failures(result, 'story-without-words').filter(
    (failure) => !failure.startsWith('edition-empty'),
  );
}

const options = oneInTen();

/** Hold a book against its edition; gives both. */
async function compareEdition(
  made: TestBook,
  edition: EditionRequest,
): Promise<{ readonly full: TestResult; readonly part: TestResult }> {
  const full = await buildTexts({ ...made, options });
  expect(failures(full, 'story-without-words')).toEqual([]);
  const part = await buildTexts({ ...made, options: { ...options, edition } });
  expect(unexpected(part)).toEqual([]);
  if (full.book === undefined || part.book === undefined) return { full, part };
  expect(wordsIn(part.book) + wordsLeftOut(part.book)).toBe(wordsIn(full.book));
  if (part.epub === undefined) return { full, part };
  const tooStrong = notices(part.book).flatMap(({ rating }) =>
    rating !== undefined && rating.level !== 'unrated' && isStrongerThan(rating, edition.limit)
      ? [rating.label]
      : [],
  );
  expect(tooStrong).toEqual([]);
  const stays = numbered(part.book);
  const said = everythingIn(part.epub);
  const leaked = [...numbered(full.book)].filter((word) => !stays.has(word) && said.includes(word));
  expect(leaked).toEqual([]);
  return { full, part };
}

describe('for any text, rated in any way', () => {
  test('an edition has what it may have, says what it leaves out, and loses no word else', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, storySettings), { minLength: 1, maxLength: 2 }),
        bookSettings,
        request,
        async (stories, book, edition) => {
          const files = filesOf(stories.map(([story]) => story));
          const said = Object.entries(files).map(([file, story], index) => {
            const settings = stories[index]?.[1];
            return [file, settings === undefined ? {} : storyOf({ [file]: story }, settings)];
          });
          const made: TestBook = { files, stories: Object.fromEntries(said), book };
          const { full, part } = await compareEdition(made, edition);
          count += 1;
          if (count % 20 === 0 && part.epub !== undefined) shelve('property-edition', part.epub);
          if (count % 20 === 10 && full.epub !== undefined) shelve('property-rated', full.epub);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 1) * 100 },
    );
  });

  test('so it is for a serial, whatever people say about the rules', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        storySettings,
        someControl,
        bookSettings,
        request,
        async (texts, settings, { rules, lines, protect }, book, edition) => {
          const files = filesOf(texts);
          const ranges = lines.map((range) => ({ ...range, file: 'story-1.txt' }));
          const story = storyOf(files, settings, { rules, lines: ranges, protect });
          const made = { files, story, book: { ...book, language: 'en' }, serial: true };
          const { part } = await compareEdition(made, edition);
          count += 1;
          if (count % 20 === 0 && part.epub !== undefined)
            shelve('property-edition-serial', part.epub);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 1) * 60 },
    );
  });
});
