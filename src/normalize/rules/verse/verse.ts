import {
  isAboveLetter,
  isClosing,
  isSalutation,
  isValediction,
} from '../../forms/correspondence.ts';
import { isDocumentField, isListing, isTelegram } from '../../forms/paper.ts';
import { statedDelimiters } from '../../forms/delimiters.ts';
import type { DraftBlock } from '../../draft.ts';
import { folded } from '../../../story/text.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull, mostFrequent } from '../../wrapping.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { parseHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';
import { isSent, speakerOf } from '../../forms/speaker.ts';
import { isSong, stanzaSigns, sungLine, type StanzaSigns, type SungLine } from './stanza-signs.ts';

/** Lines of songs and poems are short; the long-line metres of English stay below this. */
const LONGEST_LINE = 66;
/** Two short lines may be a place and a date, or two names; three are a stanza. */
const FEWEST_LINES = 3;
/** Prose paragraphs nearly all end as sentences do; at most this share of verse lines does. */
const SENTENCE_SHARE = 0.7;

/** Lines of verse begin with capitals in most of what is printed. */
const CAPITAL_SHARE = 0.6;
/** Wrapped prose fills its column further than this. */
const NARROW_SHARE = 0.6;

function isShort(block: DraftBlock, layout: Layout): boolean {
  if (isDeep([block], layout)) return true;
  const { wrapWidth } = stretchOf(layout, block);
  const limit = wrapWidth === undefined ? LONGEST_LINE : wrapWidth * 0.9;
  return (
    block.indent + block.text.length <= Math.max(limit, 40) && block.text.length <= LONGEST_LINE
  );
}

function canBeVerse(block: DraftBlock, layout: Layout): boolean {
  return (
    block.role.type === 'line' &&
    isShort(block, layout) &&
    !isOrnament(block.text) &&
    !isSent(block.text) &&
    !isDocumentField(block.text) &&
    !isTelegram(block.text) &&
    !isSalutation(block.text) &&
    !isValediction(block.text)
  );
}

/** In wrapped text a line that the next word would have overrun is prose that was wrapped. */
function isWrappedProse(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.some((block, index) => {
    const next = run[index + 1];
    return next !== undefined && isFull(block, next, stretchOf(layout, block));
  });
}

/** In wrapped text, whether all lines stand further in than a paragraph's first. */
function isDeep(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth, paragraphIndent } = stretchOf(layout, block);
    return wrapWidth !== undefined && block.indent > (paragraphIndent ?? 0) + 1;
  });
}

/** A line that goes on in lower case, where sentences begin within lines: verse does not do both. */
function runsOnAsProse(run: readonly DraftBlock[]): boolean {
  const goesOn = run.some(
    ({ text }, index) =>
      index > 0 && beginsLower(text) && !/[,;:.!?]$/.test(run[index - 1]?.text ?? ''),
  );
  if (!goesOn) return false;
  const opening = run[0]?.indent ?? 0;
  const margin = run[1]?.indent ?? 0;
  // Lines that are centred begin anywhere; those of a paragraph all begin at its margin.
  const isIndented = opening >= margin + 2 && run.slice(1).every(({ indent }) => indent === margin);
  return isIndented || run.some(({ text }) => /\p{Ll}[.!?]["”’]? +["“‘]?\p{Lu}/u.test(text));
}

/** Lines far shorter than the column were ended on purpose, whatever they begin with. */
function isNarrow(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth = 0 } = stretchOf(layout, block);
    return block.indent + block.text.length <= wrapWidth * NARROW_SHARE;
  });
}

/** Spoken lines in a row (`"Yes." "No."`) are short too, but they are sentences in quotation marks. */
function isVerse(run: readonly DraftBlock[], layout: Layout): boolean {
  if (run.length < 2) return false;
  const capitals = run.filter((block) => /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(block.text)).length;
  const deep = isDeep(run, layout);
  // Deep prose is a quotation, wrapped like the rest: its lines go on in lower case.
  const narrow = deep && isNarrow(run, layout);
  const prose = deep ? capitals < run.length * CAPITAL_SHARE : isWrappedProse(run, layout);
  if (prose && !narrow) return false;
  if (run.some(({ text }) => /^(?:[*•-]|\d+[.)]) /.test(text))) return false;
  if (!narrow && runsOnAsProse(run)) return false;
  const ends = run.filter((block) => endsSentence(block.text)).length;
  const spoken = run.filter((block) => /^["“].*["”]$/.test(block.text)).length;
  if (spoken * 2 > run.length) return false;
  if (run.length === 2 && isClosing(run[0]?.text ?? '', run[1]?.text)) return false;
  if (deep) return true;
  if (run.length < FEWEST_LINES) return false;
  if (ends > run.length * SENTENCE_SHARE) return false;
  // A paragraph of two lines that ends as one sentence is prose broken by accident.
  return capitals * 2 >= run.length;
}

/** Runs of lines that touch, with the same kind of indent. */
function* runsOf(
  blocks: readonly DraftBlock[],
  layout: Layout,
): Iterable<readonly [number, number]> {
  let start = 0;
  while (start < blocks.length) {
    const first = blocks[start];
    if (first === undefined || !canBeVerse(first, layout)) {
      start += 1;
      continue;
    }
    let last = start;
    for (let index = start + 1; index < blocks.length; index += 1) {
      const block = blocks[index];
      const previous = blocks[index - 1];
      if (block === undefined || previous === undefined) break;
      if (block.gap > 0 || !canBeVerse(block, layout)) break;
      last = index;
    }
    yield [start, last];
    start = last + 1;
  }
}

/** A run is whole when no longer line touches it: a short line ends many a paragraph. */
function isWhole(blocks: readonly DraftBlock[], first: number, last: number): boolean {
  const before = blocks[first];
  const after = blocks[last + 1];
  const touchesBefore =
    first > 0 &&
    before !== undefined &&
    before.gap === 0 &&
    blocks[first - 1]?.role.type === 'line';
  const touchesAfter = after !== undefined && after.gap === 0 && after.role.type === 'line';
  return !touchesBefore && !touchesAfter;
}

/** Lists, signs and tables are lines too; so is a talk in which a dash stands after each name. */
function isPaper(run: readonly DraftBlock[]): boolean {
  const texts = run.map(({ text }) => text);
  return isListing(texts) || texts.every((text) => speakerOf(text)?.form === 'dash');
}

/** Songs and poems keep their lines. */
export const verse: Rule = {
  id: 'verse',
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    const flush = mostFrequent(blocks.map(({ indent }) => indent)) ?? 0;
    const stated = new Set(statedDelimiters(draft).map(({ open }) => open));
    const sung = new Set<number>();
    for (const edit of songs(blocks, stated)) {
      if (edit.type === 'classify') sung.add(edit.first);
      yield edit;
    }
    const known = new Set<string>();
    for (const [first, last] of runsOf(blocks, layout)) {
      if (sung.has(first)) continue;
      const run = blocks.slice(first, last + 1);
      if (!isWhole(blocks, first, last) && !isDeep(run, layout)) continue;
      if (run.some((block) => parseHeading(block.text)?.bare === false)) continue;
      // Items of a list do not go on in lower case, line after line.
      const goesOn = run.filter(({ text }) => beginsLower(text)).length * 3 >= run.length;
      const narrow = goesOn && isDeep(run, layout) && isNarrow(run, layout);
      if (!narrow && (isAboveLetter(blocks, last + 1) || isPaper(run))) continue;
      const signs = stanzaSigns(run.map(({ text }) => text));
      const signed = signs !== undefined && isStanza(run, layout);
      // A refrain may come back with another comma.
      const again = run.length > 1 && run.every(({ text }) => known.has(folded(text)));
      if (!signed && !again && !isVerse(run, layout) && !isCouplet(run, flush)) continue;
      for (const { text } of run) known.add(folded(text));
      yield { type: 'classify', first, last, as: { type: 'verseLine' } };
      if (signed) yield* withoutStanzaSigns(run, first, signs);
    }
  },
};

/** Lines between one pair of signs need less evidence: capitals, and not a sentence each. */
function isStanza(run: readonly DraftBlock[], layout: Layout): boolean {
  if (isWrappedProse(run, layout) && !isDeep(run, layout)) return false;
  const capitals = run.filter(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text)).length;
  const ends = run.filter(({ text }) => endsSentence(text)).length;
  return capitals * 3 >= run.length * 2 && ends < run.length && !runsOnAsProse(run);
}

/** Two lines that stand further in than the file's paragraphs. */
function isCouplet(run: readonly DraftBlock[], flush: number): boolean {
  return (
    run.length === 2 &&
    run.every(
      ({ indent, text }) =>
        indent >= flush + 2 && /^['"‘“]?\p{Lu}/u.test(text) && /(?:\S+ +){3}\S/.test(text),
    ) &&
    !endsSentence(run[0]?.text ?? '') &&
    !run.some(({ text }) => /\d|["“”]|[.!?] \p{Lu}/u.test(text))
  );
}

/** Songs of which each line stands between signs, one a paragraph or touching. */
function* songs(blocks: readonly DraftBlock[], stated: ReadonlySet<string>): Iterable<Edit> {
  for (let first = 0; first < blocks.length; first += 1) {
    const lines: SungLine[] = [];
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block?.role.type !== 'line' || (index > first && block.gap > 1)) break;
      const line = sungLine(block.text);
      if (line === undefined || stated.has(line.sign)) break;
      lines.push(line);
    }
    if (lines.length === 0) continue;
    if (isSong(lines)) {
      for (const [order, { sign, length }] of lines.entries()) {
        const block = first + order;
        const end = blocks[block]?.text.length ?? 0;
        yield { type: 'classify', first: block, last: block, as: { type: 'verseLine' } };
        // Notes are music, not notation.
        if (/[♪♫]/.test(sign)) continue;
        yield { type: 'replaceText', block, start: 0, end: length, with: '' };
        yield { type: 'replaceText', block, start: end - length, end, with: '' };
      }
    }
    first += lines.length - 1;
  }
}

/** A pair of signs around a stanza goes; that of emphasis becomes the emphasis of every line. */
function* withoutStanzaSigns(
  run: readonly DraftBlock[],
  first: number,
  { open, close, isEmphasis }: StanzaSigns,
): Iterable<Edit> {
  for (const [order, { text }] of run.entries()) {
    const block = first + order;
    const start = order === 0 ? open : 0;
    const end = order === run.length - 1 ? text.length - close : text.length;
    if (isEmphasis) {
      yield {
        type: 'markUp',
        block,
        start: 0,
        end: text.length,
        as: 'emphasis',
        open: start,
        close: text.length - end,
      };
    } else {
      if (start > 0) yield { type: 'replaceText', block, start: 0, end: start, with: '' };
      if (end < text.length)
        yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
    }
  }
}
