/** What was typed as what a build takes: the config, and the options over it. */
import { extname, resolve } from 'node:path';
import type { BuildOptions } from '../build.ts';
import type { BookConfig } from '../config/config.ts';
import { SUBFOLDERS, type Subfolders } from '../config/subfolders.ts';
import { nearestHint } from '../config/faults.ts';
import type { LoadedConfig } from '../config/load.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { configFromStories, loadConfig } from '../load-config.ts';
import { OFFERED } from '../offered.ts';
import type { EditionRequest } from '../rating/edition.ts';
import { canonicalLabel, readRating } from '../rating/scale.ts';
import { readSize, SIZE_EXAMPLES } from '../story/size.ts';
import type { CommandIo } from './io.ts';
import { withStated } from './stated.ts';

type TextOption =
  | 'out'
  | 'title'
  | 'author'
  | 'language'
  | 'encoding'
  | 'maxRating'
  | 'target'
  | 'subfolders'
  | 'splitBy'
  | 'splitSize';

type Switch = 'json' | 'quiet' | 'strict' | 'allowUnrated' | 'requireRatings' | 'explainRating';

/** The options of `build` and `check`, as the option parser hands them over; `explainRating` is one of `check` only. */
export type RunOptions = Partial<
  Readonly<Record<TextOption, string | undefined> & Record<Switch, boolean | undefined>>
>;

/** What a command line asks to be built. */
export interface BuildRequest {
  readonly config: BookConfig;
  readonly options: BuildOptions;
}

const DEFAULT_CONFIG = 'book.config.json';

function isConfig(argument: string): boolean {
  return ['.json', '.jsonc'].includes(extname(argument).toLowerCase());
}

/** What `--subfolders` says; a diagnostic where the word is not known. */
function subfoldersOf({ subfolders: word }: RunOptions): Result<Subfolders | undefined> {
  const known = SUBFOLDERS.find((one) => one === word);
  return known !== undefined || word === undefined
    ? resultOf(known)
    : resultOf(undefined, [diagnose('usage-unknown-subfolders', offered(word, SUBFOLDERS))]);
}

async function configOf(
  inputs: readonly string[],
  options: RunOptions,
  cwd: string,
): Promise<LoadedConfig> {
  const { title } = options;
  const { value: subfolders, diagnostics } = subfoldersOf(options);
  if (diagnostics.length > 0) return { diagnostics };
  const config = inputs.find(isConfig);
  if (config !== undefined && inputs.length > 1)
    return { diagnostics: [diagnose('usage-mixed', {})] };
  if (config === undefined && inputs.length > 0)
    return configFromStories({ paths: inputs, title, subfolders, cwd });
  const loaded = await loadConfig(config ?? DEFAULT_CONFIG, { cwd, subfolders });
  if (loaded.config === undefined || title === undefined) return loaded;
  if (title.trim() === '') return { diagnostics: [diagnose('usage-empty-title', {})] };
  return { ...loaded, config: { ...loaded.config, title } };
}

/** The last second of the year 9999, which EPUB's date format ends with. */
const LATEST = 253_402_300_799;

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), when it is a number. */
function sourceDateEpoch(env: CommandIo['env']): number | undefined {
  const stated = env['SOURCE_DATE_EPOCH'];
  if (stated === undefined || !/^\d+$/.test(stated)) return undefined;
  return Number(stated) <= LATEST ? Number(stated) : undefined;
}

/** The edition that `--max-rating` asks for; a diagnostic where its word cannot be a limit. */
function editionRequest({
  maxRating,
  allowUnrated = false,
}: RunOptions): Result<EditionRequest | undefined> {
  const fault = (diagnostic: Diagnostic): Result<undefined> => resultOf(undefined, [diagnostic]);
  if (maxRating === undefined)
    return allowUnrated ? fault(diagnose('usage-no-edition', {})) : resultOf(undefined);
  const rating = readRating(maxRating);
  if (rating === undefined) return fault(diagnose('usage-unknown-rating', { word: maxRating }));
  if (rating.level === 'unrated') return fault(diagnose('usage-no-limit', { word: maxRating }));
  return resultOf({ limit: { ...rating, label: canonicalLabel(maxRating) }, allowUnrated });
}

/** The config with what the options say of target and volumes. */
function withDelivery(
  config: BookConfig,
  { target, splitBy, splitSize }: RunOptions,
): Result<BookConfig> {
  const targets = OFFERED.targets.map(({ id }) => id);
  if (target !== undefined && !targets.includes(target))
    return resultOf(config, [diagnose('usage-unknown-target', offered(target, targets))]);
  if (splitBy !== undefined && !OFFERED.splits.includes(splitBy))
    return resultOf(config, [diagnose('usage-unknown-split', offered(splitBy, OFFERED.splits))]);
  const size = splitSize === undefined ? undefined : readSize(splitSize);
  if (splitSize !== undefined && size === undefined)
    return resultOf(config, [
      diagnose('usage-bad-size', { word: splitSize, expected: SIZE_EXAMPLES }),
    ]);
  return resultOf({
    ...config,
    target: target ?? config.target,
    splitBy: splitBy ?? config.splitBy,
    splitSize: size ?? config.splitSize,
  });
}

function offered(
  word: string,
  allowed: readonly string[],
): { readonly word: string; readonly nearest: string; readonly allowed: string } {
  return { word, nearest: nearestHint(word, allowed), allowed: allowed.join(', ') };
}

/** The build that a command line asks for; without a value when it cannot be understood. */
export async function buildRequest(
  inputs: readonly string[],
  options: RunOptions,
  { cwd, env }: Pick<CommandIo, 'cwd' | 'env'>,
): Promise<Result<BuildRequest | undefined>> {
  const { config, diagnostics } = await configOf(inputs, options, cwd);
  if (config === undefined) return resultOf(undefined, diagnostics);
  const stated = await withStated(config, options);
  if (stated.diagnostics.length > 0)
    return resultOf(undefined, [...diagnostics, ...stated.diagnostics]);
  const delivered = withDelivery(stated.value, options);
  if (delivered.diagnostics.length > 0)
    return resultOf(undefined, [...diagnostics, ...delivered.diagnostics]);
  const edition = editionRequest(options);
  if (edition.diagnostics.length > 0)
    return resultOf(undefined, [...diagnostics, ...edition.diagnostics]);
  const request: BuildRequest = {
    config: delivered.value,
    options: {
      output: options.out === undefined ? undefined : resolve(cwd, options.out),
      edition: edition.value,
      requireRatings: options.requireRatings,
      sourceDateEpoch: sourceDateEpoch(env),
      strict: options.strict,
    },
  };
  return resultOf(request, diagnostics);
}
