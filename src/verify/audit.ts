/**
 * The loss audit: the book must say what the sources say. Nothing in this folder is shared with what made the
 * book, so that a fault there cannot hide itself here.
 */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { applyClaims, excerpt, type AccountedChange, type AuditedSource } from './claims.ts';
import {
  readBookWords,
  wordsOf,
  wordsOfLine,
  type OpenedText,
  type SourceWord,
} from './audit-words.ts';

/** How far ahead the audit looks for the place where source and book agree again, in words. */
const HORIZON = 400;
/** How many words must agree in a row, so that it is not by chance. */
const AGREEMENT = 3;
/** More faults than this tell nothing new. */
const MOST_FAULTS = 20;

/**
 * Compare the words of the sources with those of the finished book. They must be the same, in the same order,
 * except for changes with one of the closed reasons. The words of a header must be in the front matter, in a
 * notice or in the metadata.
 */
export function auditWords(
  epub: OpenedText,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
): readonly Diagnostic[] {
  const { running, front } = readBookWords(epub);
  const { lines, faults } = applyClaims(sources, changes, front);
  // Nearly every book agrees word for word. Only for the others is the place of each word worth the time.
  const plain = [...lines.values()].flatMap((one) => wordsOf(one.join('\n')));
  const agrees = plain.length === running.length && plain.every((word, at) => word === running[at]);
  return agrees ? faults : [...faults, ...compare(placedWords(lines), running)];
}

/** The words of all files, each with its place. */
function placedWords(files: ReadonlyMap<string, readonly string[]>): readonly SourceWord[] {
  return [...files].flatMap(([file, lines]) =>
    lines.flatMap((line, index) => (line === '' ? [] : wordsOfLine(line, file, index + 1))),
  );
}

/**
 * How many source words from `at` on make up a word of the book: one, or several with only symbols between them
 * (`un*believ*able`); 0 when they do not.
 */
function matchLength(source: readonly SourceWord[], at: number, word: string): number {
  let spelt = source[at]?.word;
  if (spelt === undefined) return 0;
  let length = 1;
  while (spelt !== word) {
    const next = source[at + length];
    if (next === undefined || !next.touches || !word.startsWith(spelt)) return 0;
    spelt += next.word;
    length += 1;
  }
  return length;
}

/** Whether source and book agree for several words from these places on. */
function agreesFrom(
  source: readonly SourceWord[],
  book: readonly string[],
  i: number,
  j: number,
): boolean {
  let at = i;
  for (let count = 0; count < AGREEMENT; count += 1) {
    const word = book[j + count];
    if (word === undefined) return at >= source.length || count > 0;
    const length = matchLength(source, at, word);
    if (length === 0) return at >= source.length && count > 0;
    at += length;
  }
  return true;
}

/** How many words to skip in the source and in the book until they agree again. */
function resynchronize(
  source: readonly SourceWord[],
  book: readonly string[],
  i: number,
  j: number,
): readonly [number, number] {
  for (let distance = 1; distance <= HORIZON; distance += 1) {
    for (let lost = distance; lost >= 0; lost -= 1) {
      if (agreesFrom(source, book, i + lost, j + distance - lost)) return [lost, distance - lost];
    }
  }
  return [source.length - i, book.length - j];
}

/** The words of the source that the book lacks, and those of the book that the source lacks. */
function compare(source: readonly SourceWord[], book: readonly string[]): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  let i = 0;
  let j = 0;
  while ((i < source.length || j < book.length) && faults.length < MOST_FAULTS) {
    const word = book[j];
    const length = word === undefined ? 0 : matchLength(source, i, word);
    if (length > 0) {
      i += length;
      j += 1;
      continue;
    }
    const [lost, invented] = resynchronize(source, book, i, j);
    const at = source[Math.min(i, source.length - 1)];
    const place = at === undefined ? {} : { file: at.file, line: at.line, column: at.column };
    if (lost > 0) {
      const words = excerpt(
        source
          .slice(i, i + Math.min(lost, 20))
          .map(({ word: text }) => text)
          .join(' '),
      );
      faults.push(diagnose('verify-words-lost', { words }, place));
    }
    if (invented > 0) {
      const words = excerpt(book.slice(j, j + Math.min(invented, 20)).join(' '));
      faults.push(diagnose('verify-words-invented', { words }, place));
    }
    i += lost;
    j += invented;
  }
  return faults;
}
