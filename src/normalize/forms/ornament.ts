/** Ornaments: lines of symbols only, and symbols around a line. Authors have many, so classes of characters are matched. */

/** Symbols alone; quotation marks would make it speech (`"…"`), letters and digits text. */
const SYMBOLS_ONLY = /^[^\p{L}\p{N}"“”„«»‘’']+$/u;

/** Ornaments with letters: oOo, xXx, -x-, o0o. */
const LETTER_FAMILY =
  /^[-~*=+.·•\s_]*(?:[oO0][oO0\s.·~*-]*[oO0]|(?:x|X)(?:[-~*=.\s]*[xX])*)[-~*=+.·•\s_]*$/;

/** Letters x about a number (`XXXX777XXXX`), or a long row of x and o. */
const LETTER_ROW = /^(?:[xX]{3,}\d{1,6}[xX]{3,}|(?=[xo]*xox)[xo]{8,})$/i;

/** Bars and shades of old screens (code page 437), read as letters of Latin-1. */
const SHADES = /^\s*([ÜßÛÄÍÝÞ])\1{15,}\s*$/u;

/** Three dots or an exclamation mark alone are something said, and `>` marks a quoted mail. */
const SAID = /^(?:[.…!?]+|\$+|%+|&|>+|[\s]*)$/;

/** A long row of dots is an ornament. */
const ROW_OF_DOTS = /^[.…]{8,}$/;

/** An emoticon alone is something said, too. */
const EMOTICON =
  /^(?:[>=]?[:;=][-'^o]?[)(\]DPpOo|/\\]+|\^[_.-]{0,2}\^;*|[-=oOT;][_.][-=oOT;]|>[._]<|<\/?3+|\\o\/)$/;

/** A cry (`Ooo.`) and a score (`0-0`) have the same letters. */
const CRY_OR_SCORE = /^(?:Oo+|[oO]{2,}[.…]+|0+[.:-]0+)$/;

/** Whether a line is an ornament, as authors put between scenes. */
export function isOrnament(text: string): boolean {
  if (text === '' || text.length > 200) return false;
  if (ROW_OF_DOTS.test(text)) return true;
  if (SYMBOLS_ONLY.test(text)) return !SAID.test(text) && !EMOTICON.test(text);
  if (LETTER_ROW.test(text) || SHADES.test(text)) return true;
  if (!LETTER_FAMILY.test(text) || CRY_OR_SCORE.test(text)) return false;
  const letters = text.replace(/[^oO0xX]/g, '');
  if (text.replace(/\s/g, '').length < 3) return false;
  // "oo", "xx" and the numerals X, XX, XXX are not ornaments; "oOo", "xXx" and "-x-" are.
  if (letters === text)
    return /^(?:[oO0]{3,}|x{3,}|X{4,}|[xX]*x[xX]*X[xX]*|[xX]*X[xX]*x[xX]*)$/.test(text);
  return true;
}

const LONGEST_DECORATED = 100;
const DECORATED =
  /^([~*_=#+<>|^:.•°·-]+)\s*(?=[\p{L}\p{N}"“'‘(¿¡])(.*[^\s~*_=#+<>|^:•°·-])\s*([~*_=#+<>|^:.•°·-]+)$/u;

/** A line without the symbols around it: `~A Cup of Tea~`, `** By: P **`. */
export function undecorated(text: string): string {
  if (text.length > LONGEST_DECORATED) return text;
  const [, open = '', inner, close = ''] = DECORATED.exec(text) ?? [];
  if (inner === undefined || open.charAt(0) === '.') return text;
  return open.length >= close.length - 3 && close.length >= 1 ? inner : text;
}
