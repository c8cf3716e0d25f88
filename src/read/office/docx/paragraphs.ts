/** The open paragraphs of a Word document: their properties, list numbers and the lines drawn around them. */
import { PLAIN } from '../../lines/format.ts';
import type { Attributes } from '../../xml.ts';
import type { DocumentLines } from '../document-lines.ts';
import type { Look } from '../look.ts';
import { paragraphProperty, type ParagraphProperties } from './formatting.ts';
import type { Numbering } from './numbering.ts';
import type { ResolvedStyle, Styles } from './styles.ts';

interface OpenParagraph {
  properties: ParagraphProperties;
  /** Its text has begun. */
  hasBegun: boolean;
  style: ResolvedStyle;
  /** Its number in a list, until its text begins. */
  label: string;
  /** Its end was deleted: the next paragraph continues it. */
  goesOn: boolean;
  hasText: boolean;
}

/** Outline levels that are headings (§17.3.1.20). */
const LEVELS = 9;

/** A paragraph and those around it: the paragraphs of a text box are inside of another. */
export class Paragraphs {
  /** How many tables of contents are open; their paragraphs are furniture. */
  contents = 0;
  readonly #lines: DocumentLines;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #open: OpenParagraph[] = [];
  /** The last paragraph had a line drawn under it. */
  #isUnderlined = false;
  /** The end of the last paragraph was deleted. */
  #isJoined = false;

  constructor(lines: DocumentLines, styles: Styles, numbering: Numbering) {
    this.#lines = lines;
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** Whether a paragraph is open. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The style of the innermost paragraph. */
  get style(): ResolvedStyle {
    return this.#open.at(-1)?.style ?? this.#styles.paragraph(undefined);
  }

  /** A paragraph begins. */
  open(): void {
    if (this.isOpen) this.#isUnderlined = false;
    this.#open.push({
      properties: {},
      hasBegun: false,
      style: this.#styles.paragraph(undefined),
      label: '',
      goesOn: false,
      hasText: false,
    });
  }

  /** A property of the paragraph, or of the mark at its end. */
  describe(name: string, attributes: Attributes): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    // The mark was deleted (§17.13.5.15).
    if (name === 'w:del' || name === 'w:moveFrom') paragraph.goesOn = true;
    const found = paragraphProperty(name, attributes);
    paragraph.properties = { ...paragraph.properties, ...found };
  }

  /** The paragraph's properties are known, and its text begins. */
  begin(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || paragraph.hasBegun) return;
    paragraph.hasBegun = true;
    paragraph.style = this.#styles.paragraph(paragraph.properties.style);
    const { meaning, paragraph: styled } = paragraph.style;
    const properties = { ...styled, ...paragraph.properties };
    this.#drawLine(properties);
    const { list, listLevel, style } = properties;
    if (list !== undefined && list !== '0')
      paragraph.label = this.#numbering.next(list, listLevel, style);
    if (this.#lines.isInParagraph && this.#isJoined) return;
    this.#lines.paragraph(this.#lookOf(properties, meaning));
  }

  /** A line under one paragraph is a rule, unless the next has it too: then it is a frame around both. */
  #drawLine({ lineAbove, lineBelow, lineBeside }: ParagraphProperties): void {
    const isOver = lineAbove === true && lineBelow !== true && lineBeside !== true;
    if ((this.#isUnderlined && lineBelow !== true) || isOver) this.#lines.rule();
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
      ...(this.contents > 0 ? { isFurniture: true } : {}),
      isCentred: centred === true,
      // An item is indented for its number only.
      indent: properties.list === undefined ? (left ?? 0) : 0,
      above: above ?? 0,
      below: below ?? 0,
      together: contextual === true ? (style ?? '') : undefined,
      breaksPage: breaksPage === true,
    };
  }

  /** Put the paragraph's number before its first text. */
  putLabel(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    this.#lines.text(paragraph.label, PLAIN);
    paragraph.label = '';
    paragraph.hasText = true;
  }

  /** The paragraph ends. */
  close(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (!paragraph.hasText && /[\p{L}\p{N}]/u.test(paragraph.label)) this.putLabel();
    const { lineAbove, lineBelow, lineBeside } = {
      ...paragraph.style.paragraph,
      ...paragraph.properties,
    };
    const isAlone = lineBelow === true && lineAbove !== true && lineBeside !== true;
    const isRule = isAlone && paragraph.style.meaning.hint === undefined;
    if (isRule && !paragraph.hasText) this.#lines.rule();
    this.#isUnderlined = isRule && paragraph.hasText;
    this.#open.pop();
    this.#isJoined = paragraph.goesOn;
    if (!paragraph.goesOn) this.#lines.endParagraph();
  }
}
