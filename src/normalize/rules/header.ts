import type { DraftBlock, StoryFact } from '../draft.ts';
import { fold, keptOf } from '../header-fields.ts';
import { laterHeaders, readHeader, type HeaderEntry } from '../header-reading.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

const NUMBERED_LABEL = /^(?:chapter|part|episode|pt|ch)s?\.?$/i;
const NUMBER = /^#?(\d{1,3}|[IVXLC]+)\s*(?:(?:\/|of)\s*(?:\d{1,3}|[IVXLC]+|\?+))?$/i;

/** The chapter that a fact of a header numbers: `Chapter: 3/3`, a title with `(3/3)`. */
function chapterOf(fact: StoryFact): string | undefined {
  if (fact.name === 'part') return `Part ${fact.value}`;
  if (fact.name !== 'field' || !NUMBERED_LABEL.test(fact.label)) return undefined;
  const number = NUMBER.exec(fact.value)?.[1];
  return number === undefined ? undefined : `${fact.label} ${number}`;
}

/** A fact as it is compared with others: the same thing is stated once. */
function identity(fact: StoryFact): string {
  switch (fact.name) {
    case 'field':
      return `field ${fold(fact.label)} ${fold(fact.value)}`;
    case 'notation':
      return `notation ${fact.delimiters.open}`;
    default:
      return `${fact.name} ${fold(fact.value)}`;
  }
}

/** The entries of a header leave the text, and state what has not been stated. */
function* take(entries: readonly HeaderEntry[], stated: Set<string>): Iterable<Edit> {
  for (const { first, last, facts } of entries) {
    for (const fact of facts) {
      const key = identity(fact);
      if (stated.has(key)) continue;
      stated.add(key);
      yield { type: 'setFact', fact, from: first };
    }
    yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
  }
}

/** A header whose number becomes a heading of the chapter under it, where that has none of its own. */
function* numbered(
  blocks: readonly DraftBlock[],
  entries: readonly HeaderEntry[],
  stated: Set<string>,
): Iterable<Edit> {
  const after = (entries.at(-1)?.last ?? -1) + 1;
  const labels = entries.flatMap(({ facts }) => facts.flatMap((fact) => chapterOf(fact) ?? []));
  const [label] = labels;
  const next = blocks[after];
  const between = entries.some(({ last }, index) => {
    const following = entries[index + 1];
    return following !== undefined && following.first > last + 1;
  });
  const named = next === undefined || between || parseHeading(next.text) !== undefined;
  // The number stands in a heading, and is no field besides.
  yield* take(
    entries.map((entry) => ({
      ...entry,
      facts: entry.facts.filter((fact) => chapterOf(fact) === undefined),
    })),
    stated,
  );
  if (label !== undefined && !named)
    yield {
      type: 'chapterBefore',
      block: after,
      label: label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    };
}

function titleOf(entries: readonly HeaderEntry[]): string | undefined {
  for (const fact of entries.flatMap(({ facts }) => facts))
    if (fact.name === 'title') return fold(fact.value);
  return undefined;
}

/** Title, byline and fields become metadata and front matter. */
export const header: Rule = {
  id: 'header',
  title: 'Read the header',
  why: 'Title, author, rating and the like belong to the title page, the notices and the package metadata (EPUB 3.3 §5.5), not into the first chapter.',
  examples: [
    {
      shows: 'a byline alone',
      before: 'By WildFlower9\n\nIt rained.',
      after: '[author WildFlower9]\nIt rained.',
    },
    {
      shows: 'title and byline',
      before: 'The Long Way\nby Ann Other\n\nIt rained.',
      after: '[title The Long Way] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'fields, one of them wrapped, ended by an ornament',
      before:
        'Title: Rain\nRating: PG-13\nSummary: It rains for a very long time and then\nit stops.\nDisclaimer: Mine.\n***\nIt rained.',
      after:
        '[title Rain] [rating PG-13] [summary It rains for a very long time and then it stops.] [field Disclaimer: Mine.]\nIt rained.',
    },
    {
      shows: 'a part in the title',
      before: 'Rain (2/3) by Ann Other\n\nIt rained.',
      after: '[title Rain] [part 2] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'a first line of prose stays',
      before: 'By the time he came it had rained for a week.\n\nHe was wet.',
      after: 'By the time he came it had rained for a week.\nHe was wet.',
    },
    {
      shows: 'speech with a colon stays',
      before: 'Mara: are you there\nJo: no',
      after: 'Mara: are you there\nJo: no',
    },
    {
      shows: 'a chapter heading is not the title',
      before: 'Chapter 1\n\nIt rained.',
      after: 'Chapter 1\nIt rained.',
    },
    {
      shows: 'a wrapped sentence that begins with "by" stays',
      before:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
      after:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
    },
    {
      shows: 'the story right under a field stays',
      before:
        "Title: Rain\nDisclaimer: I don't own these characters, somebody else does.\nIt was raining on the day that Tom came home, and nobody met him.",
      after:
        "[title Rain] [field Disclaimer: I don't own these characters, somebody else does.]\nIt was raining on the day that Tom came home, and nobody met him.",
    },
    {
      shows: 'a title above the first chapter',
      before: 'The Long Way\n\nPrologue\n\nIt rained.',
      after: '[title The Long Way]\nPrologue\nIt rained.',
    },
  ],
  *propose({ blocks }, { known }): Iterable<Edit> {
    const opening = readHeader(blocks, 0, new Set(known.map(fold)));
    const title = titleOf(opening);
    const after = (opening.at(-1)?.last ?? -1) + 1;
    const later = title === undefined ? [] : laterHeaders(blocks, after, title);
    const stated = new Set<string>();
    if (later.some(({ entries }) => entries.some(({ facts }) => facts.some(chapterOf))))
      yield* numbered(blocks, opening, stated);
    else yield* take(opening, stated);
    for (const { entries } of later) yield* numbered(blocks, entries, stated);
  },
};
