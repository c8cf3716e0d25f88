/** The metadata of an e-book, of EPUB 2 and 3. */
import { Parser } from 'htmlparser2';
import type { PageFact, RawBook } from '../raw.ts';
import { elementNamed, elementsNamed, lineIn, type XmlElement } from '../xml.ts';

/** What a package document states of its book. */
export type BookFact = Omit<PageFact, 'line'>;

/** A book's metadata: facts in the order in which they are shown, and what the rest of the book is compared with. */
export interface BookMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly facts: readonly BookFact[];
  /** The same, for a book that is made of this one alone. */
  readonly book: RawBook;
  /** Subjects that are neither a rating nor a warning. */
  readonly subjects: readonly string[];
}

/** MARC relator codes of people who did not write the story. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['ill', 'Illustrator'],
  ['art', 'Artist'],
  ['edt', 'Editor'],
  ['trl', 'Translator'],
  ['ctb', 'Contributor'],
  ['nrt', 'Narrator'],
  ['pht', 'Photographer'],
]);

/** Ratings of otwarchive, which its downloads list among the subjects without a label. */
const RATING =
  /^(?:not rated|general audiences|teen and up audiences|teen (?:and|&) up|mature|explicit)$/i;
/** Its warnings (`config/config.yml` of otwarchive, WARNING_*). */
const WARNING =
  /^(?:cho(?:o|)se not to use archive warnings|creator chose not to use archive warnings|no archive warnings apply|graphic depictions of violence|major character death|rape\/non-?con|underage(?: sex)?)$/i;
/** `Rating: Teen`, `Rated M`, `Warning: blood`, `CW: spiders` among the subjects. */
const LABELLED_RATING = /^rat(?:ed|ing)\s*[:\s–-]\s*(\S.*)$/i;
const LABELLED_WARNING = /^(?:(?:content|trigger|archive) )?(?:warnings?|[ct]w)\s*:\s*(\S.*)$/i;

/** The text of a description, which may be HTML that was escaped twice (calibre). */
function plain(description: string): string {
  if (!/[<&]/.test(description)) return description.replace(/\s+/g, ' ').trim();
  const pieces: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (/^(?:p|div|br|li|h\d|blockquote)$/.test(name)) pieces.push(' ');
      },
      ontext: (text) => pieces.push(text),
    },
    { decodeEntities: true },
  );
  parser.end(description);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** What the metadata say of an element: attributes of EPUB 2, or `meta` elements that refine it (EPUB 3.3 §5.5.3). */
class Refinements {
  readonly #byId = new Map<string, Map<string, string>>();

  constructor(metadata: XmlElement) {
    for (const meta of elementsNamed(metadata, 'meta')) {
      const { refines = '', property = '' } = meta.attributes;
      if (!refines.startsWith('#')) continue;
      const id = refines.slice(1);
      const known = this.#byId.get(id) ?? new Map<string, string>();
      known.set(property, lineIn(meta));
      this.#byId.set(id, known);
    }
  }

  of({ attributes }: XmlElement, property: string): string | undefined {
    return attributes[property] ?? this.#byId.get(attributes['id'] ?? '')?.get(property);
  }
}

function lines(metadata: XmlElement, name: string): readonly string[] {
  return [...elementsNamed(metadata, name)].map(lineIn).filter((line) => line !== '');
}

/** The value of a `meta` of EPUB 3 (`property`) or EPUB 2 (`name`, `content`). */
function metaOf(metadata: XmlElement, wanted: string): string | undefined {
  for (const meta of elementsNamed(metadata, 'meta')) {
    const { property, name, content = '' } = meta.attributes;
    const value = property === wanted ? lineIn(meta) : name === wanted ? content.trim() : '';
    if (value !== '') return value;
  }
  return undefined;
}

function titlesOf(metadata: XmlElement, about: Refinements): readonly [string, string] {
  const titles = [...elementsNamed(metadata, 'title')].filter((title) => lineIn(title) !== '');
  const typed = (type: string): XmlElement | undefined =>
    titles.find((title) => about.of(title, 'title-type') === type);
  const main = typed('main') ?? titles[0];
  const subtitle = typed('subtitle');
  return [
    main === undefined ? '' : lineIn(main),
    subtitle === undefined || subtitle === main ? '' : lineIn(subtitle),
  ];
}

/** `2.0` of calibre is 2. */
function countOf(index: string | undefined): string {
  return (index ?? '').trim().replace(/\.0+$/, '');
}

type Series = NonNullable<RawBook['series']>;

/** A series and the place in it; a place that is not a number is part of its name. */
function seriesWith(name: string, index: string): Series {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(index)
    ? { name, number: Number(index) }
    : { name: `${name} ${index}`.trim() };
}

function seriesOf(metadata: XmlElement, about: Refinements): Series | undefined {
  for (const meta of elementsNamed(metadata, 'meta')) {
    const isCollection = meta.attributes['property'] === 'belongs-to-collection';
    if (!isCollection || (about.of(meta, 'collection-type') ?? 'series') !== 'series') continue;
    const name = lineIn(meta);
    if (name !== '') return seriesWith(name, countOf(about.of(meta, 'group-position')));
  }
  const name = metaOf(metadata, 'calibre:series');
  return name === undefined
    ? undefined
    : seriesWith(name, countOf(metaOf(metadata, 'calibre:series_index')));
}

/** Tags that do not name a language (ISO 639-2, B.1.2). */
const NO_LANGUAGE = /^(?:und|zxx|mul|mis)\b/i;

/**
 * A language tag as a book may state it; undefined for anything else, and for a tag that names no language. Old
 * programs write `eng` for `en` (BCP 47 §2.2.1: the shortest code).
 */
export function languageTag(stated: string): string | undefined {
  const tag = stated.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag) || NO_LANGUAGE.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return /^[a-z]{3}\b/i.test(tag) ? canonical : tag;
  } catch {
    return undefined;
  }
}

/** A date that is in the calendar, as a book may state it. */
function calendarDate(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date)) return undefined;
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal && year >= 1000 ? date : undefined;
}

/** The date on which the book came out; calibre writes the year 101 for an unknown date. */
function dateOf(metadata: XmlElement): string | undefined {
  const dates = [...elementsNamed(metadata, 'date')];
  const published =
    dates.find(({ attributes }) => attributes['event'] === 'publication') ??
    dates.find(({ attributes }) => attributes['event'] === undefined);
  const date = published === undefined ? '' : lineIn(published).replace(/T.*$/, '');
  return date === '' || date.startsWith('0101') ? undefined : date;
}

/** An address among the identifiers and sources (FanFicFare: `<dc:identifier opf:scheme="URL">`). */
function sourceOf(metadata: XmlElement): string | undefined {
  const stated = [...lines(metadata, 'source'), ...lines(metadata, 'identifier')];
  return stated
    .map((one) => one.replace(/^(?:url|uri):(?=https?:)/i, ''))
    .find((one) => /^https?:\/\//i.test(one));
}

/** A person who made a book, as its metadata list them (MARC relator codes). */
type Person = NonNullable<RawBook['people']>[number];

/** Creators and contributors, in the order of the document. */
function* peopleIn(root: XmlElement): Iterable<XmlElement> {
  for (const child of root.children) {
    if (child.name === 'creator' || child.name === 'contributor') yield child;
    else yield* peopleIn(child);
  }
}

/** Programs that list themselves as contributors without a role. */
const PROGRAM = /^(?:calibre|epubmerge|fanficfare|fanficdownloader|sigil)\b/i;

/** The people of a book; the producer of its file (`bkp`) is not one of them. */
function peopleOf(metadata: XmlElement, about: Refinements): readonly Person[] {
  const found: Person[] = [];
  for (const person of peopleIn(metadata)) {
    const name = lineIn(person);
    const stated = about.of(person, 'role')?.trim().toLowerCase() ?? '';
    const role = stated === '' ? (person.name === 'creator' ? 'aut' : 'ctb') : stated;
    const sortName = about.of(person, 'file-as')?.replace(/\s+/g, ' ').trim() ?? '';
    if (name === '' || role === 'bkp' || !/^[a-z]{3}$/.test(role)) continue;
    if (role === 'ctb' && PROGRAM.test(name)) continue;
    found.push({ name, role, ...(sortName === '' ? {} : { sortName }) });
  }
  return found;
}

/** The subjects of a book, without those that are its rating or a warning. */
function subjectsOf(metadata: XmlElement): {
  readonly rating: string | undefined;
  readonly warnings: readonly string[];
  readonly subjects: readonly string[];
} {
  const ratings: string[] = [];
  const warnings: string[] = [];
  const subjects: string[] = [];
  for (const subject of new Set(lines(metadata, 'subject'))) {
    const rating =
      LABELLED_RATING.exec(subject)?.[1] ?? (RATING.test(subject) ? subject : undefined);
    const warning =
      LABELLED_WARNING.exec(subject)?.[1] ?? (WARNING.test(subject) ? subject : undefined);
    if (rating !== undefined) ratings.push(rating);
    else if (warning !== undefined) warnings.push(warning);
    else subjects.push(subject);
  }
  return { rating: ratings[0], warnings, subjects };
}

function authorFacts(authors: readonly string[]): readonly BookFact[] {
  if (authors.length === 0) return [];
  const fact = { label: 'Author', value: authors.join(', ') };
  return [authors.length === 1 ? fact : { ...fact, names: authors }];
}

function known(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** What a package document says of its book. */
function statedIn(packageDocument: XmlElement): Omit<RawBook, 'cover'> & {
  readonly warnings: string | undefined;
  readonly rating: string | undefined;
  readonly published: string | undefined;
  readonly source: string | undefined;
} {
  const metadata = elementNamed(packageDocument, 'metadata') ?? packageDocument;
  const about = new Refinements(metadata);
  const [title, subtitle] = titlesOf(metadata, about);
  const { rating: ratedSubject, warnings, subjects } = subjectsOf(metadata);
  const rating = metaOf(metadata, 'schema:contentRating') ?? ratedSubject;
  const [description = ''] = lines(metadata, 'description');
  const isOwn = isOurs(packageDocument);
  const summary = isOwn ? withoutNotice(plain(description), rating) : plain(description);
  const published = dateOf(metadata);
  const [language] = lines(metadata, 'language').flatMap((tag) => languageTag(tag) ?? []);
  const [identifier] = lines(metadata, 'identifier');
  return {
    title: known(title),
    subtitle: known(subtitle),
    people: peopleOf(metadata, about),
    language,
    publisher: known(lines(metadata, 'publisher').join(', ')),
    rights: known(lines(metadata, 'rights').join(' ')),
    description: known(summary),
    subjects,
    date: calendarDate(published),
    series: seriesOf(metadata, about),
    ...(isOwn ? { own: { rating, identifier } } : {}),
    rating,
    warnings: known(warnings.join(', ')),
    published,
    source: sourceOf(metadata),
  };
}

/**
 * Read the metadata of a package document, of EPUB 2 and 3.
 * @param packageDocument its root
 */
export function metadataOf(packageDocument: XmlElement): BookMetadata {
  const { rating, warnings, published, source, ...book } = statedIn(packageDocument);
  const { people = [], series, subjects = [] } = book;
  const authors = people.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const others = people.filter(({ role }) => role !== 'aut');
  const stated: readonly (readonly [string | undefined, string | undefined])[] = [
    ...others.map(({ role, name }) => [ROLES.get(role), name] as const),
    ['Rating', rating],
    ['Warnings', warnings],
    ['Summary', book.description],
    ['Series', series && `${series.name} ${String(series.number ?? '')}`.trim()],
    ['Publisher', book.publisher],
    ['Published', published],
    ['Source', source],
    ['Copyright', book.rights],
  ];
  return {
    title: book.title ?? '',
    authors,
    facts: [
      ...factsOf([
        ['Title', book.title],
        ['Subtitle', book.subtitle],
      ]),
      ...authorFacts(authors),
      ...factsOf(stated),
    ],
    subjects,
    book,
  };
}

/** Facts of what is known, by label. */
function factsOf(
  stated: readonly (readonly [string | undefined, string | undefined])[],
): readonly BookFact[] {
  return stated.flatMap(([label, value]) =>
    label === undefined || value === undefined || value === '' ? [] : [{ label, value }],
  );
}

/** Names of pages in our packages; either may be switched off. */
const OUR_PAGES: ReadonlySet<string | undefined> = new Set(['d-title-page', 'd-colophon']);

/** Whether this program made a book: no other calls its title page or its last page so. */
export function isOurs(packageDocument: XmlElement): boolean {
  for (const { attributes } of elementsNamed(packageDocument, 'item'))
    if (OUR_PAGES.has(attributes['id'])) return true;
  return false;
}

/** Our own books repeat the rating at the end of the description. */
function withoutNotice(description: string, rating: string | undefined): string {
  const at = rating === undefined ? -1 : description.lastIndexOf(rating);
  if (at < 0) return description;
  const begin = Math.max(
    ...['. ', '! ', '? ', '… ', '” '].map((end) => description.lastIndexOf(end, at)),
  );
  const sentence = description.slice(begin < 0 ? 0 : begin + 2);
  // `Rated Mature. Contains: …` is short up to the rating, in every language we have.
  const isNotice = sentence.indexOf(rating ?? '') <= LONGEST_RATED;
  return isNotice && begin >= 0 ? description.slice(0, begin + 1) : isNotice ? '' : description;
}

/** The most characters before the rating in the phrases of all languages, with room to spare. */
const LONGEST_RATED = 24;
