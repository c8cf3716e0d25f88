/** Notes on a page of an e-book, the references to them, and the links back. */
import { elementsIn, isBlock, isText, lineOf, nextOutside } from '../../tree.ts';
import { FRAME, FURNITURE, type PageShape, type Part } from '../site.ts';
import type { KnownPage } from './known-page.ts';
import { blockAround, isHeading, kindsOf, linksIn, placesIn } from './page-elements.ts';

const NOTE_KINDS: ReadonlySet<string> = new Set(
  'footnote endnote rearnote doc-footnote doc-endnote'.split(' '),
);
const LONGEST_NOTE = 20_000;

/** The block that a place is in, or is; undefined if that is the whole page or a heading. */
function blockAt(place: Element | undefined): Element | undefined {
  const block = blockAround(place);
  return block === undefined || block.localName === 'body' || isHeading(block) ? undefined : block;
}

/** Whether a block may be a note: it has no headings, and is not as long as a chapter. */
function isNote(block: Element): boolean {
  return lineOf(block).length <= LONGEST_NOTE && block.querySelector('h1, h2, h3') === null;
}

/** The parts of a note that are not its text: its number and the link back, with the brackets around them. */
function furnitureIn(note: Element, known: KnownPage): readonly Part[] {
  const backlinks = linksIn(note).filter((link) => {
    const href = link.getAttribute('href');
    const kinds = kindsOf(link);
    const isMarked = kinds.includes('doc-backlink') || kinds.includes('backlink');
    return isMarked || (href !== null && known.isBacklink(href));
  });
  for (const link of backlinks) removeBrackets(link);
  const number = typedNumber(note);
  return [...backlinks, ...(number === undefined ? [] : [number])].map((element): Part => [
    element,
    FURNITURE,
  ]);
}

function removeBrackets(link: Element): void {
  const before = textBeside(link, 'previousSibling');
  const after = textBeside(link, 'nextSibling');
  if (before !== undefined && /^\s*[[(]\s*$/.test(before.data)) before.data = '';
  if (after !== undefined) after.data = after.data.replace(/^\s*[\])]?[.:)]?(?=\s|$)/, '');
}

/** The number that a note begins with, as an element of its own. */
function typedNumber(note: Element): Element | undefined {
  const first = firstText(note);
  if (first === undefined || isInLink(first, note)) return undefined;
  const [number] = /^\s*[[(]?(?:\d{1,4}|[*†‡§]{1,3})[\])]?[.:)]?(?=\s)/.exec(first.data) ?? [];
  if (number === undefined) return undefined;
  const element = note.ownerDocument.createElement('span');
  element.textContent = number.trim();
  first.data = first.data.slice(number.length);
  first.parentNode?.insertBefore(element, first);
  return element;
}

function isInLink(text: CharacterData, note: Element): boolean {
  let around = text.parentElement;
  while (around !== null && around !== note) {
    if (around.localName === 'a') return true;
    around = around.parentElement;
  }
  return false;
}

function firstText(root: Element): CharacterData | undefined {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (isText(node) && node.data.trim() !== '') return node;
    node = node.firstChild ?? nextOutside(node, root);
  }
  return undefined;
}

/** The text beside a link, or beside the superscript that the link is in. */
function textBeside(
  link: Element,
  side: 'previousSibling' | 'nextSibling',
): CharacterData | undefined {
  const outer = link.parentElement?.localName === 'sup' ? link.parentElement : link;
  const beside = outer[side];
  return beside !== null && isText(beside) ? beside : undefined;
}

/** The blocks of a page that are notes, with their keys. */
function noteBlocks(document: Document, known: KnownPage): ReadonlyMap<Element, string> {
  const notes = new Map<Element, string>();
  const places = placesIn(document);
  const refused = new Set<Element>();
  for (const id of known.notes) {
    const block = blockAt(places.get(id));
    if (block === undefined || notes.has(block) || refused.has(block)) continue;
    if (!isNote(block)) {
      refused.add(block);
      continue;
    }
    notes.set(block, known.keyOf(id));
    // In a description list, the note is the description after the term.
    const next = block.localName === 'dt' ? block.nextElementSibling : null;
    if (next?.localName === 'dd') notes.set(next, known.keyOf(id));
  }
  for (const element of elementsIn(document.body)) {
    if (!kindsOf(element).some((kind) => NOTE_KINDS.has(kind)) || notes.has(element)) continue;
    if (element.id !== '' && isBlock(element)) notes.set(element, known.keyOf(element.id));
  }
  return notes;
}

/** The heading above a note becomes the book's; a rule above it is removed. */
function partsAbove(note: Element): readonly Part[] {
  const before = note.previousElementSibling ?? note.parentElement?.previousElementSibling;
  if (before?.localName === 'hr') before.remove();
  return before != null && isHeading(before) ? [[before, FRAME]] : [];
}

/**
 * The notes of a page and the references to them.
 * @param shape what is known of the page already
 */
export function noteParts(document: Document, known: KnownPage, shape: PageShape): readonly Part[] {
  const notes = noteBlocks(document, known);
  const parts = [...notes].flatMap(([note, key]): readonly Part[] => {
    const isInside = note.parentElement?.closest('aside, li, p') != null;
    if (isInside && notes.has(note.parentElement)) return [];
    return [
      [note, { as: 'hinted', hint: { type: 'footnote', key } }],
      ...furnitureIn(note, known),
      ...partsAbove(note),
    ];
  });
  const treated = new Set(parts.map(([element]) => element));
  const references = linksIn(document.body).flatMap((link): readonly Part[] => {
    const href = link.getAttribute('href');
    const target = href === null ? undefined : known.noteOf(href);
    if (target === undefined || shape.has(link) || treated.has(link)) return [];
    return [[link, { as: 'marked', mark: { kind: 'noteRef', target } }]];
  });
  return [...parts, ...references];
}
