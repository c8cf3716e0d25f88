import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as library from '../src/index.ts';
import { DIAGNOSTIC_IDS } from '../src/diagnostics/diagnose.ts';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** The folders and top-level files in the order of the pipeline: each imports only from itself and those before it. */
const STATIONS = [
  'diagnostics',
  'story',
  'phrases',
  'config',
  'read',
  'pictures',
  'normalize',
  'rating',
  'advice',
  'cover',
  'book',
  'themes',
  'render',
  'targets',
  'package',
  'deliver',
  'verify',
  'worker',
  'report',
  'offered.ts',
  'load-config.ts',
  'build.ts',
  'index.ts',
  'cli',
];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import) '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((match) => {
    const target = join(SOURCE, file, '..', match[1] ?? match[2] ?? '');
    return relative(SOURCE, target).split('\\').join('/');
  });
}

/** The packages that are loaded with a file: its own, and those of the files it imports. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(SOURCE, file), 'utf8');
  // What is imported as a type, or later through `import()`, is not loaded.
  const loaded = [...text.matchAll(/^(?:import|export) (?!type\b)(?:[^;]*? from )?'([^']+)'/gm)];
  const packages = loaded.flatMap(([, name = '']) => {
    if (name.startsWith('node:')) return [];
    if (!name.startsWith('.')) return [name];
    const target = relative(SOURCE, join(SOURCE, file, '..', name))
      .split('\\')
      .join('/');
    return packagesOf(target, seen);
  });
  return [...new Set(packages)].toSorted();
}

function stationOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

describe('the house', () => {
  test('every folder is in the list', () => {
    expect([...new Set(files.map(stationOf))].toSorted()).toEqual([...STATIONS].toSorted());
  });

  test.each(files)('%s imports only from its own folder and those before it', (file) => {
    const own = STATIONS.indexOf(stationOf(file));
    expect(importsOf(file).filter((target) => STATIONS.indexOf(stationOf(target)) > own)).toEqual(
      [],
    );
  });

  test('no file leads back to itself', () => {
    const finished = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || finished.has(file)) return;
      for (const target of importsOf(file)) follow(target, [...path, file]);
      finished.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
  });

  test('only package/ knows epub-gen-memory', () => {
    const users = files.filter((file) =>
      readFileSync(join(SOURCE, file), 'utf8').includes("'epub-gen-memory'"),
    );
    expect(users).toEqual(['package/epub.ts']);
  });

  test('what should answer at once waits for no library that builds books', () => {
    expect(packagesOf('cli/main.ts')).toEqual([]);
    // The rules' own two are small: a table of names, and the place of a file that is read when asked for.
    expect(packagesOf('cli/explain.ts')).toEqual(['entities', 'fastest-levenshtein', 'word-list']);
    // The search does find what is loaded elsewhere.
    expect(packagesOf('config/load.ts')).toContain('zod');
  });

  test('the lists of strong words are loaded by check alone', () => {
    const users = files.filter((file) =>
      importsOf(file).some((target) => target.startsWith('advice/')),
    );
    expect(users.filter((file) => !file.startsWith('advice/'))).toEqual(['cli/run.ts']);
    expect(packagesOf('cli/run.ts')).not.toContain('cuss');
    expect(packagesOf('advice/rating-advice.ts')).toEqual(['cuss']);
    expect(
      files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').includes("from 'cuss'")),
    ).toEqual(['advice/terms.ts']);
  });

  test('what proves a book shares no code with what makes it', () => {
    const targets = files
      .filter((file) => file.startsWith('verify/'))
      .flatMap((file) => importsOf(file).map(stationOf));
    expect([...new Set(targets)].toSorted()).toEqual(['diagnostics', 'verify']);
  });

  test('every message is used', () => {
    const text = files
      .filter((file) => file !== 'diagnostics/table.ts')
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n');
    // An id in a comment says nothing.
    const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(DIAGNOSTIC_IDS.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  test('the library exports exactly these', () => {
    expect(Object.keys(library).toSorted()).toEqual([
      'ALL_RULES',
      'OFFERED',
      'RULE_IDS',
      'build',
      'configFromStories',
      'configJsonSchema',
      'exitStatus',
      'loadConfig',
      'reportOf',
      'startWorker',
      'verify',
      'verifyVolumes',
      'writeAtomically',
    ]);
  });
});
