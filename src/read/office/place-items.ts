/** The items of a document, one after the other, on the lines of a `RawStory`. */
import { imageHint, RULE, type LineBuilder } from '../lines/builder.ts';
import type { BlockHint } from '../raw.ts';
import { marginBetween, type Habit } from './gaps.ts';
import type { Item, Line } from './look.ts';

/** Blank lines for a new page: more than a slip of the return key leaves. */
const PAGE_GAP = 3;

/** Puts items on the lines of a story. */
export class ItemPlacer {
  readonly #builder: LineBuilder;
  readonly #habit: Habit;
  readonly #hasOneTitle: boolean;
  #before: Line | undefined;
  #isNewPage = false;

  /**
   * @param builder where the lines go
   * @param main the text of the document
   * @param habit what it does between paragraphs
   */
  constructor(builder: LineBuilder, main: readonly Item[], habit: Habit) {
    this.#builder = builder;
    this.#habit = habit;
    const titles = main.filter((item) => item.type === 'line' && item.line.look.states === 'Title');
    this.#hasOneTitle = titles.length === 1;
  }

  /**
   * Put items on lines.
   * @param hint what all of them are, if they are a footnote
   */
  place(items: readonly Item[], hint?: BlockHint): void {
    this.#before = undefined;
    this.#isNewPage = false;
    this.#builder.clearGap();
    for (const item of items) this.#place(item, hint);
  }

  #place(item: Item, hint: BlockHint | undefined): void {
    switch (item.type) {
      case 'blank':
        this.#builder.blankLine();
        break;
      case 'page':
        this.#isNewPage = true;
        break;
      case 'furniture':
        this.#builder.furniture(item.text);
        break;
      case 'picture':
        this.#leaveGap(undefined);
        this.#builder.image(imageHint(item.image, item.alt));
        break;
      case 'rule':
        this.#leaveGap(undefined);
        this.#builder.block({ text: RULE });
        break;
      case 'line':
        this.#line(item.line, hint);
    }
  }

  #line(line: Line, hint: BlockHint | undefined): void {
    const { text, marks, indent, look } = line;
    if (look.isFurniture === true) {
      this.#builder.furniture(text);
      return;
    }
    this.#leaveGap(line);
    const isFact = look.states === 'Title' ? this.#hasOneTitle : look.states !== undefined;
    if (isFact && hint === undefined) {
      this.#builder.fact({ label: look.states ?? '', value: text }, text);
      this.#builder.clearGap();
      return;
    }
    const heading: BlockHint = { type: 'heading', level: 1 };
    const meaning = hint ?? (look.states === undefined ? look.hint : heading);
    // What is set apart by its meaning needs no indent.
    const indented = meaning === undefined ? indent : 0;
    this.#builder.block({ text, marks, indent: indented, hint: meaning });
  }

  #leaveGap(line: Line | undefined): void {
    const page = this.#isNewPage ? PAGE_GAP : 0;
    this.#builder.margin(page + marginBetween(this.#before, line, this.#habit));
    this.#isNewPage = false;
    this.#before = line;
  }
}
