import type { LetterPart } from '../../story/types.ts';
import {
  isAddress,
  isClosing,
  isDateline,
  isPostscript,
  isSalutation,
  isSignature,
  isSigned,
  isValediction,
} from '../correspondence.ts';
import type { DraftBlock } from '../draft.ts';
import { opensSpeech } from '../typography.ts';
import type { Edit, Rule } from '../rule.ts';

/** A letter in a story is seldom longer than this many paragraphs; without an end it is not one. */
const LONGEST_LETTER = 40;

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return (
    block !== undefined && (block.role.type === 'paragraph' || block.role.type === 'verseLine')
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

/** Whether a letter begins here: with a salutation, or with any address under the head of an e-mail. */
function opens(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (!isProse(block)) return false;
  if (isSalutation(block.text)) return true;
  const before = blocks[index - 1]?.role;
  return before?.type === 'message' && before.medium === 'document' && isAddress(block.text);
}

/** The parts of the letter that opens with the salutation at `start`, or nothing when it never closes. */
function letterFrom(blocks: readonly DraftBlock[], start: number): readonly Found[] {
  const parts: Found[] = [];
  const before = blocks[start - 1];
  if (isProse(before) && isDateline(before.text))
    parts.push({ index: start - 1, part: 'dateline' });
  parts.push({ index: start, part: 'salutation' });
  let index = start + 1;
  for (; index < Math.min(blocks.length, start + LONGEST_LETTER); index += 1) {
    const block = blocks[index];
    if (!isProse(block)) return [];
    if (closes(blocks, index)) break;
    // Another salutation, or somebody speaking: the letter was broken off before.
    if (isSalutation(block.text) || opensSpeech(block.text)) return [];
    parts.push({ index, part: 'body' });
  }
  const closing = blocks[index];
  if (!isProse(closing) || !closes(blocks, index)) return [];
  parts.push({ index, part: 'valediction' });
  let next = blocks[index + 1];
  if (!isSigned(closing.text) && isProse(next) && next.gap <= 1 && isSignature(next.text)) {
    index += 1;
    parts.push({ index, part: 'signature' });
    next = blocks[index + 1];
  }
  while (isProse(next) && isPostscript(next.text)) {
    index += 1;
    parts.push({ index, part: 'postscript' });
    next = blocks[index + 1];
  }
  return parts;
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
  ],
  *propose(draft): Iterable<Edit> {
    for (let index = 0; index < draft.blocks.length; index += 1) {
      if (!opens(draft.blocks, index)) continue;
      const parts = letterFrom(draft.blocks, index);
      for (const { index: at, part } of parts) {
        yield { type: 'classify', first: at, last: at, as: { type: 'letter', part } };
      }
      index = parts.at(-1)?.index ?? index;
    }
  },
};
