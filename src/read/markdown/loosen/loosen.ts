/**
 * The lines of a Markdown file, changed so that the parser takes them as their author meant them. People type
 * more loosely than Markdown: `---` right under a paragraph is a scene break, `1984. That was the year` is not
 * a list, `~~~` is not code. Delimiters that mean nothing get a backslash, and a line that does not go on the
 * line before it gets a blank line before it. No word changes.
 */
import { definedIn } from '../addresses.ts';
import { linesApart, linesAreParagraphs } from './breaks.ts';
import { escapedLines, literalLine } from './escapes.ts';
import { fencedLines } from './fences.ts';
import { frontLength, withoutHidden } from './set-aside.ts';
import { BLANK, blankLine, depthOf, quoteOf, TAB_STOP, typedLine } from './typed-line.ts';

/** The lines that the parser gets, and what is known of each. */
interface ParserLines {
  /** What the parser reads, line by line. */
  readonly lines: readonly string[];
  /** Lines at which a part of the file may begin: nothing from before goes on there. */
  readonly seams: readonly number[];
  /** For each of `lines`, from 0, the line of the file, from 1. */
  readonly origins: readonly number[];
  /** The lines, from 0, of paragraphs with more delimiters than the parser can take. */
  readonly tooComplex: ReadonlySet<number>;
}

/** A file's lines, ready for the parser. */
export interface PreparedMarkdown extends ParserLines {
  /** The front matter as typed, with the blank lines before it. */
  readonly front: string;
  /** Comments, scripts and style sheets, which are never shown. */
  readonly hidden: readonly { readonly text: string; readonly line: number }[];
  /** How many of the file's lines before a line, from 1, are blank. */
  readonly blanksBefore: (line: number) => number;
  /** The last of `lines` on which a quotation of HTML ends; -1 without one. */
  readonly lastQuotationEnd: number;
}

/** The most delimiters of a paragraph; the parser needs time by their square. */
const MOST_DELIMITERS = 2000;
/** What may open or close something inside a paragraph. */
const DELIMITERS = /[*_[\]<`~!^&]/g;
/** The most footnotes and addresses; the parser needs time by their square. */
const MOST_DEFINITIONS = 1000;
/** Lines of a paragraph that are quoted less deep than it; at each the parser looks back over all of them. */
const MOST_LAZY = 200;

/** The lines for the parser while they are put together. */
class ParserText {
  readonly lines: string[] = [];
  readonly origins: number[] = [];
  readonly tooComplex = new Set<number>();
  #definitions = 0;

  /** A line, and its line in the file. */
  put(line: string, origin: number): void {
    this.lines.push(line);
    this.origins.push(origin);
  }

  /** A paragraph, and its first line in the file. */
  putParagraph(raws: readonly string[], origin: number): void {
    const count = raws.reduce((sum, raw) => sum + (raw.match(DELIMITERS)?.length ?? 0), 0);
    const escaped = escapedLines(raws);
    for (const [index, raw] of raws.entries()) {
      const isDefinition = definedIn(raw) !== undefined;
      if (isDefinition) this.#definitions += 1;
      const isTooMany = isDefinition && this.#definitions > MOST_DEFINITIONS;
      const isTooComplex = count > MOST_DELIMITERS || isTooMany;
      if (isTooComplex) this.tooComplex.add(this.lines.length);
      this.put(isTooComplex ? literalLine(raw) : (escaped[index] ?? raw), origin + index);
    }
  }
}

/**
 * Where the paragraphs of a run of lines end.
 * @param apart for each line whether it is not part of the paragraph above it
 */
function paragraphEnds(raws: readonly string[], apart: readonly boolean[]): readonly number[] {
  const ends: number[] = [];
  let depth = depthOf(raws[0] ?? '');
  let lazy = 0;
  for (let to = 1; to < raws.length; to += 1) {
    const next = depthOf(raws[to] ?? '');
    if (next < depth) lazy += 1;
    if (apart[to] === true || lazy >= MOST_LAZY) {
      ends.push(to);
      depth = next;
      lazy = 0;
    } else depth = Math.max(depth, next);
  }
  return [...ends, raws.length];
}

/**
 * Lines at which a part of the file may begin.
 * @param isCode whether a line is fenced code
 */
function seamsIn(lines: readonly string[], isCode: (index: number) => boolean): readonly number[] {
  let isNote = false;
  return lines.flatMap((line, index) => {
    if (isCode(index) || /^[\s>]*$/.test(line)) return [];
    const isAfterGap = /^[\s>]*$/.test(lines[index - 1] ?? '');
    // An indented line goes on the note above.
    const isIndented = typedLine(line).indent >= TAB_STOP;
    if (definedIn(line)?.isNote === true) isNote = true;
    else if (isAfterGap && !isIndented) isNote = false;
    return index > 0 && isAfterGap && !(isNote && isIndented) ? [index] : [];
  });
}

/** @param head how many lines of the file are before them */
function linesForParser(raws: readonly string[], head: number): ParserLines {
  const lines = raws.map(typedLine);
  const code = fencedLines(raws);
  const areParagraphs = linesAreParagraphs(lines, code);
  const isText = (index: number): boolean => !code.has(index) && lines[index]?.isBlank === false;
  const text = new ParserText();
  let at = 0;
  while (at < raws.length) {
    const raw = raws[at] ?? '';
    if (!isText(at)) {
      text.put(code.has(at) ? raw : blankLine(raw), head + at + 1);
      at += 1;
      continue;
    }
    let end = at;
    while (end < raws.length && isText(end)) end += 1;
    const apart = linesApart(lines.slice(at, end), areParagraphs);
    let from = at;
    for (const length of paragraphEnds(raws.slice(at, end), apart)) {
      const to = at + length;
      text.putParagraph(raws.slice(from, to), head + from + 1);
      from = to;
      // A quotation goes on.
      const isQuoted = lines[to - 1]?.isQuoted === true;
      const gap = isQuoted ? blankLine(quoteOf(raws[to] ?? '')) : '';
      if (to < end) text.put(gap, head + to + 1);
    }
    at = end;
  }
  const { lines: out, origins, tooComplex } = text;
  const seams = seamsIn(out, (index) => code.has((origins[index] ?? 0) - head - 1));
  return { lines: out, origins, seams, tooComplex };
}

/**
 * A file's lines, ready for the parser.
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
  const parserLines = linesForParser(text.split('\n'), head);
  return {
    ...parserLines,
    front: typed.slice(0, head).join('\n'),
    hidden: hidden.map(({ text: words, line }) => ({ text: words, line: head + line })),
    blanksBefore: (line) => blanks[Math.min(blanks.length - 1, Math.max(0, line - head - 1))] ?? 0,
    lastQuotationEnd: parserLines.lines.findLastIndex((line) => /<\/blockquote/i.test(line)),
  };
}
