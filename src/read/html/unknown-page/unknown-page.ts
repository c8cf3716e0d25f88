/**
 * A page of no known site: what of it is furniture (`page-parts.ts`), and which of its lines are the title and the author
 * that its head states.
 */
import { statedIn, type StatedInHead } from './page-head.ts';
import { countsIn, furnitureOf, type PageCounts } from './page-parts.ts';
import type { StatedPiece } from '../page-lines.ts';
import {
  factsOf,
  hasWords,
  NOTE,
  type PageShape,
  type Part,
  type Treatment,
} from '../sites/site.ts';
import { isBlock, isElement, lineOf, nextOutside, outermost } from '../tree.ts';

/** What sites call the box with the author's note: `author-note-portlet`, `authors_note`, `chapter-notes`. */
const NAMED_NOTE =
  /(?:^|[\s_-])(?:authors?['’]?s?[_-]?notes?|a[_-]n|(?:chapter|story|post|pre|begin(?:ning)?|end)[_-]?notes?|translators?[_-]?notes?)(?:$|[\s_-])/i;

function namesOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class') ?? ''}`;
}

/** A box with more of the page's text is the story, whatever it is called. */
const LARGEST_NOTE = 0.4;

/** The boxes beside or in the story that are named as notes of the author. */
function notesOf(body: Element, counts: PageCounts): readonly Part[] {
  const most = (counts.get(body)?.letters ?? 0) * LARGEST_NOTE;
  const isNote = (element: Element): boolean =>
    isBlock(element) &&
    !/^h[1-6]$/.test(element.localName) &&
    (counts.get(element)?.letters ?? 0) <= most &&
    NAMED_NOTE.test(namesOf(element)) &&
    hasWords(element);
  return [...outermost(body, isNote)].map((element) => [element, NOTE]);
}

/** Lines that may be a title or a byline have fewer letters. */
const LONGEST_NAME = 200;

/** Whether an element is one short line. */
function isOneLine(element: Element, counts: PageCounts): boolean {
  const letters = counts.get(element)?.letters ?? 0;
  return letters > 0 && letters <= LONGEST_NAME && ![...element.children].some(isBlock);
}

/** The elements that say again what the head of the page states: title, author. */
function factsOn(
  { body }: Document,
  stated: readonly StatedInHead[],
  counts: PageCounts,
  furniture: ReadonlySet<Element>,
): readonly Part[] {
  const open = new Set(stated.map(({ label }) => label));
  const parts: Part[] = [];
  let node: Node | null = body.firstChild;
  while (node !== null && open.size > 0) {
    const element: Element | undefined = isElement(node) ? node : undefined;
    const piece =
      element === undefined || furniture.has(element) || !isOneLine(element, counts)
        ? undefined
        : pieceOf(element, stated, open);
    if (element !== undefined && piece !== undefined) {
      parts.push([element, factsOf(piece)]);
      for (const { label } of piece)
        if (label === 'Title' || label === 'Author') open.delete(label);
    }
    const isPassed = element !== undefined && (furniture.has(element) || piece !== undefined);
    node = (isPassed ? null : node.firstChild) ?? nextOutside(node, body);
  }
  return parts;
}

/** What a line of the page states that its head does. */
function pieceOf(
  element: Element,
  stated: readonly StatedInHead[],
  open: ReadonlySet<string>,
): readonly StatedPiece[] | undefined {
  const text = lineOf(element);
  for (const { label, piecesOf } of stated) {
    const pieces = open.has(label) ? piecesOf(text) : undefined;
    if (pieces !== undefined) return pieces;
  }
  return undefined;
}

function statesTitle(treatment: Treatment): boolean {
  return treatment.as === 'facts' && treatment.pieces.some(({ label }) => label === 'Title');
}

/** The heading that says what the head of the page does after the site's name. */
function headingsOn(
  { body }: Document,
  stated: readonly StatedInHead[],
  furniture: ReadonlySet<Element>,
): readonly Part[] {
  for (const heading of body.querySelectorAll('h1, h2, h3')) {
    const isAround = [...furniture].some((element) => element.contains(heading));
    const text = lineOf(heading);
    const pieces = stated.flatMap(({ alternativesOf }) => alternativesOf?.(text) ?? []);
    if (!isAround && pieces.length > 0) return [[heading, factsOf(pieces)]];
  }
  return [];
}

/** What the parts of a page of no known site are. */
export function readUnknownPage(document: Document): PageShape {
  const { body } = document;
  const counts = countsIn(body);
  const furniture = furnitureOf(body, counts);
  const around = new Set(furniture.map(([element]) => element));
  const stated = statedIn(document);
  const beside = factsOn(document, stated, counts, around);
  // The trail of links above a story may name it, where nothing else does.
  const facts = beside.length > 0 ? beside : factsOn(document, stated, counts, new Set<Element>());
  const isTitled = facts.some(([, treatment]) => statesTitle(treatment));
  return new Map([
    ...furniture,
    ...notesOf(body, counts),
    ...facts,
    ...(isTitled ? [] : headingsOn(document, stated, around)),
  ]);
}
