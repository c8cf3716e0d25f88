/** The stories of a folder or an archive, in natural order, and what is told of the other files in it. */
import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { InputFile } from './config.ts';
import { displayName, inputFile, kindOf, naturalOrder } from './files.ts';
import type { Containers } from './offered.ts';

type FoundStories = Result<readonly InputFile[]>;

/**
 * The stories at a path: of a folder or an archive those in it, of an e-book that is an anthology each of its stories.
 * @param path absolute
 * @param cwd the folder that shown paths are relative to
 */
export async function storiesAt(
  path: string,
  containers: Containers,
  cwd: string,
): Promise<FoundStories> {
  if ((await kindOf(path)) === 'folder') return storiesInFolder(path, containers, cwd);
  const file = inputFile(path, cwd);
  return extname(path).toLowerCase() === '.zip'
    ? storiesInArchive(file, containers)
    : resultOf(await storiesInEbook(file, containers));
}

/** A file, or the stories in it where it is an anthology; they are read in the book's own order. */
async function storiesInEbook(
  file: InputFile,
  { storiesInBook }: Containers,
): Promise<readonly InputFile[]> {
  if (storiesInBook === undefined || extname(file.path).toLowerCase() !== '.epub') return [file];
  const entries = await storiesInBook(file.path);
  return entries.length === 0 ? [file] : entries.map((entry) => within(file, entry));
}

/** A file in an archive or an e-book. */
function within({ path, name }: InputFile, entry: string): InputFile {
  return { path, name: `${name}/${entry}`, entry };
}

/** Files that systems leave in folders and that people do not see: `.DS_Store`, `__MACOSX/`, `Thumbs.db`. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part));
}

function isReadable(name: string, { readable }: Containers): boolean {
  return readable.includes(extname(name).toLowerCase());
}

/** Stories that may link to pictures beside them, and the names of such pictures (`src/pictures/kinds.ts`). */
const LINKING = /\.(?:x?html?|md|markdown)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;

/** Whether a file is a picture that one of the stories may link to: then it is not reported as skipped. */
function belongs(name: string, stories: readonly string[]): boolean {
  return PICTURE.test(name) && stories.some((story) => LINKING.test(story));
}

/** Most skipped files that are reported one by one. */
const MOST_SKIPPED = 20;

function skipped(names: readonly string[]): readonly Diagnostic[] {
  const told = names.slice(0, MOST_SKIPPED);
  const rest = names.slice(MOST_SKIPPED);
  const files = rest.length === 0 ? told : [...told, `${rest[0] ?? ''} … ${rest.at(-1) ?? ''}`];
  return files.map((file) => diagnose('usage-skipped-file', {}, { file }));
}

function emptiness(path: string, { readable }: Containers): Diagnostic {
  return diagnose('usage-empty-folder', { path, readable: readable.join(' or ') });
}

/** The stories of a folder: its own files, not those of folders in it. */
async function storiesInFolder(
  folder: string,
  containers: Containers,
  cwd: string,
): Promise<FoundStories> {
  const shown = displayName(folder, cwd);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    const reason = 'the folder cannot be opened';
    return resultOf([], [diagnose('read-failed', { reason }, { file: shown })]);
  }
  const names = entries
    .filter((entry) => !entry.isDirectory() && !isHidden(entry.name))
    .map(({ name }) => name)
    .toSorted(naturalOrder);
  const stories = names.filter((name) => isReadable(name, containers));
  const isStory = new Set(stories);
  const others = names.filter((name) => !isStory.has(name) && !belongs(name, stories));
  const inOrder = stories.map((name) => inputFile(resolve(folder, name), cwd));
  const files = await Promise.all(inOrder.map((file) => storiesInEbook(file, containers)));
  return resultOf(files.flat(), [
    ...(stories.length > 0 ? [] : [emptiness(shown, containers)]),
    ...skipped(others.map((name) => displayName(join(folder, name), cwd))),
  ]);
}

/** The one folder that contains everything in an archive, as when a folder was packed. */
function outerFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const slash = first.indexOf('/');
  const folder = first.slice(0, slash + 1);
  return slash > 0 && names.every((name) => name.startsWith(folder)) ? folder : '';
}

/** Names that differ only in capitals: on some systems they are one file. */
function nearTwins(names: readonly string[], file: string): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const before = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), basename(name));
    if (before === undefined) return [];
    const reason = `"${before}" and "${basename(name)}" in it differ in nothing but capitals`;
    return [diagnose('read-archive', { reason }, { file })];
  });
}

/**
 * The stories of an archive: its own files, or those of the one folder in it, not those of folders
 * further in. Nothing is unpacked to the disk.
 */
async function storiesInArchive(archive: InputFile, containers: Containers): Promise<FoundStories> {
  const { path, name: shown } = archive;
  const found = await containers.namesIn?.(path, shown);
  if (found === undefined) return resultOf([archive]);
  if ('diagnostic' in found) return resultOf([], [found.diagnostic]);
  const names = found.names.filter((name) => !isHidden(name)).toSorted(naturalOrder);
  const outer = outerFolder(names);
  const isOwn = (name: string): boolean => !name.slice(outer.length).includes('/');
  const isStory = (name: string): boolean => isReadable(name, containers);
  const stories = names.filter((name) => isOwn(name) && isStory(name));
  const nested = names.filter((name) => extname(name).toLowerCase() === '.zip');
  const mentioned = new Set([...stories, ...nested]);
  // Pictures and style sheets in folders further in belong to the pages.
  const others = names.filter(
    (name) => !mentioned.has(name) && (isStory(name) || (isOwn(name) && !belongs(name, stories))),
  );
  return resultOf(
    stories.map((entry) => within(archive, entry)),
    [
      ...nearTwins(stories, shown),
      ...nested.map((name) =>
        diagnose('read-nested-archive', {}, { file: within(archive, name).name }),
      ),
      ...(stories.length === 0 && nested.length === 0 ? [emptiness(shown, containers)] : []),
      ...skipped(others.map((name) => within(archive, name).name)),
    ],
  );
}
