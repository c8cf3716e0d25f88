/** Tags of a web page in a plain text, as story archives printed them: they are read or removed, never printed. */
import type { InlineKind } from '../../../story/types.ts';
import type { Draft } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** Tags by which a text is known to have been cut from a page: writers do not type them for thoughts. */
const OF_PAGES =
  /<(?:br|p|hr|center|font|div|span|a|h[1-6]|blockquote)(?:\s+[a-z-]{1,20}\s*=[^<>]{0,300})?\s{0,3}\/?>/gi;

/** The fewest of them: a single one may be quoted. */
const FEWEST = 3;

/** Every tag that is read. */
const TAG =
  /<(\/?)(br|p|hr|center|font|div|span|a|h[1-6]|blockquote|b|i|u|s|em|strong|strike|del|tt|big|small|html|body|pre)(?:\s[^<>]{0,300})?\s{0,3}\/?>/gi;

/** What tags around words mean. */
const MARKS: ReadonlyMap<string, InlineKind> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['u', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
]);

/** Whether a text has tags of a page. */
function isTagged({ blocks }: Draft): boolean {
  let seen = 0;
  for (const { text } of blocks) {
    if (text.includes('<')) seen += text.match(OF_PAGES)?.length ?? 0;
    if (seen >= FEWEST) return true;
  }
  return false;
}

/** The tags of one block. A mark that is opened and never closed stays text. */
function* tagsOf(text: string, block: number): Iterable<Edit> {
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const { 0: tag, 1: slash, 2: typed = '', index } of text.matchAll(TAG)) {
    const name = typed.toLowerCase();
    const end = index + tag.length;
    const isAlone = tag.length === text.length;
    const replacement = name === 'hr' && isAlone ? '* * *' : '';
    yield {
      type: 'replaceText',
      block,
      start: index,
      end,
      with: replacement,
      reason: 'encoding-repair',
    };
    const as = MARKS.get(name);
    if (as === undefined) continue;
    if (slash === '') {
      open.push({ name, start: end });
      continue;
    }
    const at = open.findLastIndex((mark) => mark.name === name);
    const [mark] = at < 0 ? [] : open.splice(at);
    if (mark !== undefined && /\S/.test(text.slice(mark.start, index)))
      yield { type: 'markUp', block, start: mark.start, end: index, as, open: 0, close: 0 };
  }
}

/** Tags of a page are read where a text has several of them. */
export function* pageTags(draft: Draft): Iterable<Edit> {
  if (!isTagged(draft)) return;
  for (const [block, { text, gap }] of draft.blocks.entries()) {
    if (!text.includes('<')) continue;
    const isEmpty = !/<hr/i.test(text) && text.replace(TAG, '').trim() === '';
    // A line of tags alone is a blank one.
    if (isEmpty)
      yield { type: 'remove', first: block, last: block, reason: 'encoding-repair', gap: gap + 1 };
    else yield* tagsOf(text, block);
  }
}
