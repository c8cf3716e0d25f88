/** Removes everything but the picture from a JPEG, without encoding it again. */
import { CUT_OFF, joined, nameAt, viewOf, type Cleaned } from './pieces.ts';

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Frames that every e-reader draws: baseline, extended, progressive, all with Huffman coding. */
const PLAIN_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** All frames: C0 to CF but for DHT (C4), JPG (C8) and DAC (CC). */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
/** Tables and counts that are needed to draw: DHT, DAC, DQT, DNL, DRI. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);
const JFIF = 0xe0;
const EXIF_OR_XMP = 0xe1;
const PROFILE = 0xe2;
const ADOBE = 0xee;

/** A JPEG with only its picture in it: no comments, no camera's metadata, nothing after its end. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let isPlain = true;
  for (let at = 2; ;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1; // fill bytes (§B.1.1.2)
    const marker = bytes[at + 1];
    if (marker === undefined) return CUT_OFF;
    if (bytes[at] !== 0xff) return { fault: 'its data is damaged' };
    if (marker === END_OF_IMAGE) {
      kept.push(bytes.subarray(at, at + 2));
      break;
    }
    if (at + 4 > bytes.length) return CUT_OFF;
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return CUT_OFF;
    if (FRAMES.has(marker)) {
      if (length < 8 || size !== undefined) return { fault: 'its header makes no sense' };
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width === 0 || height === 0) return { fault: 'its header makes no sense' };
      size = { width, height };
      // One colour or three; four are for print.
      const colours = bytes[at + 9];
      isPlain &&=
        PLAIN_FRAMES.has(marker) && bytes[at + 4] === 8 && (colours === 1 || colours === 3);
    }
    if (marker === START_OF_SCAN) end = endOfScan(bytes, end);
    if (marker === EXIF_OR_XMP && isTurned(bytes.subarray(at + 4, end))) isPlain = false;
    if (marker === PROFILE && nameAt(bytes, at + 4, 11) === 'ICC_PROFILE') isPlain = false;
    const isKept =
      FRAMES.has(marker) ||
      TABLES.has(marker) ||
      marker === START_OF_SCAN ||
      // Without a thumbnail it has 16 bytes (ITU-T T.871 §10.1); Adobe's says which colours these are.
      (marker === JFIF && nameAt(bytes, at + 4, 4) === 'JFIF' && length === 16) ||
      (marker === ADOBE && nameAt(bytes, at + 4, 5) === 'Adobe' && length === 14);
    if (isKept) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (size === undefined) return { fault: 'it has no header' };
  return { ...size, bytes: isPlain ? joined(kept) : undefined };
}

/** Where coded data ends: at a marker other than a stuffed zero or a restart (T.81 §B.1.1.5). */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** The tag of Exif that says how the camera was held (Exif 2.32, Orientation). */
const ORIENTATION = 0x0112;

/** Whether a camera's notes say that the picture is to be turned. */
function isTurned(segment: Uint8Array): boolean {
  if (nameAt(segment, 0, 6) !== 'Exif\0\0') return false;
  const tiff = segment.subarray(6);
  const view = viewOf(tiff);
  if (tiff.length < 10) return false;
  const little = nameAt(tiff, 0, 2) === 'II';
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return false;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return false;
    if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little) > 1;
  }
  return false;
}
