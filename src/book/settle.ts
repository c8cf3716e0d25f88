/** Settles a config once its files are read: what an e-book says of itself counts where the config is silent. */
import type { BookConfig, NoticeDetail, StatedPassage, StoryConfig } from '../config/config.ts';
import type { StyleConfig } from '../config/style.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../diagnostics/result.ts';
import { rangesInText } from '../read/lines/source-lines.ts';
import type { RawBook, RawImage, RawStory } from '../read/raw.ts';
import { folded } from '../story/text.ts';
import { languagesOf, type LanguageOrigin } from './languages.ts';
import { isOneBook } from './one-book.ts';
import type { ReadBook } from './read-book.ts';
import { unusedPatterns } from './unused-patterns.ts';

/** A config that leaves nothing open, and whose passages are lines of its stories' texts. */
export interface SettledConfig extends BookConfig {
  readonly language: string;
  /** Where the language of each story was found. */
  readonly languageOrigins: readonly LanguageOrigin[];
  readonly notices: NoticeDetail;
  readonly ratingInContents: boolean;
  readonly style: StyleConfig;
  /** The cover of the e-book that the book is made of, where the config says nothing of one. */
  readonly inheritedCover?: RawImage | undefined;
}

/** The config with what the files say where it says nothing. */
export async function settle(config: BookConfig, files: ReadBook): Promise<Result<SettledConfig>> {
  const { stories: read } = files;
  const { value: languages, diagnostics } = await languagesOf(config, files);
  const book = isOneBook(config) ? read.flatMap(({ raws }) => raws)[0]?.book : undefined;
  const settled = book === undefined ? config : inherit(config, book);
  const stories = config.stories.map((story, index) =>
    settleStory(story, read[index]?.raws ?? [], languages.stories[index]?.language),
  );
  const told = resultOf([], [...diagnostics, ...unusedPatterns(config.stories, read)]);
  return mapResult(allResults([told, ...stories.map(asList)]), (settledStories) => ({
    ...settled,
    language: languages.book,
    languageOrigins: languages.stories.map(({ from }) => from),
    notices: config.notices ?? 'linked',
    ratingInContents: config.ratingInContents ?? true,
    style: config.style ?? {},
    inheritedCover: config.cover === undefined ? book?.cover : undefined,
    stories: settledStories.flat(),
  }));
}

/**
 * A book that is made of one e-book and nothing else is that e-book again: what its config does not say, the
 * e-book's metadata do. Of several e-books none speaks for the book.
 */
function inherit(config: BookConfig, book: RawBook): BookConfig {
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

/** A result as a list of one, beside results without a value. */
function asList<T>(result: Result<T>): Result<readonly T[]> {
  return mapResult(result, (value) => [value]);
}

/** A story's config with what its files say of it, and its language where that is known. */
function settleStory(
  story: StoryConfig,
  raws: readonly RawStory[],
  language: string | undefined,
): Result<StoryConfig> {
  const [first] = raws;
  const isRated =
    story.rating !== undefined ||
    story.chapterNotices !== undefined ||
    (story.passages ?? []).length > 0;
  return mapResult(passagesInText(story, raws), (passages) => ({
    ...story,
    ...(language === undefined ? {} : { language }),
    ...(first?.ratingHolds === true && !isRated ? { ratingHolds: true } : {}),
    passages,
  }));
}

/** The passages that a story's entry names, by lines of its texts. */
function passagesInText(
  { passages = [] }: StoryConfig,
  raws: readonly RawStory[],
): Result<readonly StatedPassage[]> {
  const found = passages.map((passage): Result<readonly StatedPassage[]> => {
    const { file, from, to, warnings } = passage;
    const source = raws.find((raw) => raw.file === file);
    const ranges = source === undefined ? [] : rangesInText([passage], source);
    if (ranges.length > 0) return resultOf(ranges);
    const values = { from, to, what: warnings.join(', ') };
    return resultOf(ranges, [
      diagnose('rating-empty-passage', values, { file, line: from, column: 1 }),
    ]);
  });
  return mapResult(allResults(found), (ranges) => ranges.flat());
}
