/** A rule, the edits that it may propose, and the record of those that were made. */
import type { OptionValues, RuleOptions, RuleSetting } from '../config/rule-options.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { InlineKind, SourceLines } from '../story/types.ts';
import type { Draft, Role, StoryFact } from './draft.ts';
import type { Layout } from './layout.ts';

/** Why words may leave their place in the text: the loss audit accepts only these reasons. */
export type RemovalReason =
  | 'legend'
  | 'header'
  | 'page-furniture'
  | 'edition'
  | 'wrap-hyphen'
  | 'encoding-repair'
  | 'notice'
  | 'moved-note'
  | 'omitted-note'
  /** A comment of front matter, which is not content. */
  | 'comment';

/**
 * What comes between two lines that become one: a string, or `unhyphenate` where the line's end broke a
 * word, whose hyphen is removed.
 */
export type Glue = ' ' | '' | ': ' | 'unhyphenate';

/** A change that a rule proposes. Blocks are named by their index in the draft that the rule was given. */
export type Edit =
  | {
      readonly type: 'replaceText';
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly with: string;
      readonly reason?: RemovalReason;
    }
  | {
      /** The range includes its delimiters, which are removed: `open` and `close` characters. */
      readonly type: 'markUp';
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly as: InlineKind;
      readonly open: number;
      readonly close: number;
    }
  | {
      /** Blocks become one, in the role `as`. `glue` has one entry for each seam between them. */
      readonly type: 'join';
      readonly first: number;
      readonly last: number;
      readonly glue: readonly Glue[];
      readonly as: Role;
    }
  | {
      /** A block becomes several paragraphs: each begins at one of the offsets, which are in order. */
      readonly type: 'part';
      readonly block: number;
      readonly at: readonly number[];
    }
  | {
      /** With a reason, the words of the blocks leave the text: the letters of an ornament (`oOo`). */
      readonly type: 'classify';
      readonly first: number;
      readonly last: number;
      readonly as: Role;
      readonly reason?: RemovalReason;
    }
  | {
      /** Blocks leave the text; `kept` has those of their words that stay in the book as facts. */
      readonly type: 'remove';
      readonly first: number;
      readonly last: number;
      readonly reason: RemovalReason;
      readonly kept?: string;
      /** The next block keeps at least this distance, in blank lines, from the one before. */
      readonly gap?: number;
    }
  | {
      /** Columns of margin and blank lines that belong to the page, not to the author, are removed. */
      readonly type: 'respace';
      readonly first: number;
      readonly last: number;
      readonly margin: number;
      readonly gap: number;
    }
  | { readonly type: 'breakBefore'; readonly block: number }
  | {
      /** A chapter begins here that the file does not name, such as a later post of a serial. */
      readonly type: 'chapterBefore';
      readonly block: number;
      readonly label: string;
    }
  | { readonly type: 'setFact'; readonly fact: StoryFact; readonly from: number }
  | { readonly type: 'report'; readonly diagnostic: Diagnostic }
  | {
      /** A decision about the whole file and its evidence, for the report. */
      readonly type: 'decide';
      readonly decision: string;
    };

/** A decision about a whole file and its evidence. */
export interface Decision {
  readonly rule: string;
  readonly file: string;
  readonly decision: string;
}

/** One applied edit. */
export interface Change {
  readonly rule: string;
  readonly lines: SourceLines;
  readonly before: string;
  readonly after: string;
  readonly reason?: RemovalReason;
  /** The source line after which the words are now, where they were moved. */
  readonly movedAfter?: number;
}

/** How many changes each rule made, by its id. */
export function countByRule(changes: readonly Change[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of changes) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What every rule may know of a file besides its draft. */
export interface FileContext {
  readonly layout: Layout;
  /** BCP 47. */
  readonly language: string;
  /** How chapters are found, as the config says. */
  readonly chapters: 'auto' | 'none' | RegExp;
  /** Title and authors that the config states: a line at the head that repeats one belongs to the header. */
  readonly known: readonly string[];
  /** The config or the page states the title. */
  readonly isTitled?: boolean;
  /** The file is one of several parts of a story. */
  readonly isPart?: boolean;
  /** Source lines in which stars and underscores are plain characters, as the file's format says. */
  readonly literal?: ReadonlySet<number>;
}

/** What one rule may know besides the draft. */
export interface RuleContext extends FileContext {
  /** Its own options with their defaults, read with `textOption` and `countOption`. */
  readonly options: OptionValues;
}

/** One kind of correction. Its page, `<id>.md` beside it, says why it is made and has the test cases. */
export interface Rule {
  /** Also the name of its folder and page, and its key in the config's `normalize`. */
  readonly id: string;
  /** What the config may set besides switching it off. */
  readonly options?: RuleOptions;
  /** Text that the rule leaves as typed: the runner drops its edits of such text. */
  readonly spares?: 'literals';
  /** Only proposes: the runner applies the edits and records them. */
  readonly propose: (draft: Draft, context: RuleContext) => Iterable<Edit>;
}

/** The options a rule runs with: those that the config sets, else the rule's defaults. */
export function optionsOf(
  { options = {} }: Pick<Rule, 'options'>,
  setting: RuleSetting | undefined,
): OptionValues {
  const defaults = Object.entries(options).flatMap(([name, option]): [string, string | number][] =>
    option.type === 'text' || option.default === undefined ? [] : [[name, option.default]],
  );
  return { ...Object.fromEntries(defaults), ...(typeof setting === 'object' ? setting : {}) };
}

/** The value of an option that is a text or one of several words, if it has one. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that is a count, if it has one. */
export function countOption(options: OptionValues, name: string): number | undefined {
  const value = options[name];
  return typeof value === 'number' ? value : undefined;
}
