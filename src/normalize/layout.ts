import type { Draft, DraftBlock } from './draft.ts';
import type { QuotationHabit } from './quotation.ts';

/**
 * How a file is laid out, measured over the whole of it before any rule of structure runs: decisions
 * that depend on the author are taken from what the file does most, then applied evenly.
 */
export interface Layout extends QuotationHabit {
  /** Columns at which lines were wrapped, when they were; else one line is one paragraph. */
  readonly wrapWidth?: number;
  /** The indent that opens a paragraph, when the file has one. */
  readonly paragraphIndent?: number;
  /** The commonest number of blank lines between blocks. */
  readonly usualGap: number;
}

/** What is known of a layout before it is measured; the opening rules do not ask. */
export const UNMEASURED: Layout = {
  usualGap: 1,
  speechMark: '"',
  dropsLetters: false,
  droppedWords: new Set(),
};

/** Nobody wraps prose wider than this by hand or mail program (RFC 5322 §2.1.1 advises 78). */
const WIDEST_WRAP = 100;
/** Below this share of full lines, line ends are the author's own. */
const WRAPPED_SHARE = 0.5;
/** Fewer adjacent lines than this prove nothing. */
const FEWEST_PAIRS = 4;

/** Measure a file. */
export function measureLayout(draft: Draft): Layout {
  const lines = draft.blocks.filter((block) => block.role.type === 'line');
  const wrapWidth = measureWrap(lines);
  const paragraphIndent = wrapWidth === undefined ? undefined : measureIndent(lines);
  return {
    ...(wrapWidth === undefined ? {} : { wrapWidth }),
    ...(paragraphIndent === undefined ? {} : { paragraphIndent }),
    usualGap: mostFrequent(lines.slice(1).map((block) => block.gap)) ?? 1,
    speechMark: measureSpeechMark(lines),
    ...measureDroppedLetters(lines),
  };
}

/** Width of a line as it stood in the file. */
function width(block: DraftBlock): number {
  return block.indent + block.text.length;
}

/** Whether a line is full: the first word of the next would not have fitted. */
export function isFull(block: DraftBlock, next: DraftBlock, wrapWidth: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  return width(block) + 1 + word.length > wrapWidth;
}

function measureWrap(lines: readonly DraftBlock[]): number | undefined {
  const pairs: (readonly [DraftBlock, DraftBlock])[] = [];
  for (const [index, block] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined && next.gap === 0) pairs.push([block, next]);
  }
  if (pairs.length < FEWEST_PAIRS) return undefined;
  const widths = pairs.map(([block]) => width(block)).toSorted((a, b) => a - b);
  const long = lines.filter((block) => width(block) > WIDEST_WRAP).length;
  if (long > lines.length * 0.1) return undefined;
  // The widest lines but a few: a long word or address may stick out.
  const wrapWidth = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (wrapWidth < 30 || wrapWidth > WIDEST_WRAP) return undefined;
  const full = pairs.filter(([block, next]) => isFull(block, next, wrapWidth)).length;
  return full >= pairs.length * WRAPPED_SHARE ? wrapWidth : undefined;
}

/** An indent marks paragraphs when a good part of the lines, but not most, have the same one. */
function measureIndent(lines: readonly DraftBlock[]): number | undefined {
  const indented = lines.filter((block) => block.indent > 0 && block.indent <= 10);
  const indent = mostFrequent(indented.map((block) => block.indent));
  if (indent === undefined) return undefined;
  const share = lines.filter((block) => block.indent === indent).length / lines.length;
  return share > 0.05 && share < 0.7 ? indent : undefined;
}

function measureSpeechMark(lines: readonly DraftBlock[]): '"' | "'" {
  let double = 0;
  let single = 0;
  for (const { text } of lines) {
    if (/["“”]/.test(text)) double += 1;
    if (/^['‘]\p{Lu}/u.test(text)) single += 1;
  }
  return single > double ? "'" : '"';
}

/** A mark before a small letter in the middle of a sentence: a dropped letter, or a few words quoted. */
const OPENS_MIDWAY = /['‘’](?<=\p{L} .)(\p{Ll}+)/gu;
/** A mark behind a letter or stop: it closes, or a letter was dropped there. */
const CLOSES = /['’](?<=[\p{L}.,!?;:…-].)(?![\p{L}\p{N}])/gu;
/** A letter dropped at a word's end (`las' night`); plural possessives (`girls'`) left out. */
const DROPPED_AT_END = /['’](?<=\p{Ll}(?<!s).)(?= \p{Ll})/gu;

/**
 * Whether the file speaks dialect: marks that open in mid-sentence and nothing closes, or more letters
 * dropped at the ends of words than any other prose has.
 */
function measureDroppedLetters(
  lines: readonly DraftBlock[],
): Pick<QuotationHabit, 'dropsLetters' | 'droppedWords'> {
  const words = new Map<string, number>();
  let opening = 0;
  let unpaired = 0;
  let dropped = 0;
  let length = 0;
  for (const { text } of lines) {
    length += text.length;
    if (!/['‘’]/.test(text)) continue;
    dropped += text.match(DROPPED_AT_END)?.length ?? 0;
    const openers: number[] = [];
    for (const { 1: word = '', index } of text.matchAll(OPENS_MIDWAY)) {
      openers.push(index);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    if (openers.length === 0) continue;
    const closers = [...text.matchAll(CLOSES)].map(({ index }) => index);
    for (const [order, at] of openers.entries()) {
      const end = openers[order + 1] ?? Number.POSITIVE_INFINITY;
      opening += 1;
      if (!closers.some((closer) => closer > at && closer < end)) unpaired += 1;
    }
  }
  // Five letters stand for a word: more than three dropped letters in a thousand words.
  const dropsLetters =
    (opening >= 5 && unpaired >= opening * 0.4) ||
    (dropped >= 10 && dropped * 1000 > 3 * (length / 5));
  const repeated = [...words].filter(([, count]) => count >= 2).map(([word]) => word);
  return { dropsLetters, droppedWords: new Set(repeated) };
}

/** The commonest of some numbers; the smallest of equals. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
