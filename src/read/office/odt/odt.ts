import { diagnose, type Diagnostic } from '../../../diagnostics/diagnose.ts';
import { openArchive, type ArchiveLimits } from '../../bytes/archive.ts';
import type { ReadResult } from '../../raw.ts';
import { formatOf, PLAIN } from '../../lines/format.ts';
import { DocumentLines } from '../document-lines.ts';
import type { Look } from '../look.ts';
import { ODF_NAMESPACES, OdtStyles, type ResolvedStyle, type TextStyle } from './styles.ts';
import { PicturesLeftOut } from '../pictures.ts';
import { readProperties, stateProperties } from '../properties.ts';
import { superscript } from '../../lines/superscript.ts';
import { decodeXml, parseXml, type Attributes } from '../xml.ts';

type Entries = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * An OpenDocument text (.odt, OpenDocument 1.3) to raw blocks: one a paragraph or line. Only text, marks and pictures
 * are taken. What was deleted while changes were tracked, comments, hidden text, tables of contents, headers and
 * footers are furniture, so that the record of changes shows them.
 * @param bytes the file
 * @param file its name
 * @param limits how much its archive may hold
 */
export function readOdt(bytes: Uint8Array, file: string, limits?: ArchiveLimits): ReadResult {
  const opened = openArchive(bytes, file, limits);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const { entries } = opened;
  if (/encryption-data/.test(xmlOf(entries, 'META-INF/manifest.xml') ?? ''))
    return { diagnostics: [diagnose('read-protected', {}, { file })] };
  const source = xmlOf(entries, 'content.xml');
  if (source === undefined) {
    const reason = 'there is no readable text in it (content.xml)';
    return { diagnostics: [diagnose('read-archive', { reason }, { file })] };
  }
  const reading = new OdtReading(entries, file);
  if (!reading.read(source)) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  return { story: reading.lines.done(file), diagnostics: reading.diagnostics };
}

function xmlOf(entries: Entries, part: string): string | undefined {
  const bytes = entries.get(part);
  return bytes === undefined ? undefined : decodeXml(bytes);
}

/** Elements whose text is not shown, or is shown by something else. */
const SILENT: ReadonlySet<string> = new Set([
  'office:forms',
  'office:binary-data',
  'office:change-info',
  'office:event-listeners',
  'draw:object',
  'math:math',
  'text:script',
  'text:number',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  // The sources of tables of contents are templates.
  'text:table-of-content-source',
  'text:alphabetical-index-source',
]);

/** Lists of what stands elsewhere in the text (§8). */
const INDEXES: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
]);

/** Shapes that paragraphs may stand in. */
const BOXES: ReadonlySet<string> = new Set([
  'draw:frame',
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:caption',
]);

/** Blanks that are run together (§6.1.2). */
const BLANKS = /[ \t\n\r]+/g;
/** No line is as long as to need more blanks. */
const MOST_BLANKS = 1000;

/** A paragraph, or something inside of one whose own text is no text of it. */
interface Container {
  readonly isParagraph: boolean;
  readonly style: ResolvedStyle | undefined;
  /** How text looks here, the innermost last. */
  readonly looks: TextStyle[];
  links: number;
  /** The last character is a blank that swallows those behind it. */
  endsBlank: boolean;
  label: string;
  hasText: boolean;
}

/** A frame that is open, with the picture in it. */
interface Frame {
  picture: string | undefined;
  title: string;
  description: string;
}

interface List {
  readonly style: string | undefined;
  /** The number of the item that is open. */
  count: number;
  /** The item's first paragraph has yet to come. */
  isNew: boolean;
}

/** A document on its way to lines. */
class OdtReading {
  readonly lines = new DocumentLines();
  readonly #entries: Entries;
  readonly #styles = new OdtStyles();
  readonly #left: PicturesLeftOut;
  readonly #containers: Container[] = [];
  readonly #frames: Frame[] = [];
  readonly #lists: List[] = [];
  /** The last numbers of lists that are done, by their styles, for those that go on counting. */
  readonly #counted = new Map<string, number>();
  readonly #headings: number[] = [];
  #silent = 0;
  #isBody = false;
  /** Words that are no text of the story, while an element that holds such is open. */
  #aside: string | undefined;
  #asides = 0;
  #hidden = '';
  #indexes = 0;
  #capture: 'sign' | 'title' | 'description' | undefined;
  #sign = '';
  #noteKey = '';
  #noteCount = 0;

  constructor(entries: Entries, file: string) {
    this.#entries = entries;
    this.#left = new PicturesLeftOut(file);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#left.diagnostics();
  }

  /** @returns false when the document is no document but a tangle */
  read(source: string): boolean {
    const styles = xmlOf(this.#entries, 'styles.xml') ?? '';
    for (const part of [styles, source])
      if (!parseXml(part, ODF_NAMESPACES, this.#styles.handler)) return false;
    const isRead = parseXml(source, ODF_NAMESPACES, {
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
      },
      text: (data) => {
        if (this.#silent === 0) this.#text(data);
      },
    });
    for (const text of new Set(marginsOf(styles)))
      if (/\p{L}/u.test(text)) this.lines.furniture(text);
    stateProperties(this.lines, readProperties(xmlOf(this.#entries, 'meta.xml') ?? ''));
    return isRead;
  }

  get #container(): Container | undefined {
    return this.#containers.at(-1);
  }

  #open(name: string, attributes: Attributes): void {
    if (this.#silent > 0 || SILENT.has(name)) {
      this.#silent += 1;
      return;
    }
    if (name === 'office:text') this.#isBody = true;
    if (!this.#isBody) return;
    if (this.#isAside(name, attributes)) {
      this.#asides += 1;
      this.#aside ??= '';
    }
    if (this.#asides > 0) {
      if (name === 'text:p' || name === 'text:h') this.#aside = `${this.#aside ?? ''} `;
      if (name === 'text:s' || name === 'text:tab') this.#aside = `${this.#aside ?? ''} `;
      return;
    }
    if (INDEXES.has(name)) this.#indexes += 1;
    if (BOXES.has(name)) this.#beginBox();
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#beginParagraph(name, attributes);
        break;
      case 'text:span':
      case 'text:a':
        this.#beginSpan(name, attributes);
        break;
      case 'text:s':
        this.#put(' '.repeat(Math.min(MOST_BLANKS, wholeOf(attributes['text:c']) ?? 1)));
        break;
      case 'text:tab':
        this.#put('\t');
        break;
      case 'text:line-break':
        this.lines.lineBreak();
        if (this.#container !== undefined) this.#container.endsBlank = true;
        break;
      case 'text:ruby-text':
        this.#put('(');
        break;
      case 'text:note':
        this.#noteCount += 1;
        this.#noteKey = attributes['text:id'] ?? `note-${String(this.#noteCount)}`;
        this.#push();
        break;
      case 'text:note-citation':
        this.#sign = '';
        this.#capture = 'sign';
        break;
      case 'text:note-body':
        this.lines.note(this.#noteKey);
        break;
      case 'draw:frame':
        this.#frames.push({ picture: undefined, title: '', description: '' });
        break;
      case 'draw:image':
        this.#image(attributes['xlink:href']);
        break;
      case 'svg:title':
        this.#capture = 'title';
        break;
      case 'svg:desc':
        this.#capture = 'description';
        break;
      case 'text:list':
        this.#beginList(attributes);
        break;
      case 'text:list-item':
        this.#beginItem(attributes);
        break;
      case 'text:list-header':
        this.#nextItem(false);
        break;
      default:
    }
  }

  /** What is in the text and is no text of the story: comments, what was deleted, what is not shown. */
  #isAside(name: string, attributes: Attributes): boolean {
    return (
      name === 'office:annotation' ||
      name === 'text:tracked-changes' ||
      (name === 'text:section' && attributes['text:display'] === 'none')
    );
  }

  #close(name: string): void {
    if (this.#silent > 0) {
      this.#silent -= 1;
      return;
    }
    if (!this.#isBody) return;
    if (this.#asides > 0) {
      this.#endAside(name);
      return;
    }
    if (INDEXES.has(name)) this.#indexes -= 1;
    if (BOXES.has(name)) this.#endBox();
    switch (name) {
      case 'office:text':
        this.#isBody = false;
        break;
      case 'text:p':
      case 'text:h':
        this.#endParagraph();
        break;
      case 'text:span':
      case 'text:a':
        this.#container?.looks.pop();
        if (name === 'text:a' && this.#container !== undefined) this.#container.links -= 1;
        break;
      case 'text:ruby-text':
        this.#put(')');
        break;
      case 'text:note':
        this.#pop();
        break;
      case 'text:note-citation':
        this.#capture = undefined;
        this.#label();
        this.lines.noteSign(
          this.#sign.trim() === '' ? String(this.#noteCount) : this.#sign.trim(),
          this.#noteKey,
        );
        break;
      case 'text:note-body':
        this.lines.endNote();
        break;
      case 'draw:frame':
        this.#endFrame();
        break;
      case 'svg:title':
      case 'svg:desc':
        this.#capture = undefined;
        break;
      case 'text:list':
        this.#endList();
        break;
      default:
    }
  }

  #endAside(name: string): void {
    const isOne = /^(?:office:annotation|text:tracked-changes|text:section)$/.test(name);
    // Each change by itself: they may be many.
    if (name === 'text:changed-region') {
      this.lines.furniture(this.#aside ?? '');
      this.#aside = '';
    }
    if (!isOne) return;
    this.#asides -= 1;
    if (this.#asides > 0) return;
    this.lines.furniture(this.#aside ?? '');
    this.#aside = undefined;
  }

  #push(style?: ResolvedStyle): Container {
    const isParagraph = style !== undefined;
    const container: Container = {
      isParagraph,
      style,
      looks: [],
      links: 0,
      endsBlank: true,
      label: '',
      hasText: false,
    };
    this.#containers.push(container);
    return container;
  }

  #pop(): Container | undefined {
    return this.#containers.pop();
  }

  #beginBox(): void {
    this.#push();
    this.lines.box();
  }

  #endBox(): void {
    this.lines.endBox();
    this.#pop();
  }

  #beginParagraph(name: string, attributes: Attributes): void {
    const style = this.#styles.style('paragraph', attributes['text:style-name']);
    const container = this.#push(style);
    const { meaning, text } = style;
    const level = name === 'text:h' ? (wholeOf(attributes['text:outline-level']) ?? 1) : undefined;
    // That headings are bold and quotations in italics is how they are set, and says nothing more.
    const isPlain =
      meaning.hint === undefined && meaning.states === undefined && level === undefined;
    container.looks.push(isPlain ? text : { isHidden: text.isHidden ?? false });
    const isListed = attributes['text:is-list-header'] !== 'true';
    container.label = this.#itemLabel(isListed ? level : undefined);
    this.lines.paragraph(this.#lookOf(style, level));
    if (this.#isRule(style)) this.lines.rule();
  }

  #isRule({ isRule }: ResolvedStyle): boolean {
    return isRule && this.#indexes === 0;
  }

  #lookOf({ meaning, paragraph, common }: ResolvedStyle, level: number | undefined): Look {
    const { centred, left, above, below, contextual, breaksBefore } = paragraph;
    const isHeading = level !== undefined && meaning.states === undefined;
    return {
      ...meaning,
      ...(isHeading ? { hint: { type: 'heading', level } } : {}),
      ...(this.#indexes > 0 ? { isFurniture: true } : {}),
      isCentred: centred === true,
      // What stands further in for its number is no further in than the text.
      indent: this.#lists.length === 0 ? (left ?? 0) : 0,
      above: above ?? 0,
      below: below ?? 0,
      together: contextual === true ? common : undefined,
      breaksPage: breaksBefore === true,
    };
  }

  #endParagraph(): void {
    const container = this.#container;
    if (container?.isParagraph !== true) return;
    if (!container.hasText && /[\p{L}\p{N}]/u.test(container.label)) this.#label();
    this.lines.furniture(this.#hidden);
    this.#hidden = '';
    this.#pop();
    this.lines.endParagraph();
    if (container.style?.paragraph.breaksAfter === true) this.lines.pageBreak();
  }

  #beginSpan(name: string, attributes: Attributes): void {
    const container = this.#container;
    if (container === undefined) return;
    const { isLink, ...style } = this.#styles.text(attributes['text:style-name']);
    if (name === 'text:a') container.links += 1;
    // That a link is underlined says that it is a link.
    const own = isLink || container.links > 0 ? { ...style, underline: false } : style;
    container.looks.push({ ...container.looks.at(-1), ...own });
  }

  #text(data: string): void {
    if (this.#capture === 'sign') this.#sign += data;
    const frame = this.#frames.at(-1);
    if (frame !== undefined && this.#capture === 'title') frame.title += data;
    if (frame !== undefined && this.#capture === 'description') frame.description += data;
    if (this.#capture !== undefined) return;
    if (this.#asides > 0) {
      this.#aside = `${this.#aside ?? ''}${data}`;
      return;
    }
    const container = this.#container;
    if (container?.isParagraph !== true) return;
    const blank = data.replace(BLANKS, ' ');
    const text = container.endsBlank && blank.startsWith(' ') ? blank.slice(1) : blank;
    this.#put(text);
    if (text !== '') container.endsBlank = text.endsWith(' ');
  }

  /** Text of the paragraph that is open, as it is. */
  #put(text: string): void {
    const container = this.#container;
    if (container?.isParagraph !== true || text === '') return;
    const look = container.looks.at(-1) ?? {};
    container.endsBlank = false;
    if (look.isHidden === true) {
      this.#hidden += text;
      return;
    }
    this.#label();
    this.lines.text(look.isRaised === true ? superscript(text) : text, formatOf(look));
  }

  #label(): void {
    const container = this.#container;
    if (container === undefined) return;
    this.lines.text(container.label, PLAIN);
    container.label = '';
    container.hasText = true;
  }

  #beginList(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? this.#lists.at(-1)?.style;
    const goesOn =
      attributes['text:continue-numbering'] === 'true' ||
      attributes['text:continue-list'] !== undefined;
    const first = this.#styles.firstNumber(style ?? '', this.#lists.length + 1);
    const count = goesOn ? this.#counted.get(style ?? '') : undefined;
    this.#lists.push({ style, count: count ?? first - 1, isNew: false });
  }

  #endList(): void {
    const list = this.#lists.pop();
    if (list !== undefined && this.#lists.length === 0)
      this.#counted.set(list.style ?? '', list.count);
  }

  #beginItem(attributes: Attributes): void {
    const start = wholeOf(attributes['text:start-value']);
    const list = this.#lists.at(-1);
    if (list !== undefined && start !== undefined) list.count = start - 1;
    this.#nextItem(true);
  }

  #nextItem(isNumbered: boolean): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    if (isNumbered) list.count += 1;
    list.isNew = isNumbered;
  }

  /** What stands before the first paragraph of an item, or before a heading. */
  #itemLabel(level: number | undefined): string {
    const list = this.#lists.at(-1);
    if (list !== undefined && list.isNew) {
      list.isNew = false;
      return this.#styles.label(
        list.style ?? '',
        this.#lists.map(({ count }) => count),
      );
    }
    if (level === undefined || list !== undefined) return '';
    const at = Math.min(Math.max(1, level), LEVELS);
    for (let index = this.#headings.length; index < at; index += 1)
      this.#headings.push(this.#styles.firstNumber(undefined, index + 1) - 1);
    this.#headings.length = at;
    this.#headings[at - 1] = (this.#headings[at - 1] ?? 0) + 1;
    return this.#styles.label(undefined, this.#headings);
  }

  #image(href: string | undefined): void {
    const frame = this.#frames.at(-1);
    // Of several the first is the one to show; the others are for programs that cannot.
    if (frame !== undefined && href !== undefined) frame.picture ??= href;
  }

  #endFrame(): void {
    const frame = this.#frames.pop();
    if (frame?.picture === undefined) return;
    const alt = frame.description.trim() === '' ? frame.title : frame.description;
    const name = partName(frame.picture);
    const bytes = this.#entries.get(name);
    if (bytes === undefined) this.#left.add(frame.picture, alt.trim());
    else this.lines.picture(name, bytes, alt);
  }
}

/** Levels of headings that are counted (§19.850 sets no limit; LibreOffice has ten). */
const LEVELS = 10;

function wholeOf(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? undefined : Math.max(0, number);
}

/** The name in the archive that a reference means; it is looked up there and nowhere else. */
function partName(href: string): string {
  const path = href.replace(/^\.\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Elements of a master page that hold what stands at the edges of every page. */
const MARGINS = /^style:(?:header|footer)(?:-left|-first)?$/;

/** What stands in headers and footers. */
function marginsOf(source: string): readonly string[] {
  const found: string[] = [];
  let text: string | undefined;
  let isParagraph = false;
  parseXml(source, ODF_NAMESPACES, {
    open: (name) => {
      if (MARGINS.test(name)) text = '';
      if (name === 'text:p') isParagraph = true;
    },
    close: (name) => {
      if (name === 'text:p') {
        isParagraph = false;
        if (text !== undefined) text += ' ';
      }
      if (!MARGINS.test(name)) return;
      if (text !== undefined) found.push(text.trim());
      text = undefined;
    },
    text: (data) => {
      if (isParagraph && text !== undefined) text += data;
    },
  });
  return found;
}
