/** Messages about pictures that are not in the book; of a file with thousands only the first are named. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { shortened } from '../../story/text.ts';

/** How many pictures that are left out get a message of their own. */
export const MOST_NAMED = 20;

/** A message for the pictures that are too many to name one by one; nothing where there are none. */
export function surplusPictures(count: number, file: string): readonly Diagnostic[] {
  return count <= 0
    ? []
    : [diagnose('read-image-dropped', { picture: `${String(count)} more` }, { file })];
}

/** A picture that a file links to, or names without having it. */
export interface LeftOutPicture {
  /** What the file calls it. */
  readonly name: string;
  /** Its alternative text. */
  readonly alt: string;
}

/** A message for each picture that is left out, and one for those that are too many to name. */
export function picturesLeftOut(
  pictures: readonly LeftOutPicture[],
  file: string,
): readonly Diagnostic[] {
  const named = pictures.slice(0, MOST_NAMED).map(({ name, alt }) => {
    const shown = alt === '' ? name : `${name} (${alt})`;
    const picture = shortened(shown.replace(/[\s\p{Cc}]+/gu, ' '));
    return diagnose('read-image-dropped', { picture }, { file });
  });
  return [...named, ...surplusPictures(pictures.length - named.length, file)];
}
