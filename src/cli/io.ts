/** What a command sees of the process that it runs in. */
import type { WorkerClient } from '../worker/client.ts';

/** The part of a process that a command sees, so that it can run in a test as well. */
export interface CommandIo {
  /** Absolute path of the folder that typed paths start from and shown paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Starts a second thread; without it all work is done in this one. */
  readonly startWorker?: (() => Promise<WorkerClient>) | undefined;
}

/** Exit status of a command: all well, a fault in the stories, a fault in what was typed or configured. */
export type ExitStatus = 0 | 1 | 2;
