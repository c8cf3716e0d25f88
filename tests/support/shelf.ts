import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where tests put every EPUB they build, for EPUBCheck to judge afterwards. */
export const SHELF = fileURLToPath(new URL('../../.cache/shelf/', import.meta.url));

/** Put a book on the shelf; books of the same bytes are there once. */
export function shelve(name: string, bytes: Uint8Array): void {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  writeFileSync(`${SHELF}${name.replace(/[^\w-]+/g, '-').slice(0, 60)}-${hash}.epub`, bytes);
}

/** Every book on the shelf. */
export function shelved(): readonly string[] {
  return readdirSync(SHELF)
    .filter((name) => name.endsWith('.epub'))
    .toSorted();
}
