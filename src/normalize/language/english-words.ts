/** The list of English words. */
import { readFileSync } from 'node:fs';
import wordList from 'word-list';

let words: ReadonlySet<string> | undefined;

/**
 * Whether a word is in the list of English words that the package word-list has (275,000, inflected
 * forms too, no names). It is read when first asked for, since few books need it.
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(readFileSync(wordList, 'utf8').split('\n'));
  return words.has(word.toLowerCase());
}
