/** The drawing of a cover from a book's words. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { CoverImage } from '../story/types.ts';
import { seededRandom, hashOf, pick } from './seed.ts';
import { schemeOf, SCHEMES, type Colour } from './colours.ts';
import { column, COVER, type Composition } from './composition.ts';
import { DESIGNS } from './designs/designs.ts';
import { encodePng } from './paint/indexed-png.ts';
import { Sheet } from './paint/sheet.ts';
import { setText } from './type/fit.ts';
import { readsFromRight } from './type/shape.ts';
import type { CoverWords } from './words.ts';

/** What the config chooses; the title decides the rest. */
export interface DrawnDesign {
  /** The id of a design. */
  readonly design?: string | undefined;
  readonly colour?: Colour | undefined;
}

/** A drawn cover. */
export interface DrawnCover {
  readonly cover: CoverImage;
  readonly diagnostics: readonly Diagnostic[];
}

/** `drawCover`, or one that asks another thread. */
export type DrawCover = (
  words: CoverWords,
  chosen?: DrawnDesign,
) => DrawnCover | Promise<DrawnCover>;

/** Draws a cover. The same words and choices make the same bytes. */
export function drawCover(words: CoverWords, chosen: DrawnDesign = {}): DrawnCover {
  const composition = compose(words, chosen);
  const missing = new Set(composition.lettering.flatMap(({ text }) => text.missing));
  const diagnostics =
    missing.size === 0
      ? []
      : [diagnose('cover-without-glyph', { characters: [...missing].slice(0, 20).join(' ') })];
  return { cover: { bytes: encodePng(paint(composition)), mediaType: 'image/png' }, diagnostics };
}

/** The words, colours and shapes of a cover, not yet painted. */
export function compose(words: CoverWords, { design, colour }: DrawnDesign = {}): Composition {
  // Design and colours have different sequences, so that choosing the one does not change the other.
  const seed = hashOf(words.title.normalize('NFC'));
  const chosen = DESIGNS.find(({ id }) => id === design) ?? pick(DESIGNS, seededRandom(seed));
  const scheme =
    colour === undefined ? pick(SCHEMES, seededRandom(seed ^ 0x5bd1e995)) : schemeOf(colour);
  return chosen.draw(words, scheme, {
    random: seededRandom(seed ^ 0x1b873593),
    setText,
    readsFromRight,
    column: (items, place) => column(items, place, setText),
  });
}

function paint({ ground, paints, lettering }: Composition): Sheet {
  const sheet = new Sheet(COVER.width, COVER.height, ground);
  for (const { outline, colour } of paints) sheet.fill(outline, colour);
  for (const { text, colour } of lettering)
    for (const outline of text.outlines) sheet.fill(outline, colour);
  return sheet;
}
