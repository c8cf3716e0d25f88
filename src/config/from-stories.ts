/** The config of a book that is made of stories alone, named on the command line. */
import { basename, extname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../diagnostics/result.ts';
import { slugOf } from '../story/slug.ts';
import type { BookConfig, InputFile } from './config.ts';
import { storiesAt, type FoundStory, type Search } from './containers.ts';
import { kindOf, newestChange, placeOf, realPath } from './files.ts';
import type { LoadedConfig } from './load.ts';
import type { Containers } from './offered.ts';
import type { Subfolders } from './subfolders.ts';

/** What the command line says of a book without a config. */
export interface StoriesRequest {
  /** Files, folders and archives, as typed. */
  readonly paths: readonly string[];
  readonly title?: string | undefined;
  /** What the folders in a folder are; serials unless given. */
  readonly subfolders?: Subfolders | undefined;
  /** The folder that the paths are relative to; the process's unless given. */
  readonly cwd?: string | undefined;
}

/** A book from stories alone: everything else is read from the stories. */
export async function configFromStories(
  { paths, title, subfolders = 'serials', cwd = process.cwd() }: StoriesRequest,
  containers: Containers,
): Promise<LoadedConfig> {
  const search: Search = { containers, cwd, subfolders, opensBooks: true };
  const results = await Promise.all(paths.map((path) => storiesNamed(path, search)));
  const { value: found, diagnostics } = allResults(results);
  const stories = storiesOnce(found);
  const files = stories.flatMap((story) => story.files);
  // An e-book of several stories has a title of its own.
  const isBook = isOneEbook(files);
  const all = [
    ...diagnostics,
    ...(await sameFiles(files)),
    ...(title?.trim() === '' ? [diagnose('usage-empty-title', {})] : []),
    ...(stories.length > 1 && title === undefined && !isBook
      ? [diagnose('usage-no-title', { count: stories.length })]
      : []),
  ];
  const [first] = files;
  if (first === undefined || all.some(({ severity }) => severity === 'error'))
    return { diagnostics: all };
  const name =
    stories.length === 1 || isBook
      ? (stories[0]?.folder ?? basename(first.path, extname(first.path)))
      : slugOf(title ?? first.name);
  const config: BookConfig = {
    title,
    subjects: [],
    warnings: [],
    output: resolve(cwd, `${name}.epub`),
    outputFolder: cwd,
    stories: stories.map((story) => ({ ...story, notation: [], chapters: 'auto', rules: {} })),
    newestInput: await newestChange(files.map(({ path }) => path)),
  };
  return { config, diagnostics: all };
}

/** The stories at a path that was named, which is a file or a folder. */
interface NamedStories {
  readonly isFile: boolean;
  readonly stories: readonly FoundStory[];
}

async function storiesNamed(path: string, search: Search): Promise<Result<NamedStories>> {
  const full = resolve(search.cwd, path);
  const kind = await kindOf(full);
  const found =
    kind === 'nothing'
      ? resultOf([], [diagnose('usage-missing-input', { path })])
      : await storiesAt(full, search);
  return mapResult(found, (stories) => ({ isFile: kind === 'file', stories }));
}

/** All stories; a folder does not bring again what is named itself. */
function storiesOnce(found: readonly NamedStories[]): readonly FoundStory[] {
  const named = new Set(
    found.flatMap(({ isFile, stories }) =>
      isFile ? stories.flatMap(({ files }) => files.map(placeOf)) : [],
    ),
  );
  return found.flatMap(({ isFile, stories }) =>
    isFile ? stories : stories.flatMap((story) => withoutFiles(story, named)),
  );
}

/** A story without some of its files; none where it has no others. */
function withoutFiles(story: FoundStory, places: ReadonlySet<string>): readonly FoundStory[] {
  const [first, ...rest] = story.files.filter((file) => !places.has(placeOf(file)));
  return first === undefined ? [] : [{ ...story, files: [first, ...rest] }];
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
