import { describe, expect, test } from '@jest/globals';
import { canonicalLanguage, directionOf } from '../../src/story/language.ts';

describe('the direction of a language', () => {
  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['pa-PK', 'rtl'],
    ['ja', 'ltr'],
    ['he-Latn', 'ltr'],
    ['zz', 'ltr'],
    ['no tag at all', 'ltr'],
  ])('%s runs %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('a language tag', () => {
  test.each([
    ['pt-br', 'pt-BR'],
    ['EN-us', 'en-US'],
    ['zh-hant', 'zh-Hant'],
    ['iw', 'he'],
    ['en-abcdefghi', undefined],
    ['en-US-u-ca-buddhist', undefined],
    ['e', undefined],
  ])('%s is written %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });
});
