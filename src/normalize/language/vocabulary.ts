import type { Draft } from '../draft.ts';
import type { QuotationContext } from './quotation-costs.ts';

/** The words of a file, in lower case, with how often each stands there. */
export interface Vocabulary {
  /** Words of letters, apostrophes and hyphens as they stand inside a line: `don't`, `well-known`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** No word has more parts; without a bound the parts of a very long one overflow the matcher's stack. */
const WORD = /\p{L}+(?:['’-]\p{L}+){0,40}/gu;

function isMark(character: string): boolean {
  return character === "'" || character === '‘' || character === '’';
}

/** Count the words of a draft; one cut at a line's end, or behind a single quotation mark, is none. */
export function vocabularyOf(draft: Draft): Vocabulary {
  const counts = new Map<string, number>();
  for (const { text } of draft.blocks) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (text.charAt(index + word.length) === '-' || isMark(text.charAt(index - 1))) continue;
      const lower = word.toLowerCase().replaceAll('’', "'");
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return { counts };
}

/** As many letters are dropped at a word's beginning, at most: 'spise, 'gratulate. */
const MOST_DROPPED = 3;

/** What is left of the words of a vocabulary when their first letters are dropped. */
export function wornWords({ counts }: Vocabulary): ReadonlySet<string> {
  const worn = new Set<string>();
  for (const word of counts.keys()) {
    for (let dropped = 1; dropped <= MOST_DROPPED; dropped += 1) {
      if (word.length - dropped >= 2) worn.add(word.slice(dropped));
    }
  }
  return worn;
}

/** What the file's own words say about a mark before a word; counted only when somebody asks. */
export function evidenceOf(draft: Draft): Pick<QuotationContext, 'isWorn' | 'isWord'> {
  let counted: Vocabulary | undefined;
  let worn: ReadonlySet<string> | undefined;
  const vocabulary = (): Vocabulary => (counted ??= vocabularyOf(draft));
  const isWord = (word: string): boolean => vocabulary().counts.has(word);
  return {
    isWord,
    isWorn: (word) => !isWord(word) && (worn ??= wornWords(vocabulary())).has(word),
  };
}
