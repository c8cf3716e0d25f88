import type { MatterConfig, StoryConfig } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { FiledFact, StoryFact } from '../normalize/draft.ts';
import { matterPageOf } from './matter.ts';
import type { NormalizedStory } from '../normalize/normalize.ts';
import { PictureNames } from '../pictures/name.ts';
import type { PreparedPicture } from '../pictures/prepare.ts';
import { rateStory, resolveRating } from '../rating/rate.ts';
import { identifierFrom } from '../story/identifier.ts';
import { kindOfTitle } from '../story/matter-kinds.ts';
import { placeFootnotes, placeNotes, type DisplacedNote } from './place-notes.ts';
import { slugOf, titleFromFileName } from '../story/slug.ts';
import type {
  Book,
  BookMetadata,
  ContentNotice,
  Contributor,
  HeaderField,
  MatterPage,
  PictureFile,
  Story,
} from '../story/types.ts';
import type { SettledConfig } from './settle.ts';
import { folded } from '../story/text.ts';
import { plainText } from '../story/walk.ts';

/** More names than any anthology has are no list of people: readers and validators take each by itself. */
const MOST_PEOPLE = 200;

/** The author of a story that names none. */
const UNKNOWN_AUTHOR = 'Unknown';

/** A story of the config and what the normalizer made of its files. */
export interface StoryParts {
  readonly config: StoryConfig;
  readonly normalized: NormalizedStory;
  /** The pictures of its files, by what `Picture.image` calls them. */
  readonly pictures?: ReadonlyMap<string, PreparedPicture> | undefined;
}

/** A file of front or back matter and what the normalizer made of it. */
export interface MatterParts {
  readonly config: MatterConfig;
  readonly normalized: NormalizedStory;
  readonly pictures?: ReadonlyMap<string, PreparedPicture> | undefined;
}

/** A book, and what could not be decided on the way. */
export interface Bound {
  readonly book: Book;
  readonly diagnostics: readonly Diagnostic[];
  /** Author's notes that left their place. */
  readonly displaced: readonly DisplacedNote[];
}

/**
 * Put a book together: what the config says beats what the stories' own headers say, and what it beats
 * is kept among the story's header fields, so that no word is lost. Notices are what is stated of each
 * part by itself; ratings/sum-up.ts sums them up.
 * @param config the book
 * @param parts its stories, in order
 * @param sourceDateEpoch the environment's SOURCE_DATE_EPOCH, in seconds since 1970
 * @param matter the files of its front matter and of its back matter
 */
export function bind(
  config: SettledConfig,
  parts: readonly StoryParts[],
  sourceDateEpoch?: number,
  matter: readonly (readonly MatterParts[])[] = [],
): Bound {
  const diagnostics: Diagnostic[] = [];
  const slugs = new Set<string>();
  const displaced: DisplacedNote[] = [];
  const names = new PictureNames();
  const stories = parts.map((part) => {
    const story = storyOf(part, config, slugs, diagnostics, displaced);
    return { ...story, pictures: picturesOf(part, story.slug, names) };
  });
  const [frontMatter = [], backMatter = []] = matterPages(matter, config.language, names);
  const title = config.title ?? stories[0]?.title ?? 'Untitled';
  const authors = bounded(config.authors ?? authorsOf(stories));
  const stated: ContentNotice = {
    rating:
      config.rating === undefined
        ? undefined
        : resolveRating(config.rating, config.rating.place ?? {}, diagnostics),
    warnings: config.warnings,
    contentNotes: config.contentNotes,
    holds: config.ratingOverride,
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
    identifier: config.identifiers?.[0] ?? derivedIdentifier(title, authors, language),
    otherIdentifiers: config.identifiers?.slice(1) ?? [],
    modified: modifiedAt(config, sourceDateEpoch),
  };
  return {
    book: { metadata, notice: stated, stories, frontMatter, backMatter },
    diagnostics,
    displaced,
  };
}

function derivedIdentifier(
  title: string,
  authors: readonly Contributor[],
  language: string,
): string {
  return identifierFrom([title, ...authors.map((author) => author.name), language]);
}

/** When the book was last modified: never the clock, so that two builds are the same bytes. */
function modifiedAt(config: SettledConfig, sourceDateEpoch: number | undefined): string {
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

/** People as they are; more than anybody lists as one name for each of their roles. */
function bounded(people: readonly Contributor[]): readonly Contributor[] {
  if (people.length <= MOST_PEOPLE) return people;
  const byRole = new Map<string, string[]>();
  for (const { name, role } of people) {
    const names = byRole.get(role) ?? [];
    names.push(name);
    byRole.set(role, names);
  }
  return [...byRole].map(([role, names]) => ({ name: names.join(', '), role }));
}

/** Header facts sorted into what the story takes and what is kept as fields. */
class HeaderFacts {
  readonly fields: HeaderField[] = [];
  readonly #facts: readonly FiledFact[];

  constructor(facts: readonly FiledFact[]) {
    this.#facts = facts;
    for (const { fact } of facts) if (fact.name === 'field') this.#keep(fact.label, fact.value);
  }

  /** The value of a fact: the config's, else the header's first; every other one becomes a field. */
  take(
    name: Extract<StoryFact['name'], 'title' | 'author' | 'summary' | 'source'>,
    label: string,
    stated?: string,
  ): string | undefined {
    let value = stated;
    for (const { fact } of this.#facts) {
      if (fact.name !== name) continue;
      value ??= fact.value;
      if (folded(fact.value) !== folded(value)) this.#keep(label, fact.value);
    }
    return value;
  }

  /** Who wrote the story, by what is stated first; several where they are listed apart. */
  authors(): readonly string[] | undefined {
    for (const { fact } of this.#facts)
      if (fact.name === 'author')
        return fact.names === undefined || fact.names.length > MOST_PEOPLE
          ? [fact.value]
          : fact.names;
    return undefined;
  }

  #keep(label: string, value: string): void {
    const known = this.fields.some(
      (field) => folded(field.label) === folded(label) && folded(field.value) === folded(value),
    );
    if (!known) this.fields.push({ label, value });
  }
}

function storyOf(
  { config, normalized }: StoryParts,
  book: SettledConfig,
  slugs: Set<string>,
  diagnostics: Diagnostic[],
  displaced: DisplacedNote[],
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
  facts.take('author', 'Author', config.author);
  const summary = facts.take('summary', 'Summary', config.summary);
  const rated = rateStory(config, normalized.facts, normalized.chapters);
  diagnostics.push(...rated.diagnostics);
  const placed = placeNotes(rated.chapters, config.authorNotes ?? 'keep');
  const noted = placeFootnotes(placed.chapters, placed.displaced);
  displaced.push(...noted.displaced);
  const named = config.author === undefined ? facts.authors() : [config.author];
  const authors = named ?? bookAuthors ?? [UNKNOWN_AUTHOR];
  const source = facts.take('source', 'Source', config.source);
  return {
    slug: uniqueSlug(title, slugs),
    title,
    authors,
    language: config.language ?? book.language,
    summary,
    source,
    rights: config.rights,
    notice: config.ratingHolds === true ? { ...rated.notice, holds: true } : rated.notice,
    fields: facts.fields,
    stated: rated.stated,
    chapters: noted.chapters,
  };
}

/** Front and back matter as pages, each with a name that its own words give it. */
function matterPages(
  matter: readonly (readonly MatterParts[])[],
  language: string,
  names: PictureNames,
): readonly (readonly MatterPage[])[] {
  const slugs = new Set<string>();
  return matter.map((parts) =>
    parts.map((part) => {
      const { config, normalized } = part;
      const page = matterPageOf(normalized, { ...config, language: config.language ?? language });
      const slug = matterSlug(page, config.file.name, slugs);
      return { ...page, slug, pictures: picturesOf(part, slug, names) };
    }),
  );
}

/**
 * `foreword`, `foreword-before-you-begin`: told by kind and title alone, so that no page is named by how many
 * there are; a second one without a title has its file's name.
 */
function matterSlug(
  { kind, title }: Pick<MatterPage, 'kind' | 'title'>,
  file: string,
  slugs: Set<string>,
): string {
  const words = title === undefined ? '' : plainText(title);
  const prefix = kind === 'other' ? 'page' : kind;
  const named = `${prefix}-${slugOf(words === '' ? titleFromFileName(file) : words)}`;
  const isPlain = kind !== 'other' && (words === '' || kindOfTitle(words) === kind);
  const wanted = isPlain && !slugs.has(kind) ? kind : named;
  let slug = wanted;
  for (let count = 2; slugs.has(slug); count += 1) slug = `${wanted}-${String(count)}`;
  slugs.add(slug);
  return slug;
}

/** A story's pictures as files of the package. */
function picturesOf(
  { pictures }: Pick<StoryParts, 'pictures'>,
  slug: string,
  names: PictureNames,
): ReadonlyMap<string, PictureFile> | undefined {
  if (pictures === undefined || pictures.size === 0) return undefined;
  return new Map(
    [...pictures].map(([image, picture]) => [image, names.fileOf(picture, slug)] as const),
  );
}

function uniqueSlug(title: string, slugs: Set<string>): string {
  const base = slugOf(title);
  let slug = base;
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${String(count)}`;
  slugs.add(slug);
  return slug;
}
