/** Headings of Markdown that were typed in a plain text or a word processor: `## The Weather Vane`. */
import type { Draft } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** A heading of one to six levels, perhaps closed as it is opened. */
const HEADING = /^(#{1,6}) {1,3}(?=\p{L}|["“'‘«\d])[^#]{1,100}?( *#{1,6})?$/u;

/** A single line with one hash may be anything. */
const FEWEST = 2;

interface TypedHeading {
  readonly block: number;
  readonly level: number;
  /** Characters before and after the words. */
  readonly before: number;
  readonly after: number;
}

/** The lines that look like headings and are apart, unlike those of a list or a program. */
function headingsIn({ blocks }: Draft): readonly TypedHeading[] {
  return blocks.flatMap(({ text, gap, role }, block): TypedHeading[] => {
    if (role.type !== 'line' || !text.startsWith('#') || (gap === 0 && block > 0)) return [];
    const [, signs = '', closing = ''] = HEADING.exec(text) ?? [];
    // One hash at both ends is an ornament, as round the lines of a song.
    if (signs === '' || (signs === '#' && closing !== '')) return [];
    const before = signs.length + (/^ +/.exec(text.slice(signs.length))?.[0].length ?? 0);
    return [{ block, level: signs.length, before, after: closing.length }];
  });
}

/** The level that names chapters: the highest one that is used again, as in a Markdown file. */
function chapterLevel(found: readonly TypedHeading[]): number {
  const levels = found.map(({ level }) => level).toSorted((a, b) => a - b);
  return levels.find((level, index) => levels[index + 1] === level) ?? levels[0] ?? 1;
}

/** Lines with the marks of headings become headings, without the marks. */
export function* typedHeadings(draft: Draft): Iterable<Edit> {
  const found = headingsIn(draft);
  if (found.length < FEWEST && !found.some(({ level }) => level > 1)) return;
  const chapters = chapterLevel(found);
  for (const { block, level, before, after } of found) {
    const end = draft.blocks[block]?.text.length ?? 0;
    yield { type: 'replaceText', block, start: 0, end: before, with: '' };
    if (after > 0) yield { type: 'replaceText', block, start: end - after, end, with: '' };
    const as = { type: level <= chapters ? 'chapterHeading' : 'heading' } as const;
    yield { type: 'classify', first: block, last: block, as };
  }
}
