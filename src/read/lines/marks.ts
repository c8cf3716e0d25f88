import type { Mark } from '../raw.ts';

/** A range of a line's text, from `start` up to but not including `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where marks of one kind stand in a line's trimmed text: without blanks at their ends, and in one where
 * nothing but blanks stands between them.
 * @param marks in order, by their places in the line before it was trimmed
 * @param text the trimmed line
 * @param lead how many characters were trimmed from its beginning
 */
export function markedSpans(marks: readonly Mark[], text: string, lead: number): readonly Span[] {
  const spans: Span[] = [];
  for (const mark of marks) {
    let start = Math.max(0, mark.start - lead);
    let end = Math.min(text.length, mark.end - lead);
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '')
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
