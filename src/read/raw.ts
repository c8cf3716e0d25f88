import type { Diagnostic } from '../diagnostics.ts';
import type { InlineKind } from '../story/types.ts';

/** Markup over a range of a block's text, from `start` up to but not including `end`. */
export interface Mark {
  readonly kind: InlineKind;
  readonly start: number;
  readonly end: number;
}

/**
 * What stands on the page, undecided. A reader for plain text gives one block a line; a reader for a
 * format with markup gives one block an element, with the marks it came with.
 */
export interface RawBlock {
  /** Without the indent and without trailing white space. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Blank lines before it. */
  readonly gap: number;
  /** Width of the white space before the text, in columns (a tab reaches the next multiple of 8). */
  readonly indent: number;
  /** The source line it stands on, from 1. */
  readonly line: number;
}

/** One story file as read: its blocks in order, and the decoded text they came from. */
export interface RawStory {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly RawBlock[];
}

/** A story file, or why it could not be read. */
export interface ReadResult {
  readonly story?: RawStory;
  readonly diagnostics: readonly Diagnostic[];
}
