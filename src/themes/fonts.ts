import type { FontName, Theme } from '../config/style.ts';

/** A family of fonts that can be embedded: a package of Fontsource, under the SIL Open Font License 1.1. */
export interface FontFamily {
  readonly name: FontName;
  /** The package's name behind `@fontsource/`, with which its files begin too. */
  readonly slug: string;
  /** What stands behind it in a style sheet. */
  readonly generic: 'serif' | 'sans-serif' | 'monospace';
}

/**
 * None has a Reserved Font Name, under which a subset might not go (OFL 1.1 §3); Source Serif, OpenDyslexic and
 * IM Fell have one.
 */
export const FAMILIES: Readonly<Record<FontName, FontFamily>> = {
  'EB Garamond': { name: 'EB Garamond', slug: 'eb-garamond', generic: 'serif' },
  Literata: { name: 'Literata', slug: 'literata', generic: 'serif' },
  'Atkinson Hyperlegible': {
    name: 'Atkinson Hyperlegible',
    slug: 'atkinson-hyperlegible',
    generic: 'sans-serif',
  },
  'Courier Prime': { name: 'Courier Prime', slug: 'courier-prime', generic: 'monospace' },
};

/** The fonts of a book: that of its text, and that of what a theme sets without serifs. */
export interface Pairing {
  readonly text: FontFamily;
  readonly sans?: FontFamily | undefined;
}

/** The pairing that each theme has of its own. */
export const PAIRINGS: Readonly<Record<Theme, Pairing>> = {
  classic: { text: FAMILIES['EB Garamond'] },
  modern: { text: FAMILIES.Literata, sans: FAMILIES['Atkinson Hyperlegible'] },
  ornate: { text: FAMILIES['EB Garamond'] },
  manuscript: { text: FAMILIES['Courier Prime'] },
  plain: { text: FAMILIES.Literata },
};
