import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/read/plain-text.ts';

describe('readText', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s ends a line', (_, end) => {
    const { blocks } = readText(['One', '', '  two ', '', '', 'three'].join(end), 'story.txt');
    expect(blocks.map(({ text, gap, indent, line }) => [text, gap, indent, line])).toEqual([
      ['One', 0, 0, 1],
      ['two', 1, 2, 3],
      ['three', 2, 0, 6],
    ]);
  });

  test('a tab indents to the next multiple of eight', () => {
    expect(readText('\ta\n   \tb', 'story.txt').blocks.map(({ indent }) => indent)).toEqual([8, 8]);
  });

  test('where a text has line breaks of a page, they end lines; a single one is text', () => {
    const texts = (source: string): readonly string[] =>
      readText(source, 'story.txt').blocks.map(({ text }) => text);
    expect(texts('One<br>two<BR />three<br>\nfour')).toEqual([
      'One<br>',
      'two<BR />',
      'three<br>',
      'four',
    ]);
    expect(texts('Type <br> for a line.')).toEqual(['Type <br> for a line.']);
  });

  test('a form feed alone is a blank line', () => {
    expect(readText('a\n\n\f\nb', 'story.txt').blocks.map(({ gap }) => gap)).toEqual([0, 2]);
  });
});
