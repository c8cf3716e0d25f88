/** The rule `page-furniture`: page numbers and running heads are removed. */
import type { DraftBlock } from '../../draft.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';
import type { Edit, Rule } from '../../rule.ts';
import { boxEdits } from './boxes.ts';
import { counterEdits } from './counters.ts';
import { pageMarkEdits } from './page-marks.ts';
import {
  FEWEST_PAGES,
  findPageNumbers,
  goesOn,
  LONGEST_HEAD,
  type PageNumber,
} from './page-numbers.ts';

/** The line between heading and text of a chapter on an archive's page. */
const RESIDUE = /^Chapter Text$/;

/** What a board asked after each screen: `More (Y)/N/NS?`, `--More--(45%)`. */
const PROMPT =
  /^(?:[-=\s]{0,6}more\s?[[(]?y(?:es)?[\])]?\s?[/,].{1,20}\?|-{2}more-{2}\s?(?:\(\d{1,3}%\))?)\s{0,4}$/i;

/** The character that is left of pages with a button for comments at every paragraph. */
const PLUS = '+';
/** From this share of paragraphs on, the character is not a scene break. */
const RESIDUE_SHARE = 0.25;

/** Whether so many paragraphs are followed by a plus that they are left of such a page. */
function isResidue(blocks: readonly DraftBlock[]): boolean {
  const count = blocks.filter(({ text }) => text === PLUS).length;
  return count >= FEWEST_PAGES && count >= (blocks.length - count) * RESIDUE_SHARE;
}

/** The lines next to page numbers that are repeated: the name of the book or the author. */
function findRunningHeads(
  blocks: readonly DraftBlock[],
  pages: readonly PageNumber[],
  opening: string | undefined,
): ReadonlySet<number> {
  const beside = new Map<string, number[]>();
  for (const { index } of pages) {
    for (const at of [index - 1, index + 1]) {
      const block = blocks[at];
      if (block?.role.type !== 'line' || block.text.length > LONGEST_HEAD) continue;
      if (!/\p{L}/u.test(block.text)) continue;
      const list = beside.get(block.text);
      if (list === undefined) beside.set(block.text, [at]);
      else list.push(at);
    }
  }
  const running = [...beside].flatMap(([text, places]) => {
    if (places.length >= Math.max(FEWEST_PAGES, pages.length / 3)) return places;
    // The title of the first chapter, above the text, is a running head on the pages after it.
    return text === opening ? places : [];
  });
  return new Set(running);
}

/** The title above the text, when the file begins with a number and a title: a chapter, not a page. */
function openingTitle(
  blocks: readonly DraftBlock[],
  pages: readonly PageNumber[],
): string | undefined {
  const [first] = pages;
  const title = blocks[1]?.text;
  return first?.index === 0 &&
    first.number === 1 &&
    title !== undefined &&
    title.length <= LONGEST_HEAD
    ? title
    : undefined;
}

/** Whether a paragraph continues on the next page. */
function runsOver(above: DraftBlock, below: DraftBlock, layout: Layout): boolean {
  const stretch = stretchOf(layout, above);
  if (stretch.paragraphIndent !== undefined && below.indent >= stretch.paragraphIndent - 1)
    return false;
  if (goesOn(above, below)) return true;
  return stretch.wrapWidth !== undefined && isFull(above, below, stretch);
}

/** Page numbers and running heads are removed, and the paragraphs around them joined. */
export const pageFurniture: Rule = {
  id: 'page-furniture',
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    const plusses = isResidue(blocks);
    for (const [index, { role, text }] of blocks.entries())
      if (
        role.type === 'line' &&
        (RESIDUE.test(text) || PROMPT.test(text) || (plusses && text === PLUS))
      )
        yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
    yield* boxEdits(blocks);
    yield* counterEdits(draft);
    yield* pageMarkEdits(draft);
    const found = findPageNumbers(blocks);
    const opening = openingTitle(blocks, found);
    const pages = opening === undefined ? found : found.slice(1);
    if (pages.length === 0) return;
    const heads = findRunningHeads(blocks, pages, opening);
    yield {
      type: 'decide',
      decision: `${String(pages.length)} page numbers and ${String(heads.size)} running heads taken out`,
    };
    const removed = new Set([...pages.map(({ index }) => index), ...heads]);
    for (const index of [...removed].toSorted((a, b) => a - b)) {
      yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
      // The first of several in a row finds the text after all of them.
      if (removed.has(index - 1)) continue;
      const above = blocks[index - 1];
      let below = index + 1;
      while (removed.has(below)) below += 1;
      const next = blocks[below];
      if (above === undefined || next === undefined) continue;
      const wanted = runsOver(above, next, layout) ? 0 : Math.max(1, layout.usualGap);
      if (next.gap > wanted)
        yield { type: 'respace', first: below, last: below, margin: 0, gap: next.gap - wanted };
    }
  },
};
