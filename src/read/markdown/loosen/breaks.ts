/** Which lines that touch are not one paragraph, though there is no blank line between them. */
import type { TypedLine } from './typed-line.ts';

/** The longest heading that is underlined with a row of dashes; a longer line is a paragraph above a break. */
const LONGEST_TITLE = 60;
/** The longest line, in characters, that was wrapped at a column. */
const LONGEST_COLUMN = 120;
const WORDED = /[\p{L}\p{N}]/u;
const LIST = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const PASSAGE = /^\[\[.*\]\]$/;
const SENTENCE_END = /[.!?…:;*_~)\]»”"'’‘]$/u;
/** `Rating: Teen`, `**Anna:** hi`: the line of a header or a chat. */
const FIELD =
  /^(?:\[[\p{L}\p{N}][^[\]]{0,29}\]:|(?:\*\*|__)?[\p{Lu}\p{N}][\p{L}\p{N}&'’/ .-]{0,30}:(?:\*\*|__)?)(?:\s|$)/u;
const HEADING_LINE =
  /^(?:\*\*|__)?(?:(?:chapter|part|book)\s+(?:\d{1,3}|[ivxlc]{1,6}|\p{L}{3,9})(?![\p{L}\p{N}])|(?:prologue|epilogue|interlude)(?!\p{L}))[^.!?]{0,60}$/iu;
const CLOSED_SPEECH = /["”»][*_]{0,3}$/u;
const OPENED_SPEECH = /^[*_]{0,3}["“«]/u;
const DASHED_SPEECH = /^[–—]\s?[\p{L}¡¿«"“]/u;
const NO_TITLE = /[.,;:!?…"'”’)—–*_-]$|^(?:the end|fin|tbc|by\s)/iu;

function isWorded({ text }: TypedLine): boolean {
  return WORDED.test(text);
}

/** Whether a line begins a heading, a table or a quotation, which the parser decides. */
function isStructure({ text }: TypedLine): boolean {
  return /^(?:#{1,6}\s|\||>)/.test(text) || text.includes('|');
}

/** The marker of an item: its bullet, or `1` for any number. */
function listMarker({ text }: TypedLine): string | undefined {
  return LIST.test(text) ? text.charAt(0).replace(/\d/, '1') : undefined;
}

/**
 * Whether a line is an item of a list. An item is a line of its own, with its number or bullet, as in a plain
 * text. A wrapped line that happens to begin with a dash or a number is not an item.
 */
function isItem(lower: TypedLine, { upper, list }: Touching): boolean {
  if (!LIST.test(lower.text)) return false;
  const isNested = list !== undefined && lower.indent > 1;
  return (
    isNested || list === listMarker(lower) || !isWorded(upper) || SENTENCE_END.test(upper.text)
  );
}

/** Whether a row of dashes under a line makes it a heading: only if the line is short, alone and like a title. */
function isUnderlined(title: TypedLine, row: TypedLine): boolean {
  if (!/^(?:={3,}|-{3,})$/.test(row.text) || !isWorded(title) || isStructure(title)) return false;
  if (title.text.length > LONGEST_TITLE) return false;
  return !NO_TITLE.test(title.text) || title.text.length === row.text.length;
}

/** Whether each line of a file is a paragraph, without blank lines between them. */
export function linesAreParagraphs(
  lines: readonly TypedLine[],
  code: ReadonlySet<number>,
): boolean {
  const pairs = lines.flatMap((lower, index): (readonly [TypedLine, TypedLine])[] => {
    const upper = lines[index - 1];
    if (upper === undefined || upper.isBlank || lower.isBlank || code.has(index)) return [];
    if (isStructure(upper) || isStructure(lower) || !isWorded(upper) || !isWorded(lower)) return [];
    return [[upper, lower]];
  });
  if (pairs.length < 3) return false;
  const lengths = pairs.map(([upper]) => upper.text.length).toSorted((a, b) => a - b);
  const share = (test: (line: TypedLine) => boolean): number =>
    pairs.filter(([upper]) => test(upper)).length / pairs.length;
  return (
    (lengths[Math.floor(lengths.length * 0.9)] ?? 0) > LONGEST_COLUMN &&
    share(({ text }) => SENTENCE_END.test(text)) > 0.8 &&
    // If every sentence began a line, no line would have two.
    share(({ text }) => /[.!?]["”’')]?\s{1,2}["“‘(]?\p{Lu}/u.test(text)) > 0.2
  );
}

/** Two lines that touch, and what is known of the lines before. */
interface Touching {
  readonly upper: TypedLine;
  readonly lower: TypedLine;
  /** The first line of the paragraph. */
  readonly first: TypedLine;
  /** `upper` is the first line of the paragraph. */
  readonly isSecond: boolean;
  readonly linesAreParagraphs: boolean;
  /** The marker of the list that they are in. */
  readonly list: string | undefined;
}

/** Whether a line is not part of the paragraph above it. */
function isApart(touching: Touching): boolean {
  const { upper, lower, first } = touching;
  // A line under a quotation may go on it; a quotation under a line does not.
  if (lower.isQuoted && !upper.isQuoted) return true;
  if (PASSAGE.test(upper.text) || PASSAGE.test(lower.text)) return true;
  if (!isWorded(lower)) {
    if (lower.text.includes('|')) return false;
    return !(touching.isSecond && isUnderlined(upper, lower));
  }
  if (!isWorded(upper)) return !upper.text.includes('|');
  if (isItem(lower, touching) || /^(?:[-+*]|\d{1,9}[.)])$/.test(upper.text)) return true;
  if (isStructure(lower) || isStructure(upper)) return false;
  if (FIELD.test(first.text) && FIELD.test(lower.text)) return true;
  if (touching.isSecond && HEADING_LINE.test(first.text)) return true;
  if (CLOSED_SPEECH.test(upper.text) && OPENED_SPEECH.test(lower.text)) return true;
  if (!SENTENCE_END.test(upper.text)) return false;
  if (DASHED_SPEECH.test(lower.text)) return true;
  if (lower.indent >= upper.indent + 2 || (lower.indent > 2 && lower.indent === upper.indent))
    return true;
  return touching.linesAreParagraphs && !/^\p{Ll}/u.test(lower.text);
}

/** For each of the lines that touch, whether it is not part of the paragraph above it. */
export function linesApart(
  lines: readonly TypedLine[],
  areParagraphs: boolean,
): readonly boolean[] {
  const [head] = lines;
  if (head === undefined) return [];
  let first = head;
  let second = 1;
  let list = listMarker(head);
  return lines.map((lower, index) => {
    const upper = lines[index - 1];
    if (upper === undefined) return false;
    const isSecond = index === second;
    const touching = { upper, lower, first, isSecond, linesAreParagraphs: areParagraphs, list };
    if (isItem(lower, touching)) list = listMarker(lower);
    if (!isApart(touching)) return false;
    first = lower;
    second = index + 1;
    return true;
  });
}
