/** The rule `spacing`: the spaces of the language around punctuation are set. */
import { typographyOf, type PunctuationSpaces } from '../../language/languages.ts';
import type { Edit, Rule } from '../../rule.ts';

/** The spaces that were typed there. */
const SPACES = '[ \\u00A0\\u202F]*';
/** The place before high punctuation after a word; `?!` and `…!` count as one mark, a wink is not one. */
const HIGH = new RegExp(
  `(?<=[\\p{L}\\p{N}"”’»)\\]…])${SPACES}(?!;\\))(?=[;!?]+(?:[\\s"”’»)\\]…]|$))`,
  'gu',
);
/** The place before a colon after a word; not in a time or an address. */
const COLON = new RegExp(`(?<=[\\p{L}\\p{N}"”’»)\\]…])${SPACES}(?=:(?:[\\s"”’»)]|$))`, 'gu');
const AFTER_OPENING = new RegExp(`(?<=«)${SPACES}(?=[^\\s])`, 'gu');
const BEFORE_CLOSING = new RegExp(`(?<=[^\\s«])${SPACES}(?=»)`, 'gu');

/** The language's own spaces before high punctuation and inside quotation marks are set. */
export const spacing: Rule = {
  id: 'spacing',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    const { spaces } = typographyOf(language);
    if (spaces === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const [pattern, space] of placesOf(spaces)) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (found === space) continue;
          yield {
            type: 'replaceText',
            block,
            start: index,
            end: index + found.length,
            with: space,
          };
        }
      }
    }
  },
};

/** The places of spaces, and the space of the language for each. */
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
