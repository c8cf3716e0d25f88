/** The habits of a file with quotation marks and apostrophes, measured over the whole of it. */

/** What a file does with quotation marks and apostrophes. */
export interface QuotationHabit {
  /** The mark around speech. */
  readonly speechMark: '"' | "'";
  /** From 0 to 1: how much of the text drops letters ('uz, las'), so that marks are apostrophes. */
  readonly dialect: number;
  /** Words that the file writes more than once with their first letter dropped, in lower case. */
  readonly droppedWords: ReadonlySet<string>;
  /** Whether a program curled the single marks and opened each before a word, also where a letter was dropped. */
  readonly isInferred: boolean;
}

/** Measure the habits of a file by the texts of its lines. */
export function measureQuotationHabit(lines: readonly Line[]): QuotationHabit {
  return {
    speechMark: measureSpeechMark(lines),
    ...measureDroppedLetters(lines),
    isInferred: isCurledByProgram(lines),
  };
}

interface Line {
  readonly text: string;
}

function measureSpeechMark(lines: readonly Line[]): '"' | "'" {
  let double = 0;
  let single = 0;
  for (const { text } of lines) {
    if (/["“”]/.test(text)) double += 1;
    if (/^['‘]\p{Lu}/u.test(text)) single += 1;
  }
  return single > double ? "'" : '"';
}

/** A mark before a small letter in mid-sentence: a dropped letter, or a few words quoted. */
const OPENS_MIDWAY = /['‘’](?<=\p{L} .)(\p{Ll}+)/gu;
/** A mark after a letter or stop: it closes, or a letter was dropped there. */
const CLOSES = /['’](?<=[\p{L}.,!?;:…-].)(?![\p{L}\p{N}])/gu;
/** A letter dropped at a word's end (`las' night`), without plural possessives (`girls'`). */
const DROPPED_AT_END = /['’](?<=\p{Ll}(?<!s).)(?= \p{Ll})/gu;

/** Words of every dialect that have lost a letter wherever a mark comes before them. */
const SURELY_DROPPED =
  /([‘’])(?<![\p{L}\p{N}].)(?:em|tis|twas|twere|twould|bout|til|cause|nuff|fraid|neath|gainst|im|uns)(?![\p{L}\p{N}-])/giu;
/** A person may have set one wrong mark. */
const FEWEST_WRONG = 2;

/** Word processors open a quotation at every mark before a word: ‘em and ‘tis for ’em and ’tis. */
function isCurledByProgram(lines: readonly Line[]): boolean {
  let opened = 0;
  let dropped = 0;
  for (const { text } of lines) {
    if (!text.includes('‘')) continue;
    for (const [, mark] of text.matchAll(SURELY_DROPPED)) {
      if (mark === '‘') opened += 1;
      else dropped += 1;
    }
  }
  return opened >= FEWEST_WRONG && opened > dropped;
}

/** Every book drops a few letters. */
const FEWEST_DROPPED = 5;
/** The number of dropped letters in a thousand words of broad dialect. */
const BROAD_DIALECT = 20;

/**
 * How broad a dialect the file is in, by the marks in mid-sentence that open and are not closed, and by the
 * letters dropped at the ends of words.
 */
function measureDroppedLetters(
  lines: readonly Line[],
): Pick<QuotationHabit, 'dialect' | 'droppedWords'> {
  const words = new Map<string, number>();
  let unpaired = 0;
  let dropped = 0;
  let length = 0;
  for (const { text } of lines) {
    length += text.length;
    if (!/['‘’]/.test(text)) continue;
    dropped += text.match(DROPPED_AT_END)?.length ?? 0;
    const openers: number[] = [];
    for (const { 1: word = '', index } of text.matchAll(OPENS_MIDWAY)) {
      openers.push(index);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    if (openers.length === 0) continue;
    const closers = [...text.matchAll(CLOSES)].map(({ index }) => index);
    let next = 0;
    for (const [order, at] of openers.entries()) {
      const end = openers[order + 1] ?? Number.POSITIVE_INFINITY;
      while ((closers[next] ?? end) <= at) next += 1;
      if ((closers[next] ?? end) >= end) unpaired += 1;
    }
  }
  const letters = dropped + unpaired;
  // A word counts as five letters.
  const rate = (letters * 1000) / (length / 5);
  const dialect = letters < FEWEST_DROPPED ? 0 : Math.min(1, rate / BROAD_DIALECT);
  const repeated = [...words].filter(([, count]) => count >= 2).map(([word]) => word);
  return { dialect, droppedWords: new Set(repeated) };
}
