/** Which chapters may begin with an initial, a capital two lines high. */
import type { Inline } from '../../story/types.ts';
import { plainText } from '../../story/walk.ts';

/**
 * The scripts that have initials: those with capitals, written from the left. CJK has no such custom, letters of
 * Arabic and the scripts of India are joined, Hebrew is written from the right.
 */
const TAKES_INITIAL =
  /^[\p{Pi}\p{Ps}"'¿¡„‚]*(?=\p{Lu})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** The shortest paragraph with an initial, in characters: beside less than three lines it would overlap the next. */
const SHORTEST = 140;

/** Whether a chapter's first paragraph may begin with an initial: it begins with a capital and is long enough. */
export function takesDropCap(content: readonly Inline[]): boolean {
  const text = plainText(content);
  return text.length >= SHORTEST && TAKES_INITIAL.test(text);
}
