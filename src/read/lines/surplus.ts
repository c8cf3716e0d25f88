/** Messages about things of which there may be thousands. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';

/** How many pictures that are left out get a message of their own. */
export const MOST_NAMED = 20;

/** A message for the pictures that are too many to name one by one; nothing where there are none. */
export function surplusPictures(count: number, file: string): readonly Diagnostic[] {
  return count <= 0
    ? []
    : [diagnose('read-image-dropped', { picture: `${String(count)} more` }, { file })];
}
