import { describe, expect, test } from '@jest/globals';
import { parseHeading } from '../../src/normalize/forms/heading.ts';

describe('parseHeading', () => {
  test.each([
    ['Part 31', 'part-31', 'Part 31', undefined],
    ['Part VII/?', 'part-7', 'Part VII/?', undefined],
    ['Part 5/?', 'part-5', 'Part 5/?', undefined],
    ['Part 3 of 7', 'part-3', 'Part 3 of 7', undefined],
    ['(1/6)', 'part-1', '(1/6)', undefined],
    ['[1/?]', 'part-1', '[1/?]', undefined],
    ['Chapter 01: The Fox', 'chapter-1', 'Chapter 01', 'The Fox'],
    ['Chapter 4 - Title', 'chapter-4', 'Chapter 4', 'Title'],
    ['Chapter Three', 'chapter-3', 'Chapter Three', undefined],
    ['CHAPTER TWENTY-ONE. HOME', 'chapter-21', 'CHAPTER TWENTY-ONE', 'HOME'],
    ['Chapter One Hundred', 'chapter-100', 'Chapter One Hundred', undefined],
    ['chapter xiv: the end of it', 'chapter-14', 'chapter xiv', 'the end of it'],
    ['Ch. 7', 'chapter-7', 'Ch. 7', undefined],
    ['Book II', 'book-2', 'Book II', undefined],
    ['Act One', 'act-1', 'Act One', undefined],
    ['Chapter 9 The Return', 'chapter-9', 'Chapter 9', 'The Return'],
    ['Chapter 2 "Rain"', 'chapter-2', 'Chapter 2', '"Rain"'],
    ['The Second Part', 'second-part', 'The Second Part', undefined],
    ['PROLOGUE', 'prologue', 'PROLOGUE', undefined],
    ['Epilogue: After', 'epilogue', 'Epilogue', 'After'],
    ['Interlude 2', 'interlude-2', 'Interlude 2', undefined],
    ['~ Chapter 5 ~', 'chapter-5', 'Chapter 5', undefined],
    ['** Part 2 **', 'part-2', 'Part 2', undefined],
  ])('%s', (line, key, label, title) => {
    expect(parseHeading(line)).toMatchObject({
      key,
      label,
      bare: false,
      ...(title === undefined ? {} : { title }),
    });
    expect(parseHeading(line)?.title).toBe(title);
  });

  test.each(['1.', 'I.', 'XIV', '12', '- 4 -'])('%s is a bare number', (line) => {
    expect(parseHeading(line)?.bare).toBe(true);
  });

  test.each([
    'Chapter 9 is where I stopped reading.',
    'Part of her wanted to go.',
    'Part I was never told about, he said.',
    'Day after day it rained.',
    'Letter from home',
    'Book a table for two',
    'Act now, pay later',
    'The last day of summer',
    'Prologues bore me.',
    'Mix',
    'civil',
    'He read chapter 3.',
    '',
  ])('"%s" is not a heading', (line) => {
    expect(parseHeading(line)).toBeUndefined();
  });
});
