/** Wraps the passages of a story: blocks in ranges of lines that have a notice of their own. */
import { firstWhere } from '../story/ranges.ts';
import type { Block, Chapter, ContentNotice, Passage } from '../story/types.ts';

/** Lines of a story file that are a passage. */
export interface PassageRange {
  /** As `SourceLines.file` names it. */
  readonly file: string;
  /** Source lines, from 1, both included; `to` may be after the chapter's end. */
  readonly from: number;
  readonly to: number;
  /** The line of the mark in the text that opens it, where there is one. */
  readonly mark?: number;
  readonly notice: ContentNotice;
  readonly summary?: string | undefined;
}

/** A passage among the blocks of one chapter: from the first index to the last. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly range: PassageRange;
}

/** A span without the scene breaks at its edges; undefined where nothing else is in it. */
function trimmed(blocks: readonly Block[], span: Span): Span | undefined {
  let { first, last } = span;
  while (first <= last && blocks[first]?.type === 'sceneBreak') first += 1;
  while (first <= last && blocks[last]?.type === 'sceneBreak') last -= 1;
  return first > last ? undefined : { ...span, first, last };
}

/** Where a range lies among a chapter's blocks. */
function spanIn({ blocks }: Chapter, range: PassageRange): Span | undefined {
  const first = firstWhere(
    blocks.length,
    (index) => (blocks[index]?.source.last ?? 0) >= range.from,
  );
  const last =
    firstWhere(blocks.length, (index) => (blocks[index]?.source.first ?? 0) > range.to) - 1;
  return trimmed(blocks, { first, last, range });
}

/** Spans that lie inside each other or apart: of two that overlap the later is cut in two. */
function nested(blocks: readonly Block[], spans: readonly Span[]): readonly Span[] {
  const waiting = spans.toSorted((a, b) => a.first - b.first || b.last - a.last);
  const found: Span[] = [];
  const open: Span[] = [];
  for (let index = 0; index < waiting.length; index += 1) {
    const span = waiting[index];
    if (span === undefined) break;
    while (open.length > 0 && (open.at(-1)?.last ?? 0) < span.first) open.pop();
    const around = open.at(-1);
    if (around === undefined || span.last <= around.last) {
      found.push(span);
      open.push(span);
      continue;
    }
    const inner = trimmed(blocks, { ...span, last: around.last });
    if (inner !== undefined) {
      found.push(inner);
      open.push(inner);
    }
    // What sticks out goes on afterwards; it may meet others there.
    const rest = trimmed(blocks, { ...span, first: around.last + 1 });
    if (rest === undefined) continue;
    const at = waiting.findIndex(
      (other, place) =>
        place > index &&
        (other.first > rest.first || (other.first === rest.first && other.last < rest.last)),
    );
    waiting.splice(at < 0 ? waiting.length : at, 0, rest);
  }
  return found;
}

/** Blocks with the spans among them as passages; `spans` are nested and in order. */
function wrapped(
  { blocks, source: { first: begins } }: Chapter,
  spans: readonly Span[],
  name: () => string,
): readonly Block[] {
  const build = (first: number, last: number, inside: readonly Span[]): readonly Block[] => {
    const out: Block[] = [];
    let at = first;
    let index = 0;
    while (index < inside.length) {
      const span = inside[index];
      if (span === undefined) break;
      let next = index + 1;
      while (next < inside.length && (inside[next]?.first ?? 0) <= span.last) next += 1;
      out.push(...blocks.slice(at, span.first));
      const key = name();
      const inner = inside.slice(index + 1, next);
      const within = build(span.first, span.last, inner);
      out.push(passageOf(span, key, within, inner, begins));
      at = span.last + 1;
      index = next;
    }
    out.push(...blocks.slice(at, last + 1));
    return out;
  };
  return build(0, blocks.length - 1, spans);
}

/** A passage; the marks of those inside of it, before its first block, are lines of it too. */
function passageOf(
  { range }: Span,
  key: string,
  blocks: readonly Block[],
  inner: readonly Span[],
  begins: number,
): Passage {
  const { notice, summary, file } = range;
  const marks = inner.flatMap(({ range: { mark } }) =>
    mark !== undefined && mark >= Math.max(begins, range.from) ? [mark] : [],
  );
  const first = Math.min(blocks[0]?.source.first ?? range.from, ...marks);
  const last = blocks.at(-1)?.source.last ?? first;
  return { type: 'passage', key, notice, summary, blocks, source: { file, first, last } };
}

/** The indexes of the chapters of each file, in order. */
export function chaptersByFile(
  chapters: readonly Chapter[],
): ReadonlyMap<string, readonly number[]> {
  const byFile = new Map<string, number[]>();
  for (const [index, { source }] of chapters.entries()) {
    const places = byFile.get(source.file);
    if (places === undefined) byFile.set(source.file, [index]);
    else places.push(index);
  }
  return byFile;
}

/** Chapters with their passages, and the ranges that contain no text. */
export interface PassagesFound {
  readonly chapters: readonly Chapter[];
  readonly missed: readonly PassageRange[];
}

/**
 * Wrap the blocks that are in ranges of lines: whole blocks, chapter by chapter. A range without an
 * end goes to the end of the chapter it begins in.
 */
export function withPassages(
  chapters: readonly Chapter[],
  ranges: readonly PassageRange[],
): PassagesFound {
  if (ranges.length === 0) return { chapters, missed: [] };
  const spans = chapters.map((): Span[] => []);
  const missed: PassageRange[] = [];
  const byFile = chaptersByFile(chapters);
  for (const range of ranges) {
    const places = byFile.get(range.file) ?? [];
    const sourceOf = (at: number): Chapter['source'] | undefined =>
      chapters[places[at] ?? -1]?.source;
    let found = false;
    const start = firstWhere(places.length, (at) => (sourceOf(at)?.last ?? 0) >= range.from);
    for (let at = start; at < places.length; at += 1) {
      const place = places[at] ?? -1;
      const chapter = chapters[place];
      if (chapter === undefined || chapter.source.first > range.to) break;
      const span = spanIn(chapter, range);
      if (span !== undefined) {
        spans[place]?.push(span);
        found = true;
        if (range.to === Infinity) break;
      }
    }
    if (!found) missed.push(range);
  }
  return {
    missed,
    chapters: chapters.map((chapter, index) => {
      const here = spans[index] ?? [];
      if (here.length === 0) return chapter;
      let count = 0;
      const name = (): string => `passage-${String((count += 1))}`;
      return { ...chapter, blocks: wrapped(chapter, nested(chapter.blocks, here), name) };
    }),
  };
}
