/** The rule `legend`: an author's own explanation of the notation beats any guess. */
import type { DraftBlock, StoryFact } from '../../draft.ts';
import type { Edit, Rule } from '../../rule.ts';
import { sampleOf, CHARACTER, statementsOf } from './statements.ts';

/** A legend is among this many first lines of a file that are not blank. */
const NEAR_TOP = 60;

/** The longest line of a legend, in characters. */
const LONGEST_LINE = 160;

/** Characters that every line of a legend has. */
const MAY_STATE = new RegExp(`${CHARACTER}|^['‘"“-]`);

/** The line above a legend. */
const LABEL =
  /^[[(*_]{0,2}(?:legend|key|notations?|symbols|guide|guide to symbols)\s*:?[*_)\]]{0,2}$/i;

/** A line of a legend: what it states, perhaps nothing, and whether only the lines around it show what it is. */
interface LegendLine {
  readonly facts: readonly StoryFact[];
  readonly sample: boolean;
}

/** The line of a legend that a block is, if it is one. */
function legendLineAt(
  blocks: readonly DraftBlock[],
  texts: readonly string[],
  index: number,
): LegendLine | undefined {
  const block = blocks[index];
  if (block === undefined || block.role.type !== 'line') return undefined;
  if (block.text.length > LONGEST_LINE || !MAY_STATE.test(block.text)) return undefined;
  const body = { texts, except: index };
  const facts = statementsOf(block.text, body);
  if (facts !== undefined) return { facts, sample: false };
  const sample = sampleOf(block.text, body);
  return sample === undefined ? undefined : { facts: sample, sample: true };
}

/** What an author says about the notation beats any guess. */
export const legend: Rule = {
  id: 'legend',
  *propose({ blocks }): Iterable<Edit> {
    const texts = blocks.map(({ text }) => text);
    const lines = blocks.slice(0, NEAR_TOP).map((_, index) => legendLineAt(blocks, texts, index));
    for (let first = 0; first < lines.length; first += 1) {
      if (lines[first] === undefined) continue;
      let last = first;
      while (lines[last + 1] !== undefined && (blocks[last + 1]?.gap ?? 2) <= 1) last += 1;
      const run = lines.slice(first, last + 1);
      const isLegend =
        run.some((line) => (line?.facts.length ?? 0) > 0) &&
        (run.length > 1 || run[0]?.sample === false);
      if (isLegend) {
        const label = blocks[first - 1]?.text ?? '';
        if (LABEL.test(label) && (blocks[first]?.gap ?? 2) <= 1)
          yield { type: 'remove', first: first - 1, last: first - 1, reason: 'legend' };
        for (const [offset, line] of run.entries()) {
          const index = first + offset;
          for (const fact of line?.facts ?? []) yield { type: 'setFact', fact, from: index };
          yield { type: 'remove', first: index, last: index, reason: 'legend' };
        }
      }
      first = last;
    }
  },
};
