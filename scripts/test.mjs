/**
 * `npm test`: set up what is missing, then type check, lint, format check, all tests (Ace among them), and
 * EPUBCheck on every EPUB that the tests built. `npm run golden` rewrites the golden files instead.
 */
import { join } from 'node:path';
import { ROOT, ensureBrowser, ensureJava, run, setUp } from './setup.mjs';

const bin = (name, file) => join(ROOT, 'node_modules', name, file);
const node = (...args) => run(process.execPath, args);
const jest = (...args) =>
  run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      bin('jest', 'bin/jest.js'),
      ...args,
    ],
    { env: { ...process.env, ...(golden ? { UPDATE_GOLDEN: '1' } : {}) } },
  );
const golden = process.argv.includes('--golden');
const keepShelf = join(ROOT, 'tests', 'support', 'keep-shelf.mjs');

setUp();
if (golden) {
  jest('tests/golden');
} else {
  ensureJava();
  ensureBrowser();
  node(bin('typescript', 'bin/tsc'), '-p', 'tests/tsconfig.json');
  node(
    bin('oxlint', 'bin/oxlint'),
    '--type-aware',
    '--deny-warnings',
    'src',
    'tests',
    'scripts',
    'bench',
  );
  node(bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.');
  node(bin('knip', 'bin/knip.js'));
  // First everything that builds books, then EPUBCheck on all of them, in one Java process.
  // As many workers as cores: by default Jest leaves one to itself, which it hardly uses.
  jest(
    '--maxWorkers=100%',
    '--testPathIgnorePatterns',
    'tests/conformance',
    'tests/properties/linear',
  );
  // By themselves: they compare times, which mean nothing while other tests work beside them.
  jest('tests/properties/linear', '--globalSetup', keepShelf);
  jest('tests/conformance', '--globalSetup', keepShelf);
}
