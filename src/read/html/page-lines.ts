/** Lines from the texts, line ends and blocks of a page, with the gaps that a browser leaves between them. */
import { LINE_END } from '../../story/text.ts';
import { LineBuilder, oneLine, RULE, type ImageHint } from '../lines/builder.ts';
import { FORMATS, type Format } from '../lines/format.ts';
import { headingMarks, type MarkMeaning } from '../lines/marks.ts';
import { OpenLine } from '../lines/open-line.ts';
import type { BlockHint, RawImage, RawStory } from '../raw.ts';

/** How a text of the page looks and what it is. */
export interface TextContext {
  readonly format: Format;
  readonly hint: BlockHint | undefined;
  /** The line is centred, as are headings that are not heading elements. */
  readonly centred: boolean;
  readonly preformatted: boolean;
  /** Columns by which the element indents its text. */
  readonly indent: number;
  /** The text belongs to the page and not to the story. */
  readonly isFrame: boolean;
  /** Markup that is not a format: a thought, the number of a note. */
  readonly mark?: MarkMeaning | undefined;
}

/** A fact that a part of the page states; a piece without a label is furniture among facts. */
export interface StatedPiece {
  readonly label?: string;
  readonly value: string;
  /** The names in the value, if the page lists several people separately. */
  readonly names?: readonly string[];
  /** The words of the page that state the fact. */
  readonly text: string;
  /** The words are not a fact but a line of the story: the heading of a chapter among facts. */
  readonly hint?: BlockHint;
}

/** ASCII whitespace, which HTML collapses (HTML Standard §4.7.2 of Infra), and line ends of Unicode. */
const COLLAPSIBLE = /[ \t\n\f\r]+|[\u2028\u2029]/g;

interface PageLine {
  readonly line: OpenLine;
  readonly context: TextContext;
  readonly fileLine: number;
  readonly pictures: { readonly hint: ImageHint; readonly fileLine: number }[];
}

/** Whether HTML drops a space at the end of a line as it is. */
function dropsSpace({ line, context }: PageLine): boolean {
  return line.length === 0 ? !context.preformatted : line.tail.endsWith(' ');
}

/**
 * The lines of a page. The margins of two blocks are one (CSS 2.2 §8.3.1), and a line with nothing but a
 * no-break space is a blank line.
 */
export class PageLines {
  readonly #builder = new LineBuilder();
  #open: PageLine | undefined;

  /** Put text on the current line. */
  text(data: string, context: TextContext, fileLine: number): void {
    if (!context.preformatted) {
      this.#append(data.replace(COLLAPSIBLE, ' '), context, fileLine);
      return;
    }
    for (const [index, line] of data.split(LINE_END).entries()) {
      if (index > 0) this.lineBreak();
      this.#append(line, context, fileLine + index);
    }
  }

  #append(data: string, context: TextContext, fileLine: number): void {
    if (data === '') return;
    const isSpace = data === ' ' && !context.preformatted;
    if (this.#open === undefined && isSpace) return;
    const open = this.#opened(context, fileLine);
    const dropped = !context.preformatted && data.startsWith(' ') && dropsSpace(open);
    const formats = FORMATS.filter((kind) => context.format[kind]).map((kind) => ({ kind }));
    const meanings = context.mark === undefined ? formats : [...formats, context.mark];
    const piece = dropped ? data.slice(1) : data;
    if (piece !== '') open.line.append(piece, meanings);
  }

  #opened(context: TextContext, fileLine: number): PageLine {
    this.#open ??= { line: new OpenLine(), context, fileLine, pictures: [] };
    return this.#open;
  }

  /** A picture: it comes after the words of its line, as a block of its own. */
  picture(hint: ImageHint, context: TextContext, fileLine: number): void {
    this.#opened(context, fileLine).pictures.push({ hint, fileLine });
  }

  /** A `br`: it ends a line that has text, and is a blank line by itself. */
  lineBreak(): void {
    if (this.#open === undefined) this.#builder.blankLine();
    else this.#close();
  }

  /** The edge of a block, with the blank lines that it shares with the edges beside it. */
  edge(margin: number): void {
    this.#close();
    this.#builder.margin(margin);
  }

  /** An `hr`: a scene break that no text of the page shows. */
  rule(context: TextContext, fileLine: number): void {
    this.edge(1);
    this.#append(RULE, { ...context, hint: undefined }, fileLine);
    this.edge(1);
  }

  /** What a part of the page states. */
  facts(pieces: readonly StatedPiece[], fileLine: number): void {
    this.edge(1);
    for (const { label, value, names, text, hint } of pieces) {
      const words = oneLine(text);
      if (words === '') continue;
      if (hint !== undefined) {
        this.#builder.block({ text: words, hint }, fileLine);
        this.#builder.margin(1);
      } else if (label === undefined || value === '') this.#builder.furniture(words, fileLine);
      else {
        const named = names === undefined ? {} : { names };
        this.#builder.fact({ label, value, ...named }, words, fileLine);
      }
    }
  }

  /** Words of the page; the line that they are in goes on after them. */
  furniture(text: string, fileLine: number): void {
    this.#builder.furniture(text, fileLine);
  }

  /** The page, when all of it has been put on lines. */
  story(file: string, images: ReadonlyMap<string, RawImage>): RawStory {
    this.#close();
    return this.#builder.story(file, images);
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const { context, fileLine, pictures } = open;
    const { text, whole, marks, indent } = open.line.complete();
    if (text === '') {
      const isBlank = whole.includes('\u00A0') || context.preformatted;
      if (isBlank && pictures.length === 0) this.#builder.blankLine();
    } else if (context.isFrame) {
      this.#builder.furniture(text, fileLine);
      return;
    } else {
      const { hint } = context;
      const isHeading =
        context.centred || hint?.type === 'heading' || hint?.type === 'chapterHeading';
      const kept = isHeading ? headingMarks(marks, text) : marks;
      this.#builder.block({ text, marks: kept, indent: indent + context.indent, hint }, fileLine);
    }
    for (const picture of pictures) this.#builder.image(picture.hint, picture.fileLine);
  }
}
