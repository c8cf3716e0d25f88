/** The rule `headings`: chapter headings in all their spellings. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock, Role } from '../../draft.ts';
import { parseHeading, type ParsedHeading } from '../../forms/heading.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import type { Edit, Glue, Rule } from '../../rule.ts';
import { isFull } from '../../wrapping.ts';
import {
  LONGEST_TITLE,
  capitalTitles,
  countingNumbers,
  findHeadings,
  type FoundHeading,
} from './find-headings.ts';
import { titlesBelow, withoutFrame } from './title-below.ts';

/** What a line becomes. */
const HEADING: Role = { type: 'chapterHeading' };

/** Chapter headings in all their spellings. */
export const headings: Rule = {
  id: 'headings',
  *propose({ blocks }, { chapters, layout }): Iterable<Edit> {
    if (chapters === 'none') return;
    const found = findHeadings(blocks, chapters, layout.usualGap);
    const counting = countingNumbers(found, blocks);
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
    const believed = found.filter(([index, heading]) => !heading.bare || counting.has(index));
    yield* headingsAt(blocks, inOrder(believed, statedHeadings(blocks)), layout);
  },
};

/** Headings that the page states, as their words say; those that were made are of no page. */
function statedHeadings(blocks: readonly DraftBlock[]): readonly FoundHeading[] {
  return blocks.flatMap(({ role, text }, index): readonly FoundHeading[] =>
    role.type === 'chapterHeading' && role.supplied !== true
      ? [[index, parseHeading(text) ?? { title: text, key: '', bare: false }]]
      : [],
  );
}

function inOrder(
  one: readonly FoundHeading[],
  other: readonly FoundHeading[],
): readonly FoundHeading[] {
  return [...one, ...other].toSorted(([a], [b]) => a - b);
}

/** Lines become headings, with their titles below; what is said twice is a heading once. */
function* headingsAt(
  blocks: readonly DraftBlock[],
  found: readonly FoundHeading[],
  layout: Layout,
): Iterable<Edit> {
  const titles = titlesBelow(blocks, found, layout);
  for (let at = 0; at < found.length; at += 1) {
    const [index, heading] = found[at] ?? [0, { key: '', bare: true }];
    const [nextIndex, next] = found[at + 1] ?? [];
    const line = blocks[index];
    if (line === undefined) continue;
    if (nextIndex === index + 1 && next !== undefined) {
      const below = blocks[nextIndex];
      if (below !== undefined && isSameHeading([line.text, heading], [below.text, next])) {
        const fuller = below.text.length > line.text.length ? index : nextIndex;
        const kept = fuller === index ? nextIndex : index;
        yield { type: 'remove', first: fuller, last: fuller, reason: 'page-furniture' };
        yield { type: 'classify', first: kept, last: kept, as: HEADING };
        at += 1;
        continue;
      }
      if (heading.title === undefined && next.label === undefined) {
        yield joined(index, nextIndex, [titleGlue(line.text)]);
        at += 1;
        continue;
      }
    }
    yield* headingAt(blocks, index, heading, layout, titles.get(index));
  }
}

/** Whether two headings, one under the other, are one that is said twice: `Chapter 1: Rain` and `1`. */
function isSameHeading(
  [text, one]: readonly [string, ParsedHeading],
  [otherText, other]: readonly [string, ParsedHeading],
): boolean {
  if (folded(text) === folded(otherText)) return true;
  const isOneKind = one.key === other.key || one.bare || other.bare;
  const isNumbered = isOneKind && one.number !== undefined && one.number === other.number;
  const titles = [one.title, other.title].filter((title) => title !== undefined).map(folded);
  return isNumbered && new Set(titles).size <= 1;
}

function titleGlue(label: string): Glue {
  return /[.:–—-]$/.test(label) ? ' ' : ': ';
}

function joined(first: number, last: number, glue: readonly Glue[]): Edit {
  return { type: 'join', first, last, glue, as: HEADING };
}

/** A line becomes a heading, together with the next ones where those are its title or its end. */
function* headingAt(
  blocks: readonly DraftBlock[],
  index: number,
  heading: ParsedHeading,
  layout: Layout,
  titleEnd: number | undefined,
): Iterable<Edit> {
  const line = blocks[index];
  const next = blocks[index + 1];
  const after = blocks[index + 2];
  if (line === undefined) return;
  if (titleEnd !== undefined && next !== undefined) {
    if (titleEnd === index + 1) yield* withoutFrameAround(next.text, index + 1);
    const rest = Array.from({ length: titleEnd - index - 1 }, (): Glue => ' ');
    yield joined(index, titleEnd, [titleGlue(line.text), ...rest]);
    return;
  }
  // A heading may be too long for its column, like any line.
  const wraps =
    line.role.type === 'line' &&
    next?.role.type === 'line' &&
    heading.title !== undefined &&
    next.gap === 0 &&
    (after === undefined || after.gap > 0) &&
    next.text.length <= LONGEST_TITLE &&
    isFull(line, next, stretchOf(layout, line));
  if (wraps) yield joined(index, index + 1, [' ']);
  else if (line.role.type === 'line')
    yield { type: 'classify', first: index, last: index, as: HEADING };
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
