import { folded } from '../../../story/text.ts';
import type { BlockHint } from '../../raw.ts';
import { elementsIn, hasClass, isBlock, isElement, isText, lineOf, nextOutside } from '../tree.ts';
import { readDownloadPage } from './ao3.ts';
import { readFanFicFarePage } from './fanficfare.ts';
import { readOwnPage } from './fascicle.ts';
import type { PageShape, Treatment } from './site.ts';

/** Pages of e-books of every making: what the book knows of a page, and what its markup says. */
export interface KnownOfPage {
  /** What the package says the page is: `cover`, `toc`, `titlepage` … */
  readonly kinds: ReadonlySet<string>;
  readonly title: string;
  readonly authors: readonly string[];
  /** What the table of contents calls this page (without a fragment) and places in it. */
  readonly contents: readonly { readonly fragment?: string; readonly label: string }[];
  /** Ids of what is a note, or begins one. */
  readonly notes: readonly string[];
  /** The key of a note in this page. */
  readonly keyOf: (id: string) => string;
  /** The key of the note that a link leads to. */
  readonly noteOf: (href: string) => string | undefined;
  readonly isWayBack: (href: string) => boolean;
  /** What stands on a page of details of our own, by the link to it. */
  readonly details: (href: string) => string | undefined;
  /** A book of our own that holds more than one story. */
  readonly isShared: boolean;
}

const FRAME: Treatment = { as: 'frame' };
const FURNITURE: Treatment = { as: 'furniture' };
const CHAPTER: Treatment = { as: 'hinted', hint: { type: 'chapterHeading' } };

/** Kinds of pages that are the book's and no story (EPUB 3 Structural Semantics Vocabulary 1.1). */
const FRAME_KINDS: ReadonlySet<string> = new Set(
  'cover titlepage halftitlepage toc landmarks loi lot copyright-page colophon imprint imprimatur seriespage'.split(
    ' ',
  ),
);
const NOTE_KINDS: ReadonlySet<string> = new Set(
  'footnote endnote rearnote doc-footnote doc-endnote'.split(' '),
);
/** Classes of e-books for what stands between scenes. */
const BREAK_CLASS =
  /(?:^|[\s_-])(?:scene-?break|section-?break|thought-?break|text-?break|scenebreak\w*|ornament|asterism|divider|separator)(?:$|[\s_-])/i;
/** A page with more letters than this tells something. */
const SHORT_PAGE = 600;
const COPYRIGHT =
  /(?:all rights reserved|copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}|\bISBN(?:-1[03])?:?\s*[\d-]{9,})/i;
/** Text before a heading is no longer than this, where the heading is the page's. */
const BEFORE_HEADING = 200;
const LONGEST_NOTE = 20_000;

function kindsOf(element: Element): readonly string[] {
  const said = `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`;
  return said.toLowerCase().split(/\s+/).filter(Boolean);
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/**
 * The links under an element. jsdom's live collections look through all of themselves for every name
 * they are asked for, which takes time by the square of a page's length.
 */
function linksIn(root: Element): readonly Element[] {
  return [...elementsIn(root)].filter(({ localName }) => localName === 'a');
}

function childrenOf(root: Element): readonly Element[] {
  return [...root.childNodes].filter(isElement);
}

/** Elements by what links call them: their ids, and the names of old anchors. */
function placesIn(document: Document): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of elementsIn(document.body)) {
    const name = element.localName === 'a' ? (element.getAttribute('name') ?? '') : '';
    for (const id of [element.id, name]) if (id !== '' && !places.has(id)) places.set(id, element);
  }
  return places;
}

/** Letters of a page and how many of them stand in links into the book. */
function lettersOf(document: Document): {
  readonly all: number;
  readonly linked: number;
  readonly links: number;
} {
  const all = lineOf(document.body).length;
  let linked = 0;
  let links = 0;
  for (const link of linksIn(document.body)) {
    const href = link.getAttribute('href') ?? '';
    if (href === '' || /^[a-z]+:/i.test(href)) continue;
    links += 1;
    linked += lineOf(link).length;
  }
  return { all, linked, links };
}

/** Whether a page is no story, by what the book says of it or by all that stands on it. */
function isFramePage(document: Document, known: KnownOfPage): boolean {
  if ([...known.kinds].some((kind) => FRAME_KINDS.has(kind))) return true;
  const parts = childrenOf(document.body);
  const own = [document.body, ...parts].flatMap(kindsOf);
  if (kindsOf(document.body).some((kind) => FRAME_KINDS.has(kind))) return true;
  if (parts.length === 1 && own.some((kind) => FRAME_KINDS.has(kind))) return true;
  // calibre's page of metadata (`resources/jacket/template.xhtml`).
  if (document.querySelector('.cbj_banner') !== null) return true;
  const { all, linked, links } = lettersOf(document);
  if (links >= 3 && linked * 10 >= all * 7 && known.notes.length === 0) return true;
  if (all === 0 || all > SHORT_PAGE)
    return (
      all <= SHORT_PAGE * 5 &&
      COPYRIGHT.test(lineOf(document.body)) &&
      /all rights reserved|ISBN/i.test(lineOf(document.body))
    );
  const text = lineOf(document.body);
  if (COPYRIGHT.test(text)) return true;
  return isTitlePage(text, known);
}

/** Whether a page says nothing but who wrote what. */
function isTitlePage(text: string, { title, authors }: KnownOfPage): boolean {
  const said = ` ${folded(text)} `;
  const wanted = folded(title);
  if (wanted === '' || !said.includes(` ${wanted} `)) return false;
  let rest = said.replace(` ${wanted} `, ' ');
  for (const author of authors) rest = rest.replace(folded(author), ' ');
  return (
    rest.replace(/\b(?:by|a novel|a story|stories|von|par|de|di|av|van)\b/g, ' ').trim() === ''
  );
}

/** The block that a place stands in, or is; nothing where that is the whole page or a heading. */
function blockAt(place: Element | undefined): Element | undefined {
  let element = place;
  while (element !== undefined && !isBlock(element)) element = element.parentElement ?? undefined;
  return element === undefined || element.localName === 'body' || isHeading(element)
    ? undefined
    : element;
}

/** Whether a block may be a note: it is no part of a story with headings, and no novel. */
function isNote(block: Element): boolean {
  return lineOf(block).length <= LONGEST_NOTE && block.querySelector('h1, h2, h3') === null;
}

/** What marks a note in its own text: its sign, the way back, and what stands around them. */
function strip(note: Element, { isWayBack }: KnownOfPage, shape: Map<Element, Treatment>): void {
  for (const link of linksIn(note)) {
    const href = link.getAttribute('href');
    const kinds = kindsOf(link);
    const isBack = kinds.includes('doc-backlink') || kinds.includes('backlink');
    if (!isBack && (href === null || !isWayBack(href))) continue;
    shape.set(link, FURNITURE);
    const before = textBeside(link, 'previousSibling');
    const after = textBeside(link, 'nextSibling');
    if (before !== undefined && /^\s*[[(]\s*$/.test(before.data)) before.data = '';
    if (after !== undefined) after.data = after.data.replace(/^\s*[\])]?[.:)]?(?=\s|$)/, '');
  }
  const first = firstText(note);
  const sign =
    first === undefined
      ? undefined
      : /^\s*[[(]?(?:\d{1,4}|[*†‡§]{1,3})[\])]?[.:)]?(?=\s)/.exec(first.data)?.[0];
  const isTyped = first !== undefined && sign !== undefined && !isInLink(first, note);
  if (first === undefined || sign === undefined || !isTyped) return;
  const mark = note.ownerDocument.createElement('span');
  mark.textContent = sign.trim();
  first.data = first.data.slice(sign.length);
  first.parentNode?.insertBefore(mark, first);
  shape.set(mark, FURNITURE);
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

/** The text beside a link, which may be raised as a whole. */
function textBeside(
  link: Element,
  side: 'previousSibling' | 'nextSibling',
): CharacterData | undefined {
  const outer = link.parentElement?.localName === 'sup' ? link.parentElement : link;
  const beside = outer[side];
  return beside !== null && isText(beside) ? beside : undefined;
}

/** Notes of a page, the signs that lead to them, and the ways back. */
function treatNotes(document: Document, known: KnownOfPage, shape: Map<Element, Treatment>): void {
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
    // A note in a list of terms is what stands behind its term.
    const behind = block.localName === 'dt' ? block.nextElementSibling : null;
    if (behind?.localName === 'dd') notes.set(behind, known.keyOf(id));
  }
  for (const element of elementsIn(document.body)) {
    if (!kindsOf(element).some((kind) => NOTE_KINDS.has(kind)) || notes.has(element)) continue;
    if (element.id !== '' && isBlock(element)) notes.set(element, known.keyOf(element.id));
  }
  for (const [note, key] of notes) {
    if (note.parentElement?.closest('aside, li, p') != null && notes.has(note.parentElement))
      continue;
    shape.set(note, { as: 'hinted', hint: { type: 'footnote', key } });
    strip(note, known, shape);
    const before = note.previousElementSibling ?? note.parentElement?.previousElementSibling;
    if (before?.localName === 'hr') before.remove();
    else if (before != null && isHeading(before)) shape.set(before, FRAME);
  }
  for (const link of linksIn(document.body)) {
    const href = link.getAttribute('href');
    const target = href === null ? undefined : known.noteOf(href);
    if (target !== undefined && !shape.has(link))
      shape.set(link, { as: 'marked', mark: { kind: 'noteRef', target } });
  }
}

/** Parts of a page that say themselves what they are. */
function treatParts(document: Document, shape: Map<Element, Treatment>): void {
  // All of them before the first is replaced.
  const parts = [...elementsIn(document.body)];
  for (const element of parts) {
    const kinds = kindsOf(element);
    if (kinds.includes('pagebreak') || kinds.includes('doc-pagebreak'))
      shape.set(element, FURNITURE);
    else if (kinds.some((kind) => FRAME_KINDS.has(kind)) && isBlock(element))
      shape.set(element, FRAME);
    else if (
      kinds.some((kind) => /^(?:z3998:)?(?:poem|verse|song)$/.test(kind)) &&
      isBlock(element)
    )
      shape.set(element, { as: 'hinted', hint: { type: 'verseLine' } satisfies BlockHint });
    else if (isBreak(element)) element.replaceWith(document.createElement('hr'));
  }
}

/** A block that is there to part scenes: by its name, with nothing or only signs in it. */
function isBreak(element: Element): boolean {
  if (!/^(?:p|div|h[1-6])$/.test(element.localName)) return false;
  if (!BREAK_CLASS.test(element.getAttribute('class') ?? '')) return false;
  return !/[\p{L}\p{N}]/u.test(lineOf(element)) && element.childElementCount <= 3;
}

/** The heading at a place: on it, around it, or behind it with little before. */
function headingAt(
  place: Element,
  document: Document,
  ends: ReadonlySet<Element | undefined>,
): Element | undefined {
  const around = place.closest('h1, h2, h3, h4, h5, h6');
  if (around !== null) return around;
  let letters = 0;
  let node: Node | null = place;
  while (node !== null && letters <= BEFORE_HEADING) {
    if (isText(node)) letters += node.data.trim().length;
    else if (isElement(node) && node !== place && ends.has(node)) {
      // The next place of the contents, or a heading that is it.
      return undefined;
    } else if (isElement(node) && isHeading(node) && lineOf(node) !== '') {
      const isNext = [...elementsIn(node)].some((inner) => inner !== place && ends.has(inner));
      return isNext ? undefined : node;
    }
    node = node.firstChild ?? nextOutside(node, document.body);
  }
  return undefined;
}

/** A paragraph at a place that says what the table of contents calls it: `<p class="ct">One</p>`. */
function namedBlock(
  place: Element,
  document: Document,
  label: string,
  ends: ReadonlySet<Element | undefined>,
): Element | undefined {
  let seen = 0;
  let node: Node | null = place;
  while (node !== null && seen < 3) {
    if (isElement(node) && node !== place && ends.has(node)) return undefined;
    if (isText(node) && node.data.trim() !== '') {
      let block = node.parentElement;
      while (block !== null && !isBlock(block)) block = block.parentElement;
      if (block === null || block === document.body) return undefined;
      const line = lineOf(block);
      if (line.length <= BEFORE_HEADING && folded(line) === folded(label)) return block;
      seen += 1;
      node = nextOutside(block, document.body);
      continue;
    }
    node = node.firstChild ?? nextOutside(node, document.body);
  }
  return undefined;
}

/** `Chapter 1` in one heading and its title in the next are one heading. */
function joinNext(heading: Element, label: string, shape: PageShape): void {
  const next = heading.nextElementSibling;
  if (next === null || !isHeading(next) || shape.has(next)) return;
  const own = lineOf(heading);
  const title = lineOf(next);
  const isLabel = /^(?:\p{L}+\.?\s+)?(?:\d{1,4}|[ivxlc]{1,8})\.?$/iu.test(own);
  const isNamed = folded(label) === folded(`${own} ${title}`);
  if (title === '' || (!isNamed && !isLabel)) return;
  heading.append(/[.:–—-]$/.test(own) ? ' ' : ': ', ...next.childNodes);
  next.remove();
}

/** What every book has of itself in its contents, and no chapter is called. */
const NO_CHAPTER = /^(?:start|begin(?:ning)?(?: reading)?|text|main|cover|contents|unknown)$/i;

/** Where chapters begin, as the table of contents says; it lends its words where the page has none. */
function treatContents(
  document: Document,
  known: KnownOfPage,
  shape: Map<Element, Treatment>,
): void {
  // Where a known page has its chapter's heading already, nothing is lent.
  const isNamed = hasChapter(shape);
  const named = placesIn(document);
  const places = known.contents.map(({ fragment }) =>
    fragment === undefined ? document.body : named.get(fragment),
  );
  const ends = new Set(places);
  let lentCount = 0;
  for (const [index, { label }] of known.contents.entries()) {
    const place = places[index];
    if (place === undefined || shape.get(place)?.as === 'frame') continue;
    const heading = headingAt(place, document, ends) ?? namedBlock(place, document, label, ends);
    const isTitle = folded(label) === folded(known.title);
    if (heading !== undefined) {
      const words = folded(lineOf(heading));
      if (shape.has(heading) || (isTitle && words === folded(known.title))) continue;
      joinNext(heading, label, shape);
      shape.set(heading, CHAPTER);
    } else if (lentCount < MOST_LENT && !isTitle && !NO_CHAPTER.test(label.trim()) && !isNamed) {
      lentCount += 1;
      const lent = document.createElement('h2');
      lent.textContent = label;
      if (place === document.body) place.prepend(lent);
      else blockAround(place).before(lent);
      shape.set(lent, CHAPTER);
    }
  }
}

/** No page has more chapters without a heading; jsdom inserts in time by the number of siblings. */
const MOST_LENT = 500;

/** Whether something is known to be a chapter's heading. */
function hasChapter(shape: PageShape): boolean {
  for (const treatment of shape.values())
    if (treatment.as === 'hinted' && treatment.hint.type === 'chapterHeading') return true;
  return false;
}

function blockAround(place: Element): Element {
  let around = place;
  while (!isBlock(around) && around.parentElement !== null) around = around.parentElement;
  return around.localName === 'body' ? (around.firstElementChild ?? place) : around;
}

/** Whether a sign of a note stands in the text of a page, and not in a note. */
function isSignInText(element: Element, shape: PageShape): boolean {
  const treatment = shape.get(element);
  if (treatment?.as !== 'marked' || treatment.mark.kind !== 'noteRef') return false;
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (shape.get(around)?.as === 'hinted') return false;
  return true;
}

/** Whether a page holds nothing but notes and their heading. */
function isNotesPage(document: Document, shape: PageShape): boolean {
  let notes = 0;
  let headings = 0;
  for (const [element, treatment] of shape) {
    // A short chapter with long notes.
    if (isSignInText(element, shape)) return false;
    if (treatment.as === 'hinted' && treatment.hint.type === 'footnote')
      notes += lineOf(element).length;
  }
  for (const element of elementsIn(document.body))
    if (isHeading(element)) headings += lineOf(element).length;
  return (
    notes > 0 && lineOf(document.body).length <= notes + headings + shape.size + BEFORE_HEADING / 10
  );
}

/**
 * What the parts of a page of an e-book are. Changes the page where that is the plainest way to say it:
 * headings in two pieces become one, what parts scenes becomes a rule.
 */
export function readBookPage(document: Document, known: KnownOfPage): PageShape {
  const own = readOwnPage(document, known.details, known.isShared);
  const archive = own ?? readFanFicFarePage(document) ?? readDownloadPage(document);
  const shape = new Map(archive ?? []);
  if (archive === undefined && isFramePage(document, known)) return shape.set(document.body, FRAME);
  treatNotes(document, known, shape);
  if (own !== undefined) return shape;
  treatParts(document, shape);
  if (isNotesPage(document, shape)) {
    for (const element of elementsIn(document.body))
      if (isHeading(element)) shape.set(element, FRAME);
    return shape;
  }
  if (!hasClass(document.body, 'fff_titlepage') && document.getElementById('preface') === null)
    treatContents(document, known, shape);
  return shape;
}
