/** The state of one Markdown file on its way from the parser's events to lines of text. */
import type { Token } from 'micromark-util-types';
import { columnsOf } from '../../story/text.ts';
import { superscript } from '../lines/superscript.ts';
import { imageHint, RULE } from '../lines/builder.ts';
import type { LeftOutPicture } from '../lines/surplus.ts';
import type { BlockHint, Mark } from '../raw.ts';
import { pathIn } from './addresses.ts';
import type { PreparedMarkdown } from './loosen/loosen.ts';
import { MarkdownLines, type LineContext } from './markdown-lines.ts';
import type { Survey } from './parse.ts';

/** The bullet of an item of HTML. */
const BULLET = '• ';
/** Columns by which the lines of a quotation are indented. */
const INDENT = 4;

/** What is done with a token when it begins or ends; `slice` is the text of the token. */
export type Handler = (reading: Reading, token: Token, slice: () => string) => void;

/** Handlers by the type of the token. */
export type Handlers = Readonly<Record<string, Handler>>;

/** A picture while its words are read. */
export interface OpenPicture {
  alt: string;
  address: string;
  readonly line: number;
}

/** A link while its words are read. */
export interface OpenLink {
  address: string;
  title: string;
  words: string;
}

/** What is between two lines of a paragraph: nothing after a dash or the hyphen of a compound. */
function glue(tail: string, next: string): string {
  if (tail === '' || /\s$/.test(tail)) return '';
  if (/\S(?:-{2,}|—)$/.test(tail)) return '';
  // "two- and three-footed"
  const isCompound = /\p{L}-$/u.test(tail) && /^(?!(?:and|or|to|nor|but)\b)\p{Ll}/u.test(next);
  return isCompound ? '' : ' ';
}

/** One file while it is read. The handlers of tokens change it. */
export class Reading {
  readonly prepared: PreparedMarkdown;
  readonly survey: Survey;
  readonly lines: MarkdownLines;
  /** Pictures that are not in the book. */
  readonly leftOut: LeftOutPicture[] = [];
  /** Lines before the part that is being read. */
  before = 0;
  readonly quotations: Token[] = [];
  /** The level of the heading that is open. */
  heading: number | undefined;
  /** The key of the footnote that is open. */
  footnote: string | undefined;
  /** What headings and quotations of HTML say of the text in them. */
  tagHint: BlockHint | undefined;
  /** An item of HTML has not got its text yet. */
  isItem = false;
  /** Cells of a row since the last text. */
  cells = 0;
  /** Tokens that are open and whose text is not part of the story. */
  muted = 0;
  isHardBreak = false;
  isSuperscript = false;
  /** The marks of each `span` and `font` that is open. */
  readonly spans: (readonly Mark['kind'][])[] = [];
  readonly links: OpenLink[] = [];
  /** Pictures that are open, inside each other. */
  readonly openPictures: OpenPicture[] = [];
  /** Pictures of the block that is open. */
  pictures: OpenPicture[] = [];
  /** The label of the footnote, or of the reference to one, that is being read. */
  noteKey = '';
  /** Footnotes by their keys: their numbers, in the order of the references. */
  readonly #numbers = new Map<string, number>();
  /** How often a key was defined. */
  readonly #defined = new Map<string, number>();

  constructor(prepared: PreparedMarkdown, survey: Survey) {
    this.prepared = prepared;
    this.survey = survey;
    this.lines = new MarkdownLines(prepared.blanksBefore);
  }

  /** Whether what comes is the text of a line: not an address, and not the words of a picture. */
  get isText(): boolean {
    return this.muted === 0 && this.openPictures.length === 0;
  }

  /** The line of the file for a line of the part. */
  origin(line: number): number {
    const { origins } = this.prepared;
    return origins[this.before + line - 1] ?? origins.at(-1) ?? 1;
  }

  /** Whether the paragraph on a line is too complex for the parser, so that all of it is text. */
  isTooComplex(line: number): boolean {
    return this.prepared.tooComplex.has(this.before + line - 1);
  }

  #hint(): BlockHint | undefined {
    if (this.footnote !== undefined) return { type: 'footnote', key: this.footnote };
    const [outermost] = this.quotations;
    if (outermost !== undefined)
      return this.survey.broken.has(outermost) ? undefined : { type: 'quotation' };
    if (this.heading !== undefined) return { type: 'heading', level: this.heading };
    return this.tagHint;
  }

  #context(line: number): LineContext {
    const hint = this.#hint();
    const typed = this.prepared.lines[this.before + line - 1] ?? '';
    const [spaces = ''] = /^\s*/.exec(typed.replace(/^(?:\s{0,3}>\s?){0,30}/, '')) ?? [];
    const isInside = this.quotations.length > 0 && hint === undefined;
    const indent = columnsOf(spaces) + (isInside ? INDENT : 0);
    return { hint, indent, fileLine: this.origin(line) };
  }

  /** Put what comes before a text: the bullet of its item, the end of the cell before it. */
  begin({ start }: Token): void {
    if (this.isItem) this.lines.text(BULLET, this.#context(start.line));
    this.isItem = false;
    if (this.cells > 0) {
      if (this.lines.tail !== '') this.lines.text(' | ', this.#context(start.line));
      this.cells = 0;
    }
  }

  /** Text, which may be the words of a picture or a link. */
  text(data: string, token: Token): void {
    if (this.muted > 0) return;
    const picture = this.openPictures.at(-1);
    if (picture !== undefined) {
      picture.alt += data;
      return;
    }
    const link = this.links.at(-1);
    if (link !== undefined) link.words += data;
    this.begin(token);
    const text = this.isSuperscript ? superscript(data) : data;
    this.lines.text(text, this.#context(token.start.line));
  }

  /** A mark begins before the text of a token. */
  enterMark(kind: Mark['kind'], token: Token): void {
    if (!this.isText) return;
    this.begin(token);
    this.lines.enter(kind);
  }

  /** A mark ends. */
  exitMark(kind: Mark['kind']): void {
    if (this.isText) this.lines.exit(kind);
  }

  /** The end of a line in a paragraph. */
  lineEnd(token: Token): void {
    if (this.muted > 0) return;
    const { line } = token.start;
    const picture = this.openPictures.at(-1);
    if (picture !== undefined) picture.alt += ' ';
    else if (this.isHardBreak) {
      this.isHardBreak = false;
      this.lines.close(this.origin(line));
    } else if (this.lines.tail !== '') {
      const next = (this.prepared.lines[this.before + line] ?? '').replace(/^[\s>]+/, '');
      this.lines.text(glue(this.lines.tail, next), this.#context(line));
    }
  }

  /** A rule across the page. */
  rule({ start }: Token): void {
    this.lines.text(RULE, { ...this.#context(start.line), hint: undefined });
    this.lines.close(this.origin(start.line));
  }

  /** A line of code, which stays as it was typed. */
  code(token: Token, typed: string): void {
    if (typed.trim() === '') return;
    const key = this.footnote;
    const hint: BlockHint = key === undefined ? { type: 'code' } : { type: 'footnote', key };
    this.begin(token);
    const fileLine = this.origin(token.start.line);
    const indent = this.quotations.length > 0 ? INDENT : 0;
    this.lines.text(typed, { hint, indent, fileLine, preformatted: true });
    if (/[*_]/.test(typed)) this.lines.literal();
    this.lines.close(fileLine);
  }

  /** The end of a block. */
  close({ end }: Token): void {
    this.isHardBreak = false;
    this.isSuperscript = false;
    this.spans.length = 0;
    this.cells = 0;
    this.lines.close(this.origin(end.line));
    this.lines.endMarks();
    this.heading = undefined;
    if (this.tagHint?.type === 'heading') this.tagHint = undefined;
    for (const picture of this.pictures) this.#place(picture);
    this.pictures = [];
  }

  /** A picture beside the story's file is a block of its own; another one is not fetched. */
  #place({ alt, address, line }: OpenPicture): void {
    const image = pathIn(address);
    const hint = imageHint(image ?? '', alt);
    if (image !== undefined) {
      this.lines.image(hint, line);
      return;
    }
    const name = address.startsWith('data:') ? 'data:' : address;
    this.leftOut.push({ name, alt: hint.alt ?? '' });
  }

  /** A reference to the footnote whose label was read. */
  reference(token: Token): void {
    if (!this.isText) return;
    const number = this.#numbers.get(this.noteKey) ?? this.#numbers.size + 1;
    this.#numbers.set(this.noteKey, number);
    this.begin(token);
    this.lines.reference(String(number), this.noteKey, this.#context(token.start.line));
  }

  /** A footnote begins. Of two with one key, references are to the first (as on GitHub). */
  define(): void {
    const count = (this.#defined.get(this.noteKey) ?? 0) + 1;
    this.#defined.set(this.noteKey, count);
    this.footnote = count === 1 ? this.noteKey : `${this.noteKey} (${String(count)})`;
  }

  /** Words that are not part of the story. */
  furniture(text: string, { start }: Token): void {
    this.lines.furniture(text, this.origin(start.line));
  }
}
