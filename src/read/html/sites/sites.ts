/** The sites whose pages are recognised, in the order in which they are tried. */
import { ao3 } from './ao3.ts';
import { efiction } from './efiction.ts';
import { fanficfare } from './fanficfare.ts';
import { ffnet } from './ffnet.ts';
import { journal } from './journal/journal.ts';
import type { PageShape, RecognizePage, Site } from './site.ts';

/** Every site; each page is of the first that knows it. */
export const SITES: readonly Site[] = [ao3, ffnet, fanficfare, efiction, journal];

function firstOf(kinds: readonly RecognizePage[], document: Document): PageShape | undefined {
  for (const recognize of kinds) {
    const shape = recognize(document);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

/** What the parts of a page are; undefined if it is not a page of a known site. */
export function recognizeSite(document: Document): PageShape | undefined {
  return firstOf(
    SITES.flatMap(({ pages }) => pages),
    document,
  );
}

/** What the parts of a page of an e-book are; undefined if no known site made the book. */
export function recognizeBookPage(document: Document): PageShape | undefined {
  return firstOf(
    SITES.flatMap(({ bookPage }) => bookPage ?? []),
    document,
  );
}
