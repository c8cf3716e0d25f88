/**
 * Notes at the edges of a story or a chapter, whose labels are too weak for its middle: `Note:`, `Warning:`, a whole
 * paragraph in brackets before the first, or words about the story itself.
 */
import type { DraftBlock } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { isProse } from '../../forms/prose.ts';

/** Labels of notes at an edge, in the languages of most stories. */
const WEAK_LABEL =
  /^[[({<*_~]{0,4}\s*(?:note|n\.?b\.?|notes?|warnings?|authors?['’]? warnings?|caution|preface note|spoilers?|anm(?:erkung)?(?: de[sr] autor(?:s|in))?|hinweis|vorwort|warnung|note de l['’]auteure?|ndla?|nda|avertissement|nota(?: de(?: l[ao]|l)? autora?| d[ao] autora?| dell['’]autrice| dell['’]autore)?|aviso|advertencia|opmerking|noot van de (?:auteur|schrijver)|uwaga|od autor(?:a|ki)|notka(?: od autor(?:a|ki))?|от автора|примечани[ея](?: автора)?|прим\. автора|предупреждени[ея]|від автора|примітка|förord|författarens anmärkning|kirjoittajan huomautus|poznámka(?: autora)?|megjegyzés|yazarın notu|yazar notu|σημείωση|작가의 말|作者的话|作者有话说|作者注|作者の言葉|ملاحظة|הערה|הערת המחבר)[*_~]{0,3}\s*[:：–—-]/iu;

/** What is said of a story and not in it. */
const OF_STORY =
  /\b(?:this (?:is|was) (?:a |an |the |my )?(?:copy|repost|entry|story|fic|piece|submission|one-?shot|drabble|tale i)|(?:this|the) (?:story|tale|piece|fic|following)\b[^.!?]{0,40}\b(?:written|posted|submitted|published|copyright\w*|belongs|won)|originally (?:written|posted|published)|written (?:for|in response)|(?:net|usenet|old) (?:articles?|posts?|stories)|submitted (?:to|for)|all rights reserved|do not (?:own|post|archive)|don['’]t own|belong(?:s)? to (?:their|its|his|her)|feedback|my first (?:fic|story|attempt)|un-?beta['’]?d)\b/i;

/** How far from an edge such a note may begin, in paragraphs. */
const NEAR_EDGE = 3;
/** The longest note before a row of symbols, in paragraphs. */
const LONGEST = 5;
/** The shortest paragraph in brackets that is a note by itself, in characters. */
const SHORTEST_ASIDE = 60;

/** Whether a block begins a story or a chapter. */
function isEdge(block: DraftBlock | undefined): boolean {
  return block === undefined || block.role.type === 'chapterHeading';
}

/** Whether all of a paragraph is in brackets. */
function isAside(text: string): boolean {
  const bare = text.trim();
  const [open, close] = [bare.charAt(0), bare.replace(/[.!]$/, '').slice(-1)];
  return (open === '(' && close === ')') || (open === '[' && close === ']');
}

/** Whether more prose comes, so that a note is not all that there is. */
function goesOn(blocks: readonly DraftBlock[], index: number): boolean {
  return blocks.slice(index + 1, index + 1 + LONGEST).some((block) => isProse(block));
}

/** How many paragraphs there are from the beginning of a chapter to a block that notes come before. */
function isNearTop(blocks: readonly DraftBlock[], index: number): boolean {
  for (let at = index; at >= index - NEAR_EDGE; at -= 1) {
    const previous = blocks[at - 1];
    if (isEdge(previous)) return true;
    const isNote = previous?.role.type === 'authorsNote' || isOrnament(previous?.text ?? '');
    if (!isNote && !isWeakNote(previous?.text ?? '')) return false;
  }
  return false;
}

function isWeakNote(text: string): boolean {
  return WEAK_LABEL.test(text.slice(0, 80));
}

/** The last block of the note that begins at an edge; undefined where none does. */
export function edgeNoteEnd(blocks: readonly DraftBlock[], first: number): number | undefined {
  const block = blocks[first];
  if (!isProse(block)) return undefined;
  const { text } = block;
  const isTop = isNearTop(blocks, first);
  const isBottom = !isTop && isNearBottom(blocks, first);
  if (!isTop && !isBottom) return undefined;
  if (isWeakNote(text) && (isBottom || goesOn(blocks, first))) return bracketEnd(blocks, first);
  if (!isTop || !goesOn(blocks, first)) return undefined;
  if (isAside(text) && text.length >= SHORTEST_ASIDE) return first;
  return spokenEnd(blocks, first);
}

/** Whether nothing but a few paragraphs comes before the end of the story or the chapter, after a row of symbols. */
function isNearBottom(blocks: readonly DraftBlock[], index: number): boolean {
  const above = blocks[index - 1];
  const isApart = above !== undefined && (isOrnament(above.text) || above.role.type === 'marker');
  if (!isApart && above?.role.type !== 'authorsNote') return false;
  for (let at = index; at <= index + NEAR_EDGE; at += 1) if (isEdge(blocks[at + 1])) return true;
  return false;
}

/** The end of a note that a bracket opened. */
function bracketEnd(blocks: readonly DraftBlock[], first: number): number {
  const open = blocks[first]?.text.trim().charAt(0);
  const close = open === '(' ? ')' : open === '[' ? ']' : undefined;
  if (close === undefined) return first;
  for (let last = first; last < first + LONGEST; last += 1) {
    const block = blocks[last];
    if (!isProse(block)) return first;
    if (block.text.trim().endsWith(close)) return last;
  }
  return first;
}

/** Paragraphs about the story before a row of symbols, or one such paragraph alone at the very beginning. */
function spokenEnd(blocks: readonly DraftBlock[], first: number): number | undefined {
  if (!isEdge(blocks[first - 1])) return undefined;
  let isOfStory = false;
  for (let last = first; last < first + LONGEST; last += 1) {
    const block = blocks[last];
    if (block === undefined) return undefined;
    if (isOrnament(block.text)) return isOfStory && last > first ? last - 1 : undefined;
    if (!isProse(block) || /^["“„«]/.test(block.text)) return onlyFirst(blocks, first);
    isOfStory ||= OF_STORY.test(block.text);
  }
  return onlyFirst(blocks, first);
}

function onlyFirst(blocks: readonly DraftBlock[], first: number): number | undefined {
  return OF_STORY.test(blocks[first]?.text ?? '') ? first : undefined;
}
