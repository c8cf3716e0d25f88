/** The pages that a book begins with: its cover and its title page. */
import type { Phrases } from '../../phrases/phrases.ts';
import { authorNames, seriesText } from '../../story/people.ts';
import type { Book, BookMetadata } from '../../story/types.ts';
import { COVER_HREF, TITLE_HREF } from '../places.ts';
import { documentAt, ownPage, type PageMaker } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** The page that shows the cover image. */
function coverMarkup(metadata: BookMetadata, image: string, phrases: Phrases): Markup {
  const alt = `${metadata.title}, ${phrases.text('by')} ${phrases.list(authorNames(metadata))}`;
  return xhtml`<section class="cover" epub:type="cover" aria-label="${phrases.text('cover')}">
<img src="${image}" alt="${alt}" role="doc-cover"/>
</section>`;
}

function titleMarkup({ metadata, edition }: Book, phrases: Phrases): Markup {
  const { title, subtitle, series, publisher } = metadata;
  const seriesLine = series === undefined ? '' : seriesText(series);
  return xhtml`<section class="title-page" epub:type="titlepage" aria-labelledby="book-title">
<h1 id="book-title">${title}</h1>
${subtitle === undefined ? NOTHING : xhtml`<p class="subtitle">${subtitle}</p>\n`}<p class="byline">${phrases.list(authorNames(metadata))}</p>
${edition === undefined ? NOTHING : xhtml`<p class="edition">${phrases.text('edition', { limit: edition.limit.label })}</p>\n`}${seriesLine === '' ? NOTHING : xhtml`<p class="series">${seriesLine}</p>\n`}${publisher === undefined ? NOTHING : xhtml`<p class="publisher">${publisher}</p>\n`}</section>`;
}

/** The page of the cover, unless the book has none. */
export const coverPage: PageMaker = ({ book: { metadata }, style, phrases }) => {
  if (style.cover === undefined) return {};
  // The image's name in the package; epub-gen-memory chooses its ending.
  const image = style.cover === 'image/png' ? 'cover.png' : 'cover.jpeg';
  const title = phrases.text('cover');
  const document = documentAt(COVER_HREF, {
    title,
    language: metadata.language,
    position: 'front',
    bodyType: 'cover',
    body: coverMarkup(metadata, image, phrases).xhtml,
  });
  return {
    documents: [{ ...document, id: 'd-cover-page' }],
    landmarks: [{ type: 'cover', label: title, href: COVER_HREF }],
  };
};

/** The title page, unless it is turned off. */
export const titlePage: PageMaker = (rendering) => {
  const { book, parts, phrases } = rendering;
  if (parts.titlePage === false) return {};
  const body = titleMarkup(book, phrases);
  const { documents } = ownPage(rendering, TITLE_HREF, book.metadata.title, body, 'frontmatter');
  return {
    documents,
    landmarks: [{ type: 'titlepage', label: phrases.text('titlePage'), href: TITLE_HREF }],
  };
};
