/** The pages of front and back matter. */
import { phrasesFor, type Phrases } from '../../phrases/phrases.ts';
import { isInscription, type MatterKind } from '../../story/matter-kinds.ts';
import { authorNames } from '../../story/people.ts';
import type { BookMetadata, MatterPage } from '../../story/types.ts';
import { plainText } from '../../story/walk.ts';
import { themeOf } from '../../themes/themes.ts';
import {
  blockStyle,
  renderBlock,
  renderInlines,
  renderOpening,
  type BlockStyle,
} from '../blocks.ts';
import { footnoteLinks } from '../footnotes.ts';
import { languageMark } from '../language-mark.ts';
import type { ContentDocument, Landmark } from '../publication.ts';
import {
  documentAt,
  entryOf,
  type MadePages,
  type PageMaker,
  type Rendering,
} from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** What machines are told of a kind of page. */
interface Semantics {
  /** EPUB 3 Structural Semantics Vocabulary 1.1; not every kind is in it. */
  readonly type?: MatterKind;
  /** DPUB-ARIA 1.1; only with the type it is mapped to (EPUB Type to ARIA Role Authoring Guide 1.1). */
  readonly role?: string;
  readonly division: 'frontmatter' | 'bodymatter' | 'backmatter';
  /** Set for the kinds that readers look for; the vocabulary of landmarks is that of types. */
  readonly landmark?: Landmark['type'];
}

const SEMANTICS: Readonly<Record<MatterKind, Semantics>> = {
  dedication: {
    type: 'dedication',
    role: 'doc-dedication',
    division: 'frontmatter',
  },
  epigraph: { type: 'epigraph', role: 'doc-epigraph', division: 'frontmatter' },
  foreword: {
    type: 'foreword',
    role: 'doc-foreword',
    division: 'frontmatter',
    landmark: 'foreword',
  },
  preface: {
    type: 'preface',
    role: 'doc-preface',
    division: 'frontmatter',
    landmark: 'preface',
  },
  introduction: {
    type: 'introduction',
    role: 'doc-introduction',
    division: 'frontmatter',
    landmark: 'introduction',
  },
  prologue: { type: 'prologue', role: 'doc-prologue', division: 'bodymatter' },
  epilogue: { type: 'epilogue', role: 'doc-epilogue', division: 'bodymatter' },
  afterword: {
    type: 'afterword',
    role: 'doc-afterword',
    division: 'backmatter',
    landmark: 'afterword',
  },
  acknowledgments: {
    type: 'acknowledgments',
    role: 'doc-acknowledgments',
    division: 'backmatter',
    landmark: 'acknowledgments',
  },
  appendix: {
    type: 'appendix',
    role: 'doc-appendix',
    division: 'backmatter',
    landmark: 'appendix',
  },
  glossary: {
    type: 'glossary',
    role: 'doc-glossary',
    division: 'backmatter',
    landmark: 'glossary',
  },
  'about-the-author': { division: 'backmatter' },
  credits: { role: 'doc-credits', division: 'backmatter' },
  other: { division: 'backmatter' },
};

/** The name of a page in the contents and for screen readers. */
function matterLabel({ kind, title }: MatterPage, phrases: Phrases): string {
  if (title !== undefined) return plainText(title);
  return kind === 'other' ? kind : phrases.text(kind);
}

/** The division of the book that a page belongs to: an introduction after the stories is back matter. */
function matterDivision(
  { kind }: MatterPage,
  place: 'front' | 'back',
): ContentDocument['bodyType'] {
  const { division } = SEMANTICS[kind];
  if (division === 'bodymatter') return division;
  return place === 'front' ? 'frontmatter' : 'backmatter';
}

/** The title of a page and who wrote it. */
function head(page: MatterPage, id: string, metadata: BookMetadata, phrases: Phrases): Markup {
  const { title, byline, language } = page;
  const supplied = title === undefined || page.titleStated === true;
  const isCapitals = title !== undefined && !/\p{Ll}/u.test(plainText(title));
  const classes = [...(supplied ? ['supplied'] : []), ...(isCapitals ? ['capitals'] : [])];
  // The name of the kind may be in another language than the page.
  const mark = title === undefined ? languageMark(phrases, language) : NOTHING;
  const words = title === undefined ? xhtml`${matterLabel(page, phrases)}` : renderInlines(title);
  // The book's own author is not named again.
  const by =
    byline === undefined || authorNames(metadata).includes(byline)
      ? NOTHING
      : xhtml`<p class="byline">${phrases.text('by')} ${byline}</p>\n`;
  return xhtml`<h1 id="${id}"${classes.length === 0 ? NOTHING : xhtml` class="${classes.join(' ')}"`}${mark}>${words}</h1>\n${by}`;
}

/** A page of front or back matter. A dedication and an epigraph have no visible heading, but a name for listeners. */
function matterMarkup(
  page: MatterPage,
  metadata: BookMetadata,
  phrases: Phrases,
  block: BlockStyle,
): Markup {
  const { kind, slug, title, blocks, fields } = page;
  const style: BlockStyle = { ...block, footnotes: footnoteLinks(blocks) };
  const { type, role } = SEMANTICS[kind];
  const id = `title-${slug}`;
  // A title in its own text is never left out.
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

type Side = 'front' | 'back';

function matterDocument(
  page: MatterPage,
  side: Side,
  { book, style, notices }: Rendering,
): ContentDocument {
  const { language, slug, pictures } = page;
  const phrases = phrasesFor(language);
  const { ornament } = themeOf(style.style);
  const block = blockStyle(notices, language, pictures, { ornament, dropCaps: false });
  return documentAt(`${slug}.xhtml`, {
    title: matterLabel(page, phrases),
    language,
    position: side === 'front' && isInscription(page.kind) ? 'front' : 'body',
    bodyType: matterDivision(page, side),
    body: matterMarkup(page, book.metadata, phrases, block).xhtml,
  });
}

/** Pages of matter; inscriptions have no entry in the table of contents. */
function made(pages: readonly MatterPage[], side: Side, rendering: Rendering): MadePages {
  const named = pages.map((page) => {
    const { landmark: type } = SEMANTICS[page.kind];
    const label = matterLabel(page, phrasesFor(page.language));
    return { page, type, label, href: `${page.slug}.xhtml` };
  });
  return {
    documents: pages.map((page) => matterDocument(page, side, rendering)),
    toc: named
      .filter(({ page }) => !isInscription(page.kind))
      .map(({ label, href }) => entryOf(label, href)),
    landmarks: named.flatMap(({ type, label, href }): readonly Landmark[] =>
      type === undefined ? [] : [{ type, label, href }],
    ),
  };
}

/** Dedications and epigraphs of the front matter, which come before the table of contents. */
export const inscriptions: PageMaker = (rendering) => {
  const { frontMatter = [] } = rendering.book;
  return made(
    frontMatter.filter(({ kind }) => isInscription(kind)),
    'front',
    rendering,
  );
};

/** All other front matter. */
export const frontMatter: PageMaker = (rendering) => {
  const pages = rendering.book.frontMatter ?? [];
  return made(
    pages.filter(({ kind }) => !isInscription(kind)),
    'front',
    rendering,
  );
};

/** The back matter. */
export const backMatter: PageMaker = (rendering) =>
  made(rendering.book.backMatter ?? [], 'back', rendering);
