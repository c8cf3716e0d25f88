import type { BlockHint, Mark } from '../../raw.ts';
import type { StatedPiece } from '../lines.ts';
import { isElement, isText, lineOf } from '../tree.ts';

/** What a part of a page is, where the page is of a shape that is known. */
export type Treatment =
  /** What stands here is the page's, but for parts that are treated otherwise. */
  | { readonly as: 'frame' }
  | { readonly as: 'story' }
  | { readonly as: 'hinted'; readonly hint: BlockHint }
  /** Inline markup that no element stands for; it takes the place of what the element's name says. */
  | { readonly as: 'marked'; readonly mark: Pick<Mark, 'kind' | 'target'> }
  /** Words of the page in the middle of a line, which stays whole: a way back, the number of a page. */
  | { readonly as: 'furniture' }
  /** The same, and a link to a part of the story that this page lacks. */
  | { readonly as: 'cut' }
  | { readonly as: 'facts'; readonly pieces: readonly StatedPiece[] };

/** A page of an archive: what its parts are. */
export type PageShape = ReadonlyMap<Element, Treatment>;

/** Look at a page; nothing when it is of another shape. */
export type RecognizePage = (document: Document) => PageShape | undefined;

/** An element that states one fact, in its own words. */
export function factOf(label: string, element: Element, value = lineOf(element)): Treatment {
  return { as: 'facts', pieces: [{ label, value, text: lineOf(element) }] };
}

/** A list of terms and what each of them is: `dt` and `dd` (HTML Standard §4.4.9). */
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

/** `Label: value` in one piece of text; without a colon it is the page's. */
export function labelledPiece(text: string): StatedPiece {
  const colon = text.indexOf(':');
  if (colon < 0) return { value: text, text };
  return { label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim(), text };
}

/** Whether an element is a label in bold that ends in a colon: `<b>Rating:</b>`. */
export function isBoldLabel(element: Element): boolean {
  return /^(?:b|strong)$/.test(element.localName) && /:\s*$/.test(element.textContent);
}

/**
 * `<b>Label:</b> value`, one behind the other in one element: each value goes on as far as the next label.
 * What stands before the first label is the page's.
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

/** An element in front of another one in the page. */
export function standsBefore(element: Element, other: Element): boolean {
  // `compareDocumentPosition` (DOM Standard §4.4): 4 is DOCUMENT_POSITION_FOLLOWING.
  return (element.compareDocumentPosition(other) & 4) !== 0;
}
