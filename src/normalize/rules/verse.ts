import { isAboveLetter, isClosing, isSalutation, isValediction } from '../correspondence.ts';
import { isDocumentField, isListing, isTelegram } from '../documents.ts';
import type { DraftBlock } from '../draft.ts';
import { isFull, stretchOf, type Layout } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';
import { isSent, senderOf } from '../senders.ts';

/** Lines of songs and poems are short; the long-line metres of English stay below this. */
const LONGEST_LINE = 66;
/** Two short lines may be a place and a date, or two names; three are a stanza. */
const FEWEST_LINES = 3;
/** Prose paragraphs nearly all end as sentences do; at most this share of verse lines does. */
const SENTENCE_SHARE = 0.7;

/** Lines of verse begin with capitals in most of what is printed. */
const CAPITAL_SHARE = 0.6;

const FINAL = /[.!?…]["'”’)*_>~/]*$/;

function isShort(block: DraftBlock, layout: Layout): boolean {
  if (isDeep([block], layout)) return true;
  const { wrapWidth } = stretchOf(layout, block);
  const limit = wrapWidth === undefined ? LONGEST_LINE : wrapWidth * 0.9;
  return (
    block.indent + block.text.length <= Math.max(limit, 40) && block.text.length <= LONGEST_LINE
  );
}

function canBeVerse(block: DraftBlock, layout: Layout): boolean {
  return (
    block.role.type === 'line' &&
    isShort(block, layout) &&
    !isOrnament(block.text) &&
    !isSent(block.text) &&
    !isDocumentField(block.text) &&
    !isTelegram(block.text) &&
    !isSalutation(block.text) &&
    !isValediction(block.text)
  );
}

/** In wrapped text a line that the next word would have overrun is prose that was wrapped. */
function isWrappedProse(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.some((block, index) => {
    const next = run[index + 1];
    return next !== undefined && isFull(block, next, stretchOf(layout, block));
  });
}

/** In wrapped text, whether all lines stand further in than a paragraph's first. */
function isDeep(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth, paragraphIndent } = stretchOf(layout, block);
    return wrapWidth !== undefined && block.indent > (paragraphIndent ?? 0) + 1;
  });
}

/** Spoken lines in a row (`"Yes." "No."`) are short too, but they are sentences in quotation marks. */
function isVerse(run: readonly DraftBlock[], layout: Layout): boolean {
  if (run.length < 2) return false;
  const capitals = run.filter((block) => /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(block.text)).length;
  const deep = isDeep(run, layout);
  // Deep prose is a quotation, wrapped like the rest: its lines go on in lower case.
  if (deep ? capitals < run.length * CAPITAL_SHARE : isWrappedProse(run, layout)) return false;
  if (run.some(({ text }) => /^(?:[*•-]|\d+[.)]) /.test(text))) return false;
  const ends = run.filter((block) => FINAL.test(block.text)).length;
  const spoken = run.filter((block) => /^["“].*["”]$/.test(block.text)).length;
  if (spoken * 2 > run.length) return false;
  if (run.length === 2 && isClosing(run[0]?.text ?? '', run[1]?.text)) return false;
  if (deep) return true;
  if (run.length < FEWEST_LINES) return false;
  if (ends > run.length * SENTENCE_SHARE) return false;
  // A paragraph of two lines that ends as one sentence is prose broken by accident.
  return capitals * 2 >= run.length;
}

/** Runs of lines that touch, with the same kind of indent. */
function* runsOf(
  blocks: readonly DraftBlock[],
  layout: Layout,
): Iterable<readonly [number, number]> {
  let start = 0;
  while (start < blocks.length) {
    const first = blocks[start];
    if (first === undefined || !canBeVerse(first, layout)) {
      start += 1;
      continue;
    }
    let last = start;
    for (let index = start + 1; index < blocks.length; index += 1) {
      const block = blocks[index];
      const previous = blocks[index - 1];
      if (block === undefined || previous === undefined) break;
      if (block.gap > 0 || !canBeVerse(block, layout)) break;
      last = index;
    }
    yield [start, last];
    start = last + 1;
  }
}

/** A run is whole when no longer line touches it: a short line ends many a paragraph. */
function isWhole(blocks: readonly DraftBlock[], first: number, last: number): boolean {
  const before = blocks[first];
  const after = blocks[last + 1];
  const touchesBefore =
    first > 0 &&
    before !== undefined &&
    before.gap === 0 &&
    blocks[first - 1]?.role.type === 'line';
  const touchesAfter = after !== undefined && after.gap === 0 && after.role.type === 'line';
  return !touchesBefore && !touchesAfter;
}

/** Lists, signs and tables are lines too; so is a talk in which a dash stands after each name. */
function isPaper(run: readonly DraftBlock[]): boolean {
  const texts = run.map(({ text }) => text);
  return isListing(texts) || texts.every((text) => senderOf(text)?.form === 'dash');
}

/** Songs and poems keep their lines. */
export const verse: Rule = {
  id: 'verse',
  title: 'Keep verse in lines',
  why: 'Songs and poems between the prose are typed as short lines; run together they are spoilt. Stanzas are told apart by blank lines (Standard Ebooks Manual §7.5).',
  examples: [
    {
      shows: 'a stanza between paragraphs',
      before:
        'She turned the radio on and sat down on the floor beside the old grey bed to listen to it.\n\nThere is a river in the wall\nThat nobody can see\nIt has no water in at all\nAnd still it drowns out me\n\nShe listened until the very end of it, and then she turned it off again and wept.',
      after:
        'She turned the radio on and sat down on the floor beside the old grey bed to listen to it.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nverseLine: It has no water in at all\nverseLine: And still it drowns out me\nShe listened until the very end of it, and then she turned it off again and wept.',
    },
    {
      shows: 'short speeches in a row are prose',
      before: '"Yes."\n"No."\n"Perhaps."',
      after: '"Yes."\n"No."\n"Perhaps."',
    },
    {
      shows: 'short sentences in a row are prose',
      before: 'He sat.\nHe waited.\nNobody came.',
      after: 'He sat.\nHe waited.\nNobody came.',
    },
    {
      shows: 'a chat is no verse',
      before: 'Mara: where are you\nJo: at home\nMara: stay there',
      after: 'Mara: where are you\nJo: at home\nMara: stay there',
    },
    {
      shows: 'a place and a date are no verse',
      before:
        'London\nJune 1944\n\nIt was raining on all of the people who stood about in the long and narrow street.',
      after:
        'London\nJune 1944\nIt was raining on all of the people who stood about in the long and narrow street.',
    },
  ],
  *propose(draft, { layout }): Iterable<Edit> {
    for (const [first, last] of runsOf(draft.blocks, layout)) {
      const run = draft.blocks.slice(first, last + 1);
      if (!isWhole(draft.blocks, first, last) && !isDeep(run, layout)) continue;
      if (run.some((block) => parseHeading(block.text)?.bare === false)) continue;
      if (isAboveLetter(draft.blocks, last + 1) || isPaper(run)) continue;
      if (isVerse(run, layout)) yield { type: 'classify', first, last, as: { type: 'verseLine' } };
    }
  },
};
