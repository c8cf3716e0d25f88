/** Replacements and markup, applied to the text of one block. */
import type { Mark } from '../../read/raw.ts';
import { firstWhere } from '../../story/ranges.ts';
import { lineAt, type DraftBlock, type Origin } from '../draft.ts';
import type { Change, Edit } from '../rule.ts';

/** An edit inside the text of a block. */
export type TextEdit = Extract<Edit, { type: 'replaceText' | 'markUp' }>;

/** A block after its edits, and the record of them. */
export interface EditedBlock {
  readonly block: DraftBlock;
  readonly changes: readonly Change[];
}

/** The most characters that a change in text shows on either side of it. */
const LONGEST_CONTEXT = 16;

/** Apply the edits of one rule to a block; of two edits that overlap, only the first in the text is made. */
export function editText(
  rule: string,
  file: string,
  block: DraftBlock,
  proposed: readonly TextEdit[],
): EditedBlock {
  const { edits, replacements } = withoutOverlaps(proposed);
  const text = replaced(block.text, replacements);
  const move = mover(replacements);
  const moved = ({ start, end }: Pick<Mark, 'start' | 'end'>): Pick<Mark, 'start' | 'end'> => ({
    start: move(start, 'start'),
    end: move(end, 'end'),
  });
  const marks: readonly Mark[] = [
    ...block.marks.map((mark) => ({ ...mark, ...moved(mark) })),
    ...edits.flatMap((edit) => (edit.type === 'markUp' ? [{ kind: edit.as, ...moved(edit) }] : [])),
  ];
  const [first, ...rest] = block.origins;
  const origins: [Origin, ...Origin[]] = [
    first,
    ...rest.map((origin) => ({ ...origin, offset: move(origin.offset, 'start') })),
  ];
  const changes = edits.map((edit): Change => {
    const line = lineAt(block, edit.start);
    const last = lineAt(block, Math.max(edit.start, edit.end - 1));
    const { start, end } = moved(edit);
    const shown = shownChange(block.text, edit, text.slice(start, end));
    return { rule, lines: { file, first: line, last }, ...shown };
  });
  return {
    block: { ...block, text, marks: marks.filter((mark) => mark.end > mark.start), origins },
    changes,
  };
}

/** What the record shows of an edit: with a reason its own words, which the audit checks, else also what is around. */
function shownChange(
  text: string,
  edit: TextEdit,
  marked: string,
): Pick<Change, 'before' | 'after' | 'reason'> {
  const start = wordStart(text, edit.start);
  const end = wordEnd(text, edit.end);
  const before = text.slice(start, end);
  switch (edit.type) {
    case 'markUp':
      return { before, after: `${edit.as}: ${marked}` };
    case 'replaceText': {
      const { reason } = edit;
      if (reason !== undefined)
        return { before: text.slice(edit.start, edit.end), after: edit.with, reason };
      return {
        before,
        after: text.slice(start, edit.start) + edit.with + text.slice(edit.end, end),
      };
    }
  }
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

function replacementsOf(edit: TextEdit): readonly Replacement[] {
  if (edit.type === 'replaceText') return [edit];
  return [
    { start: edit.start, end: edit.start + edit.open, with: '' },
    { start: edit.end - edit.close, end: edit.end, with: '' },
  ].filter((replacement) => replacement.end > replacement.start);
}

function withoutOverlaps(proposed: readonly TextEdit[]): {
  readonly edits: readonly TextEdit[];
  readonly replacements: readonly Replacement[];
} {
  const owned = proposed
    .flatMap((edit) => replacementsOf(edit).map((replacement) => ({ edit, replacement })))
    .toSorted(
      (a, b) => a.replacement.start - b.replacement.start || a.replacement.end - b.replacement.end,
    );
  const rejected = new Set<TextEdit>();
  let done = 0;
  for (const { edit, replacement } of owned) {
    if (replacement.start < done) rejected.add(edit);
    else done = replacement.end;
  }
  const isKept = (edit: TextEdit): boolean => !rejected.has(edit);
  return {
    edits: rejected.size === 0 ? proposed : proposed.filter(isKept),
    replacements: owned.filter(({ edit }) => isKept(edit)).map(({ replacement }) => replacement),
  };
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const replacement of replacements) {
    pieces.push(text.slice(from, replacement.start), replacement.with);
    from = replacement.end;
  }
  return pieces.join('') + text.slice(from);
}

/**
 * Where replacements move a position. A position inside a replaced range moves to the end of the range as
 * the start of a mark, and to its beginning as the end of one.
 */
function mover(
  replacements: readonly Replacement[],
): (position: number, edge: 'start' | 'end') => number {
  const shifts: number[] = [0];
  for (const replacement of replacements) {
    const growth = replacement.with.length - (replacement.end - replacement.start);
    shifts.push((shifts.at(-1) ?? 0) + growth);
  }
  return (position, edge) => {
    // The number of replacements that begin before the position.
    const count = firstWhere(replacements.length, (index) => {
      const start = replacements[index]?.start ?? 0;
      return edge === 'start' ? start > position : start >= position;
    });
    const last = replacements[count - 1];
    const shift = shifts[count] ?? 0;
    if (last === undefined || position >= last.end) return position + shift;
    // Inside a replaced range.
    const shiftBefore = shifts[count - 1] ?? 0;
    if (last.with !== '' && position === last.start) return position + shiftBefore;
    return edge === 'start' ? last.end + shift : last.start + shiftBefore;
  };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0;
}

function wordStart(text: string, from: number): number {
  const limit = Math.max(0, from - LONGEST_CONTEXT);
  let at = from;
  while (at > limit && !isSpace(text, at - 1)) at -= 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_CONTEXT);
  let at = from;
  while (at < limit && !isSpace(text, at)) at += 1;
  return at;
}
