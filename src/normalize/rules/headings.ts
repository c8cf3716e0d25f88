import type { DraftBlock } from '../draft.ts';
import { stretchOf } from '../layout.ts';
import { parseHeading, type ParsedHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

/** A title on the line after its label is short. */
const LONGEST_TITLE = 60;

/** A line that can be the title under `Part One`: short, with capitals, no speech, no sentence. */
function isTitleLine(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[.,;:!…—-]$/.test(text) || /^["“'‘<*(]/.test(text))
    return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** Bare numbers are headings only where the file counts with them: 1, 2, 3 from the first on. */
function countingNumbers(
  found: readonly (readonly [number, ParsedHeading])[],
): ReadonlySet<number> {
  const bare = found.filter(([, heading]) => heading.bare);
  const counting = bare.every(([, heading], index) => heading.number === index + 1);
  return new Set(counting && bare.length >= 2 ? bare.map(([index]) => index) : []);
}

/** Chapter headings in all their spellings. */
export const headings: Rule = {
  id: 'headings',
  title: 'Find chapter headings',
  why: 'Chapters become files and entries of the table of contents (EPUB 3.3 §5.4.1); readers find their way by them.',
  examples: [
    {
      shows: 'label and number',
      before: 'Part 31\n\nWhen she came to.',
      after: 'chapterHeading: Part 31\nWhen she came to.',
    },
    {
      shows: 'Roman numeral and title',
      before: 'CHAPTER IV. PIG AND PEPPER\n\nText.',
      after: 'chapterHeading: CHAPTER IV. PIG AND PEPPER\nText.',
    },
    {
      shows: 'number in words',
      before: 'Chapter Twenty-One: Home\n\nText.',
      after: 'chapterHeading: Chapter Twenty-One: Home\nText.',
    },
    {
      shows: 'a part of an unknown number',
      before: 'Part VII/?\n\nText.',
      after: 'chapterHeading: Part VII/?\nText.',
    },
    { shows: 'brackets alone', before: '[2/?]\n\nText.', after: 'chapterHeading: [2/?]\nText.' },
    { shows: 'unnumbered', before: 'PROLOGUE\n\nText.', after: 'chapterHeading: PROLOGUE\nText.' },
    {
      shows: 'a title on the next line',
      before: 'Part One\nThe Weather House\n\nText.',
      after: 'chapterHeading: Part One: The Weather House\nText.',
    },
    {
      shows: 'bare numbers that count',
      before: '1.\n\nText.\n\n2.\n\nMore.',
      after: 'chapterHeading: 1.\nText.\nchapterHeading: 2.\nMore.',
    },
    {
      shows: 'a bare number that counts nothing stays',
      before: 'Text.\n\n42\n\nMore.',
      after: 'Text.\n42\nMore.',
    },
    {
      shows: 'prose that begins with the word stays',
      before: 'Chapter 9 is where I stopped reading.',
      after: 'Chapter 9 is where I stopped reading.',
    },
    {
      shows: 'a sentence that begins with a part stays',
      before: 'Part of her wanted to go.',
      after: 'Part of her wanted to go.',
    },
    {
      shows: 'a label that ends in a colon',
      before: 'Chapter 12:\n\nThe Missing Title\n\nText.',
      after: 'chapterHeading: Chapter 12: The Missing Title\nText.',
    },
  ],
  *propose(draft, { chapters, layout }): Iterable<Edit> {
    if (chapters === 'none') return;
    const pattern = chapters === 'auto' ? undefined : chapters;
    const found: (readonly [number, ParsedHeading])[] = [];
    for (const [index, block] of draft.blocks.entries()) {
      if (block.role.type !== 'line' || block.text.length > 120) continue;
      if (pattern !== undefined) {
        if (pattern.test(block.text)) {
          found.push([
            index,
            parseHeading(block.text) ?? { title: block.text, key: '', bare: false },
          ]);
        }
        continue;
      }
      const heading = parseHeading(block.text);
      if (heading !== undefined && standsApart(draft.blocks, index)) found.push([index, heading]);
    }
    const counting = countingNumbers(found);
    if (counting.size > 0)
      yield {
        type: 'decide',
        decision: `bare numbers count from 1 to ${String(counting.size)}: chapters`,
      };
    for (const [index, heading] of found) {
      if (heading.bare && !counting.has(index)) continue;
      const title = draft.blocks[index + 1];
      const after = draft.blocks[index + 2];
      const takesNext =
        heading.title === undefined &&
        title !== undefined &&
        title.role.type === 'line' &&
        title.gap <= 1 &&
        (after?.gap ?? 1) >=
          Math.max(1, stretchOf(layout, title).wrapWidth === undefined ? layout.usualGap : 1) &&
        parseHeading(title.text) === undefined &&
        isTitleLine(title.text);
      const as = { type: 'chapterHeading' } as const;
      if (takesNext)
        yield {
          type: 'join',
          first: index,
          last: index + 1,
          glue: [/[.:–—-]$/.test(draft.blocks[index]?.text ?? '') ? ' ' : ': '],
          as,
        };
      else yield { type: 'classify', first: index, last: index, as };
    }
  },
};

/** A heading has air above or below it, or is the file's first or last line. */
function standsApart(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  return index === 0 || (block?.gap ?? 0) > 0 || next === undefined || next.gap > 0;
}
