/** What a cover is composed of: shapes, and columns of text. */
import type { Colour } from './colours.ts';
import type { SetText } from './type/fit.ts';
import type { Setting } from './type/lines.ts';
import { inset, type Box, type Outline } from './paint/outline.ts';
import type { CoverWords } from './words.ts';
import type { Scheme } from './colours.ts';
import type { Random } from './seed.ts';

/** Size of a cover in pixels: what Amazon asks for (Kindle Publishing Guidelines, "Cover image"). */
export const COVER: Box = { x: 0, y: 0, width: 1600, height: 2560 };
/** The area for words: devices cut edges off, shops put labels on corners. */
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
  /** The colour of its ground. */
  readonly on: Colour;
}

/** A cover, ready to be painted: its ground, then shapes, then words. */
export interface Composition {
  readonly ground: Colour;
  readonly paints: readonly Paint[];
  readonly lettering: readonly Lettering[];
}

/** A design of covers. */
export interface Design {
  /** What the config calls it. */
  readonly id: string;
  /** Composes a cover; the same words, colours and random numbers make the same one. */
  readonly draw: (words: CoverWords, scheme: Scheme, tools: DrawingTools) => Composition;
}

/** What designs draw with. They are given it, since type is slow to load where only their names are needed. */
export interface DrawingTools {
  readonly random: Random;
  readonly setText: (text: string, setting: Setting) => SetText;
  /** Whether a text is read from the right. */
  readonly readsFromRight: (text: string) => boolean;
  readonly column: (items: readonly Item[], place: ColumnPlace) => Column;
}

/** Where a column of texts begins, and the language of its texts. */
interface ColumnPlace extends Pick<Box, 'x' | 'y' | 'width'> {
  readonly language: string;
}

/** The texts of a column, and where they end. */
interface Column {
  readonly texts: readonly SetText[];
  readonly bottom: number;
}

type Texts = readonly [string, ...(readonly string[])];

/** Part of a column of texts. */
export interface Item {
  /** The first of these that fits whole on its lines is set; the last one is cut if it must. */
  readonly texts: Texts | undefined;
  readonly setting: ItemSetting;
  /** The most height it takes, in pixels. */
  readonly height: number;
  /** Pixels between it and the text above. */
  readonly gap: number;
}

type ItemSetting = Omit<Setting, 'box' | 'valign' | 'language'>;

/**
 * A part of a column of texts.
 * @param text one text, which takes no room when it is empty, or several: the first that fits is set
 */
export function item(
  text: string | undefined | Texts,
  setting: ItemSetting,
  height: number,
  gap = 0,
): Item {
  const one = typeof text === 'string' && text.trim() === '' ? undefined : text;
  return { texts: typeof one === 'string' ? [one] : one, setting, height, gap };
}

/** The small words at the foot of a cover. */
export function smallPrintItem(
  words: CoverWords,
  setting: Pick<ItemSetting, 'align' | 'mostLines'>,
  gap = 0,
): Item {
  const { align, mostLines } = setting;
  const small = { voice: 'sans-light', tracking: 0.16, least: 24, most: 30 } as const;
  return item(smallPrint(words), { ...small, align, mostLines }, 40, gap);
}

/** Sets texts one below the other, each as high as its ink; what is undefined or empty takes no room. */
export function column(
  items: readonly Item[],
  { x, y, width, language }: ColumnPlace,
  setText: DrawingTools['setText'],
): Column {
  const texts: SetText[] = [];
  let bottom = y;
  for (const { texts: wanted, setting, height, gap } of items) {
    if (wanted === undefined) continue;
    const top = texts.length === 0 ? y : bottom + gap;
    const box = { x, y: top, width, height };
    const set = firstFitting(wanted, { ...setting, box, valign: 'top', language }, setText);
    texts.push(set);
    if (set.bounds !== undefined) bottom = set.bounds.y + set.bounds.height;
  }
  return { texts, bottom };
}

function firstFitting(texts: Texts, setting: Setting, setText: DrawingTools['setText']): SetText {
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

/** A text in the capitals of its language; scripts without capitals stay. */
export function capitals(text: string, language: string): string {
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase();
  }
}

/** The small words at the foot: the edition, which says more, else the rating. */
export function smallPrint({ edition, rating, language }: CoverWords): string {
  return capitals(edition ?? rating ?? '', language);
}
