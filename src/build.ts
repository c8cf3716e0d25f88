/** The pipeline: read → settle → normalize → compose → understand → rate → style → cover → deliver → prove. */
import { compose, ornamentsOf, type ComposedBook } from './book/compose.ts';
import { filesInPageOrder, ledgerOf } from './book/ledger.ts';
import { normalizeBook, type NormalizedBook } from './book/normalize-book.ts';
import { filesOf, readBook, type ReadBook } from './book/read-book.ts';
import { settle, type SettledConfig } from './book/settle.ts';
import { understand, type UnderstoodStory } from './book/understood.ts';
import type { BookConfig } from './config/config.ts';
import { chooseCover, type CoverChoice } from './cover/cover.ts';
import { deliver, type DeliveredSet } from './deliver/deliver.ts';
import { inputPaths, outputNames, overInputs, type OutputName } from './deliver/output-names.ts';
import type { Diagnostic } from './diagnostics/diagnose.ts';
import { Line, mapResult, resultOf, type Result } from './diagnostics/result.ts';
import { countByRule, type Change, type Decision } from './normalize/rule.ts';
import { emptyEdition, unratedStories } from './rating/demands.ts';
import { editionOf, type EditionBook, type EditionRequest } from './rating/edition.ts';
import { sumUp } from './rating/sum-up.ts';
import { changesInFiles, inFiles } from './read/lines/source-lines.ts';
import { checkOwnCss } from './render/style/own-css.ts';
import type { Book } from './story/types.ts';
import { targetOf } from './targets/targets.ts';
import { LOCAL_JOBS, type JobRunner } from './worker/jobs.ts';

/** What a build needs besides its config. */
export interface BuildOptions {
  /** Where the book is to go; beats the config's. */
  readonly output?: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970 that replace "now" in a reproducible build. */
  readonly sourceDateEpoch?: number | undefined;
  /** Leave out what is rated stronger than this. */
  readonly edition?: EditionRequest | undefined;
  /** A story that nothing rates stops the book. */
  readonly requireRatings?: boolean | undefined;
  /** Warnings stop the book too. */
  readonly strict?: boolean | undefined;
  /** Another thread for the heavy jobs (`startWorker` of worker/client.ts); this one unless given. */
  readonly jobs?: JobRunner | undefined;
}

/** A file of a book: one is the whole, unless it is split. */
export interface BuiltFile {
  readonly epub: Buffer;
  /** Absolute path it is to be written to. */
  readonly output: string;
  /** What is in it. */
  readonly book: Book;
}

/** A book built and proved, or why there is none. */
export interface BuildResult {
  /** Its files in order; none when something failed: an unproved book is never handed out. */
  readonly files: readonly BuiltFile[];
  /** The whole book, however it is split. */
  readonly book?: Book;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  /** What was understood of each story; lines are those of its text. */
  readonly understood: readonly UnderstoodStory[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Build a book. At a checkpoint the line stops if anything before it failed. */
export async function build(config: BookConfig, options: BuildOptions = {}): Promise<BuildResult> {
  const { jobs = LOCAL_JOBS, strict } = options;
  const normalized = Line.from({ config, options, jobs }, strict)
    .via(read)
    .checkpoint()
    .via(settled)
    .via(texts);
  const rated = normalized
    .via(composed)
    .via(understood)
    .via(edition)
    .via(notices)
    .via(demands)
    .via(names);
  const proved = rated
    .checkpoint()
    .via(ownStyle)
    .checkpoint()
    .via(cover)
    .checkpoint()
    .via(files)
    .via(proof)
    .via(lateNames)
    .checkpoint();
  const text = (await normalized.result).value;
  const { value: known } = await rated.result;
  const { value, diagnostics } = await proved.result;
  return {
    files: value === undefined ? [] : builtFiles(value),
    ...(known === undefined ? {} : { book: known.summed }),
    changes: text === undefined ? [] : changesInFiles(text.texts.changes, filesOf(text.read)),
    decisions: text?.texts.decisions ?? [],
    understood: known?.understood ?? [],
    diagnostics,
  };
}

/** All that the stations find, by what it is called on the line. */
interface Known {
  readonly config: BookConfig;
  readonly options: BuildOptions;
  readonly jobs: JobRunner;
  readonly read: ReadBook;
  readonly settled: SettledConfig;
  readonly texts: NormalizedBook;
  readonly composed: ComposedBook;
  readonly understood: readonly UnderstoodStory[];
  readonly edition: EditionBook | undefined;
  /** The book of the edition, with what is stated of each part by itself. */
  readonly stated: Book;
  /** The same with its notices summed up. */
  readonly summed: Book;
  readonly nameOf: OutputName;
  readonly ownCss: string | undefined;
  readonly cover: CoverChoice;
  readonly sets: readonly DeliveredSet[];
}

type Has<Name extends keyof Known> = Pick<Known, Name>;

async function read({ config }: Has<'config'>): Promise<Result<Has<'read'>>> {
  return mapResult(await readBook(config), (found) => ({ read: found }));
}

async function settled({ config, read }: Has<'config' | 'read'>): Promise<Result<Has<'settled'>>> {
  return mapResult(await settle(config, read), (found) => ({ settled: found }));
}

function texts({ settled, read }: Has<'settled' | 'read'>): Result<Has<'texts'>> {
  return mapResult(normalizeBook(settled, read), (found) => ({ texts: found }));
}

function composed({
  settled,
  read,
  texts,
  options,
}: Has<'settled' | 'read' | 'texts' | 'options'>): Result<Has<'composed'>> {
  const { value, diagnostics } = compose(settled, texts, options.sourceDateEpoch);
  return resultOf({ composed: value }, inFiles(diagnostics, filesOf(read)));
}

function understood({
  settled,
  texts,
  composed,
}: Has<'settled' | 'texts' | 'composed'>): Result<Has<'understood'>> {
  const found = understand(settled, texts, composed.book.stories);
  return mapResult(found, (stories) => ({ understood: stories }));
}

function edition({ composed, options }: Has<'composed' | 'options'>): Result<Has<'edition'>> {
  return resultOf({ edition: options.edition && editionOf(composed.book, options.edition) });
}

function notices({
  composed,
  edition,
  settled,
}: Has<'composed' | 'edition' | 'settled'>): Result<Has<'stated' | 'summed'>> {
  const stated = edition?.book ?? composed.book;
  return mapResult(sumUp(stated, settled.notices), (summed) => ({ stated, summed }));
}

function demands({
  summed,
  settled,
  options,
}: Has<'summed' | 'settled' | 'options'>): Result<object> {
  const unrated = options.requireRatings === true ? unratedStories(summed, settled) : [];
  return resultOf({}, [...unrated, ...emptyEdition(summed)]);
}

async function names({
  summed,
  settled,
  options,
}: Has<'summed' | 'settled' | 'options'>): Promise<Result<Has<'nameOf'>>> {
  const nameOf = outputNames(summed, {
    ...settled,
    target: targetOf(settled.target),
    typed: options.output,
  });
  return resultOf({ nameOf }, await overInputs([nameOf([])], settled));
}

async function ownStyle({ settled }: Has<'settled'>): Promise<Result<Has<'ownCss'>>> {
  const { css } = settled.style;
  if (css === undefined) return resultOf({ ownCss: undefined });
  const checked = await checkOwnCss(css);
  return resultOf({ ownCss: checked.css }, checked.diagnostics);
}

async function cover({ settled, jobs }: Has<'settled' | 'jobs'>): Promise<Result<Has<'cover'>>> {
  const chosen = await chooseCover(settled.cover, settled.inheritedCover, jobs.draw);
  return mapResult(chosen, (choice) => ({ cover: choice }));
}

async function files(
  known: Has<
    'settled' | 'texts' | 'composed' | 'edition' | 'stated' | 'summed' | 'ownCss' | 'cover' | 'jobs'
  >,
): Promise<Result<Has<'sets'>>> {
  const { settled, texts, composed, edition } = known;
  const { splitBy, splitSize, parts, notices, ratingInContents, style } = settled;
  const isWhole = composed.displaced.every(({ after }) => after !== undefined);
  const delivered = await deliver(known, {
    target: targetOf(settled.target),
    splitBy,
    splitSize,
    parts,
    notices,
    ratingInContents,
    style,
    cover: known.cover,
    ownCss: known.ownCss,
    ornaments: ornamentsOf(composed.book, settled.stories),
    making: {
      files: new Set(inputPaths(settled)).size,
      changes: countByRule(texts.changes),
      whole: edition === undefined && isWhole,
    },
    pack: known.jobs.pack,
  });
  return mapResult(delivered, (sets) => ({ sets }));
}

/** Every set of files is valid, and has every word of its sources that the ledger does not account for. */
async function proof({
  read,
  texts,
  composed,
  edition,
  summed,
  sets,
  jobs,
}: Has<'read' | 'texts' | 'composed' | 'edition' | 'summed' | 'sets' | 'jobs'>): Promise<
  Result<object>
> {
  // Loaded here, while a worker may still pack.
  const { verifyVolumes } = await import('./verify/verify.ts');
  const { changes } = texts;
  const ledger = ledgerOf({ changes, displaced: composed.displaced, edition }, read);
  const faults: Diagnostic[] = [];
  for (const set of sets) {
    const isInSet = (index: number): boolean =>
      set.stories.has(composed.book.stories[index]?.slug ?? '');
    const sources = filesInPageOrder(read, isInSet, summed.frontMatter);
    const own = new Set(sources.map(({ file }) => file));
    const entries = ledger.filter(({ lines }) => own.has(lines.file));
    const volumes = set.files.map(({ bytes }) => bytes);
    faults.push(...(await verifyVolumes(volumes, sources, entries, jobs.validate)));
  }
  return resultOf({}, inFiles(faults, filesOf(read)));
}

/** The names that only the finished files have: of stories and volumes. */
async function lateNames({
  sets,
  nameOf,
  settled,
}: Has<'sets' | 'nameOf' | 'settled'>): Promise<Result<object>> {
  const outputs = builtFiles({ sets, nameOf }).map(({ output }) => output);
  const others = outputs.filter((output) => output !== nameOf([]));
  return resultOf({}, await overInputs(others, settled));
}

function builtFiles({ sets, nameOf }: Has<'sets' | 'nameOf'>): readonly BuiltFile[] {
  return sets.flatMap((set) =>
    set.files.map(({ bytes, book, name }) => ({ epub: bytes, book, output: nameOf(name) })),
  );
}
