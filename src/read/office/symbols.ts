/** Greek letters in the order of the Symbol font (Adobe's encoding), from A and from a. */
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Signs of Wingdings that Word's own autocorrection sets, by their number. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf3, '⇔'],
]);

/** What stands for an ornament that no font of a book has. */
const ORNAMENT = '*';

/**
 * A character of a font of signs, as a character that every font may have.
 * @param font its name
 * @param code the character's number, in hexadecimal digits; such fonts have theirs from F000 on
 */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (!(number >= 0x20 && number <= 0xffff)) return '';
  const low = number & 0xff;
  if (/^wingdings/i.test(font)) return WINGDINGS.get(low) ?? ORNAMENT;
  if (/^symbol/i.test(font)) {
    if (low >= 0x41 && low <= 0x5a) return CAPITALS.charAt(low - 0x41);
    if (low >= 0x61 && low <= 0x7a) return SMALL.charAt(low - 0x61);
    return low < 0x41 ? String.fromCharCode(low) : ORNAMENT;
  }
  if (/dingbats|webdings/i.test(font) || (number >= 0xe000 && number <= 0xf8ff)) return ORNAMENT;
  return number >= 0xd800 && number <= 0xdfff ? '' : String.fromCharCode(number);
}
