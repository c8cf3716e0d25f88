import { FORMATS, PLAIN, type Format } from '../html/style.ts';
import { markedSpans } from '../lines/marks.ts';
import type { BlockHint, Mark, PageFact, RawBlock, RawImage, RawStory } from '../raw.ts';

/**
 * Where the readers of word-processor files put what they find: paragraphs become lines of text with marks,
 * notes go to the end, and the gaps between paragraphs are told by what the document does most.
 */

/** How a paragraph is to be taken. */
export interface Look {
  readonly hint?: BlockHint | undefined;
  /** What its style says that it states: the story's `Title`, its `Author`. */
  readonly states?: 'Title' | 'Author' | undefined;
  /** It is no text of the story: a line of the table of contents. */
  readonly isFurniture?: boolean;
  readonly isCentred?: boolean;
  /** By which it stands further in, in twentieths of a point. */
  readonly indent?: number;
  /** Space above and below, in twentieths of a point. */
  readonly above?: number;
  readonly below?: number;
  /** No space stands between paragraphs that share this. */
  readonly together?: string | undefined;
  /** It begins a page, because somebody said so. */
  readonly breaksPage?: boolean;
}

/** Characters at which a line of `RawStory.text` would end. */
const LINE_ENDS = /[\n\r\u2028\u2029]/g;
/** Halves of characters, which files may state one by one. */
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** A tab at the head of a line reaches the next multiple of this, as in plain text. */
const TAB_STOP = 8;
/** A column, in twentieths of a point: ten to the inch, as typewriters had (pica). */
const COLUMN = 144;
/** A line of 12 points, in twentieths of a point. */
const LINE_HEIGHT = 240;
/** Space no larger than this shows nobody a new paragraph. */
const LEAST_SPACE = 40;
/** Blank lines that a new page stands for: more than a slip of the return key. */
const PAGE_GAP = 3;
/** Most that space above a paragraph counts for. */
const MOST_SPACE = 3;
/** Stands for a rule drawn across the page, as in a page of HTML. */
const RULE = '* * *';

interface OpenLine {
  readonly pieces: string[];
  length: number;
  readonly marks: Map<Mark['kind'], Mark[]>;
  readonly signs: Mark[];
}

/** A line of a paragraph, or what else stands in a line of its own. */
type Item =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'blank' }
  | { readonly type: 'page' }
  | { readonly type: 'rule' }
  | { readonly type: 'picture'; readonly image: string; readonly alt: string }
  | { readonly type: 'furniture'; readonly text: string };

interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly indent: number;
  readonly look: Look;
  /** It goes on a paragraph after a line break, not the first of it. */
  readonly goesOn: boolean;
}

interface OpenParagraph {
  readonly look: Look;
  line: OpenLine;
  /** Lines that are done, and what stands before them. */
  readonly items: Item[];
  /** What was found inside and stands behind: pictures in the text, text boxes, notes of the margin. */
  readonly after: Item[];
  lines: number;
  hasPicture: boolean;
}

/** A place that paragraphs go to: the text, a note, a text box. */
interface Flow {
  readonly items: Item[];
  readonly key?: string;
  paragraph: OpenParagraph | undefined;
}

function newLine(): OpenLine {
  return { pieces: [], length: 0, marks: new Map(), signs: [] };
}

/** A document on its way to a `RawStory`. */
export class DocumentLines {
  readonly #main: Flow = { items: [], paragraph: undefined };
  /** The text boxes and notes that are open, inside of each other. */
  readonly #flows: [Flow, ...Flow[]] = [this.#main];
  readonly #notes: Flow[] = [];
  /** The keys of the notes that signs in the text point to, in the order in which they do. */
  readonly #signed = new Set<string>();
  readonly #facts: Omit<PageFact, 'line'>[] = [];
  readonly #images = new Map<string, RawImage>();

  get #flow(): Flow {
    return this.#flows.at(-1) ?? this.#main;
  }

  /** A paragraph begins; one that is open ends. */
  paragraph(look: Look): void {
    this.endParagraph();
    this.#flow.paragraph = {
      look,
      line: newLine(),
      items: look.breaksPage === true ? [{ type: 'page' }] : [],
      after: [],
      lines: 0,
      hasPicture: false,
    };
  }

  /** Whether a paragraph is open where text goes now. */
  get isInParagraph(): boolean {
    return this.#flow.paragraph !== undefined;
  }

  #open(): OpenParagraph {
    if (this.#flow.paragraph === undefined) this.paragraph({});
    const { paragraph } = this.#flow;
    if (paragraph === undefined) throw new Error('a paragraph has been opened');
    return paragraph;
  }

  /** Whether nothing has been put on the current line yet. */
  get isAtLineStart(): boolean {
    return (this.#flow.paragraph?.line.length ?? 0) === 0;
  }

  /** Text of the paragraph that is open. */
  text(data: string, format: Format): void {
    if (data === '') return;
    const { line } = this.#open();
    const text = data.replace(LINE_ENDS, ' ');
    const start = line.length;
    const end = start + text.length;
    for (const kind of FORMATS) if (format[kind]) extend(line.marks, kind, start, end, text);
    line.pieces.push(text);
    line.length = end;
  }

  /** The sign of a footnote. */
  noteSign(sign: string, target: string): void {
    if (sign.trim() === '') return;
    this.#signed.add(target);
    const { line } = this.#open();
    const start = line.length;
    this.text(sign, PLAIN);
    const last = line.signs.at(-1);
    if (last?.end === start && last.target === target)
      line.signs[line.signs.length - 1] = { ...last, end: line.length };
    else line.signs.push({ kind: 'noteRef', start, end: line.length, target });
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
    const { paragraph, items } = this.#flow;
    if (paragraph === undefined) items.push({ type: 'page' });
    else {
      if (paragraph.line.length > 0) this.#endLine(paragraph);
      paragraph.items.push({ type: 'page' });
      // A paragraph that holds nothing but the break is no blank line beside it.
      paragraph.hasPicture = true;
    }
  }

  /** A rule is drawn across the page. */
  rule(): void {
    const { paragraph, items } = this.#flow;
    if (paragraph === undefined) items.push({ type: 'rule' });
    else {
      if (paragraph.line.length > 0) this.#endLine(paragraph);
      paragraph.items.push({ type: 'rule' });
      paragraph.hasPicture = true;
    }
  }

  /**
   * A picture. In the middle of a text it goes behind its paragraph.
   * @param image what the document calls it
   * @param bytes as they are in the document
   * @param alt what it shows, in words
   */
  picture(image: string, bytes: Uint8Array<ArrayBuffer>, alt: string): void {
    this.#images.set(image, { bytes });
    const item = { type: 'picture', image, alt: alt.replace(/\s+/g, ' ').trim() } as const;
    const { paragraph, items } = this.#flow;
    if (paragraph === undefined) items.push(item);
    else {
      paragraph.hasPicture = true;
      if (paragraph.line.length > 0) paragraph.after.push(item);
      else paragraph.items.push(item);
    }
  }

  /** Words that stand in the file and are no story: comments, what was struck out. */
  furniture(text: string): void {
    const words = text.replace(/\s+/g, ' ').trim();
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
    const { line, look, items, hasPicture } = paragraph;
    paragraph.line = newLine();
    const whole = line.pieces.join('').replace(LONE_SURROGATES, '\uFFFD');
    const text = whole.trim();
    if (text === '') {
      if (!isLast || !hasPicture) items.push({ type: 'blank' });
      if (!isLast) paragraph.lines += 1;
      return;
    }
    const lead = whole.length - whole.trimStart().length;
    items.push({
      type: 'line',
      line: {
        text,
        marks: marksOf(line, text, lead, look),
        indent: columns(whole.slice(0, lead)) + Math.round(Math.max(0, look.indent ?? 0) / COLUMN),
        look,
        goesOn: paragraph.lines > 0,
      },
    });
    paragraph.lines += 1;
  }

  /** What follows stands beside the text until `endBox`: a text box. It goes behind the open paragraph. */
  box(): void {
    this.#flows.push({ items: [], paragraph: undefined });
  }

  /** The text box ends. */
  endBox(): void {
    if (this.#flows.length < 2) return;
    this.endParagraph();
    const box = this.#flows.pop();
    const { paragraph, items } = this.#flow;
    if (paragraph !== undefined) paragraph.hasPicture = true;
    const found = box?.items ?? [];
    // An empty box is no blank line.
    const isSeen = found.some(({ type }) => type !== 'blank');
    for (const item of isSeen ? found : []) (paragraph?.after ?? items).push(item);
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
    if (note !== undefined) this.#notes.push(note);
  }

  /** What the document's properties state. */
  fact(label: string, value: string): void {
    const words = value.replace(/\s+/g, ' ').trim();
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

  /** The whole, when all of it has been put on lines. */
  done(file: string): RawStory {
    while (this.#flows.length > 1) {
      if (this.#flow.key === undefined) this.endBox();
      else this.endNote();
    }
    this.endParagraph();
    const setter = new Setter(this.#main.items);
    for (const { label, value } of this.#facts) setter.fact(label, value, `${label}: ${value}`);
    setter.items(this.#main.items);
    const notes = new Map(this.#notes.map((note) => [note.key ?? '', note]));
    for (const key of this.#signed)
      setter.items(notes.get(key)?.items ?? [], { type: 'footnote', key });
    // What no sign points to is shown nowhere: its reference was taken out of the text.
    for (const [key, { items }] of notes) if (!this.#signed.has(key)) setter.unseen(items);
    return {
      file,
      text: setter.lines.join('\n'),
      blocks: setter.blocks,
      ...(setter.facts.length === 0 ? {} : { facts: setter.facts }),
      ...(setter.furniture.length === 0 ? {} : { furniture: setter.furniture }),
      ...(this.#images.size === 0 ? {} : { images: this.#images }),
    };
  }
}

/** What shows a reader of this document that a new paragraph begins. */
interface Habit {
  /** Blank lines are typed between most paragraphs, as in a plain text: those that touch are lines. */
  readonly isTyped: boolean;
  /** The commonest space between two paragraphs, in twentieths of a point. */
  readonly space: number;
}

/** The lines of a document in their order, with the gaps between them. */
class Setter {
  readonly lines: string[] = [];
  readonly blocks: RawBlock[] = [];
  readonly facts: PageFact[] = [];
  readonly furniture: number[] = [];
  readonly #habit: Habit;
  readonly #hasOneTitle: boolean;

  constructor(main: readonly Item[]) {
    this.#habit = habitOf(main);
    const titles = main.filter((item) => item.type === 'line' && item.line.look.states === 'Title');
    this.#hasOneTitle = titles.length === 1;
  }

  #line(text: string): number {
    this.lines.push(text);
    return this.lines.length;
  }

  fact(label: string, value: string, text: string): void {
    this.facts.push({ label, value, line: this.#line(text) });
  }

  items(items: readonly Item[], hint?: BlockHint): void {
    let blanks = 0;
    let pages = 0;
    let before: Line | undefined;
    const gapBefore = (line: Line | undefined): number => {
      const gap = blanks + pages * PAGE_GAP + this.#margin(before, line);
      blanks = 0;
      pages = 0;
      before = line;
      return gap;
    };
    for (const item of items) {
      switch (item.type) {
        case 'blank':
          blanks += 1;
          break;
        case 'page':
          pages = 1;
          break;
        case 'furniture':
          this.furniture.push(this.#line(item.text));
          break;
        case 'picture': {
          const { image, alt } = item;
          const block = { type: 'image', image, ...(alt === '' ? {} : { alt }) } as const;
          this.#block('', [], gapBefore(undefined), 0, block);
          break;
        }
        case 'rule':
          this.#block(RULE, [], gapBefore(undefined), 0);
          break;
        case 'line':
          this.#textLine(item.line, gapBefore, hint);
      }
    }
  }

  /** What is in the file and nobody sees. */
  unseen(items: readonly Item[]): void {
    for (const item of items) {
      if (item.type === 'line') this.furniture.push(this.#line(item.line.text));
      if (item.type === 'furniture') this.furniture.push(this.#line(item.text));
    }
  }

  #textLine(line: Line, gapBefore: (line: Line) => number, hint: BlockHint | undefined): void {
    const { text, marks, indent, look } = line;
    if (look.isFurniture === true) {
      this.furniture.push(this.#line(text));
      return;
    }
    const gap = gapBefore(line);
    const isFact = look.states === 'Title' ? this.#hasOneTitle : look.states !== undefined;
    if (isFact && hint === undefined) this.fact(look.states ?? '', text, text);
    else {
      const heading: BlockHint = { type: 'heading', level: 1 };
      const own = look.states === undefined ? look.hint : heading;
      const taken = hint ?? own;
      // What is set apart by what it is needs no indent to say so.
      this.#block(text, marks, gap, taken === undefined ? indent : 0, taken);
    }
  }

  #block(
    text: string,
    marks: readonly Mark[],
    gap: number,
    indent: number,
    hint?: BlockHint,
  ): void {
    const line = this.#line(text);
    this.blocks.push({ text, marks, gap, indent, line, ...(hint === undefined ? {} : { hint }) });
  }

  /** Blank lines that stand for the space between two paragraphs. */
  #margin(before: Line | undefined, line: Line | undefined): number {
    if (line?.goesOn === true) return 0;
    if (before === undefined || line === undefined) return 1;
    const space = spaceBetween(before, line);
    const more = Math.floor((space - this.#habit.space) / LINE_HEIGHT);
    const wider = isText(before) && isText(line) ? Math.min(MOST_SPACE, Math.max(0, more)) : 0;
    if (this.#habit.isTyped) return wider;
    if (!isText(before) || !isText(line)) return 1;
    if (this.#habit.space >= LEAST_SPACE && space < LEAST_SPACE) return 0;
    return 1 + wider;
  }
}

function isText({ look }: Line): boolean {
  return look.hint === undefined && look.states === undefined && look.isFurniture !== true;
}

/** The space between two paragraphs: they share it (as Word and Writer do by default in new documents). */
function spaceBetween(before: Line, line: Line): number {
  const { together } = line.look;
  if (together !== undefined && before.look.together === together) return 0;
  return Math.max(before.look.below ?? 0, line.look.above ?? 0);
}

/** What a document does between most of its paragraphs. */
function habitOf(items: readonly Item[]): Habit {
  const spaces = new Map<number, number>();
  let pairs = 0;
  let typed = 0;
  let blanks = 0;
  let before: Line | undefined;
  for (const item of items) {
    if (item.type === 'blank') blanks += 1;
    if (item.type !== 'line' || item.line.goesOn) continue;
    const { line } = item;
    if (before !== undefined && isText(before) && isText(line)) {
      pairs += 1;
      if (blanks > 0) typed += 1;
      const space = spaceBetween(before, line);
      spaces.set(space, (spaces.get(space) ?? 0) + 1);
    }
    before = line;
    blanks = 0;
  }
  const [space = 0] = [...spaces].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { isTyped: typed * 2 > pairs, space };
}

/** Markup goes on over blanks between two pieces that both have it. */
function extend(
  marks: Map<Mark['kind'], Mark[]>,
  kind: Mark['kind'],
  start: number,
  end: number,
  piece: string,
): void {
  const found = marks.get(kind) ?? [];
  marks.set(kind, found);
  const last = found.at(-1);
  if (last?.end === start) found[found.length - 1] = { ...last, end };
  else if (/\S/.test(piece)) found.push({ kind, start, end });
}

function columns(blanks: string): number {
  let count = 0;
  for (const blank of blanks) count += blank === '\t' ? TAB_STOP - (count % TAB_STOP) : 1;
  return count;
}

/** Marks of the trimmed text: without blanks at their ends, and none where they only mean "heading". */
function marksOf(
  { marks, signs }: OpenLine,
  text: string,
  lead: number,
  look: Look,
): readonly Mark[] {
  const isHeading = look.isCentred === true || look.hint?.type === 'heading';
  const found: Mark[] = [];
  for (const kind of FORMATS) {
    for (const mark of markedSpans(marks.get(kind) ?? [], text, lead)) {
      if (isHeading && kind === 'strong' && mark.start === 0 && mark.end === text.length) continue;
      found.push({ ...mark, kind });
    }
  }
  for (const sign of signs) {
    const start = Math.max(0, sign.start - lead);
    const end = Math.min(text.length, sign.end - lead);
    if (end > start) found.push({ ...sign, start, end });
  }
  return found;
}
