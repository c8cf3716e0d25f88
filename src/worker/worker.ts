/** The worker's own end: does what it is asked for, one job after the other. */
import { parentPort } from 'node:worker_threads';
import { LOCAL_JOBS, type Jobs, type Reply, type Request } from './jobs.ts';

function outputOf(request: Request): Promise<Jobs[Request['name']]['output']> {
  switch (request.name) {
    case 'pack':
      return LOCAL_JOBS.pack(request.input);
    case 'draw':
      return LOCAL_JOBS.draw(request.input);
    case 'validate':
      return LOCAL_JOBS.validate(request.input);
  }
}

async function replyTo(request: Request): Promise<Reply> {
  const { id } = request;
  try {
    return { id, output: await outputOf(request) };
  } catch (error) {
    return { id, error };
  }
}

// One after the other: the validator takes much memory.
let work: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  work = work.then(async () => parentPort?.postMessage(await replyTo(request)));
});

// Loaded while the main thread still reads and normalizes.
await Promise.all([import('../package/epub.ts'), import('@likecoin/epubcheck-ts')]);
