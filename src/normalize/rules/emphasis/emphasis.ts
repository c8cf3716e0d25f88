/** The rule `emphasis`: asterisks, underscores and tags around words become emphasis. */
import { findSpans, senseByUse, statedDelimiters } from '../../forms/delimiters.ts';
import type { Delimiters, Draft } from '../../draft.ts';
import type { Edit, Rule } from '../../rule.ts';
import { vocabularyOf, type Vocabulary } from '../../language/vocabulary.ts';

/** The usual delimiters, unless the legend says otherwise; longer ones first. */
const CUSTOMARY: readonly Delimiters[] = [
  { sense: 'strong', open: '***', close: '***' },
  { sense: 'strong', open: '**', close: '**' },
  { sense: 'underline', open: '__', close: '__' },
  { sense: 'emphasis', open: '*', close: '*' },
  { sense: 'emphasis', open: '_', close: '_' },
];

/** The fewest uses of `/x/`, which is rare; words with a slash between them are not. */
const FEWEST_SLASHES = 3;

/** `Chi_ca_go`: a stressed syllable of a word that the file also has whole, unlike `my_first_file`. */
const PART_OF_WORD = /(?<![\p{L}\p{N}_])(\p{L}*)_(\p{L}+)_(\p{L}*)(?![\p{L}\p{N}_])/gu;

/** The names of people in chats: `@samtheman`. */
function handlesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      text.includes('@')
        ? Array.from(text.matchAll(/@(\p{L}+)/gu), ([, name = '']) => name.toLowerCase())
        : [],
    ),
  );
}

/** The most paragraphs that emphasis may continue over. */
const LONGEST_OVER = 6;

/**
 * Emphasis that opens one paragraph and closes a later one: each paragraph is marked. Nothing else may cross the
 * end of a paragraph.
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

/** The meaning of each tag. */
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

/** Tags become markup. Their letters are not words of the story, so they are removed as damage of the copy. */
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
  spares: 'literals',
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
    const handles = handlesOf(texts);
    let counted: Vocabulary | undefined;
    for (const [block, { text, role, origins }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      if (literal !== undefined && origins.some(({ line }) => literal.has(line))) continue;
      for (const match of text.matchAll(PART_OF_WORD)) {
        const [whole, before = '', stressed = '', after = ''] = match;
        const word = (before + stressed + after).toLowerCase();
        if (handles.has(word)) continue;
        if (before + after === '' || !(counted ??= vocabularyOf(draft)).counts.has(word)) continue;
        const start = match.index + before.length;
        const end = match.index + whole.length - after.length;
        yield { type: 'markUp', block, start, end, as: 'emphasis', open: 1, close: 1 };
      }
      for (const pair of delimiters) {
        if (!text.includes(pair.open)) continue;
        for (const span of findSpans(text, pair)) {
          yield { type: 'markUp', block, ...span, as: pair.sense };
          // Three stars are two for bold and one for italics; around a line they mark it: ***Flashback***.
          const isLine = span.start === 0 && span.end === text.length;
          if (pair.open === '***' && !isLine && pair.sense === 'strong' && !claimed.has('***')) {
            const [start, end] = [span.start + 3, span.end - 3];
            yield { type: 'markUp', block, start, end, as: 'emphasis', open: 0, close: 0 };
          }
        }
      }
      yield* overParagraphs(draft, block, delimiters);
      yield* tags(text, block);
    }
  },
};
