/** The first draft of a story file: every block an unclaimed line, unless its page says what it is. */
import type { BlockHint, RawBlock, RawStory } from '../read/raw.ts';
import type { Draft, Role, StatedFact } from './draft.ts';
import { parseHeading } from './forms/heading.ts';
import { isOrnament } from './forms/ornament.ts';

/** The level at which a page's headings name chapters. */
function chapterLevel(blocks: readonly RawBlock[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { hint } of blocks) {
    // Where the page says which headings name chapters, the others do not.
    if (hint?.type === 'chapterHeading') return undefined;
    if (hint?.type === 'heading') counts.set(hint.level, (counts.get(hint.level) ?? 0) + 1);
  }
  const levels = [...counts].toSorted(([a], [b]) => a - b);
  const repeated = levels.find(([, count]) => count > 1) ?? levels[0];
  return repeated?.[0];
}

/**
 * What each block of a page is, as far as the page says so; otherwise it is a line, as in a plain text. An
 * ornament is never a heading, whatever element it is in.
 * @param chapters how the config says chapters are found
 */
function rolesOf(blocks: readonly RawBlock[], chapters: 'auto' | 'none' | RegExp): readonly Role[] {
  const level = chapterLevel(blocks);
  const isChapter = (text: string, hint: BlockHint): boolean => {
    if (chapters !== 'auto') return chapters !== 'none' && chapters.test(text);
    if (hint.type === 'chapterHeading') return true;
    if (hint.type !== 'heading') return false;
    if (parseHeading(text) !== undefined) return true;
    return level !== undefined && hint.level <= level;
  };
  return blocks.map(({ hint, text }): Role => {
    if (hint?.type === 'image') return hint;
    if (hint === undefined || isOrnament(text)) return { type: 'line' };
    switch (hint.type) {
      case 'chapterHeading':
      case 'heading':
        return isChapter(text, hint) ? { type: 'chapterHeading' } : { type: 'heading' };
      case 'code':
        return { type: 'message', medium: 'document' };
      case 'verseLine':
      case 'quotation':
      case 'authorsNote':
      case 'footnote':
        return hint;
    }
  });
}

/**
 * A raw story as the first draft: every block is an unclaimed line unless its page says what it is.
 * @param chapters how the config says chapters are found
 */
export function draftOf(
  raw: Pick<RawStory, 'file' | 'blocks'>,
  facts: readonly StatedFact[] = [],
  chapters: 'auto' | 'none' | RegExp = 'auto',
): Draft {
  const roles = rolesOf(raw.blocks, chapters);
  const blocks = raw.blocks.map((block, index) => ({
    role: roles[index] ?? ({ type: 'line' } as const),
    text: block.text,
    marks: block.marks,
    gap: block.gap,
    indent: block.indent,
    origins: [{ offset: 0, line: block.line }] as const,
  }));
  return { file: raw.file, blocks, facts };
}
