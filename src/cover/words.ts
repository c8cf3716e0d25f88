/** The words on a cover. */
import { phrasesFor, type Phrases } from '../phrases/phrases.ts';
import { authorNames, seriesText } from '../story/people.ts';
import type { Book } from '../story/types.ts';

/** The words of a cover, each as the cover shows it. */
export interface CoverWords {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** The authors in a row: the whole list first, then shorter forms of it. */
  readonly bylines: readonly [string, ...(readonly string[])];
  /** Name and number. */
  readonly series?: string | undefined;
  /** "Teen edition". */
  readonly edition?: string | undefined;
  /** The rating's own label, "Teen" or "T". */
  readonly rating?: string | undefined;
  /** BCP 47 */
  readonly language: string;
}

/** The words of a book's cover, in the book's language. */
export function coverWords({ metadata, notice, edition }: Book): CoverWords {
  const { title, subtitle, series, language } = metadata;
  const phrases = phrasesFor(language);
  const limit = edition?.limit.label;
  return {
    title,
    subtitle,
    bylines: bylines(authorNames(metadata), phrases),
    series: series && seriesText(series),
    edition: limit === undefined ? undefined : phrases.text('edition', { limit }),
    rating: notice.rating?.label,
    language,
  };
}

/** All names, and lists of the first ones with how many more there are; the design chooses the first that fits. */
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
  return [phrases.list(names), ...shorter];
}
