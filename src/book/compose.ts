/** Puts a book together from its config and its normalized stories and pages of matter. */
import type { StoryConfig } from '../config/config.ts';
import { allResults, mapResult, resultOf, type Result } from '../diagnostics/result.ts';
import { optionsOf, textOption } from '../normalize/rule.ts';
import { sceneBreaks } from '../normalize/rules/scene-breaks/scene-breaks.ts';
import { PictureNames } from '../pictures/name.ts';
import { resolveRating } from '../rating/notice.ts';
import { rateStory } from '../rating/rate.ts';
import { identifierFrom } from '../story/identifier.ts';
import { kindOfTitle } from '../story/matter-kinds.ts';
import { slugOf, titleFromFileName, titleFromName } from '../story/slug.ts';
import type {
  Book,
  BookMetadata,
  ContentNotice,
  Contributor,
  MatterPage,
  PictureFile,
  Story,
} from '../story/types.ts';
import { namer, uniqueName } from '../story/unique.ts';
import { plainText } from '../story/walk.ts';
import { boundedPeople, headerFactsOf } from './header-facts.ts';
import { matterPageOf } from './matter.ts';
import type { NormalizedBook, NormalizedFiles, NormalizedMatter } from './normalize-book.ts';
import { placeFootnotes, placeNotes, type DisplacedNote } from './place-notes.ts';
import type { ReadFiles } from './read-book.ts';
import type { SettledConfig } from './settle.ts';

/** The author of a story that names none. */
const UNKNOWN_AUTHOR = 'Unknown';

/** A book, and what was moved on the way. */
export interface ComposedBook {
  readonly book: Book;
  /** Author's notes that left their place. */
  readonly displaced: readonly DisplacedNote[];
}

/**
 * Put a book together: what the config says beats what the stories' own headers say, and what it beats
 * is kept among the story's header fields, so that no word is lost. Notices are what is stated of each
 * part by itself; rating/sum-up.ts sums them up.
 * @param sourceDateEpoch the environment's SOURCE_DATE_EPOCH, in seconds since 1970
 */
export function compose(
  config: SettledConfig,
  { stories: normalized, front, back }: NormalizedBook,
  sourceDateEpoch?: number,
): Result<ComposedBook> {
  const parts = config.stories.flatMap((story, index) => {
    const files = normalized[index];
    return files === undefined ? [] : [storyOf(story, files, config)];
  });
  const composed = allResults(parts);
  const slugs = composed.value.map(({ story }) => slugOf(story.title)).map(namer());
  const names = new PictureNames();
  const stories = composed.value.map(({ story }, index): Story => {
    const slug = slugs[index] ?? '';
    return { ...story, slug, pictures: pictureFiles(normalized[index], slug, names) };
  });
  const pages = matterPages([...front, ...back], config.language, names);
  const notice = noticeOf(config);
  const book: Book = {
    metadata: metadataOf(config, stories, sourceDateEpoch),
    notice: notice.value,
    stories,
    frontMatter: pages.slice(0, front.length),
    backMatter: pages.slice(front.length),
  };
  const displaced = composed.value.flatMap((part) => part.displaced);
  return resultOf({ book, displaced }, [...composed.diagnostics, ...notice.diagnostics]);
}

/** What the config says of the book's content. */
function noticeOf({
  rating,
  warnings,
  contentNotes,
  ratingOverride,
}: Pick<
  SettledConfig,
  'rating' | 'warnings' | 'contentNotes' | 'ratingOverride'
>): Result<ContentNotice> {
  const resolved: Result<ContentNotice['rating']> =
    rating === undefined ? resultOf(undefined) : resolveRating(rating, rating.place ?? {});
  return mapResult(resolved, (known) => ({
    rating: known,
    warnings,
    contentNotes,
    holds: ratingOverride,
  }));
}

function metadataOf(
  config: SettledConfig,
  stories: readonly Story[],
  sourceDateEpoch: number | undefined,
): BookMetadata {
  const title = config.title ?? stories[0]?.title ?? 'Untitled';
  const authors = boundedPeople(config.authors ?? authorsOf(stories));
  const { subtitle, language, publisher, rights, description, subjects, date, series } = config;
  const names = authors.map(({ name }) => name);
  return {
    title,
    subtitle,
    authors,
    language,
    publisher,
    rights,
    description,
    subjects,
    date,
    series,
    identifier: config.identifiers?.[0] ?? identifierFrom([title, ...names, language]),
    otherIdentifiers: config.identifiers?.slice(1) ?? [],
    modified: modifiedAt(config, sourceDateEpoch),
  };
}

/** When the book was last modified: never the clock, so that two builds are the same bytes. */
function modifiedAt(
  { date, newestInput }: Pick<SettledConfig, 'date' | 'newestInput'>,
  sourceDateEpoch: number | undefined,
): string {
  const seconds =
    sourceDateEpoch ??
    (date === undefined
      ? newestInput
      : Date.parse(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`) / 1000);
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

function authorsOf(stories: readonly Story[]): readonly Contributor[] {
  const names = [...new Set(stories.flatMap((story) => story.authors))];
  const known = names.filter((name) => name !== UNKNOWN_AUTHOR);
  return (known.length > 0 ? known : [UNKNOWN_AUTHOR]).map((name) => ({ name, role: 'aut' }));
}

/** A story but for its name in the package and its pictures, and the notes that left their place in it. */
interface ComposedStory {
  readonly story: Omit<Story, 'slug' | 'pictures'>;
  readonly displaced: readonly DisplacedNote[];
}

function storyOf(
  config: StoryConfig,
  { normalized }: NormalizedFiles,
  book: SettledConfig,
): Result<ComposedStory> {
  const { title, author, summary, source } = config;
  const header = headerFactsOf(normalized.facts, { title, author, summary, source });
  const onlyTitle = book.stories.length === 1 ? book.title : undefined;
  const writers = book.authors?.filter(({ role }) => role === 'aut');
  const bookAuthors = (writers?.length === 0 ? book.authors : writers)?.map(({ name }) => name);
  const named = author === undefined ? header.authors : [author];
  return mapResult(rateStory(config, normalized.facts, normalized.chapters), (rated) => {
    const placed = placeNotes(rated.chapters, config.authorNotes ?? 'keep');
    const { chapters, displaced } = placeFootnotes(placed.chapters, placed.displaced);
    const story: ComposedStory['story'] = {
      title: header.title ?? onlyTitle ?? nameOf(config),
      authors: named ?? bookAuthors ?? [UNKNOWN_AUTHOR],
      language: config.language ?? book.language,
      summary: header.summary,
      source: header.source,
      rights: config.rights,
      notice: config.ratingHolds === true ? { ...rated.notice, holds: true } : rated.notice,
      fields: header.fields,
      stated: rated.stated,
      chapters,
    };
    return { story, displaced };
  });
}

/** What a story is called that no one names. */
function nameOf({ folder, files: [first] }: StoryConfig): string {
  return folder === undefined ? titleFromFileName(first.name) : titleFromName(folder);
}

/** Front and back matter as pages, each with a name that its own words give it. */
function matterPages(
  matter: readonly NormalizedMatter[],
  language: string,
  names: PictureNames,
): readonly MatterPage[] {
  const slugs = new Set<string>();
  return matter.map((part) => {
    const { config, normalized } = part;
    const page = matterPageOf(normalized, { ...config, language: config.language ?? language });
    const wanted = matterSlug(page, config.file.name, slugs);
    const slug = uniqueName(wanted, (name) => slugs.has(name));
    slugs.add(slug);
    return { ...page, slug, pictures: pictureFiles(part, slug, names) };
  });
}

/**
 * `foreword`, `foreword-before-you-begin`: told by kind and title alone, so that no page is named by how many
 * there are; a second one without a title has its file's name.
 */
function matterSlug(
  { kind, title }: Pick<MatterPage, 'kind' | 'title'>,
  file: string,
  slugs: ReadonlySet<string>,
): string {
  const words = title === undefined ? '' : plainText(title);
  const isPlain = kind !== 'other' && (words === '' || kindOfTitle(words) === kind);
  if (isPlain && !slugs.has(kind)) return kind;
  const prefix = kind === 'other' ? 'page' : kind;
  return `${prefix}-${slugOf(words === '' ? titleFromFileName(file) : words)}`;
}

/** Pictures as files of the package. */
function pictureFiles(
  files: ReadFiles | undefined,
  slug: string,
  names: PictureNames,
): ReadonlyMap<string, PictureFile> | undefined {
  if (files === undefined || files.pictures.size === 0) return undefined;
  return new Map(
    [...files.pictures].map(([image, picture]) => [image, names.fileOf(picture, slug)] as const),
  );
}

/** What comes between the scenes of each story, by its slug; nothing where the theme decides. */
export function ornamentsOf(
  { stories }: Book,
  configs: readonly StoryConfig[],
): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ slug }, index): [string, string][] => {
      const rules = configs[index]?.rules ?? {};
      const options = optionsOf(sceneBreaks, rules[sceneBreaks.id]);
      const ornament = textOption(options, 'ornament')?.trim() ?? '';
      return ornament === '' ? [] : [[slug, ornament.replace(/ /g, '\u00A0')]];
    }),
  );
}
