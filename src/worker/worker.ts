import { parentPort } from 'node:worker_threads';
import { packageEpub } from '../package/epub.ts';
import { checkConformance } from '../verify/conformance.ts';
import type { Answer, Order } from './client.ts';

/** The other end of bindery.ts: does what it is ordered, one order after the other. */
async function carryOut(order: Order): Promise<Answer> {
  if ('words' in order) {
    const { drawCover } = await import('../cover/draw.ts');
    return { drawn: drawCover(order.words, order.chosen) };
  }
  if ('publication' in order) return { packaged: await packageEpub(order.publication) };
  return { faults: await checkConformance(order.bytes) };
}

let work: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  work = work
    .then(async () => parentPort?.postMessage(await carryOut(order)))
    .catch((error: unknown) => {
      // An error event in the main thread, which tells the person.
      setImmediate(() => {
        throw error;
      });
    });
});

// Loaded while the main thread still reads and normalizes.
await import('@likecoin/epubcheck-ts');
