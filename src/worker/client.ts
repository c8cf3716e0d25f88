import { Worker } from 'node:worker_threads';
import type { DrawCover, DrawnCover, DrawnDesign } from '../cover/draw.ts';
import type { CoverWords } from '../cover/words.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { PackagedEpub } from '../package/epub.ts';
import type { Publication } from '../render/publication.ts';

/** Packager and validator at work in a thread of their own. */
export interface Bindery {
  /** @see packageEpub in package/epub.ts */
  readonly packageEpub: (publication: Publication) => Promise<PackagedEpub>;
  /** @see drawCover in cover/draw.ts */
  readonly drawCover: DrawCover;
  /** The faults of a book; @see checkConformance in verify/conformance.ts */
  readonly validate: (bytes: Uint8Array) => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

/** What the other thread is asked for. */
export type Order =
  | { readonly publication: Publication }
  | { readonly words: CoverWords; readonly chosen: DrawnDesign | undefined }
  | { readonly bytes: Uint8Array };

/** What it answers, in the order of the orders. */
export type Answer =
  | { readonly packaged: PackagedEpub }
  | { readonly drawn: DrawnCover }
  | { readonly faults: readonly Diagnostic[] };

/**
 * Start the packager and the validator beside the main thread. Loading them takes as long as reading
 * and normalizing a novel, and validating as long as the loss audit, so that on two cores neither
 * waits for the other.
 */
export function startBindery(): Bindery {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    // The validator makes much that lives shortly; collecting it less often is a tenth of its time.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  const waiting: ((answer: Answer) => void)[] = [];
  worker.on('message', (answer: Answer) => waiting.shift()?.(answer));
  const ask = (order: Order): Promise<Answer> => {
    const answered = new Promise<Answer>((resolve) => waiting.push(resolve));
    worker.postMessage(order);
    return Promise.race([answered, failed]);
  };
  return {
    drawCover: async (words, chosen) => {
      const answer = await ask({ words, chosen });
      if (!('drawn' in answer)) throw new Error('the painter answered out of turn');
      return answer.drawn;
    },
    packageEpub: async (publication) => {
      const answer = await ask({ publication });
      if (!('packaged' in answer)) throw new Error('the packager answered out of turn');
      const { bytes, warnings } = answer.packaged;
      // A buffer that has crossed threads arrives as a plain array of bytes.
      return { bytes: Buffer.from(bytes), warnings };
    },
    validate: async (bytes) => {
      const answer = await ask({ bytes });
      if (!('faults' in answer)) throw new Error('the validator answered out of turn');
      return answer.faults;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
