import { isCapitals, isDocumentField, isTelegram, senderLength } from '../correspondence.ts';
import type { DraftBlock } from '../draft.ts';
import type { Edit, Rule } from '../rule.ts';

/** One `Name: text` line may be prose; a conversation has more, from more than one hand or in a row. */
const FEWEST_LINES = 2;

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block !== undefined && block.role.type === 'paragraph';
}

/** The last block of the run that begins at `start` and in which every block passes. */
function runEnd(
  blocks: readonly DraftBlock[],
  start: number,
  passes: (block: DraftBlock) => boolean,
): number {
  let last = start;
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!isProse(block) || !passes(block)) break;
    if (index > start && block.gap > 1) break;
    last = index;
  }
  return last;
}

/** Lines that touch, or names that come back: prose with a colon in it has neither. */
function isExchange(lines: readonly DraftBlock[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const names = lines.map(({ text }) => text.slice(0, senderLength(text)));
  return lines.slice(1).every(({ gap }) => gap === 0) || new Set(names).size < names.length;
}

/** Phone texts, chats, e-mail heads and telegrams stay lines. */
export const messages: Rule = {
  id: 'messages',
  title: 'Keep messages in lines',
  why: 'Who wrote a message is told by the line it stands on; phone texts, chats and the head of an e-mail are lists of lines, not paragraphs.',
  examples: [
    {
      shows: 'a phone text exchange',
      before:
        'Her phone buzzed.\n\nMara: where are you\nJo: at home, why\nMara: look out of the window\n\nShe looked.',
      after:
        'Her phone buzzed.\nmessage(chat): {sender:Mara}: where are you\nmessage(chat): {sender:Jo}: at home, why\nmessage(chat): {sender:Mara}: look out of the window\nShe looked.',
    },
    {
      shows: 'the head of an e-mail',
      before: 'She read.\n\nFrom: ann@example.org\nTo: jo@example.org\nSubject: tonight\n\nCome.',
      after:
        'She read.\nmessage(document): From: ann@example.org\nmessage(document): To: jo@example.org\nmessage(document): Subject: tonight\nCome.',
    },
    {
      shows: 'a telegram',
      before: 'ARRIVED SAFELY STOP SEND MONEY STOP',
      after: 'message(document): ARRIVED SAFELY STOP SEND MONEY STOP',
    },
    {
      shows: 'the address of a telegram belongs to it',
      before: 'MISS M THORLEY ORCHARD COTTAGE\nCUCKOO HEARD HERE STOP YOUR MOVE',
      after:
        'message(document): MISS M THORLEY ORCHARD COTTAGE\nmessage(document): CUCKOO HEARD HERE STOP YOUR MOVE',
    },
    {
      shows: 'times are prose',
      before: 'At 9:14 the telephone rang.\n\nAt 9:15 it stopped.',
      after: 'At 9:14 the telephone rang.\nAt 9:15 it stopped.',
    },
    {
      shows: 'one line with a colon is prose',
      before: 'There was one thing left: the door.\n\nHe opened it.',
      after: 'There was one thing left: the door.\nHe opened it.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    // What was found to be no telegram or exchange is not looked through again from its next line.
    let telegramFrom = 0;
    let exchangeFrom = 0;
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      if (first >= telegramFrom && isCapitals(block.text)) {
        // The address of a telegram stands in capitals above it.
        const last = runEnd(blocks, first, ({ text }) => isCapitals(text));
        if (blocks.slice(first, last + 1).some(({ text }) => isTelegram(text))) {
          yield { type: 'classify', first, last, as: { type: 'message', medium: 'document' } };
          first = last;
          continue;
        }
        telegramFrom = last + 1;
      }
      if (isDocumentField(block.text)) {
        const last = runEnd(blocks, first, ({ text }) => isDocumentField(text));
        if (last - first + 1 >= FEWEST_LINES) {
          yield { type: 'classify', first, last, as: { type: 'message', medium: 'document' } };
          first = last;
          continue;
        }
      }
      if (first < exchangeFrom || senderLength(block.text) === 0) continue;
      const last = runEnd(blocks, first, ({ text }) => senderLength(text) > 0);
      if (!isExchange(blocks.slice(first, last + 1))) {
        // Only what comes behind its last gap may still be one: lines that touch.
        exchangeFrom = last;
        while (exchangeFrom > first + 1 && blocks[exchangeFrom]?.gap === 0) exchangeFrom -= 1;
        continue;
      }
      yield { type: 'classify', first, last, as: { type: 'message', medium: 'chat' } };
      for (let index = first; index <= last; index += 1) {
        const end = senderLength(blocks[index]?.text ?? '');
        yield { type: 'markUp', block: index, start: 0, end, as: 'sender', open: 0, close: 0 };
      }
      first = last;
    }
  },
};
