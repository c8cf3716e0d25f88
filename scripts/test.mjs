/**
 * `npm test`: set up what is missing, then all tests (Ace among them) and beside them types, lint, format and unused
 * code; last EPUBCheck on every EPUB that the tests built. Everything runs, whatever failed before it, and everything
 * is reported. `npm run golden` rewrites the golden files instead.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ensureBrowser, ensureJava, setUp } from './setup.mjs';

const PACKAGES = join(ROOT, 'node_modules');
const KEEP_SHELF = ['--globalSetup', join(ROOT, 'tests', 'support', 'keep-shelf.mjs')];

/** Checks of the sources: what each is called, and its command in node_modules. */
const CHECKS = {
  types: `typescript/bin/tsc -p tests/tsconfig.json --incremental --tsBuildInfoFile .cache/types.json`,
  lint: `oxlint/bin/oxlint --type-aware --deny-warnings src tests scripts bench`,
  format: `prettier/bin/prettier.cjs --check --log-level warn --cache --cache-location .cache/format .`,
  'unused code': `knip/bin/knip.js`,
};

/**
 * A command of Node in the project's folder.
 * @returns whether it succeeded, and what it printed unless that was shown as it came
 */
function node(args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env }, stdio };
    const child = spawn(process.execPath, args, options);
    const printed = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(error.message)));
    child.on('close', (status) => {
      resolve({ isGood: status === 0, text: Buffer.concat(printed).toString().trim() });
    });
  });
}

function jest(args, env) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return node([...flags, join(PACKAGES, 'jest', 'bin', 'jest.js'), ...args], { env });
}

/** Every check, one after the other: they share the machine with the tests. */
async function check() {
  const results = [];
  for (const [name, command] of Object.entries(CHECKS)) {
    const [program = '', ...args] = command.split(' ');
    const stdio = ['ignore', 'pipe', 'pipe'];
    results.push({ name, ...(await node([join(PACKAGES, program), ...args], { stdio })) });
  }
  return results;
}

async function testAll() {
  ensureJava();
  ensureBrowser();
  const checking = check();
  // As many workers as cores: by default Jest leaves one to itself, which it hardly uses.
  const tests = await jest(['--maxWorkers=100%', '--testPathIgnorePatterns', 'tests/conformance']);
  // It judges the books of all other tests.
  const epubcheck = await jest(['tests/conformance', ...KEEP_SHELF]);
  const results = [
    { name: 'tests', ...tests },
    { name: 'EPUBCheck', ...epubcheck },
    ...(await checking),
  ];
  for (const { name, isGood, text } of results) {
    process.stderr.write(`${isGood ? 'passed' : 'FAILED'}: ${name}\n`);
    if (!isGood && text !== '') process.stderr.write(`${text}\n\n`);
  }
  return results.every(({ isGood }) => isGood);
}

async function rewriteGolden() {
  const { isGood } = await jest(['tests/golden'], { UPDATE_GOLDEN: '1' });
  return isGood;
}

setUp();
process.exitCode = (await (process.argv.includes('--golden') ? rewriteGolden() : testAll()))
  ? 0
  : 1;
