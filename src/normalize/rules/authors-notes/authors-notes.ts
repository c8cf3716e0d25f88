import type { DraftBlock } from '../../draft.ts';
import { isProse } from '../../forms/prose.ts';
import type { Edit, Rule } from '../../rule.ts';

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
/** What archives set above notes in the files they make. */
const ARCHIVE_LABEL = /^(?:Chapter (?:Summary|Notes|End Notes)|End Notes)$/;
/** A note in brackets inside a paragraph. */
const INSIDE = new RegExp(`[[(]\\s{0,3}${LABEL}\\s{0,3}[:–—-][^\\[\\]()]{1,400}[\\])]`, 'gu');
/** A label and what is about it, in characters. */
const LONGEST_LABEL = 60;
/** A note goes on over a few paragraphs at most. */
const LONGEST_NOTE = 8;

/** Long lines are no labels, and are not looked through for one. */
function isLabelAlone(text: string): boolean {
  return text.length <= LONGEST_LABEL && (LABEL_ALONE.test(text) || ARCHIVE_LABEL.test(text));
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
  /\b(?:reviews?|reviewers?|reviewed|readers|feedback|flames?|fics?|fanfics?|chapters?|chaps?|chappie|sequel|updates?|updated|updating|beta|betas|disclaimer|hiatus|one-?shot|r ?& ?r|let me know|stay tuned|hope you (?:like|enjoy)|(?:this|last|next) (?:part|time|story|fic)|(?:this|my|the) (?:story|plot)|for reading|for the comments)\b/i;
/** How authors ask and thank. */
const ASKS = /^(?:please|thanks|thank you|enjoy|special thanks|hope you|sorry)\b/i;
/** The author speaks of herself and to somebody. */
const TO_READER =
  /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|me|my|you|your|you['’]\p{Ll}+|guys|everyone)(?![\p{L}])/iu;
/** A sentence of the story begins with those it tells of. */
const TOLD = /^(?:he|she|they|his|her|their)\b/i;
const SIGN_OFF =
  /^(?:[~—–*-]*\s*)?(?:(?:love|hugs|kisses|cheers|ciao|thanks|bye|later|xoxo|luv|until next time)\b[^.?]{0,40}|[\p{L}\p{N}_-]{2,24}(?: \p{Lu}[\p{L}\p{N}_-]*){0,2})[!~*♥ ]*$/iu;

/** `My beta was ill`, `Please review`; no `chapter` of a life that is told of him or her. */
function isOfWriting(text: string): boolean {
  return ASKS.test(text) || (OF_WRITING.test(text) && !TOLD.test(text));
}

/** Whether a paragraph under a note goes on with it. */
function speaksOn(text: string): boolean {
  if (/["“”«»]/.test(text) || text.length > 800) return false;
  return isOfWriting(text) || TO_READER.test(text);
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

/** Words from the author to the reader are set apart from the story. */
export const authorsNotes: Rule = {
  id: 'authors-notes',
  *propose({ blocks }, { layout }): Iterable<Edit> {
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      if (!isLabelAlone(block.text) && !OPENING.test(block.text.slice(0, LONGEST_LABEL))) {
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
