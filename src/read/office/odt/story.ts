/** The story of an OpenDocument text: its paragraphs, notes and pictures put on lines. */
import { formatOf, PLAIN } from '../../lines/format.ts';
import { percentDecoded } from '../../links.ts';
import type { Attributes } from '../../xml.ts';
import { DocumentLines } from '../document-lines.ts';
import type { Look } from '../look.ts';
import { superscript } from '../../lines/superscript.ts';
import type { LeftOutPicture } from '../../lines/surplus.ts';
import type { TextStyle } from './formatting.ts';
import { Lists, wholeOf } from './lists.ts';
import type { OdtStyles, ResolvedStyle } from './styles.ts';

/** The files of a document by name. */
export type Entries = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** White space that counts as one space (§6.1.2). */
const WHITE_SPACE = /[ \t\n\r]+/g;
/** No line needs more spaces. */
const MOST_SPACES = 1000;

/** A paragraph, or something inside of one whose own text does not belong to it. */
interface Container {
  readonly isParagraph: boolean;
  readonly style: ResolvedStyle | undefined;
  /** How text looks here, the innermost last. */
  readonly looks: TextStyle[];
  links: number;
  /** The last character is a space that swallows those after it. */
  endsInSpace: boolean;
  label: string;
  hasText: boolean;
}

/** A frame that is open, with the picture in it. */
interface Frame {
  picture: string | undefined;
  title: string;
  description: string;
}

/** What the elements of a document do to its story. */
export class OdtStory {
  readonly lines = new DocumentLines();
  readonly lists: Lists;
  /** Pictures that the document only links to, or that are missing. */
  readonly leftOut: LeftOutPicture[] = [];
  /** How many tables of contents and other indexes are open; their paragraphs are furniture. */
  indexes = 0;
  /** What text is at this place, where it is not the paragraph's. */
  capture: 'number' | 'title' | 'description' | undefined;
  readonly #entries: Entries;
  readonly #styles: OdtStyles;
  readonly #containers: Container[] = [];
  readonly #frames: Frame[] = [];
  #hidden = '';
  #noteNumber = '';
  #noteKey = '';
  #noteCount = 0;

  constructor(entries: Entries, styles: OdtStyles) {
    this.#entries = entries;
    this.#styles = styles;
    this.lists = new Lists(styles.lists);
  }

  get #container(): Container | undefined {
    return this.#containers.at(-1);
  }

  #push(style?: ResolvedStyle): Container {
    const container: Container = {
      isParagraph: style !== undefined,
      style,
      looks: [],
      links: 0,
      endsInSpace: true,
      label: '',
      hasText: false,
    };
    this.#containers.push(container);
    return container;
  }

  /** A shape with paragraphs of its own begins. */
  beginBox(): void {
    this.#push();
    this.lines.box();
  }

  /** The shape ends. */
  endBox(): void {
    this.lines.endBox();
    this.#containers.pop();
  }

  /** A paragraph or heading begins. */
  beginParagraph(name: string, attributes: Attributes): void {
    const style = this.#styles.style('paragraph', attributes['text:style-name']);
    const container = this.#push(style);
    const { meaning, text } = style;
    const level = name === 'text:h' ? (wholeOf(attributes['text:outline-level']) ?? 1) : undefined;
    // Headings are bold and quotations in italics because they are set so: that says nothing more.
    const isPlain =
      meaning.hint === undefined && meaning.states === undefined && level === undefined;
    container.looks.push(isPlain ? text : { isHidden: text.isHidden ?? false });
    const isNumbered = attributes['text:is-list-header'] !== 'true';
    container.label = this.lists.label(isNumbered ? level : undefined);
    this.lines.paragraph(this.#lookOf(style, level));
    if (style.isRule && this.indexes === 0) this.lines.rule();
  }

  #lookOf({ meaning, paragraph, common }: ResolvedStyle, level: number | undefined): Look {
    const { centred, left, above, below, contextual, breaksBefore } = paragraph;
    const isHeading = level !== undefined && meaning.states === undefined;
    return {
      ...meaning,
      ...(isHeading ? { hint: { type: 'heading', level } } : {}),
      ...(this.indexes > 0 ? { isFurniture: true } : {}),
      isCentred: centred === true,
      // An item is indented for its number only.
      indent: this.lists.isInList ? 0 : (left ?? 0),
      above: above ?? 0,
      below: below ?? 0,
      together: contextual === true ? common : undefined,
      breaksPage: breaksBefore === true,
    };
  }

  /** The paragraph ends. */
  endParagraph(): void {
    const container = this.#container;
    if (container?.isParagraph !== true) return;
    if (!container.hasText && /[\p{L}\p{N}]/u.test(container.label)) this.#putLabel();
    this.lines.furniture(this.#hidden);
    this.#hidden = '';
    this.#containers.pop();
    this.lines.endParagraph();
    if (container.style?.paragraph.breaksAfter === true) this.lines.pageBreak();
  }

  /** A span of text or a link begins. */
  beginSpan(isLink: boolean, attributes: Attributes): void {
    const container = this.#container;
    if (container === undefined) return;
    const { isLink: isStyledLink, ...style } = this.#styles.text(attributes['text:style-name']);
    if (isLink) container.links += 1;
    // The underline of a link only shows that it is a link.
    const own = isStyledLink || container.links > 0 ? { ...style, underline: false } : style;
    container.looks.push({ ...container.looks.at(-1), ...own });
  }

  /** The span or link ends. */
  endSpan(isLink: boolean): void {
    this.#container?.looks.pop();
    if (isLink && this.#container !== undefined) this.#container.links -= 1;
  }

  /** Text between two tags. */
  text(data: string): void {
    if (this.capture !== undefined) {
      this.#captured(this.capture, data);
      return;
    }
    const container = this.#container;
    if (container?.isParagraph !== true) return;
    const spaced = data.replace(WHITE_SPACE, ' ');
    const text = container.endsInSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    this.put(text);
    if (text !== '') container.endsInSpace = text.endsWith(' ');
  }

  #captured(capture: 'number' | 'title' | 'description', data: string): void {
    const frame = this.#frames.at(-1);
    switch (capture) {
      case 'number':
        this.#noteNumber += data;
        break;
      case 'title':
      case 'description':
        if (frame !== undefined) frame[capture] += data;
    }
  }

  /** Text of the paragraph that is open, as it is. */
  put(text: string): void {
    const container = this.#container;
    if (container?.isParagraph !== true || text === '') return;
    const look = container.looks.at(-1) ?? {};
    container.endsInSpace = false;
    if (look.isHidden === true) {
      this.#hidden += text;
      return;
    }
    this.#putLabel();
    this.lines.text(look.isSuperscript === true ? superscript(text) : text, formatOf(look));
  }

  #putLabel(): void {
    const container = this.#container;
    if (container === undefined) return;
    this.lines.text(container.label, PLAIN);
    container.label = '';
    container.hasText = true;
  }

  /** Spaces that are written as an element, since white space is run together. */
  putSpaces(count: string | undefined): void {
    this.put(' '.repeat(Math.min(MOST_SPACES, wholeOf(count) ?? 1)));
  }

  /** A line ends. */
  lineBreak(): void {
    this.lines.lineBreak();
    if (this.#container !== undefined) this.#container.endsInSpace = true;
  }

  /** A note begins: its number comes first, then its text. */
  beginNote(id: string | undefined): void {
    this.#noteCount += 1;
    this.#noteKey = id ?? `note-${String(this.#noteCount)}`;
    this.#push();
  }

  /** The number of a note begins. */
  beginNoteNumber(): void {
    this.#noteNumber = '';
    this.capture = 'number';
  }

  /** The number of the note is complete. */
  endNoteNumber(): void {
    this.capture = undefined;
    this.#putLabel();
    const number = this.#noteNumber.trim();
    this.lines.noteSign(number === '' ? String(this.#noteCount) : number, this.#noteKey);
  }

  /** The text of the note begins. */
  beginNoteText(): void {
    this.lines.note(this.#noteKey);
  }

  /** The note ends. */
  endNote(): void {
    this.#containers.pop();
  }

  /** A frame begins. */
  beginFrame(): void {
    this.#frames.push({ picture: undefined, title: '', description: '' });
  }

  /** A picture of the frame: of several the first is to be shown, the others are for programs that cannot. */
  image(href: string | undefined): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined && href !== undefined) frame.picture ??= href;
  }

  /** The frame ends. */
  endFrame(): void {
    const frame = this.#frames.pop();
    if (frame?.picture === undefined) return;
    const alt = frame.description.trim() === '' ? frame.title : frame.description;
    // It is looked up in the archive and nowhere else.
    const name = percentDecoded(frame.picture.replace(/^\.\//, ''));
    const bytes = this.#entries.get(name);
    if (bytes === undefined) this.leftOut.push({ name: frame.picture, alt: alt.trim() });
    else this.lines.picture(name, bytes, alt);
  }
}
