/** The numbers of list items and headings in OpenDocument, which the program counts and the file does not contain. */
import type { Attributes } from '../../xml.ts';
import { BULLET, labelOf, numeral, type NumberFormat } from '../numerals.ts';

/** One level of a list (§16.32). */
interface Level {
  readonly format: NumberFormat;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows. */
  readonly shown: number;
}

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['a', 'letter'],
  ['A', 'LETTER'],
  ['i', 'roman'],
  ['I', 'ROMAN'],
]);

function levelOf(name: string, attributes: Attributes): Level {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  const whole = (value: string | undefined): number => Number.parseInt(value ?? '', 10);
  const start = whole(attributes['text:start-value']);
  const shown = whole(attributes['text:display-levels']);
  return {
    format: isNumber ? (FORMATS.get(attributes['style:num-format'] ?? '') ?? 'decimal') : 'bullet',
    prefix: isNumber ? (attributes['style:num-prefix'] ?? '') : '',
    suffix: isNumber ? (attributes['style:num-suffix'] ?? '') : '',
    start: Number.isNaN(start) ? 1 : start,
    shown: Number.isNaN(shown) ? 1 : shown,
  };
}

/** The key of the style of headings' numbers; no name of a style begins with a space. */
const OUTLINE = ' outline';
/** Levels of headings that are counted (§19.850 sets no limit; LibreOffice has ten). */
const HEADING_LEVELS = 10;

/** The styles of lists by their names. */
export class ListStyles {
  readonly #styles = new Map<string, Map<number, Level>>();
  #open: Map<number, Level> | undefined;

  /** An element of a list's style begins. */
  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:list-style':
        this.#begin(attributes['style:name'] ?? '');
        break;
      case 'text:outline-style':
        this.#begin(OUTLINE);
        break;
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
      case 'text:outline-level-style':
        this.#open?.set(
          Number.parseInt(attributes['text:level'] ?? '', 10),
          levelOf(name, attributes),
        );
        break;
      default:
    }
  }

  #begin(name: string): void {
    this.#open = new Map();
    this.#styles.set(name, this.#open);
  }

  /** An element of a list's style ends. */
  close(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#open = undefined;
  }

  /** The number at which a level of a list begins; of headings for an undefined list. */
  firstNumber(list: string | undefined, level: number): number {
    return this.#styles.get(list ?? OUTLINE)?.get(level)?.start ?? 1;
  }

  /**
   * The label before an item.
   * @param list the name of the list's style; undefined for headings
   * @param counts the numbers of the item and of the items around it, the outermost first
   */
  label(list: string | undefined, counts: readonly number[]): string {
    const levels = this.#styles.get(list ?? OUTLINE);
    const level = levels?.get(counts.length);
    if (level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return `${BULLET} `;
    const shown = counts.slice(Math.max(0, counts.length - level.shown));
    const numbers = shown.map((count, index) => {
      const depth = counts.length - shown.length + index + 1;
      return numeral(count, levels?.get(depth)?.format ?? 'decimal');
    });
    const number = numbers.filter((one) => one !== '').join('.');
    return labelOf(`${level.prefix}${number}${level.suffix} `);
  }
}

interface OpenList {
  readonly style: string | undefined;
  /** The number of the item that is open. */
  count: number;
  /** The item's first paragraph has yet to come. */
  isNew: boolean;
}

/** A whole number that is not negative; undefined for anything else. */
export function wholeOf(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? undefined : Math.max(0, number);
}

/** Counts the items of the lists that are open, and the headings. */
export class Lists {
  readonly #styles: ListStyles;
  readonly #open: OpenList[] = [];
  /** The last numbers of lists that have ended, by their styles, for lists that continue them. */
  readonly #ended = new Map<string, number>();
  readonly #headings: number[] = [];

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  /** Whether a list is open. */
  get isInList(): boolean {
    return this.#open.length > 0;
  }

  /** A list begins. */
  open(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? this.#open.at(-1)?.style;
    const goesOn =
      attributes['text:continue-numbering'] === 'true' ||
      attributes['text:continue-list'] !== undefined;
    const first = this.#styles.firstNumber(style ?? '', this.#open.length + 1);
    const count = goesOn ? this.#ended.get(style ?? '') : undefined;
    this.#open.push({ style, count: count ?? first - 1, isNew: false });
  }

  /** The list ends. */
  close(): void {
    const list = this.#open.pop();
    if (list !== undefined && !this.isInList) this.#ended.set(list.style ?? '', list.count);
  }

  /** An item begins. */
  beginItem(attributes: Attributes): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    list.count = wholeOf(attributes['text:start-value']) ?? list.count + 1;
    list.isNew = true;
  }

  /** The header of a list begins: an item without a number. */
  beginHeader(): void {
    const list = this.#open.at(-1);
    if (list !== undefined) list.isNew = false;
  }

  /**
   * The label of a paragraph: the first of an item has one, and a heading.
   * @param level of a numbered heading
   */
  label(level: number | undefined): string {
    const list = this.#open.at(-1);
    if (list !== undefined && list.isNew) {
      list.isNew = false;
      return this.#styles.label(
        list.style ?? '',
        this.#open.map(({ count }) => count),
      );
    }
    if (level === undefined || list !== undefined) return '';
    const at = Math.min(Math.max(1, level), HEADING_LEVELS);
    for (let index = this.#headings.length; index < at; index += 1)
      this.#headings.push(this.#styles.firstNumber(undefined, index + 1) - 1);
    this.#headings.length = at;
    this.#headings[at - 1] = (this.#headings[at - 1] ?? 0) + 1;
    return this.#styles.label(undefined, this.#headings);
  }
}
