/** Reads a header entry by entry. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock } from '../../draft.ts';
import { isKnownField } from '../../forms/header-line.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { single, type HeaderEntry, type Progress, type ReadEntry } from './entry.ts';
import { fieldAt, unlabelledAt } from './fields.ts';
import { bylineAt, headingInside, titleAt, titleIn } from './title.ts';

/** The longest header, in lines; the lines after it belong to the story. */
const LONGEST_HEADER = 80;

/** What a header is read from. */
interface Reading {
  readonly blocks: readonly DraftBlock[];
  /** Title and authors known from the config, folded. */
  readonly known: ReadonlySet<string>;
}

/**
 * The entries of the header that begins at a block. Chapter headings may come between entries; they are left
 * where they are.
 */
export function readHeader(
  blocks: readonly DraftBlock[],
  start: number,
  known: ReadonlySet<string>,
): readonly HeaderEntry[] {
  const reading = { blocks, known };
  const entries: HeaderEntry[] = [];
  let progress: Progress = { fields: 0, entries: 0, title: undefined };
  let index = start;
  const end = Math.min(blocks.length, start + LONGEST_HEADER);
  while (index < end) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') break;
    if (isOrnament(block.text)) {
      // An ornament at the end of a header with fields belongs to it, and so does one between title and fields.
      const isInside =
        progress.fields === 0 &&
        progress.entries > 0 &&
        isKnownField(blocks[index + 1]?.text ?? '');
      if (progress.fields > 0 || isInside) entries.push({ first: index, last: index, facts: [] });
      if (!isInside) break;
      index += 1;
      continue;
    }
    const isRepeated = progress.title !== undefined && progress.title === titleIn(block.text);
    if (progress.entries > 0 && !isRepeated && headingInside(blocks, index)) {
      index += 1;
      continue;
    }
    const entry = entryAt(reading, index, progress);
    if (entry === undefined) break;
    entries.push(entry);
    const title = entry.facts.find(({ name }) => name === 'title');
    progress = {
      fields: progress.fields + (entry.isField ? 1 : 0),
      entries: progress.entries + 1,
      title: title?.name === 'title' ? folded(title.value) : progress.title,
    };
    index = entry.last + 1;
  }
  return entries;
}

/** The entry of a header that begins at a block; undefined where the header has ended. */
function entryAt(reading: Reading, index: number, progress: Progress): ReadEntry | undefined {
  const { blocks, known } = reading;
  const block = blocks[index];
  if (block === undefined) return undefined;
  const { text } = block;
  if (known.has(folded(text))) return single(index, [{ name: 'stated', value: text }]);
  const byline = bylineAt(blocks, index);
  if (byline !== undefined) return single(index, byline);
  return (
    fieldAt(blocks, index, progress) ??
    unlabelledAt(blocks, index, progress) ??
    titleAt(blocks, index, progress)
  );
}
