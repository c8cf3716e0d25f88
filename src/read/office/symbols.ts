/**
 * Characters of symbol fonts as characters that every font has. The package dingbat-to-unicode has far more of them,
 * most of which no font of a book can show: an ornament becomes a star here.
 */

/** Greek letters in the order of the Symbol font (Adobe's encoding), from A and from a. */
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Characters of Wingdings that Word's autocorrection inserts, by their numbers. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf3, '⇔'],
]);

/** An ornament that no font of a book has. */
const ORNAMENT = '*';

/**
 * A character of a symbol font as a character that every font has.
 * @param font its name
 * @param code the character's number, perhaps in the range from F000 on that such fonts use
 */
export function symbolOf(font: string, code: number): string {
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  const low = code & 0xff;
  if (/^wingdings/i.test(font)) return WINGDINGS.get(low) ?? ORNAMENT;
  if (/^symbol/i.test(font)) {
    if (low >= 0x41 && low <= 0x5a) return CAPITALS.charAt(low - 0x41);
    if (low >= 0x61 && low <= 0x7a) return SMALL.charAt(low - 0x61);
    return low < 0x41 ? String.fromCharCode(low) : ORNAMENT;
  }
  if (/dingbats|webdings/i.test(font) || (code >= 0xe000 && code <= 0xf8ff)) return ORNAMENT;
  return code >= 0xd800 && code <= 0xdfff ? '' : String.fromCharCode(code);
}
