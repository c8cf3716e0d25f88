/** Where the value of a field ends: it may continue over several lines, and a note over several paragraphs. */
import type { DraftBlock } from '../../draft.ts';
import {
  dashedLineOf,
  headerLineOf,
  isFirmField,
  isKnownField,
  unlabelledFacts,
  type HeaderLine,
} from '../../forms/header-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { bylineFacts } from '../../forms/title-line.ts';
import { bylineAt } from './title.ts';

/** The longest note inside a header, in lines. */
export const LONGEST_NOTE = 30;

/** How far the next field may be from a line that belongs to the value before it. */
const NEXT_FIELD = 10;

/** In a header a bracket may close a sentence (`[…]`), and markup is not among the text. */
const ENDS_SENTENCE = /[.!?…]["”’')\]]*$/;

/** The end of a line that continues: a comma, a conjunction. */
const GOES_ON = /(?:[,;(&/]|\b(?:and|or|the|of|an?|in|to|with|for|by|from|is|are|on|at|but))$/i;

/** Whether a line opens a bracket that it does not close. */
function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** The last line of a value: it continues over lines without a gap, a label or an ornament. */
export function valueEnd(blocks: readonly DraftBlock[], start: number, field: HeaderLine): number {
  let last = start;
  const labelAlone = field.value === '';
  for (let index = start + 1; index < start + LONGEST_NOTE; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.gap > 0 || block.role.type !== 'line') break;
    const { text } = block;
    const previous = blocks[index - 1]?.text ?? '';
    const unfinished = hasOpenBracket(previous) || GOES_ON.test(previous);
    const line = headerLineOf(text);
    if (isOrnament(text)) break;
    if (line !== undefined && (line.known || !unfinished)) break;
    if (bylineAt(blocks, index) !== undefined || dashedLineOf(text) !== undefined) break;
    if (parseHeading(text) !== undefined) break;
    if (!belongs(blocks, index, start, labelAlone, unfinished)) break;
    last = index;
  }
  return last;
}

/** Whether a line under a field belongs to its value, which is at most one paragraph. */
function belongs(
  blocks: readonly DraftBlock[],
  index: number,
  start: number,
  labelAlone: boolean,
  unfinished: boolean,
): boolean {
  const text = blocks[index]?.text ?? '';
  const previous = blocks[index - 1]?.text ?? '';
  if (labelAlone && index === start + 1) return true;
  const goesOn = fieldFollows(blocks, index);
  // A line that states something without a label is an entry of its own: a rating, an address.
  if (!unfinished && unlabelledFacts(text) !== undefined) return false;
  if (goesOn === 'field') return true;
  // A long line after a short one is the beginning of the story. So is a line after a full stop, unless more
  // of the header follows.
  if (text.length > 120) return false;
  const wrapped = previous.length >= 40;
  if (ENDS_SENTENCE.test(previous))
    return wrapped && (goesOn === 'ornament' || (labelAlone && endsSoon(blocks, index)));
  const tail = text.length <= 80 && /^[\p{Ll})]/u.test(text) && (blocks[index + 1]?.gap ?? 1) > 0;
  return wrapped || unfinished || tail || (labelAlone && endsSoon(blocks, index));
}

/** What comes before the next gap: a field, or an ornament that ends the header. */
function fieldFollows(
  blocks: readonly DraftBlock[],
  from: number,
): 'field' | 'ornament' | undefined {
  for (let index = from + 1; index <= from + NEXT_FIELD; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.gap > 0) return undefined;
    if (isKnownField(block.text)) return 'field';
    if (isOrnament(block.text)) return 'ornament';
  }
  return undefined;
}

/** Whether a gap comes within a few lines, so that the lines are not the story. */
function endsSoon(blocks: readonly DraftBlock[], from: number): boolean {
  for (let index = from + 1; index <= from + NEXT_FIELD; index += 1)
    if ((blocks[index]?.gap ?? 1) > 0) return true;
  return false;
}

/** The last line of a note that may continue over several paragraphs up to another field. */
export function noteEnd(blocks: readonly DraftBlock[], near: number): number {
  let paragraphs = 0;
  for (let index = near + 1; index <= near + LONGEST_NOTE; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') return near;
    if (block.gap > 0) paragraphs += 1;
    const { text } = block;
    // Everything before a field that only headers have belongs to the note.
    if (block.gap > 0 && isFirmField(text)) return index - 1;
    if (headerLineOf(text)?.known === true || bylineFacts(text) !== undefined) return near;
    if (isOrnament(text) || parseHeading(text) !== undefined || paragraphs > 4) return near;
  }
  return near;
}
