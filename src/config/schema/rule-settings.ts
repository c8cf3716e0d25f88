/** The schemas of `normalize`, made from the options that the rules declare. */
import { z } from 'zod';
import type { OptionsByRule, RuleOption, RuleOptions, RuleSetting } from '../rule-options.ts';
import { text } from './values.ts';

function optionSchema(option: RuleOption): z.ZodType<string | number> {
  const described = { description: option.describes };
  switch (option.type) {
    case 'oneOf':
      return z.enum(option.values).meta({ ...described, default: option.default });
    case 'count': {
      const { default: usual } = option;
      const count = z.int().min(1);
      return count.meta(usual === undefined ? described : { ...described, default: usual });
    }
    case 'text':
      return text.meta(described);
  }
}

function settingSchema(options: RuleOptions): z.ZodType<RuleSetting> {
  const shape = Object.entries(options).map(
    ([name, option]) => [name, optionSchema(option).optional()] as const,
  );
  if (shape.length === 0) return z.boolean();
  return z
    .union([z.boolean(), z.strictObject(Object.fromEntries(shape))])
    .describe('true, false, or the rule’s options');
}

/** What `normalize` may say for a story or the book: each rule on, off, or with options. */
export function ruleSettings(rules: OptionsByRule) {
  const settings = Object.entries(rules).map(
    ([id, options]) => [id, settingSchema(options).optional()] as const,
  );
  return z
    .strictObject(Object.fromEntries(settings))
    .describe('Rules of the normalizer by id: true, false (off), or their options');
}

/** What `normalize` may say for some lines: each rule on or off. */
export function ruleSwitches(rules: OptionsByRule) {
  const switches = Object.keys(rules).map((id) => [id, z.boolean().optional()] as const);
  return z
    .strictObject(Object.fromEntries(switches))
    .describe(
      'Rules by id for these lines: true or false only; options can be set for a whole story or book',
    );
}
