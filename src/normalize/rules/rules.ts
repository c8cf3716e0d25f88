/** Every rule, and the order in which they run. */
import type { OptionsByRule } from '../../config/rule-options.ts';
import type { Rule } from '../rule.ts';
import { apostrophes } from './apostrophes/apostrophes.ts';
import { authorsNotes } from './authors-notes/authors-notes.ts';
import { chapterNotices } from './chapter-notices/chapter-notices.ts';
import { capitals } from './capitals/capitals.ts';
import { backticks } from './backticks/backticks.ts';
import { characters } from './characters/characters.ts';
import { contents } from './contents/contents.ts';
import { dashes } from './dashes/dashes.ts';
import { ellipses } from './ellipses/ellipses.ts';
import { emphasis } from './emphasis/emphasis.ts';
import { frontMatter } from './front-matter/front-matter.ts';
import { gutenberg } from './gutenberg/gutenberg.ts';
import { header } from './header/header.ts';
import { headings } from './headings/headings.ts';
import { legend } from './legend/legend.ts';
import { letters } from './letters/letters.ts';
import { mail } from './mail/mail.ts';
import { margins } from './margins/margins.ts';
import { markers } from './markers/markers.ts';
import { messages } from './messages/messages.ts';
import { noBreakSpaces } from './no-break-spaces/no-break-spaces.ts';
import { pageFurniture } from './page-furniture/page-furniture.ts';
import { paragraphs } from './paragraphs/paragraphs.ts';
import { passages } from './passages/passages.ts';
import { quotes } from './quotes/quotes.ts';
import { repeats } from './repeats/repeats.ts';
import { sceneBreaks } from './scene-breaks/scene-breaks.ts';
import { spacing } from './spacing/spacing.ts';
import { thoughts } from './thoughts/thoughts.ts';
import { verse } from './verse/verse.ts';
import { whitespace } from './whitespace/whitespace.ts';

/** Before the layout is measured: they clean the characters and read what the front of the file states. */
export const OPENING_RULES: readonly Rule[] = [
  characters, // first: all others read characters
  frontMatter, // before all that read single lines: its syntax spans several
  gutenberg, // before the header, which begins under the frame
  contents, // before the header: a title page ends where its list of contents began
  mail, // before the header: the head of a post is one, and quotation marks hide the lines after them
  passages, // before the header, which ends at a line that is not a field
  legend, // before the header: a line of a legend inside it is not a field
  header,
];

/** They find what each line is. */
export const STRUCTURE_RULES: readonly Rule[] = [
  margins, // before all that read indents and gaps
  pageFurniture, // before headings: page numbers count as chapters may
  headings, // before paragraphs, which would join a heading to the text under it
  chapterNotices, // after headings, under which the notices are
  verse, // before paragraphs: verse keeps its lines
  paragraphs,
  messages, // before letters: the head of an e-mail announces a letter
  letters, // after paragraphs: the body of a letter is prose, wrapped like the rest
  authorsNotes,
  markers,
  sceneBreaks, // after all others: a gap is a break only between what they left as prose
];

/** They correct the text of each block. */
export const INLINE_RULES: readonly Rule[] = [
  whitespace,
  emphasis, // before thoughts: *x* inside <x> is emphasis in a thought
  capitals, // after emphasis: what is already set apart is left alone
  thoughts, // before dashes and quotes: its delimiters are not dashes or quotation marks
  repeats,
  ellipses, // before dashes: `.. -` keeps its dots together
  dashes, // before quotes: a mark beside an em dash is judged by it
  backticks, // before apostrophes and quotes, which read straight marks
  apostrophes, // before quotes: a certain apostrophe closes no quotation
  quotes,
  spacing, // after quotes: a language may have spaces inside its marks
  noBreakSpaces, // last: the others read plain spaces
];

/** Every rule, in the order it runs. */
export const ALL_RULES: readonly Rule[] = [...OPENING_RULES, ...STRUCTURE_RULES, ...INLINE_RULES];

/** The ids of the rules: the keys of the config's `normalize`. */
export const RULE_IDS: readonly string[] = ALL_RULES.map((rule) => rule.id);

/** The options of the rules by their ids: what the config's schema is made from. */
export const RULE_OPTIONS: OptionsByRule = Object.fromEntries(
  ALL_RULES.map(({ id, options = {} }) => [id, options]),
);
