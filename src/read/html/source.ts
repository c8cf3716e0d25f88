/**
 * A look at a page's source before it becomes a DOM: on which line each of its texts is (jsdom needs time by
 * the square of the page's length for that), what its style sheets say, and whether it is too complex to parse.
 */
import { Parser } from 'htmlparser2';
import { DEEPEST_PARSED, parseInStretches } from '../xml.ts';
import { lineCounter, TextLines } from './text-lines.ts';
import { isBlockName } from './tree.ts';

/** What is known of a page from its source. */
export interface ScannedPage {
  /** The source without style sheets, and without elements that are nested too deeply. */
  readonly source: string;
  readonly styles: readonly string[];
  /** Asked for every text of the page in order, returns the line on which it begins. */
  readonly lineOfText: (data: string) => number;
  /** The first line with a picture's link. */
  readonly pictureLines: ReadonlyMap<string, number>;
  /** A parser would make thousands of elements of every tag. */
  readonly isTooComplex: boolean;
}

/** Elements inside each other, as in browsers (Blink, kMaximumHTMLParserDOMTreeDepth). */
const DEEPEST = 512;
/** Elements that the parser opens again in every block until they are closed (HTML Standard §13.2.4.3). */
const FORMATTING: ReadonlySet<string> = new Set(
  'b big code em font i nobr s small strike strong tt u'.split(' '),
);
/** The most of them that are open at once on a page that a person wrote. */
const MOST_FORMATTING = 32;
/** The most elements that the parser may make of those that are left open. */
const MOST_REOPENED = 2_000_000;
/** The most attributes of an element; the parser needs time by their square. */
const MOST_ATTRIBUTES = 1000;
/** Elements whose content is text to some parsers: a style sheet in them is not one. */
const RAW_TEXT: ReadonlySet<string> = new Set(
  'xmp iframe noembed noframes noscript plaintext textarea title template'.split(' '),
);

interface OpenElement {
  readonly name: string;
  readonly isCut: boolean;
  /** For a formatting element: name and attributes. */
  readonly alike?: string | undefined;
}

/**
 * Formatting elements that are open: of equal ones a parser keeps three (HTML Standard §13.2.4.3, the Noah's
 * Ark clause).
 */
class OpenFormatting {
  readonly #counts = new Map<string, number>();
  count = 0;

  open(alike: string): void {
    const before = this.#counts.get(alike) ?? 0;
    this.#counts.set(alike, before + 1);
    if (before < 3) this.count += 1;
  }

  close(alike: string): void {
    const before = this.#counts.get(alike) ?? 0;
    this.#counts.set(alike, before - 1);
    if (before <= 3) this.count -= 1;
  }
}

/** One scan of a source. */
class Scan {
  readonly #source: string;
  readonly #texts = new TextLines();
  readonly #styles: string[] = [];
  readonly #pictureLines = new Map<string, number>();
  readonly #lineAt: (offset: number) => number;
  readonly #parser: Parser;
  readonly #open: OpenElement[] = [];
  readonly #formatting = new OpenFormatting();
  #reopened = 0;
  #isOverloaded = false;
  /** Pieces of the source that are kept, and the offset as far as which it was copied. */
  readonly #kept: string[] = [];
  #copied = 0;

  constructor(source: string) {
    this.#source = source;
    this.#lineAt = lineCounter(source);
    const endText = (): void => {
      this.#texts.end();
    };
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#openTag(name, attributes);
        },
        onclosetag: (name, isImplied) => {
          this.#closeTag(name, isImplied);
        },
        oncomment: endText,
        onprocessinginstruction: endText,
        ontext: (data) => {
          this.#text(data);
        },
      },
      { decodeEntities: true },
    );
  }

  get #isTooComplex(): boolean {
    return this.#isOverloaded || this.#reopened > MOST_REOPENED;
  }

  read(): ScannedPage {
    const source = this.#source;
    parseInStretches(this.#parser, source, () => !this.#isTooComplex);
    return {
      source: [...this.#kept, source.slice(this.#copied)].join(''),
      styles: this.#styles,
      lineOfText: this.#texts.finder(),
      pictureLines: this.#pictureLines,
      isTooComplex: this.#isTooComplex,
    };
  }

  /** Leave out what the parser is at. */
  #cut(instead: string): void {
    const { startIndex, endIndex } = this.#parser;
    if (startIndex < this.#copied) return;
    this.#kept.push(this.#source.slice(this.#copied, startIndex), instead);
    this.#copied = endIndex + 1;
  }

  #cutTag(name: string): void {
    this.#cut(isBlockName(name) ? ' ' : '');
  }

  #openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#texts.end();
    if (this.#open.length > DEEPEST_PARSED || Object.keys(attributes).length > MOST_ATTRIBUTES)
      this.#isOverloaded = true;
    const link = name === 'img' ? attributes['src']?.trim() : undefined;
    if (link !== undefined && !this.#pictureLines.has(link))
      this.#pictureLines.set(link, this.#lineAt(this.#parser.startIndex));
    const isFormatting = FORMATTING.has(name);
    const alike = isFormatting ? `${name} ${JSON.stringify(attributes)}` : undefined;
    const isTooMany = isFormatting && this.#formatting.count >= MOST_FORMATTING;
    const isCut = this.#open.length >= DEEPEST || isTooMany;
    if (alike !== undefined && !isCut) this.#formatting.open(alike);
    this.#open.push({ name, isCut, alike });
    if (isCut) this.#cutTag(name);
  }

  #closeTag(name: string, isImplied: boolean): void {
    this.#texts.end();
    const closed = this.#open.pop();
    // Without a tag that closes it, a formatting element goes on after its block.
    if (closed === undefined || isImplied) return;
    if (closed.isCut) this.#cutTag(name);
    else if (closed.alike !== undefined) this.#formatting.close(closed.alike);
  }

  #text(data: string): void {
    const isStyle = this.#open.at(-1)?.name === 'style';
    if (isStyle && !this.#open.some(({ name }) => RAW_TEXT.has(name))) {
      this.#styles.push(data);
      this.#cut('');
      return;
    }
    const isNew = this.#texts.add(data, () => this.#lineAt(this.#parser.startIndex));
    if (isNew) this.#reopened += this.#formatting.count;
  }
}

/** Look through a page's source once. */
export function scanPage(source: string): ScannedPage {
  return new Scan(source).read();
}
