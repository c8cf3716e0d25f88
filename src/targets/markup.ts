/**
 * Pages as rows of tags and texts. Our own pages are well-formed and escape `<`, `>` and `"` wherever
 * they are no markup (render/xhtml.ts), so that no parser is needed to tell the one from the other.
 */

const TAG = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s[^>]*?)?)(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** Attributes by name, their values escaped as they stood. */
export type Attributes = ReadonlyMap<string, string>;

/** A piece of a page: `other` is the XML declaration and the doctype. */
export type Token =
  | { readonly kind: 'text' | 'other'; readonly source: string }
  | { readonly kind: 'close'; readonly source: string; readonly name: string }
  | {
      readonly kind: 'open';
      readonly source: string;
      readonly name: string;
      /** Its attributes as they stand; see `attributesOf`. */
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

/** A page, or what stands in its body, piece by piece; the sources joined are the page again. */
export function* tokensOf(page: string): Generator<Token> {
  // Not by a pattern: one runs out of stack on a text of millions of letters.
  for (let start = 0; start < page.length;) {
    const isTag = page[start] === '<';
    const end = isTag ? page.indexOf('>', start) + 1 : page.indexOf('<', start);
    const next = end > start ? end : page.length;
    yield tokenOf(page.slice(start, next));
    start = next;
  }
}

/** An opening tag as it is written. */
export function openTag(name: string, attributes: Attributes, empty: boolean): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}${empty ? '/' : ''}>`;
}

/** The classes of an element. */
export function classesOf(attributes: Attributes): readonly string[] {
  return (attributes.get('class') ?? '').split(' ').filter((name) => name !== '');
}

/**
 * Where sentences end, white space included: as Kobo's own books and kepubify have it (`kepub/transform.go`,
 * `sentencere`), and besides after the signs of languages that write no blanks. No dictionary or locale is
 * asked, which differ from one machine to the next.
 */
const SENTENCE_END = /[.!?…](?:['"”’“…»)]|&quot;)?\s+|[。！？｡](?:[」』”’）]\s*)?/gu;

/** How many sentences a text has. */
export function countSentences(text: string): number {
  let count = 0;
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    count += 1;
    end = match.index + match[0].length;
  }
  return end < text.length ? count + 1 : count;
}

/** Text cut into sentences, each with the white space behind it; joined they are the text again. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
