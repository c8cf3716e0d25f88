/**
 * The formats that stories are read from, and those that cannot be read. `docs/architecture.md` says how to
 * add one.
 */
import { decode, type Decoded } from './bytes/decode.ts';
import { fileKindOf, type FileKind } from './bytes/signatures.ts';
import { decodePage } from './html/encoding.ts';
import { readText } from './plain-text.ts';
import type { ReadResult } from './raw.ts';

/** A story file that has been loaded. */
export interface StoryBytes {
  readonly bytes: Uint8Array;
  /** What messages call it. */
  readonly name: string;
  /** The encoding the config states; formats that decode themselves ignore it. */
  readonly encoding?: string | undefined;
}

/** A format of story files. */
export interface Format {
  /** What people call it. */
  readonly name: string;
  /** Its file name endings, in lower case. */
  readonly endings: readonly string[];
  /** The kind of file it is, where a wrong ending is common: then the first bytes decide. */
  readonly kind?: FileKind;
  /** The format of a file with its ending that is of no known kind; itself unless stated. */
  readonly otherwise?: Format;
  /** Loads the reader with its first file: some parsers take half a second. */
  readonly read: (file: StoryBytes) => Promise<ReadResult>;
}

async function readDecoded(
  { text, diagnostics }: Decoded,
  read: (text: string) => Promise<ReadResult>,
): Promise<ReadResult> {
  if (text === undefined) return { diagnostics };
  const result = await read(text);
  return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] };
}

/** The beginning of a web page, whatever its file is called. */
const PAGE = /^\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,200})?(?:<!doctype\s+html|<html[\s>])/i;

const PLAIN_TEXT: Format = {
  name: 'plain text',
  endings: ['.txt', '.text'],
  read: async ({ bytes, name, encoding }) =>
    readDecoded(await decode(bytes, name, encoding), async (text) =>
      PAGE.test(text)
        ? (await import('./html/html.ts')).readHtml(text, name)
        : { story: readText(text, name), diagnostics: [] },
    ),
};

/** All formats. Of several of one kind the first gets the files whose ending does not decide. */
export const FORMATS: readonly Format[] = [
  PLAIN_TEXT,
  {
    name: 'Markdown',
    endings: ['.md', '.markdown'],
    read: async ({ bytes, name, encoding }) =>
      readDecoded(await decode(bytes, name, encoding), async (text) =>
        (await import('./markdown/markdown.ts')).readMarkdown(text, name),
      ),
  },
  {
    name: 'web page',
    endings: ['.html', '.htm', '.xhtml'],
    read: async ({ bytes, name, encoding }) =>
      readDecoded(await decodePage(bytes, name, encoding), async (text) =>
        (await import('./html/html.ts')).readHtml(text, name),
      ),
  },
  {
    name: 'Word',
    endings: ['.docx'],
    kind: 'zip',
    read: async ({ bytes, name }) => (await import('./office/docx/docx.ts')).readDocx(bytes, name),
  },
  {
    name: 'OpenDocument',
    endings: ['.odt'],
    kind: 'zip',
    read: async ({ bytes, name }) => (await import('./office/odt/odt.ts')).readOdt(bytes, name),
  },
  {
    name: 'Rich Text',
    endings: ['.rtf'],
    kind: 'rtf',
    otherwise: PLAIN_TEXT,
    read: async ({ bytes, name }) => (await import('./office/rtf/rtf.ts')).readRtf(bytes, name),
  },
  {
    name: 'EPUB',
    endings: ['.epub'],
    read: async ({ bytes, name, encoding }) =>
      (await import('./epub/epub.ts')).readEpub(bytes, name, { encoding }),
  },
];

/** File name endings that are read as stories. */
export const READABLE: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** A format that cannot be read, and what to do instead. */
interface Unreadable {
  readonly format: string;
  readonly instead: string;
}

const AS_TEXT = 'save it as plain text (.txt, UTF-8) and list that file';

const AS_EPUB =
  'convert it to EPUB with calibre (ebook-convert book.mobi book.epub) and list that file';

/** Formats people list that cannot be read, by ending. */
const UNREADABLE: ReadonlyMap<string, Unreadable> = new Map([
  ['.doc', { format: 'old Word (.doc)', instead: `open it in a word processor and ${AS_TEXT}` }],
  [
    '.pdf',
    {
      format: 'PDF (.pdf)',
      instead: `a PDF holds pages, not paragraphs: find the original, or copy its text and ${AS_TEXT}`,
    },
  ],
  ['.mobi', { format: 'Kindle (.mobi)', instead: AS_EPUB }],
  ['.azw', { format: 'Kindle (.azw)', instead: AS_EPUB }],
  ['.azw3', { format: 'Kindle (.azw3)', instead: AS_EPUB }],
  [
    '.zip',
    { format: 'zip archive (.zip)', instead: 'list the archive in "stories", or unpack it' },
  ],
]);

const OLD_WORD: Unreadable = {
  format: 'old Word documents and protected',
  instead: 'open it in a word processor and save it as .docx, without a password',
};

/** Why no file with this ending can be read; undefined when it may be. */
export function unreadable(ending: string): Unreadable | undefined {
  return UNREADABLE.get(ending);
}

/**
 * The format of a file; one with an unknown ending is a plain text.
 * @param ending of its name, in lower case
 */
export function formatOf(ending: string, bytes: Uint8Array): Format | Unreadable {
  const named = FORMATS.find(({ endings }) => endings.includes(ending)) ?? PLAIN_TEXT;
  if (named.kind === undefined) return named;
  const kind = fileKindOf(bytes);
  if (kind === named.kind) return named;
  if (kind === 'compound') return OLD_WORD;
  const other = FORMATS.find((format) => format.kind !== undefined && format.kind === kind);
  return other ?? named.otherwise ?? named;
}
