import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { readBmp } from '../../src/pictures/bmp.ts';
import { preparePictures } from '../../src/pictures/prepare.ts';

/** A BMP of rows of bytes, bottom row first; each row is filled up. */
function bmp({
  width = 2,
  height = 2,
  depth = 24,
  packing = 0,
  palette = [],
  rows = [
    [255, 0, 0, 0, 255, 0],
    [0, 0, 255, 255, 255, 255],
  ],
}: {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly packing?: number;
  readonly palette?: readonly number[];
  readonly rows?: readonly (readonly number[])[];
} = {}): Uint8Array<ArrayBuffer> {
  const data = rows.flatMap((row) => [
    ...row,
    ...Array<number>((4 - (row.length % 4)) % 4).fill(0),
  ]);
  const start = 54 + palette.length;
  const file = Buffer.alloc(start + data.length);
  file.write('BM', 'latin1');
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(depth, 28);
  file.writeUInt32LE(packing, 30);
  file.writeUInt32LE(palette.length / 4, 46);
  file.set(palette, 54);
  file.set(data, start);
  return new Uint8Array(file);
}

/** Red, white, blue, green: the pixels of all of them, from the top. */
const PIXELS = [255, 0, 0, 255, 255, 255, 0, 0, 255, 0, 255, 0];

const COLOURS = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 255, 255, 255, 0];

describe('a BMP', () => {
  test.each([
    ['24 bits', bmp()],
    [
      'from the top',
      bmp({
        height: -2,
        rows: [
          [0, 0, 255, 255, 255, 255],
          [255, 0, 0, 0, 255, 0],
        ],
      }),
    ],
    [
      '32 bits',
      bmp({
        depth: 32,
        rows: [
          [255, 0, 0, 0, 0, 255, 0, 0],
          [0, 0, 255, 0, 255, 255, 255, 0],
        ],
      }),
    ],
    [
      'a palette of 256',
      bmp({
        depth: 8,
        palette: COLOURS,
        rows: [
          [0, 1],
          [2, 3],
        ],
      }),
    ],
    ['a palette of 16', bmp({ depth: 4, palette: COLOURS, rows: [[0x01], [0x23]] })],
  ])('of %s is read', (_kind, file) => {
    expect(readBmp(file)).toEqual({ width: 2, height: 2, rgb: Uint8Array.from(PIXELS) });
  });

  test('of two colours is read', () => {
    const file = bmp({
      depth: 1,
      width: 3,
      height: 1,
      palette: COLOURS.slice(8),
      rows: [[0b0100_0000]],
    });
    expect(readBmp(file)).toMatchObject({
      rgb: Uint8Array.from([255, 0, 0, 255, 255, 255, 255, 0, 0]),
    });
  });

  test.each([
    ['is cut off', bmp().slice(0, -1), 'it is cut off'],
    ['is nothing but its sign', bmp().slice(0, 20), 'it is cut off'],
    ['claims to be huge', bmp({ width: 2 ** 30, height: 2 ** 30 }), 'it has too many pixels'],
    ['has no width', bmp({ width: 0 }), 'its header makes no sense'],
    [
      'is packed',
      bmp({ depth: 8, packing: 1, palette: COLOURS }),
      'it is packed in a way that is not read',
    ],
    ['has 16 bits', bmp({ depth: 16 }), 'it is packed in a way that is not read'],
    ['has a palette beyond its end', bmp({ depth: 8 }), 'it is cut off'],
  ])('that %s is refused', (_how, file, fault) => {
    expect(readBmp(file)).toEqual({ fault });
  });

  test('of any bytes is a picture or a fault', () => {
    const file = bmp({
      depth: 8,
      palette: COLOURS,
      rows: [
        [0, 1],
        [2, 3],
      ],
    });
    for (let at = 2; at < file.length; at += 1)
      for (const value of [0, 1, 127, 128, 255]) {
        const bent = file.slice();
        bent[at] = value;
        expect(readBmp(bent)).toBeDefined();
      }
  });

  test('goes into a book as a PNG', async () => {
    const block = { text: '', marks: [], gap: 0, indent: 0, line: 1 };
    const images = new Map([['map.bmp', { bytes: bmp() }]]);
    const hint = { type: 'image', image: 'map.bmp', alt: 'A map' } as const;
    const story = { file: 'a.docx', text: '', blocks: [{ ...block, hint }], images };
    const { pictures, diagnostics } = await preparePictures(story, { story: '.', limits: '.' });
    expect(diagnostics).toEqual([]);
    const made = pictures.get('map.bmp');
    expect(made?.mediaType).toBe('image/png');
    const raw = await sharp(made?.bytes).raw().toBuffer();
    expect([...raw]).toEqual(PIXELS);
  });
});
