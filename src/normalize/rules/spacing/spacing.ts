import { typographyOf, type PunctuationSpaces } from '../../language/languages.ts';
import type { Edit, Rule } from '../../rule.ts';

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
  spares: 'literals',
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
