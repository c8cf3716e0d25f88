/** Where a link of a book leads: a file of it, and a place in that file. */
export interface BookPlace {
  readonly path: string;
  readonly fragment?: string;
}

/** A link with a scheme (RFC 3986 §3.1), or one without that names a host, leads out of the book. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

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
  const fragment = hash < 0 ? '' : decoded(link.slice(hash + 1));
  const file = decoded((hash < 0 ? link : link.slice(0, hash)).replace(/\?.*$/, ''));
  const place = fragment === '' ? {} : { fragment };
  if (file === '') return { path: from, ...place };
  const segments = file.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of file.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return { path: segments.join('/'), ...place };
}

/** A place as one name. */
export function nameOf({ path, fragment }: BookPlace): string {
  return fragment === undefined ? path : `${path}#${fragment}`;
}

/** The files of a container. Books made on systems that don't tell case apart link in other cases. */
export class BookFiles {
  readonly #files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly #names = new Map<string, string>();

  constructor(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    this.#files = files;
    for (const path of files.keys()) this.#names.set(path.toLowerCase(), path);
  }

  /** The path that a file really has; undefined when there is none. */
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
