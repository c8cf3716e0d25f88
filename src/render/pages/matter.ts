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
import { documentAt, type MadePages, type PageMaker, type Rendering } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

type Side = 'front' | 'back';

/** Kinds that are not in the EPUB 3 Structural Semantics Vocabulary 1.1. */
const WITHOUT_TYPE: ReadonlySet<MatterKind> = new Set(['about-the-author', 'credits', 'other']);
/** Kinds without a role in DPUB-ARIA 1.1 (EPUB Type to ARIA Role Authoring Guide 1.1). */
const WITHOUT_ROLE: ReadonlySet<MatterKind> = new Set(['about-the-author', 'other']);
/** Kinds that belong to the story, on either side of it. */
const BODY_MATTER: ReadonlySet<MatterKind> = new Set(['prologue', 'epilogue']);
/** Kinds that readers look for; the vocabulary of landmarks is that of types. */
const LANDMARKS: ReadonlySet<string> = new Set<Landmark['type']>([
  'foreword',
  'preface',
  'introduction',
  'afterword',
  'acknowledgments',
  'appendix',
  'glossary',
]);

function isLandmark(kind: string): kind is Landmark['type'] {
  return LANDMARKS.has(kind);
}

/** The name of a page in the contents and for screen readers. */
function matterLabel({ kind, title }: MatterPage, phrases: Phrases): string {
  if (title !== undefined) return plainText(title);
  return kind === 'other' ? kind : phrases.text(kind);
}

/** The division of the book that a page belongs to: an introduction after the stories is back matter. */
function divisionOf({ kind }: MatterPage, side: Side): ContentDocument['bodyType'] {
  if (BODY_MATTER.has(kind)) return 'bodymatter';
  return side === 'front' ? 'frontmatter' : 'backmatter';
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
  const id = `title-${slug}`;
  // A title in its own text is never left out.
  const headed = !isInscription(kind) || (title !== undefined && page.titleStated !== true);
  const named = headed
    ? xhtml`aria-labelledby="${id}"`
    : xhtml`aria-label="${matterLabel(page, phrases)}"`;
  const types = WITHOUT_TYPE.has(kind) ? NOTHING : xhtml` epub:type="${kind}"`;
  const roles = WITHOUT_ROLE.has(kind) ? NOTHING : xhtml` role="doc-${kind}"`;
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
    bodyType: divisionOf(page, side),
    body: matterMarkup(page, book.metadata, phrases, block).xhtml,
  });
}

/** Pages of matter; inscriptions have no entry in the table of contents. */
function made(pages: readonly MatterPage[], side: Side, rendering: Rendering): MadePages {
  const named = pages.map((page) => ({
    kind: page.kind,
    label: matterLabel(page, phrasesFor(page.language)),
    href: `${page.slug}.xhtml`,
  }));
  return {
    documents: pages.map((page) => matterDocument(page, side, rendering)),
    toc: named
      .filter(({ kind }) => !isInscription(kind))
      .map(({ label, href }) => ({ label, href, children: [] })),
    landmarks: named.flatMap(({ kind, label, href }): readonly Landmark[] =>
      isLandmark(kind) ? [{ type: kind, label, href }] : [],
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
