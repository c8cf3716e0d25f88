import { findSpans, statedDelimiters } from '../delimiters.ts';
import type { Delimiters } from '../draft.ts';
import type { Edit, Rule } from '../rule.ts';

/** What everybody means by these unless the author says otherwise; longer ones first. */
const CUSTOMARY: readonly Delimiters[] = [
  { sense: 'strong', open: '***', close: '***' },
  { sense: 'strong', open: '**', close: '**' },
  { sense: 'emphasis', open: '__', close: '__' },
  { sense: 'emphasis', open: '*', close: '*' },
  { sense: 'emphasis', open: '_', close: '_' },
];

/** Asterisks and underscores around words become emphasis. */
export const emphasis: Rule = {
  id: 'emphasis',
  title: 'Set emphasis',
  why: 'Plain text has no italics; *x* and _x_ stand for them (the custom that CommonMark §6.2 took over), and a legend may name other signs.',
  examples: [
    { shows: 'asterisks', before: 'It *is* so.', after: 'It {emphasis:is} so.' },
    {
      shows: 'underscores',
      before: 'The _Great_ Eastern.',
      after: 'The {emphasis:Great} Eastern.',
    },
    {
      shows: 'before punctuation, inside speech',
      before: '"But *WHY*?" she said.',
      after: '"But {emphasis:WHY}?" she said.',
    },
    {
      shows: 'several words, with an apostrophe',
      before: "*don't you dare* go",
      after: "{emphasis:don't you dare} go",
    },
    {
      shows: 'doubled asterisks are strong',
      before: 'A **loud** voice.',
      after: 'A {strong:loud} voice.',
    },
    {
      shows: 'the beginning of a word',
      before: 'How *mother*ly.',
      after: 'How {emphasis:mother}ly.',
    },
    {
      shows: 'the legend’s sign',
      before: '/ / indicates emphasis\n\nIt /is/ so.',
      after: '[emphasis / /]\nIt {emphasis:is} so.',
    },
    {
      shows: 'sums and footnote signs stay',
      before: '5 * 3 is 15*, and 2 * 2.',
      after: '5 * 3 is 15*, and 2 * 2.',
    },
    {
      shows: 'snake_case and blanks stay',
      before: 'my_file_name and ____ here',
      after: 'my_file_name and ____ here',
    },
    {
      shows: 'never across paragraphs',
      before: 'One *two.\n\nThree* four.',
      after: 'One *two.\nThree* four.',
    },
    {
      shows: 'addresses, file patterns and emoticons stay',
      before: 'http://example.com/_private_/x ^_^ rm *.o and *.html >_<',
      after: 'http://example.com/_private_/x ^_^ rm *.o and *.html >_<',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const stated = statedDelimiters(draft);
    const claimed = new Set(stated.map(({ open }) => open));
    const delimiters = [
      ...stated.filter(({ sense }) => sense !== 'thought'),
      ...CUSTOMARY.filter(({ open }) => !claimed.has(open)),
    ];
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const pair of delimiters) {
        if (!text.includes(pair.open)) continue;
        for (const span of findSpans(text, pair)) {
          yield { type: 'markUp', block, ...span, as: pair.sense };
        }
      }
    }
  },
};
