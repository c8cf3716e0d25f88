/** Re-encodes pictures and covers that e-readers would not show as they are. */
import type { Sharp } from 'sharp';
import type { Pixels } from './bmp.ts';
import type { KeptKind } from './kinds.ts';

/** The most pixels a picture may have to be looked at: 100 million are 400 MB unpacked. */
export const MOST_PIXELS = 100_000_000;
/**
 * The longest sides of a re-encoded picture, in either direction: what Amazon asks of a cover
 * (Kindle Publishing Guidelines, "Cover image": 2560 × 1600), and more than e-readers' screens have.
 */
export const LONG_SIDE = 2560;
export const SHORT_SIDE = 1600;
/** JPEG quality: no eye sees the difference on a screen of that size, and it has a third of the bytes of 95. */
const QUALITY = 85;
/** The most bytes of a drawing without loss; a larger picture is a photograph. */
const DRAWING_BYTES = 2_000_000;
/** The longest that re-encoding one picture may take. */
const SECONDS = 60;
/** The loaders that libvips may use; the others (SVG, PDF, its own formats) are blocked, whatever the bytes are. */
const LOADERS: readonly string[] = ['Jpeg', 'Png', 'Webp', 'Heif', 'Tiff', 'Nsgif'];

/** A picture as a file of a book. */
export interface EncodedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: KeptKind;
}

/**
 * A picture as e-readers show it: turned as it was taken, in sRGB, within their size, without anything
 * but pixels; PNG where a pixel is transparent, or where the picture was never packed and stays small, else JPEG.
 * @throws when it cannot be read, or has too many pixels
 */
export async function reencode(picture: Uint8Array | Pixels): Promise<EncodedPicture> {
  const open = await opener(picture);
  const { width, height, hasAlpha } = await open().metadata();
  const isTransparent = hasAlpha && !(await open().stats()).isOpaque;
  const isWide = width > height;
  const sized = open()
    .autoOrient()
    .resize({
      width: isWide ? LONG_SIDE : SHORT_SIDE,
      height: isWide ? SHORT_SIDE : LONG_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb');
  const drawing =
    picture instanceof Uint8Array
      ? undefined
      : new Uint8Array(await sized.clone().png({ compressionLevel: 9 }).toBuffer());
  if (drawing !== undefined && drawing.length <= DRAWING_BYTES)
    return { bytes: drawing, mediaType: 'image/png' };
  const made = isTransparent
    ? sized.png({ compressionLevel: 9 })
    : sized.flatten({ background: 'white' }).jpeg({ quality: QUALITY });
  return {
    bytes: new Uint8Array(await made.toBuffer()),
    mediaType: isTransparent ? 'image/png' : 'image/jpeg',
  };
}

/** libvips with all loaders blocked but ours, about to read a picture. */
async function opener(picture: Uint8Array | Pixels): Promise<() => Sharp> {
  // Loaded here: nearly no story has such a picture.
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}Buffer`) });
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  return () =>
    (picture instanceof Uint8Array
      ? sharp(picture, limits)
      : sharp(picture.rgb, {
          ...limits,
          raw: { width: picture.width, height: picture.height, channels: 3 },
        })
    ).timeout({ seconds: SECONDS });
}

/** A re-encoded cover; it is a JPEG. */
export interface EncodedCover {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** JPEG qualities of covers, tried until one is small enough. */
const COVER_QUALITIES = [92, 85, 75, 60] as const;

/**
 * A cover as every e-reader and shop takes it: upright, in sRGB, within 1600 × 2560, a JPEG in one scan. Transparent
 * parts get the colour of its corner, or white where the corner is transparent too.
 * @param mostBytes the most bytes of the file; a larger one is returned where no quality makes it small enough
 * @throws when it cannot be read, or has too many pixels
 */
export async function reencodeCover(
  picture: Uint8Array | Pixels,
  mostBytes: number,
): Promise<EncodedCover> {
  const open = await opener(picture);
  const { data: first, info } = await open()
    .autoOrient()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 255, g = r, b = r] = first;
  const isOpaque = first[info.channels - 1] === 255;
  const { data, info: made } = await open()
    .autoOrient()
    .resize({ width: SHORT_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: isOpaque ? { r, g, b } : 'white' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = made;
  const { default: sharp } = await import('sharp');
  let jpeg = data;
  for (const quality of COVER_QUALITIES) {
    jpeg = await sharp(data, { raw: { width, height, channels } })
      .jpeg({ quality, progressive: false })
      .toBuffer();
    if (jpeg.length <= mostBytes) break;
  }
  return { bytes: new Uint8Array(jpeg), width, height };
}
