/** A text as texts are compared: its words in lower case, with single blanks and no signs between. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
