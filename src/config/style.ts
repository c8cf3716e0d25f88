/** How a book may look: the names that its config uses. */

/** The themes, the default one first; each is a style sheet in render/styles/. */
export const THEMES = ['classic', 'modern', 'ornate', 'manuscript', 'plain'] as const;

/** One of `THEMES`. */
export type Theme = (typeof THEMES)[number];

/** What tells paragraphs apart: an indented first line, or space between them. */
export const PARAGRAPH_FORMS = ['indent', 'space'] as const;

/** One of `PARAGRAPH_FORMS`. */
export type ParagraphForm = (typeof PARAGRAPH_FORMS)[number];

/** The families of fonts that can be embedded. */
export const FONT_NAMES = [
  'EB Garamond',
  'Literata',
  'Atkinson Hyperlegible',
  'Courier Prime',
] as const;

/** One of `FONT_NAMES`. */
export type FontName = (typeof FONT_NAMES)[number];

/** A style sheet of the person's own, as read. */
export interface OwnStyleSheet {
  /** What the config calls it, from where the person stands. */
  readonly file: string;
  readonly text: string;
}

/** How the book is to look; what is not stated is the theme's business. */
export interface StyleConfig {
  /** `classic` unless stated. */
  readonly theme?: Theme | undefined;
  /** The theme's own unless stated. */
  readonly paragraphs?: ParagraphForm | undefined;
  /** Initials two lines high at the head of chapters; none unless stated. */
  readonly dropCaps?: boolean | undefined;
  /** Embedded: none (the default: the reader chooses), those of the theme, or one family. */
  readonly fonts?: boolean | FontName | undefined;
  /** Whether embedded fonts are obfuscated, which some licences ask for. */
  readonly obfuscateFonts?: boolean | undefined;
  /** Put last, so that it beats the theme. */
  readonly css?: OwnStyleSheet | undefined;
}
