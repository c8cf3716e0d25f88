/** The places at which a wide gap parts no scenes: the front of a file, lines set apart, notes under a text. */
import type { DraftBlock } from '../../draft.ts';
import { endsSentence, isProse } from '../../forms/prose.ts';

/** A line as long as this is not on a title page, and is not set apart as a cry may be. */
export const LONG_LINE = 40;

/** The share of a file's letters that may be a motto, a dedication and a word to the reader before the story. */
const FRONT_SHARE = 0.08;
/** The most paragraphs there. */
const FRONT_PARAGRAPHS = 3;
/** A file with fewer paragraphs has no front that could be told from its first scene. */
const FEWEST_PARAGRAPHS = 12;

/** A note under a text: `[1] See above.`, `[*] So in the first edition.` */
const NOTE = /^\[(?:\d{1,4}|[*†‡]{1,3})\]/;

/** Whether a block belongs to the story itself, unlike headings, notes and the short lines of a title page. */
export function isStory({ role, text }: DraftBlock): boolean {
  if (role.type === 'chapterHeading' || role.type === 'authorsNote') return false;
  return role.type !== 'paragraph' || text.length > LONG_LINE || endsSentence(text);
}

/** Whether a block opens or ends a chapter. */
export function isEdge(block: DraftBlock | undefined): boolean {
  return block === undefined || block.role.type === 'chapterHeading';
}

/** For every block, whether some of the story was before it in its chapter. */
export function openedBefore(blocks: readonly DraftBlock[]): readonly boolean[] {
  let opened = false;
  return blocks.map((_, index) => {
    const previous = blocks[index - 1];
    if (isEdge(previous)) opened = false;
    if (previous !== undefined && isStory(previous)) opened = true;
    return opened;
  });
}

/** The index of the first block that is surely not in the front of a file: before a title, a motto and thanks may be. */
function frontEnd(blocks: readonly DraftBlock[]): number {
  const paragraphs = blocks.filter((block) => isProse(block) && isStory(block));
  if (paragraphs.length < FEWEST_PARAGRAPHS) return 0;
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let letters = 0;
  let count = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.role.type === 'chapterHeading') return 0;
    if (letters > whole * FRONT_SHARE || count > FRONT_PARAGRAPHS) return index;
    letters += block.text.length;
    if (isProse(block) && isStory(block) && block.text === block.text.toUpperCase()) continue;
    if (isProse(block) && isStory(block)) count += 1;
  }
  return 0;
}

/** A short line with wide gaps on both sides is set apart, as a cry may be: `"FIRE!"`. */
function isSetApart(blocks: readonly DraftBlock[], index: number, gap: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || !isProse(block)) return false;
  return block.text.length <= LONG_LINE && block.gap >= gap && next.gap >= gap;
}

function isNote(block: DraftBlock | undefined): boolean {
  return block !== undefined && NOTE.test(block.text);
}

/** The places of a file at which a gap of this width parts no scenes. */
export function gapsWithoutScenes(
  blocks: readonly DraftBlock[],
  gap: number,
): (index: number) => boolean {
  const isElsewhere = (index: number): boolean =>
    isSetApart(blocks, index, gap) ||
    isSetApart(blocks, index - 1, gap) ||
    isNote(blocks[index]) ||
    isNote(blocks[index - 1]);
  const end = frontEnd(blocks);
  // Gaps in the front are the scene breaks of the file where it has such gaps further down, too.
  const isHabit = blocks.some(
    (block, index) => index >= end && isProse(block) && block.gap >= gap && !isElsewhere(index),
  );
  return (index) => (index < end && !isHabit) || isElsewhere(index);
}
