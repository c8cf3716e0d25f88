/** Removes everything but the first picture from a GIF. */
import { CUT_OFF, joined, viewOf, type Cleaned } from './pieces.ts';

/** Header and logical screen descriptor (GIF89a §17, §18). */
const OPENING = 13;
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;
const TRAILER = Uint8Array.of(0x3b);

/** Bytes of a colour table, by the packed fields before it. */
function tableLength(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/**
 * A GIF with its first picture only: pictures in books do not move, and what flashes may harm
 * (EPUB Accessibility 1.1, accessibilityHazard). Comments and programs' notes are left out.
 */
export function cleanGif(bytes: Uint8Array): Cleaned {
  if (bytes.length < OPENING) return CUT_OFF;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  let at = OPENING + tableLength(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  let control: Uint8Array | undefined;
  for (;;) {
    const kind = bytes[at];
    if (kind === EXTENSION) {
      const end = endOfBlocks(bytes, at + 2);
      if (end === undefined) return CUT_OFF;
      if (bytes[at + 1] === GRAPHIC_CONTROL && end === at + 8) control = bytes.subarray(at, end);
      at = end;
      continue;
    }
    if (kind === undefined) return CUT_OFF;
    if (kind !== IMAGE) return { fault: 'its data is damaged' };
    if (at + 10 > bytes.length) return CUT_OFF;
    const data = at + 10 + tableLength(bytes[at + 9] ?? 0);
    const end = endOfBlocks(bytes, data + 1);
    if (end === undefined) return CUT_OFF;
    const codeSize = bytes[data] ?? 0;
    // Codes have 2 to 8 bits to begin with (GIF89a §22).
    if (codeSize < 2 || codeSize > 8) return { fault: 'its data is damaged' };
    if (control !== undefined) kept.push(control);
    kept.push(bytes.subarray(at, end), TRAILER);
    const [left, top] = [view.getUint16(at + 1, true), view.getUint16(at + 3, true)];
    const [across, down] = [view.getUint16(at + 5, true), view.getUint16(at + 7, true)];
    const fits = left + across <= width && top + down <= height && across > 0 && down > 0;
    if (!fits) return { fault: 'its header makes no sense' };
    return { width, height, bytes: joined(kept) };
  }
}

/** The end of a row of data blocks, each with its length before it. */
function endOfBlocks(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return undefined;
    at += 1 + length;
    if (length === 0) return at;
  }
}
