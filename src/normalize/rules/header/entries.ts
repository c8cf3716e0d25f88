import type { DraftBlock, StoryFact } from '../../draft.ts';
import { folded } from '../../../story/text.ts';
import { mayBeLong } from '../../forms/header-labels.ts';
import {
  dashedLineOf,
  factsOf,
  headerLineOf,
  isFirmField,
  isKnownField,
  postedFacts,
  unlabelledFacts,
  type HeaderLine,
} from '../../forms/header-line.ts';
import {
  bylineFacts,
  bylinedTitleFacts,
  looksLikeTitle,
  partedTitleFacts,
  titleFacts,
} from '../../forms/title-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament, undecorated } from '../../forms/ornament.ts';

/** Lines of a header that say one thing. */
export interface HeaderEntry {
  readonly first: number;
  readonly last: number;
  readonly facts: readonly StoryFact[];
}

/** Headers end; what has not ended by then is the story. */
const LONGEST_HEADER = 80;
/** How far the next field may be from a line that is to belong to the one before. */
const NEXT_FIELD = 10;
/** A note inside a header is no longer than this, in lines. */
const LONGEST_NOTE = 30;

/** What a header is read from. */
interface Reading {
  readonly blocks: readonly DraftBlock[];
  /** Title and authors known from the config, folded. */
  readonly known: ReadonlySet<string>;
}

/** What has been read of a header so far. */
interface Progress {
  readonly fields: number;
  readonly entries: number;
  /** Its title, folded. */
  readonly title: string | undefined;
}

/**
 * What the header that begins at a block says, entry by entry. Between entries chapter headings may
 * stand, which are left where they are.
 */
export function readHeader(
  blocks: readonly DraftBlock[],
  start: number,
  known: ReadonlySet<string>,
): readonly HeaderEntry[] {
  const reading = { blocks, known };
  const entries: HeaderEntry[] = [];
  let progress: Progress = { fields: 0, entries: 0, title: undefined };
  let index = start;
  const end = Math.min(blocks.length, start + LONGEST_HEADER);
  while (index < end) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') break;
    if (isOrnament(block.text)) {
      // An ornament that ends a header of fields belongs to it, and so does one between title and fields.
      const isInside =
        progress.fields === 0 &&
        progress.entries > 0 &&
        isKnownField(blocks[index + 1]?.text ?? '');
      if (progress.fields > 0 || isInside) entries.push({ first: index, last: index, facts: [] });
      if (!isInside) break;
      index += 1;
      continue;
    }
    const again = progress.title !== undefined && progress.title === titleIn(block.text);
    if (progress.entries > 0 && !again && headingInside(blocks, index)) {
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

type ReadEntry = HeaderEntry & { readonly isField: boolean };

function single(index: number, facts: readonly StoryFact[], isField = false): ReadEntry {
  return { first: index, last: index, facts, isField };
}

/** The entry of a header that begins at a block; nothing where the header has ended. */
function entryAt(reading: Reading, index: number, progress: Progress): ReadEntry | undefined {
  const { blocks, known } = reading;
  const block = blocks[index];
  if (block === undefined) return undefined;
  const { text } = block;
  if (known.has(folded(text))) return single(index, [{ name: 'stated', value: text }]);
  const byline = bylineAt(blocks, index);
  if (byline !== undefined) return single(index, byline);
  return (
    fieldAt(blocks, index, progress) ??
    unlabelledAt(blocks, index, progress) ??
    titleAt(blocks, index, progress)
  );
}

function isHeaderLine(blocks: readonly DraftBlock[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  return isKnownField(text) || bylineFacts(text) !== undefined || dashedLineOf(text) !== undefined;
}

/** A heading above more of the header: `Title`, `Chapter 6 - The Goat`, `By X`. */
function headingInside(blocks: readonly DraftBlock[], index: number): boolean {
  const heading = parseHeading(blocks[index]?.text ?? '');
  const next = blocks[index + 1];
  if (heading === undefined || heading.bare || next === undefined) return false;
  return next.gap <= 1 && (bylineAt(blocks, index + 1) !== undefined || isFirmField(next.text));
}

/** Whose byline a line is: a name, and a gap or another line of the header after it. */
function bylineAt(blocks: readonly DraftBlock[], index: number): readonly StoryFact[] | undefined {
  const facts = bylineFacts(blocks[index]?.text ?? '');
  if (facts === undefined) return undefined;
  const next = blocks[index + 1];
  const apart =
    next === undefined ||
    next.gap > 0 ||
    isKnownField(next.text) ||
    isOrnament(next.text) ||
    unlabelledFacts(next.text) !== undefined;
  return apart ? facts : undefined;
}

/** A field and what belongs to its value. */
function fieldAt(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): ReadEntry | undefined {
  const block = blocks[index];
  if (block === undefined) return undefined;
  const field = headerLineOf(block.text) ?? dashedAt(blocks, index, progress);
  if (field === undefined) return underAlone(blocks, index, progress);
  const next = blocks[index + 1];
  const standsAmong = block.gap === 0 || (next !== undefined && isKnownField(next.text));
  const unknown = progress.fields > 0 && standsAmong && field.label.length <= 20;
  if (!field.known && !unknown) return undefined;
  // A second note comes after something.
  if (/\d$/.test(field.label) && progress.fields === 0) return undefined;
  const alone = field.value === '' && next !== undefined && next.gap > 0;
  // A note by itself is set as one; a summary's words stand under their label.
  if (alone && headerLineOf(next.text)?.known === true) return single(index, [], true);
  if (alone && !/^summary$/i.test(field.label)) return undefined;
  const near = alone ? index + 1 : valueEnd(blocks, index, field);
  const last = mayBeLong(field.label) ? noteEnd(blocks, near) : near;
  const rest = blocks.slice(index + 1, last + 1).map((line) => line.text);
  const value = [field.value, ...rest].join(' ').trim();
  return { first: index, last, facts: factsOf(field.label, value), isField: true };
}

/** `Disclaimer - I own nothing.`: with a line like it, or a field, beside it. */
function dashedAt(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): HeaderLine | undefined {
  const dashed = dashedLineOf(blocks[index]?.text ?? '');
  if (dashed === undefined) return undefined;
  const next = blocks[index + 1]?.text ?? '';
  const among = progress.fields > 0 || dashedLineOf(next) !== undefined || isKnownField(next);
  return among ? dashed : undefined;
}

const ALONE = /^(?:chapter )?(summary|notes)$/i;
const RESIDUE = /^(?:(?:chapter )?(?:summary|notes|text|end notes)|end notes)$/i;

/** What stands under `Summary` or `Notes` in a file of an archive, where no colon follows the label. */
function underAlone(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): ReadEntry | undefined {
  const text = blocks[index]?.text ?? '';
  const label = ALONE.exec(text)?.[1]?.toLowerCase();
  if (label === undefined || progress.fields === 0) return undefined;
  let last = index;
  for (let at = index + 1; at < Math.min(blocks.length, index + LONGEST_NOTE); at += 1) {
    const line = blocks[at]?.text ?? '';
    if (RESIDUE.test(line) || parseHeading(line) !== undefined || isOrnament(line)) {
      last = at - 1;
      break;
    }
  }
  // Nothing says where it ends: one paragraph.
  if (last === index) last = blockEnd(blocks, index + 1);
  const value = blocks
    .slice(index + 1, last + 1)
    .map((line) => line.text)
    .join(' ');
  if (value === '') return undefined;
  const facts: readonly StoryFact[] =
    label === 'summary' ? [{ name: 'summary', value }] : [{ name: 'field', label: text, value }];
  return { first: index, last, facts, isField: true };
}

function blockEnd(blocks: readonly DraftBlock[], start: number): number {
  let last = start;
  while ((blocks[last + 1]?.gap ?? 1) === 0) last += 1;
  return Math.min(last, blocks.length - 1);
}

/** A line without a label among the others: `Rated PG-13`, `Posted 3/4/99`, an address. */
function unlabelledAt(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): ReadEntry | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) return undefined;
  if (index === 0) {
    const posted = postedFacts(block.text);
    if (posted !== undefined) return single(index, posted, true);
  }
  const facts = unlabelledFacts(block.text);
  if (facts === undefined || progress.entries === 0) return undefined;
  const ends = next === undefined || next.gap > 0 || isHeaderLine(blocks, index + 1);
  const among = block.gap === 0 || (next !== undefined && isHeaderLine(blocks, index + 1));
  const followed = next !== undefined && unlabelledFacts(next.text) !== undefined;
  return among && (ends || followed) ? single(index, facts) : undefined;
}

/** The title at the head of a story: what follows tells that it is one. */
function titleAt(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): ReadEntry | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) return undefined;
  const { text } = block;
  const parted = partedTitleFacts(text);
  if (progress.entries === 0 && parted !== undefined) return single(index, parted);
  if (progress.entries > 0) {
    // Under the head of a post the title stands again, with the byline.
    if (progress.title !== undefined && titleIn(text) === progress.title)
      return single(index, titleFacts(text));
    const late =
      progress.title === undefined &&
      looksLikeTitle(text) &&
      block.gap > 0 &&
      next?.gap === 0 &&
      parseHeading(text) === undefined &&
      bylineAt(blocks, index + 1) !== undefined;
    return late ? single(index, titleFacts(text)) : undefined;
  }
  if (!looksLikeTitle(text)) return undefined;
  const bylined = bylinedTitleFacts(text);
  if (bylined !== undefined && (next?.gap ?? 0) > 0) return single(index, bylined);
  if (parseHeading(text) !== undefined || next === undefined) return undefined;
  if (announces(blocks, index + 1) || opensChapter(next) || headingInside(blocks, index + 1))
    return single(index, titleFacts(text));
  if (!isSubtitle(blocks, index + 1)) return undefined;
  return {
    first: index,
    last: index + 1,
    facts: [
      ...titleFacts(text),
      { name: 'field', label: 'Subtitle', value: undecorated(next.text) },
    ],
    isField: false,
  };
}

/** The title that a line names, folded. */
function titleIn(text: string): string {
  return folded(
    titleFacts(text)
      .map((fact) => (fact.name === 'title' ? fact.value : ''))
      .join(''),
  );
}

/** What follows a title at the head of a story: a byline or fields. */
function announces(blocks: readonly DraftBlock[], index: number): boolean {
  return bylineAt(blocks, index) !== undefined || isKnownField(blocks[index]?.text ?? '');
}

/** A line above the first chapter's heading, with air between them, is the title. */
function opensChapter(next: DraftBlock): boolean {
  const heading = parseHeading(next.text);
  return heading !== undefined && !heading.bare && next.gap > 0;
}

/** A line between title and byline, short and no sentence. */
function isSubtitle(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.gap > 1 || next.gap > 1) return false;
  const { text } = block;
  if (isOrnament(text) || parseHeading(text) !== undefined || headerLineOf(text) !== undefined)
    return false;
  if (text.length > 70 || /[.!?,;:…"”]$/.test(text) || !/\p{L}/u.test(text)) return false;
  return bylineAt(blocks, index + 1) !== undefined;
}

/** In a header a bracket may close a sentence (`[…]`), and markup is not among the text. */
const ENDS_SENTENCE = /[.!?…]["”’')\]]*$/;
/** A line that ends so goes on: a comma, a word that joins. */
const GOES_ON = /(?:[,;(&/]|\b(?:and|or|the|of|an?|in|to|with|for|by|from|is|are|on|at|but))$/i;

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** A field's value runs on over the lines that follow it without a gap, a label or an ornament. */
function valueEnd(blocks: readonly DraftBlock[], start: number, field: HeaderLine): number {
  let last = start;
  const labelAlone = field.value === '';
  for (let index = start + 1; index < start + LONGEST_NOTE; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.gap > 0 || block.role.type !== 'line') break;
    const { text } = block;
    const previous = blocks[index - 1]?.text ?? '';
    const unfinished = hasOpenBracket(previous) || GOES_ON.test(previous);
    const line = headerLineOf(text);
    if (isOrnament(text)) break;
    if (line !== undefined && (line.known || !unfinished)) break;
    if (bylineAt(blocks, index) !== undefined || dashedLineOf(text) !== undefined) break;
    if (parseHeading(text) !== undefined) break;
    if (!belongs(blocks, index, start, labelAlone, unfinished)) break;
    last = index;
  }
  return last;
}

/** Whether a line under a field belongs to its value: a field is a paragraph at most. */
function belongs(
  blocks: readonly DraftBlock[],
  index: number,
  start: number,
  labelAlone: boolean,
  unfinished: boolean,
): boolean {
  const text = blocks[index]?.text ?? '';
  const previous = blocks[index - 1]?.text ?? '';
  if (labelAlone && index === start + 1) return true;
  const goesOn = fieldFollows(blocks, index);
  // What says something by itself is an entry of its own: a rating, an address.
  if (!unfinished && unlabelledFacts(text) !== undefined) return false;
  if (goesOn === 'field') return true;
  // A long line after a short one is the story beginning, and so is what follows a full stop, unless
  // more of the header comes behind it.
  if (text.length > 120) return false;
  const wrapped = previous.length >= 40;
  if (ENDS_SENTENCE.test(previous))
    return wrapped && (goesOn === 'ornament' || (labelAlone && endsSoon(blocks, index)));
  const tail = text.length <= 80 && /^[\p{Ll})]/u.test(text) && (blocks[index + 1]?.gap ?? 1) > 0;
  return wrapped || unfinished || tail || (labelAlone && endsSoon(blocks, index));
}

/** What comes before the next gap: a field, or an ornament that ends the header. */
function fieldFollows(
  blocks: readonly DraftBlock[],
  from: number,
): 'field' | 'ornament' | undefined {
  for (let index = from + 1; index <= from + NEXT_FIELD; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.gap > 0) return undefined;
    if (isKnownField(block.text)) return 'field';
    if (isOrnament(block.text)) return 'ornament';
  }
  return undefined;
}

/** Whether a gap comes within a few lines: a stretch of its own, not the story. */
function endsSoon(blocks: readonly DraftBlock[], from: number): boolean {
  for (let index = from + 1; index <= from + NEXT_FIELD; index += 1)
    if ((blocks[index]?.gap ?? 1) > 0) return true;
  return false;
}

/** Where a note ends that goes on over several paragraphs up to a field of the header. */
function noteEnd(blocks: readonly DraftBlock[], near: number): number {
  let paragraphs = 0;
  for (let index = near + 1; index <= near + LONGEST_NOTE; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') return near;
    if (block.gap > 0) paragraphs += 1;
    const { text } = block;
    // The next field that can only be a header's: what stands before it belongs to the note.
    if (block.gap > 0 && isFirmField(text)) return index - 1;
    if (headerLineOf(text)?.known === true || bylineFacts(text) !== undefined) return near;
    if (isOrnament(text) || parseHeading(text) !== undefined || paragraphs > 4) return near;
  }
  return near;
}

/** A header of a later part of the same story, in the same file. */
export interface LaterHeader {
  readonly entries: readonly HeaderEntry[];
  /** The first block behind it. */
  readonly after: number;
}

/** The headers that a serial repeats before its parts: they name the title that the first one named. */
export function laterHeaders(
  blocks: readonly DraftBlock[],
  from: number,
  title: string,
): readonly LaterHeader[] {
  const found: LaterHeader[] = [];
  let index = from;
  while (index < blocks.length) {
    const first = namesTitle(blocks, index, title) ? topOf(blocks, index, from) : undefined;
    const entries = first === undefined ? [] : readHeader(blocks, first, new Set());
    const last = entries.at(-1)?.last ?? index;
    // One line alone may be anything: a book on a shelf has a title too.
    if (entries.filter(({ facts }) => facts.length > 0).length >= 2) {
      found.push({ entries, after: last + 1 });
      index = last + 1;
    } else index += 1;
  }
  return found;
}

function namesTitle(blocks: readonly DraftBlock[], index: number, title: string): boolean {
  const block = blocks[index];
  if (block === undefined || block.text.length > 160) return false;
  const field = headerLineOf(block.text);
  const facts =
    field === undefined
      ? block.gap > 0 && announces(blocks, index + 1)
        ? titleFacts(block.text)
        : []
      : factsOf(field.label, field.value);
  return facts.some((fact) => fact.name === 'title' && folded(fact.value) === title);
}

/** The first of the fields that stand above a title without a gap. */
function topOf(blocks: readonly DraftBlock[], index: number, from: number): number {
  let first = index;
  while (first > from && blocks[first]?.gap === 0 && isKnownField(blocks[first - 1]?.text ?? ''))
    first -= 1;
  return first;
}
