/** The obfuscation of fonts (EPUB 3.3, OCF §4.4). */
import { createHash } from 'node:crypto';
import { escapeText } from '../render/xhtml.ts';

/** How many bytes of a font are obfuscated (EPUB 3.3, OCF §4.4.4). */
const OBFUSCATED_BYTES = 1040;

/**
 * An obfuscated font (EPUB 3.3 §4.4): its first bytes xored with the SHA-1 of the book's identifier without spaces.
 * This protects nothing, but the licences of some fonts ask for it.
 */
export function obfuscate(font: Uint8Array, identifier: string): Uint8Array<ArrayBuffer> {
  const key = createHash('sha1')
    .update(identifier.replace(/[ \t\r\n]/g, ''))
    .digest();
  return Uint8Array.from(font, (byte, index) =>
    index < OBFUSCATED_BYTES ? byte ^ (key[index % key.length] ?? 0) : byte,
  );
}

/**
 * The file that lists the obfuscated files (EPUB 3.3 §4.2.6.3.2).
 * @param paths inside the container
 */
export function encryptionXml(paths: readonly string[]): string {
  const data = paths.map(
    (path) =>
      `<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="${escapeText(path)}"/></enc:CipherData></enc:EncryptedData>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
${data.join('')}</encryption>
`;
}
