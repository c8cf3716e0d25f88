import { accountedChanges } from './book/ledger.ts';
import { bind, type MatterParts } from './book/compose.ts';
import type { BookConfig, MatterConfig, StatedPassage, StoryConfig } from './config/config.ts';
import { diagnose, isFailure, type Diagnostic } from './diagnostics/diagnose.ts';
import { matterRules } from './book/matter.ts';
import { normalize } from './normalize/normalize.ts';
import { optionsOf, textOption } from './normalize/rule.ts';
import type { Change, Decision } from './normalize/rule.ts';
import { sceneBreaks } from './normalize/rules/scene-breaks/scene-breaks.ts';
import type { PackagedEpub } from './package/epub.ts';
import { editionOf, type EditionRequest } from './rating/edition.ts';
import { sumUp } from './rating/sum-up.ts';
import {
  inherit,
  inheritedCover,
  inheritStory,
  silentLabels,
  type SettledConfig,
} from './book/settle.ts';
import { changesInFiles, inFiles, rangesInText } from './read/lines/source-lines.ts';
import type { RawStory } from './read/raw.ts';
import { storyReader } from './read/read.ts';
import { pictureFolders } from './pictures/source.ts';
import type { DrawCover } from './cover/draw.ts';
import { takePictures, type TakenPicture } from './pictures/prepare.ts';
import { checkOwnCss } from './render/style/own-css.ts';
import type { Publication } from './render/publication.ts';
import { outputNames, overInputs } from './deliver/output-names.ts';
import { coverOfFiles, publish } from './deliver/deliver.ts';
import { isInscription } from './story/matter-kinds.ts';
import type { Book, MatterPage } from './story/types.ts';
import type { Validate } from './verify/verify.ts';

/** What a build needs besides its config. */
export interface BuildOptions {
  /** Where the book is to go; beats the config's. */
  readonly output?: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970 that stand for "now" in a reproducible build. */
  readonly sourceDateEpoch?: number | undefined;
  /** Leave out what is rated stronger than this. */
  readonly edition?: EditionRequest | undefined;
  /** A story that nothing rates stops the book. */
  readonly requireRatings?: boolean | undefined;
  /** Warnings stop the book too. */
  readonly strict?: boolean | undefined;
  /** Another thread's packager, say; by default package/epub.ts, in this thread. */
  readonly packageEpub?: ((publication: Publication) => Promise<PackagedEpub>) | undefined;
  /** Another thread's hand; by default cover/draw.ts, in this thread. */
  readonly drawCover?: DrawCover | undefined;
  /** Another thread's validator; by default the embedded one, in this thread. */
  readonly validate?: Validate | undefined;
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
  readonly diagnostics: readonly Diagnostic[];
}

/** The pipeline: config → read → normalize → rate → render → package → verify. */
export async function build(stated: BookConfig, options: BuildOptions = {}): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const failed = (): boolean =>
    diagnostics.some((diagnostic) => isFailure(diagnostic, options.strict));

  const read: ReadStory[] = [];
  const reader = storyReader();
  const silent = silentLabels(stated);
  for (const story of stated.stories)
    read.push(await readFiles(story, reader, { configFile: stated.file, silent }, diagnostics));
  const sources = read.map(({ raws }) => raws);
  const config = inherit(stated, sources.flat());
  const front = await readMatter(config.frontMatter, reader, config, diagnostics);
  const back = await readMatter(config.backMatter, reader, config, diagnostics);
  if (failed()) return { files: [], changes: [], decisions: [], diagnostics };

  const parts = stated.stories.map((stating, index) => {
    const { raws = [], pictures } = read[index] ?? {};
    const story = inheritStory(stating, raws, stated.language);
    const normalized = normalize(raws, settingsOf(story, config));
    const passages = passagesInText(story, raws, diagnostics);
    return { config: { ...story, passages }, normalized, pictures };
  });
  const matter = [...front, ...back];
  const files = [...sources.flat(), ...matter.flatMap(({ raws }) => raws)];
  const stories = [...parts, ...matter].map(({ normalized }) => normalized);
  const made = stories.flatMap((story) => story.changes);
  const changes = changesInFiles(made, files);
  const decisions = stories.flatMap((story) => story.decisions);
  for (const story of stories)
    for (const found of inFiles(story.diagnostics, files)) diagnostics.push(found);

  const bound = bind(config, parts, options.sourceDateEpoch, [front, back]);
  diagnostics.push(...inFiles(bound.diagnostics, files));
  const edition = options.edition && editionOf(bound.book, options.edition);
  const summed = sumUp(edition?.book ?? bound.book, config.notices ?? 'linked');
  diagnostics.push(...summed.diagnostics);
  const { book } = summed;
  if (options.requireRatings === true) diagnostics.push(...unrated(book, config));
  if (edition !== undefined && book.stories.every(({ omission }) => omission !== undefined)) {
    const limit = book.edition?.limit.label ?? '';
    diagnostics.push(diagnose('edition-empty', { limit }));
  }
  const { target = 'epub3', splitBy, splitSize } = config;
  const place = options.output ?? config.output;
  const isExact = options.output !== undefined;
  const nameOf = outputNames(book, place ?? config.outputFolder, { place, isExact, target });
  diagnostics.push(...(await overInputs([nameOf([])], config)));
  if (failed()) return { files: [], book, changes, decisions, diagnostics };

  const style = config.style ?? {};
  const ownCss = style.css && (await checkOwnCss(style.css));
  diagnostics.push(...(ownCss?.diagnostics ?? []));
  if (failed()) return { files: [], book, changes, decisions, diagnostics };
  const cover = await coverOfFiles(
    config.cover,
    inheritedCover(config, sources.flat()),
    options.drawCover,
  );
  diagnostics.push(...cover.diagnostics);
  if (failed()) return { files: [], book, changes, decisions, diagnostics };
  const ornaments = new Map(
    bound.book.stories.map(({ slug }, index) => [slug, config.stories[index]] as const),
  );
  const published = await publish(edition?.book ?? bound.book, {
    target,
    splitBy,
    splitSize,
    notices: config.notices ?? 'linked',
    ratingInContents: config.ratingInContents ?? true,
    parts: config.parts,
    cover,
    style,
    ownCss: ownCss?.css,
    making: {
      files: countFiles(config),
      changes: countByRule(made),
      whole: edition === undefined && bound.displaced.every(({ behind }) => behind !== undefined),
    },
    ornamentOf: ({ slug }) => {
      const entry = ornaments.get(slug);
      return entry === undefined ? undefined : ornamentOf(entry);
    },
    // Loaded here, since it is heavy and another thread may do it.
    packageEpub: options.packageEpub ?? (await import('./package/epub.ts')).packageEpub,
  });
  diagnostics.push(...published.diagnostics);
  const built = published.sets.flatMap((set) =>
    set.files.map((file): BuiltFile => {
      return { epub: file.bytes, book: file.book, output: nameOf(file.name) };
    }),
  );
  const { verifyVolumes } = await import('./verify/verify.ts');
  const { displaced } = bound;
  const accounted = accountedChanges({ made, displaced, edition }, sources, files);
  const before = inSpineOrder(front, book.frontMatter ?? []);
  const behind = back.flatMap(({ raws }) => raws);
  for (const set of published.sets) {
    const raws = sources.filter((_, index) =>
      set.stories.has(bound.book.stories[index]?.slug ?? ''),
    );
    const inPageOrder = [...before, ...raws.flat(), ...behind];
    const names = new Set(inPageOrder.map(({ file }) => file));
    const verified = await verifyVolumes(
      set.files.map(({ bytes }) => bytes),
      inPageOrder,
      accounted.filter(({ lines }) => names.has(lines.file)),
      options.validate,
    );
    diagnostics.push(...inFiles(verified, files));
  }
  const outputs = built.map(({ output }) => output);
  diagnostics.push(
    ...(await overInputs(
      outputs.filter((output) => output !== nameOf([])),
      config,
    )),
  );
  return { files: failed() ? [] : built, book, changes, decisions, diagnostics };
}

/** A file of front or back matter as read and normalized. */
interface ReadMatter extends MatterParts {
  readonly raws: readonly RawStory[];
}

/** Files of front or back matter through the same reader and rules as stories. */
async function readMatter(
  matter: readonly MatterConfig[] = [],
  reader: ReturnType<typeof storyReader>,
  book: SettledConfig,
  diagnostics: Diagnostic[],
): Promise<readonly ReadMatter[]> {
  const read: ReadMatter[] = [];
  const around: Surroundings = { configFile: book.file, silent: new Set() };
  for (const config of matter) {
    const { file, protect } = config;
    const rules = matterRules(config.rules);
    const story: StoryConfig = { files: [file], notation: [], chapters: 'none', rules, protect };
    const { raws, pictures } = await readFiles(story, reader, around, diagnostics);
    const language = config.language ?? book.language;
    const settings = {
      language,
      chapters: 'none',
      rules,
      protect,
      notation: [],
      known: [],
    } as const;
    read.push({ config, raws, pictures, normalized: normalize(raws, settings) });
  }
  return read;
}

/** The files of the front matter in the order of their pages: what stands before the contents comes first. */
function inSpineOrder(
  matter: readonly ReadMatter[],
  pages: readonly MatterPage[],
): readonly RawStory[] {
  const isFirst = (index: number): boolean => {
    const kind = pages[index]?.kind;
    return kind !== undefined && isInscription(kind);
  };
  const first = matter.filter((_, index) => isFirst(index));
  const rest = matter.filter((_, index) => !isFirst(index));
  return [...first, ...rest].flatMap(({ raws }) => raws);
}

/** How many files a book is made of; an archive or an e-book is one. */
function countFiles({ stories, frontMatter = [], backMatter = [] }: BookConfig): number {
  const files = [
    ...stories.flatMap((story) => story.files),
    ...[...frontMatter, ...backMatter].map(({ file }) => file),
  ];
  return new Set(files.map(({ path }) => path)).size;
}

function countByRule(changes: readonly Change[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of changes) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function unrated({ stories, notice }: Book, config: BookConfig): readonly Diagnostic[] {
  return stories.flatMap((story, index) => {
    const rating = story.notice.rating ?? (config.rating === undefined ? undefined : notice.rating);
    if (rating !== undefined && rating.level !== 'unrated') return [];
    const file = config.stories[index]?.files[0].name;
    const place = file === undefined ? {} : { file };
    return [diagnose('rating-missing', { story: story.title }, place)];
  });
}

/** A story's files as read, and its pictures by what their blocks call them. */
interface ReadStory {
  readonly raws: readonly RawStory[];
  readonly pictures: ReadonlyMap<string, TakenPicture>;
}

/** What a story's files are read with besides the story's own config. */
interface Surroundings {
  readonly configFile: string | undefined;
  /** Labels of what the book takes over from its only e-book. */
  readonly silent: ReadonlySet<string>;
}

async function readFiles(
  story: StoryConfig,
  reader: ReturnType<typeof storyReader>,
  { configFile, silent }: Surroundings,
  diagnostics: Diagnostic[],
): Promise<ReadStory> {
  const raws: RawStory[] = [];
  const pictures = new Map<string, TakenPicture>();
  for (const file of story.files) {
    const { path } = file;
    const result = await reader(file, story.encoding, silent);
    diagnostics.push(...result.diagnostics);
    if (result.story === undefined) continue;
    const place = result.archive ?? pictureFolders(path, configFile);
    const pictured = await takePictures(result.story, place, pictures);
    raws.push(pictured.story);
    for (const [image, picture] of pictured.pictures) pictures.set(image, picture);
    diagnostics.push(...inFiles(pictured.diagnostics, [result.story]));
  }
  return { raws, pictures };
}

function settingsOf(story: StoryConfig, book: SettledConfig): Parameters<typeof normalize>[1] {
  const names = book.authors?.map(({ name }) => name) ?? [];
  const known = [
    story.title ?? (book.stories.length === 1 ? book.title : undefined),
    story.author,
    ...names,
  ];
  return {
    language: story.language ?? book.language,
    chapters: story.chapters,
    rules: story.rules,
    lines: story.lines,
    protect: story.protect,
    notation: story.notation,
    known: known.filter((value) => value !== undefined),
  };
}

/** The passages that a story's entry names, by lines of its texts. */
function passagesInText(
  { passages = [] }: StoryConfig,
  sources: readonly RawStory[],
  diagnostics: Diagnostic[],
): readonly StatedPassage[] {
  return passages.flatMap((passage): readonly StatedPassage[] => {
    const source = sources.find(({ file }) => file === passage.file);
    const found = source === undefined ? [] : rangesInText([passage], source);
    if (found.length > 0) return found;
    const { file, from, to, warnings } = passage;
    const values = { from, to, what: warnings.join(', ') };
    diagnostics.push(diagnose('rating-empty-passage', values, { file, line: from, column: 1 }));
    return [];
  });
}

/** What a story's settings put between its scenes; undefined where the theme decides. */
function ornamentOf({ rules }: StoryConfig): string | undefined {
  const ornament = textOption(optionsOf(sceneBreaks, rules[sceneBreaks.id]), 'ornament')?.trim();
  return ornament === undefined || ornament === '' ? undefined : ornament.replace(/ /g, '\u00A0');
}
