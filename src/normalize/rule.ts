import type { OptionValues, RuleOptions } from '../config/rule-options.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { InlineKind, SourceLines } from '../story/types.ts';
import type { Draft, Role, StoryFact } from './draft.ts';
import type { Layout } from './layout.ts';

/** Why words may leave their place in the text; no other reason is accepted by the loss audit. */
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
  /** A comment of front matter, which is no content. */
  | 'comment';

/**
 * What comes between two lines that become one: a string, or `unhyphenate` where a word was broken at
 * the line's end and its hyphen goes.
 */
export type Glue = ' ' | '' | ': ' | 'unhyphenate';

/** What a rule proposes; blocks are named by their index in the draft the rule was given. */
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
      /** The range includes its delimiters, which leave the text: `open` and `close` characters. */
      readonly type: 'markUp';
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly as: InlineKind;
      readonly open: number;
      readonly close: number;
    }
  | {
      /** Blocks become one, in the role `as`, with `glue` between their texts: one string a seam. */
      readonly type: 'join';
      readonly first: number;
      readonly last: number;
      readonly glue: readonly Glue[];
      readonly as: Role;
    }
  | {
      /** With a reason, what words the blocks have leave the text: an ornament's letters (`oOo`). */
      readonly type: 'classify';
      readonly first: number;
      readonly last: number;
      readonly as: Role;
      readonly reason?: RemovalReason;
    }
  | {
      /** Blocks leave the text; `kept` is what of their words stays in the book, as facts. */
      readonly type: 'remove';
      readonly first: number;
      readonly last: number;
      readonly reason: RemovalReason;
      readonly kept?: string;
      /** What follows keeps at least this distance, in blank lines, from what stands before. */
      readonly gap?: number;
    }
  | {
      /** Columns of margin and blank lines that are the page's, not the author's, go. */
      readonly type: 'respace';
      readonly first: number;
      readonly last: number;
      readonly margin: number;
      readonly gap: number;
    }
  | { readonly type: 'breakBefore'; readonly block: number }
  | {
      /** A chapter begins here that the file does not name, as a later post of a serial does. */
      readonly type: 'chapterBefore';
      readonly block: number;
      readonly label: string;
    }
  | { readonly type: 'setFact'; readonly fact: StoryFact; readonly from: number }
  | { readonly type: 'report'; readonly diagnostic: Diagnostic }
  | {
      /** What was decided for the whole file, and on what evidence: for the report. */
      readonly type: 'decide';
      readonly decision: string;
    };

/** A judgement about a whole file: what was taken for what, and what the file shows for it. */
export interface Decision {
  readonly rule: string;
  readonly file: string;
  readonly decision: string;
}

/** What was done: one entry an applied edit. */
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

/** What every rule may know of a file besides the draft. */
export interface FileContext {
  readonly layout: Layout;
  /** BCP 47. */
  readonly language: string;
  /** How the config says chapters are found. */
  readonly chapters: 'auto' | 'none' | RegExp;
  /** Title and authors known from the config: a line at the head that repeats one is header. */
  readonly known: readonly string[];
  /** Source lines whose stars and underscores mark nothing: the file's format says so. */
  readonly literal?: ReadonlySet<number>;
}

/** What a rule may know besides the draft. */
export interface RuleContext extends FileContext {
  /** Its own options, with defaults: to be read with `textOption` and `countOption`. */
  readonly options: OptionValues;
}

/** One kind of cleaning. Its page, `<id>.md` beside it, says why it is done and has its cases. */
export interface Rule {
  /** Also the name of its folder and page, and its key in the config's `normalize`. */
  readonly id: string;
  /** What people may set about it besides switching it off. */
  readonly options?: RuleOptions;
  /** What should change, and nothing else: the runner applies the edits and records them. */
  readonly propose: (draft: Draft, context: RuleContext) => Iterable<Edit>;
}
