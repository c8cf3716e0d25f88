/** Tells verse from prose and from lines that are neither. */
import type { DraftBlock } from '../../draft.ts';
import { isClosing } from '../../forms/correspondence.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';

/** Lines of songs and poems are short; the long-line metres of English stay below this. */
export const LONGEST_LINE = 66;

/** Two short lines may be a place and a date, or two names; three are a stanza. */
const FEWEST_LINES = 3;

/** Prose paragraphs nearly all end as sentences do; at most this share of verse lines does. */
const SENTENCE_SHARE = 0.7;

/** Lines of verse begin with capitals in most of what is printed. */
const CAPITAL_SHARE = 0.6;

/** Wrapped prose fills its column further than this. */
const NARROW_SHARE = 0.6;

/** In wrapped text a line that the next word would have overrun is prose that was wrapped. */
function isWrappedProse(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.some((block, index) => {
    const next = run[index + 1];
    return next !== undefined && isFull(block, next, stretchOf(layout, block));
  });
}

/** In wrapped text, whether all lines stand further in than a paragraph's first. */
export function isDeep(run: readonly DraftBlock[], layout: Layout): boolean {
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
export function isNarrow(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth = 0 } = stretchOf(layout, block);
    return block.indent + block.text.length <= wrapWidth * NARROW_SHARE;
  });
}

/** Spoken lines in a row (`"Yes." "No."`) are short too, but they are sentences in quotation marks. */
export function isVerse(run: readonly DraftBlock[], layout: Layout): boolean {
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

/** Lines between one pair of signs need less evidence: capitals, and not a sentence each. */
export function isStanza(run: readonly DraftBlock[], layout: Layout): boolean {
  if (isWrappedProse(run, layout) && !isDeep(run, layout)) return false;
  const capitals = run.filter(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text)).length;
  const ends = run.filter(({ text }) => endsSentence(text)).length;
  return capitals * 3 >= run.length * 2 && ends < run.length && !runsOnAsProse(run);
}

/** Two lines that stand further in than the file's paragraphs. */
export function isCouplet(run: readonly DraftBlock[], flush: number): boolean {
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
