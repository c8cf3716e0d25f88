/** The gap that is a scene break in a file, measured over the whole of it. */
import type { Draft, DraftBlock } from '../../draft.ts';
import { isProse } from '../../forms/prose.ts';
import { mostFrequent } from '../../wrapping.ts';
import { isBreakLine } from './break-lines.ts';

/** Wider gaps that are rarer than this share were typed by mistake; scenes are not so long. */
const SLIP_SHARE = 0.02;
/** From this share on, blank lines between lines that touch part more than scenes. */
const COMMON_SHARE = 0.2;
/** The same where what follows them has no indent, unlike all other paragraphs. */
const COMMON_FLUSH_SHARE = 0.4;
/** From this share of indented paragraphs on, the indent tells where one begins. */
const INDENTED_SHARE = 0.8;
/** From this number of gaps on, they are a habit, and no slip. */
const HABIT = 2;
/** Fewer paragraphs that touch tell nothing about indents: a list may be the only thing that is set in. */
const FEWEST_TOUCHING = 4;

/** The gap that means a break in one file. */
export interface BreakGap {
  /** Blank lines between most paragraphs. */
  readonly usual: number;
  readonly gap: number;
  /** Whether it is at least two blank lines wider than usual; one is easily typed by mistake. */
  readonly certain: boolean;
  /** Whether there are so many that they are a habit. */
  readonly established: boolean;
}

/** The paragraphs that follow others, and how many ornaments are between them. */
interface Prose {
  readonly following: readonly DraftBlock[];
  readonly ornaments: number;
}

function proseOf({ blocks }: Draft, marks: ReadonlySet<string>): Prose {
  const following: DraftBlock[] = [];
  let ornaments = 0;
  for (const [index, block] of blocks.entries()) {
    const isRow = block.role.type === 'sceneBreak' && block.text !== '';
    if (isRow || isBreakLine(block, marks)) ornaments += 1;
    else if (isProse(block) && isProse(blocks[index - 1])) following.push(block);
  }
  return { following, ornaments };
}

/**
 * The gap that is a break in this file. A larger gap is a mistake when the file separates its scenes with
 * ornaments, or when it is rare and a still larger gap is about as frequent.
 * @param marks the file's own ornaments
 */
export function measureBreakGap(draft: Draft, marks: ReadonlySet<string>): BreakGap | undefined {
  const { following, ornaments } = proseOf(draft, marks);
  const gaps = following.map(({ gap }) => gap);
  const usual = mostFrequent(gaps);
  if (usual === undefined || gaps.length < 3) return undefined;
  const speakers = speakersOf(draft.blocks);
  const counts = new Map<number, number>();
  for (const gap of gaps) if (gap > usual) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let above = gaps.filter((gap) => gap > usual).length;
  for (const [gap, here] of [...counts].toSorted(([a], [b]) => a - b)) {
    const established = above >= HABIT;
    above -= here;
    const rare = here < gaps.length * SLIP_SHARE;
    const slip = (rare && above >= 2 && above * 2 >= here) || (ornaments >= 2 && gap === usual + 1);
    const after = following.filter((block) => block.gap === gap);
    const touching = usual === 0 && gap === 1 && !partsIndented(following, after);
    // One wide gap among a few lines that touch, such as after a list.
    const lone = usual === 0 && !established && here > gaps.length * COMMON_SHARE;
    if (!slip && !touching && !lone && !areSpeeches(after, speakers))
      return { usual, gap, certain: gap >= usual + 2, established };
  }
  return undefined;
}

/** Whether paragraphs are told by their indents, so that blank lines between them part scenes. */
function partsIndented(following: readonly DraftBlock[], after: readonly DraftBlock[]): boolean {
  const touching = following.filter(({ gap }) => gap === 0);
  const indented = touching.filter(({ indent }) => indent >= 2).length;
  if (touching.length < FEWEST_TOUCHING || indented < touching.length * INDENTED_SHARE)
    return false;
  const flush = after.filter(({ indent }) => indent < 2).length;
  const most = flush >= after.length * INDENTED_SHARE ? COMMON_FLUSH_SHARE : COMMON_SHARE;
  return after.length <= following.length * most;
}

/** A line that may name who speaks in a play, without what is around the name. */
const NAME = /^[_*]{0,2}(\p{Lu}[\p{L}\p{M} .'’-]{0,28})[.:]?[_*]{0,2}[.:]?$/u;
/** A speech of a play with its name on the same line. */
const NAMED_SPEECH = /^\p{Lu}[\p{Lu} .'’-]{1,28}[.:]\s/u;

/** The names that have a line of their own at least twice. */
function speakersOf(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    if (text.length > 40) continue;
    const name = NAME.exec(text)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= 2 ? [name] : [])));
}

/** Whether a good part of some blocks are the speeches of a play. */
function areSpeeches(blocks: readonly DraftBlock[], speakers: ReadonlySet<string>): boolean {
  const speeches = blocks.filter(({ text }) => {
    const name = text.length > 40 ? undefined : NAME.exec(text)?.[1];
    return NAMED_SPEECH.test(text) || (name !== undefined && speakers.has(name));
  });
  return speeches.length >= 2 && speeches.length >= blocks.length / 3;
}
