import { typographyOf, type PunctuationSpaces } from '../language.ts';
import type { Edit, Rule } from '../rule.ts';

const BLANKS = '[ \\u00A0\\u202F]*';
/** High punctuation after a word; `?!` and `…!` count as one, a wink is none. */
const HIGH = new RegExp(
  `(?<=[\\p{L}\\p{N}"”’»)\\]…])${BLANKS}(?!;\\))(?=[;!?]+(?:[\\s"”’»)\\]…]|$))`,
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
      shows: 'French: marks that belong together count as one',
      language: 'fr',
      before: 'Quoi ?! Non !!',
      after: 'Quoi\u202F?! Non\u202F!!',
    },
    {
      shows: 'French: a question inside guillemets',
      language: 'fr',
      before: '« Quoi ? »',
      after: '«\u00A0Quoi\u202F?\u00A0»',
    },
    {
      shows: 'French: a semicolon',
      language: 'fr',
      before: 'Il vint; elle partit.',
      after: 'Il vint\u202F; elle partit.',
    },
    {
      shows: 'French: behind a bracket',
      language: 'fr',
      before: 'Il vint (tard)! Elle dormait.',
      after: 'Il vint (tard)\u202F! Elle dormait.',
    },
    {
      shows: 'French: behind dots',
      language: 'fr',
      before: 'Quoi…? Non…!',
      after: 'Quoi…\u202F? Non…\u202F!',
    },
    {
      shows: 'Swiss French: a thin space before the colon',
      language: 'fr-CH',
      before: 'Il dit : non.',
      after: 'Il dit\u202F: non.',
    },
    {
      shows: 'Canadian French: whole spaces inside guillemets',
      language: 'fr-CA',
      before: '«Non»',
      after: '«\u00A0Non\u00A0»',
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
    {
      shows: 'French: spaces that are right stay',
      language: 'fr',
      before: 'Il dit\u00A0: «\u00A0Quoi\u202F?\u00A0»',
      after: 'Il dit\u00A0: «\u00A0Quoi\u202F?\u00A0»',
    },
    {
      shows: 'French: a wink stays',
      language: 'fr',
      before: 'À demain ;) dit-il.',
      after: 'À demain ;) dit-il.',
    },
    {
      shows: 'French: a smile with a nose stays',
      language: 'fr',
      before: 'À demain :-) dit-il.',
      after: 'À demain :-) dit-il.',
    },
    {
      shows: 'French: a verse of the Bible stays',
      language: 'fr',
      before: 'selon Jean 3:16 et Luc 2:1',
      after: 'selon Jean 3:16 et Luc 2:1',
    },
    {
      shows: 'French: a path stays',
      language: 'fr',
      before: 'dans C:\\jeux\\mots',
      after: 'dans C:\\jeux\\mots',
    },
    {
      shows: 'French: an exclamation in brackets stays',
      language: 'fr',
      before: 'Il vint (!) hier.',
      after: 'Il vint (!) hier.',
    },
    {
      shows: 'French: signs of a program stay',
      language: 'fr',
      before: 'Il tapa a != b et std::cout.',
      after: 'Il tapa a != b et std::cout.',
    },
    {
      shows: 'French: numbers with thin spaces stay',
      language: 'fr',
      before: 'Cela coûtait 10\u202F000\u00A0€.',
      after: 'Cela coûtait 10\u202F000\u00A0€.',
    },
    {
      shows: 'French: commas and full stops stay close',
      language: 'fr',
      before: 'Oui, non. Bref, rien…',
      after: 'Oui, non. Bref, rien…',
    },
    {
      shows: 'Canadian French: marks that are close stay',
      language: 'fr-CA',
      before: 'Quoi? Jamais! Non; oui.',
      after: 'Quoi? Jamais! Non; oui.',
    },
    {
      shows: 'Swiss French: thin spaces that are right stay',
      language: 'fr-CH',
      before: '«\u202FNon\u202F», dit-il\u202F: «\u202FSi\u202F!\u202F»',
      after: '«\u202FNon\u202F», dit-il\u202F: «\u202FSi\u202F!\u202F»',
    },
    {
      shows: 'Spanish: marks that open stay',
      language: 'es',
      before: '¿Qué? ¡Nunca!',
      after: '¿Qué? ¡Nunca!',
    },
    {
      shows: 'Italian: guillemets without blanks stay',
      language: 'it',
      before: '«No», disse lei: «mai!»',
      after: '«No», disse lei: «mai!»',
    },
    {
      shows: 'German: guillemets that point inwards stay',
      language: 'de',
      before: '»Nein!«, rief sie; »nie?«',
      after: '»Nein!«, rief sie; »nie?«',
    },
    {
      shows: 'English: a French word in guillemets stays',
      before: 'He wrote «quoi?» on it.',
      after: 'He wrote «quoi?» on it.',
    },
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
