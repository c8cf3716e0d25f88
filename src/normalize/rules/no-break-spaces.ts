import type { Edit, Rule } from '../rule.ts';
import { NO_BREAK_SPACE } from '../typography.ts';

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
  title: 'Keep together what a line’s end must not part',
  why: '“Mr.” at the end of a line and “Pell” at the head of the next read as two things: titles stay with names, initials with initials, numbers with their units (Standard Ebooks Manual §8.7.2, se typogrify; The Chicago Manual of Style, 17th ed., §6.121). A no-break space is a blank like any other to search and to those who listen.',
  examples: [
    {
      shows: 'a title stays with its name',
      before: 'She saw Mr. Pell and Dr Morrow.',
      after: 'She saw Mr.\u00A0Pell and Dr\u00A0Morrow.',
    },
    {
      shows: 'initials stay together',
      before: 'It was by J. R. R. Halloway.',
      after: 'It was by J.\u00A0R.\u00A0R. Halloway.',
    },
    {
      shows: 'a number stays with what counts it',
      before: 'See No. 9, p. 40 and § 3.',
      after: 'See No.\u00A09, p.\u00A040 and §\u00A03.',
    },
    {
      shows: 'a number stays with its unit',
      before: 'It weighed 12 kg at 7 p.m. sharp, or 5 oz. less.',
      after: 'It weighed 12\u00A0kg at 7\u00A0p.m. sharp, or 5\u00A0oz. less.',
    },
    {
      shows: 'a saint stays with the name',
      before: 'the bells of St. Mary',
      after: 'the bells of St.\u00A0Mary',
    },
    {
      shows: 'a firm stays with its partners',
      before: 'Halloway & Sons made it.',
      after: 'Halloway\u00A0& Sons made it.',
    },
    {
      shows: 'an ellipsis stays with the word before it',
      before: 'and so … we go',
      after: 'and so\u00A0… we go',
    },
    {
      shows: 'German: abbreviations of several letters stay together',
      language: 'de',
      before: 'Das war z. B. am 3. Mai bei Dr. Morgen, Nr. 7.',
      after: 'Das war z.\u00A0B. am 3.\u00A0Mai bei Dr.\u00A0Morgen, Nr.\u00A07.',
    },
    {
      shows: 'French: a title stays with its name',
      language: 'fr',
      before: 'Il vit M. Pell et Mme Morrow.',
      after: 'Il vit M.\u00A0Pell et Mme\u00A0Morrow.',
    },
    {
      shows: 'Polish: words of one letter stay with what follows',
      language: 'pl',
      before: 'Byli w domu i w ogrodzie.',
      after: 'Byli w\u00A0domu i\u00A0w\u00A0ogrodzie.',
    },
    {
      shows: 'a title in emphasis stays with its name',
      before: 'It was *Mr.* Pell.',
      after: 'It was {emphasis:Mr.}\u00A0Pell.',
    },
    {
      shows: 'a title without a name stays',
      before: 'Yes, Mr. and no, the doctor said.',
      after: 'Yes, Mr. and no, the doctor said.',
    },
    {
      shows: 'a number before an ordinary word stays',
      before: 'She had 12 gulls and 9 inns in mind.',
      after: 'She had 12 gulls and 9 inns in mind.',
    },
    {
      shows: 'a single I at the end of a sentence stays',
      before: 'It was I. He left.',
      after: 'It was I. He left.',
    },
    {
      shows: 'the end of a sentence before a number stays',
      before: 'That was all. 40 people came.',
      after: 'That was all. 40 people came.',
    },
    {
      shows: 'a no-break space that is set stays',
      before: 'She saw Mr.\u00A0Pell at 7\u00A0p.m. again.',
      after: 'She saw Mr.\u00A0Pell at 7\u00A0p.m. again.',
    },
    {
      shows: 'a contraction behind a number stays',
      before: 'At the age of 9 I’m told she sang.',
      after: 'At the age of 9 I’m told she sang.',
    },
    {
      shows: 'English: a word of one letter stays free',
      before: 'She saw a gull and I saw a kite.',
      after: 'She saw a gull and I saw a kite.',
    },
    {
      shows: 'German: a day at the end of a sentence stays',
      language: 'de',
      before: 'Er kam am 3. Dann ging er.',
      after: 'Er kam am 3. Dann ging er.',
    },
    {
      shows: 'an ellipsis close to its word stays',
      before: 'Well… no.',
      after: 'Well… no.',
    },
    {
      shows: 'a language without a list: titles stay, initials do not part',
      language: 'fi',
      before: 'Hra. Pell ja J. R. Pell.',
      after: 'Hra. Pell ja J.\u00A0R. Pell.',
    },
  ],
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
