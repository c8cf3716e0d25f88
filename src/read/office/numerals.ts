/** Numbers of lists and notes as word processors show them. */
import { romanNumeral } from '../../story/numerals.ts';

/** How a list counts. */
export type NumberFormat = 'decimal' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'bullet' | 'none';

/** A to Z, then AA, BB (ECMA-376 part 1 §17.18.59, `upperLetter`). */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

/** The largest number shown in letters; no real list is longer. */
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
      return romanNumeral(value).toLowerCase();
    case 'ROMAN':
      return romanNumeral(value);
    case 'bullet':
    case 'none':
      return '';
  }
}

/** The longest label, in characters: a label is a number and the delimiters around it. */
const LONGEST_LABEL = 200;

/**
 * The label before an item, cut to a sane length: a file states it once and shows it before every item, so that
 * a long one would make a book of any size out of a small file.
 */
export function labelOf(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)} ` : text;
}

/** The label of an item without a number, as in pages of HTML: a file's own bullet is in a symbol font. */
export const BULLET = '•';
