import type { ContentNotice, Rating, Story } from '../story/types.ts';
import { stricter } from './scale.ts';

/** Whether a notice says anything. */
export function hasNotice(notice: ContentNotice): boolean {
  return (
    notice.rating !== undefined || notice.warnings.length > 0 || notice.contentNotes !== undefined
  );
}

/**
 * The notice of a whole book: what is stated for it, else the strictest of its stories' ratings and
 * all of their warnings.
 * @param stated what the config says of the book
 */
export function bookNotice(stated: ContentNotice, stories: readonly Story[]): ContentNotice {
  const ratings = stories.flatMap(({ notice }) =>
    notice.rating === undefined ? [] : [notice.rating],
  );
  const strictest = ratings.reduce<Rating | undefined>(
    (worst, rating) => (worst === undefined ? rating : stricter(worst, rating)),
    undefined,
  );
  const rating = stated.rating ?? strictest;
  const warnings = [
    ...new Set([...stated.warnings, ...stories.flatMap(({ notice }) => notice.warnings)]),
  ];
  return {
    ...(rating === undefined ? {} : { rating }),
    warnings,
    ...(stated.contentNotes === undefined ? {} : { contentNotes: stated.contentNotes }),
  };
}
