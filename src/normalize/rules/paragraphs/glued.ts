/** Paragraphs that a tool put on one line: with tabs or wide spaces between them, or with nothing (`left.He`). */
import type { Draft, DraftBlock } from '../../draft.ts';

/** A sentence that ends, a tab or spaces as wide as an indent, and another that begins. */
const WIDE_SPACE =
  /[.!?…]["'”’»*_]{0,3}(?:[^\S\t]{0,9}\t[^\S\t]{0,9}| {5,40})(?=["'“‘«„*_—–¿¡-]{0,3}\p{Lu})/gu;
/** A word and the end of its sentence, and another sentence that begins at once. */
const NO_SPACE = /\p{Ll}{2}[.!?…]["”]?(?=["“]?\p{Lu}(?:\p{Ll}|['’ ]))/gu;
/** Words with points inside them: addresses and names of files. */
const ADDRESS = /\w[./@]\w+[./@]\w|www\.|https?:/;
/** The fewest places without a space that are believed, and the shortest paragraph between them. */
const FEWEST = 3;
const SHORTEST = 4;

/** Where the paragraphs of one block begin, but for the first. */
export interface Glued {
  readonly block: number;
  readonly at: readonly number[];
}

function places(block: DraftBlock, pattern: RegExp): readonly number[] {
  return Array.from(block.text.matchAll(pattern), (match) => match.index + match[0].length);
}

/** The places without a space; a straight mark there opens the next speech unless one is open. */
function touchingPlaces({ text }: DraftBlock): readonly number[] {
  let from = 0;
  let marks = 0;
  return Array.from(text.matchAll(NO_SPACE), (match) => {
    const end = match.index + match[0].length;
    const marked = match[0].endsWith('"');
    const to = marked ? end - 1 : end;
    for (; from < to; from += 1) if (text.charAt(from) === '"') marks += 1;
    return marked && marks % 2 === 0 ? end - 1 : end;
  });
}

/** The blocks that are several paragraphs. */
export function gluedParagraphs({ blocks }: Draft): readonly Glued[] {
  const wide: Glued[] = [];
  const close: Glued[] = [];
  for (const [index, block] of blocks.entries()) {
    const { text } = block;
    if (block.role.type !== 'line' || text.length < SHORTEST) continue;
    const at = /\t| {5}/.test(text) ? places(block, WIDE_SPACE) : [];
    if (at.length > 0) wide.push({ block: index, at });
    else if (!ADDRESS.test(text)) {
      const touching = touchingPlaces(block);
      if (touching.length > 0) close.push({ block: index, at: touching });
    }
  }
  const count = (found: readonly Glued[]): number =>
    found.reduce((sum, { at }) => sum + at.length, 0);
  return [...(count(wide) >= 2 ? wide : []), ...(count(close) >= FEWEST ? close : [])].toSorted(
    (a, b) => a.block - b.block,
  );
}
