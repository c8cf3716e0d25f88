/** The rule `contents`: a list of contents leaves the text, since a book has one of its own that leads somewhere. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock } from '../../draft.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament, undecorated } from '../../forms/ornament.ts';
import { endsSentence } from '../../forms/prose.ts';
import type { Edit, Rule } from '../../rule.ts';

/** What lists of contents are called. */
const CALLED =
  /^(?:(?:the |table of )?contents|(?:list of |the )?chapters|table(?: des mati[eè]res)?|inhalt(?:sverzeichnis)?|kapitelfolge|inhoud(?:sopgave)?|[ií]ndice(?: general)?|sommario|sommaire|spis (?:tre[sś]ci|rozdzia[lł][oó]w)|содержание|оглавление|зміст|inneh[aå]ll(?:sf[oö]rteckning)?|sis[aä]ll(?:ys(?:luettelo)?|t[oö])|obsah|tartalom(?:jegyz[eé]k)?|i[cç]indekiler|περιεχ[οό]μενα|目次|目录|目錄|차례|목차|المحتويات|الفهرس|תוכן(?: ה?ע[נ]י[יי]?נים)?)$/iu;

/** How far from the beginning a list may be, in blocks. */
const NEAR_TOP = 300;
/** The longest list, in blocks, and the longest entry, in characters. */
const LONGEST_LIST = 400;
const LONGEST_ENTRY = 110;
/** A list has at least two entries; one that only its title tells has more. */
const FEWEST = 2;
const MANY = 3;

/** `The Ferry ........ 12`, `The Ferry    12`. */
const TO_PAGE =
  /(?:(?:\.{3,}|…{2,}|(?:\. ){3,}|\s{2,}|\t)\s*(?:\d{1,4}|[ivxlc]{1,7})|(?<=[\p{L}?!.,]) \d{1,4})\.?$/iu;
const NUMBER_ALONE =
  /^(?:(?:page|pag|pág|seite|bladz|blz|str|стр|p|s|chap|chapter)\.?)?\s*(?:\d{1,4}|[ivxlcdm]{1,8})?\.?$/iu;

/** What an entry names, without its number of a page. */
function nameOf(text: string): string {
  return folded(text.replace(TO_PAGE, ''));
}

/** Whether a line may be an entry; among others it may begin with a small letter. */
function isEntry({ role, text }: DraftBlock, before: number): boolean {
  if (text.length > LONGEST_ENTRY || role.type === 'image') return false;
  if (TO_PAGE.test(text) || NUMBER_ALONE.test(text) || parseHeading(text) !== undefined)
    return true;
  if (before > MANY && !endsSentence(text)) return true;
  const isShouted = !/\p{Ll}/u.test(text);
  return (
    /^["“«„‘(]?[\p{Lu}\p{Lo}\p{N}•*-]/u.test(text) &&
    (isShouted || !endsSentence(text) || /[?!]$/.test(text))
  );
}

/** Whether a run of lines is a list of contents. */
function isList(
  blocks: readonly DraftBlock[],
  first: number,
  last: number,
  later: ReadonlySet<string>,
): boolean {
  const entries = blocks.slice(first, last + 1).filter(({ text }) => !isOrnament(text));
  if (entries.length < FEWEST) return false;
  const pages = entries.filter(({ text }) => TO_PAGE.test(text) || NUMBER_ALONE.test(text)).length;
  const again = entries.filter(({ text }) => later.has(nameOf(text))).length;
  const headings = entries.filter(({ text }) => parseHeading(text) !== undefined).length;
  return (
    again >= FEWEST ||
    again === entries.length ||
    (entries.length >= MANY && pages * 3 >= entries.length) ||
    (entries.length >= MANY && headings * 2 >= entries.length)
  );
}

/** The last line of the list under its title; undefined where there is none. */
function listEnd(blocks: readonly DraftBlock[], title: number): number | undefined {
  let name: string | undefined;
  let last: number | undefined;
  let widest = 0;
  for (let index = title + 1; index <= title + LONGEST_LIST; index += 1) {
    const block = blocks[index];
    const count = index - title - 1;
    if (block === undefined || !(isEntry(block, count) || isOrnament(block.text))) break;
    // The first chapter begins with the first entry's words.
    if (name !== undefined && nameOf(block.text) === name) break;
    const isApart = index > title + MANY && block.gap > Math.max(widest, 1) * 2;
    if (isApart) break;
    if (index > title + 1) widest = Math.max(widest, block.gap);
    if (name === undefined && /\p{L}{2}/u.test(block.text) && !NUMBER_ALONE.test(block.text))
      name = nameOf(block.text);
    if (!isOrnament(block.text)) last = index;
  }
  return last;
}

/** The names of short lines from a block on. */
function namesFrom(blocks: readonly DraftBlock[], start: number): ReadonlySet<string> {
  return new Set(
    blocks
      .slice(start)
      .filter(({ text }) => text.length <= LONGEST_ENTRY)
      .map(({ text }) => nameOf(text)),
  );
}

/** A list of contents leaves the text. */
export const contents: Rule = {
  id: 'contents',
  *propose({ blocks }): Iterable<Edit> {
    for (let index = 0; index < Math.min(blocks.length, NEAR_TOP); index += 1) {
      const text = undecorated(blocks[index]?.text ?? '').replace(/[.:]$/, '');
      if (!CALLED.test(text)) continue;
      const last = listEnd(blocks, index);
      if (last === undefined) continue;
      if (!isList(blocks, index + 1, last, namesFrom(blocks, last + 1))) continue;
      yield { type: 'remove', first: index, last, reason: 'page-furniture' };
      const count = String(last - index);
      yield { type: 'decide', decision: `a list of contents of ${count} lines was left out` };
      index = last;
    }
  },
};
