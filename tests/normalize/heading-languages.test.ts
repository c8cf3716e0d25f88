/** Headings in every language: none missed, none too many. */
import { describe, expect, test } from '@jest/globals';
import { parseHeading } from '../../src/normalize/forms/heading.ts';
import { HEADING_LINES } from './heading-lines.ts';

const isHeading = (line: string): boolean => parseHeading(line)?.bare === false;

describe('headings by language', () => {
  test.each(Object.keys(HEADING_LINES))('%s', (language) => {
    const { headings = '', others = '' } = HEADING_LINES[language] ?? {};
    const right = headings.split('|');
    const wrong = others.split('|');
    expect([right.length, wrong.length]).toEqual([10, 10]);
    expect({
      missed: right.filter((line) => !isHeading(line)),
      tooMany: wrong.filter(isHeading),
    }).toEqual({ missed: [], tooMany: [] });
  });

  test.each([
    ['第两百一十八章 归来', 'chapter-218'],
    ['Chapitre premier', 'chapter-1'],
    ['Глава двадцать первая', 'chapter-21'],
    ['3. Kapitel', 'chapter-3'],
    ['الفصل ٣', 'chapter-3'],
    ['877화. 귀환', 'episode-877'],
    ['Rozdział dwudziesty pierwszy', 'chapter-21'],
    ['Κεφάλαιο Α΄', 'chapter-1'],
  ])('%s is %s', (line, key) => {
    expect(parseHeading(line)?.key).toBe(key);
  });
});
