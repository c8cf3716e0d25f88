import { v5 as uuidV5 } from 'uuid';
import type { BookConfig, StatedRating, StoryConfig } from './config/config.ts';
import { diagnose, type Diagnostic } from './diagnostics.ts';
import type { StatedFact, StoryFact } from './normalize/draft.ts';
import type { NormalizedStory } from './normalize/normalize.ts';
import { bookNotice } from './ratings/rate.ts';
import { levelOf, ratingOf, stricter } from './ratings/scale.ts';
import { slugOf, titleFromFileName } from './story/slug.ts';
import type {
  Book,
  BookMetadata,
  ContentNotice,
  Contributor,
  HeaderField,
  Rating,
  Story,
} from './story/types.ts';

/** The author of a story that names none. */
const UNKNOWN_AUTHOR = 'Unknown';

/** The namespace of our UUIDs (RFC 9562 §5.5); it never changes, or every book would look new. */
const NAMESPACE = '7d3f1f0e-2a54-5c1b-9c52-0f6b0f5c6e11';

/** A story of the config and what the normalizer made of its files. */
export interface StoryParts {
  readonly config: StoryConfig;
  readonly normalized: NormalizedStory;
}

/** A book, and what could not be decided on the way. */
export interface Bound {
  readonly book: Book;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Put a book together: what the config says beats what the stories' own headers say, and what it beats
 * is kept among the story's header fields, so that no word is lost.
 * @param config the book
 * @param parts its stories, in order
 * @param sourceDateEpoch the environment's SOURCE_DATE_EPOCH, in seconds since 1970
 */
export function bind(
  config: BookConfig,
  parts: readonly StoryParts[],
  sourceDateEpoch?: number,
): Bound {
  const diagnostics: Diagnostic[] = [];
  const slugs = new Set<string>();
  const stories = parts.map((part) => storyOf(part, config, slugs, diagnostics));
  const title = config.title ?? stories[0]?.title ?? 'Untitled';
  const authors = config.authors ?? authorsOf(stories);
  const stated: ContentNotice = {
    rating:
      config.rating === undefined
        ? undefined
        : resolveRating(config.rating, undefined, diagnostics),
    warnings: config.warnings,
    contentNotes: config.contentNotes,
  };
  const { subtitle, language, publisher, rights, description, subjects, date, series } = config;
  const metadata: BookMetadata = {
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
    identifier: config.identifier ?? derivedIdentifier(title, authors, language),
    modified: modifiedAt(config, sourceDateEpoch),
  };
  return {
    book: { metadata, cover: config.cover, notice: bookNotice(stated, stories), stories },
    diagnostics,
  };
}

function derivedIdentifier(
  title: string,
  authors: readonly Contributor[],
  language: string,
): string {
  const name = [title, ...authors.map((author) => author.name), language]
    .join('\n')
    .normalize('NFC');
  return `urn:uuid:${uuidV5(name, NAMESPACE)}`;
}

/** When the book was last modified: never the clock, so that two builds are the same bytes. */
function modifiedAt(config: BookConfig, sourceDateEpoch: number | undefined): string {
  const seconds =
    sourceDateEpoch ??
    (config.date === undefined
      ? config.newestInput
      : Date.parse(`${config.date}${'-01-01'.slice(config.date.length - 4)}T00:00:00Z`) / 1000);
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

function authorsOf(stories: readonly Story[]): readonly Contributor[] {
  const names = [...new Set(stories.flatMap((story) => story.authors))];
  const known = names.filter((name) => name !== UNKNOWN_AUTHOR);
  return (known.length > 0 ? known : [UNKNOWN_AUTHOR]).map((name) => ({ name, role: 'aut' }));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Header facts sorted into what the story takes and what is kept as fields. */
class HeaderFacts {
  readonly fields: HeaderField[] = [];
  readonly #facts: readonly StatedFact[];

  constructor(facts: readonly StatedFact[]) {
    this.#facts = facts;
    for (const { fact } of facts) if (fact.name === 'field') this.#keep(fact.label, fact.value);
  }

  /** The value of a fact: the config's, else the header's first; every other one becomes a field. */
  take(
    name: Exclude<StoryFact['name'], 'field' | 'notation' | 'sceneBreak'>,
    label: string,
    stated?: string,
  ): string | undefined {
    let value = stated;
    for (const { fact } of this.#facts) {
      if (fact.name !== name) continue;
      value ??= fact.value;
      if (fold(fact.value) !== fold(value)) this.#keep(label, fact.value);
    }
    return value;
  }

  /** All values of a fact. */
  all(name: 'rating' | 'warnings'): readonly string[] {
    return this.#facts.flatMap(({ fact }) => (fact.name === name ? [fact.value] : []));
  }

  line(name: StoryFact['name']): number | undefined {
    return this.#facts.find(({ fact }) => fact.name === name)?.line;
  }

  #keep(label: string, value: string): void {
    const known = this.fields.some(
      (field) => fold(field.label) === fold(label) && fold(field.value) === fold(value),
    );
    if (!known) this.fields.push({ label, value });
  }
}

function storyOf(
  { config, normalized }: StoryParts,
  book: BookConfig,
  slugs: Set<string>,
  diagnostics: Diagnostic[],
): Story {
  const [file] = config.files;
  const facts = new HeaderFacts(normalized.facts);
  const only = book.stories.length === 1;
  const writers = book.authors?.filter(({ role }) => role === 'aut');
  const bookAuthors = (writers?.length === 0 ? book.authors : writers)?.map(({ name }) => name);
  const title =
    facts.take('title', 'Title', config.title) ??
    (only ? book.title : undefined) ??
    titleFromFileName(file.name);
  const author = facts.take('author', 'Author', config.author);
  const summary = facts.take('summary', 'Summary', config.summary);
  const notice = noticeOf(config, facts, file.name, diagnostics);
  const authors = author === undefined ? (bookAuthors ?? [UNKNOWN_AUTHOR]) : [author];
  return {
    slug: uniqueSlug(title, slugs),
    title,
    authors,
    language: config.language ?? book.language,
    summary,
    source: config.source,
    notice,
    fields: facts.fields,
    chapters: normalized.chapters,
  };
}

function uniqueSlug(title: string, slugs: Set<string>): string {
  const base = slugOf(title);
  let slug = base;
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${String(count)}`;
  slugs.add(slug);
  return slug;
}

function noticeOf(
  config: StoryConfig,
  facts: HeaderFacts,
  file: string,
  diagnostics: Diagnostic[],
): ContentNotice {
  // A serial rates its parts one by one: the strictest counts, the others are kept as fields.
  const fromHeader = facts
    .all('rating')
    .map((label) =>
      resolveRating({ label }, { file, line: facts.line('rating') ?? 1 }, diagnostics),
    )
    .reduce<Rating | undefined>(
      (worst, rating) => (worst === undefined ? rating : stricter(worst, rating)),
      undefined,
    );
  facts.take('rating', 'Rating', fromHeader?.label);
  const fromConfig =
    config.rating === undefined ? undefined : resolveRating(config.rating, undefined, diagnostics);
  let rating: Rating | undefined = fromConfig ?? fromHeader;
  if (fromConfig !== undefined && fromHeader !== undefined) {
    rating = stricter(fromConfig, fromHeader);
    if (fromConfig.level !== fromHeader.level) {
      const values = { config: fromConfig.label, header: fromHeader.label };
      diagnostics.push(
        diagnose('rating-conflict', values, { file, line: facts.line('rating') ?? 1, column: 1 }),
      );
    }
    const other = rating === fromConfig ? fromHeader : fromConfig;
    if (fold(other.label) !== fold(rating.label))
      facts.fields.push({ label: 'Rating', value: other.label });
  }
  // Those of all parts add up.
  const listed = facts
    .all('warnings')
    .flatMap((warnings) => warnings.split(/\s*[,;]\s*/))
    .filter((warning) => warning !== '');
  return {
    rating,
    warnings: [...new Set([...(config.warnings ?? []), ...listed])],
    contentNotes: config.contentNotes,
  };
}

function resolveRating(
  stated: StatedRating,
  place: { file: string; line: number } | undefined,
  diagnostics: Diagnostic[],
): Rating {
  if ('level' in stated) return stated;
  if (levelOf(stated.label) === undefined) {
    diagnostics.push(
      diagnose(
        'rating-unknown',
        { label: stated.label },
        place === undefined ? {} : { ...place, column: 1 },
      ),
    );
  }
  return ratingOf(stated.label);
}
