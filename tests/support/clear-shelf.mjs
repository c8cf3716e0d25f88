/** Before the tests: the program compiled, and an empty shelf. */
import { mkdirSync, rmSync } from 'node:fs';
import { setUp } from '../../scripts/setup.mjs';

/** Some tests run the program as compiled; all their books are on the shelf for EPUBCheck. */
export default function clearShelf() {
  setUp();
  const shelf = new URL('../../.cache/shelf/', import.meta.url);
  rmSync(shelf, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
}
