import { describe, expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { prepareCover } from '../../src/cover/prepare.ts';

function plain(width: number, height: number, alpha = 1): Sharp {
  const background = { r: 40, g: 90, b: 60, alpha };
  return sharp({ create: { width, height, channels: 4, background } });
}

describe('a cover of one’s own', () => {
  test.each<[string, () => Sharp, { kind: string; size: [number, number]; ids: string[] }]>([
    [
      'a good JPEG stays',
      () => plain(1200, 1800).jpeg(),
      { kind: 'jpeg', size: [1200, 1800], ids: [] },
    ],
    [
      'a progressive one is made plain',
      () => plain(1200, 1800).jpeg({ progressive: true }),
      { kind: 'jpeg', size: [1200, 1800], ids: [] },
    ],
    [
      'a large one is made smaller',
      () => plain(3000, 4800).jpeg(),
      { kind: 'jpeg', size: [1600, 2560], ids: [] },
    ],
    [
      'an opaque PNG stays',
      () => plain(900, 1400).removeAlpha().png(),
      { kind: 'png', size: [900, 1400], ids: [] },
    ],
    [
      'a PNG that shows through is laid on white',
      () => plain(900, 1400, 0).png(),
      { kind: 'jpeg', size: [900, 1400], ids: [] },
    ],
    [
      'a WebP is made a JPEG',
      () => plain(900, 1400).webp(),
      { kind: 'jpeg', size: [900, 1400], ids: ['cover-converted'] },
    ],
    [
      'a GIF is made a JPEG',
      () => plain(900, 1400).gif(),
      { kind: 'jpeg', size: [900, 1400], ids: ['cover-converted'] },
    ],
    [
      'a picture held sideways is turned',
      () => plain(1400, 900).jpeg().withMetadata({ orientation: 6 }),
      { kind: 'jpeg', size: [900, 1400], ids: [] },
    ],
    [
      'a small one',
      () => plain(300, 450).jpeg(),
      { kind: 'jpeg', size: [300, 450], ids: ['cover-small'] },
    ],
    [
      'a wide one',
      () => plain(1400, 900).jpeg(),
      { kind: 'jpeg', size: [1400, 900], ids: ['cover-ratio'] },
    ],
  ])('%s', async (_, make, expected) => {
    const bytes = new Uint8Array(await make().toBuffer());
    const { cover, diagnostics } = await prepareCover(bytes, 'mine');
    const found = await sharp(cover?.bytes).metadata();
    expect(found.format).toBe(expected.kind);
    expect([found.width, found.height]).toEqual(expected.size);
    expect([found.isProgressive, found.hasAlpha, found.exif, found.icc]).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
    expect(diagnostics.map(({ id }) => id)).toEqual(expected.ids);
    const again = await prepareCover(bytes, 'mine');
    expect(Buffer.compare(cover?.bytes ?? Buffer.of(), again.cover?.bytes ?? Buffer.of(1))).toBe(0);
  });

  test('what shows through at the edge is white then', async () => {
    const bytes = new Uint8Array(await plain(900, 1400, 0).png().toBuffer());
    const { cover } = await prepareCover(bytes, 'mine');
    const [r, g, b] = await sharp(cover?.bytes)
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([r, g, b]).toEqual([255, 255, 255]);
  });

  test('one that is cut off is refused', async () => {
    const bytes = new Uint8Array(await plain(900, 1400).jpeg().toBuffer()).slice(0, 400);
    const { cover, diagnostics } = await prepareCover(bytes, 'mine');
    expect(cover).toBeUndefined();
    expect(diagnostics.map(({ id }) => id)).toEqual(['image-broken']);
  });

  test('a file that is not a picture is refused', async () => {
    const { cover, diagnostics } = await prepareCover(
      new TextEncoder().encode('Text.'),
      'mine.txt',
    );
    expect(cover).toBeUndefined();
    expect(diagnostics.map(({ id, message }) => [id, message])).toEqual([
      ['config-cover-kind', '"mine.txt" cannot be used as a cover: it is not an image we can read'],
    ]);
  });
});
