import { parentPort } from 'node:worker_threads';
import { checkConformance } from '../verify/conformance.ts';

/** The other end of validator.ts: the bytes of a book in, its faults out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void checkConformance(bytes).then((faults) => parentPort?.postMessage(faults));
});

// Load it while the main thread still reads and normalizes.
await import('@likecoin/epubcheck-ts');
