/** The rule `header`: title, byline and fields become metadata and front matter. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { keptOf } from '../../forms/header-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';
import type { HeaderEntry } from './entry.ts';
import { laterHeaders } from './later-headers.ts';
import { plainHead } from './plain-line.ts';
import { closingAt } from './unlabelled/closing.ts';
import { readHeader, withTitlePage } from './read-header.ts';
import { titleAloneAt } from './unlabelled/title-page.ts';

/** How many blocks of a file may be its header. */
const NEAR_TOP = 100;

const NUMBERED_LABEL = /^(?:chapter|part|episode|pt|ch)s?\.?$/i;

const NUMBER = /^#?(\d{1,3}|[IVXLC]+)\s*(?:(?:\/|of)\s*(?:\d{1,3}|[IVXLC]+|\?+))?$/i;

/** The chapter that a fact of a header numbers: `Chapter: 3/3`, a title with `(3/3)`. */
function chapterOf(fact: StoryFact): string | undefined {
  if (fact.name === 'part') return `Part ${fact.value}`;
  if (fact.name !== 'field' || !NUMBERED_LABEL.test(fact.label)) return undefined;
  const number = NUMBER.exec(fact.value)?.[1];
  return number === undefined ? undefined : `${fact.label} ${number}`;
}

/** A fact as it is compared with others, so that each thing is stated once. */
function identity(fact: StoryFact): string {
  switch (fact.name) {
    case 'field':
      return `field ${folded(fact.label)} ${folded(fact.value)}`;
    case 'notation':
      return `notation ${fact.delimiters.open}`;
    default:
      return `${fact.name} ${folded(fact.value)}`;
  }
}

/** Facts that a repeated header states of its own part, even where an earlier part states the same. */
const OF_THE_PART: ReadonlySet<StoryFact['name']> = new Set(['rating', 'warnings', 'contentNotes']);

/** The facts stated so far: in the whole file, and in its first header. */
interface Stated {
  readonly anywhere: Set<string>;
  readonly opening: ReadonlySet<string>;
}

/** Remove the entries of a header, and state what has not been stated. */
function* statedBy(entries: readonly HeaderEntry[], { anywhere, opening }: Stated): Iterable<Edit> {
  for (const { first, last, facts, reason = 'header' } of entries) {
    for (const fact of facts) {
      const key = identity(fact);
      if ((OF_THE_PART.has(fact.name) ? opening : anywhere).has(key)) continue;
      anywhere.add(key);
      yield { type: 'setFact', fact, from: first };
    }
    yield { type: 'remove', first, last, reason, kept: keptOf(facts) };
  }
}

/** The same, and the header's number becomes the heading of a chapter that does not have its own. */
function* numbered(
  blocks: readonly DraftBlock[],
  entries: readonly HeaderEntry[],
  stated: Stated,
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
  // The number becomes a heading, so it is not stated as a field too.
  yield* statedBy(
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

/** The title that a header states. */
function titleOf(entries: readonly HeaderEntry[]): string | undefined {
  for (const fact of entries.flatMap(({ facts }) => facts))
    if (fact.name === 'title') return folded(fact.value);
  return undefined;
}

/** A title alone above the text of a part is the heading of its chapter. */
function* ownTitle(blocks: readonly DraftBlock[], start: number): Iterable<Edit> {
  const index = titleAloneAt(blocks, start);
  if (index !== undefined)
    yield { type: 'classify', first: index, last: index, as: { type: 'chapterHeading' } };
}

/** Title, byline and fields become metadata and front matter. */
export const header: Rule = {
  id: 'header',
  *propose(
    { file, blocks, facts },
    { known, chapters, isTitled = false, isPart = false },
  ): Iterable<Edit> {
    // A frame above may have named what the title page repeats.
    const named = facts.flatMap(({ fact }) =>
      fact.name === 'title' || fact.name === 'author' ? [fact.value] : [],
    );
    const head = plainHead(blocks, NEAR_TOP);
    const context = {
      known: new Set([...known, ...named].map(folded)),
      fileName: folded(file.replace(/^.*[\\/]|\.[^.]*$/g, '')),
      isTitled: isTitled || facts.some(({ fact }) => fact.name === 'title'),
    };
    const read = readHeader(head, 0, context.known);
    const opening = withTitlePage(head, read, { ...context, isTitled: context.isTitled || isPart });
    if (isPart && chapters !== 'none') yield* ownTitle(head, (opening.at(-1)?.last ?? -1) + 1);
    const title = titleOf(opening);
    const after = (opening.at(-1)?.last ?? -1) + 1;
    const later = title === undefined ? [] : laterHeaders(blocks, after, title);
    const anywhere = new Set<string>();
    const first = { anywhere, opening: anywhere };
    if (later.some(({ entries }) => entries.some(({ facts }) => facts.some(chapterOf))))
      yield* numbered(blocks, opening, first);
    else yield* statedBy(opening, first);
    const isSigned =
      facts.some(({ fact }) => fact.name === 'author') ||
      [...opening, ...later.flatMap(({ entries }) => entries)].some((entry) =>
        entry.facts.some(({ name }) => name === 'author'),
      );
    const closing = isSigned || isPart ? undefined : closingAt(blocks);
    if (closing !== undefined) yield* statedBy([closing], first);
    const repeated = { anywhere, opening: new Set(anywhere) };
    for (const { entries } of later) yield* numbered(blocks, entries, repeated);
  },
};
