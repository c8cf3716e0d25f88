/** Recognises exchanges of messages: lines that have a sender, and what comes between them. */
import type { DraftBlock } from '../../draft.ts';
import { actorOf, isDirection, isNotice, speakerOf, type Speaker } from '../../forms/speaker.ts';
import { FEWEST_LINES, isParagraph } from './documents.ts';

/** The fewest messages where prose has the same form, or where names in capitals are not repeated. */
const FEWEST_DOUBTFUL = 3;

/** The fewest speeches of a play, and of its directions; the share of paragraphs that are speeches. */
const FEWEST_SPEECHES = 12;
const FEWEST_DIRECTIONS = 3;
const SPEECH_SHARE = 0.5;
/** A direction for the one who speaks: `Ann: (rises) Who is there?` */
const DIRECTED = /^[^:()]{1,40}: ?\(/;

/**
 * Whether a whole file is a play: most of it is speeches after names, with directions. Its speeches are the text, and
 * not a paper shown in one.
 */
export function isPlay(blocks: readonly DraftBlock[]): boolean {
  let speeches = 0;
  let directions = 0;
  let all = 0;
  for (const block of blocks) {
    if (!isParagraph(block)) continue;
    all += 1;
    const speaker = speakerOf(block.text);
    if (speaker?.form === 'colon' && speaker.start === 0) {
      speeches += 1;
      if (DIRECTED.test(block.text)) directions += 1;
    } else if (isDirection(block.text)) directions += 1;
  }
  return (
    speeches >= FEWEST_SPEECHES && directions >= FEWEST_DIRECTIONS && speeches >= all * SPEECH_SHARE
  );
}

/** A line that has a sender. */
interface Sent {
  readonly index: number;
  readonly sender: Speaker;
  readonly block: DraftBlock;
}

/** Blocks that may be one exchange: its messages, and the lines between them. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly sent: readonly Sent[];
}

/** Whether two senders have the same kind of form. A dash after a name is weak evidence, so it is a kind of its own. */
function isOneKind(first: Speaker, second: Speaker): boolean {
  return (first.form === 'dash') === (second.form === 'dash');
}

/** Whether a line may come between two messages without being one. */
function isBetween(text: string): boolean {
  return isNotice(text) || isDirection(text) || actorOf(text) !== undefined;
}

/** The run of messages that begins with the sender at `start`, up to a gap wider than `widest`. */
export function candidateFrom(
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
    // The message that `Mara says:` announces comes under it.
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
  // The last head announced nothing.
  if (end?.sender.form !== 'head' || end.index !== last) return { first: start, last, sent };
  return { first: start, last: Math.max(start, last - 1), sent: sent.slice(0, -1) };
}

/** An exchange with the notices that touch its first message. */
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

/** Whether messages touch or names are repeated: prose with a colon in it has neither. */
export function isExchange({ sent }: Candidate, stated: ReadonlySet<string>): boolean {
  if (sent.length < FEWEST_LINES) return false;
  const names = sent.flatMap(({ sender }) => sender.names);
  const isRepeated = new Set(names).size < names.length;
  const touching = sent.every(
    ({ block, index }, order) =>
      order === 0 || (block.gap === 0 && index - (sent[order - 1]?.index ?? 0) <= 2),
  );
  const forms = new Set(sent.map(({ sender }) => sender.form));
  if (forms.has('dash')) return sent.length >= FEWEST_DOUBTFUL && touching && isRepeated;
  if (forms.has('bracket')) return sent.length >= FEWEST_DOUBTFUL && isRepeated;
  if (forms.has('angle')) {
    // Where the file says that <> means thoughts, a name in <> needs more evidence.
    if (stated.has('<')) return sent.length >= FEWEST_DOUBTFUL && touching && isRepeated;
    return isRepeated || (touching && sent.length >= FEWEST_DOUBTFUL);
  }
  if (touching || isRepeated) return true;
  return sent.length >= FEWEST_DOUBTFUL && sent.every(({ sender }) => sender.isCapitals);
}
