import { describe, expect, test } from '@jest/globals';
import type { StatedPassage, StatedRating } from '../../src/config/config.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnose.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { rateStory, type RatedConfig, type RatedStory } from '../../src/rating/rate.ts';
import { readText } from '../../src/read/plain-text.ts';
import type { Block, ContentNotice } from '../../src/story/types.ts';
import { blockContents, headingText, plainText } from '../../src/story/walk.ts';
import { openEpub } from '../../src/verify/open-epub.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { pagesOf } from '../support/golden.ts';

type Files = string | Readonly<Record<string, string>>;

interface Rated extends RatedStory {
  readonly diagnostics: readonly Diagnostic[];
}

/** Rate a story as the pipeline does: its files through the rules, then what they and the config state. */
function rate(files: Files, config: RatedConfig = {}): Rated {
  const texts = typeof files === 'string' ? { 'story.txt': files } : files;
  const raws = Object.entries(texts).map(([name, text]) => readText(text, name));
  const { chapters, facts } = normalize(raws, {
    language: 'en',
    chapters: 'auto',
    rules: {},
    notation: [],
    known: [],
  });
  const { value, diagnostics } = rateStory(config, facts, chapters);
  return { ...value, diagnostics };
}

function said({ rating, warnings, contentNotes }: ContentNotice): string {
  const rated = rating === undefined ? '' : `${rating.label} (${rating.level})`;
  return [rated, warnings.join(', '), contentNotes ?? ''].filter((part) => part !== '').join('; ');
}

function blockLines(blocks: readonly Block[], indent: string): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'passage') {
      const text = blockContents(block).map(plainText).join(' / ');
      return [`${indent}${text === '' ? '*' : text}`];
    }
    const summary = block.summary === undefined ? '' : `; “${block.summary}”`;
    return [
      `${indent}[${said(block.notice)}${summary}]`,
      ...blockLines(block.blocks, `${indent}  `),
    ];
  });
}

/** A rated story a line a part: the story's notice, each chapter with its own, and what passages hold. */
function show({ notice, chapters }: RatedStory, withText = false): readonly string[] {
  return [
    `story: ${said(notice)}`,
    ...chapters.flatMap((chapter) => {
      const { heading, blocks } = chapter;
      const name = heading === undefined ? 'text' : headingText(heading);
      const own = chapter.notice === undefined ? '' : said(chapter.notice);
      return [`${name}: ${own}`, ...(withText ? blockLines(blocks, '  ') : [])];
    }),
  ];
}

/** Diagnostics as `file:line id message`. */
function reported({ diagnostics }: Rated): readonly string[] {
  return diagnostics.map(
    ({ file, line, id, message }) => `${String(file)}:${String(line)} ${id} ${message}`,
  );
}

const CONFIG_PLACE = { file: 'book.config.json', line: 7, column: 15 };
const stated = (label: string, level?: StatedRating['level']): StatedRating => ({
  label,
  level,
  place: CONFIG_PLACE,
});
const header = (fields: string): string =>
  `Title: The Lamp\nAuthor: Ann Other\n${fields}\nIt rained.\n`;
const CONFLICT =
  'story.txt:3 rating-conflict the config (book.config.json:7) rates this "Teen", the story itself (story.txt:3) "R"; the stricter is used';

const STORIES: readonly {
  readonly name: string;
  readonly text: string;
  readonly config?: RatedConfig;
  readonly notice: string;
  readonly reports?: readonly string[];
}[] = [
  { name: 'nothing says anything', text: 'It rained.', notice: '' },
  {
    name: 'the header rates',
    text: header('Rating: PG-13\nWarnings: storms, mud\nContent notes: A dog is ill.\n'),
    notice: 'PG-13 (teen); storms, mud; A dog is ill.',
  },
  {
    name: 'the config rates',
    text: 'It rained.',
    config: { rating: stated('Mature'), warnings: ['fog'], contentNotes: 'Weather.' },
    notice: 'Mature (mature); fog; Weather.',
  },
  {
    name: 'both say the same level: the config’s word is kept',
    text: header('Rating: PG-13\n'),
    config: { rating: stated('Teen') },
    notice: 'Teen (teen)',
  },
  {
    name: 'the header is stricter',
    text: header('Rating: R\n'),
    config: { rating: stated('Teen') },
    notice: 'R (mature)',
    reports: [CONFLICT],
  },
  {
    name: 'the config is stricter',
    text: header('Rating: K+\n'),
    config: { rating: stated('Explicit') },
    notice: 'Explicit (explicit)',
    reports: [
      'story.txt:3 rating-conflict the config (book.config.json:7) rates this "Explicit", the story itself (story.txt:3) "K+"; the stricter is used',
    ],
  },
  {
    name: 'the config’s holds with ratingOverride',
    text: header('Rating: NC-17\n'),
    config: { rating: stated('Teen'), ratingOverride: true },
    notice: 'Teen (teen)',
  },
  {
    name: 'ratingOverride without a rating keeps the header’s',
    text: header('Rating: NC-17\n'),
    config: { ratingOverride: true },
    notice: 'NC-17 (explicit)',
  },
  {
    name: 'two ages of one level differ all the same',
    text: header('Rating: 14+\n'),
    config: { rating: stated('12+') },
    notice: '14+ (teen)',
    reports: [
      'story.txt:3 rating-conflict the config (book.config.json:7) rates this "12+", the story itself (story.txt:3) "14+"; the stricter is used',
    ],
  },
  {
    name: 'a word of the author’s own has the level that the config says',
    text: 'It rained.',
    config: { rating: stated('Salty', 'mature') },
    notice: 'Salty (mature)',
  },
  {
    name: 'a level beats what the vocabularies make of the word',
    text: 'It rained.',
    config: { rating: stated('Teen', 'mature') },
    notice: 'Teen (mature)',
  },
  {
    name: 'a word of no vocabulary in the config',
    text: 'It rained.',
    config: { rating: stated('Salty') },
    notice: 'Salty (unrated)',
    reports: [
      'book.config.json:7 rating-unknown the rating "Salty" is not one we know; it is shown as written and treated as unrated',
    ],
  },
  {
    name: 'a word of no vocabulary in the header',
    text: header('Rating: as salty as the sea\n'),
    notice: 'as salty as the sea (unrated)',
    reports: [
      'story.txt:3 rating-unknown the rating "as salty as the sea" is not one we know; it is shown as written and treated as unrated',
    ],
  },
  {
    name: 'an unrated word does not outweigh a stated one',
    text: header('Rating: Not Rated\n'),
    config: { rating: stated('Teen') },
    notice: 'Teen (teen)',
    reports: [
      'story.txt:3 rating-conflict the config (book.config.json:7) rates this "Teen", the story itself (story.txt:3) "Not Rated"; the stricter is used',
    ],
  },
  {
    name: 'warnings add up, each said once',
    text: header('Warnings: Graphic Violence, mud\n'),
    config: { warnings: ['fog', 'graphic depictions of violence'] },
    notice: 'fog, graphic depictions of violence, mud',
  },
  {
    name: 'content notes add up',
    text: header('Content notes: A dog is ill.\n'),
    config: { contentNotes: 'Weather.' },
    notice: 'Weather. A dog is ill.',
  },
  {
    name: 'a statement is kept as one label',
    text: header('Warnings: Creator Chose Not To Use Archive Warnings\n'),
    notice: 'Creator Chose Not To Use Archive Warnings',
  },
];

describe('a story is rated', () => {
  test.each(STORIES)('$name', ({ text, config, notice, reports = [] }) => {
    const rated = rate(text, config);
    expect(show(rated)[0]).toBe(`story: ${notice}`);
    expect(reported(rated)).toEqual(reports);
  });

  test('a rating without a place in a config is the config’s', () => {
    const rated = rate(header('Rating: R\n'), { rating: { label: 'Teen' } });
    expect(reported(rated)[0]).toContain('the config (the config) rates this "Teen"');
  });

  test('only a stated override holds against the parts', () => {
    expect(rate('It rained.', { rating: stated('Teen') }).notice.holds).toBeUndefined();
    expect(rate('It rained.', { rating: stated('Teen'), ratingOverride: true }).notice.holds).toBe(
      true,
    );
  });
});

const HEAD = 'Title: The Lamp\nAuthor: Ann Other\nRating: PG\n\n';
const TWO = `${HEAD}Chapter 1\n\nIt rained.\n\nChapter 2: The Sea\n\nIt stopped.\n`;
const repeated = (...heads: readonly string[]): string =>
  heads
    .map(
      (fields, at) =>
        `Title: The Lamp\nAuthor: Ann Other\n${fields}Chapter: ${String(at + 1)}/${String(heads.length)}\n\nIt rained there.\n`,
    )
    .join('\nTBC\n\n\n');

const CHAPTERS: readonly {
  readonly name: string;
  readonly files: Files;
  readonly config?: RatedConfig;
  readonly shown: readonly string[];
  readonly reports?: readonly string[];
}[] = [
  {
    name: 'a line under the heading',
    files: `${HEAD}Chapter 1\n\nIt rained.\n\nChapter 2\nRating: R\nWarnings: glass\n\nIt stopped.\n`,
    shown: ['story: PG (guided)', 'Chapter 1: ', 'Chapter 2: R (mature); glass'],
  },
  {
    name: 'a milder chapter',
    files: `${HEAD}Chapter 1\nRating: G\n\nIt rained.\n\nChapter 2\n\nIt stopped.\n`,
    shown: ['story: PG (guided)', 'Chapter 1: G (general)', 'Chapter 2: '],
  },
  {
    name: 'the same rating as the story’s says nothing more',
    files: `${HEAD}Chapter 1\nRating: Everyone 10+\n\nIt rained.\n\nChapter 2\nRating: K+\nWarnings: fog\n\nIt stopped.\n`,
    shown: ['story: PG (guided)', 'Chapter 1: ', 'Chapter 2: fog'],
  },
  {
    name: 'another age of the same level is another rating',
    files:
      'Title: The Lamp\nRating: 12+\n\nChapter 1\n\nIt rained.\n\nChapter 2\nRating: 14+\n\nIt stopped.\n',
    shown: ['story: 12+ (teen)', 'Chapter 1: ', 'Chapter 2: 14+ (teen)'],
  },
  {
    name: 'a rating in the heading',
    files: `${HEAD}Chapter 1\n\nIt rained.\n\nChapter 2 (NC-17)\n\nIt stopped.\n`,
    shown: ['story: PG (guided)', 'Chapter 1: ', 'Chapter 2: NC-17: NC-17 (explicit)'],
  },
  {
    name: 'an unknown word under a heading',
    files: `${HEAD}Chapter 1\nRating: salty\n\nIt rained.\n\nChapter 2\n\nIt stopped.\n`,
    shown: ['story: PG (guided)', 'Chapter 1: salty (unrated)', 'Chapter 2: '],
    reports: [
      'story.txt:6 rating-unknown the rating "salty" is not one we know; it is shown as written and treated as unrated',
    ],
  },
  {
    name: 'a serial in several files: what heads a later file is true of its chapters',
    files: {
      'a.txt': 'Title: The Lamp\nRating: PG\nWarnings: mud\n\nChapter 1\n\nIt rained.\n',
      'b.txt':
        'Title: The Lamp\nRating: R\nWarnings: glass\n\nChapter 2\n\nIt stopped.\n\nChapter 3\n\nIt rained again.\n',
      'c.txt': 'Title: The Lamp\nRating: PG\n\nChapter 4\n\nThe sun came out.\n',
    },
    shown: [
      'story: PG (guided); mud',
      'Chapter 1: ',
      'Chapter 2: R (mature); glass',
      'Chapter 3: R (mature); glass',
      'Chapter 4: ',
    ],
  },
  {
    name: 'a header that comes again in one file',
    files: repeated('Rating: PG\n', 'Rating: R\nWarnings: glass\n', 'Rating: PG\n'),
    shown: ['story: PG (guided)', 'Chapter 1: ', 'Chapter 2: R (mature); glass', 'Chapter 3: '],
  },
  {
    name: 'a header that says the same as one before it, but not the first',
    files: repeated('Rating: PG\n', 'Rating: R\nWarnings: glass\n', 'Rating: R\nWarnings: glass\n'),
    shown: [
      'story: PG (guided)',
      'Chapter 1: ',
      'Chapter 2: R (mature); glass',
      'Chapter 3: R (mature); glass',
    ],
  },
  ...[
    ['by heading', 'Chapter 2: The Sea'],
    ['by heading, in another case and without signs', 'chapter 2 the sea'],
    ['by label', 'Chapter 2'],
    ['by title', 'The Sea'],
    ['by number', 2],
  ].map(([how, chapter]) => ({
    name: `the config names a chapter ${String(how)}`,
    files: TWO,
    config: {
      chapterNotices: [
        {
          chapter: chapter ?? '',
          rating: stated('NC-17'),
          warnings: ['boats'],
          contentNotes: 'A boat sinks.',
        },
      ],
    },
    shown: [
      'story: PG (guided)',
      'Chapter 1: ',
      'Chapter 2: The Sea: NC-17 (explicit); boats; A boat sinks.',
    ],
  })),
  {
    name: 'config and text differ on a chapter: the stricter',
    files: `${HEAD}Chapter 1\nRating: R\n\nIt rained.\n\nChapter 2\n\nIt stopped.\n`,
    config: { chapterNotices: [{ chapter: 1, rating: stated('Teen'), warnings: [] }] },
    shown: ['story: PG (guided)', 'Chapter 1: R (mature)', 'Chapter 2: '],
    reports: [
      'story.txt:6 rating-conflict the config (book.config.json:7) rates this "Teen", the story itself (story.txt:6) "R"; the stricter is used',
    ],
  },
  {
    name: 'ratingOverride keeps the config’s for a chapter too',
    files: `${HEAD}Chapter 1\nRating: R\n\nIt rained.\n\nChapter 2\n\nIt stopped.\n`,
    config: {
      ratingOverride: true,
      chapterNotices: [{ chapter: 1, rating: stated('Teen'), warnings: [] }],
    },
    shown: ['story: PG (guided)', 'Chapter 1: Teen (teen)', 'Chapter 2: '],
  },
  {
    name: 'two entries for one chapter hold both',
    files: TWO,
    config: {
      chapterNotices: [
        { chapter: 1, rating: stated('R'), warnings: ['fog'] },
        { chapter: 'Chapter 1', warnings: ['mud'] },
      ],
    },
    shown: ['story: PG (guided)', 'Chapter 1: R (mature); fog, mud', 'Chapter 2: The Sea: '],
  },
  {
    name: 'the stricter of two entries holds, whichever comes first',
    files: TWO,
    config: {
      chapterNotices: [
        { chapter: 1, rating: stated('R'), warnings: [], contentNotes: 'Fog.' },
        { chapter: 1, rating: stated('Teen'), warnings: [], contentNotes: 'Mud.' },
        { chapter: 2, rating: stated('Teen'), warnings: [] },
        { chapter: 2, rating: stated('R'), warnings: [] },
      ],
    },
    shown: [
      'story: PG (guided)',
      'Chapter 1: R (mature); Fog. Mud.',
      'Chapter 2: The Sea: R (mature)',
    ],
  },
  {
    name: 'a header that comes again says nothing of its chapter, whatever the config says',
    files: repeated('Rating: PG\nWarnings: mud\n', 'Rating: PG\nWarnings: mud\n'),
    config: { rating: stated('Teen') },
    shown: ['story: Teen (teen); mud', 'Chapter 1: ', 'Chapter 2: '],
    reports: [
      'story.txt:3 rating-conflict the config (book.config.json:7) rates this "Teen", the story itself (story.txt:3) "PG"; the stricter is used',
    ],
  },
  {
    name: 'nor does one that comes again in a later file',
    files: {
      'a.txt': 'Title: The Lamp\nRating: PG\nWarnings: mud\n\nChapter 1\n\nIt rained.\n',
      'b.txt': 'Title: The Lamp\nRating: PG\nWarnings: mud\n\nChapter 2\n\nIt stopped.\n',
    },
    config: { rating: stated('Teen') },
    shown: ['story: Teen (teen); mud', 'Chapter 1: ', 'Chapter 2: '],
    reports: [
      'a.txt:2 rating-conflict the config (book.config.json:7) rates this "Teen", the story itself (a.txt:2) "PG"; the stricter is used',
    ],
  },
  ...[
    ['a name', 'Chapter 3', 'Chapter 3'],
    ['a number', 3, '3'],
  ].map(([how, chapter, shown]) => ({
    name: `the story has no such chapter: ${String(how)}`,
    files: TWO,
    config: { chapterNotices: [{ chapter: chapter ?? '', warnings: [], place: CONFIG_PLACE }] },
    shown: ['story: PG (guided)', 'Chapter 1: ', 'Chapter 2: The Sea: '],
    reports: [
      `book.config.json:7 rating-unknown-chapter the story has no chapter "${String(shown)}" (it has 2)`,
    ],
  })),
];

describe('chapters are rated', () => {
  test.each(CHAPTERS)('$name', ({ files, config, shown, reports = [] }) => {
    const rated = rate(files, config);
    expect(show(rated)).toEqual(shown);
    expect(reported(rated)).toEqual(reports);
  });

  test('an unknown chapter is an error that names those there are', () => {
    const [error] = rate(TWO, { chapterNotices: [{ chapter: 'Nine', warnings: [] }] }).diagnostics;
    expect([error?.severity, error?.hint]).toEqual([
      'error',
      'chapters: Chapter 1, Chapter 2: The Sea',
    ]);
  });
});

const LONG = [
  'Four goes on, since the rain had not stopped when they came to the harbour and',
  'found that',
];
/** A story of two chapters; its one paragraph of two lines is in lines 13 and 14. */
const PLAIN = `Chapter 1\n\nOne\n\nTwo\n\n* * *\n\nThree\n\nChapter 2\n\n${LONG.join('\n')}\n\nFive\n\nSix\n`;
const FOUR = LONG.join(' ');
const range = (from: number, to: number, more: Partial<StatedPassage> = {}): StatedPassage => ({
  file: 'story.txt',
  from,
  to,
  warnings: [`${String(from)} to ${String(to)}`],
  ...more,
});
const chapterOne = ['Chapter 1: ', '  One', '  Two', '  *', '  Three'];
const chapterTwo = ['Chapter 2: ', `  ${FOUR}`, '  Five', '  Six'];

const PASSAGES: readonly {
  readonly name: string;
  readonly text: string;
  readonly passages?: readonly StatedPassage[];
  readonly shown: readonly string[];
  readonly reports?: readonly string[];
}[] = [
  {
    name: 'marks on lines of their own',
    text: 'One\n\n[[content: war, mud]]\n\nTwo\n\nThree\n\n[[/content]]\n\nFour\n',
    shown: ['text: ', '  One', '  [war, mud]', '    Two', '    Three', '  Four'],
  },
  {
    name: 'rating and summary in the mark',
    text: 'One\n\n[[content: war; rating: NC-17; summary: They fight; he wins.]]\n\nTwo\n\n[[/content]]\n',
    shown: ['text: ', '  One', '  [NC-17 (explicit); war; “They fight; he wins.”]', '    Two'],
  },
  {
    name: 'an unknown rating in the mark',
    text: 'One\n\n[[content: war; rating: salty]]\n\nTwo\n\n[[/content]]\n',
    shown: ['text: ', '  One', '  [salty (unrated); war]', '    Two'],
    reports: [
      'story.txt:3 rating-unknown the rating "salty" is not one we know; it is shown as written and treated as unrated',
    ],
  },
  {
    name: 'one inside another',
    text: 'One\n\n[[content: war]]\n\nTwo\n\n[[content: gore; rating: R]]\n\nThree\n\n[[/content]]\n\nFour\n\n[[/content]]\n\nFive\n',
    shown: [
      'text: ',
      '  One',
      '  [war]',
      '    Two',
      '    [R (mature); gore]',
      '      Three',
      '    Four',
      '  Five',
    ],
  },
  {
    name: 'one right inside another',
    text: '[[content: war]]\n\n[[content: gore]]\n\nOne\n\n[[/content]]\n\n[[/content]]\n\nTwo\n',
    shown: ['text: ', '  [war]', '    [gore]', '      One', '  Two'],
  },
  {
    name: 'a mark that never closes goes to the end of its chapter',
    text: 'Chapter 1\n\nOne\n\n[[content: war]]\n\nTwo\n\nChapter 2\n\nThree\n',
    shown: ['Chapter 1: ', '  One', '  [war]', '    Two', 'Chapter 2: ', '  Three'],
  },
  {
    name: 'a mark that closes in a later chapter holds in both',
    text: 'Chapter 1\n\nOne\n\n[[content: war]]\n\nTwo\n\nChapter 2\n\nThree\n\n[[/content]]\n\nFour\n',
    shown: [
      'Chapter 1: ',
      '  One',
      '  [war]',
      '    Two',
      'Chapter 2: ',
      '  [war]',
      '    Three',
      '  Four',
    ],
  },
  {
    name: 'lines of the config',
    text: PLAIN,
    passages: [range(5, 5, { rating: stated('R'), summary: 'Two.' })],
    shown: [
      'Chapter 1: ',
      '  One',
      '  [R (mature); 5 to 5; “Two.”]',
      '    Two',
      '  *',
      '  Three',
      ...chapterTwo,
    ],
  },
  {
    name: 'whole paragraphs are taken, and no scene break at an edge',
    text: PLAIN,
    passages: [range(7, 9), range(14, 14)],
    shown: [
      'Chapter 1: ',
      '  One',
      '  Two',
      '  *',
      '  [7 to 9]',
      '    Three',
      'Chapter 2: ',
      '  [14 to 14]',
      `    ${FOUR}`,
      '  Five',
      '  Six',
    ],
  },
  {
    name: 'over the edge of a chapter: one in each',
    text: PLAIN,
    passages: [range(9, 13)],
    shown: [
      'Chapter 1: ',
      '  One',
      '  Two',
      '  *',
      '  [9 to 13]',
      '    Three',
      'Chapter 2: ',
      '  [9 to 13]',
      `    ${FOUR}`,
      '  Five',
      '  Six',
    ],
  },
  {
    name: 'two that overlap: the later is cut in two',
    text: PLAIN,
    passages: [range(3, 5), range(5, 9)],
    shown: [
      'Chapter 1: ',
      '  [3 to 5]',
      '    One',
      '    [5 to 9]',
      '      Two',
      '  *',
      '  [5 to 9]',
      '    Three',
      ...chapterTwo,
    ],
  },
  {
    name: 'the same lines twice',
    text: PLAIN,
    passages: [range(3, 3, { warnings: ['a'] }), range(3, 3, { warnings: ['b'] })],
    shown: ['Chapter 1: ', '  [a]', '    [b]', '      One', ...chapterOne.slice(2), ...chapterTwo],
  },
  {
    name: 'lines of the config around a mark',
    text: 'One\n\n[[content: gore]]\n\nTwo\n\n[[/content]]\n\nThree\n',
    passages: [range(1, 9, { warnings: ['war'] })],
    shown: ['text: ', '  [war]', '    One', '    [gore]', '      Two', '    Three'],
  },
  {
    name: 'the whole file',
    text: PLAIN,
    passages: [range(1, 99)],
    shown: [
      'Chapter 1: ',
      '  [1 to 99]',
      ...chapterOne.slice(1).map((line) => `  ${line}`),
      'Chapter 2: ',
      '  [1 to 99]',
      ...chapterTwo.slice(1).map((line) => `  ${line}`),
    ],
  },
  ...[
    ['blank lines', 4, 4],
    ['a scene break', 6, 8],
    ['a heading', 10, 12],
    ['behind the end', 40, 50],
  ].map(([what, from, to]) => ({
    name: `no text: ${String(what)}`,
    text: PLAIN,
    passages: [range(Number(from), Number(to), { warnings: ['war'] })],
    shown: [...chapterOne, ...chapterTwo],
    reports: [
      `story.txt:${String(from)} rating-empty-passage lines ${String(from)} to ${String(to)} contain no text of the story, so the passage (war) gets no notice`,
    ],
  })),
  {
    name: 'an unknown word in the config',
    text: 'One\n',
    passages: [range(1, 1, { warnings: [], rating: stated('salty') })],
    shown: ['text: ', '  [salty (unrated)]', '    One'],
    reports: [
      'book.config.json:7 rating-unknown the rating "salty" is not one we know; it is shown as written and treated as unrated',
    ],
  },
];

describe('passages', () => {
  test.each(PASSAGES)('$name', ({ text, passages = [], shown, reports = [] }) => {
    const rated = rate(text, { passages });
    expect(show(rated, true)).toEqual(['story: ', ...shown]);
    expect(reported(rated)).toEqual(reports);
  });

  test.each(PASSAGES)('$name: no word is lost', async ({ text, passages }) => {
    const result = await buildTexts({ files: { 'story.txt': text }, story: { passages } });
    expect(failures(result)).toEqual([]);
  });

  test('have names that are unique in their chapter', () => {
    const { chapters } = rate(PLAIN, { passages: [range(3, 9), range(5, 5), range(13, 16)] });
    const keys = (blocks: readonly Block[]): readonly string[] =>
      blocks.flatMap((block) =>
        block.type === 'passage' ? [block.key, ...keys(block.blocks)] : [],
      );
    expect(chapters.map(({ blocks }) => keys(blocks))).toEqual([
      ['passage-1', 'passage-2'],
      ['passage-1'],
    ]);
  });

  test('of several files stand in their own', () => {
    const rated = rate(
      { 'a.txt': 'Chapter 1\n\nOne\n', 'b.txt': 'Chapter 2\n\nTwo\n' },
      { passages: [range(3, 3, { file: 'b.txt', warnings: ['war'] })] },
    );
    expect(show(rated, true)).toEqual([
      'story: ',
      'Chapter 1: ',
      '  One',
      'Chapter 2: ',
      '  [war]',
      '    Two',
    ]);
  });
});

describe('statements about warnings are shown, but not as what a story contains', () => {
  test.each([
    // Tags of the archive, and so of libraries.
    ['No Archive Warnings Apply', ['No Archive Warnings Apply']],
    ['Creator Chose Not To Use Archive Warnings', ['Creator Chose Not To Use Archive Warnings']],
    ['none', []],
    ['None, really', []],
  ])('%s', async (statement, tags) => {
    const result = await buildTexts({
      files: { 'story.txt': header(`Warnings: ${statement}\n`) },
      story: { warnings: ['storms'] },
    });
    expect(failures(result)).toEqual([]);
    if (result.epub === undefined) throw new Error('no book');
    const pages = pagesOf(result.epub);
    expect(pages).toContain(`<p class="notice-statement">${statement}</p>`);
    expect(pages).toContain('<p class="notice-warnings"><b>Contains</b> storms</p>');
    const { packageDocument } = openEpub(result.epub);
    expect(packageDocument).toContain(`Contains: storms. ${statement}.</dc:description>`);
    const subjects = packageDocument.matchAll(/<dc:subject>([^<]*)</g);
    expect(Array.from(subjects, ([, subject]) => subject)).toEqual(['storms', ...tags]);
  });
});
