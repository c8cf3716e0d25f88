/** The short lines above a story, among which a title page without labels is looked for. */
import type { DraftBlock } from '../../../draft.ts';
import { isKnownField } from '../../../forms/header-line.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { isOrnament } from '../../../forms/ornament.ts';
import {
  copyrightFacts,
  columnsIn,
  isImprint,
  isQuotedTitle,
  isShouted,
  LONGEST_LINE,
} from './lines.ts';

/** The longest title page, in lines with words. */
const MOST_LINES = 16;
/** Lines that touch and are this long on average are a paragraph. */
const PROSE_WIDTH = 40;
const FEWEST_LINES = 3;
/** How many lines that touch are looked at. */
const LONGEST_RUN = 12;
/** The shortest sentence that is believed to be one, in words. */
const FEWEST_WORDS = 4;

const SENTENCE = /[.!?…。！？]["”’')」』]*$/u;
const SPEECH = /^(?:["“„«「『]|[—–-]{1,2}\s?[\p{L}¿¡]|['‘]\p{L}+\s)/u;

/** Shades and bars of old screens, read as letters of Latin-1. */
const SHADES = /^\s*([ÜßÛÄÍÞÝ])\1{15,}\s*$/u;

/** Whether a line is drawn and not written. */
export function isDrawn(text: string): boolean {
  return isOrnament(text) || SHADES.test(text);
}

/** Whether a paragraph of the story begins at a block. */
export function isProseAt(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  const text = block.text.trim();
  if (copyrightFacts(text) !== undefined) return false;
  if (text.length > LONGEST_LINE) return columnsIn(text) === undefined;
  if (block.text.startsWith('　')) return true;
  if (isQuotedTitle(text)) return false;
  if (/^["“„«「『].*[.!?,…。！？][”"«»」』]?/u.test(text) && SPEECH.test(text)) return true;
  const lines = touching(blocks, index);
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (lines.length >= FEWEST_LINES && letters >= lines.length * PROSE_WIDTH) return true;
  if (lines.length === 2 && text.length >= 55 && !isShouted(text)) return true;
  const isSentence =
    SENTENCE.test(lines.at(-1)?.text ?? '') &&
    (/[。！？]/u.test(text) ||
      lines
        .map((line) => line.text)
        .join(' ')
        .split(/\s+/).length >= FEWEST_WORDS);
  return isSentence && !isShouted(text) && !isImprint(text);
}

/** The lines from a block on that touch. */
function touching(blocks: readonly DraftBlock[], index: number): readonly DraftBlock[] {
  let end = index + 1;
  while (end < index + LONGEST_RUN) {
    const block = blocks[end];
    // Where every line is a paragraph, a long one begins the story.
    if (block?.role.type !== 'line' || block.gap > 0 || block.text.length > LONGEST_LINE + 10)
      break;
    if (isDrawn(block.text)) break;
    end += 1;
  }
  return blocks.slice(index, end);
}

const CONTENTS =
  /^(?:table of )?contents$|^(?:inhalt|inhoud|índice|indice|sommaire|spis treści|innehåll)\W*$/iu;

/** The short lines with words from a block on, up to a paragraph, a heading or a field. */
export function zoneFrom(blocks: readonly DraftBlock[], start: number): readonly number[] {
  const lines: number[] = [];
  for (let index = start; index < start + MOST_LINES * 2; index += 1) {
    const block = blocks[index];
    if (block?.role.type !== 'line' || lines.length >= MOST_LINES) break;
    const text = block.text.trim();
    if (isDrawn(text)) continue;
    if (isProseAt(blocks, index) || isKnownField(text) || CONTENTS.test(text)) break;
    if (parseHeading(text) !== undefined) break;
    lines.push(index);
  }
  return lines;
}
