/** Links between the files of an e-book. */
import { percentDecoded, resolvedPath } from '../links.ts';

/** Where a link of a book leads: a file of it, and a place in that file. */
export interface BookPlace {
  readonly path: string;
  readonly fragment?: string;
}

/** A link with a scheme (RFC 3986 §3.1) or a host leads out of the book. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Follow a link inside a container (EPUB 3.3 §4.2.3, path-relative URLs).
 * @param from the path of the file that has the link; of the package document for its manifest
 * @param href the link as written
 * @returns undefined for what leads out of the container
 */
export function follow(from: string, href: string): BookPlace | undefined {
  const link = href.trim();
  if (REMOTE.test(link)) return undefined;
  const hash = link.indexOf('#');
  const fragment = hash < 0 ? '' : percentDecoded(link.slice(hash + 1));
  const file = percentDecoded((hash < 0 ? link : link.slice(0, hash)).replace(/\?.*$/, ''));
  const place = fragment === '' ? {} : { fragment };
  if (file === '') return { path: from, ...place };
  const path = resolvedPath(from.slice(0, from.lastIndexOf('/') + 1), file);
  return path === undefined ? undefined : { path, ...place };
}

/** A place as one name. */
export function nameOf({ path, fragment }: BookPlace): string {
  return fragment === undefined ? path : `${path}#${fragment}`;
}

/** The files of a container; some books link to them in another case, which works where they were made. */
export class BookFiles {
  readonly #files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly #names = new Map<string, string>();

  constructor(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    this.#files = files;
    for (const path of files.keys()) this.#names.set(path.toLowerCase(), path);
  }

  /** The real path of a file; undefined when it is missing. */
  pathOf(path: string): string | undefined {
    return this.#files.has(path) ? path : this.#names.get(path.toLowerCase());
  }

  /** A file's bytes. */
  bytes(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#files.get(this.pathOf(path) ?? '');
  }

  /** All paths, in the order of the container. */
  paths(): Iterable<string> {
    return this.#files.keys();
  }
}
