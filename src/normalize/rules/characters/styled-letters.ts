/** Letters of mathematics that are typed for italics and bold: they become ordinary letters with marks. */
import type { InlineKind } from '../../../story/types.ts';
import type { Draft } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** Letters that are older than their alphabets, and fill holes in them: `ℎ` among the italics (Unicode 16, §22.2.1). */
const HOLES = 'ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ';

/** The letters and digits of these alphabets (Unicode block Mathematical Alphanumeric Symbols). */
export const STYLED = '\\u{1D400}-\\u{1D7FF}';

/** A word in such letters. */
const WORD = new RegExp(`(?:[${HOLES}]{0,3}[${STYLED}])+[${HOLES}]{0,3}`, 'gu');

/** What may be between two words of one stretch. */
const BETWEEN = /^[ ,.;:!?'’…—–-]{1,4}$/;

/** Each alphabet of Latin letters has 52, each of Greek 58, each of digits 10. */
const LATIN = 52;
const GREEK = 58;
const DIGITS = 10;

/** Bold (b), italic or set apart in some other way (i), and both (x), by alphabet in the order of the block. */
const OF_LATIN = 'bixixiixibixi';
const OF_GREEK = 'bixbx';
const OF_DIGITS = 'biibi';

function marksNamed(name: string): readonly InlineKind[] {
  switch (name) {
    case 'b':
      return ['strong'];
    case 'x':
      return ['strong', 'emphasis'];
    default:
      return ['emphasis'];
  }
}

/** The marks that a letter stands for. */
function marksOf(letter: string): readonly InlineKind[] {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x1d6a8) return marksNamed(OF_LATIN.charAt((code - 0x1d400) / LATIN));
  if (code < 0x1d7ce) return marksNamed(OF_GREEK.charAt((code - 0x1d6a8) / GREEK));
  return marksNamed(OF_DIGITS.charAt((code - 0x1d7ce) / DIGITS));
}

/** Words in letters of one kind, with what is between them. */
interface Stretch {
  readonly start: number;
  end: number;
  readonly marks: readonly InlineKind[];
}

/** The marks of a word: those of its first letter that is in no hole. */
function marksOfWord(word: string): readonly InlineKind[] {
  const first = Array.from(word).find((letter) => !HOLES.includes(letter));
  return marksOf(first ?? word);
}

/** Styled letters become ordinary ones, in the marks that they stand for. */
export function* styledLetters({ blocks }: Draft): Iterable<Edit> {
  for (const [block, { text }] of blocks.entries()) {
    if (!/[\uD835]/.test(text)) continue;
    const stretches: Stretch[] = [];
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      const end = start + word.length;
      yield { type: 'replaceText', block, start, end, with: word.normalize('NFKC') };
      const marks = marksOfWord(word);
      const last = stretches.at(-1);
      const isSame = last !== undefined && last.marks.join(' ') === marks.join(' ');
      if (isSame && BETWEEN.test(text.slice(last.end, start).slice(0, 5))) last.end = end;
      else stretches.push({ start, end, marks });
    }
    for (const { start, end, marks } of stretches)
      for (const as of marks) yield { type: 'markUp', block, start, end, as, open: 0, close: 0 };
  }
}
