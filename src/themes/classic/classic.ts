/** The default theme, a printed novel: centred headings, indented paragraphs. */
import { EB_GARAMOND } from '../fonts.ts';
import { spaced, type Theme } from '../theme.ts';

/** A novel. */
export const classic: Theme = {
  id: 'classic',
  description: 'a novel',
  paragraphs: 'indent',
  ornament: spaced(['*', '*', '*']),
  fonts: { text: EB_GARAMOND },
};
