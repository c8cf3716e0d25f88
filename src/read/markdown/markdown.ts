import { decodeHTML } from 'entities';
import { parse, postprocess, preprocess } from 'micromark';
import type { Event, Token } from 'micromark-util-types';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { FORMATS, styleOf } from '../html/style.ts';
import { columnsOf, MarkdownLines, type LineContext } from './lines.ts';
import { definedIn, prepareMarkdown, type PreparedMarkdown } from './loosen.ts';
import { storySyntax, tagAt, type Tag } from './syntax.ts';
import { raised } from '../lines/superscript.ts';
import type { BlockHint, Mark, RawStory, ReadResult } from '../raw.ts';
import { readText } from '../plain-text.ts';

/** What stands for a rule across the page. */
const RULE = '* * *';
/** What stands before an item of HTML. */
const BULLET = '• ';
/** Lines that the parser gets at once, at least. */
const LEAST_PART = 100;
/** Pictures named one by one; a file may have thousands. */
const MOST_PICTURES = 20;
/** Columns by which lines in a quotation stand further in. */
const INDENT = 4;

const WORDED = /[\p{L}\p{N}]/u;

const KIND_OF_TAG: ReadonlyMap<string, Mark['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
]);

/** Elements that stand in a line; the others stand on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym big code font img kbd nobr o:p q samp small span sub sup tt wbr'.split(' '),
);

/** A picture while its words are read. */
interface OpenPicture {
  alt: string;
  address: string;
  readonly line: number;
}

/** A part of a file as the parser tells it, and the number of lines before it. */
interface ParsedPart {
  readonly events: readonly Event[];
  readonly before: number;
}

/**
 * A file part by part: the parser takes time by the square of what it gets at once. What is defined in
 * one part holds in all.
 */
function* parsed({ lines, seams }: PreparedMarkdown): Iterable<ParsedPart> {
  const found = lines.map(definedIn).filter((one) => one !== undefined);
  const labels = (isNote: boolean): string[] => [
    ...new Set(found.filter((one) => one.isNote === isNote).map(({ label }) => identifier(label))),
  ];
  const defined = labels(false);
  const notes = labels(true);
  let from = 0;
  for (const seam of [...seams, lines.length]) {
    if (seam - from < LEAST_PART && seam < lines.length) continue;
    const source = lines.slice(from, seam).join('\n');
    const parser = parse({ extensions: [...storySyntax(source)] });
    parser.defined.push(...defined);
    parser.gfmFootnotes = [...notes];
    const events = parser.document().write(preprocess()(source, undefined, true));
    yield { events: postprocess(events), before: from };
    from = seam;
  }
}

/** What the parser calls a label (CommonMark §4.7: Unicode case fold, blanks run together). */
function identifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/**
 * Markdown to raw blocks: one a paragraph, heading, item, row or line of code, and where the author
 * broke the lines of a paragraph, one a line. What the Markdown says is emphasis becomes marks.
 * @param source the decoded file
 * @param file its name
 */
export function readMarkdown(source: string, file: string): ReadResult {
  const prepared = prepareMarkdown(source);
  return new Reading(prepared, file).read(parsed(prepared));
}

/** A link while its words are read. */
interface OpenLink {
  address: string;
  title: string;
  words: string;
}

/** What the events say ahead of the text: what addresses are called, which quotations have lines. */
interface Survey {
  /** Addresses by what references call them. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Quotations with lines that were broken on purpose: verse and letters, which the rules tell. */
  readonly broken: ReadonlySet<Token>;
}

/** What a reference and its definition are called, made alike (CommonMark §4.7). */
function called(label: string): string {
  return identifier(label).toLowerCase();
}

function survey(parts: readonly ParsedPart[]): Survey {
  const addresses = new Map<string, string>();
  const broken = new Set<Token>();
  const quotations: Token[] = [];
  let label = '';
  for (const [type, token, context] of parts.flatMap(({ events }) => events)) {
    if (type === 'exit') {
      if (token.type === 'blockQuote') quotations.pop();
      continue;
    }
    const [outermost] = quotations;
    switch (token.type) {
      case 'blockQuote':
        quotations.push(token);
        break;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        if (outermost !== undefined) broken.add(outermost);
        break;
      case 'definitionLabelString':
        label = called(context.sliceSerialize(token));
        break;
      case 'definitionDestinationString':
        if (!addresses.has(label)) addresses.set(label, context.sliceSerialize(token));
        break;
      default:
    }
  }
  return { addresses, broken };
}

/** Tokens whose text is none of the story's. */
const MUTED: ReadonlySet<string> = new Set([
  'codeFencedFence',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'reference',
  'resource',
]);

const KIND_OF_TOKEN: ReadonlyMap<string, Mark['kind']> = new Map([
  ['emphasis', 'emphasis'],
  ['strong', 'strong'],
  ['strikethrough', 'strikethrough'],
]);

/** What stands between two lines of a paragraph: nothing behind a dash or the hyphen of a compound. */
function glue(tail: string, next: string): string {
  if (tail === '' || /\s$/.test(tail)) return '';
  if (/\S(?:-{2,}|—)$/.test(tail)) return '';
  // "two- and three-footed"
  const isCompound = /\p{L}-$/u.test(tail) && /^(?!(?:and|or|to|nor|but)\b)\p{Ll}/u.test(next);
  return isCompound ? '' : ' ';
}

/** A value among the attributes of a tag. */
function attribute({ attributes }: Tag, name: string): string {
  const match = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i').exec(
    attributes,
  );
  return decodeHTML(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

/** A file's path as an address writes it; undefined for what is no file beside the story's. */
function localPath(address: string): string | undefined {
  if (address === '' || /^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(address)) return undefined;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** One file on its way from the parser's events to lines of text. */
class Reading {
  readonly #prepared: PreparedMarkdown;
  readonly #lines: MarkdownLines;
  readonly #file: string;
  readonly #diagnostics: Diagnostic[] = [];
  #survey: Survey = { addresses: new Map(), broken: new Set() };
  /** The last line on which a quotation of HTML ends. */
  readonly #lastQuotationEnd: number;
  /** Lines before the part that is being read. */
  #before = 0;
  readonly #quotations: Token[] = [];
  /** What headings and quotations of HTML say of the text in them. */
  #tagHint: BlockHint | undefined;
  #heading: number | undefined;
  #footnote: string | undefined;
  /** An item of HTML waits for its text. */
  #isItem = false;
  /** Cells of a row that were passed and are not yet parted from the next. */
  #cells = 0;
  #mute = 0;
  #isHardBreak = false;
  #isRaised = false;
  /** What the spans that are open say of their text. */
  readonly #spans: (readonly Mark['kind'][])[] = [];
  readonly #links: OpenLink[] = [];
  readonly #open: OpenPicture[] = [];
  #pictures: OpenPicture[] = [];
  #pictureCount = 0;
  #key = '';
  /** Footnotes by their keys: their numbers, in the order in which the text refers to them. */
  readonly #numbers = new Map<string, number>();
  readonly #defined = new Map<string, number>();

  constructor(prepared: PreparedMarkdown, file: string) {
    this.#prepared = prepared;
    this.#file = file;
    this.#lines = new MarkdownLines(prepared.blanksBefore);
    this.#lastQuotationEnd = prepared.lines.findLastIndex((line) => /<\/blockquote/i.test(line));
  }

  read(found: Iterable<ParsedPart>): ReadResult {
    const parts = [...found];
    const { front, hidden } = this.#prepared;
    this.#lines.head(front, readText(front, this.#file).blocks);
    for (const { text, line } of hidden) this.#lines.furniture(text, line);
    this.#survey = survey(parts);
    for (const { events, before } of parts) {
      this.#before = before;
      for (const [type, token, context] of events) {
        if (type === 'enter') this.#enter(token, () => context.sliceSerialize(token));
        else this.#exit(token);
      }
    }
    if (this.#pictureCount > MOST_PICTURES)
      this.#report(`${String(this.#pictureCount - MOST_PICTURES)} more`);
    const { furniture, literal, ...text } = this.#lines.done();
    const story: RawStory = {
      file: this.#file,
      ...text,
      ...(furniture.length === 0 ? {} : { furniture }),
      ...(literal.length === 0 ? {} : { literal }),
    };
    return { story, diagnostics: this.#diagnostics };
  }

  #enter(token: Token, slice: () => string): void {
    if (MUTED.has(token.type)) this.#mute += 1;
    const kind = KIND_OF_TOKEN.get(token.type);
    if (kind !== undefined && this.#isText) {
      this.#begin(token);
      this.#lines.enter(kind);
    }
    switch (token.type) {
      case 'data':
      case 'autolinkProtocol':
      case 'autolinkEmail':
        this.#text(slice(), token);
        break;
      case 'characterEscapeValue':
      case 'codeTextData':
        this.#text(slice(), token);
        if (
          /[*_]/.test(slice()) &&
          !this.#prepared.tangled.has(this.#before + token.start.line - 1) &&
          this.#isText
        )
          this.#lines.literal();
        break;
      case 'characterReference':
        this.#text(decodeHTML(slice()), token);
        break;
      case 'lineEnding':
        this.#lineEnd(token);
        break;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        this.#isHardBreak = true;
        break;
      case 'htmlText': {
        const tag = tagAt(slice(), 0);
        if (tag !== undefined) this.#tag(tag, token, slice());
        break;
      }
      case 'atxHeading':
        this.#enterHeading(token, slice());
        break;
      case 'setextHeading':
        this.#heading = slice().trimEnd().endsWith('=') ? 1 : 2;
        break;
      case 'thematicBreak':
        this.#rule(token);
        break;
      case 'blockQuote':
        this.#quotations.push(token);
        break;
      case 'codeFlowValue':
        this.#code(token, slice());
        break;
      case 'codeFencedFenceInfo':
      case 'codeFencedFenceMeta':
        if (WORDED.test(slice())) this.#lines.furniture(slice(), this.#origin(token.start.line));
        break;
      case 'tableRow':
        this.#cells = 0;
        break;
      case 'definition':
        this.#lines.furniture(slice(), this.#origin(token.start.line));
        this.#lines.pass(this.#origin(token.start.line), this.#origin(token.end.line));
        break;
      case 'link':
        this.#links.push({ address: '', title: '', words: '' });
        break;
      case 'image':
        this.#open.push({ alt: '', address: '', line: this.#origin(token.start.line) });
        break;
      case 'resourceDestinationString':
        this.#address(decodeHTML(slice()));
        break;
      case 'referenceString':
        this.#address(this.#survey.addresses.get(called(slice())) ?? '');
        break;
      case 'resourceTitleString':
        this.#title(slice(), token);
        break;
      case 'gfmFootnoteCallString':
      case 'gfmFootnoteDefinitionLabelString':
        this.#key = called(slice());
        break;
      default:
    }
  }

  #exit(token: Token): void {
    if (MUTED.has(token.type)) this.#mute -= 1;
    const kind = KIND_OF_TOKEN.get(token.type);
    if (kind !== undefined && this.#isText) this.#lines.exit(kind);
    switch (token.type) {
      case 'paragraph':
      case 'setextHeading':
        this.#close(token);
        break;
      case 'atxHeading':
        if (this.#heading === undefined) this.#mute -= 1;
        this.#close(token);
        break;
      case 'tableRow':
        this.#close(token);
        break;
      case 'tableHeader':
      case 'tableData':
        this.#cells += 1;
        break;
      case 'blockQuote':
        this.#quotations.pop();
        break;
      case 'link':
        this.#endLink(token);
        break;
      case 'image':
        this.#endImage();
        break;
      case 'gfmFootnoteCall':
        this.#reference(token);
        break;
      case 'gfmFootnoteDefinitionLabel': {
        // Of two notes with one key the first is meant (GitHub's way).
        const count = (this.#defined.get(this.#key) ?? 0) + 1;
        this.#defined.set(this.#key, count);
        this.#footnote = count === 1 ? this.#key : `${this.#key} (${String(count)})`;
        break;
      }
      case 'gfmFootnoteDefinition':
        this.#footnote = undefined;
        break;
      default:
    }
  }

  /** Whether what comes is the text of a line: no address, and no picture's words. */
  get #isText(): boolean {
    return this.#mute === 0 && this.#open.length === 0;
  }

  #origin(line: number): number {
    const { origins } = this.#prepared;
    return origins[this.#before + line - 1] ?? origins.at(-1) ?? 1;
  }

  #hint(): BlockHint | undefined {
    if (this.#footnote !== undefined) return { type: 'footnote', key: this.#footnote };
    const [outermost] = this.#quotations;
    if (outermost !== undefined)
      return this.#survey.broken.has(outermost) ? undefined : { type: 'quotation' };
    if (this.#heading !== undefined) return { type: 'heading', level: this.#heading };
    return this.#tagHint;
  }

  #context(line: number, hint = this.#hint()): LineContext {
    const typed = this.#prepared.lines[this.#before + line - 1] ?? '';
    const [blanks = ''] = /^\s*/.exec(typed.replace(/^(?:\s{0,3}>\s?){0,30}/, '')) ?? [];
    const isInside = this.#quotations.length > 0 && hint === undefined;
    return {
      hint,
      indent: columnsOf(blanks) + (isInside ? INDENT : 0),
      fileLine: this.#origin(line),
    };
  }

  /** What stands before the text that comes: its item's bullet, the end of the cell before it. */
  #begin(token: Token): void {
    if (this.#isItem) this.#lines.text(BULLET, this.#context(token.start.line));
    this.#isItem = false;
    if (this.#cells > 0) {
      if (this.#lines.tail !== '') this.#lines.text(' | ', this.#context(token.start.line));
      this.#cells = 0;
    }
  }

  #text(data: string, token: Token): void {
    if (this.#mute > 0) return;
    const picture = this.#open.at(-1);
    if (picture !== undefined) {
      picture.alt += data;
      return;
    }
    const link = this.#links.at(-1);
    if (link !== undefined) link.words += data;
    this.#begin(token);
    this.#lines.text(
      this.#isRaised && /^\d+$/.test(data) ? raised(data) : data,
      this.#context(token.start.line),
    );
  }

  #lineEnd(token: Token): void {
    if (this.#mute > 0) return;
    const picture = this.#open.at(-1);
    if (picture !== undefined) {
      picture.alt += ' ';
      return;
    }
    if (this.#isHardBreak) {
      this.#isHardBreak = false;
      this.#lines.close(this.#origin(token.start.line));
      return;
    }
    const next = (this.#prepared.lines[this.#before + token.start.line] ?? '').replace(
      /^[\s>]+/,
      '',
    );
    if (this.#lines.tail !== '')
      this.#lines.text(glue(this.#lines.tail, next), this.#context(token.start.line));
  }

  #enterHeading(token: Token, typed: string): void {
    if (WORDED.test(typed)) {
      this.#heading = /^#+/.exec(typed)?.[0].length ?? 1;
      return;
    }
    // A row of signs is no heading, and stays what it is.
    this.#text(typed, token);
    this.#mute += 1;
  }

  #rule(token: Token): void {
    this.#lines.text(RULE, { ...this.#context(token.start.line), hint: undefined });
    this.#lines.close(this.#origin(token.start.line));
  }

  /** A line of code keeps its place among the lines, and its signs. */
  #code(token: Token, typed: string): void {
    if (typed.trim() === '') return;
    const key = this.#footnote;
    const hint: BlockHint = key === undefined ? { type: 'code' } : { type: 'footnote', key };
    this.#begin(token);
    const line = this.#context(token.start.line, hint);
    this.#lines.text(typed, {
      ...line,
      indent: this.#quotations.length > 0 ? INDENT : 0,
      preformatted: true,
    });
    if (/[*_]/.test(typed)) this.#lines.literal();
    this.#lines.close(this.#origin(token.start.line));
  }

  /** The end of a block. */
  #close(token: Token): void {
    this.#isHardBreak = false;
    this.#isRaised = false;
    this.#spans.length = 0;
    this.#cells = 0;
    this.#lines.close(this.#origin(token.end.line));
    this.#lines.endMarks();
    this.#heading = undefined;
    if (this.#tagHint?.type === 'heading') this.#tagHint = undefined;
    const pictures = this.#pictures;
    this.#pictures = [];
    for (const picture of pictures) this.#place(picture);
  }

  #address(address: string): void {
    const picture = this.#open.at(-1);
    const link = this.#links.at(-1);
    if (picture !== undefined) picture.address = address;
    else if (link !== undefined) link.address = address;
  }

  #title(title: string, token: Token): void {
    const link = this.#links.at(-1);
    if (this.#open.length === 0 && link !== undefined) link.title = title;
    else this.#lines.furniture(title, this.#origin(token.start.line));
  }

  /** Where a link leads is no word of the story; it is recorded unless the text says it. */
  #endLink(token: Token): void {
    const link = this.#links.pop();
    if (link === undefined) return;
    const isSaid = link.address.replace(/^(?:mailto:|https?:\/\/)/i, '') === link.words;
    const address = isSaid || link.address === link.words ? '' : link.address;
    this.#lines.furniture(`${address} ${link.title}`, this.#origin(token.start.line));
  }

  #endImage(): void {
    const picture = this.#open.pop();
    if (picture === undefined) return;
    const outer = this.#open.at(-1);
    if (outer !== undefined) {
      outer.alt += picture.alt;
      return;
    }
    picture.address ||= this.#survey.addresses.get(called(picture.alt)) ?? '';
    this.#pictures.push(picture);
  }

  /** A picture from a file stands by itself; one from elsewhere is not fetched. */
  #place({ alt, address, line }: OpenPicture): void {
    this.#pictureCount += 1;
    const image = localPath(address);
    const words = alt.replace(/\s+/g, ' ').trim();
    if (image !== undefined) {
      this.#lines.image({ type: 'image', image, ...(words === '' ? {} : { alt: words }) }, line);
      return;
    }
    if (this.#pictureCount > MOST_PICTURES) return;
    const name = address.startsWith('data:') ? 'data:' : address;
    this.#report(words === '' ? name : `${name} (${words})`);
  }

  #report(picture: string): void {
    const name = picture.length > 200 ? `${picture.slice(0, 199)}…` : picture;
    this.#diagnostics.push(diagnose('read-image-dropped', { picture: name }, { file: this.#file }));
  }

  #reference(token: Token): void {
    if (!this.#isText) return;
    const number = this.#numbers.get(this.#key) ?? this.#numbers.size + 1;
    this.#numbers.set(this.#key, number);
    this.#begin(token);
    this.#lines.reference(String(number), this.#key, this.#context(token.start.line));
  }

  /** A span whose style says how its text looks. */
  #span(tag: Tag, token: Token): void {
    if (tag.isClosing) {
      for (const kind of this.#spans.pop() ?? []) this.#lines.exit(kind);
      return;
    }
    const style = styleOf(attribute(tag, 'style'));
    const kinds = FORMATS.filter((kind) => style[kind] === true);
    if (kinds.length > 0) this.#begin(token);
    for (const kind of kinds) this.#lines.enter(kind);
    this.#spans.push(kinds);
  }

  /** What a tag of HTML in the text says of it; the tag itself is never text. */
  #tag(tag: Tag, token: Token, typed: string): void {
    if (!this.#isText) return;
    const { name, isClosing } = tag;
    const line = this.#origin(token.start.line);
    const kind = KIND_OF_TAG.get(name);
    if (kind !== undefined) {
      if (!isClosing) this.#begin(token);
      if (isClosing) this.#lines.exit(kind);
      else this.#lines.enter(kind);
      return;
    }
    if (tag.isForeign) {
      if (tag.attributes.includes('=')) this.#lines.furniture(typed, line);
      return;
    }
    if (name === 'img') {
      this.#pictures.push({ alt: attribute(tag, 'alt'), address: attribute(tag, 'src'), line });
      return;
    }
    if (name === 'a') this.#lines.furniture(attribute(tag, 'href'), line);
    if (name === 'q') this.#text('"', token);
    if (name === 'span' || name === 'font') this.#span(tag, token);
    if (name === 'sup') this.#isRaised = !isClosing;
    if (INLINE.has(name)) return;
    this.#lines.close(line);
    if (name === 'hr') this.#rule(token);
    if (name === 'li') this.#isItem = !isClosing;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined)
      this.#tagHint = isClosing ? undefined : { type: 'heading', level: Number(level) };
    if (name === 'blockquote') {
      const isClosed = this.#before + token.start.line - 1 <= this.#lastQuotationEnd;
      this.#tagHint = isClosing || !isClosed ? undefined : { type: 'quotation' };
    }
  }
}
