/** The files that the entries of `stories`, `frontMatter` and `backMatter` name, each file once in the book. */
import { resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { InputFile } from '../config.ts';
import type { ConfigFile } from '../schema/schema.ts';
import { storiesAmong, storiesAt, type FoundStory, type Search } from '../containers.ts';
import { UNFIT } from '../faults.ts';
import { displayName, expandGlob, isGlob, kindOf, placeOf, realPath } from '../files.ts';
import type { JsonPath } from '../jsonc.ts';
import type { Containers } from '../offered.ts';
import { missingFile, type ConfigFolder } from './named-files.ts';

/** What was found of each entry, by the path of the text that names it. */
export interface EntryFiles {
  readonly at: (path: JsonPath) => readonly InputFile[];
  /** The same files by the stories that they are. */
  readonly storiesAt: (path: JsonPath) => readonly FoundStory[];
  /** Where all of them really are. */
  readonly paths: readonly string[];
}

/** A path or glob in the config. */
interface Reference {
  readonly text: string;
  readonly at: JsonPath;
  /** Whether it names one story, so that an e-book is not taken apart. */
  readonly isOneStory: boolean;
}

/** What a reference leads to. */
interface Found {
  readonly reference: Reference;
  /** It names this file; of those that a pattern or a folder brings, what is named elsewhere is left to that entry. */
  readonly isNamed: boolean;
  readonly stories: readonly FoundStory[];
}

/** What begins an entry that leaves files out. */
const EXCLUDES = '!';

/** Every path and glob that names stories or matter, in order. */
function referencesIn({
  stories,
  frontMatter = [],
  backMatter = [],
}: ConfigFile): readonly Reference[] {
  const ofStories = stories.flatMap((entry, index): readonly Reference[] => {
    const at: JsonPath = ['stories', index];
    if (typeof entry === 'string') return [{ text: entry, at, isOneStory: false }];
    if (entry.file !== undefined && entry.files !== undefined) return [];
    return entry.file === undefined
      ? (entry.files ?? []).map((text, part) => ({
          text,
          at: [...at, 'files', part],
          isOneStory: true,
        }))
      : [{ text: entry.file, at: [...at, 'file'], isOneStory: true }];
  });
  const ofMatter = (
    [
      ['frontMatter', frontMatter],
      ['backMatter', backMatter],
    ] as const
  ).flatMap(([key, entries]) =>
    entries.map((entry, index): Reference =>
      typeof entry === 'string'
        ? { text: entry, at: [key, index], isOneStory: false }
        : { text: entry.file, at: [key, index, 'file'], isOneStory: false },
    ),
  );
  return [...ofStories, ...ofMatter].filter(({ text }) => text !== UNFIT);
}

/** Where a path leads: one with backslashes, as Windows writes it, to the file that it has there. */
async function pathOf(text: string, folder: string): Promise<string | undefined> {
  for (const written of [text, text.replaceAll('\\', '/')]) {
    const path = resolve(folder, written);
    if ((await kindOf(path)) !== 'nothing') return path;
  }
  return undefined;
}

/** What a path or a glob leads to. */
async function findAt(
  reference: Reference,
  within: ConfigFolder,
  search: Search,
): Promise<Result<Found>> {
  const { text, at, isOneStory } = reference;
  const { folder, cwd, locate } = within;
  const opened: Search = isOneStory ? { ...search, opensBooks: false } : search;
  const found = (isNamed: boolean, result: Result<readonly FoundStory[]>): Result<Found> =>
    mapResult(result, (stories) => ({ reference, isNamed, stories }));
  const path = await pathOf(text, folder);
  if (path !== undefined)
    return found((await kindOf(path)) === 'file', await storiesAt(path, opened));
  if (!isGlob(text)) return found(true, resultOf([], [missingFile(text, at, within)]));
  const matches = await expandGlob(text, folder);
  if (matches.length === 0) {
    const values = { pattern: text, folder: displayName(folder, cwd) };
    return found(false, resultOf([], [diagnose('config-empty-glob', values, locate.value(at))]));
  }
  // A pattern for e-books asks for ours too.
  const stories = /\.epub$/i.test(text)
    ? await Promise.all(matches.map((match) => storiesAt(match, opened)))
    : await storiesAmong(matches, opened);
  return found(
    false,
    mapResult(allResults(stories), (all) => all.flat()),
  );
}

/** The files that `!name`, `!folder` and `!*.txt` leave out. */
async function excludedBy(text: string, folder: string): Promise<readonly string[]> {
  const pattern = text.slice(EXCLUDES.length);
  const path = await pathOf(pattern, folder);
  if (path !== undefined && (await kindOf(path)) === 'file') return [await realPath(path)];
  const glob = path === undefined ? pattern : `${pattern.replace(/[\\/]+$/, '')}/**`;
  return Promise.all((await expandGlob(glob, folder)).map(realPath));
}

/** Every file that an entry leaves out; one that leaves out nothing of what was found is said. */
async function exclusionsOf(
  references: readonly Reference[],
  found: readonly string[],
  { folder, cwd, locate }: ConfigFolder,
): Promise<Result<ReadonlySet<string>>> {
  const isFound = new Set(found);
  const excluded = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { text, at } of references) {
    const paths = await excludedBy(text, folder);
    for (const path of paths) excluded.add(path);
    const values = { pattern: text, folder: displayName(folder, cwd) };
    if (!paths.some((path) => isFound.has(path)))
      diagnostics.push(diagnose('config-unused-exclusion', values, locate.value(at)));
  }
  return resultOf(excluded, diagnostics);
}

/** Each file goes to one entry: to that which names it, else to the first that brings it. */
class Claims {
  readonly #lines = new Map<string, number>();

  /** A file that was named before is a fault. */
  async named({ stories, reference }: Found, within: ConfigFolder): Promise<Result<Found>> {
    const place = within.locate.value(reference.at);
    const diagnostics: Diagnostic[] = [];
    const fresh = await this.#fresh(stories, (file, line) => {
      if (line === undefined) return place.line ?? 1;
      diagnostics.push(diagnose('config-same-file', { path: file.name, line }, place));
      return undefined;
    });
    return resultOf({ reference, isNamed: true, stories: fresh }, diagnostics);
  }

  /** What is named elsewhere or left out is not taken. */
  async brought({ stories, reference }: Found, excluded: ReadonlySet<string>): Promise<Found> {
    const fresh = await this.#fresh(stories, (_, line, path) =>
      line !== undefined || excluded.has(path) ? undefined : 1,
    );
    return { reference, isNamed: false, stories: fresh };
  }

  /** The stories with those of their files that `claim` gives a line. */
  async #fresh(
    stories: readonly FoundStory[],
    claim: (file: InputFile, before: number | undefined, path: string) => number | undefined,
  ): Promise<readonly FoundStory[]> {
    const kept: FoundStory[] = [];
    for (const story of stories) {
      const files: InputFile[] = [];
      for (const file of story.files) {
        const path = await realPath(file.path);
        const real = placeOf({ ...file, path });
        const line = claim(file, this.#lines.get(real), path);
        if (line === undefined) continue;
        this.#lines.set(real, line);
        files.push(file);
      }
      const [first, ...rest] = files;
      if (first !== undefined) kept.push({ ...story, files: [first, ...rest] });
    }
    return kept;
  }
}

/**
 * Find the files of every entry. What an entry names goes to it; patterns and folders bring the rest, without what
 * `!` leaves out. A file that two entries name is a fault.
 */
export async function findEntryFiles(
  file: ConfigFile,
  within: ConfigFolder,
  containers: Containers,
): Promise<Result<EntryFiles>> {
  const search: Search = {
    containers,
    cwd: within.cwd,
    subfolders: file.subfolders ?? 'serials',
    opensBooks: true,
  };
  const all = referencesIn(file);
  const isExclusion = ({ text }: Reference): boolean => text.startsWith(EXCLUDES);
  const entries = all.filter((reference) => !isExclusion(reference));
  const found = await Promise.all(entries.map((entry) => findAt(entry, within, search)));
  const inputs = found.flatMap(({ value }) => value.stories.flatMap(({ files }) => files));
  const paths = await Promise.all(inputs.map(({ path }) => realPath(path)));
  const excluded = await exclusionsOf(all.filter(isExclusion), paths, within);
  const claims = new Claims();
  const named: Result<Found>[] = [];
  for (const { value } of found) if (value.isNamed) named.push(await claims.named(value, within));
  const claimed = named.map(({ value }) => value);
  for (const { value } of found)
    if (!value.isNamed) claimed.push(await claims.brought(value, excluded.value));
  const byEntry = new Map(claimed.map(({ reference, stories }) => [keyOf(reference.at), stories]));
  const storiesOfEntry = (path: JsonPath): readonly FoundStory[] => byEntry.get(keyOf(path)) ?? [];
  return resultOf(
    {
      at: (path) => storiesOfEntry(path).flatMap(({ files }) => files),
      storiesAt: storiesOfEntry,
      paths: [...new Set(paths)],
    },
    [...found, ...named, excluded].flatMap(({ diagnostics }) => diagnostics),
  );
}

function keyOf(path: JsonPath): string {
  return path.join('.');
}
