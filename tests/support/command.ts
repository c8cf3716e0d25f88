/** The command line for tests: called in this process, or as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { withFolder } from './build-text.ts';
import { runCommand } from './compiled.ts';
import { shelve } from './shelf.ts';

const MAIN = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));

/** What a run of the program came to. */
export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** The program never shows a stack. */
function stackless(outcome: Outcome): Outcome {
  expect(outcome.err).not.toMatch(/\n\s+at .*\.[jt]s:/);
  return outcome;
}

/** Run a command as compiled, in this process, as if it were typed in a folder. */
export async function fascicle(
  folder: string,
  args: readonly string[],
  env: Environment = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    cwd: resolve(folder),
    env: { ...process.env, ...env },
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return stackless({ status, out, err });
}

/** Run the program as compiled, in a process of its own: for tests of the process itself, since it costs seconds. */
export function spawned(folder: string, args: readonly string[], env: Environment = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return stackless({ status, out: stdout, err: stderr });
}

/** Run in a folder with these files; the books it made go on the shelf. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => void | Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    await use(folder);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.epub')) continue;
      const bytes = readFileSync(join(folder, name));
      // Not what a test brought itself.
      const brought = files[name];
      if (brought === undefined || !bytes.equals(Buffer.from(brought)))
        shelve(`cli-${name}`, bytes);
    }
  });
}
