/** The properties of runs and paragraphs in Word's files, element by element. */
import type { Attributes } from '../../xml.ts';

/** Elements that hold what properties were before a change that is tracked (§17.13.5). */
export const FORMER_PROPERTIES: ReadonlySet<string> = new Set(
  'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblGridChange w:tblPrExChange w:tcPrChange w:trPrChange w:numberingChange'.split(
    ' ',
  ),
);

/** What a run's properties say; what they leave open is for its styles to say (ECMA-376 part 1 §17.3.2). */
export interface RunProperties {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A mark over each letter: emphasis in East Asian text. */
  readonly stressed?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly doubleStrike?: boolean;
  readonly smallCaps?: boolean;
  readonly allCaps?: boolean;
  readonly hidden?: boolean;
  readonly superscript?: boolean;
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
export function isOn(value: string | undefined): boolean {
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

const RUN_PROPERTIES: ReadonlyMap<string, (value: string | undefined) => RunProperties> = new Map(
  Object.entries<(value: string | undefined) => RunProperties>({
    'w:rStyle': (style) => (style === undefined ? {} : { style }),
    'w:b': (value) => ({ bold: isOn(value) }),
    'w:i': (value) => ({ italic: isOn(value) }),
    'w:em': (value) => ({ stressed: isOn(value) }),
    // Without a kind nothing is drawn (§17.3.2.40).
    'w:u': (value) => ({ underline: value !== undefined && isOn(value) }),
    'w:strike': (value) => ({ strike: isOn(value) }),
    'w:dstrike': (value) => ({ doubleStrike: isOn(value) }),
    'w:smallCaps': (value) => ({ smallCaps: isOn(value) }),
    'w:caps': (value) => ({ allCaps: isOn(value) }),
    'w:vanish': (value) => ({ hidden: isOn(value) }),
    'w:vertAlign': (value) => ({ superscript: value === 'superscript' }),
  }),
);

/** What one element of `w:rPr` says. */
export function runProperty(name: string, attributes: Attributes): RunProperties {
  return RUN_PROPERTIES.get(name)?.(attributes['w:val']) ?? {};
}

/** Lengths that an element states, as properties; a length that it does not state is left open. */
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
