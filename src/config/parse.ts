import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Place } from '../diagnostics/diagnose.ts';

/** A path into a JSON document: keys and indexes. */
export type JsonPath = readonly (string | number)[];

/** Finds where values and keys of one JSON document stand. */
export interface Locator {
  readonly value: (path: JsonPath) => Place;
  readonly key: (path: JsonPath, key: string) => Place;
  readonly offset: (offset: number) => Place;
}

/**
 * @param root the document's syntax tree
 * @param text the document
 * @param file what messages call it
 */
export function locator(root: Node | undefined, text: string, file: string): Locator {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = (position: number): Place => {
    let line = starts.findLastIndex((start) => start <= position);
    if (line < 0) line = 0;
    return { file, line: line + 1, column: position - (starts[line] ?? 0) + 1 };
  };
  const nodeAt = (path: JsonPath): Node | undefined =>
    root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  const value = (path: JsonPath): Place => {
    // A value that is not there is shown where it would be: in the nearest value around it.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      if (node !== undefined) return offset(node.offset);
    }
    return { file };
  };
  const key = (path: JsonPath, name: string): Place => {
    const property = nodeAt([...path, name])?.parent?.children?.[0];
    return property === undefined ? value(path) : offset(property.offset);
  };
  return { value, key, offset };
}
