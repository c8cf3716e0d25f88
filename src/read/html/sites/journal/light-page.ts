/** An entry on a page without a layout (`?format=light`): `htdocs/talkread.bml` of Dreamwidth and LiveJournal. */
import type { StatedPiece } from '../../page-lines.ts';
import {
  elementsIn,
  findElement,
  hasClass,
  isElement,
  isText,
  lineOf,
  nextOutside,
  outermost,
} from '../../tree.ts';
import {
  factOf,
  factsOf,
  FRAME,
  hasWords,
  labelledPiece,
  type PageShape,
  type Part,
  type RecognizePage,
} from '../site.ts';
import { isUser } from './class-names.ts';
import { bodyParts } from './entry-body.ts';
import { posterOf, titleOf, typedLabels } from './entry-facts.ts';

/** `Name (user) wrote in community, @ 2006-03-04 10:00:00`, in the cell beside the poster's picture. */
function isByline(element: Element): boolean {
  if (element.localName !== 'td' || findElement(element, isUser) === undefined) return false;
  return /\)?\s*wrote\b.{0,200}@\s*\d{4}-\d{2}-\d{2}/s.test(lineOf(element));
}

function bylineParts(cell: Element, typed: ReadonlySet<string>): readonly Part[] {
  const [poster, community] = [...elementsIn(cell)].filter(isUser);
  const date = findElement(cell, ({ localName }) => localName === 'font');
  const day = date === undefined ? '' : lineOf(date).replace(/^@\s*/, '');
  return [
    ...(poster === undefined ? [] : [[poster, posterOf(poster, typed)] as const]),
    ...(community === undefined ? [] : [[community, factOf('Posted in', community)] as const]),
    ...(date === undefined ? [] : [[date, factOf('Published', date, day)] as const]),
  ];
}

/** The element with the entry: it is indented. */
function lightBody(cell: Element): Element | undefined {
  let element = cell.closest('table')?.nextElementSibling ?? null;
  while (element !== null) {
    const style = element.getAttribute('style') ?? '';
    if (element.localName === 'div' && /margin-left:\s*\d+px/i.test(style)) return element;
    element = element.nextElementSibling;
  }
  return undefined;
}

/** The tables of facts and the notice of copyright at the beginning of the entry. */
function headParts(body: Element): readonly Part[] {
  const parts: Part[] = [];
  for (const element of body.children) {
    if (element.localName === 'table') parts.push([element, factsOf(rowPieces(element))]);
    else if (hasClass(element, 'copyrighted')) parts.push([element, FRAME]);
    else break;
  }
  return parts;
}

/** An entry on a page without a layout. */
export const readLightEntry: RecognizePage = (document) => {
  const cell = findElement(document.body, isByline);
  const body = cell === undefined ? undefined : lightBody(cell);
  if (cell === undefined || body === undefined || !hasWords(body)) return undefined;
  const typed = typedLabels(body);
  const shape = new Map([
    [document.body, FRAME],
    ...bylineParts(cell, typed),
    ...bodyParts(body),
    ...headParts(body),
  ]);
  const subject = subjectIn(body, shape);
  return subject === undefined ? shape : shape.set(subject, titleOf(subject, typed));
};

/** The subject of an entry: its first words, if they are larger than the rest, bold and italic. */
function subjectIn(body: Element, known: PageShape): Element | undefined {
  const large = findElement(
    body,
    (element) =>
      element.localName === 'font' &&
      element.getAttribute('size') === '+1' &&
      element.firstElementChild?.firstElementChild?.matches('i > b') === true,
  );
  let node: Node | null = large === undefined ? null : body.firstChild;
  while (node !== null && node !== large) {
    const isKnown = isElement(node) && known.has(node);
    if (isText(node) && node.data.trim() !== '') return undefined;
    node = (isKnown ? null : node.firstChild) ?? nextOutside(node, body);
  }
  return large;
}

/** Rows `Current Mood: | cold` of the table above the entry. */
function rowPieces(table: Element): readonly StatedPiece[] {
  const rows = [...outermost(table, ({ localName }) => localName === 'tr')];
  return rows.map((row) => labelledPiece(lineOf(row)));
}
