import { v5 as uuidV5 } from 'uuid';

/** The namespace of our UUIDs (RFC 9562 §5.5); it never changes, or every book would look new. */
const NAMESPACE = '7d3f1f0e-2a54-5c1b-9c52-0f6b0f5c6e11';

/** An identifier that is the same whenever the parts of its name are: a `urn:uuid:` of version 5. */
export function identifierFrom(parts: readonly string[]): string {
  // Half a pair of surrogates is no character, and has no bytes in UTF-8.
  const name = parts
    .join('\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
  return `urn:uuid:${uuidV5(name, NAMESPACE)}`;
}
