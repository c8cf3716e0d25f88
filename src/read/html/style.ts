/** Inline markup that styles can switch on and off; what an element does not say it inherits. */
export interface Format {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly smallCaps: boolean;
}

/** Text without markup. */
export const PLAIN: Format = {
  emphasis: false,
  strong: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
};

/** The kinds of markup that are formats, in the order in which a line's marks are told: outer ones first. */
export const FORMATS = ['emphasis', 'strong', 'underline', 'strikethrough', 'smallCaps'] as const;

/** The formats among what is known of a piece of text. */
export function formatOf({
  emphasis = false,
  strong = false,
  underline = false,
  strikethrough = false,
  smallCaps = false,
}: Partial<Format>): Format {
  return { emphasis, strong, underline, strikethrough, smallCaps };
}

/** What a style says of an element, as far as it means something in a book. */
export interface Style extends Partial<Format> {
  readonly hidden?: boolean;
  readonly centred?: boolean;
  /** White space and line ends count, as in `pre`. */
  readonly preformatted?: boolean;
}

/** Rules of a page's own style sheets, by the class or the element they are for. */
export type StyleSheet = ReadonlyMap<string, Style>;

/** Fewer than this is no bold (CSS Fonts 4 §2.2.1: bold is 700; faces of 600 are semi-bold). */
const LEAST_BOLD = 600;

function weightOf(value: string): boolean {
  if (/^(?:bold|bolder)$/.test(value)) return true;
  return Number.parseInt(value, 10) >= LEAST_BOLD;
}

/** Lines under text and through it; another line does not end one that goes through (CSS Text Decoration 3 §2). */
function decorated(value: string): Style {
  const strikethrough = /line-through/.test(value);
  const isSaid = strikethrough || value.startsWith('none');
  return { underline: /underline/.test(value), ...(isSaid ? { strikethrough } : {}) };
}

/** What one declaration says; properties are compared whole, so that `mso-bidi-font-style` is another. */
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

/** Selectors that can be told without a browser: one class, one element, or both (`p.thought`). */
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i;
/** Rules for what is printed or spoken, or for narrow screens, say nothing of the text. */
const CONDITIONAL = /^\s*@/;

/** The rules of a page's style sheets that a class or an element name can be looked up in. */
export function sheetOf(styles: readonly string[]): StyleSheet {
  const sheet = new Map<string, Style>();
  const css = styles.join('\n').replace(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
  // Blocks in blocks (`@media`) end the search at their first brace, and are left alone.
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

/** What markup itself means (HTML Standard §15.3, the rendering of phrasing content). */
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

/** What an element's name, attributes and classes say, the nearest to it last. */
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
