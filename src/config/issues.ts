import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import type { JsonPath, Locator } from './locate.ts';

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
      if (issue.origin === 'array') return `at least ${String(issue.minimum)} entry`;
      return `at least ${String(issue.minimum)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
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

/** How well a branch of a union fits: the deeper its first fault, the more of it was right. */
function branchFit(issues: readonly Issue[]): number {
  const atRoot = issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type');
  return atRoot ? -1 : Math.max(0, ...issues.map((issue) => issue.path.length));
}

interface Context {
  readonly document: unknown;
  readonly locate: Locator;
  /** Keys allowed at the object that a path leads to. */
  readonly allowed: (path: JsonPath) => readonly string[];
}

function diagnosticsOf(issue: Issue, base: JsonPath, context: Context): readonly Diagnostic[] {
  const path = [...base, ...keyPath(issue.path)];
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
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors
      .map((issues) => ({ issues, fit: branchFit(issues) }))
      .filter(({ fit }) => fit >= 0);
    const best = fitting.toSorted((a, b) => b.fit - a.fit)[0];
    if (best !== undefined)
      return best.issues.flatMap((inner) => diagnosticsOf(inner, path, context));
    const expected = [...new Set(issue.errors.flat().map(expectation))].join(', or ');
    const values = { key: pathText(path), found: describe(valueAt(document, path)), expected };
    return [diagnose('config-invalid-value', values, locate.value(path))];
  }
  const found = valueAt(document, path);
  const key = pathText(path);
  if (found === undefined) {
    return [
      diagnose('config-missing-key', { key, expected: expectation(issue) }, locate.value(path)),
    ];
  }
  return [
    diagnose(
      'config-invalid-value',
      {
        key: key === '' ? 'the config' : key,
        found: describe(found),
        expected: expectation(issue),
      },
      locate.value(path),
    ),
  ];
}

/** Every problem zod found, as diagnostics with their places. */
export function issueDiagnostics(
  issues: readonly Issue[],
  context: Context,
): readonly Diagnostic[] {
  return issues.flatMap((issue) => diagnosticsOf(issue, [], context));
}
