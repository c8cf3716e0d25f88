/** What the program offers to a config, as data: the config knows none of the stations that offer it. */
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { OptionsByRule } from './rule-options.ts';

/** How folders, archives and e-books are looked into for stories. */
export interface Containers {
  /** File name endings that can be read as stories, with their dots. */
  readonly readable: readonly string[];
  /** The names of the files in an archive; a diagnostic where it cannot be opened. */
  readonly namesIn?: (
    path: string,
    name: string,
  ) => Promise<{ readonly names: readonly string[] } | { readonly diagnostic: Diagnostic }>;
  /** What an e-book is. */
  readonly lookIntoBook?: ((path: string) => Promise<BookLookedInto>) | undefined;
}

/** What is known of an e-book before it is read. */
export interface BookLookedInto {
  /** The names of the stories in it where it is an anthology; empty for one that is a single story. */
  readonly stories: readonly string[];
  /** Fascicle made it. */
  readonly isOurs: boolean;
}

/** A value that a key may have, and what it means. */
export interface Choice {
  readonly id: string;
  /** In a few words, for the JSON Schema and the documentation. */
  readonly describes: string;
}

/** Everything that a config may name but other stations define; the first of each list is the default. */
export interface Offered extends Containers {
  /** The rules of the normalizer by id, with their options. */
  readonly ruleOptions: OptionsByRule;
  readonly themes: readonly Choice[];
  /** Families of fonts that can be embedded. */
  readonly fonts: readonly string[];
  readonly targets: readonly Choice[];
  /** What a book may be split by. */
  readonly splits: readonly string[];
  readonly coverDesigns: readonly string[];
}
