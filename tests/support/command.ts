import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { withFolder } from './build-text.ts';
import { shelve } from './shelf.ts';

const MAIN = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));

/** What a run of the program came to. */
export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run the program as compiled; it never shows a stack. */
export function fascicle(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(stderr).not.toMatch(/\n\s+at .*\.js:/);
  return { status, out: stdout, err: stderr };
}

/** Run in a folder that holds these files; the books it made go on the shelf. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => void,
): Promise<void> {
  await withFolder((folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    use(folder);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.epub')) {
        const bytes = readFileSync(join(folder, name));
        // What a test brought itself is no work of ours.
        const brought = files[name];
        if (brought === undefined || !bytes.equals(Buffer.from(brought)))
          shelve(`cli-${name}`, bytes);
      }
    }
    return Promise.resolve();
  });
}
