/** Boxes drawn with characters (`╔══╗`, `+--+`): one block with its lines, without the drawing. */
import type { DraftBlock } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

const TOP = /^[╔╭┌┏╒╓+.][═─━=\-~+╦┬┳╤]{3,}[╗╮┐┓╕╖+.]$/u;
const BOTTOM = /^[╚╰└┗╘╙+'`][═─━=\-~+╩┴┻╧]{3,}[╝╯┘┛╛╜+']$/u;
/** A line across the box. */
const ACROSS = /^[╠├┣╟╞+|║│┃][═─━=\-~+╬┼╪╫]{3,}[╣┤┫╢╡+|║│┃]$/u;
/** A line inside, with the characters at its ends. */
const OPEN = /^[║│┃|]\s*/u;
const CLOSE = /[║│┃|]$/u;
/** The most lines of a box. */
const LONGEST = 60;

/** The last block of the box that begins at a block, if one does. */
function boxEnd(blocks: readonly DraftBlock[], first: number): number | undefined {
  if (!TOP.test(blocks[first]?.text ?? '')) return undefined;
  for (let index = first + 1; index <= first + LONGEST; index += 1) {
    const block = blocks[index];
    if (block?.role.type !== 'line' || block.gap > 0) return undefined;
    if (BOTTOM.test(block.text) && !isInside(blocks[index + 1]))
      return index > first + 1 ? index : undefined;
    if (!ACROSS.test(block.text) && !(OPEN.test(block.text) && CLOSE.test(block.text)))
      return undefined;
  }
  return undefined;
}

/** Whether a block goes on with the box above it. */
function isInside(block: DraftBlock | undefined): boolean {
  return block !== undefined && block.gap === 0 && OPEN.test(block.text);
}

/** Where the text of a line ends, without the spaces and the character at its end. */
function innerEnd(text: string): number {
  return text.slice(0, -1).trimEnd().length;
}

/** The boxes of a file become documents. */
export function* boxEdits(blocks: readonly DraftBlock[]): Iterable<Edit> {
  for (let first = 0; first < blocks.length; first += 1) {
    if (blocks[first]?.role.type !== 'line') continue;
    const last = boxEnd(blocks, first);
    if (last === undefined) continue;
    for (let index = first; index <= last; index += 1) {
      const text = blocks[index]?.text ?? '';
      const drawn = index === first || index === last || !/[\p{L}\p{N}]/u.test(text);
      if (drawn) {
        yield { type: 'remove', first: index, last: index, reason: 'page-furniture', gap: 0 };
        continue;
      }
      const start = OPEN.exec(text)?.[0].length ?? 0;
      yield { type: 'replaceText', block: index, start: 0, end: start, with: '' };
      yield {
        type: 'replaceText',
        block: index,
        start: innerEnd(text),
        end: text.length,
        with: '',
      };
      const as = { type: 'message', medium: 'document' } as const;
      yield { type: 'classify', first: index, last: index, as };
    }
    first = last;
  }
}
