/** Plain text to raw blocks: one for each line with text. */
import { LINE_END, TAB_STOP } from '../story/text.ts';
import type { RawBlock, RawStory } from './raw.ts';

/** The width of the white space before a line's text, in columns. */
function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB_STOP - (columns % TAB_STOP);
    else if (character === '\f' || character === '\v') columns = 0;
    else if (/\s/.test(character)) columns += 1;
    else break;
  }
  return columns;
}

/** Line breaks of a web page in a text, and how many make it one that was cut from a page. */
const PAGE_BREAK = /(?<=<br\s{0,3}\/?>)/i;
const FEWEST_BREAKS = 3;

/** The pieces of a line: where a text has line breaks of a page, a line ends at each. */
function piecesOf(line: string, hasPageBreaks: boolean): readonly string[] {
  return hasPageBreaks ? line.split(PAGE_BREAK) : [line];
}

/**
 * Read a plain text.
 * @param text the decoded file
 * @param file its name
 */
export function readText(text: string, file: string): RawStory {
  const blocks: RawBlock[] = [];
  let gap = 0;
  const hasPageBreaks = text.split(PAGE_BREAK, FEWEST_BREAKS + 1).length > FEWEST_BREAKS;
  for (const [index, whole] of text.split(LINE_END).entries()) {
    const pieces = piecesOf(whole, hasPageBreaks);
    for (const [order, line] of pieces.entries()) {
      const trimmed = line.trim();
      if (trimmed === '' && order > 0) continue;
      if (trimmed === '') gap += 1;
      else {
        blocks.push({ text: trimmed, marks: [], gap, indent: indentOf(line), line: index + 1 });
        gap = 0;
      }
    }
  }
  return { file, text, blocks };
}
