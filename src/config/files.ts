/** Paths and files: what is there, its name in messages, and the order of names. */
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { InputFile } from './config.ts';

let collator: Intl.Collator | undefined;

/** Compare two paths in natural order, part-2 before part-10, the same on every machine. */
export function naturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  // The code units decide between names that collate alike.
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What is at a path. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** When the newest of some files was last changed, in whole seconds since 1970; 0 when none can be told. */
export async function newestChange(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs }) => Math.floor(mtimeMs / 1000),
        () => 0,
      ),
    ),
  );
  return Math.max(0, ...times);
}

/** A path with forward slashes on every system. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** A path as messages show it: relative to the folder the person is in, with forward slashes. */
export function displayName(path: string, cwd = process.cwd()): string {
  const fromHere = relative(cwd, path);
  const shown =
    fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
  return withSlashes(shown);
}

/** A file by its path. */
export function inputFile(path: string, cwd?: string): InputFile {
  return { path, name: displayName(path, cwd) };
}

/** Where a file is, as one name: of a file in an archive the archive's path and its own name. */
export function placeOf({ path, entry }: InputFile): string {
  return entry === undefined ? path : resolve(path, entry);
}

/** Where a path really leads, through links; the path itself when nothing is there. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Whether two paths lead to one file. */
export async function samePath(a: string, b: string): Promise<boolean> {
  return (await realPath(a)) === (await realPath(b));
}

/** Whether an entry is a glob rather than a path. */
export function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}

/** The files that a glob matches, in natural order. */
export async function expandGlob(pattern: string, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.split('\\').join('/'), {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  return found.map((path) => resolve(path)).toSorted(naturalOrder);
}
