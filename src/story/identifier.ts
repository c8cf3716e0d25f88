/** Identifiers that are the same whenever the words they are made from are. */
import { createHash } from 'node:crypto';

/** The namespace of our UUIDs (RFC 9562 §5.5); it never changes, or every book would look new. */
const NAMESPACE = '7d3f1f0e2a545c1b9c520f6b0f5c6e11';

/** A `urn:uuid:` of version 5: the SHA-1 of a namespace and a name (RFC 9562 §5.5). */
export function identifierFrom(parts: readonly string[]): string {
  // Half a surrogate pair is not a character and has no bytes in UTF-8.
  const name = parts
    .join('\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
  const hash = createHash('sha1').update(NAMESPACE, 'hex').update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50; // the version
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80; // the variant
  const uuid = hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return `urn:uuid:${uuid}`;
}
