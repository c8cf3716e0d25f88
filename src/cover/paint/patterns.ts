/** Patterned papers for the ground of covers. */
import type { Random } from '../seed.ts';
import { mixed, type Scheme } from '../colours.ts';
import { COVER, type Paint } from '../composition.ts';
import { arch, disc, leaf, ring, slice, star, stroke, type Outline } from './outline.ts';

/** A patterned paper: the shapes on its ground. */
export type Pattern = (scheme: Scheme, random: Random) => readonly Paint[];

/** Points of a lattice that covers the sheet and a little more; every other row is shifted by half a step. */
function lattice(
  stepX: number,
  stepY: number,
  half = true,
): readonly (readonly [number, number])[] {
  const columns = Math.ceil(COVER.width / stepX) + 2;
  const rows = Math.ceil(COVER.height / stepY) + 2;
  // Even on both sides, so that the pattern is centred.
  const left = (COVER.width - (columns - 1) * stepX) / 2;
  const top = (COVER.height - (rows - 1) * stepY) / 2;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => {
      const aside = half && row % 2 === 1 ? stepX / 2 : 0;
      return [left + column * stepX - aside, top + row * stepY] as const;
    }),
  ).flat();
}

/** Scales of a fish, or waves of the sea: arches over arches. */
const scales: Pattern = ({ deep, paper, accent }, random) => {
  const radius = 118 + Math.floor(random() * 4) * 14;
  const line = mixed(deep, paper, 0.72);
  return lattice(radius * 2, radius / 2).flatMap(([x, y]) => [
    { outline: disc(x, y, radius), colour: line },
    { outline: disc(x, y, radius - 9), colour: deep },
    { outline: arch(x, y, radius * 0.74, 7, 0.5, 1), colour: line },
    { outline: arch(x, y, radius * 0.5, 7, 0.5, 1), colour: line },
    { outline: disc(x, y - radius * 0.12, radius * 0.2), colour: accent },
  ]);
};

/** Sprigs: a stalk with leaves in pairs and a berry on top. */
const sprigs: Pattern = ({ deep, paper, accent }, random) => {
  const size = 190 + Math.floor(random() * 3) * 20;
  const green = mixed(deep, paper, 0.6);
  const lean = 0.03 + random() * 0.05;
  return lattice(size * 1.12, size * 0.98).flatMap(([x, y], index) => {
    const turn = -0.25 + (index % 2 === 0 ? lean : -lean);
    const [dx, dy] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
    const at = (along: number): readonly [number, number] => [
      x + dx * size * along,
      y + dy * size * along,
    ];
    const pairs = [-0.3, -0.12, 0.06].flatMap((along, pair) =>
      [-0.13, 0.13].map((side) => ({
        outline: leaf(...at(along), size * (0.3 - pair * 0.035), size * 0.115, turn + side),
        colour: green,
      })),
    );
    return [
      { outline: stroke([at(-0.42), at(0.26)], 6), colour: green },
      ...pairs,
      { outline: disc(...at(0.32), size * 0.06), colour: accent },
    ];
  });
};

/** Four petals on every crossing, made by circles that overlap. */
const petals: Pattern = ({ deep, paper, accent }, random) => {
  const step = 176 + Math.floor(random() * 4) * 16;
  const light = mixed(deep, paper, 0.82);
  return lattice(step, step, false).flatMap(([x, y]) => [
    ...[0.125, 0.375].map((turn) => ({
      outline: leaf(x, y, step * Math.SQRT2, step * 0.36, turn),
      colour: light,
    })),
    { outline: star(x + step / 2, y, step * 0.11, 4, 0.42), colour: accent },
  ]);
};

/** Diamonds in one another. */
const diamonds: Pattern = ({ deep, paper, accent }, random) => {
  const width = 200 + Math.floor(random() * 4) * 16;
  const height = width * (1.2 + random() * 0.3);
  const light = mixed(deep, paper, 0.75);
  const diamond = (x: number, y: number, share: number): Outline => [
    [
      x,
      y - (height / 2) * share,
      x + (width / 2) * share,
      y,
      x,
      y + (height / 2) * share,
      x - (width / 2) * share,
      y,
    ],
  ];
  return lattice(width, height / 2).flatMap(([x, y]) => [
    { outline: diamond(x, y, 0.9), colour: light },
    { outline: diamond(x, y, 0.78), colour: deep },
    { outline: diamond(x, y, 0.5), colour: accent },
    { outline: diamond(x, y, 0.26), colour: deep },
  ]);
};

/** Stars of a clear night, some of them only dots. */
const stars: Pattern = ({ deep, paper, accent }, random) => {
  const step = 150 + Math.floor(random() * 3) * 14;
  const light = mixed(deep, paper, 0.8);
  const points = 4 + Math.floor(random() * 3) * 2;
  return lattice(step, step * 0.87).flatMap(([x, y], index) =>
    index % 3 === 0
      ? [{ outline: star(x, y, step * 0.3, points, 0.34), colour: accent }]
      : [{ outline: disc(x, y, step * 0.062), colour: light }],
  );
};

/** Wavy stripes with beads between them. */
const waves: Pattern = ({ deep, paper, accent }, random) => {
  const step = 128 + Math.floor(random() * 3) * 16;
  const swing = step * (0.3 + random() * 0.16);
  const length = 320 + Math.floor(random() * 3) * 40;
  const light = mixed(deep, paper, 0.72);
  const lines = Math.ceil(COVER.width / step) + 2;
  const height = (y: number): number => swing * Math.sin((2 * Math.PI * y) / length);
  return Array.from({ length: lines }, (_, line) => {
    const x = (line - 0.5) * step + (COVER.width % step) / 2;
    const points = Array.from({ length: 130 }, (_, index): readonly [number, number] => {
      const y = -20 + index * 20.4;
      return [x + height(y), y];
    });
    const beads = Array.from({ length: Math.ceil(COVER.height / length) * 2 + 2 }, (_, index) => {
      const y = (index - 0.5) * (length / 2);
      return { outline: disc(x + step / 2 + height(y), y, step * 0.11), colour: accent };
    });
    return [{ outline: stroke(points, step * 0.15), colour: light }, ...beads];
  }).flat();
};

/** Overlapping rings like those of glasses on a table, in even rows. */
const rings: Pattern = ({ deep, paper, accent }, random) => {
  const step = 230 + Math.floor(random() * 3) * 20;
  const light = mixed(deep, paper, 0.7);
  return lattice(step, step / 2).flatMap(([x, y]) => [
    { outline: ring(x, y, step * 0.5, 10), colour: light },
    { outline: ring(x, y, step * 0.36, 6), colour: light },
    { outline: disc(x, y, step * 0.1), colour: accent },
  ]);
};

/** Fans, each with its ribs. */
const fans: Pattern = ({ deep, paper, accent }, random) => {
  const radius = 150 + Math.floor(random() * 3) * 16;
  const light = mixed(deep, paper, 0.78);
  const ribs = 7;
  return lattice(radius * 2, radius).flatMap(([x, y]) => [
    { outline: disc(x, y, radius), colour: deep },
    ...Array.from({ length: ribs }, (_, rib) => ({
      outline: slice(
        x,
        y,
        radius * 0.93,
        0.5 + (rib + 0.16) / (2 * ribs),
        0.5 + (rib + 0.84) / (2 * ribs),
      ),
      colour: light,
    })),
    { outline: disc(x, y, radius * 0.3), colour: deep },
    { outline: disc(x, y, radius * 0.2), colour: accent },
  ]);
};

/** All papers. */
export const PATTERNS: readonly [Pattern, ...(readonly Pattern[])] = [
  scales,
  sprigs,
  petals,
  diamonds,
  stars,
  waves,
  rings,
  fans,
];
