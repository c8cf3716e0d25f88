import type { LetterPart } from '../../../story/types.ts';
import {
  isAddress,
  isClosing,
  isDateline,
  isDiary,
  isEnclosure,
  isEntryDate,
  isNameAlone,
  isPostscript,
  isSalutation,
  isSignature,
  isSigned,
  isStyle,
  isValediction,
  unstarred,
} from '../../forms/correspondence.ts';
import { isDocumentField } from '../../forms/paper.ts';
import type { DraftBlock, Role } from '../../draft.ts';
import { beginsLower, endsSentence, isProse } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isOrnament } from '../../forms/ornament.ts';
import type { Edit, Glue, Rule } from '../../rule.ts';
import { opensSpeech } from '../../language/characters.ts';

/** A letter in a story is seldom longer than this many paragraphs; without an end it is not one. */
const LONGEST_LETTER = 40;

/** A line shorter than this share of a letter's widest was ended on purpose. */
const LONG_SHARE = 0.6;
/** What stands above a letter is a street, a town and a date; more lines are something else. */
const LONGEST_ADDRESS = 4;
/** Without a valediction only a short letter is believed to be one. */
const LONGEST_UNCLOSED = 15;

/** Whether a block may be a line of a letter: prose, or short lines that look like verse. */
function isWritten(block: DraftBlock | undefined): block is DraftBlock {
  return block?.role.type === 'verseLine' ? !isOrnament(block.text) : isProse(block);
}

interface Found {
  readonly index: number;
  readonly part: LetterPart;
}

/** Whether the letter's end begins here. */
function closes(blocks: readonly DraftBlock[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  const next = blocks[index + 1];
  return (
    isValediction(text) || isClosing(text, isWritten(next) && next.gap <= 1 ? next.text : undefined)
  );
}

function isMailHead(block: DraftBlock | undefined): block is DraftBlock {
  return (
    block?.role.type === 'message' &&
    block.role.medium === 'document' &&
    isDocumentField(block.text)
  );
}

/** Whether a letter begins here: with a salutation, or with any address under the head of an e-mail. */
function opens(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (!isWritten(block)) return false;
  return isSalutation(block.text) || (isMailHead(blocks[index - 1]) && isAddress(block.text));
}

/** A line of an address: short, with a capital or a number, no sentence. */
function isAddressLine(text: string): boolean {
  return text.length <= 44 && /^[\p{Lu}\d]/u.test(text) && !/[.!?:;"”]$|^["“]/.test(text);
}

/** The date above a salutation, and the address above the date. */
function headOf(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const date = blocks[start - 1];
  if (!isWritten(date)) return [];
  const dated = isDateline(date.text) || isEntryDate(date.text);
  let first = dated ? start - 1 : start;
  while (start - first <= LONGEST_ADDRESS) {
    const line = blocks[first - 1];
    // The lines of an address touch each other, and the last of them the date.
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
function tailFrom(blocks: readonly DraftBlock[], start: number, signed: boolean): readonly Found[] {
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

/** The name that closes a letter by itself, and what comes after it. */
function namedTail(blocks: readonly DraftBlock[], index: number): readonly Found[] {
  return [{ index, part: 'signature' }, ...tailFrom(blocks, index + 1, true)];
}

/** Whether what somebody wrote speaks of its writer or to its reader. */
function speaksToReader(text: string): boolean {
  return /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|we|you|your|my|me|our|us)(?![\p{L}])/iu.test(text);
}

/** Whether a letter that no valediction closes ends in a name here. */
function isNamed(blocks: readonly DraftBlock[], index: number, body: readonly Found[]): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!isWritten(block) || body.length === 0 || body.length > LONGEST_UNCLOSED) return false;
  if (!isNameAlone(block.text) || (next !== undefined && next.gap === 0)) return false;
  const speaking = body.filter((part) => speaksToReader(blocks[part.index]?.text ?? '')).length;
  return speaking * 2 >= body.length;
}

/** The names that a diary in the file is signed with. */
type Diarists = ReadonlySet<string>;

/** The parts of the letter that opens with the salutation at `start`, or nothing when it never closes. */
function letterFrom(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const opening = blocks[start]?.text ?? '';
  const ofDiary = isDiary(opening);
  const head: readonly Found[] = [...headOf(blocks, start), { index: start, part: 'salutation' }];
  const body: Found[] = [];
  for (let index = start + 1; index < start + LONGEST_LETTER; index += 1) {
    const block = blocks[index];
    // Lines of another letter that this one answers.
    if (block?.role.type === 'quotation') continue;
    if (!isWritten(block)) return [];
    if (closes(blocks, index)) {
      const tail = tailFrom(blocks, index + 1, isSigned(block.text));
      return [...head, ...body, { index, part: 'valediction' }, ...tail];
    }
    if (isNamed(blocks, index, body)) return [...head, ...body, ...namedTail(blocks, index)];
    // Another salutation, or somebody speaking: the letter was broken off before. A diary reports speech.
    if (isSalutation(block.text)) return [];
    if (opensSpeech(block.text) && !ofDiary) return [];
    body.push({ index, part: 'body' });
  }
  return [];
}

/** One line of the letter that is answered, with the sign of quoting before it (RFC 3676 §4.5). */
function isQuotedLine(text: string): boolean {
  return /^> ?\S/.test(text);
}

/** An e-mail without a salutation, down to the name that its head says it is from. */
function mailFrom(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  let from = '';
  for (let index = start - 1; ; index -= 1) {
    const field = blocks[index];
    if (!isMailHead(field)) break;
    if (/^from\s*:/i.test(field.text)) from = field.text.toLowerCase();
  }
  const body: Found[] = [];
  for (let index = start; index < start + LONGEST_UNCLOSED; index += 1) {
    const block = blocks[index];
    if (block?.role.type === 'quotation') continue;
    if (!isWritten(block) || opensSpeech(block.text)) return [];
    const name = /[\p{L}'’]{2,}/u.exec(unstarred(block.text))?.[0].toLowerCase();
    const named = isNameAlone(block.text) && name !== undefined && from.includes(name);
    if (body.length > 0 && named) return [...body, ...namedTail(blocks, index)];
    if (closes(blocks, index)) {
      const tail = tailFrom(blocks, index + 1, isSigned(block.text));
      return [...body, { index, part: 'valediction' }, ...tail];
    }
    body.push({ index, part: 'body' });
  }
  return [];
}

/** A later entry of a diary that was signed before: a date, and all down to the same name. */
function entryFrom(
  blocks: readonly DraftBlock[],
  start: number,
  diarists: Diarists,
): readonly Found[] {
  const parts: Found[] = [{ index: start, part: 'dateline' }];
  for (let index = start + 1; index < start + LONGEST_LETTER; index += 1) {
    const block = blocks[index];
    if (!isWritten(block) || isSalutation(block.text) || isEntryDate(block.text)) return [];
    if (parts.length > 1 && diarists.has(block.text))
      return [...parts, ...namedTail(blocks, index)];
    parts.push({ index, part: 'body' });
  }
  return [];
}

/** The letter, e-mail or entry that begins at a block. */
function foundAt(
  blocks: readonly DraftBlock[],
  index: number,
  diarists: Diarists,
): readonly Found[] {
  const block = blocks[index];
  if (!isWritten(block)) return [];
  if (opens(blocks, index)) return letterFrom(blocks, index);
  if (isMailHead(blocks[index - 1])) {
    const mail = mailFrom(blocks, index);
    if (mail.length > 0) return mail;
    return isQuotedLine(block.text) ? [{ index, part: 'body' }] : [];
  }
  return diarists.size > 0 && isEntryDate(block.text) ? entryFrom(blocks, index, diarists) : [];
}

/** A body's line that the next goes on: a letter is typed narrower than the story around it. */
function goesOn(previous: DraftBlock, block: DraftBlock, widest: number): boolean {
  if (previous.role.type !== 'paragraph' || block.role.type !== 'paragraph') return false;
  if (block.gap > 0 || block.indent > previous.indent) return false;
  const word = /^\S+/.exec(block.text)?.[0] ?? '';
  const full = previous.text.length + 1 + word.length > widest;
  const isLong = previous.text.length >= widest * LONG_SHARE;
  return full || (!endsSentence(previous.text) && (isLong || beginsLower(block.text)));
}

/** What the parts become; in wrapped text the lines of a body are joined to paragraphs. */
function* setLetter(
  blocks: readonly DraftBlock[],
  parts: readonly Found[],
  layout: Layout,
): Iterable<Edit> {
  const widest = parts.reduce(
    (width, { index, part }) =>
      part === 'body' ? Math.max(width, blocks[index]?.text.length ?? 0) : width,
    0,
  );
  for (let order = 0; order < parts.length; order += 1) {
    const found = parts[order];
    const block = found && blocks[found.index];
    if (found === undefined || block === undefined) continue;
    const { index: first, part } = found;
    if (part === 'body' && isQuotedLine(block.text)) {
      const end = /^(?:> ?)+/.exec(block.text)?.[0].length ?? 0;
      yield { type: 'replaceText', block: first, start: 0, end, with: '' };
      yield { type: 'classify', first, last: first, as: { type: 'quotation' } };
      continue;
    }
    let last = first;
    const wrapped = part === 'body' && stretchOf(layout, block).wrapWidth !== undefined;
    for (;;) {
      const next = parts[order + 1];
      if (!wrapped || next === undefined) break;
      const upper = blocks[last];
      const lower = blocks[next.index];
      if (next.part !== 'body' || next.index !== last + 1) break;
      if (upper === undefined || lower === undefined || !goesOn(upper, lower, widest)) break;
      last = next.index;
      order += 1;
    }
    const as: Role = { type: 'letter', part };
    if (last === first) yield { type: 'classify', first, last, as };
    else {
      const glue = blocks
        .slice(first, last)
        .map(({ text }): Glue => (/(?:\S-|—)$/.test(text) ? '' : ' '));
      yield { type: 'join', first, last, glue, as };
    }
  }
}

/** Letters keep their salutation, signature and postscript apart. */
export const letters: Rule = {
  id: 'letters',
  *propose({ blocks }, { layout }): Iterable<Edit> {
    const diarists = new Set<string>();
    for (let index = 0; index < blocks.length; index += 1) {
      const parts = foundAt(blocks, index, diarists);
      if (parts.length === 0) continue;
      yield* setLetter(blocks, parts, layout);
      const signature = parts.find(({ part }) => part === 'signature')?.index ?? -1;
      if (isDiary(blocks[index]?.text ?? '')) diarists.add(blocks[signature]?.text ?? '');
      index = parts.at(-1)?.index ?? index;
    }
  },
};
