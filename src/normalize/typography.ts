/** The characters the rules reason about, by their Unicode names. */
export const EM_DASH = '—';
export const ELLIPSIS = '…';
export const OPENING_DOUBLE = '“';
export const CLOSING_DOUBLE = '”';
export const OPENING_SINGLE = '‘';
/** Also the apostrophe: Unicode names U+2019 as the preferred one (The Unicode Standard, §6.2). */
export const CLOSING_SINGLE = '’';
export const PRIME = '′';
export const DOUBLE_PRIME = '″';
export const NO_BREAK_SPACE = '\u00A0';

/** A paragraph of prose ends like a sentence: final punctuation, then closing quotes or brackets. */
const SENTENCE_END = /[.!?…:—-]["'”’»)\]*_>~/]*$/;

/** Whether text ends as a sentence does. */
export function endsLikeSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether text begins with a double quotation mark, typed or curly. */
export function opensSpeech(text: string): boolean {
  return /^["“„«]/.test(text);
}
