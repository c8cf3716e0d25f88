import { Parser } from 'htmlparser2';
import { elementNamed, elementsNamed, lineIn, type XmlElement } from './xml.ts';

/** What a package document states of its book. */
export interface BookFact {
  readonly label: string;
  readonly value: string;
}

/** A book's metadata: facts in the order in which they are shown, and what the rest of the book is held against. */
export interface BookMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly facts: readonly BookFact[];
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

function seriesOf(metadata: XmlElement, about: Refinements): string | undefined {
  for (const meta of elementsNamed(metadata, 'meta')) {
    const isCollection = meta.attributes['property'] === 'belongs-to-collection';
    if (!isCollection || (about.of(meta, 'collection-type') ?? 'series') !== 'series') continue;
    return `${lineIn(meta)} ${countOf(about.of(meta, 'group-position'))}`.trim();
  }
  const name = metaOf(metadata, 'calibre:series');
  return name && `${name} ${countOf(metaOf(metadata, 'calibre:series_index'))}`.trim();
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

/**
 * Read the metadata of a package document, of EPUB 2 and 3.
 * @param packageDocument its root
 */
export function metadataOf(packageDocument: XmlElement): BookMetadata {
  const metadata = elementNamed(packageDocument, 'metadata') ?? packageDocument;
  const about = new Refinements(metadata);
  const [title, subtitle] = titlesOf(metadata, about);
  const authors: string[] = [];
  const facts: BookFact[] = [];
  const state = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push({ label, value });
  };
  const others: BookFact[] = [];
  for (const element of ['creator', 'contributor']) {
    for (const person of elementsNamed(metadata, element)) {
      const name = lineIn(person);
      const role = about.of(person, 'role') ?? (element === 'creator' ? 'aut' : 'ctb');
      const label = ROLES.get(role);
      if (name === '') continue;
      if (role === 'aut') authors.push(name);
      else if (label !== undefined) others.push({ label, value: name });
    }
  }
  state('Title', title);
  state('Subtitle', subtitle);
  state('Author', authors.join(', '));
  facts.push(...others);
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
  state('Summary', isOurs(packageDocument) ? withoutNotice(said, rating) : said);
  state('Series', seriesOf(metadata, about));
  state('Publisher', lines(metadata, 'publisher').join(', '));
  state('Published', dateOf(metadata));
  state('Source', sourceOf(metadata));
  state('Copyright', lines(metadata, 'rights').join(' '));
  return { title, authors, facts, subjects };
}

/** Whether a book was made by this program: nobody else calls its title page so. */
function isOurs(packageDocument: XmlElement): boolean {
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
