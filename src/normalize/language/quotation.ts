/** What each quotation mark of a block is: an opening mark, a closing mark, an apostrophe or a prime. */
import { DOUBLE, LETTER, PAUSE, SINGLE, SPACE } from './characters.ts';
import {
  COST,
  costOfEnd,
  leanOf,
  preferringLook,
  readingsOfDouble,
  readingsOfSingle,
  SKIPPED,
  type QuotationContext,
  type Reading,
} from './quotation-costs.ts';
import type { Sense } from './sense.ts';

/** A quotation mark and what it is. */
export interface SettledMark {
  readonly at: number;
  readonly sense: Sense;
}

const ANY_MARK = /["“”„‟«»'‘’‛‚‹›]/g;
/** Quotations are nested no deeper; more is a slip of the typist. */
const DEEPEST = 3;

/**
 * The text with straight marks for those of its language, so that it is read in the same way before and
 * after they are set. What the marks were is taken into account afterwards.
 */
function asTyped(text: string, { typography }: QuotationContext): string {
  // The spaces that a language sets inside its marks must not change the reading either.
  const closed =
    typography.spaces === undefined
      ? text
      : text.replace(/(?<=«)[\u00A0\u202F]/g, SKIPPED).replace(/[\u00A0\u202F](?=»)/g, SKIPPED);
  return closed.replace(ANY_MARK, (mark) => {
    const [sense] = typography.sensesOf(mark);
    if (sense === undefined) return mark;
    return sense === 'openDouble' || sense === 'closeDouble' ? '"' : "'";
  });
}

/** One way to read the marks so far: the open quotations, the cost, and the readings from the last back. */
interface Path {
  readonly open: string;
  readonly cost: number;
  readonly at: number;
  readonly sense?: Sense;
  readonly before?: Path;
}

/** The quotations that are open after a mark, and what the step costs in addition to its reading. */
function step(
  open: string,
  sense: Sense,
): { readonly open: string; readonly cost: number } | undefined {
  switch (sense) {
    case 'apostrophe':
    case 'prime':
    case 'doublePrime':
      return { open, cost: 0 };
    case 'openDouble':
    case 'openSingle': {
      if (open.length >= DEEPEST) return undefined;
      const kind = sense === 'openDouble' ? 'd' : 's';
      return { open: open + kind, cost: open.endsWith(kind) ? COST.sameInside : 0 };
    }
    case 'closeDouble':
    case 'closeSingle': {
      const kind = sense === 'closeDouble' ? 'd' : 's';
      if (open.endsWith(kind)) return { open: open.slice(0, -1), cost: 0 };
      const at = open.lastIndexOf(kind);
      if (at < 0) return { open, cost: COST.unopened };
      return { open: open.slice(0, at), cost: COST.crossed };
    }
  }
}

/** The nearest mark after each single mark that may close what it opens. */
function nearestClosers(text: string, marks: readonly number[]): readonly (number | undefined)[] {
  const closers: (number | undefined)[] = [];
  let nearest: number | undefined;
  for (const at of marks.toReversed()) {
    closers.push(nearest);
    const before = text.charAt(at - 1);
    const closes =
      SINGLE.test(text.charAt(at)) &&
      before !== '' &&
      !SPACE.test(before) &&
      !LETTER.test(text.charAt(at + 1));
    if (closes) nearest = at;
  }
  return closers.toReversed();
}

/** Whether a mark is an apostrophe between letters, which opens and closes nothing. */
function isInsideWord(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))
  );
}

/** Whether a mark is the tear of a face: `:'(`. */
function isTear(text: string, at: number): boolean {
  return /^[:;=]['’]-?[()]/.test(text.slice(at - 1, at + 3)) && at > 0;
}

/**
 * The readings of double marks that lean open and closed by turns, as in the speech of most paragraphs. No
 * other reading could cost less, so this saves the search.
 */
function alternating(text: string, marks: readonly number[]): readonly SettledMark[] | undefined {
  if (marks.length % 2 === 1) return undefined;
  const settled: SettledMark[] = [];
  for (const [order, at] of marks.entries()) {
    const opens = order % 2 === 0;
    const isPlain =
      DOUBLE.test(text.charAt(at)) &&
      !/\d/.test(text.charAt(at - 1)) &&
      leanOf(text, at) === (opens ? 'open' : 'close');
    if (!isPlain) return undefined;
    settled.push({ at, sense: opens ? 'openDouble' : 'closeDouble' });
  }
  return settled;
}

/**
 * What each quotation mark of a block is: of all the ways to read them that nest, the one that costs least.
 * The time is linear in the length of the block, since of the paths with the same open quotations only the
 * cheapest is kept.
 * @param source the text of a whole block, with its emphasis
 */
export function settleQuotes(source: string, context: QuotationContext): readonly SettledMark[] {
  const text = asTyped(source, context);
  const marks = readableMarks(text, context);
  const plain = alternating(text, marks);
  if (plain !== undefined) return plain;
  const closers = nearestClosers(text, marks);
  let paths: readonly Path[] = [{ open: '', cost: 0, at: -1 }];
  let spoken = false;
  for (const [order, at] of marks.entries()) {
    const isDouble = DOUBLE.test(text.charAt(at));
    const readings = isDouble
      ? readingsOfDouble(text, at)
      : readingsOfSingle(text, at, context, spoken, closers[order]);
    const mark = source.charAt(at);
    const likely = preferringLook(readings, mark, context.typography.sensesOf(mark));
    // A quotation has closed on a pause (`,'`) and may be taken up again.
    if (!isDouble && PAUSE.test(text.charAt(at - 1))) spoken = true;
    paths = extended(paths, at, likely);
  }
  return settledBy(cheapest(paths, context.next));
}

/** Where the marks are that must be read. */
function readableMarks(text: string, { typography }: QuotationContext): readonly number[] {
  // Marks of other languages were typed on purpose: only their own language gives them a sense.
  // Where both kinds of marks are guillemets or the like, a curly single one is an apostrophe.
  const spared = typography.hasSingles ? /[«»‹›‚]/ : /[«»‹›‚’]/;
  return Array.from(text.matchAll(ANY_MARK), ({ index }) => index).filter(
    (at) => !spared.test(text.charAt(at)) && !isInsideWord(text, at) && !isTear(text, at),
  );
}

/** The paths with one more mark: of those with the same open quotations, the cheapest. */
function extended(
  paths: readonly Path[],
  at: number,
  readings: readonly Reading[],
): readonly Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    for (const { sense, cost } of readings) {
      const next = step(path.open, sense);
      if (next === undefined) continue;
      const total = path.cost + cost + next.cost;
      const rival = best.get(next.open);
      if (rival === undefined || total < rival.cost)
        best.set(next.open, { open: next.open, cost: total, at, sense, before: path });
    }
  }
  return [...best.values()];
}

function cheapest(paths: readonly Path[], next: string): Path | undefined {
  let winner: Path | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const path of paths) {
    const cost = path.cost + costOfEnd(path.open, next);
    if (cost < least) {
      least = cost;
      winner = path;
    }
  }
  return winner;
}

function settledBy(winner: Path | undefined): readonly SettledMark[] {
  const settled: SettledMark[] = [];
  for (let path = winner; path?.sense !== undefined; path = path.before)
    settled.push({ at: path.at, sense: path.sense });
  return settled.toReversed();
}

/** The quotations in single marks that are not inside others: each from its mark to the end of the closing one. */
export function singleQuotations(
  text: string,
  context: QuotationContext,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = '';
  let start = -1;
  for (const { at, sense } of settleQuotes(text, context)) {
    if (sense === 'openSingle' && open === '') start = at;
    if (sense === 'closeSingle' && open === 's' && start >= 0) found.push({ start, end: at + 1 });
    open = step(open, sense)?.open ?? open;
  }
  return found;
}
