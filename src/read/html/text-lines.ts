/** On which line of the source each text of a page is, although the DOM does not say so. */

/** Characters by which a text is recognised. */
const KNOWN_BY = 48;
/** Texts that may be skipped in search of one, where two parsers see a page differently. */
const HORIZON = 48;

/** A text between two tags: its beginning, and the line of its first letter. */
interface SourceText {
  text: string;
  readonly line: number;
}

/** Line numbers of offsets that only grow. */
export function lineCounter(source: string): (offset: number) => number {
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

/** Line ends in a text. */
export function countLineEnds(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

/** Line ends before a text's first letter. */
export function linesBefore(data: string): number {
  return /^\s*/.exec(data)?.[0].match(/\n/g)?.length ?? 0;
}

function keyOf(text: string): string {
  return text.trimStart().slice(0, KNOWN_BY).replace(/\s+/g, '');
}

/** The texts of a source in their order. */
export class TextLines {
  readonly #texts: SourceText[] = [];
  #open: SourceText | undefined;

  /** A piece of text; whether a new text begins with it. */
  add(data: string, lineOf: () => number): boolean {
    const isNew = this.#open === undefined;
    this.#open ??= { text: '', line: lineOf() + linesBefore(data) };
    if (isNew) this.#texts.push(this.#open);
    if (this.#open.text.length < KNOWN_BY) this.#open.text += data.trimStart();
    return isNew;
  }

  /** The text ends: a tag or a comment comes. */
  end(): void {
    this.#open = undefined;
  }

  /** Follows the texts of a DOM through those of the source: nearly always the next is the next. */
  finder(): (data: string) => number {
    const texts = this.#texts
      .map(({ text, line }) => ({ key: keyOf(text), line }))
      .filter(({ key }) => key !== '');
    let at = 0;
    let line = 1;
    return (data) => {
      const key = keyOf(data);
      if (key === '') return line;
      const found = texts.slice(at, at + HORIZON).findIndex((text) => isSame(text.key, key));
      if (found >= 0) {
        line = texts[at + found]?.line ?? line;
        at += found + 1;
      }
      return line;
    };
  }
}

/** Whether two beginnings are of one text; either may be cut off. */
function isSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
