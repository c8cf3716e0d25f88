/** The story of a Rich Text file: its text, notes and pictures put on lines. */
import { DocumentLines } from '../document-lines.ts';
import { superscript } from '../../lines/superscript.ts';
import type { LeftOutPicture } from '../../lines/surplus.ts';
import type { PictureData } from './picture.ts';
import { START, type RtfState } from './state.ts';
import type { StyleTable } from './styles.ts';

/** Puts text on lines as the state at its place says. */
export class RtfStory {
  readonly lines = new DocumentLines();
  /** Pictures that no e-reader shows. */
  readonly leftOut: LeftOutPicture[] = [];
  readonly #styles: StyleTable;
  #pictureCount = 0;
  #noteCount = 0;
  /** The key of the note to come, whose number is in the text already. */
  #numbered: string | undefined;
  /** Notes that are open. */
  #notes = 0;
  #hidden = '';
  #deleted = '';

  constructor(styles: StyleTable) {
    this.#styles = styles;
  }

  /** Text of the story. */
  text(text: string, state: RtfState): void {
    const { hidden, deleted, italic, bold, underline, struck, smallCaps, field } = state;
    if (deleted) this.#deleted += text;
    else if (hidden) this.#hidden += text;
    else {
      this.#begin(state);
      const own = this.#styles.ownLook(state);
      const isLink = /^\s*HYPERLINK/i.test(field?.instruction ?? '');
      this.lines.text(state.superscript ? superscript(text) : text, {
        emphasis: italic && !own.italic,
        strong: bold && !own.bold,
        underline: underline && !isLink,
        strikethrough: struck,
        smallCaps,
      });
    }
  }

  /** A paragraph begins with its first text, since its properties may come anywhere before that. */
  #begin(state: RtfState): void {
    if (!this.lines.isInParagraph) this.lines.paragraph(this.#styles.lookOf(state));
  }

  /** A word that ends or breaks something. */
  word(name: string, state: RtfState): void {
    switch (name) {
      case 'par':
        this.#endParagraph(state);
        break;
      case 'line':
      case 'lbr':
        this.#begin(state);
        this.lines.lineBreak();
        break;
      case 'page':
      case 'column':
        this.lines.pageBreak();
        break;
      case 'sect':
        if (this.lines.isInParagraph) this.#endParagraph(state);
        this.lines.pageBreak();
        break;
      case 'cell':
      case 'nestcell':
        // An empty cell is not a blank line.
        this.#leaveOut();
        this.lines.endParagraph();
        break;
      case 'chftn':
        if (this.#notes === 0) this.#numbered = this.#putNumber(state);
        break;
      default:
    }
  }

  #endParagraph(state: RtfState): void {
    const { hidden, deleted, paragraph } = state;
    // The end of a paragraph is not one when it is hidden or was deleted.
    if (hidden || deleted) return;
    const isEmpty = !this.lines.isInParagraph;
    this.#begin(state);
    if (isEmpty && paragraph.hasLine) this.lines.rule();
    this.#leaveOut();
    this.lines.endParagraph();
  }

  /** Words of the text that are not part of the story. */
  #leaveOut(): void {
    this.lines.furniture(this.#hidden);
    this.lines.furniture(this.#deleted);
    this.#hidden = '';
    this.#deleted = '';
  }

  /**
   * A note begins, unless it is in a note or a comment, where it would have no place of its own.
   * @returns the state of its text
   */
  beginNote(state: RtfState): RtfState | undefined {
    if (state.destination !== 'text' || this.#notes > 0) return undefined;
    const key = this.#numbered ?? this.#putNumber(state);
    this.#numbered = undefined;
    this.#notes += 1;
    this.lines.note(key);
    return { ...START, fallback: state.fallback, font: state.font };
  }

  /** The note ends. */
  endNote(): void {
    this.#leaveOut();
    this.#notes -= 1;
    this.lines.endNote();
  }

  /** Put the number of the note to come. */
  #putNumber(state: RtfState): string {
    this.#noteCount += 1;
    const key = `note-${String(this.#noteCount)}`;
    this.#begin(state);
    this.lines.noteSign(String(this.#noteCount), key);
    return key;
  }

  /** A picture whose data is complete. */
  picture(data: PictureData, alt: string, state: RtfState): void {
    this.#pictureCount += 1;
    const name = `picture-${String(this.#pictureCount)}.${data.ending}`;
    const bytes = data.file();
    if (bytes === undefined) {
      this.leftOut.push({ name, alt });
      return;
    }
    // A picture in a header is on every page.
    if (state.hidden || state.deleted || state.captured !== undefined) return;
    this.#begin(state);
    this.lines.picture(name, bytes, alt);
  }

  /** The file ends; what is still open ends with it. */
  end(): void {
    this.#leaveOut();
    this.lines.endParagraph();
  }
}
