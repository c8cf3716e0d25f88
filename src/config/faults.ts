import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { JsonPath, Locator } from './parse.ts';

type Issue = z.core.$ZodIssue;

/** A key further than this from any valid one is another word, not a slip of the finger. */
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
export function pathText(path: JsonPath): string {
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

/** What a list entry becomes that is not fit to be looked at further. */
export const UNFIT = '\u0000';

/**
 * A copy of a config without what is wrong in it, so that the rest can still be checked.
 * @param document the config as parsed
 */
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

interface Context {
  readonly document: unknown;
  readonly locate: Locator;
  /** Keys allowed at the object that a path leads to. */
  readonly allowed: (path: JsonPath) => readonly string[];
}

function faultDiagnostics({ issue, path }: Fault, context: Context): readonly Diagnostic[] {
  const { locate, document, allowed } = context;
  if (issue.code === 'unrecognized_keys') {
    const keys = allowed(path);
    const known = keys.join(', ');
    return issue.keys.map((key) => {
      const nearest = nearestHint(key, keys);
      return path.at(-1) === 'normalize'
        ? diagnose(
            'config-unknown-rule',
            { rule: key, nearest, allowed: known },
            locate.key(path, key),
          )
        : diagnose('config-unknown-key', { key, nearest, allowed: known }, locate.key(path, key));
    });
  }
  const found = valueAt(document, path);
  const key = pathText(path);
  const expected =
    issue.code === 'invalid_union'
      ? [...new Set(issue.errors.flat().map(expectation))].join(', or ')
      : expectation(issue);
  if (found === undefined) {
    return [diagnose('config-missing-key', { key, expected }, locate.value(path))];
  }
  const values = { key: key === '' ? 'the config' : key, found: describe(found), expected };
  return [diagnose('config-invalid-value', values, locate.value(path))];
}

/** Every fault as diagnostics with their places. */
export function issueDiagnostics(
  faults: readonly Fault[],
  context: Context,
): readonly Diagnostic[] {
  return faults.flatMap((fault) => faultDiagnostics(fault, context));
}
