import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as library from '../src/index.ts';
import { DIAGNOSTIC_IDS } from '../src/diagnostics.ts';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** The stations in the order of the pipeline: a folder imports only from itself and those before it. */
const STATIONS = [
  'story',
  'config',
  'read',
  'pictures',
  'cover',
  'normalize',
  'ratings',
  'render',
  'targets',
  'package',
  'verify',
  'report',
  'cli',
];
/** The files beside the stations: what everybody may import, and what joins the stations. */
const SHARED = ['diagnostics.ts'];
const JOINTS = ['account.ts', 'bind.ts', 'build.ts', 'index.ts', 'output.ts', 'publish.ts'];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((match) => {
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
  test('every file stands at a station', () => {
    const rooms = new Set(files.map(stationOf));
    expect([...rooms].toSorted()).toEqual([...STATIONS, ...SHARED, ...JOINTS].toSorted());
  });

  test.each(files)('%s imports only from stations before its own', (file) => {
    const station = stationOf(file);
    if (JOINTS.includes(station)) return;
    const allowed = [...STATIONS.slice(0, STATIONS.indexOf(station) + 1), ...SHARED];
    // The command line is the last station and may use what joins the others.
    if (station === 'cli') allowed.push(...JOINTS);
    expect(
      importsOf(file)
        .map(stationOf)
        .filter((target) => !allowed.includes(target)),
    ).toEqual([]);
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
      importsOf(file).some((target) => target.startsWith('ratings/advice/')),
    );
    expect(users.filter((file) => !file.startsWith('ratings/advice/'))).toEqual(['cli/run.ts']);
    expect(packagesOf('cli/run.ts')).not.toContain('cuss');
    expect(packagesOf('ratings/advice/messages.ts')).toEqual(['cuss']);
    expect(
      files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').includes("from 'cuss'")),
    ).toEqual(['ratings/advice/find.ts']);
  });

  test('every message is used', () => {
    const text = files
      .filter((file) => file !== 'diagnostics.ts')
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n');
    expect(DIAGNOSTIC_IDS.filter((id) => !text.includes(`'${id}'`))).toEqual([]);
  });

  test('the library exports exactly these', () => {
    expect(Object.keys(library).toSorted()).toEqual([
      'ALL_RULES',
      'READABLE',
      'RULE_IDS',
      'RULE_OPTIONS',
      'build',
      'configFromStories',
      'configJsonSchema',
      'exitStatus',
      'loadConfig',
      'namesIn',
      'reportOf',
      'storiesInBook',
      'verify',
      'verifyVolumes',
      'writeAtomically',
    ]);
  });
});
