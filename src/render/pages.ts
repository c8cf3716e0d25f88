import { headingText, plainText } from '../story/walk.ts';
import type { Book, BookMetadata, Chapter, ChapterHeading, Story } from '../story/types.ts';
import { renderBlock, renderInlines, renderOpening, type BlockStyle } from './blocks.ts';
import { storyNotice } from './notices.ts';
import { NOTHING, xhtml, type Markup } from './xhtml.ts';
import { WORDS } from './words.ts';

/** Names in a row as a byline: "Ann, Bo and Cy". */
export function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${WORDS.and} ${last}`;
}

/** The names that stand on the title page and in bylines: those who wrote, not those who drew. */
export function authorNames(metadata: BookMetadata): readonly string[] {
  const authors = metadata.authors.filter(({ role }) => role === 'aut');
  return (authors.length > 0 ? authors : metadata.authors).map(({ name }) => name);
}

/** The page that shows the cover image. */
export function coverPage(metadata: BookMetadata, image: string): Markup {
  const alt = `${metadata.title}, ${WORDS.by} ${listNames(authorNames(metadata))}`;
  return xhtml`<section class="cover" epub:type="cover" aria-label="${WORDS.cover}">
<img src="${image}" alt="${alt}" role="doc-cover"/>
</section>`;
}

/** The title page. */
export function titlePage({ metadata }: Book): Markup {
  const { title, subtitle, series, publisher } = metadata;
  const seriesLine =
    series === undefined
      ? ''
      : [series.name, series.number].filter((part) => part !== undefined).join(' · ');
  return xhtml`<section class="title-page" epub:type="titlepage" aria-labelledby="book-title">
<h1 id="book-title">${title}</h1>
${subtitle === undefined ? NOTHING : xhtml`<p class="subtitle">${subtitle}</p>\n`}<p class="byline">${listNames(authorNames(metadata))}</p>
${seriesLine === '' ? NOTHING : xhtml`<p class="series">${seriesLine}</p>\n`}${publisher === undefined ? NOTHING : xhtml`<p class="publisher">${publisher}</p>\n`}</section>`;
}

/** The page that opens a story: title, byline, notice, summary and what else its header said. */
export function storyPage(story: Story, bylined: boolean): Markup {
  const id = `${story.slug}-title`;
  const byline = bylined
    ? xhtml`<p class="byline">${WORDS.by} ${listNames(story.authors)}</p>\n`
    : NOTHING;
  const summary =
    story.summary === undefined ? NOTHING : xhtml`<p class="summary">${story.summary}</p>\n`;
  const source =
    story.source === undefined
      ? NOTHING
      : xhtml`<p class="source">${WORDS.source} <a href="${story.source}">${story.source}</a></p>\n`;
  const fields =
    story.fields.length === 0
      ? NOTHING
      : xhtml`<dl class="header-fields">\n${story.fields.map(({ label, value }) => xhtml`<dt>${label}</dt>\n<dd>${value}</dd>\n`)}</dl>\n`;
  return xhtml`<section class="story-page" epub:type="part" role="doc-part" aria-labelledby="${id}">
<header>
<h1 id="${id}">${story.title}</h1>
${byline}</header>
${storyNotice(story.notice)}${summary}${fields}${source}</section>`;
}

function headingMarkup(heading: ChapterHeading, id: string): Markup {
  const { label, title, supplied } = heading;
  const labelled = label === undefined ? NOTHING : xhtml`<span class="label">${label}</span>`;
  // Capitals in italics look slanted, not italic.
  const capitals = title !== undefined && !/\p{Ll}/u.test(plainText(title));
  const titled =
    title === undefined
      ? NOTHING
      : xhtml`<span class="${capitals ? 'title capitals' : 'title'}">${renderInlines(title)}</span>`;
  const space = label === undefined || title === undefined ? '' : ' ';
  const kind = supplied === true ? 'chapter-heading supplied' : 'chapter-heading';
  return xhtml`<h1 id="${id}" class="${kind}">${labelled}${space}${titled}</h1>\n`;
}

/** A chapter's page. */
export function chapterPage(story: Story, chapter: Chapter, style: BlockStyle): Markup {
  const id = `${story.slug}-${chapter.key}-heading`;
  const { heading } = chapter;
  const named =
    heading === undefined ? xhtml`aria-label="${story.title}"` : xhtml`aria-labelledby="${id}"`;
  const blocks = chapter.blocks.map(
    (block, index) => xhtml`${(index === 0 ? renderOpening : renderBlock)(block, style)}\n`,
  );
  const kind = heading === undefined ? 'chapter untitled' : 'chapter';
  return xhtml`<section class="${kind}" epub:type="chapter" role="doc-chapter" ${named}>
${heading === undefined ? NOTHING : headingMarkup(heading, id)}${blocks}</section>`;
}

/** What a chapter is called in the table of contents, or undefined when it has no heading. */
export function chapterLabel(chapter: Chapter): string | undefined {
  return chapter.heading === undefined ? undefined : headingText(chapter.heading);
}
