/** The heavy jobs of a build, by name: what each takes and gives, and how this thread does it. */
import type { DrawnCover, DrawnDesign } from '../cover/draw.ts';
import type { CoverWords } from '../cover/words.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { PackagedEpub } from '../package/epub.ts';
import type { Publication } from '../render/publication.ts';

/** Every job: its input and its output, and both can cross threads. */
export interface Jobs {
  /** @see packageEpub in package/epub.ts */
  readonly pack: { readonly input: Publication; readonly output: PackagedEpub };
  /** @see drawCover in cover/draw.ts */
  readonly draw: {
    readonly input: { readonly words: CoverWords; readonly design: DrawnDesign };
    readonly output: DrawnCover;
  };
  /** @see checkConformance in verify/conformance.ts */
  readonly validate: { readonly input: Uint8Array; readonly output: readonly Diagnostic[] };
}

/** The name of a job. */
export type JobName = keyof Jobs;

/** The jobs as functions, whichever thread does them. */
export type JobRunner = {
  readonly [Name in JobName]: (input: Jobs[Name]['input']) => Promise<Jobs[Name]['output']>;
};

/** The jobs done in this thread; each loads its libraries when it is first asked for. */
export const LOCAL_JOBS: JobRunner = {
  pack: async (publication) => (await import('../package/epub.ts')).packageEpub(publication),
  draw: async ({ words, design }) => (await import('../cover/draw.ts')).drawCover(words, design),
  validate: async (bytes) => (await import('../verify/conformance.ts')).checkConformance(bytes),
};

/** A job asked of another thread. */
export type Request = {
  readonly [Name in JobName]: {
    readonly id: number;
    readonly name: Name;
    readonly input: Jobs[Name]['input'];
  };
}[JobName];

/** What the other thread answers to the request of that id. */
export type Reply<Name extends JobName = JobName> =
  | { readonly id: number; readonly output: Jobs[Name]['output'] }
  | { readonly id: number; readonly error: unknown };
