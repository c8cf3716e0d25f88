/**
 * A config as the other stations get it: what people write (`schema/`), with files found, patterns compiled and defaults
 * set. Keys that need none of that keep the type of the schema.
 */
import type { Place } from '../diagnostics/diagnose.ts';
import type { Contributor, RatingLevel } from '../story/types.ts';
import type { LineRange, RuleSettings } from './rule-options.ts';
import type { ConfigFile, MatterEntry, StoryEntry } from './schema/schema.ts';
import type { StyleConfig } from './style.ts';

/** How much notices say, and where. */
export type NoticeDetail = NonNullable<ConfigFile['notices']>;

/** Parts of the book that may be switched off; every one is there unless this says false. */
export type PartSwitches = NonNullable<ConfigFile['parts']>;

/** The language of a book that states none. */
export const DEFAULT_LANGUAGE = 'en';

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

/** What the config says of the content of a chapter or a passage. */
interface StatedContent {
  readonly rating?: StatedRating | undefined;
  readonly warnings: readonly string[];
  readonly place?: Place | undefined;
}

/** What the config says of one chapter. */
export interface StatedChapter extends StatedContent {
  /** Its heading, or its number, from 1. */
  readonly chapter: string | number;
  readonly contentNotes?: string | undefined;
}

/** A passage that the config names by its lines. */
export interface StatedPassage extends StatedContent, Pick<LineRange, 'file' | 'from' | 'to'> {
  readonly summary?: string | undefined;
}

/** A picture for the cover, read but not decoded. */
export interface CoverFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the config names it. */
  readonly name: string;
  readonly place?: Place | undefined;
}

/** A cover to be drawn: what is not chosen comes from the title. */
export interface StatedDesign {
  readonly design?: string | undefined;
  /** sRGB as a number, 0xRRGGBB. */
  readonly colour?: number | undefined;
}

/** One story to be read, with everything that the config says of it. */
export interface StoryConfig extends Omit<
  StoryEntry,
  | 'file'
  | 'files'
  | 'rating'
  | 'chapterNotices'
  | 'passages'
  | 'notation'
  | 'chapters'
  | 'normalize'
  | 'lines'
  | 'protect'
> {
  readonly files: readonly [InputFile, ...InputFile[]];
  /** The name of the folder that its files are the parts of. */
  readonly folder?: string | undefined;
  readonly rating?: StatedRating | undefined;
  /** The rating that the file states is kept although a part is rated stronger; the config has no such key. */
  readonly ratingHolds?: boolean | undefined;
  readonly chapterNotices?: readonly StatedChapter[] | undefined;
  readonly passages?: readonly StatedPassage[] | undefined;
  readonly notation: readonly StatedNotation[];
  readonly chapters: 'auto' | 'none' | RegExp;
  /** The story's settings over the book's, by rule id. */
  readonly rules: RuleSettings;
  readonly lines?: readonly LineRange[] | undefined;
  /** The book's patterns and the story's, with the flag g. */
  readonly protect?: readonly RegExp[] | undefined;
}

/** A file of front or back matter, and what the config says of it. */
export interface MatterConfig extends Omit<MatterEntry, 'file'> {
  readonly file: InputFile;
  /** The book's settings of rules. */
  readonly rules: RuleSettings;
  readonly protect?: readonly RegExp[] | undefined;
}

/** The keys whose values resolution changes, or hands on to the stories. */
type ResolvedKey =
  | '$schema'
  | 'title'
  | 'authors'
  | 'identifier'
  | 'subjects'
  | 'warnings'
  | 'cover'
  | 'rating'
  | 'splitSize'
  | 'style'
  | 'stories'
  | 'frontMatter'
  | 'backMatter'
  | 'authorNotes'
  | 'normalize'
  | 'protect'
  | 'subfolders';

/** A book to be built: a config with its defaults set, its paths resolved and its files known to exist. */
export interface BookConfig extends Omit<ConfigFile, ResolvedKey> {
  /** Undefined when the only story's own header decides. */
  readonly title?: string | undefined;
  /** Undefined when the stories' authors decide. */
  readonly authors?: readonly Contributor[] | undefined;
  /** URIs, the book's own first; undefined for one derived from title, authors and language. */
  readonly identifiers?: readonly [string, ...string[]] | undefined;
  readonly subjects: readonly string[];
  readonly warnings: readonly string[];
  /** A picture, a design to be drawn, or false for none; a design of the title's own unless stated. */
  readonly cover?: CoverFile | StatedDesign | false | undefined;
  readonly rating?: StatedRating | undefined;
  /** Volumes of at most this many bytes. */
  readonly splitSize?: number | undefined;
  readonly style?: StyleConfig | undefined;
  readonly stories: readonly StoryConfig[];
  readonly frontMatter?: readonly MatterConfig[] | undefined;
  readonly backMatter?: readonly MatterConfig[] | undefined;
  /** The config's own file, when there is one. */
  readonly file?: string | undefined;
  /** Where the default output goes; `output` itself is absolute. */
  readonly outputFolder: string;
  /** Newest modification time of the config and the stories, in seconds since 1970. */
  readonly newestInput: number;
}
