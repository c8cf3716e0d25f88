/** How a file is laid out, measured over the whole of it before any rule of structure runs. */
import { lastUpTo } from '../story/ranges.ts';
import { firstLine, type Draft, type DraftBlock } from './draft.ts';
import { measureQuotationHabit, type QuotationHabit } from './language/quotation-habit.ts';
import { measureStretches, UNWRAPPED } from './stretches.ts';
import { mostFrequent, type Stretch } from './wrapping.ts';

/**
 * The habits of a file. What depends on the author is decided by what the file does most and applied
 * evenly; a file that changes its habit is measured stretch by stretch.
 */
export interface Layout extends QuotationHabit {
  readonly stretches: readonly [Stretch, ...Stretch[]];
  /** The most frequent number of blank lines between blocks. */
  readonly usualGap: number;
}

/** The layout before it is measured; the opening rules do not read it. */
export const UNMEASURED: Layout = {
  stretches: [UNWRAPPED],
  usualGap: 1,
  speechMark: '"',
  dialect: 0,
  droppedWords: new Set(),
  isInferred: false,
};

/** Measure a file. */
export function measureLayout(draft: Draft): Layout {
  const lines = draft.blocks.filter((block) => block.role.type === 'line');
  return {
    stretches: measureStretches(lines),
    usualGap: mostFrequent(lines.slice(1).map((block) => block.gap)) ?? 1,
    ...measureQuotationHabit(lines),
  };
}

/** The stretch that a block is in. */
export function stretchOf({ stretches }: Layout, block: DraftBlock): Stretch {
  return lastUpTo(stretches, ({ first }) => first, firstLine(block));
}

/** The habits of a file as decisions for the report, one for each. */
export function layoutDecisions({ stretches, speechMark, dialect }: Layout): readonly string[] {
  const told = stretches.filter(({ wrapWidth }) => wrapWidth !== undefined || stretches.length > 1);
  const habits = told.map((stretch) => {
    const { first, wrapWidth, paragraphIndent, margin, lineGap } = stretch;
    if (wrapWidth === undefined) return `from line ${String(first)}: one line is one paragraph`;
    const details = [
      `lines wrapped at ${String(wrapWidth)} columns`,
      ...(paragraphIndent === undefined
        ? []
        : [`paragraphs indented by ${String(paragraphIndent)}`]),
      ...(margin === 0 ? [] : [`a margin of ${String(margin)}`]),
      ...(lineGap === 0 ? [] : ['a blank line after each']),
    ];
    return `from line ${String(first)}: ${details.join(', ')}`;
  });
  return [
    ...habits,
    ...(speechMark === "'" ? ['speech is in single quotation marks'] : []),
    ...(dialect === 0
      ? []
      : [`letters are dropped (${String(Math.round(dialect * 100))} % of broad dialect)`]),
  ];
}
