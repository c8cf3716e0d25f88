/** Cuts Rich Text into tokens (RTF Specification 1.9.1, "RTF syntax"). */

/** A token of Rich Text; the file is read as Latin-1, so that a character is a byte. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | undefined }
  /** A backslash and a character that is not a letter. */
  | { readonly type: 'symbol'; readonly symbol: string }
  /** `\'e9` */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly text: string }
  /** What `\bin` announces. */
  | { readonly type: 'binary'; readonly start: number; readonly end: number };

/** The longest control word is shorter ("RTF syntax": 32). */
const WORD = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
const BYTE = /\\'([0-9a-fA-F]{2})/y;
const TEXT = /[^\\{}\r\n\0]+/y;

/** The tokens of a file; whatever it contains, no token is empty. */
export function* tokensOf(source: string): Iterable<RtfToken> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === '{' || character === '}') {
      at += 1;
      yield { type: character === '{' ? 'open' : 'close' };
    } else if (character !== '\\') {
      const text = match(TEXT)?.[0];
      // Line ends mean nothing but in `\bin`.
      if (text === undefined) at += 1;
      else yield { type: 'text', text };
    } else {
      const byte = match(BYTE)?.[1];
      if (byte !== undefined) {
        yield { type: 'byte', byte: Number.parseInt(byte, 16) };
        continue;
      }
      const [, name, number] = match(WORD) ?? [];
      if (name === undefined) {
        yield { type: 'symbol', symbol: source.charAt(at + 1) };
        at += 2;
        continue;
      }
      const value = number === undefined ? undefined : Number.parseInt(number, 10);
      if (name === 'bin' && value !== undefined && value > 0) {
        const start = at;
        at = Math.min(source.length, at + value);
        yield { type: 'binary', start, end: at };
      } else yield { type: 'word', name, value };
    }
  }
}
