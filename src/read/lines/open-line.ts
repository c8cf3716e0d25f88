/** One line of a story while its text and markup are put on it. */
import { columnsOf } from '../../story/text.ts';
import type { Mark } from '../raw.ts';
import { MarkRuns, shifted, type MarkMeaning } from './marks.ts';

/** Characters that would end the line in the middle. */
const LINE_ENDS = /[\n\r\u2028\u2029]/g;
/** Halves of surrogate pairs without their other half; RTF and XML files may state them one by one. */
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Characters of a line's end that are kept at hand. */
const TAIL = 16;

/** A line that is complete. */
export interface CompleteLine {
  /** Without the spaces around it. */
  readonly text: string;
  readonly whole: string;
  readonly marks: readonly Mark[];
  /** The width of the spaces before the text, in columns. */
  readonly indent: number;
}

/** A line that is not complete yet. */
export class OpenLine {
  readonly #pieces: string[] = [];
  readonly #runs = new MarkRuns();
  readonly #spans: Mark[] = [];
  #length = 0;
  #tail = '';

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** The last few characters. */
  get tail(): string {
    return this.#tail;
  }

  /** Put text at the end of the line. */
  append(text: string, meanings: readonly MarkMeaning[] = []): void {
    const piece = text.replace(LINE_ENDS, ' ');
    for (const meaning of meanings) this.#runs.add(meaning, this.#length, piece);
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#tail = (this.#tail + piece.slice(-TAIL)).slice(-TAIL);
  }

  /**
   * Mark the text from a place on.
   * @param joins whether it makes the mark longer that ends there, if that has the same target
   */
  mark(meaning: MarkMeaning, start: number, joins = false): void {
    const end = this.#length;
    if (end <= start) return;
    const last = this.#spans.at(-1);
    if (joins && last?.end === start && last.target === meaning.target)
      this.#spans[this.#spans.length - 1] = { ...last, end };
    else this.#spans.push({ ...meaning, start, end });
  }

  /** The line, when all of it is there. */
  complete(): CompleteLine {
    const whole = this.#pieces.join('').replace(LONE_SURROGATES, '\uFFFD');
    const text = whole.trim();
    const lead = whole.length - whole.trimStart().length;
    const marks = [...this.#runs.within(text, lead), ...shifted(this.#spans, text, lead)];
    return { text, whole, marks, indent: columnsOf(whole.slice(0, lead)) };
  }
}
