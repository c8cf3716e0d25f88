/** What a theme is: the look of a book where its config states nothing else. */
import type { ParagraphForm } from '../config/style.ts';
import type { Pairing } from './fonts.ts';

/** A theme; its style sheet is the file `<id>.css` beside its module. */
export interface Theme {
  /** What the config calls it. */
  readonly id: string;
  /** Its look, for the author of a config. */
  readonly describes: string;
  /** How its paragraphs are separated. */
  readonly paragraphs: ParagraphForm;
  /**
   * The ornament between scenes: ASCII, § ¶ † ‡ • · ◊. These are in WGL4, which every font of an e-reader has, while most
   * have no fleurons and would show a box.
   */
  readonly ornament: string;
  /** The fonts that are embedded with it on request. */
  readonly fonts: Pairing;
}

/** An ornament of several characters with the same space between them, at which no line ends. */
export function spaced(characters: readonly string[], spaces = 2): string {
  return characters.join('\u00A0'.repeat(spaces));
}
