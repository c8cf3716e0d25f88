import { stretchOf } from '../../layout.ts';
import type { Edit, Rule } from '../../rule.ts';

/** What the page added around the text goes, so that the rules after this see the text alone. */
export const margins: Rule = {
  id: 'margins',
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    let first = 0;
    while (first < blocks.length) {
      const block = blocks[first];
      if (block === undefined) break;
      const stretch = stretchOf(layout, block);
      let last = first;
      for (; last + 1 < blocks.length; last += 1) {
        const next = blocks[last + 1];
        if (next === undefined || stretchOf(layout, next) !== stretch) break;
      }
      const { margin, lineGap } = stretch;
      const spaced = blocks.slice(first, last + 1);
      // Done already where nothing stands at the margin any more.
      const holds =
        (margin > 0 && spaced.some(({ indent }) => indent >= margin)) ||
        (lineGap > 0 && spaced.some(({ gap }) => gap > 0));
      if (holds) yield { type: 'respace', first, last, margin, gap: lineGap };
      first = last + 1;
    }
  },
};
