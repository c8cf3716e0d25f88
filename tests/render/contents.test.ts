import { describe, expect, test } from '@jest/globals';
import { parseHeading } from '../../src/normalize/forms/heading.ts';
import { nested } from '../../src/render/contents.ts';
import type { TocEntry } from '../../src/render/publication.ts';

/** Entries as lines, each level indented by two spaces. */
function shown(entries: readonly TocEntry[], indent = ''): readonly string[] {
  return entries.flatMap(({ label, children }) => [
    indent + label,
    ...shown(children, `${indent}  `),
  ]);
}

function contentsOf(headings: readonly string[], levels: number): readonly string[] {
  const listed = headings.map((text, index) => {
    const parsed = parseHeading(text);
    const label = parsed?.label;
    const heading =
      label === undefined
        ? { title: [{ type: 'text', value: text } as const] }
        : { label, title: [{ type: 'text', value: parsed?.title ?? '' } as const] };
    const source = { file: 'a.txt', first: index, last: index };
    return {
      chapter: { key: String(index), heading, blocks: [], source },
      entry: { label: text, href: `${String(index)}.xhtml`, children: [] },
    };
  });
  return shown(nested(listed, levels));
}

describe('chapters stand under the part they belong to', () => {
  test.each<readonly [string, readonly string[], number, readonly string[]]>([
    [
      'parts hold chapters',
      ['Prologue', 'Part One: The Sea', 'Chapter 1', 'Chapter 2', 'Part Two', 'Chapter 3'],
      3,
      ['Prologue', 'Part One: The Sea', '  Chapter 1', '  Chapter 2', 'Part Two', '  Chapter 3'],
    ],
    [
      'and titles',
      ['Part I', 'The Gate', 'Part II', 'The Wall'],
      3,
      ['Part I', '  The Gate', 'Part II', '  The Wall'],
    ],
    [
      'what closes the story is no part’s; an interlude between is',
      ['Part 1', 'Chapter 1', 'Interlude', 'Part 2', 'Chapter 2', 'Epilogue'],
      3,
      ['Part 1', '  Chapter 1', '  Interlude', 'Part 2', '  Chapter 2', 'Epilogue'],
    ],
    [
      'the parts of a serial are its chapters',
      ['Part 1', 'Part 2', 'Interlude', 'Part 3', 'Epilogue'],
      3,
      ['Part 1', 'Part 2', 'Interlude', 'Part 3', 'Epilogue'],
    ],
    [
      'books hold parts',
      [
        'Book One',
        'Part One',
        'Chapter 1',
        'Part Two',
        'Chapter 2',
        'Book Two',
        'Part One',
        'Chapter 1',
      ],
      3,
      [
        'Book One',
        '  Part One',
        '    Chapter 1',
        '  Part Two',
        '    Chapter 2',
        'Book Two',
        '  Part One',
        '    Chapter 1',
      ],
    ],
    [
      'no deeper than there may be levels',
      ['Book One', 'Part One', 'Chapter 1', 'Book Two', 'Part One', 'Chapter 1'],
      2,
      ['Book One', '  Part One', '  Chapter 1', 'Book Two', '  Part One', '  Chapter 1'],
    ],
    ['a book that is no holder', ['Chapter 1', 'Chapter 2'], 3, ['Chapter 1', 'Chapter 2']],
    ['nothing', [], 3, []],
  ])('%s', (_, headings, levels, expected) => {
    expect(contentsOf(headings, levels)).toEqual(expected);
  });
});
