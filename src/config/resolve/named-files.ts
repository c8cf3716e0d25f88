/** Files that the config names by a path relative to its own folder. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../../diagnostics/result.ts';
import { displayName } from '../files.ts';
import type { JsonPath, Locator } from '../jsonc.ts';

/** What paths in a config are resolved with. */
export interface ConfigFolder {
  /** The config's folder, to which the paths in it are relative. */
  readonly folder: string;
  /** The folder that shown paths are relative to. */
  readonly cwd: string;
  readonly locate: Locator;
}

/** A diagnostic for a file that is not there. */
export function missingFile(
  path: string,
  at: JsonPath,
  { folder, cwd, locate }: ConfigFolder,
): Diagnostic {
  const values = { path, folder: displayName(folder, cwd) };
  return diagnose('config-missing-file', values, locate.value(at));
}

/** The bytes of a file that the config names. */
export async function readNamedFile(
  path: string,
  at: JsonPath,
  within: ConfigFolder,
): Promise<Result<Uint8Array<ArrayBuffer> | undefined>> {
  try {
    return resultOf(new Uint8Array(await readFile(resolve(within.folder, path))));
  } catch {
    return resultOf(undefined, [missingFile(path, at, within)]);
  }
}
