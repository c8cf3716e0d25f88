/** The first bytes by which files are told from each other, whatever they are called. */

/** A kind of file that its first bytes tell. */
export type FileKind =
  | 'zip'
  | 'compound'
  | 'pdf'
  | 'rtf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'video'
  | 'icon'
  | 'wmf'
  | 'emf';

/** Kinds by the beginning of a file, one character a byte; the first that matches counts. */
const SIGNATURES: readonly (readonly [RegExp, FileKind])[] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  // Old Word documents, and new ones that are protected with a password (MS-CFB §2.2).
  [/^\xd0\xcf\x11\xe0/, 'compound'],
  [/^%PDF/, 'pdf'],
  [/^\s*\{\\rtf/, 'rtf'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^BM/, 'bmp'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^[^]{4}ftypavi[fs]/, 'avif'],
  [/^[^]{4}ftyp(?:hei|hev|mif1)/, 'heic'],
  [/^[^]{4}ftyp/, 'video'],
  [/^\0\0\x01\0/, 'icon'],
  [/^\xd7\xcd\xc6\x9a/, 'wmf'],
  [/^\x01\0\0\0/, 'emf'],
];

/** How many bytes tell a kind; before Rich Text there may be white space. */
const TOLD_BY = 64;

/** What kind of file begins with these bytes; undefined for a text and for any other kind. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, TOLD_BY));
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1];
}
