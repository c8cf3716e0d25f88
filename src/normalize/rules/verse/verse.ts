/** The rule `verse`: songs and poems keep their lines. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock } from '../../draft.ts';
import { isAboveLetter, isSalutation, isValediction } from '../../forms/correspondence.ts';
import { statedDelimiters } from '../../forms/delimiters.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { isDocumentField, isListing, isTelegram } from '../../forms/paper.ts';
import { beginsLower } from '../../forms/prose.ts';
import { isSent, speakerOf } from '../../forms/speaker.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import type { Edit, Rule } from '../../rule.ts';
import { mostFrequent } from '../../wrapping.ts';
import { isCouplet, isDeep, isNarrow, isStanza, isVerse, LONGEST_LINE } from './is-verse.ts';
import { songs, stanzaMarks, withoutStanzaMarks } from './song.ts';

/** Songs and poems keep their lines. */
export const verse: Rule = {
  id: 'verse',
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    const flush = mostFrequent(blocks.map(({ indent }) => indent)) ?? 0;
    const stated = new Set(statedDelimiters(draft).map(({ open }) => open));
    const sung = new Set<number>();
    for (const edit of songs(blocks, stated)) {
      if (edit.type === 'classify') sung.add(edit.first);
      yield edit;
    }
    const known = new Set<string>();
    for (const [first, last] of runsOf(blocks, layout)) {
      if (sung.has(first)) continue;
      const run = blocks.slice(first, last + 1);
      if (!isWhole(blocks, first, last) && !isDeep(run, layout)) continue;
      if (run.some((block) => parseHeading(block.text)?.bare === false)) continue;
      // Items of a list do not begin in lower case, line after line.
      const goesOn = run.filter(({ text }) => beginsLower(text)).length * 3 >= run.length;
      const narrow = goesOn && isDeep(run, layout) && isNarrow(run, layout);
      if (!narrow && (isAboveLetter(blocks, last + 1) || isPaper(run))) continue;
      const marks = stanzaMarks(run.map(({ text }) => text));
      const marked = marks !== undefined && isStanza(run, layout);
      // A refrain may be repeated with another comma.
      const isRefrain = run.length > 1 && run.every(({ text }) => known.has(folded(text)));
      if (!marked && !isRefrain && !isVerse(run, layout) && !isCouplet(run, flush)) continue;
      for (const { text } of run) known.add(folded(text));
      yield { type: 'classify', first, last, as: { type: 'verseLine' } };
      if (marked) yield* withoutStanzaMarks(run, first, marks);
    }
  },
};

/** Whether a line is short enough for verse. */
function isShort(block: DraftBlock, layout: Layout): boolean {
  if (isDeep([block], layout)) return true;
  const { wrapWidth } = stretchOf(layout, block);
  const limit = wrapWidth === undefined ? LONGEST_LINE : wrapWidth * 0.9;
  return (
    block.indent + block.text.length <= Math.max(limit, 40) && block.text.length <= LONGEST_LINE
  );
}

/** Whether a line can be verse by itself. */
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

/** The runs of short lines that touch, as first and last block. */
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

/** Whether no longer line touches a run: many paragraphs end in a short line. */
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

/** Whether a run is a list or a table, or a conversation with a dash after each name. */
function isPaper(run: readonly DraftBlock[]): boolean {
  const texts = run.map(({ text }) => text);
  return isListing(texts) || texts.every((text) => speakerOf(text)?.form === 'dash');
}
