/**
 * What people may set about a rule of the normalizer. The rules declare their options as this data, and
 * the config's schema is built from it, so that neither station knows the other.
 */

/** One option of a rule. A rule without a default for an option does without it. */
export type RuleOption =
  | {
      readonly type: 'oneOf';
      readonly values: readonly [string, ...string[]];
      readonly default: string;
      /** What it does, for the JSON Schema and the documentation. */
      readonly describes: string;
    }
  /** A whole number from 1 on. */
  | { readonly type: 'count'; readonly default?: number; readonly describes: string }
  | { readonly type: 'text'; readonly describes: string };

/** The options of a rule by their names. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The options of every rule by its id: all that the config's `normalize` may say. */
export type OptionsByRule = Readonly<Record<string, RuleOptions>>;

/** What an option's value can be, by the option's name. */
export type OptionValues = Readonly<Partial<Record<string, string | number>>>;

/** The value a person may give a rule in the config: on, off, or its options. */
export type RuleSetting = boolean | OptionValues;

/** What is set about rules, by rule id; a rule without a setting is on, with its defaults. */
export type RuleSettings = Readonly<Partial<Record<string, RuleSetting>>>;

/** Rules switched on or off in some lines of a story file. */
export interface LineRange {
  /** The file, as `InputFile.name` has it. */
  readonly file: string;
  /** Source lines, from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly rules: Readonly<Partial<Record<string, boolean>>>;
}

/**
 * One setting over another of the same rule: options are set one by one over the wider ones, `true` keeps
 * the wider options and `false` switches off.
 * @param wider the book's
 * @param narrower the story's
 */
function settingOver(wider: RuleSetting | undefined, narrower: RuleSetting): RuleSetting {
  if (narrower === false || typeof wider !== 'object') return narrower;
  return narrower === true ? wider : { ...wider, ...narrower };
}

/** A story's settings over its book's, rule by rule. */
export function settingsOver(wider: RuleSettings, narrower: RuleSettings): RuleSettings {
  const over = Object.entries(narrower).flatMap(([rule, setting]): [string, RuleSetting][] =>
    setting === undefined ? [] : [[rule, settingOver(wider[rule], setting)]],
  );
  return { ...wider, ...Object.fromEntries(over) };
}
