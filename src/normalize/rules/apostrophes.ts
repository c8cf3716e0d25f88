import { typographyOf } from '../language.ts';
import { CLOSING_SINGLE } from '../typography.ts';
import type { Edit, Rule } from '../rule.ts';

/** Words that begin with a dropped letter and are no other word: what stands before is an apostrophe. */
const ELIDED =
  'em|im|e|tain|arry|imself|isself|tis|twas|twere|twill|twould|twixt|til|bout|cos|coz|cuz|caze|gainst|neath|nother|nuff|scuse|spose|taint|tisn|twasn|twon|bacco|fraid|cept|uns|ud|uz|n';

// The mark comes first and what stands before it is looked at from there: a pattern that begins with a
// look-behind is tried at every character.
const INSIDE = /['‘‛´`](?<=[\p{L}\p{N}].)(?=\p{L})/gu;
const BEFORE_YEAR = /['‘’](?<![\p{L}\p{N}].)(?=\d0s\b|\d\d\b(?!['’]))/gu;
const BEFORE_ELIDED = new RegExp(`['‘](?<![\\p{L}\\p{N}].)(${ELIDED})(?![\\p{L}\\p{N}-])`, 'giu');
/** `rock 'n' roll`; behind an article it is the letter: `an 'n' too many`. */
const AND =
  /['‘’](?<=\p{L} ?.)(?<!(?<!\p{L})(?:an?|the|letters?|capital|silent) .)n['‘’](?= ?\p{L})/giu;
/** `o'`, `ol'`, `th'`, and `-in'` where a g was dropped. */
const AFTER =
  /['‘’](?<=(?:(?<!\p{L})(?:o|ol|th|wi|an|mo|lil|yo|fo|po|t|d|l)|\p{L}{2}in).)(?=\s\p{L})/giu;

/** Apostrophes that cannot be anything else; the rest are settled with the quotation marks. */
export const apostrophes: Rule = {
  id: 'apostrophes',
  title: 'Set apostrophes',
  why: 'A straight apostrophe becomes the typographic one, U+2019 (The Unicode Standard §6.2.8). Before an elision word processors wrongly open a quotation (‘em for ’em); that is mended too.',
  examples: [
    {
      shows: 'inside a word',
      before: "don't o'clock rock'n'roll",
      after: 'don’t o’clock rock’n’roll',
    },
    {
      shows: 'before an elision',
      before: "Get 'em 'til 'tis over",
      after: 'Get ’em ’til ’tis over',
    },
    {
      shows: 'wrongly opened by a word processor',
      before: 'Get ‘em in the ‘90s',
      after: 'Get ’em in the ’90s',
    },
    {
      shows: 'before a year',
      before: "the summer of '76, the '90s",
      after: 'the summer of ’76, the ’90s',
    },
    { shows: 'around an n', before: "rock 'n' roll", after: 'rock ’n’ roll' },
    { shows: 'a g dropped', before: "that bleedin' dog", after: 'that bleedin’ dog' },
    {
      shows: 'names with a mark',
      before: "O'Brien, D'Artagnan and T'Pol",
      after: 'O’Brien, D’Artagnan and T’Pol',
    },
    {
      shows: 'small words that lose their last letter',
      before: "Top o' the mornin' to ol' Pete",
      after: 'Top o’ the mornin’ to ol’ Pete',
    },
    {
      shows: 'a backtick and an acute accent for it',
      before: 'I don`t, he can´t',
      after: 'I don’t, he can’t',
    },
    {
      shows: 'two in one word',
      before: "Y'all'd better. I shouldn't've.",
      after: 'Y’all’d better. I shouldn’t’ve.',
    },
    {
      shows: 'a possessive behind an s',
      before: "James's hat, the boss's car",
      after: 'James’s hat, the boss’s car',
    },
    {
      shows: 'the aitch that London drops',
      before: "'E told 'im 'imself.",
      after: '’E told ’im ’imself.',
    },
    {
      shows: 'plurals of letters and figures',
      before: "mind your p's and q's, the 1990's",
      after: 'mind your p’s and q’s, the 1990’s',
    },
    {
      shows: 'French: elisions',
      language: 'fr',
      before: "J'ai dit qu'il l'aime.",
      after: 'J’ai dit qu’il l’aime.',
    },
    {
      shows: 'Italian: an elision before a name',
      language: 'it',
      before: "all'improvviso, l'amica d'Anna",
      after: 'all’improvviso, l’amica d’Anna',
    },
    {
      shows: 'a quotation stays for the quotes',
      before: "the 'specimen' there",
      after: "the 'specimen' there",
    },
    {
      shows: 'a quotation that begins with such a word stays',
      before: "he wrote 'as it was' there",
      after: "he wrote 'as it was' there",
    },
    {
      shows: 'apostrophes that are right stay',
      before: 'I don’t, ’tis O’Brien’s, rock ’n’ roll',
      after: 'I don’t, ’tis O’Brien’s, rock ’n’ roll',
    },
    {
      shows: 'speech in single marks stays for the quotes',
      before: "'No,' he said. 'Never.'",
      after: "'No,' he said. 'Never.'",
    },
    {
      shows: 'a plural possessive stays for the quotes',
      before: "the girls' room, two weeks' pay",
      after: "the girls' room, two weeks' pay",
    },
    {
      shows: 'feet and inches stay for the quotes',
      before: 'a ladder of 12\'6" or so',
      after: 'a ladder of 12\'6" or so',
    },
    {
      shows: 'an elision quoted as a word stays',
      before: "She wrote 'em' where 'them' stood.",
      after: "She wrote 'em' where 'them' stood.",
    },
    {
      shows: 'the letter n between marks stays',
      before: "the letter 'n' in his name",
      after: "the letter 'n' in his name",
    },
    {
      shows: 'titles that begin like an elision stay',
      before: "She read 'Emma' and then 'Tilly' twice.",
      after: "She read 'Emma' and then 'Tilly' twice.",
    },
    {
      shows: 'a number between marks stays',
      before: "the figures '42' and '76' on the wall",
      after: "the figures '42' and '76' on the wall",
    },
    {
      shows: 'a Hawaiian letter stays',
      before: 'They flew to Hawaiʻi and Oʻahu.',
      after: 'They flew to Hawaiʻi and Oʻahu.',
    },
    {
      shows: 'minutes of an arc stay',
      before: "at 40° 26' N and 79° 58' W",
      after: "at 40° 26' N and 79° 58' W",
    },
    {
      shows: 'Klingon stays as typed',
      language: 'tlh',
      before: "tlhIngan Hol Dajatlh'a'",
      after: "tlhIngan Hol Dajatlh'a'",
    },
    {
      shows: 'a string in a program stays',
      before: "He typed print('a') and waited.",
      after: "He typed print('a') and waited.",
    },
    {
      shows: 'Dutch: a word that is one letter stays for the quotes',
      language: 'nl',
      before: "'t Was laat.",
      after: "'t Was laat.",
    },
    {
      shows: 'a letter alone between marks stays',
      before: "Press 'd' now, then 'o' twice.",
      after: "Press 'd' now, then 'o' twice.",
    },
    {
      shows: 'a quotation that ends in -in stays',
      before: "the 'made in Berlin' label",
      after: "the 'made in Berlin' label",
    },
    {
      shows: 'a quotation inside speech stays',
      before: '"He said \'maybe\' to me," she said.',
      after: '"He said \'maybe\' to me," she said.',
    },
    {
      shows: 'doubled marks stay for the quotes',
      before: "''No,'' she said.",
      after: "''No,'' she said.",
    },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    const { markOf, isEnglish } = typographyOf(language);
    if (markOf === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !/['‘’‛´`]/.test(text)) continue;
      const settled = new Set<number>();
      const settle = function* (at: number): Iterable<Edit> {
        if (settled.has(at)) return;
        settled.add(at);
        if (text.charAt(at) === CLOSING_SINGLE) return;
        yield { type: 'replaceText', block, start: at, end: at + 1, with: CLOSING_SINGLE };
      };
      for (const { index } of text.matchAll(INSIDE)) yield* settle(index);
      // What is dropped at the ends of words is English; other languages' elisions go with the quotes.
      if (!isEnglish) continue;
      for (const { index } of text.matchAll(BEFORE_YEAR)) yield* settle(index);
      for (const match of text.matchAll(AND)) {
        yield* settle(match.index);
        yield* settle(match.index + 2);
      }
      for (const match of text.matchAll(BEFORE_ELIDED)) {
        const word = match[1] ?? '';
        if (!closesAtOnce(text, match.index + 1 + word.length)) yield* settle(match.index);
      }
      for (const { index } of text.matchAll(AFTER)) {
        if (!opensBefore(text, index)) yield* settle(index);
      }
    }
  },
};

/** `'cause'` alone between two marks is a word quoted. */
function closesAtOnce(text: string, at: number): boolean {
  return /^[,.!?]?['’](?![\p{L}])/u.test(text.slice(at, at + 3));
}

function opensBefore(text: string, at: number): boolean {
  return /(?:^|[\s("“—])['‘]\p{L}[^'‘’]*$/u.test(text.slice(Math.max(0, at - 200), at));
}
