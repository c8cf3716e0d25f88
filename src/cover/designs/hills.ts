/** A cover design: ranges of hills, paler the farther they are, and a sun or moon above. */
import { mixed } from '../colours.ts';
import type { Random } from '../seed.ts';
import type { Design, Paint } from '../composition.ts';
import { COVER, inColour, item, lowered, smallPrintItem } from '../composition.ts';
import { disc, ring, type Outline } from '../paint/outline.ts';

const TEXT = { x: 170, width: 1260 };
const RANGES = 6;
/** The height of the farthest range; the nearer ones are lower. */
const HORIZON = 1400;

/** Ranges of hills. */
export const hills: Design = {
  id: 'hills',
  draw(words, scheme, { random, column }) {
    const { deep, paper, accent } = scheme;
    const { title, subtitle, bylines, series, language } = words;
    const book = { voice: 'book', align: 'center', mostLines: 2 } as const;
    const head = column(
      [
        item([title], { ...book, least: 64, most: 236, mostLines: 7, leading: 1.1 }, 720),
        item(subtitle, { ...book, voice: 'book-italic', least: 40, most: 72 }, 150, 60),
      ],
      { ...TEXT, y: 210, language },
    );
    const foot = column(
      [
        item(bylines, { ...book, least: 42, most: 88 }, 190),
        item(series, { ...book, voice: 'book-italic', least: 34, most: 54 }, 110, 44),
        smallPrintItem(words, book, 44),
      ],
      { ...TEXT, y: 0, language },
    );
    const sun = {
      x: 380 + random() * 840,
      y: HORIZON - 40 - random() * 60,
      radius: 150 + random() * 60,
    };
    return {
      ground: paper,
      paints: [
        { outline: disc(sun.x, sun.y, sun.radius), colour: accent },
        { outline: ring(sun.x, sun.y, sun.radius + 34, 5), colour: accent },
        ...ranges(deep, paper, random),
      ],
      lettering: [
        ...inColour(head.texts, deep, paper),
        ...inColour(lowered(foot.texts, 2400 - foot.bottom), paper, deep),
      ],
    };
  },
};

function ranges(deep: number, paper: number, random: Random): readonly Paint[] {
  return Array.from({ length: RANGES }, (_, range) => {
    const near = (range + 1) / RANGES;
    // The nearest is the deep colour itself, since words are on it.
    const colour = mixed(paper, deep, near ** 1.15);
    return {
      outline:
        range === RANGES - 1
          ? crestLine(2010, 34, random)
          : crestLine(HORIZON + range * 112, 92 - range * 9, random),
      colour,
    };
  });
}

/** A line of hills from left to right: the sum of three waves. */
function crestLine(y: number, swing: number, random: Random): Outline {
  const swings = [1.1, 2.3, 4.7].map((count, index) => ({
    count: count * (0.8 + random() * 0.5),
    phase: random(),
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
