/** The config of a book that is made of stories alone, named on the command line. */
import { basename, extname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../diagnostics/result.ts';
import { slugOf } from '../story/slug.ts';
import type { BookConfig, InputFile } from './config.ts';
import { storiesAt } from './containers.ts';
import { kindOf, newestChange, placeOf, realPath } from './files.ts';
import type { LoadedConfig } from './load.ts';
import type { Containers } from './offered.ts';

/** What the command line says of a book without a config. */
export interface StoriesRequest {
  /** Files, folders and archives, as typed. */
  readonly paths: readonly string[];
  readonly title?: string | undefined;
  /** The folder that the paths are relative to; the process's unless given. */
  readonly cwd?: string | undefined;
}

/** A book from stories alone: everything else is read from the stories. */
export async function configFromStories(
  { paths, title, cwd = process.cwd() }: StoriesRequest,
  containers: Containers,
): Promise<LoadedConfig> {
  const found = await Promise.all(paths.map((path) => storiesNamed(path, containers, cwd)));
  const { value: files, diagnostics } = mapResult(allResults(found), (all) => all.flat());
  // An e-book of several stories has a title of its own.
  const isBook = isOneEbook(files);
  const all = [
    ...diagnostics,
    ...(await sameFiles(files)),
    ...(title?.trim() === '' ? [diagnose('usage-empty-title', {})] : []),
    ...(files.length > 1 && title === undefined && !isBook
      ? [diagnose('usage-no-title', { count: files.length })]
      : []),
  ];
  const [first] = files;
  if (first === undefined || all.some(({ severity }) => severity === 'error'))
    return { diagnostics: all };
  const name =
    files.length === 1 || isBook
      ? basename(first.path, extname(first.path))
      : slugOf(title ?? first.name);
  const config: BookConfig = {
    title,
    subjects: [],
    warnings: [],
    output: resolve(cwd, `${name}.epub`),
    outputFolder: cwd,
    stories: files.map((file) => ({ files: [file], notation: [], chapters: 'auto', rules: {} })),
    newestInput: await newestChange(files.map(({ path }) => path)),
  };
  return { config, diagnostics: all };
}

async function storiesNamed(
  path: string,
  containers: Containers,
  cwd: string,
): Promise<Result<readonly InputFile[]>> {
  const full = resolve(cwd, path);
  return (await kindOf(full)) === 'nothing'
    ? resultOf([], [diagnose('usage-missing-input', { path })])
    : storiesAt(full, containers, cwd);
}

/** Files that are named twice. */
async function sameFiles(files: readonly InputFile[]): Promise<readonly Diagnostic[]> {
  const places = await Promise.all(
    files.map(async (file) => placeOf({ ...file, path: await realPath(file.path) })),
  );
  return files
    .filter((_, index) => places.indexOf(places[index] ?? '') < index)
    .map(({ name }) => diagnose('usage-same-file', { path: name }));
}

/** Whether all the stories are in one e-book. */
function isOneEbook(files: readonly InputFile[]): boolean {
  const [path, ...others] = new Set(files.map((file) => file.path));
  return path !== undefined && others.length === 0 && extname(path).toLowerCase() === '.epub';
}
