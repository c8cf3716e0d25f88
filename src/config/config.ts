import type { Contributor, CoverImage, Rating } from '../story/types.ts';
import type { LineRange, RuleSettings } from './rule-options.ts';

/** A file of the book: where it is, and what the person called it. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** What opens and closes a kind of markup, as the config states it. */
export interface StatedNotation {
  readonly sense: 'thought' | 'emphasis' | 'strong';
  readonly open: string;
  readonly close: string;
}

/** A rating as the config states it; a label alone is looked up in the vocabularies. */
export type StatedRating = { readonly label: string } | Rating;

/** One story to be read, everything about it that the config says. */
export interface StoryConfig {
  readonly files: readonly [InputFile, ...InputFile[]];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly summary?: string | undefined;
  readonly rating?: StatedRating | undefined;
  readonly warnings?: readonly string[] | undefined;
  readonly contentNotes?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  readonly encoding?: string | undefined;
  readonly notation: readonly StatedNotation[];
  readonly chapters: 'auto' | 'none' | RegExp;
  /** By rule id: on, off, or the rule's options; the book's where the story says nothing else. */
  readonly rules: RuleSettings;
  /** Rules on or off in some lines only; of two that overlap the later one holds. */
  readonly lines?: readonly LineRange[] | undefined;
  /** What they match stays as typed: the book's and the story's, with the flag g. */
  readonly protect?: readonly RegExp[] | undefined;
}

/** A book to be built: a config with its defaults in, its paths resolved and its files known to exist. */
export interface BookConfig {
  /** Undefined when the only story's own header decides. */
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  /** Undefined when the stories' authors decide. */
  readonly authors?: readonly Contributor[] | undefined;
  readonly language: string;
  readonly identifier?: string | undefined;
  readonly publisher?: string | undefined;
  readonly rights?: string | undefined;
  readonly description?: string | undefined;
  readonly subjects: readonly string[];
  readonly date?: string | undefined;
  readonly series?: { readonly name: string; readonly number?: number | undefined } | undefined;
  readonly cover?: CoverImage | undefined;
  readonly rating?: StatedRating | undefined;
  readonly warnings: readonly string[];
  readonly contentNotes?: string | undefined;
  /** Absolute; undefined for the default, which needs the title. */
  readonly output?: string | undefined;
  /** The config's own file, when there is one. */
  readonly file?: string | undefined;
  /** Where the default output goes. */
  readonly outputFolder: string;
  readonly stories: readonly StoryConfig[];
  /** Newest modification time of the config and the stories, in seconds since 1970. */
  readonly newestInput: number;
}
