/** What the program offers to a config, gathered from the stations that define it. */
import { DESIGN_NAMES, SPLITS, TARGETS } from './config/config.ts';
import type { Offered } from './config/offered.ts';
import { FONT_NAMES, THEMES } from './config/style.ts';
import { RULE_OPTIONS } from './normalize/rules/rules.ts';
import { namesIn, READABLE, storiesInBook } from './read/read.ts';

const THEME_NOTES = {
  classic: 'a novel',
  modern: 'headings without serifs, at the left',
  ornate: 'fairy tales, fantasy',
  manuscript: 'a typescript',
  plain: 'the reading app’s own look',
} as const;

const TARGET_NOTES = {
  epub3: undefined,
  epub2: 'devices from before 2012',
  kobo: '.kepub.epub',
} as const;

/** Everything that a config may name. */
export const OFFERED: Offered = {
  ruleOptions: RULE_OPTIONS,
  themes: THEMES.map((name) => ({ name, describes: THEME_NOTES[name] })),
  fonts: FONT_NAMES,
  targets: TARGETS.map((name) => ({ name, describes: TARGET_NOTES[name] })),
  splits: SPLITS,
  coverDesigns: DESIGN_NAMES,
  readable: READABLE,
  namesIn,
  storiesInBook,
};
