/** What the style sheets, attributes and names of elements say of how text looks. */
import type { Format } from '../lines/format.ts';

/** The properties of a style that mean something in a book. */
export interface Style extends Partial<Format> {
  readonly hidden?: boolean;
  readonly centred?: boolean;
  /** Spaces and line ends count, as in `pre`. */
  readonly preformatted?: boolean;
}

/** Rules of style sheets, by their selector: a class, an element name or both. */
export type StyleSheet = ReadonlyMap<string, Style>;

/** A smaller weight is not bold (CSS Fonts 4 §2.2.1: bold is 700; faces of 600 are semi-bold). */
const LEAST_BOLD = 600;

function weightOf(value: string): boolean {
  if (/^(?:bold|bolder)$/.test(value)) return true;
  return Number.parseInt(value, 10) >= LEAST_BOLD;
}

/** Underlines and strikethrough; an underline inside does not end a strikethrough (CSS Text Decoration 3 §2). */
function decorated(value: string): Style {
  const strikethrough = /line-through/.test(value);
  const isStated = strikethrough || value.startsWith('none');
  return { underline: /underline/.test(value), ...(isStated ? { strikethrough } : {}) };
}

/** What one declaration says. Property names are compared whole: `mso-bidi-font-style` is another property. */
function declared(property: string, value: string): Style {
  switch (property) {
    case 'font-style':
      return { emphasis: /^(?:italic|oblique)/.test(value) };
    case 'font-weight':
      return { strong: weightOf(value) };
    case 'font-variant':
    case 'font-variant-caps':
      return { smallCaps: /small-caps/.test(value) };
    case 'text-decoration':
    case 'text-decoration-line':
      return decorated(value);
    case 'text-align':
      return { centred: value === 'center' };
    case 'white-space':
      return { preformatted: value.startsWith('pre') };
    case 'display':
      return value === 'none' ? { hidden: true } : {};
    case 'visibility':
      return { hidden: value === 'hidden' };
    case 'mso-hide':
      return { hidden: value === 'all' };
    default:
      return {};
  }
}

/** The declarations of a `style` attribute or of one rule. */
export function styleOf(declarations: string): Style {
  const said = declarations.split(';').map((declaration): Style => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return {};
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    return declared(property, value);
  });
  const style: Style = {};
  return Object.assign(style, ...said);
}

/** Selectors that can be matched without a browser: one class, one element, or both (`p.thought`). */
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i;
/** At-rules are for print, speech or narrow screens, and say nothing of the text. */
const CONDITIONAL = /^\s*@/;

/** The rules of style sheets that have a simple selector. */
export function sheetOf(styles: readonly string[]): StyleSheet {
  const sheet = new Map<string, Style>();
  const css = styles.join('\n').replace(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
  // Blocks in blocks (`@media`) are skipped.
  for (const rule of css.split('}')) {
    const [selectors = '', declarations, ...nested] = rule.split('{');
    if (declarations === undefined || nested.length > 0 || CONDITIONAL.test(selectors)) continue;
    const style = styleOf(declarations);
    if (Object.keys(style).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      if (name !== '' && SIMPLE_SELECTOR.test(name))
        sheet.set(name, { ...sheet.get(name), ...style });
    }
  }
  return sheet;
}

/** The styles of elements (HTML Standard §15.3, the rendering of phrasing content). */
const BY_ELEMENT: Readonly<Record<string, Style>> = {
  em: { emphasis: true },
  i: { emphasis: true },
  cite: { emphasis: true },
  dfn: { emphasis: true },
  var: { emphasis: true },
  strong: { strong: true },
  b: { strong: true },
  u: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  del: { strikethrough: true },
  center: { centred: true },
  pre: { preformatted: true },
  xmp: { preformatted: true },
  listing: { preformatted: true },
  plaintext: { preformatted: true },
};

/** The style of an element: of its name, its classes and its attributes, in rising precedence. */
export function elementStyle(element: Element, sheet: StyleSheet): Style {
  const name = element.localName;
  const own = BY_ELEMENT[name];
  const inline = element.getAttribute('style');
  const align = element.getAttribute('align');
  const classes = sheet.size === 0 ? null : element.getAttribute('class');
  if (own === undefined && inline === null && align === null && sheet.size === 0)
    return element.hasAttribute('hidden') ? { hidden: true } : {};
  let style: Style = { ...own, ...sheet.get(name) };
  if (align !== null) style = { ...style, centred: /^(?:center|middle)$/i.test(align.trim()) };
  for (const one of classes?.toLowerCase().split(/\s+/) ?? [])
    style = { ...style, ...sheet.get(`.${one}`), ...sheet.get(`${name}.${one}`) };
  if (inline !== null) style = { ...style, ...styleOf(inline) };
  return element.hasAttribute('hidden') ? { ...style, hidden: true } : style;
}
