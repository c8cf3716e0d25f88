/** A theme with headings without serifs at the left and space between paragraphs. */
import { ATKINSON_HYPERLEGIBLE, LITERATA } from '../fonts.ts';
import { spaced, type Theme } from '../theme.ts';

/** Headings without serifs, at the left. */
export const modern: Theme = {
  id: 'modern',
  description: 'headings without serifs, at the left',
  paragraphs: 'space',
  ornament: spaced(['•', '•', '•']),
  fonts: { text: LITERATA, sans: ATKINSON_HYPERLEGIBLE },
};
