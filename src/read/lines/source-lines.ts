import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import type { SourceLines } from '../../story/types.ts';
import type { RawStory } from '../raw.ts';

/**
 * Inside the program a line is a line of a story's `text`. Of a page that is not the line of the file
 * that a person sees in an editor: here the one becomes the other, on the way in and on the way out.
 */

function mapOf(stories: readonly RawStory[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    stories.flatMap(({ file, fileLines }): [string, readonly number[]][] =>
      fileLines === undefined ? [] : [[file, fileLines]],
    ),
  );
}

/** Messages about lines of stories' texts, about the lines of their files instead. */
export function inFiles(
  diagnostics: readonly Diagnostic[],
  stories: readonly RawStory[],
): readonly Diagnostic[] {
  const files = mapOf(stories);
  if (files.size === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const { file, line } = diagnostic;
    if (file === undefined || line === undefined) return diagnostic;
    const there = files.get(file)?.[line - 1];
    // Where tags stand between the words, a column of the text says little: the line is shown whole.
    return there === undefined ? diagnostic : { ...diagnostic, line: there, column: 1 };
  });
}

/** Changes to lines of stories' texts, as changes to the lines of their files. */
export function changesInFiles<Change extends { readonly lines: SourceLines }>(
  changes: readonly Change[],
  stories: readonly RawStory[],
): readonly Change[] {
  const files = mapOf(stories);
  if (files.size === 0) return changes;
  return changes.map((change) => {
    const { file, first, last } = change.lines;
    const fileLines = files.get(file);
    if (fileLines === undefined) return change;
    const lines = { file, first: fileLines[first - 1] ?? 1, last: fileLines[last - 1] ?? 1 };
    return { ...change, lines };
  });
}

/**
 * Ranges of a file's lines, as people state them, as ranges of its text's. A paragraph that goes on over
 * several lines is in a range that touches one of them; a range of none says nothing.
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
