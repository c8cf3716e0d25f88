import { resolve } from 'node:path';
import { bind } from './bind.ts';
import type { BookConfig, StoryConfig } from './config/config.ts';
import { samePath } from './config/files.ts';
import { diagnose, isFailure, type Diagnostic } from './diagnostics.ts';
import { normalize } from './normalize/normalize.ts';
import { optionsOf, textOption } from './normalize/options.ts';
import type { Change, Decision } from './normalize/rule.ts';
import { sceneBreaks } from './normalize/rules/scene-breaks.ts';
import type { PackagedEpub } from './package/epub.ts';
import { changesInFiles, inFiles } from './read/lines.ts';
import type { RawStory } from './read/raw.ts';
import { readStory } from './read/read.ts';
import type { Publication } from './render/publication.ts';
import { render } from './render/render.ts';
import { slugOf } from './story/slug.ts';
import type { Book } from './story/types.ts';
import type { Validate } from './verify/verify.ts';

/** What a build needs besides its config. */
export interface BuildOptions {
  /** Where the book is to go; beats the config's. */
  readonly output?: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970 that stand for "now" in a reproducible build. */
  readonly sourceDateEpoch?: number | undefined;
  /** Warnings stop the book too. */
  readonly strict?: boolean | undefined;
  /** Another thread's packager, say; by default package/epub.ts, in this thread. */
  readonly packageEpub?: ((publication: Publication) => Promise<PackagedEpub>) | undefined;
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

/** What stands between scenes unless the config says otherwise: in every font of every e-reader. */
const ORNAMENT = '*\u00A0\u00A0*\u00A0\u00A0*';

/** The pipeline: config → read → normalize → rate → render → package → verify. */
export async function build(config: BookConfig, options: BuildOptions = {}): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const failed = (): boolean =>
    diagnostics.some((diagnostic) => isFailure(diagnostic, options.strict));

  const sources: (readonly RawStory[])[] = [];
  for (const story of config.stories) sources.push(await readFiles(story, diagnostics));
  if (failed()) return { changes: [], decisions: [], diagnostics };

  const parts = config.stories.map((story, index) => ({
    config: story,
    normalized: normalize(sources[index] ?? [], settingsOf(story, config)),
  }));
  const files = sources.flat();
  const stories = parts.map(({ normalized }) => normalized);
  const made = stories.flatMap((story) => story.changes);
  const changes = changesInFiles(made, files);
  const decisions = stories.flatMap((story) => story.decisions);
  for (const story of stories)
    for (const found of inFiles(story.diagnostics, files)) diagnostics.push(found);

  const bound = bind(config, parts, options.sourceDateEpoch);
  diagnostics.push(...inFiles(bound.diagnostics, files));
  const { book } = bound;
  const output =
    options.output ??
    config.output ??
    resolve(config.outputFolder, `${slugOf(book.metadata.title)}.epub`);
  const overwritten = await inputAt(output, config);
  if (overwritten !== undefined) {
    diagnostics.push(diagnose('usage-output-is-input', { path: overwritten }));
  }
  if (failed()) return { book, output, changes, decisions, diagnostics };

  const publication = await render(book, config.stories.map(ornamentOf));
  // Loaded here, since it is heavy and another thread may do it.
  const packageEpub = options.packageEpub ?? (await import('./package/epub.ts')).packageEpub;
  const [{ bytes, confessions }, { verify }] = await Promise.all([
    packageEpub(publication),
    import('./verify/verify.ts'), // while another thread may be packaging
  ]);
  diagnostics.push(...confessions.map((confession) => diagnose('package-dropped', { confession })));
  const verified = await verify(bytes, files, made, options.validate);
  diagnostics.push(...inFiles(verified, files));
  return { ...(failed() ? {} : { epub: bytes }), book, output, changes, decisions, diagnostics };
}

/** The input that stands where the book is to go. */
async function inputAt(output: string, config: BookConfig): Promise<string | undefined> {
  const inputs = config.stories.flatMap((story) => story.files.map(({ path }) => path));
  if (config.file !== undefined) inputs.push(config.file);
  for (const path of inputs) if (await samePath(path, output)) return path;
  return undefined;
}

async function readFiles(
  story: StoryConfig,
  diagnostics: Diagnostic[],
): Promise<readonly RawStory[]> {
  const found: RawStory[] = [];
  for (const { path, name } of story.files) {
    const result = await readStory(path, name, story.encoding);
    diagnostics.push(...result.diagnostics);
    if (result.story !== undefined) found.push(result.story);
  }
  return found;
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

function ornamentOf({ rules }: StoryConfig): string {
  const ornament = textOption(optionsOf(sceneBreaks, rules[sceneBreaks.id]), 'ornament')?.trim();
  return ornament === undefined || ornament === '' ? ORNAMENT : ornament.replace(/ /g, '\u00A0');
}
