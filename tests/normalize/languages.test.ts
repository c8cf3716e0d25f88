import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { typographyOf } from '../../src/normalize/language/languages.ts';
import { QUOTATION_MARKS } from '../../src/normalize/language/quotation-marks.ts';

const MAIN = join(
  dirname(createRequire(import.meta.url).resolve('cldr-misc-full/package.json')),
  'main',
);
const delimiters = z.object({
  main: z.record(
    z.string(),
    z.object({
      delimiters: z.object({
        quotationStart: z.string(),
        quotationEnd: z.string(),
        alternateQuotationStart: z.string(),
        alternateQuotationEnd: z.string(),
      }),
    }),
  ),
});

describe('quotation marks by language', () => {
  test('are those of the CLDR for every locale it has', () => {
    const wrong = readdirSync(MAIN).filter((locale) => {
      const file = readFileSync(join(MAIN, locale, 'delimiters.json'), 'utf8');
      const found = delimiters.parse(JSON.parse(file)).main[locale]?.delimiters;
      const parts = locale.split('-');
      const names = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
      const name = names.find((one) => QUOTATION_MARKS[one] !== undefined) ?? locale;
      const marks = QUOTATION_MARKS[name];
      return found === undefined || marks !== Object.values(found).join('');
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['en', '“”‘’'],
    ['en-GB', '“”‘’'],
    ['de', '„“‚‘'],
    ['de-CH', '„“‚‘'],
    ['fr', '«»«»'],
    ['fr-CH', '«»‹›'],
    ['it', '«»“”'],
    ['nl', '“”‘’'],
    ['pt-PT', '«»“”'],
    ['pt-br', '“”‘’'],
    ['sv', '””’’'],
    ['pl', '„”«»'],
  ])('%s: what " and \' become', (language, marks) => {
    const { markOf } = typographyOf(language);
    const senses = ['openDouble', 'closeDouble', 'openSingle', 'closeSingle'] as const;
    expect(senses.map((sense) => markOf?.(sense)).join('')).toBe(marks);
  });

  test('a language that no table has is left as typed', () => {
    const { markOf, dashes, spaces } = typographyOf('tlh');
    expect([markOf, dashes, spaces]).toEqual([undefined, undefined, undefined]);
  });
});
