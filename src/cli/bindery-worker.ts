import { parentPort } from 'node:worker_threads';
import { packageEpub } from '../package/epub.ts';
import { checkConformance } from '../verify/conformance.ts';
import type { Answer, Order } from './bindery.ts';

/** The other end of bindery.ts: does what it is ordered, one order after the other. */
async function obey(order: Order): Promise<void> {
  const answer: Answer =
    'publication' in order
      ? { packaged: await packageEpub(order.publication) }
      : { faults: await checkConformance(order.bytes) };
  parentPort?.postMessage(answer);
}

let work: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  work = work
    .then(() => obey(order))
    .catch((error: unknown) => {
      // An error event in the main thread, which tells the person.
      setImmediate(() => {
        throw error;
      });
    });
});

// Loaded while the main thread still reads and normalizes.
await import('@likecoin/epubcheck-ts');
