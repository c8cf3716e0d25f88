/** A half title, and the title page under it that says the title again and names the author. */
import { folded } from '../../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../../draft.ts';
import { isOrnament } from '../../../forms/ornament.ts';
import type { HeaderEntry } from '../entry.ts';
import { bareLine, looksLikeName, opensChapter } from './title-page-lines.ts';

/** The most lines of a title. */
const MOST_TITLE_LINES = 3;

/** How far under a half title its title page is, in lines, and how long what comes between may be. */
const NEAR_HALF_TITLE = 24;

/** The title page under a half title that has no author: it says the title again, with a name above or under it. */
export function titlePageUnder(
  blocks: readonly DraftBlock[],
  start: number,
  title: string,
): readonly HeaderEntry[] {
  for (let first = start; first < start + NEAR_HALF_TITLE; first += 1) {
    const block = blocks[first];
    if (block?.role.type !== 'line' || opensChapter(block.text)) return [];
    const last = endOfTitle(blocks, first, title);
    if (last === undefined) continue;
    const above = nameAt(blocks, first - 1, start);
    const below = nameAt(blocks, last + 1, start);
    const author = above ?? below;
    if (author === undefined) return [];
    const end = above === undefined ? first : first - 1;
    const between = blocks.slice(start, end).filter(({ text }) => !isOrnament(text));
    const value = between.map(({ text }) => text.trim()).join(' ');
    const note: HeaderEntry = {
      first: start,
      last: end - 1,
      facts: value === '' ? [] : [{ name: 'field', label: 'Note', value }],
    };
    const said = blocks.slice(first, last + 1).map(({ text }) => text.trim());
    const facts: readonly StoryFact[] = [
      { name: 'author', value: author, isInferred: true },
      { name: 'stated', value: said.join(' ') },
    ];
    const page: HeaderEntry = {
      first: end,
      last: below === undefined || above !== undefined ? last : last + 1,
      facts,
    };
    return end > start ? [note, page] : [page];
  }
  return [];
}

/** The last of the lines that say a title, folded, from a line on. */
function endOfTitle(
  blocks: readonly DraftBlock[],
  first: number,
  title: string,
): number | undefined {
  let text = '';
  for (let last = first; last < first + MOST_TITLE_LINES; last += 1) {
    const block = blocks[last];
    if (block?.role.type !== 'line' || (last > first && block.gap > 1)) return undefined;
    text += ` ${block.text}`;
    if (folded(text) === title) return last;
  }
  return undefined;
}

/** The name of a person that a line is, and nothing else. */
function nameAt(blocks: readonly DraftBlock[], index: number, start: number): string | undefined {
  const text = blocks[index]?.text.trim() ?? '';
  return index >= start && looksLikeName(text) ? bareLine(text) : undefined;
}
