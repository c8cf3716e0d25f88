/** The document tree of a book, which knows nothing of files, rules or XHTML. Everything in it is immutable. */
import type { MatterKind } from './matter-kinds.ts';

/** Lines of the decoded source, 1-based, inclusive. */
export interface SourceLines {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The kinds of inline markup. `strikethrough` is text that its author struck out and still wants to be read; a
 * `sender` names who wrote a message; a `note` is the author's remark to the reader in the middle of a paragraph;
 * a `noteRef` is the reference of a footnote.
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

interface Sourced {
  readonly source: SourceLines;
}

interface Worded extends Sourced {
  readonly content: readonly Inline[];
}

/** A paragraph of prose. */
export interface Paragraph extends Worded {
  readonly type: 'paragraph';
}

/** A heading inside a chapter; chapters' own headings are `Chapter.heading`. */
export interface Heading extends Worded {
  readonly type: 'heading';
}

/** A change of scene. */
export interface SceneBreak extends Sourced {
  readonly type: 'sceneBreak';
}

/** A poem or song: stanzas of lines. */
export interface Verse extends Sourced {
  readonly type: 'verse';
  readonly stanzas: readonly (readonly (readonly Inline[])[])[];
}

/** What a line of a letter is. */
export type LetterPart =
  'dateline' | 'salutation' | 'body' | 'valediction' | 'signature' | 'postscript';

/** A letter inside the story, part by part in the order written. */
export interface Letter extends Sourced {
  readonly type: 'letter';
  readonly parts: readonly { readonly part: LetterPart; readonly content: readonly Inline[] }[];
}

/** How messages were sent: `chat` is for phone texts and chats, `document` for e-mail and telegrams. */
export type MessageMedium = 'chat' | 'document';

/** Messages, e-mail headers, telegrams: lines that stay lines. */
export interface Messages extends Sourced {
  readonly type: 'messages';
  readonly medium: MessageMedium;
  readonly lines: readonly (readonly Inline[])[];
}

/** Quoted paragraphs: the old lines in an answer to an e-mail. */
export interface Quotation extends Sourced {
  readonly type: 'quotation';
  readonly paragraphs: readonly (readonly Inline[])[];
}

/** A remark from the author to the reader, which is not part of the story. */
export interface AuthorsNote extends Worded {
  readonly type: 'authorsNote';
}

/** A line that places what follows or ends the part: `Later that night`, `THE END`, `TBC`. */
export interface Marker extends Worded {
  readonly type: 'marker';
}

/** A line set right under what it names: who said an epigraph, who wrote a foreword, where and when. */
export interface SignatureLine extends Worded {
  readonly type: 'signature';
  readonly part: 'attribution' | 'signature';
}

/** A footnote, which is at the end of the chapter that refers to it. */
export interface Footnote extends Sourced {
  readonly type: 'footnote';
  /** The key by which references name it; unique in its file. */
  readonly key: string;
  readonly paragraphs: readonly (readonly Inline[])[];
}

/** A picture between paragraphs. */
export interface Picture extends Sourced {
  readonly type: 'picture';
  /** Its name in the story's file. */
  readonly image: string;
  /** Its alt text; empty where none is stated. */
  readonly alt: string;
}

/** A passage that some readers may want to skip, with the notice before it. */
export interface Passage extends Sourced {
  readonly type: 'passage';
  /** ASCII, unique in its chapter. */
  readonly key: string;
  readonly notice: ContentNotice;
  /** What happens in it, in one neutral line, for those who skip it. */
  readonly summary?: string | undefined;
  readonly blocks: readonly Block[];
  /** Set where an edition leaves the passage out; `blocks` is empty then. */
  readonly omission?: Omission | undefined;
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

/** A chapter's heading: its label (`Chapter 3`), its title, or both. */
export interface ChapterHeading {
  readonly label?: string;
  readonly title?: readonly Inline[];
  /** It was made, for example from the file's name; its words are not in the story. */
  readonly supplied?: true;
}

/** A chapter, or the whole text of a story without chapters. */
export interface Chapter {
  /** Lasting, ASCII, unique in its story; from the heading, never from the position alone. */
  readonly key: string;
  readonly heading?: ChapterHeading;
  /** What is stated of this chapter alone; for all else the story's notice applies. */
  readonly notice?: ContentNotice | undefined;
  readonly blocks: readonly Block[];
  /** Set where an edition leaves the chapter out; `blocks` is empty then. */
  readonly omission?: Omission | undefined;
  /** From its heading to its last block. */
  readonly source: SourceLines;
}

/** The levels of the neutral scale, mildest first; unrated last, since it may contain anything. */
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

/** What a reader may want to know of a part before reading it. */
export interface ContentNotice {
  readonly rating?: Rating | undefined;
  readonly warnings: readonly string[];
  readonly contentNotes?: string | undefined;
  /** The rating is kept although a part is rated stronger. */
  readonly holds?: boolean | undefined;
}

/** The statement that an edition leaves a part out. */
export interface Omission {
  /** Its rating; undefined for an unrated part. */
  readonly rating?: Rating | undefined;
  /** How many words are left out. */
  readonly words: number;
}

/** An edition for readers who want nothing stronger than a limit. */
export interface Edition {
  /** The strongest rating that it contains; its label names the edition. */
  readonly limit: Rating;
}

/** A field of a story's header that is not metadata of its own: `Disclaimer: …`. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
}

/** A statement of a story's file about its content, and its line. */
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
  /** Copyright or licence statement. */
  readonly rights?: string | undefined;
  readonly notice: ContentNotice;
  readonly fields: readonly HeaderField[];
  /** The statements of its files about its content; those that no notice shows become fields. */
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
  /** Its title in its text or the config; undefined where the name of its kind is used. */
  readonly title?: readonly Inline[] | undefined;
  /** The title is not in the text: the config, or its file's properties, state it. */
  readonly titleStated?: true | undefined;
  /** Its author, where its file states one. */
  readonly byline?: string | undefined;
  readonly language: string;
  readonly fields: readonly HeaderField[];
  readonly blocks: readonly Block[];
  readonly pictures?: ReadonlyMap<string, PictureFile> | undefined;
}

/** A person who made the book; `role` is a MARC relator code. */
export interface Contributor {
  readonly name: string;
  readonly sortName?: string | undefined;
  readonly role: string;
}

/** The metadata of a book for libraries and e-readers. */
export interface BookMetadata {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly authors: readonly Contributor[];
  readonly language: string;
  /** A URI: given, or a urn:uuid derived from title, authors and language. */
  readonly identifier: string;
  /** Other URIs of it, for example the ISBN of a printed edition. */
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

/** Where the author's notes of a story go: they stay, move to the end of their chapter, or are left out. */
export const NOTE_PLACES = ['keep', 'move-to-end', 'omit'] as const;

/** One of `NOTE_PLACES`. */
export type NotePlace = (typeof NOTE_PLACES)[number];
