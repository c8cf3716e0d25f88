/** The walk through one page, from its elements to lines of text. */
import { isDivider, isEmptyRule } from './dividers.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import { PLAIN } from '../lines/format.ts';
import { superscript } from '../lines/superscript.ts';
import { oneLine } from '../lines/builder.ts';
import type { ReadResult } from '../raw.ts';
import {
  insideOf,
  isControlElement,
  marginOf,
  userNamed,
  type EnteredElement,
  type Inside,
} from './elements.ts';
import { EmbeddedImages } from './embedded-images.ts';
import { PageLines } from './page-lines.ts';
import type { PageShape, RecognizePage } from './sites/site.ts';
import type { ScannedPage } from './source.ts';
import { elementStyle, sheetOf, type StyleSheet } from './style.ts';
import { linesBefore } from './text-lines.ts';
import {
  extentsIn,
  findElement,
  isBlock,
  isElement,
  isSilent,
  isText,
  lineOf,
  walk,
  type Extent,
} from './tree.ts';

/** What an e-book knows of its pages. */
export interface BookOfPage {
  /** Says what the parts of a page are; it may change the page first. */
  readonly recognize: RecognizePage;
  /** Rules of the style sheets that the page links to. */
  readonly sheet: StyleSheet;
  /** What the story calls a picture of the book; undefined if the book lacks it. */
  readonly picture: (source: string) => string | undefined;
}

/** A page, and what is known of it. */
export interface PageToRead {
  readonly file: string;
  readonly body: Element;
  readonly shape: PageShape;
  readonly scanned: ScannedPage;
  readonly book: BookOfPage | undefined;
  /** Whether elements are read that the style sheet hides. */
  readonly withHidden: boolean;
}

/** The rules of the page's own style sheets, after those of the sheets it links to. */
function sheetFor({ scanned, book }: PageToRead): StyleSheet {
  const own = sheetOf(scanned.styles);
  if (book === undefined) return own;
  return own.size === 0 ? book.sheet : new Map([...book.sheet, ...own]);
}

/** One page on its way to lines of text. */
export class PageWalk {
  readonly #page: PageToRead;
  readonly #sheet: StyleSheet;
  readonly #extents: ReadonlyMap<Element, Extent>;
  readonly #lines = new PageLines();
  readonly #embedded = new EmbeddedImages();
  readonly #stack: [Inside, ...Inside[]];
  /** The line of the file that the walk has come to. */
  #line = 1;
  #hiddenLength = 0;
  /** The line of the file with the first link to a part of the story that the page lacks. */
  #cut: number | undefined;

  constructor(page: PageToRead) {
    this.#page = page;
    this.#sheet = sheetFor(page);
    this.#extents = extentsIn(page.body, ({ localName }) =>
      /^(?:blockquote|form)$/.test(localName),
    );
    this.#stack = [
      {
        format: PLAIN,
        hint: undefined,
        centred: false,
        preformatted: false,
        indent: 0,
        isFrame: page.shape.get(page.body)?.as === 'frame',
        list: undefined,
        isSuperscript: false,
      },
    ];
  }

  /** The page as a story. */
  read(): ReadResult {
    const { file, body } = this.#page;
    walk(body, {
      enter: (node) => this.#enter(node),
      leave: (element) => {
        this.#leave(element);
      },
    });
    return {
      story: this.#lines.story(file, this.#embedded.images),
      diagnostics:
        this.#cut === undefined ? [] : [diagnose('read-behind-cut', {}, { file, line: this.#cut })],
    };
  }

  /** The characters of text that were passed over because the page hides them. */
  get hiddenLength(): number {
    return this.#hiddenLength;
  }

  get #inside(): Inside {
    return this.#stack.at(-1) ?? this.#stack[0];
  }

  /** Text that the page shows here. */
  #put(text: string): void {
    this.#lines.text(text, this.#inside, this.#line);
  }

  #enter(node: Node): boolean {
    if (isText(node)) this.#text(node.data);
    if (!isElement(node) || isSilent(node)) return false;
    const treatment = this.#page.shape.get(node);
    if (treatment?.as === 'facts') {
      this.#lines.facts(treatment.pieces, this.#skip(node));
      return false;
    }
    if (treatment?.as === 'furniture' || treatment?.as === 'cut') {
      const line = this.#skipAsFurniture(node);
      if (treatment.as === 'cut') this.#cut ??= line;
      return false;
    }
    const style = elementStyle(node, this.#sheet);
    const isHidden = style.hidden === true && !this.#page.withHidden;
    const isAside = treatment === undefined && (isHidden || this.#isControl(node));
    if (isAside && !this.#hasPart(node)) {
      if (isHidden) this.#hiddenLength += oneLine(node.textContent).length;
      this.#skipAsFurniture(node);
      return false;
    }
    if (this.#isEmptyElement(node)) return false;
    if (this.#endsLine(node)) this.#lines.edge(marginOf(node));
    const isQuotation = node.localName === 'blockquote' && this.#isQuotation(node);
    this.#begin({ element: node, style, treatment, isQuotation });
    return true;
  }

  #leave(element: Element): void {
    this.#stack.pop();
    if (element.localName === 'q') this.#put('"');
    if (this.#endsLine(element)) this.#lines.edge(marginOf(element));
  }

  #text(data: string): void {
    const line = this.#page.scanned.lineOfText(data);
    this.#line = this.#inside.preformatted ? line - linesBefore(data) : line;
    this.#put(this.#inside.isSuperscript ? superscript(data) : data);
    this.#line = line;
  }

  /** Go past an element whose text is not walked; the line on which its text begins. */
  #skip(element: Element): number {
    let first: number | undefined;
    walk(element, {
      enter: (node) => {
        if (isText(node) && node.data.trim() !== '') {
          this.#line = this.#page.scanned.lineOfText(node.data);
          first ??= this.#line;
        }
        return isElement(node) && !isSilent(node);
      },
      leave: () => undefined,
    });
    return first ?? this.#line;
  }

  #skipAsFurniture(element: Element): number {
    const line = this.#skip(element);
    this.#lines.furniture(lineOf(element), line);
    return line;
  }

  /** Whether a part of the story is inside: the list of chapters has the heading of this one. */
  #hasPart(element: Element): boolean {
    const isPart = (inner: Element): boolean => {
      const treatment = this.#page.shape.get(inner);
      return treatment !== undefined && treatment.as !== 'furniture';
    };
    return findElement(element, isPart) !== undefined;
  }

  /** A line break, a rule or a picture. */
  #isEmptyElement(element: Element): boolean {
    switch (element.localName) {
      case 'br':
        this.#lineBreak();
        return true;
      case 'hr':
        this.#lines.rule(this.#inside, this.#line);
        return true;
      case 'img':
        if (isDivider(element)) this.#lines.rule(this.#inside, this.#line);
        else this.#picture(element);
        return true;
      default:
        if (!isEmptyRule(element)) return false;
        this.#lines.rule(this.#inside, this.#line);
        return true;
    }
  }

  /** A line ends; a heading in two lines is one heading. */
  #lineBreak(): void {
    const hint = this.#inside.hint?.type;
    if (hint === 'heading' || hint === 'chapterHeading') this.#put(' ');
    else this.#lines.lineBreak();
  }

  /** Whether an element is on lines of its own: a block, or a part of the page that is more than a mark. */
  #endsLine(element: Element): boolean {
    const treatment = this.#page.shape.get(element);
    return isBlock(element) || (treatment !== undefined && treatment.as !== 'marked');
  }

  /** An element begins, with what it shows before its text: a number, a quotation mark, the name of a user. */
  #begin(entered: EnteredElement): void {
    const inside = insideOf(entered, this.#inside);
    this.#stack.push(inside);
    const { element } = entered;
    if (element.localName === 'q') this.#put('"');
    const user = userNamed(element);
    if (user !== undefined) this.#put(user);
    const { list, isFrame, hint } = inside;
    // A note in a list has its own number, by which the text refers to it.
    const hasMarker = element.localName === 'li' && !isFrame && hint?.type !== 'footnote';
    if (!hasMarker || list === undefined) return;
    if (list.next === undefined) this.#put('• ');
    else {
      this.#put(`${String(list.next)}. `);
      list.next += 1;
    }
  }

  /** Whether an element is there for layout: it has most of the page's text. */
  #isLayout(element: Element): boolean {
    const whole = this.#extents.get(this.#page.body)?.letters ?? 0;
    return (this.#extents.get(element)?.letters ?? 0) * 2 > whole;
  }

  #isControl(element: Element): boolean {
    return isControlElement(element) || (element.localName === 'form' && !this.#isLayout(element));
  }

  /** A `blockquote` with line breaks may be verse or a letter, which the rules recognise. */
  #isQuotation(element: Element): boolean {
    return !this.#isLayout(element) && this.#extents.get(element)?.lineBreaks === 0;
  }

  #picture(element: Element): void {
    if (this.#inside.isFrame) return;
    // A 1×1 image is a tracking pixel.
    const size = ['width', 'height'].map((name) => Number(element.getAttribute(name) ?? '2'));
    if (size.some((length) => length <= 1)) return;
    const source = element.getAttribute('src')?.trim() ?? '';
    // Without a source it is shown only after a script has run.
    if (source === '') return;
    const alt = element.getAttribute('alt') ?? element.getAttribute('title') ?? undefined;
    const stated = alt === undefined ? {} : { alt: oneLine(alt) };
    // The lines of pictures are those of their first places; a picture may be shown again further down.
    const line = Math.max(this.#line, this.#page.scanned.pictureLines.get(source) ?? 0);
    const hint = { type: 'image', image: this.#imageOf(source), ...stated } as const;
    this.#lines.picture(hint, this.#inside, line);
  }

  /** What a picture is called. A picture that an e-book lacks is not looked for on the disk. */
  #imageOf(source: string): string {
    const { book } = this.#page;
    if (book === undefined) return this.#embedded.nameOf(source);
    const known = book.picture(source);
    if (known !== undefined || /^(?:https?:)?\/\//i.test(source)) return known ?? source;
    return `epub:${/^data:/i.test(source) ? 'data' : source}`;
  }
}
