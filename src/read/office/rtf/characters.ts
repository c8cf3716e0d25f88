/** Bytes and numbers of Rich Text on their way to characters. */
import { isUtf8 } from 'node:buffer';
import type { FontTable } from './fonts.ts';
import type { RtfState } from './state.ts';
import { symbolOf } from '../symbols.ts';

/** Decodes bytes of a code page. */
export type Decode = (bytes: Uint8Array, codePage: string) => string;

/** A file as text of one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Collects bytes until they make characters, and passes over what is written for old programs. */
export class Characters {
  readonly #fonts: FontTable;
  readonly #decode: Decode;
  readonly #put: (text: string) => void;
  /** The file has letters that are not ASCII, all of them in UTF-8: some programs ignore the specification. */
  readonly #isUtf8: boolean;
  /** Bytes that have not been decoded yet: a character may be two of them. */
  #pending: number[] = [];
  /** They were written as `\'e9`: in the code page, whatever the rest of the file is in. */
  #isCoded = false;
  /** Characters still to be passed over after a `\u`. */
  #passing = 0;

  /** @param put is given characters in their order */
  constructor(bytes: Uint8Array, fonts: FontTable, decode: Decode, put: (text: string) => void) {
    this.#fonts = fonts;
    this.#decode = decode;
    this.#put = put;
    this.#isUtf8 = isUtf8(bytes) && bytes.some((byte) => byte >= 0x80);
  }

  /** Whether the next character is one for programs that do not know `\u`. */
  passes(): boolean {
    if (this.#passing === 0) return false;
    this.#passing -= 1;
    return true;
  }

  /** Pass over nothing more: a brace or a word ends what follows a `\u` ("Unicode RTF"). */
  passNoMore(): void {
    this.#passing = 0;
  }

  /** The rest of a text, without the characters that are passed over. */
  afterPassing(text: string): string {
    const passed = Math.min(this.#passing, text.length);
    this.#passing -= passed;
    return text.slice(passed);
  }

  /** A byte written as `\'e9`. */
  byte(byte: number, state: RtfState): void {
    if (this.#isUtf8 && !this.#isCoded) this.flush(state);
    this.#isCoded = true;
    this.#pending.push(byte);
  }

  /** Bytes written as they are. */
  text(text: string, state: RtfState): void {
    if (this.#isUtf8 && this.#isCoded) this.flush(state);
    this.#isCoded = false;
    // Most of every file: ASCII is ASCII in all code pages.
    if (this.#pending.length === 0 && !/[^ -~]/.test(text) && !this.#isSymbols(state)) {
      this.#put(text);
      return;
    }
    for (let index = 0; index < text.length; index += 1) this.#pending.push(text.charCodeAt(index));
  }

  /** The character with a number, for programs that know `\u`. */
  unicode(value: number, state: RtfState): void {
    this.#passing = state.fallback;
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0xffff) {
      if (code <= 0x10ffff) this.#put(String.fromCodePoint(code));
      return;
    }
    const isSymbol = code >= 0xf020 && code <= 0xf0ff;
    this.#put(
      isSymbol ? symbolOf(this.#fonts.nameOf(state.font), code) : String.fromCharCode(code),
    );
  }

  /** Put the bytes that have come, as characters. */
  flush(state: RtfState): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    this.#put(this.#decoded(bytes, state));
  }

  #decoded(bytes: Uint8Array, state: RtfState): string {
    if (this.#isSymbols(state)) {
      const name = this.#fonts.nameOf(state.font);
      return [...bytes].map((byte) => symbolOf(name, byte)).join('');
    }
    if (bytes.every((byte) => byte < 0x80)) return latin1(bytes);
    if (this.#isUtf8 && !this.#isCoded) return new TextDecoder().decode(bytes);
    return this.#decode(bytes, this.#fonts.codePageOf(state.font));
  }

  #isSymbols({ destination, font }: RtfState): boolean {
    return destination === 'text' && this.#fonts.hasSymbols(font);
  }
}
