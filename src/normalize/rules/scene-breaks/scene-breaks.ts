/** The rule `scene-breaks`: ornaments and wide gaps between scenes become scene breaks. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { factsBy, firstLine, type Draft, type DraftBlock } from '../../draft.ts';
import type { Edit, Rule } from '../../rule.ts';
import { isBreakLine, isUnclaimed, repeatedMarks } from './break-lines.ts';
import { insideConversation } from './conversation.ts';
import { measureBreakGap, type BreakGap } from './gaps.ts';
import { gapsWithoutScenes, isEdge, isStory, openedBefore } from './places.ts';

/** For every block, the first one after it that is not a break line. */
function nextContent(
  blocks: readonly DraftBlock[],
  breakLines: readonly boolean[],
): readonly (DraftBlock | undefined)[] {
  const found: (DraftBlock | undefined)[] = Array.from(blocks, () => undefined);
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    found[index] = breakLines[index + 1] === true ? found[index + 1] : blocks[index + 1];
  }
  return found;
}

/** An ornament after every paragraph parts paragraphs; scenes of one paragraph each are not so many. */
const FEWEST_PARTED = 6;
/** The most paragraphs for each ornament. */
const MOST_FOR_ONE = 1.25;

/** Whether a file has a break line after nearly every paragraph: the pages of a picture book, posts that were cut. */
function partsEveryParagraph(
  blocks: readonly DraftBlock[],
  breakLines: readonly boolean[],
): boolean {
  const count = breakLines.filter(Boolean).length;
  const others = blocks.filter((block, index) => breakLines[index] === false && isStory(block));
  return count >= FEWEST_PARTED && others.length <= (count + 1) * MOST_FOR_ONE;
}

function* withoutBreakLines(breakLines: readonly boolean[]): Iterable<Edit> {
  for (const [index, isBreak] of breakLines.entries())
    if (isBreak) yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
  yield { type: 'decide', decision: 'an ornament follows every paragraph: it parts no scenes' };
}

/** A note under the text it belongs to, which a gap sets apart: `[1] The old quay.` */
function isNoteBelow({ role, text }: DraftBlock): boolean {
  return role.type === 'footnote' || /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\*{1,3}\)) \S/.test(text);
}

/** Ornaments and wide gaps between scenes become scene breaks. */
export const sceneBreaks: Rule = {
  id: 'scene-breaks',
  options: {
    ornament: {
      type: 'text',
      describes: 'The ornament between scenes in the book; by default three asterisks',
    },
  },
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    const ornaments = new Set([
      ...factsBy(draft.facts, 'sceneBreak').map(({ value }) => value),
      ...repeatedMarks(blocks),
    ]);
    const breakGap = measureBreakGap(draft, ornaments);
    const breakLines = blocks.map((block) => isBreakLine(block, ornaments));
    const next = nextContent(blocks, breakLines);
    if (partsEveryParagraph(blocks, breakLines)) {
      yield* withoutBreakLines(breakLines);
      return;
    }
    const opened = openedBefore(blocks);
    for (const [index, block] of blocks.entries()) {
      if (breakLines[index] !== true) continue;
      const previous = blocks[index - 1];
      const repeated = breakLines[index - 1] === true;
      // Under a title, an ornament belongs to it; a row of `#` on the text below is a heading without words.
      const isUnderTitle = opened[index] === false && isEdge(blocks[index - 2]);
      const isOrnamental = isUnderTitle || isEmptyHeading(block, blocks[index + 1]);
      if (isEdge(previous) || isEdge(next[index]) || repeated || isOrnamental)
        yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
      else
        yield {
          type: 'classify',
          first: index,
          last: index,
          as: { type: 'sceneBreak' },
          reason: 'page-furniture',
        };
    }
    if (breakGap !== undefined) yield* gapBreaks(draft, breakGap, { breakLines, opened });
  },
};

/** What is known of each block: whether it is a break line, and whether the story has begun before it. */
interface KnownBlocks {
  readonly breakLines: readonly boolean[];
  readonly opened: readonly boolean[];
}

/** Breaks where a gap is wide enough, and what was decided of it. */
function* gapBreaks(
  { file, blocks }: Draft,
  breakGap: BreakGap,
  { breakLines, opened }: KnownBlocks,
): Iterable<Edit> {
  const isNoScene = gapsWithoutScenes(blocks, breakGap.gap);
  let taken = 0;
  let left = 0;
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (breakLines[index] === true || block.gap < breakGap.gap) continue;
    if (!isUnclaimed(block) && !(isStageLine(block) && !isEdge(blocks[index + 1]))) continue;
    if (previous === undefined || isEdge(previous) || breakLines[index - 1] === true) continue;
    if (previous.role.type === 'sceneBreak' || isNoteBelow(previous) || isNoteBelow(block))
      continue;
    // After the notes at the start of a chapter its first scene begins.
    if (opened[index] === false || isNoScene(index)) continue;
    if (!breakGap.certain && insideConversation(blocks, index, breakGap.established)) {
      const place = { file, line: firstLine(block), column: 1 };
      yield { type: 'report', diagnostic: diagnose('normalize-doubtful-break', {}, place) };
      left += 1;
      continue;
    }
    taken += 1;
    yield { type: 'breakBefore', block: index };
  }
  if (taken + left > 0) yield { type: 'decide', decision: gapDecision(breakGap, taken, left) };
}

function gapDecision({ usual, gap }: BreakGap, taken: number, left: number): string {
  const inside = left === 0 ? '' : `, ${String(left)} left: inside a conversation`;
  return `usual gap ${String(usual)}; ${String(taken + left)} wider gaps (${String(gap)} blank lines or more), ${String(taken)} taken for breaks${inside}`;
}

/** Whether a row of `#` is a heading of Markdown without words: it touches the text below it, but not the one above. */
function isEmptyHeading({ text, gap }: DraftBlock, next: DraftBlock | undefined): boolean {
  return gap > 0 && next?.gap === 0 && /^#{1,6}$/.test(text);
}

/** Whether a block is a stage direction, which may open a scene. */
function isStageLine(block: DraftBlock): boolean {
  return block.role.type === 'marker';
}
