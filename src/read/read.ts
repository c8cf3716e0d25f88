import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { diagnose } from '../diagnostics.ts';
import { decode, type Decoded } from './decode.ts';
import { declaredEncoding } from './html-encoding.ts';
import type { RawStory, ReadResult } from './raw.ts';
import { readText } from './text.ts';

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
];

/** Those of them that are pages with markup. */
const PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);

/** Those that are Markdown. */
const MARKDOWN: ReadonlySet<string> = new Set(['.md', '.markdown']);

const AS_TEXT = 'save it as plain text (.txt, UTF-8) and list that file';

/** Formats people list that cannot be read, by name, and what to do instead. */
const UNREADABLE: Readonly<Record<string, { readonly format: string; readonly instead: string }>> =
  {
    '.doc': { format: 'old Word (.doc)', instead: `open it in a word processor and ${AS_TEXT}` },
    '.pdf': {
      format: 'PDF (.pdf)',
      instead: `a PDF holds pages, not paragraphs: find the original, or copy its text and ${AS_TEXT}`,
    },
    '.epub': { format: 'EPUB (.epub)', instead: `convert it to plain text and list that file` },
    '.mobi': { format: 'Kindle (.mobi)', instead: `convert it to plain text and list that file` },
    '.azw3': { format: 'Kindle (.azw3)', instead: `convert it to plain text and list that file` },
    '.zip': { format: 'zip archive (.zip)', instead: 'unpack it and list the stories in it' },
  };

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
  const document = await readDocument(bytes, name, extname(path).toLowerCase());
  if (document !== undefined) return withoutWords(document, name);
  const ending = extname(path).toLowerCase();
  const isPage = PAGES.has(ending);
  const decoded = await (isPage ? decodePage : decode)(bytes, name, encoding);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = isPage ? readPage : MARKDOWN.has(ending) ? readMarked : readLines;
  const read = await reader(decoded.text, name);
  return withoutWords(
    { ...read, diagnostics: [...decoded.diagnostics, ...read.diagnostics] },
    name,
  );
}

/** Say so where a story has none. */
function withoutWords(read: ReadResult, name: string): ReadResult {
  if (read.story === undefined || !isEmpty(read.story)) return read;
  return {
    ...read,
    diagnostics: [...read.diagnostics, diagnose('read-empty', {}, { file: name })],
  };
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
  const { isRtf, readRtf } = await import('./office/rtf.ts');
  if (isRtf(bytes)) return readRtf(bytes, name);
  if (extension === '.rtf' && !begins(bytes, ZIP)) return undefined;
  if (extension === '.odt') {
    const { readOdt } = await import('./office/odt.ts');
    return readOdt(bytes, name);
  }
  const { readDocx } = await import('./office/docx.ts');
  return readDocx(bytes, name);
}

/** A page says itself how it is encoded; where that fails, its bytes do. */
async function decodePage(bytes: Uint8Array, name: string, stated?: string): Promise<Decoded> {
  const declared = stated ?? declaredEncoding(bytes);
  const decoded = await decode(bytes, name, declared);
  const hasFailed = decoded.text === undefined && stated === undefined && declared !== undefined;
  return hasFailed ? decode(bytes, name) : decoded;
}

/** The reader of pages is loaded with the first page: its parser takes half a second. */
async function readPage(text: string, name: string): Promise<ReadResult> {
  const { readHtml } = await import('./html.ts');
  return readHtml(text, name);
}

/** The reader of Markdown is loaded with the first such file. */
async function readMarked(text: string, name: string): Promise<ReadResult> {
  const { readMarkdown } = await import('./markdown.ts');
  return readMarkdown(text, name);
}

function readLines(text: string, name: string): Promise<ReadResult> {
  return Promise.resolve({ story: readText(text, name), diagnostics: [] });
}

/** Whether nothing in a story is a word; what a page says around it is none of it. */
function isEmpty({ blocks }: RawStory): boolean {
  return !blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
