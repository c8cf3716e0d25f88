import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { BookConfig, StoryConfig } from '../../src/config/config.ts';
import { inputFile } from '../../src/config/files.ts';
import { loadConfig } from '../../src/load-config.ts';
import { diagnosticText } from '../../src/report/text.ts';
import { OF_NAMES, withFile, withFolder, type TestResult } from '../support/build-text.ts';
import { build } from '../support/compiled.ts';
import { shelve } from '../support/shelf.ts';
import { LEFT_TO_EPUBCHECK } from '../support/validate.ts';
import type { Content, HostileCase } from './hostile-case.ts';
import { expectClean } from './scan.ts';

/** Generous: what takes longer than this hangs. */
const LONGEST = 60_000;

async function write(
  folder: string,
  files: Readonly<Record<string, Content>>,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'function' ? await content() : content);
    paths.push(path);
  }
  return paths;
}

function configOf(paths: readonly string[], folder: string, title?: string): BookConfig {
  const stories = paths.map((path): StoryConfig => {
    const file = { ...inputFile(path), name: path.slice(folder.length + 1) };
    return { files: [file], notation: [], chapters: 'auto', rules: {} };
  });
  return {
    title,
    language: 'en',
    subjects: [],
    warnings: [],
    outputFolder: folder,
    newestInput: 1_700_000_000,
    // Drawn of the title alone; configs have theirs.
    cover: false,
    stories,
  };
}

const NOTHING = { files: [], changes: [], decisions: [], understood: [] };

/** Whether a book with the stories of many cases has those of this one too. */
function isJoined({ isBook, isHeavy, config }: HostileCase): boolean {
  return isBook !== false && isHeavy !== true && config === undefined;
}

async function run(row: HostileCase, folder: string): Promise<TestResult> {
  const { stories, beside = {}, prepare, config } = row;
  // EPUBCheck judges its book, or the book that has its stories too; what neither has is judged here.
  const options = isJoined(row) || config !== undefined ? LEFT_TO_EPUBCHECK : {};
  const paths = await write(folder, stories);
  await write(folder, beside);
  prepare?.(folder);
  if (config === undefined) return withFile(await build(configOf(paths, folder), options));
  const path = join(folder, 'book.json');
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  const loaded = await loadConfig(path);
  if (loaded.config === undefined) return { ...NOTHING, diagnostics: loaded.diagnostics };
  const built = withFile(await build(loaded.config, options));
  return { ...built, diagnostics: [...loaded.diagnostics, ...built.diagnostics] };
}

/** The texts of a book, without its tags. */
function wordsIn(epub: Uint8Array): string {
  return Object.entries(unzipSync(epub))
    .filter(([name]) => /\.(?:xhtml|opf|ncx)$/.test(name))
    .map(([, bytes]) => Buffer.from(bytes).toString())
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Every case of a table by itself, then those that make books in one book together. */
export function judgeTable(tableName: string, table: readonly HostileCase[]): void {
  describe(`hostile ${tableName}`, () => {
    test.each(table.map((row) => [row.name, row] as const))(
      '%s',
      async (_, row) => {
        const { tells = [], isBook = true, keeps = [], drops = [], pictures = 0 } = row;
        await withFolder(async (folder) => {
          const { epub, diagnostics } = await run(row, folder);
          const told = diagnostics.filter(
            ({ id, severity }) => severity !== 'info' && !OF_NAMES.has(id),
          );
          expect([...new Set(told.map(({ id }) => id))].toSorted()).toEqual(tells.toSorted());
          // What a person sees of it does nothing to the terminal it is printed on.
          const shown = diagnostics.map(diagnosticText).join('\n');
          expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
          expect(epub !== undefined).toBe(isBook);
          if (epub === undefined) return;
          expectClean(epub, folder, row.sources);
          // The others are on the shelf together, in the books below.
          if (row.config !== undefined) shelve(`hostile-${row.name}`, epub);
          const words = wordsIn(epub);
          for (const text of keeps) expect(words).toContain(text);
          for (const text of drops) expect(words).not.toContain(text);
          const files = Object.keys(unzipSync(epub));
          const ofStories = files.filter((name) => !name.startsWith('OEBPS/cover.'));
          expect(ofStories.filter((name) => /\.(?:jpg|jpeg|png|gif)$/.test(name))).toHaveLength(
            pictures,
          );
        });
      },
      LONGEST,
    );

    test('all of them together in one book', async () => {
      const rows = table.filter(isJoined);
      if (rows.length === 0) return;
      await withFolder(async (folder) => {
        const paths: string[] = [];
        for (const [index, row] of rows.entries()) {
          const own = join(folder, String(index));
          mkdirSync(own);
          paths.push(...(await write(own, row.stories)));
          await write(own, row.beside ?? {});
          row.prepare?.(own);
        }
        const options = LEFT_TO_EPUBCHECK;
        const config = configOf(paths, folder, 'Hostile');
        const { epub } = withFile(await build(config, options));
        if (epub === undefined) throw new Error('no book');
        expectClean(epub, folder);
        shelve(`hostile-${tableName}`, epub);
      });
    }, 120_000);
  });
}
