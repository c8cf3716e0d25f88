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
  /** What the parser reads. */
  readonly text: string;
  /** For each line of `text`, from 0, the line of the file, from 1. */
  readonly origins: readonly number[];
  /** Lines of `text`, from 0, of paragraphs that hold more signs than the parser can take. */
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
/** Front matter is no longer than this (src/normalize/front-matter.ts reads no longer one). */
const LONGEST_FRONT = 200;
/** Quotations in quotations, at most. */
const DEEPEST_QUOTE = 30;
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
  return { text: stripped.trim(), indent, isBlank: BLANK.test(raw) };
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
  const longest = new Array<number>(fences.length + 1).fill(0);
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
  return /^(?:#{1,6}\s|\||>)/.test(text) || LIST.test(text) || text.includes('|');
}

/** Whether a row of signs under a line makes it a heading: only under a short one, alone, that is a title. */
function isUnderlined(title: Line, row: Line): boolean {
  if (!/^(?:={3,}|-{3,})$/.test(row.text) || !isWorded(title) || isStructure(title)) return false;
  if (title.text.length > LONGEST_TITLE) return false;
  return !NO_TITLE.test(title.text) || title.text.length === row.text.length;
}

/** Whether in this file a line is a paragraph, though no blank lines stand between. */
function linesAreParagraphs(pairs: readonly (readonly [Line, Line])[]): boolean {
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
}

/** Whether a line is no part of the paragraph above it, though nothing stands between them. */
function isParted(touching: Touching): boolean {
  const { upper, lower, first } = touching;
  if (PASSAGE.test(upper.text) || PASSAGE.test(lower.text)) return true;
  if (!isWorded(lower)) {
    if (lower.text.includes('|')) return false;
    return !(touching.isSecond && isUnderlined(upper, lower));
  }
  if (!isWorded(upper)) return !upper.text.includes('|');
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
function tamed(raw: string, line: Line, upper: Line | undefined): string {
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
  const destination = DEFINITION.exec(line.text)?.[2];
  if (destination !== undefined && !isAddress(destination)) return escaped(raw, /^[\s>]*\[/);
  if (LIST.test(line.text)) {
    // A dash or a number that a wrapped line begins with.
    const goesOn = upper !== undefined && isWorded(upper) && !SENTENCE_END.test(upper.text);
    const isDeep = (/^(?:(?:[-+*]|\d{1,9}[.)])\s+){0,40}/.exec(line.text)?.[0].length ?? 0) > 40;
    if (goesOn || isDeep) return escaped(raw, /^[\s>]*\d{0,9}[-+*.)]/);
  }
  return raw;
}

/** The lines of a run, those that touch, as the parser gets them. */
function tamedRun(
  raws: readonly string[],
  lines: readonly Line[],
  { isTangled, areParagraphs }: { readonly isTangled: boolean; readonly areParagraphs: boolean },
): readonly (readonly [text: string, isApart: boolean])[] {
  const [first] = lines;
  if (first === undefined) return [];
  let start = 0;
  let hasList = false;
  const softEnds = raws.slice(0, -1).filter((raw) => !/(?: {2}|\\)$/.test(raw)).length;
  const isWrapped = raws.length > 2 && softEnds * 2 >= raws.length - 1;
  return raws.map((raw, index) => {
    const line = lines[index] ?? first;
    const upper = index === 0 ? undefined : lines[index - 1];
    const isApart =
      upper !== undefined &&
      isParted({
        upper,
        lower: line,
        first: lines[start] ?? first,
        isSecond: index - start === 1,
        linesAreParagraphs: areParagraphs,
      });
    if (isApart) start = index;
    if (index === start) hasList = false;
    hasList ||= LIST.test(line.text) && index === start;
    if (isTangled) return [raw.replace(/[!-/:-@[-`{-~]/g, '\\$&'), isApart];
    const text = tamed(raw, line, hasList ? undefined : upper);
    hasList ||= text === raw && LIST.test(line.text);
    // Blanks that were typed at the end of a full line break nothing.
    const isFull = line.text.length >= SHORTEST_FULL && isWrapped;
    return [isFull ? text.trimEnd() : text, isApart];
  });
}

/**
 * A file's lines, made such that the parser takes them as their author meant them.
 * @param source the decoded file
 */
export function prepareMarkdown(source: string): PreparedMarkdown {
  const typed = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ');
  const front = typed
    .split('\n')
    .slice(0, frontLength(typed.split('\n').slice(0, LONGEST_FRONT * 2)));
  // Lines of front matter keep their numbers.
  const head = front.length;
  const rest = typed.split('\n').slice(head).join('\n');
  const { text, hidden } = withoutHidden(rest);
  const raws = text.split('\n');
  const lines = raws.map(lineOf);
  const code = fencedLines(raws);
  const blanks = [0];
  const wasBlank = rest.split('\n').map((line) => BLANK.test(line));
  for (const isBlank of wasBlank) blanks.push((blanks.at(-1) ?? 0) + (isBlank ? 1 : 0));

  const pairs = lines.flatMap((lower, index): (readonly [Line, Line])[] => {
    const upper = lines[index - 1];
    if (upper === undefined || upper.isBlank || lower.isBlank || code.has(index)) return [];
    if (isStructure(upper) || isStructure(lower) || !isWorded(upper) || !isWorded(lower)) return [];
    return [[upper, lower]];
  });
  const areParagraphs = linesAreParagraphs(pairs);

  const out: string[] = [];
  const origins: number[] = [];
  const tangled = new Set<number>();
  const put = (line: string, index: number): void => {
    out.push(line);
    origins.push(head + index + 1);
  };
  let at = 0;
  while (at < raws.length) {
    const raw = raws[at] ?? '';
    if (code.has(at) || lines[at]?.isBlank !== false) {
      put(code.has(at) ? raw : raw.replace(/[^\s>].*$/, ''), at);
      at += 1;
      continue;
    }
    let end = at;
    let signs = 0;
    while (end < raws.length && !code.has(end) && lines[end]?.isBlank === false) {
      signs += raws[end]?.match(SIGNS)?.length ?? 0;
      end += 1;
    }
    const isTangled = signs > MOST_SIGNS;
    const run = tamedRun(raws.slice(at, end), lines.slice(at, end), { isTangled, areParagraphs });
    for (const [index, [line, isApart]] of run.entries()) {
      if (isApart) put('', at + index);
      if (isTangled) tangled.add(out.length);
      put(line, at + index);
    }
    at = end;
  }
  return {
    front: front.join('\n'),
    text: out.join('\n'),
    origins,
    tangled,
    hidden: hidden.map(({ text: words, line }) => ({ text: words, line: head + line })),
    blanksBefore: (line) => blanks[Math.min(blanks.length - 1, Math.max(0, line - head - 1))] ?? 0,
  };
}
