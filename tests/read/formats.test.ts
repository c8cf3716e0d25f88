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

  test('a web page that is called a text is read as a page, a text about pages as a text', async () => {
    const textsOf = async (source: string): Promise<readonly string[] | undefined> => {
      const bytes = Buffer.from(source);
      const format = formatOf('.txt', bytes);
      if (!('read' in format)) return undefined;
      const { story } = await format.read({ bytes, name: 'story.txt' });
      return story?.blocks.map(({ text }) => text);
    };
    expect(await textsOf('<!DOCTYPE html>\n<p>It\nrained.</p>')).toEqual(['It rained.']);
    expect(await textsOf('He typed <html>.')).toEqual(['He typed <html>.']);
  });
});
