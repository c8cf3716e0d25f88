/** What kind of picture a file is, and whether such a picture may go into a book. */
import { fileKindOf, type FileKind } from '../read/bytes/signatures.ts';

/** Kinds that stay as they are: every e-reader shows them (EPUB 3.3 §3.2, Core Media Types). */
export type KeptKind = 'image/jpeg' | 'image/png' | 'image/gif';

/** A kind to keep, one to re-encode, or one that is not used, by its name for people. */
export type PictureKind =
  | { readonly as: 'kept'; readonly mediaType: KeptKind }
  | { readonly as: 'reencoded'; readonly format: string }
  | { readonly as: 'refused'; readonly format: string };

/** How many bytes of a text are searched for an `<svg`. */
const TEXT_SEARCHED = 4096;

const KINDS: ReadonlyMap<FileKind | undefined, PictureKind> = new Map([
  ['jpeg', { as: 'kept', mediaType: 'image/jpeg' }],
  ['png', { as: 'kept', mediaType: 'image/png' }],
  ['gif', { as: 'kept', mediaType: 'image/gif' }],
  ['tiff', { as: 'reencoded', format: 'TIFF' }],
  ['bmp', { as: 'reencoded', format: 'BMP' }],
  ['webp', { as: 'reencoded', format: 'WebP' }],
  ['avif', { as: 'reencoded', format: 'AVIF' }],
  ['heic', { as: 'refused', format: 'an HEIC' }],
  ['video', { as: 'refused', format: 'a video' }],
  ['icon', { as: 'refused', format: 'an icon' }],
  ['wmf', { as: 'refused', format: 'a Windows metafile (WMF)' }],
  ['emf', { as: 'refused', format: 'a Windows metafile (EMF)' }],
  ['pdf', { as: 'refused', format: 'a PDF' }],
]);

/**
 * What a picture is, told by its bytes alone: its name and what links to it may lie. SVG is refused: it is a program's
 * page, with scripts and links, and drawn here its words would look as this machine's fonts do, so that a book would
 * not be the same bytes on another.
 */
export function pictureKindOf(bytes: Uint8Array): PictureKind {
  const known = KINDS.get(fileKindOf(bytes));
  if (known !== undefined) return known;
  const text = new TextDecoder().decode(bytes.subarray(0, TEXT_SEARCHED));
  return { as: 'refused', format: /<svg[\s>]/i.test(text) ? 'an SVG drawing' : 'no picture' };
}
