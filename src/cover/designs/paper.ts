/** A cover design: patterned paper and a label on it, as the small books of Insel have been bound since 1912. */
import { pick } from '../seed.ts';
import { inColour, item, lowered, smallPrintItem, type Design } from '../composition.ts';
import { frame, inset, rectangle } from '../paint/outline.ts';
import { PATTERNS } from '../paint/patterns.ts';

const LABEL = { x: 250, width: 1100, padding: 96 };

/** Patterned paper with a label. */
export const paper: Design = {
  id: 'paper',
  draw(words, scheme, { random, column }) {
    const { deep, paper: light, accent } = scheme;
    const { title, subtitle, bylines, series, language } = words;
    const pattern = pick(PATTERNS, random)(scheme, random);
    const small = { voice: 'book', align: 'center', least: 34, most: 62, mostLines: 2 } as const;
    const { texts, bottom } = column(
      [
        item(bylines, small, 150),
        item(
          [title],
          { voice: 'book', align: 'center', least: 56, most: 220, mostLines: 9 },
          900,
          84,
        ),
        item(subtitle, { ...small, voice: 'book-italic', most: 66, mostLines: 3 }, 220, 60),
        item(series, { ...small, most: 46 }, 120, 84),
        smallPrintItem(words, small, 64),
      ],
      { x: LABEL.x + LABEL.padding, y: 0, width: LABEL.width - 2 * LABEL.padding, language },
    );
    const height = Math.max(560, Math.round(bottom) + 2 * LABEL.padding + 24);
    // A little above the middle, where the eye looks for it.
    const y = Math.max(250, Math.round((2560 - height) * 0.36));
    const label = { x: LABEL.x, y, width: LABEL.width, height };
    return {
      ground: deep,
      paints: [
        ...pattern,
        { outline: rectangle(inset(label, -18)), colour: deep },
        { outline: rectangle(label), colour: light },
        { outline: frame(inset(label, 26), 7), colour: deep },
        { outline: frame(inset(label, 42), 3), colour: accent },
      ],
      lettering: inColour(lowered(texts, y + (height - bottom) / 2), deep, light),
    };
  },
};
