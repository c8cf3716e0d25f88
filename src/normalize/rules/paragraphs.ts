import { isSalutation } from '../correspondence.ts';
import type { DraftBlock } from '../draft.ts';
import { isFull, type Layout } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Whether a line goes on the paragraph of the line before it. */
function continues(previous: DraftBlock, block: DraftBlock, layout: Layout): boolean {
  const { wrapWidth, paragraphIndent } = layout;
  if (wrapWidth === undefined || block.gap > 0) return false;
  if (previous.role.type !== 'line' || block.role.type !== 'line') return false;
  if (isOrnament(previous.text) || isOrnament(block.text) || isSalutation(previous.text))
    return false;
  if (paragraphIndent !== undefined && Math.abs(block.indent - paragraphIndent) <= 1) return false;
  return isFull(previous, block, wrapWidth);
}

/** What stood between two wrapped lines: nothing after a dash or hyphen that hangs on its word. */
function glueAfter(text: string): string {
  return /(?:\S-|—)$/.test(text) ? '' : ' ';
}

/** Lines become paragraphs. */
export const paragraphs: Rule = {
  id: 'paragraphs',
  title: 'Find the paragraphs',
  why: 'A line end means a paragraph in one file and nothing in the next: in hard-wrapped text a line goes on when the next word would not have fitted on it.',
  examples: [
    {
      shows: 'one line a paragraph, with or without blank lines',
      before: 'He sat.\n\nHe waited.\nNobody came.',
      after: 'He sat.\nHe waited.\nNobody came.',
    },
    {
      shows: 'wrapped lines are joined, a short line ends a paragraph',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind at all.\nThen it stopped, and everybody in the village fell over, who had leaned on it for a month, and lay about the square.',
    },
    {
      shows: 'a wrapped dash keeps no space',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done ever--\nor so it seemed to those who had been\nthere when it began and who had never\nleft.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done ever--or so it seemed to those who had been there when it began and who had never left.',
    },
  ],
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    let first = 0;
    while (first < blocks.length) {
      const block = blocks[first];
      if (block === undefined || block.role.type !== 'line' || isOrnament(block.text)) {
        first += 1;
        continue;
      }
      const glue: string[] = [];
      let last = first;
      for (;;) {
        const previous = blocks[last];
        const next = blocks[last + 1];
        if (previous === undefined || next === undefined || !continues(previous, next, layout))
          break;
        glue.push(glueAfter(previous.text));
        last += 1;
      }
      const as = { type: 'paragraph' } as const;
      if (last > first) yield { type: 'join', first, last, glue, as };
      else yield { type: 'classify', first, last, as };
      first = last + 1;
    }
  },
};
