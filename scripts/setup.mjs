/**
 * What must be there before anything runs: npm packages, the compiled program, and for the tests a Java
 * runtime and a browser. Each step leaves a stamp or looks first, so that a second run does nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const PACKAGES_STAMP = join(ROOT, 'node_modules', '.fascicle-packages');
const PROGRAM_STAMP = join(ROOT, '.cache', 'program');
const MAIN = join(ROOT, 'dist', 'lib', 'cli', 'main.js');

/** Node's version is checked first: everything below would fail with a riddle. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Fascicle needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`,
  );
}

/** Say what is wrong and stop. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Run a command in the project's folder; stop when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error !== undefined) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** npm itself, however it is installed: by the npm that runs us, else by the shell. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own !== undefined && /\.c?js$/.test(own)) run(process.execPath, [own, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

function stamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function installPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(process.version);
  const value = hash.digest('hex');
  if (stamped(PACKAGES_STAMP, value)) return;
  process.stderr.write('Installing packages …\n');
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional binaries, as one made
  // with a registry mirror does. This keeps to the lock file too, and does not rewrite it.
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(PACKAGES_STAMP, value);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
}

function sourcesStamp() {
  const hash = createHash('sha256');
  const files = [
    ...filesUnder(join(ROOT, 'src')),
    join(ROOT, 'tsconfig.json'),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(ROOT, file)} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/** Compile src/ to dist/lib/ and copy templates and style sheets, which tsc does not copy. */
function compileProgram() {
  const value = sourcesStamp();
  if (existsSync(MAIN) && stamped(PROGRAM_STAMP, value)) return;
  const lib = join(ROOT, 'dist', 'lib');
  rmSync(lib, { recursive: true, force: true });
  run(process.execPath, [
    join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(ROOT, 'tsconfig.json'),
  ]);
  const source = join(ROOT, 'src');
  for (const file of filesUnder(source).filter((name) => !name.endsWith('.ts'))) {
    const target = join(lib, relative(source, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  chmodSync(MAIN, 0o755);
  linkBin();
  run(process.execPath, [join(ROOT, 'scripts', 'config-schema.mjs')]);
  mkdirSync(dirname(PROGRAM_STAMP), { recursive: true });
  writeFileSync(PROGRAM_STAMP, value);
}

/** `npx --no-install fascicle` in this folder: npm links the bins of dependencies, not one's own. */
function linkBin() {
  const folder = join(ROOT, 'node_modules', '.bin');
  const main = join('..', '..', 'dist', 'lib', 'cli', 'main.js');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'fascicle.cmd'), `@node "%~dp0\\${main}" %*\r\n`);
    return;
  }
  const link = join(folder, 'fascicle');
  rmSync(link, { force: true });
  symlinkSync(main, link);
}

/** Packages installed and program compiled. */
export function setUp() {
  checkNode();
  installPackages();
  compileProgram();
}

function hasJava() {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/** Install a system package, where there is apt and we may use it. */
function aptInstall(name, what) {
  const root = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!root || !apt) return;
  process.stderr.write(`Installing ${what} …\n`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** A Java runtime for EPUBCheck: through apt where that may be, else a clear message. */
export function ensureJava() {
  if (hasJava()) return;
  aptInstall('default-jdk-headless', 'a Java runtime for EPUBCheck');
  if (hasJava()) return;
  fail(
    'EPUBCheck needs a Java runtime (11 or newer), and none was found.\n' +
      'Install one and run the tests again, for example:\n' +
      '  Debian, Ubuntu:  sudo apt-get install default-jdk-headless\n' +
      '  macOS:           brew install openjdk\n' +
      '  Windows:         winget install EclipseAdoptium.Temurin.21.JDK',
  );
}

/** What Chromium and its kin are called on the search path, and where they are when not on it. */
const BROWSERS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const BROWSER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser for Ace is, undefined where there is none; PUPPETEER_EXECUTABLE_PATH beats all. */
function findBrowser() {
  const stated = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (stated !== undefined) return stated;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  // It is started, since Ubuntu's chromium-browser may only be a script that says where to get one.
  // Not on Windows, where --version opens a window.
  const works = (path) =>
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
  return [...onPath, ...BROWSER_PLACES].find((path) => existsSync(path) && works(path));
}

/** Where a browser for Ace is: through apt where there is none and that may be, else a clear message. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  aptInstall('chromium', 'a browser for Ace');
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  return fail(
    'Ace needs Chromium or Chrome, and neither was found.\n' +
      'Install one and run the tests again, for example:\n' +
      '  Debian:   sudo apt-get install chromium\n' +
      '  Ubuntu:   https://www.google.com/chrome/\n' +
      '  macOS:    brew install --cask google-chrome\n' +
      '  Windows:  winget install Google.Chrome\n' +
      'or say where one is with PUPPETEER_EXECUTABLE_PATH.',
  );
}
