import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { buildTexts, failures } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';

async function chapterNames(book: Parameters<typeof buildTexts>[0]): Promise<readonly string[]> {
  const result = await buildTexts(book);
  expect(failures(result)).toEqual([]);
  const { epub } = result;
  if (epub === undefined) throw new Error('no book');
  shelve('names', epub);
  return Object.keys(unzipSync(epub))
    .filter((name) => name.endsWith('.xhtml'))
    .map((name) => name.replace('OEBPS/', ''))
    .toSorted();
}

describe('file names', () => {
  test('stay as they are when chapters are added', async () => {
    const two = 'Chapter 1: A\n\nText.\n\nChapter 2: B\n\nText.';
    const before = await chapterNames({ files: { 'a.txt': two } });
    const after = await chapterNames({
      files: { 'a.txt': `Prologue\n\nText.\n\n${two}\n\nChapter 3: C\n\nText.` },
    });
    expect(before.filter((name) => !after.includes(name))).toEqual([]);
    expect(after.filter((name) => !before.includes(name))).toEqual([
      'test-book-chapter-3.xhtml',
      'test-book-prologue.xhtml',
    ]);
  });

  test('are unique when stories are called alike, or like our own pages', async () => {
    const names = await chapterNames({
      files: { 'cover.txt': 'Text.', 'Cover.text.txt': 'Text.', 'toc.txt': 'Text.' },
    });
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toContain('cover-2.xhtml');
  });

  test('are ASCII for every script', async () => {
    const names = await chapterNames({
      files: { 'a.txt': 'Chapter 1: 雨\n\nText.' },
      book: { title: '長い道' },
    });
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.xhtml$/);
  });

  test('chapters that start over in every part are told apart by it', async () => {
    const text = 'Part One\n\nChapter 1\n\nA.\n\nChapter 2\n\nB.\n\nPart Two\n\nChapter 1\n\nC.';
    expect(await chapterNames({ files: { 'a.txt': text } })).toEqual(
      expect.arrayContaining(['test-book-chapter-1.xhtml', 'test-book-part-2-chapter-1.xhtml']),
    );
  });
});
