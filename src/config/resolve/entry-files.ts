/** The files that the entries of `stories`, `frontMatter` and `backMatter` name, each file once in the book. */
import { resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { InputFile } from '../config.ts';
import type { ConfigFile } from '../schema/schema.ts';
import { storiesAt } from '../containers.ts';
import { UNFIT } from '../faults.ts';
import { displayName, expandGlob, isGlob, kindOf, placeOf, realPath } from '../files.ts';
import type { JsonPath } from '../jsonc.ts';
import type { Containers } from '../offered.ts';
import { missingFile, type ConfigFolder } from './named-files.ts';

/** The files of each entry, by the path of the text that names them. */
export interface EntryFiles {
  readonly at: (path: JsonPath) => readonly InputFile[];
  /** Where all of them really are. */
  readonly paths: readonly string[];
}

/** A path or glob in the config. */
interface Reference {
  readonly text: string;
  readonly at: JsonPath;
  /** Whether it names one story, so that an e-book is not taken apart. */
  readonly isOneStory: boolean;
}

/** Every path and glob that names stories or matter, in order. */
function referencesIn({
  stories,
  frontMatter = [],
  backMatter = [],
}: ConfigFile): readonly Reference[] {
  const ofStories = stories.flatMap((entry, index): readonly Reference[] => {
    const at: JsonPath = ['stories', index];
    if (typeof entry === 'string') return [{ text: entry, at, isOneStory: false }];
    if (entry.file !== undefined && entry.files !== undefined) return [];
    return entry.file === undefined
      ? (entry.files ?? []).map((text, part) => ({
          text,
          at: [...at, 'files', part],
          isOneStory: true,
        }))
      : [{ text: entry.file, at: [...at, 'file'], isOneStory: true }];
  });
  const ofMatter = (
    [
      ['frontMatter', frontMatter],
      ['backMatter', backMatter],
    ] as const
  ).flatMap(([key, entries]) =>
    entries.map((entry, index): Reference =>
      typeof entry === 'string'
        ? { text: entry, at: [key, index], isOneStory: false }
        : { text: entry.file, at: [key, index, 'file'], isOneStory: false },
    ),
  );
  return [...ofStories, ...ofMatter].filter(({ text }) => text !== UNFIT);
}

/** The files that a path or a glob leads to. */
async function filesOf(
  { text, at }: Reference,
  within: ConfigFolder,
  containers: Containers,
): Promise<Result<readonly InputFile[]>> {
  const { folder, cwd, locate } = within;
  const path = resolve(folder, text);
  if ((await kindOf(path)) !== 'nothing') return storiesAt(path, containers, cwd);
  if (!isGlob(text)) return resultOf([], [missingFile(text, at, within)]);
  const matches = await expandGlob(text, folder);
  if (matches.length === 0) {
    const values = { pattern: text, folder: displayName(folder, cwd) };
    return resultOf([], [diagnose('config-empty-glob', values, locate.value(at))]);
  }
  const found = await Promise.all(matches.map((match) => storiesAt(match, containers, cwd)));
  return mapResult(allResults(found), (files) => files.flat());
}

/** Find the files of every entry; a file that an earlier entry names already is a fault. */
export async function findEntryFiles(
  file: ConfigFile,
  within: ConfigFolder,
  containers: Containers,
): Promise<Result<EntryFiles>> {
  const diagnostics: Diagnostic[] = [];
  const claimed = new Map<string, readonly InputFile[]>();
  const lines = new Map<string, number>();
  const paths = new Set<string>();
  for (const reference of referencesIn(file)) {
    const place = within.locate.value(reference.at);
    const opened = reference.isOneStory ? { ...containers, storiesInBook: undefined } : containers;
    const found = await filesOf(reference, within, opened);
    diagnostics.push(...found.diagnostics);
    const fresh: InputFile[] = [];
    for (const input of found.value) {
      const path = await realPath(input.path);
      const real = placeOf({ ...input, path });
      const line = lines.get(real);
      if (line === undefined) fresh.push(input);
      else diagnostics.push(diagnose('config-same-file', { path: input.name, line }, place));
      lines.set(real, line ?? place.line ?? 1);
      paths.add(path);
    }
    claimed.set(keyOf(reference.at), fresh);
  }
  const at = (path: JsonPath): readonly InputFile[] => claimed.get(keyOf(path)) ?? [];
  return resultOf({ at, paths: [...paths] }, diagnostics);
}

function keyOf(path: JsonPath): string {
  return path.join('.');
}
