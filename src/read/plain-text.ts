import type { RawBlock, RawStory } from './raw.ts';

/** A tab reaches the next multiple of this many columns, as terminals and mail programs show it. */
const TAB_STOP = 8;

/** LF, CRLF, CR, and Unicode's line and paragraph separators. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

function indentOf(line: string): { readonly columns: number; readonly length: number } {
  let columns = 0;
  let length = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB_STOP - (columns % TAB_STOP);
    else if (character === '\f' || character === '\v') columns = 0;
    else if (/\s/.test(character)) columns += 1;
    else break;
    length += 1;
  }
  return { columns, length };
}

/**
 * Plain text to raw blocks: one a line that holds something, with the blank lines before it counted.
 * @param text the decoded file
 * @param file its name
 */
export function readText(text: string, file: string): RawStory {
  const blocks: RawBlock[] = [];
  let gap = 0;
  for (const [index, line] of text.split(LINE_END).entries()) {
    const trimmed = line.trim();
    if (trimmed === '') {
      gap += 1;
      continue;
    }
    const { columns } = indentOf(line);
    blocks.push({ text: trimmed, marks: [], gap, indent: columns, line: index + 1 });
    gap = 0;
  }
  return { file, text, blocks };
}
