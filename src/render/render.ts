import { readFile } from 'node:fs/promises';
import type { NoticeDetail } from '../config/config.ts';
import { hasNotice } from '../ratings/rate.ts';
import type { Book, Chapter, CoverImage, PictureFile, Story } from '../story/types.ts';
import { picturesIn } from '../story/walk.ts';
import { footnoteLinks } from './footnotes.ts';
import { messagesFor } from './messages.ts';
import {
  DETAILS_HREF,
  detailsPage,
  hasNoticePage,
  NOTICE_HREF,
  noticePage,
  noticeSentence,
  type NoticeStyle,
  type Places,
} from './notices.ts';
import {
  authorNames,
  chapterLabel,
  chapterPage,
  coverPage,
  listNames,
  storyPage,
  titlePage,
  type PageStyle,
} from './pages.ts';
import {
  CONTENTS_HREF,
  type ContentDocument,
  type Landmark,
  type Publication,
  type TocEntry,
} from './publication.ts';

const STYLE_SHEET = new URL('./styles/house.css', import.meta.url);

/** The name of the cover image in the package; epub-gen-memory gives it its ending. */
function coverHref(mediaType: CoverImage['mediaType']): string {
  return mediaType === 'image/png' ? 'cover.png' : 'cover.jpeg';
}

interface RenderedStory {
  readonly documents: readonly ContentDocument[];
  readonly entry: TocEntry;
}

/**
 * A name nobody has: two files of one name would lose one in silence. Story slugs and chapter keys are
 * unique, but `a` + `b-c` and `a-b` + `c` make the same name, and a story may be called "Cover".
 */
function uniqueName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${String(count)}`;
  taken.add(name);
  return name;
}

/** Where each story and chapter stands, known before anything is rendered so that notices can link to it. */
interface StoryPlaces {
  /** The page that opens the story, where it has one. */
  readonly opening: string | undefined;
  readonly chapters: ReadonlyMap<Chapter, string>;
  /** Where the story begins. */
  readonly begins: string;
}

/** Names that only front and back matter may have. */
const RESERVED: readonly string[] = [
  'cover',
  'title-page',
  'content-notice',
  'content-details',
  'toc',
];

function isBylined(story: Story, book: Book): boolean {
  return (
    book.stories.length > 1 ||
    listAuthors(story.authors) !== listAuthors(authorNames(book.metadata))
  );
}

function listAuthors(names: readonly string[]): string {
  return names.join('\n');
}

/** Whether a story gets a page of its own before its text. */
function hasStoryPage(story: Story, book: Book): boolean {
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

function placesOf(book: Book): ReadonlyMap<Story, StoryPlaces> {
  const taken = new Set(RESERVED);
  const href = (wanted: string): string => `${uniqueName(wanted, taken)}.xhtml`;
  return new Map(
    book.stories.map((story): [Story, StoryPlaces] => {
      const opening = hasStoryPage(story, book) ? href(story.slug) : undefined;
      const chapters = new Map(
        story.chapters.map((chapter) => [chapter, href(`${story.slug}-${chapter.key}`)] as const),
      );
      const begins = opening ?? chapters.values().next().value ?? CONTENTS_HREF;
      return [story, { opening, chapters, begins }];
    }),
  );
}

/** What the table of contents says beside a part's name: its rating, in brackets, and that it is left out. */
function marks(
  { notice, omission }: Pick<Chapter, 'notice' | 'omission'>,
  { inContents, messages }: NoticeStyle,
): Pick<TocEntry, 'rating' | 'leftOut'> {
  const rating = omission === undefined ? notice?.rating : omission.rating;
  return {
    ...(rating === undefined || !inContents ? {} : { rating: `(${rating.label})` }),
    ...(omission === undefined ? {} : { leftOut: messages.text('leftOut') }),
  };
}

function renderStory(
  story: Story,
  book: Book,
  places: StoryPlaces,
  notices: NoticeStyle,
  ornament: string,
): RenderedStory {
  const { title, language } = story;
  const words = messagesFor(language);
  const style: PageStyle = {
    words,
    block: {
      ornament,
      sceneBreak: words.text('sceneBreak'),
      notices,
      language,
      footnotes: footnoteLinks([]),
      pictures: (image) => story.pictures?.get(image)?.href,
    },
  };
  const document = (href: string, documentTitle: string, body: string): ContentDocument => ({
    id: `d-${href.replace(/\.xhtml$/, '')}`,
    href,
    title: documentTitle,
    language,
    position: 'body',
    bodyType: 'bodymatter',
    body,
  });
  const bylined = isBylined(story, book);
  const { opening, chapters, begins } = places;
  const documents: ContentDocument[] = [];
  if (opening !== undefined)
    documents.push(document(opening, title, storyPage(story, bylined, style).xhtml));
  const children: TocEntry[] = [];
  for (const [chapter, href] of chapters) {
    const label = chapterLabel(chapter);
    const documentTitle = label === undefined ? title : `${title} · ${label}`;
    documents.push(document(href, documentTitle, chapterPage(story, chapter, style).xhtml));
    if (label === undefined) continue;
    children.push({ label, ...marks(chapter, notices), href, children: [] });
  }
  const { messages } = notices;
  const named = listAuthors(story.authors) !== listAuthors(authorNames(book.metadata));
  const byline = named
    ? { byline: `${messages.text('by')} ${listNames(story.authors, messages)}` }
    : {};
  return {
    documents,
    entry: { label: title, ...byline, ...marks(story, notices), href: begins, children },
  };
}

/** The table of contents: stories with their chapters; one story's chapters stand by themselves. */
function tableOfContents(stories: readonly RenderedStory[]): readonly TocEntry[] {
  const entries = stories.map(({ entry }) => entry);
  const [only] = entries;
  if (entries.length !== 1 || only === undefined || only.children.length === 0) return entries;
  const opening = only.children.some(({ href }) => href === only.href)
    ? []
    : [{ ...only, children: [] }];
  return [...opening, ...only.children];
}

/** The pictures that a story's pages show. */
function shownPictures({ chapters, pictures }: Story): readonly ShownPicture[] {
  return chapters.flatMap(({ blocks }) =>
    picturesIn(blocks).flatMap(({ image, alt }) => {
      const file = pictures?.get(image);
      return file === undefined ? [] : [{ file, alt }];
    }),
  );
}

interface ShownPicture {
  readonly file: PictureFile;
  readonly alt: string;
}

/** How a book's pages are to be. */
export interface RenderStyle {
  /** What stands between the scenes of each story. */
  readonly ornaments: readonly string[];
  readonly notices: NoticeDetail;
  readonly ratingInContents: boolean;
  /** What the cover is; undefined for a book without one. */
  readonly cover: CoverImage['mediaType'] | undefined;
}

/** A book as the files of an EPUB, but for the cover itself, which may still be drawn. */
export async function render(book: Book, style: RenderStyle): Promise<Omit<Publication, 'cover'>> {
  const { metadata, edition } = book;
  const { language } = metadata;
  const messages = messagesFor(language);
  const notices: NoticeStyle = {
    detail: style.notices,
    messages,
    inContents: style.ratingInContents && style.notices !== 'none',
  };
  const found = placesOf(book);
  const places: Places = {
    story: (story) => found.get(story)?.begins ?? CONTENTS_HREF,
    chapter: (story, chapter) => found.get(story)?.chapters.get(chapter) ?? CONTENTS_HREF,
  };
  const page = (
    href: string,
    title: string,
    body: string,
    where: Pick<ContentDocument, 'position' | 'bodyType'>,
  ): ContentDocument => ({
    id: `d-${href.replace(/\.xhtml$/, '')}`,
    href,
    title,
    language,
    ...where,
    body,
  });
  const frontMatter = { position: 'front', bodyType: 'frontmatter' } as const;
  const front: ContentDocument[] = [];
  const image = style.cover && coverHref(style.cover);
  if (image !== undefined) {
    const body = coverPage(metadata, image, messages).xhtml;
    const where = { position: 'front', bodyType: 'cover' } as const;
    front.push({ ...page('cover.xhtml', messages.text('cover'), body, where), id: 'd-cover-page' });
  }
  front.push(
    page('title-page.xhtml', metadata.title, titlePage(book, messages).xhtml, frontMatter),
  );
  const noticed = hasNoticePage(book, notices);
  const noticeTitle = messages.text('contentNotice');
  if (noticed) {
    const body = noticePage(book, notices, places).xhtml;
    front.push(page(NOTICE_HREF, noticeTitle, body, frontMatter));
  }
  const stories = book.stories.flatMap((story, index): RenderedStory[] => {
    const own = found.get(story);
    if (own === undefined) return [];
    return [renderStory(story, book, own, notices, style.ornaments[index] ?? '')];
  });
  const details = detailsPage(book, notices, places)?.xhtml;
  const detailsTitle = messages.text('contentDetails');
  const back =
    details === undefined
      ? []
      : [page(DETAILS_HREF, detailsTitle, details, { position: 'body', bodyType: 'backmatter' })];
  const documents = [...front, ...stories.flatMap((story) => story.documents), ...back];
  const entry = (label: string, href: string): TocEntry => ({ label, href, children: [] });
  const toc = [
    ...(noticed ? [entry(noticeTitle, NOTICE_HREF)] : []),
    ...tableOfContents(stories),
    ...(details === undefined ? [] : [entry(detailsTitle, DETAILS_HREF)]),
  ];
  const first = book.stories.find(({ omission }) => omission === undefined);
  const begin = first === undefined ? CONTENTS_HREF : places.story(first);
  const landmarks: readonly Landmark[] = [
    ...(image === undefined
      ? []
      : [{ type: 'cover', label: messages.text('cover'), href: 'cover.xhtml' } as const]),
    { type: 'titlepage', label: messages.text('titlePage'), href: 'title-page.xhtml' },
    { type: 'toc', label: messages.text('contents'), href: CONTENTS_HREF },
    { type: 'bodymatter', label: messages.text('startOfContent'), href: begin },
  ];
  const pictures = book.stories.flatMap(shownPictures);
  const limit = edition?.limit.label;
  const sentences = [
    metadata.description,
    noticeSentence(book.notice, messages),
    limit === undefined ? undefined : messages.text('editionNotice', { limit }),
  ];
  const description = sentences.filter(Boolean).join(' ');
  return {
    metadata:
      limit === undefined
        ? metadata
        : { ...metadata, title: messages.text('editionTitle', { title: metadata.title, limit }) },
    description: description === '' ? undefined : description,
    notice: book.notice,
    // What two stories show is one file; what an edition leaves out is none.
    pictures: [...new Set(pictures.map(({ file }) => file))],
    allDescribed: pictures.every(({ alt }) => alt !== ''),
    documents,
    toc,
    landmarks,
    words: {
      language: messages.language,
      contents: messages.text('contents'),
      landmarks: messages.text('landmarks'),
      accessibilitySummary: messages.text('accessibilitySummary'),
    },
    styleSheet: await readFile(STYLE_SHEET, 'utf8'),
  };
}
