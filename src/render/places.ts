/** The name and address of every page of a book, known before any is made, so that notices can link to them. */
import { hasNotice } from '../rating/notice.ts';
import { MATTER_KINDS } from '../story/matter-kinds.ts';
import { authorNames } from '../story/people.ts';
import type { Book, Chapter, Story } from '../story/types.ts';
import { namer } from '../story/unique.ts';
import { CONTENTS_HREF } from './publication.ts';

/** The page that shows the cover. */
export const COVER_HREF = 'cover.xhtml';
/** The title page. */
export const TITLE_HREF = 'title-page.xhtml';
/** The page after the title page. */
export const NOTICE_HREF = 'content-notice.xhtml';
/** The back-matter page of content notes that are linked. */
export const DETAILS_HREF = 'content-details.xhtml';
/** The page of sources and credits. */
export const SOURCES_HREF = 'sources.xhtml';
/** The last page of the book. */
export const COLOPHON_HREF = 'colophon.xhtml';

/** Names that only the book's own pages and front and back matter may have. */
const RESERVED: readonly string[] = [
  ...[
    COVER_HREF,
    TITLE_HREF,
    NOTICE_HREF,
    DETAILS_HREF,
    CONTENTS_HREF,
    SOURCES_HREF,
    COLOPHON_HREF,
  ].map((href) => href.replace(/\.xhtml$/, '')),
  ...MATTER_KINDS,
];

/** The addresses of a story's pages. */
export interface StoryPlaces {
  /** The page that opens the story, where it has one. */
  readonly opening: string | undefined;
  readonly chapters: ReadonlyMap<Chapter, string>;
}

/** The addresses of the parts of a book. */
export interface Places {
  /** The pages of a story. */
  readonly pages: (story: Story) => StoryPlaces | undefined;
  /** Where a story begins. */
  readonly story: (story: Story) => string;
  readonly chapter: (story: Story, chapter: Chapter) => string;
}

/** Whether a story's authors are not simply those of the book. */
export function hasOwnAuthors(story: Story, book: Book): boolean {
  return story.authors.join('\n') !== authorNames(book.metadata).join('\n');
}

/** Whether a story's page names its authors. */
export function isBylined(story: Story, book: Book): boolean {
  return book.stories.length > 1 || hasOwnAuthors(story, book);
}

/** Whether there is something to say of a story before its text. */
export function hasStoryHead(story: Story, book: Book): boolean {
  return (
    isBylined(story, book) ||
    story.title !== book.metadata.title ||
    hasNotice(story.notice) ||
    story.summary !== undefined ||
    story.fields.length > 0 ||
    story.source !== undefined ||
    story.omission !== undefined ||
    story.chapters.length === 0
  );
}

/** Whether the head of a story is on the page of its first chapter: story pages are turned off, and it has one. */
export function isHeadInChapter({ chapters, omission }: Story, storyPages: boolean): boolean {
  return !storyPages && chapters.length > 0 && omission === undefined;
}

/**
 * The addresses of a book's parts. Story slugs and chapter keys are unique, but `a` + `b-c` and `a-b` + `c` make the
 * same name, and a story may be called "Cover"; two files of one name would lose one of them.
 * @param storyPages whether stories have pages of their own
 */
export function placesOf(book: Book, storyPages: boolean): Places {
  const matter = [...(book.frontMatter ?? []), ...(book.backMatter ?? [])];
  const nameOf = namer([...RESERVED, ...matter.map(({ slug }) => slug)]);
  const hrefOf = (wanted: string): string => `${nameOf(wanted)}.xhtml`;
  const stories = new Map(
    book.stories.map((story): [Story, StoryPlaces] => {
      const hasPage = hasStoryHead(story, book) && !isHeadInChapter(story, storyPages);
      const opening = hasPage ? hrefOf(story.slug) : undefined;
      const chapters = new Map(
        story.chapters.map((chapter) => [chapter, hrefOf(`${story.slug}-${chapter.key}`)] as const),
      );
      return [story, { opening, chapters }];
    }),
  );
  return {
    pages: (story) => stories.get(story),
    story: (story) => {
      const { opening, chapters } = stories.get(story) ?? {};
      return opening ?? chapters?.values().next().value ?? CONTENTS_HREF;
    },
    chapter: (story, chapter) => stories.get(story)?.chapters.get(chapter) ?? CONTENTS_HREF,
  };
}
