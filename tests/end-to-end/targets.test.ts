import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import { z } from 'zod';
import { openEpub } from '../../src/verify/open-epub.ts';
import { fascicle, inFolder } from '../support/command.ts';
import { RED_POINT } from '../support/documents.ts';

/** Words that deflate badly, as prose does. */
function prose(seed: number, paragraphs: number): string {
  let state = seed;
  const word = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `w${(state % 100_000).toString(36)}`;
  };
  return Array.from(
    { length: paragraphs },
    () => `${Array.from({ length: 60 }, word).join(' ')}.\n`,
  ).join('\n');
}

const RAIN = `Rain\nby Ann Author\nRating: Teen\n\nChapter 1\n\n${prose(1, 40)}\nChapter 2\n\n${prose(2, 40)}\nChapter 3\n\n${prose(3, 40)}`;
const SNOW = `Snow\nby Bo Writer\nRating: Mature\nWarnings: cold\n\n${prose(4, 20)}`;
const HAIL = `# Hail\n\nby Ann Author\n\n![A red point](point.png)\n\nIt hailed.[^1] *All* day.\n\n> It was quoted.\n\n[^1]: A note.\n\n[[content: cold; rating: Teen]]\n\nIt was cold.\n\n[[/content]]\n`;

const FILES = {
  'rain.txt': RAIN,
  'snow.txt': SNOW,
  'hail.md': HAIL,
  'point.png': RED_POINT,
  'book.config.json': JSON.stringify({
    title: 'Weather',
    subtitle: 'Three stories',
    authors: ['Ann Author', { name: 'Bo Writer', sortName: 'Writer, B.' }],
    date: '2026-05-01',
    // The texts are of made-up words.
    language: 'en',
    cover: false,
    stories: ['rain.txt', 'snow.txt', 'hail.md'],
  }),
};

const report = z.object({
  files: z.array(
    z.object({
      title: z.string(),
      output: z.string(),
      bytes: z.number(),
      stories: z.number(),
      words: z.number(),
    }),
  ),
  words: z.number(),
});

/** What `dist` holds after a build, and its report. */
async function build(folder: string, args: readonly string[]) {
  const { status, out, err } = await fascicle(folder, ['build', '--json', ...args]);
  expect([status, err.split('\n').filter((line) => line.includes('error'))]).toEqual([0, []]);
  const { files, words } = report.parse(JSON.parse(out));
  return {
    words,
    files: files.map((file) => ({
      ...file,
      name: file.output.slice(folder.length + 1),
      epub: readFileSync(file.output),
    })),
  };
}

/** The metadata of a book. */
function metadata(epub: Uint8Array, name: string): readonly string[] {
  const { packageDocument } = openEpub(epub);
  return [...packageDocument.matchAll(new RegExp(`<dc:${name}[^>]*>([^<]*)<`, 'g'))].map(
    ([, value = '']) => value,
  );
}

describe('--target', () => {
  test.each([
    ['epub3', 'dist/weather.epub', '3.0'],
    ['epub2', 'dist/weather-epub2.epub', '2.0'],
    ['kobo', 'dist/weather.kepub.epub', '3.0'],
  ])('%s', async (target, name, version) => {
    await inFolder(FILES, async (folder) => {
      const { files } = await build(folder, ['--target', target]);
      expect(files.map((file) => file.name)).toEqual([name]);
      const epub = files[0]?.epub ?? Buffer.alloc(0);
      expect(openEpub(epub).version).toBe(version);
      // Again, from the config.
      const config: unknown = JSON.parse(FILES['book.config.json']);
      writeFileSync(
        join(folder, 'other.json'),
        JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(config), target }),
      );
      const again = await build(folder, ['other.json', '-o', 'exact.epub']);
      expect(again.files.map((file) => file.name)).toEqual(['exact.epub']);
      expect(again.files[0]?.epub.equals(epub)).toBe(true);
    });
  });

  test('epub2 has nothing that EPUB 2 does not know', async () => {
    await inFolder(FILES, async (folder) => {
      const { files } = await build(folder, ['--target', 'epub2']);
      const pages = Object.entries(unzipSync(files[0]?.epub ?? Buffer.alloc(0)));
      for (const [name, bytes] of pages) {
        const text = strFromU8(bytes);
        if (!name.endsWith('.xhtml')) continue;
        expect(text).toContain('XHTML 1.1');
        expect(text).not.toMatch(/<(?:section|nav|aside|header)\b|epub:|role=|aria-| lang=|hidden/);
      }
      const opf = openEpub(files[0]?.epub ?? Buffer.alloc(0)).packageDocument;
      expect(opf).toContain(
        '<dc:creator opf:role="aut" opf:file-as="Writer, B.">Bo Writer</dc:creator>',
      );
      expect(opf).toContain('<dc:date opf:event="publication">2026-05-01</dc:date>');
      expect(opf).not.toMatch(/property=|properties=|<meta refines/);
    });
  });

  test('kobo has spans, boxes and labels that stand alone', async () => {
    await inFolder(FILES, async (folder) => {
      const { files } = await build(folder, ['--target', 'kobo']);
      const found = unzipSync(files[0]?.epub ?? Buffer.alloc(0));
      const nav = strFromU8(found['OEBPS/toc.xhtml'] ?? new Uint8Array());
      expect(nav).toContain('Rain: Chapter 2');
      const page = strFromU8(found['OEBPS/hail-text.xhtml'] ?? new Uint8Array());
      expect(page).toContain('<div id="book-columns"><div id="book-inner">');
      expect(page).toMatch(
        /<span class="koboSpan" id="kobo\.\d+\.\d+">It hailed\.<\/span><a class="note-ref"/,
      );
      expect(page).toMatch(/<span class="koboSpan" id="kobo\.\d+\.1"><img /);
      expect(page).not.toContain('style=');
    });
  });
});

describe('--split-by story', () => {
  test('makes a whole book of each', async () => {
    await inFolder(FILES, async (folder) => {
      const { files, words } = await build(folder, ['--split-by', 'story']);
      expect(files.map(({ name, title, stories }) => [name, title, stories])).toEqual([
        ['dist/weather-rain.epub', 'Rain', 1],
        ['dist/weather-snow.epub', 'Snow', 1],
        ['dist/weather-hail.epub', 'Hail', 1],
      ]);
      expect(files.reduce((sum, file) => sum + file.words, 0)).toBe(words);
      const [, snow] = files;
      const epub = snow?.epub ?? Buffer.alloc(0);
      expect(metadata(epub, 'creator')).toEqual(['Bo Writer']);
      expect(metadata(epub, 'description')).toEqual(['Rated Mature. Contains: cold.']);
      const { packageDocument } = openEpub(epub);
      expect(packageDocument).toContain('<meta name="calibre:series" content="Weather"/>');
      expect(packageDocument).toContain('<meta name="calibre:series_index" content="2"/>');
      const identifiers = files.map((file) => metadata(file.epub, 'identifier')[0]);
      expect(new Set(identifiers).size).toBe(3);
      // A constant: were it to change, readers would lose their places.
      expect(identifiers[1]).toBe('urn:uuid:af43c82f-fe88-5e68-86a5-60bf34f2ab51');
    });
  });

  test('leaves out of an edition what it has no page of', async () => {
    await inFolder(FILES, async (folder) => {
      const { files } = await build(folder, [
        '--split-by',
        'story',
        '--max-rating',
        'teen',
        '--allow-unrated',
        '--target',
        'kobo',
      ]);
      expect(files.map(({ name }) => name)).toEqual([
        'dist/weather-rain-teen.kepub.epub',
        'dist/weather-hail-teen.kepub.epub',
      ]);
    });
  });

  test('never writes over a story', async () => {
    let epub = Buffer.alloc(0);
    await inFolder(FILES, async (folder) => {
      const { files } = await build(folder, ['-o', 'x.epub']);
      epub = files[0]?.epub ?? epub;
    });
    await inFolder(
      {
        'rain.txt': RAIN,
        'dist/weather-rain.epub': epub,
        'book.config.json': JSON.stringify({
          title: 'Weather',
          stories: ['rain.txt', 'dist/weather-rain.epub'],
        }),
      },
      async (folder) => {
        const { status, err } = await fascicle(folder, ['build', '--split-by', 'story']);
        expect([status, err.includes('[usage-output-is-input]')]).toEqual([2, true]);
        expect(readdirSync(join(folder, 'dist'))).toEqual(['weather-rain.epub']);
      },
    );
  });
});

describe('--split-size', () => {
  test('cuts between stories, and chapters where one story is too long', async () => {
    await inFolder(FILES, async (folder) => {
      const whole = await build(folder, []);
      const size = 16_000;
      expect(whole.files[0]?.bytes).toBeGreaterThan(size);
      const { files, words } = await build(folder, ['--split-size', '16kB']);
      const count = String(files.length);
      expect(files.map(({ name }) => name)).toEqual(
        files.map((_, index) => `dist/weather-${String(index + 1)}.epub`),
      );
      expect(files.map(({ title }) => title)).toEqual(
        files.map((_, index) => `Weather (${String(index + 1)} of ${count})`),
      );
      for (const { bytes } of files) expect(bytes).toBeLessThanOrEqual(size);
      expect(files.length).toBeGreaterThan(2);
      expect(files.reduce((sum, file) => sum + file.words, 0)).toBe(words);
      // Names of pages do not depend on the volume.
      const pages = files.flatMap(({ epub }) =>
        openEpub(epub)
          .spine.map(({ path }) => path)
          .filter((path) => /-(?:chapter|text)/.test(path)),
      );
      expect(pages).toEqual([
        'OEBPS/rain-chapter-1.xhtml',
        'OEBPS/rain-chapter-2.xhtml',
        'OEBPS/rain-chapter-3.xhtml',
        'OEBPS/snow-text.xhtml',
        'OEBPS/hail-text.xhtml',
      ]);
      expect(
        (await build(folder, ['--split-size', '16kB'])).files.map(({ epub }) =>
          epub.toString('base64'),
        ),
      ).toEqual(files.map(({ epub }) => epub.toString('base64')));
    });
  });

  test('a book that fits is one file', async () => {
    await inFolder(FILES, async (folder) => {
      expect((await build(folder, ['--split-size', '1 GB'])).files.map(({ name }) => name)).toEqual(
        ['dist/weather.epub'],
      );
    });
  });

  test('says what cannot be that small', async () => {
    await inFolder(FILES, async (folder) => {
      const { status, err, out } = await fascicle(folder, ['build', '--split-size', '12kB']);
      expect([status, err.includes('[split-oversize]'), err.includes('error')]).toEqual([
        0,
        true,
        false,
      ]);
      expect(out).toMatch(/dist.weather-1\.epub \([\d.]+ kB\)\n {2}dist.weather-2\.epub/);
      const least = await fascicle(folder, ['build', '--split-size', '1kB', '-o', 'x.epub']);
      expect([
        least.status,
        least.err.includes('[split-too-small]'),
        existsSync(join(folder, 'x.epub')),
      ]).toEqual([2, true, false]);
    });
  });
});

describe('what nobody can deliver', () => {
  test.each([
    [
      ['--target', 'kobos'],
      'there is no target "kobos"; did you mean "kobo"? [usage-unknown-target]',
    ],
    [['--split-by', 'chapter'], 'a book cannot be split by "chapter" [usage-unknown-split]'],
    [['--split-size', 'big'], '"big" is not a size [usage-bad-size]'],
    [['--split-size', '0MB'], '"0MB" is not a size [usage-bad-size]'],
  ])('%p', async (args, message) => {
    await inFolder(FILES, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', ...args]);
      expect([status, err.includes(message)]).toEqual([2, true]);
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    });
  });

  test('one file that cannot be written leaves the others whole', async () => {
    await inFolder(FILES, async (folder) => {
      mkdirSync(join(folder, 'dist', 'weather-snow.epub'), { recursive: true });
      const { status, err } = await fascicle(folder, ['build', '--split-by', 'story']);
      expect([status, err.includes('[write-failed]')]).toEqual([1, true]);
      expect(readdirSync(join(folder, 'dist')).toSorted()).toEqual([
        'weather-hail.epub',
        'weather-rain.epub',
        'weather-snow.epub',
      ]);
      rmdirSync(join(folder, 'dist', 'weather-snow.epub'));
    });
  });
});
