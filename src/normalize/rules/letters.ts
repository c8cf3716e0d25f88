import type { LetterPart } from '../../story/types.ts';
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
  withoutSigns,
} from '../correspondence.ts';
import { isDocumentField } from '../documents.ts';
import type { DraftBlock, Role } from '../draft.ts';
import { beginsLower, endsSentence, stretchOf, type Layout } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Glue, Rule } from '../rule.ts';
import { opensSpeech } from '../typography.ts';

/** A letter in a story is seldom longer than this many paragraphs; without an end it is not one. */
const LONGEST_LETTER = 40;

/** A line shorter than this share of a letter's widest was ended on purpose. */
const LONG_SHARE = 0.6;
/** What stands above a letter is a street, a town and a date; more lines are something else. */
const LONGEST_ADDRESS = 4;
/** Without a valediction only a short letter is believed to be one. */
const LONGEST_UNCLOSED = 15;

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return (
    block !== undefined &&
    (block.role.type === 'paragraph' || block.role.type === 'verseLine') &&
    !isOrnament(block.text)
  );
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
    isValediction(text) || isClosing(text, isProse(next) && next.gap <= 1 ? next.text : undefined)
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
  if (!isProse(block)) return false;
  return isSalutation(block.text) || (isMailHead(blocks[index - 1]) && isAddress(block.text));
}

/** A line of an address: short, with a capital or a number, no sentence. */
function isAddressLine(text: string): boolean {
  return text.length <= 44 && /^[\p{Lu}\d]/u.test(text) && !/[.!?:;"”]$|^["“]/.test(text);
}

/** The date above a salutation, and the address above the date. */
function headOf(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const date = blocks[start - 1];
  if (!isProse(date)) return [];
  const dated = isDateline(date.text) || isEntryDate(date.text);
  let first = dated ? start - 1 : start;
  while (start - first <= LONGEST_ADDRESS) {
    const line = blocks[first - 1];
    // The lines of an address touch each other, and the last of them the date.
    const touches = first === start || blocks[first]?.gap === 0;
    if (!touches || !isProse(line) || !isAddressLine(line.text)) break;
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
  if (!signed && isProse(first) && first.gap <= 1 && isSignature(first.text)) {
    parts.push({ index, part: 'signature' });
    index += 1;
  }
  const style = blocks[index];
  if (isProse(style) && style.gap === 0 && isStyle(style.text)) {
    parts.push({ index, part: 'signature' });
    index += 1;
  }
  for (;;) {
    const next = blocks[index];
    if (!isProse(next) || !(isPostscript(next.text) || isEnclosure(next.text))) return parts;
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
  if (!isProse(block) || body.length === 0 || body.length > LONGEST_UNCLOSED) return false;
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
    if (!isProse(block)) return [];
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
    if (!isProse(block) || opensSpeech(block.text)) return [];
    const name = /[\p{L}'’]{2,}/u.exec(withoutSigns(block.text))?.[0].toLowerCase();
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
    if (!isProse(block) || isSalutation(block.text) || isEntryDate(block.text)) return [];
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
  if (!isProse(block)) return [];
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
  title: 'Set letters as letters',
  why: 'A letter has parts (dateline, salutation, valediction, signature, postscript) that a reader expects to see set apart (Standard Ebooks Manual §7.6).',
  examples: [
    {
      shows: 'salutation to signed valediction',
      before:
        'She read.\n\nMy Dearest Willow:\n\nI will be gone.\n\nAll my love~ William\n\nShe wept.',
      after:
        'She read.\nletter(salutation): My Dearest Willow:\nletter(body): I will be gone.\nletter(valediction): All my love~ William\nShe wept.',
    },
    {
      shows: 'name on its own line, and a postscript',
      before: 'Dear Anna,\n\nCome home.\n\nYours,\nTom\n\nP.S. Bring bread.',
      after:
        'letter(salutation): Dear Anna,\nletter(body): Come home.\nletter(valediction): Yours,\nletter(signature): Tom\nletter(postscript): P.S. Bring bread.',
    },
    {
      shows: 'under the head of an e-mail any address opens it',
      before:
        'She read.\n\nFrom: gloria@example.org\nTo: naomi@example.org\n\nNaomi honey,\n\nIt is out of my hands.\n\nLove and shame,\nGloria',
      after:
        'She read.\nmessage(document): From: gloria@example.org\nmessage(document): To: naomi@example.org\nletter(salutation): Naomi honey,\nletter(body): It is out of my hands.\nletter(valediction): Love and shame,\nletter(signature): Gloria',
    },
    {
      shows: 'somebody addressed in speech is no letter',
      before: '"Dear Anna," he said.\n\nShe laughed.',
      after: '"Dear Anna," he said.\nShe laughed.',
    },
    {
      shows: 'a letter that never ends is left alone',
      before: 'Dear Anna,\n\nShe got no further.',
      after: 'Dear Anna,\nShe got no further.',
    },
    {
      shows: 'a letter that is broken off is left alone',
      before:
        'Dear Anna,\n\nI am leaving.\n\nShe read it twice.\n\n"Are you all right?" asked Ben.\n\nLove,\nTom',
      after:
        'Dear Anna,\nI am leaving.\nShe read it twice.\n"Are you all right?" asked Ben.\nLove,\nTom',
    },
    {
      shows: 'a diary, signed, and its next entry',
      before:
        'She wrote.\n\nDear Diary,\n\nToday I was ill.\n\nHarriet\n\nDear Diary,\n\nToday I was worse.\n\nHarriet',
      after:
        'She wrote.\nletter(salutation): Dear Diary,\nletter(body): Today I was ill.\nletter(signature): Harriet\nletter(salutation): Dear Diary,\nletter(body): Today I was worse.\nletter(signature): Harriet',
    },
    {
      shows: 'the date above an entry in a diary, and an entry with a date alone',
      before:
        'Jan. 3rd, 11:30 pm\n\nDear Diary,\n\nToday I was ill.\n\nHarriet\n\n5/1/99\n\nNothing to eat.\n\nHarriet\n\nHe shut the book.',
      after:
        'letter(dateline): Jan. 3rd, 11:30 pm\nletter(salutation): Dear Diary,\nletter(body): Today I was ill.\nletter(signature): Harriet\nletter(dateline): 5/1/99\nletter(body): Nothing to eat.\nletter(signature): Harriet\nHe shut the book.',
    },
    {
      shows: 'a weekday above an entry',
      before: 'Friday, the 8th\n\nDear Diary,\n\nI am well again.\n\nHarriet',
      after:
        'letter(dateline): Friday, the 8th\nletter(salutation): Dear Diary,\nletter(body): I am well again.\nletter(signature): Harriet',
    },
    {
      shows: 'a diary may report what was said',
      before: 'Dear Diary,\n\nI met Ben.\n\n"You look well," he said.\n\nI like him.\n\nHarriet',
      after:
        'letter(salutation): Dear Diary,\nletter(body): I met Ben.\nletter(body): "You look well," he said.\nletter(body): I like him.\nletter(signature): Harriet',
    },
    {
      shows: 'a valediction that signs too, with kisses, and a postscript',
      before: 'My dear,\n\nI am well.\n\nYour loving Gran xx\n\nPS: Bring socks.',
      after:
        'letter(salutation): My dear,\nletter(body): I am well.\nletter(valediction): Your loving Gran xx\nletter(postscript): PS: Bring socks.',
    },
    {
      shows: 'titles behind the name, and what is enclosed',
      before: 'Dear Sir,\n\nNo.\n\nSincerely yours,\nPaul Marsh, Esq.\n\nEnc. one fish',
      after:
        'letter(salutation): Dear Sir,\nletter(body): No.\nletter(valediction): Sincerely yours,\nletter(signature): Paul Marsh, Esq.\nletter(postscript): Enc. one fish',
    },
    {
      shows: 'a style under the name',
      before: 'Dear Sir,\n\nYour goat is in my garden.\n\nYours faithfully,\nJ. Smith\n(Mrs.)',
      after:
        'letter(salutation): Dear Sir,\nletter(body): Your goat is in my garden.\nletter(valediction): Yours faithfully,\nletter(signature): J. Smith\nletter(signature): (Mrs.)',
    },
    {
      shows: 'a letter of which every paragraph stands between stars',
      before: '*Dear Harry,*\n\n*I am well.*\n\n*Love,*\n\n*Sirius*',
      after:
        'letter(salutation): *Dear Harry,*\nletter(body): *I am well.*\nletter(valediction): *Love,*\nletter(signature): *Sirius*',
    },
    {
      shows: 'the address above the date',
      before:
        'He read.\n\n12 Gull Street\nSallow\n4 March 1998\n\nDear Ben,\n\nCome home.\n\nLove,\nAnna',
      after:
        'He read.\nletter(dateline): 12 Gull Street\nletter(dateline): Sallow\nletter(dateline): 4 March 1998\nletter(salutation): Dear Ben,\nletter(body): Come home.\nletter(valediction): Love,\nletter(signature): Anna',
    },
    {
      shows: 'an address without a date',
      before: '12 Gull Street\nSallow\n\nDear Ben,\n\nCome home.\n\nLove,\nAnna',
      after:
        'letter(dateline): 12 Gull Street\nletter(dateline): Sallow\nletter(salutation): Dear Ben,\nletter(body): Come home.\nletter(valediction): Love,\nletter(signature): Anna',
    },
    {
      shows: 'a date right above the salutation',
      before: '4 March 1998\nDear Ben,\n\nCome home.\n\nLove,\nAnna',
      after:
        'letter(dateline): 4 March 1998\nletter(salutation): Dear Ben,\nletter(body): Come home.\nletter(valediction): Love,\nletter(signature): Anna',
    },
    {
      shows: 'a mail that a name closes',
      before:
        'She read.\n\nFrom: Paul\nSubject: lunch\n\nNina,\n\nAre you free at noon?\n\nI am.\n\nPaul\n\nShe was not.',
      after:
        'She read.\nmessage(document): From: Paul\nmessage(document): Subject: lunch\nletter(salutation): Nina,\nletter(body): Are you free at noon?\nletter(body): I am.\nletter(signature): Paul\nShe was not.',
    },
    {
      shows: 'a mail without a salutation, signed by whom its head names',
      before:
        'She read.\n\nFrom: ivy@example.org\nTo: conrad@example.org\n\nThe boxes are empty.\n\nDo not bring your brother.\n\nIvy\n\nHe laughed.',
      after:
        'She read.\nmessage(document): From: ivy@example.org\nmessage(document): To: conrad@example.org\nletter(body): The boxes are empty.\nletter(body): Do not bring your brother.\nletter(signature): Ivy\nHe laughed.',
    },
    {
      shows: 'one line of the mail that is answered',
      before:
        'She read.\n\nFrom: Paul\nSubject: lunch\n\nNina,\n\n> Are you free?\n\nI am, since you ask.\n\nPaul',
      after:
        'She read.\nmessage(document): From: Paul\nmessage(document): Subject: lunch\nletter(salutation): Nina,\nquotation: Are you free?\nletter(body): I am, since you ask.\nletter(signature): Paul',
    },
    {
      shows: 'a letter closed by a name alone',
      before:
        'He read it twice.\n\nDear Ben,\n\nI have gone to my mother.\n\nAnna\n\nHe read it again.',
      after:
        'He read it twice.\nletter(salutation): Dear Ben,\nletter(body): I have gone to my mother.\nletter(signature): Anna\nHe read it again.',
    },
    {
      shows: 'a letter in a wrapped file is wrapped too',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all, and nobody asked.\n\n     Dear Sir,\n\n     I write about the fox that\n     lives under your house and\n     eats our hens every night.\n\n     Yours faithfully,\n     J. Smith\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare until the morning.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind at all, and nobody asked.\nletter(salutation): Dear Sir,\nletter(body): I write about the fox that lives under your house and eats our hens every night.\nletter(valediction): Yours faithfully,\nletter(signature): J. Smith\nThen it stopped, and everybody in the village fell over, who had leaned on it for a month, and lay about the square until the morning.',
    },
    {
      shows: 'a name alone, after paragraphs in which nobody is spoken to, is no letter',
      before:
        'Dear Anna,\n\nShe got no further.\n\nThe sun went down.\n\nThe lamp went out.\n\nBen',
      after: 'Dear Anna,\nShe got no further.\nThe sun went down.\nThe lamp went out.\nBen',
    },
    {
      shows: 'a sentence of one word closes no letter',
      before: 'Dear Anna,\n\nI am leaving you.\n\nNever.\n\nHe tore it up.',
      after: 'Dear Anna,\nI am leaving you.\nNever.\nHe tore it up.',
    },
    {
      shows: 'a day of the week closes no letter',
      before: 'Dear Anna,\n\nI am leaving you.\n\nMonday\n\nIt rained.',
      after: 'Dear Anna,\nI am leaving you.\nMonday\nIt rained.',
    },
    {
      shows: 'an ornament ends what was no letter',
      before: 'Dear Anna,\n\nI am leaving you.\n\n***\n\nHarriet\n\nIt was her turn to speak.',
      after: 'Dear Anna,\nI am leaving you.\n***\nHarriet\nIt was her turn to speak.',
    },
    {
      shows: 'two salutations in a row are no letter',
      before: 'Dear Anna,\n\nDear Ben,\n\nShe could not decide.',
      after: 'Dear Anna,\nDear Ben,\nShe could not decide.',
    },
    {
      shows: 'a place and a road are no address without a letter under them',
      before: '12 Gull Street\nSallow\n\nIt was a small house.',
      after: '12 Gull Street\nSallow\nIt was a small house.',
    },
    {
      shows: 'the salutation of one letter is not the valediction of another: it is left alone',
      before: 'Dear Anna,\n\nI am well.\n\nDear Sir,\nNo.',
      after: 'Dear Anna,\nI am well.\nDear Sir,\nNo.',
    },
    {
      shows: 'a date without a diary is left alone',
      before: '5/1/99\n\nNothing happened.\n\nHarriet',
      after: '5/1/99\nNothing happened.\nHarriet',
    },
    {
      shows: "the head of a mail with nobody's name under its text leaves prose",
      before: 'She read.\n\nFrom: Paul\nSubject: lunch\n\nAre you free at noon?\n\nShe was not.',
      after:
        'She read.\nmessage(document): From: Paul\nmessage(document): Subject: lunch\nAre you free at noon?\nShe was not.',
    },
    {
      shows: 'thanks in the middle of a story are no letter',
      before: 'Thanks,\nBen\n\nHe went out.',
      after: 'Thanks,\nBen\nHe went out.',
    },
    {
      shows: 'one line quoted right under the head of a mail that nobody signs',
      before: 'She read.\n\nFrom: Paul\nSubject: lunch\n\n> Are you free?\n\nShe was not.',
      after:
        'She read.\nmessage(document): From: Paul\nmessage(document): Subject: lunch\nquotation: Are you free?\nShe was not.',
    },
  ],
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
