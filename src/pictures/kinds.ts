import { nameAt } from './strip/pieces.ts';

/** Kinds that stay as they are: every e-reader shows them (EPUB 3.3 §3.2, Core Media Types). */
export type KeptKind = 'image/jpeg' | 'image/png' | 'image/gif';

/** What a file is: a kind to keep, one to make anew, or one that stays out, by its name for people. */
export type PictureKind =
  | { readonly as: 'kept'; readonly mediaType: KeptKind }
  | { readonly as: 'remade'; readonly format: string }
  | { readonly as: 'refused'; readonly format: string };

/** How many bytes of a text are looked through for an `<svg`. */
const TEXT_LOOKED_AT = 4096;

/** First bytes of files, and what these files are. */
const MAGIC: readonly (readonly [string, PictureKind])[] = [
  ['\xff\xd8\xff', { as: 'kept', mediaType: 'image/jpeg' }],
  ['\x89PNG\r\n\x1a\n', { as: 'kept', mediaType: 'image/png' }],
  ['GIF87a', { as: 'kept', mediaType: 'image/gif' }],
  ['GIF89a', { as: 'kept', mediaType: 'image/gif' }],
  ['II*\0', { as: 'remade', format: 'TIFF' }],
  ['MM\0*', { as: 'remade', format: 'TIFF' }],
  ['BM', { as: 'remade', format: 'BMP' }],
  ['\0\0\x01\0', { as: 'refused', format: 'an icon' }],
  ['\xd7\xcd\xc6\x9a', { as: 'refused', format: 'a Windows metafile (WMF)' }],
  ['\x01\0\0\0', { as: 'refused', format: 'a Windows metafile (EMF)' }],
  ['%PDF', { as: 'refused', format: 'a PDF' }],
];

/**
 * What a picture is, told by its bytes alone: its name and what links to it may lie. SVG stays out:
 * it is a program's page, with scripts and links, and drawn here its words would look as this machine's
 * fonts do, so that a book would not be the same bytes on another.
 */
export function kindOf(bytes: Uint8Array): PictureKind {
  const start = nameAt(bytes, 0, 16);
  const found = MAGIC.find(([magic]) => start.startsWith(magic));
  if (found !== undefined) return found[1];
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP')
    return { as: 'remade', format: 'WebP' };
  if (start.slice(4, 8) === 'ftyp') {
    const brand = start.slice(8, 12);
    return /^avi[fs]$/.test(brand)
      ? { as: 'remade', format: 'AVIF' }
      : { as: 'refused', format: /^(?:hei|hev|mif1)/.test(brand) ? 'an HEIC' : 'a video' };
  }
  const text = new TextDecoder().decode(bytes.subarray(0, TEXT_LOOKED_AT));
  return { as: 'refused', format: /<svg[\s>]/i.test(text) ? 'an SVG drawing' : 'no picture' };
}
