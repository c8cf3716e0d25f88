#!/usr/bin/env node
/** The `fascicle` program: the command in this process, with its streams and a second thread. */
import { runCommand } from './command.ts';

// A reader that has gone away (`| head`) or a full disk is not a fault of ours to trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1);
  });
}

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  startWorker: async () => (await import('../worker/client.ts')).startWorker(),
});
