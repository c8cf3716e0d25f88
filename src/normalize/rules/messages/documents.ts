/** Recognises papers shown in a story: lists, forms, addresses, tables, telegrams, the heads of e-mails. */
import type { Draft, DraftBlock } from '../../draft.ts';
import { isAboveLetter } from '../../forms/correspondence.ts';
import {
  isCapitals,
  isDocumentField,
  isForm,
  isForwarded,
  isListing,
  isNextItem,
  isTelegram,
  mayBeSpeech,
} from '../../forms/paper.ts';
import { isProse } from '../../forms/prose.ts';

/** The fewest lines of a conversation or a paper: one line `Name: text` may be prose. */
export const FEWEST_LINES = 2;

/** Whether a block is a paragraph; ornaments count, since they may be inside an exchange. */
export function isParagraph(block: DraftBlock | undefined): block is DraftBlock {
  return block?.role.type === 'paragraph';
}

/** The last block of the run that begins at `start`, in which every block passes. */
function runEnd(
  blocks: readonly DraftBlock[],
  start: number,
  passes: (block: DraftBlock) => boolean,
): number {
  let last = start;
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!isParagraph(block) || !passes(block)) break;
    if (index > start && block.gap > 1) break;
    last = index;
  }
  return last;
}

/** The runs of paragraphs that touch, each with the block after its last. */
function* touchingRuns(blocks: readonly DraftBlock[]): Iterable<readonly [number, number]> {
  for (let first = 0; first < blocks.length; first += 1) {
    if (!isProse(blocks[first])) continue;
    let end = first + 1;
    while (isProse(blocks[end]) && blocks[end]?.gap === 0) end += 1;
    if (end - first >= FEWEST_LINES) yield [first, end];
    first = end - 1;
  }
}

/** The last item of the list that begins at `first`. */
function lastItem(blocks: readonly DraftBlock[], first: number, end: number): number {
  let last = first;
  while (last + 1 < end && isNextItem(blocks[last]?.text ?? '', blocks[last + 1]?.text ?? ''))
    last += 1;
  return last;
}

/** The fewest entries of a list of contents, and the fewest pages of a book that has one. */
const FEWEST_ENTRIES = 5;
const FEWEST_PAGES = 40;

/** Whether lines are the contents of a printed book: most end in the number of a page, and the numbers grow. */
function isContents(texts: readonly string[]): boolean {
  const pages = texts.flatMap((text) => {
    const page = /\p{L}.*[\s.]\s*(\d{1,4})\.?$/u.exec(text.slice(-120))?.[1];
    return page === undefined ? [] : [Number(page)];
  });
  const grows = pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0));
  return (
    grows &&
    pages.length >= FEWEST_ENTRIES &&
    pages.length * 3 >= texts.length * 2 &&
    (pages.at(-1) ?? 0) >= FEWEST_PAGES
  );
}

/** Lists, forms, notices, addresses and tables: lines that touch and are not sentences. */
export function* papers({ blocks }: Draft): Iterable<readonly [number, number]> {
  for (const [start, end] of touchingRuns(blocks)) {
    const texts = blocks.slice(start, end).map(({ text }) => text);
    // A run that touches a claimed block was already tried together with it.
    const touchesAbove = blocks[start]?.gap === 0 && isClaimed(blocks[start - 1]);
    const touchesBelow = blocks[end]?.gap === 0 && isClaimed(blocks[end]);
    if (isAboveLetter(blocks, end) || touchesAbove || touchesBelow) continue;
    // A list of contents is of the book that was printed, and no paper in its story.
    if (isContents(texts)) continue;
    const opensChapter = start === 0 || blocks[start - 1]?.role.type === 'chapterHeading';
    if (isForm(texts) || (!opensChapter && isListing(texts))) {
      yield [start, end - 1];
      continue;
    }
    for (let first = start; first < end; first += 1) {
      const last = lastItem(blocks, first, end);
      if (last > first) {
        const introduced = blocks[first - 1]?.text.endsWith(':') === true;
        const items = texts.slice(first - start, last - start + 1);
        if (introduced || !mayBeSpeech(items)) yield [first, last];
      }
      first = last;
    }
  }
}

/** Whether this rule or a later one has claimed the block. */
function isClaimed(block: DraftBlock | undefined): boolean {
  const type = block?.role.type;
  return isMessage(block) || type === 'letter' || type === 'authorsNote' || type === 'marker';
}

/** Whether a block is a line of messages. */
export function isMessage(block: DraftBlock | undefined): boolean {
  return block?.role.type === 'message';
}

/** The telegrams, from first to last line. The address above one is in capitals too. */
export function telegrams(blocks: readonly DraftBlock[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let first = 0; first < blocks.length; first += 1) {
    const block = blocks[first];
    if (!isParagraph(block) || !isCapitals(block.text)) continue;
    const last = runEnd(blocks, first, ({ text }) => isCapitals(text));
    if (blocks.slice(first, last + 1).some(({ text }) => isTelegram(text))) found.set(first, last);
    first = last;
  }
  return found;
}

/** The last line of the head of an e-mail that begins with a block. */
export function headEnd(
  blocks: readonly DraftBlock[],
  first: number,
  { text }: DraftBlock,
): number | undefined {
  const announced = isForwarded(text);
  if (!announced && !isDocumentField(text)) return undefined;
  const next = blocks[first + 1];
  if (announced && !(isParagraph(next) && isDocumentField(next.text))) return undefined;
  const start = announced ? first + 1 : first;
  const last = runEnd(blocks, start, (block) => isDocumentField(block.text));
  return last - first + 1 >= FEWEST_LINES ? last : undefined;
}
