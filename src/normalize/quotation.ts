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

/** What the file does with quotation marks and apostrophes; see `measureLayout`. */
export interface QuotationHabit {
  /** Which mark speech stands in. */
  readonly speechMark: '"' | "'";
  /** Dialect with dropped letters ('uz, las'), so that a single mark is mostly an apostrophe. */
  readonly dropsLetters: boolean;
  /** Words that the file writes with their first letter dropped, again and again, in lower case. */
  readonly droppedWords: ReadonlySet<string>;
}

/** Quotation marks looked through in a row; nobody nests deeper. */
const LONGEST_RUN = 4;
/** As far ahead as a single quotation mark is looked for that closes, in characters. */
const LONGEST_QUOTATION = 3000;
/** Words quoted in the middle of a sentence are few: 'as it was', in characters. */
const LONGEST_PHRASE = 40;

type Lean = 'open' | 'close' | 'either';

const DOUBLE = /["“”„‟]/;
const SINGLE = /['‘’‛]/;
/** Every character that is a quotation mark or an apostrophe. */
const MARKS = '"“”„‟\'‘’‛';
const ANY_MARK = /["“”„‟'‘’‛]/g;
const LETTER = /[\p{L}\p{N}]/u;
const LOWER = /\p{Ll}/u;
const SPACE = /\s/;
const OPENING_PUNCTUATION = /[([{¿¡<]/;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}…>%]/;
const PAUSE = /[,;:.!?…—–-]/;

/**
 * Words that begin with a dropped letter and are no other word, so that a mark before them is an
 * apostrophe wherever it stands.
 */
const ELIDED: ReadonlySet<string> = new Set([
  'em',
  'im',
  'e',
  'arry',
  'awk',
  'enry',
  'ospital',
  'otel',
  'undred',
  'ungry',
  'urry',
  'usband',
  'erself',
  'imself',
  'isself',
  'tis',
  'twas',
  'twere',
  'twill',
  'twould',
  'twixt',
  'tween',
  'til',
  'bout',
  'cos',
  'coz',
  'cuz',
  'caze',
  'cept',
  'gainst',
  'mongst',
  'neath',
  'nother',
  'nuff',
  'scuse',
  'spose',
  'taint',
  'tisn',
  'twasn',
  'twon',
  'bacco',
  'fraid',
  'lectric',
  'tention',
  'uns',
  'ud',
  'uz',
  'un',
  'vantage',
  'gratulate',
]);

/** Which way a mark leans by its neighbours alone, other quotation marks looked through. */
function leanOf(text: string, at: number): Lean {
  const { before, after } = neighbours(text, at);
  const beforeOpens = before === '' || SPACE.test(before) || OPENING_PUNCTUATION.test(before);
  const afterCloses = after === '' || SPACE.test(after) || CLOSING_PUNCTUATION.test(after);
  if (beforeOpens && !afterCloses) return 'open';
  if (afterCloses && !beforeOpens) return 'close';
  if (beforeOpens && afterCloses) {
    // `"...and then`: an ellipsis or stop after a space belongs to what follows.
    if (before === '' || (SPACE.test(before) && after !== '' && !SPACE.test(after))) return 'open';
    return after === '' ? 'close' : 'either';
  }
  // From a word to a dash a mark closes; from a dash to a word it may do either.
  if (LETTER.test(before) && after === EM_DASH) return 'close';
  return 'either';
}

function neighbours(text: string, at: number): { readonly before: string; readonly after: string } {
  let left = at - 1;
  while (left >= 0 && at - left <= LONGEST_RUN && MARKS.includes(text.charAt(left))) left -= 1;
  let right = at + 1;
  while (right < text.length && right - at <= LONGEST_RUN && MARKS.includes(text.charAt(right)))
    right += 1;
  return { before: text.charAt(left), after: text.charAt(right) };
}

/** `6'2"`, `12"`: feet, inches, minutes, seconds; not the end of a quotation that ends in a number. */
function isPrime(text: string, at: number, open: boolean): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  if (text.charAt(at) === '"') return !open && !LETTER.test(text.charAt(at + 1));
  return (
    text.charAt(at) === "'" &&
    /\d/.test(text.charAt(at + 1)) &&
    /\d['′]\d{1,2}["″]/.test(text.slice(at - 1, at + 5))
  );
}

interface Closer {
  readonly at: number;
  /**
   * `punctuated`: after punctuation, where no apostrophe stands; `likely`: before punctuation, where only
   * a word with a dropped last letter has one; `doubtful`: between words.
   */
  readonly certainty: 'punctuated' | 'likely' | 'doubtful';
}

/** The mark that may close a single quotation opened at `from`. */
function singleCloser(text: string, from: number): Closer | undefined {
  const limit = Math.min(text.length, from + LONGEST_QUOTATION);
  let doubtful: Closer | undefined;
  for (let at = from + 1; at < limit; at += 1) {
    if (!SINGLE.test(text.charAt(at))) continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (LETTER.test(after) || SPACE.test(before) || at === from + 1) continue;
    if (!LETTER.test(before)) return { at, certainty: 'punctuated' };
    if (/[,;:.!?)—"“”]/.test(after) || after === '') return { at, certainty: 'likely' };
    // After an s before a word it is as likely a plural possessive.
    const possessive = before === 's' && LOWER.test(text.charAt(at + 2));
    if (!possessive) return doubtful ?? { at, certainty: 'doubtful' };
    doubtful ??= { at, certainty: 'doubtful' };
  }
  return doubtful;
}

/**
 * What each quotation mark of a block should be. Apostrophes that can be nothing else are expected to be
 * set already (U+2019 between letters or before an elision); those are left alone.
 * @param text a whole block, across its emphasis
 */
export function settleQuotes(text: string, habit: QuotationHabit): readonly SettledMark[] {
  const settled: SettledMark[] = [];
  const closers = new Set<number>();
  let depth = 0;
  let spoken = false;
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
      continue;
    }
    const state = { spoken, inside: depth > 0 };
    const mark = closers.has(at) ? CLOSING_SINGLE : settleSingle(text, at, habit, state, closers);
    if (mark === CLOSING_SINGLE && PAUSE.test(text.charAt(at - 1))) spoken = true;
    if (mark === OPENING_SINGLE) spoken = false;
    settled.push({ at, mark });
  }
  return settled;
}

/** Where in the speech of its block a single mark stands. */
interface SpeechState {
  /** A quotation has closed on a pause (`,'`) and may be taken up again. */
  readonly spoken: boolean;
  /** Inside double marks. */
  readonly inside: boolean;
}

function settleSingle(
  text: string,
  at: number,
  habit: QuotationHabit,
  state: SpeechState,
  closers: Set<number>,
): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (isPrime(text, at, false)) return PRIME;
  if (text.charAt(at) === CLOSING_SINGLE && LETTER.test(after)) return CLOSING_SINGLE;
  if (LETTER.test(before)) return CLOSING_SINGLE;
  const lean = leanOf(text, at);
  if (lean !== 'open' && !(lean === 'either' && LETTER.test(after))) return CLOSING_SINGLE;
  const closer = singleCloser(text, at);
  if (!opensQuotation(text, at, habit, state, closer)) return CLOSING_SINGLE;
  if (closer !== undefined) closers.add(closer.at);
  return OPENING_SINGLE;
}

/** Whether a mark that may open a quotation does, or is the apostrophe of a dropped letter. */
function opensQuotation(
  text: string,
  at: number,
  { speechMark, dropsLetters, droppedWords }: QuotationHabit,
  { spoken, inside }: SpeechState,
  closer: Closer | undefined,
): boolean {
  const next = text.slice(at + 1, at + 24);
  const adjacent = text.charAt(at - 1);
  // Two single marks before a letter: a quotation that begins with a dropped letter.
  if (SINGLE.test(next.charAt(0))) return true;
  if (SINGLE.test(adjacent) && LETTER.test(next.charAt(0))) return false;
  const word = (/^\p{L}+/u.exec(next)?.[0] ?? '').toLowerCase();
  const elided = ELIDED.has(word) || (dropsLetters && droppedWords.has(word));
  const previous = text.slice(0, at).trimEnd().at(-1) ?? '';
  const near = closer !== undefined && closer.at - at <= LONGEST_PHRASE;
  const punctuated = closer?.certainty === 'punctuated';
  if (LOWER.test(next.charAt(0))) {
    // gittin' 'long, smoke-'ouse
    if (SINGLE.test(previous) || adjacent === '-') return false;
    if (LETTER.test(previous)) {
      // In mid-sentence only a few words are quoted.
      if (closer === undefined) return false;
      if (dropsLetters) return near && punctuated && !elided;
      if (elided) return near && closer.at - at > word.length + 1;
      return near || closer.certainty !== 'doubtful';
    }
    // After a pause a quotation is taken up again: ', she said, 'and …
    if (spoken) return !ELIDED.has(word);
    if (elided) return false;
    if (dropsLetters && PAUSE.test(previous)) return near && punctuated;
    return closer !== undefined && (punctuated || !dropsLetters);
  }
  if (elided && LETTER.test(next.charAt(0)) && !(punctuated && previous !== '.')) return false;
  if (dropsLetters && LETTER.test(previous)) return near && punctuated;
  if (closer !== undefined) return true;
  // Nothing closes it: speech that runs on over the block, or a capital after its dropped letter.
  const speechRunsOn = !/["”]/.test(text.slice(at + 1));
  if (speechMark === "'" || previous === '') return true;
  return speechRunsOn && (DOUBLE.test(previous) || (inside && PAUSE.test(previous)));
}
