import { Parser } from 'htmlparser2';

/** What is done at each tag and text of a document's XML; names have the prefixes of `parseXml`. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (data: string) => void;
}

/** The attributes of an element; one that is not there is undefined. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Prefixes to call namespaces by, whatever the document calls them. */
export type Namespaces = ReadonlyMap<string, string>;

/** As deep as no document nests (tables in tables in text boxes come to some dozens). */
const DEEPEST = 1000;
/** No element has as many; to make them takes time by their square. */
const MOST_ATTRIBUTES = 500;
/** As much is parsed before it is asked whether to go on, in characters. */
const STRETCH = 65_536;

/** Names as documents write them, with the prefixes that this program knows their namespaces by. */
class Names {
  readonly #namespaces: Namespaces;
  /** Prefixes that the document has of its own choice. */
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
 * Go through the XML of a part of a document. Nothing is expanded but the five entities of XML itself and
 * character references: htmlparser2 knows no others, and passes DTDs by.
 * @returns false when it nests so deeply that it is no document, and was left
 */
export function parseXml(source: string, namespaces: Namespaces, handler: XmlHandler): boolean {
  const names = new Names(namespaces);
  let depth = 0;
  let isTangled = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST || Object.keys(attributes).length > MOST_ATTRIBUTES) isTangled = true;
        if (isTangled) return;
        names.declare(attributes);
        handler.open(names.known(name), names.knownAll(attributes));
      },
      onclosetag: (name) => {
        depth -= 1;
        if (!isTangled) handler.close(names.known(name));
      },
      ontext: (data) => {
        if (!isTangled) handler.text?.(data);
      },
    },
    { xmlMode: true },
  );
  const goesOn = (): boolean => !isTangled;
  for (let start = 0; start < source.length && goesOn(); start += STRETCH)
    parser.write(source.slice(start, start + STRETCH));
  if (goesOn()) parser.end();
  return goesOn();
}

/** An XML part as text: by its byte order mark, else UTF-8 (XML 1.0 §4.3.3); undefined when it is neither. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
