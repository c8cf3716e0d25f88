/** Ratings and notices of the config, each with the place where the config states it. */
import type { StatedChapter, StatedRating } from '../config.ts';
import type { RatingEntry, StoryEntry } from '../schema/schema.ts';
import type { JsonPath, Locator } from '../jsonc.ts';

/** A rating with its place. */
export function ratingOf(
  entry: RatingEntry | undefined,
  at: JsonPath,
  locate: Locator,
): StatedRating | undefined {
  if (entry === undefined) return undefined;
  const place = locate.value(at);
  return typeof entry === 'string' ? { label: entry, place } : { ...entry, place };
}

/** The notices of chapters with their places. */
export function chapterNoticesOf(
  { chapterNotices }: StoryEntry,
  at: JsonPath,
  locate: Locator,
): readonly StatedChapter[] | undefined {
  return chapterNotices?.map((notice, index) => {
    const here: JsonPath = [...at, 'chapterNotices', index];
    return {
      ...notice,
      rating: ratingOf(notice.rating, [...here, 'rating'], locate),
      warnings: notice.warnings ?? [],
      place: locate.value([...here, 'chapter']),
    };
  });
}
