import { diagnose, type Diagnostic } from '../../../diagnostics/diagnose.ts';
import { openArchive, type ArchiveLimits } from '../../bytes/archive.ts';
import type { ReadResult } from '../../raw.ts';
import { PLAIN } from '../../lines/format.ts';
import { DocumentLines } from '../document-lines.ts';
import type { Look } from '../look.ts';
import { DocxPackage, type Relationship } from './package.ts';
import { Numbering } from './numbering.ts';
import {
  FORMER_PROPERTIES,
  PLAIN_RUN,
  paragraphProperty,
  runLook,
  runProperty,
  Styles,
  WORD_NAMESPACES,
  type ParagraphProperties,
  type ResolvedStyle,
  type RunLook,
  type RunProperties,
} from './styles.ts';
import { PicturesLeftOut } from '../pictures.ts';
import { readProperties, stateProperties } from '../properties.ts';
import { symbolOf } from '../symbols.ts';
import { superscript } from '../../lines/superscript.ts';
import { parseXml, type Attributes } from '../xml.ts';

/**
 * A Word document (.docx, ECMA-376) to raw blocks: one a paragraph or line. Only text, marks and pictures are taken.
 * Insertions that are tracked count as text; what was deleted, comments, hidden text, headers and footers are
 * furniture, so that the record of changes shows them.
 * @param bytes the file
 * @param file its name
 * @param limits how much its archive may hold
 */
export function readDocx(bytes: Uint8Array, file: string, limits?: ArchiveLimits): ReadResult {
  const opened = openArchive(bytes, file, limits);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const parts = new DocxPackage(opened.entries);
  const [main = 'word/document.xml'] = parts.parts('', 'officeDocument');
  const source = parts.xml(main);
  if (source === undefined) {
    const reason = `there is no readable text in it (${main})`;
    return { diagnostics: [diagnose('read-archive', { reason }, { file })] };
  }
  const reading = new DocxReading(parts, main, file);
  if (!reading.read(source)) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  return { story: reading.lines.done(file), diagnostics: reading.diagnostics };
}

/** A paragraph that is open. */
interface OpenParagraph {
  properties: ParagraphProperties;
  /** Its text has begun. */
  hasBegun: boolean;
  style: ResolvedStyle;
  /** Its number in a list, until its text begins. */
  label: string;
  /** Its end was deleted: the next goes on in it. */
  goesOn: boolean;
  hasText: boolean;
}

/** Elements that Word shows nothing of, or that say something to the program only. */
const SILENT: ReadonlySet<string> = new Set([...FORMER_PROPERTIES, 'w:sectPr']);

/** A document on its way to lines. */
class DocxReading {
  readonly lines = new DocumentLines();
  readonly #parts: DocxPackage;
  readonly #main: string;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #comments: ReadonlyMap<string, string>;
  readonly #left: PicturesLeftOut;
  #relationships: ReadonlyMap<string, Relationship>;
  readonly #paragraphs: OpenParagraph[] = [];
  /** Elements inside of which nothing is looked at. */
  #silent = 0;
  #inProperties: 'paragraph' | 'run' | undefined;
  #run: RunProperties = {};
  #look: RunLook = PLAIN_RUN;
  /** What the text that comes is. */
  #taking: 'text' | 'deleted' | undefined;
  #deletions = 0;
  #deleted = '';
  #hidden = '';
  #links = 0;
  /** For each alternative whether one has been taken. */
  readonly #alternatives: boolean[] = [];
  /** For each content control whether it is a table of contents. */
  readonly #controls: boolean[] = [];
  #contents = 0;
  #alt = '';
  /** The key of a note whose sign the text of this run is. */
  #signFor: string | undefined;
  #noteCount = 0;
  #ruby: string | undefined;
  /** The last paragraph had a line drawn under it. */
  #isUnderlined = false;
  /** Inside of the part with the notes. */
  #notePart: 'footnote' | 'endnote' | undefined;

  constructor(parts: DocxPackage, main: string, file: string) {
    this.#parts = parts;
    this.#main = main;
    const first = (type: string): string | undefined => parts.xml(parts.parts(main, type)[0]);
    this.#styles = new Styles(first('styles') ?? '');
    this.#numbering = new Numbering(first('numbering') ?? '');
    this.#comments = textsOf(first('comments') ?? '', 'w:comment');
    this.#relationships = parts.relationships(main);
    this.#left = new PicturesLeftOut(file);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#left.diagnostics();
  }

  /** @returns false when the document is no document but a tangle */
  read(source: string): boolean {
    if (!this.#part(source)) return false;
    for (const type of ['footnote', 'endnote'] as const) {
      const [name] = this.#parts.parts(this.#main, `${type}s`);
      const notes = this.#parts.xml(name);
      if (name === undefined || notes === undefined) continue;
      this.#relationships = this.#parts.relationships(name);
      this.#notePart = type;
      if (!this.#part(notes)) return false;
    }
    this.#notePart = undefined;
    // Sections share them: each part is read once.
    const margins = new Set(
      ['header', 'footer'].flatMap((type) => this.#parts.parts(this.#main, type)),
    );
    for (const text of new Set([...margins].flatMap((name) => this.#wholeText(name))))
      if (/\p{L}/u.test(text)) this.lines.furniture(text);
    const [properties] = this.#parts.parts('', 'core-properties');
    stateProperties(this.lines, readProperties(this.#parts.xml(properties) ?? ''));
    return true;
  }

  #wholeText(part: string): readonly string[] {
    const source = this.#parts.xml(part) ?? '';
    return ['w:hdr', 'w:ftr'].flatMap((root) => [...textsOf(source, root).values()]);
  }

  #part(source: string): boolean {
    return parseXml(source, WORD_NAMESPACES, {
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
  }

  get #paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  #open(name: string, attributes: Attributes): void {
    if (this.#silent > 0 || this.#isSilent(name, attributes)) {
      this.#silent += 1;
      return;
    }
    if (this.#inProperties !== undefined) {
      this.#property(name, attributes);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#beginParagraph();
        break;
      case 'w:pPr':
        this.#inProperties = 'paragraph';
        break;
      case 'w:r':
      case 'm:r':
        this.#begin();
        this.#run = {};
        this.#signFor = undefined;
        this.#restyle();
        break;
      case 'w:rPr':
        this.#inProperties = 'run';
        break;
      case 'w:t':
      case 'm:t':
        this.#taking = 'text';
        break;
      case 'w:delText':
        this.#taking = 'deleted';
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#deletions += 1;
        break;
      case 'w:hyperlink':
        this.#links += 1;
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.lines.note(noteKey(name, attributes['w:id']));
        break;
      case 'w:txbxContent':
        this.lines.box();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.push(false);
        break;
      case 'mc:Choice':
        this.#alternatives[this.#alternatives.length - 1] = true;
        break;
      case 'w:sdt':
        this.#controls.push(false);
        break;
      case 'w:docPartGallery':
        if (attributes['w:val'] === 'Table of Contents' && this.#controls.at(-1) === false) {
          this.#controls[this.#controls.length - 1] = true;
          this.#contents += 1;
        }
        break;
      case 'w:rt':
        this.#ruby = '';
        break;
      case 'w:rubyBase':
        this.#isRubyBase = true;
        break;
      default:
        this.#sign(name, attributes);
    }
  }

  /** Elements that stand for a sign, a break or a picture. */
  #sign(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#put('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (this.#deletions > 0 || this.#look.isHidden) break;
        this.#begin();
        // Columns end where pages do in a book that has neither.
        if (/^(?:page|column)$/.test(attributes['w:type'] ?? '')) this.lines.pageBreak();
        else this.lines.lineBreak();
        break;
      case 'w:noBreakHyphen':
        this.#put('\u2011');
        break;
      case 'w:softHyphen':
        this.#put('\u00AD');
        break;
      case 'w:sym':
        this.#put(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#reference(name, attributes);
        break;
      case 'w:commentReference':
        this.lines.furniture(this.#comments.get(attributes['w:id'] ?? '') ?? '');
        break;
      case 'wp:docPr':
        this.#alt = attributes['descr'] ?? attributes['title'] ?? '';
        break;
      case 'pic:cNvPr':
        // Its `descr` is the name of the file in many (Word wrote it there until 2010).
        if (this.#alt === '' && !/\.\w{3,4}$/.test(attributes['descr'] ?? ''))
          this.#alt = attributes['descr'] ?? '';
        break;
      case 'v:shape':
        this.#alt = attributes['alt'] ?? '';
        break;
      case 'a:blip':
        this.#picture(attributes['r:embed'], attributes['r:link']);
        break;
      case 'v:imagedata':
        this.#picture(attributes['r:id'], attributes['r:href']);
        break;
      case 'v:rect':
        if (/^t(?:rue)?$/.test(attributes['o:hr'] ?? '')) this.lines.rule();
        break;
      default:
    }
  }

  #isSilent(name: string, attributes: Attributes): boolean {
    if (SILENT.has(name)) return true;
    if (name === 'mc:Fallback' || name === 'mc:Choice') return this.#alternatives.at(-1) === true;
    // The lines between text and notes are notes themselves (§17.18.33).
    const isNote = name === 'w:footnote' || name === 'w:endnote';
    return isNote && /separator|notice/i.test(attributes['w:type'] ?? '');
  }

  #property(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph;
    if (this.#inProperties === 'run')
      this.#run = { ...this.#run, ...runProperty(name, attributes) };
    else if (paragraph !== undefined) {
      // In the properties of the paragraph's mark: the mark itself was deleted (§17.13.5.15).
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.goesOn = true;
      const found = paragraphProperty(name, attributes);
      paragraph.properties = { ...paragraph.properties, ...found };
    }
  }

  #close(name: string): void {
    if (this.#silent > 0) {
      this.#silent -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:pPr':
        this.#inProperties = undefined;
        break;
      case 'w:rPr':
        if (this.#inProperties !== 'run') break;
        this.#inProperties = undefined;
        this.#restyle();
        break;
      case 'w:r':
        this.#signFor = undefined;
        this.#look = PLAIN_RUN;
        break;
      case 'w:t':
      case 'm:t':
      case 'w:delText':
        this.#taking = undefined;
        break;
      case 'w:del':
      case 'w:moveFrom':
        if (this.#inProperties !== undefined) break;
        this.#deletions = Math.max(0, this.#deletions - 1);
        this.lines.furniture(this.#deleted);
        this.#deleted = '';
        break;
      case 'w:hyperlink':
        this.#links = Math.max(0, this.#links - 1);
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.lines.endNote();
        break;
      case 'w:txbxContent':
        this.lines.endBox();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
        break;
      case 'w:sdt':
        if (this.#controls.pop() === true) this.#contents -= 1;
        break;
      case 'w:ruby':
        this.#endRuby();
        break;
      default:
    }
  }

  #beginParagraph(): void {
    const before = this.#paragraph;
    // Inside of a paragraph that is open stand those of a text box.
    this.#paragraphs.push({
      properties: {},
      hasBegun: false,
      style: this.#styles.paragraph(undefined),
      label: '',
      goesOn: false,
      hasText: false,
    });
    if (before !== undefined) this.#isUnderlined = false;
  }

  /** The paragraph's properties are known, and its text begins. */
  #begin(): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined || paragraph.hasBegun) return;
    paragraph.hasBegun = true;
    paragraph.style = this.#styles.paragraph(paragraph.properties.style);
    const { meaning, paragraph: styled } = paragraph.style;
    const properties = { ...styled, ...paragraph.properties };
    this.#drawLine(properties);
    const { list, listLevel, style } = properties;
    if (list !== undefined && list !== '0')
      paragraph.label = this.#numbering.next(list, listLevel, style);
    // Where the end of the one before it was deleted, it is part of that one.
    if (this.lines.isInParagraph && this.#isJoined) return;
    this.lines.paragraph(this.#lookOf(properties, meaning));
  }

  #isJoined = false;

  /** A line under one paragraph is a rule, unless the next has it too: then it is a frame around both. */
  #drawLine({ lineAbove, lineBelow, lineBeside }: ParagraphProperties): void {
    const isOver = lineAbove === true && lineBelow !== true && lineBeside !== true;
    if ((this.#isUnderlined && lineBelow !== true) || isOver) this.lines.rule();
    this.#isUnderlined = false;
  }

  #lookOf(properties: ParagraphProperties, meaning: ResolvedStyle['meaning']): Look {
    const { outline, centred, left, above, below, contextual, style, breaksPage } = properties;
    const isHeading = outline !== undefined && outline < LEVELS && meaning.states === undefined;
    return {
      ...(isHeading && meaning.hint === undefined
        ? { hint: { type: 'heading', level: outline + 1 } }
        : {}),
      ...meaning,
      ...(this.#contents > 0 ? { isFurniture: true } : {}),
      isCentred: centred === true,
      // What stands further in for its number is no further in than the text.
      indent: properties.list === undefined ? (left ?? 0) : 0,
      above: above ?? 0,
      below: below ?? 0,
      together: contextual === true ? (style ?? '') : undefined,
      breaksPage: breaksPage === true,
    };
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    this.#begin();
    this.lines.furniture(this.#hidden);
    this.#hidden = '';
    if (!paragraph.hasText && /[\p{L}\p{N}]/u.test(paragraph.label)) this.#label(paragraph);
    const { lineAbove, lineBelow, lineBeside } = {
      ...paragraph.style.paragraph,
      ...paragraph.properties,
    };
    const isAlone = lineBelow === true && lineAbove !== true && lineBeside !== true;
    const isRule = isAlone && paragraph.style.meaning.hint === undefined;
    if (isRule && !paragraph.hasText) this.lines.rule();
    this.#isUnderlined = isRule && paragraph.hasText;
    this.#paragraphs.pop();
    this.#isJoined = paragraph.goesOn;
    if (!paragraph.goesOn) this.lines.endParagraph();
  }

  #restyle(): void {
    const { style } = this.#run;
    const { meaning, run } = this.#paragraph?.style ?? this.#styles.paragraph(undefined);
    // That headings are bold and quotations in italics is how they are set, and says nothing more.
    const isPlain = meaning.hint === undefined && meaning.states === undefined;
    const look = runLook(this.#run, this.#styles.character(style), isPlain ? run : {});
    const format = this.#links > 0 ? { ...look.format, underline: false } : look.format;
    this.#look = { ...look, format };
  }

  #text(data: string): void {
    if (this.#taking === undefined) return;
    if (this.#taking === 'deleted') this.#deleted += data;
    else this.#put(data);
  }

  /** Text of the run that is open. */
  #put(data: string): void {
    if (data === '') return;
    if (this.#deletions > 0) this.#deleted += data;
    else if (this.#look.isHidden) this.#hidden += data;
    else if (this.#ruby !== undefined && !this.#isRubyBase) this.#ruby += data;
    else {
      this.#begin();
      const paragraph = this.#paragraph;
      if (paragraph !== undefined) this.#label(paragraph);
      if (this.#signFor !== undefined) this.lines.noteSign(data, this.#signFor);
      else {
        const text = this.#look.isRaised ? superscript(data) : data;
        this.lines.text(text, this.#look.format);
      }
    }
  }

  #isRubyBase = false;

  #label(paragraph: OpenParagraph): void {
    this.lines.text(paragraph.label, PLAIN);
    paragraph.label = '';
    paragraph.hasText = true;
  }

  /** How a word is read aloud stands behind it, as in a browser that cannot set it above. */
  #endRuby(): void {
    const reading = this.#ruby ?? '';
    this.#ruby = undefined;
    this.#isRubyBase = false;
    if (reading.trim() !== '') this.#put(`(${reading})`);
  }

  #reference(name: string, attributes: Attributes): void {
    if (this.#deletions > 0 || this.#look.isHidden || this.#notePart !== undefined) return;
    const key = noteKey(name.replace('Reference', ''), attributes['w:id']);
    this.#begin();
    if (/^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '')) this.#signFor = key;
    else {
      this.#noteCount += 1;
      this.lines.noteSign(String(this.#noteCount), key);
    }
  }

  #picture(embedded: string | undefined, linked: string | undefined): void {
    const alt = this.#alt;
    this.#alt = '';
    if (this.#deletions > 0 || this.#look.isHidden) return;
    const relationship = this.#relationships.get(embedded ?? linked ?? '');
    if (relationship === undefined) return;
    const { target, isExternal } = relationship;
    const bytes = isExternal ? undefined : this.#parts.bytes(target);
    if (bytes === undefined) this.#left.add(target, alt);
    else {
      this.#begin();
      this.lines.picture(target, bytes, alt);
    }
  }
}

/** Outline levels that are headings (§17.3.1.20). */
const LEVELS = 9;

/** What a note is called: the two parts number theirs apart. */
function noteKey(element: string, id: string | undefined): string {
  return `${element.slice('w:'.length)}-${id ?? ''}`;
}

/** The texts of all elements of a name in a part, by their ids. */
function textsOf(source: string, element: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let id: string | undefined;
  let isText = false;
  let text = '';
  parseXml(source, WORD_NAMESPACES, {
    open: (name, attributes) => {
      if (name === element) {
        id = attributes['w:id'] ?? '';
        text = '';
      }
      if (name === 'w:p' || name === 'w:tab' || name === 'w:br') text += ' ';
      isText = name === 'w:t';
    },
    close: (name) => {
      isText = false;
      if (name === element && id !== undefined) found.set(id, text.trim());
    },
    text: (data) => {
      if (isText) text += data;
    },
  });
  return found;
}
