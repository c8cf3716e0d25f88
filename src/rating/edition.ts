/** Editions: a book without the parts that are rated stronger than a limit. */
import { identifierFrom } from '../story/identifier.ts';
import type {
  Block,
  Book,
  Chapter,
  ContentNotice,
  Rating,
  SourceLines,
  Story,
} from '../story/types.ts';
import { countBlockWords, countWords } from '../story/walk.ts';
import { isStrongerThan, stricter } from './scale.ts';

/** Which parts an edition is to have. */
export interface EditionRequest {
  /** The strongest rating that stays. */
  readonly limit: Rating;
  /** Parts that nothing rates stay too; else they count as too strong. */
  readonly allowUnrated: boolean;
}

/** A book without its stronger parts, and what of its sources is left out. */
export interface EditionBook {
  readonly book: Book;
  /** The lines of chapters and passages that are left out of stories which stay. */
  readonly lines: readonly SourceLines[];
  /** The stories that are left out as a whole, by their index. */
  readonly stories: ReadonlySet<number>;
}

/** Whether a part with a rating, or none, is left out. */
function isTooStrong(rating: Rating | undefined, { limit, allowUnrated }: EditionRequest): boolean {
  if (rating === undefined || rating.level === 'unrated') return !allowUnrated;
  return isStrongerThan(rating, limit);
}

/** A part without what is too strong, and the lines of what was left out of it. */
interface Reduced<Part> {
  readonly part: Part;
  readonly lines: readonly SourceLines[];
}

function withoutPassages(
  blocks: readonly Block[],
  request: EditionRequest,
): Reduced<readonly Block[]> {
  const reduced = blocks.map((block): Reduced<Block> => {
    if (block.type !== 'passage') return { part: block, lines: [] };
    const { rating } = block.notice;
    // A passage that nothing rates is rated with its chapter.
    if (rating === undefined || !isTooStrong(rating, request)) {
      const { part, lines } = withoutPassages(block.blocks, request);
      return { part: { ...block, blocks: part }, lines };
    }
    const omission = { rating, words: countBlockWords(block.blocks) };
    return { part: { ...block, blocks: [], omission }, lines: [block.source] };
  });
  return joined(reduced);
}

function joined<Part>(reduced: readonly Reduced<Part>[]): Reduced<readonly Part[]> {
  return {
    part: reduced.map(({ part }) => part),
    lines: reduced.flatMap(({ lines }) => lines),
  };
}

function isWithin(lines: readonly SourceLines[], file: string, line: number): boolean {
  return lines.some((range) => range.file === file && range.first <= line && line <= range.last);
}

/** The lines of a chapter's footnotes that are elsewhere in its file. */
function footnotesOutside({ blocks, source }: Chapter): readonly SourceLines[] {
  return blocks.flatMap((block) => {
    const isOutside =
      block.type === 'footnote' &&
      (block.source.first > source.last || block.source.last < source.first);
    return isOutside ? [block.source] : [];
  });
}

/** What is stated of a whole, without a rating that its edition has nothing of. */
function within(notice: ContentNotice, { limit }: EditionRequest): ContentNotice {
  const { rating, ...rest } = notice;
  if (rating === undefined || rating.level === 'unrated') return notice;
  return isStrongerThan(rating, limit) ? rest : notice;
}

/** A chapter of a story that stays; `whole` is the rating of the story. */
function reducedChapter(
  chapter: Chapter,
  whole: Rating | undefined,
  request: EditionRequest,
): Reduced<Chapter> {
  const rating = chapter.notice?.rating ?? whole;
  if (!isTooStrong(rating, request)) {
    const { part, lines } = withoutPassages(chapter.blocks, request);
    return { part: { ...chapter, blocks: part }, lines };
  }
  const omission = { rating, words: countBlockWords(chapter.blocks) };
  return {
    part: { ...chapter, blocks: [], omission },
    lines: [chapter.source, ...footnotesOutside(chapter)],
  };
}

/** A story without its stronger parts; `ofBook` is the rating of the book. */
function reducedStory(
  story: Story,
  ofBook: Rating | undefined,
  request: EditionRequest,
): Reduced<Story> {
  const whole = story.notice.rating ?? ofBook;
  const ratings = story.chapters.map(({ notice }) => notice?.rating ?? whole);
  if (ratings.every((rating) => isTooStrong(rating, request))) {
    const stated = ratings.filter((rating) => rating !== undefined);
    const rating = stated.length === 0 ? whole : stated.reduce(stricter);
    const omission = { rating, words: countWords(story) };
    return { part: { ...story, chapters: [], omission }, lines: [] };
  }
  const { part: chapters, lines } = joined(
    story.chapters.map((chapter) => reducedChapter(chapter, whole, request)),
  );
  return {
    part: {
      ...story,
      chapters,
      notice: within(story.notice, request),
      // What was said of a part goes with it.
      stated: story.stated?.filter(({ file, line }) => !isWithin(lines, file, line)),
    },
    lines,
  };
}

/**
 * Leave out of a book what is rated stronger than a limit: stories, chapters, passages. A chapter that
 * states no rating has its story's, a story that states none its book's.
 */
export function editionOf(book: Book, request: EditionRequest): EditionBook {
  const { part: stories, lines } = joined(
    book.stories.map((story) => reducedStory(story, book.notice.rating, request)),
  );
  const { limit } = request;
  const identifier = identifierFrom([book.metadata.identifier, limit.label]);
  return {
    lines,
    stories: new Set(
      stories.flatMap(({ omission }, index) => (omission === undefined ? [] : [index])),
    ),
    book: {
      ...book,
      stories,
      notice: within(book.notice, request),
      edition: { limit },
      metadata: { ...book.metadata, identifier },
    },
  };
}
