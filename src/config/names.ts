/** Names of themes, fonts, targets, splits and designs until each has its registry. */

/** The themes, the default one first; each is a style sheet in themes/css/. */
export const THEMES = ['classic', 'modern', 'ornate', 'manuscript', 'plain'] as const;

/** One of `THEMES`. */
export type Theme = (typeof THEMES)[number];

/** The families of fonts that can be embedded. */
export const FONT_NAMES = [
  'EB Garamond',
  'Literata',
  'Atkinson Hyperlegible',
  'Courier Prime',
] as const;

/** One of `FONT_NAMES`. */
export type FontName = (typeof FONT_NAMES)[number];

/** What a book is made for: EPUB 3.3, EPUB 2.0.1, or Kobo's own engine. */
export const TARGETS = ['epub3', 'epub2', 'kobo'] as const;

/** One of `TARGETS`. */
export type Target = (typeof TARGETS)[number];

/** What a book may be split by. */
export const SPLITS = ['story'] as const;

/** One of `SPLITS`. */
export type Split = (typeof SPLITS)[number];

/** The designs that a cover can be drawn in. */
export const DESIGN_NAMES = ['paper', 'poster', 'classic', 'bands', 'tiles', 'hills'] as const;

/** One of `DESIGN_NAMES`. */
export type DesignName = (typeof DESIGN_NAMES)[number];
