/** The rule `margins`: the page's own margins and double spacing are removed. */
import { stretchOf } from '../../layout.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Margins and blank lines that only the page had are removed. */
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
      // Nothing is left to do where no line has the margin any more.
      const isSpaced =
        (margin > 0 && spaced.some(({ indent }) => indent >= margin)) ||
        (lineGap > 0 && spaced.some(({ gap }) => gap > 0));
      if (isSpaced) yield { type: 'respace', first, last, margin, gap: lineGap };
      first = last + 1;
    }
  },
};
