/** The style sheet of a Rich Text file. */
import type { Look } from '../look.ts';
import { meaningOfChain, type StyleMeaning } from '../style-names.ts';
import { chainOf } from '../styles.ts';
import { isOn, type RtfState } from './state.ts';

interface Style {
  name: string;
  basedOn: number | undefined;
  outline: number | undefined;
  italic: boolean;
  bold: boolean;
}

/** Outline levels that are headings. */
const LEVELS = 9;

/** Styles by their numbers, as a file states them. */
export class StyleTable {
  readonly #styles = new Map<number, Style>();
  readonly #meanings = new Map<number, StyleMeaning>();
  /** The style that is being described. */
  #open: { number: number; readonly style: Style } | undefined;

  /** A style's description begins; without a number it is the style of plain paragraphs. */
  begin(): void {
    const style = {
      name: '',
      basedOn: undefined,
      outline: undefined,
      italic: false,
      bold: false,
    };
    this.#open = { number: 0, style };
  }

  /** Whether a style is being described. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** A word inside of a style's description. */
  describe(name: string, value: number | undefined): void {
    if (this.#open === undefined) return;
    const { style } = this.#open;
    if (name === 's') this.#open.number = value ?? 0;
    if (name === 'sbasedon') style.basedOn = value;
    if (name === 'outlinelevel') style.outline = value;
    if (name === 'i') style.italic = isOn(value);
    if (name === 'b') style.bold = isOn(value);
  }

  /** A part of the name of the style that is being described. */
  addName(text: string): void {
    if (this.#open !== undefined) this.#open.style.name += text.replace(/;.*$/, '');
  }

  /** The description of a style ends. */
  end(): void {
    if (this.#open !== undefined) this.#styles.set(this.#open.number, this.#open.style);
    this.#open = undefined;
  }

  #meaning(number: number): StyleMeaning {
    const known = this.#meanings.get(number);
    if (known !== undefined) return known;
    const chain = chainOf(number, (one) => this.#styles.get(one));
    const meaning = meaningOfChain(chain.map(({ name }) => name));
    this.#meanings.set(number, meaning);
    return meaning;
  }

  /** How a paragraph is to be taken. */
  lookOf({ paragraph }: RtfState): Look {
    const { outline, centred, left, above, below, contextual, style, breaksPage } = paragraph;
    const meaning = this.#meaning(style);
    const level = outline ?? this.#styles.get(style)?.outline;
    const isHeading = level !== undefined && level < LEVELS && meaning.states === undefined;
    return {
      ...(isHeading ? { hint: { type: 'heading', level: level + 1 } } : {}),
      ...meaning,
      isCentred: centred,
      indent: left,
      above,
      below,
      together: contextual ? String(style) : undefined,
      breaksPage,
    };
  }

  /** The italics and bold of a style that means something: they are how it is set, and say nothing more. */
  ownLook({ paragraph }: RtfState): { readonly italic: boolean; readonly bold: boolean } {
    const style = this.#styles.get(paragraph.style);
    return style !== undefined && this.#meaning(paragraph.style).hint !== undefined
      ? style
      : { italic: false, bold: false };
  }
}
