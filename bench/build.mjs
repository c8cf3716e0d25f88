/**
 * `npm run bench`: the whole program, verification included, beside pandoc on the same text, and
 * `fascicle --version` beside an empty Node. Runs alternate (A B A B …), so that a machine whose speed
 * drifts treats both alike; what counts are the ratios of the medians.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, setUp } from '../scripts/setup.mjs';
import { novel } from './novel.mjs';

const MAIN = join(ROOT, 'dist', 'lib', 'cli', 'main.js');
const RUNS = Number(process.env.RUNS ?? 7);

function time([command, ...args]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Run commands in turn; medians in milliseconds, by name. */
function compare(commands) {
  const names = Object.keys(commands);
  for (const name of names) time(commands[name]);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of names) found[name].push(time(commands[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(found[name])]));
}

function show(title, medians, base) {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(medians)) {
    const ratio = (value / medians[base]).toFixed(2);
    console.log(`  ${name.padEnd(22)} ${value.toFixed(0).padStart(7)} ms   ${ratio} × ${base}`);
  }
}

setUp();
const folder = mkdtempSync(join(tmpdir(), 'fascicle-bench-'));
try {
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
  if (!hasPandoc) console.log('pandoc is not installed: only our own times are shown');
  for (const [words, chapters] of [
    [5_000, 1],
    [100_000, 20],
    [1_000_000, 200],
  ]) {
    const text = join(folder, `${String(words)}.txt`);
    const markdown = join(folder, `${String(words)}.md`);
    const source = novel(words, chapters);
    writeFileSync(text, source);
    writeFileSync(markdown, source.replace(/^(Chapter \d+)$/gm, '# $1'));
    const ours = join(folder, 'ours.epub');
    const theirs = join(folder, 'pandoc.epub');
    const fascicle = [process.execPath, MAIN, 'build', text, '-o', ours, '--quiet'];
    const facts = ['-M', 'title=A Novel', '-M', 'author=Jane Doe', '-M', 'lang=en'];
    const pandoc = ['pandoc', '-f', 'markdown', '-t', 'epub3', ...facts, '-o', theirs, markdown];
    const medians = compare(hasPandoc ? { fascicle, pandoc } : { fascicle });
    show(`${words.toLocaleString('en')} words`, medians, hasPandoc ? 'pandoc' : 'fascicle');
    const sizes = [`fascicle ${String(statSync(ours).size)}`];
    if (hasPandoc) sizes.push(`pandoc ${String(statSync(theirs).size)}`);
    console.log(`  bytes: ${sizes.join(', ')}`);
  }
  show(
    'start-up',
    compare({
      node: [process.execPath, '-e', '0'],
      'fascicle --version': [process.execPath, MAIN, '--version'],
    }),
    'node',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
