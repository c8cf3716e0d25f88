import type { DraftBlock } from '../../draft.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';
import { parseHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';

/** A page number on a line of its own: `12`, `- 12 -`, `[12]`, `Page 12`, `page 12 of 40`. */
const PAGE_NUMBER =
  /^(?:[-–—~[(]\s*)?((?:page|p\.|pg\.?)\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—~\])])?$/i;
/** Fewer numbers than this may be anything. */
const FEWEST_PAGES = 3;
/** A printed page has no fewer lines, and no more, than this. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 90;
/** As many numbers in a row must stand where a page ends for the others to be believed. */
const SURE_SHARE = 0.3;

/** A running head on one line with its number: `THE FERRY 12`, `12   The Long Way`. */
const HEAD_AND_NUMBER = /^(?:(\p{Lu}.{2,50}?\S)\s+(\d{1,4})|(\d{1,4})\s+(\p{Lu}.{2,50}\S))$/u;
/** What an archive's page has between the head of a chapter and its text, and a copy of it too. */
const RESIDUE = /^Chapter Text$/;

/** What pages with a comment sign at every paragraph leave behind when they are copied. */
const PLUS = '+';
/** Between scenes a sign stands now and then; after every other paragraph it is no break. */
const RESIDUE_SHARE = 0.25;

/** Whether lone plus signs stand after so many paragraphs that they are the page's. */
function isResidue(blocks: readonly DraftBlock[]): boolean {
  const signs = blocks.filter(({ text }) => text === PLUS).length;
  return signs >= FEWEST_PAGES && signs >= (blocks.length - signs) * RESIDUE_SHARE;
}

interface PageNumber {
  readonly index: number;
  readonly number: number;
  /** It says "page" or a title, or the sentence before it goes on behind it. */
  readonly sure: boolean;
  /** It stands behind words that may as well count something else: `Journal Entry 1`. */
  readonly doubtful: boolean;
}

function goesOn(before: DraftBlock | undefined, after: DraftBlock | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    !endsSentence(before.text) &&
    beginsLower(after.text)
  );
}

/** A running head is short. */
const LONGEST_HEAD = 60;

/** A line without the page number that may stand before or behind it. */
function headOf(text: string): string {
  return text.replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, '').replace(/\s+/g, ' ');
}

/** Short lines that stand again and again, whatever number they have. */
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
  // The text before and behind, past the running heads beside a number.
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
    // `Chapter 2` is no page, and one word (`Round 2`) is hardly a title.
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
        // What counts from one and never stands inside a sentence names parts of the story.
        !(run[0]?.number === 1 && run.every(({ doubtful }) => doubtful)),
    )
    .flat();
}

/** A line that stands at the top or foot of page after page is the book's or the author's name. */
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

/** Whether the paragraph above a page's edge goes on below it. */
function runsOver(above: DraftBlock, below: DraftBlock, layout: Layout): boolean {
  const stretch = stretchOf(layout, above);
  if (stretch.paragraphIndent !== undefined && below.indent >= stretch.paragraphIndent - 1)
    return false;
  if (goesOn(above, below)) return true;
  return stretch.wrapWidth !== undefined && isFull(above, below, stretch);
}

/** Page numbers and running heads leave the text, and a paragraph that a page's edge cut goes on. */
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
      // Of several in a row the first looks for what is below them all.
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
