/** Recognises exchanges of messages: lines that have a sender, and what comes between them. */
import type { DraftBlock } from '../../draft.ts';
import { actorOf, isDirection, isNotice, senderOf, type Sender } from '../../forms/speaker.ts';
import { FEWEST_LINES, isParagraph } from './documents.ts';

/** Forms that prose has too, and names in capitals that never come back, must be seen more often. */
const FEWEST_DOUBTFUL = 3;

/** A line of an exchange that has a sender. */
interface Sent {
  readonly index: number;
  readonly sender: Sender;
  readonly block: DraftBlock;
}

/** Blocks that may be one exchange: its messages, and what stands between them. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly sent: readonly Sent[];
}

/** A dash after a name is weak, so such lines are an exchange of their own. */
function isOneKind(first: Sender, second: Sender): boolean {
  return (first.form === 'dash') === (second.form === 'dash');
}

/** What may stand between two messages without being one. */
function isBetween(text: string): boolean {
  return isNotice(text) || isDirection(text) || actorOf(text) !== undefined;
}

/** The run of messages that begins with the sender at `start`, up to a gap wider than `widest`. */
export function candidateFrom(
  blocks: readonly DraftBlock[],
  start: number,
  block: DraftBlock,
  sender: Sender,
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
    const following = senderOf(next.text);
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
export function withNoticesAbove(
  blocks: readonly DraftBlock[],
  { first, ...rest }: Candidate,
): Candidate {
  let start = first;
  while (start > 0 && blocks[start]?.gap === 0) {
    const before = blocks[start - 1];
    if (!isParagraph(before) || !isNotice(before.text)) break;
    start -= 1;
  }
  return { first: start, ...rest };
}

/** Lines that touch, or names that come back: prose with a colon in it has neither. */
export function isExchange({ sent }: Candidate, signs: ReadonlySet<string>): boolean {
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
