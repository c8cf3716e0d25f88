/** The back-matter page of content notes, which notices link to. */
import type { Book, Story } from '../../story/types.ts';
import { languageMark } from '../language-mark.ts';
import { DETAILS_HREF, NOTICE_HREF, type Places } from '../places.ts';
import { ownPage, type NoticeStyle, type PageMaker } from '../rendering.ts';
import { xhtml, type Markup } from '../xhtml.ts';
import { chapterName } from './notice-page.ts';
import { detailsId } from './notices.ts';

/** The content notes of a part, with the links back to where they are linked. */
interface Details {
  readonly id: string;
  readonly title: string;
  /** The language of the title (BCP 47). */
  readonly language: string;
  readonly contentNotes: string;
  /** The address of the link in the story; undefined for the book's own. */
  readonly story?: string;
  /** Whether the notice page links to it. */
  readonly listed: boolean;
}

function bookDetails({ notice, metadata }: Book): readonly Details[] {
  const { contentNotes } = notice;
  if (contentNotes === undefined) return [];
  const { title, language } = metadata;
  return [{ id: 'details-book', title, language, contentNotes, listed: true }];
}

function storyDetails(story: Story, places: Places): readonly Details[] {
  const { language, title } = story;
  const id = detailsId(story);
  const { contentNotes } = story.notice;
  const own = { id, title, language, listed: true, story: `${places.story(story)}#from-${id}` };
  const chapters = story.chapters.flatMap((chapter): readonly Details[] => {
    const notes = chapter.notice?.contentNotes;
    if (notes === undefined || chapter.omission !== undefined) return [];
    const chapterId = detailsId(story, chapter);
    return [
      {
        id: chapterId,
        title: `${title} · ${chapterName(story, chapter)}`,
        language,
        contentNotes: notes,
        listed: false,
        story: `${places.chapter(story, chapter)}#from-${chapterId}`,
      },
    ];
  });
  return [...(contentNotes === undefined ? [] : [{ ...own, contentNotes }]), ...chapters];
}

function detailsEntry(details: Details, { phrases }: NoticeStyle): Markup {
  const { id, title, language, contentNotes, story, listed } = details;
  const back = [
    ...(story === undefined
      ? []
      : [xhtml`<a role="doc-backlink" href="${story}">${phrases.text('backToStory')}</a>`]),
    ...(listed
      ? [
          xhtml`<a role="doc-backlink" href="${NOTICE_HREF}#listed-${id}">${phrases.text('backToNotice')}</a>`,
        ]
      : []),
  ];
  const ways = back.map((way) => xhtml`<p class="way-back">${way}</p>\n`);
  return xhtml`<section class="notice-entry" id="${id}">\n<h2${languageMark({ language }, phrases.language)}>${title}</h2>\n<p class="notice-notes">${contentNotes}</p>\n${ways}</section>\n`;
}

/** The page of content notes, where notices link to them and there are any. */
export const detailsPage: PageMaker = (rendering) => {
  const { book, notices, phrases, places } = rendering;
  const stories = book.stories.filter(({ omission }) => omission === undefined);
  const details = [
    ...bookDetails(book),
    ...stories.flatMap((story) => storyDetails(story, places)),
  ];
  if (notices.detail !== 'linked' || details.length === 0) return {};
  const title = phrases.text('contentDetails');
  const entries = details.map((one) => detailsEntry(one, notices));
  const body = xhtml`<section class="content-notice content-details" aria-labelledby="details-title"${languageMark(phrases, book.metadata.language)}>
<h1 id="details-title">${title}</h1>
${entries}</section>`;
  return ownPage(rendering, DETAILS_HREF, title, body, 'backmatter');
};
