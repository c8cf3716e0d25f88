import type { Inline } from '../../story/types.ts';
import { plainText } from '../../story/walk.ts';

/**
 * The scripts whose letters may stand two lines high at the head of a chapter: capitals, written from the
 * left. CJK has no such custom, letters of Arabic and the scripts of India hang together, Hebrew is
 * written from the right.
 */
const TAKES_INITIAL =
  /^[\p{Pi}\p{Ps}"'¿¡„‚]*(?=\p{Lu})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** An initial beside less than about three lines of text would hang over what follows; in characters. */
const SHORTEST = 140;

/** Whether a chapter's first paragraph may begin with an initial: it begins with a capital, and is long enough. */
export function takesDropCap(content: readonly Inline[]): boolean {
  const text = plainText(content);
  return text.length >= SHORTEST && TAKES_INITIAL.test(text);
}
