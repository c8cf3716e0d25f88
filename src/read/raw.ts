/** A story file as read, before anything is decided about it. */
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { Contributor, InlineKind } from '../story/types.ts';

/** Markup over a range of a block's text, from `start` up to but not including `end`. */
export interface Mark {
  readonly kind: InlineKind;
  readonly start: number;
  readonly end: number;
  /** The key of the footnote that a `noteRef` points to; what it marks is the note's number, `1`. */
  readonly target?: string;
}

/**
 * What a format with markup says a block is. Text says nothing; a `heading` has only its level:
 * the normalizer tells the heading of a chapter from one inside a chapter.
 */
export type BlockHint =
  | { readonly type: 'chapterHeading' }
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'verseLine' }
  | { readonly type: 'quotation' }
  | { readonly type: 'authorsNote' }
  /** A line of code or of a machine's output, which stays as it was typed. */
  | { readonly type: 'code' }
  /** A paragraph of a footnote; those of one key that follow each other are one note. */
  | { readonly type: 'footnote'; readonly key: string }
  /** A picture by itself; the block's text is empty. `image` is a key of `RawStory.images`. */
  | { readonly type: 'image'; readonly image: string; readonly alt?: string };

/** A picture that belongs to a story, as found: whether it can be used is decided later. */
export interface RawImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A piece of the page, undecided. A reader for plain text gives one block a line; a reader for a
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
  /** Its line of the story's `text`, from 1. */
  readonly line: number;
  readonly hint?: BlockHint;
}

/** What a page states about itself, where the page and not the story says so: `Rating`, `Teen`. */
export interface PageFact {
  readonly label: string;
  readonly value: string;
  /** The names in it, where the page lists several people apart. */
  readonly names?: readonly string[];
  /** The line of the story's `text` that states it. */
  readonly line: number;
}

/** What an e-book says of itself as a whole: a book that is made of it alone may take this over. */
export interface RawBook {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly people?: readonly Contributor[] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  readonly description?: string | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly series?: { readonly name: string; readonly number?: number | undefined } | undefined;
  /** The picture on its cover, of any kind. */
  readonly cover?: RawImage | undefined;
  /** What only a book that this program made says for certain. */
  readonly own?:
    { readonly rating?: string | undefined; readonly identifier?: string | undefined } | undefined;
}

/**
 * One story file as read: its blocks in order, and the text they came from, with which the loss audit
 * compares the book. Of plain text it is the file; of a format with markup it is every word that a person
 * sees on the page, a line a block, and besides a line for each fact and each piece of furniture.
 */
export interface RawStory {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly facts?: readonly PageFact[];
  /** The pictures of its blocks, by what the blocks call them. */
  readonly images?: ReadonlyMap<string, RawImage>;
  /** Lines of `text` that belong to the page and not to the story: navigation, buttons, counters. */
  readonly furniture?: readonly number[];
  /** Lines of `text` whose stars and underscores are characters, where the format tells them from markup. */
  readonly literal?: readonly number[];
  /** For each line of `text` its line of the file, where the two differ. */
  readonly fileLines?: readonly number[];
  /** The language of the story, where its file states one for it alone (BCP 47). */
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
