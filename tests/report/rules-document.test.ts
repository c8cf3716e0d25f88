import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rulesDocument } from '../../src/report/rules-document.ts';

test('docs/rules.md is the one made from the rules (npm run docs)', () => {
  const committed = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(committed).toBe(rulesDocument());
});
