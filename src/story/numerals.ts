/** Roman numerals, which chapters, lists and headings are counted with. */

const WORTH: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A pattern for a Roman numeral in capitals up to 3999; it matches the empty text too. */
export const ROMAN_PATTERN = 'M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** A whole number from 1 on as a Roman numeral in capitals. */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of WORTH) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}

/** What a Roman numeral counts, in any case; 0 for a text without its letters. */
export function romanValue(text: string): number {
  const values = new Map(WORTH.map(([worth, letters]) => [letters, worth]));
  let total = 0;
  let previous = 0;
  for (const letter of text.toUpperCase().split('').toReversed()) {
    const value = values.get(letter) ?? 0;
    total += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return total;
}
