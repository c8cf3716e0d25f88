/** A value together with what there is to say about how it came about. */
import { isFailure, type Diagnostic } from './diagnose.ts';

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

/** A step of a line: from what is known so far to what it adds. */
type Station<T, U> = (known: T) => Result<U> | Promise<Result<U>>;

/**
 * A row of stations. Each gets all that the stations before it found and adds its own; at a checkpoint the line stops
 * if anything failed, so that a person reads the cause and not what follows from it. Diagnostics are kept in order.
 */
export class Line<T extends object> {
  /** What is known after the last station; without a value once the line has stopped. */
  readonly result: Promise<Result<T | undefined>>;
  readonly #strict: boolean;

  private constructor(result: Promise<Result<T | undefined>>, strict: boolean) {
    this.result = result;
    this.#strict = strict;
  }

  /**
   * A line with what is known before its first station.
   * @param strict warnings stop it too
   */
  static from<T extends object>(known: T, strict = false): Line<T> {
    return new Line(Promise.resolve(resultOf(known)), strict);
  }

  /** The line with one station more. */
  via<U extends object>(station: Station<T, U>): Line<T & U> {
    return new Line(pass(this.result, station), this.#strict);
  }

  /** The line, stopped here if anything failed. */
  checkpoint(): Line<T> {
    return new Line(stopped(this.result, this.#strict), this.#strict);
  }
}

async function pass<T extends object, U extends object>(
  before: Promise<Result<T | undefined>>,
  station: Station<T, U>,
): Promise<Result<(T & U) | undefined>> {
  const { value: known, diagnostics } = await before;
  if (known === undefined) return resultOf(undefined, diagnostics);
  const added = await station(known);
  return resultOf({ ...known, ...added.value }, [...diagnostics, ...added.diagnostics]);
}

async function stopped<T>(
  before: Promise<Result<T | undefined>>,
  strict: boolean,
): Promise<Result<T | undefined>> {
  const { value, diagnostics } = await before;
  const failed = diagnostics.some((diagnostic) => isFailure(diagnostic, strict));
  return resultOf(failed ? undefined : value, diagnostics);
}
