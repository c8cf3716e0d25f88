import { extname } from 'node:path';
import { DEFAULT_LANGUAGE, type BookConfig, type StoryConfig } from '../config/config.ts';
import { folded } from '../story/text.ts';
import type { RawBook, RawImage, RawStory } from '../read/raw.ts';

/**
 * A book that is made of one e-book and nothing else is that e-book made anew: what its config does not
 * say, the e-book's metadata do. Of several, none speaks for the book.
 */

/** A config whose book knows its language. */
export interface SettledConfig extends BookConfig {
  readonly language: string;
}

/** Whether a book is made of one e-book, perhaps of several stories in it. */
function isOneBook({ stories }: BookConfig): boolean {
  const paths = new Set(stories.flatMap(({ files }) => files.map(({ path }) => path)));
  const [path, ...others] = paths;
  return path !== undefined && others.length === 0 && extname(path).toLowerCase() === '.epub';
}

/** What a config is silent about, by the labels of an e-book's facts: of these it is told by `inherit`. */
export function silentLabels(config: BookConfig): ReadonlySet<string> {
  if (!isOneBook(config)) return new Set();
  const people = ['Illustrator', 'Artist', 'Editor', 'Translator', 'Contributor', 'Narrator'];
  const labels: readonly (readonly [string, boolean])[] = [
    ['Subtitle', config.subtitle === undefined],
    ['Publisher', config.publisher === undefined],
    ['Copyright', config.rights === undefined],
    ['Published', config.date === undefined],
    ['Series', config.series === undefined],
    ['Keywords', config.subjects.length === 0],
    ['Rating', config.rating === undefined],
    ['Summary', config.description === undefined],
    ...[...people, 'Photographer'].map((label) => [label, config.authors === undefined] as const),
  ];
  return new Set(labels.flatMap(([label, isSilent]) => (isSilent ? [label] : [])));
}

/** A book's config with what its only e-book says where the config says nothing. */
export function inherit(config: BookConfig, stories: readonly RawStory[]): SettledConfig {
  const book: RawBook | undefined = isOneBook(config) ? stories[0]?.book : undefined;
  const language = config.language ?? book?.language ?? DEFAULT_LANGUAGE;
  if (book === undefined) return { ...config, language };
  const { own } = book;
  const title = config.title ?? book.title;
  const isRenamed = folded(title ?? '') !== folded(book.title ?? '');
  const ours =
    own?.rating === undefined || config.rating !== undefined
      ? {}
      : // It was summed up of all stories; where it is milder than they are, that was meant.
        { rating: { label: own.rating }, ratingOverride: config.ratingOverride ?? true };
  return {
    ...config,
    ...ours,
    language,
    title,
    subtitle: config.subtitle ?? book.subtitle,
    authors: config.authors ?? (book.people?.length === 0 ? undefined : book.people),
    publisher: config.publisher ?? book.publisher,
    rights: config.rights ?? book.rights,
    description: config.description ?? book.description,
    subjects: config.subjects.length > 0 ? config.subjects : (book.subjects ?? []),
    date: config.date ?? book.date,
    series: config.series ?? book.series,
    identifiers: config.identifiers ?? (isRenamed ? undefined : asIdentifiers(own?.identifier)),
  };
}

function asIdentifiers(identifier: string | undefined): BookConfig['identifiers'] {
  return identifier === undefined ? undefined : [identifier];
}

/** The cover of the e-book that a book is made of, where the config names none. */
export function inheritedCover(
  config: BookConfig,
  stories: readonly RawStory[],
): RawImage | undefined {
  return config.cover === undefined && isOneBook(config) ? stories[0]?.book?.cover : undefined;
}

/**
 * A story's config with what its e-book says of it: its own language beats that of the book, since a book
 * may have stories in several.
 */
export function inheritStory(
  story: StoryConfig,
  raws: readonly RawStory[],
  language: string | undefined,
): StoryConfig {
  const [first] = raws;
  const own = story.language ?? first?.language;
  const ofBook = language === undefined ? first?.book?.language : undefined;
  const stated = own ?? ofBook;
  const isRated =
    story.rating !== undefined ||
    story.chapterNotices !== undefined ||
    (story.passages ?? []).length > 0;
  return {
    ...story,
    ...(stated === undefined ? {} : { language: stated }),
    ...(first?.ratingHolds === true && !isRated ? { ratingHolds: true } : {}),
  };
}
