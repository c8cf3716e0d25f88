/** Books made of one: a file for every story, or volumes of a size. */
import type {
  PictureFile,
  Book,
  BookMetadata,
  Chapter,
  Contributor,
  Story,
} from '../story/types.ts';
import { identifierFrom } from '../story/identifier.ts';
import { blockContents, picturesIn, plainText } from '../story/walk.ts';
import { phrasesFor } from '../phrases/phrases.ts';

/** What `splitBy` may say: a file for every story. */
export const SPLITS: readonly string[] = ['story'];

/** The authors of a story as the book has them: with their sort names. */
function authorsOf(story: Story, { authors }: BookMetadata): readonly Contributor[] {
  return story.authors.map(
    (name) =>
      authors.find((author) => author.name === name && author.role === 'aut') ?? {
        name,
        role: 'aut',
      },
  );
}

/** Whether a story says anything of its content itself; else what is said of the book holds for it. */
function isNoticed({ notice, chapters }: Story): boolean {
  return (
    notice.rating !== undefined ||
    notice.warnings.length > 0 ||
    chapters.some((chapter) => chapter.notice?.rating !== undefined)
  );
}

/**
 * A story as a book of its own: its title, authors and notice, an identifier made of the book's and its own
 * lasting name. The book is its series, unless that is in one.
 * @param position from 1
 */
function storyAsBook(story: Story, book: Book, position: number): Book {
  const { metadata } = book;
  const { title, authors, identifier, series, publisher, rights, subjects, date, modified } =
    metadata;
  const own: BookMetadata = {
    publisher,
    rights,
    subjects,
    date,
    modified,
    title: story.title,
    authors: story.authors.length === 0 ? authors : authorsOf(story, metadata),
    language: story.language,
    identifier: identifierFrom([identifier, story.slug]),
    description: story.summary,
    series: series ?? { name: title, number: position },
  };
  const notice = isNoticed(story) ? { warnings: [] } : book.notice;
  return { ...book, metadata: own, notice, stories: [story] };
}

/**
 * A file for every story; a book of one story is that story already. Each has the front and back matter of all:
 * a reader may have only this one.
 */
export function splitByStory(book: Book): readonly Book[] {
  if (book.stories.length < 2) return [book];
  // A story that an edition leaves out gets no book.
  return book.stories.flatMap((story, index) =>
    story.omission === undefined ? [storyAsBook(story, book, index + 1)] : [],
  );
}

/** What a volume may hold, and what its parts take, in bytes. */
export interface Room {
  readonly most: number;
  readonly weigh: (chapter: Chapter, story: Story) => number;
}

/** The pictures of a chapter. */
export function picturesOf({ blocks }: Chapter, { pictures }: Story): ReadonlySet<PictureFile> {
  const found = picturesIn(blocks).flatMap(({ image }) => pictures?.get(image) ?? []);
  return new Set(found);
}

/** The text of a chapter. */
export function textOf({ blocks }: Chapter): string {
  return blocks
    .flatMap(blockContents)
    .map((content) => plainText(content))
    .join('\n');
}

/**
 * Stories in volumes of a size: each in one where it fits, begun in a new one where it does not fit into what
 * is left; only what no volume can hold is cut, between chapters.
 */
function fill(stories: readonly Story[], { most, weigh }: Room): readonly (readonly Story[])[] {
  const volumes: Story[][] = [[]];
  let left = most;
  const begin = (): void => {
    if ((volumes.at(-1) ?? []).length > 0) volumes.push([]);
    left = most;
  };
  const put = (story: Story, weight: number): void => {
    volumes.at(-1)?.push(story);
    left -= weight;
  };
  for (const story of stories) {
    const weights = story.chapters.map((chapter) => weigh(chapter, story));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (whole > left) begin();
    if (whole <= most || story.chapters.length < 2) {
      put(story, whole);
      continue;
    }
    let chapters: Chapter[] = [];
    let weight = 0;
    for (const [index, chapter] of story.chapters.entries()) {
      const own = weights[index] ?? 0;
      if (chapters.length > 0 && weight + own > left) {
        put({ ...story, chapters }, weight);
        begin();
        chapters = [];
        weight = 0;
      }
      chapters.push(chapter);
      weight += own;
    }
    put({ ...story, chapters }, weight);
  }
  return volumes;
}

/**
 * A book in volumes of a size: "Winter Stories (1 of 3)". One that fits is itself. Front matter is in the first,
 * back matter in the last, as in a book that is bound in several.
 */
export function splitBySize(book: Book, room: Room): readonly Book[] {
  const volumes = fill(book.stories, room);
  if (volumes.length < 2) return [book];
  const { metadata } = book;
  const phrases = phrasesFor(metadata.language);
  return volumes.map((stories, index): Book => {
    const number = String(index + 1);
    const count = String(volumes.length);
    const title = phrases.text('volumeTitle', { title: metadata.title, number, count });
    const identifier = identifierFrom([metadata.identifier, `volume ${number}`]);
    const isLast = index === volumes.length - 1;
    return {
      ...book,
      stories,
      frontMatter: index === 0 ? book.frontMatter : [],
      backMatter: isLast ? book.backMatter : [],
      metadata: { ...metadata, title, identifier },
    };
  });
}
