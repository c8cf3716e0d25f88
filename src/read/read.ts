import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { InputFile } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import type { OpenedArchive } from './archive.ts';
import { decode } from './decode.ts';
import { decodePage } from './html-encoding.ts';
import type { RawStory, ReadResult } from './raw.ts';
import { readText } from './text.ts';

/** File name endings that are read as stories. */
export const READABLE: readonly string[] = ['.txt', '.text', '.html', '.htm', '.xhtml', '.epub'];

/** Those of them that are pages with markup. */
const PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);

const AS_TEXT = 'save it as plain text (.txt, UTF-8) and list that file';

const AS_EPUB =
  'convert it to EPUB with calibre (ebook-convert book.mobi book.epub) and list that file';

/** Formats people list that cannot be read, by name, and what to do instead. */
const UNREADABLE: Readonly<Record<string, { readonly format: string; readonly instead: string }>> =
  {
    '.doc': { format: 'old Word (.doc)', instead: `open it in a word processor and ${AS_TEXT}` },
    '.docx': { format: 'Word (.docx)', instead: `open it in a word processor and ${AS_TEXT}` },
    '.odt': {
      format: 'OpenDocument (.odt)',
      instead: `open it in a word processor and ${AS_TEXT}`,
    },
    '.rtf': { format: 'Rich Text (.rtf)', instead: `open it in a word processor and ${AS_TEXT}` },
    '.pdf': {
      format: 'PDF (.pdf)',
      instead: `a PDF holds pages, not paragraphs: find the original, or copy its text and ${AS_TEXT}`,
    },
    '.md': { format: 'Markdown (.md)', instead: `if it has little markup, ${AS_TEXT}` },
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
  const { openArchive } = await import('./archive.ts');
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

/** A reader of stories, each a file or a file in an archive, which is opened once for all that follow each other. */
export function storyReader(): (file: InputFile, encoding?: string) => Promise<ReadResult> {
  let last: OpenArchive | undefined;
  return async ({ path, name, entry }, encoding) => {
    if (entry === undefined) return readStory(path, name, encoding);
    if (last?.path !== path)
      last = { path, opened: await openAt(path, name.slice(0, -entry.length - 1)) };
    const { opened } = last;
    if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
    const bytes = opened.entries.get(entry);
    const reason = 'it is not in the archive any more';
    if (bytes === undefined)
      return { diagnostics: [diagnose('read-failed', { reason }, { file: name })] };
    return readBytes(bytes, entry, name, encoding);
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
  if (extname(path).toLowerCase() === '.epub')
    return withEmptiness(await readBook(bytes, name, encoding), name);
  const isPage = PAGES.has(extname(path).toLowerCase());
  const decoded = await (isPage ? decodePage : decode)(bytes, name, encoding);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const read = await (isPage ? readPage : readLines)(decoded.text, name);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  return withEmptiness({ ...read, diagnostics }, name);
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
  const { readEpub } = await import('./epub.ts');
  return readEpub(bytes, name, encoding);
}

/** The reader of pages is loaded with the first page: its parser takes half a second. */
async function readPage(text: string, name: string): Promise<ReadResult> {
  const { readHtml } = await import('./html.ts');
  return readHtml(text, name);
}

function readLines(text: string, name: string): Promise<ReadResult> {
  return Promise.resolve({ story: readText(text, name), diagnostics: [] });
}

/** Whether nothing in a story is a word; what a page says around it is none of it. */
function isEmpty({ blocks }: RawStory): boolean {
  return !blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
