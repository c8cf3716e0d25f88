import { extname, resolve } from 'node:path';
import { build, type BuiltFile } from '../build.ts';
import { SPLITS, TARGETS, type BookConfig } from '../config/config.ts';
import { configFromStories } from '../config/from-stories.ts';
import { nearestHint } from '../config/faults.ts';
import type { LoadedConfig } from '../config/resolve.ts';
import { readSize, SIZE_EXAMPLES } from '../config/size.ts';
import { diagnose, exitStatus, type Diagnostic } from '../diagnostics/diagnose.ts';
import { RULE_OPTIONS } from '../normalize/rules/rules.ts';
import { writeAtomically } from '../deliver/write.ts';
import type { EditionRequest } from '../rating/edition.ts';
import { canonicalLabel, readRating } from '../rating/scale.ts';
import { namesIn, READABLE, storiesInBook } from '../read/read.ts';
import { reportOf, type Reported, type WrittenFile } from '../report/report.ts';
import { diagnosticText, summaryText } from '../report/text.ts';
import { countWords } from '../story/walk.ts';
import type { Bindery } from '../worker/client.ts';

/** What the commands take. */
export interface RunOptions {
  readonly out?: string | undefined;
  readonly title?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly strict?: boolean | undefined;
  /** The strongest rating that stays in the book, in a word of any vocabulary. */
  readonly maxRating?: string | undefined;
  readonly allowUnrated?: boolean | undefined;
  readonly requireRatings?: boolean | undefined;
  /** What the book is made for; the config's unless stated. */
  readonly target?: string | undefined;
  readonly splitBy?: string | undefined;
  /** The most that a volume has: `20MB`. */
  readonly splitSize?: string | undefined;
  /** Of `check` only. */
  readonly explainRating?: boolean | undefined;
}

const DEFAULT_CONFIG = 'book.config.json';

function isConfig(argument: string): boolean {
  return ['.json', '.jsonc'].includes(extname(argument).toLowerCase());
}

async function configOf(inputs: readonly string[], { title }: RunOptions): Promise<LoadedConfig> {
  const config = inputs.find(isConfig);
  if (config !== undefined && inputs.length > 1)
    return { diagnostics: [diagnose('usage-mixed', {})] };
  if (config !== undefined || inputs.length === 0) {
    // zod and the JSON parser are not needed for stories alone.
    const { loadConfig } = await import('../config/resolve.ts');
    const loaded = await loadConfig(config ?? DEFAULT_CONFIG, RULE_OPTIONS, {
      readable: READABLE,
      namesIn,
      storiesInBook,
    });
    if (loaded.config === undefined || title === undefined) return loaded;
    if (title.trim() === '') return { diagnostics: [diagnose('usage-empty-title', {})] };
    return { ...loaded, config: { ...loaded.config, title } };
  }
  return configFromStories({
    paths: inputs,
    title,
    readable: READABLE,
    namesIn,
    storiesInBook,
  });
}

/** The last second of the year 9999, which EPUB's date format ends with. */
const LATEST = 253_402_300_799;

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), when it is a number. */
function sourceDateEpoch(): number | undefined {
  const stated = process.env['SOURCE_DATE_EPOCH'];
  if (stated === undefined || !/^\d+$/.test(stated)) return undefined;
  return Number(stated) <= LATEST ? Number(stated) : undefined;
}

/** What `--max-rating` asks for; a diagnostic where its word is no limit. */
function editionRequest({
  maxRating,
  allowUnrated = false,
}: RunOptions): EditionRequest | Diagnostic | undefined {
  if (maxRating === undefined) return allowUnrated ? diagnose('usage-no-edition', {}) : undefined;
  const rating = readRating(maxRating);
  if (rating === undefined) return diagnose('usage-unknown-rating', { word: maxRating });
  if (rating.level === 'unrated') return diagnose('usage-no-limit', { word: maxRating });
  return { limit: { ...rating, label: canonicalLabel(maxRating) }, allowUnrated };
}

/** What the options say of how the book is delivered, over what its config does. */
function delivered(
  config: BookConfig,
  { target, splitBy, splitSize }: RunOptions,
): BookConfig | Diagnostic {
  const wanted = TARGETS.find((known) => known === target);
  if (target !== undefined && wanted === undefined)
    return diagnose('usage-unknown-target', offered(target, TARGETS));
  const split = SPLITS.find((known) => known === splitBy);
  if (splitBy !== undefined && split === undefined)
    return diagnose('usage-unknown-split', offered(splitBy, SPLITS));
  const size = splitSize === undefined ? undefined : readSize(splitSize);
  if (splitSize !== undefined && size === undefined)
    return diagnose('usage-bad-size', { word: splitSize, expected: SIZE_EXAMPLES });
  return {
    ...config,
    target: wanted ?? config.target,
    splitBy: split ?? config.splitBy,
    splitSize: size ?? config.splitSize,
  };
}

function offered(
  word: string,
  allowed: readonly string[],
): { readonly word: string; readonly nearest: string; readonly allowed: string } {
  return { word, nearest: nearestHint(word, allowed), allowed: allowed.join(', ') };
}

async function produce(
  command: 'build' | 'check',
  inputs: readonly string[],
  options: RunOptions,
  bindery: Bindery,
): Promise<Reported> {
  const { strict } = options;
  const loaded = await configOf(inputs, options);
  const nothing = { ok: false, files: [], changes: [], decisions: [] } as const;
  if (loaded.config === undefined) return { ...nothing, diagnostics: loaded.diagnostics };
  const config = delivered(loaded.config, options);
  if ('id' in config) return { ...nothing, diagnostics: [...loaded.diagnostics, config] };
  const edition = editionRequest(options);
  if (edition !== undefined && 'id' in edition)
    return { ...nothing, diagnostics: [...loaded.diagnostics, edition] };
  const output = options.out === undefined ? undefined : resolve(options.out);
  const { drawCover, packageEpub, validate } = bindery;
  const built = await build(config, {
    output,
    edition,
    requireRatings: options.requireRatings,
    sourceDateEpoch: sourceDateEpoch(),
    strict,
    drawCover,
    packageEpub,
    validate,
  });
  const diagnostics: Diagnostic[] = [...loaded.diagnostics, ...built.diagnostics];
  const { book, changes, decisions } = built;
  if (command === 'check' && book !== undefined) {
    // A build neither advises nor loads the lists.
    const { ratingAdvice } = await import('../advice/rating-advice.ts');
    diagnostics.push(...ratingAdvice(book, options.explainRating === true));
  }
  const sound = exitStatus(diagnostics, strict) === 0;
  if (command === 'check' || !sound)
    return { ok: sound, book, files: [], changes, decisions, diagnostics };
  const files: WrittenFile[] = [];
  for (const file of built.files) {
    const failure = await writeAtomically(file.output, file.epub);
    if (failure === undefined) files.push(written(file));
    else diagnostics.push(failure);
  }
  return { ok: files.length === built.files.length, book, files, changes, decisions, diagnostics };
}

function written({ output, epub, book }: BuiltFile): WrittenFile {
  const { metadata, stories } = book;
  return {
    title: metadata.title,
    output,
    bytes: epub.length,
    stories: stories.length,
    words: stories.reduce((sum, story) => sum + countWords(story), 0),
  };
}

/**
 * Run a command: diagnostics to standard error, the report to standard output.
 * @returns the exit status
 */
export async function runCommand(
  command: 'build' | 'check',
  inputs: readonly string[],
  options: RunOptions,
  bindery: Bindery,
): Promise<0 | 1 | 2> {
  const report = reportOf(await produce(command, inputs, options, bindery));
  const shown = report.diagnostics.filter(
    ({ severity }) => severity !== 'info' || options.quiet !== true,
  );
  if (shown.length > 0) process.stderr.write(`${shown.map(diagnosticText).join('\n')}\n`);
  if (options.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (options.quiet !== true) process.stdout.write(`${summaryText(report, process.cwd())}\n`);
  return exitStatus(report.diagnostics, options.strict);
}
