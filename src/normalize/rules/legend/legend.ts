/** The rule `legend`: an author's own explanation of the notation beats any guess. */
import type { DraftBlock, StoryFact } from '../../draft.ts';
import type { Edit, Rule } from '../../rule.ts';
import { sampleOf, SIGN, statementsOf } from './statements.ts';

/** A legend stands near the top: before this many lines that hold something. */
const NEAR_TOP = 60;

/** A legend's line is short, and holds a sign. */
const LONGEST_LINE = 160;

const MAY_STATE = new RegExp(`${SIGN}|^['‘"“-]`);

/** What stands above a key, or before it in its line. */
const KEY_LABEL =
  /^[[(*_]{0,2}(?:legend|key|notations?|symbols|guide|guide to symbols)\s*:?[*_)\]]{0,2}$/i;

/** A line of a key: what it states, perhaps nothing, and whether only its neighbours show what it is. */
interface KeyLine {
  readonly facts: readonly StoryFact[];
  readonly sample: boolean;
}

function keyLineAt(
  blocks: readonly DraftBlock[],
  texts: readonly string[],
  index: number,
): KeyLine | undefined {
  const block = blocks[index];
  if (block === undefined || block.role.type !== 'line') return undefined;
  if (block.text.length > LONGEST_LINE || !MAY_STATE.test(block.text)) return undefined;
  const body = [...texts];
  body[index] = '';
  const facts = statementsOf(block.text, body);
  if (facts !== undefined) return { facts, sample: false };
  const sample = sampleOf(block.text, body);
  return sample === undefined ? undefined : { facts: sample, sample: true };
}

/** An author's own key to the notation beats any guess. */
export const legend: Rule = {
  id: 'legend',
  *propose({ blocks }): Iterable<Edit> {
    const texts = blocks.map(({ text }) => text);
    const keys = blocks.slice(0, NEAR_TOP).map((_, index) => keyLineAt(blocks, texts, index));
    for (let first = 0; first < keys.length; first += 1) {
      if (keys[first] === undefined) continue;
      let last = first;
      while (keys[last + 1] !== undefined && (blocks[last + 1]?.gap ?? 2) <= 1) last += 1;
      const run = keys.slice(first, last + 1);
      const isKey =
        run.some((key) => (key?.facts.length ?? 0) > 0) &&
        (run.length > 1 || run[0]?.sample === false);
      if (isKey) {
        const label = blocks[first - 1]?.text ?? '';
        if (KEY_LABEL.test(label) && (blocks[first]?.gap ?? 2) <= 1)
          yield { type: 'remove', first: first - 1, last: first - 1, reason: 'legend' };
        for (const [offset, key] of run.entries()) {
          const index = first + offset;
          for (const fact of key?.facts ?? []) yield { type: 'setFact', fact, from: index };
          yield { type: 'remove', first: index, last: index, reason: 'legend' };
        }
      }
      first = last;
    }
  },
};
