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
  const ending = extname(path).toLowerCase();
  const isPage = PAGES.has(ending);
  const decoded = await (isPage ? decodePage : decode)(bytes, name, encoding);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = isPage ? readPage : MARKDOWN.has(ending) ? readMarked : readLines;
  const read = await reader(decoded.text, name);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  if (read.story !== undefined && isEmpty(read.story))
    diagnostics.push(diagnose('read-empty', {}, { file: name }));
  return { ...read, diagnostics };
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
