/** The package of an e-book: its metadata, its files, and its pages in reading order. */
import {
  elementNamed,
  elementsNamed,
  lineIn,
  readXml,
  unicodeOf,
  wordsIn,
  type XmlElement,
} from '../xml.ts';
import {
  landmarks,
  navContents,
  ncxContents,
  type ContentsEntry,
  type StatedKind,
} from './contents.ts';
import { coverOf, type ManifestItem } from './cover-picture.ts';
import { isOurs, metadataOf, type BookMetadata } from './metadata.ts';
import { follow, type BookFiles } from './paths.ts';

/** A page of the book, in reading order. */
export interface BookPage {
  readonly path: string;
  /** False for what is read only when something leads there: notes, pictures in large. */
  readonly isLinear: boolean;
  /** What the package says the page is: `cover`, `toc`, `titlepage` … */
  readonly kinds: ReadonlySet<string>;
}

/** A book's package: what is in it and in which order. */
export interface EpubPackage {
  readonly metadata: BookMetadata;
  readonly pages: readonly BookPage[];
  readonly contents: readonly ContentsEntry[];
  /** Pages of the reading order that are not in the book. */
  readonly missing: readonly string[];
  /** The program that made it, where that tells how its stories are arranged: our own, or EpubMerge. */
  readonly maker: 'own' | 'merged' | undefined;
  /** The folder of the package document, with its slash. */
  readonly folder: string;
  /** Metadata of the books that were merged, by their folders. */
  readonly originals: ReadonlyMap<string, BookMetadata>;
  /** The picture of its cover. */
  readonly cover: string | undefined;
}

/** Package, contents and container documents are smaller: a hundred times the largest we know of. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024;

/** Kinds of pages in EPUB 2's guide (OPF 2.0.1 §2.6) by their names in EPUB 3 (Structural Semantics Vocabulary). */
const GUIDE_KINDS: ReadonlyMap<string, string> = new Map([
  ['title-page', 'titlepage'],
  ['other.title-page', 'titlepage'],
  ['copyright', 'copyright-page'],
  ['start', 'bodymatter'],
  ['text', 'bodymatter'],
]);

/** The text of one of the package's XML documents: UTF-8 or UTF-16 (EPUB 3.3 §3.9). */
function xmlOf(files: BookFiles, path: string): XmlElement | undefined {
  const bytes = files.bytes(path);
  if (bytes === undefined || bytes.length > LARGEST_DOCUMENT) return undefined;
  return readXml(new TextDecoder(unicodeOf(bytes)).decode(bytes));
}

/** The path of the package document: as the container says, else the first one there is. */
function packagePath(files: BookFiles): string | undefined {
  const container = xmlOf(files, 'META-INF/container.xml');
  for (const root of container === undefined ? [] : elementsNamed(container, 'rootfile')) {
    const path = files.pathOf(root.attributes['full-path']?.trim() ?? '');
    if (path !== undefined) return path;
  }
  return [...files.paths()].find((path) => path.toLowerCase().endsWith('.opf'));
}

/** Algorithms that only mangle fonts (EPUB 3.3 §4.4; Adobe's of the same purpose). */
const FONT_MANGLING: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/**
 * Whether a book's text is encrypted: whatever `META-INF/encryption.xml` lists with an algorithm that is
 * not for fonts (EPUB 3.3 §4.2.6.3.2). Rights without a list of what they lock (§4.2.6.3.6) are those of a
 * shop that keeps the list to itself, as Kobo's does.
 */
export function isEncrypted(files: BookFiles): boolean {
  const stated = xmlOf(files, 'META-INF/encryption.xml');
  const locked = stated === undefined ? [] : [...elementsNamed(stated, 'EncryptedData')];
  if (locked.length === 0) return files.pathOf('META-INF/rights.xml') !== undefined;
  return locked.some((data) => {
    const method = elementNamed(data, 'EncryptionMethod')?.attributes['Algorithm'] ?? '';
    return !FONT_MANGLING.has(method);
  });
}

/** Whether EpubMerge made a book (`epubmerge.py`: it names its identifier so, and itself a contributor). */
function isMerged(root: XmlElement): boolean {
  if (root.attributes['unique-identifier'] === 'epubmerge-id') return true;
  for (const person of elementsNamed(root, 'contributor'))
    if (lineIn(person) === 'epubmerge') return true;
  return false;
}

/** The folder that EpubMerge puts a book into: a number, below that of its package. */
export function mergedFolder(path: string, folder: string): string | undefined {
  return path.startsWith(folder) ? /^\d{1,6}\//.exec(path.slice(folder.length))?.[0] : undefined;
}

/** What EpubMerge calls the package documents that it keeps of the books. */
const KEPT_PACKAGE = 'origrootfile/xml';

/** Media types that are pages with markup; some books call theirs plain HTML. */
const PAGE_TYPE =
  /^(?:application\/xhtml\+xml|text\/html|application\/xml|text\/xml|text\/x-oeb1-document)$/i;

/** The files that the package lists, by their ids. */
interface Manifest {
  readonly items: ReadonlyMap<string, ManifestItem>;
  /** Links to files that are not in the book, by their ids. */
  readonly missing: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, BookMetadata>;
  readonly navPath: string | undefined;
  readonly ncxPath: string | undefined;
}

function manifestOf(files: BookFiles, root: XmlElement, path: string): Manifest {
  const items = new Map<string, ManifestItem>();
  const missing = new Map<string, string>();
  const originals = new Map<string, BookMetadata>();
  let navPath: string | undefined;
  let ncxPath: string | undefined;
  for (const item of elementsNamed(root, 'item')) {
    const { id = '', href = '', 'media-type': type = '' } = item.attributes;
    const at = files.pathOf(follow(path, href)?.path ?? '');
    if (at === undefined) {
      missing.set(id, href);
      continue;
    }
    items.set(id, { path: at, type });
    const own = type === KEPT_PACKAGE ? mergedFolder(at, folderOf(path)) : undefined;
    // Each is read once, however often it is listed.
    const original = own === undefined || originals.has(own) ? undefined : xmlOf(files, at);
    if (original !== undefined && own !== undefined) originals.set(own, metadataOf(original));
    if (wordsIn(item, 'properties').includes('nav')) navPath = at;
    if (/^application\/x-dtbncx\+xml$/i.test(type) || id.toLowerCase() === 'ncx') ncxPath ??= at;
  }
  return { items, missing, originals, navPath, ncxPath };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What EPUB 2's guide says of pages. */
function guideKinds(root: XmlElement, path: string): readonly StatedKind[] {
  return [...elementsNamed(root, 'reference')].flatMap((reference) => {
    const place = follow(path, reference.attributes['href'] ?? '');
    const type = (reference.attributes['type'] ?? '').toLowerCase();
    return place === undefined ? [] : [{ place, kind: GUIDE_KINDS.get(type) ?? type }];
  });
}

/** The kinds of pages by their paths. */
function kindsOf(stated: readonly StatedKind[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { place, kind } of stated) {
    // A page is what a landmark calls it as a whole, not what one place in it is.
    if (place.fragment !== undefined && kind !== 'toc') continue;
    const known = kinds.get(place.path) ?? new Set<string>();
    kinds.set(place.path, known.add(kind));
  }
  return kinds;
}

/** The pages of the reading order; those outside of it come last. */
function pagesOf(
  root: XmlElement,
  { items, navPath }: Manifest,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): readonly BookPage[] {
  const pages = new Map<string, BookPage>();
  for (const reference of elementsNamed(root, 'itemref')) {
    const item = items.get(reference.attributes['idref'] ?? '');
    if (item === undefined || pages.has(item.path)) continue;
    if (!PAGE_TYPE.test(item.type) && !/\.x?html?$/i.test(item.path)) continue;
    const own = new Set(kinds.get(item.path));
    if (item.path === navPath) own.add('toc');
    const isLinear = (reference.attributes['linear'] ?? 'yes').toLowerCase() !== 'no';
    pages.set(item.path, { path: item.path, isLinear, kinds: own });
  }
  const all = [...pages.values()];
  return [...all.filter(({ isLinear }) => isLinear), ...all.filter((page) => !page.isLinear)];
}

/** Pages of the reading order that are not in the book, by their links or else their ids. */
function missingPages(root: XmlElement, { items, missing }: Manifest): readonly string[] {
  return [...elementsNamed(root, 'itemref')].flatMap(({ attributes }) => {
    const id = attributes['idref'] ?? '';
    return items.has(id) ? [] : [missing.get(id) ?? id];
  });
}

/**
 * Read a book's package document, its table of contents and what it says its pages are.
 * @returns what is wrong, where the package cannot be followed
 */
export function readPackage(files: BookFiles): EpubPackage | string {
  const path = packagePath(files);
  const root = path === undefined ? undefined : xmlOf(files, path);
  if (path === undefined || root === undefined) return 'it has no package document (.opf)';
  const manifest = manifestOf(files, root, path);
  const { items, originals, navPath, ncxPath } = manifest;
  const nav = navPath === undefined ? undefined : xmlOf(files, navPath);
  const isNav = nav !== undefined && navPath !== undefined;
  const stated = isNav ? navContents(nav, navPath) : [];
  const ncx = ncxPath === undefined || stated.length > 0 ? undefined : xmlOf(files, ncxPath);
  const contents = ncx === undefined || ncxPath === undefined ? stated : ncxContents(ncx, ncxPath);
  const kinds = kindsOf([...guideKinds(root, path), ...(isNav ? landmarks(nav, navPath) : [])]);
  return {
    metadata: metadataOf(root),
    maker: isOurs(root) ? 'own' : isMerged(root) ? 'merged' : undefined,
    folder: folderOf(path),
    originals,
    cover: coverOf(files, root, items, kinds),
    missing: missingPages(root, manifest),
    pages: pagesOf(root, manifest, kinds),
    contents: contents.map((entry) => {
      const at = files.pathOf(entry.place.path);
      return at === undefined ? entry : { ...entry, place: { ...entry.place, path: at } };
    }),
  };
}
