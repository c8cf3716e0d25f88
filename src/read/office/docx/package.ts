/** The parts of a Word document, found as its relationships say (ECMA-376 part 2 §9.3). */
import { resolvedPath } from '../../links.ts';
import { decodeXml, parseXml } from '../../xml.ts';
import { WORD_NAMESPACES } from './namespaces.ts';

/** What a part of the package refers to. */
export interface Relationship {
  readonly type: string;
  /** The name of the part in the archive, where it is looked up and nowhere else; or an address outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A document's parts by name, and what each refers to. */
export class DocxPackage {
  readonly #entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly #folded = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #relationships = new Map<string, ReadonlyMap<string, Relationship>>();

  constructor(entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    this.#entries = entries;
    for (const [name, bytes] of entries) {
      const folded = name.toLowerCase();
      if (!this.#folded.has(folded)) this.#folded.set(folded, bytes);
    }
  }

  /** A part's bytes; the case of names does not matter (part 2 §7.3). */
  bytes(part: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#entries.get(part) ?? this.#folded.get(part.toLowerCase());
  }

  /** A part as XML; undefined when it is missing or not text. */
  xml(part: string | undefined): string | undefined {
    const bytes = part === undefined ? undefined : this.bytes(part);
    return bytes === undefined ? undefined : decodeXml(bytes);
  }

  /** What a part refers to, by id; of the whole package for ''. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const known = this.#relationships.get(part);
    if (known !== undefined) return known;
    const cut = part.lastIndexOf('/') + 1;
    const source = this.xml(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`) ?? '';
    const found = new Map<string, Relationship>();
    parseXml(source, WORD_NAMESPACES, {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (!/(?:^|:)Relationship$/.test(name)) return;
        const isExternal = TargetMode === 'External';
        const target = isExternal ? Target : (resolvedPath(part.slice(0, cut), Target) ?? Target);
        // The last segment of the type is the same in both forms of the standard.
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
      },
      close: () => undefined,
    });
    this.#relationships.set(part, found);
    return found;
  }

  /** The names of the parts of one kind that a part refers to. */
  parts(part: string, type: string): readonly string[] {
    return [...this.relationships(part).values()]
      .filter((one) => one.type === type && !one.isExternal)
      .map(({ target }) => target);
  }
}
