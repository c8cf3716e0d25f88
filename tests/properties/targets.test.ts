import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTexts, failures } from '../support/build-text.ts';
import { messyText } from '../support/messy-text.ts';
import { shelve } from '../support/shelf.ts';
import { oneInTen } from '../support/validate.ts';
import { openEpub } from '../../src/verify/open-epub.ts';
import { readBookWords } from '../../src/verify/audit-words.ts';

/** The words of a book's chapters, in order. */
function words(epub: Uint8Array): readonly string[] {
  return readBookWords(openEpub(epub)).running;
}

describe('for any text', () => {
  test('every target has the same words in the same order', async () => {
    let count = 0;
    const options = oneInTen();
    await fc.assert(
      fc.asyncProperty(fc.array(messyText, { minLength: 1, maxLength: 2 }), async (texts) => {
        const files = Object.fromEntries(
          texts.map((text, index) => [`story-${String(index + 1)}.txt`, text]),
        );
        const [epub3, ...others] = await Promise.all(
          (['epub3', 'epub2', 'kobo'] as const).map((target) =>
            buildTexts({ files, book: { target }, options }),
          ),
        );
        for (const result of others) {
          expect(failures(result)).toEqual(epub3 === undefined ? [] : failures(epub3));
          if (result.epub === undefined || epub3?.epub === undefined) continue;
          expect(words(result.epub)).toEqual(words(epub3.epub));
          count += 1;
          if (count % 10 === 0) shelve('property-target', result.epub);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 40 },
    );
  });
});
