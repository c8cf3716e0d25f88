/** The pages of the stories: what opens each of them, their chapters, and their entries in the contents. */
import { phrasesFor, type Phrases } from '../../phrases/phrases.ts';
import { isSameLanguage } from '../../story/language.ts';
import type { Chapter, Story } from '../../story/types.ts';
import { themeOf } from '../../themes/themes.ts';
import { blockStyle, type BlockStyle } from '../blocks.ts';
import { MOST_LEVELS, nested, type ListedChapter } from '../contents.ts';
import { hasOwnAuthors, hasStoryHead, isBylined, isHeadInChapter } from '../places.ts';
import { CONTENTS_HREF, type ContentDocument, type TocEntry } from '../publication.ts';
import { documentAt, type NoticeStyle, type PageMaker, type Rendering } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';
import { chapterLabel, chapterMarkup } from './chapter.ts';
import { headNotice, leftOutNotice } from './notices.ts';

/** A summary; an empty line in it separates two paragraphs. */
function summaryMarkup(summary: string | undefined): Markup {
  if (summary === undefined) return NOTHING;
  const paragraphs = summary.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return xhtml`${paragraphs.map((text) => xhtml`<p class="summary">${text.trim()}</p>\n`)}`;
}

/**
 * What opens a story: title, byline, notice, summary and the rest of its header.
 * @param isPage false where it is on the page of the first chapter
 */
function storyHead(
  story: Story,
  isNamed: boolean,
  phrases: Phrases,
  { notices, language }: BlockStyle,
  isPage: boolean,
): Markup {
  // An id begins with a letter (XML 1.0 §2.3, NameStartChar); a slug need not.
  const id = `title-${story.slug}`;
  const byline = isNamed
    ? xhtml`<p class="byline">${phrases.text('by')} ${phrases.list(story.authors)}</p>\n`
    : NOTHING;
  const summary = summaryMarkup(story.summary);
  const source =
    story.source === undefined
      ? NOTHING
      : xhtml`<p class="source">${phrases.text('source')} <a href="${story.source}">${story.source}</a></p>\n`;
  const fields =
    story.fields.length === 0
      ? NOTHING
      : xhtml`<dl class="header-fields">\n${story.fields.map(({ label, value }) => xhtml`<dt>${label}</dt>\n<dd>${value}</dd>\n`)}</dl>\n`;
  const notice =
    story.omission === undefined
      ? headNotice(story.notice, notices, language, story)
      : leftOutNotice('storyLeftOut', story.omission, story.notice, notices, language);
  // On the page of the first chapter it is not a part, since the chapter is not inside it.
  const kind = isPage
    ? xhtml`class="story-page" epub:type="part" role="doc-part"`
    : xhtml`class="story-page story-head"`;
  return xhtml`<section ${kind} aria-labelledby="${id}">
<header>
<h1 id="${id}">${story.title}</h1>
${byline}</header>
${notice}${summary}${fields}${source}</section>`;
}

/** What the table of contents adds to a part's name: its rating in brackets, and that it is left out. */
function entryNotes(
  { notice, omission }: Pick<Chapter, 'notice' | 'omission'>,
  { inContents, phrases }: NoticeStyle,
): Pick<TocEntry, 'rating' | 'leftOut'> {
  const rating = omission === undefined ? notice?.rating : omission.rating;
  return {
    ...(rating === undefined || !inContents ? {} : { rating: `(${rating.label})` }),
    ...(omission === undefined ? {} : { leftOut: phrases.text('leftOut') }),
  };
}

/** The pages of one story, and how the contents name it and its chapters. */
interface RenderedStory {
  readonly documents: readonly ContentDocument[];
  readonly entry: TocEntry;
  /** Its chapters that have headings, in order. */
  readonly chapters: readonly ListedChapter[];
}

function renderStory(
  story: Story,
  ornament: string | undefined,
  rendering: Rendering,
): RenderedStory {
  const { title, language } = story;
  const { book, style, parts, notices, places } = rendering;
  const phrases = phrasesFor(language);
  const block = blockStyle(notices, language, story.pictures, {
    ornament: ornament ?? themeOf(style.style).ornament,
    dropCaps: style.style.dropCaps === true,
  });
  const document = (href: string, name: string, body: string): ContentDocument =>
    documentAt(href, { title: name, language, position: 'body', bodyType: 'bodymatter', body });
  const head = (isPage: boolean): string =>
    storyHead(story, isBylined(story, book), phrases, block, isPage).xhtml;
  const { opening, chapters = new Map<Chapter, string>() } = places.pages(story) ?? {};
  const isHeaded = isHeadInChapter(story, parts.storyPages !== false) && hasStoryHead(story, book);
  const documents = [...chapters].map(([chapter, href], index) => {
    const label = chapterLabel(chapter);
    const above = index === 0 && isHeaded ? `${head(false)}\n` : '';
    const name = label === undefined ? title : `${title} · ${label}`;
    return document(href, name, above + chapterMarkup(story, chapter, block).xhtml);
  });
  const ownLanguage = isSameLanguage(language, book.metadata.language) ? {} : { language };
  const listed = [...chapters].flatMap(([chapter, href]): readonly ListedChapter[] => {
    const label = chapterLabel(chapter);
    if (label === undefined) return [];
    const named = { label, ...ownLanguage, ...entryNotes(chapter, notices) };
    return [{ chapter, entry: { ...named, href, children: [] } }];
  });
  const byline = hasOwnAuthors(story, book)
    ? { byline: `${rendering.phrases.text('by')} ${rendering.phrases.list(story.authors)}` }
    : {};
  const named = { label: title, ...ownLanguage, ...byline, ...entryNotes(story, notices) };
  return {
    documents:
      opening === undefined ? documents : [document(opening, title, head(true)), ...documents],
    entry: { ...named, href: places.story(story), children: [] },
    chapters: listed,
  };
}

/** The table of contents: stories with their chapters; the chapters of an only story are on the first level. */
function tableOfContents(stories: readonly RenderedStory[]): readonly TocEntry[] {
  const [only] = stories;
  if (stories.length !== 1 || only === undefined || only.chapters.length === 0)
    return stories.map(({ entry, chapters }) => ({
      ...entry,
      children: nested(chapters, MOST_LEVELS - 1),
    }));
  const opening = only.chapters.some(({ entry }) => entry.href === only.entry.href)
    ? []
    : [only.entry];
  return [...opening, ...nested(only.chapters, MOST_LEVELS)];
}

/** The pages of all stories. */
export const storyPages: PageMaker = (rendering) => {
  const { book, style, phrases, places } = rendering;
  const stories = book.stories.map((story, index) =>
    renderStory(story, style.ornaments[index], rendering),
  );
  const first = book.stories.find(({ omission }) => omission === undefined) ?? book.stories[0];
  const begin = first === undefined ? CONTENTS_HREF : places.story(first);
  return {
    documents: stories.flatMap(({ documents }) => documents),
    toc: tableOfContents(stories),
    landmarks: [{ type: 'bodymatter', label: phrases.text('startOfContent'), href: begin }],
  };
};
