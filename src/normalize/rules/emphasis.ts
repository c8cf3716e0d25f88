import { findSpans, senseByUse, statedDelimiters } from '../delimiters.ts';
import type { Delimiters, Draft } from '../draft.ts';
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

/** Emphasis goes on over as many paragraphs, at most. */
const LONGEST_OVER = 6;

/**
 * A sign that opens one paragraph and closes a later one, with none between: each paragraph is marked.
 * Nothing else may cross a paragraph's end.
 */
function* overParagraphs(
  { blocks }: Draft,
  first: number,
  delimiters: readonly Delimiters[],
): Iterable<Edit> {
  const text = blocks[first]?.text ?? '';
  const pair = delimiters.find(
    ({ open, close }) =>
      open === close && text.startsWith(open) && /[\p{L}"“'‘]/u.test(text.charAt(open.length)),
  );
  if (pair === undefined || text.includes(pair.open, pair.open.length)) return;
  for (let last = first + 1; last <= first + LONGEST_OVER; last += 1) {
    const block = blocks[last];
    if (block?.role.type !== 'paragraph') return;
    const at = block.text.indexOf(pair.close);
    if (at < 0) continue;
    if (at !== block.text.length - pair.close.length) return;
    for (let index = first; index <= last; index += 1) {
      const end = blocks[index]?.text.length ?? 0;
      const open = index === first ? pair.open.length : 0;
      const close = index === last ? pair.close.length : 0;
      yield { type: 'markUp', block: index, start: 0, end, as: pair.sense, open, close };
    }
    return;
  }
}

/** Tags of web pages and forums that were copied with the text: `<i>x</i>`, `[b]x[/b]`. */
const TAGGED = /([<[])(i|em|b|strong|u)[>\]]([^<>[\]]{1,2000})[<[]\/\2[>\]]/gi;

const SENSE_OF_TAG: Readonly<Record<string, Delimiters['sense']>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  u: 'underline',
};

/** The tags' letters are no words of the story: they leave as damage of the copy. */
function* tags(text: string, block: number): Iterable<Edit> {
  if (!/[<[]\//.test(text)) return;
  for (const { 0: found, 2: name = '', 3: inside = '', index } of text.matchAll(TAGGED)) {
    const as = SENSE_OF_TAG[name.toLowerCase()];
    if (as === undefined || inside.trim() === '') continue;
    const start = index + name.length + 2;
    const end = start + inside.length;
    const reason = 'encoding-repair' as const;
    yield { type: 'replaceText', block, start: index, end: start, with: '', reason };
    yield { type: 'markUp', block, start, end, as, open: 0, close: 0 };
    yield {
      type: 'replaceText',
      block,
      start: end,
      end: index + found.length,
      with: '',
      reason,
    };
  }
}

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
      shows: 'over whole paragraphs, where nothing else closes it',
      before: '*This opens.\n\nThis goes on.\n\nThis closes.*',
      after: '{emphasis:This opens.}\n{emphasis:This goes on.}\n{emphasis:This closes.}',
    },
    {
      shows: 'an opening that nothing closes stays',
      before: '*This opens.\n\nNothing closes it.',
      after: '*This opens.\nNothing closes it.',
    },
    {
      shows: 'tags of a web page',
      before: 'It <i>is</i> <B>so</B>.',
      after: 'It {emphasis:is} {strong:so}.',
    },
    {
      shows: 'tags of a forum',
      before: 'It [i]is[/i] so.',
      after: 'It {emphasis:is} so.',
    },
    {
      shows: 'a tag that nothing closes stays',
      before: 'It <i>is so. Press [b] now.',
      after: 'It <i>is so. Press [b] now.',
    },
    {
      shows: 'an ornament around words stays',
      before: '~*~ Fin, he thought ~*~',
      after: '~*~ Fin, he thought ~*~',
    },
    {
      shows: 'doubled underscores are underlined',
      before: 'It __is__ so.',
      after: 'It {underline:is} so.',
    },
    {
      shows: 'emphasis inside emphasis',
      before: '*I am *not* amused*',
      after: '{emphasis:I am {emphasis:not} amused}',
    },
    {
      shows: 'stars around a part of a word',
      before: 'un*believ*able',
      after: 'un{emphasis:believ}able',
    },
    {
      shows: 'a syllable stressed in a word the file has whole',
      before: 'In Chicago? In Chi_ca_go.',
      after: 'In Chicago? In Chi{emphasis:ca}go.',
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
      yield* overParagraphs(draft, block, delimiters);
      yield* tags(text, block);
    }
  },
};
