import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { InputFile } from './config.ts';
import { displayName, inputFile, naturalOrder } from './files.ts';

/** What the readers of stories know of folders and archives; the config only asks. */
export interface Containers {
  /** The folder that shown paths are relative to; the process's unless given. */
  readonly cwd?: string | undefined;
  /** File name endings that can be read as stories, with their dots. */
  readonly readable: readonly string[];
  /** The names of the files in an archive; a diagnostic where it cannot be opened. */
  readonly namesIn?: (
    path: string,
    name: string,
  ) => Promise<{ readonly names: readonly string[] } | { readonly diagnostic: Diagnostic }>;
  /** What the stories of an e-book are called that is an anthology; none for one that is one story. */
  readonly storiesInBook?: ((path: string) => Promise<readonly string[]>) | undefined;
}

/** The stories of a folder or an archive, in natural order, and what was left out. */
export interface FoundStories {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Archives whose files are read; those that are one document (`.epub`) are none. */
export function isArchive(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/** A file, or the stories in it where it is an e-book of several; they are read in the book's own order. */
export async function partsOf(
  path: string,
  { cwd, storiesInBook }: Containers,
): Promise<readonly InputFile[]> {
  const file = inputFile(path, cwd);
  if (storiesInBook === undefined || extname(path).toLowerCase() !== '.epub') return [file];
  const entries = await storiesInBook(path);
  return entries.length === 0
    ? [file]
    : entries.map((entry) => ({ path: resolve(path), name: `${file.name}/${entry}`, entry }));
}

/** Files that systems leave behind, and what nobody sees: `.DS_Store`, `__MACOSX/`, `Thumbs.db`. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part));
}

/** Stories that may link to pictures beside them, and what such pictures are called (`src/pictures/kind.ts`). */
const LINKING = /\.(?:x?html?|md|markdown)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;

/** Whether a file belongs to the stories it lies beside: it is no news that it is not read as one. */
function belongs(name: string, stories: readonly string[]): boolean {
  return PICTURE.test(name) && stories.some((story) => LINKING.test(story));
}

/** More files than this are not told of one by one. */
const MOST_SKIPPED = 20;

function skipped(names: readonly string[]): readonly Diagnostic[] {
  const told = names.slice(0, MOST_SKIPPED);
  const rest = names.slice(MOST_SKIPPED);
  const files = rest.length === 0 ? told : [...told, `${rest[0] ?? ''} … ${rest.at(-1) ?? ''}`];
  return files.map((file) => diagnose('usage-skipped-file', {}, { file }));
}

/** The stories of a folder: its own files, not those of folders in it. */
export async function storiesIn(folder: string, containers: Containers): Promise<FoundStories> {
  const { cwd, readable } = containers;
  const shown = displayName(folder, cwd);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    const reason = 'the folder cannot be opened';
    return { files: [], diagnostics: [diagnose('read-failed', { reason }, { file: shown })] };
  }
  const names = entries
    .filter((entry) => !entry.isDirectory() && !isHidden(entry.name))
    .map(({ name }) => name)
    .toSorted(naturalOrder);
  const stories = names.filter((name) => readable.includes(extname(name).toLowerCase()));
  const taken = new Set(stories);
  const others = names.filter((name) => !taken.has(name) && !belongs(name, stories));
  const files = stories.map((name) => partsOf(resolve(folder, name), containers));
  return {
    files: (await Promise.all(files)).flat(),
    diagnostics: [
      ...(stories.length > 0 ? [] : [emptiness(shown, readable)]),
      ...skipped(others.map((name) => inputFile(join(folder, name), cwd).name)),
    ],
  };
}

function emptiness(path: string, readable: readonly string[]): Diagnostic {
  return diagnose('usage-empty-folder', { path, readable: readable.join(' or ') });
}

/** The one folder that everything in an archive stands in, as when a folder was packed. */
function outerFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const slash = first.indexOf('/');
  const folder = first.slice(0, slash + 1);
  return slash > 0 && names.every((name) => name.startsWith(folder)) ? folder : '';
}

/**
 * The stories of an archive: its own files, or those of the one folder in it, not those of folders
 * further in. Nothing is unpacked to the disk.
 */
export async function storiesInArchive(
  path: string,
  { cwd, readable, namesIn }: Containers,
): Promise<FoundStories> {
  const { name: shown } = inputFile(path, cwd);
  const found = await namesIn?.(path, shown);
  if (found === undefined) return { files: [inputFile(path, cwd)], diagnostics: [] };
  if ('diagnostic' in found) return { files: [], diagnostics: [found.diagnostic] };
  const names = found.names.filter((name) => !isHidden(name)).toSorted(naturalOrder);
  const outer = outerFolder(names);
  const isOwn = (name: string): boolean => !name.slice(outer.length).includes('/');
  const isStory = (name: string): boolean => readable.includes(extname(name).toLowerCase());
  const stories = names.filter((name) => isOwn(name) && isStory(name));
  const within = (name: string): string => `${shown}/${name}`;
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const name of stories) {
    const before = seen.get(name.toLowerCase());
    if (before !== undefined) {
      const reason = `"${before}" and "${basename(name)}" in it differ in nothing but capitals`;
      diagnostics.push(diagnose('read-archive', { reason }, { file: shown }));
    }
    seen.set(name.toLowerCase(), basename(name));
  }
  const nested = names.filter(isArchive);
  for (const name of nested)
    diagnostics.push(diagnose('read-nested-archive', {}, { file: within(name) }));
  if (stories.length === 0 && nested.length === 0) diagnostics.push(emptiness(shown, readable));
  // Pictures and style sheets in folders further in belong to the pages.
  const taken = new Set([...stories, ...nested]);
  const others = names.filter(
    (name) => !taken.has(name) && (isStory(name) || (isOwn(name) && !belongs(name, stories))),
  );
  return {
    files: stories.map((entry) => ({ path: resolve(path), name: within(entry), entry })),
    diagnostics: [...diagnostics, ...skipped(others.map(within))],
  };
}
