/** Turns the bytes of a story file into text. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { firstWhere } from '../../story/ranges.ts';
import { detect } from './detect.ts';
import { decodeMixed, firstForeignWords, isMostlyUtf8 } from './mixed.ts';
import { fileKindOf, type FileKind } from './signatures.ts';

/** Text, or why the bytes are not text. */
export interface Decoded {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const BYTE_ORDER_MARKS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: string;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Kinds of files that people mistake for texts, with their names. */
const NOT_TEXT: ReadonlyMap<FileKind | undefined, string> = new Map([
  ['zip', 'a zip archive: docx, odt or epub'],
  ['compound', 'an old Word document'],
  ['pdf', 'a PDF'],
  ['rtf', 'Rich Text'],
  ['png', 'a PNG picture'],
  ['jpeg', 'a JPEG picture'],
  ['gif', 'a GIF picture'],
]);

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Text, or the offset of the first byte that is not text. */
type Strict = { readonly text: string } | { readonly badOffset: number };

const UNICODE: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be']);

/**
 * Decode or say where it fails. Encodings that are not Unicode's go through iconv-lite: Node 20's own
 * decoder reads windows-1252 as ISO 8859-1, which turns curly quotes into control characters.
 */
async function decodeStrictly(bytes: Uint8Array, encoding: string): Promise<Strict> {
  if (UNICODE.has(encoding)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      const badOffset =
        encoding === 'utf-8'
          ? firstBadUtf8(bytes)
          : firstLoneSurrogate(bytes, encoding === 'utf-16le');
      return { badOffset };
    }
  }
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(Buffer.from(bytes), encoding);
  const bad = text.indexOf('\uFFFD');
  return bad < 0 ? { text } : { badOffset: iconv.encode(text.slice(0, bad), encoding).length };
}

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 512);
  // A handful of bytes proves nothing.
  if (sample.length < 16) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length * 0.3;
  if (odd > enough && even < odd / 4) return 'utf-16le';
  if (even > enough && odd < even / 4) return 'utf-16be';
  return undefined;
}

/** Offset of the first byte at which UTF-8 breaks off (Unicode 16, table 3-7). */
function firstBadUtf8(bytes: Uint8Array): number {
  // The decoder in streaming mode accepts every prefix that may still become well-formed.
  const bad = firstWhere(bytes.length, (index) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, index + 1), { stream: true });
      return false;
    } catch {
      return true;
    }
  });
  if (bad < bytes.length) return bad;
  // Cut off at the end: the offset of the sequence that is not complete.
  const lead = bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  return Math.max(0, lead);
}

/** Offset of the first unpaired surrogate in UTF-16, in bytes. */
function firstLoneSurrogate(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset + 1 < bytes.length; offset += 2) {
    const unit = view.getUint16(offset, littleEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = offset + 3 < bytes.length ? view.getUint16(offset + 2, littleEndian) : 0;
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) offset += 2;
    else return offset;
  }
  return Math.max(0, bytes.length - 1);
}

function undecodable(bytes: Uint8Array, encoding: string, offset: number, file: string): Decoded {
  const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
  let line = 1;
  for (const value of bytes.subarray(0, offset)) if (value === 0x0a) line += 1;
  return {
    diagnostics: [diagnose('read-undecodable', { byte, offset, encoding }, { file, line })],
  };
}

/**
 * Bytes to text: a byte order mark decides; else UTF-8 if the whole file is, or all but some pieces; else
 * what a detector says. Nothing is ever replaced silently: bytes that do not decode are an error with their offset.
 * @param bytes the file
 * @param file its name, for messages
 * @param stated the encoding the config states, any WHATWG label
 */
export async function decode(bytes: Uint8Array, file: string, stated?: string): Promise<Decoded> {
  const found = NOT_TEXT.get(fileKindOf(bytes));
  if (found !== undefined) return { diagnostics: [diagnose('read-binary', { found }, { file })] };
  const mark = BYTE_ORDER_MARKS.find((entry) => startsWith(bytes, entry.bytes));
  const certain = stated?.toLowerCase() ?? mark?.encoding ?? looksLikeUtf16(bytes);
  if (certain !== undefined) {
    const decoded = await decodeStrictly(bytes, certain);
    return 'text' in decoded
      ? { text: decoded.text, diagnostics: [] }
      : undecodable(bytes, certain, decoded.badOffset, file);
  }
  const unicode = await decodeStrictly(bytes, 'utf-8');
  if ('text' in unicode) return { text: unicode.text, diagnostics: [] };
  if (isMostlyUtf8(bytes)) {
    const mixed = decodeMixed(bytes);
    if (mixed === undefined) return undecodable(bytes, 'utf-8', unicode.badOffset, file);
    return {
      text: mixed.text,
      diagnostics: [diagnose('read-mixed-encodings', { words: mixed.words }, { file })],
    };
  }
  const encoding = await detect(bytes);
  // Where nothing makes sense of the bytes, the first that is not UTF-8 is named.
  if (encoding === undefined) return undecodable(bytes, 'utf-8', unicode.badOffset, file);
  const inferred = await decodeStrictly(bytes, encoding);
  if (!('text' in inferred)) return undecodable(bytes, encoding, inferred.badOffset, file);
  const words = firstForeignWords(inferred.text);
  return {
    text: inferred.text,
    diagnostics: [diagnose('read-guessed-encoding', { encoding, words }, { file })],
  };
}
