import { describe, expect, test } from '@jest/globals';
import { inlinesOf, withUniqueKeys } from '../../src/normalize/assemble.ts';
import type { Inline } from '../../src/story/types.ts';

function show(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? inline.value : `<${inline.type}>${show(inline.children)}</>`,
    )
    .join('');
}

describe('inlinesOf', () => {
  test.each([
    ['no marks', [], 'abcdef'],
    ['one', [{ kind: 'emphasis', start: 1, end: 3 }], 'a<emphasis>bc</>def'],
    [
      'two',
      [
        { kind: 'emphasis', start: 0, end: 1 },
        { kind: 'strong', start: 5, end: 6 },
      ],
      '<emphasis>a</>bcde<strong>f</>',
    ],
    [
      'nested',
      [
        { kind: 'emphasis', start: 2, end: 4 },
        { kind: 'thought', start: 1, end: 5 },
      ],
      'a<thought>b<emphasis>cd</>e</>f',
    ],
    [
      'of the same place',
      [
        { kind: 'thought', start: 1, end: 3 },
        { kind: 'emphasis', start: 1, end: 3 },
      ],
      'a<thought><emphasis>bc</></>def',
    ],
    [
      'overlapping',
      [
        { kind: 'emphasis', start: 1, end: 4 },
        { kind: 'thought', start: 2, end: 6 },
      ],
      'a<emphasis>b<thought>cd</></><thought>ef</>',
    ],
  ] as const)('%s', (_, marks, expected) => {
    expect(show(inlinesOf('abcdef', marks))).toBe(expected);
  });
});

test('chapter keys are unique', () => {
  const keys = ['part-1', 'chapter-1', 'chapter-1', 'part-2', 'chapter-1', '', ''];
  const chapters = keys.map((key) => ({
    key,
    blocks: [],
    source: { file: 'a.txt', first: 1, last: 1 },
  }));
  expect(withUniqueKeys(chapters).map(({ key }) => key)).toEqual([
    'part-1',
    'chapter-1',
    'part-1-chapter-1',
    'part-2',
    'part-2-chapter-1',
    'chapter',
    'part-2-chapter',
  ]);
});
