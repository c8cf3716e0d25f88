/** What a document is made of, between its reader and the lines of a `RawStory`. */
import type { CompleteLine } from '../lines/open-line.ts';
import type { BlockHint } from '../raw.ts';

/** What the properties of a paragraph say of it. */
export interface Look {
  readonly hint?: BlockHint | undefined;
  /** What its style says that it states: the story's `Title`, its `Author`. */
  readonly states?: 'Title' | 'Author' | undefined;
  /** It is not text of the story: a line of the table of contents. */
  readonly isFurniture?: boolean;
  readonly isCentred?: boolean;
  /** In twentieths of a point. */
  readonly indent?: number;
  /** Space above and below, in twentieths of a point. */
  readonly above?: number;
  readonly below?: number;
  /** There is no space between paragraphs that have the same value here. */
  readonly together?: string | undefined;
  /** An explicit page break comes before it. */
  readonly breaksPage?: boolean;
}

/** A line of a paragraph. */
export interface Line extends Pick<CompleteLine, 'text' | 'marks' | 'indent'> {
  readonly look: Look;
  /** A line break, not a new paragraph, comes before it. */
  readonly goesOn: boolean;
}

/** A line, or what is on a line of its own. */
export type Item =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'blank' }
  | { readonly type: 'page' }
  | { readonly type: 'rule' }
  | { readonly type: 'picture'; readonly image: string; readonly alt: string }
  | { readonly type: 'furniture'; readonly text: string };

/** Whether a line is plain text of the story: not a heading, not a quotation, not a fact. */
export function isText({ look }: Line): boolean {
  return look.hint === undefined && look.states === undefined && look.isFurniture !== true;
}
