import { Parser } from 'htmlparser2';
import type { PageFact, RawBook } from '../raw.ts';
import { elementNamed, elementsNamed, lineIn, type XmlElement } from '../xml.ts';

/** What a package document states of its book. */
export type BookFact = Omit<PageFact, 'line'>;

/** A book's metadata: facts in the order in which they are shown, and what the rest of the book is held against. */
export interface BookMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly facts: readonly BookFact[];
  /** The same as the metadata of a book, for one that is made of nothing else. */
  readonly book: RawBook;
  /** Subjects that are neither a rating nor a warning. */
  readonly subjects: readonly string[];
}

/** MARC relator codes of those who did not write; whoever made the file (`bkp`) is no part of the story. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['ill', 'Illustrator'],
  ['art', 'Artist'],
  ['edt', 'Editor'],
  ['trl', 'Translator'],
  ['ctb', 'Contributor'],
  ['nrt', 'Narrator'],
  ['pht', 'Photographer'],
]);

/** Ratings of otwarchive, which stand among the subjects of its downloads without a label. */
const RATING =
  /^(?:not rated|general audiences|teen and up audiences|teen (?:and|&) up|mature|explicit)$/i;
/** Its warnings (`config/config.yml` of otwarchive, WARNING_*). */
const WARNING =
  /^(?:cho(?:o|)se not to use archive warnings|creator chose not to use archive warnings|no archive warnings apply|graphic depictions of violence|major character death|rape\/non-?con|underage(?: sex)?)$/i;
/** `Rating: Teen`, `Rated M`, `Warning: blood`, `CW: spiders` among the subjects. */
const LABELLED_RATING = /^rat(?:ed|ing)\s*[:\s–-]\s*(\S.*)$/i;
const LABELLED_WARNING = /^(?:(?:content|trigger|archive) )?(?:warnings?|[ct]w)\s*:\s*(\S.*)$/i;

/** The text of a description, which may be HTML that was escaped once more (calibre). */
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

/** What is said of an element: attributes of EPUB 2, or `meta` elements that refine it (EPUB 3.3 §5.5.3). */
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

/** A series and the place in it; a place that is no number is a part of its name. */
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

/** Tags that say that there is no one language (ISO 639-2, B.1.2). */
const NO_LANGUAGE = /^(?:und|zxx|mul|mis)\b/i;

/**
 * A language tag as it may stand in a book; nothing for what is none, or says nothing. `eng`, as old
 * programs write, is `en` (BCP 47 §2.2.1: the shortest code).
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

/** The date on which the book came out; calibre writes the year 101 for none. */
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

/** Somebody who made a book, as its metadata have them (MARC relator codes). */
type Person = NonNullable<RawBook['people']>[number];

/** Creators and contributors, in the order of the document. */
function* peopleIn(root: XmlElement): Iterable<XmlElement> {
  for (const child of root.children) {
    if (child.name === 'creator' || child.name === 'contributor') yield child;
    else yield* peopleIn(child);
  }
}

/** Programs that name themselves contributors, and don't say as what. */
const PROGRAM = /^(?:calibre|epubmerge|fanficfare|fanficdownloader|sigil)\b/i;

/** Whoever made the file (`bkp`) is no part of the book. */
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

/**
 * Read the metadata of a package document, of EPUB 2 and 3.
 * @param packageDocument its root
 */
export function metadataOf(packageDocument: XmlElement): BookMetadata {
  const metadata = elementNamed(packageDocument, 'metadata') ?? packageDocument;
  const about = new Refinements(metadata);
  const [title, subtitle] = titlesOf(metadata, about);
  const facts: BookFact[] = [];
  const state = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push({ label, value });
  };
  const people = peopleOf(metadata, about);
  const authors = people.filter(({ role }) => role === 'aut').map(({ name }) => name);
  state('Title', title);
  state('Subtitle', subtitle);
  if (authors.length > 0)
    facts.push({
      label: 'Author',
      value: authors.join(', '),
      ...(authors.length === 1 ? {} : { names: authors }),
    });
  for (const { name, role } of people) if (role !== 'aut') state(ROLES.get(role) ?? '', name);
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
  const rating = metaOf(metadata, 'schema:contentRating') ?? ratings[0];
  state('Rating', rating);
  state('Warnings', warnings.join(', '));
  const [description = ''] = lines(metadata, 'description');
  const said = plain(description);
  const isOwn = isOurs(packageDocument);
  const summary = isOwn ? withoutNotice(said, rating) : said;
  state('Summary', summary);
  const series = seriesOf(metadata, about);
  state('Series', series && `${series.name} ${String(series.number ?? '')}`.trim());
  const publisher = lines(metadata, 'publisher').join(', ');
  state('Publisher', publisher);
  const date = dateOf(metadata);
  state('Published', date);
  state('Source', sourceOf(metadata));
  const rights = lines(metadata, 'rights').join(' ');
  state('Copyright', rights);
  const [language] = lines(metadata, 'language').flatMap((tag) => languageTag(tag) ?? []);
  const known = (text: string): string | undefined => (text === '' ? undefined : text);
  const [identifier] = lines(metadata, 'identifier');
  return {
    title,
    authors,
    facts: facts.filter(({ label }) => label !== ''),
    subjects,
    book: {
      title: known(title),
      subtitle: known(subtitle),
      people,
      language,
      publisher: known(publisher),
      rights: known(rights),
      description: known(summary),
      subjects,
      date: calendarDate(date),
      series,
      ...(isOwn ? { own: { rating, identifier } } : {}),
    },
  };
}

/** Whether a book was made by this program: nobody else calls its title page so. */
export function isOurs(packageDocument: XmlElement): boolean {
  for (const { attributes } of elementsNamed(packageDocument, 'item'))
    if (attributes['id'] === 'd-title-page') return true;
  return false;
}

/** Our own books say at the end of the description how they are rated: that is said by the rating. */
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

/** Letters that stand before the rating in the messages of all languages, with room to spare. */
const LONGEST_RATED = 24;
