/** Each ending is of one format, and the first bytes of a file count for more than its name. */
import { describe, expect, test } from '@jest/globals';
import { formatOf, READABLE } from '../../src/read/formats.ts';

function named(ending: string, start: string): string {
  const format = formatOf(ending, Buffer.from(start, 'latin1'));
  return 'name' in format ? format.name : format.format;
}

describe('formats', () => {
  test('no ending is of two formats', () => {
    expect(READABLE).toEqual([...new Set(READABLE)]);
  });

  test.each([
    ['.txt', 'It rained.', 'plain text'],
    ['.story', 'It rained.', 'plain text'],
    ['.md', 'It rained.', 'Markdown'],
    ['.docx', 'PK\x03\x04', 'Word'],
    ['.odt', 'PK\x03\x04', 'OpenDocument'],
    ['.docx', '{\\rtf1', 'Rich Text'],
    ['.rtf', 'PK\x03\x04', 'Word'],
    ['.rtf', 'It rained.', 'plain text'],
    ['.docx', 'It rained.', 'Word'],
    ['.docx', '\xd0\xcf\x11\xe0', 'old Word documents and protected'],
    ['.epub', '{\\rtf1', 'EPUB'],
  ])('%s that begins with %j is %s', (ending, start, name) => {
    expect(named(ending, start)).toBe(name);
  });
});
