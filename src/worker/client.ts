/** This thread's end of the worker: a job handed over is a promise of its output. */
import { Worker } from 'node:worker_threads';
import type { JobName, JobRunner, Jobs, Reply } from './jobs.ts';

/** The jobs, done in a thread of their own until it is stopped. */
export interface WorkerClient extends JobRunner {
  readonly stop: () => Promise<void>;
}

/**
 * Start the packager and the validator beside the main thread. Loading them takes as long as reading and normalizing a
 * novel, and validating as long as the loss audit, so that on two cores neither waits for the other.
 */
export function startWorker(): WorkerClient {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    // The validator makes many short-lived objects; collecting them less often is a tenth of its time.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  // One listener for each job under way.
  worker.setMaxListeners(0);
  let latest = 0;
  const ask = <Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
  ): Promise<Jobs[Name]['output']> => {
    latest += 1;
    const id = latest;
    const answered = new Promise<Jobs[Name]['output']>((resolve, reject) => {
      const listen = (reply: Reply<Name>): void => {
        if (reply.id !== id) return;
        worker.off('message', listen);
        if ('error' in reply) reject(reply.error);
        else resolve(reply.output);
      };
      worker.on('message', listen);
    });
    worker.postMessage({ id, name, input });
    return Promise.race([answered, failed]);
  };
  return {
    draw: (input) => ask('draw', input),
    pack: async (publication) => {
      const { bytes, ...rest } = await ask('pack', publication);
      // A buffer that has crossed threads arrives as a plain array of bytes.
      return { ...rest, bytes: Buffer.from(bytes) };
    },
    validate: (bytes) => ask('validate', bytes),
    stop: async () => {
      await worker.terminate();
    },
  };
}
