import { describe, expect, test } from '@jest/globals';
import { cleanGif } from '../../src/pictures/strip/gif.ts';
import { cleanJpeg } from '../../src/pictures/strip/jpeg.ts';
import { pictureKindOf } from '../../src/pictures/kinds.ts';
import { cleanPng } from '../../src/pictures/strip/png.ts';
import { gif, gifComment, GIF_FRAME, jpeg, png } from '../support/pictures.ts';

/** Exif with an orientation, of either byte order. */
function exif(orientation: number, order: 'II' | 'MM' = 'II'): string {
  const data = Buffer.alloc(26);
  const [two, four] =
    order === 'II'
      ? [data.writeUInt16LE.bind(data), data.writeUInt32LE.bind(data)]
      : [data.writeUInt16BE.bind(data), data.writeUInt32BE.bind(data)];
  data.write(order, 0, 'latin1');
  two(42, 2);
  four(8, 4);
  two(1, 8);
  two(0x0112, 10);
  two(3, 12);
  four(1, 14);
  two(orientation, 18);
  return `Exif\0\0${data.toString('latin1')}`;
}

describe('PNG', () => {
  const clean = (bytes: Uint8Array) => cleanPng(bytes, 1_000_000);

  test('keeps what draws it, and nothing else', () => {
    const plain = png();
    const stuffed = Buffer.concat([
      png({
        chunks: [
          ['tEXt', 'Comment\0<script>'],
          ['eXIf', 'MM'],
          ['acTL', 'x'.repeat(8)],
        ],
      }),
      Buffer.from('PK\x03\x04<script>'),
    ]);
    expect(clean(stuffed)).toEqual({ width: 8, height: 6, bytes: new Uint8Array(plain) });
    expect(clean(plain)).toEqual({ width: 8, height: 6, bytes: new Uint8Array(plain) });
  });

  test('one with a profile is made anew', () => {
    expect(clean(png({ chunks: [['iCCP', 'p3\0\0x']] }))).toMatchObject({ bytes: undefined });
  });

  test('one that is too large is only measured', () => {
    const bomb = png({ says: [60_000, 60_000] });
    expect(clean(bomb)).toEqual({ width: 60_000, height: 60_000, bytes: undefined });
  });

  const whole = png();
  test.each([
    ['cut off', whole.subarray(0, -13), 'it is cut off'],
    ['cut off inside its data', whole.subarray(0, 50), 'it is cut off'],
    ['only a signature', whole.subarray(0, 8), 'it is cut off'],
    ['damaged', Buffer.from(whole).fill(1, 45, 46), 'its data is damaged'],
    ['more data than its header says', png({ says: [1, 1], height: 4000 }), 'its data is damaged'],
    ['no width', png({ says: [0, 6] }), 'its header makes no sense'],
    [
      'an unknown part that it cannot do without',
      png({ chunks: [['EVIL', 'x']] }),
      'it has a part "EVIL"',
    ],
    ['no header', Buffer.concat([whole.subarray(0, 8), whole.subarray(33)]), 'it has no header'],
  ])('%s', (_, bytes, fault) => {
    expect(clean(bytes)).toEqual({ fault });
  });
});

describe('JPEG', () => {
  const plain = jpeg();

  test('keeps what draws it, and nothing else', () => {
    const stuffed = Buffer.concat([
      jpeg(
        [0xfe, '<script>alert(1)</script>'],
        [0xe1, exif(1)],
        [0xe1, 'http://ns.adobe.com/xap'],
        [0xed, 'IPTC'],
      ),
      Buffer.from('<script>'),
    ]);
    expect(cleanJpeg(stuffed)).toEqual({ width: 8, height: 8, bytes: new Uint8Array(plain) });
    expect(cleanJpeg(plain)).toEqual({ width: 8, height: 8, bytes: new Uint8Array(plain) });
  });

  test.each([
    ['held sideways', jpeg([0xe1, exif(6)])],
    ['held sideways, in the other byte order', jpeg([0xe1, exif(6, 'MM')])],
    ['with a profile', jpeg([0xe2, 'ICC_PROFILE\0\x01\x01…'])],
  ])('one %s is made anew', (_, bytes) => {
    expect(cleanJpeg(bytes)).toEqual({ width: 8, height: 8, bytes: undefined });
  });

  test.each([
    ['cut off', plain.subarray(0, -2), 'it is cut off'],
    ['cut off in its head', plain.subarray(0, 30), 'it is cut off'],
    ['only its first bytes', plain.subarray(0, 3), 'it is cut off'],
    [
      'damaged',
      Buffer.concat([plain.subarray(0, 2), Buffer.from('junk'), plain.subarray(2)]),
      'its data is damaged',
    ],
    ['without a frame', Buffer.from('\xff\xd8\xff\xd9', 'latin1'), 'it has no header'],
    [
      'Exif that lies about its length',
      jpeg([0xe1, 'Exif\0\0II*\0\xff\xff\xff\xff']).subarray(0, 40),
      'it is cut off',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(cleanJpeg(bytes)).toEqual({ fault });
  });
});

describe('GIF', () => {
  const plain = gif();
  const control = '!\xf9\x04\x01\0\0\0\0';

  test('keeps its first picture, and nothing else', () => {
    const stuffed = Buffer.concat([
      gif({ before: gifComment('<script>'), after: `${gifComment('x')}${GIF_FRAME}${GIF_FRAME}` }),
      Buffer.from('=1;alert(1)'),
    ]);
    expect(cleanGif(stuffed)).toEqual({ width: 1, height: 1, bytes: new Uint8Array(plain) });
    const transparent = gif({ before: control });
    expect(cleanGif(transparent)).toEqual({
      width: 1,
      height: 1,
      bytes: new Uint8Array(transparent),
    });
  });

  test.each([
    ['cut off', plain.subarray(0, -4), 'it is cut off'],
    ['only a head', plain.subarray(0, 8), 'it is cut off'],
    ['a script', Buffer.from('GIF89a/*\0\0\0\0\0*/=1;alert(1)'), 'its data is damaged'],
    [
      'a frame outside',
      gif({ before: ',\x05\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0' }),
      'its header makes no sense',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(cleanGif(bytes)).toEqual({ fault });
  });
});

describe('what a picture is', () => {
  test.each([
    [jpeg(), 'image/jpeg'],
    [png(), 'image/png'],
    [gif(), 'image/gif'],
    [Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'WebP'],
    [Buffer.from('\0\0\0\x20ftypavif'), 'AVIF'],
    [Buffer.from('II*\0'), 'TIFF'],
    [Buffer.from('\0\0\0\x20ftypheic'), 'an HEIC'],
    [Buffer.from('\0\0\0\x20ftypmp42'), 'a video'],
    [Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<SVG onload="x">'), 'an SVG drawing'],
    [Buffer.from('<html><script>'), 'no picture'],
    [Buffer.from('%PDF-1.7'), 'a PDF'],
    [Buffer.alloc(0), 'no picture'],
  ])('is told by its bytes', (bytes, is) => {
    const kind = pictureKindOf(bytes);
    expect('mediaType' in kind ? kind.mediaType : kind.format).toBe(is);
  });
});
