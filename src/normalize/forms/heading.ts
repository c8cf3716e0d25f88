/** Chapter headings as people type them: `Part 31`, `Chapter VII: Title`, `(1/6)`, `Prologue`. */
import { NUMBER_WORD_PATTERN, numberValue, ROMAN_PATTERN } from '../../story/numerals.ts';
import { countedHeading } from './counted-heading.ts';
import { wordedHeading } from './heading-in-words.ts';

/** The parts of a heading, as typed, and a name for its file. */
export interface ParsedHeading {
  /** `Chapter 3`; absent when the heading is a title alone. */
  readonly label?: string;
  readonly title?: string;
  /** `chapter-3`, `prologue`: a lasting name in ASCII. */
  readonly key: string;
  /** What the heading counts, so that bare numbers can be seen to be a sequence. */
  readonly number?: number;
  /** Whether it is a number without a kind (`IV.`), which is doubtful by itself. */
  readonly bare: boolean;
}

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final';
const KINDS =
  'chapter|chap|ch|part|pt|book|act|episode|ep|section|volume|vol|canto|stave|letter|scene|chapitre|partie|kapitel|teil|del|cap[ií]tulo|parte|capitolo|hoofdstuk|deel|rozdzia[łl]|cz[ęe][śs][ćc]';
const UNNUMBERED =
  'prologue|prolog|prólogo|epilogue|epílogo|épilogue|omake|side story|epilog|interlude|intermission|intermezzo|introduction|preface|foreword|afterword|coda|postscript|finale|preamble|conclusion|appendix';

const NUMBER = `(?:\\d{1,4}(?:\\.\\d{1,2}|[a-z]|[½¼¾])?|${NUMBER_WORD_PATTERN}|(?=[mdclxvi])${ROMAN_PATTERN})`;
const TOTAL = String.raw`(?:\s*(?:\/|of)\s*(?:\d{1,4}|\?+|[ivxlc]+|${NUMBER_WORD_PATTERN}))?`;

// Only digits may touch their label: "Chi" and "Deli" do not have numerals.
const NUMBERED = new RegExp(
  `^((?:the )?(?:${KINDS})\\.?\\s*#?(?:(?<!\\p{L})|(?=\\d))(${NUMBER})${TOTAL})(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
const ORDINAL = new RegExp(
  `^((?:the )?(${ORDINALS}) (?:chapter|part|book|act|canto|stave|letter|day))(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
/** `Chapter the Fourth`. */
const KIND_THE_ORDINAL = new RegExp(
  `^((?:chapter|part|book|act|canto|stave) the (${ORDINALS}))(?![\\p{L}\\p{N}])(.*)$`,
  'iu',
);
const NAMED = new RegExp(`^((?:${UNNUMBERED})(?: (${NUMBER}))?)(?![\\p{L}\\p{N}])(.*)$`, 'iu');
const PARTED = /^[([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]]\s*$/i;
/** `(3/11) The Fox` and `The Fox [3/11]`. */
const PARTED_TITLE =
  /^([([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]])\s*[-–—:.]?\s+(\S.*)$/iu;
const TITLE_PARTED =
  /^(.*\S)\s+([([](\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)[)\]])$/iu;
const BARE = new RegExp(`^[-–—~*\\s]*((?:\\d{1,3}|(?=[MDCLXVI])${ROMAN_PATTERN}))\\.?[-–—~*\\s]*$`);

/** A number in words, and a number with a title: as doubtful as a bare number. */
const BARE_WORD = new RegExp(`^(${NUMBER_WORD_PATTERN})$`, 'i');
const NUMBERED_TITLE = new RegExp(
  `^((?:\\d{1,3}|(?=[MDCLXVI])${ROMAN_PATTERN}|[ivx]{1,5}))[.:)]?\\s+(?:[-–—]\\s+)?(\\S.*)$`,
  'u',
);

const SEPARATED = /^\s*(?:[:.–—~|]|-+)\s*(\S.*)$/u;
const LONGEST = 100;
/** The most words of a title after a bare number; with more it is a sentence. */
const LONGEST_BARE_TITLE = 8;

/** A form of heading: the first whose pattern matches decides, also when it then finds no heading. */
interface Form {
  readonly pattern: RegExp;
  /** Matched with the decoration around it. */
  readonly isDecorated?: true;
  readonly parse: (groups: readonly string[]) => ParsedHeading | undefined;
}

const FORMS: readonly Form[] = [
  {
    pattern: NUMBERED,
    parse: ([, label = '', number = '', rest = '']) => {
      const kind = /(?:the )?([a-z]+)/i.exec(label)?.[1]?.toLowerCase() ?? 'chapter';
      return labelled(label, rest, longKind(kind), numberValue(number));
    },
  },
  ...[ORDINAL, KIND_THE_ORDINAL].map((pattern): Form => ({
    pattern,
    parse: ([, label = '', , rest = '']) =>
      labelled(label, rest, label.toLowerCase().replace(/^the /, '').replace(/\s+/g, '-')),
  })),
  {
    pattern: NAMED,
    parse: ([, label = '', number, rest = '']) => {
      const kind = /^[a-z]+/i.exec(label)?.[0].toLowerCase() ?? 'prologue';
      return labelled(label, rest, kind, number === undefined ? undefined : numberValue(number));
    },
  },
  {
    pattern: PARTED,
    parse: ([label = '', part = '']) => {
      const number = numberValue(part);
      return { label, key: `part-${String(number)}`, number, bare: false };
    },
  },
  {
    pattern: PARTED_TITLE,
    parse: ([, label = '', part = '', title = '']) => partedTitle(label, part, title),
  },
  {
    pattern: TITLE_PARTED,
    parse: ([text = '', title = '', label = '', part = '']) => {
      const parted = partedTitle(label, part, title);
      // The part stays where it is, after its title.
      return parted && { title: text, key: parted.key, number: parted.number ?? 0, bare: false };
    },
  },
  { pattern: BARE, isDecorated: true, parse: ([, number = '']) => bareNumber(number) },
  { pattern: BARE_WORD, parse: ([, number = '']) => bareNumber(number) },
  {
    pattern: NUMBERED_TITLE,
    parse: ([, label = '', title = '']) => {
      const bare = bareNumber(label);
      const isTitle = /^["“'‘]?\p{Lu}/u.test(title) && !/[.,;:]$/.test(title);
      const isShort = title.split(/\s+/).length <= LONGEST_BARE_TITLE;
      return isTitle && isShort && (bare.number ?? 0) > 0 ? { ...bare, title } : undefined;
    },
  },
];

/** A whole line as a chapter heading, or undefined when it is not one. */
export function parseHeading(line: string): ParsedHeading | undefined {
  const text = withoutDecoration(line);
  if (text.length > LONGEST || text === '') return undefined;
  for (const { pattern, isDecorated, parse } of FORMS) {
    const match = pattern.exec(isDecorated === true ? line : text);
    if (match === null) continue;
    const found = parse(match);
    // `3. Kapitel` is more than a number with a title.
    return found === undefined || found.bare ? (inOtherWords(text) ?? found) : found;
  }
  return inOtherWords(text);
}

/** A heading in the words of another language. */
function inOtherWords(text: string): ParsedHeading | undefined {
  const found = countedHeading(text) ?? wordedHeading(text);
  if (found === undefined) return undefined;
  const { label, rest, kind, number } = found;
  const titled = titleAfter(rest) ?? titleInSentenceCase(rest);
  if (titled === undefined || /[。！？!?؟][”」』"]?$/u.test(titled.title ?? '')) return undefined;
  const key = number === undefined ? kind : `${kind}-${String(number).replace('.', '-')}`;
  return {
    label: label.trim(),
    ...titled,
    key,
    ...(number === undefined ? {} : { number }),
    bare: false,
  };
}

/** A title in which only the first word has a capital, or whose script has none. */
function titleInSentenceCase(rest: string): { readonly title: string } | undefined {
  const title = rest.trim().replace(/^[：．、・　:]\s*/u, '');
  const isApart = /^[\s　：．、・「『《【（]/u.test(rest);
  const begins = /^[«„“"「『《【（(]?(?!\p{Ll})[\p{L}\p{N}]/u.test(title);
  const words = title.split(/\s+/).length;
  const isShort = words <= LONGEST_BARE_TITLE && title.length <= 60;
  return isApart && begins && isShort && !/[.,;:。，；…،؛]$/u.test(title) ? { title } : undefined;
}

/** A heading without the symbols around it: `~ Chapter 1 ~`, `## Part 2 ##`. */
function withoutDecoration(line: string): string {
  return line
    .replace(/^[\s#=~*_<>+|–—-]+(?=[\p{L}([])/u, '')
    .replace(/(?<=[\p{L}\p{N})\].!?])[\s#=~*_<>+|–—-]+$/u, '')
    .replace(/^\[([^[\]/]+)\]$/u, '$1');
}

function bareNumber(label: string): ParsedHeading {
  const number = numberValue(label);
  return { label, key: `chapter-${String(number)}`, number, bare: true };
}

function labelled(
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

/** The title after a label, if any; undefined when the text is the rest of a sentence. */
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

/** A title with the number of its part; undefined when it is a sentence that counts something. */
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
