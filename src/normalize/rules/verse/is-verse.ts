/** Tells verse from prose and from lines that are neither. */
import type { DraftBlock } from '../../draft.ts';
import { isClosing } from '../../forms/correspondence.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull } from '../../wrapping.ts';

/** The longest line of verse, in characters; the long-line metres of English are shorter. */
export const LONGEST_LINE = 66;

/** The fewest lines of a stanza: two short lines may be a place and a date, or two names. */
const FEWEST_LINES = 3;

/** The largest share of verse lines that end like sentences; nearly all paragraphs of prose do. */
const SENTENCE_SHARE = 0.7;

/** The smallest share of verse lines that begin with a capital. */
const CAPITAL_SHARE = 0.6;

/** From this number of lines on, the marks at their ends tell verse whose lines begin in lower case. */
const FEWEST_MARKED = 6;
/** The share of lines of such verse that end in a mark; of prose broken anywhere, far fewer do. */
const MARKED_SHARE = 0.4;
/** The same where the lines are about as long as the file's prose is wide. */
const MOSTLY_MARKED = 0.75;
/** Such verse has lines no longer than this, in characters. */
const LONGEST_MARKED = 48;

/** Wrapped prose fills a larger share of its column than this. */
const NARROW_SHARE = 0.6;

/** Whether some line is as long as wrapped prose: the next word would not have fitted on it. */
function isWrappedProse(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.some((block, index) => {
    const next = run[index + 1];
    return next !== undefined && isFull(block, next, stretchOf(layout, block));
  });
}

/** In wrapped text, whether all lines have a deeper indent than the first line of a paragraph. */
export function isDeep(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth, paragraphIndent } = stretchOf(layout, block);
    return wrapWidth !== undefined && block.indent > (paragraphIndent ?? 0) + 1;
  });
}

/** Whether lines continue in lower case while sentences begin inside lines: verse does not do both. */
function runsOnAsProse(run: readonly DraftBlock[]): boolean {
  const goesOn = run.some(
    ({ text }, index) =>
      index > 0 && beginsLower(text) && !/[,;:.!?]$/.test(run[index - 1]?.text ?? ''),
  );
  if (!goesOn) return false;
  const opening = run[0]?.indent ?? 0;
  const margin = run[1]?.indent ?? 0;
  // Centred lines begin anywhere; the lines of a paragraph all begin at its margin.
  const isIndented = opening >= margin + 2 && run.slice(1).every(({ indent }) => indent === margin);
  return isIndented || run.some(({ text }) => /\p{Ll}[.!?]["”’]? +["“‘]?\p{Lu}/u.test(text));
}

/** Whether all lines are so much shorter than the column that they were ended on purpose. */
export function isNarrow(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth = 0 } = stretchOf(layout, block);
    return block.indent + block.text.length <= wrapWidth * NARROW_SHARE;
  });
}

/** Whether lines end where clauses do and no sentence ends inside one, as in verse that is typed without capitals. */
function endsWithClauses(run: readonly DraftBlock[], share: number): boolean {
  if (run.length < FEWEST_MARKED) return false;
  const marked = run.filter(({ text }) => /[,;:.!?]["”’»]?$/.test(text)).length;
  const sentences = run.filter(({ text }) => endsSentence(text)).length;
  return (
    marked >= run.length * share &&
    sentences <= run.length * SENTENCE_SHARE &&
    run.every(
      ({ text }) => text.length <= LONGEST_MARKED && !/\p{L}[.!?]["”’»]? +\p{Lu}/u.test(text),
    ) &&
    run.some(({ text }, index) => index > 0 && beginsLower(text))
  );
}

/** Whether a run is verse. Speeches in a row (`"Yes." "No."`) are short too, but in quotation marks. */
export function isVerse(run: readonly DraftBlock[], layout: Layout): boolean {
  if (run.length < 2) return false;
  const capitals = run.filter((block) => /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(block.text)).length;
  const deep = isDeep(run, layout);
  // Prose with a deep indent is a quotation, wrapped like the rest: its lines continue in lower case.
  const narrow = deep && isNarrow(run, layout);
  const prose = deep ? capitals < run.length * CAPITAL_SHARE : isWrappedProse(run, layout);
  if (prose && !narrow && !endsWithClauses(run, MOSTLY_MARKED)) return false;
  if (run.some(({ text }) => /^(?:[*•-]|\d+[.)]) /.test(text))) return false;
  if (!narrow && runsOnAsProse(run)) return false;
  const ends = run.filter((block) => endsSentence(block.text)).length;
  const spoken = run.filter((block) => /^["“].*["”]$/.test(block.text)).length;
  if (spoken * 2 > run.length) return false;
  if (run.length === 2 && isClosing(run[0]?.text ?? '', run[1]?.text)) return false;
  if (deep) return true;
  if (endsWithClauses(run, MARKED_SHARE)) return true;
  if (run.length < FEWEST_LINES) return false;
  if (ends > run.length * SENTENCE_SHARE) return false;
  // Lines that mostly begin in lower case are prose broken by accident.
  return capitals * 2 >= run.length;
}

/** Whether lines between one pair of marks are a stanza; that needs less evidence. */
export function isStanza(run: readonly DraftBlock[], layout: Layout): boolean {
  if (isWrappedProse(run, layout) && !isDeep(run, layout)) return false;
  const capitals = run.filter(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text)).length;
  const ends = run.filter(({ text }) => endsSentence(text)).length;
  return capitals * 3 >= run.length * 2 && ends < run.length && !runsOnAsProse(run);
}

/** Whether two lines are verse because they have a deeper indent than the paragraphs of the file. */
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
