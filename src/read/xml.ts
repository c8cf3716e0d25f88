/** Reads XML: as events, or a small document as a tree. Depth and size are bounded, since a file may be hostile. */
import { Parser } from 'htmlparser2';

/** The attributes of an element; one that is missing is undefined. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is done at each tag and text of a document; names have the prefixes of `parseXml`. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (data: string) => void;
}

/** The prefixes by which this program knows namespaces, whatever the document calls them. */
export type Namespaces = ReadonlyMap<string, string>;

/** How deep a parser may nest before it is stopped: it takes time by the square of the depth. */
export const DEEPEST_PARSED = 20_000;
/** Limits beyond which a document is left. */
interface Limits {
  readonly depth: number;
  /** Attributes of an element; to make them takes time by their square. */
  readonly attributes: number;
}

/** No text document has more: tables in tables in text boxes come to some dozens. */
const DOCUMENT_LIMITS: Limits = { depth: 1000, attributes: 500 };
/** A package is read as far as a parser goes: what follows such an element may still be a book. */
const TREE_LIMITS: Limits = { depth: DEEPEST_PARSED, attributes: Infinity };
/** Characters that are parsed before the parser may be stopped. */
const STRETCH = 65_536;

/**
 * Parse a source in stretches, as long as the parsing may go on.
 * @returns whether it went on to the end
 */
export function parseInStretches(
  parser: Pick<Parser, 'write' | 'end'>,
  source: string,
  goesOn: () => boolean,
): boolean {
  for (let start = 0; start < source.length && goesOn(); start += STRETCH)
    parser.write(source.slice(start, start + STRETCH));
  if (goesOn()) parser.end();
  return goesOn();
}

/** Names as documents write them, with the prefixes that this program knows their namespaces by. */
class Names {
  readonly #namespaces: Namespaces;
  /** Known prefixes by the document's own. */
  readonly #renamed = new Map<string, string>();

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  declare(attributes: Attributes): void {
    for (const [name, uri = ''] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const known = this.#namespaces.get(uri);
      const prefix = name.slice('xmlns:'.length);
      if (known !== undefined && known !== prefix) this.#renamed.set(prefix, known);
    }
  }

  known(name: string): string {
    if (this.#renamed.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = this.#renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  knownAll(attributes: Attributes): Attributes {
    if (this.#renamed.size === 0) return attributes;
    return Object.fromEntries(
      // An attribute without a prefix is in no namespace (Namespaces in XML 1.0 §6.2).
      Object.entries(attributes).map(([name, value]) => [
        name.includes(':') ? this.known(name) : name,
        value,
      ]),
    );
  }
}

/**
 * Go through a document. What is not well-formed is read as far as it goes. Nothing is expanded but character
 * references and the five entities of XML itself (XML 1.0 §4.6): htmlparser2 ignores DTDs.
 * @returns false when it nests so deeply that it cannot be a document, and was left
 */
export function parseXml(
  source: string,
  namespaces: Namespaces,
  handler: XmlHandler,
  limits: Limits = DOCUMENT_LIMITS,
): boolean {
  const names = new Names(namespaces);
  let depth = 0;
  let isTooComplex = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > limits.depth || Object.keys(attributes).length > limits.attributes)
          isTooComplex = true;
        if (isTooComplex) return;
        names.declare(attributes);
        handler.open(names.known(name), names.knownAll(attributes));
      },
      onclosetag: (name) => {
        depth -= 1;
        if (!isTooComplex) handler.close(names.known(name));
      },
      ontext: (data) => {
        if (!isTooComplex) handler.text?.(data);
      },
    },
    { xmlMode: true },
  );
  return parseInStretches(parser, source, () => !isTooComplex);
}

/** The encoding of an XML document: by its byte order mark, else UTF-8 (XML 1.0 §4.3.3). */
export function unicodeOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** XML as text; undefined when it is not in its encoding. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(unicodeOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An element of a small XML document: a container, a package document, a table of contents. */
export interface XmlElement {
  /** Without its prefix: people choose prefixes as they like. */
  readonly name: string;
  /** By their names without prefixes; `epub:type` and `opf:role` are found whatever their prefix is. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its text and that of all elements in it, white space as typed. */
  readonly text: string;
}

/** Deeper elements become children of this depth, so that walks over a tree may recurse. */
const DEEPEST_IN_TREE = 64;
/** No package of a book has more; the rest is left out. */
const MOST_ELEMENTS = 200_000;

/** An element whose text is put together when it is asked for: most texts are not. */
class TreeElement implements XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: TreeElement[] = [];
  /** All texts of the document; this element's are from `start` up to but not including `end`. */
  readonly #texts: readonly string[];
  readonly #start: number;
  #end: number | undefined;

  constructor(name: string, attributes: Attributes, texts: readonly string[]) {
    this.name = localName(name);
    this.attributes = Object.fromEntries(
      Object.entries(attributes).map(([key, value = '']) => [localName(key), value]),
    );
    this.#texts = texts;
    this.#start = texts.length;
  }

  close(): void {
    this.#end = this.#texts.length;
  }

  get text(): string {
    return this.#texts.slice(this.#start, this.#end).join('');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * An XML document as a tree.
 * @param source the decoded document
 * @returns a root without a name, whose children are the document's elements
 */
export function readXml(source: string): XmlElement {
  const texts: string[] = [];
  const root = new TreeElement('', {}, texts);
  const stack: TreeElement[] = [root];
  let count = 0;
  let depth = 0;
  const handler: XmlHandler = {
    open: (name, attributes) => {
      depth += 1;
      count += 1;
      const element = new TreeElement(name, attributes, texts);
      if (count <= MOST_ELEMENTS) stack.at(-1)?.children.push(element);
      if (depth < DEEPEST_IN_TREE) stack.push(element);
      else element.close();
    },
    close: () => {
      if (depth < DEEPEST_IN_TREE) stack.pop()?.close();
      depth -= 1;
    },
    text: (data) => {
      texts.push(data);
    },
  };
  parseXml(source, new Map(), handler, TREE_LIMITS);
  return root;
}

/** All elements of a name under an element, in document order. */
export function* elementsNamed(root: XmlElement, name: string): Iterable<XmlElement> {
  for (const child of root.children) {
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

/** The first element of a name under an element. */
export function elementNamed(root: XmlElement, name: string): XmlElement | undefined {
  for (const found of elementsNamed(root, name)) return found;
  return undefined;
}

/** An element's text on one line. */
export function lineIn({ text }: XmlElement): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of an attribute that is a list: `epub:type`, `properties`, `rel`. */
export function wordsIn(element: XmlElement, attribute: string): readonly string[] {
  return (element.attributes[attribute] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
