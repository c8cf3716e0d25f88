import type { MatterKind } from './matter-kinds.ts';

/**
 * The document tree: what a book is once its stories are understood. It knows nothing of files,
 * rules or XHTML. Everything in it is immutable.
 */

/** Lines of the decoded source, 1-based, inclusive. */
export interface SourceLines {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The kinds of inline markup. `strikethrough` is what its author struck out and wants to be read all the
 * same; a `sender` names who wrote a message; a `note` is the author's word to the reader in the middle of
 * a paragraph; a `noteRef` is the sign of a footnote.
 */
export type InlineKind =
  | 'emphasis'
  | 'strong'
  | 'underline'
  | 'strikethrough'
  | 'smallCaps'
  | 'thought'
  | 'sender'
  | 'note'
  | 'noteRef';

/** A run of text, or markup around more of it. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: InlineKind;
      readonly children: readonly Inline[];
      /** The key of the footnote that a `noteRef` points to. */
      readonly target?: string;
    };

/** A paragraph of prose. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  readonly source: SourceLines;
}

/** A heading inside a chapter; chapters' own headings are `Chapter.heading`. */
export interface Heading {
  readonly type: 'heading';
  readonly content: readonly Inline[];
  readonly source: SourceLines;
}

/** A change of scene. */
export interface SceneBreak {
  readonly type: 'sceneBreak';
  readonly source: SourceLines;
}

/** A poem or song: stanzas of lines. */
export interface Verse {
  readonly type: 'verse';
  readonly stanzas: readonly (readonly (readonly Inline[])[])[];
  readonly source: SourceLines;
}

/** What a line of a letter is. */
export type LetterPart =
  'dateline' | 'salutation' | 'body' | 'valediction' | 'signature' | 'postscript';

/** A letter inside the story, part by part in the order written. */
export interface Letter {
  readonly type: 'letter';
  readonly parts: readonly { readonly part: LetterPart; readonly content: readonly Inline[] }[];
  readonly source: SourceLines;
}

/** How messages were sent: `chat` holds phone texts and chats, `document` e-mail and telegrams. */
export type MessageMedium = 'chat' | 'document';

/** Messages, e-mail headers, telegrams: lines that stay lines. */
export interface Messages {
  readonly type: 'messages';
  readonly medium: MessageMedium;
  readonly lines: readonly (readonly Inline[])[];
  readonly source: SourceLines;
}

/** What somebody wrote, quoted by paragraphs: the old lines in an answer to a mail. */
export interface Quotation {
  readonly type: 'quotation';
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly source: SourceLines;
}

/** A word from the author to the reader, which is not the story. */
export interface AuthorsNote {
  readonly type: 'authorsNote';
  readonly content: readonly Inline[];
  readonly source: SourceLines;
}

/** A line that places what follows or ends the part: `Later that night`, `THE END`, `TBC`. */
export interface Marker {
  readonly type: 'marker';
  readonly content: readonly Inline[];
  readonly source: SourceLines;
}

/** A line set right under what it names: who said an epigraph, who wrote a foreword, where and when. */
export interface SignatureLine {
  readonly type: 'signature';
  readonly part: 'attribution' | 'signature';
  readonly content: readonly Inline[];
  readonly source: SourceLines;
}

/** A footnote, which stands at the end of the chapter that refers to it. */
export interface Footnote {
  readonly type: 'footnote';
  /** What references call it; unique in its file. */
  readonly key: string;
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly source: SourceLines;
}

/** A picture between paragraphs. */
export interface Picture {
  readonly type: 'picture';
  /** What the story's file calls it. */
  readonly image: string;
  /** What it shows, in words, for those who don't see it; empty where nobody said. */
  readonly alt: string;
  readonly source: SourceLines;
}

/** A passage that some readers may want to skip, with the notice that stands before it. */
export interface Passage {
  readonly type: 'passage';
  /** ASCII, unique in its chapter. */
  readonly key: string;
  readonly notice: ContentNotice;
  /** What happens in it, in one neutral line, for those who skip it. */
  readonly summary?: string | undefined;
  readonly blocks: readonly Block[];
  /** Set where an edition leaves the passage out; `blocks` is empty then. */
  readonly omission?: Omission | undefined;
  readonly source: SourceLines;
}

/** Everything a chapter is made of. */
export type Block =
  | Paragraph
  | Heading
  | SceneBreak
  | Verse
  | Letter
  | Messages
  | Quotation
  | AuthorsNote
  | Marker
  | SignatureLine
  | Footnote
  | Picture
  | Passage;

/** A chapter's heading: its label (`Chapter 3`) and its title, of which one may be missing. */
export interface ChapterHeading {
  readonly label?: string;
  readonly title?: readonly Inline[];
  /** We made it (from the file's name, say); these are not words of the story. */
  readonly supplied?: true;
}

/** A chapter, or the whole of a story that has none. */
export interface Chapter {
  /** Lasting, ASCII, unique in its story; from the heading, never from the position alone. */
  readonly key: string;
  readonly heading?: ChapterHeading;
  /** What is stated of this chapter by itself; the story's notice holds for the rest. */
  readonly notice?: ContentNotice | undefined;
  readonly blocks: readonly Block[];
  /** Set where an edition leaves the chapter out; `blocks` is empty then. */
  readonly omission?: Omission | undefined;
  /** From its heading to its last block. */
  readonly source: SourceLines;
}

/** The levels of the one neutral scale, mildest first; unrated last, since it may hold anything. */
export const RATING_LEVELS = [
  'general',
  'guided',
  'teen',
  'mature',
  'explicit',
  'unrated',
] as const;

/** How strong a part is. */
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** A rating: the author's own word and the level it means. */
export interface Rating {
  /** The word exactly as its author wrote it. */
  readonly label: string;
  readonly level: RatingLevel;
  /** The least age in years, where the word names one (`14+`) or its vocabulary states one (`T` is 13+). */
  readonly age?: number | undefined;
}

/** What is in a part that a reader may want to know first. */
export interface ContentNotice {
  readonly rating?: Rating | undefined;
  readonly warnings: readonly string[];
  readonly contentNotes?: string | undefined;
  /** The rating holds although a part is rated stronger. */
  readonly holds?: boolean | undefined;
}

/** That a part is left out of an edition. */
export interface Omission {
  /** What it is rated; undefined when nothing rates it. */
  readonly rating?: Rating | undefined;
  /** How many words are left out. */
  readonly words: number;
}

/** An edition for readers who want nothing stronger than a limit. */
export interface Edition {
  /** The strongest rating that it holds; the label is what the edition is called by. */
  readonly limit: Rating;
}

/** A field of a story's header that is not metadata of its own: `Disclaimer: …`. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
}

/** What a story's file says of its content, in its own words, and the line it stands on. */
export interface StatedContent extends HeaderField {
  readonly file: string;
  readonly line: number;
}

/** A story: one text, or a serial in several files. */
export interface Story {
  /** Lasting, ASCII, unique in its book. */
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly summary?: string | undefined;
  readonly source?: string | undefined;
  /** Who may do what with it, in a sentence. */
  readonly rights?: string | undefined;
  readonly notice: ContentNotice;
  readonly fields: readonly HeaderField[];
  /** What its files say of its content; what no notice shows becomes a field. */
  readonly stated?: readonly StatedContent[] | undefined;
  readonly chapters: readonly Chapter[];
  /** Its pictures, by what `Picture.image` calls them. */
  readonly pictures?: ReadonlyMap<string, PictureFile> | undefined;
  /** Set where an edition leaves the whole story out; `chapters` is empty then. */
  readonly omission?: Omission | undefined;
}

/** A page of front or back matter: a dedication, a foreword, an afterword. */
export interface MatterPage {
  readonly kind: MatterKind;
  /** Lasting, ASCII, unique in its book: the name of its page. */
  readonly slug: string;
  /** Its title, as its text or the config has it; undefined where the kind's own name stands for it. */
  readonly title?: readonly Inline[] | undefined;
  /** The title is not in the text: the config, or its file's properties, state it. */
  readonly titleStated?: true | undefined;
  /** Who wrote it, where its file says so beside its text. */
  readonly byline?: string | undefined;
  readonly language: string;
  readonly fields: readonly HeaderField[];
  readonly blocks: readonly Block[];
  readonly pictures?: ReadonlyMap<string, PictureFile> | undefined;
}

/** Somebody who made the book; `role` is a MARC relator code. */
export interface Contributor {
  readonly name: string;
  readonly sortName?: string | undefined;
  readonly role: string;
}

/** What libraries and e-readers know a book by. */
export interface BookMetadata {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly authors: readonly Contributor[];
  readonly language: string;
  /** A URI: given, or a urn:uuid derived from title, authors and language. */
  readonly identifier: string;
  /** Other URIs that it is known by: the ISBN of an edition in print, say. */
  readonly otherIdentifiers?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  readonly description?: string | undefined;
  readonly subjects: readonly string[];
  /** Publication date, ISO 8601 (`2026`, `2026-11` or `2026-11-21`). */
  readonly date?: string | undefined;
  /** Last modified, `CCYY-MM-DDThh:mm:ssZ` (EPUB 3.3 §5.5.4). */
  readonly modified: string;
  readonly series?: { readonly name: string; readonly number?: number | undefined } | undefined;
}

/** The picture of the cover, ready to be packed. */
export interface CoverImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/** A picture of a story, ready to be packed. */
export interface PictureFile {
  /** Its name in the package, unique in the book. */
  readonly href: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif';
}

/** The whole book, before it is rendered. */
export interface Book {
  readonly metadata: BookMetadata;
  readonly notice: ContentNotice;
  readonly stories: readonly Story[];
  readonly frontMatter?: readonly MatterPage[] | undefined;
  readonly backMatter?: readonly MatterPage[] | undefined;
  /** Undefined for the whole book. */
  readonly edition?: Edition | undefined;
}

/** Where the author's notes of a story go: where they stand, to their chapter's end, or nowhere. */
export const NOTE_PLACES = ['keep', 'move-to-end', 'omit'] as const;

/** One of `NOTE_PLACES`. */
export type NotePlace = (typeof NOTE_PLACES)[number];
