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
const TAGGED = /([<[])(i|em|b|strong|u|s|strike|del)[>\]]([^<>[\]]{1,2000})[<[]\/\2[>\]]/gi;

const SENSE_OF_TAG: Readonly<Record<string, Delimiters['sense']>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  u: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
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
      shows: 'over whole paragraphs, where nothing else closes it',
      before: '*This opens.\n\nThis goes on.\n\nThis closes.*',
      after: '{emphasis:This opens.}\n{emphasis:This goes on.}\n{emphasis:This closes.}',
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
      shows: 'three asterisks are strong',
      before: 'A ***very*** loud voice.',
      after: 'A {strong:very} loud voice.',
    },
    {
      shows: 'around a whole speech',
      before: '*"Run!"* somebody cried.',
      after: '{emphasis:"Run!"} somebody cried.',
    },
    {
      shows: 'tags around what is struck out',
      before: 'It is <s>awful</s> [strike]bad[/strike] fine.',
      after: 'It is {strikethrough:awful} {strikethrough:bad} fine.',
    },
    { shows: 'before a dash', before: 'Not *now*--later.', after: 'Not {emphasis:now}--later.' },
    {
      shows: 'more than one in a sentence',
      before: 'She *said* she *might*.',
      after: 'She {emphasis:said} she {emphasis:might}.',
    },
    {
      shows: 'long tags of a web page',
      before: 'It <em>is</em> <strong>so</strong>.',
      after: 'It {emphasis:is} {strong:so}.',
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
      shows: 'an opening that nothing closes stays',
      before: '*This opens.\n\nNothing closes it.',
      after: '*This opens.\nNothing closes it.',
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
      shows: 'addresses, file patterns and emoticons stay',
      before: 'http://example.com/_private_/x ^_^ rm *.o and *.html >_<',
      after: 'http://example.com/_private_/x ^_^ rm *.o and *.html >_<',
    },
    {
      shows: 'a footnote star behind a full stop stays',
      before: 'It cost ninety francs.* Nobody paid.',
      after: 'It cost ninety francs.* Nobody paid.',
    },
    {
      shows: 'sums without blanks stay',
      before: 'It came to 2*3*4 and 5*6.',
      after: 'It came to 2*3*4 and 5*6.',
    },
    {
      shows: 'a swear word with stars for its letters stays',
      before: '"What the f*** was that, you s**t?"',
      after: '"What the f*** was that, you s**t?"',
    },
    {
      shows: 'stars for single letters of a curse stay',
      before: 'He called him a b*st*rd.',
      after: 'He called him a b*st*rd.',
    },
    {
      shows: 'blanks to fill in stay',
      before: 'My name is ______ and I am __ years old.',
      after: 'My name is ______ and I am __ years old.',
    },
    {
      shows: 'items of a list keep their stars',
      before: 'She had bought:\n* milk\n* eggs',
      after: 'She had bought:\nmessage(document): * milk\nmessage(document): * eggs',
    },
    {
      shows: 'marks of a critic stay',
      before: 'He gave it **** of five, and her *** at most.',
      after: 'He gave it **** of five, and her *** at most.',
    },
    {
      shows: 'codes for a telephone stay',
      before: 'Dial *67 first, then *69.',
      after: 'Dial *67 first, then *69.',
    },
    {
      shows: 'words joined by slashes stay',
      before: 'He/she and/or they, 24/7, either/or, 3/4/98.',
      after: 'He/she and/or they, 24/7, either/or, 3/4/98.',
    },
    {
      shows: 'paths of folders stay',
      before: 'In /usr/local/bin, /home/ann/stories and /var/log/mail there was nothing.',
      after: 'In /usr/local/bin, /home/ann/stories and /var/log/mail there was nothing.',
    },
    {
      shows: 'a comic curse stays',
      before: '"What the #*@*% is that?"',
      after: '"What the #*@*% is that?"',
    },
    {
      shows: 'a slip put right with a star stays',
      before: 'Jo typed again: *their',
      after: 'Jo typed again: *their',
    },
    {
      shows: 'an editor’s word in brackets stays',
      before: 'He was [sic] born in [b] 1902.',
      after: 'He was [sic] born in [b] 1902.',
    },
    {
      shows: 'stars between the claps of a game stay',
      before: 'Clap * clap * turn * clap.',
      after: 'Clap * clap * turn * clap.',
    },
    {
      shows: 'addresses of mail with underscores stay',
      before: 'Write to ann_of_green@example.org or tom_the_cat@example.org.',
      after: 'Write to ann_of_green@example.org or tom_the_cat@example.org.',
    },
  ],
  *propose(draft, { literal }): Iterable<Edit> {
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
    for (const [block, { text, role, origins }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      if (literal !== undefined && origins.some(({ line }) => literal.has(line))) continue;
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
