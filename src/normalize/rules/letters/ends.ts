/** How letters begin and end: date and address above them, valediction, signature and postscript under them. */
import type { LetterPart } from '../../../story/types.ts';
import type { DraftBlock } from '../../draft.ts';
import {
  isClosing,
  isDateline,
  isEnclosure,
  isEntryDate,
  isNameAlone,
  isPostscript,
  isSignature,
  isStyle,
  isValediction,
} from '../../forms/correspondence.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { isProse } from '../../forms/prose.ts';

/** The most lines above a letter: a street, a town and a date. */
const LONGEST_ADDRESS = 4;

/** The longest letter without a valediction, in paragraphs. */
export const LONGEST_UNCLOSED = 15;

/** Whether a block may be a line of a letter: prose, or short lines that look like verse. */
export function isWritten(block: DraftBlock | undefined): block is DraftBlock {
  return block?.role.type === 'verseLine' ? !isOrnament(block.text) : isProse(block);
}

/** A block and the part of a letter that it is. */
export interface Found {
  readonly index: number;
  readonly part: LetterPart;
}

/** Whether the letter's end begins here. */
export function closes(blocks: readonly DraftBlock[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  const next = blocks[index + 1];
  return (
    isValediction(text) || isClosing(text, isWritten(next) && next.gap <= 1 ? next.text : undefined)
  );
}

/** Whether a line can be part of an address: short, with a capital or a number, and not a sentence. */
function isAddressLine(text: string): boolean {
  return text.length <= 44 && /^[\p{Lu}\d]/u.test(text) && !/[.!?:;"”]$|^["“]/.test(text);
}

/** The date above a salutation, and the address above it. */
export function headOf(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const date = blocks[start - 1];
  if (!isWritten(date)) return [];
  const dated = isDateline(date.text) || isEntryDate(date.text);
  let first = dated ? start - 1 : start;
  while (start - first <= LONGEST_ADDRESS) {
    const line = blocks[first - 1];
    // The lines of an address touch each other, and the last one touches the date.
    const touches = first === start || blocks[first]?.gap === 0;
    if (!touches || !isWritten(line) || !isAddressLine(line.text)) break;
    first -= 1;
  }
  const address = blocks.slice(first, dated ? start - 1 : start);
  const whole = (blocks[first]?.gap ?? 1) > 0 || first === 0;
  const numbered = address.some(({ text }) => /\d/.test(text)) && address.length >= 2;
  if (!whole || !(numbered || (dated && address.length > 0))) first = dated ? start - 1 : start;
  return Array.from({ length: start - first }, (_, order): Found => ({
    index: first + order,
    part: 'dateline',
  }));
}

/** Signature, style, enclosures and postscripts, from the block after the valediction on. */
export function tailFrom(
  blocks: readonly DraftBlock[],
  start: number,
  signed: boolean,
): readonly Found[] {
  const parts: Found[] = [];
  let index = start;
  const first = blocks[index];
  if (!signed && isWritten(first) && first.gap <= 1 && isSignature(first.text)) {
    parts.push({ index, part: 'signature' });
    index += 1;
  }
  const style = blocks[index];
  if (isWritten(style) && style.gap === 0 && isStyle(style.text)) {
    parts.push({ index, part: 'signature' });
    index += 1;
  }
  for (;;) {
    const next = blocks[index];
    if (!isWritten(next) || !(isPostscript(next.text) || isEnclosure(next.text))) return parts;
    parts.push({ index, part: 'postscript' });
    index += 1;
  }
}

/** The name that closes a letter, and the lines after it. */
export function namedTail(blocks: readonly DraftBlock[], index: number): readonly Found[] {
  return [{ index, part: 'signature' }, ...tailFrom(blocks, index + 1, true)];
}

/** Whether a text speaks of its writer or to its reader. */
function speaksToReader(text: string): boolean {
  return /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|we|you|your|my|me|our|us)(?![\p{L}])/iu.test(text);
}

/** Whether a letter that no valediction closes ends in a name here. */
export function isNamed(
  blocks: readonly DraftBlock[],
  index: number,
  body: readonly Found[],
): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!isWritten(block) || body.length === 0 || body.length > LONGEST_UNCLOSED) return false;
  if (!isNameAlone(block.text) || (next !== undefined && next.gap === 0)) return false;
  const speaking = body.filter((part) => speaksToReader(blocks[part.index]?.text ?? '')).length;
  return speaking * 2 >= body.length;
}
