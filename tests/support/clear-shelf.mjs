import { mkdirSync, rmSync } from 'node:fs';

/** Before the tests: an empty shelf for the books they build. */
export default function clearShelf() {
  const shelf = new URL('../../.cache/shelf/', import.meta.url);
  rmSync(shelf, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
}
