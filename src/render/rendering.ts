/** What every page of a book is made from: the book, how it is to look, and where its pages are. */
import type { NoticeDetail, PartSwitches } from '../config/config.ts';
import type { StyleConfig } from '../config/style.ts';
import { phrasesFor, type Phrases } from '../phrases/phrases.ts';
import type { Book, CoverImage } from '../story/types.ts';
import { placesOf, type Places } from './places.ts';
import type { ContentDocument, Landmark, TocEntry } from './publication.ts';
import type { Markup } from './xhtml.ts';

/** How a book was made: the statements of its colophon, all from the records of the build. */
export interface Making {
  /** How many files its text comes from. */
  readonly files: number;
  /** How many changes each rule made, by its id. */
  readonly changes: Readonly<Record<string, number>>;
  /** Every word of the files is in the book: nothing was left out on purpose either. */
  readonly whole: boolean;
}

/** How a book's pages are to be. */
export interface RenderStyle {
  /** The ornament between the scenes of each story; the theme's where it is undefined. */
  readonly ornaments: readonly (string | undefined)[];
  readonly notices: NoticeDetail;
  readonly ratingInContents: boolean;
  /** Parts that are turned off. */
  readonly parts?: PartSwitches | undefined;
  /** The statements of the colophon; a book without them has no colophon. */
  readonly making?: Making | undefined;
  readonly style: StyleConfig;
  /** The person's own style sheet, checked. */
  readonly ownCss?: string | undefined;
  /** The kind of its cover picture; undefined for a book without one. */
  readonly cover: CoverImage['mediaType'] | undefined;
}

/** How the notices of a book are to be. */
export interface NoticeStyle {
  readonly detail: NoticeDetail;
  /** The phrases of the book's language. */
  readonly phrases: Phrases;
  /** Whether the table of contents shows ratings. */
  readonly inContents: boolean;
}

/** Everything that a page maker may need. */
export interface Rendering {
  readonly book: Book;
  readonly style: RenderStyle;
  readonly parts: PartSwitches;
  /** The phrases of the book's language. */
  readonly phrases: Phrases;
  readonly notices: NoticeStyle;
  readonly places: Places;
}

/** Pages of the book, and how the table of contents and the landmarks name them. */
export interface MadePages {
  readonly documents?: readonly ContentDocument[];
  readonly toc?: readonly TocEntry[];
  readonly landmarks?: readonly Landmark[];
}

/** Makes the pages of one kind; a book without such pages gets none. */
export type PageMaker = (rendering: Rendering) => MadePages;

/** A book, ready to be made into pages. */
export function renderingOf(book: Book, style: RenderStyle): Rendering {
  const { parts = {} } = style;
  const phrases = phrasesFor(book.metadata.language);
  const inContents = style.ratingInContents && style.notices !== 'none';
  return {
    book,
    style,
    parts,
    phrases,
    notices: { detail: style.notices, phrases, inContents },
    places: placesOf(book, parts.storyPages !== false),
  };
}

/** A document with the id that its name gives it. */
export function documentAt(
  href: string,
  document: Omit<ContentDocument, 'id' | 'href'>,
): ContentDocument {
  return { id: `d-${href.replace(/\.xhtml$/, '')}`, href, ...document };
}

/** A page of the program's own: its title is its entry in the table of contents. */
export function ownPage(
  { book }: Rendering,
  href: string,
  title: string,
  body: Markup,
  division: 'frontmatter' | 'backmatter',
): Required<Pick<MadePages, 'documents' | 'toc'>> {
  const document = documentAt(href, {
    title,
    language: book.metadata.language,
    position: division === 'frontmatter' ? 'front' : 'body',
    bodyType: division,
    body: body.xhtml,
  });
  return { documents: [document], toc: [{ label: title, href, children: [] }] };
}
