import type { Sense } from './sense.ts';
import type { Typography } from './languages.ts';
import { EM_DASH, EN_DASH } from './characters.ts';

/** What the file does with quotation marks and apostrophes; see `measureLayout`. */
export interface QuotationHabit {
  /** Which mark speech stands in. */
  readonly speechMark: '"' | "'";
  /** From 0 to 1: how much of the text drops letters ('uz, las'), so that marks are apostrophes. */
  readonly dialect: number;
  /** Words that the file writes with their first letter dropped, again and again, in lower case. */
  readonly droppedWords: ReadonlySet<string>;
  /** A program curled the single marks and opened each before a word, also where a letter was dropped. */
  readonly isGuessed: boolean;
}

/** A quotation mark and what it should be. */
export interface SettledMark {
  readonly at: number;
  readonly sense: Sense;
}

/** What is known beyond the block. */
export interface Surroundings {
  readonly habit: QuotationHabit;
  /** The language's own marks, elisions and whether it is English. */
  readonly typography: Pick<
    Typography,
    'sensesOf' | 'hasSingles' | 'elisions' | 'spaces' | 'isEnglish'
  >;
  /** The text of the block after this one: speech that runs on is opened there again. */
  readonly next: string;
  /** Whether a word without its first letters is more likely than the word itself: `spise` for despise. */
  readonly isWorn: (word: string) => boolean;
  /** Whether the file has the word by itself. */
  readonly isWord: (word: string) => boolean;
}

/** Quotation marks looked through in a row; nobody nests deeper. */
const LONGEST_RUN = 4;
/** Quotations in quotations in quotations; more is a slip. */
const DEEPEST = 3;
/** Words quoted in the middle of a sentence are few: 'as it was', in characters. */
const LONGEST_PHRASE = 40;

type Lean = 'open' | 'close' | 'either';

const DOUBLE = /["“”„‟«»]/;
const SINGLE = /['‘’‛‚‹›]/;
/** Stands for a blank that belongs to a mark; no text has it after the characters were cleaned. */
const LOOKED_THROUGH = '\u2060';
/** Every character that is a quotation mark or an apostrophe. */
const MARKS = `"“”„‟«»'‘’‛‚‹›${LOOKED_THROUGH}`;
const ANY_MARK = /["“”„‟«»'‘’‛‚‹›]/g;
const LETTER = /[\p{L}\p{N}]/u;
const LOWER = /\p{Ll}/u;
const SPACE = /\s/;
const OPENING_PUNCTUATION = /[([{¿¡<]/;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}…>%]/;
const PAUSE = /[,;:.!?…—–-]/;

/**
 * Words without their first letters that are no other word, so that a mark before them is an apostrophe
 * wherever it stands: the h that London drops, and what hurry drops (The Chicago Manual of Style, 17th
 * ed., §6.117; the words are those of the dialogue we have seen).
 */
const ELIDED: ReadonlySet<string> = new Set(
  // h dropped
  (
    'alf ammer andle andsome ang anged appen appened appens appily appy ard arder arf arness arold arry ' +
    'ave aven avin awk ead eads ealth eap eard earing ears eart earted earts eaven eavens eavy eed eld ' +
    'ell ello elp elped elping enry erbert erself igh ighness ill ime imself isself istory oliday ' +
    'ollow ome omes oney onest onor onour ook ope oped opes oping orrible orrid orse orses ospital ot otel ' +
    'ouse ouses uman umble undred undreds ungry urry urt usband ymn ' +
    // a syllable dropped, or more
    'bacco bout bove caze cep cept cos coz cuz e ead ee em fore fraid gainst gratulate im n ittle lectric ' +
    'longside magine mongst neath nother nough nuff nuther kay parently pears ' +
    'scuse specially spect spects spicious spose stead stonished taint tention til tis tisn twas ' +
    'twasn tween twere twill twixt twon twould ud un uns uz vantage zackly zactly'
  ).split(' '),
);
/** Of these, words that are also something else, so that the mark may open a quotation. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  (
    'way round long most less cause course cross till side lowed low ware member er ere ear air all ' +
    'as is at am and our old ole ill it eld em ow art eat ate edge owl and arm cos un'
  ).split(' '),
);
/** Words that lose their last letter: th', an', o', ol'. */
const WORN_AT_END = /(?:^|[^\p{L}])(?:o|ol|th|wi|an|mo|lil|li'l|yo|fo|po|t|d|l|\p{L}+in)$/iu;

/**
 * Costs of reading a mark as something, in no unit: the reading of a block whose marks together cost
 * least is taken. A step of about 1 is a doubt, of 4 something that careful writers do not do.
 */
const COST = {
  against: 6,
  unopened: 4,
  unclosed: 3,
  crossed: 4,
  sameInside: 2,
  retyped: 2.5,
  set: 4.5,
} as const;

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

/** The character at a position, also one of two code units. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return low ? characterAt(text, at - 2) : text.charAt(at - 1);
}

/** The last character before a mark that is no blank. */
function wordBefore(text: string, at: number): string {
  let left = at - 1;
  while (left >= 0 && SPACE.test(text.charAt(left))) left -= 1;
  return text.charAt(left);
}

interface Reading {
  readonly sense: Sense;
  readonly cost: number;
}

/** What a double mark may be, and what it costs by its neighbours. */
function readingsOfDouble(text: string, at: number): readonly Reading[] {
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

/**
 * The text with the marks of its own language as they would be typed, so that setting them changes no
 * reading; what such a mark was is taken into account afterwards.
 */
function asTyped(text: string, { typography }: Surroundings): string {
  // Nor do the blanks that a language sets inside its marks.
  const closed =
    typography.spaces === undefined
      ? text
      : text
          .replace(/(?<=«)[\u00A0\u202F]/g, LOOKED_THROUGH)
          .replace(/[\u00A0\u202F](?=»)/g, LOOKED_THROUGH);
  return closed.replace(ANY_MARK, (mark) => {
    const [sense] = typography.sensesOf(mark);
    if (sense === undefined) return mark;
    return sense === 'openDouble' || sense === 'closeDouble' ? '"' : "'";
  });
}

/** A curly mark of the language's own is seldom another than it looks; a double one no apostrophe. */
function asLooks(
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

/** How likely a letter was dropped behind a mark that stands before a word: a cost. */
function costOfDroppedBeginning(text: string, at: number, around: Surroundings): number {
  const { habit, isWorn, isWord, typography } = around;
  const next = text.slice(at + 1, at + 24);
  if (/^\d\ds?(?!\d)/.test(next)) return 0.1;
  const typed = /^\p{L}+/u.exec(next)?.[0] ?? '';
  const word = typed.toLowerCase();
  if (word === '') return 4;
  if (typography.elisions?.has(word) === true) return 0.2;
  if (typography.isEnglish && ELIDED.has(word) && !DOUBTFUL.has(word)) return 0.2;
  if (habit.dialect > 0 && habit.droppedWords.has(word)) return 0.5;
  const capital = !LOWER.test(typed.charAt(0));
  if (typography.isEnglish && DOUBTFUL.has(word)) return capital ? 1.6 : 0.9;
  const paused = PAUSE.test(wordBefore(text, at));
  const base = 2.2 - 1.3 * habit.dialect;
  if (isWorn(word)) return capital ? base : base - 0.4;
  if (!isWord(word)) return base + (capital ? 1.2 : 0) + (capital && paused ? 1.5 : 0);
  return capital ? base + 2 : base + 1;
}

/** How likely a quotation opens at a mark that stands before a word: a cost. */
function costOfOpening(
  text: string,
  at: number,
  { habit }: Surroundings,
  spoken: boolean,
  closerAt: number | undefined,
): number {
  const adjacent = text.charAt(at - 1);
  if (adjacent === '-') return 2.5;
  const typed = text.charAt(at + 1);
  const previous = wordBefore(text, at);
  const paused = previous === '' || PAUSE.test(previous) || DOUBLE.test(previous);
  const isSpeech = habit.speechMark === "'";
  const { dialect } = habit;
  if (!LOWER.test(typed)) return paused || isSpeech ? 0.2 : 0.8 + 0.6 * dialect;
  if (spoken && PAUSE.test(previous)) return 0.3;
  // In the middle of a sentence only a few words are quoted.
  const far = closerAt === undefined || closerAt - at > LONGEST_PHRASE;
  const midway = far ? 2.2 : 0.6;
  return (paused ? 0.8 : midway) + (paused ? 0.6 : 1.5) * dialect;
}

/** How likely a letter was dropped before a mark that stands behind a word: a cost. */
function costOfDroppedEnd(text: string, at: number, { habit, typography }: Surroundings): number {
  const after = text.charAt(at + 1);
  const word = text.slice(Math.max(0, at - 20), at);
  const pausing =
    after === '' || CLOSING_PUNCTUATION.test(after) || DOUBLE.test(after) || after === EM_DASH;
  const penalty = pausing ? 0.6 * (1 - habit.dialect) : 0;
  if (/\d$/.test(word)) return 3;
  if (typography.isEnglish && WORN_AT_END.test(word)) return 0.2 + penalty;
  // The boys' voices.
  if (/\p{L}s$/iu.test(word) && /^ \p{L}/u.test(text.slice(at + 1, at + 3))) return 0.5;
  return 1.8 - 1.2 * habit.dialect + penalty;
}

/** How likely a quotation closes at a mark behind a word: in dialect most such marks are apostrophes. */
function costOfClosing(pausing: boolean, { habit }: Surroundings): number {
  return pausing ? 0.2 + 0.4 * habit.dialect : 0.5 + habit.dialect;
}

/** What a single mark may be, and what it costs by its neighbours. */
function readingsOfSingle(
  text: string,
  at: number,
  around: Surroundings,
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
      { sense: 'closeSingle', cost: costOfClosing(pausing, around) + retyped },
      { sense: 'apostrophe', cost: costOfDroppedEnd(text, at, around) + retyped },
      // 14' deep: feet, where no quotation is open to be closed.
      ...(/\d/.test(before) ? [{ sense: 'prime', cost: 1.2 } as const] : []),
    ];
  }
  const lean = leanOf(text, at);
  if (lean === 'close')
    return [
      { sense: 'closeSingle', cost: retyped },
      { sense: 'apostrophe', cost: COST.against + retyped },
    ];
  // A curly one before a word was set on purpose: programs that guess guess the other way.
  const marked = character === '’' ? COST.set : 0;
  const doubled = SINGLE.test(before) && LETTER.test(after);
  const dropped = doubled ? 0.3 : costOfDroppedBeginning(text, at, around);
  const readings: Reading[] = [
    { sense: 'openSingle', cost: costOfOpening(text, at, around, spoken, closerAt) + marked },
    { sense: 'apostrophe', cost: dropped + (character === '‘' && !around.habit.isGuessed ? 1 : 0) },
  ];
  if (lean === 'either')
    readings.push({ sense: 'closeSingle', cost: SPACE.test(before) ? 2 : 0.5 });
  return readings;
}

/** A way to read the marks so far: what is open, what it cost, and the readings, last first. */
interface Path {
  readonly open: string;
  readonly cost: number;
  readonly at: number;
  readonly sense?: Sense;
  readonly before?: Path;
}

/** What is open after a mark, and what the step costs beside its reading. */
function step(
  open: string,
  sense: Sense,
): { readonly open: string; readonly cost: number } | undefined {
  switch (sense) {
    case 'apostrophe':
    case 'prime':
    case 'doublePrime':
      return { open, cost: 0 };
    case 'openDouble':
    case 'openSingle': {
      if (open.length >= DEEPEST) return undefined;
      const kind = sense === 'openDouble' ? 'd' : 's';
      return { open: open + kind, cost: open.endsWith(kind) ? COST.sameInside : 0 };
    }
    case 'closeDouble':
    case 'closeSingle': {
      const kind = sense === 'closeDouble' ? 'd' : 's';
      if (open.endsWith(kind)) return { open: open.slice(0, -1), cost: 0 };
      const at = open.lastIndexOf(kind);
      if (at < 0) return { open, cost: COST.unopened };
      return { open: open.slice(0, at), cost: COST.crossed };
    }
  }
}

/** What it costs that quotations are still open at the end of a block. */
function costOfEnd(open: string, next: string): number {
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

/** The nearest mark behind each single mark that may close what it opens. */
function nearestClosers(text: string, marks: readonly number[]): readonly (number | undefined)[] {
  const closers: (number | undefined)[] = [];
  let nearest: number | undefined;
  for (const at of marks.toReversed()) {
    closers.push(nearest);
    const before = text.charAt(at - 1);
    const closes =
      SINGLE.test(text.charAt(at)) &&
      before !== '' &&
      !SPACE.test(before) &&
      !LETTER.test(text.charAt(at + 1));
    if (closes) nearest = at;
  }
  return closers.toReversed();
}

/** An apostrophe between letters is settled, and opens and closes nothing. */
function isInsideWord(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))
  );
}

/**
 * Speech as most paragraphs have it: double marks alone, that lean open and closed by turns. Nothing could
 * be read more cheaply.
 */
function alternating(text: string, marks: readonly number[]): readonly SettledMark[] | undefined {
  if (marks.length % 2 === 1) return undefined;
  const settled: SettledMark[] = [];
  for (const [order, at] of marks.entries()) {
    const opens = order % 2 === 0;
    const isPlain =
      DOUBLE.test(text.charAt(at)) &&
      !/\d/.test(text.charAt(at - 1)) &&
      leanOf(text, at) === (opens ? 'open' : 'close');
    if (!isPlain) return undefined;
    settled.push({ at, sense: opens ? 'openDouble' : 'closeDouble' });
  }
  return settled;
}

/**
 * What each quotation mark of a block is: of all the ways to read them that nest, the likeliest. In time
 * linear in the block, since only as many ways are kept as quotations may be open.
 * @param text a whole block, across its emphasis
 */
export function settleQuotes(source: string, around: Surroundings): readonly SettledMark[] {
  const { sensesOf } = around.typography;
  const text = asTyped(source, around);
  // Marks of other languages were typed on purpose: only their own language gives them a sense.
  // Where both kinds of marks are guillemets or the like, a curly single one is an apostrophe.
  const spared = around.typography.hasSingles ? /[«»‹›‚]/ : /[«»‹›‚’]/;
  const marks = Array.from(text.matchAll(ANY_MARK), ({ index }) => index).filter(
    (at) => !spared.test(text.charAt(at)) && !isInsideWord(text, at),
  );
  const plain = alternating(text, marks);
  if (plain !== undefined) return plain;
  const closers = nearestClosers(text, marks);
  let paths: readonly Path[] = [{ open: '', cost: 0, at: -1 }];
  let spoken = false;
  for (const [order, at] of marks.entries()) {
    const isDouble = DOUBLE.test(text.charAt(at));
    const readings = asLooks(
      isDouble
        ? readingsOfDouble(text, at)
        : readingsOfSingle(text, at, around, spoken, closers[order]),
      source.charAt(at),
      sensesOf(source.charAt(at)),
    );
    // A quotation has closed on a pause (`,'`) and may be taken up again.
    if (!isDouble && PAUSE.test(text.charAt(at - 1))) spoken = true;
    const best = new Map<string, Path>();
    for (const path of paths) {
      for (const { sense, cost } of readings) {
        const next = step(path.open, sense);
        if (next === undefined) continue;
        const total = path.cost + cost + next.cost;
        const rival = best.get(next.open);
        if (rival === undefined || total < rival.cost)
          best.set(next.open, { open: next.open, cost: total, at, sense, before: path });
      }
    }
    paths = [...best.values()];
  }
  let winner: Path | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const path of paths) {
    const cost = path.cost + costOfEnd(path.open, around.next);
    if (cost < least) {
      least = cost;
      winner = path;
    }
  }
  const settled: SettledMark[] = [];
  for (let path = winner; path?.sense !== undefined; path = path.before)
    settled.push({ at: path.at, sense: path.sense });
  return settled.toReversed();
}

/** A quotation in single marks that stands in no other: from its mark up to the end of the closing one. */
export function singleQuotations(
  text: string,
  around: Surroundings,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = '';
  let start = -1;
  for (const { at, sense } of settleQuotes(text, around)) {
    if (sense === 'openSingle' && open === '') start = at;
    if (sense === 'closeSingle' && open === 's' && start >= 0) found.push({ start, end: at + 1 });
    open = step(open, sense)?.open ?? open;
  }
  return found;
}
