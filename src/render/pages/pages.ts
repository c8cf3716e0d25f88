import { headingText, plainText } from '../../story/walk.ts';
import type { Book, BookMetadata, Chapter, ChapterHeading, Story } from '../../story/types.ts';
import { renderBlock, renderInlines, renderOpening, type BlockStyle } from '../blocks.ts';
import { footnoteLinks } from '../footnotes.ts';
import { headNotice, leftOutNotice } from './notices.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** Names in a row as a byline: "Ann, Bo and Cy". */
export function listNames(names: readonly string[], phrases: Phrases): string {
  const last = names.at(-1) ?? '';
  return names.length < 2
    ? last
    : `${names.slice(0, -1).join(', ')} ${phrases.text('and')} ${last}`;
}

/** The names that stand on the title page and in bylines: those who wrote, not those who drew. */
export function authorNames(metadata: BookMetadata): readonly string[] {
  const authors = metadata.authors.filter(({ role }) => role === 'aut');
  return (authors.length > 0 ? authors : metadata.authors).map(({ name }) => name);
}

/** The page that shows the cover image. */
export function coverPage(metadata: BookMetadata, image: string, phrases: Phrases): Markup {
  const names = listNames(authorNames(metadata), phrases);
  const alt = `${metadata.title}, ${phrases.text('by')} ${names}`;
  return xhtml`<section class="cover" epub:type="cover" aria-label="${phrases.text('cover')}">
<img src="${image}" alt="${alt}" role="doc-cover"/>
</section>`;
}

/** The title page. */
export function titlePage({ metadata, edition }: Book, phrases: Phrases): Markup {
  const { title, subtitle, series, publisher } = metadata;
  const seriesLine =
    series === undefined
      ? ''
      : [series.name, series.number].filter((part) => part !== undefined).join(' · ');
  return xhtml`<section class="title-page" epub:type="titlepage" aria-labelledby="book-title">
<h1 id="book-title">${title}</h1>
${subtitle === undefined ? NOTHING : xhtml`<p class="subtitle">${subtitle}</p>\n`}<p class="byline">${listNames(authorNames(metadata), phrases)}</p>
${edition === undefined ? NOTHING : xhtml`<p class="edition">${phrases.text('edition', { limit: edition.limit.label })}</p>\n`}${seriesLine === '' ? NOTHING : xhtml`<p class="series">${seriesLine}</p>\n`}${publisher === undefined ? NOTHING : xhtml`<p class="publisher">${publisher}</p>\n`}</section>`;
}

/** How the pages of one story are to be. */
export interface PageStyle {
  readonly block: BlockStyle;
  /** Words of ours in the language of the page. */
  readonly words: Phrases;
}

/** A summary; a blank line in it parts two paragraphs. */
function summaryMarkup(summary: string | undefined): Markup {
  if (summary === undefined) return NOTHING;
  const paragraphs = summary.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return xhtml`${paragraphs.map((text) => xhtml`<p class="summary">${text.trim()}</p>\n`)}`;
}

/**
 * The page that opens a story: title, byline, notice, summary and what else its header said.
 * @param own false where it stands over the first chapter, in the same page
 */
export function storyPage(story: Story, bylined: boolean, style: PageStyle, own = true): Markup {
  const { words, block } = style;
  // An id begins with a letter (XML 1.0 §2.3, NameStartChar), which a slug may not.
  const id = `title-${story.slug}`;
  const byline = bylined
    ? xhtml`<p class="byline">${words.text('by')} ${listNames(story.authors, words)}</p>\n`
    : NOTHING;
  const summary = summaryMarkup(story.summary);
  const source =
    story.source === undefined
      ? NOTHING
      : xhtml`<p class="source">${words.text('source')} <a href="${story.source}">${story.source}</a></p>\n`;
  const fields =
    story.fields.length === 0
      ? NOTHING
      : xhtml`<dl class="header-fields">\n${story.fields.map(({ label, value }) => xhtml`<dt>${label}</dt>\n<dd>${value}</dd>\n`)}</dl>\n`;
  const { notices, language } = block;
  const notice =
    story.omission === undefined
      ? headNotice(story.notice, notices, language, story)
      : leftOutNotice('storyLeftOut', story.omission, story.notice, notices, language);
  // Over its first chapter it is no part: the chapter does not stand in it.
  const kind = own
    ? xhtml`class="story-page" epub:type="part" role="doc-part"`
    : xhtml`class="story-page story-head"`;
  return xhtml`<section ${kind} aria-labelledby="${id}">
<header>
<h1 id="${id}">${story.title}</h1>
${byline}</header>
${notice}${summary}${fields}${source}</section>`;
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
export function chapterPage(story: Story, chapter: Chapter, { block }: PageStyle): Markup {
  const style: BlockStyle = { ...block, footnotes: footnoteLinks(chapter.blocks) };
  const id = `heading-${story.slug}-${chapter.key}`;
  const { heading, notice, omission } = chapter;
  const named =
    heading === undefined ? xhtml`aria-label="${story.title}"` : xhtml`aria-labelledby="${id}"`;
  const blocks = chapter.blocks.map(
    (block, index) => xhtml`${(index === 0 ? renderOpening : renderBlock)(block, style)}\n`,
  );
  const { notices, language } = style;
  const head =
    omission === undefined
      ? headNotice(notice, notices, language, story, chapter)
      : leftOutNotice('chapterLeftOut', omission, notice, notices, language);
  const missing = omission === undefined ? '' : ' omitted';
  const alone = blocks.length === 0 && head.xhtml === '' ? ' heading-only' : '';
  const kind = `${heading === undefined ? 'chapter untitled' : `chapter${alone}`}${missing}`;
  return xhtml`<section class="${kind}" epub:type="chapter" role="doc-chapter" ${named}>
${heading === undefined ? NOTHING : headingMarkup(heading, id)}${head}${blocks}</section>`;
}

/** What a chapter is called in the table of contents, or undefined when it has no heading. */
export function chapterLabel(chapter: Chapter): string | undefined {
  return chapter.heading === undefined ? undefined : headingText(chapter.heading);
}
