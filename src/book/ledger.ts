/** The ledger of a book: every change that its words went through, for the proof that none was lost. */
import type { Change } from '../normalize/rule.ts';
import type { EditionBook } from '../rating/edition.ts';
import type { RawStory } from '../read/raw.ts';
import { isInscription } from '../story/matter-kinds.ts';
import { LINE_END } from '../story/text.ts';
import type { MatterPage, SourceLines } from '../story/types.ts';
import type { DisplacedNote } from './place-notes.ts';
import { filesOf, type ReadBook, type ReadMatter } from './read-book.ts';

/** What was done to a book's sources. */
interface Entries {
  /** What the rules did. */
  readonly changes: readonly Change[];
  /** Author's notes that left their place. */
  readonly displaced: readonly DisplacedNote[];
  readonly edition: EditionBook | undefined;
}

/**
 * Every change that the loss audit counts with. What an edition leaves out replaces all changes inside of it; that a
 * note left its place comes last, since its other changes are made where it was.
 */
export function ledgerOf(
  { changes, displaced, edition }: Entries,
  read: ReadBook,
): readonly Change[] {
  const lines = new Map(
    filesOf(read).map(({ file, text }) => [file, text.split(LINE_END)] as const),
  );
  const linesOf: LinesOf = (file) => lines.get(file) ?? [];
  const left = edition === undefined ? [] : leftOut(edition, read.stories, linesOf);
  const notes = displaced.map((note) => displacement(note, linesOf));
  const isLeft = (change: Change): boolean => left.some((outer) => contains(outer, change));
  return [...left, ...[...changes, ...notes].filter((change) => !isLeft(change))];
}

/** The lines of the story files as read, by file. */
type LinesOf = (file: string) => readonly string[];

function textOf({ file, first, last }: SourceLines, linesOf: LinesOf): string {
  return linesOf(file)
    .slice(first - 1, last)
    .join('\n');
}

/** What an edition leaves out of the sources. */
function leftOut(
  { lines, stories }: EditionBook,
  sources: ReadBook['stories'],
  linesOf: LinesOf,
): readonly Change[] {
  const whole = [...stories].flatMap((index) =>
    (sources[index]?.raws ?? []).map(({ file }): SourceLines => {
      return { file, first: 1, last: linesOf(file).length };
    }),
  );
  return [...lines, ...whole].map((range): Change => {
    const before = textOf(range, linesOf);
    return { rule: 'max-rating', lines: range, before, after: '', reason: 'edition' };
  });
}

/** A note that left its place. */
function displacement({ lines, after }: DisplacedNote, linesOf: LinesOf): Change {
  const change = { rule: 'author-notes', lines, before: textOf(lines, linesOf) };
  return after === undefined
    ? { ...change, after: '', reason: 'omitted-note' }
    : { ...change, after: change.before, reason: 'moved-note', movedAfter: after };
}

/** Whether a change is inside of what another takes out. */
function contains({ lines: outer }: Change, { lines: inner }: Change): boolean {
  return outer.file === inner.file && outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * The files that a set of stories is made of, with the matter of the book, in the order of its pages.
 * @param hasStory whether the story of an index is in the set
 * @param frontMatter the pages of the front matter
 */
export function filesInPageOrder(
  { stories, front, back }: ReadBook,
  hasStory: (index: number) => boolean,
  frontMatter: readonly MatterPage[] = [],
): readonly RawStory[] {
  // Inscriptions come before the contents.
  const isFirst = (_: ReadMatter, index: number): boolean => {
    const kind = frontMatter[index]?.kind;
    return kind !== undefined && isInscription(kind);
  };
  const first = front.filter(isFirst);
  const rest = front.filter((page, index) => !isFirst(page, index));
  const chosen = stories.filter((_, index) => hasStory(index));
  return [...first, ...rest, ...chosen, ...back].flatMap(({ raws }) => raws);
}
