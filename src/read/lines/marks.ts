/** Marks of one line: joined where they touch, cut to the line's text, ordered. */
import type { Mark } from '../raw.ts';
import { FORMATS } from './format.ts';

/** What a mark says of its text, without where it is. */
export type MarkMeaning = Pick<Mark, 'kind' | 'target'>;

/** The order of a line's marks: outer ones first. */
const ORDER: readonly Mark['kind'][] = [...FORMATS, 'thought', 'sender', 'note', 'noteRef'];

/** Most marks of one kind inside each other; a deeper one adds nothing. */
const DEEPEST = 4;

/** A mark without the spaces at its ends; it is empty if nothing is left. */
function trimmed(mark: Mark, text: string): Mark {
  let { start, end } = mark;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...mark, start, end };
}

/** Marks of one meaning as one mark where only spaces are between them. */
function joined(marks: readonly Mark[], text: string): readonly Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const { start, end } = trimmed(mark, text);
    if (end <= start) continue;
    const last = found.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '')
      found[found.length - 1] = { ...last, end };
    else found.push({ ...mark, start, end });
  }
  return found;
}

/** Marks by their places in the trimmed line. */
export function shifted(marks: readonly Mark[], text: string, lead: number): readonly Mark[] {
  return marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - lead),
      end: Math.min(text.length, mark.end - lead),
    }))
    .filter(({ start, end }) => end > start);
}

/** The marks of a line whose pieces of text each say how they are marked. */
export class MarkRuns {
  readonly #runs = new Map<string, Mark[]>();

  /** Mark a piece of text. A mark goes on over spaces, but does not begin with them. */
  add(meaning: MarkMeaning, start: number, piece: string): void {
    const key = `${meaning.kind} ${meaning.target ?? ''}`;
    const run = this.#runs.get(key) ?? [];
    this.#runs.set(key, run);
    const end = start + piece.length;
    const last = run.at(-1);
    if (last?.end === start) run[run.length - 1] = { ...last, end };
    else if (/\S/.test(piece)) run.push({ ...meaning, start, end });
  }

  /** The marks by their places in the trimmed line. */
  within(text: string, lead: number): readonly Mark[] {
    return [...this.#runs.values()]
      .flatMap((run) => joined(shifted(run, text, lead), text))
      .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }
}

/** Marks that were opened and closed one by one: without spaces at their ends, outer ones first. */
export function nested(marks: readonly Mark[], text: string): readonly Mark[] {
  const found: Mark[] = [];
  const open: Mark[] = [];
  const sorted = marks
    .map((mark) => trimmed(mark, text))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of sorted) {
    if (mark.end <= mark.start) continue;
    while ((open.at(-1)?.end ?? mark.end) < mark.end && (open.at(-1)?.end ?? 0) <= mark.start)
      open.pop();
    const around = open.filter(({ kind, end }) => kind === mark.kind && end > mark.start);
    if (around.length >= DEEPEST) continue;
    open.push(mark);
    found.push(mark);
  }
  return found;
}

/** The marks of a heading, which says nothing by being bold as a whole. */
export function headingMarks(marks: readonly Mark[], text: string): readonly Mark[] {
  return marks.filter(
    ({ kind, start, end }) => kind !== 'strong' || start > 0 || end < text.length,
  );
}
