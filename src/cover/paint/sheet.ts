/** The painting of shapes into pixels. */
import { channels, mixed, type Colour } from '../colours.ts';
import { boundsOf, type Contour, type Outline } from './outline.ts';

/** Steps between two colours at the edge of a shape; more are not visible, and a palette has room for 256. */
const STEPS = 16;
const MOST_COLOURS = 256;

/**
 * A sheet that shapes are painted on. Each pixel is one byte, the number of a colour: a cover has few colours, so this
 * takes a quarter of the memory and of the bytes of true colour, and no JPEG blurs an edge.
 *
 * Shapes are filled by exact area: each edge adds the area that it covers of each pixel, and a running sum along the
 * row gives the share of the pixel inside (as in the rasterizers of FreeType and font-rs). It takes only sums and
 * products, so every machine paints the same.
 */
export class Sheet {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly #colours: Colour[];
  readonly #numbers: Map<Colour, number>;
  /** For each painted colour, the number of a blended colour by ground × STEPS + step. */
  readonly #blends = new Map<number, Int16Array>();
  /** The areas that edges cover, row by row in the box of a shape; all 0 between shapes. */
  #cover: Float64Array = new Float64Array(0);

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
    this.#colours = [ground];
    this.#numbers = new Map([[ground, 0]]);
  }

  /** The colours by their numbers. */
  get colours(): readonly Colour[] {
    return this.#colours;
  }

  /** Fills a shape; parts beyond the sheet are cut off. */
  fill(outline: Outline, colour: Colour): void {
    if (outline.every(isUpright)) {
      for (const contour of outline) this.#fillBox(contour, colour);
      return;
    }
    const bounds = boundsOf([outline]);
    if (bounds === undefined) return;
    const left = clamp(Math.floor(bounds.x), this.width);
    const top = clamp(Math.floor(bounds.y), this.height);
    const width = clamp(Math.ceil(bounds.x + bounds.width), this.width) - left;
    const height = clamp(Math.ceil(bounds.y + bounds.height), this.height) - top;
    if (width <= 0 || height <= 0) return;
    const area = new Area(width, height, this.#cover);
    this.#cover = area.cover;
    for (const contour of outline) {
      let x0 = (contour.at(-2) ?? 0) - left;
      let y0 = (contour.at(-1) ?? 0) - top;
      for (let at = 0; at + 1 < contour.length; at += 2) {
        const x1 = (contour[at] ?? 0) - left;
        const y1 = (contour[at + 1] ?? 0) - top;
        area.addEdge(x0, y0, x1, y1);
        x0 = x1;
        y0 = y1;
      }
    }
    this.#paint(left, top, area, colour);
  }

  /** Fills a box by whole pixels, so that its sides are sharp. */
  #fillBox([x0 = 0, y0 = 0, , , x1 = 0, y1 = 0]: Contour, colour: Colour): void {
    const number = this.#numberOf(colour);
    const left = clamp(Math.round(Math.min(x0, x1)), this.width);
    const right = clamp(Math.round(Math.max(x0, x1)), this.width);
    const bottom = clamp(Math.round(Math.max(y0, y1)), this.height);
    for (let row = clamp(Math.round(Math.min(y0, y1)), this.height); row < bottom; row += 1)
      this.pixels.fill(number, row * this.width + left, row * this.width + right);
  }

  #paint(left: number, top: number, area: Area, colour: Colour): void {
    const number = this.#numberOf(colour);
    const blend = this.#blendsOf(number);
    const { pixels } = this;
    const { cover, stride, width, height } = area;
    for (let row = 0; row < height; row += 1) {
      const first = area.first[row] ?? width;
      const last = area.last[row] ?? 0;
      const from = (top + row) * this.width + left;
      const base = row * stride;
      let sum = 0;
      for (let column = first; column <= last; column += 1) {
        sum += cover[base + column] ?? 0;
        cover[base + column] = 0;
        if (column >= width) continue;
        const step = Math.round(Math.min(1, Math.abs(sum)) * STEPS);
        const at = from + column;
        if (step === STEPS) pixels[at] = number;
        else if (step > 0) pixels[at] = this.#blended(blend, pixels[at] ?? 0, colour, step);
      }
      // After the last edge all pixels are alike.
      if (last + 1 < width && Math.abs(sum) > 0.5)
        pixels.fill(number, from + last + 1, from + width);
    }
  }

  /** The number of a colour blended with the one under it. */
  #blended(blend: Int16Array, ground: number, colour: Colour, step: number): number {
    const key = ground * STEPS + step;
    const known = blend[key] ?? -1;
    if (known >= 0) return known;
    const number = this.#numberOf(mixed(this.#colours[ground] ?? colour, colour, step / STEPS));
    blend[key] = number;
    return number;
  }

  #blendsOf(number: number): Int16Array {
    const known = this.#blends.get(number);
    if (known !== undefined) return known;
    const fresh = new Int16Array(MOST_COLOURS * STEPS).fill(-1);
    this.#blends.set(number, fresh);
    return fresh;
  }

  /** The number of a colour, or of the nearest one when there is no room for more. */
  #numberOf(colour: Colour): number {
    const known = this.#numbers.get(colour);
    if (known !== undefined) return known;
    if (this.#colours.length < MOST_COLOURS) {
      this.#colours.push(colour);
      this.#numbers.set(colour, this.#colours.length - 1);
      return this.#colours.length - 1;
    }
    const distances = this.#colours.map((other) => distance(other, colour));
    return distances.indexOf(Math.min(...distances));
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function distance(one: Colour, other: Colour): number {
  const [r, g, b] = channels(one);
  const [r2, g2, b2] = channels(other);
  return (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2;
}

/** Whether a contour is a box, as `rectangle` makes them. */
function isUpright(contour: Contour): boolean {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = contour;
  return contour.length === 8 && y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0;
}

/** The area that the edges of one shape cover, as the difference of each pixel of its box from the pixel before. */
class Area {
  readonly width: number;
  readonly height: number;
  /** Two columns more than the box, for the area of edges at its right side. */
  readonly stride: number;
  readonly cover: Float64Array;
  /** By row, the first and last column that an edge touches. */
  readonly first: Int32Array;
  readonly last: Int32Array;

  /** @param cover used again where it is large enough; all 0 */
  constructor(width: number, height: number, cover: Float64Array) {
    this.width = width;
    this.height = height;
    this.stride = width + 2;
    const size = this.stride * height;
    this.cover = cover.length < size ? new Float64Array(size) : cover;
    this.first = new Int32Array(height).fill(width + 1);
    this.last = new Int32Array(height).fill(-1);
  }

  addEdge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const isDown = fromY < toY;
    const x0 = isDown ? fromX : toX;
    const y0 = isDown ? fromY : toY;
    const x1 = isDown ? toX : fromX;
    const y1 = isDown ? toY : fromY;
    const slope = (x1 - x0) / (y1 - y0);
    const end = Math.min(this.height, Math.ceil(y1));
    for (let row = Math.max(0, Math.floor(y0)); row < end; row += 1) {
      const top = Math.max(row, y0);
      const tall = Math.min(row + 1, y1) - top;
      if (tall <= 0) continue;
      // An edge left of the box covers all of it, one right of it nothing.
      const one = clamp(x0 + (top - y0) * slope, this.width);
      const other = clamp(x0 + (top + tall - y0) * slope, this.width);
      this.#addSpan(row, Math.min(one, other), Math.max(one, other), isDown ? tall : -tall);
    }
  }

  /** Adds one row's part of an edge, between two columns; `tall` is negative where the edge goes up. */
  #addSpan(row: number, left: number, right: number, tall: number): void {
    const { cover } = this;
    const base = row * this.stride;
    const start = Math.floor(left);
    const end = Math.max(start + 1, Math.ceil(right));
    if (start < (this.first[row] ?? 0)) this.first[row] = start;
    if (end > (this.last[row] ?? 0)) this.last[row] = end;
    if (end === start + 1) {
      // All in one pixel: the mean of its ends gives the share right of the edge.
      const share = (left + right) / 2 - start;
      cover[base + start] = (cover[base + start] ?? 0) + tall * (1 - share);
      cover[base + end] = (cover[base + end] ?? 0) + tall * share;
      return;
    }
    const each = tall / (right - left);
    let crossed = 0;
    let covered = 0;
    for (let column = start; column < end; column += 1) {
      // The part of the edge before this pixel covers all of it; the part in it covers a trapezium.
      const from = Math.max(left, column);
      const to = Math.min(right, column + 1);
      const here = (to - from) * each;
      const area = crossed + here * (column + 1 - (from + to) / 2);
      cover[base + column] = (cover[base + column] ?? 0) + area - covered;
      crossed += here;
      covered = area;
    }
    cover[base + end] = (cover[base + end] ?? 0) + tall - covered;
  }
}
