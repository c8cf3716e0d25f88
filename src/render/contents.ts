import type { Chapter } from '../story/types.ts';
import type { TocEntry } from './publication.ts';

/** Kobo shows three levels of contents (its Formatting Guidelines, "Table of contents"). */
export const MOST_LEVELS = 3;

/** Headings that hold chapters, the widest first. English, as the keys of chapters are. */
const HOLDERS = ['volume', 'book', 'part'] as const;
/** What stands behind the last part is the story's, not the part's. */
const CLOSING =
  /^(?:epilogue|epilog|epílogo|épilogue|afterword|coda|finale|conclusion|appendix|postscript)\b/iu;

/** How wide a chapter is: the place of its kind among the holders; undefined for a chapter. */
function widthOf(chapter: Chapter): number | undefined {
  const label = chapter.heading?.label?.toLowerCase().replace(/^the /, '') ?? '';
  const found = HOLDERS.findIndex(
    (kind) =>
      // `Part One`, `Pt. 2`, `The Second Book`; not `(2/3)`, nor a heading that merely begins so.
      new RegExp(`^${kind}\\b|\\b${kind}$`).test(label) ||
      (kind === 'part' && /^pt\b/.test(label)) ||
      (kind === 'volume' && /^vol\b/.test(label)),
  );
  return found < 0 ? undefined : found;
}

/** A chapter and its entry. */
export interface ListedChapter {
  readonly chapter: Chapter;
  readonly entry: TocEntry;
}

interface OpenEntry {
  readonly entry: TocEntry;
  readonly width: number;
  readonly children: OpenEntry[];
}

/** Narrower than every holder. */
const CHAPTER_WIDTH: number = HOLDERS.length;

function closed({ entry, children }: OpenEntry): TocEntry {
  return { ...entry, children: children.map(closed) };
}

/**
 * Which kinds of headings hold what follows them: those that have something narrower behind each of them.
 * The parts of a serial, which are its chapters, hold nothing.
 */
function holdingWidths(chapters: readonly ListedChapter[]): ReadonlySet<number> {
  const widths = chapters
    .filter(({ entry }) => !CLOSING.test(entry.label))
    .map(({ chapter }) => widthOf(chapter) ?? CHAPTER_WIDTH);
  return new Set(
    [...HOLDERS.keys()].filter((width) => {
      const places = [...widths.keys()].filter((at) => widths[at] === width);
      return places.length > 0 && places.every((at) => (widths[at + 1] ?? -1) > width);
    }),
  );
}

/**
 * The entries of a story's chapters: chapters under the part they stand in, parts under their book.
 * @param chapters those that have a heading, in order
 * @param levels how many levels there may be
 */
export function nested(chapters: readonly ListedChapter[], levels: number): readonly TocEntry[] {
  // Where there are more kinds than levels, the narrowest hold nothing.
  const holding = new Set(
    [...holdingWidths(chapters)].toSorted((a, b) => a - b).slice(0, levels - 1),
  );
  const widths = chapters.map(({ chapter }) => {
    const width = widthOf(chapter) ?? CHAPTER_WIDTH;
    return holding.has(width) ? width : CHAPTER_WIDTH;
  });
  const lastHolder = widths.findLastIndex((width) => width < CHAPTER_WIDTH);
  const top: OpenEntry[] = [];
  let open: OpenEntry[] = [];
  for (const [index, { entry }] of chapters.entries()) {
    const width = widths[index] ?? CHAPTER_WIDTH;
    const isLast = index > lastHolder && CLOSING.test(entry.label);
    open = isLast ? [] : open.filter((outer) => outer.width < width);
    const made: OpenEntry = { entry, width, children: [] };
    (open.at(-1)?.children ?? top).push(made);
    if (holding.has(width)) open.push(made);
  }
  return top.map(closed);
}
