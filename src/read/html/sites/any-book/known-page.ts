/** What an e-book knows of one of its pages before the page is read. */

/** A page of an e-book, as its package and its other pages describe it. */
export interface KnownPage {
  /** What the package says that the page is: `cover`, `toc`, `titlepage` … */
  readonly kinds: ReadonlySet<string>;
  readonly title: string;
  readonly authors: readonly string[];
  /** The entries of the table of contents for this page (without a fragment) and places in it. */
  readonly contents: readonly { readonly fragment?: string; readonly label: string }[];
  /** Ids of notes, or of what a note begins with. */
  readonly notes: readonly string[];
  /** The key of a note in this page. */
  readonly keyOf: (id: string) => string;
  /** The key of the note that a link refers to. */
  readonly noteOf: (href: string) => string | undefined;
  /** Whether a link goes back from a note to the text. */
  readonly isBacklink: (href: string) => boolean;
  /** The content notes on the page of details of a book of ours, by the link to them. */
  readonly details: (href: string) => string | undefined;
  /** It is from a book of ours that has more than one story. */
  readonly isShared: boolean;
}
