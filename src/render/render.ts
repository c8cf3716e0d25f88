import { readFile } from 'node:fs/promises';
import { hasNotice } from '../ratings/rate.ts';
import type { Book, Story } from '../story/types.ts';
import type { BlockStyle } from './blocks.ts';
import { noticePage, noticeSentence } from './notices.ts';
import {
  authorNames,
  chapterLabel,
  chapterPage,
  coverPage,
  listNames,
  storyPage,
  titlePage,
} from './pages.ts';
import {
  CONTENTS_HREF,
  type ContentDocument,
  type Landmark,
  type Publication,
  type TocEntry,
} from './publication.ts';
import { WORDS } from './words.ts';

const STYLE_SHEET = new URL('./styles/house.css', import.meta.url);

/** The name of the cover image in the package; epub-gen-memory gives it its ending. */
export function coverHref(book: Pick<Book, 'cover'>): string | undefined {
  if (book.cover === undefined) return undefined;
  return book.cover.mediaType === 'image/png' ? 'cover.png' : 'cover.jpeg';
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

function renderStory(
  story: Story,
  book: Book,
  style: BlockStyle,
  taken: Set<string>,
): RenderedStory {
  const several = book.stories.length > 1;
  const { slug, title, language } = story;
  const documents: ContentDocument[] = [];
  const add = (wanted: string, documentTitle: string, body: string): string => {
    const name = uniqueName(wanted, taken);
    const href = `${name}.xhtml`;
    documents.push({
      id: `d-${name}`,
      href,
      title: documentTitle,
      language,
      position: 'body',
      bodyType: 'bodymatter',
      body,
    });
    return href;
  };
  const bylined = several || listNames(story.authors) !== listNames(authorNames(book.metadata));
  const opens =
    bylined ||
    title !== book.metadata.title ||
    hasNotice(story.notice) ||
    story.summary !== undefined ||
    story.fields.length > 0 ||
    story.source !== undefined;
  const opening = opens ? add(slug, title, storyPage(story, bylined).xhtml) : undefined;
  const children: TocEntry[] = [];
  let first: string | undefined;
  for (const chapter of story.chapters) {
    const label = chapterLabel(chapter);
    const documentTitle = label === undefined ? title : `${title} · ${label}`;
    const href = add(
      `${slug}-${chapter.key}`,
      documentTitle,
      chapterPage(story, chapter, style).xhtml,
    );
    first ??= href;
    if (label !== undefined) children.push({ label, href, children: [] });
  }
  const href = opening ?? first ?? add(slug, title, storyPage(story, bylined).xhtml);
  const named = bylined && listNames(story.authors) !== listNames(authorNames(book.metadata));
  const byline = named ? { byline: `${WORDS.by} ${listNames(story.authors)}` } : {};
  return { documents, entry: { label: title, ...byline, href, children } };
}

/** The table of contents: stories with their chapters; one story's chapters stand by themselves. */
function tableOfContents(
  stories: readonly RenderedStory[],
  front: readonly TocEntry[],
): readonly TocEntry[] {
  const entries = stories.map(({ entry }) => entry);
  const [only] = entries;
  if (entries.length !== 1 || only === undefined || only.children.length === 0)
    return [...front, ...entries];
  const opening = only.children.some(({ href }) => href === only.href)
    ? []
    : [{ ...only, children: [] }];
  return [...front, ...opening, ...only.children];
}

/**
 * A book as the files of an EPUB.
 * @param ornaments what stands between the scenes of each story
 */
export async function render(book: Book, ornaments: readonly string[]): Promise<Publication> {
  const { metadata, cover } = book;
  const { language } = metadata;
  const front: ContentDocument[] = [];
  const image = coverHref(book);
  if (image !== undefined) {
    front.push({
      id: 'd-cover-page',
      href: 'cover.xhtml',
      title: WORDS.cover,
      language,
      position: 'front',
      bodyType: 'cover',
      body: coverPage(metadata, image).xhtml,
    });
  }
  front.push({
    id: 'd-title-page',
    href: 'title-page.xhtml',
    title: metadata.title,
    language,
    position: 'front',
    bodyType: 'frontmatter',
    body: titlePage(book).xhtml,
  });
  const noticed = hasNotice(book.notice);
  if (noticed) {
    front.push({
      id: 'd-content-notice',
      href: 'content-notice.xhtml',
      title: WORDS.contentNotice,
      language,
      position: 'front',
      bodyType: 'frontmatter',
      body: noticePage(book).xhtml,
    });
  }
  const taken = new Set(['cover', 'title-page', 'content-notice', 'toc']);
  const stories = book.stories.map((story, index) =>
    renderStory(story, book, { ornament: ornaments[index] ?? '' }, taken),
  );
  const documents = [...front, ...stories.flatMap((story) => story.documents)];
  const noticeEntry: readonly TocEntry[] = noticed
    ? [{ label: WORDS.contentNotice, href: 'content-notice.xhtml', children: [] }]
    : [];
  const begin = stories[0]?.entry.href ?? CONTENTS_HREF;
  const landmarks: readonly Landmark[] = [
    ...(image === undefined
      ? []
      : [{ type: 'cover', label: WORDS.cover, href: 'cover.xhtml' } as const]),
    { type: 'titlepage', label: WORDS.titlePage, href: 'title-page.xhtml' },
    { type: 'toc', label: WORDS.contents, href: CONTENTS_HREF },
    { type: 'bodymatter', label: WORDS.startOfContent, href: begin },
  ];
  const description = [metadata.description, noticeSentence(book.notice)].filter(Boolean).join(' ');
  return {
    metadata,
    description: description === '' ? undefined : description,
    notice: book.notice,
    cover,
    documents,
    toc: tableOfContents(stories, noticeEntry),
    landmarks,
    styleSheet: await readFile(STYLE_SHEET, 'utf8'),
  };
}
