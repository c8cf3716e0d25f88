/** The name of the author at the end of a story, where nothing at its head names one. */
import type { DraftBlock, StoryFact } from '../../../draft.ts';
import { isOrnament } from '../../../forms/ornament.ts';
import type { HeaderEntry } from '../entry.ts';
import { bareLine, looksLikeName } from './title-page-lines.ts';

/** The longest line that is looked at, in characters. */
const LONGEST_LINE = 100;
/** How many lines from the end the name may be: marks and `The End` may come after it. */
const NEAR_END = 4;

/** `Written by Ann Other`, and the same in other languages. */
const SIGNED =
  /^(?:(?:(?:story )?written )?by|geschrieben von|écrit par|escrito por|scritto da|geschreven door|napisała?|автор|كتبها|كتبه|بقلم|تأليف|מאת|作者|著者)\s?[:：\\/]?\s{1,4}(\S.{1,60})$/iu;
/** `(c) 1998 Ann Other`, `Copyright 1998 by Ann Other`. */
const HELD =
  /^(?:copyright|©|\(c\))\s{0,4}(?:©|\(c\))?\s{0,4}(?:\d{4},?\s{1,4})(?:by\s{1,4})?(\p{Lu}.{3,40})$/iu;

/** The entry at the end of a story that names its author. */
export function closingAt(blocks: readonly DraftBlock[]): HeaderEntry | undefined {
  for (let index = blocks.length - 1; index >= Math.max(1, blocks.length - NEAR_END); index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.gap === 0 || !/line|heading/i.test(block.role.type)) continue;
    const text = bareLine(block.text);
    if (text.length > LONGEST_LINE || isOrnament(text)) continue;
    const held = HELD.exec(text)?.[1];
    const name = held ?? SIGNED.exec(text)?.[1];
    if (name === undefined || !looksLikeName(name)) continue;
    const author: StoryFact = { name: 'author', value: bareLine(name), isInferred: true };
    const rights: StoryFact = { name: 'field', label: 'Copyright', value: text };
    return { first: index, last: index, facts: held === undefined ? [author] : [author, rights] };
  }
  return undefined;
}
