/** Lines from the texts and marks of a Markdown file, with the gaps that its blank lines leave. */
import { LineBuilder, type ImageHint } from '../lines/builder.ts';
import { headingMarks, nested } from '../lines/marks.ts';
import { OpenLine } from '../lines/open-line.ts';
import type { BlockHint, Mark, RawBlock, RawStory } from '../raw.ts';

/** What is known of a line while text is put on it. */
export interface LineContext {
  readonly hint: BlockHint | undefined;
  /** Columns by which the line is indented. */
  readonly indent: number;
  /** The line of the file on which it begins. */
  readonly fileLine: number;
  /** The spaces before the text count. */
  readonly preformatted?: boolean;
}

interface MarkdownLine {
  readonly line: OpenLine;
  readonly context: LineContext;
  isLiteral: boolean;
}

interface OpenMark {
  readonly kind: Mark['kind'];
  start: number;
}

/** The lines of a Markdown file. A mark goes on from line to line until it is closed. */
export class MarkdownLines {
  readonly #builder = new LineBuilder();
  readonly #blanksBefore: (line: number) => number;
  readonly #marks: OpenMark[] = [];
  #open: MarkdownLine | undefined;
  /** The line of the file on which the last block or passed line ended. */
  #last = 0;

  /** @param blanksBefore how many lines of the file before a line are blank */
  constructor(blanksBefore: (line: number) => number) {
    this.#blanksBefore = blanksBefore;
  }

  /** The front matter, which is read as plain text. */
  head(text: string, blocks: readonly RawBlock[]): void {
    this.#last = this.#builder.head(text, blocks);
  }

  /** The last few characters of the open line. */
  get tail(): string {
    return this.#open?.line.tail ?? '';
  }

  get #length(): number {
    return this.#open?.line.length ?? 0;
  }

  /** Put text on the open line, or open one. */
  text(data: string, context: LineContext): void {
    const isFirst = this.#open === undefined && context.preformatted !== true;
    const piece = isFirst ? data.replace(/^ +/, '') : data;
    if (piece === '') return;
    this.#open ??= { line: new OpenLine(), context, isLiteral: false };
    this.#open.line.append(piece);
  }

  /** In the open line, stars and underscores are not markup. */
  literal(): void {
    if (this.#open !== undefined) this.#open.isLiteral = true;
  }

  /** A mark begins here. */
  enter(kind: Mark['kind']): void {
    this.#marks.push({ kind, start: this.#length });
  }

  /** The last mark of a kind ends here. */
  exit(kind: Mark['kind']): void {
    const at = this.#marks.findLastIndex((mark) => mark.kind === kind);
    const [mark] = at < 0 ? [] : this.#marks.splice(at, 1);
    if (mark !== undefined) this.#open?.line.mark({ kind }, mark.start);
  }

  /** The number of a footnote. */
  reference(number: string, target: string, context: LineContext): void {
    const start = this.#length;
    this.text(number, context);
    this.#open?.line.mark({ kind: 'noteRef', target }, start);
  }

  /** The open line ends on a line of the file; marks go on. */
  close(fileLine: number): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    for (const mark of this.#marks) {
      open.line.mark({ kind: mark.kind }, mark.start);
      mark.start = 0;
    }
    const { text, marks, indent } = open.line.complete();
    const { hint, fileLine: first } = open.context;
    if (text === '') {
      this.pass(first, fileLine);
      return;
    }
    this.#gapBefore(first);
    // Without a gap, the lines of a quotation would be joined to one paragraph.
    if (hint?.type === 'quotation') this.#builder.margin(1);
    const kept = nested(hint?.type === 'heading' ? headingMarks(marks, text) : marks, text);
    this.#builder.block({ text, marks: kept, indent: open.context.indent + indent, hint }, first);
    if (open.isLiteral) this.#builder.literal();
    this.#last = Math.max(this.#last, fileLine);
  }

  /** All marks end: a mark does not go on beyond a paragraph. */
  endMarks(): void {
    this.#marks.length = 0;
  }

  /** A picture on a line of its own. */
  image(hint: ImageHint, fileLine: number): void {
    this.#gapBefore(fileLine);
    this.#builder.image(hint, fileLine);
    this.#last = Math.max(this.#last, fileLine);
  }

  /** Words that are not part of the story. */
  furniture(text: string, fileLine: number): void {
    this.#builder.furniture(text, fileLine);
  }

  /** Lines of the file that have nothing for a reader. */
  pass(first: number, last: number): void {
    this.#gapBefore(first);
    this.#last = Math.max(this.#last, last);
  }

  /** The story, when all of it has been put on lines. */
  story(file: string): RawStory {
    return this.#builder.story(file);
  }

  /** The blank lines of the file between the last block and a line. */
  #gapBefore(line: number): void {
    this.#builder.margin(this.#blanksBefore(line) - this.#blanksBefore(this.#last + 1));
  }
}
