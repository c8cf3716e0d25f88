import { isInscription, type MatterKind } from '../../story/matter-kinds.ts';
import type { BookMetadata, MatterPage } from '../../story/types.ts';
import { plainText } from '../../story/walk.ts';
import { renderBlock, renderInlines, renderOpening, type BlockStyle } from '../blocks.ts';
import { footnoteLinks } from '../footnotes.ts';
import type { PhraseKey, Phrases } from '../../phrases/phrases.ts';
import { languageMark } from './notices.ts';
import { authorNames } from './pages.ts';
import type { ContentDocument, Landmark } from '../publication.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** What a kind of page is to those who read the book by machine. */
interface Semantics {
  /** EPUB 3 Structural Semantics Vocabulary 1.1; not every kind is in it. */
  readonly type?: MatterKind;
  /** DPUB-ARIA 1.1; only with the type it is mapped to (EPUB Type to ARIA Role Authoring Guide 1.1). */
  readonly role?: string;
  readonly division: 'frontmatter' | 'bodymatter' | 'backmatter';
  /** What it is called where it has no title of its own. */
  readonly name?: PhraseKey;
  /** The vocabulary of landmarks is that of types; these are what people go to. */
  readonly landmark?: Landmark['type'];
}

const SEMANTICS: Readonly<Record<MatterKind, Semantics>> = {
  dedication: {
    type: 'dedication',
    role: 'doc-dedication',
    division: 'frontmatter',
    name: 'dedication',
  },
  epigraph: { type: 'epigraph', role: 'doc-epigraph', division: 'frontmatter', name: 'epigraph' },
  foreword: {
    type: 'foreword',
    role: 'doc-foreword',
    division: 'frontmatter',
    name: 'foreword',
    landmark: 'foreword',
  },
  preface: {
    type: 'preface',
    role: 'doc-preface',
    division: 'frontmatter',
    name: 'preface',
    landmark: 'preface',
  },
  introduction: {
    type: 'introduction',
    role: 'doc-introduction',
    division: 'frontmatter',
    name: 'introduction',
    landmark: 'introduction',
  },
  prologue: { type: 'prologue', role: 'doc-prologue', division: 'bodymatter', name: 'prologue' },
  epilogue: { type: 'epilogue', role: 'doc-epilogue', division: 'bodymatter', name: 'epilogue' },
  afterword: {
    type: 'afterword',
    role: 'doc-afterword',
    division: 'backmatter',
    name: 'afterword',
    landmark: 'afterword',
  },
  acknowledgments: {
    type: 'acknowledgments',
    role: 'doc-acknowledgments',
    division: 'backmatter',
    name: 'acknowledgments',
    landmark: 'acknowledgments',
  },
  appendix: {
    type: 'appendix',
    role: 'doc-appendix',
    division: 'backmatter',
    name: 'appendix',
    landmark: 'appendix',
  },
  glossary: {
    type: 'glossary',
    role: 'doc-glossary',
    division: 'backmatter',
    name: 'glossary',
    landmark: 'glossary',
  },
  'about-the-author': { division: 'backmatter', name: 'aboutTheAuthor' },
  credits: { role: 'doc-credits', division: 'backmatter', name: 'credits' },
  other: { division: 'backmatter' },
};

/** What a page is called, in the contents and aloud. */
export function matterLabel({ kind, title }: MatterPage, phrases: Phrases): string {
  const { name } = SEMANTICS[kind];
  if (title !== undefined) return plainText(title);
  return name === undefined ? kind : phrases.text(name);
}

/** Where the page belongs. An introduction that stands behind the stories is back matter all the same. */
export function matterDivision(
  { kind }: MatterPage,
  place: 'front' | 'back',
): ContentDocument['bodyType'] {
  const { division } = SEMANTICS[kind];
  if (division === 'bodymatter') return division;
  return place === 'front' ? 'frontmatter' : 'backmatter';
}

/** The landmark that leads to the page; most kinds have none. */
export function matterLandmark({ kind }: MatterPage): Landmark['type'] | undefined {
  return SEMANTICS[kind].landmark;
}

/** What stands above the text of a page: its title, and who wrote it. */
function head(page: MatterPage, id: string, metadata: BookMetadata, phrases: Phrases): Markup {
  const { title, byline, language } = page;
  const supplied = title === undefined || page.titleStated === true;
  const isCapitals = title !== undefined && !/\p{Ll}/u.test(plainText(title));
  const classes = [...(supplied ? ['supplied'] : []), ...(isCapitals ? ['capitals'] : [])];
  // A title of ours may be in another language than the page.
  const mark = title === undefined ? languageMark(phrases, language) : NOTHING;
  const words = title === undefined ? xhtml`${matterLabel(page, phrases)}` : renderInlines(title);
  // That the book's author wrote it need not be said.
  const by =
    byline === undefined || authorNames(metadata).includes(byline)
      ? NOTHING
      : xhtml`<p class="byline">${phrases.text('by')} ${byline}</p>\n`;
  return xhtml`<h1 id="${id}"${classes.length === 0 ? NOTHING : xhtml` class="${classes.join(' ')}"`}${mark}>${words}</h1>\n${by}`;
}

/**
 * A page of front or back matter. A dedication and an epigraph have no heading that is seen: they are named
 * for those who hear the book.
 */
export function matterPage(
  page: MatterPage,
  metadata: BookMetadata,
  phrases: Phrases,
  block: BlockStyle,
): Markup {
  const { kind, slug, title, blocks, fields } = page;
  const style: BlockStyle = { ...block, footnotes: footnoteLinks(blocks) };
  const { type, role } = SEMANTICS[kind];
  const id = `title-${slug}`;
  // What its own text says is never left out.
  const headed = !isInscription(kind) || (title !== undefined && page.titleStated !== true);
  const named = headed
    ? xhtml`aria-labelledby="${id}"`
    : xhtml`aria-label="${matterLabel(page, phrases)}"`;
  const types = type === undefined ? NOTHING : xhtml` epub:type="${type}"`;
  const roles = role === undefined ? NOTHING : xhtml` role="${role}"`;
  const rendered = blocks.map(
    (one, index) => xhtml`${(index === 0 ? renderOpening : renderBlock)(one, style)}\n`,
  );
  const stated =
    fields.length === 0
      ? NOTHING
      : xhtml`<dl class="header-fields">\n${fields.map(({ label, value }) => xhtml`<dt>${label}</dt>\n<dd>${value}</dd>\n`)}</dl>\n`;
  return xhtml`<section class="matter ${kind}"${types}${roles} ${named}>
${headed ? head(page, id, metadata, phrases) : NOTHING}${rendered}${stated}</section>`;
}
