/** What a site answers: which pages are its own, and what their parts are. */
import type { BlockHint } from '../../raw.ts';
import type { MarkMeaning } from '../../lines/marks.ts';
import type { StatedPiece } from '../page-lines.ts';
import { isElement, isText, lineOf } from '../tree.ts';

/** What a part of a known page is. */
export type Treatment =
  /** It belongs to the page, except for the parts in it that have a treatment of their own. */
  | { readonly as: 'frame' }
  | { readonly as: 'story' }
  | { readonly as: 'hinted'; readonly hint: BlockHint }
  /** Inline markup without an element of its own; it replaces the format of the element. */
  | { readonly as: 'marked'; readonly mark: MarkMeaning }
  /** Words of the page inside a line, which goes on after them: a backlink, a page number. */
  | { readonly as: 'furniture' }
  /** The same, and a link to a part of the story that this page lacks. */
  | { readonly as: 'cut' }
  | { readonly as: 'facts'; readonly pieces: readonly StatedPiece[] };

/** An element of a page and what it is. */
export type Part = readonly [Element, Treatment];

/** What the parts of a page are. */
export type PageShape = ReadonlyMap<Element, Treatment>;

/** Look at a page; undefined if it is another kind of page. */
export type RecognizePage = (document: Document) => PageShape | undefined;

/** A site, or a program that writes pages. */
export interface Site {
  /** Its name, for the reader of this code. */
  readonly name: string;
  /** The kinds of pages that it has, in the order in which they are tried. */
  readonly pages: readonly RecognizePage[];
  /** Pages of the e-books that it makes. */
  readonly bookPage?: RecognizePage;
}

/** Of the page, and not of the story. */
export const FRAME: Treatment = { as: 'frame' };
/** The text of the story. */
export const STORY: Treatment = { as: 'story' };
/** Words of the page in the middle of a line. */
export const FURNITURE: Treatment = { as: 'furniture' };
/** A chapter's heading. */
export const CHAPTER: Treatment = { as: 'hinted', hint: { type: 'chapterHeading' } };
/** An author's note. */
export const NOTE: Treatment = { as: 'hinted', hint: { type: 'authorsNote' } };

/** Facts as a treatment. */
export function factsOf(pieces: readonly StatedPiece[]): Treatment {
  return { as: 'facts', pieces };
}

/** An element that states one fact. */
export function factOf(label: string, element: Element, value = lineOf(element)): Treatment {
  return factsOf([{ label, value, text: lineOf(element) }]);
}

/** The facts of a description list, `dt` and `dd` (HTML Standard §4.4.9). */
export function termPieces(list: Element): readonly StatedPiece[] {
  const pieces: { label: string; values: string[] }[] = [];
  for (const child of list.children) {
    const line = lineOf(child);
    if (child.localName === 'dt') pieces.push({ label: line, values: [] });
    else if (child.localName === 'dd') {
      const last = pieces.at(-1);
      const items = [...child.getElementsByTagName('li')].map(lineOf);
      const values = items.length === 0 ? [line] : items;
      if (last === undefined) pieces.push({ label: '', values });
      else last.values.push(...values);
    } else pieces.push({ label: '', values: [line] });
  }
  return pieces.map(({ label, values }): StatedPiece => {
    const value = values.join(', ');
    const text = `${label} ${values.join(' ')}`;
    const name = label.replace(/\s*:$/, '');
    return name === '' ? { value, text } : { label: name, value, text };
  });
}

/** `Label: value` in one piece of text; without a colon it is not a fact. */
export function labelledPiece(text: string): StatedPiece {
  const colon = text.indexOf(':');
  if (colon < 0) return { value: text, text };
  return { label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim(), text };
}

/** Whether an element is a bold label: `<b>Rating:</b>`. */
export function isBoldLabel(element: Element): boolean {
  return /^(?:b|strong)$/.test(element.localName) && /:\s*$/.test(element.textContent);
}

/**
 * The facts of one element with several labels: `<b>Label:</b> value`. Each value ends at the next label; the
 * text before the first label is not a fact.
 */
export function labelledRuns(
  list: Element,
  isLabel: (element: Element) => boolean,
): readonly StatedPiece[] {
  const pieces: StatedPiece[] = [];
  let label = '';
  let words: string[] = [];
  const end = (): void => {
    const value = words.join(' ').replace(/\s+/g, ' ').trim();
    const name = label.replace(/\s*:$/, '');
    if (name !== '') pieces.push({ label: name, value, text: `${label} ${value}` });
    else if (value !== '') pieces.push({ value, text: value });
    label = '';
    words = [];
  };
  for (const node of list.childNodes) {
    if (isText(node)) words.push(node.data);
    if (!isElement(node)) continue;
    if (isLabel(node)) {
      end();
      label = lineOf(node);
    } else words.push(lineOf(node));
  }
  end();
  return pieces;
}

/** Whether an element has words to read. */
export function hasWords(element: Element): boolean {
  return /[\p{L}\p{N}]/u.test(lineOf(element));
}

/** Whether an element is before another one in the page. */
export function isBefore(element: Element, other: Element): boolean {
  // `compareDocumentPosition` (DOM Standard §4.4): 4 is DOCUMENT_POSITION_FOLLOWING.
  return (element.compareDocumentPosition(other) & 4) !== 0;
}
