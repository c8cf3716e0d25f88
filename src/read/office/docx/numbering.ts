/** The numbers of list items in a Word document. */
import { BULLET, labelOf, numeral, type NumberFormat } from '../numerals.ts';
import { parseXml } from '../../xml.ts';
import { WORD_NAMESPACES } from './namespaces.ts';

/** One level of a list (ECMA-376 part 1 §17.9.6). */
interface Level {
  start: number;
  format: NumberFormat;
  /** `%1.%2` means the numbers of the first two levels. */
  text: string;
  /** What follows the number; a space where Word has a tab. */
  after: string;
  style: string | undefined;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
}

/** Levels of a list, at most (§17.9.3). */
const LEVELS = 9;

const FORMATS: ReadonlyMap<string | undefined, NumberFormat> = new Map([
  ['bullet', 'bullet'],
  ['none', 'none'],
  ['lowerLetter', 'letter'],
  ['upperLetter', 'LETTER'],
  ['lowerRoman', 'roman'],
  ['upperRoman', 'ROMAN'],
]);

/** The numbers that Word shows before paragraphs: they are not text of the file, but everybody reads them. */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param source `word/numbering.xml` */
  constructor(source: string) {
    let levels: Map<number, Level> | undefined;
    let level: Level | undefined;
    let list: List | undefined;
    let override = 0;
    parseXml(source, WORD_NAMESPACES, {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        const number = Number.parseInt(value ?? '', 10);
        switch (name) {
          case 'w:abstractNum':
            levels = new Map();
            this.#abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
            break;
          case 'w:num':
            list = { abstract: '', starts: new Map() };
            this.#lists.set(attributes['w:numId'] ?? '', list);
            break;
          case 'w:abstractNumId':
            if (list !== undefined) list.abstract = value ?? '';
            break;
          case 'w:lvl':
            level = { start: 1, format: 'decimal', text: '', after: ' ', style: undefined };
            if (levels !== undefined && levels.size < LEVELS)
              levels.set(Number.parseInt(attributes['w:ilvl'] ?? '', 10), level);
            break;
          case 'w:lvlOverride':
            override = Number.parseInt(attributes['w:ilvl'] ?? '', 10);
            break;
          case 'w:startOverride':
            list?.starts.set(override, number);
            break;
          default:
            if (level !== undefined) describe(level, name, value);
        }
      },
      close: (name) => {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:abstractNum') levels = undefined;
        if (name === 'w:num') list = undefined;
      },
    });
  }

  /**
   * The label of the next paragraph of a list.
   * @param id the list
   * @param at its level; where the paragraph does not say, that of its style
   * @param style the id of the paragraph's style
   */
  next(id: string, at: number | undefined, style: string | undefined): string {
    const list = this.#lists.get(id);
    const levels = this.#abstracts.get(list?.abstract ?? '');
    if (list === undefined || levels === undefined) return '';
    const styled = [...levels].find(
      ([, { style: own }]) => own !== undefined && own === style,
    )?.[0];
    const depth = Math.min(LEVELS - 1, Math.max(0, at ?? styled ?? 0));
    const level = levels.get(depth);
    if (level === undefined) return '';
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [one, start] of list.starts) counters[one] = start - 1;
    }
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    counters.length = depth + 1;
    if (level.format === 'bullet') return `${BULLET}${level.after}`;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levels.get(index);
      return numeral(counters[index] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
    return label.trim() === '' ? '' : labelOf(`${label}${level.after}`);
  }
}

function describe(level: Level, name: string, value: string | undefined): void {
  switch (name) {
    case 'w:start':
      level.start = Number.parseInt(value ?? '1', 10);
      break;
    case 'w:numFmt':
      level.format = FORMATS.get(value) ?? 'decimal';
      break;
    case 'w:lvlText':
      // Before its numbers are filled in.
      level.text = labelOf(value ?? '');
      break;
    case 'w:suff':
      level.after = value === 'nothing' ? '' : ' ';
      break;
    case 'w:pStyle':
      level.style = value;
      break;
    default:
  }
}
