/** JSON with comments: its value, and the place of every value and key. */
import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
  type ParseErrorCode,
} from 'jsonc-parser';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';

/** A path into a JSON document: keys and indexes. */
export type JsonPath = readonly (string | number)[];

/** Finds the places of values and keys of one JSON document. */
export interface Locator {
  readonly value: (path: JsonPath) => Place;
  readonly key: (path: JsonPath, key: string) => Place;
}

/** A document that was parsed. */
export interface JsonDocument {
  readonly value: unknown;
  readonly locate: Locator;
}

/** No config has this many levels; the parser uses stack for each. */
const DEEPEST = 100;

/**
 * Parse JSON with comments and trailing commas.
 * @param file what messages call it
 * @returns no document where the syntax is wrong; keys that are there twice are faults of one that was parsed
 */
export function parseJsonc(text: string, file: string): Result<JsonDocument | undefined> {
  const placeOf = placesIn(text, file);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const reason = `it nests more than ${String(DEEPEST)} levels deep`;
    return resultOf(undefined, [diagnose('config-syntax', { reason }, placeOf(deep))]);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root === undefined) {
    const faults = errors.map(({ error, offset }) =>
      diagnose('config-syntax', { reason: syntaxReason(error) }, placeOf(offset)),
    );
    return resultOf(undefined, faults);
  }
  const document = { value: getNodeValue(root), locate: locator(root, placeOf, file) };
  return resultOf(document, duplicateKeys(root, placeOf));
}

type PlaceOf = (offset: number) => Place;

/** The line and column of an offset. */
function placesIn(text: string, file: string): PlaceOf {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function locator(root: Node, placeOf: PlaceOf, file: string): Locator {
  const nodeAt = (path: JsonPath): Node | undefined => findNodeAtLocation(root, [...path]);
  const value = (path: JsonPath): Place => {
    // A value that is missing is shown where it should be: in the nearest value around it.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      if (node !== undefined) return placeOf(node.offset);
    }
    return { file };
  };
  const key = (path: JsonPath, name: string): Place => {
    const property = nodeAt([...path, name])?.parent?.children?.[0];
    return property === undefined ? value(path) : placeOf(property.offset);
  };
  return { value, key };
}

/** Where a text nests deeper than any config. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    // Only the end of the text has no length.
    if (scanner.getTokenLength() === 0) return undefined;
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth > DEEPEST) return at;
  }
}

/** `CommaExpected` as "comma is expected here". */
function syntaxReason(code: ParseErrorCode): string {
  return printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/expected$/, 'is expected here');
}

function duplicateKeys(node: Node, placeOf: PlaceOf): readonly Diagnostic[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child): readonly Diagnostic[] => {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    const name: unknown = key?.value;
    const inside = duplicateKeys(child, placeOf);
    if (key === undefined || typeof name !== 'string') return inside;
    const isTwice = seen.has(name);
    seen.add(name);
    const place = placeOf(key.offset);
    return isTwice ? [diagnose('config-duplicate-key', { key: name }, place), ...inside] : inside;
  });
}
