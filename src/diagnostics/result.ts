/** A value together with what there is to say about how it came about. */
import type { Diagnostic } from './diagnose.ts';

/**
 * What a station returns instead of writing into a list of its caller's. Where a value may be missing, `T` says so
 * (`Result<Story | undefined>`), and a diagnostic says why.
 */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value about which there is nothing to say, unless diagnostics are given. */
export function resultOf<T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> {
  return { value, diagnostics };
}

/** The value changed; what was said of it stays said. */
export function mapResult<T, U>(
  { value, diagnostics }: Result<T>,
  change: (value: T) => U,
): Result<U> {
  return { value: change(value), diagnostics };
}

/** The next step's value, after what both steps had to say. */
export function thenResult<T, U>(
  { value, diagnostics }: Result<T>,
  next: (value: T) => Result<U>,
): Result<U> {
  const after = next(value);
  return { value: after.value, diagnostics: [...diagnostics, ...after.diagnostics] };
}

/** Many values as one, in their order. */
export function allResults<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  return {
    value: results.map(({ value }) => value),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}
