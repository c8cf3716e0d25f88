/** The words of a file, and what they show of a mark before a word. */
import type { Draft } from '../draft.ts';
import type { QuotationContext } from './quotation-costs.ts';

/** The words of a file in lower case. */
export interface Vocabulary {
  /** How often each occurs. Words inside a line may have apostrophes and hyphens: `don't`, `well-known`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The number of parts is bounded, since those of a very long word would overflow the matcher's stack. */
const WORD = /\p{L}+(?:['’-]\p{L}+){0,40}/gu;

function isMark(character: string): boolean {
  return character === "'" || character === '‘' || character === '’';
}

/** Count the words of a draft, without those broken at a line's end or after a single quotation mark. */
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

/** The most letters that are dropped at a word's beginning: 'spise, 'gratulate. */
const MOST_DROPPED = 3;

/** The words of a vocabulary without their first letters. */
export function wornWords({ counts }: Vocabulary): ReadonlySet<string> {
  const worn = new Set<string>();
  for (const word of counts.keys()) {
    for (let dropped = 1; dropped <= MOST_DROPPED; dropped += 1) {
      if (word.length - dropped >= 2) worn.add(word.slice(dropped));
    }
  }
  return worn;
}

/** What the file's words show of a mark before a word. They are counted when first asked for. */
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
