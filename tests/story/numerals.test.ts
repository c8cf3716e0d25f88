import { expect, test } from '@jest/globals';
import { numberValue } from '../../src/story/numerals.ts';

test.each([
  ['7', 7],
  ['VII', 7],
  ['xl', 40],
  ['MCMXCIV', 1994],
  ['nineteen', 19],
  ['forty-two', 42],
  ['ninety', 90],
])('%s is %i', (text, value) => {
  expect(numberValue(text)).toBe(value);
});
