/** The rule `headings`: chapter headings in all their spellings. */
import type { DraftBlock, Role } from '../../draft.ts';
import { contentLineOf } from '../../forms/header-line.ts';
import { parseHeading, type ParsedHeading } from '../../forms/heading.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import type { Edit, Glue, Rule } from '../../rule.ts';
import { isFull } from '../../wrapping.ts';
import { LONGEST_TITLE, capitalTitles, countingNumbers, findHeadings } from './find-headings.ts';

/** What a line becomes. */
const HEADING: Role = { type: 'chapterHeading' };

/** Chapter headings in all their spellings. */
export const headings: Rule = {
  id: 'headings',
  *propose({ blocks }, { chapters, layout }): Iterable<Edit> {
    if (chapters === 'none') return;
    const found = findHeadings(blocks, chapters, layout.usualGap);
    const counting = countingNumbers(found);
    const isSure = counting.size > 0 || found.some(([, heading]) => !heading.bare);
    const capitals = chapters === 'auto' && !isSure ? capitalTitles(blocks) : [];
    for (const index of capitals)
      yield { type: 'classify', first: index, last: index, as: HEADING };
    if (capitals.length > 0)
      yield {
        type: 'decide',
        decision: `${String(capitals.length)} lines in capitals stand apart and nothing else names chapters: they do`,
      };
    if (counting.size > 0)
      yield {
        type: 'decide',
        decision: `bare numbers count from 1 to ${String(counting.size)}: chapters`,
      };
    for (const [index, heading] of found)
      if (!heading.bare || counting.has(index)) yield* headingAt(blocks, index, heading, layout);
  },
};

/** A line becomes a heading, together with the next one where that is its title or its end. */
function* headingAt(
  blocks: readonly DraftBlock[],
  index: number,
  heading: ParsedHeading,
  layout: Layout,
): Iterable<Edit> {
  const line = blocks[index];
  const next = blocks[index + 1];
  const after = blocks[index + 2];
  if (line === undefined) return;
  const join = (glue: Glue): Edit => ({
    type: 'join',
    first: index,
    last: index + 1,
    glue: [glue],
    as: HEADING,
  });
  if (next?.role.type === 'line' && isTitleOf(heading, next, after, layout)) {
    yield* withoutFrameAround(next.text, index + 1);
    yield join(/[.:–—-]$/.test(line.text) ? ' ' : ': ');
    return;
  }
  // A heading may be too long for its column, like any line.
  const wraps =
    next?.role.type === 'line' &&
    heading.title !== undefined &&
    next.gap === 0 &&
    (after === undefined || after.gap > 0) &&
    next.text.length <= LONGEST_TITLE &&
    isFull(line, next, stretchOf(layout, line));
  if (wraps) yield join(' ');
  else yield { type: 'classify', first: index, last: index, as: HEADING };
}

/** Whether the line under a heading is its title: a gap comes after it, and it looks like one. */
function isTitleOf(
  heading: ParsedHeading,
  line: DraftBlock,
  after: DraftBlock | undefined,
  layout: Layout,
): boolean {
  const usualGap = stretchOf(layout, line).wrapWidth === undefined ? layout.usualGap : 1;
  return (
    heading.title === undefined &&
    line.gap <= 1 &&
    (after?.gap ?? 1) >= Math.max(1, usualGap) &&
    parseHeading(line.text) === undefined &&
    isTitleLine(line.text)
  );
}

/** Whether a line can be the title under `Part One`: short, with capitals, neither speech nor a sentence. */
function isTitleLine(line: string): boolean {
  const text = withoutFrame(line);
  if (contentLineOf(text) !== undefined) return false;
  if (text.length > LONGEST_TITLE || /[.,;:!…—-]$/.test(text) || /^["“'‘<*(]/.test(text))
    return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** A title without decoration (`~ Ash ~`): the same symbols on both sides, since any others may be part of it. */
function withoutFrame(line: string): string {
  const match = /^([~*=#-]{1,3})\s*(\S.*\S|\S)\s*\1$/u.exec(line);
  return match?.[2] ?? line;
}

/** Remove the decoration of a title. */
function* withoutFrameAround(text: string, block: number): Iterable<Edit> {
  const plain = withoutFrame(text);
  if (plain === text) return;
  const start = text.indexOf(plain);
  const end = start + plain.length;
  yield { type: 'replaceText', block, start: 0, end: start, with: '' };
  yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
}
