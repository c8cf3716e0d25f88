import type { Edit, Rule } from '../rule.ts';

const RUN = /[ \t\v\f]{2,}|[\t\v\f]/g;

/** One space between words, none at the ends. */
export const whitespace: Rule = {
  id: 'whitespace',
  title: 'Tidy white space',
  why: 'Two spaces after a sentence, tabs and trailing blanks come from typewriters and editors; one space is the custom of printed books (The Chicago Manual of Style, 17th ed., §2.9).',
  examples: [
    {
      shows: 'two spaces after a sentence',
      before: 'He left.  She stayed.',
      after: 'He left. She stayed.',
    },
    { shows: 'a tab inside a line', before: 'He\tleft.', after: 'He left.' },
    { shows: 'single spaces stay', before: 'He left. She stayed.', after: 'He left. She stayed.' },
  ],
  *propose(draft): Iterable<Edit> {
    for (const [block, { text }] of draft.blocks.entries()) {
      // Not a regular expression: \s+$ tries every blank of a long run anew.
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      if (start > 0) yield { type: 'replaceText', block, start: 0, end: start, with: '' };
      if (end < text.length && end >= start) {
        yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
      }
      for (const match of text.matchAll(RUN)) {
        yield {
          type: 'replaceText',
          block,
          start: match.index,
          end: match.index + match[0].length,
          with: ' ',
        };
      }
    }
  },
};
