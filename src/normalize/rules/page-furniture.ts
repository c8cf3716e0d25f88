import type { DraftBlock } from '../draft.ts';
import { beginsLower, endsSentence, isFull, stretchOf, type Layout } from '../layout.ts';
import type { Edit, Rule } from '../rule.ts';

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

interface PageNumber {
  readonly index: number;
  readonly number: number;
  /** It says "page", or the sentence before it goes on behind it. */
  readonly sure: boolean;
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
    if (plain === undefined && !repeated.has(headOf(block.text))) continue;
    const sure =
      word !== undefined || plain === undefined || goesOn(beyond(index, -1), beyond(index, 1));
    found.push({ index, number: Number(digits), sure });
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
        run.filter(({ sure }) => sure).length >= run.length * SURE_SHARE,
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
  title: 'Take out page numbers and running heads',
  why: 'A reading system makes its own pages (EPUB 3.3 §1.3 reflowable content); the numbers and heads of the pages a text was saved from stand in the middle of sentences, and their blank lines cut paragraphs in two.',
  examples: [
    {
      shows: 'numbers inside sentences, counting',
      before:
        'He walked down to the river and\n\n- 1 -\n\nstood there, and the boats went by and\n\n- 2 -\n\nhe waved to each of them, because that is what\n\n- 3 -\n\npeople do.',
      after:
        'He walked down to the river and\nstood there, and the boats went by and\nhe waved to each of them, because that is what\npeople do.',
    },
    {
      shows: 'with the word, between paragraphs',
      before:
        'He left.\n\nPage 7\n\nShe left.\n\nPage 8\n\nThey left.\n\nPage 9\n\nNobody was left.',
      after: 'He left.\nShe left.\nThey left.\nNobody was left.',
    },
    {
      shows: 'a running head beside the numbers',
      before:
        'He walked down to the river and\n\nThe Long Way\n4\n\nstood there, and the boats went by and\n\nThe Long Way\n5\n\nhe waved to each of them, because that is what\n\nThe Long Way\n6\n\npeople do.',
      after:
        'He walked down to the river and\nstood there, and the boats went by and\nhe waved to each of them, because that is what\npeople do.',
    },
    {
      shows: 'a running head under the number, in mid-sentence',
      before:
        'He walked down to the river and\n\n3\n\nTHE LONG WAY   Ann Other\n\nstood there, and the boats went by and\n\n4\n\nTHE LONG WAY   Ann Other\n\nhe waved to each of them, because that is what\n\n5\n\nTHE LONG WAY   Ann Other\n\npeople do.',
      after:
        'He walked down to the river and\nstood there, and the boats went by and\nhe waved to each of them, because that is what\npeople do.',
    },
    {
      shows: 'head and number on one line, between paragraphs',
      before:
        'He left.\n\nTHE FERRY 12\n\nShe left.\n\nTHE FERRY 13\n\nThey left.\n\nTHE FERRY 14\n\nNobody was left.',
      after: 'He left.\nShe left.\nThey left.\nNobody was left.',
    },
    {
      shows: 'two numbers are pages where both stand inside sentences',
      before: 'He walked and\n\n12\n\nwalked and\n\n13\n\nwalked.',
      after: 'He walked and\nwalked and\nwalked.',
    },
    {
      shows: 'numbered stops of a journey stay',
      before: 'Platform 12\n\nHe left.\n\nPlatform 4\n\nShe left.',
      after: 'Platform 12\nHe left.\nPlatform 4\nShe left.',
    },
    {
      shows: 'years in a row stay',
      before: '1914\n\nHe left.\n\n1915\n\nHe wrote.\n\n1916\n\nHe came back.',
      after: '1914\nHe left.\n1915\nHe wrote.\n1916\nHe came back.',
    },
    {
      shows: 'a countdown stays',
      before: '3\n\nShe held her breath.\n\n2\n\nShe let it go.\n\n1',
      after: '3\nShe held her breath.\n2\nShe let it go.\n1',
    },
    {
      shows: 'what an archive writes above the text of a chapter',
      before: 'Chapter 1: Wet\n\nChapter Text\n\nIt rained.',
      after: 'Chapter 1: Wet\nIt rained.',
    },
    {
      shows: 'a sentence with its words stays',
      before: 'It rained.\n\nChapter Text was the name of the shop.',
      after: 'It rained.\nChapter Text was the name of the shop.',
    },
    {
      shows: 'numbers of chapters stay',
      before: '1\n\nHe left.\n\n2\n\nShe left.\n\n3\n\nThey left.',
      after: '1\nHe left.\n2\nShe left.\n3\nThey left.',
    },
    {
      shows: 'a number that somebody says stays',
      before: '"How many?"\n\n12\n\nThat was what the paper said.',
      after: '"How many?"\n12\nThat was what the paper said.',
    },
  ],
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    for (const [index, { role, text }] of blocks.entries())
      if (role.type === 'line' && RESIDUE.test(text))
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
