import type { NoticeDetail, PartSwitches } from '../config/config.ts';
import type { StyleConfig } from '../config/style.ts';
import { hasNotice } from '../rating/notice.ts';
import { isInscription, MATTER_KINDS } from '../story/matter-kinds.ts';
import type {
  Block,
  Book,
  Chapter,
  CoverImage,
  MatterPage,
  PictureFile,
  Story,
} from '../story/types.ts';
import { writingSystemOf } from '../story/language.ts';
import { picturesIn } from '../story/walk.ts';
import { COLOPHON_HREF, colophonPage, type Making } from './pages/colophon.ts';
import { MOST_LEVELS, nested, type ListedChapter } from './contents.ts';
import { embedFonts, type EmbeddedFonts } from './style/embed-fonts.ts';
import { FAMILIES, PAIRINGS, type Pairing } from '../themes/fonts.ts';
import { footnoteLinks } from './footnotes.ts';
import { matterDivision, matterLabel, matterLandmark, matterPage } from './pages/matter.ts';
import type { BlockStyle } from './blocks.ts';
import { messagesFor } from '../phrases/phrases.ts';
import {
  DETAILS_HREF,
  detailsPage,
  hasNoticePage,
  isSameLanguage,
  NOTICE_HREF,
  noticePage,
  noticeSentence,
  type NoticeStyle,
  type Places,
} from './pages/notices.ts';
import {
  authorNames,
  chapterLabel,
  chapterPage,
  coverPage,
  listNames,
  storyPage,
  titlePage,
  type PageStyle,
} from './pages/pages.ts';
import {
  CONTENTS_HREF,
  type ContentDocument,
  type Landmark,
  type Publication,
  type TocEntry,
} from './publication.ts';
import { SOURCES_HREF, sourcesPage } from './pages/sources.ts';
import { ornamentOf, styleSheetsFor } from './style/sheet.ts';

/** The name of the cover image in the package; epub-gen-memory gives it its ending. */
function coverHref(mediaType: CoverImage['mediaType']): string {
  return mediaType === 'image/png' ? 'cover.png' : 'cover.jpeg';
}

interface RenderedStory {
  readonly documents: readonly ContentDocument[];
  readonly entry: TocEntry;
  /** Its chapters that have headings, in order. */
  readonly chapters: readonly ListedChapter[];
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
  'sources',
  'colophon',
  ...MATTER_KINDS,
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

/** A story's title stands over its first chapter, where its pages are turned off and it has a chapter. */
function isHeaded({ chapters, omission }: Story, storyPages: boolean): boolean {
  return !storyPages && chapters.length > 0 && omission === undefined;
}

function placesOf(book: Book, storyPages: boolean): ReadonlyMap<Story, StoryPlaces> {
  const matter = [...(book.frontMatter ?? []), ...(book.backMatter ?? [])];
  const taken = new Set([...RESERVED, ...matter.map(({ slug }) => slug)]);
  const href = (wanted: string): string => `${uniqueName(wanted, taken)}.xhtml`;
  return new Map(
    book.stories.map((story): [Story, StoryPlaces] => {
      const paged = hasStoryPage(story, book) && !isHeaded(story, storyPages);
      const opening = paged ? href(story.slug) : undefined;
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
  {
    ornament,
    dropCaps,
    storyPages,
  }: { readonly ornament: string; readonly dropCaps: boolean; readonly storyPages: boolean },
): RenderedStory {
  const { title, language } = story;
  const words = messagesFor(language);
  const style: PageStyle = {
    words,
    block: {
      ornament,
      dropCaps,
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
  const inLanguage = isSameLanguage(language, book.metadata.language) ? {} : { language };
  const listed: ListedChapter[] = [];
  const headed = isHeaded(story, storyPages) && hasStoryPage(story, book);
  for (const [chapter, href] of chapters) {
    const label = chapterLabel(chapter);
    const documentTitle = label === undefined ? title : `${title} · ${label}`;
    const page = chapterPage(story, chapter, style).xhtml;
    const isFirst = chapter === story.chapters[0];
    const head = isFirst && headed ? `${storyPage(story, bylined, style, false).xhtml}\n` : '';
    documents.push(document(href, documentTitle, head + page));
    if (label === undefined) continue;
    listed.push({
      chapter,
      entry: { label, ...inLanguage, ...marks(chapter, notices), href, children: [] },
    });
  }
  const { messages } = notices;
  const named = listAuthors(story.authors) !== listAuthors(authorNames(book.metadata));
  const byline = named
    ? { byline: `${messages.text('by')} ${listNames(story.authors, messages)}` }
    : {};
  return {
    documents,
    entry: {
      label: title,
      ...inLanguage,
      ...byline,
      ...marks(story, notices),
      href: begins,
      children: [],
    },
    chapters: listed,
  };
}

/** The table of contents: stories with their chapters; one story's chapters stand by themselves. */
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

/** The pictures that a page of front or back matter shows. */
function matterPictures({ blocks, pictures }: MatterPage): readonly ShownPicture[] {
  return picturesShown(blocks, pictures);
}

/** The pictures that a story's pages show. */
function shownPictures({ chapters, pictures }: Story): readonly ShownPicture[] {
  return chapters.flatMap(({ blocks }) => picturesShown(blocks, pictures));
}

function picturesShown(
  blocks: readonly Block[],
  pictures: Story['pictures'],
): readonly ShownPicture[] {
  return picturesIn(blocks).flatMap(({ image, alt }) => {
    const file = pictures?.get(image);
    return file === undefined ? [] : [{ file, alt }];
  });
}

function isInscribed({ kind }: MatterPage): boolean {
  return isInscription(kind);
}

interface ShownPicture {
  readonly file: PictureFile;
  readonly alt: string;
}

/** How a book's pages are to be. */
export interface RenderStyle {
  /** What stands between the scenes of each story; the theme's ornament where it is undefined. */
  readonly ornaments: readonly (string | undefined)[];
  readonly notices: NoticeDetail;
  readonly ratingInContents: boolean;
  /** Parts that are turned off. */
  readonly parts?: PartSwitches | undefined;
  /** What the colophon says; without it there is none. */
  readonly making?: Making | undefined;
  readonly style: StyleConfig;
  /** The person's own style sheet, checked. */
  readonly ownCss?: string | undefined;
  /** What the cover is; undefined for a book without one. */
  readonly cover: CoverImage['mediaType'] | undefined;
}

function labelsOf({ label, byline, rating, leftOut, children }: TocEntry): readonly string[] {
  return [label, byline ?? '', rating ?? '', leftOut ?? '', ...children.flatMap(labelsOf)];
}

function pairingFor({ theme = 'classic', fonts = false }: StyleConfig): Pairing | undefined {
  if (fonts === false) return undefined;
  return fonts === true ? PAIRINGS[theme] : { text: FAMILIES[fonts] };
}

function fontNames(style: StyleConfig): readonly string[] {
  const { text, sans } = pairingFor(style) ?? {};
  return [text, sans].flatMap((family) => family?.name ?? []);
}

/** The fonts that a book brings in this style; undefined where the reader chooses. */
async function fontsFor(
  style: StyleConfig,
  documents: readonly ContentDocument[],
  labels: readonly string[],
): Promise<EmbeddedFonts | undefined> {
  const pairing = pairingFor(style);
  return pairing && embedFonts(pairing, documents, labels);
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
  const { parts = {} } = style;
  const storyPages = parts.storyPages !== false;
  const found = placesOf(book, storyPages);
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
  if (parts.titlePage !== false)
    front.push(
      page('title-page.xhtml', metadata.title, titlePage(book, messages).xhtml, frontMatter),
    );
  const matter = (one: MatterPage, place: 'front' | 'back'): ContentDocument => {
    const words = messagesFor(one.language);
    const block: BlockStyle = {
      ornament: ornamentOf(style.style),
      dropCaps: false,
      sceneBreak: words.text('sceneBreak'),
      notices,
      language: one.language,
      footnotes: footnoteLinks([]),
      pictures: (name) => one.pictures?.get(name)?.href,
    };
    const position = place === 'front' && isInscription(one.kind) ? 'front' : 'body';
    const where = { position, bodyType: matterDivision(one, place) } as const;
    const body = matterPage(one, metadata, words, block).xhtml;
    const name = matterLabel(one, words);
    return { ...page(`${one.slug}.xhtml`, name, body, where), language: one.language };
  };
  const before = book.frontMatter ?? [];
  const behind = book.backMatter ?? [];
  front.push(...before.filter(isInscribed).map((one) => matter(one, 'front')));
  const noticed = hasNoticePage(book, notices);
  const noticeTitle = messages.text('contentNotice');
  if (noticed) {
    const body = noticePage(book, notices, places).xhtml;
    front.push(page(NOTICE_HREF, noticeTitle, body, frontMatter));
  }
  const stories = book.stories.flatMap((story, index): RenderedStory[] => {
    const own = found.get(story);
    if (own === undefined) return [];
    const ornament = style.ornaments[index] ?? ornamentOf(style.style);
    const dropCaps = style.style.dropCaps === true;
    return [renderStory(story, book, own, notices, { ornament, dropCaps, storyPages })];
  });
  const details = detailsPage(book, notices, places)?.xhtml;
  const detailsTitle = messages.text('contentDetails');
  const backMatter = { position: 'body', bodyType: 'backmatter' } as const;
  const sources = parts.sources === false ? undefined : sourcesPage(book, messages)?.xhtml;
  const sourcesTitle = messages.text('sourcesAndCredits');
  const { making } = style;
  const colophon =
    making === undefined || parts.colophon === false
      ? undefined
      : colophonPage(metadata, making, messages, fontNames(style.style)).xhtml;
  const colophonTitle = messages.text('colophon');
  const documents = [
    ...front,
    ...before.filter((one) => !isInscribed(one)).map((one) => matter(one, 'front')),
    ...stories.flatMap((story) => story.documents),
    ...behind.map((one) => matter(one, 'back')),
    ...(details === undefined ? [] : [page(DETAILS_HREF, detailsTitle, details, backMatter)]),
    ...(sources === undefined ? [] : [page(SOURCES_HREF, sourcesTitle, sources, backMatter)]),
    ...(colophon === undefined ? [] : [page(COLOPHON_HREF, colophonTitle, colophon, backMatter)]),
  ];
  const entry = (label: string, href: string): TocEntry => ({ label, href, children: [] });
  const matterEntries = (pages: readonly MatterPage[]): readonly TocEntry[] =>
    pages
      .filter((one) => !isInscribed(one))
      .map((one) => entry(matterLabel(one, messagesFor(one.language)), `${one.slug}.xhtml`));
  const toc = [
    ...(noticed ? [entry(noticeTitle, NOTICE_HREF)] : []),
    ...matterEntries(before),
    ...tableOfContents(stories),
    ...matterEntries(behind),
    ...(details === undefined ? [] : [entry(detailsTitle, DETAILS_HREF)]),
    ...(sources === undefined ? [] : [entry(sourcesTitle, SOURCES_HREF)]),
    ...(colophon === undefined ? [] : [entry(colophonTitle, COLOPHON_HREF)]),
  ];
  const first = book.stories.find(({ omission }) => omission === undefined) ?? book.stories[0];
  const begin = first === undefined ? CONTENTS_HREF : places.story(first);
  const contentsOff = parts.contents === false;
  const landmark = (type: Landmark['type'], label: string, href: string): Landmark => ({
    type,
    label,
    href,
  });
  const matterLandmarks = (pages: readonly MatterPage[]): readonly Landmark[] =>
    pages.flatMap((one) => {
      const type = matterLandmark(one);
      const label = matterLabel(one, messagesFor(one.language));
      return type === undefined ? [] : [landmark(type, label, `${one.slug}.xhtml`)];
    });
  const landmarks: readonly Landmark[] = [
    ...(image === undefined ? [] : [landmark('cover', messages.text('cover'), 'cover.xhtml')]),
    ...(parts.titlePage === false
      ? []
      : [landmark('titlepage', messages.text('titlePage'), 'title-page.xhtml')]),
    // A link must lead into the spine (EPUB 3.3 §5.7.1), where the contents then are not.
    ...(contentsOff ? [] : [landmark('toc', messages.text('contents'), CONTENTS_HREF)]),
    ...matterLandmarks(before),
    landmark('bodymatter', messages.text('startOfContent'), begin),
    ...matterLandmarks(behind),
    ...(colophon === undefined ? [] : [landmark('colophon', colophonTitle, COLOPHON_HREF)]),
  ];
  const pictures = [
    ...before.flatMap(matterPictures),
    ...book.stories.flatMap(shownPictures),
    ...behind.flatMap(matterPictures),
  ];
  const limit = edition?.limit.label;
  const sentence = noticeSentence(book.notice, messages);
  // A book of ours that was read again may say it already.
  const isSaid = metadata.description?.endsWith(sentence) === true;
  const sentences = [
    metadata.description,
    isSaid ? undefined : sentence,
    limit === undefined ? undefined : messages.text('editionNotice', { limit }),
  ];
  const description = sentences.filter(Boolean).join(' ');
  const writings = new Set(
    [language, ...documents.map((one) => one.language)].map(writingSystemOf),
  );
  const fonts = await fontsFor(style.style, documents, [
    metadata.title,
    messages.text('contents'),
    messages.text('by'),
    ...toc.flatMap(labelsOf),
  ]);
  return {
    target: 'epub3',
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
    contentsOff,
    words: {
      language: messages.language,
      contents: messages.text('contents'),
      landmarks: messages.text('landmarks'),
      accessibilitySummary: messages.text('accessibilitySummary'),
    },
    styleSheets: await styleSheetsFor(writings, style.style, style.ownCss, fonts),
    fonts: fonts && { ...fonts, obfuscated: style.style.obfuscateFonts === true },
  };
}
