/**
 * The SHA-256 of books that stand for all others: the sample in every theme for every target, the golden stories,
 * and one story in each input format. `node tests/sums/sums.mjs` prints them, `--check` compares them with
 * `sums.txt` beside this file, `--write` rewrites it; files named after these are built and printed too.
 *
 * It runs the compiled program (`npm run build` first), through the library's public door. A change that means
 * to leave every book as it was must leave this list as it was.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import * as fascicle from '../../dist/lib/index.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIST = new URL('sums.txt', import.meta.url);
const THEMES = fascicle.OFFERED.themes.map(({ id }) => id);
const TARGETS = fascicle.OFFERED.targets.map(({ id }) => id);
/** Stands for the time of every input, which a checkout does not keep. */
const EPOCH = 1_700_000_000;
/** The bytes are all that counts here; others judge them. */
const validate = () => Promise.resolve([]);

const { build, configFromStories, loadConfig } = fascicle;

/** The sum of a book's files, in order. A colophon names the program's version: a new one changes every sum. */
async function sumOf(config) {
  const { files, diagnostics } = await build(config, { sourceDateEpoch: EPOCH, validate });
  if (files.length === 0) {
    const reasons = diagnostics.filter(({ severity }) => severity === 'error');
    return `no book: ${reasons.map(({ id }) => id).join(', ')}`;
  }
  const hash = createHash('sha256');
  for (const { epub } of files) hash.update(epub);
  return hash.digest('hex');
}

async function sumOfStories(paths, title) {
  const { config, diagnostics } = await configFromStories({ paths, title });
  if (config === undefined) return `no config: ${diagnostics.map(({ id }) => id).join(', ')}`;
  return sumOf(config);
}

/** A folder that holds the parts of an archive, as the archive. */
function zipped(folder, file) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
  // An EPUB's mimetype comes first.
  names.sort((a, b) => Number(b === 'mimetype') - Number(a === 'mimetype'));
  const parts = names.map((name) => [name.split('\\').join('/'), readFileSync(join(folder, name))]);
  writeFileSync(file, zipSync(Object.fromEntries(parts), { mtime: '2026-11-21T12:00:00' }));
}

async function* sums(others) {
  const { config, diagnostics } = await loadConfig(join(ROOT, 'book.config.json'));
  if (config === undefined) throw new Error(JSON.stringify(diagnostics));
  for (const theme of THEMES)
    for (const target of TARGETS)
      yield [`sample ${theme} ${target}`, await sumOf({ ...config, style: { theme }, target })];
  for (const theme of THEMES)
    yield [`sample ${theme} with fonts`, await sumOf({ ...config, style: { theme, fonts: true } })];
  const golden = join(ROOT, 'tests/golden/stories');
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-sums-'));
  try {
    for (const name of readdirSync(golden).toSorted()) {
      const input = readdirSync(join(golden, name)).find((file) => file.startsWith('input.'));
      let path = join(golden, name, input);
      if (statSync(path).isDirectory()) {
        zipped(path, join(folder, input));
        path = join(folder, input);
      }
      yield [`golden ${name}`, await sumOfStories([path])];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const formats = fileURLToPath(new URL('formats/', import.meta.url));
  for (const name of readdirSync(formats).toSorted())
    yield [`format ${name}`, await sumOfStories([join(formats, name)])];
  const all = readdirSync(formats).toSorted();
  const paths = all.map((name) => join(formats, name));
  yield ['all formats', await sumOfStories(paths, 'The Ferry, in Every Format')];
  for (const path of others)
    yield [others.length > 9 ? path : basename(path), await sumOfStories([path])];
}

const args = process.argv.slice(2);
const others = args.filter((arg) => !arg.startsWith('--'));
const lines = [];
for await (const [name, sum] of sums(others)) {
  lines.push(`${sum}  ${name}`);
  process.stdout.write(`${lines.at(-1)}\n`);
}
const list = `${lines.join('\n')}\n`;
if (args.includes('--write')) writeFileSync(LIST, list);
if (args.includes('--check')) {
  const expected = readFileSync(LIST, 'utf8').split('\n');
  const wrong = lines.filter((line) => !expected.includes(line));
  process.stdout.write(`${lines.length} passed, ${wrong.length} failed\n`);
  process.exitCode = wrong.length === 0 && lines.length >= expected.length - 1 ? 0 : 1;
}
