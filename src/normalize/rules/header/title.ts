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
  looksLikeSmallTitle,
  looksLikeTitle,
  partedTitleFacts,
  titleFacts,
} from '../../forms/title-line.ts';
import { single, type EntryReader, type ReadEntry } from './entry.ts';

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
  if (isSmallTitle(blocks, index)) return single(index, titleFacts(text));
  if (!looksLikeTitle(text)) return undefined;
  const bylined = bylinedTitleFacts(text);
  if (bylined !== undefined && ((next?.gap ?? 0) > 0 || announces(blocks, index + 1)))
    return single(index, bylined);
  if (parseHeading(text) !== undefined || next === undefined) return undefined;
  // A rule may be drawn under a title.
  const below = isOrnament(next.text) ? index + 2 : index + 1;
  if (
    announces(blocks, below) ||
    isNameAlone(blocks, below) ||
    opensChapter(next) ||
    headingInside(blocks, index + 1)
  )
    return single(index, titleFacts(text));
  const author = authorAbove(blocks, index + 1);
  if (author !== undefined)
    return {
      first: index,
      last: index + 1,
      facts: [...titleFacts(text), { name: 'author', value: author }],
      isField: false,
    };
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

/** Whether a line in small letters is a title: a byline without a full stop touches it. */
function isSmallTitle(blocks: readonly DraftBlock[], index: number): boolean {
  const next = blocks[index + 1];
  return (
    next !== undefined &&
    next.gap <= 1 &&
    looksLikeSmallTitle(blocks[index]?.text ?? '') &&
    !next.text.endsWith('.') &&
    bylineAt(blocks, index + 1) !== undefined
  );
}

const FULL_NAME = /^(?!(?:An?|The|In|Of|For|Or) )\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** A name alone between a title and the heading of the first chapter. */
function authorAbove(blocks: readonly DraftBlock[], index: number): string | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.gap > 2) return undefined;
  const isNamed = FULL_NAME.test(block.text) && parseHeading(block.text) === undefined;
  return isNamed && block.role.type === 'line' && opensChapter(next)
    ? undecorated(block.text)
    : undefined;
}

/** Whether `by` and a name follow, each on a line of its own. */
function isNameAlone(blocks: readonly DraftBlock[], index: number): boolean {
  return partedBylineAt(blocks, index) !== undefined;
}

/** The byline of two lines: `by`, and the name under it. */
export function partedBylineAt(
  blocks: readonly DraftBlock[],
  index: number,
): ReadEntry | undefined {
  const name = blocks[index + 1];
  if (name === undefined || name.gap > 1) return undefined;
  if (!/^(?:written )?by:?$/i.test(blocks[index]?.text ?? '')) return undefined;
  const facts = bylineFacts(`by ${name.text}`);
  return facts === undefined || (blocks[index + 2]?.gap ?? 1) === 0
    ? undefined
    : { first: index, last: index + 1, facts, isField: false };
}

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
