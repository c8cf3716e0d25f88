/**
 * Lines that are ornaments: no words, only signs. One author spells a break forty ways, so the class of
 * character is matched, not the string.
 */

/** Signs alone; quotation marks would make it speech (`"…"`), letters and digits text. */
const SIGNS_ONLY = /^[^\p{L}\p{N}"“”„«»‘’']+$/u;

/** The families that use letters: oOo, xXx, -x-, o0o. Not a Roman numeral, not a word. */
const LETTER_FAMILY =
  /^[-~*=+.·•\s_]*(?:[oO0][oO0\s.·~*-]*[oO0]|(?:x|X)(?:[-~*=.\s]*[xX])*)[-~*=+.·•\s_]*$/;

/** Three dots or an exclamation alone are something said, a `>` is the mark of a quoted mail. */
const SAID = /^(?:[.…!?]+|\$+|%+|&|>+|[\s]*)$/;

/** Smileys alone are something said, too. */
const EMOTICON =
  /^(?:[>=]?[:;=][-'^o]?[)(\]DPpOo|/\\]+|\^[_.-]{0,2}\^;*|[-=oOT;][_.][-=oOT;]|>[._]<|<\/?3+|\\o\/)$/;

const SIGN_COUNT = /[^\s]/gu;

/** A cry (`Ooo.`) and a score (`0-0`) have the letters of the family, too. */
const CRY_OR_SCORE = /^(?:Oo+|[oO]{2,}[.…]+|0+[.:-]0+)$/;

/** Whether a line is an ornament, such as authors set between scenes. */
export function isOrnament(text: string): boolean {
  if (text === '' || text.length > 200) return false;
  if (SIGNS_ONLY.test(text)) return !SAID.test(text) && !EMOTICON.test(text);
  if (!LETTER_FAMILY.test(text) || CRY_OR_SCORE.test(text)) return false;
  const signs = text.match(SIGN_COUNT) ?? [];
  const letters = text.replace(/[^oO0xX]/g, '');
  if (signs.length < 3) return false;
  // "oo", "xx" and the numerals X, XX, XXX are not ornaments; "oOo", "xXx" and "-x-" are.
  if (letters === text)
    return /^(?:[oO0]{3,}|x{3,}|X{4,}|[xX]*x[xX]*X[xX]*|[xX]*X[xX]*x[xX]*)$/.test(text);
  return true;
}
