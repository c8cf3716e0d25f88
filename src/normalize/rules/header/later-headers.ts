/** The headers that a serial repeats before its parts. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock } from '../../draft.ts';
import { factsOf, headerLineOf, isKnownField } from '../../forms/header-line.ts';
import { titleFacts } from '../../forms/title-line.ts';
import type { HeaderEntry } from './entry.ts';
import { readHeader } from './read-header.ts';
import { announces } from './title.ts';

/** A header of a later part of the same story, in the same file. */
interface LaterHeader {
  readonly entries: readonly HeaderEntry[];
  /** The first block after it. */
  readonly after: number;
}

/** The repeated headers: they name the title that the first header named. */
export function laterHeaders(
  blocks: readonly DraftBlock[],
  from: number,
  title: string,
): readonly LaterHeader[] {
  const found: LaterHeader[] = [];
  let index = from;
  while (index < blocks.length) {
    const first = namesTitle(blocks, index, title) ? topOf(blocks, index, from) : undefined;
    const entries = first === undefined ? [] : readHeader(blocks, first, new Set());
    const last = entries.at(-1)?.last ?? index;
    // One line alone may be part of the story: a book on a shelf has a title too.
    if (entries.filter(({ facts }) => facts.length > 0).length >= 2) {
      found.push({ entries, after: last + 1 });
      index = last + 1;
    } else index += 1;
  }
  return found;
}

/** Whether a line names the title of the story. */
function namesTitle(blocks: readonly DraftBlock[], index: number, title: string): boolean {
  const block = blocks[index];
  if (block === undefined || block.text.length > 160) return false;
  const field = headerLineOf(block.text);
  const facts =
    field === undefined
      ? block.gap > 0 && announces(blocks, index + 1)
        ? titleFacts(block.text)
        : []
      : factsOf(field.label, field.value);
  return facts.some((fact) => fact.name === 'title' && folded(fact.value) === title);
}

/** The first of the fields directly above a title. */
function topOf(blocks: readonly DraftBlock[], index: number, from: number): number {
  let first = index;
  while (first > from && blocks[first]?.gap === 0 && isKnownField(blocks[first - 1]?.text ?? ''))
    first -= 1;
  return first;
}
