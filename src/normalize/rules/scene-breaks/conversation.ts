/** Wide gaps inside a conversation, which were typed by mistake. */
import type { DraftBlock } from '../../draft.ts';

const OPENS_SPEECH = /^["“]/;
const ENDS_ASKING = /\?["”]$/;
/** The first speech of a paragraph, when it answers rather than asks. */
const ANSWERS = /^["“][^"”]*[^?"”]["”]/;
const RESPONDS =
  /^["“](?:yes|yeah|yep|yup|aye|no|nope|nah|well|oh|okay|ok|sure|maybe|perhaps|because|cause|of course|i know|me too|really|uh|um+|hmm*)\b(?!\?)/i;
const CONTAINS_SPEECH = /["“”]/;
/** Speech in any language: marks, or a dash. */
const BEGINS_WITH_SPEECH = /^(?:["“„«»‘「『]|[-–—]\s?\p{Lu})/u;
const HAS_SPEECH = /["“”„«»」』]|^[-–—]\s?\p{Lu}/u;

/**
 * Whether a gap is inside a conversation: it comes between a question and its answer (one paragraph of narration
 * may come between), or the speech after it responds to something.
 * @param established whether the file has many such gaps; otherwise any two speeches are one conversation
 */
export function insideConversation(
  blocks: readonly DraftBlock[],
  index: number,
  established: boolean,
): boolean {
  const block = blocks[index];
  const previous = blocks[index - 1];
  if (block === undefined || previous === undefined) return false;
  if (!established && BEGINS_WITH_SPEECH.test(block.text) && HAS_SPEECH.test(previous.text))
    return true;
  if (!OPENS_SPEECH.test(block.text)) return false;
  if (RESPONDS.test(block.text)) return true;
  if (!ANSWERS.test(block.text)) return false;
  if (ENDS_ASKING.test(previous.text)) return true;
  const before = blocks[index - 2];
  const beat = !CONTAINS_SPEECH.test(previous.text);
  return beat && before !== undefined && ENDS_ASKING.test(before.text);
}
