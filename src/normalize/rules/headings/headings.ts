import type { DraftBlock } from '../../draft.ts';
import { contentLineOf } from '../../forms/header-line.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { parseHeading, type ParsedHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';

/** A title on the line after its label is short. */
const LONGEST_TITLE = 60;

/** A title without decoration (`~ Ash ~`): the same symbols on both sides, since any others may be its own. */
function withoutFrame(line: string): string {
  const match = /^([~*=#-]{1,3})\s*(\S.*\S|\S)\s*\1$/u.exec(line);
  return match?.[2] ?? line;
}

/** A line that can be the title under `Part One`: short, with capitals, no speech, no sentence. */
function isTitleLine(line: string): boolean {
  const text = withoutFrame(line);
  if (contentLineOf(text) !== undefined) return false;
  if (text.length > LONGEST_TITLE || /[.,;:!…—-]$/.test(text) || /^["“'‘<*(]/.test(text))
    return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** Bare numbers are headings only where the file counts with them: 1, 2, 3 from the first on. */
function countingNumbers(
  found: readonly (readonly [number, ParsedHeading])[],
): ReadonlySet<number> {
  const bare = found.filter(([, heading]) => heading.bare);
  // Numbers with nothing between them are a list.
  const counting = bare.every(
    ([at, heading], index) => heading.number === index + 1 && at - (bare[index - 1]?.[0] ?? -2) > 1,
  );
  return new Set(counting && bare.length >= 2 ? bare.map(([index]) => index) : []);
}

/** Titles in capitals, with nothing else to show chapters: as many at least, as far apart at least. */
const FEWEST_CAPITALS = 3;
const SHORTEST_CHAPTER = 4;

/** Lines in capitals that stand apart again and again, where no other heading is. */
function capitalTitles(blocks: readonly DraftBlock[]): readonly number[] {
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

const LONGEST_BARE = 8;
const END_OF_STORY = /^(?:THE END|FIN|FINIS|END|TBC|OMAKE|FLASHBACK|END FLASHBACK|PRESENT DAY)$/;

/** A heading that touches the text on both sides, in a file where everything touches. */
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

/** Chapter headings in all their spellings. */
export const headings: Rule = {
  id: 'headings',
  *propose(draft, { chapters, layout }): Iterable<Edit> {
    if (chapters === 'none') return;
    const pattern = chapters === 'auto' ? undefined : chapters;
    const found: (readonly [number, ParsedHeading])[] = [];
    for (const [index, block] of draft.blocks.entries()) {
      if (block.role.type !== 'line' || block.text.length > 120) continue;
      if (pattern !== undefined) {
        if (pattern.test(block.text)) {
          found.push([
            index,
            parseHeading(block.text) ?? { title: block.text, key: '', bare: false },
          ]);
        }
        continue;
      }
      const heading = parseHeading(block.text);
      if (heading === undefined) continue;
      const apart =
        standsApart(draft.blocks, index) ||
        standsClose(draft.blocks, index, heading, layout.usualGap);
      if (apart && !(heading.bare && heading.title !== undefined && !hasAir(draft.blocks, index)))
        found.push([index, heading]);
    }
    const sure = found.filter(([, heading]) => !heading.bare).length;
    const capitals =
      pattern === undefined && sure === 0 && countingNumbers(found).size === 0
        ? capitalTitles(draft.blocks)
        : [];
    for (const index of capitals)
      yield { type: 'classify', first: index, last: index, as: { type: 'chapterHeading' } };
    if (capitals.length > 0)
      yield {
        type: 'decide',
        decision: `${String(capitals.length)} lines in capitals stand apart and nothing else names chapters: they do`,
      };
    const counting = countingNumbers(found);
    if (counting.size > 0)
      yield {
        type: 'decide',
        decision: `bare numbers count from 1 to ${String(counting.size)}: chapters`,
      };
    for (const [index, heading] of found) {
      if (heading.bare && !counting.has(index)) continue;
      const title = draft.blocks[index + 1];
      const after = draft.blocks[index + 2];
      const takesNext =
        heading.title === undefined &&
        title !== undefined &&
        title.role.type === 'line' &&
        title.gap <= 1 &&
        (after?.gap ?? 1) >=
          Math.max(1, stretchOf(layout, title).wrapWidth === undefined ? layout.usualGap : 1) &&
        parseHeading(title.text) === undefined &&
        isTitleLine(title.text);
      const as = { type: 'chapterHeading' } as const;
      const line = draft.blocks[index];
      // A heading may be too long for its column, like any line.
      const wraps =
        !takesNext &&
        line !== undefined &&
        title !== undefined &&
        title.role.type === 'line' &&
        heading.title !== undefined &&
        title.gap === 0 &&
        (after === undefined || after.gap > 0) &&
        title.text.length <= LONGEST_TITLE &&
        isFull(line, title, stretchOf(layout, line));
      if (wraps) {
        yield { type: 'join', first: index, last: index + 1, glue: [' '], as };
        continue;
      }
      if (takesNext) {
        const plain = withoutFrame(title.text);
        const start = title.text.indexOf(plain);
        if (plain !== title.text) {
          const end = start + plain.length;
          yield { type: 'replaceText', block: index + 1, start: 0, end: start, with: '' };
          yield {
            type: 'replaceText',
            block: index + 1,
            start: end,
            end: title.text.length,
            with: '',
          };
        }
        yield {
          type: 'join',
          first: index,
          last: index + 1,
          glue: [/[.:–—-]$/.test(draft.blocks[index]?.text ?? '') ? ' ' : ': '],
          as,
        };
      } else yield { type: 'classify', first: index, last: index, as };
    }
  },
};

/** A numbered title among others of a list has none. */
function hasAir(blocks: readonly DraftBlock[], index: number): boolean {
  return (index === 0 || (blocks[index]?.gap ?? 0) > 0) && (blocks[index + 1]?.gap ?? 1) > 0;
}

/** A heading has air above or below it, or is the file's first or last line. */
function standsApart(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  return index === 0 || (block?.gap ?? 0) > 0 || next === undefined || next.gap > 0;
}
