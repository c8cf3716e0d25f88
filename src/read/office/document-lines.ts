/** Where the readers of word-processor files put what they find, to make a `RawStory` of it. */
import { LineBuilder, oneLine } from '../lines/builder.ts';
import { FORMATS, PLAIN, type Format } from '../lines/format.ts';
import { headingMarks } from '../lines/marks.ts';
import { OpenLine } from '../lines/open-line.ts';
import type { PageFact, RawImage, RawStory } from '../raw.ts';
import { habitOf } from './gaps.ts';
import type { Item, Look } from './look.ts';
import { DocumentNotes } from './notes.ts';
import { ItemPlacer } from './place-items.ts';

/** A column, in twentieths of a point: ten to the inch, as typewriters had (pica). */
const COLUMN = 144;

interface OpenParagraph {
  readonly look: Look;
  line: OpenLine;
  /** Lines that are complete, and what is between them. */
  readonly items: Item[];
  /** What comes after the paragraph: pictures in the text, text boxes, comments in the margin. */
  readonly after: Item[];
  lines: number;
  /** It is not a blank line, although it may have no words. */
  hasContent: boolean;
}

/** A sequence of paragraphs: the text, a note, a text box. */
interface Flow {
  readonly items: Item[];
  /** The key of a note. */
  readonly key?: string;
  paragraph: OpenParagraph | undefined;
}

/** A document on its way to a `RawStory`. */
export class DocumentLines {
  readonly #main: Flow = { items: [], paragraph: undefined };
  /** The text boxes and notes that are open, inside each other. */
  readonly #flows: [Flow, ...Flow[]] = [this.#main];
  readonly #notes = new DocumentNotes();
  readonly #facts: Omit<PageFact, 'line'>[] = [];
  readonly #images = new Map<string, RawImage>();

  get #flow(): Flow {
    return this.#flows.at(-1) ?? this.#main;
  }

  /** A paragraph begins; one that is open ends. */
  paragraph(look: Look): void {
    this.endParagraph();
    this.#begin(look);
  }

  #begin(look: Look): OpenParagraph {
    const paragraph: OpenParagraph = {
      look,
      line: new OpenLine(),
      items: look.breaksPage === true ? [{ type: 'page' }] : [],
      after: [],
      lines: 0,
      hasContent: false,
    };
    this.#flow.paragraph = paragraph;
    return paragraph;
  }

  /** Whether a paragraph is open. */
  get isInParagraph(): boolean {
    return this.#flow.paragraph !== undefined;
  }

  #open(): OpenParagraph {
    return this.#flow.paragraph ?? this.#begin({});
  }

  /** Whether the current line has no text yet. */
  get isAtLineStart(): boolean {
    return (this.#flow.paragraph?.line.length ?? 0) === 0;
  }

  /** Text of the paragraph that is open. */
  text(data: string, format: Format): void {
    if (data === '') return;
    const kinds = FORMATS.filter((kind) => format[kind]);
    this.#open().line.append(
      data,
      kinds.map((kind) => ({ kind })),
    );
  }

  /** The number of a footnote, or the symbol that it has instead. */
  noteSign(sign: string, target: string): void {
    if (sign.trim() === '') return;
    this.#notes.refer(target);
    const { line } = this.#open();
    const start = line.length;
    line.append(sign);
    line.mark({ kind: 'noteRef', target }, start, true);
  }

  /** A line ends inside its paragraph; a heading in two lines is one heading. */
  lineBreak(): void {
    const paragraph = this.#open();
    const { look } = paragraph;
    if (look.hint?.type === 'heading' || look.states !== undefined) this.text(' ', PLAIN);
    else this.#endLine(paragraph);
  }

  /** A new page begins here. */
  pageBreak(): void {
    this.#between({ type: 'page' });
  }

  /** A rule is drawn across the page. */
  rule(): void {
    this.#between({ type: 'rule' });
  }

  /** What is between two lines. A paragraph with nothing else in it is not a blank line beside it. */
  #between(item: Item): void {
    const { paragraph, items } = this.#flow;
    if (paragraph === undefined) items.push(item);
    else {
      if (paragraph.line.length > 0) this.#endLine(paragraph);
      paragraph.items.push(item);
      paragraph.hasContent = true;
    }
  }

  /**
   * A picture. In the middle of a text it goes after its paragraph.
   * @param image what the document calls it
   * @param bytes as they are in the document
   * @param alt what it shows, in words
   */
  picture(image: string, bytes: Uint8Array<ArrayBuffer>, alt: string): void {
    this.#images.set(image, { bytes });
    const item = { type: 'picture', image, alt } as const;
    const { paragraph, items } = this.#flow;
    if (paragraph === undefined) items.push(item);
    else {
      paragraph.hasContent = true;
      if (paragraph.line.length > 0) paragraph.after.push(item);
      else paragraph.items.push(item);
    }
  }

  /** Words of the file that are not part of the story: comments, deleted text. */
  furniture(text: string): void {
    const words = oneLine(text);
    if (words === '') return;
    const { paragraph, items } = this.#flow;
    (paragraph?.after ?? items).push({ type: 'furniture', text: words });
  }

  /** The paragraph that is open ends. */
  endParagraph(): void {
    const flow = this.#flow;
    const { paragraph } = flow;
    if (paragraph === undefined) return;
    flow.paragraph = undefined;
    // A break at the very end of a paragraph shows nothing.
    if (paragraph.line.length > 0 || paragraph.lines === 0) this.#endLine(paragraph, true);
    for (const item of paragraph.items) flow.items.push(item);
    for (const item of paragraph.after) flow.items.push(item);
  }

  #endLine(paragraph: OpenParagraph, isLast = false): void {
    const { look, items, lines, hasContent } = paragraph;
    const { text, marks, indent } = paragraph.line.complete();
    paragraph.line = new OpenLine();
    if (text === '') {
      if (!isLast || !hasContent) items.push({ type: 'blank' });
      if (!isLast) paragraph.lines += 1;
      return;
    }
    const isHeading = look.isCentred === true || look.hint?.type === 'heading';
    const line = {
      text,
      marks: isHeading ? headingMarks(marks, text) : marks,
      indent: indent + Math.round(Math.max(0, look.indent ?? 0) / COLUMN),
      look,
      goesOn: lines > 0,
    };
    items.push({ type: 'line', line });
    paragraph.lines += 1;
  }

  /** What follows is in a text box until `endBox`. It goes after the open paragraph. */
  box(): void {
    this.#flows.push({ items: [], paragraph: undefined });
  }

  /** The text box ends. */
  endBox(): void {
    if (this.#flows.length < 2) return;
    this.endParagraph();
    const box = this.#flows.pop();
    const { paragraph, items } = this.#flow;
    if (paragraph !== undefined) paragraph.hasContent = true;
    const found = box?.items ?? [];
    // An empty box is not a blank line.
    if (found.every(({ type }) => type === 'blank')) return;
    for (const item of found) (paragraph?.after ?? items).push(item);
  }

  /** What follows is a footnote until `endNote`. */
  note(key: string): void {
    this.#flows.push({ items: [], key, paragraph: undefined });
  }

  /** The footnote ends. */
  endNote(): void {
    if (this.#flows.length < 2) return;
    this.endParagraph();
    const note = this.#flows.pop();
    if (note !== undefined) this.#notes.add(note.key ?? '', note.items);
  }

  /** What the properties of the document state. */
  fact(label: string, value: string): void {
    const words = oneLine(value);
    if (words !== '') this.#facts.push({ label, value: words });
  }

  /** Whether a paragraph states this of the story already. */
  hasStated(what: 'Title' | 'Author'): boolean {
    return this.#main.items.some((item) => item.type === 'line' && item.line.look.states === what);
  }

  /** The first lines of the text. */
  opening(count: number): readonly string[] {
    return this.#main.items
      .flatMap((item) => (item.type === 'line' ? [item.line.text] : []))
      .slice(0, count);
  }

  /** The story, when all of the document has been read. */
  done(file: string): RawStory {
    while (this.#flows.length > 1) {
      if (this.#flow.key === undefined) this.endBox();
      else this.endNote();
    }
    this.endParagraph();
    const { items } = this.#main;
    const builder = new LineBuilder();
    for (const fact of this.#facts) builder.fact(fact, `${fact.label}: ${fact.value}`);
    const placer = new ItemPlacer(builder, items, habitOf(items));
    placer.place(items);
    this.#notes.place(placer, builder);
    return builder.story(file, this.#images);
  }
}
