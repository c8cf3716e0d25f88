/** The registries of what there are several of: each member is a module of its own, listed once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { DESIGNS } from '../src/cover/designs/designs.ts';
import { TARGETS } from '../src/targets/targets.ts';
import { THEMES } from '../src/themes/themes.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split('\\').join('/')}`)
  .filter((file) => file.endsWith('.ts'));

interface Registry {
  readonly name: string;
  /** The ids of its members, in its order. */
  readonly ids: readonly string[];
  /** Where its modules are: a folder of files, or of folders with a file of the same name. */
  readonly folder: string;
  /** Entries of the folder that are not members. */
  readonly others: readonly string[];
  /** The files of a member, the first of them its module. */
  readonly filesOf: (id: string) => readonly string[];
  /** Where people read of each member. */
  readonly page: string;
  /** How many of its ids make a file a second list: some ids are everyday words. */
  readonly listedBy: number;
}

const REGISTRIES: readonly Registry[] = [
  {
    name: 'themes',
    ids: THEMES.map(({ id }) => id),
    folder: 'src/themes',
    others: ['css', 'fonts.ts', 'theme.ts', 'themes.ts'],
    filesOf: (id) => [`src/themes/${id}/${id}.ts`, `src/themes/${id}/${id}.css`],
    page: 'docs/book.md',
    listedBy: 2,
  },
  {
    name: 'targets',
    ids: TARGETS.map(({ id }) => id),
    folder: 'src/targets',
    others: ['long-documents', 'markup', 'target.ts', 'targets.ts'],
    filesOf: (id) => [`src/targets/${id}.ts`],
    page: 'docs/book.md',
    listedBy: 1,
  },
  {
    name: 'cover designs',
    ids: DESIGNS.map(({ id }) => id),
    folder: 'src/cover/designs',
    others: ['designs.ts'],
    filesOf: (id) => [`src/cover/designs/${id}.ts`],
    page: 'docs/book.md',
    listedBy: 2,
  },
];

describe.each(REGISTRIES)('the registry of $name', (registry) => {
  const { ids, folder, others, filesOf, page, listedBy } = registry;

  test('lists every module of its folder, each once', () => {
    const found = readdirSync(`${ROOT}${folder}`)
      .filter((entry) => !others.includes(entry))
      .map((entry) => entry.replace(/\.ts$/, ''));
    expect(ids.toSorted()).toEqual(found.toSorted());
  });

  test.each(ids)('has all files of %s, and a word on it for people', (id) => {
    expect(filesOf(id).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
    expect(readFileSync(`${ROOT}${page}`, 'utf8')).toContain(id);
  });

  test('is the only list of its members', () => {
    const modules = new Set(ids.flatMap(filesOf));
    const lists = SOURCES.filter((file) => {
      if (modules.has(file)) return false;
      const text = readFileSync(`${ROOT}${file}`, 'utf8');
      return ids.filter((id) => text.includes(`'${id}'`)).length >= listedBy;
    });
    expect(lists).toEqual([]);
  });
});
