/** A title alone above a story, on a page without labels. */
import type { DraftBlock } from '../../../draft.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { undecorated } from '../../../forms/ornament.ts';
import {
  hasTitleCase,
  isNoTitle,
  isQuotedTitle,
  isShouted,
  isUncased,
  LONGEST_LINE,
  mayBeTitle,
} from './lines.ts';
import { asideEntry, textOf, titleEntry, titleGroup, type Finder } from './page-entries.ts';
import { isDrawn, isProseAt } from './zone.ts';

/** The columns by which a line in the middle of the page is further in than the text under it. */
const CENTRED = 6;

/** Whether its place shows that a line is a title: in the middle, underlined, in quotation marks, far above the text. */
function standsApart(blocks: readonly DraftBlock[], index: number, last: number): boolean {
  const block = blocks[index];
  const next = blocks[last + 1];
  if (block === undefined || next === undefined) return false;
  const body = blocks.slice(last + 1, last + 40).filter((one) => one.text.length >= 40);
  const margin = Math.min(...body.map(({ indent }) => indent));
  const isCentred = body.length > 0 && block.indent >= margin + CENTRED;
  const isUnderlined = isDrawn(next.text) && next.gap === 0;
  return isCentred || isUnderlined || isQuotedTitle(block.text) || next.gap >= 2;
}

/** Whether a line is in capitals or between symbols, as no other line of the text is. */
function isSetApart(blocks: readonly DraftBlock[], index: number, last: number): boolean {
  const text = blocks[index]?.text.trim() ?? '';
  const rest = blocks.slice(last + 1);
  if (isShouted(text)) return !rest.some((block) => block.gap > 0 && isShouted(block.text));
  if (undecorated(text) === text) return false;
  const [open = '', close = ''] = [text.charAt(0), text.slice(-1)];
  return !rest.some((block) => block.text.startsWith(open) && block.text.endsWith(close));
}

/** The most words of a title whose form does not show that it is one: with capitals, and written as sentences are. */
const MOST_WORDS = 10;
const MOST_PLAIN_WORDS = 5;

/** Whether a line reads as titles do. */
function isLikeTitle(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (isUncased(text) || hasTitleCase(text)) return words <= MOST_WORDS;
  return words <= MOST_PLAIN_WORDS && !/[:?!]$/.test(text) && !/(?<!\p{L})\p{Ll}{1,3}$/u.test(text);
}

/** Whether lines like this one are above other parts of the text: `Day 1`, `Day 2`. */
function isRepeated(blocks: readonly DraftBlock[], index: number, text: string): boolean {
  const shape = shapeOf(text);
  return blocks.some(
    (block, at) =>
      at > index &&
      block.text.length < LONGEST_LINE &&
      shapeOf(block.text) === shape &&
      (shape !== text || block.gap > 1),
  );
}

function shapeOf(text: string): string {
  return text.trim().replace(/\d+/g, '0');
}

/** A title alone, above the story. */
export const alone: Finder = ([first = -1, ...others], { blocks, isStrict }) => {
  const text = blocks[first]?.text.trim() ?? '';
  if (!mayBeTitle(text) || isNoTitle(text)) return undefined;
  // A box may be a notice in the story.
  if (isDrawn(blocks[first - 1]?.text ?? '') && blocks[first]?.gap === 0) return undefined;
  let last = first;
  const second = others[0];
  // A title that is too long for one line.
  if (second === first + 1 && blocks[second]?.gap === 0) {
    if (titleGroup(blocks, first, second) !== first) return undefined;
    last = second;
    const whole = textOf(blocks, first, last);
    if (!hasTitleCase(whole) && !isUncased(whole)) return undefined;
  }
  const isFar = standsApart(blocks, first, last);
  const strong = isFar || isSetApart(blocks, first, last);
  if (/[!?][^\p{L}\p{N}]*$/u.test(text) && !isFar) return undefined;
  if (!strong && (isStrict || last > first || isShouted(text) || !isLikeTitle(text)))
    return undefined;
  if (isRepeated(blocks, first, text)) return undefined;
  const entries = [titleEntry(blocks, first, last)];
  let next = last + 1;
  if (isDrawn(blocks[next]?.text ?? '') && (blocks[next]?.gap ?? 1) === 0) {
    entries.push({ first: next, last: next, facts: [] });
    next += 1;
  }
  const under = blocks[next];
  if (
    under !== undefined &&
    others.includes(next) &&
    /^([-–—~(]).+[-–—~)]$/.test(under.text.trim())
  ) {
    entries.push(asideEntry(blocks, next, 'Subtitle'));
    next += 1;
  }
  const opens = (blocks[next]?.gap ?? 0) > 0 && opensStory(blocks, next, strong);
  return opens ? { title: [first, last], entries } : undefined;
};

/** Whether a story begins at a block, under its title. */
function opensStory(blocks: readonly DraftBlock[], index: number, strong: boolean): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (block.role.type !== 'line') return true;
  if (isProseAt(blocks, index)) return true;
  return (
    strong &&
    (parseHeading(block.text) !== undefined || isNoTitle(block.text) || !mayBeTitle(block.text))
  );
}
