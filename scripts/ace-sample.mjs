/**
 * `npm run ace [COUNT]`: DAISY Ace on a sample of the books that the last run of the tests built (every kind, every
 * theme, every generated language), spread over all of them. Too slow for every run of the tests: two to
 * five seconds a book.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, fail, run, setUp } from './setup.mjs';

const SHELF = join(ROOT, '.cache', 'shelf');
const count = Number(process.argv[2] ?? 25);

setUp();
const books = readdirSync(SHELF).filter(
  (name) => name.endsWith('.epub') && !name.includes('epub2'),
);
if (books.length === 0) fail('no books: run npm test first');
const step = Math.max(1, books.length / count);
const sample = Array.from(
  { length: Math.min(count, books.length) },
  (_, index) => books[Math.floor(index * step)],
);
const folder = mkdtempSync(join(tmpdir(), 'fascicle-ace-'));
let violations = 0;
try {
  for (const name of sample) cpSync(join(SHELF, name), join(folder, name));
  run(process.execPath, [join(ROOT, 'tests', 'accessibility', 'ace-many.mjs'), folder], {
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder },
  });
  for (const name of sample) {
    const report = JSON.parse(
      readFileSync(join(folder, name.replace(/\.epub$/, ''), 'report.json'), 'utf8'),
    );
    for (const { 'earl:testSubject': page, assertions } of report.assertions) {
      for (const { 'earl:test': rule, 'earl:result': result } of assertions) {
        violations += 1;
        process.stdout.write(
          `${name} ${page.url} ${rule['dct:title']} (${rule['earl:impact']}): ${result['dct:description']}\n`,
        );
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${sample.length} of ${books.length} books, ${violations} violations\n`);
process.exit(violations === 0 ? 0 : 1);
