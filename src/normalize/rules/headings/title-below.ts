/** The title of a chapter under its number: one line or several, in capitals, in title case, or where every number has one. */
import type { DraftBlock } from '../../draft.ts';
import { contentLineOf } from '../../forms/header-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { LONGEST_TITLE, type FoundHeading } from './find-headings.ts';

/** The longest title over several lines, in characters and lines. */
const LONGEST_RUN = 160;
const MOST_LINES = 4;
/** The longest title that only its like below other numbers shows to be one, in characters. */
const LONGEST_PLAIN = 100;
/** Under so many numbers there must be such a line, and under nearly all. */
const FEWEST = 2;
const MOST = 0.75;

/** The lines of a title under a heading: the last of them. */
export type TitlesBelow = ReadonlyMap<number, number>;

/** Lines under a heading that touch, and a gap below them. */
interface LineRun {
  readonly last: number;
  readonly text: string;
}

function runBelow(blocks: readonly DraftBlock[], heading: number): LineRun | undefined {
  const first = blocks[heading + 1];
  if (first?.role.type !== 'line' || first.gap > 2) return undefined;
  let last = heading + 1;
  let text = first.text;
  while (blocks[last + 1]?.gap === 0 && blocks[last + 1]?.role.type === 'line') {
    last += 1;
    text += ` ${blocks[last]?.text ?? ''}`;
    if (last - heading > MOST_LINES || text.length > LONGEST_RUN) return undefined;
  }
  const after = blocks[last + 1];
  if (after === undefined || isOrnament(text) || parseHeading(text) !== undefined) return undefined;
  return contentLineOf(text) === undefined && !/^["“„«‘'<*(—–-]/.test(text)
    ? { last, text }
    : undefined;
}

/** Whether a line has letters and all of them are capitals. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a line is short and the text after it is not, so that it may be a title without capitals. */
function isPlainTitle({ last, text }: LineRun, blocks: readonly DraftBlock[]): boolean {
  const after = blocks[last + 1];
  const touches = blocks[last + 2]?.gap === 0;
  const isLong = (after?.text.length ?? 0) > LONGEST_PLAIN || touches;
  return text.length <= LONGEST_PLAIN && isLong && /^\p{Lu}/u.test(text) && !/[!?…:;,]$/.test(text);
}

/** The titles under headings that have none beside their number. */
export function titlesBelow(
  blocks: readonly DraftBlock[],
  headings: readonly FoundHeading[],
  layout: Layout,
): TitlesBelow {
  const found = new Map<number, number>();
  const plain = new Map<number, number>();
  const untitled = headings.filter(([, { title }]) => title === undefined);
  for (const [index] of untitled) {
    const run = runBelow(blocks, index);
    if (run === undefined) continue;
    if (isTitleRun(run, blocks, layout)) found.set(index, run.last);
    else if (isPlainTitle(run, blocks)) plain.set(index, run.last);
  }
  const both = found.size + plain.size;
  if (both >= FEWEST && both >= untitled.length * MOST)
    for (const [index, last] of plain) found.set(index, last);
  return found;
}

/** Whether a run is a title by its capitals; a gap comes after it. */
function isTitleRun(
  { last, text }: LineRun,
  blocks: readonly DraftBlock[],
  layout: Layout,
): boolean {
  const first = blocks[last];
  const after = blocks[last + 1];
  if (first === undefined || after === undefined) return false;
  const usualGap = stretchOf(layout, first).wrapWidth === undefined ? layout.usualGap : 1;
  if (after.gap < Math.max(1, usualGap)) return false;
  if (isShouted(text)) return true;
  return text.length <= LONGEST_TITLE && isTitleLine(text);
}

/** Whether a line can be the title under `Part One`: short, with capitals, neither speech nor a sentence. */
function isTitleLine(line: string): boolean {
  const text = withoutFrame(line);
  if (/[.,;:!…—-]$/.test(text) || /^["“'‘<*(]/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** A title without decoration (`~ Ash ~`): the same symbols on both sides, since any others may be part of it. */
export function withoutFrame(line: string): string {
  const match = /^([~*=#-]{1,3})\s*(\S.*\S|\S)\s*\1$/u.exec(line);
  return match?.[2] ?? line;
}
