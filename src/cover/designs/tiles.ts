/** A cover design: tiles of quarter discs below, type above: paperbacks of the nineteen-sixties. */
import { mixed } from '../colours.ts';
import { pick, type Random } from '../seed.ts';
import {
  COVER,
  inColour,
  item,
  lowered,
  SAFE,
  smallPrint,
  type Design,
  type Paint,
} from '../composition.ts';
import type { Scheme } from '../colours.ts';
import { arch, disc, rectangle, slice, type Outline } from '../paint/outline.ts';

/** A side of a tile: four of them are as wide as the sheet. */
const TILE = 400;
const ROWS = 3;

/** Tiles of quarter discs. */
export const tiles: Design = {
  id: 'tiles',
  draw(words, scheme, { random, column }) {
    const { deep, paper } = scheme;
    const { title, subtitle, bylines, series, language } = words;
    const edge = COVER.height - ROWS * TILE;
    const sans = { voice: 'sans', align: 'start', mostLines: 3 } as const;
    const light = { ...sans, voice: 'sans-light', least: 36, most: 64 } as const;
    const place = { x: SAFE.x + 10, width: SAFE.width - 20, language };
    const head = column(
      [
        item([title], { ...sans, least: 62, most: 232, mostLines: 7, leading: 1.06 }, 700),
        item(subtitle, { ...light, mostLines: 2 }, 150, 56),
      ],
      { ...place, y: 170 },
    );
    const foot = column(
      [
        item(bylines, { ...light, most: 76, mostLines: 2 }, 170),
        item(series, { ...light, most: 44, least: 30, mostLines: 2 }, 100, 36),
        item(
          smallPrint(words),
          { ...light, tracking: 0.16, least: 24, most: 28, mostLines: 1 },
          34,
          34,
        ),
      ],
      { ...place, y: 0 },
    );
    return {
      ground: paper,
      paints: grid(scheme, edge, random),
      lettering: [
        ...inColour(head.texts, deep, paper),
        ...inColour(lowered(foot.texts, edge - 90 - foot.bottom), deep, paper),
      ],
    };
  },
};

function grid(scheme: Scheme, top: number, random: Random): readonly Paint[] {
  const { deep, paper, accent } = scheme;
  const tints = [deep, accent, mixed(deep, paper, 0.45), mixed(accent, paper, 0.55)] as const;
  return Array.from({ length: ROWS * 4 }, (_, index): readonly Paint[] => {
    const [x, y] = [(index % 4) * TILE, top + Math.floor(index / 4) * TILE];
    const ground = pick(tints, random);
    const others = tints.filter((tint) => tint !== ground);
    const [one = deep, other = paper] = random() < 0.5 ? others : others.toReversed();
    const shapes = tile(x, y, random);
    return [
      { outline: rectangle({ x, y, width: TILE, height: TILE }), colour: ground },
      ...shapes.map((outline, layer) => ({
        outline,
        colour: layer === 0 ? (random() < 0.35 ? paper : one) : other,
      })),
    ];
  }).flat();
}

/** The shapes on a tile: one or two. */
function tile(x: number, y: number, random: Random): readonly Outline[] {
  const corner = Math.floor(random() * 4);
  const cx = x + (corner === 1 || corner === 2 ? TILE : 0);
  const cy = y + (corner >= 2 ? TILE : 0);
  const turn = corner / 4;
  const [mx, my] = [x + TILE / 2, y + TILE / 2];
  const kind = Math.floor(random() * 6);
  if (kind === 0) return [slice(cx, cy, TILE, turn, turn + 0.25)];
  if (kind === 1)
    return [slice(cx, cy, TILE, turn, turn + 0.25), slice(cx, cy, TILE / 2, turn, turn + 0.25)];
  if (kind === 2)
    return [
      arch(cx, cy, TILE, TILE / 3, turn, turn + 0.25),
      slice(cx, cy, TILE / 3, turn, turn + 0.25),
    ];
  if (kind === 3) return [disc(mx, my, TILE / 2), disc(mx, my, TILE / 4)];
  if (kind === 4) {
    const [ox, oy] = [x + TILE - (cx - x), y + TILE - (cy - y)];
    return [
      slice(cx, cy, TILE / 2, turn, turn + 0.25),
      slice(ox, oy, TILE / 2, turn + 0.5, turn + 0.75),
    ];
  }
  const half = turn < 0.5 ? 0 : 0.5;
  return [
    slice(mx, half === 0 ? y : y + TILE, TILE / 2, half, half + 0.5),
    disc(mx, half === 0 ? y + TILE * 0.75 : y + TILE * 0.25, TILE * 0.12),
  ];
}
