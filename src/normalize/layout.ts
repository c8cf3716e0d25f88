import { firstLine, type Draft, type DraftBlock } from './draft.ts';
import type { QuotationHabit } from './language/quotation.ts';

/** How the lines of one stretch of a file make paragraphs. */
export interface Stretch {
  /** The source line it begins on; it ends where the next begins. */
  readonly from: number;
  /** Columns at which lines were wrapped, when they were; else one line is one paragraph. */
  readonly wrapWidth?: number;
  /** The indent that opens a paragraph, when the stretch has one, beyond its margin. */
  readonly paragraphIndent?: number;
  /** Columns that every line of the stretch stands from the left. */
  readonly margin: number;
  /** Blank lines between any two lines of a paragraph: 1 in text typed with double spacing. */
  readonly lineGap: number;
  /** Blanks after a sentence: 2 where it was typed so. */
  readonly sentenceSpace: 1 | 2;
}

/**
 * How a file is laid out, measured over the whole of it before any rule of structure runs: decisions
 * that depend on the author are taken from what the file does most, then applied evenly. A file that
 * changes its habit is measured stretch by stretch.
 */
export interface Layout extends QuotationHabit {
  readonly stretches: readonly [Stretch, ...Stretch[]];
  /** The commonest number of blank lines between blocks. */
  readonly usualGap: number;
}

const UNWRAPPED: Stretch = { from: 1, margin: 0, lineGap: 0, sentenceSpace: 1 };

/** What is known of a layout before it is measured; the opening rules do not ask. */
export const UNMEASURED: Layout = {
  stretches: [UNWRAPPED],
  usualGap: 1,
  speechMark: '"',
  dialect: 0,
  droppedWords: new Set(),
  isGuessed: false,
};

/** Nobody wraps prose wider than this by hand or mail program (RFC 5322 §2.1.1 advises 78). */
const WIDEST_WRAP = 140;
/** Narrower columns are lists or verse. */
const NARROWEST_WRAP = 30;
/** Below this share of full lines, line ends are the author's own. */
const WRAPPED_SHARE = 0.5;
/** From this share of lines that go on in lower case, line ends are no ends of sentences. */
const RUNNING_ON_SHARE = 0.3;
/** Prose that was wrapped has a capital at the head of no more lines than this share. */
const MOST_CAPITALS = 0.75;
/** Fewer adjacent lines than this prove nothing. */
const FEWEST_PAIRS = 4;
/** Lines looked at together to see whether a file changes its habit. */
const WINDOW = 40;
/** A change of width by as much is a change of habit, in columns. */
const WIDTH_CHANGE = 7;

/** Measure a file. */
export function measureLayout(draft: Draft): Layout {
  const lines = draft.blocks.filter((block) => block.role.type === 'line');
  return {
    stretches: measureStretches(lines),
    usualGap: mostFrequent(lines.slice(1).map((block) => block.gap)) ?? 1,
    speechMark: measureSpeechMark(lines),
    ...measureDroppedLetters(lines),
    isGuessed: measureGuesses(lines),
  };
}

/** The habit that holds where a block stands. */
export function stretchOf({ stretches }: Layout, block: DraftBlock): Stretch {
  const line = firstLine(block);
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? stretches[0];
}

/** What a measured layout says, one statement a habit, for the report. */
export function layoutDecisions({ stretches, speechMark, dialect }: Layout): readonly string[] {
  const told = stretches.filter(({ wrapWidth }) => wrapWidth !== undefined || stretches.length > 1);
  const habits = told.map((stretch) => {
    const { from, wrapWidth, paragraphIndent, margin, lineGap } = stretch;
    if (wrapWidth === undefined) return `from line ${String(from)}: one line is one paragraph`;
    const details = [
      `lines wrapped at ${String(wrapWidth)} columns`,
      ...(paragraphIndent === undefined
        ? []
        : [`paragraphs indented by ${String(paragraphIndent)}`]),
      ...(margin === 0 ? [] : [`a margin of ${String(margin)}`]),
      ...(lineGap === 0 ? [] : ['a blank line after each']),
    ];
    return `from line ${String(from)}: ${details.join(', ')}`;
  });
  return [
    ...habits,
    ...(speechMark === "'" ? ['speech stands in single quotation marks'] : []),
    ...(dialect === 0
      ? []
      : [`letters are dropped (${String(Math.round(dialect * 100))} % of broad dialect)`]),
  ];
}

/** Width of a line as it stood in the file. */
function width(block: DraftBlock): number {
  return block.indent + block.text.length;
}

const ENDS_SENTENCE = /[.!?…]["'”’)*_>~/]*$/;
const BEGINS_LOWER = /^["'“‘(*_]{0,2}\p{Ll}/u;

/** Whether a line's text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Whether a line's text goes on in the middle of a sentence. */
export function beginsLower(text: string): boolean {
  return BEGINS_LOWER.test(text);
}

/** Whether a line is full: the first word of the next would not have fitted. */
export function isFull(
  block: DraftBlock,
  next: DraftBlock,
  { wrapWidth, sentenceSpace }: Pick<Stretch, 'wrapWidth' | 'sentenceSpace'>,
): boolean {
  if (wrapWidth === undefined) return false;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const space = sentenceSpace === 2 && endsSentence(block.text) ? 2 : 1;
  return width(block) + space + word.length > wrapWidth;
}

/** The value below which a share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Where a file changes from long lines to short ones, or from one width to another. */
function measureStretches(lines: readonly DraftBlock[]): readonly [Stretch, ...Stretch[]] {
  const stretches: Stretch[] = [];
  for (const part of partsOf(lines)) {
    const first = part[0];
    if (first === undefined) continue;
    const from = stretches.length === 0 ? 1 : firstLine(first);
    const measured = { ...measureStretch(part), from };
    const last = stretches.at(-1);
    if (last === undefined || !isSameHabit(last, measured)) stretches.push(measured);
  }
  const [first, ...rest] = stretches;
  return first === undefined ? [UNWRAPPED] : [first, ...rest];
}

/**
 * Parts that may each have a habit of their own: what stands between lines too long to be wrapped, and
 * inside that, where the width changes.
 */
function partsOf(lines: readonly DraftBlock[]): readonly (readonly DraftBlock[])[] {
  const runs: DraftBlock[][] = [];
  let wasLong: boolean | undefined;
  for (const block of lines) {
    const isLong = block.text.length > WIDEST_WRAP;
    const run = runs.at(-1);
    if (run === undefined || isLong !== wasLong) runs.push([block]);
    else run.push(block);
    wasLong = isLong;
  }
  if (runs.length === 1) return runs.flatMap(evenParts);
  const parts: (readonly DraftBlock[])[] = [];
  let rest: DraftBlock[] | undefined;
  for (const run of runs) {
    const isShort = (run[0]?.text.length ?? 0) <= WIDEST_WRAP;
    if (isShort && run.length >= WINDOW / 2) {
      for (const part of evenParts(run)) parts.push(part);
      rest = undefined;
    } else if (rest === undefined) {
      rest = [...run];
      parts.push(rest);
    } else for (const block of run) rest.push(block);
  }
  return parts;
}

/**
 * Windows of lines, those side by side with about the same width together; all of it together when a
 * part of it by itself shows no wrapping, as a long song does.
 */
function evenParts(lines: readonly DraftBlock[]): (readonly DraftBlock[])[] {
  const parts: { readonly lines: DraftBlock[]; readonly edge: number }[] = [];
  for (let start = 0; start < lines.length; start += WINDOW) {
    const window = lines.slice(start, start + WINDOW);
    const joined = window.filter((_, index) => window[index + 1]?.gap === 0);
    const edge = quantile(joined.map(width), 0.9);
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      (joined.length < WINDOW / 4 || Math.abs(edge - last.edge) < WIDTH_CHANGE);
    if (joins) last.lines.push(...window);
    else parts.push({ lines: window, edge });
  }
  const wrapped = parts.every((part) => measureStretch(part.lines).wrapWidth !== undefined);
  return wrapped ? parts.map((part) => part.lines) : [lines];
}

function isSameHabit(a: Stretch, b: Stretch): boolean {
  return (
    a.lineGap === b.lineGap &&
    a.margin === b.margin &&
    a.paragraphIndent === b.paragraphIndent &&
    (a.wrapWidth === undefined) === (b.wrapWidth === undefined) &&
    Math.abs((a.wrapWidth ?? 0) - (b.wrapWidth ?? 0)) < WIDTH_CHANGE
  );
}

function measureStretch(lines: readonly DraftBlock[]): Omit<Stretch, 'from'> {
  const lineGap = measureLineGap(lines);
  const margin = measureMargin(lines);
  const sentenceSpace = measureSentenceSpace(lines);
  const wrapWidth = measureWrap(lines, { lineGap, margin, sentenceSpace });
  if (wrapWidth === undefined) return { margin: 0, lineGap: 0, sentenceSpace };
  const paragraphIndent = measureIndent(lines, margin);
  return {
    wrapWidth: wrapWidth - margin,
    margin,
    lineGap,
    sentenceSpace,
    ...(paragraphIndent === undefined ? {} : { paragraphIndent }),
  };
}

type Pair = readonly [DraftBlock, DraftBlock];

function pairsAt(lines: readonly DraftBlock[], gap: number): readonly Pair[] {
  return lines.flatMap((block, index): Pair[] => {
    const next = lines[index + 1];
    return next !== undefined && next.gap === gap ? [[block, next]] : [];
  });
}

/** With double spacing no two lines touch, and those one blank line apart go on in mid-sentence. */
function measureLineGap(lines: readonly DraftBlock[]): number {
  const apart = pairsAt(lines, 1);
  if (apart.length < FEWEST_PAIRS * 2 || pairsAt(lines, 0).length > lines.length * 0.1) return 0;
  const running = apart.filter(([, next]) => beginsLower(next.text)).length;
  return running >= apart.length * RUNNING_ON_SHARE ? 1 : 0;
}

/** The column that most lines begin at and hardly any stands left of. */
function measureMargin(lines: readonly DraftBlock[]): number {
  const margin = mostFrequent(lines.map((block) => block.indent)) ?? 0;
  const left = lines.filter((block) => block.indent < margin).length;
  const at = lines.filter((block) => block.indent === margin).length;
  return at >= lines.length / 2 && left <= lines.length * 0.02 ? margin : 0;
}

function measureSentenceSpace(lines: readonly DraftBlock[]): 1 | 2 {
  let one = 0;
  let two = 0;
  for (const { text } of lines) {
    two += text.match(/[.!?]["'”’]? {2}(?=["'“‘]?\p{Lu})/gu)?.length ?? 0;
    one += text.match(/[.!?]["'”’]? (?=["'“‘]?\p{Lu})/gu)?.length ?? 0;
  }
  return two > one ? 2 : 1;
}

function measureWrap(
  lines: readonly DraftBlock[],
  {
    lineGap,
    margin,
    sentenceSpace,
  }: { readonly lineGap: number; readonly margin: number; readonly sentenceSpace: 1 | 2 },
): number | undefined {
  const pairs = pairsAt(lines, lineGap);
  if (pairs.length < FEWEST_PAIRS) return undefined;
  const long = lines.filter((block) => width(block) > WIDEST_WRAP).length;
  if (long > lines.length * 0.1) return undefined;
  // Lines without an indent tell the width: nobody knows how wide the tab before the others was.
  const flush = pairs.filter(([block]) => block.indent === margin);
  const widths = (flush.length >= FEWEST_PAIRS ? flush : pairs).map(([block]) => width(block));
  // The widest lines but a few: a long word or address may stick out.
  const wrapWidth = quantile(widths, 0.98);
  if (wrapWidth < NARROWEST_WRAP || wrapWidth > WIDEST_WRAP) return undefined;
  const full = pairs.filter(([block, next]) => isFull(block, next, { wrapWidth, sentenceSpace }));
  // Verse may have lines of one length too, but begins them with capitals.
  const capitals = pairs.filter(([, next]) => /^["'“‘(*_]{0,2}\p{Lu}/u.test(next.text));
  const isProse = capitals.length <= pairs.length * MOST_CAPITALS;
  if (isProse && full.length >= pairs.length * WRAPPED_SHARE) return wrapWidth;
  const running = pairs.filter(([, next]) => beginsLower(next.text));
  const even = quantile(
    running.map(([block]) => width(block)),
    0.5,
  );
  const runsOn =
    isProse && running.length >= Math.max(FEWEST_PAIRS, pairs.length * RUNNING_ON_SHARE);
  return runsOn && even >= wrapWidth * 0.75 ? wrapWidth : undefined;
}

/** An indent marks paragraphs when a good part of the lines, but not most, have the same one. */
function measureIndent(lines: readonly DraftBlock[], margin: number): number | undefined {
  const indented = lines.filter(
    (block) => block.indent > margin + 1 && block.indent <= margin + 10,
  );
  const indent = mostFrequent(indented.map((block) => block.indent));
  if (indent === undefined) return undefined;
  const share = lines.filter((block) => block.indent === indent).length / lines.length;
  return share > 0.05 && share < 0.7 ? indent - margin : undefined;
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

/** Words that have lost a letter wherever a mark stands before them, and that are in every dialect. */
const SURELY_DROPPED =
  /([‘’])(?<![\p{L}\p{N}].)(?:em|tis|twas|twere|twould|bout|til|cause|nuff|fraid|neath|gainst|im|uns)(?![\p{L}\p{N}-])/giu;
/** One may be a slip of the person. */
const FEWEST_GUESSES = 2;

/**
 * Whether a program curled the marks: word processors open a quotation at every mark before a word, so
 * that ‘em and ‘tis stand where a person would set ’em and ’tis.
 */
function measureGuesses(lines: readonly DraftBlock[]): boolean {
  let opened = 0;
  let dropped = 0;
  for (const { text } of lines) {
    if (!text.includes('‘')) continue;
    for (const [, mark] of text.matchAll(SURELY_DROPPED)) {
      if (mark === '‘') opened += 1;
      else dropped += 1;
    }
  }
  return opened >= FEWEST_GUESSES && opened > dropped;
}

/** A few dropped letters are in every book. */
const FEWEST_DROPPED = 5;
/** Dropped letters in a thousand words of broad dialect. */
const BROAD_DIALECT = 20;

/**
 * How broad a dialect the file is in: marks that open in mid-sentence and nothing closes, and letters
 * dropped at the ends of words.
 */
function measureDroppedLetters(
  lines: readonly DraftBlock[],
): Pick<QuotationHabit, 'dialect' | 'droppedWords'> {
  const words = new Map<string, number>();
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
    let next = 0;
    for (const [order, at] of openers.entries()) {
      const end = openers[order + 1] ?? Number.POSITIVE_INFINITY;
      while ((closers[next] ?? end) <= at) next += 1;
      if ((closers[next] ?? end) >= end) unpaired += 1;
    }
  }
  const letters = dropped + unpaired;
  // Five letters stand for a word.
  const rate = (letters * 1000) / (length / 5);
  const dialect = letters < FEWEST_DROPPED ? 0 : Math.min(1, rate / BROAD_DIALECT);
  const repeated = [...words].filter(([, count]) => count >= 2).map(([word]) => word);
  return { dialect, droppedWords: new Set(repeated) };
}

/** The commonest of some numbers; the smallest of equals. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
