import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';

/** Pictures named one by one; a document may have thousands. */
const MOST_NAMED = 20;
const LONGEST_NAME = 200;

/** Pictures that cannot be taken from a document: those that it only points to, and those that are not in it. */
export class PicturesLeftOut {
  readonly #file: string;
  readonly #names: string[] = [];
  #count = 0;

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
    this.#count += 1;
    if (this.#names.length >= MOST_NAMED) return;
    const shown = (alt === '' ? name : `${name} (${alt})`).replace(/[\s\p{Cc}]+/gu, ' ');
    this.#names.push(shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME - 1)}…` : shown);
  }

  /** A message for each, and one for those that are too many to name. */
  diagnostics(): readonly Diagnostic[] {
    const more = this.#count - this.#names.length;
    const names = more === 0 ? this.#names : [...this.#names, `${String(more)} more`];
    return names.map((picture) =>
      diagnose('read-image-dropped', { picture }, { file: this.#file }),
    );
  }
}
