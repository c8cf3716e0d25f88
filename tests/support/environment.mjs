import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/**
 * Node, lending the tests its own copy of jsdom: Jest's loader cannot `require()` the ESM-only packages
 * that jsdom depends on. It is loaded only by the tests that look at pages.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.defineProperty(this.global, 'nodeJsdom', { get: () => require('jsdom') });
  }
}
