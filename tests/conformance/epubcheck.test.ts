/** EPUBCheck 5.3, the original, judges every EPUB that the other tests built. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SHELF, shelved } from '../support/shelf.ts';
import { verdictsOn, type Verdicts } from './verdicts.ts';

/**
 * What EPUBCheck notes of sound books: that a style sheet embeds fonts (CSS-028), and that it does not look
 * into an obfuscated one (RSC-004).
 */
const NOTED: ReadonlySet<string> = new Set(['CSS-028', 'RSC-004']);

const books = shelved();

describe('EPUBCheck', () => {
  let verdicts: Verdicts = { of: new Map(), asked: 0 };

  beforeAll(() => {
    verdicts = verdictsOn(books.map((book) => join(SHELF, book)));
    process.stderr.write(
      `EPUBCheck judged ${String(verdicts.asked)} of ${String(books.length)} books; the others were judged before.\n`,
    );
  }, 540_000);

  test('has books to judge', () => {
    expect(books.length).toBeGreaterThan(10);
  });

  test.each(books)('%s', (book) => {
    const { checker, messages = [] } = verdicts.of.get(join(SHELF, book)) ?? {};
    expect(checker?.checkerVersion).toMatch(/^5\.3/);
    const faults = messages.filter(({ ID }) => !NOTED.has(ID));
    expect(faults.map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`)).toEqual([]);
  });
});
