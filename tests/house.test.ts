/** The laws of the house: how long, how full, how closed the files of src/ may be, what they begin with and load. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { withFolder } from './support/build-text.ts';
import { exportedMutables, functionsOf, parseSource, takesList } from './support/syntax.ts';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const MAIN = fileURLToPath(new URL('../dist/lib/cli/main.js', import.meta.url));

const MOST_LINES = 350;
const MOST_LINES_OF_FUNCTION = 60;
const MOST_ENTRIES = 14;

/** Tables: lists of like entries, which are long and do one thing. */
const TABLES = ['advice/terms/', 'diagnostics/table.ts', 'normalize/language/quotation-marks.ts'];
/** Registries: folders of like modules. */
const REGISTRIES: ReadonlySet<string> = new Set(['.', 'phrases', 'normalize/rules']);

const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.split('\\').join('/'),
);
const files = names
  .filter((name) => name.endsWith('.ts'))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

const parsed = files.map(({ name, text }) => ({ name, syntax: parseSource(text) }));
const functions = parsed.flatMap(({ name, syntax }) =>
  functionsOf(syntax).map((one) => ({ ...one, place: `${name}: ${one.name}` })),
);

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function isTable(name: string): boolean {
  return TABLES.some((table) => name.startsWith(table));
}

test(`no file is longer than ${String(MOST_LINES)} lines, but for tables`, () => {
  const long = files.filter(({ name, text }) => !isTable(name) && lineCount(text) > MOST_LINES);
  expect(long.map(({ name }) => name)).toEqual([]);
});

test(`no function is longer than ${String(MOST_LINES_OF_FUNCTION)} lines`, () => {
  const long = functions.filter(({ lines }) => lines > MOST_LINES_OF_FUNCTION);
  const found = long.map(({ place }) => place);
  expect(found).toEqual([]);
});

test(`no folder has more than ${String(MOST_ENTRIES)} entries, but for registries`, () => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > MOST_ENTRIES);
  expect(full.map(([folder]) => folder).filter((name) => !REGISTRIES.has(name))).toEqual([]);
});

test('no function takes a list of diagnostics to write into: it returns its own', () => {
  const found = functions.filter(takesList('Diagnostic')).map(({ place }) => place);
  expect(found).toEqual([]);
});

test('no file exports a value that others could change', () => {
  const found = parsed.flatMap(({ name, syntax }) =>
    exportedMutables(syntax).map((value) => `${name}: ${value}`),
  );
  expect(found).toEqual([]);
});

test('every file begins with a sentence about the file', () => {
  // Not about its first declaration: an import or an empty line comes after it.
  const about =
    /^(?:#!.*\n)?\/\*\*(?:(?!\*\/)[^])*[.!?:](?:(?!\*\/)[^])*\*\/\n(?:\n|import |export (?:type )?[{*])/;
  const found = files.filter(({ text }) => !about.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('the proof knows nothing of what it proves', () => {
  const found = files
    .filter(({ name }) => name.startsWith('verify/'))
    .flatMap(({ name, text }) =>
      Array.from(
        text.matchAll(/(?:from|import) '((?:\.\.\/)+(?:normalize|render|book)\/[^']+)'/g),
        ([, from]) => `${name}: ${from ?? ''}`,
      ),
    );
  expect(found).toEqual([]);
});

/**
 * The modules that a process loads, its second thread included, its packages too. The aim is 120 with a bundled
 * program; css-tree alone has 123, which the embedded validator loads.
 */
const MOST_MODULES = 480;

test('a build of a plain text loads no more modules than it did', async () => {
  await withFolder((folder) => {
    const list = join(folder, 'modules.txt');
    const hooks = `import { appendFileSync } from 'node:fs';
      export const load = (url, context, next) => {
        appendFileSync(${JSON.stringify(list)}, url + '\\n');
        return next(url, context);
      };`;
    const encoded = (script: string): string =>
      `data:text/javascript,${encodeURIComponent(script)}`;
    const register = `import { register } from 'node:module'; register(${JSON.stringify(encoded(hooks))});`;
    writeFileSync(join(folder, 'a.txt'), 'It rained.\n');
    const args = ['--import', encoded(register), MAIN, 'build', 'a.txt'];
    const { status } = spawnSync(process.execPath, args, { cwd: folder });
    expect(status).toBe(0);
    const loaded = new Set(readFileSync(list, 'utf8').trim().split('\n'));
    const own = [...loaded].filter((url) => !url.startsWith('node:'));
    expect(own.length).toBeLessThanOrEqual(MOST_MODULES);
    // It did count.
    expect(own.length).toBeGreaterThan(100);
    return Promise.resolve();
  });
});
