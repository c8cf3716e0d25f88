/** Writes files whole or not at all. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';

/**
 * Write a file so that it is there whole or not at all: to a temporary file beside it, flushed to the
 * disk, then renamed over the old one, which stays as it was when anything fails.
 * @returns the reason, as a diagnostic, when it cannot be written
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
): Promise<Diagnostic | undefined> {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    return diagnose('write-failed', { reason }, { file: path });
  }
}
