/** How the lines of one stretch of a file make paragraphs: one line each, or wrapped at a width. */
import type { DraftBlock } from './draft.ts';
import { beginsLower, endsSentence } from './forms/prose.ts';

/** How the lines of one stretch of a file make paragraphs. */
export interface Stretch {
  /** The source line that it begins on; it ends where the next begins. */
  readonly first: number;
  /** Columns at which lines were wrapped; absent where one line is one paragraph. */
  readonly wrapWidth?: number;
  /** The indent that opens a paragraph, beyond the margin; absent where paragraphs are not indented. */
  readonly paragraphIndent?: number;
  /** The indent of lines that go on, beyond the margin, where paragraphs begin left of it or deeper. */
  readonly runningIndent?: number;
  /** Columns by which every line of the stretch is indented. */
  readonly margin: number;
  /** Blank lines between any two lines of a paragraph: 1 in text typed with double spacing. */
  readonly lineGap: number;
  /** Spaces after a sentence: 2 where most were typed so. */
  readonly sentenceSpace: 1 | 2;
}

/** Prose is not wrapped wider than this, in columns (RFC 5322 §2.1.1 advises 78 for mail). */
export const WIDEST_WRAP = 140;
/** Narrower columns are lists or verse. */
const NARROWEST_WRAP = 30;
/** Below this share of full lines, line ends are the author's own. */
const WRAPPED_SHARE = 0.5;
/** From this share of lines that begin in lower case, lines do not end where sentences do. */
const RUNNING_ON_SHARE = 0.3;
/** The same among the lines at one indent. */
const RUNNING_INDENT_SHARE = 0.4;
/** In wrapped prose, at most this share of lines begins with a capital. */
const MOST_CAPITALS = 0.75;
/** With double spacing no more of the lines touch: those of a head, a note or a table. */
const MOST_TOUCHING = 0.35;
/** Fewer adjacent lines than this prove nothing. */
const FEWEST_PAIRS = 4;

/** The width of a line in the file, in columns. */
export function widthOf(block: DraftBlock): number {
  return block.indent + block.text.length;
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
  return widthOf(block) + space + word.length > wrapWidth;
}

/** The value below which a share of the values is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Measure lines that have one habit; where they begin is for the caller to say. */
export function measureStretch(lines: readonly DraftBlock[]): Omit<Stretch, 'first'> {
  const lineGap = measureLineGap(lines);
  const margin = measureMargin(lines);
  const sentenceSpace = measureSentenceSpace(lines);
  const wrapWidth = measureWrap(lines, { lineGap, margin, sentenceSpace });
  if (wrapWidth === undefined) return { margin: 0, lineGap: 0, sentenceSpace };
  return {
    wrapWidth: wrapWidth - margin,
    margin,
    lineGap,
    sentenceSpace,
    ...measureIndents(lines, margin),
  };
}

type Pair = readonly [DraftBlock, DraftBlock];

function pairsAt(lines: readonly DraftBlock[], gap: number): readonly Pair[] {
  return lines.flatMap((block, index): Pair[] => {
    const next = lines[index + 1];
    return next !== undefined && next.gap === gap ? [[block, next]] : [];
  });
}

/** With double spacing few lines touch, and those one blank line apart often go on in mid-sentence. */
function measureLineGap(lines: readonly DraftBlock[]): number {
  const apart = pairsAt(lines, 1);
  if (apart.length < FEWEST_PAIRS * 2 || pairsAt(lines, 0).length > lines.length * MOST_TOUCHING)
    return 0;
  const running = apart.filter(([, next]) => beginsLower(next.text)).length;
  return running >= apart.length * RUNNING_ON_SHARE ? 1 : 0;
}

/** The column at which most lines begin, when hardly any begins left of it. */
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
  const long = lines.filter((block) => widthOf(block) > WIDEST_WRAP).length;
  if (long > lines.length * 0.1) return undefined;
  // Lines without an indent tell the width: how wide a tab before the others was is not known.
  const flush = pairs.filter(([block]) => block.indent === margin);
  const widths = (flush.length >= FEWEST_PAIRS ? flush : pairs).map(([block]) => widthOf(block));
  // Not the very widest lines: a long word or address may stick out.
  const wrapWidth = quantile(widths, 0.98);
  if (wrapWidth < NARROWEST_WRAP || wrapWidth > WIDEST_WRAP) return undefined;
  const full = pairs.filter(([block, next]) => isFull(block, next, { wrapWidth, sentenceSpace }));
  // Verse may have lines of one length too, but they begin with capitals.
  const capitals = pairs.filter(([, next]) => /^["'“‘(*_]{0,2}\p{Lu}/u.test(next.text));
  const isProse = capitals.length <= pairs.length * MOST_CAPITALS;
  if (isProse && full.length >= pairs.length * WRAPPED_SHARE) return wrapWidth;
  const running = pairs.filter(([, next]) => beginsLower(next.text));
  const even = quantile(
    running.map(([block]) => widthOf(block)),
    0.5,
  );
  const runsOn =
    isProse && running.length >= Math.max(FEWEST_PAIRS, pairs.length * RUNNING_ON_SHARE);
  return runsOn && even >= wrapWidth * 0.75 ? wrapWidth : undefined;
}

/**
 * The indent of paragraphs: one that a good part of the lines has, but not most. Where lines at an indent go on in
 * mid-sentence, it is that of the lines that go on.
 */
function measureIndents(
  lines: readonly DraftBlock[],
  margin: number,
): Pick<Stretch, 'paragraphIndent' | 'runningIndent'> {
  const indented = lines.filter(
    (block) => block.indent > margin + 1 && block.indent <= margin + 10,
  );
  const first = mostFrequent(indented.map((block) => block.indent));
  if (first === undefined) return {};
  const running = runsOnAt(lines, first) ? { runningIndent: first - margin } : {};
  const others = indented.filter((block) => Math.abs(block.indent - first) > 1);
  const indent =
    running.runningIndent === undefined ? first : mostFrequent(others.map((block) => block.indent));
  if (indent === undefined || runsOnAt(lines, indent)) return running;
  const share = lines.filter((block) => block.indent === indent).length / lines.length;
  return share > 0.05 && share < 0.7 ? { ...running, paragraphIndent: indent - margin } : running;
}

/** Whether the lines at an indent mostly go on from the lines before them. */
function runsOnAt(lines: readonly DraftBlock[], indent: number): boolean {
  const there = lines.filter((block) => block.indent === indent);
  const running = there.filter(({ text }) => beginsLower(text)).length;
  return running >= FEWEST_PAIRS && running >= there.length * RUNNING_INDENT_SHARE;
}

/** The most frequent of some numbers; of equally frequent ones, the smallest. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
