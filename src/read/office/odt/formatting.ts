/** The properties of text and paragraphs in OpenDocument. */
import type { Format } from '../../lines/format.ts';
import type { Attributes } from '../../xml.ts';

/** What text properties say (OpenDocument 1.3 part 3 §16.29.29); what they leave open is inherited from outside. */
export interface TextStyle extends Partial<Format> {
  readonly isHidden?: boolean;
  readonly isSuperscript?: boolean;
}

/** What paragraph properties say (§17.6). Lengths are in twentieths of a point. */
export interface ParagraphStyle {
  readonly centred?: boolean;
  readonly left?: number;
  readonly above?: number;
  readonly below?: number;
  readonly contextual?: boolean;
  readonly breaksBefore?: boolean;
  readonly breaksAfter?: boolean;
}

/** Twentieths of a point in a unit of length (XSL 1.1 §5.9.13). */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['pt', 20],
  ['in', 1440],
  ['cm', 1440 / 2.54],
  ['mm', 144 / 2.54],
  ['pc', 240],
  ['px', 15],
]);

function lengthOf(value: string | undefined): number | undefined {
  const [, number = '', unit = ''] =
    /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(value?.trim() ?? '') ?? [];
  const length = Number.parseFloat(number) * (UNITS.get(unit) ?? Number.NaN);
  return Number.isNaN(length) ? undefined : Math.round(length);
}

/** A lighter weight is not bold (CSS Fonts 4 §2.2.1). */
const LEAST_BOLD = 600;

/** What the attributes of `style:text-properties` say. */
export function textStyle(attributes: Attributes): TextStyle {
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
    // Typed in lower case and shown as capitals: small capitals are nearest to that.
    ...(isSmall === undefined
      ? {}
      : { smallCaps: variant === 'small-caps' || transform === 'uppercase' }),
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
    ...(position === undefined ? {} : { isSuperscript: /^super|^[1-9]/.test(position) }),
  };
}

/** What the attributes of `style:paragraph-properties` say. */
export function paragraphStyle(attributes: Attributes): ParagraphStyle {
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
