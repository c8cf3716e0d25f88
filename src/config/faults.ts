/** What zod finds wrong with a config, as diagnostics with their places and the nearest word that is allowed. */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { JsonDocument, JsonPath, Locator } from './jsonc.ts';

type Issue = z.core.$ZodIssue;

/** A word that differs by more letters than this from any allowed one is another word, not a typing mistake. */
const NEAR = 3;

/** `; did you mean "title"?` when one of the allowed words is close. */
export function nearestHint(word: string, allowed: readonly string[]): string {
  const ranked = allowed
    .map((other) => ({ other, far: distance(word.toLowerCase(), other.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  const best = ranked[0];
  const limit = Math.min(NEAR, Math.ceil(word.length / 2));
  return best !== undefined && best.far <= limit ? `; did you mean "${best.other}"?` : '';
}

function keyPath(path: readonly PropertyKey[]): JsonPath {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

/** `stories[1].rating`, as people write it. */
function pathText(path: JsonPath): string {
  if (path.length === 0) return 'the config';
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${String(key)}]` : index === 0 ? key : `.${key}`,
    )
    .join('');
}

function valueAt(document: unknown, path: JsonPath): unknown {
  let current = document;
  for (const key of path) {
    if (Array.isArray(current)) current = typeof key === 'number' ? current[key] : undefined;
    else if (typeof current === 'object' && current !== null) {
      current = Object.entries(current).find(([name]) => name === String(key))?.[1];
    } else return undefined;
  }
  return current;
}

/** A value as a message shows it. */
function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (value === '') return 'empty';
  const shown = JSON.stringify(value);
  return shown.length > 40 ? `${shown.slice(0, 37)}…` : shown;
}

function typeName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
    case 'tuple':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
    default:
      return expected;
  }
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeName(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty';
      if (issue.origin === 'array') return `at least ${entries(issue.minimum)}`;
      return `at least ${String(issue.minimum)}`;
    case 'too_big':
      return `at most ${issue.origin === 'array' ? entries(issue.maximum) : String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'an address such as "https://example.org/story"'
        : issue.message;
    case 'invalid_union':
      return 'one of several shapes';
    default:
      return issue.message;
  }
}

function entries(count: number | bigint): string {
  return `${String(count)} ${Number(count) === 1 ? 'entry' : 'entries'}`;
}

/** How well a branch of a union fits: the deeper its first fault, the more of it was right. */
function branchFit(issues: readonly Issue[]): number {
  const atRoot = issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type');
  return atRoot ? -1 : Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** One fault of a config and the value it is about. */
export interface Fault {
  readonly issue: Issue;
  readonly path: JsonPath;
}

/** The faults of an issue; of a union those of the branch that fits best. */
function faultsOf(issue: Issue, base: JsonPath): readonly Fault[] {
  const path = [...base, ...keyPath(issue.path)];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const fitting = issue.errors
    .map((issues) => ({ issues, fit: branchFit(issues) }))
    .filter(({ fit }) => fit >= 0)
    .toSorted((a, b) => b.fit - a.fit);
  const best = fitting[0];
  return best === undefined
    ? [{ issue, path }]
    : best.issues.flatMap((inner) => faultsOf(inner, path));
}

/** Every fault that zod found. */
export function allFaults(issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, []));
}

/** What takes the place of a list entry that has a fault, so that the others keep their numbers. */
export const UNFIT = '\u0000';

/** A copy of a document without its faults, so that the rest can still be checked. */
export function withoutFaults(document: unknown, faults: readonly Fault[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const { issue, path } of faults) {
    const keys =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const at of keys) {
      const parent = valueAt(copy, at.slice(0, -1));
      const key = at.at(-1);
      if (Array.isArray(parent) && typeof key === 'number') parent[key] = UNFIT;
      else if (typeof parent === 'object' && parent !== null && key !== undefined) {
        Reflect.deleteProperty(parent, key);
      }
    }
  }
  return copy;
}

/** A value that cannot be used, with what was expected. */
export function invalidValue(
  locate: Locator,
  path: JsonPath,
  found: string,
  expected: string,
  place = locate.value(path),
): Diagnostic {
  return diagnose('config-invalid-value', { key: pathText(path), found, expected }, place);
}

/** A key that is missing, with what was expected. */
export function missingKey(locate: Locator, path: JsonPath, expected: string): Diagnostic {
  return diagnose('config-missing-key', { key: pathText(path), expected }, locate.value(path));
}

function unknownKeys(
  keys: readonly string[],
  path: JsonPath,
  allowed: readonly string[],
  locate: Locator,
): readonly Diagnostic[] {
  return keys.map((key) => {
    const place = locate.key(path, key);
    const values = { nearest: nearestHint(key, allowed), allowed: allowed.join(', ') };
    return path.at(-1) === 'normalize'
      ? diagnose('config-unknown-rule', { rule: key, ...values }, place)
      : diagnose('config-unknown-key', { key, ...values }, place);
  });
}

/**
 * A fault as diagnostics.
 * @param allowed the keys that the object at a path may have
 */
export function faultDiagnostics(
  { issue, path }: Fault,
  { value: document, locate }: JsonDocument,
  allowed: (path: JsonPath) => readonly string[],
): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return unknownKeys(issue.keys, path, allowed(path), locate);
  const found = valueAt(document, path);
  const expected =
    issue.code === 'invalid_union'
      ? [...new Set(issue.errors.flat().map(expectation))].join(', or ')
      : expectation(issue);
  return [
    found === undefined
      ? missingKey(locate, path, expected)
      : invalidValue(locate, path, describe(found), expected),
  ];
}
