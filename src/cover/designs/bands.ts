/** A cover design: three bands, as on the paperbacks that Edward Young drew for Penguin in 1935. */
import { mixed } from '../colours.ts';
import type { Design, Paint } from '../composition.ts';
import { capitals, COVER, inColour, item, lowered, smallPrintItem } from '../composition.ts';
import { pick } from '../seed.ts';
import { disc, rectangle, ring, slice, star } from '../paint/outline.ts';

const TOP = 720;
const BOTTOM = 1840;
const TEXT = { x: 150, width: 1300 };

/** Three bands with an emblem in the lower one. */
export const bands: Design = {
  id: 'bands',
  draw(words, scheme, { random, column }) {
    const { deep, paper, accent } = scheme;
    const { title, subtitle, bylines, series, language } = words;
    const sans = { voice: 'sans', align: 'center', mostLines: 2 } as const;
    const light = { ...sans, voice: 'sans-light' } as const;
    const middle = column(
      [
        item([title], { ...sans, least: 60, most: 200, mostLines: 8, leading: 1.16 }, 620),
        item(subtitle, { ...light, least: 38, most: 62, mostLines: 2 }, 150, 52),
      ],
      { ...TEXT, y: 0, language },
    );
    const by = column([item(bylines, { ...light, least: 40, most: 78 }, 170)], {
      ...TEXT,
      y: 0,
      language,
    });
    const ruled = 96;
    const height = middle.bottom + 2 * ruled + by.bottom;
    const start = TOP + (BOTTOM - TOP - height) / 2;
    const head = column(
      [
        item(
          series === undefined ? undefined : capitals(series, language),
          { ...light, tracking: 0.14, least: 34, most: 54 },
          160,
        ),
      ],
      { x: 250, width: 1100, y: 0, language },
    );
    const foot = column([smallPrintItem(words, light)], { ...TEXT, y: 2380, language });
    const mark = emblem(800, 2190 - 30, mixed(deep, paper, 0.88), accent, deep, random);
    const rule = { x: 660, y: start + middle.bottom + ruled - 3, width: 280, height: 6 };
    return {
      ground: paper,
      paints: [
        { outline: rectangle({ ...COVER, height: TOP }), colour: deep },
        {
          outline: rectangle({ ...COVER, y: BOTTOM, height: COVER.height - BOTTOM }),
          colour: deep,
        },
        { outline: rectangle({ ...COVER, y: TOP - 26, height: 8 }), colour: accent },
        { outline: rectangle({ ...COVER, y: BOTTOM + 18, height: 8 }), colour: accent },
        { outline: rectangle(rule), colour: accent },
        ...mark,
      ],
      lettering: [
        ...inColour(lowered(head.texts, (TOP - head.bottom) / 2), paper, deep),
        ...inColour(lowered(middle.texts, start), deep, paper),
        ...inColour(lowered(by.texts, start + middle.bottom + 2 * ruled), deep, paper),
        ...inColour(foot.texts, paper, deep),
      ],
    };
  },
};

/** The emblem in the lower band. */
function emblem(
  x: number,
  y: number,
  light: number,
  accent: number,
  ground: number,
  random: () => number,
): readonly Paint[] {
  const kind = pick(['sun', 'moon', 'rose', 'wheel'], random);
  const rim = { outline: ring(x, y, 150, 7), colour: light };
  if (kind === 'sun')
    return [
      rim,
      { outline: star(x, y, 122, 16, 0.62), colour: light },
      { outline: disc(x, y, 62), colour: accent },
    ];
  if (kind === 'moon')
    return [
      rim,
      { outline: disc(x - 10, y, 96), colour: light },
      { outline: disc(x + 34, y - 22, 84), colour: ground },
      { outline: star(x + 58, y - 20, 34, 5, 0.42), colour: accent },
    ];
  if (kind === 'rose')
    return [
      rim,
      ...Array.from({ length: 8 }, (_, petal) => ({
        outline: disc(
          x + 68 * Math.cos((petal * Math.PI) / 4),
          y + 68 * Math.sin((petal * Math.PI) / 4),
          42,
        ),
        colour: petal % 2 === 0 ? light : accent,
      })),
      { outline: disc(x, y, 40), colour: ground },
      { outline: disc(x, y, 24), colour: light },
    ];
  return [
    rim,
    ...Array.from({ length: 12 }, (_, part) => ({
      outline: slice(x, y, 122, part / 12, part / 12 + 1 / 24),
      colour: part % 2 === 0 ? light : accent,
    })),
    { outline: disc(x, y, 36), colour: ground },
    { outline: disc(x, y, 20), colour: light },
  ];
}
