/** The rule `chapter-notices`: ratings and warnings of single chapters are read. */
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { contentLineOf } from '../../forms/header-line.ts';
import type { Edit, Rule } from '../../rule.ts';

/** The most lines under a heading that state what is in the chapter. */
const MOST_LINES = 5;
/** The longest list of warnings, in characters; a longer line is part of the story. */
const LONGEST_LIST = 160;
/** The longest single `Warning: …`, in characters; a longer one may be part of the story. */
const LONGEST_ALONE = 48;

/** Labels that no story begins a chapter with. */
const FIRM =
  /^(?:chapter |part )?(?:rating|(?:content |trigger |archive )warnings?|warnings|[ct]w|content notes?)$/i;
/** A rating in brackets or after `rated` at the end of a heading: `Chapter 4 (NC-17)`. */
const IN_HEADING =
  /(?:[([](?:rated:? )?((?:soft |hard )?R|PG|PG-?1[35]|NC-?17|K\+|FR(?:C|T|M|AO|7|13|15|18)|MA|Teen|Mature|Explicit)[)\]]|\brated:? (G|PG|PG-?1[35]|R|NC-?17|K\+?|T|M|MA|FR\w{1,3}|Teen|Mature|Explicit))$/;

/** A line under a heading that states something. */
interface NoticeLine {
  readonly index: number;
  readonly label: string;
  readonly value: string;
}

/** The lines under a heading that state what is in the chapter. */
function noticeLines(blocks: readonly DraftBlock[], heading: number): readonly NoticeLine[] {
  const found: NoticeLine[] = [];
  for (let index = heading + 1; index <= heading + MOST_LINES; index += 1) {
    const block = blocks[index];
    if (block?.role.type !== 'line') break;
    const line = contentLineOf(block.text);
    if (line === undefined || line.value.length > LONGEST_LIST) break;
    found.push({ index, label: line.label, value: line.value });
  }
  // Lines that continue without a blank line are a paragraph that begins with a label.
  const next = blocks[heading + found.length + 1];
  const goesOn = next?.role.type === 'line' && next.gap === 0 && found.length > 0;
  const believed = goesOn ? [] : found;
  if (believed.some(({ label }) => FIRM.test(label)) || believed.length > 1) return believed;
  return believed.filter(
    ({ value }) => value.length <= LONGEST_ALONE && !/[.!?…]["”']?$/.test(value),
  );
}

/** The fact that a line states. */
function factsFrom({ label, value }: NoticeLine): readonly StoryFact[] {
  if (/note/i.test(label)) return [{ name: 'contentNotes', value }];
  if (/rat(?:ing|ed)$/i.test(label)) return [{ name: 'rating', value }];
  return [{ name: 'warnings', value }];
}

/** Ratings and warnings under a chapter's heading become its notice. */
export const chapterNotices: Rule = {
  id: 'chapter-notices',
  *propose({ blocks, facts }): Iterable<Edit> {
    const rated = new Set(
      facts.flatMap(({ fact, line }) => (fact.name === 'rating' ? [line] : [])),
    );
    for (const [index, block] of blocks.entries()) {
      if (block.role.type !== 'chapterHeading') continue;
      const inHeading = IN_HEADING.exec(block.text);
      const rating = inHeading?.[1] ?? inHeading?.[2];
      const line = block.origins[0].line;
      if (rating !== undefined && block.role.supplied !== true && !rated.has(line))
        yield { type: 'setFact', fact: { name: 'rating', value: rating }, from: index };
      for (const notice of noticeLines(blocks, index)) {
        const { index: at, value } = notice;
        yield { type: 'remove', first: at, last: at, reason: 'header', kept: value };
        for (const fact of factsFrom(notice)) yield { type: 'setFact', fact, from: at };
      }
    }
  },
};
