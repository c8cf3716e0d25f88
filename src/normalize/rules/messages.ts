import { isAboveLetter } from '../correspondence.ts';
import {
  isCapitals,
  isDocumentField,
  isForm,
  isForwarded,
  isListing,
  isNextItem,
  isTelegram,
  mayBeSpeech,
} from '../documents.ts';
import { statedDelimiters } from '../delimiters.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';
import { actorOf, isDirection, isNotice, senderOf, type Sender } from '../senders.ts';

/** One `Name: text` line may be prose; a conversation has more, from more than one hand or in a row. */
const FEWEST_LINES = 2;
/** Forms that prose has too, and names in capitals that never come back, must be seen more often. */
const FEWEST_DOUBTFUL = 3;

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
function candidateFrom(
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
    if (!isProse(next) || next.gap > widest) break;
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
function withNoticesAbove(blocks: readonly DraftBlock[], { first, ...rest }: Candidate): Candidate {
  let start = first;
  while (start > 0 && blocks[start]?.gap === 0) {
    const before = blocks[start - 1];
    if (!isProse(before) || !isNotice(before.text)) break;
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
    if (!isPlain(blocks[first])) continue;
    let end = first + 1;
    while (isPlain(blocks[end]) && blocks[end]?.gap === 0) end += 1;
    if (end - first >= FEWEST_LINES) yield [first, end];
    first = end - 1;
  }
}

function isPlain(block: DraftBlock | undefined): boolean {
  return isProse(block) && !isOrnament(block.text);
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
    {
      shows: 'a chat with nicks between angle brackets, and what people do in it',
      before:
        'She logged on.\n\n<deedee> hi all\n<catz> hey\n* deedee yawns\n*** frodo has joined\n<deedee> who is that\n*deedee has logged off*\n\nShe slept.',
      after:
        'She logged on.\nmessage(chat): {sender:<deedee>} hi all\nmessage(chat): {sender:<catz>} hey\nmessage(chat): * deedee yawns\nmessage(chat): *** frodo has joined\nmessage(chat): {sender:<deedee>} who is that\nmessage(chat): *deedee has logged off*\nShe slept.',
    },
    {
      shows: 'nicks before an angle bracket',
      before: 'He read.\n\ndeedee> are you up\ncatz> no\ndeedee> liar',
      after:
        'He read.\nmessage(chat): {sender:deedee}> are you up\nmessage(chat): {sender:catz}> no\nmessage(chat): {sender:deedee}> liar',
    },
    {
      shows: 'the time before each line',
      before: '[12:01] mom: where are you\n[12:02] me: here',
      after:
        'message(chat): [12:01] {sender:mom}: where are you\nmessage(chat): [12:02] {sender:me}: here',
    },
    {
      shows: 'the time behind the name',
      before: 'Mom (12:01:33 PM): where are you\nDad (12:01:39 PM): who is this',
      after:
        'message(chat): {sender:Mom} (12:01:33 PM): where are you\nmessage(chat): {sender:Dad} (12:01:39 PM): who is this',
    },
    {
      shows: 'names in square brackets that come back',
      before: '[Mom]: where\n[Dad]: here\n[Mom]: which here',
      after:
        'message(chat): {sender:[Mom]}: where\nmessage(chat): {sender:[Dad]}: here\nmessage(chat): {sender:[Mom]}: which here',
    },
    {
      shows: 'names between signs of emphasis',
      before: '**Mom:** where are you\n\n**Me:** here\n\n**Mom:** good',
      after:
        'message(chat): **{sender:Mom}:** where are you\nmessage(chat): **{sender:Me}:** here\nmessage(chat): **{sender:Mom}:** good',
    },
    {
      shows: 'names behind an at sign',
      before: '@mom: where are you\n@dad: who is this\n@mom: your wife',
      after:
        'message(chat): @{sender:mom}: where are you\nmessage(chat): @{sender:dad}: who is this\nmessage(chat): @{sender:mom}: your wife',
    },
    {
      shows: 'a dash behind names, in lines that touch and come back',
      before: 'Mom - where are you\nDad - who is this\nMom - your wife',
      after:
        'message(chat): {sender:Mom} - where are you\nmessage(chat): {sender:Dad} - who is this\nmessage(chat): {sender:Mom} - your wife',
    },
    {
      shows: 'who says it on a line of its own',
      before: 'Mom says:\nwhere are you\nDad says:\nwho is this',
      after:
        'message(chat): {sender:Mom} says:\nmessage(chat): where are you\nmessage(chat): {sender:Dad} says:\nmessage(chat): who is this',
    },
    {
      shows: 'a message a paragraph, where names come back',
      before: 'Mara: where are you\n\nJo: at home\n\nMara: good',
      after:
        'message(chat): {sender:Mara}: where are you\nmessage(chat): {sender:Jo}: at home\nmessage(chat): {sender:Mara}: good',
    },
    {
      shows: 'a script, with its directions',
      before:
        'He read.\n\nHARRY: Who is there?\n\nJEAN: (entering) It is me.\n\n[Sound of knocking.]\n\nMAN (off): Open up!\n\nHARRY & JEAN: No!\n\nHe stopped.',
      after:
        'He read.\nmessage(chat): {sender:HARRY}: Who is there?\nmessage(chat): {sender:JEAN}: (entering) It is me.\nmessage(chat): [Sound of knocking.]\nmessage(chat): {sender:MAN} (off): Open up!\nmessage(chat): {sender:HARRY & JEAN}: No!\nHe stopped.',
    },
    {
      shows: 'a script in which nobody speaks twice',
      before: 'FIRST MAN: Good day.\n\nSECOND MAN: Is it?\n\nTHIRD MAN: I doubt it.',
      after:
        'message(chat): {sender:FIRST MAN}: Good day.\nmessage(chat): {sender:SECOND MAN}: Is it?\nmessage(chat): {sender:THIRD MAN}: I doubt it.',
    },
    {
      shows: 'what the program says above the first message',
      before: '*** mara has joined\nMara: hello\nJo: you are late',
      after:
        'message(chat): *** mara has joined\nmessage(chat): {sender:Mara}: hello\nmessage(chat): {sender:Jo}: you are late',
    },
    {
      shows: 'the fields of a form are no conversation',
      before: 'She read it.\n\nDate: 4 March\nTime: 9.15\nPlace: the fridge\n\nShe laughed.',
      after:
        'She read it.\nmessage(document): Date: 4 March\nmessage(document): Time: 9.15\nmessage(document): Place: the fridge\nShe laughed.',
    },
    {
      shows: 'a description, label by label',
      before: 'Suspect: Bob Marsh\nHeight: six foot\nHair: none to speak of',
      after:
        'message(document): Suspect: Bob Marsh\nmessage(document): Height: six foot\nmessage(document): Hair: none to speak of',
    },
    {
      shows: 'the line above the head of a mail that is answered',
      before: 'She read.\n\n----- Original Message -----\nFrom: Nina\nTo: Paul\n\nCome.',
      after:
        'She read.\nmessage(document): ----- Original Message -----\nmessage(document): From: Nina\nmessage(document): To: Paul\nCome.',
    },
    {
      shows: 'a list with bullets',
      before: 'He had two wishes.\n\n* Ask about bread.\n* Ask about milk.\n\nHe asked.',
      after:
        'He had two wishes.\nmessage(document): * Ask about bread.\nmessage(document): * Ask about milk.\nHe asked.',
    },
    {
      shows: 'a list with dashes',
      before: 'The cart held:\n\n- a piano,\n- one nun.',
      after: 'The cart held:\nmessage(document): - a piano,\nmessage(document): - one nun.',
    },
    {
      shows: 'a list with numbers',
      before: 'He took the list.\n\n1. Milk\n2. Eggs\n3. Rope',
      after:
        'He took the list.\nmessage(document): 1. Milk\nmessage(document): 2. Eggs\nmessage(document): 3. Rope',
    },
    {
      shows: 'a list of things',
      before: 'They packed.\n\nRope\nLanterns\nSandwiches (12)\nBrandy\n\nThey left.',
      after:
        'They packed.\nmessage(document): Rope\nmessage(document): Lanterns\nmessage(document): Sandwiches (12)\nmessage(document): Brandy\nThey left.',
    },
    {
      shows: 'a sign',
      before: 'He stopped and read.\n\nWANTED\nDEAD OR ALIVE\nBOB\n\nHe went on.',
      after:
        'He stopped and read.\nmessage(document): WANTED\nmessage(document): DEAD OR ALIVE\nmessage(document): BOB\nHe went on.',
    },
    {
      shows: 'an address',
      before:
        'The envelope was wet.\n\nMr. Bob Marsh\n12 Gull Street\nSallow\nKT1 2AB\n\nHe opened it.',
      after:
        'The envelope was wet.\nmessage(document): Mr. Bob Marsh\nmessage(document): 12 Gull Street\nmessage(document): Sallow\nmessage(document): KT1 2AB\nHe opened it.',
    },
    {
      shows: 'a table',
      before: 'It said:\n\n| Name | Age |\n| Bob | 12 |\n\nHe paid.',
      after:
        'It said:\nmessage(document): | Name | Age |\nmessage(document): | Bob | 12 |\nHe paid.',
    },
    {
      shows: 'columns, as a machine lists its files',
      before: 'He typed.\n\nCOMMAND  COM     54645\nAUTOEXEC BAT       123\n\nHe sighed.',
      after:
        'He typed.\nmessage(document): COMMAND  COM     54645\nmessage(document): AUTOEXEC BAT       123\nHe sighed.',
    },
    {
      shows: 'thoughts between angle brackets stay',
      before: 'He listened.\n\n<Yes> she thought.\n\n<No> he thought.\n\n<Yes> she thought again.',
      after: 'He listened.\n<Yes> she thought.\n<No> he thought.\n<Yes> she thought again.',
    },
    {
      shows: 'where a legend says that angle brackets hold thoughts, two of them stay',
      before: '<> indicates thoughts\n\n<Mara> he thought at her.\n\n<Mara> he thought again.',
      after: '[thought < >]\n<Mara> he thought at her.\n<Mara> he thought again.',
    },
    {
      shows: 'speech with a dash before it stays',
      before: '- Where are you going?\n- Home.\n\nHe went.',
      after: '- Where are you going?\n- Home.\nHe went.',
    },
    {
      shows: 'a name with a dash behind it is prose',
      before: 'Mara - who was tall - laughed.\n\nMara - who was still tall - laughed again.',
      after: 'Mara - who was tall - laughed.\nMara - who was still tall - laughed again.',
    },
    {
      shows: 'somebody who says something once, in quotation marks, is prose',
      before: 'Mom says:\n"Hello there."\n\nDad says:\n"Good day."',
      after: 'Mom says:\n"Hello there."\nDad says:\n"Good day."',
    },
    {
      shows: 'two notices with a colon are prose where lines do not touch',
      before: 'There was one thing: the door.\n\nThere was one more: the key.',
      after: 'There was one thing: the door.\nThere was one more: the key.',
    },
    {
      shows: 'short sentences that touch are prose',
      before: 'He sat.\nHe waited.\nNobody came.',
      after: 'He sat.\nHe waited.\nNobody came.',
    },
    {
      shows: 'names without anything that comes back stay',
      before: '<Mara> he thought at her.\n\n<Jo> she thought at him.',
      after: '<Mara> he thought at her.\n<Jo> she thought at him.',
    },
    {
      shows: 'a question and its answer with a time in them are prose',
      before: 'Nobody came at 12:01: it was late.\nNobody came at 12:02 either.',
      after: 'Nobody came at 12:01: it was late.\nNobody came at 12:02 either.',
    },
    {
      shows: 'a list of one item stays',
      before: 'He read it.\n\n1. Milk\n\nHe laughed.',
      after: 'He read it.\n1. Milk\nHe laughed.',
    },
    {
      shows: 'a word that somebody stars in prose stays',
      before: '*Mara has left the house.*\n\nHe wept.',
      after: '*Mara has left the house.*\nHe wept.',
    },
    {
      shows: 'prose with wide blanks in it stays',
      before:
        'The   fox ran over the hill,   and nobody saw it go   until the evening came at last.\nThe   hen sat in the barn,   and nobody heard it sing   until the morning came at last.',
      after:
        'The   fox ran over the hill,   and nobody saw it go   until the evening came at last.\nThe   hen sat in the barn,   and nobody heard it sing   until the morning came at last.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    const signs = new Set(statedDelimiters(draft).map(({ open }) => open));
    const lists = new Map(papers(draft));
    const telegramsEnd = telegrams(blocks);
    let tried = -1;
    let claimed = -2;
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
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
      const sender = senderOf(block.text);
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
    if (!isProse(block) || !isCapitals(block.text)) continue;
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
  if (announced && !(isProse(next) && isDocumentField(next.text))) return undefined;
  const start = announced ? first + 1 : first;
  const last = runEnd(blocks, start, (block) => isDocumentField(block.text));
  return last - first + 1 >= FEWEST_LINES ? last : undefined;
}
