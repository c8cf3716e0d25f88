import { parentPort } from 'node:worker_threads';
import { packageEpub } from '../package/epub.ts';
import type { Publication } from '../render/publication.ts';
import { checkConformance } from '../verify/conformance.ts';

/** The other end of bindery.ts: a publication in; its EPUB out, then the faults found in that. */
async function bindAndValidate(publication: Publication): Promise<void> {
  const packaged = await packageEpub(publication);
  parentPort?.postMessage({ packaged });
  parentPort?.postMessage({ faults: await checkConformance(packaged.bytes) });
}

parentPort?.on('message', (publication: Publication) => {
  bindAndValidate(publication).catch((error: unknown) => {
    // An error event in the main thread, which tells the person.
    setImmediate(() => {
      throw error;
    });
  });
});

// Loaded while the main thread still reads and normalizes.
await import('@likecoin/epubcheck-ts');
