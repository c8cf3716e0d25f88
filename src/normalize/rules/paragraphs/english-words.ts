/** English words, for the rule `paragraphs`. */
import { readFileSync } from 'node:fs';
import wordList from 'word-list';

let words: ReadonlySet<string> | undefined;

/**
 * Whether a word is in the package word-list (275,000 words with inflected forms, without names). The list is read
 * at the first question: few books need it.
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(readFileSync(wordList, 'utf8').split('\n'));
  return words.has(word.toLowerCase());
}
