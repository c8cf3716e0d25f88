import { isAboveLetter } from '../../forms/correspondence.ts';
import {
  isCapitals,
  isDocumentField,
  isForm,
  isForwarded,
  isListing,
  isNextItem,
  isTelegram,
  mayBeSpeech,
} from '../../forms/paper.ts';
import { statedDelimiters } from '../../forms/delimiters.ts';
import type { Draft, DraftBlock } from '../../draft.ts';
import { isProse } from '../../forms/prose.ts';
import type { Edit, Rule } from '../../rule.ts';
import { actorOf, isDirection, isNotice, speakerOf, type Speaker } from '../../forms/speaker.ts';

/** One `Name: text` line may be prose; a conversation has more, from more than one hand or in a row. */
const FEWEST_LINES = 2;
/** Forms that prose has too, and names in capitals that never come back, must be seen more often. */
const FEWEST_DOUBTFUL = 3;

/** Whether a block is a paragraph; ornaments count, since they may be inside an exchange. */
function isParagraph(block: DraftBlock | undefined): block is DraftBlock {
  return block?.role.type === 'paragraph';
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
    if (!isParagraph(block) || !passes(block)) break;
    if (index > start && block.gap > 1) break;
    last = index;
  }
  return last;
}

/** A line of an exchange that has a sender. */
interface Sent {
  readonly index: number;
  readonly sender: Speaker;
  readonly block: DraftBlock;
}

/** Blocks that may be one exchange: its messages, and what stands between them. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly sent: readonly Sent[];
}

/** A dash after a name is weak, so such lines are an exchange of their own. */
function isOneKind(first: Speaker, second: Speaker): boolean {
  return (first.form === 'dash') === (second.form === 'dash');
}

/** What may stand between two messages without being one. */
function isBetween(text: string): boolean {
  return isNotice(text) || isDirection(text) || actorOf(text) !== undefined;
}

/** The run of messages that begins with the sender at `start`, up to a gap wider than `widest`. */
function candidateFrom(
  blocks: readonly DraftBlock[],
  start: number,
  block: DraftBlock,
  sender: Speaker,
  widest: 0 | 1,
): Candidate {
  const sent: Sent[] = [{ index: start, sender, block }];
  const names = new Set(sender.names);
  let last = start;
  for (let index = start + 1; index < blocks.length; index += 1) {
    const next = blocks[index];
    if (!isParagraph(next) || next.gap > widest) break;
    const previous = sent.at(-1);
    // What `Mara says:` announces stands under it.
    if (previous?.sender.form === 'head' && previous.index === index - 1) {
      if (next.gap > 0 || /^["“”]/.test(next.text)) break;
      last = index;
      continue;
    }
    const following = speakerOf(next.text);
    if (following !== undefined && isOneKind(sender, following)) {
      sent.push({ index, sender: following, block: next });
      for (const name of following.names) names.add(name);
      last = index;
    } else if (isNotice(next.text) || names.has(actorOf(next.text) ?? '')) last = index;
    else if (!isBetween(next.text)) break;
  }
  const end = sent.at(-1);
  // Nothing was announced after all.
  if (end?.sender.form !== 'head' || end.index !== last) return { first: start, last, sent };
  return { first: start, last: Math.max(start, last - 1), sent: sent.slice(0, -1) };
}

/** Notices that touch the first message belong to the exchange. */
function withNoticesAbove(blocks: readonly DraftBlock[], { first, ...rest }: Candidate): Candidate {
  let start = first;
  while (start > 0 && blocks[start]?.gap === 0) {
    const before = blocks[start - 1];
    if (!isParagraph(before) || !isNotice(before.text)) break;
    start -= 1;
  }
  return { first: start, ...rest };
}

/** Lines that touch, or names that come back: prose with a colon in it has neither. */
function isExchange({ sent }: Candidate, signs: ReadonlySet<string>): boolean {
  if (sent.length < FEWEST_LINES) return false;
  const names = sent.flatMap(({ sender }) => sender.names);
  const comeBack = new Set(names).size < names.length;
  const touching = sent.every(
    ({ block, index }, order) =>
      order === 0 || (block.gap === 0 && index - (sent[order - 1]?.index ?? 0) <= 2),
  );
  const forms = new Set(sent.map(({ sender }) => sender.form));
  if (forms.has('dash')) return sent.length >= FEWEST_DOUBTFUL && touching && comeBack;
  if (forms.has('bracket')) return sent.length >= FEWEST_DOUBTFUL && comeBack;
  if (forms.has('angle')) {
    // Where the file says that <> holds thoughts, a nick must show that it is one.
    if (signs.has('<')) return sent.length >= FEWEST_DOUBTFUL && touching && comeBack;
    return comeBack || (touching && sent.length >= FEWEST_DOUBTFUL);
  }
  if (touching || comeBack) return true;
  return sent.length >= FEWEST_DOUBTFUL && sent.every(({ sender }) => sender.isCapitals);
}

/** The runs of paragraphs that touch, each with the block after its last. */
function* touchingRuns(blocks: readonly DraftBlock[]): Iterable<readonly [number, number]> {
  for (let first = 0; first < blocks.length; first += 1) {
    if (!isProse(blocks[first])) continue;
    let end = first + 1;
    while (isProse(blocks[end]) && blocks[end]?.gap === 0) end += 1;
    if (end - first >= FEWEST_LINES) yield [first, end];
    first = end - 1;
  }
}

/** The last item of the list whose first item stands at `first`. */
function lastItem(blocks: readonly DraftBlock[], first: number, end: number): number {
  let last = first;
  while (last + 1 < end && isNextItem(blocks[last]?.text ?? '', blocks[last + 1]?.text ?? ''))
    last += 1;
  return last;
}

/** Lists, forms, signs, addresses and tables: lines that touch and are no sentences. */
function* papers({ blocks }: Draft): Iterable<readonly [number, number]> {
  for (const [start, end] of touchingRuns(blocks)) {
    const texts = blocks.slice(start, end).map(({ text }) => text);
    // A run that touches what was claimed since was looked at together with it.
    const touchesAbove = blocks[start]?.gap === 0 && isClaimed(blocks[start - 1]);
    const touchesBelow = blocks[end]?.gap === 0 && isClaimed(blocks[end]);
    if (isAboveLetter(blocks, end) || touchesAbove || touchesBelow) continue;
    const opensChapter = start === 0 || blocks[start - 1]?.role.type === 'chapterHeading';
    if (isForm(texts) || (!opensChapter && isListing(texts))) {
      yield [start, end - 1];
      continue;
    }
    for (let first = start; first < end; first += 1) {
      const last = lastItem(blocks, first, end);
      if (last > first) {
        const introduced = blocks[first - 1]?.text.endsWith(':') === true;
        const items = texts.slice(first - start, last - start + 1);
        if (introduced || !mayBeSpeech(items)) yield [first, last];
      }
      first = last;
    }
  }
}

/** Phone texts, chats, scripts, e-mail heads, telegrams and papers stay lines. */
export const messages: Rule = {
  id: 'messages',
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    const signs = new Set(statedDelimiters(draft).map(({ open }) => open));
    const lists = new Map(papers(draft));
    const telegramsEnd = telegrams(blocks);
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
      if (sender === undefined) continue;
      // Inside a run that was none, only lines that touch may be one; so that no run is read often.
      const widest = first <= tried || follows(blocks, first, claimed) ? 0 : 1;
      const found = candidateFrom(blocks, first, block, sender, widest);
      if (!isExchange(found, signs)) {
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

/** Whether an exchange ends right above a block: what it did not take is no other one. */
function follows(blocks: readonly DraftBlock[], index: number, claimed: number): boolean {
  const gap = blocks[index]?.gap ?? 0;
  return gap <= 1 && ((claimed >= 0 && claimed === index - 1) || isMessage(blocks[index - 1]));
}

/** Whether this rule or a later one has taken the block. */
function isClaimed(block: DraftBlock | undefined): boolean {
  const type = block?.role.type;
  return isMessage(block) || type === 'letter' || type === 'authorsNote' || type === 'marker';
}

function isMessage(block: DraftBlock | undefined): boolean {
  return block?.role.type === 'message';
}

/** Telegrams by their first lines: the address of one stands in capitals above it. */
function telegrams(blocks: readonly DraftBlock[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let first = 0; first < blocks.length; first += 1) {
    const block = blocks[first];
    if (!isParagraph(block) || !isCapitals(block.text)) continue;
    const last = runEnd(blocks, first, ({ text }) => isCapitals(text));
    if (blocks.slice(first, last + 1).some(({ text }) => isTelegram(text))) found.set(first, last);
    first = last;
  }
  return found;
}

/** The last line of the head of an e-mail that begins with a block. */
function headEnd(
  blocks: readonly DraftBlock[],
  first: number,
  { text }: DraftBlock,
): number | undefined {
  const announced = isForwarded(text);
  if (!announced && !isDocumentField(text)) return undefined;
  const next = blocks[first + 1];
  if (announced && !(isParagraph(next) && isDocumentField(next.text))) return undefined;
  const start = announced ? first + 1 : first;
  const last = runEnd(blocks, start, (block) => isDocumentField(block.text));
  return last - first + 1 >= FEWEST_LINES ? last : undefined;
}
