/** The levels of the table of contents: which chapters are listed under which. */
import type { Chapter } from '../story/types.ts';
import type { TocEntry } from './publication.ts';

/** Kobo shows three levels of contents (its Formatting Guidelines, "Table of contents"). */
export const MOST_LEVELS = 3;

/** Headings that contain chapters, the widest first; in English, as are the keys of chapters. */
const CONTAINERS = ['volume', 'book', 'part'] as const;
/** Headings that, after the last part, belong to the story and not to the part. */
const CLOSING =
  /^(?:epilogue|epilog|epílogo|épilogue|afterword|coda|finale|conclusion|appendix|postscript)\b/iu;

/** The place of a heading among the containers; undefined for that of a chapter. */
function widthOf(chapter: Chapter): number | undefined {
  const label = chapter.heading?.label?.toLowerCase().replace(/^the /, '') ?? '';
  const found = CONTAINERS.findIndex(
    (kind) =>
      // `Part One`, `Pt. 2`, `The Second Book`; not `(2/3)`, nor a heading that merely begins so.
      new RegExp(`^${kind}\\b|\\b${kind}$`).test(label) ||
      (kind === 'part' && /^pt\b/.test(label)) ||
      (kind === 'volume' && /^vol\b/.test(label)),
  );
  return found < 0 ? undefined : found;
}

/** A chapter and its entry in the table of contents. */
export interface ListedChapter {
  readonly chapter: Chapter;
  readonly entry: TocEntry;
}

interface OpenEntry {
  readonly entry: TocEntry;
  readonly width: number;
  readonly children: OpenEntry[];
}

/** Narrower than every container. */
const CHAPTER_WIDTH: number = CONTAINERS.length;

function closed({ entry, children }: OpenEntry): TocEntry {
  return { ...entry, children: children.map(closed) };
}

/**
 * Which kinds of headings contain what follows them: those with something narrower after each of them. The parts of
 * a serial, which are its chapters, contain nothing.
 */
function containingWidths(chapters: readonly ListedChapter[]): ReadonlySet<number> {
  const widths = chapters
    .filter(({ entry }) => !CLOSING.test(entry.label))
    .map(({ chapter }) => widthOf(chapter) ?? CHAPTER_WIDTH);
  return new Set(
    [...CONTAINERS.keys()].filter((width) => {
      const places = [...widths.keys()].filter((at) => widths[at] === width);
      return places.length > 0 && places.every((at) => (widths[at + 1] ?? -1) > width);
    }),
  );
}

/**
 * The entries of a story's chapters: chapters under their part, parts under their book.
 * @param chapters those that have a heading, in order
 * @param levels how many levels there may be
 */
export function nested(chapters: readonly ListedChapter[], levels: number): readonly TocEntry[] {
  // Where there are more kinds than levels, the narrowest contain nothing.
  const containing = new Set(
    [...containingWidths(chapters)].toSorted((a, b) => a - b).slice(0, levels - 1),
  );
  const widths = chapters.map(({ chapter }) => {
    const width = widthOf(chapter) ?? CHAPTER_WIDTH;
    return containing.has(width) ? width : CHAPTER_WIDTH;
  });
  const lastContainer = widths.findLastIndex((width) => width < CHAPTER_WIDTH);
  const top: OpenEntry[] = [];
  let open: OpenEntry[] = [];
  for (const [index, { entry }] of chapters.entries()) {
    const width = widths[index] ?? CHAPTER_WIDTH;
    const isLast = index > lastContainer && CLOSING.test(entry.label);
    open = isLast ? [] : open.filter((outer) => outer.width < width);
    const made: OpenEntry = { entry, width, children: [] };
    (open.at(-1)?.children ?? top).push(made);
    if (containing.has(width)) open.push(made);
  }
  return top.map(closed);
}
