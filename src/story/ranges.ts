/** Positions and ranges in order: searched, merged, and asked whether another range touches them. */

/** A range of text, from its start up to but not including its end. */
export type Range = readonly [start: number, end: number];

/** Ranges in order: those that touch become one, and empty ones are left out. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (end <= start) continue;
    const last = merged.at(-1);
    if (last === undefined || start > last[1]) merged.push([start, end]);
    else merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return merged;
}

/** The first index for which `reaches` is true, by bisection: it stays true for all later ones. */
export function firstWhere(length: number, reaches: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last element whose position is at most `position`; the first one where all come later. */
export function lastUpTo<T>(
  elements: readonly [T, ...T[]],
  positionOf: (element: T) => number,
  position: number,
): T {
  const isLater = (index: number): boolean => {
    const element = elements[index];
    return element === undefined || positionOf(element) > position;
  };
  return elements[firstWhere(elements.length, isLater) - 1] ?? elements[0];
}

/**
 * Whether a range shares a character with one of the ranges or, when it is empty, is inside one.
 * @param ranges as `mergeRanges` gives them
 */
export function touchesRanges(ranges: readonly Range[], start: number, end: number): boolean {
  const next = ranges[firstWhere(ranges.length, (index) => (ranges[index]?.[1] ?? 0) > start)];
  return next !== undefined && next[0] < end;
}

/** What patterns match in a text. */
export function matchesIn(text: string, patterns: readonly RegExp[]): readonly Range[] {
  return mergeRanges(
    patterns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ 0: match, index }): Range => [
        index,
        index + match.length,
      ]),
    ),
  );
}
