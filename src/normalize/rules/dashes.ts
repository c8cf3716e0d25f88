import { EM_DASH } from '../typography.ts';
import type { Edit, Rule } from '../rule.ts';

/** Two or three hyphens, with the blanks around them; four or more stand for a name left out. */
const HYPHENS = /(?<!-)[ ]*-{2,3}(?!-)[ ]*/g;
/** A spaced hyphen, spaced on both sides or behind only, between text. */
const SPACED = /(?<=[^\s—*_-])[ ]+-[ ]+(?=[^\s—*_-])/g;
const TRAILING = /(?<=[\p{L}\p{N}][.,!?'‘’…]?)- (?=[^\s—*_-])/gu;
/** Speech or thought cut off: `th-"`. */
const CUT_OFF = /(?<=\p{L}['‘’]?)-(?=["“”'‘’]*(?:["“”]|$))/gu;
/** Speech taken up again: `"-and then`. */
const TAKEN_UP = /(?<=(?:^|[\s(])["“”])-(?=\p{L})/gu;
/** A spaced hyphen at the end: the sentence is broken off. */
const BROKEN_OFF = /(?<=\p{L}[,.!?]?) -$/gu;
/** An em dash already, with blanks about it. */
const SPACED_EM = /(?<=\S)[ ]+—[ ]+(?=\S)/g;

/** What follows a suspended hyphen: "two- and three-year-olds". */
const SUSPENDED = /^(?:and|or|to|und|et|bis)\s+(?:\S+\s+)?\p{L}+-\p{L}/u;

/** Dashes as typed on a typewriter become em dashes. */
export const dashes: Rule = {
  id: 'dashes',
  title: 'Set dashes',
  why: 'Typewriters and keyboards have no dash; two hyphens, a spaced one or a trailing one stand for it. An em dash is closed up (The Chicago Manual of Style, 17th ed., §6.85; Standard Ebooks Manual §8.7.7).',
  examples: [
    { shows: 'two hyphens', before: 'wait--what', after: 'wait—what' },
    { shows: 'two hyphens with blanks', before: 'wait -- what', after: 'wait—what' },
    { shows: 'three hyphens', before: 'wait---what', after: 'wait—what' },
    { shows: 'a spaced hyphen', before: 'wait - what', after: 'wait—what' },
    { shows: 'a trailing hyphen', before: 'Sun? word- word', after: 'Sun? word—word' },
    {
      shows: 'speech cut off',
      before: '"how could you do th-" he began',
      after: '"how could you do th—" he began',
    },
    {
      shows: 'a dash at the end of speech',
      before: '"No--" he said. "I--"',
      after: '"No—" he said. "I—"',
    },
    { shows: 'a sentence broken off', before: '"Well," said Hobb -', after: '"Well," said Hobb—' },
    {
      shows: 'compounds and stutters stay',
      before: 'a well-known m-man of twenty-one',
      after: 'a well-known m-man of twenty-one',
    },
    {
      shows: 'suspended hyphens stay',
      before: 'two- and three-year-olds',
      after: 'two- and three-year-olds',
    },
    {
      shows: 'sums and ranges stay',
      before: '5 - 3 = 2, 1914-1918',
      after: '5 - 3 = 2, 1914-1918',
    },
    { shows: 'a name left out stays', before: 'Mr. ---- of R----', after: 'Mr. ---- of R----' },
  ],
  *propose(draft): Iterable<Edit> {
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !/[-—]/.test(text)) continue;
      const replace = (match: RegExpExecArray, after: string): Edit => ({
        type: 'replaceText',
        block,
        start: match.index,
        end: match.index + match[0].length,
        with: after,
      });
      for (const match of text.matchAll(HYPHENS)) {
        const opens =
          match.index > 0 &&
          match[0].startsWith(' ') &&
          /["“'‘(]$/.test(text.slice(0, match.index).trimEnd());
        yield replace(match, keepsSpace(text, match, opens) ? ` ${EM_DASH}` : EM_DASH);
      }
      for (const match of text.matchAll(SPACED)) {
        const sum =
          /\d$/.test(text.slice(0, match.index)) &&
          /^\d/.test(text.slice(match.index + match[0].length));
        if (!sum) yield replace(match, EM_DASH);
      }
      for (const match of text.matchAll(TRAILING)) {
        if (!SUSPENDED.test(text.slice(match.index + 2))) yield replace(match, EM_DASH);
      }
      for (const match of text.matchAll(CUT_OFF)) yield replace(match, EM_DASH);
      for (const match of text.matchAll(BROKEN_OFF)) yield replace(match, EM_DASH);
      for (const match of text.matchAll(TAKEN_UP)) yield replace(match, EM_DASH);
      for (const match of text.matchAll(SPACED_EM)) yield replace(match, EM_DASH);
    }
  },
};

/** A dash before an opening quotation mark, or after the end of a sentence, does not swallow its blank. */
function keepsSpace(text: string, match: RegExpExecArray, opens: boolean): boolean {
  const before = text.slice(0, match.index);
  return (
    !opens && match[0].startsWith(' ') && !match[0].endsWith(' ') && /[.!?]["”]?$/.test(before)
  );
}
