/** Words in an OpenDocument text that are not part of the story: comments, deletions, sections that are not shown. */
import type { Attributes } from '../../xml.ts';
import type { DocumentLines } from '../document-lines.ts';

/** Elements that contain such words; of sections only some do. */
const ASIDES = /^(?:office:annotation|text:tracked-changes|text:section)$/;

/** Collects the words of asides, which may be inside of each other. */
export class Asides {
  readonly #lines: DocumentLines;
  #depth = 0;
  #text = '';

  constructor(lines: DocumentLines) {
    this.#lines = lines;
  }

  /** Whether an element begins an aside or is inside of one; if so it is dealt with. */
  opens(name: string, attributes: Attributes): boolean {
    const isHidden = name !== 'text:section' || attributes['text:display'] === 'none';
    if (ASIDES.test(name) && (isHidden || this.#depth > 0)) this.#depth += 1;
    if (this.#depth === 0) return false;
    if (/^text:(?:p|h|s|tab)$/.test(name)) this.#text += ' ';
    return true;
  }

  /** Whether text belongs to an aside; if so it is taken. */
  takes(data: string): boolean {
    if (this.#depth > 0) this.#text += data;
    return this.#depth > 0;
  }

  /** Whether an element that ends is inside of an aside; if so it is dealt with. */
  closes(name: string): boolean {
    if (this.#depth === 0) return false;
    if (ASIDES.test(name)) this.#depth -= 1;
    // Each change by itself: there may be many.
    if (this.#depth === 0 || name === 'text:changed-region') {
      this.#lines.furniture(this.#text);
      this.#text = '';
    }
    return true;
  }
}
