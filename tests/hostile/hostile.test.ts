import { expect, test } from '@jest/globals';
import { HOSTILE_BOOKS } from './books.ts';
import { HOSTILE_CONFIGS } from './configs.ts';
import { HOSTILE_DOCX } from './docx.ts';
import { HOSTILE_MARKDOWN } from './markdown.ts';
import { HOSTILE_ODT } from './odt.ts';
import { HOSTILE_PAGES } from './pages.ts';
import { HOSTILE_PICTURES } from './pictures.ts';
import { HOSTILE_RTF } from './rtf.ts';
import { HOSTILE_TEXTS } from './texts.ts';
import { HOSTILE_ZIPS } from './zips.ts';

const TABLES = [
  HOSTILE_DOCX,
  HOSTILE_ODT,
  HOSTILE_RTF,
  HOSTILE_BOOKS,
  HOSTILE_ZIPS,
  HOSTILE_PAGES,
  HOSTILE_PICTURES,
  HOSTILE_TEXTS,
  HOSTILE_MARKDOWN,
  HOSTILE_CONFIGS,
];

test('the corpus is large, and no two cases are called alike', () => {
  const names = TABLES.flatMap((table) => table.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(new Set(names).size).toBe(names.length);
});
