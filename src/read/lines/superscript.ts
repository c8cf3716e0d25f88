/** Superscript digits, which Unicode has as characters of their own. */

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in superscript; other text as it is. So the number of a note does not become part of a word. */
export function superscript(text: string): string {
  if (!/^\d+$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}
