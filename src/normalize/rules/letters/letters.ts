/** The rule `letters`: letters keep their salutation, signature and postscript apart. */
import type { DraftBlock, Role } from '../../draft.ts';
import { isDiary } from '../../forms/correspondence.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import type { Edit, Glue, Rule } from '../../rule.ts';
import type { Found } from './ends.ts';
import { foundAt, isQuotedLine } from './find-letter.ts';

/** A line shorter than this share of a letter's widest line was ended on purpose. */
const LONG_SHARE = 0.6;

/** Whether a line continues the one before it: a letter may be narrower than the story around it. */
function goesOn(previous: DraftBlock, block: DraftBlock, widest: number): boolean {
  if (previous.role.type !== 'paragraph' || block.role.type !== 'paragraph') return false;
  if (block.gap > 0 || block.indent > previous.indent) return false;
  const word = /^\S+/.exec(block.text)?.[0] ?? '';
  const full = previous.text.length + 1 + word.length > widest;
  const isLong = previous.text.length >= widest * LONG_SHARE;
  return full || (!endsSentence(previous.text) && (isLong || beginsLower(block.text)));
}

/** Set the parts of a letter; in wrapped text the lines of its body are joined to paragraphs. */
function* setLetter(
  blocks: readonly DraftBlock[],
  parts: readonly Found[],
  layout: Layout,
): Iterable<Edit> {
  const widest = parts.reduce(
    (width, { index, part }) =>
      part === 'body' ? Math.max(width, blocks[index]?.text.length ?? 0) : width,
    0,
  );
  for (let order = 0; order < parts.length; order += 1) {
    const found = parts[order];
    const block = found && blocks[found.index];
    if (found === undefined || block === undefined) continue;
    const { index: first, part } = found;
    if (part === 'body' && isQuotedLine(block.text)) {
      const end = /^(?:> ?)+/.exec(block.text)?.[0].length ?? 0;
      yield { type: 'replaceText', block: first, start: 0, end, with: '' };
      yield { type: 'classify', first, last: first, as: { type: 'quotation' } };
      continue;
    }
    let last = first;
    const wrapped = part === 'body' && stretchOf(layout, block).wrapWidth !== undefined;
    for (;;) {
      const next = parts[order + 1];
      if (!wrapped || next === undefined) break;
      const upper = blocks[last];
      const lower = blocks[next.index];
      if (next.part !== 'body' || next.index !== last + 1) break;
      if (upper === undefined || lower === undefined || !goesOn(upper, lower, widest)) break;
      last = next.index;
      order += 1;
    }
    const as: Role = { type: 'letter', part };
    if (last === first) yield { type: 'classify', first, last, as };
    else {
      const glue = blocks
        .slice(first, last)
        .map(({ text }): Glue => (/(?:\S-|—)$/.test(text) ? '' : ' '));
      yield { type: 'join', first, last, glue, as };
    }
  }
}

/** Letters keep their salutation, signature and postscript apart. */
export const letters: Rule = {
  id: 'letters',
  *propose({ blocks }, { layout }): Iterable<Edit> {
    const diarists = new Set<string>();
    for (let index = 0; index < blocks.length; index += 1) {
      const parts = foundAt(blocks, index, diarists);
      if (parts.length === 0) continue;
      yield* setLetter(blocks, parts, layout);
      const signature = parts.find(({ part }) => part === 'signature')?.index ?? -1;
      if (isDiary(blocks[index]?.text ?? '')) diarists.add(blocks[signature]?.text ?? '');
      index = parts.at(-1)?.index ?? index;
    }
  },
};
