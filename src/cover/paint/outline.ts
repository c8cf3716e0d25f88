/** Outlines, the shapes that are painted. */

/** A closed line of straight pieces: x, y, x, y … in pixels, y downwards. */
export type Contour = readonly number[];
/** Contours that are filled together: holes run the other way round. */
export type Outline = readonly Contour[];

/** A rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around outlines; undefined where there is nothing. */
export function boundsOf(outlines: Iterable<Outline>): Box | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const outline of outlines) {
    for (const contour of outline) {
      for (let at = 0; at + 1 < contour.length; at += 2) {
        const x = contour[at] ?? 0;
        const y = contour[at + 1] ?? 0;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box as an outline. */
export function rectangle({ x, y, width, height }: Box): Outline {
  return [[x, y, x + width, y, x + width, y + height, x, y + height]];
}

/** A frame: the area between a box and one `thick` pixels further in. */
export function frame(box: Box, thick: number): Outline {
  const { x, y, width, height } = box;
  return [
    ...rectangle({ x, y, width, height: thick }),
    ...rectangle({ x, y: y + height - thick, width, height: thick }),
    ...rectangle({ x, y, width: thick, height }),
    ...rectangle({ x: x + width - thick, y, width: thick, height }),
  ];
}

/** A box that is smaller by so much on every side. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Points on an arc, from one angle to another in turns; straight pieces are under 4 pixels off. */
function arc(x: number, y: number, radius: number, from: number, to: number): number[] {
  const pieces = Math.max(6, Math.ceil(Math.abs(to - from) * (12 + 4 * Math.sqrt(radius))));
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const angle = 2 * Math.PI * (from + ((to - from) * index) / pieces);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }).flat();
}

/** A disc. */
export function disc(x: number, y: number, radius: number): Outline {
  return [arc(x, y, radius, 0, 1)];
}

/** A ring, `thick` pixels wide inwards. */
export function ring(x: number, y: number, radius: number, thick: number): Outline {
  return [arc(x, y, radius, 0, 1), arc(x, y, radius - thick, 1, 0)];
}

/** A slice of a disc between two angles in turns, clockwise from the right. */
export function slice(x: number, y: number, radius: number, from: number, to: number): Outline {
  return [[x, y, ...arc(x, y, radius, from, to)]];
}

/** A slice of a ring. */
export function arch(
  x: number,
  y: number,
  radius: number,
  thick: number,
  from: number,
  to: number,
): Outline {
  return [[...arc(x, y, radius, from, to), ...arc(x, y, radius - thick, to, from)]];
}

/**
 * A leaf from a point: two curves that meet in a tip.
 * @param turn where it points, in turns clockwise from the right
 */
export function leaf(x: number, y: number, length: number, width: number, turn: number): Outline {
  const [cos, sin] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
  const steps = 14;
  const side = (sign: number, from: number): number[] =>
    Array.from({ length: steps }, (_, index) => {
      const along = Math.abs(from - index / steps);
      const across = (sign * width * Math.sin(Math.PI * along) * (1.25 - 0.5 * along)) / 2;
      return [x + length * along * cos - across * sin, y + length * along * sin + across * cos];
    }).flat();
  return [[...side(1, 0), ...side(-1, 1)]];
}

/** A star, or a polygon where `inner` is near 1. */
export function star(
  x: number,
  y: number,
  radius: number,
  points: number,
  inner: number,
  turn = -0.25,
): Outline {
  return [
    Array.from({ length: points * 2 }, (_, index) => {
      const angle = 2 * Math.PI * (turn + index / (points * 2));
      const far = index % 2 === 0 ? radius : radius * inner;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    }).flat(),
  ];
}

/** A band of even width along points, cut square at its ends. */
export function stroke(points: readonly (readonly [number, number])[], thick: number): Outline {
  const left: number[] = [];
  const right: number[] = [];
  points.forEach(([x, y], index) => {
    const [x0, y0] = points[Math.max(0, index - 1)] ?? [x, y];
    const [x1, y1] = points[Math.min(points.length - 1, index + 1)] ?? [x, y];
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    const [dx, dy] = [((y1 - y0) / length) * (thick / 2), ((x1 - x0) / length) * (thick / 2)];
    left.push(x - dx, y + dy);
    right.unshift(x + dx, y - dy);
  });
  return [[...left, ...right]];
}
