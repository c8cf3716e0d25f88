/** The environment of the tests: Node, lending them its own copies of packages, and counting what each file costs. */
import { appendFileSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** Ticks a second of the processor's clock in /proc, on every Linux. */
const TICKS = 100;

/** What this process and the processes it waited for have worked, in seconds; without /proc, this process alone. */
function work() {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return own + (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return own;
  }
}

/**
 * `lend(name)` is a package as Node loads it, once for all test files of a process: Jest would load it again in every
 * file. So with a part of the compiled program, named after its folder. `COSTS=file npx jest …` adds a line for each test file to that file: seconds of work, and its name.
 */
export default class extends TestEnvironment {
  #file;
  #before = work();

  constructor(config, context) {
    super(config, context);
    this.#file = relative(config.globalConfig.rootDir, context.testPath);
    this.global.lend = (name, part = '') => import(name + part);
  }

  async teardown() {
    const { COSTS } = process.env;
    if (COSTS !== undefined)
      appendFileSync(COSTS, `${(work() - this.#before).toFixed(1)} ${this.#file}\n`);
    await super.teardown();
  }
}
