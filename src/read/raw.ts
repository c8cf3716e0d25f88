/** A story file as its reader found it, undecided: blocks, facts and pictures. */
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { BookMetadata, Contributor, InlineKind } from '../story/types.ts';

/** Markup over a range of a block's text, from `start` up to but not including `end`. */
export interface Mark {
  readonly kind: InlineKind;
  readonly start: number;
  readonly end: number;
  /** The key of the footnote that a `noteRef` refers to; the text of the mark is the note's number. */
  readonly target?: string;
}

/**
 * What a format with markup says a block is. Plain text says nothing. A `heading` has only a level: the
 * normalizer decides whether it is a chapter's.
 */
export type BlockHint =
  | { readonly type: 'chapterHeading' }
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'verseLine' }
  | { readonly type: 'quotation' }
  | { readonly type: 'authorsNote' }
  /** A line of code or of a machine's output, which is not changed. */
  | { readonly type: 'code' }
  /** A paragraph of a footnote; consecutive ones with one key are one note. */
  | { readonly type: 'footnote'; readonly key: string }
  /** A picture by itself; the block's text is empty. `image` is a key of `RawStory.images`. */
  | { readonly type: 'image'; readonly image: string; readonly alt?: string };

/** The bytes of a picture; its format is recognised when it is prepared for the book. */
export interface RawImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A block of the page, undecided. In plain text every line is a block; in a format with markup every block
 * element is one.
 */
export interface RawBlock {
  /** Without white space around it. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Blank lines before it. */
  readonly gap: number;
  /** Width of the white space before the text, in columns (a tab reaches the next multiple of 8). */
  readonly indent: number;
  /** Its line in the story's `text`, from 1. */
  readonly line: number;
  readonly hint?: BlockHint;
}

/** A fact that the page states outside of the story's text: `Rating`, `Teen`. */
export interface PageFact {
  readonly label: string;
  readonly value: string;
  /** The names in it, if the page lists several people separately. */
  readonly names?: readonly string[];
  /** The line of the story's `text` that states it. */
  readonly line: number;
}

/** What an e-book says of itself as a whole; a book that is made of it alone may take this over. */
export interface RawBook extends Pick<
  BookMetadata,
  'subtitle' | 'publisher' | 'rights' | 'description' | 'date' | 'series'
> {
  readonly title?: string | undefined;
  readonly people?: readonly Contributor[] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly subjects?: readonly string[] | undefined;
  /** The picture on its cover. */
  readonly cover?: RawImage | undefined;
  /** What is certain only in a book that this program made. */
  readonly own?:
    { readonly rating?: string | undefined; readonly identifier?: string | undefined } | undefined;
}

/**
 * One story file as read: its blocks in order, and the text they came from, with which the loss audit
 * compares the book. For plain text that is the file. For a format with markup it is every word that a person
 * sees on the page: a line for each block, each fact and each piece of furniture.
 */
export interface RawStory {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly facts?: readonly PageFact[];
  /** The pictures of its blocks, by what the blocks call them. */
  readonly images?: ReadonlyMap<string, RawImage>;
  /** Lines of `text` that are not story: navigation, buttons, counters. */
  readonly furniture?: readonly number[];
  /** Lines of `text` whose stars and underscores are not markup, as the format says. */
  readonly literal?: readonly number[];
  /** For each line of `text` its line in the file, if the two differ. */
  readonly fileLines?: readonly number[];
  /** The language of the story, if its file states one for it alone (BCP 47). */
  readonly language?: string | undefined;
  /** Keep the stated rating even if a part is rated higher. */
  readonly ratingHolds?: boolean | undefined;
  /** The e-book that it is from. */
  readonly book?: RawBook | undefined;
}

/** A story file, or why it could not be read. */
export interface ReadResult {
  readonly story?: RawStory;
  readonly diagnostics: readonly Diagnostic[];
}
