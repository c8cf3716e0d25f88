/** The attributes of words that are in another language than their page. */
import { directionOf, isSameLanguage } from '../story/language.ts';
import { NOTHING, xhtml, type Markup } from './xhtml.ts';

/**
 * `lang`, and `dir` where the direction changes, for words in another language than their page; nothing for others.
 * @param words what is in `language` (BCP 47)
 * @param page the language of the page
 */
export function languageMark({ language }: { readonly language: string }, page: string): Markup {
  if (isSameLanguage(language, page)) return NOTHING;
  const direction = directionOf(language);
  const turned = direction === directionOf(page) ? NOTHING : xhtml` dir="${direction}"`;
  return xhtml` lang="${language}" xml:lang="${language}"${turned}`;
}
