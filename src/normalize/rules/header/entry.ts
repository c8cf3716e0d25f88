/** What one entry of a header is, and how far a header has been read. */
import type { DraftBlock, StoryFact } from '../../draft.ts';

/** Lines of a header that state one thing. */
export interface HeaderEntry {
  readonly first: number;
  readonly last: number;
  readonly facts: readonly StoryFact[];
  /** Why they leave the text, where they state nothing and belong to the page. */
  readonly reason?: 'page-furniture';
}

/** An entry, and whether it has a label. */
export type ReadEntry = HeaderEntry & { readonly isField: boolean };

/** How much of a header has been read so far. */
export interface Progress {
  readonly fields: number;
  readonly entries: number;
  /** Its title, folded. */
  readonly title: string | undefined;
}

/** Reads the entry that begins at a block, if one does. */
export type EntryReader = (
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
) => ReadEntry | undefined;

/** An entry of one line. */
export function single(index: number, facts: readonly StoryFact[], isField = false): ReadEntry {
  return { first: index, last: index, facts, isField };
}
