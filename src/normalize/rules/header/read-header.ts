/** Reads a header entry by entry. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { single, type HeaderEntry, type Progress, type ReadEntry } from './entry.ts';
import { leadAt } from './lead.ts';
import { fieldAt, unlabelledAt } from './fields.ts';
import { namesIn, postHeadAt, signedBySender, type PostHead } from './post.ts';
import { titlePageUnder } from './unlabelled/half-title.ts';
import { titlePageAt, type TitlePageContext } from './unlabelled/title-page.ts';
import { announces, bylineAt, headingInside, partedBylineAt, titleAt, titleIn } from './title.ts';

/** The longest header, in lines; the lines after it belong to the story. */
const LONGEST_HEADER = 80;

/** What a header is read from. */
interface Reading {
  readonly blocks: readonly DraftBlock[];
  /** Title and authors known from the config, folded. */
  readonly known: ReadonlySet<string>;
}

/**
 * The entries of the header that begins at a block. Chapter headings may come between entries; they are left
 * where they are.
 */
export function readHeader(
  blocks: readonly DraftBlock[],
  start: number,
  known: ReadonlySet<string>,
): readonly HeaderEntry[] {
  const { entries: lead, next } = leadAt(blocks, start);
  const post = postHeadAt(blocks, next);
  if (post !== undefined) return [...lead, ...readPost({ blocks, known }, post)];
  const last = lead.at(-1);
  const rule = isOrnament(blocks[last?.last ?? -1]?.text ?? '') ? last : undefined;
  const read = readEntries({ blocks, known }, next, rule !== undefined);
  if (read.some(({ facts }) => facts.length > 0)) return [...lead, ...read];
  // A rule above a story that has no header may be a scene break; the rest is of the page all the same.
  return lead.filter(
    (entry) => entry.first < entry.last || !isOrnament(blocks[entry.first]?.text ?? ''),
  );
}

/** The head of a message, and the header under it, which may repeat what its subject names. */
function readPost({ blocks, known }: Reading, post: PostHead): readonly HeaderEntry[] {
  const names = namesIn(post.entries).map(folded);
  const below = readEntries({ blocks, known: new Set([...known, ...names]) }, post.next, false);
  const isSigned = [...post.entries, ...below].some(({ facts }) =>
    facts.some(({ name }) => name === 'author'),
  );
  return [...(isSigned ? post.entries : signedBySender(post)), ...below];
}

/** The entries from a block on. */
function readEntries(
  reading: Reading,
  start: number,
  isRuled: boolean,
  before: Progress = { fields: 0, entries: 0, title: undefined },
): readonly HeaderEntry[] {
  const { blocks } = reading;
  const entries: HeaderEntry[] = [];
  let progress = before;
  let index = start;
  const end = Math.min(blocks.length, start + LONGEST_HEADER);
  while (index < end) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') break;
    if (isOrnament(block.text)) {
      // An ornament at the end of a header with fields belongs to it, and so does one between title and fields.
      const isInside =
        progress.fields === 0 &&
        progress.entries > 0 &&
        (announces(blocks, index + 1) || partedBylineAt(blocks, index + 1) !== undefined);
      // Between two rules title and byline are a banner.
      const closes = isRuled && progress.entries > 0;
      if (progress.fields > 0 || isInside || closes)
        entries.push({ first: index, last: index, facts: [] });
      if (!isInside) break;
      index += 1;
      continue;
    }
    const isRepeated = progress.title !== undefined && progress.title === titleIn(block.text);
    if (progress.entries > 0 && !isRepeated && headingInside(blocks, index)) {
      index += 1;
      continue;
    }
    const entry = entryAt(reading, index, progress);
    if (entry === undefined) break;
    entries.push(entry);
    const title = entry.facts.find(({ name }) => name === 'title');
    progress = {
      fields: progress.fields + (entry.isField ? 1 : 0),
      entries: progress.entries + 1,
      title: title?.name === 'title' ? folded(title.value) : progress.title,
    };
    index = entry.last + 1;
  }
  return entries;
}

/** The entry of a header that begins at a block; undefined where the header has ended. */
function entryAt(reading: Reading, index: number, progress: Progress): ReadEntry | undefined {
  const { blocks, known } = reading;
  const block = blocks[index];
  if (block === undefined) return undefined;
  const { text } = block;
  if (known.has(folded(text))) return single(index, [{ name: 'stated', value: text }]);
  const byline = bylineAt(blocks, index);
  if (byline !== undefined) return single(index, byline);
  const parted = progress.entries > 0 ? partedBylineAt(blocks, index) : undefined;
  if (parted !== undefined) return parted;
  return (
    fieldAt(blocks, index, progress) ??
    unlabelledAt(blocks, index, progress) ??
    titleAt(blocks, index, progress)
  );
}

/**
 * A header with the title page under its lines, where they state no title, or under the head of a message, whose subject
 * is then only a field.
 */
export function withTitlePage(
  blocks: readonly DraftBlock[],
  entries: readonly HeaderEntry[],
  context: TitlePageContext,
): readonly HeaderEntry[] {
  const isStated = entries.some(({ facts }) => facts.some(({ name }) => name === 'title'));
  const start = (entries.at(-1)?.last ?? -1) + 1;
  if (!isStated) {
    const page = titlePageAt(blocks, start, context);
    return [...entries, ...page, ...entriesUnder(blocks, page, context.known)];
  }
  if (!hasPostHead(entries)) return entries;
  const page = titlePageAt(blocks, start, { ...context, known: new Set() });
  const isTitled = page.some(({ facts }) => facts.some(({ name }) => name === 'title'));
  return isTitled
    ? [...entries.map(withSubjectAsField), ...page, ...entriesUnder(blocks, page, context.known)]
    : entries;
}

/** More of the header, under a title page. */
function entriesUnder(
  blocks: readonly DraftBlock[],
  page: readonly HeaderEntry[],
  known: ReadonlySet<string>,
): readonly HeaderEntry[] {
  const last = page.at(-1)?.last;
  const title = page.flatMap(({ facts }) => facts).find(({ name }) => name === 'title');
  if (last === undefined || title?.name !== 'title') return [];
  const isSigned = page.some(({ facts }) => facts.some(({ name }) => name === 'author'));
  const again = isSigned ? [] : titlePageUnder(blocks, last + 1, folded(title.value));
  if (again.length > 0) return again;
  const before = { fields: 0, entries: page.length, title: folded(title.value) };
  return readEntries({ blocks, known }, last + 1, false, before);
}

/** Whether entries are the head of a message: no other has lines that state nothing. */
function hasPostHead(entries: readonly HeaderEntry[]): boolean {
  return entries.some(({ facts, reason }) => facts.length === 0 && reason === 'page-furniture');
}

/** What a subject calls the story is a field where the story itself is called something else. */
function withSubjectAsField(entry: HeaderEntry): HeaderEntry {
  return {
    ...entry,
    facts: entry.facts.map((fact): StoryFact =>
      fact.name === 'title' ? { name: 'field', label: 'Subject', value: fact.value } : fact,
    ),
  };
}
