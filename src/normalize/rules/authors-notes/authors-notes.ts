/** The rule `authors-notes`: notes from the author are set apart from the story. */
import type { DraftBlock, Role } from '../../draft.ts';
import { isProse } from '../../forms/prose.ts';
import type { Edit, Rule } from '../../rule.ts';
import { edgeNoteEnd } from './edge-notes.ts';

const NOTE: Role = { type: 'authorsNote' };

/** The labels of notes; `AN` only in capitals, since "an" is a word. */
const LABEL = String.raw`(?:[aA]\/[nN]s?|ANs?|[tTbB]\/[nN]|(?:[aA]uthor(?:ess)?|AUTHOR|[bB]eta(?: reader)?|[tT]ranslator)['’]?[sS]?['’]? (?:[nN](?:otes?|OTES?)|[wW](?:arnings?|ARNINGS?))|[nN]otes? from the (?:author|translator)|(?:[aA]uthor|AUTHOR)['’]?[sS] (?:[rR]amblings?|[rR]ant|[cC]orner|[cC]omments?)|[dD]isclaimers?|DISCLAIMERS?)(?: ?#?\d{1,2})?`;
/** A paragraph that begins with a label; a full stop or dash may replace the colon. */
const OPENING = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*(?:[:–—.]|-(?!\\p{L})|--?\\s)`,
  'u',
);
/** A label on a line of its own, above the note. */
const LABEL_ALONE = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*[:.–—-]*\\s*[*_~]{0,3}[\\])}>]*$`,
  'u',
);
/** The labels of notes in files that archives make. */
const ARCHIVE_LABEL = /^(?:Chapter (?:Summary|Notes|End Notes)|End Notes)$/;
/** A note in brackets inside a paragraph. */
const INSIDE = new RegExp(`[[(]\\s{0,3}${LABEL}\\s{0,3}[:–—-][^\\[\\]()]{1,400}[\\])]`, 'gu');
/** The longest label with its decoration, in characters. */
const LONGEST_LABEL = 60;
/** The longest note, in paragraphs. */
const LONGEST_NOTE = 8;

/** Whether a line is a label; long lines are not searched for one. */
function isLabelAlone(text: string): boolean {
  return text.length <= LONGEST_LABEL && (LABEL_ALONE.test(text) || ARCHIVE_LABEL.test(text));
}

/** The closing bracket of each opening one. */
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

/** The last paragraph under a label on its own line: up to an ornament, a heading or a wider gap. */
function labelledEnd(blocks: readonly DraftBlock[], first: number, usualGap: number): number {
  let last = first;
  while (last < first + LONGEST_NOTE) {
    const next = blocks[last + 1];
    if (!isProse(next)) break;
    // The first paragraph belongs to the label whatever its gap; the others only without a wider gap.
    if (last > first && next.gap > usualGap) break;
    last += 1;
  }
  const next = blocks[last + 1];
  const ended = next === undefined || !isProse(next) || next.gap > usualGap;
  return ended ? last : first + 1;
}

/** What only an author has to say: of reviews, of chapters, of the fic. */
const OF_WRITING =
  /\b(?:reviews?|reviewers?|reviewed|readers|feedback|flames?|fics?|fanfics?|chapters?|chaps?|chappie|sequel|updates?|updated|updating|beta|betas|disclaimer|hiatus|one-?shot|r ?& ?r|let me know|stay tuned|hope you (?:like|enjoy)|(?:this|last|next) (?:part|time|story|fic)|(?:this|my|the) (?:story|plot)|for reading|for the comments)\b/i;
/** How authors ask and thank. */
const ASKS = /^(?:please|thanks|thank you|enjoy|special thanks|hope you|sorry)\b/i;
/** Words of an author who speaks of herself and to readers. */
const TO_READER =
  /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|me|my|you|your|you['’]\p{Ll}+|guys|everyone)(?![\p{L}])/iu;
/** The first word of a sentence about characters. */
const TOLD = /^(?:he|she|they|his|her|their)\b/i;
/** The last line of a note: a greeting or a name. */
const SIGN_OFF =
  /^(?:[~—–*-]*\s*)?(?:(?:love|hugs|kisses|cheers|ciao|thanks|bye|later|xoxo|luv|until next time)\b[^.?]{0,40}|[\p{L}\p{N}_-]{2,24}(?: \p{Lu}[\p{L}\p{N}_-]*){0,2})[!~*♥ ]*$/iu;

/** Whether a text is about writing: `My beta was ill`, `Please review`; not a `chapter` of somebody's life. */
function isOfWriting(text: string): boolean {
  return ASKS.test(text) || (OF_WRITING.test(text) && !TOLD.test(text));
}

/** Whether a paragraph under a note may continue it. */
function speaksOn(text: string): boolean {
  if (/["“”«»]/.test(text) || text.length > 800) return false;
  return isOfWriting(text) || TO_READER.test(text);
}

/**
 * The last paragraph of a note without brackets: it continues up to a row of symbols, a heading or the end, if
 * all of it speaks to the reader. At the end of a chapter, paragraphs about `me` and `you` are enough; elsewhere
 * the story may have them too.
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
    if (isOfWriting(text)) ofWriting += 1;
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
  if (isLabelAlone(text)) return labelledEnd(blocks, first, usualGap);
  const end = bracketEnd(blocks, first);
  if (end > first) return end;
  const isBracketed = BRACKETS[text.charAt(0)] !== undefined;
  return isBracketed ? first : spokenEnd(blocks, first);
}

/** Notes from the author to the reader are set apart from the story. */
export const authorsNotes: Rule = {
  id: 'authors-notes',
  *propose({ blocks }, { layout }): Iterable<Edit> {
    // Where one note ends another may begin.
    const known = [...blocks];
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      const isLabelled =
        isLabelAlone(block.text) || OPENING.test(block.text.slice(0, LONGEST_LABEL));
      const last = isLabelled ? noteEnd(blocks, first, layout.usualGap) : edgeNoteEnd(known, first);
      if (last === undefined) {
        yield* inside(block, first);
        continue;
      }
      for (let index = first; index <= last; index += 1) {
        const found = known[index];
        if (found !== undefined) known[index] = { ...found, role: NOTE };
      }
      for (let index = first; index <= last; index += 1)
        yield { type: 'classify', first: index, last: index, as: NOTE };
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
