/** Raised digits as characters of their own: the number of a note is no part of the word before it. */
export function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
