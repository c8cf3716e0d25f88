import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { kindOf } from '../../src/pictures/kinds.ts';
import { buildTexts, failures, type TestBook } from '../support/build-text.ts';
import { gif, jpeg, png } from '../support/pictures.ts';
import { shelve } from '../support/shelf.ts';

interface Built {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Names of pictures in the package. */
  readonly pictures: readonly string[];
  readonly messages: readonly string[];
  readonly page: (name: string) => string;
}

async function built(book: TestBook): Promise<Built> {
  const result = await buildTexts(book);
  expect(failures(result)).toEqual([]);
  const { epub, diagnostics } = result;
  if (epub === undefined) throw new Error('no book');
  shelve('pictures', epub);
  const files = Object.fromEntries(
    Object.entries(unzipSync(epub)).map(([name, bytes]) => [name.replace('OEBPS/', ''), bytes]),
  );
  return {
    files,
    pictures: Object.keys(files).filter((name) => /\.(?:jpg|png|gif)$/.test(name)),
    messages: diagnostics.map(
      ({ id, line, message }) => `${id} ${String(line ?? '-')}: ${message}`,
    ),
    page: (name) => Buffer.from(files[name] ?? []).toString(),
  };
}

/** A picture of one colour as sharp makes it. */
function flat(width: number, height: number, alpha?: number): Sharp {
  const background = { r: 20, g: 90, b: 150, ...(alpha === undefined ? {} : { alpha }) };
  return sharp({ create: { width, height, channels: alpha === undefined ? 3 : 4, background } });
}

describe('pictures of a story', () => {
  test('stand in its pages with their alt texts, under lasting names', async () => {
    const { pictures, page, messages } = await built({
      files: {
        'story.html':
          '<p>One <img src="art/The%20Map.png" alt="A &quot;map&quot;">two.</p><p><img src="ship.jpg" alt="A ship"></p><p>Three.</p>',
      },
      beside: { 'art/The Map.png': png(), 'ship.jpg': jpeg() },
    });
    expect(pictures).toEqual(['test-book-the-map.png', 'test-book-ship.jpg']);
    expect(page('test-book-text.xhtml')).toContain(
      '<p class="opening">One two.</p>\n<div class="picture"><img src="test-book-the-map.png" alt="A &quot;map&quot;"/></div>\n<div class="picture"><img src="test-book-ship.jpg" alt="A ship"/></div>\n<p>Three.</p>',
    );
    const metadata = page('content.opf');
    expect(metadata).toContain('accessMode">visual<');
    expect(metadata).toContain('accessModeSufficient">textual<');
    expect(metadata).toContain('accessibilityFeature">alternativeText<');
    expect(messages).toEqual([]);
  });

  test('without alt texts are counted, and metadata does not claim them', async () => {
    const { messages, page } = await built({
      files: { 'a.html': '<p>One.</p><img src=a.png><img src=b.gif><img src=a.png alt="">' },
      beside: { 'a.png': png(), 'b.gif': gif() },
    });
    expect(messages).toEqual(['image-without-alt -: pictures without alt text: 2']);
    expect(page('content.opf')).not.toContain('alternativeText');
    expect(page('content.opf')).toContain('accessModeSufficient">textual,visual<');
  });

  test('of the same bytes are one file, in other stories too', async () => {
    const { pictures, page } = await built({
      files: {
        'a.html': '<title>A</title><p>One.</p><img src=x.png alt=x><img src=y.png alt=y>',
        'b.html': '<p>Two.</p><img src=z.png alt=z>',
      },
      stories: { 'a.html': { title: 'Ay' }, 'b.html': { title: 'Bee' } },
      beside: { 'x.png': png(), 'y.png': png({ shade: 1 }), 'z.png': png() },
    });
    expect(pictures).toEqual(['ay-x.png', 'ay-y.png']);
    expect(page('bee-text.xhtml')).toContain('src="ay-x.png" alt="z"');
  });

  test('that are called alike in two files of a story are two', async () => {
    const data = (bytes: Uint8Array): string =>
      `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    const { pictures, page } = await built({
      files: {
        'a.html': `<p>One.</p><img alt=x src="${data(png())}">`,
        'b.html': `<p>Two.</p><img alt=y src="${data(png({ shade: 1 }))}">`,
      },
      serial: true,
    });
    expect(pictures).toEqual(['test-book-picture.png', 'test-book-picture-2.png']);
    expect(page('test-book-b.xhtml')).toContain('src="test-book-picture-2.png" alt="y"');
  });

  test('that an edition leaves out are not in it', async () => {
    const { pictures } = await built({
      files: {
        'a.html':
          '<h2>Chapter 1</h2><p>One.</p><img src=x.png alt=x><h2>Chapter 2</h2><p>Two.</p><img src=y.png alt=y>',
      },
      story: {
        rating: { label: 'General' },
        chapterNotices: [{ chapter: 2, rating: { label: 'Explicit' }, warnings: [] }],
      },
      beside: { 'x.png': png(), 'y.png': png({ shade: 1 }) },
      options: {
        edition: { limit: { label: 'Teen', level: 'teen' }, allowUnrated: false },
      },
    });
    expect(pictures).toEqual(['test-book-x.png']);
  });

  test('break no scene and no quotation, and are no words', async () => {
    const page = async (middle: string): Promise<string> =>
      (
        await built({
          files: { 'a.html': `<p>"One," he said.</p>${middle}<p>"Two," she said.</p>` },
          beside: { 'x.png': png() },
        })
      ).page('test-book-text.xhtml');
    const picture = '<div class="picture"><img src="test-book-x.png" alt="x"/></div>\n';
    const withOne = await page('<p><img src=x.png alt=x></p>');
    expect(withOne).toContain(picture);
    expect(withOne.replace(picture, '')).toBe(await page(''));
    expect(await page('<p><img src=gone.png alt=gone></p>')).toBe(await page(''));
  });
});

describe('pictures that e-readers do not show', () => {
  const kinds: readonly (readonly [string, () => Promise<Buffer>, string, string])[] = [
    ['WebP', () => flat(30, 20).webp().toBuffer(), 'image/jpeg', '30x20'],
    ['WebP that one sees through', () => flat(30, 20, 0.5).webp().toBuffer(), 'image/png', '30x20'],
    ['AVIF', () => flat(30, 20).avif().toBuffer(), 'image/jpeg', '30x20'],
    ['TIFF', () => flat(30, 20).tiff().toBuffer(), 'image/jpeg', '30x20'],
    [
      'colours for print',
      () => flat(30, 20).toColourspace('cmyk').jpeg().toBuffer(),
      'image/jpeg',
      '30x20',
    ],
    [
      'a camera held sideways',
      () => flat(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'image/jpeg',
      '20x30',
    ],
    ['a profile', () => flat(30, 20).withIccProfile('p3').png().toBuffer(), 'image/jpeg', '30x20'],
    ['too many pixels', () => flat(4000, 3000).jpeg().toBuffer(), 'image/jpeg', '2133x1600'],
    ['too many pixels upright', () => flat(2000, 8000).jpeg().toBuffer(), 'image/jpeg', '640x2560'],
  ];
  test.each(kinds)('%s is made anew', async (_, make, mediaType, size) => {
    const { files, pictures, messages } = await built({
      files: { 'a.html': '<p>One.</p><img src=pic.jpg alt=x>' },
      beside: { 'pic.jpg': await make() },
    });
    expect(messages).toEqual([]);
    const bytes = files[pictures[0] ?? ''] ?? new Uint8Array();
    expect(kindOf(bytes)).toEqual({ as: 'kept', mediaType });
    const { width, height, exif, icc } = await sharp(bytes).metadata();
    expect(`${String(width)}x${String(height)}`).toBe(size);
    expect([exif, icc]).toEqual([undefined, undefined]);
  });

  test('the same picture gives the same bytes', async () => {
    const pic = await flat(3000, 3000).webp().toBuffer();
    const book = {
      files: { 'a.html': '<p>One.</p><img src=p.webp alt=x>' },
      beside: { 'p.webp': pic },
    };
    const [one, two] = [await buildTexts(book), await buildTexts(book)];
    expect(one.epub?.equals(two.epub ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('pictures that cannot be taken', () => {
  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['a PNG that is cut off', png().subarray(0, 60), /^image-broken 2: .*it is cut off/],
    ['a JPEG that is cut off', jpeg().subarray(0, 200), /^image-broken 2: .*it is cut off/],
    ['a WebP that is cut off', 'RIFF\0\0\0\0WEBPVP8 ', /^image-broken 2: /],
    ['a pixel bomb', png({ says: [65_000, 65_000] }), /^image-too-large 2: .*65000 × 65000/],
    ['a script', '<script>alert(1)</script>', /^image-unsupported 2: .*is no picture/],
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      /^image-unsupported 2: .*an SVG drawing/,
    ],
    ['nothing', '', /^image-unsupported 2: .*no picture/],
  ];
  test.each(bad)('%s', async (_, bytes, message) => {
    const { pictures, messages, page } = await built({
      files: {
        'a.html': '<p>One.</p>\n<p><img src=pic.png alt="Words of nobody"></p>\n<p>Two.</p>',
      },
      beside: { 'pic.png': bytes },
    });
    expect(pictures).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(page('test-book-text.xhtml')).not.toMatch(/img|Words of nobody/);
  });

  test('of thousands a few are named, and those of one name once', async () => {
    const links = Array.from(
      { length: 3000 },
      (_, index) => `<img src=x${String(index % 600)}.png>`,
    );
    const { messages } = await built({ files: { 'a.html': `<p>One.</p>${links.join('')}` } });
    expect(messages).toHaveLength(21);
    expect(messages.at(-1)).toBe('read-image-dropped -: a picture was left out: 580 more');
  });
});
