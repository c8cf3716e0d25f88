/** Recognises letters, e-mails and diary entries, part by part. */
import type { DraftBlock } from '../../draft.ts';
import {
  isAddress,
  isDiary,
  isEntryDate,
  isNameAlone,
  isSalutation,
  isSigned,
  unstarred,
} from '../../forms/correspondence.ts';
import { isDocumentField } from '../../forms/paper.ts';
import { opensSpeech } from '../../language/characters.ts';
import {
  closes,
  headOf,
  isNamed,
  isWritten,
  LONGEST_UNCLOSED,
  namedTail,
  tailFrom,
  type Found,
} from './ends.ts';

/** The longest letter, in paragraphs; without an end it is not a letter. */
const LONGEST_LETTER = 40;

/** Whether a block is a field in the head of an e-mail. */
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

/** The names that diaries in the file are signed with. */
type Diarists = ReadonlySet<string>;

/** The parts of the letter with the salutation at `start`; empty when it is never closed. */
function letterFrom(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const opening = blocks[start]?.text ?? '';
  const ofDiary = isDiary(opening);
  const head: readonly Found[] = [...headOf(blocks, start), { index: start, part: 'salutation' }];
  const body: Found[] = [];
  for (let index = start + 1; index < start + LONGEST_LETTER; index += 1) {
    const block = blocks[index];
    // Quoted lines of a letter that this one answers.
    if (block?.role.type === 'quotation') continue;
    if (!isWritten(block)) return [];
    if (closes(blocks, index)) {
      const tail = tailFrom(blocks, index + 1, isSigned(block.text));
      return [...head, ...body, { index, part: 'valediction' }, ...tail];
    }
    if (isNamed(blocks, index, body)) return [...head, ...body, ...namedTail(blocks, index)];
    // Another salutation or speech: the letter was interrupted. Only a diary reports speech.
    if (isSalutation(block.text)) return [];
    if (opensSpeech(block.text) && !ofDiary) return [];
    body.push({ index, part: 'body' });
  }
  return [];
}

/** Whether a line is quoted from the letter that is answered, with a mark before it (RFC 3676 §4.5). */
export function isQuotedLine(text: string): boolean {
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

/** A later entry of a diary that was signed before: from a date down to the same name. */
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
export function foundAt(
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
