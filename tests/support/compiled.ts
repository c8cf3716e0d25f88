/**
 * The heavy functions of the program as compiled, loaded by Node once for all test files of a process. They are the
 * same functions, several times as fast: Jest's own loader compiles each file's copy again, and its sandbox makes each
 * use of a global slow. The global setup compiles what has changed.
 */
import type * as building from '../../src/build.ts';
import type * as command from '../../src/cli/command.ts';
import type * as drawing from '../../src/cover/draw.ts';
import type * as working from '../../src/worker/jobs.ts';

/** See environment.mjs. */
declare const lend: {
  (name: string, part: 'build.js'): Promise<typeof building>;
  (name: string, part: 'cli/command.js'): Promise<typeof command>;
  (name: string, part: 'cover/draw.js'): Promise<typeof drawing>;
  (name: string, part: 'worker/jobs.js'): Promise<typeof working>;
};

const LIB = new URL('../../dist/lib/', import.meta.url).href;

export const { build } = await lend(LIB, 'build.js');
export const { runCommand } = await lend(LIB, 'cli/command.js');
export const { LOCAL_JOBS } = await lend(LIB, 'worker/jobs.js');
export const { compose, drawCover } = await lend(LIB, 'cover/draw.js');
