import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildOptions, BuildResult } from '../../src/build.ts';
import type { BookConfig, StoryConfig } from '../../src/config/config.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnose.ts';
import { inputFile } from '../../src/config/files.ts';
import { build } from './compiled.ts';

/** A folder that is gone after `use`. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a test book is made of: files by name, and what the config says of book and stories. */
export interface TestBook {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Files beside the stories, such as pictures. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
  readonly book?: Partial<BookConfig>;
  readonly story?: Partial<StoryConfig>;
  /** What it says of single stories, by file name. */
  readonly stories?: Readonly<Record<string, Partial<StoryConfig>>>;
  readonly options?: BuildOptions;
  /** The files are the parts of one story, about which `story` says everything. */
  readonly serial?: boolean;
  /** The stories that its only file is an anthology of. */
  readonly entries?: readonly string[];
  /** Whether the result has the warnings that a story has no title or author of its own: few texts of tests have. */
  readonly tellsNames?: boolean;
}

/** The warnings that a story has no title or author of its own. */
export const OF_NAMES: ReadonlySet<string> = new Set(['title-from-file', 'author-unknown']);

/** What became of a book, and its file where it is one. */
export interface TestResult extends BuildResult {
  readonly epub?: Buffer | undefined;
  readonly output?: string | undefined;
}

/** A result with the first of its files. */
export function withFile(result: BuildResult): TestResult {
  const [file] = result.files;
  return { ...result, epub: file?.epub, output: file?.output };
}

/** Build a book from texts, one story a file unless it is a serial, through the whole pipeline. */
export async function buildTexts({
  files,
  beside = {},
  book,
  story,
  stories: single = {},
  options,
  serial = false,
  entries = [],
  tellsNames = false,
}: TestBook): Promise<TestResult> {
  return withFolder(async (folder) => {
    for (const [name, content] of Object.entries(beside)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const stories = Object.entries(files).map(([name, content]): StoryConfig => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return {
        files: [{ ...inputFile(path), name }],
        notation: [],
        chapters: 'auto',
        rules: {},
        ...story,
        ...single[name],
      };
    });
    const config: BookConfig = {
      title: 'Test Book',
      // Drawn where a test asks for it: it takes a tenth of a second.
      cover: false,
      language: 'en',
      subjects: [],
      warnings: [],
      outputFolder: folder,
      newestInput: 1_700_000_000,
      ...book,
      stories: serial ? asOne(stories) : entries.length > 0 ? taken(stories, entries) : stories,
    };
    const result = withFile(await build(config, options));
    return tellsNames
      ? result
      : { ...result, diagnostics: result.diagnostics.filter(({ id }) => !OF_NAMES.has(id)) };
  });
}

function taken(
  stories: readonly StoryConfig[],
  entries: readonly string[],
): readonly StoryConfig[] {
  return stories.flatMap((story) =>
    entries.map((entry) => {
      const [file] = story.files;
      return { ...story, files: [{ ...file, name: `${file.name}/${entry}`, entry }] as const };
    }),
  );
}

function asOne(stories: readonly StoryConfig[]): readonly StoryConfig[] {
  const [first, ...rest] = stories;
  if (first === undefined) return [];
  return [{ ...first, files: [first.files[0], ...rest.flatMap(({ files }) => files)] }];
}

/** What failed, for a message a person can read, but what the test expects. */
export function failures(
  { diagnostics }: BuildResult,
  expected?: Diagnostic['id'],
): readonly string[] {
  return diagnostics
    .filter(({ id, severity }) => severity === 'error' && id !== expected)
    .map(({ id, message }) => `${id}: ${message}`);
}
