/** A theme that leaves all it can to the reading app. */
import { LITERATA } from '../fonts.ts';
import { spaced, type Theme } from '../theme.ts';

/** The reading app’s own look. */
export const plain: Theme = {
  id: 'plain',
  description: 'the reading app’s own look',
  paragraphs: 'space',
  ornament: spaced(['*', '*', '*']),
  fonts: { text: LITERATA },
};
