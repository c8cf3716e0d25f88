/** The themes that a book can be set in. */
import type { StyleConfig } from '../config/style.ts';
import { classic } from './classic/classic.ts';
import { FAMILIES, type Pairing } from './fonts.ts';
import { manuscript } from './manuscript/manuscript.ts';
import { modern } from './modern/modern.ts';
import { ornate } from './ornate/ornate.ts';
import { plain } from './plain/plain.ts';
import type { Theme } from './theme.ts';

/** Every theme, the default one first. */
export const THEMES: readonly [Theme, ...(readonly Theme[])] = [
  classic,
  modern,
  ornate,
  manuscript,
  plain,
];

/** The theme of a style; the default one where none is stated. */
export function themeOf({ theme }: StyleConfig): Theme {
  return THEMES.find(({ id }) => id === theme) ?? THEMES[0];
}

/** The fonts that a book in a style brings; undefined where the reader chooses. */
export function pairingOf(style: StyleConfig): Pairing | undefined {
  const { fonts = false } = style;
  if (typeof fonts === 'boolean') return fonts ? themeOf(style).fonts : undefined;
  const text = FAMILIES.find(({ name }) => name === fonts);
  return text && { text };
}
