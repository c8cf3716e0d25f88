/** Markup of an author's own, or of a program for manuals: `Q<…>` for a quotation, `hr` alone for a scene break. */
import type { InlineKind } from '../../../story/types.ts';
import type { Draft } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** A letter and what it is about, between brackets: `Q<Who is there?>`, `I<never>` (Perl's perlpod, "Formatting Codes"). */
const SPAN = /(?<![\p{L}\p{N}<])([QIBU])<(?=[^\s<>])([^<>]{1,2000})>/gu;

/** The fewest of one letter: a single one may be anything. */
const FEWEST = 2;

/** What a letter means; `Q` sets quotation marks. */
const MARKS: ReadonlyMap<string, InlineKind> = new Map([
  ['I', 'emphasis'],
  ['B', 'strong'],
  ['U', 'underline'],
]);

/** A rule across the page, which its brackets show; without them it must come again or beside other markup. */
const RULE_TAG = /^(?:\[hr\]|\{hr\}|\\hr)$/i;
const RULE_WORD = /^(?:hr|HR|\.hr)$/;

/** The letters that the file uses again and again. */
function lettersOf({ blocks }: Draft): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks)
    if (text.includes('<'))
      for (const [, letter = ''] of text.matchAll(SPAN))
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return new Set([...counts].flatMap(([letter, count]) => (count >= FEWEST ? [letter] : [])));
}

/** The delimiters of a span go; a quotation gets marks instead. */
function* spanEdits(text: string, block: number, letters: ReadonlySet<string>): Iterable<Edit> {
  for (const { 0: span, 1: letter = '', index } of text.matchAll(SPAN)) {
    if (!letters.has(letter)) continue;
    const as = MARKS.get(letter);
    const mark = as === undefined ? '"' : '';
    const [start, end] = [index + 2, index + span.length - 1];
    const reason = 'encoding-repair';
    yield { type: 'replaceText', block, start: index, end: start, with: mark, reason };
    yield { type: 'replaceText', block, start: end, end: end + 1, with: mark };
    if (as !== undefined) yield { type: 'markUp', block, start, end, as, open: 0, close: 0 };
  }
}

/** Markup of the author's own becomes what it stands for. */
export function* ownMarkup(draft: Draft): Iterable<Edit> {
  const letters = lettersOf(draft);
  const words = draft.blocks.filter(({ text }) => RULE_WORD.test(text)).length;
  const hasRules = words >= FEWEST || (words > 0 && letters.size > 0);
  for (const [block, { text }] of draft.blocks.entries()) {
    if (RULE_TAG.test(text) || (hasRules && RULE_WORD.test(text))) {
      const end = text.length;
      const reason = 'encoding-repair';
      yield { type: 'replaceText', block, start: 0, end, with: '* * *', reason };
    } else if (letters.size > 0 && text.includes('<')) yield* spanEdits(text, block, letters);
  }
}
