/** The font table of a Rich Text file, which says what the bytes of its text mean. */
import { CHARSETS, SYMBOL_CHARSET } from './words.ts';

interface Font {
  name: string;
  charset: number | undefined;
  codePage: string | undefined;
}

/** Words that state the code page of a whole file ("Character set"). */
const FILE_CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['mac', 'macroman'],
  ['pc', 'cp437'],
  ['pca', 'cp850'],
]);

/** Fonts by their numbers, as a file states them. */
export class FontTable {
  readonly #fonts = new Map<number, Font>();
  /** The font that is being described. */
  #open = 0;
  #default = 0;
  #codePage = 'cp1252';

  /** A word inside of the font table. */
  describe(name: string, value = 0): void {
    if (name === 'f') {
      this.#open = value;
      this.#fonts.set(value, { name: '', charset: undefined, codePage: undefined });
    }
    const font = this.#fonts.get(this.#open);
    if (font === undefined) return;
    if (name === 'fcharset') font.charset = value;
    if (name === 'cpg' && value > 0) font.codePage = `cp${String(value)}`;
  }

  /** A part of the name of the font that is being described. */
  addName(text: string): void {
    const font = this.#fonts.get(this.#open);
    if (font !== undefined) font.name += text.replace(/;.*$/, '');
  }

  /** A word about the fonts of the whole file. */
  describeFile(name: string, value = 0): void {
    if (name === 'deff') this.#default = value;
    if (name === 'ansicpg' && value > 0) this.#codePage = `cp${String(value)}`;
    this.#codePage = FILE_CODE_PAGES.get(name) ?? this.#codePage;
  }

  #font(number: number): Font | undefined {
    return this.#fonts.get(number < 0 ? this.#default : number);
  }

  /** A font's name; empty when it has none. */
  nameOf(number: number): string {
    return this.#font(number)?.name ?? '';
  }

  /** The code page of text in a font. */
  codePageOf(number: number): string {
    const font = this.#font(number);
    return font?.codePage ?? CHARSETS.get(font?.charset ?? 0) ?? this.#codePage;
  }

  /** Whether the letters of a font are symbols. */
  hasSymbols(number: number): boolean {
    const font = this.#font(number);
    return (
      font?.charset === SYMBOL_CHARSET && /symbol|dingbats|wingdings|webdings/i.test(font.name)
    );
  }
}
