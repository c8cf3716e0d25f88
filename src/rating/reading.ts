/** Reads what an author's own word for a rating means. */
import { RATING_LEVELS, type RatingLevel } from '../story/types.ts';
import { levelOfAge, VOCABULARIES } from './vocabularies.ts';

/** What the word of a rating was found to mean. */
export interface Reading {
  /** The word as its vocabulary spells it. */
  readonly canonical: string;
  readonly level: RatingLevel;
  readonly age?: number;
  /** The age is a plain least age (`14+`, PEGI 12), which compares with others year by year. */
  readonly plain: boolean;
}

/**
 * How much of a label is looked at, in characters: a rating is at the beginning, and what people
 * write after it may be a whole note.
 */
const LONGEST_LABEL = 200;

/** A spelling as spellings are compared: `pg13`, `PG 13` and `P.G.-13` are one word; `-12` is not `12`. */
function keyOf(text: string): string {
  return text
    .replace(/&/g, 'and')
    .replace(/^-(?=\d)/, '−')
    .replace(/[\s._-]/g, '');
}

let known: ReadonlyMap<string, Reading> | undefined;

/** Every spelling of every vocabulary; made when first asked for, so that importing costs nothing. */
function spellings(): ReadonlyMap<string, Reading> {
  if (known !== undefined) return known;
  const readings = new Map<string, Reading>();
  for (const { entries, plainAges } of VOCABULARIES) {
    for (const { label, level, age, also = [] } of entries) {
      for (const canonical of [label, ...also]) {
        const key = keyOf(fold(canonical));
        if (readings.has(key)) continue;
        const plain = plainAges === true && age !== undefined;
        readings.set(key, { canonical, level, plain, ...(age === undefined ? {} : { age }) });
      }
    }
  }
  known = readings;
  return readings;
}

/** A label in lower case, with plain hyphens, without quotation marks and stress. */
function fold(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, (dash) => (dash === '—' || dash === '―' ? ' - ' : '-'))
    .replace(/["“”„«»'‘’`*~_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The oldest age anybody rates for; larger numbers are points, years or parts. */
const OLDEST = 21;
/** A bare number is an age only from here: `5`, `8` and `10` may be stars. */
const YOUNGEST_BARE = 12;
const AGE_BEFORE = /^(?:ages?|aged|over|ab|from|à partir de|dès|vanaf|från|fra|od|от) (?=\d)/;
const AGE =
  /^(\d{1,2})s?( ?\+| (?:plus|(?:and|or|&) (?:up|over|older|above|upwards?)|(?:jahren?|years?|yrs?|yo|ans|años|лет)(?: ?\+| old| (?:and|or|&) (?:up|over|older|above|upwards?))?))?$/;

/** A plain least age: `14+`, `ages 14 and up`, `ab 16 Jahren`. */
function readAge(text: string): Reading | undefined {
  const number = text.replace(AGE_BEFORE, '');
  const [, digits, mark] = AGE.exec(number) ?? [];
  if (digits === undefined) return undefined;
  const age = Number(digits);
  const bare = mark === undefined && number === text;
  // `14 years later` is not a rating; `over 14 years` and `14 years old` are.
  if (number === text && /^ (?:years?|yrs?)$/.test(mark ?? '')) return undefined;
  if (age > OLDEST || (bare && age < YOUNGEST_BARE)) return undefined;
  return { canonical: bare ? digits : `${String(age)}+`, level: levelOfAge(age), age, plain: true };
}

/** How people weigh a rating, before and after its word: it stays the same rating. */
const BEFORE =
  /^(?:strong|strongest|stronger|high|higher|hard|heavy|upper|light|low|lower|mild|soft|weak|solid|very|borderline|almost|nearly|about|around|approximately|probably|possibly|maybe|perhaps|definitely|strictly|overall|eventual|eventually|later|currently|now|mostly|mainly|just|a|an|the|up to|at least|at most|suitable for|for|rated|rating|fiction|likely) (?=\S)/;
const AFTER =
  /(?:[ -](?:rated|rating|ish|overall|so far|for now|at the moment|probably|possibly|maybe|perhaps|eventually|later|at most|or so|i think|i guess|only|readers?|yet)|(?<=[a-z\d])ish)$/;

/** A word with nothing to explain it: a spelling of a vocabulary or an age, perhaps weighed. */
function readWord(text: string): Reading | undefined {
  let word = text;
  // Each round takes off one word of each side; nobody weighs a rating more often than this.
  for (let round = 0; round < 4; round += 1) {
    word = word
      .replace(/^[[({<]+/, '')
      .replace(/[\])}>.!?:,;/ -]+$/, '')
      .replace(/^[:,;/ ]+/, '');
    const found = spellings().get(keyOf(word)) ?? readAge(word);
    if (found !== undefined) return found;
    const weighed = word.replace(BEFORE, '').replace(AFTER, '');
    if (weighed === word) break;
    word = weighed;
  }
  // `T+`: a strong T. K+ and 12+ were found as they are.
  return /^[a-z][a-z\d-]*\++$/.test(word)
    ? spellings().get(keyOf(word.replace(/\++$/, '')))
    : undefined;
}

/** The stricter of two readings, the first of equals; unrated does not outweigh what is stated. */
function stricterReading(a: Reading, b: Reading): Reading {
  if (a.level === 'unrated' || b.level === 'unrated') return a.level === 'unrated' ? b : a;
  return compareStrength(b, a) > 0 ? b : a;
}

/**
 * Which of two is stronger: above zero the first, below zero the second. Levels are compared, but two
 * plain ages by the years they name.
 */
export function compareStrength(
  a: Pick<Reading, 'level' | 'age' | 'plain'>,
  b: Pick<Reading, 'level' | 'age' | 'plain'>,
): number {
  if (a.plain && b.plain && a.age !== undefined && b.age !== undefined) return a.age - b.age;
  return RATING_LEVELS.indexOf(a.level) - RATING_LEVELS.indexOf(b.level);
}

function strictest(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (worst, reading) => (worst === undefined ? reading : stricterReading(worst, reading)),
    undefined,
  );
}

const BETWEEN = / ?[/|] ?| - | ?-?> ?| (?:to|thru|through|or|and|&|up to|bis|à|до) /;

/** `PG-13 to R`, `R/NC-17`, `T-M`: the stricter. One word that is not a rating, and it is not a range. */
function readRange(text: string): Reading | undefined {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  if (parts.length > 1) {
    const readings = parts.map((part) => readWord(part) ?? readHyphened(part));
    const stated = readings.filter((reading) => reading !== undefined);
    return stated.length === parts.length ? strictest(stated) : undefined;
  }
  return readHyphened(text);
}

/** `R-NC-17`: a hyphen between two ratings, which may have hyphens themselves. */
function readHyphened(text: string): Reading | undefined {
  const pieces = text.split('-');
  if (pieces.length > 5) return undefined;
  for (let count = 1; count < pieces.length; count += 1) {
    const first = readWord(pieces.slice(0, count).join('-'));
    const second = readWord(pieces.slice(count).join('-'));
    if (first !== undefined && second !== undefined) return stricterReading(first, second);
  }
  return undefined;
}

/** Who is with whom, which headers put beside the rating: `R, M/M`, `NC-17 slash`. They are not ratings. */
const PAIRING =
  /(?<![\p{L}\p{N}/+])(?:[mf](?: ?[/x&] ?[mf])+|femm?e?slash|slash|het|gen)(?![\p{L}\p{N}/+])/gu;
const LABEL =
  /^(?:(?:fiction|story|fic|content|age|overall)[ -])?(?:ratings?|rated)(?: ?[:=] ?| - | is | )(?:fiction )?(?=\S)/;
/** What comes after explains the rating: `R for violence`, `PG-13 due to language`. */
const EXPLAINED = / (?:for|due to|because|since|as|with|in|on|by|per|from)(?= ).*$/;
/** Brackets and commas separate a rating from its explanation, or from a second rating. */
const PARTS = /[([{;,:|)\]}]/;

function readPart(text: string): Reading | undefined {
  const plain = text.replace(EXPLAINED, '').trim();
  return readWord(text) ?? readRange(text) ?? readWord(plain) ?? readRange(plain);
}

/**
 * What an author's own rating means; undefined when no vocabulary has it. Where several ratings are
 * named (`PG-13 to R`, `T (M later)`) the strictest counts; what else is said explains it.
 * @param label the word as written, perhaps with its explanation
 */
export function readLabel(label: string): Reading | undefined {
  const folded = fold(label.slice(0, LONGEST_LABEL));
  const whole = readWord(folded);
  if (whole !== undefined) return whole;
  const text = folded.replace(LABEL, '').replace(PAIRING, ' ').replace(/\s+/g, ' ').trim();
  const parts = text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  // `PG - violence`: what comes after a free hyphen explains, unless it is a rating too.
  const head = readPart(first) ?? readPart(first.replace(/ - .*$/, ''));
  if (head === undefined) return undefined;
  return strictest([head, ...others.map(readPart).filter((reading) => reading !== undefined)]);
}
