/** Removes everything but the picture from a PNG, without encoding it again. */
import { crc32, inflateSync } from 'node:zlib';
import { CUT_OFF, joined, nameAt, viewOf, type Cleaned } from './pieces.ts';

/** The eight bytes every PNG begins with (PNG Third Edition §5.2). */
const SIGNATURE = 8;
/** Length, type and checksum of a chunk (§5.3). */
const CHUNK = 12;
/** Chunks that say how the picture looks; texts, times, animation and unknown chunks are left out. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs'.split(' '),
);
/** Samples a pixel has, by colour type (§11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Filter bytes and padding that interlacing adds: at most one and a byte for each row of seven passes. */
const PASSES = 7;

/**
 * A PNG with only its picture in it. Checksums are checked, and that the data unpacks to no more than
 * the header says; a picture larger than `mostPixels` is measured and not unpacked.
 */
export function cleanPng(bytes: Uint8Array, mostPixels: number): Cleaned {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  const data: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number; readonly most: number } | undefined;
  let hasProfile = false;
  for (let at = SIGNATURE; ;) {
    if (at + CHUNK > bytes.length) return CUT_OFF;
    const length = view.getUint32(at);
    const type = nameAt(bytes, at + 4, 4);
    const end = at + CHUNK + length;
    if (end > bytes.length) return CUT_OFF;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      return { fault: 'its data is damaged' };
    if (size === undefined) {
      if (type !== 'IHDR' || length !== 13) return { fault: 'it has no header' };
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      const samples = SAMPLES[bytes[at + 17] ?? -1];
      if (width === 0 || height === 0 || samples === undefined)
        return { fault: 'its header makes no sense' };
      if (width * height > mostPixels) return { width, height, bytes: undefined };
      const row = Math.ceil((width * samples * (bytes[at + 16] ?? 8)) / 8);
      size = { width, height, most: (row + 1) * height + PASSES * (height + width) };
    }
    if (type === 'iCCP') hasProfile = true;
    // Chunks in capitals are needed to show the picture (§5.4).
    if (!KEPT.has(type) && /^[A-Z]/.test(type)) return { fault: `it has a part "${type}"` };
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    if (type === 'IEND') break;
    at = end;
  }
  try {
    inflateSync(joined(data), { maxOutputLength: size.most });
  } catch {
    return { fault: 'its data is damaged' };
  }
  const { width, height } = size;
  return { width, height, bytes: hasProfile ? undefined : joined(kept) };
}
