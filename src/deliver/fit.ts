/** Finds the volumes of a size: how much a chapter takes is estimated, tried and estimated again. */
import { deflateRawSync } from 'node:zlib';
import { sizeText } from '../story/size.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { PackagedEpub } from '../package/epub.ts';
import type { Publication } from '../render/publication.ts';
import type { Book, Chapter, Story } from '../story/types.ts';
import { picturesOf, splitBySize, textOf } from './volumes.ts';

/** Most estimates that are tried. */
const MOST_ATTEMPTS = 4;
/** The share that is used each time that an estimate was too small. */
const MARGIN = 0.98;
/** What a page takes besides its text: its frame, its entries in package and archive; in bytes. */
const PAGE = 800;

/** Packs a publication, in this thread or another. */
export type Pack = (publication: Publication) => Promise<PackagedEpub>;

/** A book made, and what it was made of. */
export interface MadeBook {
  readonly book: Book;
  readonly publication: Publication;
  readonly bytes: Buffer;
}

/** How a volume is made, and how a publication is packed. */
interface Tools {
  readonly make: (part: Book) => Promise<Result<MadeBook>>;
  readonly pack: Pack;
}

/**
 * The volumes of a book, none larger than a size unless it is a single chapter.
 * @param whole the book in one file, which is too large
 */
export async function fitVolumes(
  book: Book,
  whole: MadeBook,
  size: number,
  { make, pack }: Tools,
): Promise<Result<readonly MadeBook[]>> {
  const fixed = await sizeWithoutStories(whole.publication, pack);
  if (fixed >= size)
    return resultOf([whole], [diagnose('split-too-small', { least: sizeText(fixed) })]);
  const weigh = weigher(book, whole.bytes.length - fixed);
  let most = size - fixed;
  let volumes: readonly MadeBook[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const tried: Result<MadeBook>[] = [];
    for (const part of splitBySize(book, { most, weigh })) tried.push(await make(part));
    volumes = tried.map(({ value }) => value);
    // Later attempts would say the same again.
    if (attempt === 0) diagnostics.push(...tried.flatMap((volume) => volume.diagnostics));
    const largest = Math.max(
      0,
      ...volumes.filter((volume) => isDivisible(volume.book)).map(({ bytes }) => bytes.length),
    );
    if (largest <= size) break;
    most = Math.floor(most * MARGIN * (size / largest));
  }
  const oversize = volumes
    .filter(({ bytes }) => bytes.length > size)
    .map(({ book: { metadata }, bytes }) =>
      diagnose('split-oversize', { title: metadata.title, size: sizeText(bytes.length) }),
    );
  return resultOf(volumes, [...diagnostics, ...oversize]);
}

/** Whether a volume could be cut further. */
function isDivisible({ stories }: Book): boolean {
  return stories.length > 1 || stories.some(({ chapters }) => chapters.length > 1);
}

/** What every volume has: cover, title page, style sheet; in bytes. */
async function sizeWithoutStories(publication: Publication, pack: Pack): Promise<number> {
  const documents = publication.documents.filter(({ position }) => position === 'front');
  const frame: Publication = { ...publication, documents, pictures: [], toc: [] };
  return (await pack(frame)).bytes.length;
}

/** What each chapter takes in the finished file, as its share of what all of them take. */
function weigher(book: Book, all: number): (chapter: Chapter, story: Story) => number {
  const pictures = (chapter: Chapter, story: Story): number =>
    sum([...picturesOf(chapter, story)].map(({ bytes }) => bytes.length));
  const parts = book.stories.flatMap((story) =>
    story.chapters.map((chapter) => ({ chapter, story })),
  );
  const texts = new Map(
    parts.map(({ chapter }) => [chapter, deflateRawSync(textOf(chapter)).length + PAGE] as const),
  );
  const text = sum(parts.map(({ chapter }) => texts.get(chapter) ?? 0));
  const picture = sum(parts.map(({ chapter, story }) => pictures(chapter, story)));
  const share = text === 0 ? 1 : Math.max(0, all - picture) / text;
  return (chapter, story) => (texts.get(chapter) ?? 0) * share + pictures(chapter, story);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
