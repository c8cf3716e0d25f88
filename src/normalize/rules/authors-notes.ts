import type { DraftBlock } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Who speaks, as authors label it; `AN` in capitals only, since `an` begins anything. */
const LABEL = String.raw`(?:[aA]\/[nN]s?|ANs?|[tTbB]\/[nN]|(?:[aA]uthor(?:ess)?|AUTHOR|[bB]eta(?: reader)?|[tT]ranslator)['’]?[sS]?['’]? [nN](?:otes?|OTES?)|[nN]ote from the (?:author|translator)|[dD]isclaimers?|DISCLAIMERS?)(?: ?#?\d{1,2})?`;
/** A paragraph that begins with a label; a stop or dash may stand for the colon. */
const OPENING = new RegExp(`^[[(*_~]{0,3}\\s*${LABEL}\\s*(?:[:–—.]|-(?!\\p{L})|--?\\s)`, 'u');
/** The label by itself, above what it labels. */
const LABEL_ALONE = new RegExp(`^[[(*_~]{0,3}\\s*${LABEL}\\s*[:.–—-]*\\s*[*_~]{0,3}$`, 'u');
/** What archives set above notes in the files they make. */
const ARCHIVE_LABEL = /^(?:Chapter (?:Summary|Notes|End Notes)|End Notes)$/;
/** A note in brackets inside a paragraph. */
const INSIDE = new RegExp(`[[(]\\s*${LABEL}\\s*[:–—-][^\\[\\]()]{1,400}[\\])]`, 'gu');
/** A note goes on over a few paragraphs at most. */
const LONGEST_NOTE = 8;

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block !== undefined && block.role.type === 'paragraph' && !isOrnament(block.text);
}

const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** The last paragraph of a note that opens with a bracket and closes it later. */
function bracketEnd(blocks: readonly DraftBlock[], first: number): number {
  const text = blocks[first]?.text ?? '';
  const close = BRACKETS[text.charAt(0)];
  if (close === undefined || text.includes(close)) return first;
  for (let last = first + 1; last < first + LONGEST_NOTE; last += 1) {
    const block = blocks[last];
    if (!isProse(block)) break;
    if (block.text.endsWith(close)) return last;
  }
  return first;
}

/** The last paragraph under a label that stands by itself: up to an ornament, a heading or a wider gap. */
function labelledEnd(blocks: readonly DraftBlock[], first: number, usualGap: number): number {
  let last = first;
  while (last < first + LONGEST_NOTE) {
    const next = blocks[last + 1];
    if (!isProse(next)) break;
    // The first belongs to its label whatever the gap; of the rest, what stands as close as it.
    if (last > first && next.gap > usualGap) break;
    last += 1;
  }
  const next = blocks[last + 1];
  const ended = next === undefined || !isProse(next) || next.gap > usualGap;
  return ended ? last : first + 1;
}

/** Words from the author to the reader are set apart from the story. */
export const authorsNotes: Rule = {
  id: 'authors-notes',
  title: "Set author's notes apart",
  why: 'A note from the author interrupts the story in another voice; a reader must see that it is not part of it.',
  examples: [
    {
      shows: 'a note in brackets',
      before: 'He left.\n\n(A/N: sorry this is late!)\n\nHe came back.',
      after: 'He left.\nauthorsNote: (A/N: sorry this is late!)\nHe came back.',
    },
    {
      shows: 'a note without',
      before: "He left.\n\nAuthor's Note: thanks to my beta.",
      after: "He left.\nauthorsNote: Author's Note: thanks to my beta.",
    },
    {
      shows: 'a note over two paragraphs in one pair of brackets',
      before: 'He left.\n\n[A/N: sorry this is late!\n\nI was ill.]\n\nHe came back.',
      after:
        'He left.\nauthorsNote: [A/N: sorry this is late!\nauthorsNote: I was ill.]\nHe came back.',
    },
    {
      shows: 'a label above its notes, up to a row of signs',
      before: "Author's Notes:\n\nThanks to all.\n\nThis is long.\n\n***\n\nHe left.",
      after:
        "authorsNote: Author's Notes:\nauthorsNote: Thanks to all.\nauthorsNote: This is long.\n***\nHe left.",
    },
    {
      shows: 'a second note with a number',
      before: 'A/N 2: one more thing.',
      after: 'authorsNote: A/N 2: one more thing.',
    },
    {
      shows: 'a disclaimer before a chapter',
      before: 'Disclaimer: not mine.\n\nHe left.',
      after: '[field Disclaimer: not mine.]\nHe left.',
    },
    {
      shows: 'a note inside a paragraph is marked',
      before: 'He left. (AN: this is quite true.) She stayed.',
      after: 'He left. {note:(AN: this is quite true.)} She stayed.',
    },
    {
      shows: 'the notes that an archive sets under a chapter',
      before: 'He left.\n\nChapter End Notes\n\nThanks to Jo.',
      after: 'He left.\nauthorsNote: Chapter End Notes\nauthorsNote: Thanks to Jo.',
    },
    {
      shows: 'an article is no note',
      before: 'An hour later - or two - he left.',
      after: 'An hour later - or two - he left.',
    },
  ],
  *propose({ blocks }, { layout }): Iterable<Edit> {
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      const labels = LABEL_ALONE.test(block.text) || ARCHIVE_LABEL.test(block.text);
      if (!OPENING.test(block.text) && !labels) {
        yield* inside(block, first);
        continue;
      }
      const last = labels ? labelledEnd(blocks, first, layout.usualGap) : bracketEnd(blocks, first);
      for (let index = first; index <= last; index += 1)
        yield { type: 'classify', first: index, last: index, as: { type: 'authorsNote' } };
      first = last;
    }
  },
};

/** Notes in the middle of a paragraph keep their brackets and are marked. */
function* inside({ text, marks }: DraftBlock, block: number): Iterable<Edit> {
  if (!/[[(]/.test(text) || marks.some(({ kind }) => kind === 'note')) return;
  for (const { 0: note, index } of text.matchAll(INSIDE)) {
    const range = { start: index, end: index + note.length };
    yield { type: 'markUp', block, ...range, as: 'note', open: 0, close: 0 };
  }
}
