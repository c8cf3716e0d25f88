/** The rule `scene-breaks`: ornaments and wide gaps between scenes become scene breaks. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { factsBy, firstLine, type Draft, type DraftBlock } from '../../draft.ts';
import { mostFrequent } from '../../wrapping.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { isProse } from '../../forms/prose.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Wider gaps that are rarer than this share were typed by mistake; scenes are not so long. */
const SLIP_SHARE = 0.02;

/** The gap that means a break in one file. */
interface BreakGap {
  /** Blank lines between most paragraphs. */
  readonly usual: number;
  readonly gap: number;
  /** Whether it is at least two blank lines wider than usual; one is easily typed by mistake. */
  readonly certain: boolean;
}

/** A break that says what it is: `-LINE BREAK-`, `(Scene Break)`, `<hr>`. */
const NAMED_BREAK =
  /^[-~*=(<[_+#\s]{1,6}(?:(?:line|page|scene|section|chapter)[ -]?(?:break|change)|break|hr\s*\/?|center>\s*[*~=#-]+\s*<\/center)[-~*=)>\]_+#\s]{1,6}$/i;

function isBreakLine(block: DraftBlock, ornaments: ReadonlySet<string>): boolean {
  return (
    isUnclaimed(block) &&
    (isOrnament(block.text) || ornaments.has(block.text) || NAMED_BREAK.test(block.text))
  );
}

function isUnclaimed(block: DraftBlock): boolean {
  return block.role.type === 'line' || block.role.type === 'paragraph';
}

/**
 * The gap that is a break in this file. A larger gap is a mistake when the file separates its scenes with
 * ornaments, or when it is rare and a still larger gap is about as frequent.
 */
function measureBreakGap(draft: Draft): BreakGap | undefined {
  const gaps: number[] = [];
  let ornaments = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const isRow = block.role.type === 'sceneBreak' && block.text !== '';
    if (isRow || isBreakLine(block, new Set())) ornaments += 1;
    else if (isProse(block) && isProse(draft.blocks[index - 1])) gaps.push(block.gap);
  }
  const usual = mostFrequent(gaps);
  if (usual === undefined || gaps.length < 3) return undefined;
  const counts = new Map<number, number>();
  for (const gap of gaps) if (gap > usual) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let above = gaps.filter((gap) => gap > usual).length;
  for (const [gap, here] of [...counts].toSorted(([a], [b]) => a - b)) {
    above -= here;
    const rare = here < gaps.length * SLIP_SHARE;
    const slip = (rare && above >= 2 && above * 2 >= here) || (ornaments >= 2 && gap === usual + 1);
    // Where most lines touch, a blank line is a break only if it is rare.
    const common = here > gaps.length * 0.2 && usual === 0;
    if (!slip && !common) return { usual, gap, certain: gap >= usual + 2 };
  }
  return undefined;
}

const OPENS_SPEECH = /^["“]/;
const ENDS_ASKING = /\?["”]$/;
/** The first speech of a paragraph, when it answers rather than asks. */
const ANSWERS = /^["“][^"”]*[^?"”]["”]/;
const RESPONDS =
  /^["“](?:yes|yeah|yep|yup|aye|no|nope|nah|well|oh|okay|ok|sure|maybe|perhaps|because|cause|of course|i know|me too|really|uh|um+|hmm*)\b(?!\?)/i;
const CONTAINS_SPEECH = /["“”]/;

/**
 * Whether a gap is inside a conversation: it comes between a question and its answer (one paragraph of narration
 * may come between), or the speech after it responds to something.
 */
function insideConversation(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const previous = blocks[index - 1];
  if (block === undefined || previous === undefined || !OPENS_SPEECH.test(block.text)) return false;
  if (RESPONDS.test(block.text)) return true;
  if (!ANSWERS.test(block.text)) return false;
  if (ENDS_ASKING.test(previous.text)) return true;
  const before = blocks[index - 2];
  const beat = !CONTAINS_SPEECH.test(previous.text);
  return beat && before !== undefined && ENDS_ASKING.test(before.text);
}

/** Whether a block belongs to the story itself, unlike headings and notes. */
function isStory({ role }: DraftBlock): boolean {
  return role.type !== 'chapterHeading' && role.type !== 'authorsNote';
}

function isEdge(block: DraftBlock | undefined): boolean {
  return block === undefined || block.role.type === 'chapterHeading';
}

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
    const ornaments = new Set(factsBy(draft.facts, 'sceneBreak').map(({ value }) => value));
    const breakGap = measureBreakGap(draft);
    const breakLines = blocks.map((block) => isBreakLine(block, ornaments));
    const next = nextContent(blocks, breakLines);
    let taken = 0;
    let left = 0;
    let opened = false;
    for (const [index, block] of blocks.entries()) {
      const previous = blocks[index - 1];
      if (isEdge(previous)) opened = false;
      if (previous !== undefined && isStory(previous)) opened = true;
      if (breakLines[index] === true) {
        const repeated = breakLines[index - 1] === true;
        if (isEdge(previous) || isEdge(next[index]) || repeated) {
          yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
        } else {
          yield {
            type: 'classify',
            first: index,
            last: index,
            as: { type: 'sceneBreak' },
            reason: 'page-furniture',
          };
        }
        continue;
      }
      if (breakGap === undefined || block.gap < breakGap.gap) continue;
      if (!isUnclaimed(block) && !(isStageLine(block) && !isEdge(blocks[index + 1]))) continue;
      if (previous === undefined || isEdge(previous) || breakLines[index - 1] === true) continue;
      if (previous.role.type === 'sceneBreak') continue;
      // After the notes at the start of a chapter its first scene begins.
      if (!opened) continue;
      if (!breakGap.certain && insideConversation(blocks, index)) {
        yield {
          type: 'report',
          diagnostic: diagnose(
            'normalize-doubtful-break',
            {},
            { file: draft.file, line: firstLine(block), column: 1 },
          ),
        };
        left += 1;
        continue;
      }
      taken += 1;
      yield { type: 'breakBefore', block: index };
    }
    if (breakGap !== undefined && taken + left > 0)
      yield { type: 'decide', decision: gapDecision(breakGap, taken, left) };
  },
};

function gapDecision({ usual, gap }: BreakGap, taken: number, left: number): string {
  const inside = left === 0 ? '' : `, ${String(left)} left: inside a conversation`;
  return `usual gap ${String(usual)}; ${String(taken + left)} wider gaps (${String(gap)} blank lines or more), ${String(taken)} taken for breaks${inside}`;
}

/** Whether a block is a stage direction, which may open a scene. */
function isStageLine(block: DraftBlock): boolean {
  return block.role.type === 'marker';
}
