/** Puts author's notes and footnotes in their place in a story. */
import type {
  AuthorsNote,
  Block,
  Chapter,
  Footnote,
  Inline,
  NotePlace,
  SourceLines,
} from '../story/types.ts';
import { blockContents } from '../story/walk.ts';

/** A note that left its place. */
export interface DisplacedNote {
  readonly lines: SourceLines;
  /** The source line after which its words are now; undefined where they are left out. */
  readonly after?: number;
}

/** Chapters whose notes are where they should be, and which notes left their place. */
export interface PlacedNotes {
  readonly chapters: readonly Chapter[];
  readonly displaced: readonly DisplacedNote[];
}

/** Blocks without the author's notes among them. */
function withoutNotes(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'authorsNote') return [];
    return [block.type === 'passage' ? { ...block, blocks: withoutNotes(block.blocks) } : block];
  });
}

/** The author's notes among blocks, in their order. */
function notesIn(blocks: readonly Block[]): readonly AuthorsNote[] {
  return blocks.flatMap((block): readonly AuthorsNote[] => {
    if (block.type === 'authorsNote') return [block];
    return block.type === 'passage' ? notesIn(block.blocks) : [];
  });
}

/** A chapter with its notes in their place, and those that left theirs. */
interface PlacedChapter {
  readonly chapter: Chapter;
  readonly displaced: readonly DisplacedNote[];
}

/** Notes that are at the end already stay: only what is before other text has to move. */
function trailing(blocks: readonly Block[]): number {
  let count = 0;
  while (blocks.at(-1 - count)?.type === 'authorsNote') count += 1;
  return count;
}

function moved(chapter: Chapter): PlacedChapter {
  const { blocks } = chapter;
  const last = blocks.length - trailing(blocks);
  const movable = blocks.slice(0, last);
  // A note in a passage is part of what readers may skip, and stays in it.
  const notes = movable.filter((block) => block.type === 'authorsNote');
  const kept = movable.filter((block) => block.type !== 'authorsNote');
  // Footnotes go to the chapters that refer to them: what comes after one may be left alone.
  const after = kept.findLast(({ type }) => type !== 'footnote')?.source.last;
  if (notes.length === 0 || after === undefined) return { chapter, displaced: [] };
  return {
    chapter: { ...chapter, blocks: [...kept, ...notes, ...blocks.slice(last)] },
    displaced: notes.map(({ source }) => ({ lines: source, after })),
  };
}

function omitted(chapter: Chapter): PlacedChapter {
  const displaced = notesIn(chapter.blocks).map(({ source }) => ({ lines: source }));
  if (displaced.length === 0) return { chapter, displaced };
  return { chapter: { ...chapter, blocks: withoutNotes(chapter.blocks) }, displaced };
}

/**
 * Put the author's notes of a story in their place, one way for all of its chapters. A note inside a
 * paragraph stays in it.
 */
export function placeNotes(chapters: readonly Chapter[], place: NotePlace): PlacedNotes {
  if (place === 'keep') return { chapters, displaced: [] };
  const placed = chapters.map(place === 'omit' ? omitted : moved);
  return {
    displaced: placed.flatMap(({ displaced }) => displaced),
    // A chapter without a heading that had only notes is not a chapter any more.
    chapters: placed
      .map(({ chapter }) => chapter)
      .filter(({ heading, blocks }, index) => {
        return heading !== undefined || blocks.length > 0 || chapters[index]?.blocks.length === 0;
      }),
  };
}

function targetsIn(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline): readonly string[] => {
    if (inline.type === 'text') return [];
    const own = inline.type === 'noteRef' && inline.target !== undefined ? [inline.target] : [];
    return [...own, ...targetsIn(inline.children)];
  });
}

/** What a file's footnotes are called in the story: two files may both have a note 1. */
function nameIn(file: string, key: string): string {
  return `${file}#${key}`;
}

/** The chapter that each note belongs to: the first that refers to it, else the one it is in. */
function homesOf(chapters: readonly Chapter[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const [index, { blocks, source }] of chapters.entries()) {
    for (const target of blocks.flatMap(blockContents).flatMap(targetsIn)) {
      const name = nameIn(source.file, target);
      if (!homes.has(name)) homes.set(name, index);
    }
  }
  for (const [index, { blocks, source }] of chapters.entries()) {
    for (const block of blocks) {
      if (block.type !== 'footnote') continue;
      const name = nameIn(source.file, block.key);
      if (!homes.has(name)) homes.set(name, index);
    }
  }
  return homes;
}

/**
 * Put every footnote at the end of the chapter that refers to it, in their order.
 * @param displaced the author's notes that left their place before
 */
export function placeFootnotes(
  chapters: readonly Chapter[],
  displaced: readonly DisplacedNote[],
): PlacedNotes {
  const all = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'footnote'));
  if (all.length === 0) return { chapters, displaced };
  const homes = homesOf(chapters);
  const notes = chapters.map((): Footnote[] => []);
  for (const note of all) notes[homes.get(nameIn(note.source.file, note.key)) ?? -1]?.push(note);
  const moved: DisplacedNote[] = [...displaced];
  const placed = chapters.map((chapter, index): Chapter => {
    const own = notes[index] ?? [];
    const rest = chapter.blocks.filter((block) => block.type !== 'footnote');
    const blocks = [...rest, ...own];
    const stays = blocks.every((block, at) => block === chapter.blocks[at]);
    const last = rest.at(-1)?.source;
    const end = displaced.find(({ lines }) => lines === last)?.after ?? last?.last;
    if (!stays) {
      const after = end ?? chapter.source.first;
      for (const { source } of own) moved.push({ lines: source, after });
    }
    // Notes of other chapters that were here are not lines of this one any more.
    const source = { ...chapter.source, last: Math.max(chapter.source.first, last?.last ?? 0) };
    return { ...chapter, blocks, source: stays ? chapter.source : source };
  });
  return { chapters: placed, displaced: moved };
}
