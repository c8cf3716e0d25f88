/** The process that the command runs in: its streams, its second thread. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { fascicle, inFolder, spawned } from '../support/command.ts';

const MAIN = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));
const STORY = 'The Long Way\nby Ann Other\n\nRating: PG-13\n\nIt "rained" -- all day.\n';
/** A disk that is always full; Linux has it. */
const FULL = '/dev/full';
const withFullDisk = existsSync(FULL) ? test : test.skip;

describe('the process', () => {
  test('makes the same bytes with its second thread as without', async () => {
    await inFolder({ 'a.txt': STORY }, async (folder) => {
      const env = { SOURCE_DATE_EPOCH: '1700000000' };
      expect(spawned(folder, ['build', 'a.txt', '-o', 'two.epub'], env).status).toBe(0);
      const { status } = await fascicle(folder, ['build', 'a.txt', '-o', 'one.epub'], env);
      expect(status).toBe(0);
      const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, `${name}.epub`)));
      expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    });
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.on('data', (chunk) => errors.push(String(chunk)));
    const [status] = await once(child, 'close');
    expect([status, errors]).toEqual([0, []]);
  });

  withFullDisk('fails without a stack when its output has no room', () => {
    const full = openSync(FULL, 'w');
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'explain'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, '']);
  });
});
