import { findSpans, senseByUse, statedDelimiters } from '../delimiters.ts';
import type { Delimiters } from '../draft.ts';
import type { Edit, Rule } from '../rule.ts';
import { vocabularyOf, type Vocabulary } from '../vocabulary.ts';

/** What everybody means by these unless the author says otherwise; longer ones first. */
const CUSTOMARY: readonly Delimiters[] = [
  { sense: 'strong', open: '***', close: '***' },
  { sense: 'strong', open: '**', close: '**' },
  { sense: 'underline', open: '__', close: '__' },
  { sense: 'emphasis', open: '*', close: '*' },
  { sense: 'emphasis', open: '_', close: '_' },
];

/** `/x/` is rare; words with a slash between them are not. */
const FEWEST_SLASHES = 3;

/** `Chi_ca_go`: a syllable stressed in a word that the file has whole elsewhere, unlike `my_first_file`. */
const PART_OF_WORD = /(?<![\p{L}\p{N}_])(\p{L}*)_(\p{L}+)_(\p{L}*)(?![\p{L}\p{N}_])/gu;

/** Asterisks and underscores around words become emphasis. */
export const emphasis: Rule = {
  id: 'emphasis',
  title: 'Set emphasis',
  why: 'Plain text has no italics; `*x*` and `_x_` stand for them (the custom that CommonMark §6.2 took over), and a legend may name other signs.',
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
    const slash = { open: '/', close: '/' };
    const texts = draft.blocks.map(({ text }) => text);
    if (!claimed.has('/') && senseByUse(texts, slash, FEWEST_SLASHES) === 'emphasis')
      delimiters.push({ sense: 'emphasis', ...slash });
    let counted: Vocabulary | undefined;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const match of text.matchAll(PART_OF_WORD)) {
        const [whole, before = '', stressed = '', after = ''] = match;
        const word = (before + stressed + after).toLowerCase();
        if (before + after === '' || !(counted ??= vocabularyOf(draft)).counts.has(word)) continue;
        const start = match.index + before.length;
        const end = match.index + whole.length - after.length;
        yield { type: 'markUp', block, start, end, as: 'emphasis', open: 1, close: 1 };
      }
      for (const pair of delimiters) {
        if (!text.includes(pair.open)) continue;
        for (const span of findSpans(text, pair)) {
          yield { type: 'markUp', block, ...span, as: pair.sense };
        }
      }
    }
  },
};
