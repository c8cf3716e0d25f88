import type { Edit, Rule } from '../../rule.ts';
import { NO_BREAK_SPACE } from '../../language/characters.ts';

/** What a language does not part at a line's end: patterns that stand before a blank, or around one. */
interface Bonds {
  /** Titles before a name; a full stop may follow. */
  readonly titles?: string;
  /** Abbreviations before a number; with their full stops. */
  readonly counters?: string;
  /** Whole patterns of the language's own; each matches the blank alone. */
  readonly own?: readonly RegExp[];
}

const MONTHS_DE =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';

/** Prepositions and conjunctions of one letter, which must not end a line. */
function oneLetter(letters: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\p{N}’'-])[${letters}]) (?=[\\p{L}\\p{N}])`, 'giu');
}

/**
 * By language:
 *
 * - en: Standard Ebooks Manual §8.7.2 and `se typogrify` (typography.py); The Chicago Manual of Style, 17th
 *   ed., §6.121.
 * - de: Duden, "Abkürzungen"; DIN 5008: `z. B.`, `3. Mai`.
 * - fr: Lexique des règles typographiques en usage à l’Imprimerie nationale, "Abréviations".
 * - es: Ortografía de la lengua española (RAE 2010). it: Serianni, "Abbreviazioni".
 * - pl, cs: words of one letter ("sierotki": Zasady pisowni polskiej; ČSN 01 6910).
 */
const BONDS: Readonly<Partial<Record<string, Bonds>>> = {
  en: {
    titles:
      'Mr|Mrs|Ms|Mx|Drs?|Profs?|Messrs|Mmes?|Mlles?|Lieut|Lt|Capt|Col|Maj|Sgt|Cpl|Pvt|Rev|Fr|Sts?|Mt',
    counters: 'Nos?\\.|nos?\\.|pp?\\.|[Vv]ols?\\.|[Cc]h\\.|[Ff]igs?\\.',
    own: [/(?<=\p{L}) (?=& \p{Lu})/gu],
  },
  de: {
    titles: 'Hr|Fr|Frl|Dr|Prof|St|Dipl',
    counters: 'Nr\\.|S\\.|Bd\\.|Kap\\.',
    own: [
      /(?<=(?<!\p{L})[zduios]\.) (?=[BhäaeUdR]\.)/gu,
      new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.) (?=(?:${MONTHS_DE})(?!\\p{L}))`, 'gu'),
    ],
  },
  fr: { titles: 'M|MM|Mme|Mmes|Mlle|Mlles|Dr|Pr|Mgr|Me', counters: 'n[°o]|p\\.|pp\\.|t\\.|vol\\.' },
  es: { titles: 'Sr|Sra|Srta|Sres|Dr|Dra|D|Dña|Ud|Uds', counters: 'núm\\.|pág\\.|págs\\.|vol\\.' },
  it: { titles: 'Sig|Dott|Dr|Prof|On|Avv|Ing', counters: 'n\\.|p\\.|pp\\.|pag\\.|vol\\.' },
  nl: { titles: 'Dhr|dhr|Mevr|mevr|Mw|mw|Dr|dr|Ds|ds|Prof|prof|St', counters: 'nr\\.|blz\\.|p\\.' },
  pt: { titles: 'Sr|Sra|Dr|Dra|D|Exmo|Prof', counters: 'n\\.º|p\\.|pág\\.|vol\\.' },
  sv: { titles: 'Dr|dr|Hr|hr|S:t|S:ta|Prof|prof', counters: 'nr|nr\\.|s\\.|sid\\.' },
  pl: {
    titles: 'dr|Dr|prof|Prof|św|ks',
    counters: 'nr|s\\.|str\\.|t\\.',
    own: [oneLetter('aiouwz')],
  },
  cs: {
    titles: 'MUDr|JUDr|Dr|prof|sv',
    counters: 'č\\.|s\\.|str\\.',
    own: [oneLetter('aikosuvz')],
  },
};

/** Between initials; one letter behind another with a full stop is a name in every language of capitals. */
const INITIALS = /(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}\.)/gu;
/** Before signs of sections and numbers, and from them to their number. */
const SIGNS = /(?<=[§№¶]) (?=\d)/gu;
/**
 * Between a number and its unit (SI Brochure, 9th ed., §5.4.3) or the half of the day. No `in`, which is a
 * word, and no unit that a letter or an apostrophe follows.
 */
const UNITS =
  /(?<=\d) (?=(?:[ap]\.\s?m\.|[AP]\.\s?M\.|(?:[ap]m|[AP]M|[kcm]?m|[km]?g|lbs?|oz|ft|yds?|mi|mph|km\/h|kph|k?W|k?V|[kM]?Hz|[kKMG]B|°[CF]?|°|%|€|£|kr)(?![\p{L}\p{N}’'])))/gu;
/** Before an ellipsis between words (The Chicago Manual of Style, 17th ed., §13.50). */
const ELLIPSES = /(?<=[\p{L}\p{N}”’,.!?]) (?=…)/gu;

function patternsOf(language: string): readonly RegExp[] {
  const { titles, counters, own = [] } = BONDS[language.toLowerCase().split('-')[0] ?? ''] ?? {};
  return [
    INITIALS,
    SIGNS,
    UNITS,
    ELLIPSES,
    ...(titles === undefined
      ? []
      : [new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${titles})\\.?) (?=\\p{Lu})`, 'gu')]),
    ...(counters === undefined
      ? []
      : [new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${counters})) (?=\\d)`, 'gu')]),
    ...own,
  ];
}

/** Blanks at which no line may end. */
export const noBreakSpaces: Rule = {
  id: 'no-break-spaces',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    const patterns = patternsOf(language);
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      const found = patterns.flatMap((pattern) =>
        Array.from(text.matchAll(pattern), ({ index }) => index),
      );
      for (const start of new Set(found))
        yield { type: 'replaceText', block, start, end: start + 1, with: NO_BREAK_SPACE };
    }
  },
};
