/** The table of contents of an e-book: EPUB 3's navigation document, else EPUB 2's NCX. */
import { elementNamed, elementsNamed, lineIn, wordsIn, type XmlElement } from '../xml.ts';
import { follow, type BookPlace } from './paths.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly label: string;
  readonly place: BookPlace;
  /** The file of the entry above it, where there is one. */
  readonly under?: string;
}

/** A kind of page (`cover`, `toc`), and a place that is of that kind. */
export interface StatedKind {
  readonly place: BookPlace;
  readonly kind: string;
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The label of a link in a navigation document, without what our own books say beside it. */
function labelOf(link: XmlElement): string {
  const aside = link.children.filter((child) =>
    /^(?:byline|rating|left-out)$/.test(child.attributes['class'] ?? ''),
  );
  const text = aside.reduce((rest, { text: said }) => rest.replace(said, ' '), link.text);
  return text.replace(/\s+/g, ' ').trim();
}

function entryOf(
  label: string,
  place: BookPlace | undefined,
  under: string | undefined,
): readonly ContentsEntry[] {
  return place === undefined || label === ''
    ? []
    : [{ label, place, ...(under === undefined ? {} : { under }) }];
}

function* navEntries(list: XmlElement, from: string, under?: string): Iterable<ContentsEntry> {
  for (const item of list.children) {
    const link = childOf(item, 'a');
    const place = follow(from, link?.attributes['href'] ?? '');
    yield* entryOf(link === undefined ? '' : labelOf(link), place, under);
    const inner = childOf(item, 'ol');
    if (inner !== undefined) yield* navEntries(inner, from, place?.path ?? under);
  }
}

function* ncxEntries(parent: XmlElement, from: string, under?: string): Iterable<ContentsEntry> {
  for (const point of parent.children.filter(({ name }) => name === 'navPoint')) {
    const label = childOf(point, 'navLabel');
    const place = follow(from, childOf(point, 'content')?.attributes['src'] ?? '');
    yield* entryOf(label === undefined ? '' : lineIn(label), place, under);
    yield* ncxEntries(point, from, place?.path ?? under);
  }
}

/** The entries of a navigation document (EPUB 3.3 §5.4). */
export function navContents(nav: XmlElement, path: string): readonly ContentsEntry[] {
  return [...elementsNamed(nav, 'nav')].flatMap((part) => {
    const list = wordsIn(part, 'type').includes('toc') ? childOf(part, 'ol') : undefined;
    return list === undefined ? [] : [...navEntries(list, path)];
  });
}

/** What the landmarks of a navigation document say of pages. */
export function landmarks(nav: XmlElement, path: string): readonly StatedKind[] {
  const parts = [...elementsNamed(nav, 'nav')].filter((part) =>
    wordsIn(part, 'type').includes('landmarks'),
  );
  return parts.flatMap((part) =>
    [...elementsNamed(part, 'a')].flatMap((link) => {
      const place = follow(path, link.attributes['href'] ?? '');
      return place === undefined ? [] : wordsIn(link, 'type').map((kind) => ({ place, kind }));
    }),
  );
}

/** The entries of an NCX (OPF 2.0.1 §2.4.1). */
export function ncxContents(ncx: XmlElement, path: string): readonly ContentsEntry[] {
  const map = elementNamed(ncx, 'navMap');
  return map === undefined ? [] : [...ncxEntries(map, path)];
}
