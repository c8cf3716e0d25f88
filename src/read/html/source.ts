import { Parser } from 'htmlparser2';
import { isBlockName } from './tree.ts';

/**
 * A look at a page's source before it becomes a DOM: where its texts stand (jsdom can tell too, but takes
 * time by the square of the page's length for it), what its style sheets say, and what in it is only
 * there to make a parser stumble.
 */
export interface ScannedPage {
  /** The source without style sheets, and without what nests deeper than any page does. */
  readonly source: string;
  readonly styles: readonly string[];
  /** Asked for every text of the page in order, says the line it begins on. */
  readonly lineOfText: (data: string) => number;
  /** The line that a picture's link stands on first. */
  readonly pictureLines: ReadonlyMap<string, number>;
  /** Its markup would make thousands of elements of every tag. */
  readonly isTooComplex: boolean;
}

/** Browsers nest no deeper than this either (Blink, kMaximumHTMLParserDOMTreeDepth). */
const DEEPEST = 512;
/** Elements that the parser opens anew in every block until they are closed (HTML Standard §13.2.4.3). */
const FORMATTING: ReadonlySet<string> = new Set(
  'b big code em font i nobr s small strike strong tt u'.split(' '),
);
/** As many of them are open at once in no page that somebody wrote. */
const MOST_FORMATTING = 32;
/** Elements that may come of those that are left open, in all. */
const MOST_REOPENED = 2_000_000;
/** Beyond this nothing is looked at any more: the search for what a tag closes takes time by the depth. */
const TANGLED_DEPTH = 20_000;
/** As much of a source is looked at before it is asked whether to go on, in characters. */
const STRETCH = 65_536;
/** No element has as many attributes; to make them takes time by their square. */
const MOST_ATTRIBUTES = 1000;
/** Elements whose content is text to some parsers: what looks like a style sheet in them is none. */
const RAW_TEXT: ReadonlySet<string> = new Set(
  'xmp iframe noembed noframes noscript plaintext textarea title template'.split(' '),
);

/** A text between two tags, as far as it must be known to be found again. */
interface Chunk {
  text: string;
  readonly line: number;
}

/** Letters by which a text is known. */
const KNOWN_BY = 48;
/** Texts that may be passed over in search of one, where two parsers see a page differently. */
const HORIZON = 48;

interface OpenElement {
  readonly name: string;
  readonly isCut: boolean;
  /** Of a formatting element, by which those like it are known. */
  readonly alike?: string;
}

/**
 * Formatting elements that are open: of those that are alike a parser keeps three (HTML Standard
 * §13.2.4.3, the Noah's Ark clause), and links end one another.
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

/** Look through a page's source once. */
export function scanPage(source: string): ScannedPage {
  const chunks: Chunk[] = [];
  const styles: string[] = [];
  const pictureLines = new Map<string, number>();
  const kept: string[] = [];
  const stack: OpenElement[] = [];
  const lines = lineCounter(source);
  let from = 0;
  const formatting = new OpenFormatting();
  let reopened = 0;
  let isOverloaded = false;
  let chunk: Chunk | undefined;
  const cut = (start: number, end: number, instead: string): void => {
    if (start < from) return;
    kept.push(source.slice(from, start), instead);
    from = end;
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        chunk = undefined;
        if (stack.length > TANGLED_DEPTH || Object.keys(attributes).length > MOST_ATTRIBUTES)
          isOverloaded = true;
        const link = name === 'img' ? attributes['src']?.trim() : undefined;
        if (link !== undefined && !pictureLines.has(link))
          pictureLines.set(link, lines(parser.startIndex));
        const isFormatting = FORMATTING.has(name);
        const alike = isFormatting ? `${name} ${JSON.stringify(attributes)}` : undefined;
        const isCut =
          stack.length >= DEEPEST || (isFormatting && formatting.count >= MOST_FORMATTING);
        if (alike !== undefined && !isCut) formatting.open(alike);
        stack.push({ name, isCut, ...(alike === undefined ? {} : { alike }) });
        if (isCut) cut(parser.startIndex, parser.endIndex + 1, isBlockName(name) ? ' ' : '');
      },
      onclosetag: (name, isImplied) => {
        chunk = undefined;
        const closed = stack.pop();
        // What is not closed by a tag of its own goes on behind the block it stood in.
        if (closed?.isCut === false && closed.alike !== undefined && !isImplied)
          formatting.close(closed.alike);
        if (closed?.isCut === true && !isImplied)
          cut(parser.startIndex, parser.endIndex + 1, isBlockName(name) ? ' ' : '');
      },
      oncomment: () => {
        chunk = undefined;
      },
      onprocessinginstruction: () => {
        chunk = undefined;
      },
      ontext: (data) => {
        if (stack.at(-1)?.name === 'style' && !stack.some(({ name }) => RAW_TEXT.has(name))) {
          styles.push(data);
          cut(parser.startIndex, parser.endIndex + 1, '');
          return;
        }
        if (chunk === undefined) {
          chunk = { text: '', line: lines(parser.startIndex) + linesBefore(data) };
          chunks.push(chunk);
          reopened += formatting.count;
        }
        if (chunk.text.length < KNOWN_BY) chunk.text += data.trimStart();
      },
    },
    { decodeEntities: true },
  );
  const isTooComplex = (): boolean => isOverloaded || reopened > MOST_REOPENED;
  for (let start = 0; start < source.length && !isTooComplex(); start += STRETCH)
    parser.write(source.slice(start, start + STRETCH));
  if (!isTooComplex()) parser.end();
  kept.push(source.slice(from));
  return {
    source: kept.join(''),
    styles,
    lineOfText: finder(chunks),
    pictureLines,
    isTooComplex: isTooComplex(),
  };
}

/** Line numbers of offsets that only ever grow. */
function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** Line ends before a text's first letter. */
function linesBefore(data: string): number {
  return /^\s*/.exec(data)?.[0].match(/\n/g)?.length ?? 0;
}

function keyOf(text: string): string {
  return text.trimStart().slice(0, KNOWN_BY).replace(/\s+/g, '');
}

/** Follows the texts of a DOM through those of its source: nearly always the next is the next. */
function finder(chunks: readonly Chunk[]): (data: string) => number {
  const texts = chunks.map(({ text, line }) => ({ key: keyOf(text), line }));
  const told = texts.filter(({ key }) => key !== '');
  let at = 0;
  let line = 1;
  return (data) => {
    const key = keyOf(data);
    if (key === '') return line;
    for (let index = at; index < Math.min(told.length, at + HORIZON); index += 1) {
      const chunk = told[index];
      if (chunk === undefined || !agree(chunk.key, key)) continue;
      at = index + 1;
      line = chunk.line;
      break;
    }
    return line;
  };
}

/** Whether two beginnings are of one text; either may have been cut off. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
