/** Elements of an e-book's page: headings, links, what it is by `epub:type` and `role`. */
import { elementsIn, isBlock, isElement } from '../../tree.ts';

/** Kinds of pages that belong to the book and not to a story (EPUB 3 Structural Semantics Vocabulary 1.1). */
export const BOILERPLATE_KINDS: ReadonlySet<string> = new Set(
  'cover titlepage halftitlepage toc landmarks loi lot copyright-page colophon imprint imprimatur seriespage'.split(
    ' ',
  ),
);

/** The most characters between a place and the heading that belongs to it. */
export const BEFORE_HEADING = 200;

/** What an element says it is, by `epub:type` and `role`. */
export function kindsOf(element: Element): readonly string[] {
  const kinds = `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`;
  return kinds.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether an element is a heading. */
export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/**
 * The links under an element. A live collection of jsdom searches itself for every name it is asked for,
 * which takes time by the square of a page's length.
 */
export function linksIn(root: Element): readonly Element[] {
  return [...elementsIn(root)].filter(({ localName }) => localName === 'a');
}

/** The elements directly under an element. */
export function childrenOf(root: Element): readonly Element[] {
  return [...root.childNodes].filter(isElement);
}

/** Elements by what links call them: their ids, and the names of old anchors. */
export function placesIn(document: Document): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of elementsIn(document.body)) {
    const name = element.localName === 'a' ? (element.getAttribute('name') ?? '') : '';
    for (const id of [element.id, name]) if (id !== '' && !places.has(id)) places.set(id, element);
  }
  return places;
}

/** The element or the nearest element around it that is a block. */
export function blockAround(element: Element | null | undefined): Element | undefined {
  let around = element ?? undefined;
  while (around !== undefined && !isBlock(around)) around = around.parentElement ?? undefined;
  return around;
}
