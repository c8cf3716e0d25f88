/** Reads BMP pictures, which libvips does not read. */
import { CUT_OFF, viewOf, type BrokenPicture } from './strip/pieces.ts';

/** A picture as rows of pixels from the top, three bytes each: red, green, blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array<ArrayBuffer>;
}

/** File header and the header of the bitmap (MS-WMF §2.2.2.3, BITMAPINFOHEADER; both little-endian). */
const FILE_HEADER = 14;
const INFO_HEADER = 40;
/** How pixels are packed (MS-WMF §2.1.1.7): not at all, or each by masks. */
const PLAIN = 0;
const MASKED = 3;
/** The masks of blue, green, red in that order from the first byte: the same as without masks. */
const USUAL_MASKS: readonly number[] = [0xff0000, 0xff00, 0xff];
/** More pixels than this are more than 150 MB. */
const MOST = 50_000_000;

/**
 * Read a BMP as Windows and word processors write it: not packed, with a palette of up to 256 colours or
 * with 24 or 32 bits a pixel; the fourth byte of 32 bits does not mean transparency (MS-WMF §2.2.2.9). Every
 * place is checked against the length of the file before it is read.
 */
export function readBmp(bytes: Uint8Array): Pixels | BrokenPicture {
  if (bytes.length < FILE_HEADER + INFO_HEADER) return CUT_OFF;
  const view = viewOf(bytes);
  const start = view.getUint32(10, true);
  const header = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const signed = view.getInt32(22, true);
  const depth = view.getUint16(28, true);
  const packing = view.getUint32(30, true);
  if (header < INFO_HEADER) return { fault: 'it is a BMP of OS/2, which is not read' };
  const height = Math.abs(signed);
  if (width <= 0 || height === 0) return { fault: 'its header makes no sense' };
  if (width * height > MOST) return { fault: 'it has too many pixels' };
  const isMasked = packing === MASKED && depth === 32;
  if (isMasked) {
    // After an older header, and the next fields of a newer one: the same place.
    if (bytes.length < FILE_HEADER + INFO_HEADER + 12) return CUT_OFF;
    const masks = USUAL_MASKS.map((_, index) => view.getUint32(54 + index * 4, true));
    if (masks.join() !== USUAL_MASKS.join()) return { fault: 'it has colours in unusual places' };
  }
  if ((packing !== PLAIN && !isMasked) || ![1, 4, 8, 24, 32].includes(depth))
    return { fault: 'it is packed in a way that is not read' };
  // Rows are filled up to four bytes.
  const row = Math.ceil((width * depth) / 32) * 4;
  const stated = view.getUint32(46, true);
  const colours = depth > 8 ? 0 : stated === 0 ? 2 ** depth : Math.min(stated, 2 ** depth);
  const palette = FILE_HEADER + header;
  if (palette + colours * 4 > bytes.length || start + row * height > bytes.length) return CUT_OFF;
  const rgb = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    // From the bottom up, unless the height is negative.
    const from = start + row * (signed < 0 ? y : height - 1 - y);
    for (let x = 0; x < width; x += 1) {
      let at = from + x * (depth >> 3);
      if (depth <= 8) {
        const bit = x * depth;
        const index =
          ((bytes[from + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
        at = palette + Math.min(index, colours - 1) * 4;
      }
      rgb[to] = bytes[at + 2] ?? 0;
      rgb[to + 1] = bytes[at + 1] ?? 0;
      rgb[to + 2] = bytes[at] ?? 0;
      to += 3;
    }
  }
  return { width, height, rgb };
}
