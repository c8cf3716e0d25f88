/** What the entries of front matter state about the story. */
import { languageNamed } from '../../../story/language-names.ts';
import type { StoryFact } from '../../draft.ts';
import { factsOf } from '../../forms/header-line.ts';
import type { FrontMatterEntry, FrontMatterValue } from './values.ts';

/** The facts that keys of front matter state. */
type FactName = 'title' | 'author' | 'summary' | 'rating' | 'warnings' | 'contentNotes';

/** Keys of front matter that headers do not have, and the facts that they state. */
const KEYS: ReadonlyMap<string, FactName> = new Map<string, FactName>([
  ['description', 'summary'],
  ['synopsis', 'summary'],
  ['blurb', 'summary'],
  ['ratings', 'rating'],
  ['content rating', 'rating'],
  ['age rating', 'rating'],
]);

/** Keys that say something to the program that makes a page, and nothing to a reader. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(
  'draft layout slug permalink weight comments toc math sitemap robots published publish featured pinned sticky hidden noindex template cssclass cssclasses'.split(
    ' ',
  ),
);

/** Values of such keys that are not a sentence for a reader: `false`, `post`, `/the-lamp/`. */
const OF_PROGRAMS = /^(?:true|false|yes|no|on|off|null|-?\d+|[\w./-]{0,40})$/i;

/** A key as a label: `content_notes`, `content-notes` and `contentNotes` are all `content notes`. */
export function labelled(key: string): string {
  return key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The fact that a key states, in any of the languages that headers have; undefined for any other field. */
export function factNameOf(key: string): FactName | undefined {
  const label = labelled(key);
  const known = KEYS.get(label);
  // In a post the subject is the title; in a book's metadata it is a keyword (Dublin Core).
  if (known !== undefined || label === 'subject') return known;
  const [fact] = factsOf(label, 'x');
  switch (fact?.name) {
    case 'title':
    case 'author':
    case 'summary':
    case 'rating':
    case 'warnings':
    case 'contentNotes':
      return fact.name;
    default:
      return undefined;
  }
}

/** Whether a value is a list. */
function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** A key as it is printed. */
function spaced(key: string): string {
  return key.replace(/_+/g, ' ').trim();
}

/** A value as people read it: lists with commas, maps as `name: value; name: value`. */
function readable(value: FrontMatterValue, inside = false): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  const parts = isList(value)
    ? value.map((one) => readable(one, true))
    : Array.from(value, ([key, one]) => `${spaced(key)}: ${readable(one, true)}`.trimEnd());
  const said = parts.filter((part) => part !== '');
  const isPlain = isList(value) && value.every((one) => typeof one === 'string');
  const text = said.join(isPlain ? ', ' : '; ');
  return inside && said.length > 1 ? `(${text})` : text;
}

/** The main part of a value, such as the `label` of a rating, and the rest of it. */
interface Parts {
  readonly main: string;
  readonly rest: FrontMatterValue;
}

/** The parts of a value, whose main part has a name where the value is a map. */
function partsOf(value: FrontMatterValue, name: string): Parts {
  if (typeof value === 'string') return { main: readable(value), rest: '' };
  if (isList(value)) {
    const parts = value.map((one) => partsOf(one, name));
    const said = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => text !== '');
    return {
      main: said(parts.map(({ main }) => main)).join(', '),
      rest: said(parts.map(({ rest }) => readable(rest))),
    };
  }
  const main = value.get(name);
  if (typeof main !== 'string') return { main: readable(value), rest: '' };
  return { main: readable(main), rest: new Map([...value].filter(([key]) => key !== name)) };
}

/** The facts that an entry states. */
export function factsFrom({ key, value }: FrontMatterEntry): readonly StoryFact[] {
  const label = spaced(key).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const field = (text: string): readonly StoryFact[] =>
    text === '' ? [] : [{ name: 'field', label, value: text }];
  // The language of the book says the same as this tag.
  if (key === 'lang' && languageNamed(readable(value)) !== undefined) return [];
  if (FOR_PROGRAMS.has(labelled(key)) && OF_PROGRAMS.test(readable(value))) return [];
  const name = factNameOf(key);
  if (name === undefined) {
    const [source] = factsOf(label, readable(value));
    return source?.name === 'source' ? [source] : field(readable(value));
  }
  const { main, rest } = partsOf(value, name === 'author' ? 'name' : 'label');
  const names =
    name === 'author' && isList(value)
      ? value.map((one) => partsOf(one, 'name').main).filter((one) => one !== '')
      : [];
  const fact =
    name === 'author' && names.length > 1 ? { name, value: main, names } : { name, value: main };
  return [...(main === '' ? [] : [fact]), ...field(readable(rest))];
}
