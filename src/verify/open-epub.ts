/** Opens a finished EPUB again. */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** A content document of the finished file. */
export interface OpenedDocument {
  readonly path: string;
  readonly xhtml: string;
}

/** The finished book, opened again. Nothing here is shared with what made it. */
export interface OpenedEpub {
  /** In spine order. */
  readonly spine: readonly OpenedDocument[];
  readonly packageDocument: string;
  /** The EPUB version that the package document states: `3.0`, `2.0`. */
  readonly version: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => found.push({ name, attributes }) },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/**
 * Open an EPUB as a reading system does: container, package document, spine.
 * @throws when the archive or its package document cannot be followed
 */
export function openEpub(bytes: Uint8Array): OpenedEpub {
  const files = unzipSync(bytes);
  const read = (path: string): string => {
    const file = files[path];
    if (file === undefined) throw new Error(`the book has no ${path}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  };
  const rootfile = elementsOf(read('META-INF/container.xml')).find(
    ({ name }) => name === 'rootfile',
  );
  const packagePath = rootfile?.attributes['full-path'] ?? '';
  const packageDocument = read(packagePath);
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  const elements = elementsOf(packageDocument);
  const hrefs = new Map(
    elements
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes['id'], attributes['href']]),
  );
  const spine = elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => {
      const path = folder + (hrefs.get(attributes['idref']) ?? '');
      return { path, xhtml: read(path) };
    });
  const version = elements.find(({ name }) => name === 'package')?.attributes['version'] ?? '';
  return { spine, packageDocument, version };
}
