/** A theme for fairy tales and fantasy. */
import { EB_GARAMOND } from '../fonts.ts';
import { spaced, type Theme } from '../theme.ts';

/** Fairy tales, fantasy. */
export const ornate: Theme = {
  id: 'ornate',
  description: 'fairy tales, fantasy',
  paragraphs: 'indent',
  ornament: spaced(['~', '◊', '~'], 1),
  fonts: { text: EB_GARAMOND },
};
