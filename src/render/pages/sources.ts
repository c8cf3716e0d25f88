/** The page of sources and credits: where each story was published, its rights, and who else made the book. */
import type { PhraseKey, Phrases } from '../../phrases/phrases.ts';
import { folded } from '../../story/text.ts';
import type { Book, Contributor, Story } from '../../story/types.ts';
import { languageMark } from '../language-mark.ts';
import { SOURCES_HREF } from '../places.ts';
import { ownPage, type PageMaker } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** What people did for the book, by their MARC relator codes, in the order of the page. */
const ROLES: readonly (readonly [code: string, said: PhraseKey])[] = [
  ['edt', 'editedBy'],
  ['com', 'compiledBy'],
  ['trl', 'translatedBy'],
  ['ill', 'illustratedBy'],
  ['art', 'illustratedBy'],
  ['cov', 'coverBy'],
  ['aui', 'introductionBy'],
  ['win', 'introductionBy'],
  ['aft', 'afterwordBy'],
  ['pfr', 'proofreadBy'],
];
const CODES: ReadonlyMap<string, PhraseKey> = new Map(ROLES);

/** Labels of header fields that state rights, folded. */
const RIGHTS_LABEL = /^(?:rights|copyright|licen[cs]e|urheberrecht|lizenz|licence|droits)$/;
/** Labels of header fields with the place where a story was published. */
const SOURCE_LABEL =
  /^(?:source|story url|url|link|posted originally on|originally posted (?:at|on|to)|first published at|quelle)$/;
const ADDRESS = /^https?:\/\/[^\s"<>\\^`{|}]+$/;

function stated({ fields }: Story, label: RegExp): readonly string[] {
  return fields.filter((field) => label.test(folded(field.label))).map(({ value }) => value);
}

function sourceOf(story: Story): string | undefined {
  const isAddress = (value: string): boolean => ADDRESS.test(value) && URL.canParse(value);
  return story.source ?? stated(story, SOURCE_LABEL).find(isAddress);
}

/** Who did what, one line for each role: `Edited by Ann and Bo`. */
function credits(people: readonly Contributor[], phrases: Phrases): readonly Markup[] {
  const helpers = people.filter(({ role }) => role !== 'aut');
  const said = new Map<PhraseKey, string[]>();
  for (const key of [...CODES.values(), 'contributionsBy' as const]) said.set(key, []);
  for (const { name, role } of helpers) said.get(CODES.get(role) ?? 'contributionsBy')?.push(name);
  return [...said].flatMap(([key, names]) =>
    names.length === 0 ? [] : [xhtml`<p>${phrases.text(key)} ${phrases.list(names)}</p>\n`],
  );
}

function storyCredit(story: Story, book: Book, phrases: Phrases): Markup | undefined {
  const source = sourceOf(story);
  const rights = story.rights === undefined ? stated(story, RIGHTS_LABEL) : [story.rights];
  if (source === undefined && rights.length === 0 && book.stories.length === 1) return undefined;
  const link =
    source === undefined
      ? NOTHING
      : xhtml`<p class="source">${phrases.text('source')} <a href="${source}">${source}</a></p>\n`;
  const said = rights.map((one) => xhtml`<p class="rights">${one}</p>\n`);
  return xhtml`<section class="credit">\n<h2>${story.title}</h2>\n<p class="byline">${phrases.text('by')} ${phrases.list(story.authors)}</p>\n${link}${said}</section>\n`;
}

/** The page's body; undefined where nothing of it is stated. */
function sourcesMarkup(book: Book, phrases: Phrases): Markup | undefined {
  const { metadata, stories } = book;
  const own = credits(metadata.authors, phrases);
  const isStated = stories.some(
    (story) =>
      sourceOf(story) !== undefined ||
      story.rights !== undefined ||
      stated(story, RIGHTS_LABEL).length > 0,
  );
  if (!isStated && own.length === 0 && metadata.rights === undefined) return undefined;
  const entries = isStated
    ? stories.flatMap((story) => storyCredit(story, book, phrases) ?? [])
    : [];
  const rights =
    metadata.rights === undefined ? NOTHING : xhtml`<p class="rights">${metadata.rights}</p>\n`;
  return xhtml`<section class="sources" role="doc-credits" aria-labelledby="sources-title"${languageMark(phrases, metadata.language)}>
<h1 id="sources-title">${phrases.text('sourcesAndCredits')}</h1>
${entries}${own.length === 0 ? NOTHING : xhtml`<div class="credits">\n${own}</div>\n`}${rights}</section>`;
}

/** The page of sources and credits, unless it is turned off or would be empty. */
export const sourcesPage: PageMaker = (rendering) => {
  const { book, parts, phrases } = rendering;
  const markup = parts.sources === false ? undefined : sourcesMarkup(book, phrases);
  if (markup === undefined) return {};
  return ownPage(rendering, SOURCES_HREF, phrases.text('sourcesAndCredits'), markup, 'backmatter');
};
