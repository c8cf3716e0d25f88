/** Reads text that is UTF-8 except for pieces that were pasted from a Windows program. */
import { WINDOWS_1252 } from './windows-1252.ts';

/** The most words that a message quotes. */
const QUOTED = 4;
/** The most characters of one of them. */
const LONGEST_QUOTED = 24;
/** Punctuation and letters that stray bytes of Windows-1252 may touch; a broken letter of another script they do not. */
const WESTERN = /[\u00A0-\u024F\u2000-\u206F\u20AC\u2122\uFEFF]/;
const ZERO = 48;

/** How many bytes the UTF-8 sequence at an offset has, or 0 where there is none (Unicode 16, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let index = 1; index < length; index += 1)
    if (((bytes[at + index] ?? ZERO) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isWrong =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isWrong ? 0 : length;
}

/** Whether bytes have as many characters of UTF-8 as would be right by chance in no other encoding. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) broken += 1;
    else if (length > 1) sound += 1;
    at += Math.max(1, length);
  }
  return sound * 2 > broken;
}

/** The text, with the first words that the stray bytes are in; nothing where they make no sense as Windows-1252. */
export function decodeMixed(
  bytes: Uint8Array,
): { readonly text: string; readonly words: string } | undefined {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  const strays: number[] = [];
  let length = 0;
  let from = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (let at = 0; at < bytes.length;) {
    const step = sequenceLength(bytes, at);
    if (step > 0) {
      at += step;
      continue;
    }
    add(decoder.decode(bytes.subarray(from, at)));
    const character = characterOf(bytes[at] ?? 0);
    if (character === undefined) return undefined;
    if (strays.length < QUOTED) strays.push(length);
    add(character);
    at += 1;
    from = at;
  }
  add(decoder.decode(bytes.subarray(from)));
  const text = pieces.join('');
  const others = text.match(/[^\x00-\x7F]/g) ?? [];
  // In another script a stray byte is more likely half of a letter.
  if (others.some((character) => !WESTERN.test(character)) || endsInHalf(bytes)) return undefined;
  return { text, words: quoted(strays.map((at) => wordAt(text, at))) };
}

/** The character of a byte in Windows-1252; nothing for bytes that it has not, and two letters of Iceland. */
function characterOf(byte: number): string | undefined {
  if (byte >= 0xfe) return undefined;
  const character = byte >= 0xa0 ? String.fromCharCode(byte) : WINDOWS_1252.charAt(byte - 0x80);
  return /[\u0080-\u009F]/.test(character) ? undefined : character;
}

/** Whether the file was cut off in a character. */
function endsInHalf(bytes: Uint8Array): boolean {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return (bytes[at] ?? 0) >= 0xc2 && bytes.length - at > 1 && sequenceLength(bytes, at) === 0;
}

/** The word at an offset, no longer than a message may quote. */
export function wordAt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_QUOTED), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at, at + LONGEST_QUOTED))?.[0] ?? '';
  return before + after;
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].slice(0, QUOTED).join(' ');
}

/** The first words with characters beyond ASCII, for a message. */
export function firstForeignWords(text: string): string {
  const words: string[] = [];
  for (const { index } of text.matchAll(/[^\x00-\x7F](?<=[\x00-\x7F].|^.)/gs)) {
    words.push(wordAt(text, index));
    if (words.length === QUOTED) break;
  }
  return quoted(words);
}
