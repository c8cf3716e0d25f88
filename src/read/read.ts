/** Reads story files, each by the reader of its format, from the disk or from an archive. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { InputFile } from '../config/config.ts';
import type { BookLookedInto } from '../config/offered.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { OpenedArchive } from './bytes/archive.ts';
import type { OpeningOfBook } from './epub/open.ts';
import { formatOf, unreadable, type StoryBytes } from './formats.ts';
import type { RawStory, ReadResult } from './raw.ts';

/** A story file as read, and the archive it came from, which has its pictures. */
export interface ReadFile extends ReadResult {
  readonly archive?: {
    readonly entry: string;
    readonly entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  };
}

/** What is read of a file depends on more than the file. */
type StoryReader = (
  file: InputFile,
  encoding?: string,
  /** Labels of what the book takes over from its only e-book (`silentLabels`). */
  taken?: ReadonlySet<string>,
) => Promise<ReadFile>;

/** A function that keeps its last answer: the stories of one file are read one after the other. */
function keepingLast<Opened>(
  open: (path: string, name: string, encoding?: string) => Promise<Opened>,
): (path: string, name: string, encoding?: string) => Promise<Opened> {
  let key = '';
  let opened: Promise<Opened> | undefined;
  return (path, name, encoding) => {
    const wanted = JSON.stringify([path, encoding]);
    if (opened === undefined || key !== wanted) opened = open(path, name, encoding);
    key = wanted;
    return opened;
  };
}

/** A reader of stories, each a file or a part of one; that file is opened once for all stories in a row. */
export function storyReader(): StoryReader {
  const archiveAt = keepingLast(openArchiveAt);
  const bookAt = keepingLast(openBookAt);
  return async ({ path, name, entry }, encoding, taken) => {
    if (extname(path).toLowerCase() === '.epub') {
      const { readOpenedBook } = await import('./epub/epub.ts');
      const opened = await bookAt(path, name, encoding);
      if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
      return withEmptiness(await readOpenedBook(opened, name, { entry, taken }), name);
    }
    if (entry === undefined) return readStory(path, name, encoding);
    const opened = await archiveAt(path, name.slice(0, -entry.length - 1));
    if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
    const bytes = opened.entries.get(entry);
    if (bytes === undefined)
      return { diagnostics: [failed('it is not in the archive any more', name)] };
    const read = await readBytes({ bytes, name, encoding }, entry);
    return { ...read, archive: { entry, entries: opened.entries } };
  };
}

/**
 * Read one story file.
 * @param path where it is
 * @param name what messages call it: its path as the person wrote it
 * @param encoding the encoding the config states
 */
export async function readStory(
  path: string,
  name: string,
  encoding?: string,
): Promise<ReadResult> {
  const instead = unreadable(extname(path).toLowerCase());
  if (instead !== undefined)
    return { diagnostics: [diagnose('read-unsupported', instead, { file: name })] };
  const read = await load(path, name);
  return read instanceof Uint8Array
    ? readBytes({ bytes: read, name, encoding }, path)
    : { diagnostics: [read] };
}

/**
 * The names of the files in an archive, or why it cannot be opened.
 * @param path where it is
 * @param name what messages call it
 */
export async function namesIn(
  path: string,
  name: string,
): Promise<{ readonly names: readonly string[] } | { readonly diagnostic: Diagnostic }> {
  const opened = await openArchiveAt(path, name);
  return 'diagnostic' in opened ? opened : { names: [...opened.entries.keys()] };
}

/**
 * What an e-book is: whether it is an anthology, and whether it is one of ours. That it cannot be opened is said when
 * it is read.
 * @param path where it is
 */
export async function lookIntoBook(path: string): Promise<BookLookedInto> {
  const { storiesIn } = await import('./epub/anthology.ts');
  const opened = await openBookAt(path, path);
  if ('diagnostic' in opened) return { stories: [], isOurs: false };
  return {
    stories: storiesIn(opened).map(({ entry }) => entry),
    isOurs: opened.package.maker === 'own',
  };
}

function failed(reason: string, file: string): Diagnostic {
  return diagnose('read-failed', { reason }, { file });
}

async function load(path: string, name: string): Promise<Uint8Array<ArrayBuffer> | Diagnostic> {
  try {
    return await readFile(path);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), name);
  }
}

async function openArchiveAt(path: string, name: string): Promise<OpenedArchive> {
  const { openArchive } = await import('./bytes/archive.ts');
  const read = await load(path, name);
  return read instanceof Uint8Array ? openArchive(read, name) : { diagnostic: read };
}

async function openBookAt(path: string, name: string, encoding?: string): Promise<OpeningOfBook> {
  const { openBook } = await import('./epub/open.ts');
  const read = await load(path, name);
  return read instanceof Uint8Array ? openBook(read, name, encoding) : { diagnostic: read };
}

/** Read a story by its format, which its path and its bytes tell. */
async function readBytes(file: StoryBytes, path: string): Promise<ReadResult> {
  const format = formatOf(extname(path).toLowerCase(), file.bytes);
  if ('instead' in format)
    return { diagnostics: [diagnose('read-unsupported', format, { file: file.name })] };
  return withEmptiness(await format.read(file), file.name);
}

/** A story as read, and a warning where it has no words. */
function withEmptiness(read: ReadResult, name: string): ReadResult {
  if (read.story === undefined || !isEmpty(read.story)) return read;
  return {
    ...read,
    diagnostics: [...read.diagnostics, diagnose('read-empty', {}, { file: name })],
  };
}

/** Whether no block of a story has a word; what a page says around it does not count. */
function isEmpty({ blocks }: RawStory): boolean {
  return !blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
