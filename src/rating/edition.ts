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

/** Which parts an edition is to hold. */
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

function withoutPassages(
  blocks: readonly Block[],
  request: EditionRequest,
  lines: SourceLines[],
): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type !== 'passage') return block;
    const { rating } = block.notice;
    // A passage that nothing rates is rated with its chapter.
    if (rating !== undefined && isTooStrong(rating, request)) {
      lines.push(block.source);
      return { ...block, blocks: [], omission: { rating, words: countBlockWords(block.blocks) } };
    }
    return { ...block, blocks: withoutPassages(block.blocks, request, lines) };
  });
}

function isWithin(lines: readonly SourceLines[], file: string, line: number): boolean {
  return lines.some((range) => range.file === file && range.first <= line && line <= range.last);
}

/** The lines of a chapter's footnotes that stand elsewhere in its file. */
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

/**
 * Leave out of a book what is rated stronger than a limit: stories, chapters, passages. A chapter that
 * states no rating has its story's, a story that states none its book's.
 */
export function editionOf(book: Book, request: EditionRequest): EditionBook {
  const lines: SourceLines[] = [];
  const omitted = new Set<number>();
  const stories = book.stories.map((story, index): Story => {
    const whole = story.notice.rating ?? book.notice.rating;
    const ratingOf = ({ notice }: Chapter): Rating | undefined => notice?.rating ?? whole;
    const stays = story.chapters.some((chapter) => !isTooStrong(ratingOf(chapter), request));
    if (!stays) {
      omitted.add(index);
      const stated = story.chapters.map(ratingOf).filter((rating) => rating !== undefined);
      const rating = stated.length === 0 ? whole : stated.reduce(stricter);
      return { ...story, chapters: [], omission: { rating, words: countWords(story) } };
    }
    const chapters = story.chapters.map((chapter): Chapter => {
      const rating = ratingOf(chapter);
      if (isTooStrong(rating, request)) {
        lines.push(chapter.source, ...footnotesOutside(chapter));
        return {
          ...chapter,
          blocks: [],
          omission: { rating, words: countBlockWords(chapter.blocks) },
        };
      }
      return { ...chapter, blocks: withoutPassages(chapter.blocks, request, lines) };
    });
    return {
      ...story,
      chapters,
      notice: within(story.notice, request),
      // What was said of a part goes with it.
      stated: story.stated?.filter(({ file, line }) => !isWithin(lines, file, line)),
    };
  });
  const { identifier } = book.metadata;
  const { limit } = request;
  return {
    lines,
    stories: omitted,
    book: {
      ...book,
      stories,
      notice: within(book.notice, request),
      edition: { limit },
      metadata: { ...book.metadata, identifier: identifierFrom([identifier, limit.label]) },
    },
  };
}
