/** The rule `page-furniture`: page numbers and running heads are removed. */
import type { DraftBlock } from '../../draft.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';
import { parseHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';

/** A page number on a line of its own: `12`, `- 12 -`, `[12]`, `Page 12`, `page 12 of 40`. */
const PAGE_NUMBER =
  /^(?:[-–—~[(]\s*)?((?:page|p\.|pg\.?)\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—~\])])?$/i;
/** The fewest numbers that are believed to be page numbers. */
const FEWEST_PAGES = 3;
/** The shortest and the longest printed page, in lines. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 90;
/** The smallest share of the numbers in a run that are surely page numbers, for the others to be believed. */
const SURE_SHARE = 0.3;

/** A running head on one line with its number: `THE FERRY 12`, `12   The Long Way`. */
const HEAD_AND_NUMBER = /^(?:(\p{Lu}.{2,50}?\S)\s+(\d{1,4})|(\d{1,4})\s+(\p{Lu}.{2,50}\S))$/u;
/** The line between heading and text of a chapter on an archive's page. */
const RESIDUE = /^Chapter Text$/;

/** The character that is left of pages with a button for comments at every paragraph. */
const PLUS = '+';
/** From this share of paragraphs on, the character is not a scene break. */
const RESIDUE_SHARE = 0.25;

/** Whether so many paragraphs are followed by a plus that they are left of such a page. */
function isResidue(blocks: readonly DraftBlock[]): boolean {
  const count = blocks.filter(({ text }) => text === PLUS).length;
  return count >= FEWEST_PAGES && count >= (blocks.length - count) * RESIDUE_SHARE;
}

/** A line that may be a page number. */
interface PageNumber {
  readonly index: number;
  readonly number: number;
  /** Whether it has the word "page" or a running head, or interrupts a sentence. */
  readonly sure: boolean;
  /** Whether it comes after words that may number something else: `Journal Entry 1`. */
  readonly doubtful: boolean;
}

/** Whether a sentence continues from one block to another. */
function goesOn(before: DraftBlock | undefined, after: DraftBlock | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    !endsSentence(before.text) &&
    beginsLower(after.text)
  );
}

/** The longest running head, in characters. */
const LONGEST_HEAD = 60;

/** A line without the page number before or after it. */
function headOf(text: string): string {
  return text.replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, '').replace(/\s+/g, ' ');
}

/** Short lines that are repeated, whatever number they have. */
function repeatedLines(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { role, text } of blocks) {
    if (role.type !== 'line' || text.length > LONGEST_HEAD || !/^\d*\s*\p{Lu}/u.test(text))
      continue;
    if (endsSentence(text) || /["”]/.test(text)) continue;
    const head = headOf(text);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([head, count]) => (count >= FEWEST_PAGES ? [head] : [])));
}

/** The page numbers of a file: numbers that count pages of about one length, some inside a sentence. */
function findPageNumbers(blocks: readonly DraftBlock[]): readonly PageNumber[] {
  const found: PageNumber[] = [];
  const repeated = repeatedLines(blocks);
  // The text before or after a number, without the running head next to it.
  const beyond = (index: number, step: 1 | -1): DraftBlock | undefined => {
    const next = blocks[index + step];
    return next !== undefined && repeated.has(headOf(next.text)) ? blocks[index + 2 * step] : next;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.role.type !== 'line' || block.text.length > LONGEST_HEAD) continue;
    const [, word, plain] = PAGE_NUMBER.exec(block.text) ?? [];
    const headed = plain === undefined ? HEAD_AND_NUMBER.exec(block.text) : null;
    const digits = plain ?? headed?.[2] ?? headed?.[3];
    if (digits === undefined) continue;
    const head = plain === undefined ? headOf(block.text) : '';
    if (plain === undefined && !repeated.has(head)) continue;
    // `Chapter 2` is not a page number. One word (`Round 2`) is probably not a running head.
    const heading = plain === undefined ? parseHeading(block.text) : undefined;
    if (heading?.bare === false && heading.number === Number(digits)) continue;
    const cut = goesOn(beyond(index, -1), beyond(index, 1));
    const sure = word !== undefined || cut || head.includes(' ');
    found.push({ index, number: Number(digits), sure, doubtful: head !== '' && !cut });
  }
  const runs: PageNumber[][] = [];
  for (const page of found) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const lines = last === undefined ? 0 : page.index - last.index;
    const follows =
      last !== undefined &&
      page.number === last.number + 1 &&
      (page.sure || last.sure || (lines >= SHORTEST_PAGE && lines <= LONGEST_PAGE));
    if (follows) run?.push(page);
    else runs.push([page]);
  }
  return runs
    .filter(
      (run) =>
        (run.length >= FEWEST_PAGES || (run.length === 2 && run.every(({ sure }) => sure))) &&
        run.filter(({ sure }) => sure).length >= run.length * SURE_SHARE &&
        // Numbers that count from one and never interrupt a sentence number parts of the story.
        !(run[0]?.number === 1 && run.every(({ doubtful }) => doubtful)),
    )
    .flat();
}

/** The lines next to page numbers that are repeated: the name of the book or the author. */
function findRunningHeads(
  blocks: readonly DraftBlock[],
  pages: readonly PageNumber[],
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
  const running = [...beside.values()].filter(
    (places) => places.length >= Math.max(FEWEST_PAGES, pages.length / 3),
  );
  return new Set(running.flat());
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
      if (role.type === 'line' && (RESIDUE.test(text) || (plusses && text === PLUS)))
        yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
    const pages = findPageNumbers(blocks);
    if (pages.length === 0) return;
    const heads = findRunningHeads(blocks, pages);
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
