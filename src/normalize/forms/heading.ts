/**
 * Chapter headings as people type them: `Part 31`, `Chapter VII: Title`, `(1/6)`, `Prologue`. Used by
 * the rules that must know a heading when they see one, and to split its label from its title.
 */

/** A heading understood: label and title as typed, and what it is called for file names. */
export interface ParsedHeading {
  /** `Chapter 3`; absent when the heading is a title alone. */
  readonly label?: string;
  readonly title?: string;
  /** `chapter-3`, `prologue`: lasting and ASCII. */
  readonly key: string;
  /** What is counted, for sequences of bare numbers. */
  readonly number?: number;
  /** Nothing but a number stood there (`IV.`): doubtful by itself. */
  readonly bare: boolean;
}

const UNITS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'last',
  'final',
];
const KINDS =
  'chapter|chap|ch|part|pt|book|act|episode|ep|section|volume|vol|canto|stave|letter|scene|chapitre|partie|kapitel|teil|del|cap[ií]tulo|parte|capitolo|hoofdstuk|deel|rozdzia[łl]|cz[ęe][śs][ćc]';
const UNNUMBERED =
  'prologue|prolog|prólogo|epilogue|epílogo|épilogue|omake|side story|epilog|interlude|intermission|intermezzo|introduction|preface|foreword|afterword|coda|postscript|finale|preamble|conclusion|appendix';

// The longest first: "one hundred" is not one, "sixteen" not six.
const NUMBER_WORD = `(?:one |a )?hundred(?:[- ]and[- ](?:${UNITS.join('|')}))?|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.toReversed().join('|')}`;
const ROMAN = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const NUMBER = `(?:\\d{1,4}(?:\\.\\d{1,2}|[a-z])?|${NUMBER_WORD}|(?=[mdclxvi])${ROMAN})`;
const TOTAL = String.raw`(?:\s*(?:\/|of)\s*(?:\d{1,4}|\?+|[ivxlc]+|${NUMBER_WORD}))?`;

// Only digits touch their label: "Chi" and "Deli" are no numerals.
const NUMBERED = new RegExp(
  `^((?:the )?(?:${KINDS})\\.?\\s*#?(?:(?<!\\p{L})|(?=\\d))(${NUMBER})${TOTAL})(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
const ORDINAL = new RegExp(
  `^((?:the )?(${ORDINALS.join('|')}) (?:chapter|part|book|act|canto|stave|letter|day))(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
/** `Chapter the Fourth`. */
const KIND_THE_ORDINAL = new RegExp(
  `^((?:chapter|part|book|act|canto|stave) the (${ORDINALS.join('|')}))(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
const NAMED = new RegExp(`^((?:${UNNUMBERED})(?: (${NUMBER}))?)(?![\\p{L}\\p{N}])(.*)$`, 'iu');
const PARTED = /^[([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]]\s*$/i;
/** `(3/11) The Fox`, or `The Fox [3/11]`: the part and the title. */
const PARTED_TITLE =
  /^([([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]])\s*[-–—:.]?\s+(\S.*)$/iu;
const TITLE_PARTED =
  /^(.*\S)\s+([([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]])$/iu;
const BARE = new RegExp(
  `^[-–—~*\\s]*((?:\\d{1,3}|(?=[MDCLXVI])${ROMAN.toUpperCase()}))\\.?[-–—~*\\s]*$`,
);

/** A number in words alone, or a number and a title: doubtful, like a bare number. */
const BARE_WORD = new RegExp(`^(${NUMBER_WORD})$`, 'i');
const NUMBERED_TITLE = new RegExp(
  `^((?:\\d{1,3}|(?=[MDCLXVI])${ROMAN.toUpperCase()}|[ivx]{1,5}))[.:)]?\\s+(?:[-–—]\\s+)?(\\S.*)$`,
  'u',
);

const SEPARATED = /^\s*(?:[:.–—~|]|-+)\s*(\S.*)$/u;
const LONGEST = 100;
/** Words of a title behind a bare number; more are a sentence. */
const LONGEST_BARE_TITLE = 8;

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = {
    i: 1,
    v: 5,
    x: 10,
    l: 50,
    c: 100,
    d: 500,
    m: 1000,
  };
  let total = 0;
  let previous = 0;
  for (const character of text.toLowerCase().split('').toReversed()) {
    const value = values[character] ?? 0;
    total += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return total;
}

/** The value of a number as typed: digits, Roman numerals or English words up to a hundred. */
export function numberValue(text: string): number {
  const lower = text.toLowerCase().trim();
  if (/^\d+/.test(lower)) return Number.parseFloat(lower);
  const unit = UNITS.indexOf(lower);
  if (unit >= 0) return unit + 1;
  const [ten = '', one] = lower.split(/[- ]/);
  const tens = TENS.indexOf(ten);
  if (tens >= 0) return (tens + 2) * 10 + (one === undefined ? 0 : UNITS.indexOf(one) + 1);
  if (lower.includes('hundred')) return 100;
  return romanValue(lower);
}

/** A title after a label is a title: it begins like one and is not the rest of a sentence. */
function titleAfter(rest: string): { readonly title?: string } | undefined {
  const trimmed = rest.trim();
  if (trimmed === '' || /^[.:–—-]+$/.test(trimmed)) return {};
  const separated = SEPARATED.exec(rest)?.[1]?.trim();
  if (separated !== undefined) {
    // "Part 2. He went home, and she wept." is a sentence after a list number, not a title.
    if (/^\p{Ll}/u.test(separated) && separated.split(/\s+/).length > 6) return undefined;
    return { title: separated };
  }
  const bracketed = /^\s*[([](.+)[)\]]$/.exec(rest)?.[1];
  if (bracketed !== undefined) return { title: bracketed };
  const quoted = /^\s*(["“].+["”])$/.exec(rest)?.[1];
  if (quoted !== undefined) return { title: quoted };
  // "Chapter 9 The Return" is a heading, "Chapter 9 is where I stopped reading" is prose.
  const words = trimmed.split(/\s+/);
  const capitals = words.filter((word) => /^["“'‘(]?[\p{Lu}\p{N}]/u.test(word)).length;
  const titled = /^[\p{Lu}\p{N}"“]/u.test(trimmed) && capitals * 2 > words.length;
  return titled && !/[.,;]$/.test(trimmed) ? { title: trimmed } : undefined;
}

function build(
  label: string,
  rest: string,
  kind: string,
  number?: number,
): ParsedHeading | undefined {
  const titled = titleAfter(rest);
  if (titled === undefined) return undefined;
  const key = number === undefined ? kind : `${kind}-${String(number).replace('.', '-')}`;
  return {
    label: label.trim(),
    ...titled,
    key,
    ...(number === undefined ? {} : { number }),
    bare: false,
  };
}

/** A whole line as a chapter heading, or undefined when it is none. */
export function parseHeading(line: string): ParsedHeading | undefined {
  // Signs around a heading (`~ Chapter 1 ~`, `## Part 2 ##`) are decoration.
  const text = line
    .replace(/^[\s#=~*_<>+|–—-]+(?=[\p{L}([])/u, '')
    .replace(/(?<=[\p{L}\p{N})\].!?])[\s#=~*_<>+|–—-]+$/u, '')
    .replace(/^\[([^[\]/]+)\]$/u, '$1');
  if (text.length > LONGEST || text === '') return undefined;
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    const [, label = '', number = '', rest = ''] = numbered;
    const kind = /(?:the )?([a-z]+)/i.exec(label)?.[1]?.toLowerCase() ?? 'chapter';
    return build(label, rest, longKind(kind), numberValue(number));
  }
  const ordinal = ORDINAL.exec(text) ?? KIND_THE_ORDINAL.exec(text);
  if (ordinal !== null) {
    const [, label = '', , rest = ''] = ordinal;
    return build(label, rest, label.toLowerCase().replace(/^the /, '').replace(/\s+/g, '-'));
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, label = '', number, rest = ''] = named;
    const kind = /^[a-z]+/i.exec(label)?.[0].toLowerCase() ?? 'prologue';
    return build(label, rest, kind, number === undefined ? undefined : numberValue(number));
  }
  const parted = PARTED.exec(text)?.[1];
  if (parted !== undefined) {
    const number = numberValue(parted);
    return { label: text, key: `part-${String(number)}`, number, bare: false };
  }
  const before = PARTED_TITLE.exec(text);
  if (before !== null) return partedTitle(before[1] ?? '', before[2] ?? '', before[3] ?? '');
  const behind = TITLE_PARTED.exec(text);
  if (behind !== null) {
    const parted = partedTitle(behind[2] ?? '', behind[3] ?? '', behind[1] ?? '');
    // The part stands behind its title, and stays there.
    return parted && { title: text, key: parted.key, number: parted.number ?? 0, bare: false };
  }
  const bare = BARE.exec(line)?.[1];
  if (bare !== undefined) {
    const number = numberValue(bare);
    return { label: bare, key: `chapter-${String(number)}`, number, bare: true };
  }
  const word = BARE_WORD.exec(text)?.[1];
  if (word !== undefined) {
    const number = numberValue(word);
    return { label: word, key: `chapter-${String(number)}`, number, bare: true };
  }
  const titled = NUMBERED_TITLE.exec(text);
  if (titled !== null) {
    const [, label = '', title = ''] = titled;
    const number = numberValue(label);
    const isTitle = /^["“'‘]?\p{Lu}/u.test(title) && !/[.,;:]$/.test(title);
    if (isTitle && title.split(/\s+/).length <= LONGEST_BARE_TITLE && number > 0)
      return { label, title, key: `chapter-${String(number)}`, number, bare: true };
  }
  return undefined;
}

/** A title beside its part's number; a sentence that happens to count something is none. */
function partedTitle(label: string, number: string, title: string): ParsedHeading | undefined {
  const isTitle =
    /^["“'‘*_]?[\p{Lu}\p{N}]/u.test(title) &&
    !/[.,;]["”’']?$/.test(title) &&
    title.split(/\s+/).length <= 12;
  const value = numberValue(number);
  return isTitle
    ? { label, title, key: `part-${String(value)}`, number: value, bare: false }
    : undefined;
}

function longKind(kind: string): string {
  switch (kind) {
    case 'ch':
    case 'chap':
      return 'chapter';
    case 'pt':
      return 'part';
    case 'ep':
      return 'episode';
    case 'vol':
      return 'volume';
    default:
      return kind;
  }
}
