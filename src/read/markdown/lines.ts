import type { BlockHint, Mark, RawBlock } from '../raw.ts';

/** Everything that would end a line of the text, where it is no line of its own. */
const LINE_ENDS = /[\n\r\u2028\u2029]+/g;
/** Marks of one kind in each other; deeper ones say nothing more. */
const DEEPEST = 4;
const TAB_STOP = 8;
/** Characters of a line's end that tell how the next goes on. */
const TAIL = 16;

/** What holds for a line while text is put on it. */
export interface LineContext {
  readonly hint: BlockHint | undefined;
  /** Columns by which it stands further in. */
  readonly indent: number;
  /** The line of the file it begins on. */
  readonly fileLine: number;
  /** The blanks before it count. */
  readonly preformatted?: boolean;
}

/** A story's lines so far. */
export interface MarkdownText {
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly furniture: readonly number[];
  readonly literal: readonly number[];
  readonly fileLines: readonly number[];
}

interface OpenLine {
  readonly pieces: string[];
  length: number;
  /** The last few characters. */
  tail: string;
  readonly context: LineContext;
  readonly marks: Mark[];
  isLiteral: boolean;
}

interface OpenMark {
  readonly kind: Mark['kind'];
  start: number;
}

/** The width of white space, in columns. */
export function columnsOf(blanks: string): number {
  let count = 0;
  for (const blank of blanks) count += blank === '\t' ? TAB_STOP - (count % TAB_STOP) : 1;
  return count;
}

/**
 * Lines from the texts and marks of a Markdown file, with the gaps that its blank lines leave. Marks go
 * on from line to line until they are closed.
 */
export class MarkdownLines {
  readonly #lines: string[] = [];
  readonly #fileLines: number[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #furniture: number[] = [];
  readonly #literal: number[] = [];
  readonly #blanksBefore: (line: number) => number;
  readonly #marks: OpenMark[] = [];
  #open: OpenLine | undefined;
  /** The line of the file on which the last block, or what is none, ended. */
  #last = 0;
  /** The widest gap before something that is no block. */
  #gap = 0;

  /** @param blanksBefore how many lines of the file before a line are blank */
  constructor(blanksBefore: (line: number) => number) {
    this.#blanksBefore = blanksBefore;
  }

  /** Lines that stand before the story as they are. */
  head(text: string, blocks: readonly RawBlock[]): void {
    if (text === '') return;
    for (const [index, line] of text.split('\n').entries()) this.#line(line, index + 1);
    this.#blocks.push(...blocks);
    this.#last = this.#lines.length;
  }

  /** The last few characters of the open line; nothing where none is open. */
  get tail(): string {
    return this.#open?.tail ?? '';
  }

  get #length(): number {
    return this.#open?.length ?? 0;
  }

  /** Put text on the open line, or open one. */
  text(data: string, context: LineContext): void {
    const isFirst = this.#open === undefined && context.preformatted !== true;
    const piece = (isFirst ? data.replace(/^ +/, '') : data).replace(LINE_ENDS, ' ');
    if (piece === '') return;
    this.#open ??= { pieces: [], length: 0, tail: '', context, marks: [], isLiteral: false };
    this.#open.pieces.push(piece);
    this.#open.length += piece.length;
    this.#open.tail = (this.#open.tail + piece).slice(-TAIL);
  }

  /** Stars and underscores of the open line are signs, no markup. */
  literal(): void {
    if (this.#open !== undefined) this.#open.isLiteral = true;
  }

  /** Markup begins here. */
  enter(kind: Mark['kind']): void {
    this.#marks.push({ kind, start: this.#length });
  }

  /** The last markup of a kind ends here. */
  exit(kind: Mark['kind']): void {
    const at = this.#marks.findLastIndex((mark) => mark.kind === kind);
    const [mark] = at < 0 ? [] : this.#marks.splice(at, 1);
    if (mark !== undefined) this.#mark({ ...mark, end: this.#length });
  }

  /** Text that is the sign of a footnote. */
  reference(sign: string, target: string, context: LineContext): void {
    const start = this.#length;
    this.text(sign, context);
    this.#mark({ kind: 'noteRef', start, end: this.#length, target });
  }

  /** The open line ends on a line of the file; markup goes on. */
  close(fileLine: number): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    for (const mark of this.#marks) {
      if (mark.start < open.length)
        open.marks.push({ kind: mark.kind, start: mark.start, end: open.length });
      mark.start = 0;
    }
    const whole = open.pieces.join('');
    const text = whole.trim();
    const { hint, fileLine: first, indent } = open.context;
    if (text === '') {
      this.pass(first, fileLine);
      return;
    }
    const lead = whole.length - whole.trimStart().length;
    const line = this.#line(text, first);
    if (open.isLiteral) this.#literal.push(line);
    this.#block(
      {
        text,
        marks: marksOf(open.marks, text, lead, hint),
        // Quoted lines that touch would be read as one that was wrapped.
        gap: Math.max(this.#gapBefore(first), hint?.type === 'quotation' ? 1 : 0),
        indent: indent + columnsOf(whole.slice(0, lead)),
        line,
        ...(hint === undefined ? {} : { hint }),
      },
      fileLine,
    );
  }

  /** All markup ends: it never goes on beyond a paragraph. */
  endMarks(): void {
    this.#marks.length = 0;
  }

  /** A picture that stands by itself. */
  image(hint: Extract<BlockHint, { readonly type: 'image' }>, fileLine: number): void {
    const gap = this.#gapBefore(fileLine);
    this.#block(
      { text: '', marks: [], gap, indent: 0, line: this.#line('', fileLine), hint },
      fileLine,
    );
  }

  /** Words that are none of the story's. */
  furniture(text: string, fileLine: number): void {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') this.#furniture.push(this.#line(words, fileLine));
  }

  /** Lines of the file that hold nothing for a reader. */
  pass(first: number, last: number): void {
    this.#gap = this.#gapBefore(first);
    this.#last = Math.max(this.#last, last);
  }

  /** The story, when all of it has been put on lines. */
  done(): MarkdownText {
    return {
      text: this.#lines.join('\n'),
      blocks: this.#blocks,
      furniture: this.#furniture,
      literal: this.#literal,
      fileLines: this.#fileLines,
    };
  }

  #block(block: RawBlock, last: number): void {
    this.#blocks.push(block);
    this.#gap = 0;
    this.#last = Math.max(this.#last, last);
  }

  #gapBefore(line: number): number {
    return Math.max(this.#gap, this.#blanksBefore(line) - this.#blanksBefore(this.#last + 1), 0);
  }

  #line(text: string, fileLine: number): number {
    this.#lines.push(text);
    this.#fileLines.push(fileLine);
    return this.#lines.length;
  }

  #mark(mark: Mark): void {
    if (this.#open !== undefined && mark.end > mark.start) this.#open.marks.push(mark);
  }
}

/** Marks of the trimmed text, outer ones first; in a heading what is bold as a whole means "heading". */
function marksOf(
  marks: readonly Mark[],
  text: string,
  lead: number,
  hint: BlockHint | undefined,
): readonly Mark[] {
  const found: Mark[] = [];
  const open: Mark[] = [];
  const moved = marks
    .map((mark) => trimmed({ ...mark, start: mark.start - lead, end: mark.end - lead }, text))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of moved) {
    if (mark.end <= mark.start) continue;
    if (hint?.type === 'heading' && mark.kind === 'strong' && mark.end - mark.start === text.length)
      continue;
    while ((open.at(-1)?.end ?? mark.end) < mark.end && (open.at(-1)?.end ?? 0) <= mark.start)
      open.pop();
    if (open.filter(({ kind, end }) => kind === mark.kind && end > mark.start).length >= DEEPEST)
      continue;
    open.push(mark);
    found.push(mark);
  }
  return found;
}

function trimmed(mark: Mark, text: string): Mark {
  let start = Math.max(0, mark.start);
  let end = Math.min(text.length, mark.end);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...mark, start, end };
}
