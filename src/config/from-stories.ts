import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { slugOf } from '../story/slug.ts';
import type { BookConfig, InputFile, StoryConfig } from './config.ts';
import { inputFile, kindOf, modifiedSeconds, naturalOrder, realPath } from './files.ts';
import type { LoadedConfig } from './load.ts';

/** What the command line says of a book without a config. */
export interface StoriesRequest {
  /** Files and folders, as typed. */
  readonly paths: readonly string[];
  readonly title?: string | undefined;
  /** File name endings that can be read, with their dots. */
  readonly readable: readonly string[];
}

async function storiesIn(
  folder: string,
  readable: readonly string[],
  diagnostics: Diagnostic[],
): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    diagnostics.push(
      diagnose('read-failed', { reason: 'the folder cannot be opened' }, { file: folder }),
    );
    return [];
  }
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const stories = names.filter((name) => readable.includes(extname(name).toLowerCase()));
  if (stories.length === 0) {
    diagnostics.push(
      diagnose('usage-empty-folder', { path: folder, readable: readable.join(' or ') }),
    );
  }
  for (const name of names.toSorted(naturalOrder)) {
    if (!stories.includes(name))
      diagnostics.push(
        diagnose('usage-skipped-file', {}, { file: inputFile(join(folder, name)).name }),
      );
  }
  return stories.toSorted(naturalOrder).map((name) => inputFile(resolve(folder, name)));
}

/** A book from stories named on the command line: everything else is read from the stories. */
export async function configFromStories({
  paths,
  title,
  readable,
}: StoriesRequest): Promise<LoadedConfig> {
  const diagnostics: Diagnostic[] = [];
  const files: InputFile[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'folder') files.push(...(await storiesIn(path, readable, diagnostics)));
    else if (kind === 'file') files.push(inputFile(resolve(path)));
    else diagnostics.push(diagnose('usage-missing-input', { path }));
  }
  const seen = new Set<string>();
  for (const { path, name } of files) {
    const real = await realPath(path);
    if (seen.has(real)) diagnostics.push(diagnose('usage-same-file', { path: name }));
    seen.add(real);
  }
  if (title?.trim() === '') diagnostics.push(diagnose('usage-empty-title', {}));
  if (files.length > 1 && title === undefined) {
    diagnostics.push(diagnose('usage-no-title', { count: files.length }));
  }
  const [first] = files;
  if (first === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics };
  const name =
    files.length === 1 ? basename(first.path, extname(first.path)) : slugOf(title ?? first.name);
  const stories = files.map((file): StoryConfig => ({
    files: [file],
    notation: [],
    chapters: 'auto',
    rules: {},
  }));
  const config: BookConfig = {
    title,
    language: 'en',
    subjects: [],
    warnings: [],
    output: resolve(`${name}.epub`),
    outputFolder: resolve('.'),
    stories,
    newestInput: Math.max(...(await Promise.all(files.map(({ path }) => modifiedSeconds(path))))),
  };
  return { config, diagnostics };
}
