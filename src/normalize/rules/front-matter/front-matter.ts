/** The rule `front-matter`: metadata before the text, as generators of sites and books write it. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { firstLine, type DraftBlock } from '../../draft.ts';
import { keptOf } from '../../forms/header-line.ts';
import type { Edit, Rule } from '../../rule.ts';
import { factsFrom } from './entry-facts.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { FrontMatter, FrontMatterComment, FrontMatterEntry } from './values.ts';

/** The most words of an entry, such as its key, that the facts need not contain. */
const MOST_LEFT_OUT = 5;

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
}

/** The lines of an entry without its comments. */
function statedIn(
  blocks: readonly DraftBlock[],
  { first, last }: FrontMatterEntry,
  comments: readonly FrontMatterComment[],
): string {
  const ends = new Map(comments.map(({ block, start }) => [block, start]));
  return blocks
    .slice(first, last + 1)
    .map(({ text }, offset) => text.slice(0, ends.get(first + offset)))
    .join('\n');
}

/** Front matter is left alone where its values do not contain the words of its lines, as with escapes. */
function wholly(found: FrontMatter | undefined, blocks: readonly DraftBlock[]): typeof found {
  if (found?.type !== 'read') return found;
  const short = found.entries.find((entry) => {
    const kept = countWords(keptOf(factsFrom(entry)));
    return countWords(statedIn(blocks, entry, found.comments)) - kept > MOST_LEFT_OUT;
  });
  return short === undefined
    ? found
    : {
        type: 'unread',
        block: short.first,
        reason: 'its value contains fewer words than its lines',
      };
}

/** Front matter becomes metadata, notices and the title page. */
export const frontMatter: Rule = {
  id: 'front-matter',
  *propose({ file, blocks }): Iterable<Edit> {
    const found = wholly(readFrontMatter(blocks), blocks);
    if (found === undefined) return;
    if (found.type === 'unread') {
      const block = blocks[found.block];
      const place = { file, line: block === undefined ? 1 : firstLine(block), column: 1 };
      const { reason } = found;
      yield { type: 'report', diagnostic: diagnose('normalize-front-matter', { reason }, place) };
      return;
    }
    const { open, close, entries, comments } = found;
    for (const { block, start } of comments) {
      const end = blocks[block]?.text.length ?? start;
      yield { type: 'replaceText', block, start, end, with: '', reason: 'comment' };
    }
    // One edit for each entry: the audit lets only a few words of each be lost, which are its key.
    const top = (entries[0]?.first ?? close) - 1;
    yield { type: 'remove', first: open, last: top, reason: 'header', kept: '' };
    for (const entry of entries) {
      const { first, last } = entry;
      const facts = factsFrom(entry);
      for (const fact of facts) yield { type: 'setFact', fact, from: first };
      yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
    }
    yield { type: 'remove', first: close, last: close, reason: 'header', kept: '' };
  },
};
