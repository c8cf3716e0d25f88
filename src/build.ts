import { parse, resolve } from 'node:path';
import { bind } from './bind.ts';
import type { BookConfig, StatedPassage, StoryConfig } from './config/config.ts';
import { samePath } from './config/files.ts';
import { diagnose, isFailure, type Diagnostic } from './diagnostics.ts';
import { normalize } from './normalize/normalize.ts';
import { optionsOf, textOption } from './normalize/options.ts';
import type { Change, Decision } from './normalize/rule.ts';
import { sceneBreaks } from './normalize/rules/scene-breaks.ts';
import type { PackagedEpub } from './package/epub.ts';
import { editionOf, type EditionBook, type EditionRequest } from './ratings/edition.ts';
import { sumUp } from './ratings/sum-up.ts';
import { changesInFiles, inFiles, rangesInText } from './read/lines.ts';
import type { RawStory } from './read/raw.ts';
import { storyReader } from './read/read.ts';
import { pictureFolders } from './pictures/source.ts';
import type { DrawCover, DrawnCover } from './cover/draw.ts';
import { takeCover, type TakenCover } from './cover/take.ts';
import { takePictures, type TakenPicture } from './pictures/take.ts';
import { coverWords } from './render/cover-words.ts';
import type { Publication } from './render/publication.ts';
import { render } from './render/render.ts';
import type { DisplacedNote } from './story/place-notes.ts';
import { slugOf } from './story/slug.ts';
import type { Book, SourceLines } from './story/types.ts';
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

/** A book built and proved, or why there is none. */
export interface BuildResult {
  /** Undefined when something failed: an unproved book is never handed out. */
  readonly epub?: Buffer;
  readonly book?: Book;
  /** Absolute path the book is to be written to. */
  readonly output?: string;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where lines end in a story file, as every part of the program counts them. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** What stands between scenes unless the config says otherwise: in every font of every e-reader. */
const ORNAMENT = '*\u00A0\u00A0*\u00A0\u00A0*';

/** The pipeline: config → read → normalize → rate → render → package → verify. */
export async function build(config: BookConfig, options: BuildOptions = {}): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const failed = (): boolean =>
    diagnostics.some((diagnostic) => isFailure(diagnostic, options.strict));

  const read: ReadStory[] = [];
  const reader = storyReader();
  for (const story of config.stories)
    read.push(await readFiles(story, reader, config.file, diagnostics));
  if (failed()) return { changes: [], decisions: [], diagnostics };

  const sources = read.map(({ raws }) => raws);
  const parts = config.stories.map((story, index) => {
    const { raws = [], pictures } = read[index] ?? {};
    const normalized = normalize(raws, settingsOf(story, config));
    const passages = passagesInText(story, raws, diagnostics);
    return { config: { ...story, passages }, normalized, pictures };
  });
  const files = sources.flat();
  const stories = parts.map(({ normalized }) => normalized);
  const made = stories.flatMap((story) => story.changes);
  const changes = changesInFiles(made, files);
  const decisions = stories.flatMap((story) => story.decisions);
  for (const story of stories)
    for (const found of inFiles(story.diagnostics, files)) diagnostics.push(found);

  const bound = bind(config, parts, options.sourceDateEpoch);
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
  const output = options.output ?? outputOf(book, config);
  const overwritten = await inputAt(output, config);
  if (overwritten !== undefined) {
    diagnostics.push(diagnose('usage-output-is-input', { path: overwritten }));
  }
  if (failed()) return { book, output, changes, decisions, diagnostics };

  const picture = await ownCover(config);
  const isDrawn = picture === undefined && config.cover !== false;
  const [{ cover, diagnostics: ofCover }, rendered] = await Promise.all([
    isDrawn ? drawn(book, config, options.drawCover) : (picture ?? { diagnostics: [] }),
    render(book, {
      ornaments: config.stories.map(ornamentOf),
      notices: config.notices ?? 'linked',
      ratingInContents: config.ratingInContents ?? true,
      cover: isDrawn ? 'image/png' : picture?.cover?.mediaType, // while another thread may draw it
    }),
  ]);
  diagnostics.push(...ofCover);
  if (failed()) return { book, output, changes, decisions, diagnostics };
  const publication = { ...rendered, cover };
  // Loaded here, since it is heavy and another thread may do it.
  const packageEpub = options.packageEpub ?? (await import('./package/epub.ts')).packageEpub;
  const [{ bytes, confessions }, { verify }] = await Promise.all([
    packageEpub(publication),
    import('./verify/verify.ts'), // while another thread may be packaging
  ]);
  diagnostics.push(...confessions.map((confession) => diagnose('package-dropped', { confession })));
  const linesOf = sourceLines(files);
  const left = edition === undefined ? [] : leftOut(edition, sources, linesOf);
  // Last of all: what else was done to a note is done where it stood.
  const notes = bound.displaced.map((note) => displacement(note, linesOf));
  const own = [...made, ...notes].filter((change) => !left.some(holds(change)));
  const accounted = [...left, ...own];
  const verified = await verify(bytes, files, accounted, options.validate);
  diagnostics.push(...inFiles(verified, files));
  return {
    ...(failed() ? {} : { epub: bytes }),
    book,
    output,
    changes,
    decisions,
    diagnostics,
  };
}

/** The picture that the config names, as a cover. */
async function ownCover({ cover }: BookConfig): Promise<TakenCover | undefined> {
  if (cover === undefined || cover === false || !('bytes' in cover)) return undefined;
  return takeCover(cover.bytes, cover.name, cover.place);
}

/** A cover drawn for the book. */
async function drawn(
  book: Book,
  { cover }: BookConfig,
  drawing: DrawCover | undefined,
): Promise<DrawnCover> {
  const chosen = cover === undefined || cover === false || 'bytes' in cover ? {} : cover;
  // Loaded here, since it is heavy and another thread may do it.
  const drawCover = drawing ?? (await import('./cover/draw.ts')).drawCover;
  return drawCover(coverWords(book), chosen);
}

/** Where the book goes: an edition stands beside the whole book, never in its place. */
function outputOf({ metadata, edition }: Book, config: BookConfig): string {
  const whole = config.output ?? resolve(config.outputFolder, `${slugOf(metadata.title)}.epub`);
  if (edition === undefined) return whole;
  const { dir, name, ext } = parse(whole);
  // K and K+ are two editions.
  const limit = slugOf(edition.limit.label.replace(/\+/g, ' plus'));
  return resolve(dir, `${name}-${limit}${ext}`);
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

/** The lines of the story files as read, by file. */
type LinesOf = (file: string) => readonly string[];

function sourceLines(sources: readonly RawStory[]): LinesOf {
  const lines = new Map(sources.map(({ file, text }) => [file, text.split(LINE_END)] as const));
  return (file) => lines.get(file) ?? [];
}

function textOf({ file, first, last }: SourceLines, linesOf: LinesOf): string {
  return linesOf(file)
    .slice(first - 1, last)
    .join('\n');
}

/** What an edition leaves out of the sources, as changes that the loss audit reckons with. */
function leftOut(
  { lines, stories }: EditionBook,
  sources: readonly (readonly RawStory[])[],
  linesOf: LinesOf,
): readonly Change[] {
  const whole = [...stories].flatMap((index) =>
    (sources[index] ?? []).map(({ file }): SourceLines => {
      return { file, first: 1, last: linesOf(file).length };
    }),
  );
  return [...lines, ...whole].map((range): Change => {
    const before = textOf(range, linesOf);
    return { rule: 'max-rating', lines: range, before, after: '', reason: 'edition' };
  });
}

/** A note that left its place, as a change that the loss audit reckons with. */
function displacement({ lines, behind }: DisplacedNote, linesOf: LinesOf): Change {
  const change = { rule: 'author-notes', lines, before: textOf(lines, linesOf) };
  return behind === undefined
    ? { ...change, after: '', reason: 'omitted-note' }
    : { ...change, after: change.before, reason: 'moved-note', behind };
}

/** Whether a change was made inside of what another takes out. */
function holds({ lines }: Change): (outer: Change) => boolean {
  return ({ lines: { file, first, last } }) =>
    file === lines.file && first <= lines.first && lines.last <= last;
}

/** The input that stands where the book is to go. */
async function inputAt(output: string, config: BookConfig): Promise<string | undefined> {
  const inputs = config.stories.flatMap((story) => story.files.map(({ path }) => path));
  if (config.file !== undefined) inputs.push(config.file);
  for (const path of inputs) if (await samePath(path, output)) return path;
  return undefined;
}

/** A story's files as read, and its pictures by what their blocks call them. */
interface ReadStory {
  readonly raws: readonly RawStory[];
  readonly pictures: ReadonlyMap<string, TakenPicture>;
}

async function readFiles(
  story: StoryConfig,
  reader: ReturnType<typeof storyReader>,
  configFile: string | undefined,
  diagnostics: Diagnostic[],
): Promise<ReadStory> {
  const raws: RawStory[] = [];
  const pictures = new Map<string, TakenPicture>();
  for (const file of story.files) {
    const { path } = file;
    const result = await reader(file, story.encoding);
    diagnostics.push(...result.diagnostics);
    if (result.story === undefined) continue;
    const pictured = await takePictures(result.story, pictureFolders(path, configFile), pictures);
    raws.push(pictured.story);
    for (const [image, picture] of pictured.pictures) pictures.set(image, picture);
    diagnostics.push(...inFiles(pictured.diagnostics, [result.story]));
  }
  return { raws, pictures };
}

function settingsOf(story: StoryConfig, book: BookConfig): Parameters<typeof normalize>[1] {
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

function ornamentOf({ rules }: StoryConfig): string {
  const ornament = textOption(optionsOf(sceneBreaks, rules[sceneBreaks.id]), 'ornament')?.trim();
  return ornament === undefined || ornament === '' ? ORNAMENT : ornament.replace(/ /g, '\u00A0');
}
