const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits that stand raised, as characters of their own: the number of a note is no part of the word before it. */
export function raised(text: string): string {
  if (!/^\d+$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
