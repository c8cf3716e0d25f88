/** Fenced code in a Markdown file. */

const FENCE = /^[\s>]*(`{3,})([^`]*)$/;

interface Fence {
  readonly index: number;
  readonly size: number;
  readonly isClosing: boolean;
}

function fencesIn(lines: readonly string[]): readonly Fence[] {
  return lines.flatMap((line, index) => {
    const [, backticks, words = ''] = FENCE.exec(line) ?? [];
    if (backticks === undefined) return [];
    return [{ index, size: backticks.length, isClosing: words.trim() === '' }];
  });
}

/** For each fence, the size of the longest one from there on that may close. */
function longestFrom(fences: readonly Fence[]): readonly number[] {
  const longest: number[] = [];
  let size = 0;
  for (const fence of fences.toReversed()) {
    if (fence.isClosing) size = Math.max(size, fence.size);
    longest.push(size);
  }
  return longest.toReversed();
}

/** The lines of fenced code, with both fences. A fence without a partner is text. */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fences = fencesIn(lines);
  // With this, no partner is searched for in vain.
  const longest = longestFrom(fences);
  const inside = new Set<number>();
  let next = 0;
  for (const [at, open] of fences.entries()) {
    if (at < next || (longest[at + 1] ?? 0) < open.size) continue;
    let to = at + 1;
    while (fences[to]?.isClosing !== true || (fences[to]?.size ?? 0) < open.size) to += 1;
    const last = fences[to]?.index ?? open.index;
    for (let line = open.index; line <= last; line += 1) inside.add(line);
    next = to + 1;
  }
  return inside;
}
