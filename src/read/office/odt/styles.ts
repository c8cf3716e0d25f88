import type { Format } from '../../lines/format.ts';
import { BULLET, labelOf, numeral, type NumberFormat } from '../numerals.ts';
import { meaningOfChain, type StyleMeaning } from '../style-names.ts';
import type { Attributes, Namespaces, XmlHandler } from '../xml.ts';

/** Namespaces of OpenDocument 1.3 (part 3 §1.4), by the prefixes that the standard uses. */
export const ODF_NAMESPACES: Namespaces = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
]);

/** What text properties say (OpenDocument 1.3 part 3 §16.29.29); what they leave open holds from outside. */
export interface TextStyle extends Partial<Format> {
  readonly isHidden?: boolean;
  readonly isRaised?: boolean;
}

/** What paragraph properties say (§17.6). Lengths are in twentieths of a point. */
interface ParagraphStyle {
  readonly centred?: boolean;
  readonly left?: number;
  readonly above?: number;
  readonly below?: number;
  readonly contextual?: boolean;
  readonly breaksBefore?: boolean;
  readonly breaksAfter?: boolean;
}

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  text: TextStyle;
  paragraph: ParagraphStyle;
}

/** A style with all that it takes from its parents. */
export interface ResolvedStyle {
  readonly meaning: StyleMeaning;
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  /** It draws a line across the page where it has no text (LibreOffice, "Horizontal Line"). */
  readonly isRule: boolean;
  /** The name that the file's own styles are built upon, by which paragraphs belong together. */
  readonly common: string;
}

const NO_STYLE: ResolvedStyle = { meaning: {}, text: {}, paragraph: {}, isRule: false, common: '' };
/** No style is built upon more. */
const LONGEST_CHAIN = 50;

/** Twentieths of a point in a unit of length (XSL 1.1 §5.9.13). */
const UNITS: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pc: 240,
  px: 15,
};

function lengthOf(value: string | undefined): number | undefined {
  const [, number = '', unit = ''] =
    /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(value?.trim() ?? '') ?? [];
  const length = Number.parseFloat(number) * (UNITS[unit] ?? Number.NaN);
  return Number.isNaN(length) ? undefined : Math.round(length);
}

/** Lighter than this is no bold (CSS Fonts 4 §2.2.1). */
const LEAST_BOLD = 600;

function textStyle(attributes: Attributes): TextStyle {
  const {
    'fo:font-style': slant,
    'fo:font-weight': weight,
    'style:text-underline-style': underline,
    'style:text-line-through-style': line = attributes['style:text-line-through-type'],
    'fo:font-variant': variant,
    'fo:text-transform': transform,
    'text:display': display,
    'style:text-position': position,
  } = attributes;
  const isSmall = variant === undefined ? transform : variant;
  return {
    ...(slant === undefined ? {} : { emphasis: /italic|oblique/.test(slant) }),
    ...(weight === undefined
      ? {}
      : { strong: weight === 'bold' || Number.parseInt(weight, 10) >= LEAST_BOLD }),
    ...(underline === undefined ? {} : { underline: underline !== 'none' }),
    ...(line === undefined ? {} : { strikethrough: line !== 'none' }),
    // Typed in small letters and shown as capitals: small capitals are what is nearest to it.
    ...(isSmall === undefined
      ? {}
      : { smallCaps: variant === 'small-caps' || transform === 'uppercase' }),
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
    ...(position === undefined ? {} : { isRaised: /^super|^[1-9]/.test(position) }),
  };
}

function paragraphStyle(attributes: Attributes): ParagraphStyle {
  const align = attributes['fo:text-align'];
  const left = lengthOf(attributes['fo:margin-left'] ?? attributes['fo:margin']);
  const above = lengthOf(attributes['fo:margin-top'] ?? attributes['fo:margin']);
  const below = lengthOf(attributes['fo:margin-bottom'] ?? attributes['fo:margin']);
  const contextual = attributes['style:contextual-spacing'];
  const before = attributes['fo:break-before'];
  const after = attributes['fo:break-after'];
  return {
    ...(align === undefined ? {} : { centred: align === 'center' }),
    ...(left === undefined ? {} : { left }),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
    ...(contextual === undefined ? {} : { contextual: contextual === 'true' }),
    ...(before === undefined ? {} : { breaksBefore: before !== 'auto' }),
    ...(after === undefined ? {} : { breaksAfter: after !== 'auto' }),
  };
}

/** One level of a list (§16.32). */
interface Level {
  readonly format: NumberFormat;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows. */
  readonly shown: number;
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  '': 'none',
  '1': 'decimal',
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
};

function levelOf(name: string, attributes: Attributes): Level {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  const whole = (value: string | undefined): number => Number.parseInt(value ?? '', 10);
  const start = whole(attributes['text:start-value']);
  const shown = whole(attributes['text:display-levels']);
  return {
    format: isNumber ? (FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal') : 'bullet',
    prefix: isNumber ? (attributes['style:num-prefix'] ?? '') : '',
    suffix: isNumber ? (attributes['style:num-suffix'] ?? '') : '',
    start: Number.isNaN(start) ? 1 : start,
    shown: Number.isNaN(shown) ? 1 : shown,
  };
}

/** What the style of headings' numbers is kept by. */
const OUTLINE = ' outline';

/** Properties one over the other, the later over the earlier. */
function merged<Properties extends object>(
  all: readonly Partial<Properties>[],
): Partial<Properties> {
  const whole: Partial<Properties> = {};
  for (const one of all) Object.assign(whole, one);
  return whole;
}

/** The styles of a document, from both of its parts. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #lists = new Map<string, Map<number, Level>>();
  #style: Style | undefined;
  #list: Map<number, Level> | undefined;

  /** Take styles from a part's XML, wherever they stand in it. */
  readonly handler: XmlHandler = {
    open: (name, attributes) => {
      this.#open(name, attributes);
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') this.#style = undefined;
      if (name === 'text:list-style' || name === 'text:outline-style') this.#list = undefined;
    },
  };

  #open(name: string, attributes: Attributes): void {
    const level = Number.parseInt(attributes['text:level'] ?? '', 10);
    switch (name) {
      case 'style:style':
      case 'style:default-style':
        this.#begin(name, attributes);
        break;
      case 'style:text-properties':
        if (this.#style !== undefined)
          this.#style.text = { ...this.#style.text, ...textStyle(attributes) };
        break;
      case 'style:paragraph-properties':
        if (this.#style !== undefined)
          this.#style.paragraph = { ...this.#style.paragraph, ...paragraphStyle(attributes) };
        break;
      case 'text:list-style':
      case 'text:outline-style':
        this.#list = new Map();
        this.#lists.set(
          name === 'text:outline-style' ? OUTLINE : (attributes['style:name'] ?? ''),
          this.#list,
        );
        break;
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
      case 'text:outline-level-style':
        this.#list?.set(level, levelOf(name, attributes));
        break;
      default:
    }
  }

  #begin(element: string, attributes: Attributes): void {
    const family = attributes['style:family'] ?? '';
    const isDefault = element === 'style:default-style';
    const name = isDefault ? '' : (attributes['style:name'] ?? '');
    // A style may begin a page by asking for another master page.
    const breaks =
      (attributes['style:master-page-name'] ?? '') === '' ? {} : { breaksBefore: true };
    this.#style = {
      name: attributes['style:display-name'] ?? name.replace(/_20_/g, ' '),
      parent: attributes['style:parent-style-name'],
      text: {},
      paragraph: breaks,
    };
    this.#styles.set(`${family} ${name}`, this.#style);
  }

  /**
   * A style with all that it takes from others.
   * @param family `paragraph` or `text`
   * @param name as the element that has it calls it
   */
  style(family: 'paragraph' | 'text', name: string | undefined): ResolvedStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    let style = this.#styles.get(key);
    while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style =
        style.parent === undefined ? undefined : this.#styles.get(`${family} ${style.parent}`);
    }
    const base = this.#styles.get(`${family} `);
    const fromBase = [...chain, ...(base === undefined ? [] : [base])].toReversed();
    // LibreOffice knows its own styles where a file does not say what they are.
    const missing =
      chain.length === 0 ? name : style === undefined ? chain.at(-1)?.parent : undefined;
    const names = [
      ...chain.map((one) => one.name),
      ...(missing === undefined ? [] : [missing.replace(/_20_/g, ' ')]),
    ];
    const resolved: ResolvedStyle = {
      ...NO_STYLE,
      meaning: meaningOfChain(names),
      text: merged<TextStyle>(fromBase.map((one) => one.text)),
      paragraph: merged<ParagraphStyle>(fromBase.map((one) => one.paragraph)),
      isRule: names.some((one) => /^horizontal line$/i.test(one)),
      common: names.find((one) => !/^P\d+$/.test(one)) ?? '',
    };
    this.#resolved.set(key, resolved);
    return resolved;
  }

  /** What a text style says by itself, so that what it leaves open holds from outside. */
  text(name: string | undefined): TextStyle & { readonly isLink: boolean } {
    const key = `text ${name ?? ''}`;
    const { text } = name === undefined ? NO_STYLE : this.style('text', name);
    const isLink = /internet link|hyperlink/i.test(this.#styles.get(key)?.name ?? '');
    return { ...text, isLink };
  }

  /** The number at which a level of a list begins. */
  firstNumber(list: string | undefined, level: number): number {
    return this.#lists.get(list ?? OUTLINE)?.get(level)?.start ?? 1;
  }

  /**
   * What stands before an item.
   * @param list the name of the list's style; undefined for headings
   * @param counts the numbers of the item and of those that it stands in, the outermost first
   */
  label(list: string | undefined, counts: readonly number[]): string {
    const levels = this.#lists.get(list ?? OUTLINE);
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
