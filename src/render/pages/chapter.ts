/** The page of a chapter. */
import { footnoteLinks } from '../footnotes.ts';
import { renderBlock, renderInlines, renderOpening, type BlockStyle } from '../blocks.ts';
import { headingText, plainText } from '../../story/walk.ts';
import type { Chapter, ChapterHeading, Story } from '../../story/types.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';
import { headNotice, leftOutNotice } from './notices.ts';

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
export function chapterMarkup(story: Story, chapter: Chapter, block: BlockStyle): Markup {
  const style: BlockStyle = { ...block, footnotes: footnoteLinks(chapter.blocks) };
  const id = `heading-${story.slug}-${chapter.key}`;
  const { heading, notice, omission } = chapter;
  const named =
    heading === undefined ? xhtml`aria-label="${story.title}"` : xhtml`aria-labelledby="${id}"`;
  const blocks = chapter.blocks.map(
    (one, index) => xhtml`${(index === 0 ? renderOpening : renderBlock)(one, style)}\n`,
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

/** What the table of contents calls a chapter; undefined for one without a heading. */
export function chapterLabel({ heading }: Chapter): string | undefined {
  return heading === undefined ? undefined : headingText(heading);
}
