import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { readBmp } from '../pictures/bmp.ts';
import { cleanGif } from '../pictures/strip/gif.ts';
import { cleanJpeg } from '../pictures/strip/jpeg.ts';
import { kindOf } from '../pictures/kinds.ts';
import { cleanPng } from '../pictures/strip/png.ts';
import { LONG_SIDE, MOST_PIXELS, remakeAsCover, SHORT_SIDE } from '../pictures/reencode.ts';
import type { CoverImage } from '../story/types.ts';

/** A cover as it may go into the book. */
export interface TakenCover {
  readonly cover?: CoverImage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The shortest side that Google Play Books takes, in pixels (Partner Center, "Cover image guidelines"). */
const LEAST_SIDE = 640;
/** Most bytes of a picture in a book for Kindle (Kindle Publishing Guidelines, "Image guidelines"). */
const MOST_BYTES = 5_000_000;
/**
 * Width by height: Kobo and Google like 3:4, Amazon 1:1.6, Apple whatever is a book's; narrower or wider ones stand
 * between bars or lose their edges on a shelf.
 */
const NARROWEST = 0.55;
const WIDEST = 0.85;

/** A picture as its file says it is: its size, and its bytes where they can stay. */
interface Looked {
  readonly width: number;
  readonly height: number;
  readonly kept: CoverImage | undefined;
}

/**
 * A picture somebody brought, as a cover: kept but for its notes where every e-reader shows it as it is, else made anew
 * as a JPEG within 1600 × 2560 pixels; with messages on what shops will not like.
 * @param bytes the file
 * @param name what the person called it
 * @param place where they did
 */
export async function takeCover(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  place: Place = {},
): Promise<TakenCover> {
  const kind = kindOf(bytes);
  if (kind.as === 'refused')
    return { diagnostics: [diagnose('config-cover-kind', { path: name }, place)] };
  const broken = (fault: string): TakenCover => ({
    diagnostics: [diagnose('image-broken', { picture: name, fault }, place)],
  });
  let looked: Looked | undefined;
  if (kind.as === 'kept') {
    const found = look(bytes, kind.mediaType);
    if ('fault' in found) return broken(found.fault);
    if (found.width * found.height > MOST_PIXELS) {
      const size = `${String(found.width)} × ${String(found.height)} pixels`;
      return { diagnostics: [diagnose('image-too-large', { picture: name, size }, place)] };
    }
    looked = found;
  }
  if (looked?.kept !== undefined && bytes.length <= MOST_BYTES && isWithin(looked))
    return { cover: looked.kept, diagnostics: complaints(looked, name, place) };
  const picture = kind.as === 'remade' && kind.format === 'BMP' ? readBmp(bytes) : bytes;
  if ('fault' in picture) return broken(picture.fault);
  try {
    const made = await remakeAsCover(picture, MOST_BYTES);
    const converted =
      kind.as === 'remade' || kind.mediaType === 'image/gif'
        ? [diagnose('cover-converted', { path: name }, place)]
        : [];
    return {
      cover: { bytes: made.bytes, mediaType: 'image/jpeg' },
      diagnostics: [...converted, ...complaints(made, name, place)],
    };
  } catch (error) {
    return broken(
      error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it cannot be read',
    );
  }
}

/**
 * The cover that an e-book brought along, told by its bytes. What can't be taken is left out, as a picture of a
 * story is.
 * @param bytes the picture as it is in the e-book
 */
export async function takeFoundCover({
  bytes,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
}): Promise<TakenCover> {
  const kind = kindOf(bytes);
  if (kind.as !== 'refused') return takeCover(bytes, 'cover');
  const { format } = kind;
  return { diagnostics: [diagnose('image-unsupported', { picture: 'cover', format })] };
}

function look(
  bytes: Uint8Array,
  mediaType: 'image/jpeg' | 'image/png' | 'image/gif',
): Looked | { readonly fault: string } {
  switch (mediaType) {
    case 'image/jpeg': {
      const found = cleanJpeg(bytes);
      if ('fault' in found) return found;
      const isKept = found.bytes !== undefined && !isProgressive(found.bytes);
      return { ...found, kept: isKept ? { bytes: found.bytes, mediaType } : undefined };
    }
    case 'image/png': {
      const found = cleanPng(bytes, MOST_PIXELS);
      if ('fault' in found) return found;
      const isKept = found.bytes !== undefined && !mayShowThrough(found.bytes);
      return { ...found, kept: isKept ? { bytes: found.bytes, mediaType } : undefined };
    }
    case 'image/gif': {
      const found = cleanGif(bytes);
      return 'fault' in found ? found : { ...found, kept: undefined };
    }
  }
}

/** Whether a JPEG comes in several scans, which old e-readers do not draw (frame SOF2; ITU-T T.81, table B.1). */
function isProgressive(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xc2) return true;
    if (marker === 0xda) return false;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** Colour types with an alpha channel are 4 and 6; others may have a chunk `tRNS` (PNG, §11.2.1 and §11.3.1). */
function mayShowThrough(bytes: Uint8Array): boolean {
  return ((bytes[25] ?? 0) & 4) !== 0 || Buffer.from(bytes).includes('tRNS', 33, 'latin1');
}

function isWithin({ width, height }: Pick<Looked, 'width' | 'height'>): boolean {
  return width <= SHORT_SIDE && height <= LONG_SIDE;
}

/** What a shop or a shelf will not like. */
function complaints(
  { width, height }: { readonly width: number; readonly height: number },
  path: string,
  place: Place,
): readonly Diagnostic[] {
  const size = `${String(width)} × ${String(height)}`;
  const ratio = width / height;
  return [
    ...(Math.min(width, height) < LEAST_SIDE
      ? [diagnose('cover-small', { path, size }, place)]
      : []),
    ...(ratio < NARROWEST || ratio > WIDEST
      ? [diagnose('cover-ratio', { path, size }, place)]
      : []),
  ];
}
