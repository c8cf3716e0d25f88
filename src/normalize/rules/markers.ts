import { isDateline } from '../correspondence.ts';
import type { Edit, Rule } from '../rule.ts';

const END =
  /^[\s#~*=<>_([-]*(?:the end|fin|finis|end|tbc|to be continued|the end\?)[\s.…!?#~*=<>_)\]-]*$/i;
const END_OF =
  /^[\s#~*=<>_(-]*(?:end (?:of )?(?:part|chapter|book|flashback|dream|pov)|flashback|end flashback|flashback ends?)\b[\s\w]{0,12}[\s.#~*=<>_):-]*$/i;
const POINT_OF_VIEW =
  /^[\s#~*=<>_(-]*[\p{L}'’ .-]{2,30}?(?:['’]s)? p\.?o\.?v\.?[\s#~*=<>_).:-]*$/iu;
const LATER =
  /^[~*_([-]+\s*[\p{L}\p{N}'’ ,-]{3,40}\b(?:later|earlier|ago|after|before|morning|evening|night|afternoon|meanwhile|elsewhere|day|week|month|year)\b[\p{L}\p{N}'’ ,-]{0,20}[.…]?\s*[~*_)\]-]+$/iu;

/** Lines that stage the story rather than tell it. */
export const markers: Rule = {
  id: 'markers',
  title: 'Set stage directions apart',
  why: 'Lines such as "Anna’s P.O.V.", "~4 hours later~" and "THE END" place or end a scene; they are set as what they are, centred and without indent.',
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
      const stages =
        END.test(text) ||
        END_OF.test(text) ||
        POINT_OF_VIEW.test(text) ||
        LATER.test(text) ||
        isDateline(text);
      if (stages) yield { type: 'classify', first: index, last: index, as: { type: 'marker' } };
    }
  },
};
