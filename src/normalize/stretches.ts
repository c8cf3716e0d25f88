/** The stretches of a file: where one habit of line ends and widths ends, and the next begins. */
import { firstLine, type DraftBlock } from './draft.ts';
import { measureStretch, quantile, WIDEST_WRAP, widthOf, type Stretch } from './wrapping.ts';

/** A file without wrapped lines. */
export const UNWRAPPED: Stretch = { first: 1, margin: 0, lineGap: 0, sentenceSpace: 1 };

/** The number of lines looked at together to see whether a file changes its habit. */
const WINDOW = 40;
/** From this many columns on, a change of width is a change of habit. */
const WIDTH_CHANGE = 7;

/** The stretches of a file, each with what is measured in it. */
export function measureStretches(lines: readonly DraftBlock[]): readonly [Stretch, ...Stretch[]] {
  const stretches: Stretch[] = [];
  for (const part of partsOf(lines)) {
    const block = part[0];
    if (block === undefined) continue;
    const first = stretches.length === 0 ? 1 : firstLine(block);
    const measured = { ...measureStretch(part), first };
    const last = stretches.at(-1);
    if (last === undefined || !isSameHabit(last, measured)) stretches.push(measured);
  }
  const [first, ...rest] = stretches;
  return first === undefined ? [UNWRAPPED] : [first, ...rest];
}

/**
 * Parts that may each have a habit of their own: lines short enough to be wrapped apart from those that
 * are too long, and among the short ones those of different widths.
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
 * Lines in parts of about the same width, window by window. They stay one part when the lines of a part by
 * itself are not wrapped, such as those of a long song.
 */
function evenParts(lines: readonly DraftBlock[]): (readonly DraftBlock[])[] {
  const parts: { readonly lines: DraftBlock[]; readonly edge: number }[] = [];
  for (let start = 0; start < lines.length; start += WINDOW) {
    const window = lines.slice(start, start + WINDOW);
    const joined = window.filter((_, index) => window[index + 1]?.gap === 0);
    const edge = quantile(joined.map(widthOf), 0.9);
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
