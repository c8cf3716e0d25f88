/** Lines that are a scene break by themselves: ornaments, names of a break, and marks that a file repeats. */
import type { DraftBlock } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { endsSentence } from '../../forms/prose.ts';

/** A break that says what it is: `-LINE BREAK-`, `(Scene Break)`, `<hr>`. */
const NAMED_BREAK =
  /^[-~*=(<[_+#\s]{1,6}(?:(?:line|page|scene|section|chapter)[ -]?(?:break|change)|break|hr\s*\/?|center>\s*[*~=#-]+\s*<\/center)[-~*=)>\]_+#\s]{1,6}$/i;
/** A break that says what it is without symbols around it, or between letters x and o: `LINEBREAK`, `oOoSCENE BREAKoOo`. */
const BARE_BREAK =
  /^(?:[xo0\s]{0,30}(?:line|page|scene|section)[ -]?break[xo0\s]{0,30}|szenenwechsel|saut de ligne|changement de sc\u00e8ne|cambio de escena|cambio di scena|\u0441\u043c\u0435\u043d\u0430 \u0441\u0446\u0435\u043d\u044b)$/iu;

/** Marks that mean a break only where a file has them again and again. */
const MARKS: ReadonlySet<string> = new Set(['.', 'x', 'X']);

/** A line as long as this is not a signature. */
const LONG_LINE = 40;

/** Whether no rule has found what a block is, but for prose. */
export function isUnclaimed({ role }: DraftBlock): boolean {
  return role.type === 'line' || role.type === 'paragraph';
}

/**
 * Whether a line is a scene break by itself.
 * @param ornaments of the file: those of its legend, and its marks
 */
export function isBreakLine(block: DraftBlock, ornaments: ReadonlySet<string>): boolean {
  const { text } = block;
  return (
    isUnclaimed(block) &&
    (isOrnament(text) || ornaments.has(text) || NAMED_BREAK.test(text) || BARE_BREAK.test(text))
  );
}

/** The marks that a file has at least twice, each time between sentences and apart from them. */
export function repeatedMarks(blocks: readonly DraftBlock[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (!MARKS.has(block.text) || !isUnclaimed(block)) continue;
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const parts =
      block.gap > 0 &&
      isSentence(before) &&
      after !== undefined &&
      after.gap > 0 &&
      !MARKS.has(after.text);
    counts.set(block.text, (counts.get(block.text) ?? 0) + (parts ? 1 : Number.NEGATIVE_INFINITY));
  }
  return [...counts].flatMap(([mark, count]) => (count >= 2 ? [mark] : []));
}

function isSentence(block: DraftBlock | undefined): boolean {
  if (block === undefined) return false;
  return endsSentence(block.text) || block.text.length > LONG_LINE;
}
