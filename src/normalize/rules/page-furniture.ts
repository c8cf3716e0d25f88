import type { DraftBlock } from '../draft.ts';
import { beginsLower, endsSentence, isFull, stretchOf, type Layout } from '../layout.ts';
import { parseHeading } from '../headings.ts';
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
      shows: 'a page of how many',
      before:
        'He left.\n\nPage 3 of 40\n\nShe left.\n\nPage 4 of 40\n\nThey left.\n\nPage 5 of 40\n\nNobody was left.',
      after: 'He left.\nShe left.\nThey left.\nNobody was left.',
    },
    {
      shows: 'numbers in square brackets inside sentences',
      before:
        'The boat came in with nobody on\n\n[21]\n\nboard, and the lamp still lit in\n\n[22]\n\nthe cabin, and two cups of tea on\n\n[23]\n\nthe table.',
      after:
        'The boat came in with nobody on\nboard, and the lamp still lit in\nthe cabin, and two cups of tea on\nthe table.',
    },
    {
      shows: 'the word in short',
      before: 'He left.\n\np. 4\n\nShe left.\n\np. 5\n\nThey left.\n\np. 6\n\nNobody was left.',
      after: 'He left.\nShe left.\nThey left.\nNobody was left.',
    },
    {
      shows: 'the number before its head',
      before:
        'The boat came in with nobody on\n\n12 THE FERRY\n\nboard, and the lamp still lit in\n\n13 THE FERRY\n\nthe cabin, and two cups of tea on\n\n14 THE FERRY\n\nthe table.',
      after:
        'The boat came in with nobody on\nboard, and the lamp still lit in\nthe cabin, and two cups of tea on\nthe table.',
    },
    {
      shows: 'a number and the whole, with a slash',
      before:
        'The boat came in with nobody on\n\n3/9\n\nboard, and the lamp still lit in\n\n4/9\n\nthe cabin, and two cups of tea on\n\n5/9\n\nthe table.',
      after:
        'The boat came in with nobody on\nboard, and the lamp still lit in\nthe cabin, and two cups of tea on\nthe table.',
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
      shows: 'a plus sign after every paragraph, from a page with comments',
      before: 'He left.\n\n+\n\nShe left.\n\n+\n\nThey left.\n\n+\n\nNobody was left.\n\n+',
      after: 'He left.\nShe left.\nThey left.\nNobody was left.',
    },
    {
      shows: 'plus signs now and then stay for the scene breaks',
      before: 'One.\n\nTwo.\n\nThree.\n\n+\n\nFour.\n\nFive.\n\nSix.\n\n+\n\nSeven.\n\nEight.',
      after: 'One.\nTwo.\nThree.\n+\nFour.\nFive.\nSix.\n+\nSeven.\nEight.',
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
    {
      shows: 'chapters with their word stay',
      before: 'Chapter 1\n\nHe left.\n\nChapter 2\n\nShe left.\n\nChapter 3\n\nThey left.',
      after: 'Chapter 1\nHe left.\nChapter 2\nShe left.\nChapter 3\nThey left.',
    },
    {
      shows: 'days of a diary stay',
      before:
        'Day 1\n\nWe left the harbour.\n\nDay 2\n\nNothing but fog.\n\nDay 3\n\nFog again, and a gull.',
      after: 'Day 1\nWe left the harbour.\nDay 2\nNothing but fog.\nDay 3\nFog again, and a gull.',
    },
    {
      shows: 'rounds of a fight stay',
      before:
        'Round 1\n\nSam fell over.\n\nRound 2\n\nSam fell over again.\n\nRound 3\n\nSam hit the bell.',
      after: 'Round 1\nSam fell over.\nRound 2\nSam fell over again.\nRound 3\nSam hit the bell.',
    },
    {
      shows: 'entries of a journal stay',
      before:
        'Journal Entry 1\n\nWe left the harbour.\n\nJournal Entry 2\n\nNothing but fog.\n\nJournal Entry 3\n\nA gull.',
      after:
        'Journal Entry 1\nWe left the harbour.\nJournal Entry 2\nNothing but fog.\nJournal Entry 3\nA gull.',
    },
    {
      shows: 'marks out of ten stay',
      before:
        'She held up a card.\n\n8/10\n\nHe jumped again.\n\n9/10\n\nHe broke his leg.\n\n10/10',
      after: 'She held up a card.\n8/10\nHe jumped again.\n9/10\nHe broke his leg.\n10/10',
    },
    {
      shows: 'what a safe opens with stays',
      before:
        'She turned the dial.\n\n12\n\nA click.\n\n4\n\nA click.\n\n31\n\nThe door swung open.',
      after: 'She turned the dial.\n12\nA click.\n4\nA click.\n31\nThe door swung open.',
    },
    {
      shows: 'hymn numbers on a board stay',
      before: 'On the board beside the pulpit stood:\n\n112\n47\n310\n\nHe looked them up.',
      after: 'On the board beside the pulpit stood:\n112\n47\n310\nHe looked them up.',
    },
    {
      shows: 'pages of a found diary that do not count on stay',
      before: 'Page 7\n\nHe hit me.\n\nPage 19\n\nHe hit me again.\n\nPage 40\n\nI bought a gun.',
      after: 'Page 7\nHe hit me.\nPage 19\nHe hit me again.\nPage 40\nI bought a gun.',
    },
    {
      shows: 'one page that somebody looks for stays',
      before: 'He opened the atlas.\n\nPage 7\n\nIt had been torn out.',
      after: 'He opened the atlas.\nPage 7\nIt had been torn out.',
    },
    {
      shows: 'a telephone number stays',
      before: 'On the mirror, in lipstick:\n\n555-0142\n\nShe had left no name.',
      after: 'On the mirror, in lipstick:\n555-0142\nShe had left no name.',
    },
    {
      shows: 'a line that comes back without a number stays',
      before:
        'The clock struck one.\n\nNobody came\n\nThe clock struck two.\n\nNobody came\n\nThe clock struck three.\n\nNobody came',
      after:
        'The clock struck one.\nNobody came\nThe clock struck two.\nNobody came\nThe clock struck three.\nNobody came',
    },
    {
      shows: 'tickets with a name and a number stay',
      before:
        'He turned out his pockets.\n\nADMIT ONE 41\n\nAnd under it, another.\n\nADMIT ONE 57\n\nThey had never gone.',
      after:
        'He turned out his pockets.\nADMIT ONE 41\nAnd under it, another.\nADMIT ONE 57\nThey had never gone.',
    },
    {
      shows: 'a count of sheep that nothing parts stays',
      before: '1\n2\n3\n4\nShe was still awake.',
      after: '1\n2\n3\n4\nShe was still awake.',
    },
    {
      shows: 'prices in an auction stay',
      before: '"Who starts me?"\n\n40\n\nA cough.\n\n45\n\nA hand.\n\n50\n\nThe hammer fell.',
      after: '"Who starts me?"\n40\nA cough.\n45\nA hand.\n50\nThe hammer fell.',
    },
  ],
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
