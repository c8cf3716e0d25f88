/** Markdown to raw blocks: one for each paragraph, heading, item, row, line of code and hard-broken line. */
import { readText } from '../plain-text.ts';
import { picturesLeftOut } from '../lines/surplus.ts';
import type { ReadResult } from '../raw.ts';
import { ENTER_BLOCK, EXIT_BLOCK } from './blocks.ts';
import { ENTER_INLINE, EXIT_INLINE } from './inlines.ts';
import { prepareMarkdown } from './loosen/loosen.ts';
import { parsedParts, surveyOf, type ParsedPart } from './parse.ts';
import { Reading, type Handlers } from './reading.ts';

const ENTER: Handlers = { ...ENTER_BLOCK, ...ENTER_INLINE };
const EXIT: Handlers = { ...EXIT_BLOCK, ...EXIT_INLINE };

/** Tokens whose text is not part of the story. */
const MUTED: ReadonlySet<string> = new Set(
  'codeFencedFence definition gfmFootnoteCall gfmFootnoteDefinitionLabel reference resource'.split(
    ' ',
  ),
);

function readPart(reading: Reading, { events, before }: ParsedPart): void {
  reading.before = before;
  for (const [type, token, context] of events) {
    const isMuted = MUTED.has(token.type);
    const slice = (): string => context.sliceSerialize(token);
    if (isMuted) reading.muted += type === 'enter' ? 1 : -1;
    (type === 'enter' ? ENTER : EXIT)[token.type]?.(reading, token, slice);
  }
}

/**
 * Read a Markdown file. What is emphasis in Markdown becomes marks.
 * @param source the decoded file
 * @param file its name
 */
export function readMarkdown(source: string, file: string): ReadResult {
  const prepared = prepareMarkdown(source);
  const parts = parsedParts(prepared);
  const reading = new Reading(prepared, surveyOf(parts));
  reading.lines.head(prepared.front, readText(prepared.front, file).blocks);
  for (const { text, line } of prepared.hidden) reading.lines.furniture(text, line);
  for (const part of parts) readPart(reading, part);
  return { story: reading.lines.story(file), diagnostics: picturesLeftOut(reading.leftOut, file) };
}
