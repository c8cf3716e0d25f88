/** The characters that the rules reason about, by their Unicode names. */

export const EM_DASH = '—';
export const EN_DASH = '–';
export const NO_BREAK_SPACE = '\u00A0';
export const NARROW_NO_BREAK_SPACE = '\u202F';
export const ELLIPSIS = '…';
export const OPENING_DOUBLE = '“';
export const CLOSING_DOUBLE = '”';
export const OPENING_SINGLE = '‘';
/** Also the apostrophe: Unicode names U+2019 as the preferred one (The Unicode Standard, §6.2). */
export const CLOSING_SINGLE = '’';
export const PRIME = '′';
export const DOUBLE_PRIME = '″';

/** A double quotation mark, typed or curly. */
export const DOUBLE = /["“”„‟«»]/;
/** A single quotation mark or apostrophe, typed or curly. */
export const SINGLE = /['‘’‛‚‹›]/;
/** A letter or digit. */
export const LETTER = /[\p{L}\p{N}]/u;
/** A space of any kind. */
export const SPACE = /\s/;
/** A mark at which speech pauses. */
export const PAUSE = /[,;:.!?…—–-]/;

/** Whether text begins with a double quotation mark, typed or curly. */
export function opensSpeech(text: string): boolean {
  return /^["“„«]/.test(text);
}
