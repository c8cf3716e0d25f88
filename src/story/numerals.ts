/** Numbers as headings and lists have them: Roman numerals and English words. */

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

const UNITS = (
  'one two three four five six seven eight nine ten ' +
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A pattern for an English number up to a hundred. The longest words come first: "sixteen" is not "six". */
export const NUMBER_WORD_PATTERN = `(?:one |a )?hundred(?:[- ]and[- ](?:${UNITS.join('|')}))?|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.toReversed().join('|')}`;

/** The value of a number as typed: digits, a Roman numeral or an English word up to a hundred. */
export function numberValue(text: string): number {
  const lower = text.toLowerCase().trim();
  if (/^\d+/.test(lower)) return Number.parseFloat(lower);
  const unit = UNITS.indexOf(lower);
  if (unit >= 0) return unit + 1;
  const [ten = '', one] = lower.split(/[- ]/);
  const tens = TENS.indexOf(ten);
  if (tens >= 0) return (tens + 2) * 10 + (one === undefined ? 0 : UNITS.indexOf(one) + 1);
  if (lower.includes('hundred')) return 100;
  return romanValue(lower);
}
