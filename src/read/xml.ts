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
/** No package of a book has more: the rest is left out. */
const MOST_ELEMENTS = 200_000;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  readonly texts: string[];
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
  const root: OpenElement = { name: '', attributes: {}, children: [], texts: [] };
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
          texts: [],
        };
        count += 1;
        if (count <= MOST_ELEMENTS) stack.at(-1)?.children.push(element);
        if (depth < DEEPEST) stack.push(element);
      },
      onclosetag: () => {
        if (depth < DEEPEST) stack.pop();
        depth -= 1;
      },
      ontext: (data) => {
        // An element's text is that of all in it: kept at each, since trees are shallow and small.
        for (const { texts } of stack) texts.push(data);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return closed(root);
}

function closed({ name, attributes, children, texts }: OpenElement): XmlElement {
  return { name, attributes, children: children.map(closed), text: texts.join('') };
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
