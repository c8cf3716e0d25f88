import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostics.ts';

/** A validator at work in a thread of its own. */
export interface Validator {
  /** @see checkConformance in verify/conformance.ts */
  readonly validate: (bytes: Uint8Array) => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

/**
 * Start the embedded validator beside the main thread: loading it takes as long as normalizing a
 * novel, and validating as long as the loss audit, so that on two cores neither waits for the other.
 */
export function startValidator(): Validator {
  const worker = new Worker(new URL('./validator-worker.js', import.meta.url));
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  return {
    validate: (bytes) => {
      const answered = new Promise<readonly Diagnostic[]>((resolve) => {
        worker.once('message', (faults: readonly Diagnostic[]) => resolve(faults));
      });
      worker.postMessage(bytes);
      return Promise.race([answered, failed]);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
