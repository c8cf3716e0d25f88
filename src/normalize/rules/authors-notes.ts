import type { DraftBlock } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Who speaks, as authors label it; `AN` in capitals only, since `an` begins anything. */
const LABEL = String.raw`(?:[aA]\/[nN]s?|ANs?|[tTbB]\/[nN]|(?:[aA]uthor(?:ess)?|AUTHOR|[bB]eta(?: reader)?|[tT]ranslator)['’]?[sS]?['’]? [nN](?:otes?|OTES?)|[nN]otes? from the (?:author|translator)|(?:[aA]uthor|AUTHOR)['’]?[sS] (?:[rR]amblings?|[rR]ant|[cC]orner|[cC]omments?)|[dD]isclaimers?|DISCLAIMERS?)(?: ?#?\d{1,2})?`;
/** A paragraph that begins with a label; a stop or dash may stand for the colon. */
const OPENING = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*(?:[:–—.]|-(?!\\p{L})|--?\\s)`,
  'u',
);
/** The label by itself, above what it labels. */
const LABEL_ALONE = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*[:.–—-]*\\s*[*_~]{0,3}[\\])}>]*$`,
  'u',
);
/** A note in brackets inside a paragraph. */
const INSIDE = new RegExp(`[[(]\\s*${LABEL}\\s*[:–—-][^\\[\\]()]{1,400}[\\])]`, 'gu');
/** A note goes on over a few paragraphs at most. */
const LONGEST_NOTE = 8;

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block !== undefined && block.role.type === 'paragraph' && !isOrnament(block.text);
}

const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

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

/** What only an author has to say: of reviews, of chapters, of the fic. */
const OF_WRITING =
  /\b(?:reviews?|reviewers?|reviewed|readers?|reading|comments?|feedback|flames?|fics?|story|stories|chapters?|chaps?|chappie|part|parts|sequel|updates?|updated|updating|post|posted|posting|beta|betas|thanks?|thank|enjoy|please|hope you|let me know|next time|stay tuned|disclaimer|hiatus|plot|muse|one-?shot)\b/i;
/** The author speaks of herself and to somebody. */
const TO_READER =
  /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|me|my|you|your|you['’]\p{Ll}+|guys|everyone)(?![\p{L}])/iu;
const SIGN_OFF =
  /^(?:[~—–*-]*\s*)?(?:(?:love|hugs|kisses|cheers|ciao|thanks|bye|later|xoxo|luv|until next time)\b[^.?]{0,40}|[\p{L}\p{N}_-]{2,24}(?: \p{Lu}[\p{L}\p{N}_-]*){0,2})[!~*♥ ]*$/iu;

/** Whether a paragraph under a note goes on with it. */
function speaksOn(text: string): boolean {
  if (/["“”«»]/.test(text) || text.length > 800) return false;
  return OF_WRITING.test(text) || TO_READER.test(text);
}

/**
 * The last paragraph of a note that no bracket holds: what follows it up to a row of signs, a heading
 * or the end, if all of it speaks to the reader. Before a chapter's end what speaks of `me` and `you`
 * is enough; elsewhere the story may do so too.
 */
function spokenEnd(blocks: readonly DraftBlock[], first: number): number {
  let last = first;
  let ofWriting = 0;
  let isStrict = true;
  while (last < first + LONGEST_NOTE) {
    const next = blocks[last + 1];
    if (!isProse(next)) break;
    const { text } = next;
    const after = blocks[last + 2];
    const signsOff = last > first && SIGN_OFF.test(text) && !isProse(after);
    if (!signsOff && !speaksOn(text)) return first;
    if (OF_WRITING.test(text)) ofWriting += 1;
    else if (!signsOff) isStrict = false;
    last += 1;
  }
  if (last === first || isProse(blocks[last + 1])) return first;
  const next = blocks[last + 1];
  const isTail = next === undefined || next.role.type === 'chapterHeading';
  const count = last - first;
  return isStrict || (isTail && ofWriting * 2 >= count) ? last : first;
}

/** The last paragraph of the note that begins at `first`. */
function noteEnd(blocks: readonly DraftBlock[], first: number, usualGap: number): number {
  const text = blocks[first]?.text ?? '';
  if (LABEL_ALONE.test(text)) return labelledEnd(blocks, first, usualGap);
  const end = bracketEnd(blocks, first);
  if (end > first) return end;
  const isBracketed = BRACKETS[text.charAt(0)] !== undefined;
  return isBracketed ? first : spokenEnd(blocks, first);
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
      shows: 'an article is no note',
      before: 'An hour later - or two - he left.',
      after: 'An hour later - or two - he left.',
    },
  ],
  *propose({ blocks }, { layout }): Iterable<Edit> {
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      if (!OPENING.test(block.text) && !LABEL_ALONE.test(block.text)) {
        yield* inside(block, first);
        continue;
      }
      const last = noteEnd(blocks, first, layout.usualGap);
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
