/**
 * Pages as sequences of tags and texts. The renderer's pages are well-formed and escape `<`, `>` and `"` wherever
 * they are not markup (render/xhtml.ts), so no parser is needed to tell markup from text.
 */

const TAG = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s[^>]*?)?)(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** Attributes by name, their values escaped as in the page. */
export type Attributes = ReadonlyMap<string, string>;

/** A piece of a page: `other` is the XML declaration and the doctype. */
export type Token =
  | { readonly kind: 'text' | 'other'; readonly source: string }
  | { readonly kind: 'close'; readonly source: string; readonly name: string }
  | {
      readonly kind: 'open';
      readonly source: string;
      readonly name: string;
      /** Its attributes as written; see `attributesOf`. */
      readonly written: string;
      /** `<br/>` */
      readonly empty: boolean;
    };

/** An opening tag. */
export type OpenTag = Extract<Token, { kind: 'open' }>;

function tokenOf(source: string): Token {
  if (!source.startsWith('<')) return { kind: 'text', source };
  const match = TAG.exec(source);
  if (match === null) return { kind: 'other', source };
  const [, end = '', name = '', written = '', empty = ''] = match;
  if (end !== '') return { kind: 'close', source, name };
  return { kind: 'open', source, name, written, empty: empty !== '' };
}

/** The attributes of a tag. */
export function attributesOf({ written }: OpenTag): Attributes {
  const found = written.matchAll(ATTRIBUTE);
  return new Map([...found].map(([, key = '', value = '']) => [key, value] as const));
}

/** A page, or the content of its body, piece by piece; the sources joined are the page again. */
export function* tokensOf(page: string): Generator<Token> {
  // Not by a regular expression: one runs out of stack on a text of millions of letters.
  for (let start = 0; start < page.length;) {
    const isTag = page[start] === '<';
    const end = isTag ? page.indexOf('>', start) + 1 : page.indexOf('<', start);
    const next = end > start ? end : page.length;
    yield tokenOf(page.slice(start, next));
    start = next;
  }
}

/** An opening tag as XHTML. */
export function openTag(name: string, attributes: Attributes, empty: boolean): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}${empty ? '/' : ''}>`;
}

/** The classes of an element. */
export function classesOf(attributes: Attributes): readonly string[] {
  return (attributes.get('class') ?? '').split(' ').filter((name) => name !== '');
}
