/** Chapter headings in the words of other languages than English: `Chapitre premier`, `3. Kapitel`, `Глава вторая`. */
import { ROMAN_PATTERN, romanValue } from '../../story/numerals.ts';
import type { HeadingKind, HeadingWords } from '../language/heading-kinds.ts';
import { HEADING_WORDS } from '../language/heading-words.ts';

/** What a heading in words says. */
export interface WordedHeading {
  readonly label: string;
  readonly rest: string;
  readonly kind: HeadingKind;
  readonly number?: number;
}

/** A word of the data with its meaning. */
type Meanings<T> = ReadonlyMap<string, T>;

/** The words of one language, ready to be matched. */
interface Matcher {
  readonly kinds: Meanings<HeadingKind>;
  readonly names: Meanings<HeadingKind>;
  readonly numbers: Meanings<number>;
  readonly forms: readonly RegExp[];
}

function spelled(word: string): string {
  return undotted(word.replaceAll('_', ' '));
}

/** A text with one kind of i: Turkish has two, which other languages fold together. Its length stays. */
function undotted(text: string): string {
  return text.replaceAll('İ', 'I').replaceAll('ı', 'i');
}

function wordsOf(list: string | undefined): readonly (readonly string[])[] {
  return (list ?? '')
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry) => entry.split('|').map(spelled));
}

function kindsOf(
  words: Readonly<Partial<Record<HeadingKind, string>>>,
): ReadonlyMap<string, HeadingKind> {
  const kinds: readonly HeadingKind[] = [
    ...(['chapter', 'part', 'book', 'volume', 'act', 'scene', 'section', 'canto'] as const),
    ...(['letter', 'episode', 'prologue', 'epilogue', 'interlude', 'introduction'] as const),
    ...(['preface', 'afterword', 'side-story'] as const),
  ];
  const found = new Map<string, HeadingKind>();
  for (const kind of kinds) for (const word of wordsOf(words[kind]).flat()) found.set(word, kind);
  return found;
}

/** Every number that a language has words for, as far as headings go. */
function numbersOf(words: HeadingWords): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const list of [words.ordinals, words.cardinals])
    for (const [index, forms] of wordsOf(list).entries())
      for (const form of forms) found.set(form, index + 1);
  const units = [...wordsOf(words.cardinals).slice(0, 9), ...wordsOf(words.ordinals).slice(0, 9)];
  for (const [index, forms] of wordsOf(words.tens).entries()) {
    const worth = (index + 2) * 10;
    for (const ten of forms) {
      found.set(ten, worth);
      for (const [place, unit] of units.entries())
        for (const one of unit) {
          const value = worth + (place % 9) + 1;
          for (const joint of jointsOf(words.joint ?? ' '))
            found.set(words.unitsFirst === true ? one + joint + ten : ten + joint + one, value);
        }
    }
  }
  return found;
}

/** What may come between tens and units, written out. */
function jointsOf(joint: string): readonly string[] {
  switch (joint) {
    case '[- ](?:et[- ])?':
      return ['-', ' ', '-et-', ' et '];
    case '(?: y )?':
      return ['', ' y '];
    case '(?:en|ën)':
      return ['en', 'ën'];
    case '[ -]ו':
      return [' ו', '-ו'];
    default:
      return [joint];
  }
}

/** Words as alternatives, the longest first: "dieciséis" is not "dieci". */
function oneOf(words: Iterable<string>): string {
  return [...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Digits of any script, Roman numerals, and Greek and Hebrew letters that count. */
const COUNT = `\\p{Nd}{1,4}(?:[.,]\\p{Nd}{1,2})?|(?=[mdclxvi])${ROMAN_PATTERN}|[\\u0391-\\u03A9]{1,2}(?=[΄ʹ'’])|[\\u05D0-\\u05EA]{1,2}(?=['׳’])|[\\u05D0-\\u05EA](?:["״”][\\u05D0-\\u05EA])?(?=$|[\\s:.–—-])`;
const END = '(?![\\p{L}\\p{N}])';

function matcherOf(words: HeadingWords): Matcher {
  const kinds = kindsOf(words.numbered);
  const names = kindsOf(words.named);
  const numbers = numbersOf(words);
  const kind = oneOf(kinds.keys());
  const spelledNumber = oneOf(numbers.keys());
  const forms = [
    `^(?<label>(?<kind>${kind})\\.?[ \\u00A0]*(?:[№#n][.°º]?[ \\u00A0]*)?(?:(?<!\\p{L})|(?=\\p{Nd}))(?<number>${spelledNumber}|${COUNT})(?:['’΄ʹ׳]|-?(?:я|й|а|ша|га|тя))?)${END}(?<rest>.*)$`,
    `^(?<label>(?<number>\\p{Nd}{1,4}|(?=[mdclxvi])${ROMAN_PATTERN})(?:\\.?[ªºᵉ]|\\.[ao]|-?(?:er|re|ère|e|ème|ste|de|я|й|а|ша|га))?\\.?[ \\u00A0]+(?<kind>${kind}))${END}(?<rest>.*)$`,
    `^(?<label>(?:(?:das|der|die|la|le|il|el|o|a|de|het) )?(?<number>${spelledNumber})[ \\u00A0]+(?<kind>${kind}))${END}(?<rest>.*)$`,
    `^(?<label>(?<kind>${oneOf(names.keys())})(?:[ \\u00A0](?<number>\\p{Nd}{1,3}|(?=[mdclxvi])${ROMAN_PATTERN}${END}))?)${END}(?<rest>.*)$`,
  ];
  return { kinds, names, numbers, forms: forms.map((form) => new RegExp(form, 'iu')) };
}

let matchers: readonly Matcher[] | undefined;
let known: ReadonlySet<string> | undefined;

/** The words at the beginning of a line among which one says what the heading counts. */
const FIRST_WORDS = 4;

function beginningOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 60)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, FIRST_WORDS);
}

/** Whether a line may be a heading: most lines of a story have none of the words near their beginning. */
function mayBeHeading(text: string, all: readonly Matcher[]): boolean {
  known ??= new Set(
    all.flatMap(({ kinds, names }) =>
      [...kinds.keys(), ...names.keys()].flatMap((word) => beginningOf(word).slice(0, 1)),
    ),
  );
  const words = known;
  return beginningOf(text).some((word) => words.has(word));
}

/** A heading in the words of any language that has them. */
export function wordedHeading(typed: string): WordedHeading | undefined {
  const text = undotted(typed);
  matchers ??= Object.values(HEADING_WORDS).map(matcherOf);
  if (!mayBeHeading(text, matchers)) return undefined;
  for (const { kinds, names, numbers, forms } of matchers)
    for (const form of forms) {
      const groups = form.exec(text)?.groups;
      const { label = '', kind = '', number } = groups ?? {};
      const word = kind.toLowerCase();
      const named = names.get(word) ?? kinds.get(word);
      if (named === undefined) continue;
      const value = number === undefined ? undefined : valueOf(number, numbers);
      return {
        label: typed.slice(0, label.length),
        rest: typed.slice(label.length),
        kind: named,
        ...(value === undefined ? {} : { number: value }),
      };
    }
  return undefined;
}

/** What a numeral counts. */
function valueOf(typed: string, numbers: Meanings<number>): number {
  const lower = typed.toLowerCase();
  const worded = numbers.get(lower);
  if (worded !== undefined) return worded;
  const digits = digitsOf(typed);
  if (/^\d/.test(digits)) return Number.parseFloat(digits.replace(',', '.'));
  const letters = Array.from(
    typed,
    (letter) => GREEK.indexOf(letter) + 1 || HEBREW.indexOf(letter) + 1,
  );
  const counted = letters.reduce((sum, place) => sum + worthOf(place), 0);
  return counted > 0 ? counted : romanValue(lower);
}

const GREEK = 'ΑΒΓΔΕΣΖΗΘΙΚΛΜΝΞΟΠ';
const HEBREW = 'אבגדהוזחטיכלמנסעפצ';

/** What the letter at a place of an alphabet counts: units, then tens. */
function worthOf(place: number): number {
  return place <= 10 ? place : (place - 9) * 10;
}

/** Digits of any script as ASCII digits. */
function digitsOf(typed: string): string {
  return typed.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}
