/** The story of a Word document: its runs of text, notes and pictures put on lines. */
import type { Attributes } from '../../xml.ts';
import { DocumentLines } from '../document-lines.ts';
import { superscript } from '../../lines/superscript.ts';
import type { LeftOutPicture } from '../../lines/surplus.ts';
import { runProperty, type RunProperties } from './formatting.ts';
import type { Numbering } from './numbering.ts';
import type { DocxPackage, Relationship } from './package.ts';
import { Paragraphs } from './paragraphs.ts';
import { PLAIN_RUN, runLook, type RunLook, type Styles } from './styles.ts';

/** The key of a note: the parts of footnotes and endnotes number theirs apart. */
export function noteKey(element: string, id: string | undefined): string {
  return `${element.slice('w:'.length)}-${id ?? ''}`;
}

/** What the elements of a document do to its story. */
export class DocxStory {
  readonly lines = new DocumentLines();
  readonly paragraphs: Paragraphs;
  /** Pictures that the document only links to, or that are missing. */
  readonly leftOut: LeftOutPicture[] = [];
  /** What the part that is read refers to. */
  relationships: ReadonlyMap<string, Relationship> = new Map();
  /** Notes are read, which have no notes themselves. */
  isInNotes = false;
  /** Whose properties are open. */
  properties: 'paragraph' | 'run' | undefined;
  /** What text is at this place; outside of elements of text there is only white space. */
  taking: 'text' | 'deleted' | undefined;
  /** How many deletions and links are open. */
  deletions = 0;
  links = 0;
  /** For each alternative whether one of its choices has been taken. */
  readonly alternatives: { isTaken: boolean }[] = [];
  /** For each content control whether it is a table of contents. */
  readonly controls: { isContents: boolean }[] = [];
  /** The alternative text of the picture to come. */
  alt = '';
  /** How a word is read aloud, while an element with such a reading is open. */
  ruby: { reading: string; isBase: boolean } | undefined;
  readonly #parts: DocxPackage;
  readonly #styles: Styles;
  readonly #comments: ReadonlyMap<string, string>;
  #run: RunProperties = {};
  #look: RunLook = PLAIN_RUN;
  #deleted = '';
  #hidden = '';
  /** The key of a note whose number is the text of this run. */
  #numberOf: string | undefined;
  #noteCount = 0;

  constructor(
    parts: DocxPackage,
    styles: Styles,
    numbering: Numbering,
    comments: ReadonlyMap<string, string>,
  ) {
    this.#parts = parts;
    this.#styles = styles;
    this.#comments = comments;
    this.paragraphs = new Paragraphs(this.lines, styles, numbering);
  }

  /** A property of the paragraph or run whose properties are open. */
  describe(name: string, attributes: Attributes): void {
    if (this.properties === 'run') this.#run = { ...this.#run, ...runProperty(name, attributes) };
    else this.paragraphs.describe(name, attributes);
  }

  /** A run begins. */
  beginRun(): void {
    this.paragraphs.begin();
    this.#run = {};
    this.#numberOf = undefined;
    this.restyle();
  }

  /** The run's properties are known. */
  restyle(): void {
    const { meaning, run } = this.paragraphs.style;
    // Headings are bold and quotations in italics because they are set so: that says nothing more.
    const isPlain = meaning.hint === undefined && meaning.states === undefined;
    const character = this.#styles.character(this.#run.style);
    const look = runLook(this.#run, character, isPlain ? run : {});
    const format = this.links > 0 ? { ...look.format, underline: false } : look.format;
    this.#look = { ...look, format };
  }

  /** The run ends. */
  endRun(): void {
    this.#numberOf = undefined;
    this.#look = PLAIN_RUN;
  }

  /** Text between two tags. */
  text(data: string): void {
    if (this.taking === 'text') this.put(data);
    if (this.taking === 'deleted') this.#deleted += data;
  }

  /** Text of the run that is open. */
  put(data: string): void {
    if (data === '') return;
    if (this.deletions > 0) this.#deleted += data;
    else if (this.#look.isHidden) this.#hidden += data;
    else if (this.ruby?.isBase === false) this.ruby.reading += data;
    else {
      this.paragraphs.begin();
      if (this.paragraphs.isOpen) this.paragraphs.putLabel();
      if (this.#numberOf !== undefined) this.lines.noteSign(data, this.#numberOf);
      else {
        const text = this.#look.isSuperscript ? superscript(data) : data;
        this.lines.text(text, this.#look.format);
      }
    }
  }

  /** Whether what comes is deleted or hidden. */
  get #isUnseen(): boolean {
    return this.deletions > 0 || this.#look.isHidden;
  }

  /** A line or a page ends. Columns end like pages: a book has neither. */
  lineBreak(type = ''): void {
    if (this.#isUnseen) return;
    this.paragraphs.begin();
    if (/^(?:page|column)$/.test(type)) this.lines.pageBreak();
    else this.lines.lineBreak();
  }

  /** The paragraph ends. */
  endParagraph(): void {
    if (!this.paragraphs.isOpen) return;
    this.paragraphs.begin();
    this.lines.furniture(this.#hidden);
    this.#hidden = '';
    this.paragraphs.close();
  }

  /** A deletion ends. */
  endDeletion(): void {
    this.deletions = Math.max(0, this.deletions - 1);
    this.lines.furniture(this.#deleted);
    this.#deleted = '';
  }

  /** The reading of a word comes after it, as in a browser that cannot set it above. */
  endRuby(): void {
    const reading = this.ruby?.reading ?? '';
    this.ruby = undefined;
    if (reading.trim() !== '') this.put(`(${reading})`);
  }

  /** A reference to a note, whose number may be the text of its run. */
  reference(name: string, attributes: Attributes): void {
    if (this.#isUnseen || this.isInNotes) return;
    const key = noteKey(name.replace('Reference', ''), attributes['w:id']);
    this.paragraphs.begin();
    if (/^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '')) this.#numberOf = key;
    else {
      this.#noteCount += 1;
      this.lines.noteSign(String(this.#noteCount), key);
    }
  }

  /** A comment on the text. */
  comment(id = ''): void {
    this.lines.furniture(this.#comments.get(id) ?? '');
  }

  /** A picture, by the id of its relationship. */
  picture(id: string | undefined): void {
    const { alt } = this;
    this.alt = '';
    const relationship = this.relationships.get(id ?? '');
    if (this.#isUnseen || relationship === undefined) return;
    const { target, isExternal } = relationship;
    const bytes = isExternal ? undefined : this.#parts.bytes(target);
    if (bytes === undefined) this.leftOut.push({ name: target, alt });
    else {
      this.paragraphs.begin();
      this.lines.picture(target, bytes, alt);
    }
  }
}
