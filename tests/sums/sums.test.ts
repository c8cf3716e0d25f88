/** The books that stand for all others are byte for byte as they were. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SUMS = fileURLToPath(new URL('./sums.mjs', import.meta.url));

test('every sum is that of the list', () => {
  const { status, stdout } = spawnSync(process.execPath, [SUMS, '--check'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(' 0 failed') });
}, 300_000);
