import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { InputFile } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { OpenedArchive } from './bytes/archive.ts';
import { decode } from './bytes/decode.ts';
import { decodePage } from './html/encoding.ts';
import type { OpeningOfBook } from './epub/open.ts';
import type { RawStory, ReadResult } from './raw.ts';
import { readText } from './plain-text.ts';

/** File name endings that are read as stories. */
export const READABLE: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.odt',
  '.rtf',
  '.epub',
];

/** Those of them that are pages with markup. */
const PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);

/** Those that are Markdown. */
const MARKDOWN: ReadonlySet<string> = new Set(['.md', '.markdown']);

const AS_TEXT = 'save it as plain text (.txt, UTF-8) and list that file';

const AS_EPUB =
  'convert it to EPUB with calibre (ebook-convert book.mobi book.epub) and list that file';

/** Formats people list that cannot be read, by name, and what to do instead. */
const UNREADABLE: Readonly<Record<string, { readonly format: string; readonly instead: string }>> =
  {
    '.doc': { format: 'old Word (.doc)', instead: `open it in a word processor and ${AS_TEXT}` },
    '.pdf': {
      format: 'PDF (.pdf)',
      instead: `a PDF holds pages, not paragraphs: find the original, or copy its text and ${AS_TEXT}`,
    },
    '.mobi': { format: 'Kindle (.mobi)', instead: AS_EPUB },
    '.azw': { format: 'Kindle (.azw)', instead: AS_EPUB },
    '.azw3': { format: 'Kindle (.azw3)', instead: AS_EPUB },
    '.zip': {
      format: 'zip archive (.zip)',
      instead: 'list the archive in "stories", or unpack it',
    },
  };

/** The archive opened last: the stories of one are read one after the other. */
interface OpenArchive {
  readonly path: string;
  readonly opened: OpenedArchive;
}

async function openAt(path: string, name: string): Promise<OpenedArchive> {
  const { openArchive } = await import('./bytes/archive.ts');
  try {
    return openArchive(await readFile(path), name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostic: diagnose('read-failed', { reason }, { file: name }) };
  }
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
  const opened = await openAt(path, name);
  return 'diagnostic' in opened ? opened : { names: [...opened.entries.keys()] };
}

/** What is read of a file depends on more than the file. */
type StoryReader = (
  file: InputFile,
  encoding?: string,
  /** Labels of what the book takes over from its only e-book (`silentLabels`). */
  taken?: ReadonlySet<string>,
) => Promise<ReadFile>;

/** The e-book opened last: the stories of an anthology are read one after the other. */
interface LastBook {
  readonly path: string;
  readonly encoding: string | undefined;
  readonly opened: OpeningOfBook;
}

/** A story file as read, and the archive it came from, which holds its pictures. */
export interface ReadFile extends ReadResult {
  readonly archive?: {
    readonly entry: string;
    readonly entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  };
}

/** A reader of stories, each a file or a part of one, which is opened once for all that follow each other. */
export function storyReader(): StoryReader {
  let last: OpenArchive | undefined;
  let lastBook: LastBook | undefined;
  return async ({ path, name, entry }, encoding, taken) => {
    if (extname(path).toLowerCase() === '.epub') {
      const { readOpenedBook } = await import('./epub/epub.ts');
      if (lastBook?.path !== path || lastBook.encoding !== encoding)
        lastBook = { path, encoding, opened: await openBookAt(path, name, encoding) };
      const { opened } = lastBook;
      if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
      return withEmptiness(await readOpenedBook(opened, name, { entry, taken }), name);
    }
    if (entry === undefined) return readStory(path, name, encoding);
    if (last?.path !== path)
      last = { path, opened: await openAt(path, name.slice(0, -entry.length - 1)) };
    const { opened } = last;
    if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
    const bytes = opened.entries.get(entry);
    const reason = 'it is not in the archive any more';
    if (bytes === undefined)
      return { diagnostics: [diagnose('read-failed', { reason }, { file: name })] };
    const read = await readBytes(bytes, entry, name, encoding);
    return { ...read, archive: { entry, entries: opened.entries } };
  };
}

async function openBookAt(path: string, name: string, encoding?: string): Promise<OpeningOfBook> {
  const { openBook } = await import('./epub/open.ts');
  try {
    return await openBook(await readFile(path), name, encoding);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostic: diagnose('read-failed', { reason }, { file: name }) };
  }
}

/**
 * What the stories of an e-book are called, where it is an anthology; nothing where it is one story, or
 * cannot be opened, which is said when it is read.
 * @param path where it is
 */
export async function storiesInBook(path: string): Promise<readonly string[]> {
  const { storiesIn } = await import('./epub/anthology.ts');
  const opened = await openBookAt(path, path);
  return 'diagnostic' in opened ? [] : storiesIn(opened).map(({ entry }) => entry);
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
  const unreadable = UNREADABLE[extname(path).toLowerCase()];
  if (unreadable !== undefined) {
    return { diagnostics: [diagnose('read-unsupported', unreadable, { file: name })] };
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [diagnose('read-failed', { reason }, { file: name })] };
  }
  return readBytes(bytes, path, name, encoding);
}

/** A story's bytes by the reader for its kind, which its path tells. */
async function readBytes(
  bytes: Uint8Array,
  path: string,
  name: string,
  encoding?: string,
): Promise<ReadResult> {
  const ending = extname(path).toLowerCase();
  if (ending === '.epub') return withEmptiness(await readBook(bytes, name, encoding), name);
  const document = await readDocument(bytes, name, ending);
  if (document !== undefined) return withEmptiness(document, name);
  const isPage = PAGES.has(ending);
  const decoded = await (isPage ? decodePage : decode)(bytes, name, encoding);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = isPage ? readPage : MARKDOWN.has(ending) ? readMarked : readLines;
  const read = await reader(decoded.text, name);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  return withEmptiness({ ...read, diagnostics }, name);
}

/** Files of word processors, which are no text, and decode themselves. */
const DOCUMENTS: ReadonlySet<string> = new Set(['.docx', '.odt', '.rtf']);

/** What an old Word document begins with, and a new one that is protected with a password (MS-CFB §2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const AS_DOCX = 'open it in a word processor and save it as .docx, without a password';

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Read a document by what it is, whatever it is called; each reader is loaded with its first file. Nothing for what is
 * no document: a plain text may be called .rtf.
 */
async function readDocument(
  bytes: Uint8Array,
  name: string,
  extension: string,
): Promise<ReadResult | undefined> {
  if (!DOCUMENTS.has(extension)) return undefined;
  if (begins(bytes, COMPOUND_FILE)) {
    const kind = { format: 'old Word documents and protected', instead: AS_DOCX };
    return { diagnostics: [diagnose('read-unsupported', kind, { file: name })] };
  }
  const { isRtf, readRtf } = await import('./office/rtf/rtf.ts');
  if (isRtf(bytes)) return readRtf(bytes, name);
  if (extension === '.rtf' && !begins(bytes, ZIP)) return undefined;
  if (extension === '.odt') {
    const { readOdt } = await import('./office/odt/odt.ts');
    return readOdt(bytes, name);
  }
  const { readDocx } = await import('./office/docx/docx.ts');
  return readDocx(bytes, name);
}

/** A story as read, and a word of warning where it has none. */
function withEmptiness(read: ReadResult, name: string): ReadResult {
  if (read.story === undefined || !isEmpty(read.story)) return read;
  return {
    ...read,
    diagnostics: [...read.diagnostics, diagnose('read-empty', {}, { file: name })],
  };
}

/** The reader of e-books is loaded with the first one. */
async function readBook(bytes: Uint8Array, name: string, encoding?: string): Promise<ReadResult> {
  const { readEpub } = await import('./epub/epub.ts');
  return readEpub(bytes, name, { encoding });
}

/** The reader of pages is loaded with the first page: its parser takes half a second. */
async function readPage(text: string, name: string): Promise<ReadResult> {
  const { readHtml } = await import('./html/html.ts');
  return readHtml(text, name);
}

/** The reader of Markdown is loaded with the first such file. */
async function readMarked(text: string, name: string): Promise<ReadResult> {
  const { readMarkdown } = await import('./markdown/markdown.ts');
  return readMarkdown(text, name);
}

function readLines(text: string, name: string): Promise<ReadResult> {
  return Promise.resolve({ story: readText(text, name), diagnostics: [] });
}

/** Whether nothing in a story is a word; what a page says around it is none of it. */
function isEmpty({ blocks }: RawStory): boolean {
  return !blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
