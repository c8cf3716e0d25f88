/** The rule `markers`: lines that open or end a scene are set apart. */
import { isDateline } from '../../forms/correspondence.ts';
import { isOrnament } from '../../forms/ornament.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Symbols around a stage direction; they stay, since authors want them to be seen. */
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
/** A jump in time without symbols; with a full stop it is a sentence. */
const LATER_PLAIN = new RegExp(
  `^(?:${SPAN} (?:${UNIT}) (?:later|earlier|ago|before)|(?:the )?(?:next|following|same|that) (?:day|morning|evening|night|afternoon|week|month|year)|(?:much )?later(?: that (?:day|night|evening|morning|week))?|meanwhile|elsewhere|present day|(?:back )?in the present|day \\d{1,3})(?:[…:]|\\.{3})?$`,
  'iu',
);
/** `Boston, 9:15 p.m.`, `London, the following winter`, `Tuesday, March 4th, Vienna`. */
const PLACE_AND_TIME =
  /^\p{Lu}[\p{L} .'’-]{1,40}, (?:\d{1,2}(?:[:.]\d{2}(?: ?[apAP]\.?[mM]\.?| hours)?| ?[apAP]\.?[mM]\.?)|\d{4}(?:\. \p{Lu}\p{Ll}+)?|(?:the )?(?:next|following|same|previous) (?:day|morning|evening|night|afternoon|week|month|year|spring|summer|autumn|fall|winter)|\p{L}[\p{L} ]{0,24} (?:later|earlier|ago))\.?$/u;
/** `9:42 PM` alone. */
const CLOCK = /^\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|hours)[.:]?$/i;
/** A name between symbols, where the file has several: whose scene it is. */
const NAME_BETWEEN = /^([-~*[{=]{1,3})\s*\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?\s*[-~*\]}=]{1,3}$/u;
const FEWEST_NAMES = 2;
/** `Sunnydale, California`: only next to a date, or above a scene. */
const PLACE =
  /^(?!(?:The|A|An|He|She|It|They|We|You) \p{Ll})\p{Lu}[\p{L}.'’-]*(?: (?!said|asked|cried)[\p{L}.'’-]+){0,3}, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?<!\p{L}{5}\.)$/u;
/** `New York City` right above its date. */
const ABOVE_DATE = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;
const LATER =
  /^[~*_([-]+\s*(?!good\b)[\p{L}\p{N}'’ ,-]{3,40}\b(?:later|earlier|ago|after|before|morning|evening|night|afternoon|meanwhile|elsewhere|day|week|month|year)\b[\p{L}\p{N}'’ ,-]{0,20}[.…]?\s*[~*_)\]-]+$/iu;

/** Lines that open or end a scene are set apart from the story. */
export const markers: Rule = {
  id: 'markers',
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
