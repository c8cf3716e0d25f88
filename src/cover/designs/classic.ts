/** A cover design: a frame with ornaments in its corners, and everything on the axis: the title page of a good press. */
import {
  capitals,
  inColour,
  item,
  lowered,
  smallPrintItem,
  COVER,
  type Design,
  type Paint,
} from '../composition.ts';
import { mixed, type Colour } from '../colours.ts';
import { pick, type Random } from '../seed.ts';
import { arch, disc, frame, inset, leaf, ring, star, stroke } from '../paint/outline.ts';

const FRAME = inset(COVER, 96);
const TEXT = { x: 290, width: 1020 };

/** A frame with ornaments, and centred words. */
export const classic: Design = {
  id: 'classic',
  draw(words, scheme, { random, column }) {
    const isDark = random() < 0.4;
    const [ground, ink] = isDark ? [scheme.deep, scheme.paper] : [scheme.paper, scheme.deep];
    // On a light ground the accent is darker, or it would hardly be seen.
    const gold = isDark ? scheme.accent : mixed(scheme.accent, scheme.deep, 0.15);
    const { title, subtitle, bylines, series, language } = words;
    const text = { voice: 'book', align: 'center', mostLines: 2 } as const;
    const spaced = { ...text, tracking: 0.1, least: 36, most: 66 } as const;
    const named = bylines.map((byline) => capitals(byline, language));
    const [first = '', ...others] = named;
    const head = column([item([first, ...others], spaced, 170)], {
      ...TEXT,
      y: 330,
      language,
    });
    const middle = column(
      [
        item([title], { ...text, least: 64, most: 230, mostLines: 9, leading: 1.14 }, 1050),
        item(
          subtitle,
          { ...text, voice: 'book-italic', least: 40, most: 76, mostLines: 3 },
          240,
          76,
        ),
      ],
      { ...TEXT, y: 0, language },
    );
    const foot = column(
      [
        item(series, { ...text, voice: 'book-italic', least: 36, most: 58 }, 150),
        smallPrintItem(words, text, 40),
      ],
      { ...TEXT, y: 0, language },
    );
    const room = { top: head.bottom + 150, bottom: 1900 };
    const top = Math.max(room.top, room.top + (room.bottom - room.top - middle.bottom) * 0.42);
    return {
      ground,
      paints: [
        { outline: frame(inset(FRAME, 74), 4), colour: gold },
        ...corners(ground, ink, gold, random),
        // Over the corners, whose ground would break it.
        { outline: frame(FRAME, 10), colour: ink },
        { outline: frame(inset(FRAME, 26), 3), colour: ink },
        ...fleuron(800, 2050, ink, gold, random),
      ],
      lettering: [
        ...inColour(head.texts, ink, ground),
        ...inColour(lowered(middle.texts, top), ink, ground),
        ...inColour(lowered(foot.texts, 2330 - foot.bottom), ink, ground),
      ],
    };
  },
};

/** The same ornament in all four corners, mirrored. */
function corners(ground: Colour, ink: Colour, gold: Colour, random: Random): readonly Paint[] {
  const kind = pick(['fan', 'rings', 'leaves'], random);
  const { x, y, width, height } = inset(FRAME, 76);
  return [
    [x, y, 0],
    [x + width, y, 0.25],
    [x + width, y + height, 0.5],
    [x, y + height, 0.75],
  ].flatMap(([cx = 0, cy = 0, turn = 0]): readonly Paint[] => {
    const inwards = (distance: number): readonly [number, number] => {
      const angle = 2 * Math.PI * (turn + 0.125);
      return [cx + distance * Math.cos(angle), cy + distance * Math.sin(angle)];
    };
    if (kind === 'fan')
      return [
        { outline: disc(cx, cy, 120), colour: ground },
        ...[0, 1, 2, 3].map((rib) => ({
          outline: leaf(cx, cy, 112, 30, turn + (rib + 0.5) / 16),
          colour: rib % 2 === 0 ? ink : gold,
        })),
        { outline: arch(cx, cy, 126, 5, turn, turn + 0.25), colour: gold },
        { outline: disc(cx, cy, 20), colour: ink },
      ];
    if (kind === 'rings')
      return [
        { outline: disc(cx, cy, 92), colour: ground },
        { outline: ring(cx, cy, 92, 4), colour: gold },
        { outline: star(cx, cy, 72, 8, 0.42), colour: ink },
        { outline: disc(cx, cy, 18), colour: gold },
      ];
    return [
      { outline: disc(cx, cy, 34), colour: ground },
      { outline: disc(cx, cy, 17), colour: ink },
      { outline: leaf(...inwards(16), 150, 46, turn + 0.125), colour: ink },
      { outline: leaf(...inwards(16), 118, 34, turn + 0.05), colour: gold },
      { outline: leaf(...inwards(16), 118, 34, turn + 0.2), colour: gold },
    ];
  });
}

/** A printer's flower under the title. */
function fleuron(
  x: number,
  y: number,
  ink: Colour,
  gold: Colour,
  random: Random,
): readonly Paint[] {
  const petals = pick([4, 6, 8], random);
  const wings = [0, 0.5].flatMap((turn): readonly Paint[] => {
    const side = turn === 0 ? 1 : -1;
    return [
      {
        outline: stroke(
          [
            [x + side * 74, y],
            [x + side * 250, y],
          ],
          4,
        ),
        colour: ink,
      },
      { outline: leaf(x + side * 96, y, 84, 26, turn - 0.07 * side), colour: gold },
      { outline: leaf(x + side * 96, y, 84, 26, turn + 0.07 * side), colour: gold },
      { outline: disc(x + side * 262, y, 9), colour: ink },
    ];
  });
  return [
    ...Array.from({ length: petals }, (_, petal) => ({
      outline: leaf(x, y, 60, 26, petal / petals - 0.25),
      colour: ink,
    })),
    { outline: disc(x, y, 13), colour: gold },
    ...wings,
  ];
}
