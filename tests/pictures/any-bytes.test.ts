import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { cleanGif } from '../../src/pictures/strip/gif.ts';
import { cleanJpeg } from '../../src/pictures/strip/jpeg.ts';
import { pictureKindOf } from '../../src/pictures/kinds.ts';
import { cleanPng } from '../../src/pictures/strip/png.ts';
import { sourceOf } from '../../src/pictures/source.ts';
import { gif, gifComment, jpeg, png } from '../support/pictures.ts';

const PICTURES: readonly Uint8Array[] = [
  png({ chunks: [['tEXt', 'x\0y']] }),
  jpeg([0xe1, 'Exif\0\0II*\0\x08\0\0\0\x01\0'], [0xfe, 'x']),
  gif({ before: gifComment('x') }),
];

/** A picture with some bytes other than they were, cut off somewhere or not. */
const damaged = fc
  .record({
    picture: fc.constantFrom(...PICTURES),
    changes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
    cut: fc.option(fc.nat(400)),
    more: fc.uint8Array({ maxLength: 20 }),
  })
  .map(({ picture, changes, cut, more }) => {
    const bytes = Buffer.concat([picture, more]);
    for (const [at, byte] of changes) if (at >= 4 && at < bytes.length) bytes[at] = byte;
    return bytes.subarray(0, cut ?? undefined);
  });

const CLEANERS = [(bytes: Uint8Array) => cleanPng(bytes, 1_000_000), cleanJpeg, cleanGif];

describe('any bytes', () => {
  test('are a picture or a fault, and what is clean stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        pictureKindOf(bytes);
        for (const clean of CLEANERS) {
          const once = clean(bytes);
          if ('fault' in once || once.bytes === undefined) continue;
          expect(clean(once.bytes)).toEqual(once);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('any link is a way inside, outside or elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (link) => {
        const source = sourceOf(link);
        if (source.at !== 'file') return;
        for (const name of source.names) expect(name).not.toMatch(/^[/\\]|^[a-z]:|\0/i);
      }),
    );
  });
});
