/** What the program offers to a config, gathered from the stations that define it. */
import type { Offered } from './config/offered.ts';
import { DESIGNS } from './cover/designs/designs.ts';
import { SPLITS } from './deliver/volumes.ts';
import { RULE_OPTIONS } from './normalize/rules/rules.ts';
import { READABLE } from './read/formats.ts';
import { lookIntoBook, namesIn } from './read/read.ts';
import { TARGETS } from './targets/targets.ts';
import { FAMILIES } from './themes/fonts.ts';
import { THEMES } from './themes/themes.ts';

/** Everything that a config may name. */
export const OFFERED: Offered = {
  ruleOptions: RULE_OPTIONS,
  themes: THEMES,
  fonts: FAMILIES.map(({ name }) => name),
  targets: TARGETS,
  splits: SPLITS,
  coverDesigns: DESIGNS.map(({ id }) => id),
  readable: READABLE,
  namesIn,
  lookIntoBook,
};
