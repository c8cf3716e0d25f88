/**
 * Reads the marks around a passage that some readers may want to skip, on lines of their own:
 * `[[content: graphic violence; rating: Mature; summary: They fight.]]` … `[[/content]]`.
 */

/** What an opening mark says. */
export interface PassageMark {
  readonly warnings: string;
  readonly rating?: string | undefined;
  readonly summary?: string | undefined;
}

const OPENS = /^\[\[\s*content\b\s*:?(.*)\]\]$/i;
const CLOSES = /^\[\[\s*\/\s*content\s*\]\]$/i;
const BEGINS = /\[\[\s*\/?\s*content\b/i;

/** The label of a part of a mark; a summary contains all that follows it. */
const PART = /^\s*(rating|rated|warnings?|summary)\s*:\s*/i;

/** Reads an opening mark; undefined for every other line. */
export function openingMark(text: string): PassageMark | undefined {
  const inner = OPENS.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const pieces = inner.split(/[;|]/);
  const warnings: string[] = [];
  let rating: string | undefined;
  for (const [index, piece] of pieces.entries()) {
    const label = PART.exec(piece)?.[1]?.toLowerCase();
    const value = piece.replace(PART, '').trim();
    if (label === 'summary') {
      const separators = inner.match(/[;|]/g) ?? [];
      const rest = pieces
        .slice(index + 1)
        .map((later, at) => (separators[index + at] ?? '') + later);
      const summary = [value, ...rest].join('').trim();
      return {
        warnings: warnings.join(', '),
        rating,
        summary: summary === '' ? undefined : summary,
      };
    }
    if (value === '') continue;
    if (label?.startsWith('rat') === true && rating === undefined) rating = value;
    else warnings.push(value);
  }
  return { warnings: warnings.join(', '), rating };
}

/** Whether a line closes a passage. */
export function isClosingMark(text: string): boolean {
  return CLOSES.test(text);
}

/** Whether a line contains what looks like a mark, alone or among other words. */
export function containsMark(text: string): boolean {
  return BEGINS.test(text);
}
