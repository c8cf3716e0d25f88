import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { elementStyle, formatOf, PLAIN, sheetOf, type StyleSheet } from './style.ts';
import { LineBuilder, type TextContext } from './lines.ts';
import {
  extentsIn,
  type Extent,
  findElement,
  isBlock,
  isElement,
  isSilent,
  isText,
  lineOf,
  walk,
} from './tree.ts';
import { readDownload, readWork } from './sites/ao3.ts';
import { readChapterPage, readPrintable } from './sites/efiction.ts';
import { readFanFicFare } from './sites/fanficfare.ts';
import { readMobilePage, readStoryPage } from './sites/ffnet.ts';
import { readEntry, readLightEntry } from './sites/journal.ts';
import type { PageShape, RecognizePage } from './sites/site.ts';
import { scanPage, type ScannedPage } from './source.ts';
import { EmbeddedImages } from './embedded-images.ts';
import type { BlockHint, RawImage, ReadResult } from '../raw.ts';
import { raised } from '../lines/superscript.ts';

/** Pages of archives; the first that knows a page's shape reads it. */
const SHAPES: readonly RecognizePage[] = [
  readDownload,
  readWork,
  readStoryPage,
  readMobilePage,
  readFanFicFare,
  readChapterPage,
  readPrintable,
  readEntry,
  readLightEntry,
];

/** Blocks that stand apart from those around them (HTML Standard §15.3.3, `margin-block: 1em`). */
const APART: ReadonlySet<string> = new Set(
  'p blockquote ul ol dl pre hr figure h1 h2 h3 h4 h5 h6 menu dir fieldset table xmp listing'.split(
    ' ',
  ),
);

/** Parts of a page that are worked with, not read. */
const CONTROLS: ReadonlySet<string> = new Set(
  'nav button select option optgroup textarea input dialog noscript progress meter output'.split(
    ' ',
  ),
);

/** Classes that say "verse" on the pages of archives and in e-books. */
const VERSE_CLASS = /(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics|song)(?:$|[\s_-])/i;

/** Tags of journals that stand for a user's name, as in an entry's source (`LJ::CleanHTML`): `<lj user="x">`. */
const USER_NAME: Readonly<Record<string, string>> = { lj: 'user', user: 'name' };

/** Columns by which quoted and listed text stands further in. */
const INDENT = 4;
/** What stands for a rule across the page. */
const RULE = '* * *';

/** The number of a list's next item, or nothing where items have signs. */
interface List {
  next: number | undefined;
}

/** What a page knows from the book that it is a page of. */
export interface PageSurroundings {
  /** Says what the parts of the page are; it may change the page first, so that this can be said. */
  readonly recognize: RecognizePage;
  /** Rules of the style sheets that the page links to. */
  readonly sheet: StyleSheet;
  /** What the story calls a picture of the book; undefined for one that is not in it. */
  readonly picture: (source: string) => string | undefined;
}

/** What holds inside an element. */
interface Inside extends TextContext {
  readonly list: List | undefined;
  /** In `sup`. */
  readonly isRaised: boolean;
}

/**
 * HTML and XHTML to raw blocks: one a block element or a line between `br`s. Only text and marks are
 * taken out of the page: no script runs, nothing is loaded, and no attribute gets any further.
 * @param source the decoded file
 * @param file its name
 * @param book what is known of it from elsewhere, where it is a page of a book
 */
export async function readHtml(
  source: string,
  file: string,
  book?: PageSurroundings,
): Promise<ReadResult> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const scanned = scanPage(source);
  if (scanned.isTangled) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  // By default jsdom runs no scripts and loads no resources; its complaints go nowhere.
  const page = new JSDOM(scanned.source, { virtualConsole: new VirtualConsole() });
  const { document } = page.window;
  const shapes = book === undefined ? SHAPES : [book.recognize];
  const shape = shapes.map((recognize) => recognize(document)).find((found) => found !== undefined);
  const reading = new Page(file, document, shape ?? new Map(), scanned, book);
  const { facts, furniture, ...story } = reading.read();
  page.window.close();
  return {
    story: {
      file,
      ...story,
      ...(facts.length === 0 ? {} : { facts }),
      ...(furniture.length === 0 ? {} : { furniture }),
      ...(reading.images.size === 0 ? {} : { images: reading.images }),
    },
    diagnostics: reading.diagnostics,
  };
}

/** One page on its way to lines of text. */
class Page {
  readonly #file: string;
  readonly #body: Element;
  readonly #shape: PageShape;
  readonly #sheet: StyleSheet;
  readonly #lineOfText: ScannedPage['lineOfText'];
  readonly #pictureLines: ScannedPage['pictureLines'];
  /** The line of the file that the walk has come to. */
  #line = 1;
  /** The line of the file with the first link to what the page lacks. */
  #cut: number | undefined;
  readonly #lines = new LineBuilder();
  readonly #stack: [Inside, ...Inside[]];
  readonly #extents: ReadonlyMap<Element, Extent>;
  readonly #embedded = new EmbeddedImages();
  readonly #book: PageSurroundings | undefined;

  constructor(
    file: string,
    document: Document,
    shape: PageShape,
    scanned: ScannedPage,
    book?: PageSurroundings,
  ) {
    this.#file = file;
    this.#body = document.body;
    this.#shape = shape;
    const own = sheetOf(scanned.styles);
    // A page's own rules come behind those of the sheets it links to.
    this.#sheet =
      book === undefined || own.size > 0 ? new Map([...(book?.sheet ?? []), ...own]) : book.sheet;
    this.#book = book;
    this.#lineOfText = scanned.lineOfText;
    this.#pictureLines = scanned.pictureLines;
    this.#extents = extentsIn(document.body, ({ localName }) =>
      /^(?:blockquote|form)$/.test(localName),
    );
    const base: Inside = {
      format: PLAIN,
      hint: undefined,
      centred: false,
      preformatted: false,
      indent: 0,
      isFrame: shape.get(document.body)?.as === 'frame',
      list: undefined,
      isRaised: false,
    };
    this.#stack = [base];
  }

  read(): ReturnType<LineBuilder['done']> {
    walk(this.#body, {
      enter: (node) => this.#enter(node),
      leave: (element) => {
        this.#leave(element);
      },
    });
    return this.#lines.done();
  }

  get #inside(): Inside {
    return this.#stack.at(-1) ?? this.#stack[0];
  }

  #enter(node: Node): boolean {
    if (isText(node)) this.#text(node.data);
    if (!isElement(node) || isSilent(node)) return false;
    const name = node.localName;
    const treatment = this.#shape.get(node);
    if (treatment?.as === 'facts') {
      this.#lines.facts(treatment.pieces, this.#pass(node));
      return false;
    }
    if (treatment?.as === 'furniture' || treatment?.as === 'cut') {
      const line = this.#pass(node);
      this.#lines.furniture(lineOf(node), line);
      if (treatment.as === 'cut') this.#cut ??= line;
      return false;
    }
    const style = elementStyle(node, this.#sheet);
    const isPart = treatment !== undefined;
    if (!isPart && (style.hidden === true || this.#isControl(node))) {
      // What a known part stands in (the list of chapters) is gone into for its sake.
      if (findElement(node, (inner) => this.#shape.has(inner)) === undefined) {
        this.#lines.furniture(lineOf(node), this.#pass(node));
        return false;
      }
    }
    switch (name) {
      case 'br':
        // A heading in two lines is one heading.
        if (this.#inside.hint?.type === 'heading' || this.#inside.hint?.type === 'chapterHeading')
          this.#lines.text(' ', this.#inside, this.#line);
        else this.#lines.lineBreak();
        return false;
      case 'hr':
        this.#lines.drawn(RULE, this.#inside, this.#line);
        return false;
      case 'img':
        this.#picture(node);
        return false;
      default:
    }
    if (this.#partsLines(node)) this.#lines.edge(marginOf(node));
    this.#stack.push(this.#within(node, style));
    this.#mark(node);
    return true;
  }

  #text(data: string): void {
    const line = this.#lineOfText(data);
    const { preformatted } = this.#inside;
    this.#line = preformatted ? line - (/^\s*/.exec(data)?.[0].match(/\n/g)?.length ?? 0) : line;
    const text = this.#inside.isRaised && /^\d+$/.test(data) ? raised(data) : data;
    this.#lines.text(text, this.#inside, this.#line);
    this.#line = line;
  }

  /** Go by the texts of an element that has been dealt with; the line on which they begin. */
  #pass(element: Element): number {
    let first: number | undefined;
    walk(element, {
      enter: (node) => {
        if (isText(node) && node.data.trim() !== '') {
          this.#line = this.#lineOfText(node.data);
          first ??= this.#line;
        }
        return isElement(node) && !isSilent(node);
      },
      leave: () => undefined,
    });
    return first ?? this.#line;
  }

  #leave(element: Element): void {
    this.#stack.pop();
    if (element.localName === 'q') this.#lines.text('"', this.#inside, this.#line);
    if (this.#partsLines(element)) this.#lines.edge(marginOf(element));
  }

  /** Blocks, and parts of a page that are known to be more than words in a line. */
  #partsLines(element: Element): boolean {
    const treatment = this.#shape.get(element);
    return isBlock(element) || (treatment !== undefined && treatment.as !== 'marked');
  }

  /** What holds inside an element: what held around it, and what it says itself. */
  #within(element: Element, style: ReturnType<typeof elementStyle>): Inside {
    const outside = this.#inside;
    const name = element.localName;
    const treatment = this.#shape.get(element);
    // What stands for something else is no emphasis.
    const meant = treatment?.as === 'marked' ? outside.format : { ...outside.format, ...style };
    const isQuotation = name === 'blockquote' && this.#isQuotation(element);
    const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';
    const isIndented = isList || name === 'dd' || (name === 'blockquote' && !isQuotation);
    const isRaised = name === 'sup' || (outside.isRaised && !isBlock(element));
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    return {
      format: formatOf(meant),
      hint:
        treatment?.as === 'hinted'
          ? treatment.hint
          : (outside.hint ??
            (treatment?.as === 'story' ? undefined : hintOf(element, isQuotation))),
      centred: style.centred ?? outside.centred,
      preformatted: style.preformatted ?? outside.preformatted,
      indent: outside.indent + (isIndented ? INDENT : 0),
      isFrame:
        treatment === undefined || treatment.as === 'marked'
          ? outside.isFrame
          : treatment.as === 'frame',
      mark: treatment?.as === 'marked' ? treatment.mark : outside.mark,
      isRaised: isRaised && treatment?.as !== 'marked' && outside.mark?.kind !== 'noteRef',
      list: isList
        ? { next: name === 'ol' ? (Number.isNaN(start) ? 1 : start) : undefined }
        : outside.list,
    };
  }

  /** Signs that an element draws before its text: an item's number, a quotation mark, the name of a user. */
  #mark(element: Element): void {
    const { list } = this.#inside;
    if (element.localName === 'q') this.#lines.text('"', this.#inside, this.#line);
    const user = USER_NAME[element.localName];
    if (user !== undefined)
      this.#lines.text(element.getAttribute(user) ?? '', this.#inside, this.#line);
    if (element.localName !== 'li' || list === undefined || this.#inside.isFrame) return;
    // A note is known by its sign.
    if (this.#inside.hint?.type === 'footnote') return;
    if (list.next === undefined) this.#lines.text('• ', this.#inside, this.#line);
    else {
      this.#lines.text(`${String(list.next)}. `, this.#inside, this.#line);
      list.next += 1;
    }
  }

  /** A page laid out with `blockquote` or `form` has all of its text in one. */
  #isPage(element: Element): boolean {
    const whole = this.#extents.get(this.#body)?.letters ?? 0;
    return (this.#extents.get(element)?.letters ?? 0) * 2 > whole;
  }

  #isControl(element: Element): boolean {
    return (
      CONTROLS.has(element.localName) || (element.localName === 'form' && !this.#isPage(element))
    );
  }

  /** What stands further in for a margin, or holds lines that must be told apart first, is no quotation. */
  #isQuotation(element: Element): boolean {
    return !this.#isPage(element) && this.#extents.get(element)?.lineBreaks === 0;
  }

  #picture(element: Element): void {
    if (this.#inside.isFrame) return;
    // A picture of a point's size counts readers.
    const size = ['width', 'height'].map((name) => Number(element.getAttribute(name) ?? '2'));
    if (size.some((length) => length <= 1)) return;
    const source = element.getAttribute('src')?.trim() ?? '';
    // What is shown once a script has run shows nothing here.
    if (source === '') return;
    const alt = element.getAttribute('alt') ?? element.getAttribute('title') ?? undefined;
    const said = alt === undefined ? {} : { alt: alt.replace(/\s+/g, ' ').trim() };
    const image = this.#imageOf(source);
    // One that is shown again stands further down than its link is first found.
    const line = Math.max(this.#line, this.#pictureLines.get(source) ?? 0);
    this.#lines.picture({ type: 'image', image, ...said }, this.#inside, line);
  }

  /** What a picture is called: one that an e-book lacks is not looked for on the disk. */
  #imageOf(source: string): string {
    if (this.#book === undefined) return this.#embedded.take(source);
    const known = this.#book.picture(source);
    if (known !== undefined || /^(?:https?:)?\/\//i.test(source)) return known ?? source;
    return `epub:${/^data:/i.test(source) ? 'data' : source}`;
  }

  /** What must be said of the page. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#cut === undefined
      ? []
      : [diagnose('read-behind-cut', {}, { file: this.#file, line: this.#cut })];
  }

  /** The pictures that came inside of the page. */
  get images(): ReadonlyMap<string, RawImage> {
    return this.#embedded.images;
  }
}

/** Classes of e-books and archives for the stanzas of a poem, whose lines are paragraphs. */
const STANZA = /(?:^|[\s_-])(?:stanza|line-?group|lg|verse-?group)(?:$|[\s_-])/i;

/** Blank lines around a block: lines of a stanza have none, the stanza has what they lack. */
function marginOf(element: Element): number {
  const isStanza = STANZA.test(element.getAttribute('class') ?? '');
  const isLine = STANZA.test(element.parentElement?.getAttribute('class') ?? '');
  if (isStanza) return 1;
  return APART.has(element.localName) && !isLine ? 1 : 0;
}

/** What an element's name or class says its text is. */
function hintOf(element: Element, isQuotation: boolean): BlockHint | undefined {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level !== undefined) return { type: 'heading', level: Number(level) };
  const classes = element.getAttribute('class');
  if (classes !== null && VERSE_CLASS.test(classes) && isBlock(element))
    return { type: 'verseLine' };
  return isQuotation ? { type: 'quotation' } : undefined;
}
