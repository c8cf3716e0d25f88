/** Pictures that are not in the book, as messages: the first few one by one, and the number of the others. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { shortened } from '../story/text.ts';

/** Pictures named one by one; a file may have thousands. */
const MOST_NAMED = 20;

/**
 * A message for a picture that a file only refers to.
 * @param name what the file calls it
 * @param alt what it shows
 */
export function pictureLeftOut(name: string, alt: string, file: string): Diagnostic {
  const shown = (alt === '' ? name : `${name} (${alt})`).replace(/[\s\p{Cc}]+/gu, ' ');
  return diagnose('read-image-dropped', { picture: shortened(shown) }, { file });
}

/** The first messages about pictures of a file, and one for those that are too many to name. */
export function firstPictures(
  messages: readonly Diagnostic[],
  file: string,
): readonly Diagnostic[] {
  const more = messages.length - MOST_NAMED;
  if (more <= 0) return messages;
  const rest = diagnose('read-image-dropped', { picture: `${String(more)} more` }, { file });
  return [...messages.slice(0, MOST_NAMED), rest];
}
