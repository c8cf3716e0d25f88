/** What the cleaners of picture files share. */

/** A picture file gone through piece by piece. */
export interface CleanedPicture {
  readonly width: number;
  readonly height: number;
  /**
   * The file again, with nothing in it but the picture; undefined where e-readers may not show it as it
   * is (colours for print, a profile, a camera that was held sideways), so that it must be re-encoded.
   */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** What is wrong with a file, as it goes on after a colon: `it is cut off`. */
export interface BrokenPicture {
  readonly fault: string;
}

/** What a cleaner makes of a file. */
export type Cleaned = CleanedPicture | BrokenPicture;

/** The words for a file that ends before its picture does. */
export const CUT_OFF: BrokenPicture = { fault: 'it is cut off' };

/** Pieces of a file as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes as the characters of ISO 8859-1, for names in file formats. */
export function nameAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** A number over the bytes of a file, with its first byte the most significant unless stated. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
