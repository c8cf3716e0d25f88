import { typographyOf, type PunctuationSpaces } from '../language.ts';
import type { Edit, Rule } from '../rule.ts';

const BLANKS = '[ \\u00A0\\u202F]*';
/** High punctuation after a word; `?!` and `…!` count as one. */
const HIGH = new RegExp(
  `(?<=[\\p{L}\\p{N}"”’»)\\]…])${BLANKS}(?=[;!?]+(?:[\\s"”’»)\\]…]|$))`,
  'gu',
);
/** A colon after a word: none of a time or an address. */
const COLON = new RegExp(`(?<=[\\p{L}\\p{N}"”’»)\\]…])${BLANKS}(?=:(?:[\\s"”’»)]|$))`, 'gu');
const AFTER_OPENING = new RegExp(`(?<=«)${BLANKS}(?=[^\\s])`, 'gu');
const BEFORE_CLOSING = new RegExp(`(?<=[^\\s«])${BLANKS}(?=»)`, 'gu');

/** Blanks that a language sets before high punctuation and inside its quotation marks. */
export const spacing: Rule = {
  id: 'spacing',
  title: 'Set the spaces of the language',
  why: 'French sets a thin no-break space before ; ! ? and whole ones before the colon and inside guillemets (Lexique des règles typographiques en usage à l’Imprimerie nationale); typed as ordinary blanks they break at a line’s end, and often they are not typed at all.',
  examples: [
    {
      shows: 'French: before high punctuation',
      language: 'fr',
      before: 'Quoi? Jamais !',
      after: 'Quoi\u202F? Jamais\u202F!',
    },
    {
      shows: 'French: before a colon',
      language: 'fr',
      before: 'Il dit : non.',
      after: 'Il dit\u00A0: non.',
    },
    {
      shows: 'French: inside guillemets',
      language: 'fr',
      before: '«Non», dit-il. « Jamais. »',
      after: '«\u00A0Non\u00A0», dit-il. «\u00A0Jamais.\u00A0»',
    },
    {
      shows: 'French: straight marks become guillemets with their spaces',
      language: 'fr',
      before: '"Non", dit-il.',
      after: '«\u00A0Non\u00A0», dit-il.',
    },
    {
      shows: 'Canadian French: high punctuation stays close',
      language: 'fr-CA',
      before: 'Quoi ?',
      after: 'Quoi?',
    },
    {
      shows: 'Swiss French: thin spaces inside guillemets',
      language: 'fr-CH',
      before: '« Non »',
      after: '«\u202FNon\u202F»',
    },
    {
      shows: 'French: a time stays',
      language: 'fr',
      before: 'à 10:30 juste',
      after: 'à 10:30 juste',
    },
    {
      shows: 'French: an address stays',
      language: 'fr',
      before: 'voir http://example.com/?a=b',
      after: 'voir http://example.com/?a=b',
    },
    { shows: 'English stays', before: 'What? Never!', after: 'What? Never!' },
    { shows: 'German stays', language: 'de', before: 'Was? Nie!', after: 'Was? Nie!' },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    const { spaces } = typographyOf(language);
    if (spaces === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const [pattern, blank] of placesOf(spaces)) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (found === blank) continue;
          yield {
            type: 'replaceText',
            block,
            start: index,
            end: index + found.length,
            with: blank,
          };
        }
      }
    }
  },
};

function placesOf({
  high,
  colon,
  guillemets,
}: PunctuationSpaces): readonly (readonly [RegExp, string])[] {
  return [
    [HIGH, high],
    [COLON, colon],
    [AFTER_OPENING, guillemets],
    [BEFORE_CLOSING, guillemets],
  ];
}
