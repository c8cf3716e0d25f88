import { mixed } from '../colours.ts';
import type { Chance } from '../seed.ts';
import {
  column,
  COVER,
  inColour,
  lowered,
  maybe,
  smallPrint,
  type Design,
  type Paint,
} from '../composition.ts';
import { disc, ring, type Outline } from '../paint/outline.ts';

const TEXT = { x: 170, width: 1260 };
const RANGES = 6;
/** Where the farthest range stands, and how much lower each nearer one does. */
const HORIZON = 1400;

/** Ranges of hills, paler the farther they are, and a sun or moon above. */
export const hills: Design = (words, scheme, chance) => {
  const { deep, paper, accent } = scheme;
  const { title, subtitle, bylines, series, language } = words;
  const book = { voice: 'book', align: 'center', mostLines: 2 } as const;
  const head = column(
    [
      {
        texts: [title],
        setting: { ...book, least: 64, most: 236, mostLines: 7, leading: 1.1 },
        height: 720,
        gap: 0,
      },
      {
        texts: maybe(subtitle),
        setting: { ...book, voice: 'book-italic', least: 40, most: 72 },
        height: 150,
        gap: 60,
      },
    ],
    { ...TEXT, y: 210, language },
  );
  const foot = column(
    [
      { texts: bylines, setting: { ...book, least: 42, most: 88 }, height: 190, gap: 0 },
      {
        texts: maybe(series),
        setting: { ...book, voice: 'book-italic', least: 34, most: 54 },
        height: 110,
        gap: 44,
      },
      {
        texts: smallPrint(words),
        setting: { ...book, voice: 'sans-light', tracking: 0.16, least: 24, most: 30 },
        height: 40,
        gap: 44,
      },
    ],
    { ...TEXT, y: 0, language },
  );
  const sun = {
    x: 380 + chance() * 840,
    y: HORIZON - 40 - chance() * 60,
    radius: 150 + chance() * 60,
  };
  return {
    ground: paper,
    paints: [
      { outline: disc(sun.x, sun.y, sun.radius), colour: accent },
      { outline: ring(sun.x, sun.y, sun.radius + 34, 5), colour: accent },
      ...ranges(deep, paper, chance),
    ],
    lettering: [
      ...inColour(head.texts, deep, paper),
      ...inColour(lowered(foot.texts, 2400 - foot.bottom), paper, deep),
    ],
  };
};

function ranges(deep: number, paper: number, chance: Chance): readonly Paint[] {
  return Array.from({ length: RANGES }, (_, range) => {
    const near = (range + 1) / RANGES;
    // The nearest is the deep colour itself, since words stand on it.
    const colour = mixed(paper, deep, near ** 1.15);
    return {
      outline:
        range === RANGES - 1
          ? crestLine(2010, 34, chance)
          : crestLine(HORIZON + range * 112, 92 - range * 9, chance),
      colour,
    };
  });
}

/** A line of hills from left to right: three swings on one another. */
function crestLine(y: number, swing: number, chance: Chance): Outline {
  const swings = [1.1, 2.3, 4.7].map((count, index) => ({
    count: count * (0.8 + chance() * 0.5),
    phase: chance(),
    tall: swing / (index + 1) ** 1.2,
  }));
  const crest = Array.from({ length: 101 }, (_, index) => {
    const x = (index / 100) * COVER.width;
    const rise = swings.reduce(
      (sum, { count, phase, tall }) =>
        sum + tall * Math.sin(2 * Math.PI * ((x / COVER.width) * count + phase)),
      0,
    );
    return [x, y - rise];
  }).flat();
  return [[...crest, COVER.width, COVER.height, 0, COVER.height]];
}
