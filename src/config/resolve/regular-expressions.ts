/** Patterns of the config as regular expressions. */
import { diagnose } from '../../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { JsonPath, Locator } from '../jsonc.ts';

/** A pattern as a regular expression; a diagnostic where it is not one. */
export function compilePattern(
  pattern: string,
  flags: 'u' | 'gu',
  at: JsonPath,
  locate: Locator,
): Result<RegExp | undefined> {
  try {
    return resultOf(new RegExp(pattern, flags));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = locate.value(at);
    return resultOf(undefined, [diagnose('config-bad-pattern', { pattern, reason }, place)]);
  }
}

/** The patterns of a `protect`, for finding everything that they match. */
export function compilePatterns(
  patterns: readonly string[] = [],
  at: JsonPath,
  locate: Locator,
): Result<readonly RegExp[]> {
  const compiled = patterns.map((pattern, index) =>
    compilePattern(pattern, 'gu', [...at, index], locate),
  );
  return mapResult(allResults(compiled), (found) => found.flatMap((pattern) => pattern ?? []));
}
