import { typographyOf } from '../language.ts';
import { ELLIPSIS } from '../typography.ts';
import type { Edit, Rule } from '../rule.ts';

/** Three or more dots, spaced or not, or just two. */
const DOTS = /\.(?: \.){2,}|\.{2,}/g;

/** Dots in a row become ellipses. */
export const ellipses: Rule = {
  id: 'ellipses',
  title: 'Set ellipses',
  why: 'Two, three or spaced dots all stand for an ellipsis; one character cannot be torn apart at a line’s end (Standard Ebooks Manual §8.7.8).',
  examples: [
    { shows: 'three dots', before: 'Well...', after: 'Well…' },
    { shows: 'two dots', before: 'Wait.. sun?', after: 'Wait… sun?' },
    { shows: 'spaced dots', before: 'and so . . . we go', after: 'and so … we go' },
    { shows: 'a full stop before an ellipsis stays', before: 'He left....', after: 'He left.…' },
    { shows: 'a full stop stays', before: 'He left. Or not.', after: 'He left. Or not.' },
    { shows: 'a path stays', before: 'cd ../stories', after: 'cd ../stories' },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    if (typographyOf(language).markOf === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const match of text.matchAll(DOTS)) {
        const start = match.index;
        const end = start + match[0].length;
        if (/[/\\]/.test(text.charAt(end) + text.charAt(start - 1))) continue;
        const stops = match[0] === '....' || match[0] === '. . . .';
        yield { type: 'replaceText', block, start, end, with: stops ? `.${ELLIPSIS}` : ELLIPSIS };
      }
    }
  },
};
