import type { Colour } from './colours.ts';
import { setText, type Setting, type SetText } from './type/fit.ts';
import { inset, type Box, type Outline } from './paint/outline.ts';
import type { CoverWords } from './words.ts';
import type { Scheme } from './colours.ts';
import type { Chance } from './seed.ts';

/** Size of a cover in pixels: what Amazon asks for (Kindle Publishing Guidelines, "Cover image"). */
export const COVER: Box = { x: 0, y: 0, width: 1600, height: 2560 };
/** Where words may stand: devices cut edges off, shops put corners on them. */
export const SAFE: Box = inset(COVER, 110);

/** A shape and its colour. */
export interface Paint {
  readonly outline: Outline;
  readonly colour: Colour;
}

/** A text and its colours. */
export interface Lettering {
  readonly text: SetText;
  readonly colour: Colour;
  /** What it stands on. */
  readonly on: Colour;
}

/** A cover, ready to be painted: its ground, then shapes, then words. */
export interface Composition {
  readonly ground: Colour;
  readonly paints: readonly Paint[];
  readonly lettering: readonly Lettering[];
}

/** Draw words as a cover: pure, so that the same words, colours and chances make the same cover. */
export type Design = (words: CoverWords, scheme: Scheme, chance: Chance) => Composition;

/** Part of a column of texts. */
export interface Item {
  /** The first of these that fits whole on its lines is set; the last one is cut if it must. */
  readonly texts: readonly [string, ...(readonly string[])] | undefined;
  readonly setting: Omit<Setting, 'box' | 'valign' | 'language'>;
  /** The most height it takes, in pixels. */
  readonly height: number;
  /** Pixels between it and what stands above. */
  readonly gap: number;
}

/** Set texts one below the other, each as high as its ink; what is undefined or empty takes no room. */
export function column(
  items: readonly Item[],
  { x, y, width, language }: { x: number; y: number; width: number; language: string },
): { readonly texts: readonly SetText[]; readonly bottom: number } {
  const texts: SetText[] = [];
  let bottom = y;
  for (const { texts: wanted, setting, height, gap } of items) {
    if (wanted === undefined) continue;
    const top = texts.length === 0 ? y : bottom + gap;
    const box = { x, y: top, width, height };
    const set = firstFitting(wanted, { ...setting, box, valign: 'top', language });
    texts.push(set);
    if (set.bounds !== undefined) bottom = set.bounds.y + set.bounds.height;
  }
  return { texts, bottom };
}

function firstFitting(texts: readonly [string, ...(readonly string[])], setting: Setting): SetText {
  let found = setText(texts[0], setting);
  for (const text of texts.slice(1)) {
    if (!found.isCut) return found;
    found = { ...setText(text, setting), missing: found.missing };
  }
  return found;
}

/** Texts moved down. */
export function lowered(texts: readonly SetText[], by: number): readonly SetText[] {
  return texts.map((text) => ({
    ...text,
    bounds: text.bounds && { ...text.bounds, y: text.bounds.y + by },
    outlines: text.outlines.map((outline) =>
      outline.map((contour) =>
        contour.map((value, index) => (index % 2 === 0 ? value : value + by)),
      ),
    ),
  }));
}

/** Texts in one colour. */
export function inColour(
  texts: readonly SetText[],
  colour: Colour,
  on: Colour,
): readonly Lettering[] {
  return texts.map((text) => ({ text, colour, on }));
}

/** One text or none, as an item takes it. */
export function maybe(text: string | undefined): readonly [string] | undefined {
  return text === undefined || text.trim() === '' ? undefined : [text];
}

/** In capitals, as the language has them; scripts without any stay. */
export function capitals(text: string, language: string): string {
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase();
  }
}

/** The small words at the foot: of two of them the edition says more. */
export function smallPrint({
  edition,
  rating,
  language,
}: CoverWords): readonly [string] | undefined {
  return maybe(capitals(edition ?? rating ?? '', language));
}
