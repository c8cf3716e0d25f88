/** Entries with a label, and lines without one among them. */
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { mayBeLong } from '../../forms/header-labels.ts';
import {
  dashedLineOf,
  factsOf,
  headerLineOf,
  isCopyright,
  isKnownField,
  postedFacts,
  severalFacts,
  shoutedRating,
  unlabelledFacts,
  type HeaderLine,
} from '../../forms/header-line.ts';
import { parseHeading } from '../../forms/heading.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { bylineFacts } from '../../forms/title-line.ts';
import { single, type EntryReader, type Progress } from './entry.ts';
import { LONGEST_NOTE, noteEnd, valueEnd } from './value-end.ts';

/** A field and what belongs to its value. */
export const fieldAt: EntryReader = (blocks, index, progress) => {
  const block = blocks[index];
  if (block === undefined) return undefined;
  const several = severalFacts(block.text);
  if (
    several !== undefined &&
    (progress.entries > 0 ||
      isKnownField(block.text) ||
      several.some(({ name }) => name === 'title'))
  )
    return single(index, several, true);
  const field = headerLineOf(block.text) ?? dashedAt(blocks, index, progress);
  if (field === undefined) return underAlone(blocks, index, progress);
  const next = blocks[index + 1];
  const isAmong = block.gap === 0 || (next !== undefined && isKnownField(next.text));
  const unknown = progress.fields > 0 && isAmong && field.label.length <= 20;
  if (!field.known && !unknown) return undefined;
  // A numbered label is that of a second note, which comes after other fields.
  if (/\d$/.test(field.label) && progress.fields === 0) return undefined;
  const alone = field.value === '' && next !== undefined && next.gap > 0;
  // A note on its own is left to the rule for notes; a summary comes under its label.
  if (alone && headerLineOf(next.text)?.known === true) return single(index, [], true);
  if (alone && !/^summary$/i.test(field.label)) return undefined;
  const near = alone ? index + 1 : valueEnd(blocks, index, field);
  const last = mayBeLong(field.label) ? noteEnd(blocks, near) : near;
  const rest = blocks.slice(index + 1, last + 1).map((line) => line.text);
  const value = [field.value, ...rest].join(' ').trim();
  return { first: index, last, facts: factsOf(field.label, value), isField: true };
};

/** `Disclaimer - I own nothing.`: only next to a line like it, or a field. */
function dashedAt(
  blocks: readonly DraftBlock[],
  index: number,
  progress: Progress,
): HeaderLine | undefined {
  const dashed = dashedLineOf(blocks[index]?.text ?? '');
  if (dashed === undefined) return undefined;
  const next = blocks[index + 1]?.text ?? '';
  const among = progress.fields > 0 || dashedLineOf(next) !== undefined || isKnownField(next);
  return among ? dashed : undefined;
}

const ALONE = /^(?:chapter )?(summary|notes)$/i;

const RESIDUE = /^(?:(?:chapter )?(?:summary|notes|text|end notes)|end notes)$/i;

/** The text under `Summary` or `Notes` in a file of an archive, which has no colon after the label. */
const underAlone: EntryReader = (blocks, index, progress) => {
  const text = blocks[index]?.text ?? '';
  const label = ALONE.exec(text)?.[1]?.toLowerCase();
  if (label === undefined || progress.fields === 0) return undefined;
  let last = index;
  for (let at = index + 1; at < Math.min(blocks.length, index + LONGEST_NOTE); at += 1) {
    const line = blocks[at]?.text ?? '';
    if (RESIDUE.test(line) || parseHeading(line) !== undefined || isOrnament(line)) {
      last = at - 1;
      break;
    }
  }
  // Nothing shows where it ends, so it is one paragraph.
  if (last === index) last = blockEnd(blocks, index + 1);
  const value = blocks
    .slice(index + 1, last + 1)
    .map((line) => line.text)
    .join(' ');
  if (value === '') return undefined;
  const facts: readonly StoryFact[] =
    label === 'summary' ? [{ name: 'summary', value }] : [{ name: 'field', label: text, value }];
  return { first: index, last, facts, isField: true };
};

/** The last of the lines that touch. */
function blockEnd(blocks: readonly DraftBlock[], start: number): number {
  let last = start;
  while ((blocks[last + 1]?.gap ?? 1) === 0) last += 1;
  return Math.min(last, blocks.length - 1);
}

/** A line without a label among others: `Rated PG-13`, `Posted 3/4/99`, an address. */
export const unlabelledAt: EntryReader = (blocks, index, progress) => {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) return undefined;
  if (index === 0) {
    const posted = postedFacts(block.text);
    if (posted !== undefined) return single(index, posted, true);
  }
  const facts = unlabelledFacts(block.text);
  if (facts === undefined || progress.entries === 0) return undefined;
  // Nothing else begins so, and it may be a paragraph of its own.
  const isPlain = shoutedRating(block.text) !== undefined || isCopyright(block.text);
  if (block.gap <= 2 && (next?.gap ?? 1) > 0 && isPlain) return single(index, facts);
  const ends = next === undefined || next.gap > 0 || isHeaderLine(blocks, index + 1);
  const among = block.gap === 0 || (next !== undefined && isHeaderLine(blocks, index + 1));
  const followed = next !== undefined && unlabelledFacts(next.text) !== undefined;
  return among && (ends || followed) ? single(index, facts) : undefined;
};

/** Whether a line is a field or a byline. */
function isHeaderLine(blocks: readonly DraftBlock[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  return isKnownField(text) || bylineFacts(text) !== undefined || dashedLineOf(text) !== undefined;
}
