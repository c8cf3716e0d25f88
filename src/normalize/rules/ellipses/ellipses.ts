/** The rule `ellipses`: dots in a row become an ellipsis. */
import { typographyOf } from '../../language/languages.ts';
import { ELLIPSIS } from '../../language/characters.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Three or more dots, spaced or not, or just two. */
const DOTS = /\.(?: \.){2,}|\.{2,}/g;

/** Dots in a row become ellipses. */
export const ellipses: Rule = {
  id: 'ellipses',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    if (typographyOf(language).markOf === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const match of text.matchAll(DOTS)) {
        const start = match.index;
        const end = start + match[0].length;
        if (/[/\\]/.test(text.charAt(end) + text.charAt(start - 1))) continue;
        const stops = match[0] === '....' || match[0] === '. . . .';
        // After a space the sentence has not ended yet: its stop is the last of the four.
        const isApart = match[0] === '....' && text.charAt(start - 1) === ' ';
        const four = isApart ? `${ELLIPSIS}.` : `.${ELLIPSIS}`;
        yield { type: 'replaceText', block, start, end, with: stops ? four : ELLIPSIS };
      }
    }
  },
};
