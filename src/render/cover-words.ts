import type { CoverWords } from '../cover/words.ts';
import type { Book } from '../story/types.ts';
import { phrasesFor, type Phrases } from '../phrases/phrases.ts';
import { authorNames, listNames } from './pages/pages.ts';

/** What a drawn cover says of a book, in the book's language. */
export function coverWords({ metadata, notice, edition }: Book): CoverWords {
  const { title, subtitle, series, language } = metadata;
  const phrases = phrasesFor(language);
  const limit = edition?.limit.label;
  return {
    title,
    subtitle,
    bylines: bylines(authorNames(metadata), phrases),
    series:
      series === undefined
        ? undefined
        : [series.name, series.number].filter((part) => part !== undefined).join(' · '),
    edition: limit === undefined ? undefined : phrases.text('edition', { limit }),
    rating: notice.rating?.label,
    language,
  };
}

/** All names, or the first ones and how many more there are: what fits is for the design to find out. */
function bylines(
  names: readonly string[],
  phrases: Phrases,
): readonly [string, ...(readonly string[])] {
  const shorter = [4, 3, 2, 1]
    .filter((count) => names.length - count > 1)
    .map((count) =>
      phrases.text('andOthers', {
        names: names.slice(0, count).join(', '),
        count: String(names.length - count),
      }),
    );
  return [listNames(names, phrases), ...shorter];
}
