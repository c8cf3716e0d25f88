/** Which of the claimed changes are founded, and what the sources say once those are made. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { wordsOf } from './audit-words.ts';

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

/** A change that removed or respelled words of the running text, as the normalizer records it. */
export interface AccountedChange {
  readonly rule: string;
  readonly lines: { readonly file: string; readonly first: number; readonly last: number };
  readonly before: string;
  readonly after: string;
  readonly reason?: RemovalReason;
  /** The line of the same file after which the words come now, where they were moved. */
  readonly movedAfter?: number;
}

/** A source file as decoded. */
export interface AuditedSource {
  readonly file: string;
  readonly text: string;
}

/** What must be in the book, and the claims that are false. */
export interface Claims {
  /** The lines of each file, without the words that may be gone. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Diagnostic[];
}

/** Words of a header entry that need not be in the book: its label, `by`, the number of parts. */
const LABEL_WORDS = 5;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** A source file while the changes are made, one after the other. */
interface Source {
  readonly typed: readonly string[];
  /** The lines with the changes made so far. */
  readonly lines: string[];
  /** The lines of its front matter, which alone may have comments; from 1. */
  readonly frontMatter: readonly [first: number, last: number];
  /** Whether so many of its lines end with a counter that one is believed; counted when it is first asked. */
  readonly isCounted: () => boolean;
}

/** A new text for a line, by its index. */
type LineEdit = readonly [index: number, text: string];

/**
 * Make the changes that are founded.
 * @param front the words of the book outside its running text, in lower case
 */
export function applyClaims(
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
  front: ReadonlySet<string>,
): Claims {
  const files = new Map(sources.map(({ file, text }) => [file, sourceOf(text)]));
  const faults: Diagnostic[] = [];
  for (const change of changes) {
    if (change.reason === undefined) continue;
    const source = files.get(change.lines.file) ?? sourceOf('');
    const edits = editsOf(change, change.reason, source);
    if (edits === undefined) {
      const place = { file: change.lines.file, line: change.lines.first };
      const words = excerpt(change.before);
      faults.push(diagnose('verify-removal-unfounded', { rule: change.rule, words }, place));
      continue;
    }
    for (const [index, text] of edits) source.lines[index] = text;
    faults.push(...missingFrom(front, change));
  }
  return { lines: new Map(Array.from(files, ([file, { lines }]) => [file, lines])), faults };
}

function sourceOf(text: string): Source {
  const typed = text.split(LINE_END);
  let isCounted: boolean | undefined;
  return {
    typed,
    lines: [...typed],
    frontMatter: frontMatterOf(typed),
    isCounted: () =>
      (isCounted ??= typed.filter((line) => COUNTER.test(line)).length >= FEWEST_COUNTERS),
  };
}

/** The first line of front matter, and the lines that may be its last. */
const FRONT_MATTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['---', new Set(['---', '...'])],
  ['+++', new Set(['+++'])],
]);

/** White space, and characters that nobody sees. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/gu;

function frontMatterOf(lines: readonly string[]): readonly [number, number] {
  const seen = (line: string): string => line.replace(UNSEEN, '');
  const open = lines.findIndex((line) => seen(line) !== '');
  const closing = FRONT_MATTER.get(seen(lines[open] ?? ''));
  if (closing === undefined) return [0, -1];
  const close = lines.findIndex((line, at) => at > open && closing.has(seen(line)));
  return [open + 2, close];
}

/** What a change does to the lines of its file; undefined where they do not contain what it claims. */
function editsOf(
  change: AccountedChange,
  reason: RemovalReason,
  source: Source,
): readonly LineEdit[] | undefined {
  switch (reason) {
    case 'encoding-repair':
      return replaced(change, source);
    case 'wrap-hyphen':
      return rejoined(change, source);
    case 'comment':
      return uncommented(change, source);
    // A note is moved after it was changed, so it is compared with what was typed.
    case 'moved-note':
    case 'omitted-note':
      return removed(change, source, source.typed);
    case 'page-furniture':
      return removed(change, source, source.lines) ?? cutOut(change, source);
    case 'legend':
    case 'header':
    case 'edition':
    case 'notice':
      return removed(change, source, source.lines);
  }
}

/** Characters that were decoded wrongly: the first line that contains them has the right ones instead. */
function replaced(
  { lines: { first, last }, before, after }: AccountedChange,
  { lines }: Source,
): readonly LineEdit[] | undefined {
  for (let index = first - 1; index < last; index += 1) {
    const text = lines[index] ?? '';
    const at = text.indexOf(before);
    if (at >= 0) return [[index, text.slice(0, at) + after + text.slice(at + before.length)]];
  }
  return undefined;
}

/** A word broken at a line's end: its two pieces must be there, and make up the whole. */
function rejoined(
  { lines: { first, last }, before, after }: AccountedChange,
  { lines }: Source,
): readonly LineEdit[] | undefined {
  const [head = '', tail = ''] = before.split('\n');
  const upper = lines[first - 1]?.trimEnd() ?? '';
  const lower = lines[last - 1] ?? '';
  const at = lower.indexOf(tail);
  const whole = head.endsWith('-') && after === head.slice(0, -1) + tail;
  // Only the marks of a quoted mail may come before the rest of the word.
  const begins = at >= 0 && !/[\p{L}\p{N}]/u.test(lower.slice(0, at));
  if (!whole || !begins || !upper.endsWith(head)) return undefined;
  return [
    [first - 1, upper.slice(0, -head.length) + after],
    [last - 1, lower.slice(0, at) + lower.slice(at + tail.length)],
  ];
}

/** A comment of front matter, from its `#` to the end of its line. */
function uncommented(
  { lines: { first, last }, before }: AccountedChange,
  { lines, frontMatter: [opens, closes] }: Source,
): readonly LineEdit[] | undefined {
  if (first !== last || first < opens || last > closes) return undefined;
  const text = lines[first - 1] ?? '';
  let at = text.length;
  for (let count = before.split('#').length - 1; count > 0 && at >= 0; count -= 1)
    at = at === 0 ? -1 : text.lastIndexOf('#', at - 1);
  if (at < 0 || wordsOf(text.slice(at)).join(' ') !== wordsOf(before).join(' ')) return undefined;
  return [[first - 1, text.slice(0, at)]];
}

/** The number of a page inside a line: `[Pg 13]`. */
const PAGE_MARK = /^\s?[[{](?:pg\.?|page|p\.) ?(?:\d{1,4}|[ivxlc]{1,8})[\]}]\s?$/i;
/** A counter of a reading site, glued to the end of a sentence: `my sleeve.36`. */
const COUNTER = /[.!?…"”’'*~)\]—\p{Lu}-](\d{1,4}(?:\.\d)?[KkMm]?|\+)\s*$/u;
/** The fewest lines of a file with a counter for which one is believed; a story ends no sentence so by habit. */
const FEWEST_COUNTERS = 3;

/** Page furniture inside a line: a page's number in brackets, or a counter where the file has several. */
function cutOut(
  { lines: { first, last }, before, after }: AccountedChange,
  { lines, isCounted }: Source,
): readonly LineEdit[] | undefined {
  if (after !== '') return undefined;
  for (let index = first - 1; index < last; index += 1) {
    const text = lines[index] ?? '';
    const at = PAGE_MARK.test(before) ? text.indexOf(before) : -1;
    if (at >= 0) return [[index, text.slice(0, at) + text.slice(at + before.length)]];
    const counter = isCounted() ? COUNTER.exec(text) : null;
    if (counter !== null && counter[1] === before) {
      const start = counter.index + counter[0].indexOf(before, 1);
      return [[index, text.slice(0, start)]];
    }
  }
  return undefined;
}

/** Whole lines, which must have exactly the claimed words; a moved note comes after another line. */
function removed(
  { lines: { first, last }, before, reason, movedAfter }: AccountedChange,
  { lines }: Source,
  known: readonly string[],
): readonly LineEdit[] | undefined {
  const found = known.slice(first - 1, last).flatMap((line) => wordsOf(line));
  if (wordsOf(before).join(' ') !== found.join(' ')) return undefined;
  const emptied = Array.from({ length: Math.max(0, last - first + 1) }, (_, order): LineEdit => [
    first - 1 + order,
    '',
  ]);
  if (reason !== 'moved-note' || movedAfter === undefined) return emptied;
  const moved = lines.slice(first - 1, last).join('\n');
  const isInside = first <= movedAfter && movedAfter <= last;
  const above = isInside ? '' : (lines[movedAfter - 1] ?? '');
  return [...emptied, [movedAfter - 1, `${above}\n${moved}`]];
}

/** The names of tags in a header's line: they are markup, and what a link leads to is not. */
const TAG_NAME =
  /<\/?(?:a|b|big|br|center|div|em|font|h[1-6]|hr|i|p|small|span|strong|title|tt|u)(?=[\s/>])(?:\s+href\s?=)?/gi;

/** What a header or a notice said must be in the front matter, a notice or the metadata. */
function missingFrom(
  front: ReadonlySet<string>,
  { lines, before, after, reason }: AccountedChange,
): readonly Diagnostic[] {
  if (reason !== 'header' && reason !== 'notice') return [];
  const place = { file: lines.file, line: lines.first, column: 1 };
  const kept = wordsOf(after);
  // The config may write a title in other capitals.
  const missing = kept.filter((word) => !front.has(word.toLowerCase()));
  const isCut = wordsOf(before.replace(TAG_NAME, ' ')).length - kept.length > LABEL_WORDS;
  return [
    ...(missing.length === 0
      ? []
      : [diagnose('verify-header-lost', { words: missing.join(' ') }, place)]),
    ...(isCut ? [diagnose('verify-words-lost', { words: excerpt(before) }, place)] : []),
  ];
}

/** A text on one line, and not too long for a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
