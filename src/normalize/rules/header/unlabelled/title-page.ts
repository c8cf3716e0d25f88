/** Title pages without labels: a title and perhaps a name, known by their place, their form and the name of the file. */
import type { DraftBlock } from '../../../draft.ts';
import { parseHeading } from '../../../forms/heading.ts';
import {
  columnsIn,
  copyrightFacts,
  copyrightHolder,
  isByAlone,
  isImprint,
  mayBeTitle,
  nameUnderBy,
} from './lines.ts';
import { bylineFacts, titleFacts } from '../../../forms/title-line.ts';
import type { HeaderEntry } from '../entry.ts';
import { alone } from './alone.ts';
import {
  asideEntry,
  authorEntry,
  inferred,
  SUBTITLE,
  titleEntry,
  titleGroup,
  type Finder,
  type Found,
  type TitlePageReading,
} from './page-entries.ts';
import { withName } from './with-name.ts';
import { isDrawn, isProseAt, zoneFrom } from './zone.ts';

/** Title and author beside each other. */
const inColumns: Finder = ([first = -1], { blocks }) => {
  const [title, author] = columnsIn(blocks[first]?.text ?? '') ?? [];
  if (title === undefined || author === undefined || (blocks[first + 1]?.gap ?? 1) === 0)
    return undefined;
  const facts = inferred([...titleFacts(title), { name: 'author', value: author }]);
  return { title: [first, first], entries: [{ first, last: first, facts }] };
};

/** The title above a name that something announces, and all other lines up to there. */
function above(
  { blocks, start }: TitlePageReading,
  lines: readonly number[],
  end: number,
): Found | undefined {
  const before = lines.filter((index) => index < end);
  const candidates = before.filter((index) => mayBeTitle(blocks[index]?.text ?? ''));
  const isTitle = (index: number): boolean =>
    !SUBTITLE.test(blocks[index]?.text ?? '') && !isImprint(blocks[index]?.text ?? '');
  const last = candidates.findLast(isTitle) ?? candidates.at(-1);
  if (last === undefined) return undefined;
  const first = titleGroup(blocks, start, last);
  const entries: HeaderEntry[] = [];
  for (let index = start; index < end; index += 1) {
    if (index === first) entries.push(titleEntry(blocks, first, last));
    if (index >= first && index <= last) continue;
    entries.push(asideEntry(blocks, index, index < first ? 'Note' : 'Subtitle'));
  }
  return { title: [first, last], entries };
}

/** `by` alone on a line, and the name under it. */
const underBy: Finder = (lines, reading) => {
  const { blocks } = reading;
  for (const [order, index] of lines.entries()) {
    const below = lines[order + 1];
    if (order === 0 || below === undefined || !isByAlone(blocks[index]?.text ?? '')) continue;
    const name = nameUnderBy(blocks[below]?.text ?? '');
    const found = name === undefined ? undefined : above(reading, lines, index);
    if (name === undefined || found === undefined || (blocks[below + 1]?.gap ?? 1) === 0) continue;
    const author = authorEntry(name, index, below);
    return { ...found, entries: [...found.entries, author] };
  }
  return undefined;
};

/** A byline further from the title than a header has it. */
const withByline: Finder = (lines, reading) => {
  const { blocks } = reading;
  const index = lines.find(
    (line, order) => order > 0 && bylineFacts(blocks[line]?.text ?? '') !== undefined,
  );
  if (index === undefined || (blocks[index + 1]?.gap ?? 1) === 0) return undefined;
  const facts = inferred(bylineFacts(blocks[index]?.text ?? '') ?? []);
  const found = above(reading, lines, index);
  return found && { ...found, entries: [...found.entries, { first: index, last: index, facts }] };
};

/** How many lines of an imprint there may be under title and author. */
const LONGEST_IMPRINT = 8;

/** Copyright, place, publisher and year under title and author. */
function imprintAfter(
  blocks: readonly DraftBlock[],
  from: number,
  isSigned: boolean,
): readonly HeaderEntry[] {
  let end = from;
  for (let index = from; index < from + LONGEST_IMPRINT; index += 1) {
    const block = blocks[index];
    if (block?.role.type !== 'line' || isProseAt(blocks, index) || parseHeading(block.text)) break;
    if (copyrightFacts(block.text) !== undefined || isImprint(block.text)) end = index + 1;
  }
  return blocks.slice(from, end).map(({ text }, offset): HeaderEntry => {
    const entry = asideEntry(blocks, from + offset, 'Imprint');
    const holder = isSigned ? undefined : copyrightHolder(text);
    if (holder === undefined) return entry;
    return { ...entry, facts: [...entry.facts, ...authorEntry(holder, from).facts] };
  });
}

/** The entries of a title page that begins at a block; none where there is no such page. */
export function readTitlePage(reading: TitlePageReading): readonly HeaderEntry[] {
  const { blocks, start } = reading;
  const lines = zoneFrom(blocks, start);
  const found = [inColumns, underBy, withByline, withName, alone].reduce<Found | undefined>(
    (before, find) => before ?? find(lines, reading),
    undefined,
  );
  if (found === undefined) return [];
  const after = (found.entries.at(-1)?.last ?? start) + 1;
  const isSigned = found.entries.some(({ facts }) => facts.some(({ name }) => name === 'author'));
  const read = [...found.entries, ...imprintAfter(blocks, after, isSigned)];
  // What is drawn between two lines of the page belongs to it.
  const taken = new Set(read.flatMap(({ first, last }) => [first, last]));
  const end = read.at(-1)?.last ?? start;
  const drawn = blocks.flatMap(({ text }, index): HeaderEntry[] =>
    index >= start && index < end && !taken.has(index) && isDrawn(text)
      ? [{ first: index, last: index, facts: [] }]
      : [],
  );
  return [...read, ...drawn].toSorted((a, b) => a.first - b.first);
}
