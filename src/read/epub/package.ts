import { isOurs, metadataOf, type BookMetadata } from './metadata.ts';
import { follow, type BookFiles, type BookPlace } from './paths.ts';
import { elementNamed, elementsNamed, lineIn, readXml, wordsIn, type XmlElement } from '../xml.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly label: string;
  readonly place: BookPlace;
  /** The file of the entry it stands under, where there is one. */
  readonly under?: string;
}

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
  /** Whose work it is, where that tells how stories stand in it: our own, or EpubMerge's of several books. */
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
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return readXml(new TextDecoder(encoding).decode(bytes));
}

/** Where the package document stands: as the container says, else the only one there is. */
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

/** The label of a link in a navigation document, without what our own books say beside it. */
function labelOf(link: XmlElement): string {
  const aside = link.children.filter((child) =>
    /^(?:byline|rating|left-out)$/.test(child.attributes['class'] ?? ''),
  );
  const text = aside.reduce((rest, { text: said }) => rest.replace(said, ' '), link.text);
  return text.replace(/\s+/g, ' ').trim();
}

function navEntries(
  list: XmlElement,
  from: string,
  under: string | undefined,
  found: ContentsEntry[],
): void {
  for (const item of list.children) {
    const link = item.children.find(({ name }) => name === 'a');
    const place = follow(from, link?.attributes['href'] ?? '');
    const inner = item.children.find(({ name }) => name === 'ol');
    const label = link === undefined ? '' : labelOf(link);
    if (place !== undefined && label !== '')
      found.push({ label, place, ...(under === undefined ? {} : { under }) });
    if (inner !== undefined) navEntries(inner, from, place?.path ?? under, found);
  }
}

function ncxEntries(
  parent: XmlElement,
  from: string,
  under: string | undefined,
  found: ContentsEntry[],
): void {
  for (const point of parent.children.filter(({ name }) => name === 'navPoint')) {
    const label = point.children.find(({ name }) => name === 'navLabel');
    const content = point.children.find(({ name }) => name === 'content');
    const place = follow(from, content?.attributes['src'] ?? '');
    const text = label === undefined ? '' : lineIn(label);
    if (place !== undefined && text !== '')
      found.push({ label: text, place, ...(under === undefined ? {} : { under }) });
    ncxEntries(point, from, place?.path ?? under, found);
  }
}

/** The entries of a navigation document (EPUB 3.3 §5.4), and what its landmarks say of pages. */
function readNavigation(
  nav: XmlElement,
  path: string,
  note: (place: BookPlace, kind: string) => void,
): readonly ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  for (const part of elementsNamed(nav, 'nav')) {
    const types = wordsIn(part, 'type');
    if (types.includes('toc')) {
      const list = part.children.find(({ name }) => name === 'ol');
      if (list !== undefined) navEntries(list, path, undefined, contents);
    }
    if (!types.includes('landmarks')) continue;
    for (const link of elementsNamed(part, 'a')) {
      const place = follow(path, link.attributes['href'] ?? '');
      for (const kind of place === undefined ? [] : wordsIn(link, 'type'))
        if (place !== undefined) note(place, kind);
    }
  }
  return contents;
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

/** The picture that a page shows, where it shows one and says nothing: a page for the cover. */
export function pictureAlone(source: string): string | undefined {
  const body = source.slice(0, COVER_PAGE + 1).replace(/^[^]*<body\b[^>]{0,2000}>/i, '');
  if (source.length > COVER_PAGE) return undefined;
  const pictures = [...body.matchAll(/<(?:img|image)\b([^>]{1,4000})>/gi)];
  if (pictures.length !== 1 || /[\p{L}\p{N}]/u.test(body.replace(/<[^<>]{0,8000}>/g, ' ')))
    return undefined;
  const [, attributes = ''] = pictures[0] ?? [];
  return /(?:^|\s)(?:src|(?:xlink:)?href)\s*=\s*["']([^"']{1,2000})["']/i.exec(attributes)?.[1];
}

/** A page with nothing but a picture is no longer than this. */
const COVER_PAGE = 16 * 1024;

/**
 * The cover: the picture that EPUB 3 calls so (`cover-image`, §5.6), that the metadata of EPUB 2 name by
 * its id, or the one on the page that the guide calls the cover.
 */
function coverOf(
  files: BookFiles,
  root: XmlElement,
  items: ReadonlyMap<string, { readonly path: string; readonly type: string }>,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const isPicture = ({ type }: { readonly type: string }): boolean => /^image\//i.test(type);
  const named: string[] = [];
  for (const item of elementsNamed(root, 'item'))
    if (wordsIn(item, 'properties').includes('cover-image'))
      named.push(item.attributes['id'] ?? '');
  for (const { attributes } of elementsNamed(root, 'meta'))
    if (attributes['name'] === 'cover') named.push(attributes['content'] ?? '');
  for (const id of named) {
    const item = items.get(id);
    if (item !== undefined && isPicture(item)) return item.path;
  }
  for (const [path, kind] of kinds) {
    const at = kind.has('cover') ? files.pathOf(path) : undefined;
    if (at === undefined) continue;
    if ([...items.values()].some((item) => item.path === at && isPicture(item))) return at;
    const bytes = files.bytes(at) ?? new Uint8Array();
    const shown = pictureAlone(new TextDecoder().decode(bytes.subarray(0, COVER_PAGE + 1)));
    const picture = shown === undefined ? undefined : files.pathOf(follow(at, shown)?.path ?? '');
    if (picture !== undefined) return picture;
  }
  return undefined;
}

/** Media types that are pages with markup; some books call theirs plain HTML. */
const PAGE_TYPE =
  /^(?:application\/xhtml\+xml|text\/html|application\/xml|text\/xml|text\/x-oeb1-document)$/i;

/**
 * Read a book's package document, its table of contents (EPUB 3's navigation document, else EPUB 2's
 * NCX) and what it says its pages are.
 * @returns what is wrong, where the package cannot be followed
 */
export function readPackage(files: BookFiles): EpubPackage | string {
  const path = packagePath(files);
  const root = path === undefined ? undefined : xmlOf(files, path);
  if (path === undefined || root === undefined) return 'it has no package document (.opf)';
  const kinds = new Map<string, Set<string>>();
  const note = ({ path: page, fragment }: BookPlace, kind: string): void => {
    // A page is what a landmark calls it as a whole, not what one place in it is.
    if (fragment !== undefined && kind !== 'toc') return;
    const known = kinds.get(page) ?? new Set<string>();
    kinds.set(page, known.add(kind));
  };
  const items = new Map<string, { readonly path: string; readonly type: string }>();
  const absent = new Map<string, string>();
  const missing: string[] = [];
  const originals = new Map<string, BookMetadata>();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  let navPath: string | undefined;
  let ncxPath: string | undefined;
  for (const item of elementsNamed(root, 'item')) {
    const { id = '', href = '', 'media-type': type = '' } = item.attributes;
    const at = files.pathOf(follow(path, href)?.path ?? '');
    if (at === undefined) {
      absent.set(id, href);
      continue;
    }
    items.set(id, { path: at, type });
    if (type === KEPT_PACKAGE) {
      const own = mergedFolder(at, folder);
      // Each is read once, however often it is listed.
      const original = own === undefined || originals.has(own) ? undefined : xmlOf(files, at);
      if (original !== undefined && own !== undefined) originals.set(own, metadataOf(original));
    }
    if (wordsIn(item, 'properties').includes('nav')) navPath = at;
    if (/^application\/x-dtbncx\+xml$/i.test(type) || id.toLowerCase() === 'ncx') ncxPath ??= at;
  }
  for (const reference of elementsNamed(root, 'reference')) {
    const place = follow(path, reference.attributes['href'] ?? '');
    const type = (reference.attributes['type'] ?? '').toLowerCase();
    if (place !== undefined) note(place, GUIDE_KINDS.get(type) ?? type);
  }
  const nav = navPath === undefined ? undefined : xmlOf(files, navPath);
  const stated =
    nav === undefined || navPath === undefined ? [] : readNavigation(nav, navPath, note);
  const contents = [...stated];
  const ncx = ncxPath === undefined || stated.length > 0 ? undefined : xmlOf(files, ncxPath);
  const map = ncx === undefined ? undefined : elementNamed(ncx, 'navMap');
  if (map !== undefined && ncxPath !== undefined) ncxEntries(map, ncxPath, undefined, contents);
  const seen = new Set<string>();
  const pages: BookPage[] = [];
  for (const reference of elementsNamed(root, 'itemref')) {
    const id = reference.attributes['idref'] ?? '';
    const item = items.get(id);
    if (item === undefined) missing.push(absent.get(id) ?? id);
    if (item === undefined || seen.has(item.path)) continue;
    if (!PAGE_TYPE.test(item.type) && !/\.x?html?$/i.test(item.path)) continue;
    seen.add(item.path);
    const own = new Set(kinds.get(item.path));
    if (item.path === navPath) own.add('toc');
    const isLinear = (reference.attributes['linear'] ?? 'yes').toLowerCase() !== 'no';
    pages.push({ path: item.path, isLinear, kinds: own });
  }
  return {
    metadata: metadataOf(root),
    maker: isOurs(root) ? 'own' : isMerged(root) ? 'merged' : undefined,
    folder,
    originals,
    cover: coverOf(files, root, items, kinds),
    missing,
    pages: [...pages.filter(({ isLinear }) => isLinear), ...pages.filter((page) => !page.isLinear)],
    contents: contents.map((entry) => {
      const at = files.pathOf(entry.place.path);
      return at === undefined ? entry : { ...entry, place: { ...entry.place, path: at } };
    }),
  };
}
