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
  /** The source line behind which its words stand now; undefined where they are left out. */
  readonly behind?: number;
}

/** Chapters whose notes are where they should be, and which notes left their place. */
export interface PlacedNotes {
  readonly chapters: readonly Chapter[];
  readonly displaced: readonly DisplacedNote[];
}

/** Blocks without the author's notes among them, which are collected. */
function withoutNotes(blocks: readonly Block[], notes: AuthorsNote[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'authorsNote') {
      notes.push(block);
      return [];
    }
    if (block.type !== 'passage') return [block];
    return [{ ...block, blocks: withoutNotes(block.blocks, notes) }];
  });
}

/** Notes that stand at the end already stay: only what is before other text has to move. */
function trailing(blocks: readonly Block[]): number {
  let count = 0;
  while (blocks.at(-1 - count)?.type === 'authorsNote') count += 1;
  return count;
}

function moved(chapter: Chapter, displaced: DisplacedNote[]): Chapter {
  const { blocks } = chapter;
  const last = blocks.length - trailing(blocks);
  const notes: AuthorsNote[] = [];
  // A note in a passage is part of what readers may skip, and stays in it.
  const kept = blocks.slice(0, last).filter((block) => {
    if (block.type === 'authorsNote') notes.push(block);
    return block.type !== 'authorsNote';
  });
  // Footnotes go to the chapters that refer to them: what stands behind one may stand alone.
  const behind = kept.findLast(({ type }) => type !== 'footnote')?.source.last;
  if (notes.length === 0 || behind === undefined) return chapter;
  displaced.push(...notes.map(({ source }) => ({ lines: source, behind })));
  return { ...chapter, blocks: [...kept, ...notes, ...blocks.slice(last)] };
}

function omitted(chapter: Chapter, displaced: DisplacedNote[]): Chapter {
  const notes: AuthorsNote[] = [];
  const blocks = withoutNotes(chapter.blocks, notes);
  displaced.push(...notes.map(({ source }) => ({ lines: source })));
  return notes.length === 0 ? chapter : { ...chapter, blocks };
}

/**
 * Put the author's notes of a story in their place, one way for all of its chapters. A note inside a
 * paragraph stays in it.
 */
export function placeNotes(chapters: readonly Chapter[], place: NotePlace): PlacedNotes {
  if (place === 'keep') return { chapters, displaced: [] };
  const displaced: DisplacedNote[] = [];
  const placed = chapters
    .map((chapter) => (place === 'omit' ? omitted : moved)(chapter, displaced))
    // What held nothing but notes, and has no heading, is no chapter any more.
    .filter(({ heading, blocks }, index) => {
      return heading !== undefined || blocks.length > 0 || chapters[index]?.blocks.length === 0;
    });
  return { chapters: placed, displaced };
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

/** The chapter that each note belongs to: the first that refers to it, else the one it stands in. */
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
 * Put every footnote at the end of the chapter that refers to it, in the order in which they stand.
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
    const behind = displaced.find(({ lines }) => lines === last)?.behind ?? last?.last;
    if (!stays) {
      const at = behind ?? chapter.source.first;
      for (const { source } of own) moved.push({ lines: source, behind: at });
    }
    // Notes of other chapters that stood here are no lines of this one any more.
    const source = { ...chapter.source, last: Math.max(chapter.source.first, last?.last ?? 0) };
    return { ...chapter, blocks, source: stays ? chapter.source : source };
  });
  return { chapters: placed, displaced: moved };
}
