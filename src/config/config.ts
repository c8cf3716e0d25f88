import type { Place } from '../diagnostics/diagnose.ts';
import type { MatterKind } from '../story/matter-kinds.ts';
import type { NotePlace } from '../story/types.ts';
import type { Contributor, RatingLevel } from '../story/types.ts';
import type { StyleConfig } from './style.ts';
import type { LineRange, RuleSettings } from './rule-options.ts';

/** A file of the book: where it is, and what the person called it. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  /** Its name in the archive that `path` leads to, where it is in one. */
  readonly entry?: string;
}

/** What opens and closes a kind of markup, as the config states it. */
export interface StatedNotation {
  readonly sense: 'thought' | 'emphasis' | 'strong';
  readonly open: string;
  readonly close: string;
}

/** A rating as the config states it; without a level the label is looked up in the vocabularies. */
export interface StatedRating {
  readonly label: string;
  readonly level?: RatingLevel | undefined;
  /** Where the config states it. */
  readonly place?: Place | undefined;
}

/** What the config says of one chapter. */
export interface StatedChapter {
  /** Its heading, or which one it is, from 1. */
  readonly chapter: string | number;
  readonly rating?: StatedRating | undefined;
  readonly warnings: readonly string[];
  readonly contentNotes?: string | undefined;
  readonly place?: Place | undefined;
}

/** A passage that the config names by its lines. */
export interface StatedPassage {
  /** The file, as `InputFile.name` has it. */
  readonly file: string;
  /** Source lines, from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly rating?: StatedRating | undefined;
  readonly warnings: readonly string[];
  readonly summary?: string | undefined;
  readonly place?: Place | undefined;
}

/** How much notices say, and where: details in place, behind a link at the end of the book, or not at all. */
export const NOTICE_DETAILS = ['brief', 'full', 'linked', 'none'] as const;

/** One of `NOTICE_DETAILS`. */
export type NoticeDetail = (typeof NOTICE_DETAILS)[number];

/** The language of a book that states none. */
export const DEFAULT_LANGUAGE = 'en';

/** What a book is made for: EPUB 3.3, EPUB 2.0.1, or Kobo's own engine. */
export const TARGETS = ['epub3', 'epub2', 'kobo'] as const;

/** One of `TARGETS`. */
export type Target = (typeof TARGETS)[number];

/** What a book may be split by. */
export const SPLITS = ['story'] as const;

/** One of `SPLITS`. */
export type Split = (typeof SPLITS)[number];

/** A picture for the cover, read but not looked into. */
export interface CoverFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the config names it. */
  readonly name: string;
  readonly place?: Place | undefined;
}

/** The designs that a cover can be drawn in. */
export const DESIGN_NAMES = ['paper', 'poster', 'classic', 'bands', 'tiles', 'hills'] as const;

/** One of `DESIGN_NAMES`. */
export type DesignName = (typeof DESIGN_NAMES)[number];

/** A cover to be drawn: what is not chosen comes from the title. */
export interface StatedDesign {
  readonly design?: DesignName | undefined;
  /** sRGB as a number, 0xRRGGBB. */
  readonly colour?: number | undefined;
}

/** One story to be read, everything about it that the config says. */
export interface StoryConfig {
  readonly files: readonly [InputFile, ...InputFile[]];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly summary?: string | undefined;
  readonly rating?: StatedRating | undefined;
  readonly warnings?: readonly string[] | undefined;
  readonly contentNotes?: string | undefined;
  /** The config's rating holds against a stricter one that the file states. */
  readonly ratingOverride?: boolean | undefined;
  /** The rating that the file states holds, although a part is rated stronger: no key of the config. */
  readonly ratingHolds?: boolean | undefined;
  readonly chapterNotices?: readonly StatedChapter[] | undefined;
  readonly passages?: readonly StatedPassage[] | undefined;
  readonly source?: string | undefined;
  readonly rights?: string | undefined;
  readonly language?: string | undefined;
  readonly encoding?: string | undefined;
  readonly notation: readonly StatedNotation[];
  readonly chapters: 'auto' | 'none' | RegExp;
  /** The story's, else the book's; `keep` unless stated. */
  readonly authorNotes?: NotePlace | undefined;
  /** By rule id: on, off, or the rule's options; the book's where the story says nothing else. */
  readonly rules: RuleSettings;
  /** Rules on or off in some lines only; of two that overlap the later one holds. */
  readonly lines?: readonly LineRange[] | undefined;
  /** What they match stays as typed: the book's and the story's, with the flag g. */
  readonly protect?: readonly RegExp[] | undefined;
}

/** A file of front or back matter, and what the config says of it. */
export interface MatterConfig {
  readonly file: InputFile;
  /** Undefined where its name or its first heading tells. */
  readonly kind?: MatterKind | undefined;
  readonly title?: string | undefined;
  /** The book's unless stated. */
  readonly language?: string | undefined;
  /** The book's settings of rules. */
  readonly rules: RuleSettings;
  readonly protect?: readonly RegExp[] | undefined;
}

/** Parts of the book that may be turned off; every one is there unless this says false. */
export interface PartSwitches {
  readonly titlePage?: boolean | undefined;
  readonly contents?: boolean | undefined;
  readonly storyPages?: boolean | undefined;
  readonly sources?: boolean | undefined;
  readonly colophon?: boolean | undefined;
}

/** A book to be built: a config with its defaults in, its paths resolved and its files known to exist. */
export interface BookConfig {
  /** Undefined when the only story's own header decides. */
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  /** Undefined when the stories' authors decide. */
  readonly authors?: readonly Contributor[] | undefined;
  /** Undefined when the e-book decides that the book is made of, else `DEFAULT_LANGUAGE`. */
  readonly language?: string | undefined;
  /** URIs, the book's own first; undefined for one derived from title, authors and language. */
  readonly identifiers?: readonly [string, ...string[]] | undefined;
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  readonly description?: string | undefined;
  readonly subjects: readonly string[];
  readonly date?: string | undefined;
  readonly series?: { readonly name: string; readonly number?: number | undefined } | undefined;
  /** A picture, a design to be drawn in, or none; a design of the title's own unless stated. */
  readonly cover?: CoverFile | StatedDesign | false | undefined;
  readonly rating?: StatedRating | undefined;
  readonly warnings: readonly string[];
  readonly contentNotes?: string | undefined;
  /** The book's rating holds although a story is rated stronger. */
  readonly ratingOverride?: boolean | undefined;
  /** `linked` unless stated. */
  readonly notices?: NoticeDetail | undefined;
  /** Ratings stand in the table of contents unless this is false. */
  readonly ratingInContents?: boolean | undefined;
  /** `epub3` unless stated. */
  readonly target?: Target | undefined;
  /** One file for the whole book unless stated. */
  readonly splitBy?: Split | undefined;
  /** Volumes of at most as many bytes. */
  readonly splitSize?: number | undefined;
  readonly style?: StyleConfig | undefined;
  /** Absolute; undefined for the default, which needs the title. */
  readonly output?: string | undefined;
  /** The config's own file, when there is one. */
  readonly file?: string | undefined;
  /** Where the default output goes. */
  readonly outputFolder: string;
  readonly stories: readonly StoryConfig[];
  readonly frontMatter?: readonly MatterConfig[] | undefined;
  readonly backMatter?: readonly MatterConfig[] | undefined;
  readonly parts?: PartSwitches | undefined;
  /** Newest modification time of the config and the stories, in seconds since 1970. */
  readonly newestInput: number;
}
