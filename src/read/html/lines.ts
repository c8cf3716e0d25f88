import type { BlockHint, Mark, PageFact, RawBlock } from '../raw.ts';
import { FORMATS, type Format } from './style.ts';
import { markedSpans } from '../lines/marks.ts';

/** How text that is put on a line looks and what it is. */
export interface TextContext {
  readonly format: Format;
  readonly hint: BlockHint | undefined;
  /** The line stands in the middle, as headings do that are no heading elements. */
  readonly centred: boolean;
  readonly preformatted: boolean;
  /** Columns by which what is inside an element stands further in. */
  readonly indent: number;
  /** What stands here is the page's unless something says otherwise. */
  readonly isFrame: boolean;
  /** Markup that no format stands for: a thought, the sign of a note. */
  readonly mark?: Pick<Mark, 'kind' | 'target'> | undefined;
}

/** A fact that a part of the page states; a piece without a label is furniture among facts. */
export interface StatedPiece {
  readonly label?: string;
  readonly value: string;
  /** The names in it, where the page lists several people apart. */
  readonly names?: readonly string[];
  /** The words that state it, as they stand on the page. */
  readonly text: string;
  /** The words are no fact but a line of the story: the heading of a chapter among facts. */
  readonly hint?: BlockHint;
}

/** A page as lines of text, and what each of them is. */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly facts: readonly PageFact[];
  readonly furniture: readonly number[];
  readonly fileLines: readonly number[];
}

/** A picture, as a block says it. */
type ImageHint = Extract<BlockHint, { readonly type: 'image' }>;

/** The order in which a line's marks are told; what has no format comes last. */
const ORDER: readonly Mark['kind'][] = [...FORMATS, 'thought', 'sender', 'note', 'noteRef'];

/** Blanks that HTML runs together (HTML Standard, ASCII whitespace); a no-break space is none of them. */
const COLLAPSIBLE = /[ \t\n\f\r]+/g;
/** Everything that would end a line of the text, where it is no line of its own. */
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/;
const TAB_STOP = 8;

/** One line while text is put on it. */
interface OpenLine {
  readonly pieces: string[];
  length: number;
  /** The last character is a blank that swallows those behind it. */
  endsBlank: boolean;
  /** By kind and target. */
  readonly marks: Map<string, Mark[]>;
  /** Pictures that stand on it. */
  readonly pictures: { readonly hint: ImageHint; readonly fileLine: number }[];
  readonly context: TextContext;
  readonly fileLine: number;
}

/**
 * Lines from the texts, line ends and blocks of a page, with the gaps between them as a browser leaves
 * them: the margins of two blocks are one (CSS 2.2 §8.3.1), a line that holds a blank is a blank line.
 */
export class LineBuilder {
  readonly #lines: string[] = [];
  readonly #fileLines: number[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: PageFact[] = [];
  readonly #furniture: number[] = [];
  #open: OpenLine | undefined;
  /** Blank lines since the last block, and a margin that the next one may swallow. */
  #gap = 0;
  #margin = 0;

  /** Put text on the current line. */
  text(data: string, context: TextContext, fileLine: number): void {
    if (!context.preformatted) {
      this.#append(
        data.replace(COLLAPSIBLE, ' ').replace(/[\u2028\u2029]/g, ' '),
        context,
        fileLine,
      );
      return;
    }
    for (const [index, line] of data.split(LINE_ENDS).entries()) {
      if (index > 0) this.lineBreak();
      if (line !== '') this.#append(line, context, fileLine + index);
    }
  }

  #append(data: string, context: TextContext, fileLine: number): void {
    if (data === '') return;
    let open = this.#open;
    if (open === undefined) {
      if (data === ' ' && !context.preformatted) return;
      open = this.#begin(context, fileLine);
    }
    const piece =
      open.endsBlank && !context.preformatted && data.startsWith(' ') ? data.slice(1) : data;
    if (piece === '') return;
    const start = open.length;
    const end = start + piece.length;
    for (const kind of FORMATS) if (context.format[kind]) mark(open, { kind }, start, end, piece);
    if (context.mark !== undefined) mark(open, context.mark, start, end, piece);
    open.pieces.push(piece);
    open.length = end;
    open.endsBlank = piece.endsWith(' ');
  }

  #begin(context: TextContext, fileLine: number): OpenLine {
    const open: OpenLine = {
      pieces: [],
      length: 0,
      endsBlank: !context.preformatted,
      marks: new Map(),
      pictures: [],
      context,
      fileLine,
    };
    this.#open = open;
    return open;
  }

  /** A picture: it stands behind the words of its line, as a block of its own. */
  picture(picture: ImageHint, context: TextContext, fileLine: number): void {
    const open = this.#open ?? this.#begin(context, fileLine);
    open.pictures.push({ hint: picture, fileLine });
  }

  /** A `br`: it ends a line that holds something, and is a blank line by itself. */
  lineBreak(): void {
    if (this.#open === undefined) this.#blankLine();
    else this.#close();
  }

  /** The edge of a block, with blank lines that edges touching it share. */
  edge(margin: number): void {
    this.#close();
    this.#margin = Math.max(this.#margin, margin);
  }

  /** A line of its own that no text of the page holds: a scene break that was drawn as a rule. */
  drawn(text: string, context: TextContext, fileLine: number): void {
    this.edge(1);
    this.#append(text, { ...context, hint: undefined }, fileLine);
    this.edge(1);
  }

  /** What a part of the page states. */
  facts(pieces: readonly StatedPiece[], fileLine: number): void {
    this.edge(1);
    for (const { label, value, names, text, hint } of pieces) {
      const words = text.split(LINE_ENDS).join(' ').trim();
      if (words === '') continue;
      const line = this.#line(words, fileLine);
      if (hint !== undefined) {
        const gap = this.#gap + this.#margin;
        this.#blocks.push({ text: words, marks: [], gap, indent: 0, line, hint });
        this.#gap = 0;
        this.#margin = 1;
      } else if (label === undefined || value === '') this.#furniture.push(line);
      else this.#facts.push({ label, value, ...(names === undefined ? {} : { names }), line });
    }
  }

  /** Words that are the page's; they leave the line they stand in as it is. */
  furniture(text: string, fileLine: number): void {
    const words = text.split(LINE_ENDS).join(' ').trim();
    if (words !== '') this.#furniture.push(this.#line(words, fileLine));
  }

  /** The page, when all of it has been put on lines. */
  done(): PageText {
    this.#close();
    return {
      text: this.#lines.join('\n'),
      blocks: this.#blocks,
      facts: this.#facts,
      furniture: this.#furniture,
      fileLines: this.#fileLines,
    };
  }

  #line(text: string, fileLine: number): number {
    this.#lines.push(text);
    this.#fileLines.push(fileLine);
    return this.#lines.length;
  }

  #blankLine(): void {
    this.#gap += this.#margin + 1;
    this.#margin = 0;
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const whole = open.pieces.join('');
    const text = whole.trim();
    if (text === '' && open.pictures.length > 0) {
      this.#pictures(open);
      return;
    }
    if (text === '') {
      // What holds nothing but blanks is a line still, if one of them is no-break.
      if (whole.includes('\u00A0') || open.context.preformatted) this.#blankLine();
      return;
    }
    const { context, fileLine } = open;
    if (context.isFrame) {
      this.#furniture.push(this.#line(text, fileLine));
      return;
    }
    const lead = whole.length - whole.trimStart().length;
    const { hint } = context;
    this.#blocks.push({
      text,
      marks: marksOf(open, text, lead),
      gap: this.#gap + this.#margin,
      indent: columns(whole.slice(0, lead)) + context.indent,
      line: this.#line(text, fileLine),
      ...(hint === undefined ? {} : { hint }),
    });
    this.#gap = 0;
    this.#margin = 0;
    this.#pictures(open);
  }

  /** A picture has no words, but a line: an empty one. */
  #pictures({ pictures }: OpenLine): void {
    for (const { hint, fileLine } of pictures) {
      const gap = this.#gap + this.#margin;
      const line = this.#line('', fileLine);
      this.#blocks.push({ text: '', marks: [], gap, indent: 0, line, hint });
      this.#gap = 0;
      this.#margin = 0;
    }
  }
}

/** Markup goes on over blanks between two pieces that both have it. */
function mark(
  open: OpenLine,
  what: Pick<Mark, 'kind' | 'target'>,
  start: number,
  end: number,
  piece: string,
): void {
  const key = `${what.kind} ${what.target ?? ''}`;
  const marks = open.marks.get(key) ?? [];
  open.marks.set(key, marks);
  const last = marks.at(-1);
  if (last?.end === start) marks[marks.length - 1] = { ...last, end };
  else if (/\S/.test(piece)) marks.push({ ...what, start, end });
}

function columns(blanks: string): number {
  let count = 0;
  for (const blank of blanks) count += blank === '\t' ? TAB_STOP - (count % TAB_STOP) : 1;
  return count;
}

/** Marks of the trimmed text: without blanks at their ends, and none where they only mean "heading". */
function marksOf({ marks, context }: OpenLine, text: string, lead: number): readonly Mark[] {
  const hint = context.hint?.type;
  const isHeading = context.centred || hint === 'heading' || hint === 'chapterHeading';
  const found: Mark[] = [];
  const orderOf = ({ kind }: Mark): number => ORDER.indexOf(kind);
  const kinds = [...marks.values()].flatMap((of): (readonly [Mark, readonly Mark[]])[] => {
    const [first] = of;
    return first === undefined ? [] : [[first, of]];
  });
  for (const [what, of] of kinds.toSorted(([a], [b]) => orderOf(a) - orderOf(b))) {
    const { kind } = what;
    for (const { start, end } of markedSpans(of, text, lead)) {
      if (isHeading && kind === 'strong' && start === 0 && end === text.length) continue;
      found.push({ ...what, start, end });
    }
  }
  return found;
}
