/**
 * A title page without labels: what its place, its layout and the lines around it show to be title and author. What is
 * not firm is said to be inferred, so that a person sees the guess.
 */
import { folded } from '../../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../../draft.ts';
import { unlabelledFacts } from '../../../forms/header-line.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { isOrnament } from '../../../forms/ornament.ts';
import { beginsLower } from '../../../forms/prose.ts';
import { bylineFacts, titleFacts } from '../../../forms/title-line.ts';
import type { HeaderEntry } from '../entry.ts';
import { columnFacts, inferred } from './columns.ts';
import { beginsWithGivenName } from './given-names.ts';
import {
  bareLine,
  beginsText,
  isBy,
  isImprint,
  isQuoted,
  isShouted,
  looksLikeName,
  mayBeTitle,
  opensChapter,
} from './title-page-lines.ts';

/** The most lines of a title page. */
const MOST_LINES = 16;
/** The most lines of one whose title is known already, as in the front of a printed book. */
const MOST_LINES_OF_KNOWN = 80;
/** The most lines of a title. */
const MOST_TITLE_LINES = 3;
/** A line is centred that is set in by so many columns more than the text. */
const CENTRED = 6;

/** Between two names of a book. */
const OR = /^(?:or|ou|oder|of|o|czyli|eller|или)[,:]?$/iu;

/** What a title page is read with. */
export interface TitlePageContext {
  /** Title and authors that are known, folded. */
  readonly known: ReadonlySet<string>;
  /** The words of the file's name, folded. */
  readonly fileName: string;
  /** Nothing but what is firm is believed: something else states the title already. */
  readonly isTitled: boolean;
}

/** A line of the page, other than an ornament. */
interface PageLine {
  readonly index: number;
  readonly text: string;
  readonly block: DraftBlock;
}

/** The lines of a title page, and the block that its text begins at. */
interface Page {
  readonly lines: readonly PageLine[];
  readonly start: number;
  readonly end: number;
}

/** Title and author by the lines that state them. */
interface Reading {
  readonly title: readonly PageLine[];
  readonly author: readonly PageLine[];
  readonly isFirm: boolean;
  /** Lines that join them: `by`. */
  readonly joints?: readonly PageLine[];
  /** Where one line has both. */
  readonly facts?: readonly StoryFact[];
}

function pageAt(blocks: readonly DraftBlock[], start: number, most: number): Page | undefined {
  const page = linesAt(blocks, start, most, beginsText);
  const isWhole = page.lines.length <= most && page.end < blocks.length;
  return isWhole && page.lines.length > 0 ? page : undefined;
}

/** The lines from a block to that at which the text begins. */
function linesAt(
  blocks: readonly DraftBlock[],
  start: number,
  most: number,
  isText: (blocks: readonly DraftBlock[], index: number) => boolean,
): Page {
  const lines: PageLine[] = [];
  let index = start;
  while (lines.length <= most && !isText(blocks, index)) {
    const block = blocks[index];
    if (block === undefined) break;
    if (!isOrnament(block.text.trim())) lines.push({ index, text: block.text.trim(), block });
    index += 1;
  }
  return { lines, start, end: index };
}

/** A title alone at a block, which in a part of a serial is the part's own. */
export function titleAloneAt(blocks: readonly DraftBlock[], start: number): number | undefined {
  const page = pageAt(blocks, start, MOST_LINES);
  return page === undefined ? undefined : alone(page, blocks)?.title[0]?.index;
}

/** The entries of the title page that begins at a block; none where no title is found. */
export function titlePageAt(
  blocks: readonly DraftBlock[],
  start: number,
  context: TitlePageContext,
): readonly HeaderEntry[] {
  const repeated = context.known.size > 0 ? repeatedPage(blocks, start, context.known) : undefined;
  if (repeated !== undefined) return repeated;
  const first = blocks[start];
  if (first === undefined || first.role.type !== 'line') return [];
  const page = pageAt(blocks, start, MOST_LINES);
  if (page === undefined) return twoColumnsAlone(first, start);
  const reading =
    joined(page) ??
    inColumns(page) ??
    (context.isTitled ? undefined : (twoLines(page, blocks, context) ?? alone(page, blocks)));
  return reading === undefined ? [] : entriesOf(page, blocks, reading);
}

/** Title, `by` and a name, each on lines of their own; or a byline with its name. */
function joined({ lines }: Page): Reading | undefined {
  for (const [at, line] of lines.entries()) {
    const name = lines[at + 1];
    const isAlone = isBy(line.text) && name !== undefined && name.block.gap <= 4;
    const byline = isAlone ? undefined : bylineFacts(bareLine(line.text));
    const isByline = byline !== undefined && at > 0;
    if (!isAlone && !isByline) continue;
    const title = titleAbove(lines, at);
    if (title.length === 0) continue;
    return isAlone
      ? { title, joints: [line], author: [name], isFirm: true }
      : { title, author: [line], isFirm: true };
  }
  return undefined;
}

/** The lines of the title that end above a line: those that touch. */
function titleAbove(lines: readonly PageLine[], at: number): readonly PageLine[] {
  const title: PageLine[] = [];
  for (let index = at - 1; index >= 0 && title.length < MOST_TITLE_LINES; index -= 1) {
    const line = lines[index];
    const below = title[0];
    if (line === undefined || (below !== undefined && below.block.gap > 0)) break;
    if (below === undefined && !mayBeTitle(line.text)) break;
    title.unshift(line);
  }
  return title;
}

function inColumns({ lines }: Page): Reading | undefined {
  const [first] = lines;
  const facts = first === undefined ? undefined : columnFacts(first.text);
  return first === undefined || facts === undefined
    ? undefined
    : { title: [first], author: [], isFirm: false, facts };
}

/** Where the text touches the line, the line alone is the page. */
function twoColumnsAlone(first: DraftBlock, index: number): readonly HeaderEntry[] {
  const facts = columnFacts(first.text.trim());
  return facts === undefined ? [] : [{ first: index, last: index, facts }];
}

/** A title and a full name, one above the other; the file's name tells which is which where both may be either. */
function twoLines(
  page: Page,
  blocks: readonly DraftBlock[],
  { fileName }: TitlePageContext,
): Reading | undefined {
  const [one, other, ...rest] = page.lines;
  if (one === undefined || other === undefined || rest.length > 2) return undefined;
  if (!mayBeTitle(one.text) || !mayBeTitle(other.text) || other.block.gap > 3) return undefined;
  const isNamedFirst = looksLikeName(one.text);
  const isNamedSecond = looksLikeName(other.text);
  if (!isNamedFirst && !isNamedSecond) return undefined;
  // A full stop for the text must come after both: a gap, a heading or a paragraph of a line.
  const text = blocks[page.end];
  if (text !== undefined && text.gap === 0 && text.text.length < 80 && !opensChapter(text.text))
    return undefined;
  const isPerson =
    (beginsWithGivenName(one.text) && !beginsWithGivenName(other.text)) ||
    (!isNamedSecond && isShouted(one.text) && isShouted(other.text));
  const isTitleSecond =
    isNamedFirst && (isPerson || inName(other.text, fileName)) && !inName(one.text, fileName);
  return isTitleSecond
    ? { title: [other], author: [one], isFirm: false }
    : isNamedSecond
      ? { title: [one], author: [other], isFirm: false }
      : undefined;
}

/** Whether the name of the file has most of the words of a line. */
function inName(text: string, fileName: string): boolean {
  const words = folded(text).split(' ');
  const inside = new Set(plain(fileName).split(' '));
  return words.filter((word) => inside.has(plain(word))).length * 2 > words.length;
}

/** Letters without their marks, as file names have them. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

/** A title alone above the text. */
function alone({ lines, end }: Page, blocks: readonly DraftBlock[]): Reading | undefined {
  const [first, second] = lines;
  if (first === undefined || !mayBeTitle(first.text)) return undefined;
  const after = second?.block ?? blocks[end];
  if (after === undefined) return undefined;
  const isUnderlined = isOrnament(blocks[first.index + 1]?.text.trim() ?? '');
  const text = blocks[end];
  const isCentred = first.block.indent >= (text?.indent ?? 0) + CENTRED;
  const isPlaced = isUnderlined || isCentred || isQuoted(first.text) || after.gap > 1;
  const isStrong = isPlaced || isShouted(first.text);
  // What is shouted or asked may be the first words of a story.
  if (!isPlaced && /[!?]$/.test(first.text)) return undefined;
  const isApart = after.gap > 0 || isUnderlined;
  // Of several lines without a mark the first may be anything, and a comma is in places and sentences too.
  if (!isApart || (!isStrong && (lines.length > 1 || first.text.includes(',')))) return undefined;
  if (text !== undefined && beginsLower(text.text)) return undefined;
  return { title: [first], author: [], isFirm: false };
}

/** A page as entries: every line of it states something, so that none of its words is lost. */
function entriesOf(
  page: Page,
  blocks: readonly DraftBlock[],
  { title, author, joints = [], isFirm, facts }: Reading,
): readonly HeaderEntry[] {
  const [firstTitle] = title;
  const [firstAuthor] = author;
  const inTitle = new Set(title.map(({ index }) => index));
  const inAuthor = new Set(author.map(({ index }) => index));
  const silent = new Set(joints.map(({ index }) => index));
  const last = lastOf(page, [...title, ...author], blocks);
  const titled = titleFacts(title.map(({ text }) => bareLine(text)).join(' '));
  const entries: HeaderEntry[] = [];
  for (let index = page.start; index <= last; index += 1) {
    const text = blocks[index]?.text.trim() ?? '';
    const at = { first: index, last: index };
    if (isOrnament(text) || silent.has(index)) entries.push({ ...at, facts: [] });
    else if (index === firstTitle?.index)
      entries.push({ ...at, facts: facts ?? (isFirm ? titled : inferred(titled)) });
    else if (inTitle.has(index)) entries.push({ ...at, facts: [] });
    else if (index === firstAuthor?.index) entries.push({ ...at, facts: authorOf(text, isFirm) });
    else if (!inAuthor.has(index))
      entries.push({ ...at, facts: besides(text, index < (firstTitle?.index ?? 0)) });
  }
  return entries;
}

/** The last line of a page: that of its title and author, with the rule or the imprint under it. */
function lastOf(
  { lines }: Page,
  named: readonly PageLine[],
  blocks: readonly DraftBlock[],
): number {
  let last = Math.max(...named.map(({ index }) => index));
  for (const { index, text } of lines)
    if (index > last && isImprint(text) && named.length > 1) last = index;
  const next = blocks[last + 1];
  return next !== undefined && isOrnament(next.text.trim()) && next.gap === 0 ? last + 1 : last;
}

function authorOf(text: string, isFirm: boolean): readonly StoryFact[] {
  const name = bareLine(text);
  const facts = bylineFacts(name) ?? [{ name: 'author', value: name } as const];
  return isFirm
    ? facts
    : facts.map((fact) => (fact.name === 'author' ? { ...fact, isInferred: true } : fact));
}

/** What another line of the page states. */
function besides(text: string, isAbove: boolean): readonly StoryFact[] {
  const known = unlabelledFacts(bareLine(text));
  if (known !== undefined) return known;
  const label = isImprint(text) ? 'Imprint' : isAbove ? 'Note' : 'Subtitle';
  return [{ name: 'field', label, value: bareLine(text) }];
}

function withoutHeading(block: DraftBlock): DraftBlock {
  const isNamed = parseHeading(block.text) !== undefined && !isImprint(block.text);
  return /heading/i.test(block.role.type) && !isNamed
    ? { ...block, role: { type: 'line' } }
    : block;
}

/** The title page of a printed book, whose title is known: it is said again, with the imprint. */
function repeatedPage(
  blocks: readonly DraftBlock[],
  start: number,
  known: ReadonlySet<string>,
): readonly HeaderEntry[] | undefined {
  // Its lines may be headings of the page, and not of the story.
  const page = linesAt(
    blocks.slice(0, start + MOST_LINES_OF_KNOWN * 3).map(withoutHeading),
    start,
    MOST_LINES_OF_KNOWN,
    beginsText,
  );
  const isKnown = ({ text }: PageLine): boolean => known.has(folded(text));
  const isOfPage = (line: PageLine): boolean =>
    isKnown(line) || isBy(line.text) || isImprint(line.text);
  const sure = page.lines.findLastIndex(isOfPage) + 1;
  // Another name of the book may follow in capitals: `CANDIDE, / or / THE OPTIMIST`.
  const after = page.lines.slice(sure).findIndex(({ text }) => !isShouted(text) && !OR.test(text));
  const count = sure === 0 ? 0 : after < 0 ? page.lines.length : sure + after;
  const lines = page.lines.slice(0, count);
  const isPage = lines.every(
    (line) => isOfPage(line) || OR.test(line.text) || isShouted(line.text) || mayBeTitle(line.text),
  );
  const end = lines.at(-1)?.index;
  if (!lines.some(isKnown) || !isPage || end === undefined) return undefined;
  const imprint = lines.filter((line) => !isKnown(line) && !isBy(line.text));
  const value = imprint.map(({ text }) => text).join(' ');
  const facts: readonly StoryFact[] =
    value === '' ? [] : [{ name: 'field', label: 'Imprint', value }];
  return [{ first: page.start, last: end, facts }];
}
