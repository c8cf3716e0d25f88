import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { InputFile } from './config.ts';

/** Names in the order people count in: part-2 before part-10, the same on every machine. */
let collator: Intl.Collator | undefined;

/** Compare two paths in natural order; the bytes decide between names that collate alike. */
export function naturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What there is at a path. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** When a file was last changed, in whole seconds since 1970; 0 when it cannot be told. */
export async function modifiedSeconds(path: string): Promise<number> {
  try {
    return Math.floor((await stat(path)).mtimeMs / 1000);
  } catch {
    return 0;
  }
}

/** A path as messages show it: from the folder the person is in, with forward slashes. */
export function displayName(path: string, cwd = process.cwd()): string {
  const fromHere = relative(cwd, path);
  const shown =
    fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
  return shown.split(sep).join('/');
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

/** The files a glob matches, in natural order. */
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
