/** Pictures of a document that cannot be in the book: it only refers to them, or they are missing. */
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import { firstPictures, pictureLeftOut } from '../pictures-left-out.ts';

/** The pictures that one document lacks. */
export class PicturesLeftOut {
  readonly #file: string;
  readonly #messages: Diagnostic[] = [];

  /** @param file the document's name, for messages */
  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Remember one.
   * @param name what the document calls it
   * @param alt what it shows
   */
  add(name: string, alt: string): void {
    this.#messages.push(pictureLeftOut(name, alt, this.#file));
  }

  /** The messages about them. */
  diagnostics(): readonly Diagnostic[] {
    return firstPictures(this.#messages, this.#file);
  }
}
