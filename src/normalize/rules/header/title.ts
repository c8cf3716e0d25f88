/** The title and the byline of a story, which only the lines around them show to be what they are. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../draft.ts';
import {
  headerLineOf,
  isFirmField,
  isKnownField,
  unlabelledFacts,
} from '../../forms/header-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament, undecorated } from '../../forms/ornament.ts';
import {
  bylinedTitleFacts,
  bylineFacts,
  looksLikeTitle,
  partedTitleFacts,
  titleFacts,
} from '../../forms/title-line.ts';
import { single, type EntryReader } from './entry.ts';

/** The title at the head of a story: the lines after it show that it is one. */
export const titleAt: EntryReader = (blocks, index, progress) => {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) return undefined;
  const { text } = block;
  const parted = partedTitleFacts(text);
  if (progress.entries === 0 && parted !== undefined) return single(index, parted);
  if (progress.entries > 0) {
    // Under the head of a post the title is repeated, with the byline.
    if (progress.title !== undefined && titleIn(text) === progress.title)
      return single(index, titleFacts(text));
    const late =
      progress.title === undefined &&
      looksLikeTitle(text) &&
      block.gap > 0 &&
      next?.gap === 0 &&
      parseHeading(text) === undefined &&
      bylineAt(blocks, index + 1) !== undefined;
    return late ? single(index, titleFacts(text)) : undefined;
  }
  if (!looksLikeTitle(text)) return undefined;
  const bylined = bylinedTitleFacts(text);
  if (bylined !== undefined && (next?.gap ?? 0) > 0) return single(index, bylined);
  if (parseHeading(text) !== undefined || next === undefined) return undefined;
  if (announces(blocks, index + 1) || opensChapter(next) || headingInside(blocks, index + 1))
    return single(index, titleFacts(text));
  if (!isSubtitle(blocks, index + 1)) return undefined;
  return {
    first: index,
    last: index + 1,
    facts: [
      ...titleFacts(text),
      { name: 'field', label: 'Subtitle', value: undecorated(next.text) },
    ],
    isField: false,
  };
};

/** The title that a line names, folded. */
export function titleIn(text: string): string {
  return folded(
    titleFacts(text)
      .map((fact) => (fact.name === 'title' ? fact.value : ''))
      .join(''),
  );
}

/** Whether a line that follows a title shows that it is one: a byline or a field. */
export function announces(blocks: readonly DraftBlock[], index: number): boolean {
  return bylineAt(blocks, index) !== undefined || isKnownField(blocks[index]?.text ?? '');
}

/** Whether a line is the first chapter's heading, with a gap above it: the line before is then the title. */
function opensChapter(next: DraftBlock): boolean {
  const heading = parseHeading(next.text);
  return heading !== undefined && !heading.bare && next.gap > 0;
}

/** Whether a line is between title and byline, short, and not a sentence. */
function isSubtitle(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.gap > 1 || next.gap > 1) return false;
  const { text } = block;
  if (isOrnament(text) || parseHeading(text) !== undefined || headerLineOf(text) !== undefined)
    return false;
  if (text.length > 70 || /[.!?,;:…"”]$/.test(text) || !/\p{L}/u.test(text)) return false;
  return bylineAt(blocks, index + 1) !== undefined;
}

/** A heading above more of the header: `Title`, `Chapter 6 - The Goat`, `By X`. */
export function headingInside(blocks: readonly DraftBlock[], index: number): boolean {
  const heading = parseHeading(blocks[index]?.text ?? '');
  const next = blocks[index + 1];
  if (heading === undefined || heading.bare || next === undefined) return false;
  return next.gap <= 1 && (bylineAt(blocks, index + 1) !== undefined || isFirmField(next.text));
}

/** The facts of a byline, if a line is one: a gap or another line of the header comes after it. */
export function bylineAt(
  blocks: readonly DraftBlock[],
  index: number,
): readonly StoryFact[] | undefined {
  const facts = bylineFacts(blocks[index]?.text ?? '');
  if (facts === undefined) return undefined;
  const next = blocks[index + 1];
  const apart =
    next === undefined ||
    next.gap > 0 ||
    isKnownField(next.text) ||
    isOrnament(next.text) ||
    unlabelledFacts(next.text) !== undefined;
  return apart ? facts : undefined;
}
