/** What each reading of a quotation mark costs, by its neighbours, its words and the habits of the file. */
import { DOUBLE, EM_DASH, EN_DASH, LETTER, PAUSE, SINGLE, SPACE } from './characters.ts';
import type { Typography } from './languages.ts';
import type { QuotationHabit } from './quotation-habit.ts';
import { DOUBTFUL, ELIDED, opensPhraseWithNumber, WORN_AT_END } from './elisions.ts';
import type { Sense } from './sense.ts';

/** What is known of a quotation mark besides the text of its block. */
export interface QuotationContext {
  readonly habit: QuotationHabit;
  /** The language's own marks and elisions, and whether it is English. */
  readonly typography: Pick<
    Typography,
    'sensesOf' | 'hasSingles' | 'elisions' | 'spaces' | 'isEnglish'
  >;
  /** The text of the next block: speech that runs on opens there again. */
  readonly next: string;
  /** Whether a word without its first letters is more likely than the word itself: `spise` for despise. */
  readonly isWorn: (word: string) => boolean;
  /** Whether the file has the word by itself. */
  readonly isWord: (word: string) => boolean;
}

/** A mark as a sense, and what that costs. */
export interface Reading {
  readonly sense: Sense;
  readonly cost: number;
}

/** The most quotation marks in a row that are skipped to find a mark's neighbours. */
const LONGEST_RUN = 4;
/** A few words quoted in mid-sentence ('as it was') are no longer, in characters. */
const LONGEST_PHRASE = 40;

type Lean = 'open' | 'close' | 'either';

/** A placeholder for a space that belongs to a mark; the rule `characters` removes it from texts. */
export const SKIPPED = '\u2060';
/** Every character that is a quotation mark or an apostrophe. */
const MARKS = `"“”„‟«»'‘’‛‚‹›${SKIPPED}`;
const LOWER = /\p{Ll}/u;
const OPENING_PUNCTUATION = /[([{¿¡<]/;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}…>%]/;

/**
 * Costs of reading a mark in some way, without a unit: a block is read in the way whose marks together cost
 * least. A cost of about 1 is a doubt; one of 4 is for something that careful writers do not do.
 */
export const COST = {
  against: 6,
  unopened: 4,
  unclosed: 3,
  crossed: 4,
  sameInside: 2,
  retyped: 2.5,
  set: 4.5,
} as const;

/** Which way a mark leans by its neighbours alone, not counting other quotation marks. */
export function leanOf(text: string, at: number): Lean {
  const { before, after } = neighbours(text, at);
  const beforeOpens = before === '' || SPACE.test(before) || OPENING_PUNCTUATION.test(before);
  const afterCloses = after === '' || SPACE.test(after) || CLOSING_PUNCTUATION.test(after);
  if (beforeOpens && !afterCloses) return 'open';
  if (afterCloses && !beforeOpens) return 'close';
  if (beforeOpens && afterCloses) {
    // `"...and then`: an ellipsis or stop after a space belongs to the word after it.
    if (before === '' || (SPACE.test(before) && after !== '' && !SPACE.test(after))) return 'open';
    return after === '' ? 'close' : 'either';
  }
  // From a word to a dash a mark closes; from a dash to a word it may do either.
  if (LETTER.test(before) && (after === EM_DASH || after === EN_DASH)) return 'close';
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

/** The character at a position, also when it has two code units. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return low ? characterAt(text, at - 2) : text.charAt(at - 1);
}

/** The last character before a mark that is not a space. */
function lastBefore(text: string, at: number): string {
  let left = at - 1;
  while (left >= 0 && SPACE.test(text.charAt(left))) left -= 1;
  return text.charAt(left);
}

/** What a double mark may be, and what each reading costs by the neighbours. */
export function readingsOfDouble(text: string, at: number): readonly Reading[] {
  const character = text.charAt(at);
  const lean = leanOf(text, at);
  const against = lean === 'either' ? 0 : COST.against;
  const readings: Reading[] = [
    {
      sense: 'openDouble',
      cost: (lean === 'close' ? against : 0) + (character === '”' ? COST.retyped : 0),
    },
    {
      sense: 'closeDouble',
      cost:
        (lean === 'open' ? against : 0) +
        (character === '“' || character === '„' ? COST.retyped : 0),
    },
  ];
  const measured = /(?:\d['’′])?\d+(?:[½¼¾]|[./]\d+)?$/.exec(
    text.slice(Math.max(0, at - 8), at),
  )?.[0];
  if (measured !== undefined && !LETTER.test(text.charAt(at + 1))) {
    const feet = /['’′]/.test(measured);
    readings.push({ sense: 'doublePrime', cost: feet ? 0 : 1.5 });
    if (feet)
      return readings.map((reading) =>
        reading.sense === 'doublePrime' ? reading : { ...reading, cost: reading.cost + 2 },
      );
  }
  return readings;
}

/** Readings in which a curly mark of the language's own costs more where it is not what it looks like. */
export function preferringLook(
  readings: readonly Reading[],
  mark: string,
  senses: readonly Sense[],
): readonly Reading[] {
  if (senses.length === 0) return readings;
  const possible = DOUBLE.test(mark)
    ? readings.filter(({ sense }) => sense !== 'apostrophe')
    : readings;
  return possible.map(({ sense, cost }) => ({
    sense,
    cost: senses.includes(sense) ? cost : cost + COST.retyped,
  }));
}

/** The cost of a dropped beginning: how unlikely it is that the mark before a word is an apostrophe. */
function costOfDroppedBeginning(text: string, at: number, context: QuotationContext): number {
  const { habit, isWorn, isWord, typography } = context;
  const next = text.slice(at + 1, at + 24);
  if (/^\d\ds?(?!\d)/.test(next)) return opensPhraseWithNumber(text, at) ? 2 : 0.1;
  const typed = /^\p{L}+/u.exec(next)?.[0] ?? '';
  const word = typed.toLowerCase();
  if (word === '') return 4;
  if (typography.elisions?.has(word) === true) return 0.2;
  if (typography.isEnglish && ELIDED.has(word) && !DOUBTFUL.has(word)) return 0.2;
  if (habit.dialect > 0 && habit.droppedWords.has(word)) return 0.5;
  const capital = !LOWER.test(typed.charAt(0));
  if (typography.isEnglish && DOUBTFUL.has(word)) return capital ? 1.6 : 0.9;
  const paused = PAUSE.test(lastBefore(text, at));
  const base = 2.2 - 1.3 * habit.dialect;
  if (isWorn(word)) return capital ? base : base - 0.4;
  if (!isWord(word)) return base + (capital ? 1.2 : 0) + (capital && paused ? 1.5 : 0);
  return capital ? base + 2 : base + 1;
}

/** The cost of an opening mark before a word. */
function costOfOpening(
  text: string,
  at: number,
  { habit }: QuotationContext,
  spoken: boolean,
  closerAt: number | undefined,
): number {
  const adjacent = text.charAt(at - 1);
  if (adjacent === '-') return 2.5;
  const typed = text.charAt(at + 1);
  const previous = lastBefore(text, at);
  const paused = previous === '' || PAUSE.test(previous) || DOUBLE.test(previous);
  const isSpeech = habit.speechMark === "'";
  const { dialect } = habit;
  if (!LOWER.test(typed)) return paused || isSpeech ? 0.2 : 0.8 + 0.6 * dialect;
  if (spoken && PAUSE.test(previous)) return 0.3;
  // In mid-sentence only a few words are quoted.
  const far = closerAt === undefined || closerAt - at > LONGEST_PHRASE;
  const midway = far ? 2.2 : 0.6;
  return (paused ? 0.8 : midway) + (paused ? 0.6 : 1.5) * dialect;
}

/** The cost of a dropped end: how unlikely it is that the mark after a word is an apostrophe. */
function costOfDroppedEnd(
  text: string,
  at: number,
  { habit, typography }: QuotationContext,
): number {
  const after = text.charAt(at + 1);
  const word = text.slice(Math.max(0, at - 20), at);
  const pausing =
    after === '' || CLOSING_PUNCTUATION.test(after) || DOUBLE.test(after) || after === EM_DASH;
  const penalty = pausing ? 0.6 * (1 - habit.dialect) : 0;
  if (/\d$/.test(word)) return 3;
  if (typography.isEnglish && WORN_AT_END.test(word)) return 0.2 + penalty;
  // A plural possessive: the boys' voices.
  if (/\p{L}s$/iu.test(word) && /^ \p{L}/u.test(text.slice(at + 1, at + 3))) return 0.5;
  return 1.8 - 1.2 * habit.dialect + penalty;
}

/** The cost of a closing mark after a word; in dialect most such marks are apostrophes. */
function costOfClosing(pausing: boolean, { habit }: QuotationContext): number {
  return pausing ? 0.2 + 0.4 * habit.dialect : 0.5 + habit.dialect;
}

/** The possessive of initials: `T.P.'s`, `J. R. R.'s`. */
function isAfterInitials(text: string, at: number): boolean {
  return (
    /(?<!\p{L})\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3))
  );
}

/**
 * What a single mark may be, and what each reading costs by the neighbours.
 * @param spoken whether a quotation before it in the block has closed on a pause
 * @param closerAt where the nearest mark is that may close what this one opens
 */
export function readingsOfSingle(
  text: string,
  at: number,
  context: QuotationContext,
  spoken: boolean,
  closerAt: number | undefined,
): readonly Reading[] {
  const character = text.charAt(at);
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (/\d/.test(before) && /^\s?\d{1,2}(?:[½¼¾]|[./]\d+)?["″”]/.test(text.slice(at + 1, at + 8)))
    return [{ sense: 'prime', cost: 0 }];
  const retyped = character === '‘' ? COST.retyped : 0;
  if (LETTER.test(before)) {
    if (LETTER.test(after)) return [{ sense: 'apostrophe', cost: 0 }];
    const pausing = after === '' || !SPACE.test(after);
    return [
      { sense: 'closeSingle', cost: costOfClosing(pausing, context) + retyped },
      { sense: 'apostrophe', cost: costOfDroppedEnd(text, at, context) + retyped },
      // 14' deep: feet, unless the mark closes an open quotation.
      ...(/\d/.test(before) ? [{ sense: 'prime', cost: 1.2 } as const] : []),
    ];
  }
  if (context.typography.isEnglish && isAfterInitials(text, at))
    return [{ sense: 'apostrophe', cost: 0 }];
  const lean = leanOf(text, at);
  if (lean === 'close')
    return [
      { sense: 'closeSingle', cost: retyped },
      { sense: 'apostrophe', cost: COST.against + retyped },
    ];
  // A closing mark before a word was set on purpose: programs set an opening one there.
  const marked = character === '’' ? COST.set : 0;
  const doubled = SINGLE.test(before) && LETTER.test(after);
  const dropped = doubled ? 0.3 : costOfDroppedBeginning(text, at, context);
  const readings: Reading[] = [
    { sense: 'openSingle', cost: costOfOpening(text, at, context, spoken, closerAt) + marked },
    {
      sense: 'apostrophe',
      cost: dropped + (character === '‘' && !context.habit.isInferred ? 1 : 0),
    },
  ];
  if (lean === 'either')
    readings.push({ sense: 'closeSingle', cost: SPACE.test(before) ? 2 : 0.5 });
  return readings;
}

/** The cost of quotations that are still open at the end of a block. */
export function costOfEnd(open: string, next: string): number {
  if (open === '') return 0;
  const opening = /^["“”„«»'‘’‚‹›]*/.exec(next.trimStart())?.[0] ?? '';
  let cost = 0;
  for (const [index, kind] of Array.from(open).entries()) {
    const again = opening.charAt(index);
    const runsOn = again !== '' && (kind === 'd' ? DOUBLE : SINGLE).test(again);
    cost += runsOn ? 0.4 : COST.unclosed;
  }
  return cost;
}
