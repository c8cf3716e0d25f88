/** Counters of comments that a reading site glues to the ends of paragraphs: `my sleeve.36`, `a map.1.2K`, `now."+`. */
import type { Draft, DraftBlock } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** A counter after the end of a sentence, without a space. */
const COUNTER = /[.!?…"”’'*~)\]—-](\d{1,4}(?:\.\d)?[KkMm]?|\+)$/u;
/** The same after a word in capitals, where the file surely has counters. */
const AFTER_CAPITAL = /\p{Lu}(\d{1,4}(?:\.\d)?[KkMm]?)$/u;
/** A number with a part: `3.14` at a line's end is the author's. */
const DECIMAL = /\d[.,'’"”-]\d+$/;
/** The fewest counters that are believed, and the smallest share of paragraphs that have one. */
const FEWEST = 3;
const SHARE = 0.4;
/** Counters shown in the report. */
const SHOWN = 3;

/** A counter: the block that ends with it, and where it begins. */
interface Counter {
  readonly index: number;
  readonly start: number;
  readonly text: string;
}

function counterIn(block: DraftBlock, index: number, pattern: RegExp): readonly Counter[] {
  const { role, text } = block;
  if (role.type !== 'line') return [];
  const tail = text.slice(-12);
  const [, found] = pattern.exec(tail) ?? [];
  // A count of thousands has a point itself: `map.1.2K`.
  if (found === undefined || (DECIMAL.test(tail) && !tail.endsWith('K'))) return [];
  const start = text.length - found.length;
  return start === 0 ? [] : [{ index, start, text: found }];
}

/** Whether numbers count up by one: notes that were raised on the page. */
function countUp(counters: readonly Counter[]): boolean {
  const numbers = counters.flatMap(({ text }) => (/^\d+$/.test(text) ? [Number(text)] : []));
  return (
    numbers.length > 1 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1)
  );
}

/** The counters of a file are taken out where a good part of its paragraphs end with one. */
export function* counterEdits({ blocks }: Draft): Iterable<Edit> {
  const found = blocks.flatMap((block, index) => counterIn(block, index, COUNTER));
  const lines = blocks.filter(({ role }) => role.type === 'line').length;
  const numbered = found.filter(({ text }) => text !== '+').length;
  if (found.length < Math.max(FEWEST, lines * SHARE) || numbered < FEWEST || countUp(found)) return;
  const sure = blocks.flatMap((block, index) => [
    ...counterIn(block, index, COUNTER),
    ...counterIn(block, index, AFTER_CAPITAL),
  ]);
  for (const { index, start, text } of sure)
    yield {
      type: 'replaceText',
      block: index,
      start,
      end: start + text.length,
      with: '',
      reason: 'page-furniture',
    };
  const shown = sure
    .slice(0, SHOWN)
    .map(({ index }) => `"${blocks[index]?.text.slice(-16) ?? ''}"`);
  yield {
    type: 'decide',
    decision: `${String(sure.length)} counters of a reading site taken out at the ends of paragraphs: ${shown.join(', ')}`,
  };
}
