/** Prepares a picture as a cover, and says what shops will not like about it. */
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { inspect, orFault, type InspectedPicture, type PictureFault } from '../pictures/inspect.ts';
import { pictureKindOf } from '../pictures/kinds.ts';
import { LONG_SIDE, reencodeCover, SHORT_SIDE } from '../pictures/reencode.ts';
import type { CoverImage } from '../story/types.ts';

/** A cover as it may go into the book. */
export interface PreparedCover {
  readonly cover?: CoverImage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The shortest side that Google Play Books accepts, in pixels (Partner Center, "Cover image guidelines"). */
const LEAST_SIDE = 640;
/** Most bytes of a picture in a book for Kindle (Kindle Publishing Guidelines, "Image guidelines"). */
const MOST_BYTES = 5_000_000;
/**
 * Width by height: Kobo and Google like 3:4, Amazon 1:1.6, Apple the shape of the book; narrower or wider covers get
 * bars or lose their edges on a shelf.
 */
const NARROWEST = 0.55;
const WIDEST = 0.85;

/**
 * A picture somebody brought, as a cover: without its metadata where every e-reader shows it as it is, else re-encoded
 * as a JPEG within 1600 × 2560 pixels.
 * @param bytes the file
 * @param name what the person called it
 * @param place where they did
 */
export async function prepareCover(
  bytes: Uint8Array,
  name: string,
  place: Place = {},
): Promise<PreparedCover> {
  const picture = inspect(bytes);
  if ('id' in picture) return { diagnostics: [faultAsMessage(picture, name, place)] };
  const kept = keptCover(picture, bytes.length);
  if (kept !== undefined && picture.clean !== undefined)
    return { cover: kept, diagnostics: complaints(picture.clean, name, place) };
  const encoded = await orFault(reencodeCover(picture.source, MOST_BYTES));
  if ('id' in encoded) return { diagnostics: [faultAsMessage(encoded, name, place)] };
  const isConverted = picture.clean === undefined || picture.clean.mediaType === 'image/gif';
  return {
    cover: { bytes: encoded.bytes, mediaType: 'image/jpeg' },
    diagnostics: [
      ...(isConverted ? [diagnose('cover-converted', { path: name }, place)] : []),
      ...complaints(encoded, name, place),
    ],
  };
}

/**
 * The cover that an e-book brought along, told by its bytes. One that cannot be used is left out, as a picture of a
 * story is.
 */
export async function prepareFoundCover({
  bytes,
}: {
  readonly bytes: Uint8Array;
}): Promise<PreparedCover> {
  const kind = pictureKindOf(bytes);
  if (kind.as !== 'refused') return prepareCover(bytes, 'cover');
  const { format } = kind;
  return { diagnostics: [diagnose('image-unsupported', { picture: 'cover', format })] };
}

function faultAsMessage(fault: PictureFault, picture: string, place: Place): Diagnostic {
  switch (fault.id) {
    case 'image-unsupported':
      return diagnose('config-cover-kind', { path: picture }, place);
    case 'image-too-large':
      return diagnose(fault.id, { picture, size: fault.size }, place);
    case 'image-broken':
      return diagnose(fault.id, { picture, fault: fault.fault }, place);
  }
}

/** The picture as it is, where every e-reader and shop accepts it so. */
function keptCover({ clean }: InspectedPicture, size: number): CoverImage | undefined {
  if (clean?.bytes === undefined || size > MOST_BYTES) return undefined;
  const { bytes, mediaType, width, height } = clean;
  if (width > SHORT_SIDE || height > LONG_SIDE) return undefined;
  switch (mediaType) {
    case 'image/jpeg':
      return isProgressive(bytes) ? undefined : { bytes, mediaType };
    case 'image/png':
      return mayBeTransparent(bytes) ? undefined : { bytes, mediaType };
    case 'image/gif':
      return undefined;
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
function mayBeTransparent(bytes: Uint8Array): boolean {
  return ((bytes[25] ?? 0) & 4) !== 0 || Buffer.from(bytes).includes('tRNS', 33, 'latin1');
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
