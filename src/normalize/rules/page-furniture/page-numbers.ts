/** The page numbers of a file: numbers that count pages, some of them inside a sentence. */
import type { DraftBlock } from '../../draft.ts';
import { parseHeading } from '../../forms/heading.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';

/** A page number on a line of its own: `12`, `- 12 -`, `[12]`, `Page 12`, `page 12 of 40`. */
const PAGE_NUMBER =
  /^(?:[-–—~[(]\s*)?((?:page|p\.|pg\.?)\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—~\])])?$/i;
/** The fewest numbers that are believed to be page numbers. */
export const FEWEST_PAGES = 3;
/** The shortest and the longest printed page, in lines. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 90;
/** The smallest share of the numbers in a run that are surely page numbers, for the others to be believed. */
const SURE_SHARE = 0.3;

/** A running head on one line with its number: `THE FERRY 12`, `12   The Long Way`. */
const HEAD_AND_NUMBER = /^(?:(\p{Lu}.{2,50}?\S)\s+(\d{1,4})|(\d{1,4})\s+(\p{Lu}.{2,50}\S))$/u;
/** A line that may be a page number. */
export interface PageNumber {
  readonly index: number;
  readonly number: number;
  /** Whether it has the word "page" or a running head, or interrupts a sentence. */
  readonly sure: boolean;
  /** Whether it comes after words that may number something else: `Journal Entry 1`. */
  readonly doubtful: boolean;
}

/** Whether a sentence continues from one block to another. */
export function goesOn(before: DraftBlock | undefined, after: DraftBlock | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    !endsSentence(before.text) &&
    beginsLower(after.text)
  );
}

/** The longest running head, in characters. */
export const LONGEST_HEAD = 60;

/** A line without the page number before or after it. */
function headOf(text: string): string {
  return text.replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, '').replace(/\s+/g, ' ');
}

/** Short lines that are repeated, whatever number they have. */
function repeatedLines(blocks: readonly DraftBlock[], fewest: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { role, text } of blocks) {
    if (role.type !== 'line' || text.length > LONGEST_HEAD || !/^\d*\s*\p{Lu}/u.test(text))
      continue;
    if (endsSentence(text) || /["”]/.test(text)) continue;
    const head = headOf(text);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([head, count]) => (count >= fewest ? [head] : [])));
}

/** A choice that sends the reader to a page: the words before it are not a sentence, or say to turn there. */
function isDirection(before: DraftBlock | undefined, after: DraftBlock | undefined): boolean {
  if (before === undefined) return false;
  if (/\b(?:turn|go) to\b|\bif you\b/i.test(before.text)) return true;
  return !endsSentence(before.text) && !goesOn(before, after);
}

/** Whether a number is next to a line that the file has again, such as the title of its chapter. */
function isBesideHead(
  blocks: readonly DraftBlock[],
  index: number,
  titles: ReadonlySet<string>,
): boolean {
  return [index - 1, index + 1].some((at) => {
    const text = blocks[at]?.text;
    return text !== undefined && /\p{Lu}.*\s/u.test(text) && titles.has(headOf(text));
  });
}

/** The page numbers of a file: numbers that count pages of about one length, some inside a sentence. */
export function findPageNumbers(blocks: readonly DraftBlock[]): readonly PageNumber[] {
  const found: PageNumber[] = [];
  const repeated = repeatedLines(blocks, FEWEST_PAGES);
  const titles = repeatedLines(blocks, 2);
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
    const cut = goesOn(beyond(index, -1), beyond(index, 1));
    if (plain === undefined && !repeated.has(head) && !(cut && !/[.:!?]/.test(head))) continue;
    // `Chapter 2` is not a page number. One word (`Round 2`) is probably not a running head.
    const heading = plain === undefined ? parseHeading(block.text) : undefined;
    if (heading?.bare === false && heading.number === Number(digits)) continue;
    if (word !== undefined && isDirection(blocks[index - 1], blocks[index + 1])) continue;
    const sure =
      word !== undefined || cut || head.includes(' ') || isBesideHead(blocks, index, titles);
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
