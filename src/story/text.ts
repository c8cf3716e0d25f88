/** Text as several stations compare, measure and shorten it. */

/** Where a line of a story file ends: any line end of Unicode but the form feed, which ends a page. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** Columns from one tab stop to the next, as terminals and old editors have them. */
export const TAB_STOP = 8;

/** The width of spaces and tabs, in columns, counted from the beginning of the line. */
export function columnsOf(spaces: string): number {
  let count = 0;
  for (const space of spaces) count += space === '\t' ? TAB_STOP - (count % TAB_STOP) : 1;
  return count;
}

/** A text as texts are compared: its words in lower case, a single space between them, no punctuation. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The most that a message quotes of a name or a reason, in characters. */
const LONGEST_QUOTED = 200;

/** A name or reason as a message may quote it: not too long, and without control characters. */
export function shortened(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '\uFFFD');
  return plain.length > LONGEST_QUOTED ? `${plain.slice(0, LONGEST_QUOTED - 1)}…` : plain;
}
