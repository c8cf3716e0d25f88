/** Finds the lines that may be chapter headings. */
import type { DraftBlock } from '../../draft.ts';
import { parseHeading, type ParsedHeading } from '../../forms/heading.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';

/** A heading that was found, and the block that it is. */
export type FoundHeading = readonly [index: number, heading: ParsedHeading];

/** The longest title of a chapter, in characters. */
export const LONGEST_TITLE = 60;

/** The longest heading, in characters. */
const LONGEST_HEADING = 120;

/** Lines that look like headings; single numbers are among them, whether they count or not. */
export function findHeadings(
  blocks: readonly DraftBlock[],
  chapters: 'auto' | RegExp,
  usualGap: number,
): readonly FoundHeading[] {
  return blocks.flatMap(({ role, text }, index): readonly FoundHeading[] => {
    if (role.type !== 'line' || text.length > LONGEST_HEADING) return [];
    const heading = parseHeading(text);
    if (chapters !== 'auto')
      return chapters.test(text) ? [[index, heading ?? { title: text, key: '', bare: false }]] : [];
    if (heading === undefined) return [];
    const isApart = standsApart(blocks, index) || standsClose(blocks, index, heading, usualGap);
    const needsAir = heading.bare && heading.title !== undefined;
    return isApart && (!needsAir || hasAir(blocks, index)) ? [[index, heading]] : [];
  });
}

/** Whether a line has a gap before and after it; a numbered item of a list does not. */
function hasAir(blocks: readonly DraftBlock[], index: number): boolean {
  return (index === 0 || (blocks[index]?.gap ?? 0) > 0) && (blocks[index + 1]?.gap ?? 1) > 0;
}

/** Whether a line has a gap before or after it, or is the first or last of the file. */
function standsApart(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  return index === 0 || (block?.gap ?? 0) > 0 || next === undefined || next.gap > 0;
}

/** Whether a heading is separate although it touches the text on both sides, in a file where everything does. */
function standsClose(
  blocks: readonly DraftBlock[],
  index: number,
  heading: ParsedHeading,
  usualGap: number,
): boolean {
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  return (
    usualGap === 0 &&
    !heading.bare &&
    previous !== undefined &&
    (endsSentence(previous.text) || isOrnament(previous.text)) &&
    next !== undefined &&
    !beginsLower(next.text)
  );
}

/** The numbers that are headings: only where the file counts with them, 1, 2, 3 from the first on. */
export function countingNumbers(
  found: readonly FoundHeading[],
  blocks: readonly DraftBlock[],
): ReadonlySet<number> {
  const bare = found.filter(([, heading]) => heading.bare);
  if (areItems(bare, blocks)) return new Set();
  // Numbers without text between them are a list.
  const counting = bare.every(
    ([at, heading], index) => heading.number === index + 1 && at - (bare[index - 1]?.[0] ?? -2) > 1,
  );
  return new Set(counting && bare.length >= 2 ? bare.map(([index]) => index) : []);
}

/** An item of a list: `a) oil`, `• oil`, `- oil`. */
const ITEM = /^(?:[•‣◦*+–—-]|\(?[a-z]{1,2}[.)]|\(?\d{1,3}\))\s/i;

/** Whether numbers with words are the items of a list, with items of their own under some of them. */
function areItems(bare: readonly FoundHeading[], blocks: readonly DraftBlock[]): boolean {
  return bare.some(([at, heading], index) => {
    const next = bare[index + 1]?.[0];
    if (heading.title === undefined || next === undefined) return false;
    return blocks.slice(at + 1, next).every(({ text }) => ITEM.test(text));
  });
}

/** The fewest titles in capitals that are believed, and the fewest lines between two of them. */
const FEWEST_CAPITALS = 3;

const SHORTEST_CHAPTER = 4;

/** The longest title in capitals, in words. */
const LONGEST_BARE = 8;

/** Lines in capitals that are not titles. */
const END_OF_STORY = /^(?:THE END|FIN|FINIS|END|TBC|OMAKE|FLASHBACK|END FLASHBACK|PRESENT DAY)$/;

/** Lines in capitals that have a gap before and after them, where the file has several and no other headings. */
export function capitalTitles(blocks: readonly DraftBlock[]): readonly number[] {
  const found: number[] = [];
  for (const [index, { role, text, gap }] of blocks.entries()) {
    if (role.type !== 'line' || text.length > LONGEST_TITLE || text !== text.toUpperCase())
      continue;
    const next = blocks[index + 1];
    const apart = (gap > 0 || index === 0) && next !== undefined && next.gap > 0;
    const isTitle =
      /^\p{Lu}[\p{Lu}\p{N} '’&-]*\p{Lu}[?!]?$/u.test(text) &&
      text.split(' ').length <= LONGEST_BARE &&
      !END_OF_STORY.test(text);
    if (!apart || !isTitle) continue;
    const last = found.at(-1);
    if (last !== undefined && index - last <= SHORTEST_CHAPTER) return [];
    found.push(index);
  }
  return found.length >= FEWEST_CAPITALS ? found : [];
}
