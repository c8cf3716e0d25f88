/** How a list counts. */
export type NumberFormat = 'decimal' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'bullet' | 'none';

const ROMAN: readonly (readonly [number, string])[] = [
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

function roman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}

/** A to Z, then AA, BB (ECMA-376 part 1 §17.18.59, `upperLetter`). */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

/** No list is as long that it would show more. */
const LARGEST = 3999;

/** A number as a list shows it. */
export function numeral(value: number, format: NumberFormat): string {
  if (value < 1 || value > LARGEST) return String(value);
  switch (format) {
    case 'decimal':
      return String(value);
    case 'letter':
      return letters(value).toLowerCase();
    case 'LETTER':
      return letters(value);
    case 'roman':
      return roman(value).toLowerCase();
    case 'ROMAN':
      return roman(value);
    case 'bullet':
    case 'none':
      return '';
  }
}

/** What stands before an item is a number and the signs around it, and no text of its own, in characters. */
const LONGEST_LABEL = 200;

/**
 * What stands before an item as a whole, no longer than such a thing is: it is stated once and stands before each,
 * so that a long one would make a book of any size out of a small file.
 */
export function labelOf(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)} ` : text;
}

/** The sign before an item of a list without numbers, as in pages of HTML; the file's own are of fonts of signs. */
export const BULLET = '•';
