import { Worker } from 'node:worker_threads';
import type { DrawCover, DrawnCover, DrawnDesign } from '../cover/draw.ts';
import type { CoverWords } from '../cover/words.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { PackagedEpub } from '../package/epub.ts';
import type { Publication } from '../render/publication.ts';

/** Packager and validator at work in a thread of their own. */
export interface Bindery {
  /** @see packageEpub in package/epub.ts */
  readonly packageEpub: (publication: Publication) => Promise<PackagedEpub>;
  /** @see drawCover in cover/draw.ts */
  readonly drawCover: DrawCover;
  /** The faults of the book last packaged; @see checkConformance in verify/conformance.ts */
  readonly validate: () => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

/** What the bindery is asked for. */
export type Order =
  | { readonly publication: Publication }
  | { readonly words: CoverWords; readonly chosen: DrawnDesign | undefined };

interface Message {
  readonly drawn?: DrawnCover;
  readonly packaged?: PackagedEpub;
  readonly faults?: readonly Diagnostic[];
}

/**
 * Start the packager and the validator beside the main thread. Loading them takes as long as reading
 * and normalizing a novel, and validating as long as the loss audit, so that on two cores neither
 * waits for the other.
 */
export function startBindery(): Bindery {
  const worker = new Worker(new URL('./bindery-worker.js', import.meta.url), {
    // The validator makes much that lives shortly; collecting it less often is a tenth of its time.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  const packaged = answer(worker, (message) => message.packaged);
  const drawn = answer(worker, (message) => message.drawn);
  const faults = answer(worker, (message) => message.faults);
  const order = (placed: Order): void => {
    worker.postMessage(placed);
  };
  return {
    drawCover: (words, chosen) => {
      order({ words, chosen });
      return Promise.race([drawn, failed]);
    },
    packageEpub: async (publication) => {
      order({ publication });
      const { bytes, confessions } = await Promise.race([packaged, failed]);
      // A buffer that has crossed threads arrives as a plain array of bytes.
      return { bytes: Buffer.from(bytes), confessions };
    },
    validate: () => Promise.race([faults, failed]),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The worker's first message that holds what is picked. */
function answer<T>(worker: Worker, pick: (message: Message) => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    worker.on('message', (message: Message) => {
      const picked = pick(message);
      if (picked !== undefined) resolve(picked);
    });
  });
}
