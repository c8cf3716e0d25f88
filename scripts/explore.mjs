/**
 * `npm run explore [RUNS]`: properties, generated books and worst cases with a seed of today's own, many times as often
 * as `npm test`, texts of 10 MB among them. What breaks goes to .cache/explore/ with the seed and the input, ready to
 * become a row of a hostile table. `SEED=7 npm run explore` tries the same again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, ensureJava, setUp } from './setup.mjs';

const FINDS = join(ROOT, '.cache', 'explore');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const KEEP_SHELF = ['--globalSetup', join(ROOT, 'tests', 'support', 'keep-shelf.mjs')];
const runs = process.argv[2] ?? '16';
const seed = process.env.SEED ?? String(randomInt(2 ** 31));
const env = { ...process.env, RUNS: runs, SEED: seed };

/** Names and reasons of the tests that failed; the reason has the smallest input that fails. */
function failuresOf(args) {
  const { stdout } = spawnSync(process.execPath, [...FLAGS, JEST, '--json', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { testResults } = JSON.parse(stdout);
  return testResults.flatMap(({ message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message !== '' && assertionResults.length === 0)
      return [{ name: 'a test file', reason: message }];
    return failed.map(({ fullName, failureMessages }) => {
      return { name: fullName, reason: failureMessages.join('\n') };
    });
  });
}

setUp();
ensureJava();
process.stdout.write(`seed ${seed}, ${runs} times as many runs\n`);
const finds = [
  ...failuresOf(['--testTimeout', '3600000', 'tests/properties', 'tests/generated']),
  ...failuresOf(['tests/conformance', ...KEEP_SHELF]),
];
mkdirSync(FINDS, { recursive: true });
for (const [index, { name, reason }] of finds.entries()) {
  const file = join(FINDS, `${seed}-${String(index + 1)}.txt`);
  writeFileSync(file, `SEED=${seed} RUNS=${runs}\n${name}\n\n${reason}\n`);
  process.stdout.write(`${name}: ${file}\n`);
}
process.stdout.write(`${String(finds.length)} finds\n`);
process.exitCode = finds.length === 0 ? 0 : 1;
