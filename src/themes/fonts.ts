/** The families of fonts that a book can bring: packages of Fontsource, under the SIL Open Font License 1.1. */

/** A family of fonts that can be embedded. */
export interface FontFamily {
  /** What the config and the style sheet call it. */
  readonly name: string;
  /** The end of the package's name, after `@fontsource/`; the names of its files begin with it too. */
  readonly slug: string;
  /** The generic family after it in a style sheet. */
  readonly generic: 'serif' | 'sans-serif' | 'monospace';
}

/** The fonts of a book: that of its text, and that of what a theme sets without serifs. */
export interface Pairing {
  readonly text: FontFamily;
  readonly sans?: FontFamily | undefined;
}

/** Claude Garamont's type of 1592. */
export const EB_GARAMOND: FontFamily = {
  name: 'EB Garamond',
  slug: 'eb-garamond',
  generic: 'serif',
};
/** The book type of Google Play Books. */
export const LITERATA: FontFamily = { name: 'Literata', slug: 'literata', generic: 'serif' };
/** A sans serif for readers with low vision. */
export const ATKINSON_HYPERLEGIBLE: FontFamily = {
  name: 'Atkinson Hyperlegible',
  slug: 'atkinson-hyperlegible',
  generic: 'sans-serif',
};
/** A typewriter face. */
export const COURIER_PRIME: FontFamily = {
  name: 'Courier Prime',
  slug: 'courier-prime',
  generic: 'monospace',
};

/**
 * Every family that a config may name. None of them has a Reserved Font Name, which a subset may not use (OFL 1.1
 * §3); Source Serif, OpenDyslexic and IM Fell have one.
 */
export const FAMILIES: readonly FontFamily[] = [
  EB_GARAMOND,
  LITERATA,
  ATKINSON_HYPERLEGIBLE,
  COURIER_PRIME,
];
