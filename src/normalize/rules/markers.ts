import { isDateline } from '../correspondence.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Signs around a stage direction; they stay, since authors mean them to be seen. */
const BEFORE = String.raw`[\s#~*=<>_()[\]{}/:|.–—-]*`;
const AFTER = String.raw`[\s#~*=<>_()[\]{}/:|.…!?–—-]*`;

const END = new RegExp(
  `^${BEFORE}(?:the end|fin|finis|end|tbc|to be continued|continued|tsuzuku|owari|(?<=[-–—#*~]\\s?)30)(?:\\s*\\((?:for now|\\?)\\)|\\s+in (?:the next )?(?:part|chapter)(?: [\\w/?]{1,8})?)?${AFTER}$`,
  'i',
);
const END_OF = new RegExp(
  `^${BEFORE}(?:end (?:of )?(?:the )?(?:part|chapter|book|flashback|dream|pov)|(?:start |begin )?(?:of )?flashback|flashback ends?|time ?skip|dream sequence)\\b[\\s\\w/?]{0,12}${AFTER}$`,
  'i',
);
const POINT_OF_VIEW = new RegExp(
  `^${BEFORE}(?:[\\p{L}\\p{N}'’ .-]{2,30}?(?:['’]s)? p\\.?o\\.?v\\.?|p\\.?o\\.?v\\.?\\s*(?:of|:|-)?\\s*\\p{Lu}[\\p{L}'’ .-]{1,24})${AFTER}$`,
  'iu',
);
/** `He hated first person POV.` is a sentence; `Anna's POV.` is not. */
const ABOUT_VIEWS = /^[^'’]*\spov\.$/i;
const UNIT = 'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|mornings?|evenings?';
const SPAN = `(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|some|a few|many|half an?)(?: (?:and a half|long|short))?`;
/** A jump in time without signs: no full stop, or it is a sentence. */
const LATER_PLAIN = new RegExp(
  `^(?:${SPAN} (?:${UNIT}) (?:later|earlier|ago|before)|(?:the )?(?:next|following|same|that) (?:day|morning|evening|night|afternoon|week|month|year)|(?:much )?later(?: that (?:day|night|evening|morning|week))?|meanwhile|elsewhere|present day|(?:back )?in the present|day \\d{1,3})(?:[…:]|\\.{3})?$`,
  'iu',
);
/** `Boston, 9:15 p.m.`, `London, the following winter`, `Tuesday, March 4th, Vienna`. */
const PLACE_AND_TIME =
  /^\p{Lu}[\p{L} .'’-]{1,40}, (?:\d{1,2}(?:[:.]\d{2}(?: ?[apAP]\.?[mM]\.?| hours)?| ?[apAP]\.?[mM]\.?)|\d{4}(?:\. \p{Lu}\p{Ll}+)?|(?:the )?(?:next|following|same|previous) (?:day|morning|evening|night|afternoon|week|month|year|spring|summer|autumn|fall|winter)|\p{L}[\p{L} ]{0,24} (?:later|earlier|ago))\.?$/u;
/** `9:42 PM` alone. */
const CLOCK = /^\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|hours)[.:]?$/i;
/** A name between signs, where the file has more of them: whose scene it is. */
const NAME_BETWEEN = /^([-~*[{=]{1,3})\s*\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?\s*[-~*\]}=]{1,3}$/u;
const FEWEST_NAMES = 2;
/** `Sunnydale, California`: only beside a date, or above a scene. */
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** `New York City` right above its date. */
const ABOVE_DATE = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;
const LATER =
  /^[~*_([-]+\s*(?!good\b)[\p{L}\p{N}'’ ,-]{3,40}\b(?:later|earlier|ago|after|before|morning|evening|night|afternoon|meanwhile|elsewhere|day|week|month|year)\b[\p{L}\p{N}'’ ,-]{0,20}[.…]?\s*[~*_)\]-]+$/iu;

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
      shows: 'a jump in time without signs',
      before: 'Three Days Later\n\nI left.',
      after: 'marker: Three Days Later\nI left.',
    },
    { shows: 'a flashback in brackets', before: '[FLASHBACK]', after: 'marker: [FLASHBACK]' },
    {
      shows: 'the end of a flashback as a tag',
      before: 'I left.\n\n</flashback>',
      after: 'I left.\nmarker: </flashback>',
    },
    { shows: 'between hyphens', before: '- fin -', after: 'marker: - fin -' },
    { shows: 'an end for now', before: 'THE END (for now)', after: 'marker: THE END (for now)' },
    { shows: 'to be continued elsewhere', before: 'TBC in part 3', after: 'marker: TBC in part 3' },
    { shows: 'the end of a part', before: 'End part 2/?', after: 'marker: End part 2/?' },
    { shows: 'a point of view first', before: 'POV: Tess', after: 'marker: POV: Tess' },
    {
      shows: 'names between signs, more than once',
      before: '-Mark-\n\nI left.\n\n-Anna-\n\nI stayed.',
      after: 'marker: -Mark-\nI left.\nmarker: -Anna-\nI stayed.',
    },
    {
      shows: 'a place and a time of day',
      before: 'The Burrow, 3:15 PM',
      after: 'marker: The Burrow, 3:15 PM',
    },
    { shows: 'a place and a year', before: 'LONDON, 1944', after: 'marker: LONDON, 1944' },
    { shows: 'a clock alone', before: '9:42 PM', after: 'marker: 9:42 PM' },
    {
      shows: 'a place above its date',
      before: 'New York City\nSeptember 12, 2003\n\nI left.',
      after: 'marker: New York City\nmarker: September 12, 2003\nI left.',
    },
    {
      shows: 'what newspapers end with',
      before: 'He left.\n\n-30-',
      after: 'He left.\nmarker: -30-',
    },
    {
      shows: 'a day of the week and its date',
      before: 'Monday, March 4th\n\nI left.',
      after: 'marker: Monday, March 4th\nI left.',
    },
    {
      shows: 'a part that ends in words',
      before: 'I left.\n\n~ End of Part One ~',
      after: 'I left.\nmarker: ~ End of Part One ~',
    },
    {
      shows: 'a meanwhile by itself',
      before: 'Meanwhile...\n\nHe left.',
      after: 'marker: Meanwhile...\nHe left.',
    },
    {
      shows: 'the same as a sentence stays',
      before: 'Three days later.\n\nI left.',
      after: 'Three days later.\nI left.',
    },
    {
      shows: 'one name between signs stays',
      before: 'He wrote:\n\n-Mark-',
      after: 'He wrote:\n-Mark-',
    },
    {
      shows: 'a time inside a sentence stays',
      before: 'At 9:42 PM he left.',
      after: 'At 9:42 PM he left.',
    },
    {
      shows: 'a place in a sentence stays',
      before: 'Boston, of course, was cold.',
      after: 'Boston, of course, was cold.',
    },
    {
      shows: 'somebody who ends something stays',
      before: 'End of discussion!',
      after: 'End of discussion!',
    },
    {
      shows: 'a sentence about the end stays',
      before: 'The end of the road was near.',
      after: 'The end of the road was near.',
    },
    {
      shows: 'a meanwhile that goes on stays',
      before: 'Meanwhile, the kettle boiled.\n\nHe let it.',
      after: 'Meanwhile, the kettle boiled.\nHe let it.',
    },
    {
      shows: 'an end that somebody writes stays',
      before: '"The End," he wrote, and put down the pen.\n\nIt was not.',
      after: '"The End," he wrote, and put down the pen.\nIt was not.',
    },
    {
      shows: 'somebody who says that it goes on stays',
      before: '"To be continued," she said, and hung up.\n\nHe stared at the telephone.',
      after: '"To be continued," she said, and hung up.\nHe stared at the telephone.',
    },
    {
      shows: 'a day of a siege in a sentence stays',
      before: 'Day 3 of the siege was quiet.\n\nDay 4 was not.',
      after: 'Day 3 of the siege was quiet.\nDay 4 was not.',
    },
    {
      shows: 'a date that begins a sentence stays',
      before: 'October 3rd was a Tuesday.\n\nIt rained.',
      after: 'October 3rd was a Tuesday.\nIt rained.',
    },
    {
      shows: 'one word of putting off stays',
      before: 'She asked when.\n\nLater.\n\nShe did not ask again.',
      after: 'She asked when.\nLater.\nShe did not ask again.',
    },
    {
      shows: 'a time ago that begins a sentence stays',
      before: 'Two days ago it had been warm.\n\nHe missed his coat.',
      after: 'Two days ago it had been warm.\nHe missed his coat.',
    },
    {
      shows: 'a morning that begins a sentence stays',
      before: 'The next morning was cold.\n\nHe missed his hat.',
      after: 'The next morning was cold.\nHe missed his hat.',
    },
    {
      shows: 'a number that answers stays',
      before: '"How many?"\n\n30\n\nHe whistled.',
      after: '"How many?"\n30\nHe whistled.',
    },
    {
      shows: 'a greeting between stars stays',
      before: 'She sent it through the wall.\n\n*Good morning*\n\nNobody sent one back.',
      after: 'She sent it through the wall.\n*Good morning*\nNobody sent one back.',
    },
    {
      shows: 'talk about points of view stays',
      before: 'He hated first person POV.\n\nI love it.',
      after: 'He hated first person POV.\nI love it.',
    },
    {
      shows: 'memories that come stay',
      before: 'Flashbacks came at night.\n\nHe kept the lamp lit.',
      after: 'Flashbacks came at night.\nHe kept the lamp lit.',
    },
    {
      shows: 'the end of a chapter inside a thought stays',
      before: 'End of chapter, he thought, and shut the book.\n\nIt was late.',
      after: 'End of chapter, he thought, and shut the book.\nIt was late.',
    },
    {
      shows: 'a month that is a verb stays',
      before: 'May 3 of us come in?\n\nFour of them came.',
      after: 'May 3 of us come in?\nFour of them came.',
    },
    {
      shows: 'a fish of the name stays',
      before: 'Fin was a fish of few words.\n\nHe drowned.',
      after: 'Fin was a fish of few words.\nHe drowned.',
    },
    {
      shows: 'a silence that goes on stays',
      before: 'Continued silence was her answer.\n\nHe left.',
      after: 'Continued silence was her answer.\nHe left.',
    },
    {
      shows: 'a place and a time inside speech stay',
      before: '"London, 1944," he said.\n\nShe turned the photograph over.',
      after: '"London, 1944," he said.\nShe turned the photograph over.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const names = draft.blocks.filter(
      ({ role, text }) => role.type === 'paragraph' && text.length <= 40 && NAME_BETWEEN.test(text),
    ).length;
    for (const [index, { role, text }] of draft.blocks.entries()) {
      if (role.type !== 'paragraph' || text.length > 60) continue;
      const next = draft.blocks[index + 1];
      const before = draft.blocks[index - 1];
      const opensScene =
        before === undefined || before.role.type === 'chapterHeading' || isOrnament(before.text);
      const isPlace =
        next !== undefined &&
        ((isDateline(next.text) && next.gap === 0 && ABOVE_DATE.test(text)) ||
          (PLACE.test(text) &&
            (isDateline(next.text) ||
              (opensScene && next.role.type === 'paragraph' && next.gap > 0))));
      const stages =
        END.test(text) ||
        END_OF.test(text) ||
        (POINT_OF_VIEW.test(text) && !ABOUT_VIEWS.test(text)) ||
        LATER.test(text) ||
        LATER_PLAIN.test(text) ||
        CLOCK.test(text) ||
        (names >= FEWEST_NAMES && NAME_BETWEEN.test(text)) ||
        PLACE_AND_TIME.test(text) ||
        isPlace ||
        isDateline(text);
      if (stages) yield { type: 'classify', first: index, last: index, as: { type: 'marker' } };
    }
  },
};
