/** The registries of what there are several of: each member is a module of its own, listed once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { DESIGNS } from '../src/cover/designs/designs.ts';
import { RULE_IDS } from '../src/normalize/rules/rules.ts';
import { VOCABULARIES } from '../src/rating/vocabularies.ts';
import { FORMATS } from '../src/read/formats.ts';
import { SITES } from '../src/read/html/sites/sites.ts';
import { TARGETS } from '../src/targets/targets.ts';
import { THEMES } from '../src/themes/themes.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split('\\').join('/')}`)
  .filter((file) => file.endsWith('.ts'));

function read(file: string): string {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

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
  /** Where people read of a member, and what they read there. */
  readonly words: (id: string) => readonly (readonly [file: string, word: string])[];
  /** What another list of its members looks like; some registries are of everyday words. */
  readonly lists?: (code: string) => boolean;
}

/** The ids that are in a code as whole words, whatever is around them. */
function wordsIn(code: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(code));
}

/** The ids that are in a code as strings. */
function stringsIn(code: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => code.includes(`'${id}'`));
}

const THEME_IDS = THEMES.map(({ id }) => id);
const TARGET_IDS = TARGETS.map(({ id }) => id);
const DESIGN_IDS = DESIGNS.map(({ id }) => id);

/** The modules that a list imports from its own folder, by their names. */
function importedBy(list: string): readonly string[] {
  return Array.from(
    read(list).matchAll(/from '\.\/(?:[\w-]+\/)?([\w-]+)\.ts'/g),
    ([, id = '']) => id,
  );
}

const SITE_LIST = 'src/read/html/sites/sites.ts';

const REGISTRIES: readonly Registry[] = [
  {
    name: 'rules',
    ids: RULE_IDS,
    folder: 'src/normalize/rules',
    others: ['pages.ts', 'rules.ts'],
    filesOf: (id) => [`src/normalize/rules/${id}/${id}.ts`, `src/normalize/rules/${id}/${id}.md`],
    words: (id) => [[`src/normalize/rules/${id}/${id}.md`, `Rule \`${id}\``]],
    // Some ids are words for other things too.
    lists: (code) =>
      (code.match(/\[[^[\]]*\]/g) ?? []).some((list) => stringsIn(list, RULE_IDS).length >= 3),
  },
  {
    name: 'sites',
    ids: importedBy(SITE_LIST).filter((id) => id !== 'site'),
    folder: 'src/read/html/sites',
    // Any book and our own books are read by other means.
    others: ['any-book', 'fascicle.ts', 'site.ts', 'sites.ts'],
    filesOf: (id) => [
      [`src/read/html/sites/${id}.ts`, `src/read/html/sites/${id}/${id}.ts`].find((file) =>
        SOURCES.includes(file),
      ) ?? id,
    ],
    words: () => [],
  },
  {
    name: 'themes',
    ids: THEME_IDS,
    folder: 'src/themes',
    others: ['css', 'fonts.ts', 'theme.ts', 'themes.ts'],
    filesOf: (id) => [`src/themes/${id}/${id}.ts`, `src/themes/${id}/${id}.css`],
    words: (id) => [
      ['docs/book.md', `| \`${id}\``],
      ['README.md', `\`${id}\``],
    ],
    lists: (code) => stringsIn(code, THEME_IDS).length >= 2,
  },
  {
    name: 'targets',
    ids: TARGET_IDS,
    folder: 'src/targets',
    others: ['long-documents', 'markup', 'target.ts', 'targets.ts'],
    filesOf: (id) => [`src/targets/${id}.ts`],
    words: (id) => [
      ['docs/book.md', `| \`${id}\``],
      ['README.md', id],
    ],
    lists: (code) => stringsIn(code, TARGET_IDS).length > 0 || wordsIn(code, TARGET_IDS).length > 1,
  },
  {
    name: 'cover designs',
    ids: DESIGN_IDS,
    folder: 'src/cover/designs',
    others: ['designs.ts'],
    filesOf: (id) => [`src/cover/designs/${id}.ts`],
    words: (id) => [['docs/book.md', `\`${id}\``]],
    lists: (code) => stringsIn(code, DESIGN_IDS).length >= 2,
  },
  {
    name: 'languages',
    // The folder itself is the list.
    ids: readdirSync(`${ROOT}src/phrases`).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []),
    folder: 'src/phrases',
    others: ['phrases.ts'],
    filesOf: (id) => [`src/phrases/${id}.json`],
    words: (id) => [['docs/translating.md', `\`${id}.json\``]],
  },
];

/** Files that need some rules by name: those for stories only, and those that a colophon counts. */
const NEED_SOME: ReadonlySet<string> = new Set([
  'src/book/matter.ts',
  'src/render/pages/colophon.ts',
  // Its keys of phrases are words that are ids too.
  'src/phrases/phrases.ts',
]);

describe.each(REGISTRIES)('the registry of $name', (registry) => {
  const { ids, folder, others, filesOf, words, lists = () => false } = registry;

  test('lists every module of its folder, each once', () => {
    const found = readdirSync(`${ROOT}${folder}`)
      .filter((entry) => !others.includes(entry))
      .map((entry) => entry.replace(/\.(?:ts|json)$/, ''));
    expect(ids.toSorted()).toEqual(found.toSorted());
  });

  test.each(ids)('has all files of %s, and a word on it for people', (id) => {
    expect(filesOf(id).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
    expect(words(id).filter(([file, word]) => !read(file).includes(word))).toEqual([]);
  });

  test('is the only list of its members', () => {
    const modules = new Set([
      ...ids.flatMap(filesOf),
      ...others.map((other) => `${folder}/${other}`),
    ]);
    const found = SOURCES.filter((file) => {
      if (modules.has(file) || NEED_SOME.has(file)) return false;
      return lists(read(file).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''));
    });
    expect(found).toEqual([]);
  });
});

test('as many sites are tried as the list imports', () => {
  expect(SITES).toHaveLength(importedBy(SITE_LIST).filter((id) => id !== 'site').length);
});

/** Each is a folder with a module of its name; that of plain text is a file. */
const READERS = SOURCES.filter((file) => /^src\/read\/(?:office\/)?([\w-]+)\/\1\.ts$/.test(file));

describe('the registry of formats', () => {
  const list = read('src/read/formats.ts');

  test.each(READERS)('lists %s', (file) => {
    expect(list).toContain(`'./${file.slice('src/read/'.length)}'`);
  });

  test('has one entry for each of them, and one for plain text', () => {
    expect(FORMATS).toHaveLength(READERS.length + 1);
  });

  test.each(FORMATS)('has a fixture of $name, and a word on it for people', ({ name, endings }) => {
    expect(endings.some((end) => existsSync(`${ROOT}tests/sums/formats/ferry${end}`))).toBe(true);
    const [, formats = ''] = /Input formats: ([^]*?), and folders/.exec(read('README.md')) ?? [];
    const known = [name, ...endings.flatMap((end) => [`\`${end}\``, `${end.slice(1)} (`])];
    expect(known.filter((word) => formats.toLowerCase().includes(word.toLowerCase()))).not.toEqual(
      [],
    );
  });
});

test.each(VOCABULARIES)('docs/ratings.md has the words of $id', ({ name, entries }) => {
  const labels = entries.map(({ label }) => label).join(', ');
  expect(read('docs/ratings.md').split('\n')).toContain(`- ${name}: ${labels}`);
});

test('no two targets write files of the same name', () => {
  const endings = TARGETS.map(({ ending }) => ending);
  // Only one may be without.
  expect(new Set(endings).size).toBe(endings.length);
});

test('the tests lend only packages that we ask for', () => {
  const { dependencies, devDependencies } = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(read('package.json')));
  const ours = new Set(Object.keys({ ...dependencies, ...devDependencies }));
  const lent = Array.from(
    read('tests/support/lent-packages.mjs').matchAll(/^  '([^']+)',$/gm),
    ([, name = '']) => name,
  );
  expect(lent).toContain('jsdom');
  // A package of a package may be anywhere, or nowhere, after another install.
  expect(lent.filter((name) => !ours.has(name))).toEqual([]);
});
