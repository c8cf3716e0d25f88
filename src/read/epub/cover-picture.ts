/** The picture on the cover of an e-book. */
import { elementsNamed, wordsIn, type XmlElement } from '../xml.ts';
import { follow, type BookFiles } from './paths.ts';

/** A file of the book, as its package lists it. */
export interface ManifestItem {
  readonly path: string;
  /** Its media type. */
  readonly type: string;
}

/** A page with nothing but a picture is not longer. */
const COVER_PAGE = 16 * 1024;

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

/**
 * The cover: the picture that EPUB 3 calls so (`cover-image`, §5.6), that the metadata of EPUB 2 name by
 * its id, or the one on the page that the guide calls the cover.
 */
export function coverOf(
  files: BookFiles,
  root: XmlElement,
  items: ReadonlyMap<string, ManifestItem>,
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const isPicture = ({ type }: ManifestItem): boolean => /^image\//i.test(type);
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
