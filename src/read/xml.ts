import { Parser } from 'htmlparser2';

/** An element of a small XML document: a container, a package document, a table of contents. */
export interface XmlElement {
  /** Without the prefix of its namespace: people choose prefixes as they like. */
  readonly name: string;
  /** By their names without prefixes; `epub:type` and `opf:role` are found whatever their prefix is. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its text and that of all elements in it, white space as typed. */
  readonly text: string;
}

/** Deeper elements become children of this depth, so that walks over a tree may recurse. */
const DEEPEST = 64;
/** Beyond this nothing is read any more: the parser takes time by the square of the depth. */
const TANGLED_DEPTH = 20_000;
/** As much is parsed before it is asked whether to go on, in characters. */
const STRETCH = 65_536;
/** No package of a book has more: the rest is left out. */
const MOST_ELEMENTS = 200_000;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  /** Where its text begins and ends among the texts of the document. */
  readonly from: number;
  to: number;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * An XML document as a tree. What is not well-formed is read as far as it goes; of entities only the
 * five of XML and numbers are known (XML 1.0 §4.6), and none is declared, from inside or outside.
 * @param source the decoded document
 * @returns a root without a name that holds the document's elements
 */
export function readXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], from: 0, to: 0 };
  const texts: string[] = [];
  const stack: OpenElement[] = [root];
  let count = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        const element: OpenElement = {
          name: localName(name),
          attributes: Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [localName(key), value]),
          ),
          children: [],
          from: texts.length,
          to: texts.length,
        };
        count += 1;
        if (count <= MOST_ELEMENTS) stack.at(-1)?.children.push(element);
        if (depth < DEEPEST) stack.push(element);
      },
      onclosetag: () => {
        if (depth < DEEPEST) {
          const closing = stack.pop();
          if (closing !== undefined) closing.to = texts.length;
        }
        depth -= 1;
      },
      ontext: (data) => {
        texts.push(data);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const goesOn = (): boolean => depth < TANGLED_DEPTH;
  for (let start = 0; start < source.length && goesOn(); start += STRETCH)
    parser.write(source.slice(start, start + STRETCH));
  if (goesOn()) parser.end();
  for (const open of stack) open.to = texts.length;
  return new ClosedElement(root, texts);
}

/** An element whose text is put together when it is asked for: of most nobody asks. */
class ClosedElement implements XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly #texts: readonly string[];
  readonly #from: number;
  readonly #to: number;

  constructor({ name, attributes, children, from, to }: OpenElement, texts: readonly string[]) {
    this.name = name;
    this.attributes = attributes;
    this.children = children.map((child) => new ClosedElement(child, texts));
    this.#texts = texts;
    this.#from = from;
    this.#to = to;
  }

  get text(): string {
    return this.#texts.slice(this.#from, this.#to).join('');
  }
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

/** The words of an attribute that holds a list: `epub:type`, `properties`, `rel`. */
export function wordsIn(element: XmlElement, attribute: string): readonly string[] {
  return (element.attributes[attribute] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
