/** The stories of a folder or an archive, in natural order, and what is told of the other files in it. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { InputFile } from './config.ts';
import type { Subfolders } from './subfolders.ts';
import { displayName, inputFile, kindOf, naturalOrder } from './files.ts';
import type { Containers } from './offered.ts';

/** A story that was found: its files in order. */
export interface FoundStory {
  readonly files: readonly [InputFile, ...InputFile[]];
  /** The name of the folder that its files are the parts of. */
  readonly folder?: string;
}

/** How a place is looked into for stories. */
export interface Search {
  readonly containers: Containers;
  /** The folder that shown paths are relative to. */
  readonly cwd: string;
  readonly subfolders: Subfolders;
  /** Whether an e-book that is an anthology is taken apart. */
  readonly opensBooks: boolean;
}

type FoundStories = Result<readonly FoundStory[]>;

/** The deepest folder in a folder that is looked into, and the most files that are looked at. */
const DEEPEST = 8;
const MOST_FILES = 20_000;

/**
 * The stories at a path: of a folder or an archive those in it, of an e-book that is an anthology each of its stories.
 * @param path absolute
 */
export async function storiesAt(path: string, search: Search): Promise<FoundStories> {
  if ((await kindOf(path)) === 'folder') return storiesInFolder(path, search);
  const file = inputFile(path, search.cwd);
  return extname(path).toLowerCase() === '.zip'
    ? storiesInArchive(file, search)
    : resultOf(await storiesInFile(file, search));
}

/** Files that a pattern found: as at their paths, but books that Fascicle made itself are not its stories. */
export async function storiesAmong(
  paths: readonly string[],
  search: Search,
): Promise<readonly FoundStories[]> {
  return Promise.all(
    paths.map(async (path): Promise<FoundStories> => {
      const file = inputFile(path, search.cwd);
      return (await isOurs(file, search)) ? leftOut(file) : storiesAt(path, search);
    }),
  );
}

/** A file as a story, or the stories in it where it is an anthology; they are read in the book's own order. */
async function storiesInFile(
  file: InputFile,
  { containers: { lookIntoBook }, opensBooks }: Search,
): Promise<readonly FoundStory[]> {
  if (!opensBooks || lookIntoBook === undefined || !isEbook(file)) return [{ files: [file] }];
  const { stories } = await lookIntoBook(file.path);
  return stories.length === 0
    ? [{ files: [file] }]
    : stories.map((entry) => ({ files: [within(file, entry)] }));
}

function isEbook({ path }: InputFile): boolean {
  return extname(path).toLowerCase() === '.epub';
}

/** Whether a file is a book that Fascicle made. */
async function isOurs(file: InputFile, { containers }: Search): Promise<boolean> {
  if (!isEbook(file)) return false;
  return (await containers.lookIntoBook?.(file.path))?.isOurs === true;
}

/** A book of ours is made of stories that may lie beside it: it would bring them in twice. */
function leftOut({ name }: InputFile): FoundStories {
  return resultOf([], [diagnose('usage-own-book', {}, { file: name })]);
}

/** A file in an archive or an e-book. */
function within({ path, name }: InputFile, entry: string): InputFile {
  return { path, name: `${name}/${entry}`, entry };
}

/** Files that systems leave in folders and that people do not see: `.DS_Store`, `__MACOSX/`, `Thumbs.db`. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part));
}

function isReadable(name: string, { readable }: Containers): boolean {
  return readable.includes(extname(name).toLowerCase());
}

/** Stories that may link to pictures beside them, and the names of such pictures (`src/pictures/kinds.ts`). */
const LINKING = /\.(?:x?html?|md|markdown)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;

/** Whether a file is a picture that one of the stories may link to: then it is not reported as skipped. */
function belongs(name: string, stories: readonly string[]): boolean {
  return PICTURE.test(name) && stories.some((story) => LINKING.test(story));
}

/** Most skipped files that are reported one by one. */
const MOST_SKIPPED = 20;

function skipped(names: readonly string[]): readonly Diagnostic[] {
  const told = names.slice(0, MOST_SKIPPED);
  const rest = names.slice(MOST_SKIPPED);
  const files = rest.length === 0 ? told : [...told, `${rest[0] ?? ''} … ${rest.at(-1) ?? ''}`];
  return files.map((file) => diagnose('usage-skipped-file', {}, { file }));
}

function emptiness(path: string, { readable }: Containers): Diagnostic {
  return diagnose('usage-empty-folder', { path, readable: readable.join(' or ') });
}

/** Names of story files with those that are one story, in natural order; each name has its path from the outermost folder. */
interface GroupOfNames {
  readonly names: readonly [string, ...string[]];
  readonly folder?: string;
}

/** The stories among the names of files: one each, but those of a folder further in are one if it is a serial. */
function grouped(names: readonly string[], subfolders: Subfolders): readonly GroupOfNames[] {
  const groups = new Map<string, [string, ...string[]]>();
  for (const name of names) {
    const folder = dirname(name);
    const key = subfolders === 'serials' && folder !== '.' ? `${folder}/` : name;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return [...groups]
    .toSorted(([one], [other]) => naturalOrder(one, other))
    .map(([key, group]) =>
      group.length === 1 ? { names: group } : { names: group, folder: basename(key) },
    );
}

/** `Lamp_files/` beside `Lamp.html`: what a browser saves with a page (`Lamp.files`, `Lamp-Dateien` in others). */
function isOfPage(name: string, names: ReadonlySet<string>): boolean {
  return name.split('/').some((part, index, parts) => {
    if (index === parts.length - 1) return false;
    const [, page] = /^(.+)(?:_files|\.files|-\p{L}{4,12})$/u.exec(part) ?? [];
    if (page === undefined) return false;
    const path = [...parts.slice(0, index), page].join('/');
    return ['.html', '.htm', '.xhtml'].some((ending) => names.has(path + ending));
  });
}

/** The names of the files in a folder and in the folders in it, with their paths from it. */
async function namesInFolder(folder: string, depth = 0): Promise<readonly string[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const names: string[] = [];
  for (const entry of entries) {
    if (isHidden(entry.name) || names.length > MOST_FILES) continue;
    if (!entry.isDirectory()) {
      names.push(entry.name);
      continue;
    }
    if (depth === DEEPEST) continue;
    const inner = (await namesInFolder(join(folder, entry.name), depth + 1)) ?? [];
    for (const name of inner) names.push(`${entry.name}/${name}`);
  }
  return names;
}

/** What is in a folder or an archive, sorted: story files, and files that nothing was made of. */
interface Sorted {
  readonly stories: readonly string[];
  readonly others: readonly string[];
}

/** Sort the names of files; pictures and style sheets in folders further in belong to the pages. */
function sorted(names: readonly string[], { containers, subfolders }: Search): Sorted {
  const all = new Set(names);
  const mine = names.filter((name) => !isOfPage(name, all));
  const isOwn = (name: string): boolean => !name.includes('/');
  const isStory = (name: string): boolean => isReadable(name, containers);
  const isLooked = (name: string): boolean =>
    isOwn(name) || (subfolders !== 'skip' && name.split('/').length <= DEEPEST + 1);
  const stories = mine.filter((name) => isStory(name) && isLooked(name));
  const mentioned = new Set(stories);
  const others = mine.filter(
    (name) => !mentioned.has(name) && (isStory(name) || (isOwn(name) && !belongs(name, stories))),
  );
  return { stories, others };
}

/** That a folder is read as one story is a guess of ours. */
function serialsTold(stories: readonly FoundStory[]): readonly Diagnostic[] {
  return stories.flatMap(({ folder, files }) =>
    folder === undefined
      ? []
      : [
          diagnose(
            'usage-folder-as-serial',
            { folder, count: files.length },
            { file: dirname(files[0].name) },
          ),
        ],
  );
}

/** The stories of a folder. */
async function storiesInFolder(folder: string, search: Search): Promise<FoundStories> {
  const { containers, cwd, subfolders } = search;
  const shown = displayName(folder, cwd);
  const found = await namesInFolder(folder);
  if (found === undefined) {
    const reason = 'the folder cannot be opened';
    return resultOf([], [diagnose('read-failed', { reason }, { file: shown })]);
  }
  const { stories, others } = sorted(found.toSorted(naturalOrder), search);
  const fileOf = (name: string): InputFile => inputFile(resolve(folder, name), cwd);
  const checked = await Promise.all(
    stories.map(async (name) => ({ name, isOurs: await isOurs(fileOf(name), search) })),
  );
  const ours = checked.flatMap(({ name, isOurs: is }) => (is ? [name] : []));
  const rest = checked.flatMap(({ name, isOurs: is }) => (is ? [] : [name]));
  const groups = await Promise.all(
    grouped(rest, subfolders).map(async ({ names, folder: serial }) => {
      const [first, ...parts] = mapFirst(names, fileOf);
      return serial === undefined
        ? storiesInFile(first, search)
        : [{ files: [first, ...parts] as const, folder: serial }];
    }),
  );
  const all = groups.flat();
  return resultOf(all, [
    ...ours.flatMap((name) => leftOut(fileOf(name)).diagnostics),
    ...serialsTold(all),
    ...(all.length > 0 ? [] : [emptiness(shown, containers)]),
    ...skipped(others.map((name) => displayName(join(folder, name), cwd))),
  ]);
}

/** A list of at least one, each turned into something else. */
function mapFirst<T, U>([first, ...rest]: readonly [T, ...T[]], turn: (one: T) => U): [U, ...U[]] {
  return [turn(first), ...rest.map(turn)];
}

/** The one folder that contains everything in an archive, as when a folder was packed. */
function outerFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const slash = first.indexOf('/');
  const folder = first.slice(0, slash + 1);
  return slash > 0 && names.every((name) => name.startsWith(folder)) ? folder : '';
}

/** Names that differ only in capitals: on some systems they are one file. */
function nearTwins(names: readonly string[], file: string): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const before = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), basename(name));
    if (before === undefined) return [];
    const reason = `"${before}" and "${basename(name)}" in it differ in nothing but capitals`;
    return [diagnose('read-archive', { reason }, { file })];
  });
}

/** The stories of an archive. Nothing is unpacked to the disk. */
async function storiesInArchive(archive: InputFile, search: Search): Promise<FoundStories> {
  const { containers, subfolders } = search;
  const { path, name: shown } = archive;
  const found = await containers.namesIn?.(path, shown);
  if (found === undefined) return resultOf([{ files: [archive] }]);
  if ('diagnostic' in found) return resultOf([], [found.diagnostic]);
  const names = found.names.filter((name) => !isHidden(name)).toSorted(naturalOrder);
  const outer = outerFolder(names);
  const nested = names.filter((name) => extname(name).toLowerCase() === '.zip');
  const isNested = new Set(nested);
  const own = names.filter((name) => !isNested.has(name)).map((name) => name.slice(outer.length));
  const { stories, others } = sorted(own, search);
  const groups = grouped(stories, subfolders).map(({ names: group, folder }): FoundStory => ({
    files: mapFirst(group, (name) => within(archive, outer + name)),
    ...(folder === undefined ? {} : { folder }),
  }));
  return resultOf(groups, [
    ...nearTwins(stories, shown),
    ...serialsTold(groups),
    ...nested.map((name) =>
      diagnose('read-nested-archive', {}, { file: within(archive, name).name }),
    ),
    ...(stories.length === 0 && nested.length === 0 ? [emptiness(shown, containers)] : []),
    ...skipped(others.map((name) => within(archive, outer + name).name)),
  ]);
}
