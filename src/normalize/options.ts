import type { OptionValues, RuleSetting } from '../config/rule-options.ts';
import type { Rule } from './rule.ts';

/** The options a rule runs with: what is set, else the rule's defaults. */
export function optionsOf(
  { options = {} }: Pick<Rule, 'options'>,
  setting: RuleSetting | undefined,
): OptionValues {
  const defaults = Object.entries(options).flatMap(([name, option]): [string, string | number][] =>
    option.type === 'text' || option.default === undefined ? [] : [[name, option.default]],
  );
  return { ...Object.fromEntries(defaults), ...(typeof setting === 'object' ? setting : {}) };
}

/** The value of an option that is a text or one of several words; undefined when it has none. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that is a count; undefined when it has none. */
export function countOption(options: OptionValues, name: string): number | undefined {
  const value = options[name];
  return typeof value === 'number' ? value : undefined;
}
