import { deflateRawSync } from 'node:zlib';
import type { BookConfig, NoticeDetail, PartSwitches, Split, Target } from '../config/config.ts';
import type { StyleConfig } from '../config/style.ts';
import type { DrawCover } from '../cover/draw.ts';
import { takeCover, takeFoundCover, type TakenCover } from '../cover/prepare.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { PackagedEpub } from '../package/epub.ts';
import { sumUp } from '../rating/sum-up.ts';
import type { Publication } from '../render/publication.ts';
import type { Making } from '../render/pages/colophon.ts';
import type { RawImage } from '../read/raw.ts';
import { coverWords } from '../render/cover-words.ts';
import { render } from '../render/render.ts';
import { forTarget } from '../targets/targets.ts';
import { picturesOf, splitBySize, splitByStory, textOf } from './volumes.ts';
import type { Book, Chapter, CoverImage, Story } from '../story/types.ts';

/** How a book is to be delivered. */
export interface Delivery {
  readonly target: Target;
  readonly splitBy: Split | undefined;
  /** The most that a volume has, in bytes. */
  readonly splitSize: number | undefined;
  readonly notices: NoticeDetail;
  readonly ratingInContents: boolean;
  readonly cover: CoverOfFiles;
  /** Parts that are turned off. */
  readonly parts: PartSwitches | undefined;
  readonly style: StyleConfig;
  /** The person's own style sheet, checked. */
  readonly ownCss: string | undefined;
  /** What the colophon says. */
  readonly making: Making;
  /** What stands between the scenes of a story. */
  readonly ornamentOf: (story: Story) => string | undefined;
  readonly packageEpub: (publication: Publication) => Promise<PackagedEpub>;
}

/** The cover of each file of a book. */
export interface CoverOfFiles {
  /** What every one of them is; undefined for none. */
  readonly mediaType: CoverImage['mediaType'] | undefined;
  readonly of: (book: Book) => Promise<TakenCover>;
  /** What there is to say of a cover that all of them share. */
  readonly diagnostics: readonly Diagnostic[];
}

const NO_COVER: Promise<TakenCover> = Promise.resolve({ diagnostics: [] });

/**
 * The cover of every file of a book: a picture that somebody brought, one drawn for each, or none.
 * @param cover what the config says
 * @param inherited the cover of the e-book that the book is made of
 * @param drawing another thread's painter; by default cover/draw.ts, in this thread
 */
export async function coverOfFiles(
  cover: BookConfig['cover'],
  inherited: RawImage | undefined,
  drawing: DrawCover | undefined,
): Promise<CoverOfFiles> {
  if (cover === false) return { mediaType: undefined, of: () => NO_COVER, diagnostics: [] };
  const stated = cover !== undefined && 'bytes' in cover ? cover : undefined;
  const chosen = cover === undefined || 'bytes' in cover ? {} : cover;
  const taken: TakenCover =
    stated !== undefined
      ? await takeCover(stated.bytes, stated.name, stated.place)
      : inherited === undefined || cover !== undefined
        ? { diagnostics: [] }
        : await takeFoundCover(inherited);
  const { diagnostics } = taken;
  const picture = taken.cover;
  if (picture !== undefined) {
    const whole = Promise.resolve({ cover: picture, diagnostics: [] });
    return { mediaType: picture.mediaType, of: () => whole, diagnostics };
  }
  return {
    mediaType: 'image/png',
    // Loaded here, since it is heavy and another thread may do it.
    of: async (book) => {
      const drawCover = drawing ?? (await import('../cover/draw.ts')).drawCover;
      return drawCover(coverWords(book), chosen);
    },
    diagnostics,
  };
}

/** A file of a book. */
export interface PublishedFile {
  readonly book: Book;
  readonly bytes: Buffer;
  /** What its name has behind the whole book's: a story's slug, the number of a volume. */
  readonly name: readonly string[];
}

/** Files that have all words of their stories together, none twice. */
export interface PublishedSet {
  /** Slugs of the stories. */
  readonly stories: ReadonlySet<string>;
  readonly files: readonly PublishedFile[];
}

/** A book as files, and what could not be done as asked. */
export interface Published {
  readonly sets: readonly PublishedSet[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Render and pack a book: as one file, as one for every story, as volumes of a size.
 * @param book what is stated of each part by itself; every file sums up its own
 */
export async function publish(book: Book, delivery: Delivery): Promise<Published> {
  const { splitBy, splitSize } = delivery;
  const isByStory = splitBy === 'story' && book.stories.length > 1;
  const books = isByStory ? splitByStory(book) : [book];
  const sets: PublishedSet[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const part of books) {
    const whole = await make(part, delivery, diagnostics);
    const volumes =
      splitSize === undefined || whole.bytes.length <= splitSize
        ? [whole]
        : await volumesOf(part, whole, splitSize, delivery, diagnostics);
    const slugs = part.stories.map(({ slug }) => slug);
    const story = isByStory ? slugs : [];
    sets.push({
      stories: new Set(slugs),
      files: volumes.map((volume, index) => ({
        book: volume.book,
        bytes: volume.bytes,
        name: volumes.length === 1 ? story : [...story, String(index + 1)],
      })),
    });
  }
  return { sets, diagnostics };
}

/** A book made, and what it was made of. */
interface Made {
  readonly book: Book;
  readonly publication: Publication;
  readonly bytes: Buffer;
}

async function make(book: Book, delivery: Delivery, diagnostics: Diagnostic[]): Promise<Made> {
  const { ornamentOf, target } = delivery;
  const { book: summed } = sumUp(book, delivery.notices);
  const ornaments = summed.stories.map(ornamentOf);
  const [{ cover, diagnostics: ofCover }, rendered] = await Promise.all([
    delivery.cover.of(summed),
    // While another thread may draw the cover.
    render(summed, { ...delivery, ornaments, cover: delivery.cover.mediaType }),
  ]);
  diagnostics.push(...ofCover);
  const publication = forTarget({ ...rendered, cover }, target);
  const { bytes, confessions } = await delivery.packageEpub(publication);
  for (const confession of confessions)
    diagnostics.push(diagnose('package-dropped', { warning: confession }));
  return { book: summed, publication, bytes };
}

/** Sizes are guessed, tried and guessed again as often. */
const MOST_ATTEMPTS = 4;
/** What is kept free each time that a guess was too small. */
const MARGIN = 0.98;
/** What a page takes besides its text: its frame, its entries in package and archive; in bytes. */
const PAGE = 800;

async function volumesOf(
  book: Book,
  whole: Made,
  size: number,
  delivery: Delivery,
  diagnostics: Diagnostic[],
): Promise<readonly Made[]> {
  const fixed = await sizeWithoutStories(whole.publication, delivery);
  if (fixed >= size) {
    diagnostics.push(diagnose('split-too-small', { least: sizeText(fixed) }));
    return [whole];
  }
  const weigh = weigher(book, whole.bytes.length - fixed);
  let most = size - fixed;
  let volumes: readonly Made[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const tried: Made[] = [];
    const told: Diagnostic[] = [];
    for (const part of splitBySize(book, { most, weigh }))
      tried.push(await make(part, delivery, told));
    volumes = tried;
    if (attempt === 0) diagnostics.push(...told);
    const largest = Math.max(
      0,
      ...volumes.filter((volume) => isDivisible(volume.book)).map(({ bytes }) => bytes.length),
    );
    if (largest <= size) break;
    most = Math.floor(most * MARGIN * (size / largest));
  }
  for (const { book: volume, bytes } of volumes) {
    if (bytes.length > size) {
      const values = { title: volume.metadata.title, size: sizeText(bytes.length) };
      diagnostics.push(diagnose('split-oversize', values));
    }
  }
  return volumes;
}

/** Whether a volume could be cut further. */
function isDivisible({ stories }: Book): boolean {
  return stories.length > 1 || stories.some(({ chapters }) => chapters.length > 1);
}

/** What every volume has: cover, title page, style sheet; in bytes. */
async function sizeWithoutStories(publication: Publication, delivery: Delivery): Promise<number> {
  const documents = publication.documents.filter(({ position }) => position === 'front');
  const frame: Publication = { ...publication, documents, pictures: [], toc: [] };
  return (await delivery.packageEpub(frame)).bytes.length;
}

/** What each chapter takes in the finished file, as its share of what all of them do. */
function weigher(book: Book, all: number): (chapter: Chapter, story: Story) => number {
  const pictures = (chapter: Chapter, story: Story): number =>
    [...picturesOf(chapter, story)].reduce((sum, { bytes }) => sum + bytes.length, 0);
  const texts = new Map<Chapter, number>();
  let shown = 0;
  let told = 0;
  for (const story of book.stories) {
    for (const chapter of story.chapters) {
      const text = deflateRawSync(textOf(chapter)).length + PAGE;
      texts.set(chapter, text);
      told += text;
      shown += pictures(chapter, story);
    }
  }
  const share = told === 0 ? 1 : Math.max(0, all - shown) / told;
  return (chapter, story) => (texts.get(chapter) ?? 0) * share + pictures(chapter, story);
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
