import type { Change } from '../normalize/rule.ts';
import type { EditionBook } from '../rating/edition.ts';
import type { RawStory } from '../read/raw.ts';
import type { DisplacedNote } from './place-notes.ts';
import type { SourceLines } from '../story/types.ts';

/** Where lines end in a story file, as every part of the program counts them. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** What was done to a book's sources, for the loss audit. */
interface Doings {
  /** What the rules did. */
  readonly made: readonly Change[];
  /** Author's notes that left their place. */
  readonly displaced: readonly DisplacedNote[];
  readonly edition: EditionBook | undefined;
}

/**
 * Every change that the loss audit reckons with. What an edition leaves out stands for all that was done inside
 * of it; that a note left its place comes last, since what else was done to it is done where it stood.
 * @param sources the files of each story
 * @param files all files of the book
 */
export function accountedChanges(
  { made, displaced, edition }: Doings,
  sources: readonly (readonly RawStory[])[],
  files: readonly RawStory[],
): readonly Change[] {
  const linesOf = sourceLines(files);
  const left = edition === undefined ? [] : leftOut(edition, sources, linesOf);
  const notes = displaced.map((note) => displacement(note, linesOf));
  return [...left, ...[...made, ...notes].filter((change) => !left.some(holds(change)))];
}

/** The lines of the story files as read, by file. */
type LinesOf = (file: string) => readonly string[];

function sourceLines(sources: readonly RawStory[]): LinesOf {
  const lines = new Map(sources.map(({ file, text }) => [file, text.split(LINE_END)] as const));
  return (file) => lines.get(file) ?? [];
}

function textOf({ file, first, last }: SourceLines, linesOf: LinesOf): string {
  return linesOf(file)
    .slice(first - 1, last)
    .join('\n');
}

/** What an edition leaves out of the sources, as changes that the loss audit reckons with. */
function leftOut(
  { lines, stories }: EditionBook,
  sources: readonly (readonly RawStory[])[],
  linesOf: LinesOf,
): readonly Change[] {
  const whole = [...stories].flatMap((index) =>
    (sources[index] ?? []).map(({ file }): SourceLines => {
      return { file, first: 1, last: linesOf(file).length };
    }),
  );
  return [...lines, ...whole].map((range): Change => {
    const before = textOf(range, linesOf);
    return { rule: 'max-rating', lines: range, before, after: '', reason: 'edition' };
  });
}

/** A note that left its place, as a change that the loss audit reckons with. */
function displacement({ lines, behind }: DisplacedNote, linesOf: LinesOf): Change {
  const change = { rule: 'author-notes', lines, before: textOf(lines, linesOf) };
  return behind === undefined
    ? { ...change, after: '', reason: 'omitted-note' }
    : { ...change, after: change.before, reason: 'moved-note', behind };
}

/** Whether a change was made inside of what another takes out. */
function holds({ lines }: Change): (outer: Change) => boolean {
  return ({ lines: { file, first, last } }) =>
    file === lines.file && first <= lines.first && lines.last <= last;
}
