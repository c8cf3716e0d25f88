import { basename, extname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { slugOf } from '../story/slug.ts';
import type { BookConfig, InputFile, StoryConfig } from './config.ts';
import { isArchive, partsOf, storiesIn, storiesInArchive, type Containers } from './containers.ts';
import { kindOf, modifiedSeconds, placeOf, realPath } from './files.ts';
import type { LoadedConfig } from './resolve.ts';

/** What the command line says of a book without a config. */
export interface StoriesRequest extends Containers {
  /** Files, folders and archives, as typed. */
  readonly paths: readonly string[];
  readonly title?: string | undefined;
}

function isEbook(file: InputFile | undefined): boolean {
  return file !== undefined && extname(file.path).toLowerCase() === '.epub';
}

/** A book from stories named on the command line: everything else is read from the stories. */
export async function configFromStories({
  paths,
  title,
  ...containers
}: StoriesRequest): Promise<LoadedConfig> {
  const { cwd = process.cwd() } = containers;
  const diagnostics: Diagnostic[] = [];
  const files: InputFile[] = [];
  for (const path of paths) {
    const kind = await kindOf(resolve(cwd, path));
    if (kind === 'nothing') {
      diagnostics.push(diagnose('usage-missing-input', { path }));
    } else if (kind === 'folder' || isArchive(path)) {
      const find = kind === 'folder' ? storiesIn : storiesInArchive;
      const found = await find(resolve(cwd, path), containers);
      files.push(...found.files);
      diagnostics.push(...found.diagnostics);
    } else files.push(...(await partsOf(resolve(cwd, path), containers)));
  }
  const seen = new Set<string>();
  for (const file of files) {
    const real = placeOf({ ...file, path: await realPath(file.path) });
    if (seen.has(real)) diagnostics.push(diagnose('usage-same-file', { path: file.name }));
    seen.add(real);
  }
  if (title?.trim() === '') diagnostics.push(diagnose('usage-empty-title', {}));
  // An e-book of several stories has a title of its own.
  const isBook = new Set(files.map(({ path }) => path)).size === 1 && isEbook(files[0]);
  if (files.length > 1 && title === undefined && !isBook) {
    diagnostics.push(diagnose('usage-no-title', { count: files.length }));
  }
  const [first] = files;
  if (first === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics };
  const name =
    files.length === 1 || isBook
      ? basename(first.path, extname(first.path))
      : slugOf(title ?? first.name);
  const stories = files.map((file): StoryConfig => ({
    files: [file],
    notation: [],
    chapters: 'auto',
    rules: {},
  }));
  const config: BookConfig = {
    title,
    subjects: [],
    warnings: [],
    output: resolve(cwd, `${name}.epub`),
    outputFolder: cwd,
    stories,
    newestInput: Math.max(...(await Promise.all(files.map(({ path }) => modifiedSeconds(path))))),
  };
  return { config, diagnostics };
}
