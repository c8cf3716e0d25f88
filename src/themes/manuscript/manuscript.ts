/** A theme that looks like a typescript. */
import { COURIER_PRIME } from '../fonts.ts';
import type { Theme } from '../theme.ts';

/** A typescript. */
export const manuscript: Theme = {
  id: 'manuscript',
  description: 'a typescript',
  paragraphs: 'indent',
  ornament: '#',
  fonts: { text: COURIER_PRIME },
};
