/** The one way from what a reader finds in a file to the lines of a `RawStory`. */
import type { BlockHint, Mark, PageFact, RawBlock, RawImage, RawStory } from '../raw.ts';

/** Three stars for a rule across the page: the usual scene break of a plain text. */
export const RULE = '* * *';

/** A picture, as a block says it. */
export type ImageHint = Extract<BlockHint, { readonly type: 'image' }>;

/** A block without its place among the others. */
export interface BlockText {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly indent?: number;
  readonly hint?: BlockHint | undefined;
}

/** Words on one line, with single spaces between them. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A picture's hint; a description without words is not stated. */
export function imageHint(image: string, alt: string): ImageHint {
  const words = oneLine(alt);
  return { type: 'image', image, ...(words === '' ? {} : { alt: words }) };
}

/**
 * A story, line by line. Every method that adds a line takes the line of the file it comes from, where the
 * file has lines that a person can look up.
 */
export class LineBuilder {
  readonly #lines: string[] = [];
  readonly #fileLines: (number | undefined)[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: PageFact[] = [];
  readonly #furniture: number[] = [];
  readonly #literal: number[] = [];
  /** Blank lines since the last block, and a margin that the next blank line or margin takes in. */
  #gap = 0;
  #margin = 0;

  /** A blank line. */
  blankLine(): void {
    this.#gap += this.#margin + 1;
    this.#margin = 0;
  }

  /** Space that two blocks share: the wider one counts. */
  margin(lines: number): void {
    this.#margin = Math.max(this.#margin, lines);
  }

  /** The space above the next block does not count. */
  clearGap(): void {
    this.#gap = 0;
    this.#margin = 0;
  }

  /** Lines that are blocks already, as the file begins. */
  head(text: string, blocks: readonly RawBlock[]): number {
    if (text === '') return 0;
    for (const [index, line] of text.split('\n').entries()) this.#line(line, index + 1);
    this.#blocks.push(...blocks);
    return this.#lines.length;
  }

  /** A line of the story. */
  block({ text, marks = [], indent = 0, hint }: BlockText, fileLine?: number): void {
    const gap = this.#gap + this.#margin;
    const line = this.#line(text, fileLine);
    const hinted = hint === undefined ? {} : { hint };
    this.#blocks.push({ text, marks, gap, indent, line, ...hinted });
    this.clearGap();
  }

  /** A picture: it has no words, but an empty line. */
  image(hint: ImageHint, fileLine?: number): void {
    this.block({ text: '', hint }, fileLine);
  }

  /** In the line that was added last, stars and underscores are not markup. */
  literal(): void {
    this.#literal.push(this.#lines.length);
  }

  /** Words that are not part of the story. */
  furniture(text: string, fileLine?: number): void {
    const words = oneLine(text);
    if (words !== '') this.#furniture.push(this.#line(words, fileLine));
  }

  /** What the file states of the story, in these words. */
  fact(fact: Omit<PageFact, 'line'>, text: string, fileLine?: number): void {
    this.#facts.push({ ...fact, line: this.#line(oneLine(text), fileLine) });
  }

  /** The story, when all of its lines are there. */
  story(file: string, images: ReadonlyMap<string, RawImage> = new Map()): RawStory {
    const fileLines = this.#fileLines.filter((line) => line !== undefined);
    return {
      file,
      text: this.#lines.join('\n'),
      blocks: this.#blocks,
      ...(this.#facts.length === 0 ? {} : { facts: this.#facts }),
      ...(images.size === 0 ? {} : { images }),
      ...(this.#furniture.length === 0 ? {} : { furniture: this.#furniture }),
      ...(this.#literal.length === 0 ? {} : { literal: this.#literal }),
      ...(fileLines.length < this.#lines.length ? {} : { fileLines }),
    };
  }

  #line(text: string, fileLine: number | undefined): number {
    this.#lines.push(text);
    this.#fileLines.push(fileLine);
    return this.#lines.length;
  }
}
