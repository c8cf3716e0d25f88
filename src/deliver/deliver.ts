/** Makes the files of a book: one for all of it, one for every story, or volumes of a size. */
import type { BookConfig } from '../config/config.ts';
import type { CoverChoice } from '../cover/cover.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { sumUp } from '../rating/sum-up.ts';
import { coverWords } from '../cover/words.ts';
import type { Making, RenderStyle } from '../render/rendering.ts';
import { render } from '../render/render.ts';
import type { Book } from '../story/types.ts';
import type { Target } from '../targets/target.ts';
import { forTarget } from '../targets/targets.ts';
import { fitVolumes, type MadeBook, type Pack } from './fit.ts';
import { splitByStory } from './volumes.ts';

/** How a book is to be delivered. */
export interface Delivery
  extends
    Pick<BookConfig, 'parts' | 'splitBy' | 'splitSize'>,
    Pick<RenderStyle, 'notices' | 'ratingInContents' | 'style'> {
  readonly target: Target;
  readonly cover: CoverChoice;
  /** The person's own style sheet, checked. */
  readonly ownCss: string | undefined;
  /** What the colophon says. */
  readonly making: Making;
  /** What comes between the scenes of a story, by its slug. */
  readonly ornaments: ReadonlyMap<string, string>;
  readonly pack: Pack;
}

/** A file of a book. */
export interface DeliveredFile {
  readonly book: Book;
  readonly bytes: Buffer;
  /** What its name has after the whole book's: a story's slug, the number of a volume. */
  readonly name: readonly string[];
}

/** Files that together have all words of their stories, none twice. */
export interface DeliveredSet {
  /** Slugs of the stories. */
  readonly stories: ReadonlySet<string>;
  readonly files: readonly DeliveredFile[];
}

/** A book before and after its notices were summed up. */
export interface SummedBook {
  /** What is stated of each part by itself: what it is split into sums up its own. */
  readonly stated: Book;
  readonly summed: Book;
}

/** Render and pack a book. */
export async function deliver(
  whole: SummedBook,
  delivery: Delivery,
): Promise<Result<readonly DeliveredSet[]>> {
  const isByStory = delivery.splitBy === 'story' && whole.stated.stories.length > 1;
  const books = isByStory
    ? splitByStory(whole.stated).map((book) => summedUp(book, delivery))
    : [whole];
  const sets: DeliveredSet[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const book of books) {
    const made = await makeVolumes(book, delivery);
    diagnostics.push(...made.diagnostics);
    const slugs = book.stated.stories.map(({ slug }) => slug);
    const story = isByStory ? slugs : [];
    sets.push({
      stories: new Set(slugs),
      files: made.value.map(({ book: volume, bytes }, index) => ({
        book: volume,
        bytes,
        name: made.value.length === 1 ? story : [...story, String(index + 1)],
      })),
    });
  }
  return resultOf(sets, diagnostics);
}

// What the sums say of their parts was said of the whole book already.
function summedUp(stated: Book, { notices }: Delivery): SummedBook {
  return { stated, summed: sumUp(stated, notices).value };
}

async function makeVolumes(
  { stated, summed }: SummedBook,
  delivery: Delivery,
): Promise<Result<readonly MadeBook[]>> {
  const { splitSize, pack } = delivery;
  const whole = await make(summed, delivery);
  if (splitSize === undefined || whole.value.bytes.length <= splitSize)
    return resultOf([whole.value], whole.diagnostics);
  const volumes = await fitVolumes(stated, whole.value, splitSize, {
    make: (part) => make(summedUp(part, delivery).summed, delivery),
    pack,
  });
  return resultOf(volumes.value, [...whole.diagnostics, ...volumes.diagnostics]);
}

async function make(book: Book, delivery: Delivery): Promise<Result<MadeBook>> {
  const { target, pack } = delivery;
  const ornaments = book.stories.map(({ slug }) => delivery.ornaments.get(slug));
  const [{ cover, diagnostics }, rendered] = await Promise.all([
    delivery.cover.of(coverWords(book)),
    // While another thread may draw the cover.
    render(book, { ...delivery, ornaments, cover: delivery.cover.mediaType }),
  ]);
  const publication = forTarget({ ...rendered, cover }, target);
  const { bytes, warnings } = await pack(publication);
  return resultOf({ book, publication, bytes }, [
    ...diagnostics,
    ...warnings.map((warning) => diagnose('package-dropped', { warning })),
  ]);
}
