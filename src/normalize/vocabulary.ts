import type { Draft } from './draft.ts';

/** The words of a file, in lower case, with how often each stands there. */
export interface Vocabulary {
  /** Words of letters, apostrophes and hyphens as they stand inside a line: `don't`, `well-known`. */
  readonly counts: ReadonlyMap<string, number>;
}

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

/** Count the words of a draft; a word cut at the end of a line is none. */
export function vocabularyOf(draft: Draft): Vocabulary {
  const counts = new Map<string, number>();
  for (const { text } of draft.blocks) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (text.charAt(index + word.length) === '-') continue;
      const lower = word.toLowerCase().replaceAll('’', "'");
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return { counts };
}
