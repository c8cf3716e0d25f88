import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openEpub } from '../../src/verify/open-epub.ts';
import { withFolder } from '../support/build-text.ts';
import { fascicle, inFolder } from '../support/command.ts';
import { pagesOf } from '../support/golden.ts';
import { JSDOM } from 'jsdom';

const LAMP = `Title: The Lamp House
Author: Ann Other
Rating: PG
Warnings: storms

Chapter 1

The lamp was lit, and Jo climbed the stairs.

They fought on the landing until the keeper fell.

Jo went out into the rain.

Chapter 2: The Sea

They took the boat out and nobody saw them go.

[[content: blood; rating: R; summary: The doctor does her work.]]

The doctor cut, and cut again.

[[/content]]

Chapter 3

It stopped raining at last.
`;
const BELL = 'Title: The Bell\nAuthor: Bo\nRating: salty\n\nIt rang for an hour.\n';
const GATE = 'Title: The Gate\nAuthor: Cy\n\nIt was shut.\n';
const SONG = 'Title: The Song\nAuthor: Di\nRating: NC-17\n\nIt was sung twice.\n';

/** Every key there is. */
const CONFIG = {
  title: 'Four Houses',
  date: '2026-11-21',
  description: 'Four houses by the sea.',
  subjects: ['Short stories'],
  warnings: ['weather'],
  contentNotes: 'Rain throughout.',
  notices: 'full',
  ratingInContents: true,
  stories: [
    {
      file: 'lamp.txt',
      rating: 'Teen',
      warnings: ['Graphic Violence'],
      contentNotes: 'A keeper is hurt.',
      passages: [
        {
          lines: [10, 10],
          rating: { label: 'Bruising', level: 'mature' },
          warnings: ['fists'],
          summary: 'The keeper loses.',
        },
      ],
      chapterNotices: [{ chapter: 'The Sea', rating: 'PG-13', warnings: ['boats'] }],
    },
    { file: 'bell.txt', rating: { label: 'Salty', level: 'guided' }, ratingOverride: true },
    'gate.txt',
    { file: 'song.txt', warnings: ['No Archive Warnings Apply'] },
  ],
};
const FILES = {
  'book.config.json': JSON.stringify(CONFIG, null, 2),
  'lamp.txt': LAMP,
  'bell.txt': BELL,
  'gate.txt': GATE,
  'song.txt': SONG,
};

const reportShape = z.object({
  ok: z.boolean(),
  files: z.array(z.object({ output: z.string() })),
  words: z.number(),
  rating: z.string().optional(),
  warnings: z.array(z.string()),
  edition: z
    .object({
      limit: z.string(),
      words: z.number(),
      leftOut: z.array(
        z.object({
          story: z.string(),
          chapter: z.string().optional(),
          part: z.string(),
          rating: z.string().optional(),
          words: z.number(),
        }),
      ),
    })
    .optional(),
  diagnostics: z.array(z.object({ id: z.string(), message: z.string() })),
});
type Report = z.infer<typeof reportShape>;

async function buildIn(folder: string, args: readonly string[] = []): Promise<Report> {
  const { status, out } = await fascicle(folder, ['build', '--json', ...args]);
  expect(status).toBe(0);
  return reportShape.parse(JSON.parse(out));
}

/** The parts that a report says are left out, a line each. */
function leftOut({ edition }: Report): readonly string[] {
  return (edition?.leftOut ?? []).map(({ story, chapter, part, rating, words }) =>
    [story, chapter, part, rating, words].filter((value) => value !== undefined).join(' · '),
  );
}

describe('a config with every key', () => {
  test('is built, and both places of a conflict are named', async () => {
    await inFolder(FILES, async (folder) => {
      const { status, err } = await fascicle(folder, ['build']);
      expect(status).toBe(0);
      expect(err).toMatch(
        /^lamp\.txt:3:1: warning: the config \(book\.config\.json:\d+\) rates this "Teen", the story itself \(lamp\.txt:3\) "PG"; the stricter is used \[rating-conflict\]$/m,
      );
      expect(err).toContain('info: The Lamp House is rated "Teen", but a passage of');
      expect(err).not.toContain('error');
      // The bell's own word is in no vocabulary; its config says what it means.
      expect(err).toContain('bell.txt:3:1: warning: the rating "salty" is not one we know');
      const pages = pagesOf(readFileSync(join(folder, 'dist', 'four-houses.epub')));
      for (const words of [
        'Bruising (Mature)',
        'The keeper loses.',
        'The doctor does her work.',
        'A keeper is hurt.',
        'Rain throughout.',
        '<span class="rating">(Salty)</span>',
        'Skip this scene',
      ])
        expect(pages).toContain(words);
    });
  });

  test('its report has the strictest rating and all warnings', async () => {
    await inFolder(FILES, async (folder) => {
      const report = await buildIn(folder);
      expect([report.rating, report.edition]).toEqual(['NC-17', undefined]);
      expect(report.warnings).toEqual([
        'weather',
        'Graphic Violence',
        'storms',
        'fists',
        'boats',
        'blood',
        'No Archive Warnings Apply',
      ]);
    });
  });

  test.each([
    ['a story', { rating: 'R' }, 'R'],
    ['a story whose rating is to hold', { rating: 'Teen', ratingOverride: true }, 'Teen'],
  ])('what it says of %s beats the header', async (_, settings, rating) => {
    const config = { title: 'X', stories: [{ file: 'song.txt', ...settings }] };
    const files = { ...FILES, 'book.config.json': JSON.stringify(config) };
    await inFolder(files, async (folder) => {
      // The stricter of R and NC-17, unless the config's is to hold.
      expect((await buildIn(folder)).rating).toBe(rating === 'R' ? 'NC-17' : rating);
    });
  });

  test.each([
    ['linked', /<p class="notice-details"><a/, true],
    ['full', /<p class="notice-notes">A keeper is hurt\./, true],
    ['brief', /<p class="notice-notes">|<p class="notice-details">/, false],
    ['none', /class="notice/, false],
  ])('notices: %s', async (notices, pattern, found) => {
    const config = { ...CONFIG, notices, ratingInContents: false };
    const files = { ...FILES, 'book.config.json': JSON.stringify(config) };
    await inFolder(files, async (folder) => {
      expect((await fascicle(folder, ['build'])).status).toBe(0);
      const pages = pagesOf(readFileSync(join(folder, 'dist', 'four-houses.epub')));
      expect(pattern.test(pages)).toBe(found);
      expect(pages).not.toContain('<span class="rating">');
    });
  });
});

describe('--max-rating', () => {
  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    [
      'teen',
      ['--max-rating', 'teen'],
      'four-houses-teen.epub',
      [
        'The Lamp House · Chapter 1 · passage · Bruising · 9',
        'The Lamp House · Chapter 2: The Sea · passage · R · 6',
        'The Gate · story · 3',
        'The Song · story · NC-17 · 4',
      ],
    ],
    [
      'PG-13, with what is not rated',
      ['--max-rating', 'PG-13', '--allow-unrated'],
      'four-houses-pg-13.epub',
      [
        'The Lamp House · Chapter 1 · passage · Bruising · 9',
        'The Lamp House · Chapter 2: The Sea · passage · R · 6',
        'The Song · story · NC-17 · 4',
      ],
    ],
    [
      'K+',
      ['--max-rating=k+'],
      'four-houses-k-plus.epub',
      [
        'The Lamp House · story · Teen · 45',
        'The Gate · story · 3',
        'The Song · story · NC-17 · 4',
      ],
    ],
    ['Explicit', ['--max-rating', 'Explicit', '--allow-unrated'], 'four-houses-explicit.epub', []],
  ])('%s', async (_, args, name, parts) => {
    await inFolder(FILES, async (folder) => {
      const full = await buildIn(folder);
      const edition = await buildIn(folder, args);
      expect(edition.files[0]?.output).toBe(join(folder, 'dist', name));
      expect(readdirSync(join(folder, 'dist')).toSorted()).toEqual(
        ['four-houses.epub', name].toSorted(),
      );
      expect(leftOut(edition)).toEqual(parts);
      const words = edition.edition?.leftOut.reduce((sum, part) => sum + part.words, 0);
      expect(edition.edition?.words).toBe(words);
      expect(edition.words + (words ?? 0)).toBe(full.words);
    });
  });

  test('-o says where', async () => {
    await inFolder(FILES, async (folder) => {
      const report = await buildIn(folder, ['--max-rating', 'teen', '-o', 'here.epub']);
      expect(report.files[0]?.output).toBe(join(folder, 'here.epub'));
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    });
  });

  test('the summary says what is left out', async () => {
    await inFolder(FILES, async (folder) => {
      const { out } = await fascicle(folder, ['check', '--max-rating', 'Teen']);
      expect(out).toContain('  edition up to Teen: 4 parts left out, 22 words\n');
      expect(out).toContain('    The Gate: story, not rated, 3 words\n');
    });
  });

  test.each([
    ['cabbage', '"cabbage" is not a rating we know', '[usage-unknown-rating]'],
    ['', '"" is not a rating we know', '[usage-unknown-rating]'],
    ['Not Rated', '"Not Rated" is not a rating with a level', '[usage-no-limit]'],
  ])('"%s" is no limit', async (word, message, id) => {
    await inFolder(FILES, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', '--max-rating', word]);
      expect([status, existsSync(join(folder, 'dist'))]).toEqual([2, false]);
      expect(err).toContain(message);
      expect(err).toContain(id);
      expect(err).toContain('examples: teen, PG-13, K+, FRM, 16');
    });
  });

  test('--allow-unrated without a limit is told', async () => {
    await inFolder(FILES, async (folder) => {
      const { status, err } = await fascicle(folder, ['check', '--allow-unrated']);
      expect(status).toBe(2);
      expect(err).toContain('[usage-no-edition]');
    });
  });

  test('nothing left is an error, and the whole book stays as it was', async () => {
    await inFolder({ 'song.txt': SONG, 'song.epub': 'old' }, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', 'song.txt', '--max-rating', 'G']);
      expect(status).toBe(1);
      expect(err).toContain('an edition up to "G" would leave out the whole book');
      expect(readFileSync(join(folder, 'song.epub'), 'utf8')).toBe('old');
    });
  });
});

describe('--require-ratings', () => {
  test('names each story that is not rated, and its file', async () => {
    await inFolder(FILES, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', '--require-ratings']);
      expect(status).toBe(1);
      expect(err.match(/rating-missing/g)).toHaveLength(1);
      expect(err).toContain('gate.txt: error: "The Gate" is not rated');
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    });
  });

  test('is content where all are, or the book is', async () => {
    await inFolder({ 'song.txt': SONG, 'gate.txt': GATE }, async (folder) => {
      expect((await fascicle(folder, ['build', 'song.txt', '--require-ratings'])).status).toBe(0);
      const config = { title: 'X', rating: 'R', stories: ['gate.txt'] };
      writeFileSync(join(folder, 'x.json'), JSON.stringify(config));
      expect((await fascicle(folder, ['build', 'x.json', '--require-ratings'])).status).toBe(0);
    });
  });
});

describe('what is wrong in a config is shown where it stands', () => {
  test('all of it at once', async () => {
    const config = `{
  "title": "x",
  "rating": { "label": "Salty" },
  "notices": "long",
  "ratingInContents": 1,
  "stories": [{ "file": "gate.txt",
    "ratingOverride": "yes",
    "passages": [{ "lines": [0, 3] }, { "lines": [3] }],
    "chapterNotices": [{ "chapter": 0 }] }]
}`;
    await inFolder({ 'book.config.json': config, 'gate.txt': GATE }, async (folder) => {
      const { status, err } = await fascicle(folder, ['build']);
      expect(status).toBe(2);
      const places = err.matchAll(/^book\.config\.json:(\d+:\d+): error: [^"]*"([^"]+)"/gm);
      expect(Array.from(places, ([, place, key]) => `${String(place)} ${String(key)}`)).toEqual([
        '3:13 rating.level',
        '4:14 notices',
        '5:23 ratingInContents',
        '7:23 stories[0].ratingOverride',
        '8:30 stories[0].passages[0].lines[0]',
        '8:50 stories[0].passages[1].lines',
        '9:37 stories[0].chapterNotices[0].chapter',
      ]);
    });
  });

  test('a chapter that is not there, once the story is read', async () => {
    const config =
      '{ "title": "x", "stories": [{ "file": "gate.txt",\n"chapterNotices": [{ "chapter": "Nine" }] }] }';
    await inFolder({ 'book.config.json': config, 'gate.txt': GATE }, async (folder) => {
      const { status, err } = await fascicle(folder, ['build']);
      expect(status).toBe(2);
      expect(err).toContain(
        'book.config.json:2:33: error: the story has no chapter "Nine" (it has 1) [rating-unknown-chapter]',
      );
    });
  });
});

/** What a book's package document says, read by a parser that the program does not use. */
function metadataOf(epub: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const { packageDocument } = openEpub(epub);
  const { document } = new JSDOM(packageDocument, { contentType: 'application/xml' }).window;
  const found: Record<string, string[]> = {};
  for (const element of document.querySelectorAll('metadata > *')) {
    if (element.hasAttribute('refines')) continue;
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.tagName;
    (found[name] ??= []).push(element.textContent);
  }
  return found;
}

/** `ebook-meta`'s lines by their names, or undefined where calibre is not installed. */
function readByCalibre(path: string): Readonly<Record<string, string>> | undefined {
  const { error, stdout } = spawnSync('ebook-meta', [path], { encoding: 'utf8' });
  if (error !== undefined) return undefined;
  const lines = stdout.matchAll(/^([A-Z][\w()]*(?: \w+)?) +: (.*)$/gm);
  return Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
}

const hasCalibre = spawnSync('ebook-meta', ['--version']).error === undefined;
/** Skipped by name, so that the skip can be seen, where calibre is not there. */
const withCalibre = hasCalibre ? test : test.skip;
const note = hasCalibre ? '' : ' (skipped: ebook-meta of calibre is not installed)';

const WARNINGS = [
  'weather',
  'Graphic Violence',
  'storms',
  'fists',
  'boats',
  'blood',
  'No Archive Warnings Apply',
];
const SENTENCE = `Four houses by the sea. Rated NC-17. Contains: ${WARNINGS.slice(0, 6).join(', ')}. No Archive Warnings Apply.`;
const EDITION_SENTENCE =
  'Four houses by the sea. Rated Teen. Contains: weather, Graphic Violence, storms, boats. This edition goes up to Teen. What is rated stronger, or not rated, is left out.';

describe('another program reads the ratings back', () => {
  const books: readonly (readonly [
    string,
    readonly string[],
    Readonly<Record<string, readonly string[]>>,
  ])[] = [
    [
      'of the whole book',
      [],
      {
        'dc:title': ['Four Houses'],
        'dc:subject': ['Short stories', ...WARNINGS, 'Rating: NC-17'],
        'dc:description': [SENTENCE],
        'schema:contentRating': ['NC-17'],
        'schema:typicalAgeRange': ['18+'],
        'schema:accessibilityHazard': ['none'],
      },
    ],
    [
      'of an edition',
      ['--max-rating', 'teen'],
      {
        'dc:title': ['Four Houses (Teen edition)'],
        'dc:subject': [
          'Short stories',
          'weather',
          'Graphic Violence',
          'storms',
          'boats',
          'Rating: Teen',
        ],
        'dc:description': [EDITION_SENTENCE],
        'schema:contentRating': ['Teen'],
        'schema:typicalAgeRange': ['13+'],
      },
    ],
  ];

  test.each(books)('%s, as XML', async (_, args, expected) => {
    await inFolder(FILES, async (folder) => {
      const output = (await buildIn(folder, args)).files[0]?.output ?? '';
      const found = metadataOf(readFileSync(output));
      expect(found).toMatchObject(expected);
      for (const code of found['dcterms:audience'] ?? []) expect(code).toMatch(/^0\d$/);
      expect(found['dcterms:audience']).not.toHaveLength(0);
    });
  });

  withCalibre.each(books)(`%s, as calibre${note}`, async (_, args, expected) => {
    await withFolder(async (folder) => {
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
      mkdirSync(join(folder, 'dist'));
      const output = (await buildIn(folder, args)).files[0]?.output ?? '';
      const found = readByCalibre(output);
      // It joins tags with commas, and shows titles and descriptions as they are.
      expect(found).toMatchObject({
        Title: expected['dc:title']?.[0],
        Tags: expected['dc:subject']?.join(', '),
        Comments: expected['dc:description']?.[0],
      });
    });
  });

  test('two editions and the whole are three books', async () => {
    await inFolder(FILES, async (folder) => {
      const identifiers = new Set<string | undefined>();
      for (const args of [[], ['--max-rating', 'teen'], ['--max-rating', 'M']]) {
        const output = (await buildIn(folder, args)).files[0]?.output ?? '';
        identifiers.add(metadataOf(readFileSync(output))['dc:identifier']?.[0]);
      }
      expect(identifiers.size).toBe(3);
    });
  });
});
