/** What the space between two paragraphs of a document means: its author's habit decides. */
import { isText, type Item, type Line } from './look.ts';

/** A line of 12 points, in twentieths of a point. */
const LINE_HEIGHT = 240;
/** A smaller space does not show a reader that a new paragraph begins. */
const LEAST_SPACE = 40;
/** The most blank lines that extra space counts for. */
const MOST_SPACE = 3;

/** How a document shows that a new paragraph begins. */
export interface Habit {
  /** Most paragraphs have blank lines between them, as in a plain text; without one, a paragraph is a line. */
  readonly isTyped: boolean;
  /** The commonest space between two paragraphs, in twentieths of a point. */
  readonly space: number;
}

/** The space between two paragraphs: the larger one of the two, as Word and Writer have it in new documents. */
function spaceBetween(before: Line, line: Line): number {
  const { together } = line.look;
  if (together !== undefined && before.look.together === together) return 0;
  return Math.max(before.look.below ?? 0, line.look.above ?? 0);
}

/** What a document does between most of its paragraphs. */
export function habitOf(items: readonly Item[]): Habit {
  const spaces = new Map<number, number>();
  let pairs = 0;
  let typed = 0;
  let blanks = 0;
  let before: Line | undefined;
  for (const item of items) {
    if (item.type === 'blank') blanks += 1;
    if (item.type !== 'line' || item.line.goesOn) continue;
    const { line } = item;
    if (before !== undefined && isText(before) && isText(line)) {
      pairs += 1;
      if (blanks > 0) typed += 1;
      const space = spaceBetween(before, line);
      spaces.set(space, (spaces.get(space) ?? 0) + 1);
    }
    before = line;
    blanks = 0;
  }
  const [space = 0] = [...spaces].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { isTyped: typed * 2 > pairs, space };
}

/**
 * The space between two items, as a number of blank lines.
 * @param before the line before; undefined for a picture or rule, and at the beginning
 * @param line the line after; undefined for a picture or rule
 */
export function marginBetween(
  before: Line | undefined,
  line: Line | undefined,
  habit: Habit,
): number {
  if (line?.goesOn === true) return 0;
  if (before === undefined || line === undefined) return 1;
  const areText = isText(before) && isText(line);
  const space = spaceBetween(before, line);
  const more = Math.floor((space - habit.space) / LINE_HEIGHT);
  const wider = areText ? Math.min(MOST_SPACE, Math.max(0, more)) : 0;
  if (habit.isTyped) return wider;
  if (!areText) return 1;
  if (habit.space >= LEAST_SPACE && space < LEAST_SPACE) return 0;
  return 1 + wider;
}
