/** What a person demands of a book's ratings, and what of the book does not meet it. */
import type { BookConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { Book } from '../story/types.ts';

/**
 * Stories that nothing rates. The rating of the book counts for them only if the config states it.
 * @param book summed up
 */
export function unratedStories(
  { stories, notice }: Pick<Book, 'stories' | 'notice'>,
  config: Pick<BookConfig, 'rating' | 'stories'>,
): readonly Diagnostic[] {
  const ofBook = config.rating === undefined ? undefined : notice.rating;
  return stories.flatMap((story, index) => {
    const rating = story.notice.rating ?? ofBook;
    if (rating !== undefined && rating.level !== 'unrated') return [];
    const file = config.stories[index]?.files[0].name;
    const place = file === undefined ? {} : { file };
    return [diagnose('rating-missing', { story: story.title }, place)];
  });
}

/** An edition that nothing of the book is in. */
export function emptyEdition({
  stories,
  edition,
}: Pick<Book, 'stories' | 'edition'>): readonly Diagnostic[] {
  const isEmpty = stories.every(({ omission }) => omission !== undefined);
  return edition !== undefined && isEmpty
    ? [diagnose('edition-empty', { limit: edition.limit.label })]
    : [];
}
