import {
  CLOSING_DOUBLE,
  CLOSING_SINGLE,
  DOUBLE_PRIME,
  EM_DASH,
  OPENING_DOUBLE,
  OPENING_SINGLE,
  PRIME,
} from './typography.ts';

/** A quotation mark and what it should be. */
interface SettledMark {
  readonly at: number;
  readonly mark: string;
}

/** Quotation marks looked through in a row; nobody nests deeper. */
const LONGEST_RUN = 4;
/** As far ahead as a single quotation mark is looked for that closes, in characters. */
const LONGEST_QUOTATION = 3000;

type Lean = 'open' | 'close' | 'either';

const DOUBLE = /["“”„‟]/;
const SINGLE = /['‘’‛]/;
const ANY_MARK = /["“”„‟'‘’‛]/g;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const OPENING_PUNCTUATION = /[([{¿¡<]/;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}…>%]/;

/** Which way a mark leans by its neighbours alone, other quotation marks looked through. */
function leanOf(text: string, at: number): Lean {
  let left = at - 1;
  while (
    left >= 0 &&
    at - left <= LONGEST_RUN &&
    (DOUBLE.test(text.charAt(left)) || SINGLE.test(text.charAt(left)))
  )
    left -= 1;
  let right = at + 1;
  while (
    right < text.length &&
    right - at <= LONGEST_RUN &&
    (DOUBLE.test(text.charAt(right)) || SINGLE.test(text.charAt(right)))
  )
    right += 1;
  const before = text.charAt(left);
  const after = text.charAt(right);
  const beforeOpens = before === '' || SPACE.test(before) || OPENING_PUNCTUATION.test(before);
  const afterCloses = after === '' || SPACE.test(after) || CLOSING_PUNCTUATION.test(after);
  if (beforeOpens && !afterCloses) return 'open';
  if (afterCloses && !beforeOpens) return 'close';
  if (beforeOpens && afterCloses) {
    // `"...and then`: an ellipsis or stop after a space belongs to what follows.
    if (before === '' || (SPACE.test(before) && after !== '' && !SPACE.test(after))) return 'open';
    return after === '' ? 'close' : 'either';
  }
  // A mark that looks from a dash to a word opens, from a word to a dash closes.
  if ((before === EM_DASH || before === '-') && LETTER.test(after)) return 'either';
  if (LETTER.test(before) && after === EM_DASH) return 'close';
  return 'either';
}

/** `6'2"`, `12"`: feet, inches, minutes, seconds; not the end of a quotation that ends in a number. */
function isPrime(text: string, at: number, open: boolean): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  if (text.charAt(at) === '"') return !open && /^"(?![\p{L}\p{N}])/u.test(text.slice(at, at + 2));
  return (
    text.charAt(at) === "'" &&
    /^'\d/.test(text.slice(at, at + 2)) &&
    /\d['′]\d{1,2}["″]/.test(text.slice(at - 1, at + 5))
  );
}

/** Whether a single mark after a letter may close a quotation opened at `from`: what speaks for that. */
function closesSingle(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return !LETTER.test(after) && !SPACE.test(before) && before !== '';
}

/** The position of the mark that closes a single quotation opened at `from`, or -1. */
function singleCloser(text: string, from: number): number {
  let possessive = -1;
  const limit = Math.min(text.length, from + LONGEST_QUOTATION);
  for (let at = from + 1; at < limit; at += 1) {
    if (!SINGLE.test(text.charAt(at))) continue;
    if (!closesSingle(text, at)) continue;
    const before = text.charAt(at - 1);
    // After punctuation it closes for certain; after an s it may be a plural possessive.
    if (!LETTER.test(before)) return at;
    if (before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      if (possessive < 0) possessive = at;
      continue;
    }
    return at;
  }
  return possessive;
}

/**
 * What each quotation mark of a block should be. Apostrophes that can be nothing else are expected to be
 * set already (U+2019 between letters or before an elision); those are left alone.
 * @param text a whole block, across its emphasis
 * @param speechMark which mark the file puts speech in
 */
export function settleQuotes(text: string, speechMark: '"' | "'"): readonly SettledMark[] {
  const settled: SettledMark[] = [];
  let depth = 0;
  const closers = new Set<number>();
  for (const { 0: character, index: at } of text.matchAll(ANY_MARK)) {
    if (DOUBLE.test(character)) {
      if (isPrime(text, at, depth > 0)) {
        settled.push({ at, mark: DOUBLE_PRIME });
        continue;
      }
      const lean = leanOf(text, at);
      const opens = lean === 'open' || (lean === 'either' && depth === 0);
      depth = opens ? depth + 1 : Math.max(0, depth - 1);
      settled.push({ at, mark: opens ? OPENING_DOUBLE : CLOSING_DOUBLE });
    } else {
      settled.push({ at, mark: settleSingle(text, at, closers, speechMark) });
    }
  }
  return settled;
}

function settleSingle(
  text: string,
  at: number,
  closers: Set<number>,
  speechMark: '"' | "'",
): string {
  if (closers.has(at)) return CLOSING_SINGLE;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (isPrime(text, at, false)) return PRIME;
  if (text.charAt(at) === CLOSING_SINGLE && LETTER.test(after)) return CLOSING_SINGLE;
  if (LETTER.test(before)) return CLOSING_SINGLE;
  const lean = leanOf(text, at);
  if (lean !== 'open' && !(lean === 'either' && LETTER.test(after))) return CLOSING_SINGLE;
  const closer = singleCloser(text, at);
  if (closer >= 0) {
    closers.add(closer);
    return OPENING_SINGLE;
  }
  // Nothing closes it: speech that runs on, in a file that speaks in single marks; else an apostrophe.
  return speechMark === "'" || text.charAt(at) === OPENING_SINGLE ? OPENING_SINGLE : CLOSING_SINGLE;
}
