/** Messages about pictures of a document that are not in its file. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { shortened } from '../../story/text.ts';
import { MOST_NAMED, surplusPictures } from '../lines/surplus.ts';

/** A picture that a document links to, or names without having it. */
export interface LeftOutPicture {
  /** What the document calls it. */
  readonly name: string;
  /** Its alternative text. */
  readonly alt: string;
}

/**
 * A message for each picture that is left out, and one for those that are too many to name.
 * @param file the document's name
 */
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
