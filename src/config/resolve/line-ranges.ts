/** What a story's entry says of lines, each range with the one of the story's files that it is in. */
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { InputFile, StatedPassage } from '../config.ts';
import type { StoryEntry } from '../schema/schema.ts';
import { invalidValue, missingKey, nearestHint } from '../faults.ts';
import { placeOf, withSlashes } from '../files.ts';
import type { JsonPath, Locator } from '../jsonc.ts';
import type { LineRange } from '../rule-options.ts';
import { ratingOf } from './stated-content.ts';

/** The files of a story, and where its entry is. */
interface StoryFiles {
  readonly files: readonly InputFile[];
  readonly folder: string;
  readonly at: JsonPath;
  readonly locate: Locator;
}

/** A range that lacks what its file adds. */
interface Range<T> {
  readonly file: string | undefined;
  readonly at: JsonPath;
  /** A diagnostic where its last line comes before its first. */
  readonly faults: readonly Diagnostic[];
  readonly in: (file: InputFile) => T;
}

/** Which of the story's files a range is in. */
function fileOf(
  file: string | undefined,
  at: JsonPath,
  { files, folder, locate }: StoryFiles,
): Result<InputFile | undefined> {
  const names = files.map((input) => withSlashes(relative(folder, placeOf(input))));
  const expected = `one of the story's files: ${names.join(', ')}`;
  if (file === undefined) {
    const missing = files.length > 1 ? [missingKey(locate, [...at, 'file'], expected)] : [];
    return resultOf(files[0], missing);
  }
  const path = resolve(folder, file);
  const named = files.find((input) => placeOf(input) === path);
  if (named !== undefined) return resultOf(named);
  const found = JSON.stringify(file);
  const near = expected + nearestHint(file, names);
  return resultOf(undefined, [invalidValue(locate, [...at, 'file'], found, near)]);
}

function inFiles<T>(ranges: readonly Range<T>[], story: StoryFiles): Result<readonly T[]> {
  const found = ranges.map(({ file, at, faults, in: within }): Result<readonly T[]> => {
    const { value, diagnostics } = fileOf(file, at, story);
    return resultOf(value === undefined ? [] : [within(value)], [...faults, ...diagnostics]);
  });
  return mapResult(allResults(found), (resolved) => resolved.flat());
}

function orderFaults(
  from: number,
  to: number,
  at: JsonPath,
  expected: string,
  locate: Locator,
): readonly Diagnostic[] {
  return to < from ? [invalidValue(locate, at, String(to), expected)] : [];
}

/** The ranges of lines in which rules are switched on or off. */
export function lineRangesOf(
  { lines = [] }: StoryEntry,
  story: StoryFiles,
): Result<readonly LineRange[]> {
  const ranges = lines.map(({ file, from, to, normalize: rules }, index): Range<LineRange> => {
    const at: JsonPath = [...story.at, 'lines', index];
    const expected = `a line from ${String(from)} ("from") on`;
    return {
      file,
      at,
      faults: orderFaults(from, to, [...at, 'to'], expected, story.locate),
      in: ({ name }) => ({ file: name, from, to, rules }),
    };
  });
  return inFiles(ranges, story);
}

/** The passages that readers may skip. */
export function passagesOf(
  { passages = [] }: StoryEntry,
  story: StoryFiles,
): Result<readonly StatedPassage[]> {
  const { locate } = story;
  const ranges = passages.map(({ lines, ...passage }, index): Range<StatedPassage> => {
    const [from, to] = lines;
    const at: JsonPath = [...story.at, 'passages', index];
    const expected = `a line from ${String(from)} on`;
    return {
      file: passage.file,
      at,
      faults: orderFaults(from, to, [...at, 'lines', 1], expected, locate),
      in: ({ name }) => ({
        ...passage,
        file: name,
        from,
        to,
        warnings: passage.warnings ?? [],
        rating: ratingOf(passage.rating, [...at, 'rating'], locate),
        place: locate.value(at),
      }),
    };
  });
  return inFiles(ranges, story);
}
