/** The rule `messages`: phone texts, chats, scripts, e-mail heads, telegrams and papers stay lines. */
import type { DraftBlock } from '../../draft.ts';
import { statedDelimiters } from '../../forms/delimiters.ts';
import { speakerOf } from '../../forms/speaker.ts';
import type { Edit, Rule } from '../../rule.ts';
import { headEnd, isMessage, isParagraph, papers, telegrams } from './documents.ts';
import { candidateFrom, isExchange, isPlay, withNoticesAbove } from './exchange.ts';

/** Phone texts, chats, scripts, e-mail heads, telegrams and papers stay lines. */
export const messages: Rule = {
  id: 'messages',
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    const stated = new Set(statedDelimiters(draft).map(({ open }) => open));
    const lists = new Map(papers(draft));
    const telegramsEnd = telegrams(blocks);
    const play = isPlay(blocks);
    let tried = -1;
    let claimed = -2;
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isParagraph(block)) continue;
      const document = telegramsEnd.get(first) ?? headEnd(blocks, first, block) ?? lists.get(first);
      if (document !== undefined) {
        yield {
          type: 'classify',
          first,
          last: document,
          as: { type: 'message', medium: 'document' },
        };
        first = document;
        continue;
      }
      const sender = speakerOf(block.text);
      if (sender === undefined || play) continue;
      // Inside a run that was not an exchange, only lines that touch may be one: no run is read many times.
      const widest = first <= tried || follows(blocks, first, claimed) ? 0 : 1;
      const found = candidateFrom(blocks, first, block, sender, widest);
      if (!isExchange(found, stated)) {
        if (widest === 1) tried = found.last;
        else first = Math.max(first, found.last);
        continue;
      }
      const exchange = withNoticesAbove(blocks, found);
      for (let index = exchange.first; index <= exchange.last; index += 1)
        yield {
          type: 'classify',
          first: index,
          last: index,
          as: { type: 'message', medium: 'chat' },
        };
      for (const { index, sender: by } of exchange.sent) {
        const { start, end } = by;
        yield { type: 'markUp', block: index, start, end, as: 'sender', open: 0, close: 0 };
      }
      first = exchange.last;
      claimed = first;
    }
  },
};

/** Whether an exchange ends right above a block: the lines that it left out are not another one. */
function follows(blocks: readonly DraftBlock[], index: number, claimed: number): boolean {
  const gap = blocks[index]?.gap ?? 0;
  return gap <= 1 && ((claimed >= 0 && claimed === index - 1) || isMessage(blocks[index - 1]));
}
