/** Prose as several rules recognise it: paragraphs, and where sentences end and go on. */
import type { DraftBlock } from '../draft.ts';
import { isOrnament } from './ornament.ts';

const ENDS_SENTENCE = /[.!?…]["'”’)*_>~/]*$/;
const BEGINS_LOWER = /^["'“‘(*_]{0,2}\p{Ll}/u;

/** Whether a line's text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Whether a line's text begins in the middle of a sentence. */
export function beginsLower(text: string): boolean {
  return BEGINS_LOWER.test(text);
}

/** Whether a block is a paragraph, and not an ornament that no rule has claimed. */
export function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block?.role.type === 'paragraph' && !isOrnament(block.text);
}
