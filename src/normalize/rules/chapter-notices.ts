import type { DraftBlock, StoryFact } from '../draft.ts';
import { contentLineOf } from '../header-fields.ts';
import type { Edit, Rule } from '../rule.ts';

/** As many lines under a heading may say what is in the chapter. */
const MOST_LINES = 5;
/** A list of warnings is shorter than this, in characters; what is longer tells something. */
const LONGEST_LIST = 160;
/** `Warning: …` as one line alone may be the story's own words; it is believed when it is short. */
const LONGEST_ALONE = 48;

/** Labels that no story begins a chapter with. */
const FIRM =
  /^(?:chapter |part )?(?:rating|(?:content |trigger |archive )warnings?|warnings|[ct]w|content notes?)$/i;
/** A rating in brackets or after `rated` at the end of a heading: `Chapter 4 (NC-17)`. */
const IN_HEADING =
  /(?:[([](?:rated:? )?((?:soft |hard )?R|PG|PG-?1[35]|NC-?17|K\+|FR(?:C|T|M|AO|7|13|15|18)|MA|Teen|Mature|Explicit)[)\]]|\brated:? (G|PG|PG-?1[35]|R|NC-?17|K\+?|T|M|MA|FR\w{1,3}|Teen|Mature|Explicit))$/;

interface NoticeLine {
  readonly index: number;
  readonly label: string;
  readonly value: string;
}

/** The lines under a heading that say what is in the chapter. */
function noticeLines(blocks: readonly DraftBlock[], heading: number): readonly NoticeLine[] {
  const found: NoticeLine[] = [];
  for (let index = heading + 1; index <= heading + MOST_LINES; index += 1) {
    const block = blocks[index];
    if (block?.role.type !== 'line') break;
    const line = contentLineOf(block.text);
    if (line === undefined || line.value.length > LONGEST_LIST) break;
    found.push({ index, label: line.label, value: line.value });
  }
  // What goes on without a blank line is a paragraph that begins so.
  const next = blocks[heading + found.length + 1];
  const goesOn = next?.role.type === 'line' && next.gap === 0 && found.length > 0;
  const believed = goesOn ? [] : found;
  if (believed.some(({ label }) => FIRM.test(label)) || believed.length > 1) return believed;
  return believed.filter(
    ({ value }) => value.length <= LONGEST_ALONE && !/[.!?…]["”']?$/.test(value),
  );
}

function factsFrom({ label, value }: NoticeLine): readonly StoryFact[] {
  if (/note/i.test(label)) return [{ name: 'contentNotes', value }];
  if (/rat(?:ing|ed)$/i.test(label)) return [{ name: 'rating', value }];
  return [{ name: 'warnings', value }];
}

/** Ratings and warnings of single chapters. */
export const chapterNotices: Rule = {
  id: 'chapter-notices',
  title: 'Read the ratings and warnings of single chapters',
  why: 'Serials rate a chapter where it differs from the rest, on lines under its heading (fan fiction archives’ practice since the mailing lists); set as prose they read as the chapter’s first sentence. They become the chapter’s notice.',
  examples: [
    {
      shows: 'a rating under the heading',
      before: 'Chapter 1\n\nRating: PG-13\n\nIt rained.',
      after: '[rating PG-13]\nchapterHeading: Chapter 1\nIt rained.',
    },
    {
      shows: 'rating and warnings of one chapter, line under line',
      before:
        'Chapter 1\n\nIt rained.\n\nChapter 2\nRating: R\nWarnings: blood, needles\n\nIt stopped.',
      after:
        '[rating R] [warnings blood, needles]\nchapterHeading: Chapter 1\nIt rained.\nchapterHeading: Chapter 2\nIt stopped.',
    },
    {
      shows: 'the short labels of content warnings',
      before: 'Chapter 1\n\nCW: suicide\n\nIt rained.\n\nChapter 2\n\nTW: needles\n\nIt stopped.',
      after:
        '[warnings suicide] [warnings needles]\nchapterHeading: Chapter 1\nIt rained.\nchapterHeading: Chapter 2\nIt stopped.',
    },
    {
      shows: 'content notes under a heading',
      before: 'Chapter 1\n\nContent notes: A dog is ill, and gets well.\n\nIt rained.',
      after: '[contentNotes A dog is ill, and gets well.]\nchapterHeading: Chapter 1\nIt rained.',
    },
    {
      shows: 'a rating in the heading is read and stays there',
      before: 'Chapter 1\n\nIt rained.\n\nChapter 2 (NC-17)\n\nIt poured.',
      after:
        '[rating NC-17]\nchapterHeading: Chapter 1\nIt rained.\nchapterHeading: Chapter 2 (NC-17)\nIt poured.',
    },
    {
      shows: 'a warning that somebody calls out stays',
      before:
        'Chapter 1\n\nWarning: the floor of this house is no longer safe to stand upon.\n\nHe stood.',
      after:
        'chapterHeading: Chapter 1\nWarning: the floor of this house is no longer safe to stand upon.\nHe stood.',
    },
    {
      shows: 'a paragraph that begins with such a word stays',
      before:
        'Chapter 1\n\nWarnings: that was all he ever\ngot from them, year after year.\n\nHe left.',
      after:
        'chapterHeading: Chapter 1\nWarnings: that was all he ever\ngot from them, year after year.\nHe left.',
    },
    {
      shows: 'a line further down stays',
      before: 'Chapter 1\n\nIt rained.\n\nRating: none, he thought.\n\nIt stopped.',
      after: 'chapterHeading: Chapter 1\nIt rained.\nRating: none, he thought.\nIt stopped.',
    },
    {
      shows: 'a letter in brackets that rates nothing stays',
      before: 'Chapter 1 (T)\n\nIt rained.\n\nChapter 2 (Jo)\n\nIt poured.',
      after:
        'chapterHeading: Chapter 1 (T)\nIt rained.\nchapterHeading: Chapter 2 (Jo)\nIt poured.',
    },
    {
      shows: 'other fields under a heading stay',
      before: 'Chapter 1\n\nPlace: the harbour\n\nIt rained.',
      after: 'chapterHeading: Chapter 1\nPlace: the harbour\nIt rained.',
    },
  ],
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
