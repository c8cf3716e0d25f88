/** Pages of an e-book that are not story: title page, copyright, contents, and pages of notes. */
import { folded } from '../../../../story/text.ts';
import { elementsIn, lineOf } from '../../tree.ts';
import type { PageShape } from '../site.ts';
import type { KnownPage } from './known-page.ts';
import {
  BEFORE_HEADING,
  BOILERPLATE_KINDS,
  childrenOf,
  isHeading,
  kindsOf,
  linksIn,
} from './page-elements.ts';

/** A longer page, in characters, tells something. */
const SHORT_PAGE = 600;
const COPYRIGHT =
  /(?:all rights reserved|copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}|\bISBN(?:-1[03])?:?\s*[\d-]{9,})/i;

/** The links of a page into the book: their number, and the characters in them. */
function linksOf(body: Element): { readonly linked: number; readonly links: number } {
  const inner = linksIn(body).filter((link) => {
    const href = link.getAttribute('href') ?? '';
    return href !== '' && !/^[a-z]+:/i.test(href);
  });
  const linked = inner.reduce((count, link) => count + lineOf(link).length, 0);
  return { linked, links: inner.length };
}

/** Whether a page is not story, by what the book says of it or by all that is on it. */
export function isBoilerplatePage(document: Document, known: KnownPage): boolean {
  const isBoilerplate = (kind: string): boolean => BOILERPLATE_KINDS.has(kind);
  const { body } = document;
  if ([...known.kinds].some(isBoilerplate) || kindsOf(body).some(isBoilerplate)) return true;
  const [only, ...others] = childrenOf(body);
  if (only !== undefined && others.length === 0 && kindsOf(only).some(isBoilerplate)) return true;
  // calibre's page of metadata (`resources/jacket/template.xhtml`).
  if (document.querySelector('.cbj_banner') !== null) return true;
  const text = lineOf(body);
  const { linked, links } = linksOf(body);
  if (links >= 3 && linked * 10 >= text.length * 7 && known.notes.length === 0) return true;
  if (text === '' || text.length > SHORT_PAGE * 5) return false;
  if (text.length > SHORT_PAGE)
    return COPYRIGHT.test(text) && /all rights reserved|ISBN/i.test(text);
  return COPYRIGHT.test(text) || isTitlePage(text, known);
}

/** Whether a page says only who wrote what. */
function isTitlePage(text: string, { title, authors }: KnownPage): boolean {
  const words = ` ${folded(text)} `;
  const wanted = folded(title);
  if (wanted === '' || !words.includes(` ${wanted} `)) return false;
  let rest = words.replace(` ${wanted} `, ' ');
  for (const author of authors) rest = rest.replace(folded(author), ' ');
  return (
    rest.replace(/\b(?:by|a novel|a story|stories|von|par|de|di|av|van)\b/g, ' ').trim() === ''
  );
}

/** Whether an element refers to a note from the text, and not from another note. */
function isReferenceInText(element: Element, shape: PageShape): boolean {
  const treatment = shape.get(element);
  if (treatment?.as !== 'marked' || treatment.mark.kind !== 'noteRef') return false;
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (shape.get(around)?.as === 'hinted') return false;
  return true;
}

/** Whether a page has only notes and their heading. */
export function isNotesPage(document: Document, shape: PageShape): boolean {
  let notes = 0;
  let headings = 0;
  for (const [element, treatment] of shape) {
    // A short chapter with long notes.
    if (isReferenceInText(element, shape)) return false;
    if (treatment.as === 'hinted' && treatment.hint.type === 'footnote')
      notes += lineOf(element).length;
  }
  for (const element of elementsIn(document.body))
    if (isHeading(element)) headings += lineOf(element).length;
  return (
    notes > 0 && lineOf(document.body).length <= notes + headings + shape.size + BEFORE_HEADING / 10
  );
}
