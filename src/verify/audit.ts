import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { readBookWords, wordsOf, wordsOfLine, type OpenedText, type SourceWord } from './words.ts';

/** Why words may leave their place. Stated here again on purpose: no rule can widen the audit's list. */
type RemovalReason =
  | 'legend'
  | 'header'
  | 'page-furniture'
  | 'edition'
  | 'wrap-hyphen'
  | 'encoding-repair'
  | 'notice'
  | 'moved-note'
  | 'omitted-note'
  | 'comment';

/** A change that took words out of the running text or spelt them anew, as the normalizer records it. */
export interface AccountedChange {
  readonly rule: string;
  readonly lines: { readonly file: string; readonly first: number; readonly last: number };
  readonly before: string;
  readonly after: string;
  readonly reason?: RemovalReason;
  /** The line of the same file after which the words are now, where they were moved. */
  readonly movedAfter?: number;
}

/** A source file as decoded. */
export interface AuditedSource {
  readonly file: string;
  readonly text: string;
}

/** How far ahead the audit looks for the place where source and book agree again, in words. */
const HORIZON = 400;
/** As many agreeing words make a place, not a coincidence. */
const AGREEMENT = 3;
/** More faults than this say nothing more. */
const MOST_FAULTS = 20;
/** Words of a header entry that may stay behind: its label, `by`, the number of parts. */
const LABEL_WORDS = 5;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** The line that opens front matter, and those that may close it. */
const FRONT_MATTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['---', new Set(['---', '...'])],
  ['+++', new Set(['+++'])],
]);

/** White space, and characters that nobody sees. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/gu;

/** The lines between the first and the last of the front matter that a file begins with, from 1. */
function frontMatterOf(lines: readonly string[]): readonly [number, number] {
  const seen = (line: string): string => line.replace(UNSEEN, '');
  const open = lines.findIndex((line) => seen(line) !== '');
  const closing = FRONT_MATTER.get(seen(lines[open] ?? ''));
  if (closing === undefined) return [0, -1];
  const close = lines.findIndex((line, at) => at > open && closing.has(seen(line)));
  return [open + 2, close];
}

/** Each source's lines with the accounted changes made, so that only what must be in the book is left. */
class Account {
  readonly faults: Diagnostic[] = [];
  readonly #lines = new Map<string, string[]>();
  readonly #typed = new Map<string, readonly string[]>();
  /** Where each file may have comments. */
  readonly #frontMatter = new Map<string, readonly [number, number]>();

  constructor(sources: readonly AuditedSource[]) {
    for (const { file, text } of sources) {
      const lines = text.split(LINE_END);
      this.#lines.set(file, [...lines]);
      this.#typed.set(file, lines);
      this.#frontMatter.set(file, frontMatterOf(lines));
    }
  }

  /** Make one change, or report that it claims words that are not there. */
  apply(change: AccountedChange, front: ReadonlySet<string>): void {
    const { rule, lines, before, after, reason } = change;
    if (reason === undefined) return;
    const all = this.#lines.get(lines.file) ?? [];
    const unfounded = (): void => {
      const place = { file: lines.file, line: lines.first };
      this.faults.push(
        diagnose('verify-removal-unfounded', { rule, words: excerpt(before) }, place),
      );
    };
    if (reason === 'encoding-repair') {
      if (!this.#replace(all, lines.first, lines.last, before, after)) unfounded();
      return;
    }
    if (reason === 'wrap-hyphen') {
      if (!this.#rejoin(all, lines.first, lines.last, before, after)) unfounded();
      return;
    }
    if (reason === 'comment') {
      const [first, last] = this.#frontMatter.get(lines.file) ?? [0, -1];
      const isInside = first <= lines.first && lines.last <= last && lines.first === lines.last;
      if (!isInside || !this.#uncomment(all, lines.first, before)) unfounded();
      return;
    }
    const stated = wordsOf(before);
    // A note is moved as it is by then; it is known by what was typed.
    const isNote = reason === 'moved-note' || reason === 'omitted-note';
    const known = isNote ? (this.#typed.get(lines.file) ?? []) : all;
    const standing = known.slice(lines.first - 1, lines.last).flatMap((line) => wordsOf(line));
    if (stated.join(' ') !== standing.join(' ')) {
      unfounded();
      return;
    }
    const moved = all.slice(lines.first - 1, lines.last).join('\n');
    for (let line = lines.first; line <= lines.last; line += 1) all[line - 1] = '';
    if (reason === 'moved-note' && change.movedAfter !== undefined) {
      const at = change.movedAfter - 1;
      all[at] = `${all[at] ?? ''}\n${moved}`;
    }
    if (reason !== 'header' && reason !== 'notice') return;
    const kept = wordsOf(after);
    // The config may restate a title in its own capitals.
    const missing = kept.filter((word) => !front.has(word.toLowerCase()));
    const place = { file: lines.file, line: lines.first, column: 1 };
    if (missing.length > 0) {
      this.faults.push(diagnose('verify-header-lost', { words: missing.join(' ') }, place));
    }
    if (stated.length - kept.length > LABEL_WORDS) {
      this.faults.push(diagnose('verify-words-lost', { words: excerpt(before) }, place));
    }
  }

  /** A word broken at a line's end, which must be there in two pieces that make up the whole. */
  #rejoin(all: string[], first: number, last: number, before: string, after: string): boolean {
    const [head = '', tail = ''] = before.split('\n');
    const upper = all[first - 1]?.trimEnd() ?? '';
    const lower = all[last - 1] ?? '';
    const at = lower.indexOf(tail);
    const whole = head.endsWith('-') && after === head.slice(0, -1) + tail;
    // Only what quotes a mail may stand before the rest of the word.
    const begins = at >= 0 && !/[\p{L}\p{N}]/u.test(lower.slice(0, at));
    if (!whole || !begins || !upper.endsWith(head)) return false;
    all[first - 1] = upper.slice(0, -head.length) + after;
    all[last - 1] = lower.slice(0, at) + lower.slice(at + tail.length);
    return true;
  }

  /** A comment, which goes from its sign to the line's end. */
  #uncomment(all: string[], line: number, before: string): boolean {
    const text = all[line - 1] ?? '';
    let at = text.length;
    for (let count = before.split('#').length - 1; count > 0 && at >= 0; count -= 1)
      at = at === 0 ? -1 : text.lastIndexOf('#', at - 1);
    if (at < 0 || wordsOf(text.slice(at)).join(' ') !== wordsOf(before).join(' ')) return false;
    all[line - 1] = text.slice(0, at);
    return true;
  }

  #replace(all: string[], first: number, last: number, before: string, after: string): boolean {
    for (let line = first; line <= last; line += 1) {
      const text = all[line - 1] ?? '';
      const at = text.indexOf(before);
      if (at < 0) continue;
      all[line - 1] = text.slice(0, at) + after + text.slice(at + before.length);
      return true;
    }
    return false;
  }

  /** The words alone: what is compared first. */
  plainWords(): readonly string[] {
    return [...this.#lines.values()].flatMap((lines) => wordsOf(lines.join('\n')));
  }

  words(): readonly SourceWord[] {
    const found: SourceWord[] = [];
    for (const [file, lines] of this.#lines) {
      for (const [index, line] of lines.entries()) {
        if (line !== '') for (const word of wordsOfLine(line, file, index + 1)) found.push(word);
      }
    }
    return found;
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/**
 * How many source words from `at` on make up a book word: one, or several that only signs part
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

/** The nearest place at which source and book agree again: words to skip in each. */
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

/**
 * The loss audit: the words of the sources and the words of the finished book, in order, must be the
 * same but for changes with one of the closed reasons; a header's words must be found in the front
 * matter, in a notice or in the metadata.
 */
export function auditWords(
  epub: OpenedText,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
): readonly Diagnostic[] {
  const { running, front } = readBookWords(epub);
  const account = new Account(sources);
  for (const change of changes) account.apply(change, front);
  // Nearly every book agrees word for word; only else is it worth knowing where each word stands.
  const plain = account.plainWords();
  const agrees = plain.length === running.length && plain.every((word, at) => word === running[at]);
  return agrees ? account.faults : [...account.faults, ...compare(account.words(), running)];
}
