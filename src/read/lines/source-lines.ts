/**
 * Lines of a story's `text`, which the program counts by, and lines of the file, which a person sees in an
 * editor: on the way in and on the way out the one becomes the other.
 */
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import type { SourceLines } from '../../story/types.ts';
import type { RawStory } from '../raw.ts';

type FileLines = ReadonlyMap<string, readonly number[]>;

function fileLinesOf(stories: readonly RawStory[]): FileLines {
  return new Map(
    stories.flatMap(({ file, fileLines }): [string, readonly number[]][] =>
      fileLines === undefined ? [] : [[file, fileLines]],
    ),
  );
}

/** Things with their lines converted, where a file has lines of its own. */
function mapped<T>(
  all: readonly T[],
  stories: readonly RawStory[],
  inFile: (one: T, files: FileLines) => T,
): readonly T[] {
  const files = fileLinesOf(stories);
  return files.size === 0 ? all : all.map((one) => inFile(one, files));
}

/** The line of a file that a line of its text is on. */
export type LineInFile = (file: string, line: number) => number;

/** Where the lines of texts are in their files. */
export function lineInFile(stories: readonly RawStory[]): LineInFile {
  const files = fileLinesOf(stories);
  return (file, line) => files.get(file)?.[line - 1] ?? line;
}

/** Messages with the lines of files instead of the lines of texts. */
export function inFiles(
  diagnostics: readonly Diagnostic[],
  stories: readonly RawStory[],
): readonly Diagnostic[] {
  return mapped(diagnostics, stories, (diagnostic, files) => {
    const { file, line } = diagnostic;
    if (file === undefined || line === undefined) return diagnostic;
    const there = files.get(file)?.[line - 1];
    // There may be tags between the words of the file, so a column of the text would be wrong.
    return there === undefined ? diagnostic : { ...diagnostic, line: there, column: 1 };
  });
}

/** Changes with the lines of files instead of the lines of texts. */
export function changesInFiles<Change extends { readonly lines: SourceLines }>(
  changes: readonly Change[],
  stories: readonly RawStory[],
): readonly Change[] {
  return mapped(changes, stories, (change, files) => {
    const { file, first, last } = change.lines;
    const fileLines = files.get(file);
    if (fileLines === undefined) return change;
    const lines = { file, first: fileLines[first - 1] ?? 1, last: fileLines[last - 1] ?? 1 };
    return { ...change, lines };
  });
}

/**
 * Ranges of a text's lines instead of the ranges of file lines that people state. A paragraph over several
 * lines is in a range that touches one of them; a range without text is dropped.
 */
export function rangesInText<Range extends { readonly from: number; readonly to: number }>(
  ranges: readonly Range[],
  { fileLines }: RawStory,
): readonly Range[] {
  if (fileLines === undefined) return ranges;
  return ranges.flatMap((range): Range[] => {
    const inside = fileLines.flatMap((begin, index) => {
      const end = Math.max(begin, (fileLines[index + 1] ?? Number.POSITIVE_INFINITY) - 1);
      return begin <= range.to && end >= range.from ? [index + 1] : [];
    });
    const from = inside[0];
    const to = inside.at(-1);
    return from === undefined || to === undefined ? [] : [{ ...range, from, to }];
  });
}
