/** The packages that the tests take from Node instead of loading them again in every test file. */
import { jest } from '@jest/globals';

/**
 * Heavy, and without state that a test could leave in them. jsdom is among them also because Jest's loader cannot
 * `require()` the ESM-only packages that it depends on.
 */
const LENT = [
  '@likecoin/epubcheck-ts',
  '@swc/core',
  '@sindresorhus/slugify',
  'bidi-js',
  'chardet',
  'commander',
  'css-tree',
  'cuss',
  'entities',
  'epub-gen-memory',
  'fast-check',
  'fflate',
  'harfbuzzjs',
  'htmlparser2',
  'iconv-lite',
  'jsdom',
  'jsonc-parser',
  'micromark',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'sharp',
  'smol-toml',
  'subset-font',
  'yaml',
  'yazl',
  'zod',
];

for (const name of LENT) jest.unstable_mockModule(name, () => globalThis.lend(name));
