/** Which of a rule's edits may be made: not where the rule is off, and not those of protected or literal text. */
import type { LineRange, RuleSettings } from '../../config/rule-options.ts';
import { matchesIn, touchesRanges, type Range } from '../../story/ranges.ts';
import { firstLine, lastLine, lineAt, type Draft, type DraftBlock } from '../draft.ts';
import { literalsOf } from '../forms/literals.ts';
import type { Edit, Glue, Rule } from '../rule.ts';

/** Whether a rule is off in any of the lines from the first to the last. */
type IsOff = (first: number, last: number) => boolean;

/** What the config says about the rules in one file: which are off, where, and what no rule may change. */
export interface Control {
  readonly settings: RuleSettings;
  /** By rule id; a rule without an entry is the same in all lines. */
  readonly offLines: ReadonlyMap<string, IsOff>;
  /** Global, since every match is protected. */
  readonly protect: readonly RegExp[];
}

/** Every rule on, everywhere. */
export const UNCONTROLLED: Control = { settings: {}, offLines: new Map(), protect: [] };

/**
 * The control of one file.
 * @param settings of the whole story, which apply outside the ranges
 * @param ranges of this file; where two name a rule for the same line, the later one applies
 * @param protect patterns of text that stays as typed, with the flag g
 * @param length the file's last line
 */
export function controlOf(
  settings: RuleSettings,
  ranges: readonly LineRange[],
  protect: readonly RegExp[],
  length: number,
): Control {
  const named = new Set(ranges.flatMap(({ rules }) => Object.keys(rules)));
  const offLines = Array.from(named, (rule): readonly [string, IsOff] => {
    const off = new Uint8Array(length + 1).fill(settings[rule] === false ? 1 : 0);
    for (const { from, to, rules } of ranges) {
      const on = rules[rule];
      if (on !== undefined) off.fill(on ? 0 : 1, from, Math.min(to, length) + 1);
    }
    return [rule, anyBetween(off)];
  });
  return { settings, offLines: new Map(offLines), protect };
}

/** Whether any flag from one index to another is set: asked often, so those before each index are counted once. */
function anyBetween(flags: Uint8Array): IsOff {
  const before = new Uint32Array(flags.length + 1);
  for (const [index, flag] of flags.entries()) before[index + 1] = (before[index] ?? 0) + flag;
  const until = (index: number): number => before[Math.min(index, flags.length)] ?? 0;
  return (first, last) => until(last + 1) > until(Math.max(0, first));
}

/** Whether a rule is on in any line. */
export function isOnSomewhere(rule: string, { settings, offLines }: Control): boolean {
  return settings[rule] !== false || offLines.has(rule);
}

/**
 * The edits of a rule that may be made.
 * @param draft the draft that the edits were proposed for
 */
export function permitted(
  rule: Pick<Rule, 'id' | 'spares'>,
  draft: Draft,
  edits: readonly Edit[],
  { offLines, protect }: Control,
): readonly Edit[] {
  const isOff = offLines.get(rule.id);
  const outside = isOff === undefined ? edits : outsideLines(draft, edits, isOff);
  const written =
    rule.spares === 'literals' ? sparing(draft, outside, literalsOf, 'start') : outside;
  if (protect.length === 0) return written;
  return sparing(draft, written, (text) => matchesIn(text, protect), 'whole').map((edit) =>
    edit.type === 'join' ? keepingHyphens(draft, edit, protect) : edit,
  );
}

/**
 * The edits outside of the lines where the rule is off. An edit of text is dropped when it touches one of
 * these lines. Of blocks that are joined, classified or respaced, those of such lines are left out. A
 * removal is made whole or not at all, and the facts that it states are kept only with it. A break or a
 * chapter touches the first line of its block and the blank lines before it.
 */
function outsideLines(draft: Draft, edits: readonly Edit[], isOff: IsOff): readonly Edit[] {
  const { blocks } = draft;
  const isBlockOff = (index: number): boolean => {
    const block = blocks[index];
    return block !== undefined && isOff(firstLine(block), lastLine(block));
  };
  const staying = new Set(
    edits.flatMap((edit) => {
      if (edit.type !== 'remove') return [];
      const indexes = indexesOf(edit.first, edit.last);
      return indexes.some(isBlockOff) ? indexes : [];
    }),
  );
  return edits.flatMap((edit): readonly Edit[] => {
    switch (edit.type) {
      case 'replaceText':
      case 'markUp': {
        const block = blocks[edit.block];
        if (block === undefined || !isBlockOff(edit.block)) return [edit];
        const last = lineAt(block, Math.max(edit.start, edit.end - 1));
        return isOff(lineAt(block, edit.start), last) ? [] : [edit];
      }
      case 'part':
        return isBlockOff(edit.block) ? [] : [edit];
      case 'join':
        return runsOutside(edit.first, edit.last, isBlockOff).map((run) => partOfJoin(edit, run));
      case 'classify':
      case 'respace':
        return runsOutside(edit.first, edit.last, isBlockOff).map(([first, last]) => ({
          ...edit,
          first,
          last,
        }));
      case 'remove':
        return staying.has(edit.first) ? [] : [edit];
      case 'breakBefore':
      case 'chapterBefore': {
        const block = blocks[edit.block];
        return block !== undefined && isOff(firstLine(block) - block.gap, firstLine(block))
          ? []
          : [edit];
      }
      case 'setFact':
        return staying.has(edit.from) || isBlockOff(edit.from) ? [] : [edit];
      case 'decide':
        return [edit];
      case 'report': {
        const { line } = edit.diagnostic;
        return line !== undefined && isOff(line, line) ? [] : [edit];
      }
    }
  });
}

/** A join of some of its blocks; a single block only gets its role. */
function partOfJoin(
  edit: Extract<Edit, { type: 'join' }>,
  [first, last]: readonly [number, number],
): Edit {
  if (first === last) return { type: 'classify', first, last, as: edit.as };
  const glue = edit.glue.slice(first - edit.first, last - edit.first);
  return { ...edit, first, last, glue };
}

function indexesOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The runs of blocks that are not off, each as [first, last]. */
function runsOutside(
  first: number,
  last: number,
  isBlockOff: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = first;
  for (let index = first; index <= last + 1; index += 1) {
    if (index <= last && !isBlockOff(index)) continue;
    if (index > start) runs.push([start, index - 1]);
    start = index + 1;
  }
  return runs;
}

/**
 * The edits of text that change no character of some ranges; every other edit stays, so that a block may
 * still be found to be of any kind. Markup changes its delimiters only.
 * @param rangesIn the ranges of a block's text
 * @param bareMarkup how much of markup without delimiters must be outside the ranges
 */
function sparing(
  draft: Draft,
  edits: readonly Edit[],
  rangesIn: (text: string) => readonly Range[],
  bareMarkup: 'whole' | 'start',
): readonly Edit[] {
  const found = new Map<number, readonly Range[]>();
  const isFree = (block: number, [start, end]: Range): boolean => {
    const ranges = found.get(block) ?? rangesIn(draft.blocks[block]?.text ?? '');
    found.set(block, ranges);
    return !touchesRanges(ranges, start, end);
  };
  return edits.filter((edit): boolean => {
    switch (edit.type) {
      case 'replaceText':
        // A comment of front matter is removed with its lines, also when they are protected.
        return edit.reason === 'comment' || isFree(edit.block, [edit.start, edit.end]);
      case 'markUp':
        return changedBy(edit, bareMarkup).every((range) => isFree(edit.block, range));
      case 'part':
      case 'join':
      case 'classify':
      case 'remove':
      case 'respace':
      case 'breakBefore':
      case 'chapterBefore':
      case 'setFact':
      case 'report':
      case 'decide':
        return true;
    }
  });
}

/** The ranges of the text that markup changes: its delimiters. */
function changedBy(
  { start, end, open, close }: Extract<Edit, { type: 'markUp' }>,
  bareMarkup: 'whole' | 'start',
): readonly Range[] {
  if (open + close === 0) return [[start, bareMarkup === 'whole' ? end : start]];
  const delimiters: readonly Range[] = [
    [start, start + open],
    [end - close, end],
  ];
  return delimiters.filter(([from, to]) => to > from);
}

/** A join without the loss of hyphens that are protected. */
function keepingHyphens(
  draft: Draft,
  edit: Extract<Edit, { type: 'join' }>,
  patterns: readonly RegExp[],
): Edit {
  const lines = draft.blocks.slice(edit.first, edit.last + 1);
  const glue = edit.glue.map((between, seam) =>
    keepsHyphen(between, lines[seam], lines[seam + 1], patterns) ? '' : between,
  );
  return { ...edit, glue };
}

/** Whether the hyphen of a word broken at a line's end is protected, alone or in the whole word. */
function keepsHyphen(
  between: Glue,
  upper: DraftBlock | undefined,
  lower: DraftBlock | undefined,
  patterns: readonly RegExp[],
): boolean {
  if (between !== 'unhyphenate' || upper === undefined || lower === undefined) return false;
  const hyphen = upper.text.length - 1;
  return touchesRanges(matchesIn(upper.text + lower.text, patterns), hyphen, hyphen + 1);
}
