/** The lines of front matter as typed, and the blocks that they come from. */
import type { DraftBlock } from '../../draft.ts';
import type { FrontMatterComment } from './values.ts';

/** The lines of front matter as one text, and where each line begins in it. */
export interface Source {
  readonly blocks: readonly DraftBlock[];
  /** The block of the draft that is the first line. */
  readonly first: number;
  readonly text: string;
  /** For each line, the offset of its first character after the indent. */
  readonly starts: readonly number[];
}

/** The text of blocks with their blank lines and indents, which mean something in YAML. */
export function sourceOf(all: readonly DraftBlock[], first: number, end: number): Source {
  const blocks = all.slice(first, end);
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    text += '\n'.repeat(block.gap) + ' '.repeat(block.indent);
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  return { blocks, first, text, starts };
}

/** The block of the draft that contains an offset of the source. */
export function blockAt({ starts, first }: Source, offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return first + Math.max(0, (after < 0 ? starts.length : after) - 1);
}

/** The comment that begins at an offset of the source. */
export function commentAt(source: Source, offset: number): FrontMatterComment {
  const block = blockAt(source, offset);
  return { block, start: offset - (source.starts[block - source.first] ?? 0) };
}
