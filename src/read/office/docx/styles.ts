import { PLAIN, type Format } from '../../lines/format.ts';
import { meaningOf, meaningOfChain, type StyleMeaning } from '../style-names.ts';
import { parseXml, type Attributes, type Namespaces } from '../xml.ts';

/** Namespaces of Word's parts: as Word writes them, and as the strict form of the standard has them. */
export const WORD_NAMESPACES: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** What a run's properties say; what they leave open its styles say (ECMA-376 part 1 §17.3.2). */
export interface RunProperties {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A mark over each letter, which is how East Asian text is stressed. */
  readonly stressed?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly doubleStrike?: boolean;
  readonly smallCaps?: boolean;
  readonly allCaps?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
}

/** What a paragraph's properties say (§17.3.1). Lengths are in twentieths of a point. */
export interface ParagraphProperties {
  readonly style?: string;
  /** 0 to 8 for headings, 9 for text. */
  readonly outline?: number;
  readonly centred?: boolean;
  readonly left?: number;
  readonly above?: number;
  readonly below?: number;
  /** No space between paragraphs of this style (§17.3.1.9). */
  readonly contextual?: boolean;
  readonly list?: string;
  readonly listLevel?: number;
  readonly breaksPage?: boolean;
  readonly lineAbove?: boolean;
  readonly lineBelow?: boolean;
  readonly lineBeside?: boolean;
}

/** Whether a property that is on or off is on (§17.17.4). */
function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

function lengthOf(value: string | undefined): number | undefined {
  const length = Number.parseFloat(value ?? '');
  if (Number.isNaN(length)) return undefined;
  // The strict form may have units (§22.9.2.14).
  return value?.endsWith('pt') === true
    ? length * 20
    : value?.endsWith('in') === true
      ? length * 1440
      : length;
}

/** What one element of `w:rPr` says. */
export function runProperty(name: string, attributes: Attributes): RunProperties {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:rStyle':
      return value === undefined ? {} : { style: value };
    case 'w:b':
      return { bold: isOn(value) };
    case 'w:i':
      return { italic: isOn(value) };
    case 'w:em':
      return { stressed: isOn(value) };
    case 'w:u':
      // Without a kind there is none to draw (§17.3.2.40).
      return { underline: value !== undefined && isOn(value) };
    case 'w:strike':
      return { strike: isOn(value) };
    case 'w:dstrike':
      return { doubleStrike: isOn(value) };
    case 'w:smallCaps':
      return { smallCaps: isOn(value) };
    case 'w:caps':
      return { allCaps: isOn(value) };
    case 'w:vanish':
      return { hidden: isOn(value) };
    case 'w:vertAlign':
      return { raised: value === 'superscript' };
    default:
      return {};
  }
}

/** Lengths that an element states, as properties; what it does not state it leaves open. */
function stated<Name extends string>(
  lengths: Readonly<Record<Name, number | undefined>>,
): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const name in lengths) {
    const length = lengths[name];
    if (length !== undefined) found[name] = length;
  }
  return found;
}

/** What one element of `w:pPr` says. */
export function paragraphProperty(name: string, attributes: Attributes): ParagraphProperties {
  const value = attributes['w:val'];
  const isDrawn = value !== undefined && !/^(?:nil|none)$/.test(value);
  switch (name) {
    case 'w:pStyle':
      return value === undefined ? {} : { style: value };
    case 'w:outlineLvl':
      return stated({ outline: lengthOf(value) });
    case 'w:jc':
      return { centred: value === 'center' };
    case 'w:ind':
      return stated({ left: lengthOf(attributes['w:left'] ?? attributes['w:start']) });
    case 'w:spacing':
      return stated({
        above: lengthOf(attributes['w:before']),
        below: lengthOf(attributes['w:after']),
      });
    case 'w:contextualSpacing':
      return { contextual: isOn(value) };
    case 'w:numId':
      return value === undefined ? {} : { list: value };
    case 'w:ilvl':
      return stated({ listLevel: lengthOf(value) });
    case 'w:pageBreakBefore':
      return { breaksPage: isOn(value) };
    case 'w:top':
      return { lineAbove: isDrawn };
    case 'w:bottom':
      return { lineBelow: isDrawn };
    case 'w:left':
    case 'w:right':
      return { lineBeside: isDrawn };
    default:
      return {};
  }
}

interface Style {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn: string | undefined;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** A style with all that it takes from those it is built upon. */
export interface ResolvedStyle {
  readonly meaning: StyleMeaning;
  /** Its name and those of the styles it is built upon, its own first. */
  readonly names: readonly string[];
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

const NO_STYLE: ResolvedStyle = { meaning: {}, names: [], run: {}, paragraph: {} };
/** Word itself follows no more (§17.7.4.3 sets no limit). */
const LONGEST_CHAIN = 50;

/** Elements that hold what properties were before a change that is tracked (§17.13.5). */
export const FORMER_PROPERTIES: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:numberingChange',
]);

/** Properties one over the other, the later over the earlier. */
function merged<Properties extends object>(
  all: readonly Partial<Properties>[],
): Partial<Properties> {
  const whole: Partial<Properties> = {};
  for (const one of all) Object.assign(whole, one);
  return whole;
}

/** The styles of a document. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  #defaultParagraph: string | undefined;
  #defaults: Pick<Style, 'run' | 'paragraph'> = { run: {}, paragraph: {} };

  /** @param source `word/styles.xml` */
  constructor(source: string) {
    let style: Style | undefined;
    let isDefaults = false;
    let former = 0;
    parseXml(source, WORD_NAMESPACES, {
      open: (name, attributes) => {
        if (FORMER_PROPERTIES.has(name) || name === 'w:tblStylePr') former += 1;
        if (former > 0) return;
        if (name === 'w:docDefaults') isDefaults = true;
        if (name === 'w:style') style = this.#begin(attributes);
        else if (style !== undefined && name === 'w:name') style.name = attributes['w:val'] ?? '';
        else if (style !== undefined && name === 'w:basedOn') style.basedOn = attributes['w:val'];
        const target = isDefaults ? this.#defaults : style;
        if (target === undefined) return;
        target.run = { ...target.run, ...runProperty(name, attributes) };
        target.paragraph = { ...target.paragraph, ...paragraphProperty(name, attributes) };
      },
      close: (name) => {
        if (FORMER_PROPERTIES.has(name) || name === 'w:tblStylePr') former -= 1;
        if (name === 'w:docDefaults') isDefaults = false;
        if (name === 'w:style') style = undefined;
      },
    });
  }

  #begin(attributes: Attributes): Style {
    const id = attributes['w:styleId'] ?? '';
    const type = attributes['w:type'] ?? 'paragraph';
    const style: Style = { id, type, name: id, basedOn: undefined, run: {}, paragraph: {} };
    this.#styles.set(id, style);
    if (type === 'paragraph' && isOn(attributes['w:default'] ?? '0')) this.#defaultParagraph = id;
    return style;
  }

  /** A paragraph's style, or the one of paragraphs that have none. */
  paragraph(id: string | undefined): ResolvedStyle {
    const known = id !== undefined && this.#styles.has(id) ? id : this.#defaultParagraph;
    const style = known === undefined ? NO_STYLE : this.#resolve(known);
    const { run, paragraph } = this.#defaults;
    // Word knows its own styles where a file does not say what they are.
    const missing = id === undefined || known === id ? undefined : meaningOf(id);
    return {
      ...style,
      ...(missing === undefined ? {} : { meaning: missing }),
      run: { ...run, ...style.run },
      paragraph: { ...paragraph, ...style.paragraph },
    };
  }

  /** A run's style. */
  character(id: string | undefined): ResolvedStyle {
    return id === undefined ? NO_STYLE : this.#resolve(id);
  }

  #resolve(id: string): ResolvedStyle {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    let style = this.#styles.get(id);
    while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    const names = chain.map(({ name }) => name);
    const fromBase = chain.toReversed();
    const resolved: ResolvedStyle = {
      meaning: meaningOfChain(names),
      names,
      run: merged<RunProperties>(fromBase.map(({ run }) => run)),
      paragraph: merged<ParagraphProperties>(fromBase.map(({ paragraph }) => paragraph)),
    };
    this.#resolved.set(id, resolved);
    return resolved;
  }
}

/** Properties that two levels of styles switch, so that italics in italics are upright (§17.7.3). */
function toggled(
  name: 'bold' | 'italic' | 'strike' | 'smallCaps' | 'allCaps' | 'hidden',
  direct: RunProperties,
  styles: readonly RunProperties[],
): boolean {
  return direct[name] ?? styles.filter((style) => style[name] === true).length % 2 === 1;
}

/** What a run's text looks like. */
export interface RunLook {
  readonly format: Format;
  readonly isHidden: boolean;
  readonly isRaised: boolean;
}

/**
 * What a run's text looks like, all styles taken together.
 * @param direct its own properties
 * @param character the style of the run
 * @param paragraph the run properties of its paragraph's style
 */
export function runLook(
  direct: RunProperties,
  character: ResolvedStyle,
  paragraph: RunProperties,
): RunLook {
  const styles = [paragraph, character.run];
  // That a link is underlined says that it is a link.
  const isLink = character.names.some((name) =>
    /^(?:followed ?)?hyperlink|internet link/i.test(name),
  );
  const nearest = { ...paragraph, ...character.run, ...direct };
  return {
    format: {
      emphasis: toggled('italic', direct, styles) || nearest.stressed === true,
      strong: toggled('bold', direct, styles),
      underline: !isLink && nearest.underline === true,
      strikethrough: toggled('strike', direct, styles) || nearest.doubleStrike === true,
      // Typed in small letters and shown as capitals: small capitals are what is nearest to it.
      smallCaps: toggled('smallCaps', direct, styles) || toggled('allCaps', direct, styles),
    },
    isHidden: toggled('hidden', direct, styles),
    isRaised: nearest.raised === true,
  };
}

/** What the text of a run without properties looks like. */
export const PLAIN_RUN: RunLook = { format: PLAIN, isHidden: false, isRaised: false };
