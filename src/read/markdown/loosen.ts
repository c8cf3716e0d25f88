/**
 * What people type in `.md` stories is looser than Markdown: `---` right under a paragraph is a break of
 * scenes, `1984. That was the year` is no list, `~~~` no program. Here the lines of a file are made such
 * that the parser takes them as they were meant: signs that mean nothing get a backslash, lines that do
 * not go on the line before them get a blank line before them. No word changes.
 */

/** A file's lines, ready for the parser. */
export interface PreparedMarkdown {
  /** The front matter it begins with, as typed, with the blank lines before it. */
  readonly front: string;
  /** What the parser reads, line by line. */
  readonly lines: readonly string[];
  /** Lines of it at which a part of the file may end: what stands behind goes on nothing before. */
  readonly seams: readonly number[];
  /** For each of `lines`, from 0, the line of the file, from 1. */
  readonly origins: readonly number[];
  /** Those of `lines`, from 0, of paragraphs that hold more signs than the parser can take. */
  readonly tangled: ReadonlySet<number>;
  /** Comments, scripts and style sheets, which nobody sees. */
  readonly hidden: readonly { readonly text: string; readonly line: number }[];
  /** How many of the file's lines before a line, from 1, are blank. */
  readonly blanksBefore: (line: number) => number;
}

/** Paragraphs with more signs than this would take the parser time by the square of them. */
const MOST_SIGNS = 2000;
/** Signs that may open or close something inside a paragraph. */
const SIGNS = /[*_[\]<`~!^&]/g;
/** So many footnotes and addresses, and columns of a table, the parser takes; it needs time by their square. */
const MOST_DEFINITIONS = 1000;
const MOST_COLUMNS = 100;
/** Front matter is no longer than this (src/normalize/front-matter.ts reads no longer one). */
const LONGEST_FRONT = 200;
/** Quotations in quotations, at most. */
const DEEPEST_QUOTE = 30;
/** Lines of a paragraph that are quoted less deep than it: at each the parser looks back over all of them. */
const MOST_LAZY = 200;
/** A heading underlined with a row of dashes is no longer; a paragraph with a break under it is. */
const LONGEST_TITLE = 60;
/** Lines longer than this, in characters, were not broken at a column. */
const LONGEST_COLUMN = 120;
/** Shorter lines may be verse, and blanks at their ends are meant. */
const SHORTEST_FULL = 50;
/** A tab reaches the next multiple of this (CommonMark §2.2). */
const TAB_STOP = 4;

const WORDED = /[\p{L}\p{N}]/u;
/** A line that shows as a blank one: no-break spaces, or a break alone. */
const BLANK = /^[\s>\u00A0]*(?:(?:&nbsp;|&#160;|&#xA0;|<br\s{0,3}\/?>|\\)[\s\u00A0]*)*$/i;
const LIST = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const FENCE = /^[\s>]*(`{3,})([^`]*)$/;
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
/** `>_<`, `>:(`: faces, and no quotations. */
const FACE = /^>[_.:;^-]{0,2}[<([|]/;
const NO_TITLE = /[.,;:!?…"'”’)—–*_-]$|^(?:the end|fin|tbc|by\s)/iu;
const DEFINITION = /^\[(?!\^)((?:[^[\]\\]|\\.){1,200})\]:\s*(\S*)/;

/** A line's white space in columns, and its text. */
interface Line {
  /** Without the signs of quotations and white space around it. */
  readonly text: string;
  readonly indent: number;
  readonly isBlank: boolean;
  readonly isQuoted: boolean;
}

/** What a footnote, or the address of a link, is called: `[^1]: …`, `[page]: http://…`. */
export function definedIn(
  line: string,
): { readonly isNote: boolean; readonly label: string } | undefined {
  const text = line.trimStart();
  const note = /^\[\^([^[\]\s]{1,200})\]:/.exec(text)?.[1];
  if (note !== undefined) return { isNote: true, label: note };
  const [, label, destination = ''] = DEFINITION.exec(text) ?? [];
  return label === undefined || !isAddress(destination) ? undefined : { isNote: false, label };
}

/** Whether what stands where an address may stand is one: `[laughs](quietly)` is not. */
export function isAddress(text: string): boolean {
  const address = text.replace(/^<(.*)>$/, '$1');
  return (
    /^(?:https?|ftp|mailto|tel|file|data|javascript|magnet|gemini):/i.test(address) ||
    /^(?:#|\?|\/|\.{1,2}\/|www\.)\S/i.test(address) ||
    /^[^\s!?"]{0,300}[\p{L}\p{N}_)-]\.[a-z][a-z0-9]{1,5}(?:[/?#]\S*)?$/iu.test(address)
  );
}

function lineOf(raw: string): Line {
  const stripped = raw.replace(/^(?:\s{0,3}>\s?){0,30}/, '');
  let indent = 0;
  for (const character of stripped) {
    if (character === '\t') indent += TAB_STOP - (indent % TAB_STOP);
    else if (/\s/.test(character)) indent += 1;
    else break;
  }
  return { text: stripped.trim(), indent, isBlank: BLANK.test(raw), isQuoted: /^\s*>/.test(raw) };
}

/** The lines of front matter that the file begins with; 0 where it begins with a story. */
function frontLength(lines: readonly string[]): number {
  const open = lines.findIndex((line) => line.trim() !== '');
  const sign = lines[open]?.trimEnd();
  if (sign !== '---' && sign !== '+++') return 0;
  const closing = sign === '---' ? /^(?:---|\.\.\.)\s*$/ : /^\+\+\+\s*$/;
  const field =
    sign === '---' ? /^["']?[\p{L}_][^:]{0,60}:(?:\s|$)/u : /^["']?[\w-]{1,60}.{0,40}=|^\[/;
  const end = Math.min(lines.length, open + LONGEST_FRONT);
  let isField = false;
  for (let at = open + 1; at < end; at += 1) {
    const line = lines[at] ?? '';
    if (closing.test(line)) return isField ? at + 1 : 0;
    if (isField || line.trim() === '' || line.startsWith('#')) continue;
    if (!field.test(line)) return 0;
    isField = true;
  }
  return 0;
}

/** Where in a source something stands that nobody sees, up to the end that it must have. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
];

/** Take out what nobody sees; its line ends stay. */
function withoutHidden(source: string): {
  readonly text: string;
  readonly hidden: PreparedMarkdown['hidden'];
} {
  const lower = source.toLowerCase();
  // What changes its length in lower case (İ) has its places elsewhere there.
  if (lower.length !== source.length) return { text: source, hidden: [] };
  const hidden: { text: string; line: number }[] = [];
  const pieces: string[] = [];
  let at = 0;
  let line = 1;
  const next = HIDDEN.map(([open]) => lower.indexOf(open));
  for (;;) {
    let which = -1;
    for (const [index, place] of next.entries())
      if (place >= 0 && (which < 0 || place < (next[which] ?? 0))) which = index;
    const start = next[which];
    const signs = HIDDEN[which];
    if (start === undefined || signs === undefined) break;
    const [open, close] = signs;
    const end = lower.indexOf(close, start + open.length);
    // What nothing closes is text, and so is all that is like it behind it.
    if (end < 0) {
      next[which] = -1;
      continue;
    }
    const cut = source.slice(start, end + close.length);
    const before = source.slice(at, start);
    pieces.push(before, cut.replace(/[^\n]+/g, ''));
    line += before.split('\n').length - 1;
    hidden.push({ text: cut, line });
    line += cut.split('\n').length - 1;
    at = end + close.length;
    for (const [index, [opening]] of HIDDEN.entries()) {
      if ((next[index] ?? -1) >= 0) next[index] = lower.indexOf(opening, at);
    }
  }
  pieces.push(source.slice(at));
  return { text: pieces.join(''), hidden };
}

/** Lines of fenced code, with the fences that have a partner. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fences = lines.flatMap((line, index) => {
    const match = FENCE.exec(line);
    return match === null
      ? []
      : [{ index, size: match[1]?.length ?? 3, closes: match[2]?.trim() === '' }];
  });
  // For each fence the longest closing one behind it, so that none is looked for in vain.
  const longest: number[] = Array.from({ length: fences.length + 1 }, () => 0);
  for (let at = fences.length - 1; at >= 0; at -= 1) {
    const fence = fences[at];
    const own = fence?.closes === true ? fence.size : 0;
    longest[at] = Math.max(own, longest[at + 1] ?? 0);
  }
  const inside = new Set<number>();
  for (let at = 0; at < fences.length; at += 1) {
    const open = fences[at];
    if (open === undefined || (longest[at + 1] ?? 0) < open.size) continue;
    let to = at + 1;
    while (
      to < fences.length &&
      !(fences[to]?.closes === true && (fences[to]?.size ?? 0) >= open.size)
    )
      to += 1;
    const last = fences[to]?.index ?? open.index;
    for (let line = open.index; line <= last; line += 1) inside.add(line);
    at = to;
  }
  return inside;
}

function isWorded({ text }: Line): boolean {
  return WORDED.test(text);
}

/** What begins something of its own, and is the parser's to judge. */
function isStructure({ text }: Line): boolean {
  return /^(?:#{1,6}\s|\||>)/.test(text) || text.includes('|');
}

/** The bullet of an item, or `1` for any number; nothing for another line. */
function listSign({ text }: Line): string | undefined {
  return LIST.test(text) ? text.charAt(0).replace(/\d/, '1') : undefined;
}

/**
 * Whether a line is an item of a list: each stands on its own, with its number or bullet, as in a plain
 * text. A dash or a number that a wrapped line happens to begin with makes none.
 */
function isItem(lower: Line, { upper, list }: Touching): boolean {
  if (!LIST.test(lower.text)) return false;
  const isNested = list !== undefined && lower.indent > 1;
  return isNested || list === listSign(lower) || !isWorded(upper) || SENTENCE_END.test(upper.text);
}

/** Whether a row of signs under a line makes it a heading: only under a short one, alone, that is a title. */
function isUnderlined(title: Line, row: Line): boolean {
  if (!/^(?:={3,}|-{3,})$/.test(row.text) || !isWorded(title) || isStructure(title)) return false;
  if (title.text.length > LONGEST_TITLE) return false;
  return !NO_TITLE.test(title.text) || title.text.length === row.text.length;
}

/** Whether in this file a line is a paragraph, though no blank lines stand between. */
function linesAreParagraphs(lines: readonly Line[], code: ReadonlySet<number>): boolean {
  const pairs = lines.flatMap((lower, index): (readonly [Line, Line])[] => {
    const upper = lines[index - 1];
    if (upper === undefined || upper.isBlank || lower.isBlank || code.has(index)) return [];
    if (isStructure(upper) || isStructure(lower) || !isWorded(upper) || !isWorded(lower)) return [];
    return [[upper, lower]];
  });
  if (pairs.length < 3) return false;
  const lengths = pairs.map(([upper]) => upper.text.length).toSorted((a, b) => a - b);
  const share = (test: (line: Line) => boolean): number =>
    pairs.filter(([upper]) => test(upper)).length / pairs.length;
  return (
    (lengths[Math.floor(lengths.length * 0.9)] ?? 0) > LONGEST_COLUMN &&
    share(({ text }) => SENTENCE_END.test(text)) > 0.8 &&
    // Who begins a line with each sentence has no other inside of it.
    share(({ text }) => /[.!?]["”’')]?\s{1,2}["“‘(]?\p{Lu}/u.test(text)) > 0.2
  );
}

/** What is known where one line stands right under another. */
interface Touching {
  readonly upper: Line;
  readonly lower: Line;
  /** The first of the lines that touch. */
  readonly first: Line;
  /** `upper` is the first of them. */
  readonly isSecond: boolean;
  readonly linesAreParagraphs: boolean;
  /** The sign of the list that they stand in. */
  readonly list: string | undefined;
}

/** Whether a line is no part of the paragraph above it, though nothing stands between them. */
function isParted(touching: Touching): boolean {
  const { upper, lower, first } = touching;
  // What stands under a quotation may go on it; what is quoted under it does not.
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

/** A backslash before the first sign of a line. */
function escaped(raw: string, sign: RegExp): string {
  return raw.replace(sign, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`);
}

/** A line without what the parser would take for structure. */
function tamed(raw: string, line: Line): string {
  if (/^\s*>/.test(raw)) {
    if (FACE.test(raw.trimStart())) return escaped(raw, /^\s*>/);
    const [signs = ''] = /^(?:\s{0,3}>\s?)*/.exec(raw) ?? [];
    if (signs.replace(/\s/g, '').length > DEEPEST_QUOTE)
      return (
        signs.slice(0, DEEPEST_QUOTE) +
        signs.slice(DEEPEST_QUOTE).replaceAll('>', '\\>') +
        raw.slice(signs.length)
      );
  }
  if (/^(?:`{3}|~{3})/.test(line.text)) return escaped(raw, /^[\s>]*[`~]/);
  if ((line.text.match(/\|/g)?.length ?? 0) > MOST_COLUMNS) return raw.replaceAll('|', '\\|');
  const destination = DEFINITION.exec(line.text)?.[2];
  if (destination !== undefined && !isAddress(destination)) return escaped(raw, /^[\s>]*\[/);
  return raw;
}

/** For each line of a run, of those that touch, whether it is no part of the paragraph above it. */
function partedLines(lines: readonly Line[], areParagraphs: boolean): readonly boolean[] {
  const [head] = lines;
  if (head === undefined) return [];
  let first = head;
  let second = 1;
  let list = listSign(head);
  return lines.map((lower, index) => {
    const upper = lines[index - 1];
    if (upper === undefined) return false;
    const isSecond = index === second;
    const touching = { upper, lower, first, isSecond, linesAreParagraphs: areParagraphs, list };
    if (isItem(lower, touching)) list = listSign(lower);
    if (!isParted(touching)) return false;
    first = lower;
    second = index + 1;
    return true;
  });
}

/** The signs of quotation that a line begins with. */
function quoteOf(raw: string): string {
  return /^[\s>]*>/.exec(raw)?.[0] ?? '';
}

/** How deep a line is quoted. */
function depthOf(raw: string): number {
  return quoteOf(raw).replace(/\s/g, '').length;
}

/** A blank line, in a quotation that the parser can take; no-break spaces alone are a blank line too. */
function blankLine(raw: string): string {
  const signs = raw.replace(/[^\s>].*$/, '');
  return depthOf(signs) > DEEPEST_QUOTE ? '>'.repeat(DEEPEST_QUOTE) : signs;
}

/** The lines of one paragraph, as the parser gets them. */
function tamedLines(raws: readonly string[]): readonly string[] {
  const softEnds = raws.slice(0, -1).filter((raw) => !/(?: {2}|\\)$/.test(raw)).length;
  const isWrapped = raws.length > 2 && softEnds * 2 >= raws.length - 1;
  return raws.map((raw) => {
    const line = lineOf(raw);
    // Blanks that were typed at the end of a full line break nothing.
    const isFull = isWrapped && line.text.length >= SHORTEST_FULL;
    return isFull ? tamed(raw, line).trimEnd() : tamed(raw, line);
  });
}

/** A paragraph with more signs than the parser can take: all of them are what they are. */
function untangled(raw: string): string {
  return raw.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The lines that the parser gets, and what is known of each. */
type ParserLines = Pick<PreparedMarkdown, 'lines' | 'origins' | 'seams' | 'tangled'>;

/** @param head how many lines of the file stand before them */
function linesForParser(raws: readonly string[], head: number): ParserLines {
  const lines = raws.map(lineOf);
  const code = fencedLines(raws);
  const areParagraphs = linesAreParagraphs(lines, code);
  const out: string[] = [];
  const origins: number[] = [];
  const tangled = new Set<number>();
  let definitions = 0;
  const put = (line: string, index: number): void => {
    out.push(line);
    origins.push(head + index + 1);
  };
  const putParagraph = (from: number, to: number): void => {
    const typed = raws.slice(from, to);
    const signs = typed.reduce((count, raw) => count + (raw.match(SIGNS)?.length ?? 0), 0);
    const tame = tamedLines(typed);
    for (const [index, raw] of typed.entries()) {
      const isDefinition = definedIn(raw) !== undefined;
      if (isDefinition) definitions += 1;
      const isTangled = signs > MOST_SIGNS || (isDefinition && definitions > MOST_DEFINITIONS);
      if (isTangled) tangled.add(out.length);
      put(isTangled ? untangled(raw) : (tame[index] ?? raw), from + index);
    }
  };
  let at = 0;
  while (at < raws.length) {
    const raw = raws[at] ?? '';
    if (code.has(at) || lines[at]?.isBlank !== false) {
      put(code.has(at) ? raw : blankLine(raw), at);
      at += 1;
      continue;
    }
    let end = at;
    while (end < raws.length && !code.has(end) && lines[end]?.isBlank === false) end += 1;
    const run = partedLines(lines.slice(at, end), areParagraphs);
    let from = at;
    let depth = depthOf(raw);
    let lazy = 0;
    for (const [index, isApart] of [...run.slice(1), true].entries()) {
      const to = at + index + 1;
      const next = depthOf(raws[to] ?? '');
      if (next < depth) lazy += 1;
      if (!isApart && lazy < MOST_LAZY) {
        depth = Math.max(depth, next);
        continue;
      }
      depth = next;
      lazy = 0;
      putParagraph(from, to);
      from = to;
      // A quotation goes on.
      const isQuoted = lines[to - 1]?.isQuoted === true;
      if (to < end) put(isQuoted ? blankLine(quoteOf(raws[to] ?? '')) : '', to);
    }
    at = end;
  }
  let isNote = false;
  const seams = out.flatMap((line, index) => {
    if (code.has((origins[index] ?? 0) - head - 1)) return [];
    const isGap = /^[\s>]*$/.test(out[index - 1] ?? '');
    const isFar = lineOf(line).indent >= TAB_STOP;
    if (/^[\s>]*$/.test(line)) return [];
    // What stands further in goes on the note above.
    if (definedIn(line)?.isNote === true) isNote = true;
    else if (isGap && !isFar) isNote = false;
    return index > 0 && isGap && !(isNote && isFar) ? [index] : [];
  });
  return { lines: out, origins, seams, tangled };
}

/**
 * A file's lines, made such that the parser takes them as their author meant them.
 * @param source the decoded file
 */
export function prepareMarkdown(source: string): PreparedMarkdown {
  const typed = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n');
  const head = frontLength(typed);
  const story = typed.slice(head);
  const { text, hidden } = withoutHidden(story.join('\n'));
  const blanks = [0];
  for (const line of story) blanks.push((blanks.at(-1) ?? 0) + (BLANK.test(line) ? 1 : 0));
  return {
    front: typed.slice(0, head).join('\n'),
    ...linesForParser(text.split('\n'), head),
    hidden: hidden.map(({ text: words, line }) => ({ text: words, line: head + line })),
    blanksBefore: (line) => blanks[Math.min(blanks.length - 1, Math.max(0, line - head - 1))] ?? 0,
  };
}
