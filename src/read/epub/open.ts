/** Opens an e-book: its container, its package and its pages as texts. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { openArchive } from '../bytes/archive.ts';
import { isEncrypted, readPackage, type BookPage, type EpubPackage } from './package.ts';
import { pictureAlone } from './cover-picture.ts';
import { BookFiles, follow } from './paths.ts';
import { shortened } from '../../story/text.ts';
import { decodePage } from '../html/encoding.ts';
import { expandEmptyTags } from './xhtml-source.ts';

/** A page as text, with what the package says of it. */
export interface DecodedPage extends BookPage {
  readonly source: string;
}

/** An e-book with its pages decoded. */
export interface OpenedBook {
  readonly files: BookFiles;
  readonly package: EpubPackage;
  readonly pages: readonly DecodedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An e-book, or why it cannot be read. */
export type OpeningOfBook = OpenedBook | { readonly diagnostic: Diagnostic };

/** Missing pages that get a message each. */
const MOST_MISSING = 20;

/** A message about a page, with the page's name instead of a line: the lines of such pages are never seen. */
export function inPage(diagnostic: Diagnostic, page: string): Diagnostic {
  const { line: _line, column: _column, ...rest } = diagnostic;
  return { ...rest, message: `${diagnostic.message} (${shortened(page)})` };
}

/**
 * Open an e-book: its container, its package and its pages as texts, in reading order.
 * @param bytes the container
 * @param file its name, for messages
 * @param encoding the encoding of its pages that the config states
 */
export async function openBook(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): Promise<OpeningOfBook> {
  const opened = openArchive(bytes, file);
  if ('diagnostic' in opened) return opened;
  const files = new BookFiles(opened.entries);
  if (isEncrypted(files)) return { diagnostic: diagnose('read-encrypted', {}, { file }) };
  const found = readPackage(files);
  const reason =
    typeof found === 'string'
      ? found
      : found.pages.length === 0
        ? 'its package document lists no pages that are in it'
        : undefined;
  if (typeof found === 'string' || reason !== undefined) {
    return { diagnostic: diagnose('read-broken-book', { reason: reason ?? '' }, { file }) };
  }
  const diagnostics: Diagnostic[] = found.missing
    .slice(0, MOST_MISSING)
    .map((page) => diagnose('read-page-missing', { page: shortened(page) }, { file }));
  const pages: DecodedPage[] = [];
  for (const page of found.pages) {
    const decoded = await decodePage(files.bytes(page.path) ?? new Uint8Array(), file, encoding);
    diagnostics.push(...decoded.diagnostics.map((one) => inPage(one, page.path)));
    if (decoded.text === undefined) continue;
    const source = expandEmptyTags(decoded.text);
    const shown = found.cover === undefined ? undefined : pictureAlone(source);
    const picture =
      shown === undefined ? undefined : files.pathOf(follow(page.path, shown)?.path ?? '');
    // A page that shows the cover and nothing else is the cover's, whatever the package calls it.
    const kinds = picture === found.cover ? new Set([...page.kinds, 'cover']) : page.kinds;
    pages.push({ ...page, source, kinds: picture === undefined ? page.kinds : kinds });
  }
  return { files, package: found, pages, diagnostics };
}
