import { parentPort } from 'node:worker_threads';
import { packageEpub } from '../package/epub.ts';
import type { Order } from './bindery.ts';
import { checkConformance } from '../verify/conformance.ts';

/** The other end of bindery.ts: a cover's words in, the cover out; a publication in, its EPUB and its faults out. */
async function carryOut(order: Order): Promise<void> {
  if ('words' in order) {
    const { drawCover } = await import('../cover/draw.ts');
    parentPort?.postMessage({ drawn: drawCover(order.words, order.chosen) });
    return;
  }
  const { publication } = order;
  const packaged = await packageEpub(publication);
  parentPort?.postMessage({ packaged });
  parentPort?.postMessage({ faults: await checkConformance(packaged.bytes) });
}

parentPort?.on('message', (order: Order) => {
  carryOut(order).catch((error: unknown) => {
    // An error event in the main thread, which tells the person.
    setImmediate(() => {
      throw error;
    });
  });
});

// Loaded while the main thread still reads and normalizes.
await import('@likecoin/epubcheck-ts');
