import { isDateline } from '../correspondence.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

const END =
  /^[\s#~*=<>_([-]*(?:the end|fin|finis|end|tbc|to be continued|the end\?)[\s.…!?#~*=<>_)\]-]*$/i;
const END_OF =
  /^[\s#~*=<>_(-]*(?:end (?:of )?(?:part|chapter|book|flashback|dream|pov)|flashback|end flashback|flashback ends?)\b[\s\w]{0,12}[\s.#~*=<>_):-]*$/i;
const POINT_OF_VIEW =
  /^[\s#~*=<>_(-]*[\p{L}'’ .-]{2,30}?(?:['’]s)? p\.?o\.?v\.?[\s#~*=<>_).:-]*$/iu;
/** `Boston, 9:15 p.m.`, `London, the following winter`, `Tuesday, March 4th, Vienna`. */
const PLACE_AND_TIME =
  /^\p{Lu}[\p{L} .'’-]{1,40}, (?:\d{1,2}(?:[:.]\d{2}(?: ?[ap]\.?m\.?| hours)?| ?[ap]\.?m\.?)|(?:the )?(?:next|following|same|previous) (?:day|morning|evening|night|afternoon|week|month|year|spring|summer|autumn|fall|winter)|\p{L}[\p{L} ]{0,24} (?:later|earlier|ago))\.?$/u;
/** `Sunnydale, California`: only beside a date, or above a scene. */
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
const LATER =
  /^[~*_([-]+\s*[\p{L}\p{N}'’ ,-]{3,40}\b(?:later|earlier|ago|after|before|morning|evening|night|afternoon|meanwhile|elsewhere|day|week|month|year)\b[\p{L}\p{N}'’ ,-]{0,20}[.…]?\s*[~*_)\]-]+$/iu;

/** Lines that stage the story rather than tell it. */
export const markers: Rule = {
  id: 'markers',
  title: 'Set stage directions apart',
  why: 'Lines such as `Anna’s P.O.V.`, `~4 hours later~` and `THE END` place or end a scene; they are set as what they are, centred and without indent.',
  examples: [
    {
      shows: 'the end, however decorated',
      before: 'He left.\n\n##THE END##',
      after: 'He left.\nmarker: ##THE END##',
    },
    {
      shows: 'a part to be continued',
      before: 'To be continued...',
      after: 'marker: To be continued...',
    },
    {
      shows: 'a point of view',
      before: "Anna's P.O.V.\n\nI left.",
      after: "marker: Anna's P.O.V.\nI left.",
    },
    {
      shows: 'a jump in time between signs',
      before: '~4 hours later~\n\nI left.',
      after: 'marker: ~4 hours later~\nI left.',
    },
    {
      shows: 'a date alone',
      before: 'October 3rd\n\nI left.',
      after: 'marker: October 3rd\nI left.',
    },
    {
      shows: 'a sentence about the end stays',
      before: 'The end of the road was near.',
      after: 'The end of the road was near.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    for (const [index, { role, text }] of draft.blocks.entries()) {
      if (role.type !== 'paragraph' || text.length > 60) continue;
      const next = draft.blocks[index + 1];
      const before = draft.blocks[index - 1];
      const opensScene =
        before === undefined || before.role.type === 'chapterHeading' || isOrnament(before.text);
      const isPlace =
        PLACE.test(text) &&
        next !== undefined &&
        (isDateline(next.text) || (opensScene && next.role.type === 'paragraph' && next.gap > 0));
      const stages =
        END.test(text) ||
        END_OF.test(text) ||
        POINT_OF_VIEW.test(text) ||
        LATER.test(text) ||
        PLACE_AND_TIME.test(text) ||
        isPlace ||
        isDateline(text);
      if (stages) yield { type: 'classify', first: index, last: index, as: { type: 'marker' } };
    }
  },
};
