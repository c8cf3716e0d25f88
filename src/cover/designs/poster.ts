/** A cover design: nothing but type: the title as large as the sheet allows, with its first letter in the ground. */
import { mixed } from '../colours.ts';
import {
  capitals,
  COVER,
  inColour,
  item,
  lowered,
  SAFE,
  smallPrintItem,
  type Design,
} from '../composition.ts';
import { rectangle } from '../paint/outline.ts';

/** Only type. */
export const poster: Design = {
  id: 'poster',
  draw(words, scheme, { random, column, setText, readsFromRight }) {
    const { deep, paper, accent } = scheme;
    const { title, subtitle, bylines, series, language } = words;
    const fromRight = readsFromRight(title);
    const voice = random() < 0.5 ? 'display' : 'sans';
    const heading = { voice, align: 'start', least: 76, most: 560, mostLines: 9 } as const;
    const small = {
      voice: 'sans-light',
      align: 'start',
      least: 36,
      most: 66,
      mostLines: 3,
    } as const;
    const { texts: above } = column(
      [
        item([title], { ...heading, leading: voice === 'sans' ? 1.04 : 1.02 }, 1560),
        item(subtitle, { ...small, most: 72 }, 240, 90),
      ],
      { x: SAFE.x + 10, y: 190, width: SAFE.width - 20, language },
    );
    const foot = column(
      [
        item(bylines, { ...small, most: 84 }, 200),
        item(series, { ...small, most: 46 }, 120, 44),
        smallPrintItem(words, small, 44),
      ],
      { x: SAFE.x + 10, y: 0, width: SAFE.width - 20, language },
    );
    const top = SAFE.y + SAFE.height - 50 - foot.bottom;
    const bar = {
      x: fromRight ? SAFE.x + SAFE.width - 190 : SAFE.x + 10,
      y: top - 84,
      width: 180,
      height: 16,
    };
    // The first letter, far larger than the sheet; only a shade apart from it.
    const letter = /[\p{L}\p{N}]/u.exec(title)?.[0];
    const ghost = setText(capitals(letter ?? '', language), {
      voice,
      language,
      align: 'center',
      valign: 'bottom',
      least: 10,
      most: 2600,
      mostLines: 1,
      box: { x: fromRight ? -320 : 420, y: 900, width: 1500, height: COVER.height - 700 },
    });
    const shade = mixed(deep, paper, 0.07);
    return {
      ground: deep,
      paints: [
        ...ghost.outlines.map((outline) => ({ outline, colour: shade })),
        { outline: rectangle(bar), colour: accent },
      ],
      lettering: [
        ...inColour(above, paper, shade),
        ...inColour(lowered(foot.texts, top), paper, shade),
      ],
    };
  },
};
