/** Where the chapters of an e-book begin on a page, as the table of contents says. */
import { folded } from '../../../../story/text.ts';
import { elementsIn, isElement, isText, lineOf, nextOutside } from '../../tree.ts';
import { CHAPTER, type PageShape, type Part } from '../site.ts';
import type { KnownPage } from './known-page.ts';
import { BEFORE_HEADING, blockAround, isHeading, placesIn } from './page-elements.ts';

/** Entries of tables of contents that are not the name of a chapter. */
const NO_CHAPTER = /^(?:start|begin(?:ning)?(?: reading)?|text|main|cover|contents|unknown)$/i;
/** The most headings that are added to a page; jsdom inserts in time by the number of siblings. */
const MOST_ADDED = 500;
/** Paragraphs at a place that are compared with its entry. */
const MOST_COMPARED = 3;

/** The heading at a place: around it, or a little after it. */
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
      // The next entry begins here.
      return undefined;
    } else if (isElement(node) && isHeading(node) && lineOf(node) !== '') {
      const isNext = [...elementsIn(node)].some((inner) => inner !== place && ends.has(inner));
      return isNext ? undefined : node;
    }
    node = node.firstChild ?? nextOutside(node, document.body);
  }
  return undefined;
}

/** A paragraph at a place with the words of its entry: `<p class="ct">One</p>`. */
function namedBlock(
  place: Element,
  document: Document,
  label: string,
  ends: ReadonlySet<Element | undefined>,
): Element | undefined {
  let compared = 0;
  let node: Node | null = place;
  while (node !== null && compared < MOST_COMPARED) {
    if (isElement(node) && node !== place && ends.has(node)) return undefined;
    if (isText(node) && node.data.trim() !== '') {
      const block = blockAround(node.parentElement);
      if (block === undefined || block === document.body) return undefined;
      const line = lineOf(block);
      if (line.length <= BEFORE_HEADING && folded(line) === folded(label)) return block;
      compared += 1;
      node = nextOutside(block, document.body);
    } else node = node.firstChild ?? nextOutside(node, document.body);
  }
  return undefined;
}

/** A heading `Chapter 1` and the heading after it, with the title, become one. */
function joinNext(heading: Element, label: string, isTreated: (element: Element) => boolean): void {
  const next = heading.nextElementSibling;
  if (next === null || !isHeading(next) || isTreated(next)) return;
  const own = lineOf(heading);
  const title = lineOf(next);
  const isLabel = /^(?:\p{L}+\.?\s+)?(?:\d{1,4}|[ivxlc]{1,8})\.?$/iu.test(own);
  const isNamed = folded(label) === folded(`${own} ${title}`);
  if (title === '' || (!isNamed && !isLabel)) return;
  heading.append(/[.:–—-]$/.test(own) ? ' ' : ': ', ...next.childNodes);
  next.remove();
}

/** Whether a part of the page is a chapter's heading. */
function hasChapter(shape: PageShape): boolean {
  return [...shape.values()].some(
    (treatment) => treatment.as === 'hinted' && treatment.hint.type === 'chapterHeading',
  );
}

/** Add a heading with the words of an entry at its place. */
function addHeading(document: Document, place: Element, label: string): Element {
  const heading = document.createElement('h2');
  heading.textContent = label;
  const block = blockAround(place);
  if (place === document.body) place.prepend(heading);
  else if (block?.localName === 'body') (block.firstElementChild ?? place).before(heading);
  else (block ?? place).before(heading);
  return heading;
}

/**
 * The headings of the chapters that begin on a page. Where the page has no heading, one is added from the
 * table of contents.
 * @param shape what is known of the page already
 */
export function chapterParts(
  document: Document,
  known: KnownPage,
  shape: PageShape,
): readonly Part[] {
  const isComplete = hasChapter(shape);
  const named = placesIn(document);
  const places = known.contents.map(({ fragment }) =>
    fragment === undefined ? document.body : named.get(fragment),
  );
  const ends = new Set(places);
  const headings = new Set<Element>();
  const isTreated = (element: Element): boolean => shape.has(element) || headings.has(element);
  let added = 0;
  for (const [index, { label }] of known.contents.entries()) {
    const place = places[index];
    if (place === undefined || shape.get(place)?.as === 'frame') continue;
    const heading = headingAt(place, document, ends) ?? namedBlock(place, document, label, ends);
    const isTitle = folded(label) === folded(known.title);
    if (heading !== undefined) {
      if (isTreated(heading) || (isTitle && folded(lineOf(heading)) === folded(known.title)))
        continue;
      joinNext(heading, label, isTreated);
      headings.add(heading);
    } else if (added < MOST_ADDED && !isTitle && !NO_CHAPTER.test(label.trim()) && !isComplete) {
      added += 1;
      headings.add(addHeading(document, place, label));
    }
  }
  return [...headings].map((heading): Part => [heading, CHAPTER]);
}
