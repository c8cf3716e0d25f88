import type { DiagnosticId } from '../../src/diagnostics/diagnose.ts';

/** A file, or how it is made: what is large is made only when its case runs. */
export type Content = string | Uint8Array | (() => string | Uint8Array | Promise<Uint8Array>);

/**
 * A hostile input and what must come of it. To add one, add a row to a table beside this file; a new
 * format gets a table of its own, named in hostile.test.ts.
 */
export interface HostileCase {
  readonly name: string;
  /** The stories, by file name. */
  readonly stories: Readonly<Record<string, Content>>;
  /** Other files in their folder. */
  readonly beside?: Readonly<Record<string, Content>>;
  /** Whatever else must be there: links, pipes. */
  readonly prepare?: (folder: string) => void;
  /** A config of the book; without one the stories are its stories. */
  readonly config?: unknown;
  /** The messages there must be, and no others, but for those that only inform. */
  readonly tells?: readonly DiagnosticId[];
  /** Whether a book comes out; it does unless this is false. */
  readonly isBook?: boolean;
  /** What must be in the book’s pages, as text. */
  readonly keeps?: readonly string[];
  /** What must be nowhere in the book. */
  readonly drops?: readonly string[];
  /** Pictures that must be in the book; none unless stated. */
  readonly pictures?: number;
  /** Links to where stories were published. */
  readonly sources?: readonly string[];
  /** It takes long, so that it is not built a second time together with the others. */
  readonly isHeavy?: boolean;
}
