/** What the parser does not get of a Markdown file: front matter, and what is never shown. */

/** The most lines of front matter (src/normalize/rules/front-matter/ reads no more). */
const LONGEST_FRONT = 200;

/** A part of a source that is never shown, and the line that it begins on. */
interface Hidden {
  readonly text: string;
  readonly line: number;
}

/** The number of lines of front matter at the beginning of a file; 0 if it has none. */
export function frontLength(lines: readonly string[]): number {
  const open = lines.findIndex((line) => line.trim() !== '');
  const fence = lines[open]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return 0;
  const closing = fence === '---' ? /^(?:---|\.\.\.)\s*$/ : /^\+\+\+\s*$/;
  const field =
    fence === '---' ? /^["']?[\p{L}_][^:]{0,60}:(?:\s|$)/u : /^["']?[\w-]{1,60}.{0,40}=|^\[/;
  const end = Math.min(lines.length, open + LONGEST_FRONT);
  let isField = false;
  for (let at = open + 1; at < end; at += 1) {
    const line = lines[at] ?? '';
    if (closing.test(line)) return isField ? at + 1 : 0;
    if (isField || line.trim() === '' || line.startsWith('#')) continue;
    if (!field.test(line)) return 0;
    isField = true;
  }
  return 0;
}

/** The beginnings and ends of what is never shown. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
];

/** Places of what is never shown, in order. What is not closed is text. */
function* hiddenRanges(source: string): Iterable<readonly [number, number]> {
  const next = HIDDEN.map(([open]) => source.indexOf(open));
  for (;;) {
    const places = next.filter((place) => place >= 0);
    if (places.length === 0) return;
    const start = Math.min(...places);
    const which = next.indexOf(start);
    const [open = '', close = ''] = HIDDEN[which] ?? [];
    const end = source.indexOf(close, start + open.length);
    // What follows is not closed either.
    if (end < 0) next[which] = -1;
    else {
      const after = end + close.length;
      yield [start, after];
      for (const [index, [opening]] of HIDDEN.entries())
        if ((next[index] ?? -1) >= 0) next[index] = source.indexOf(opening, after);
    }
  }
}

function lineEndsIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Take out what is never shown; its line ends stay. */
export function withoutHidden(source: string): {
  readonly text: string;
  readonly hidden: readonly Hidden[];
} {
  const lower = source.toLowerCase();
  // If a letter changes its length in lower case (İ), the places are not the same.
  if (lower.length !== source.length) return { text: source, hidden: [] };
  const hidden: Hidden[] = [];
  const pieces: string[] = [];
  let at = 0;
  let line = 1;
  for (const [start, end] of hiddenRanges(lower)) {
    const before = source.slice(at, start);
    const text = source.slice(start, end);
    line += lineEndsIn(before);
    hidden.push({ text, line });
    line += lineEndsIn(text);
    pieces.push(before, text.replace(/[^\n]+/g, ''));
    at = end;
  }
  pieces.push(source.slice(at));
  return { text: pieces.join(''), hidden };
}
