/** The page after the title page: the book's rating and, story by story, what is in it. */
import type { Phrases } from '../../phrases/phrases.ts';
import type { Book, Chapter, Omission, Story } from '../../story/types.ts';
import { headingText, passagesOf } from '../../story/walk.ts';
import { languageMark } from '../language-mark.ts';
import { NOTICE_HREF, type Places } from '../places.ts';
import { ownPage, type NoticeStyle, type PageMaker } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';
import { briefly, omissionText } from './notice-words.ts';
import { detailsId, notesLine, notesPlace, noticeLines, shows } from './notices.ts';

/** A link to a story or chapter by its name, which is in the story's language. */
function nameLink(href: string, name: string, story: Story, { language }: Phrases): Markup {
  return xhtml`<a href="${href}"${languageMark(story, language)}>${name}</a>`;
}

/** The name of a chapter beside that of its story. */
export function chapterName(story: Story, { heading }: Chapter): string {
  return heading === undefined ? story.title : headingText(heading);
}

/** Whether the book gets a page of notices. */
function hasNoticePage(book: Book, style: NoticeStyle): boolean {
  if (book.edition !== undefined) return true;
  return [book, ...book.stories].some(({ notice }) => shows(notice, style));
}

/** The list of a story's chapters that have notices of their own. */
function chapterList(story: Story, style: NoticeStyle, places: Places): Markup {
  const { phrases } = style;
  const items = story.chapters.flatMap((chapter): Markup[] => {
    const { notice, omission } = chapter;
    if (notice === undefined || omission !== undefined || !shows(notice, style)) return [];
    const name = chapterName(story, chapter);
    return [
      xhtml`<li>${nameLink(places.chapter(story, chapter), name, story, phrases)}: ${briefly(notice, phrases)}</li>\n`,
    ];
  });
  return items.length === 0 ? NOTHING : xhtml`<ul class="notice-parts">\n${items}</ul>\n`;
}

/** The entry of a story: its notice and those of its chapters. */
function storyEntry(story: Story, style: NoticeStyle, places: Places): Markup {
  const { phrases } = style;
  const id = detailsId(story);
  const own = shows(story.notice, style)
    ? noticeLines(story.notice, phrases, notesPlace(style, id, `listed-${id}`))
    : [xhtml`<p class="notice-rating">${phrases.text('notRated')}</p>\n`];
  return xhtml`<section class="notice-entry">\n<h2>${nameLink(places.story(story), story.title, story, phrases)}</h2>\n${own}${chapterList(story, style, places)}</section>\n`;
}

/** The list of what an edition leaves out. */
function leftOutList(book: Book, phrases: Phrases, places: Places): Markup {
  const item = (story: Story, href: string, name: string, omission: Omission): Markup =>
    xhtml`<li>${nameLink(href, name, story, phrases)}: ${omissionText(omission, phrases)}</li>\n`;
  const several = book.stories.length > 1;
  const items = book.stories.flatMap((story): Markup[] => {
    if (story.omission !== undefined)
      return [item(story, places.story(story), story.title, story.omission)];
    return story.chapters.flatMap((chapter): Markup[] => {
      const name = chapterName(story, chapter);
      const full = several && name !== story.title ? `${story.title} · ${name}` : name;
      const href = places.chapter(story, chapter);
      if (chapter.omission !== undefined) return [item(story, href, full, chapter.omission)];
      return passagesOf(chapter.blocks).flatMap(({ key, omission }) =>
        omission === undefined ? [] : [item(story, `${href}#${key}`, full, omission)],
      );
    });
  });
  if (items.length === 0) return NOTHING;
  return xhtml`<section class="left-out-list">\n<h2>${phrases.text('leftOut')}</h2>\n<ul class="notice-parts">\n${items}</ul>\n</section>\n`;
}

/** The entries of the stories; the notice of an only story is the book's. */
function storyEntries(book: Book, style: NoticeStyle, places: Places): readonly Markup[] {
  const stories = book.stories.filter(({ omission }) => omission === undefined);
  const [only] = stories;
  if (style.detail === 'none' || only === undefined) return [];
  if (book.stories.length > 1) return stories.map((story) => storyEntry(story, style, places));
  const { contentNotes } = only.notice;
  const id = detailsId(only);
  const notes =
    contentNotes === undefined
      ? NOTHING
      : notesLine(contentNotes, style.phrases, notesPlace(style, id, `listed-${id}`));
  return [notes, chapterList(only, style, places)];
}

function noticeMarkup(book: Book, style: NoticeStyle, places: Places): Markup {
  const { phrases, detail } = style;
  const { edition, metadata, notice } = book;
  // The warnings of several stories are in their entries.
  const own = book.stories.length > 1 ? { ...notice, warnings: [] } : notice;
  const notes = notesPlace(style, 'details-book', 'listed-details-book');
  const head = detail === 'none' ? [] : noticeLines(own, phrases, notes, phrases.text('bookRated'));
  const limit =
    edition === undefined
      ? NOTHING
      : xhtml`<p class="notice-edition">${phrases.text('editionNotice', { limit: edition.limit.label })}</p>\n`;
  return xhtml`<section class="content-notice" epub:type="preamble" aria-labelledby="notice-title"${languageMark(phrases, metadata.language)}>
<h1 id="notice-title">${phrases.text('contentNotice')}</h1>
${head}${limit}${storyEntries(book, style, places)}${leftOutList(book, phrases, places)}</section>`;
}

/** The page of notices, where the book has any. */
export const noticePage: PageMaker = (rendering) => {
  const { book, notices, phrases, places } = rendering;
  if (!hasNoticePage(book, notices)) return {};
  const body = noticeMarkup(book, notices, places);
  return ownPage(rendering, NOTICE_HREF, phrases.text('contentNotice'), body, 'frontmatter');
};
