/**
 * Scores books of real texts against their labels:
 *
 *     node tests/real/score.mjs TEXTS [odd|even|all] [--each] [-- COMMAND …]
 *
 * TEXTS is a folder with the texts that `provenance.json` names, `NNN-name.*`. COMMAND is run for each, `{input}` and `{output}`
 * replaced; unless given it is this program's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBook } from './book-blocks.mjs';
import { shareKnown, sumsOf } from './sums.mjs';

const LABELS = fileURLToPath(new URL('./labels/', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));
const OURS = [process.execPath, MAIN, 'build', '{input}', '-o', '{output}', '--quiet'];
/** What takes longer, in ms, makes no book here. */
const LONGEST = 120_000;

/** The blocks that are counted, and what they are called in the table. */
const KINDS = {
  H: 'headings',
  B: 'scene breaks',
  P: 'paragraphs',
  N: 'notes',
  V: 'verse',
  D: 'letters and messages',
  F: 'footnotes',
};
const FACTS = ['title', 'author', 'language'];
const WORDS = { emphasis: 'emphasised words', marks: 'words with marks' };

/** Right, false and missing. */
const NOTHING = { right: 0, wrong: 0, missing: 0 };

function counted(list) {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Compares two lists without order. */
function compare(label, book) {
  const wanted = counted(label);
  let right = 0;
  for (const [one, count] of counted(book)) right += Math.min(count, wanted.get(one) ?? 0);
  return { right, wrong: book.length - right, missing: label.length - right };
}

/** Lines of sums by what they are of. */
function bySort(lines) {
  const sorts = new Map();
  for (const line of lines) {
    const [sort = '', ...sums] = line.split(' ');
    sorts.set(sort, [...(sorts.get(sort) ?? []), ...sums]);
  }
  return sorts;
}

const wordSet = (sorts) => new Set((sorts.get('words')?.[0] ?? '').match(/.{4}/g) ?? []);

/** What is right and wrong in a book. */
function judge(label, bytes) {
  const book = readBook(bytes);
  const wanted = bySort(label);
  const got = bySort(sumsOf(book));
  const facts = FACTS.filter((name) => wanted.has(name)).map((name) => {
    const isRight = wanted.get(name)?.[0] === got.get(name)?.[0];
    const isGiven = got.has(name) && book[name] !== 'Unknown';
    return [
      name,
      { right: Number(isRight), wrong: Number(!isRight && isGiven), missing: Number(!isRight) },
    ];
  });
  const compared = Object.entries({ ...KINDS, ...WORDS }).map(([sort, name]) => [
    name,
    compare(wanted.get(sort) ?? [], got.get(sort) ?? []),
  ]);
  const words = wordSet(wanted);
  const everywhere = wordSet(bySort(sumsOf({ body: [...book.body, ...book.front] })));
  const lost = [...words].filter((word) => !everywhere.has(word)).length;
  const strange = book.body.filter(
    ({ kind, text }) => kind !== 'B' && shareKnown(text, words) < 0.5,
  );
  return Object.fromEntries([
    ...facts,
    ...compared,
    ['furniture left in', { ...NOTHING, wrong: strange.length }],
    ['different words lost', { ...NOTHING, missing: lost }],
  ]);
}

function build(command, input, folder) {
  const output = join(folder, 'book.epub');
  rmSync(output, { force: true });
  const [program = '', ...args] = command.map((one) =>
    one.replace('{input}', input).replace('{output}', output),
  );
  spawnSync(program, args, { stdio: 'ignore', timeout: LONGEST });
  return existsSync(output) ? readFileSync(output) : undefined;
}

function add(one, other) {
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    missing: one.missing + other.missing,
  };
}

function rowOf(name, { right, wrong, missing }) {
  const all = 2 * right + wrong + missing;
  const f1 = all === 0 ? 1 : (2 * right) / all;
  return `| ${name} | ${String(right)} | ${String(wrong)} | ${String(missing)} | ${f1.toFixed(3)} |`;
}

function errorsOf(scores) {
  return Object.entries(scores)
    .filter(([, { wrong, missing }]) => wrong + missing > 0)
    .map(([name, { wrong, missing }]) => `${name} +${String(wrong)} -${String(missing)}`)
    .join(', ');
}

function main(args) {
  const split = args.indexOf('--');
  const command = split < 0 ? OURS : args.slice(split + 1);
  const own = split < 0 ? args : args.slice(0, split);
  const [texts = '.', half = 'all'] = own.filter((one) => !one.startsWith('--'));
  const isHalf = (name) =>
    half === 'all' || (Number(name.slice(0, 3)) % 2 === 1) === (half === 'odd');
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-real-'));
  const files = readdirSync(texts);
  let total = {};
  const none = [];
  for (const name of readdirSync(LABELS).filter(isHalf).toSorted()) {
    const id = name.replace(/\.txt$/, '');
    const file = files.find((one) => one.replace(/\.[^.]*$/, '') === id);
    const bytes = file === undefined ? undefined : build(command, join(texts, file), folder);
    if (bytes === undefined) {
      none.push(id);
      continue;
    }
    const scores = judge(readFileSync(join(LABELS, name), 'utf8').trimEnd().split('\n'), bytes);
    if (own.includes('--each')) console.log(`${id}: ${errorsOf(scores)}`);
    total = Object.fromEntries(
      Object.entries({ ...total, ...scores }).map(([sort]) => [
        sort,
        add(total[sort] ?? NOTHING, scores[sort] ?? NOTHING),
      ]),
    );
  }
  rmSync(folder, { recursive: true });
  console.log(`| aspect | right | false | missing | F1 |\n|---|---:|---:|---:|---:|`);
  for (const name of [
    ...FACTS,
    ...Object.values(KINDS),
    ...Object.values(WORDS),
    'furniture left in',
    'different words lost',
  ])
    console.log(rowOf(name, total[name] ?? NOTHING));
  if (none.length > 0) console.log(`\nNo book: ${none.join(', ')}`);
}

main(process.argv.slice(2));
