/** Languages: their quotation marks, dashes, and spaces beside punctuation. */
import { ELISIONS } from './elisions.ts';
import { QUOTATION_MARKS } from './quotation-marks.ts';
import type { Sense } from './sense.ts';
import {
  CLOSING_DOUBLE,
  CLOSING_SINGLE,
  DOUBLE_PRIME,
  EM_DASH,
  EN_DASH,
  NARROW_NO_BREAK_SPACE,
  NO_BREAK_SPACE,
  OPENING_DOUBLE,
  OPENING_SINGLE,
  PRIME,
} from './characters.ts';

/** The dash of a language's books, and the spaces around it. */
export interface DashForm {
  readonly dash: typeof EM_DASH | typeof EN_DASH;
  /** Between words; `typed`: where the author put them, since they tell the beginning of an aside from its end. */
  readonly spaces: 'none' | 'both' | 'typed';
  /** What opens speech at the head of a paragraph, with the space before the words. */
  readonly dialogue?: string;
}

/**
 * Dashes by language; where a language has two customs, the one of its novels.
 *
 * - en: The Chicago Manual of Style, 17th ed., §6.85: em, closed up.
 * - de: Duden, Rechtschreibregeln, "Gedankenstrich"; DIN 5008: en, spaced.
 * - fr: Lexique des règles typographiques en usage à l’Imprimerie nationale, "Tirets": spaced; em for dialogue.
 * - es: Ortografía de la lengua española (RAE 2010), §3.4.5: em (raya), close to what it sets apart.
 * - it: Luca Serianni, Grammatica italiana, "Lineetta": en, spaced.
 * - nl: Genootschap Onze Taal, "Gedachtestreepje": en, spaced.
 * - pt: Manual de Redação e Estilo, "Travessão": em, spaced.
 * - sv: Svenska skrivregler (Språkrådet 2017), §17.3 "Tankstreck": en, spaced.
 * - ru, be: Мильчин, Чельцова, Справочник издателя и автора, "Тире": em, spaced.
 * - uk: Український правопис (2019), §161 "Тире": em, spaced.
 * - bg: Официален правописен речник, "Тире": en, spaced; em for dialogue is rare.
 * - cs: Internetová jazyková příručka (ÚJČ), "Pomlčka": en, spaced. sk alike.
 * - hu: A magyar helyesírás szabályai (MTA 2015), §249, §257: en, spaced.
 * - fi: Kotus, Kielitoimiston ohjepankki, "Ajatusviiva": en, spaced. da, no: en, spaced (Retskrivningsordbogen; Språkrådet).
 * - ro, el: en, spaced. he: en, spaced (האקדמיה ללשון העברית, "קו מפריד").
 * - is, hr, sl, sr, bs, mk, lt, lv, et: en, spaced, as in the books of their neighbours.
 * - ca, gl: em, close to what it sets apart, as in Spanish.
 * - pl: Zasady pisowni polskiej (PWN), "Myślnik": en (półpauza) spaced, em for dialogue.
 */
const DASHES: Readonly<Partial<Record<string, DashForm>>> = {
  en: { dash: EM_DASH, spaces: 'none' },
  de: { dash: EN_DASH, spaces: 'both' },
  fr: { dash: EN_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  es: { dash: EM_DASH, spaces: 'typed', dialogue: EM_DASH },
  it: { dash: EN_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  nl: { dash: EN_DASH, spaces: 'both' },
  pt: { dash: EM_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  sv: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  pl: { dash: EN_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  ru: { dash: EM_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  be: { dash: EM_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  uk: { dash: EM_DASH, spaces: 'both', dialogue: `${EM_DASH}${NO_BREAK_SPACE}` },
  bg: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  cs: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  sk: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  hu: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  fi: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  da: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  no: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  nb: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  ro: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  el: { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` },
  he: { dash: EN_DASH, spaces: 'both' },
  ca: { dash: EM_DASH, spaces: 'typed', dialogue: EM_DASH },
  gl: { dash: EM_DASH, spaces: 'typed', dialogue: EM_DASH },
  ...Object.fromEntries(
    ['is', 'hr', 'sl', 'sr', 'bs', 'mk', 'lt', 'lv', 'et'].map((language) => [
      language,
      { dash: EN_DASH, spaces: 'both', dialogue: `${EN_DASH}${NO_BREAK_SPACE}` } satisfies DashForm,
    ]),
  ),
};

/** The spaces before high punctuation and inside guillemets. */
export interface PunctuationSpaces {
  /** Before `;`, `!` and `?`. */
  readonly high: string;
  /** Before a colon. */
  readonly colon: string;
  /** Inside « and ». */
  readonly guillemets: string;
}

/**
 * French has a thin space before high punctuation, and a full one before the colon and inside guillemets (Lexique des
 * règles typographiques en usage à l’Imprimerie nationale, "Ponctuation"). Canada has no space before high punctuation
 * (Le guide du rédacteur, §6.12), Switzerland thin ones throughout (Guide du typographe, Lausanne, §5).
 */
const SPACES: Readonly<Partial<Record<string, PunctuationSpaces>>> = {
  fr: { high: NARROW_NO_BREAK_SPACE, colon: NO_BREAK_SPACE, guillemets: NO_BREAK_SPACE },
  'fr-ca': { high: '', colon: NO_BREAK_SPACE, guillemets: NO_BREAK_SPACE },
  'fr-ch': {
    high: NARROW_NO_BREAK_SPACE,
    colon: NARROW_NO_BREAK_SPACE,
    guillemets: NARROW_NO_BREAK_SPACE,
  },
};

/** Marks of scripts without spaces between words: they show their direction, and are left alone. */
const CORNER_BRACKETS = /[「」『』]/;

/** What the rules of punctuation know of a language. */
export interface Typography {
  /** How each kind of mark is set; undefined where the language is not known. */
  readonly markOf?: (sense: Sense) => string;
  readonly dashes?: DashForm;
  readonly spaces?: PunctuationSpaces;
  /** Words without their first letters, besides those of English. */
  readonly elisions?: ReadonlySet<string>;
  /** The senses of a curly mark of the language's own, unless its neighbours must tell them. */
  readonly sensesOf: (mark: string) => readonly Sense[];
  /** Whether the inner marks are single ones, which an apostrophe looks like. */
  readonly hasSingles: boolean;
  readonly isEnglish: boolean;
  /** Whether spaces before punctuation stay as typed, since the language may have them. */
  readonly keepsSpaces: boolean;
}

/** A table's entry for a language tag, or for the tag without its last parts. */
function lookUp<T>(table: Readonly<Partial<Record<string, T>>>, language: string): T | undefined {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = table[parts.slice(0, length).join('-')];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A language tag as CLDR writes it: `pt-PT` for `pt-pt`. */
function canonical(language: string): string {
  return language
    .split('-')
    .map((part, index) => {
      if (index === 0) return part.toLowerCase();
      if (part.length === 4) return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
      return part.length === 2 ? part.toUpperCase() : part.toLowerCase();
    })
    .join('-');
}

/**
 * The marks of a language for the two kinds that people type. A straight `"` becomes the double marks of the language
 * and `'` its single ones, whichever are the outer ones; where CLDR has one kind only, the other is the English one.
 */
function marksFor(four: string): (sense: Sense) => string {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = Array.from(four);
  const isDouble = (mark: string): boolean => /[“”„«»‟]/.test(mark);
  const double: readonly [string, string] = isDouble(open)
    ? [open, close]
    : isDouble(innerOpen)
      ? [innerOpen, innerClose]
      : [OPENING_DOUBLE, CLOSING_DOUBLE];
  const single: readonly [string, string] = !isDouble(innerOpen)
    ? [innerOpen, innerClose]
    : isDouble(open)
      ? [innerOpen, innerClose]
      : [open, close];
  return (sense) => {
    switch (sense) {
      case 'openDouble':
        return double[0];
      case 'closeDouble':
        return double[1];
      case 'openSingle':
        return single[0] === '' ? OPENING_SINGLE : single[0];
      case 'closeSingle':
        return single[1] === '' ? CLOSING_SINGLE : single[1];
      case 'apostrophe':
        return CLOSING_SINGLE;
      case 'prime':
        return PRIME;
      case 'doublePrime':
        return DOUBLE_PRIME;
    }
  };
}

const QUOTING: readonly Sense[] = ['openDouble', 'closeDouble', 'openSingle', 'closeSingle'];

/**
 * The senses of the language's own marks. Marks of the English kind are read by their neighbours like
 * straight ones, since word processors turn them the wrong way.
 */
function sensesOf(markOf: (sense: Sense) => string): (mark: string) => readonly Sense[] {
  const isAmbiguous = QUOTING.map(markOf).join('') === '“”‘’';
  return (mark) => {
    if (isAmbiguous || mark === CLOSING_SINGLE) return [];
    return QUOTING.filter((sense) => markOf(sense) === mark);
  };
}

/** What is known of a text in an unknown language. */
const UNKNOWN: Typography = {
  isEnglish: false,
  hasSingles: true,
  sensesOf: () => [],
  keepsSpaces: true,
};

/**
 * What is known of a language's punctuation.
 * @param language BCP 47; for one that no table has, the text is left as typed
 */
export function typographyOf(language: string): Typography {
  const tag = canonical(language);
  // Of a text whose language is not known nothing is changed but by rules of every language.
  if (tag === 'und') return UNKNOWN;
  const four = lookUp(QUOTATION_MARKS, tag);
  const markOf = four === undefined || CORNER_BRACKETS.test(four) ? undefined : marksFor(four);
  const dashes = lookUp(DASHES, tag);
  const spaces = lookUp(SPACES, tag.toLowerCase());
  const elisions = lookUp(ELISIONS, tag);
  return {
    isEnglish: tag === 'en' || tag.startsWith('en-'),
    hasSingles: markOf === undefined || /[‘’‚]/.test(markOf('closeSingle')),
    sensesOf: markOf === undefined ? () => [] : sensesOf(markOf),
    keepsSpaces: spaces !== undefined,
    ...(markOf === undefined ? {} : { markOf }),
    ...(dashes === undefined ? {} : { dashes }),
    ...(spaces === undefined ? {} : { spaces }),
    ...(elisions === undefined ? {} : { elisions }),
  };
}
