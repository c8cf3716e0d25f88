/** The rule `passages`: the marks around a passage become a notice with a link past it. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { firstLine, type DraftBlock } from '../../draft.ts';
import { containsMark, isClosingMark, openingMark, type PassageMark } from './marker.ts';
import type { Edit, Rule } from '../../rule.ts';

/** An opening mark, and the blocks of it and its closing mark. */
interface MarkedPassage {
  readonly mark: PassageMark;
  readonly open: number;
  /** Undefined where it is never closed. */
  readonly close?: number;
}

/** The deepest nesting of passages; each level costs every reader a notice. */
const DEEPEST = 16;

/** The passages that contain text, and the marks without a partner. */
function pairMarks(blocks: readonly DraftBlock[]): {
  readonly passages: readonly MarkedPassage[];
  readonly stray: readonly number[];
} {
  const passages: MarkedPassage[] = [];
  const stray: number[] = [];
  const open: { mark: PassageMark; index: number }[] = [];
  const texts = countTexts(blocks);
  const hasText = (from: number, to: number): boolean => (texts[to] ?? 0) > (texts[from] ?? 0);
  for (const [index, { text }] of blocks.entries()) {
    if (!text.startsWith('[[')) {
      if (text.includes('[[') && containsMark(text)) stray.push(index);
      continue;
    }
    const mark = openingMark(text);
    if (mark !== undefined) {
      open.push({ mark, index });
    } else if (isClosingMark(text)) {
      const last = open.pop();
      if (last === undefined) stray.push(index);
      else if (open.length < DEEPEST && hasText(last.index, index))
        passages.push({ mark: last.mark, open: last.index, close: index });
      else stray.push(last.index, index);
    } else if (containsMark(text)) {
      stray.push(index);
    }
  }
  for (const [depth, { mark, index }] of open.entries()) {
    if (depth < DEEPEST && hasText(index, blocks.length)) passages.push({ mark, open: index });
    else stray.push(index);
  }
  return { passages, stray };
}

/** For every block, the number of blocks before it that contain text and are not marks. */
function countTexts(blocks: readonly DraftBlock[]): readonly number[] {
  const counts = [0];
  for (const { text } of blocks) {
    const isMark =
      text.startsWith('[[') && (openingMark(text) !== undefined || isClosingMark(text));
    const says = !isMark && /[\p{L}\p{N}]/u.test(text);
    counts.push((counts.at(-1) ?? 0) + (says ? 1 : 0));
  }
  return counts;
}

/** Passages that the author marks for readers who want to skip them. */
export const passages: Rule = {
  id: 'passages',
  *propose({ file, blocks }): Iterable<Edit> {
    const { passages: found, stray } = pairMarks(blocks);
    for (const { mark, open, close } of found) {
      const { warnings, rating, summary } = mark;
      const kept = [warnings, rating ?? '', summary ?? ''].join(' ').trim();
      yield { type: 'remove', first: open, last: open, reason: 'notice', kept, gap: 1 };
      const closing = close === undefined ? undefined : blocks[close];
      const to = closing === undefined ? Infinity : firstLine(closing);
      yield {
        type: 'setFact',
        fact: { name: 'passage', value: warnings, rating, summary, to },
        from: open,
      };
      if (close !== undefined) {
        yield { type: 'remove', first: close, last: close, reason: 'notice', kept: '', gap: 1 };
        continue;
      }
      const block = blocks[open];
      if (block === undefined) continue;
      const place = { file, line: firstLine(block), column: 1 };
      yield { type: 'report', diagnostic: diagnose('normalize-passage-unclosed', {}, place) };
    }
    for (const index of stray) {
      const block = blocks[index];
      if (block === undefined) continue;
      const place = { file, line: firstLine(block), column: 1 };
      const words = block.text.length > 60 ? `${block.text.slice(0, 59)}…` : block.text;
      yield { type: 'report', diagnostic: diagnose('normalize-passage-stray', { words }, place) };
    }
  },
};
