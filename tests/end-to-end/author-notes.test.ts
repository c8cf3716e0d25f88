import { describe, expect, test } from '@jest/globals';
import type { NotePlace } from '../../src/story/types.ts';
import { readRating } from '../../src/rating/scale.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { pagesOf } from '../support/golden.ts';

const STORY = `Chapter 1

A/N: sorry this is late, and wrapped over two lines because my editor at work in-
sists on it!

It rained on the harbour, and nobody came out of the houses to look at it any more.

(A/N: the harbour is a real one)

It stopped.

A/N: thanks for reading.

Chapter 2

The sun came out.
`;

async function paragraphs(place: NotePlace, text = STORY): Promise<readonly string[]> {
  const result = await buildTexts({ files: { 'a.txt': text }, story: { authorNotes: place } });
  expect(failures(result)).toEqual([]);
  const pages = pagesOf(result.epub ?? Buffer.alloc(0), (name) => name.includes('chapter'));
  return [...pages.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, inner]) => inner ?? '');
}

describe('author’s notes', () => {
  test('stand where they were typed by default', async () => {
    const found = await paragraphs('keep');
    expect(found[0]).toMatch(/^A\/N: sorry/);
    expect(found).toHaveLength(6);
  });

  test('move to the end of their chapter, in order, and the audit is exact', async () => {
    const found = await paragraphs('move-to-end');
    expect(found[0]).toMatch(/^It rained/);
    expect(found[1]).toBe('It stopped.');
    expect(found[2]).toMatch(/^A\/N: sorry/);
    expect(found[3]).toMatch(/harbour is a real one/);
    expect(found[4]).toMatch(/thanks for reading/);
    expect(found[5]).toBe('The sun came out.');
  });

  test('are left out, and the audit is exact', async () => {
    const found = await paragraphs('omit');
    expect(found.map((text) => text.slice(0, 9))).toEqual(['It rained', 'It stoppe', 'The sun c']);
  });

  test('that are all there is of a story stay where they would move, and go where they go', async () => {
    expect(await paragraphs('move-to-end', 'Chapter 1\n\nA/N: soon!\n')).toEqual(['A/N: soon!']);
    expect(await paragraphs('omit', 'Chapter 1\n\nA/N: soon!\n')).toEqual([]);
  });

  test('go with the passage or chapter that an edition leaves out', async () => {
    const limit = readRating('teen');
    if (limit === undefined) throw new Error('no such rating');
    const text = STORY.replace(
      'It stopped.',
      '[[content: war; rating: R]]\n\nIt stopped.\n\n(A/N: too sad?)\n\n[[/content]]',
    ).replace('Chapter 2', 'Chapter 2\nRating: R');
    for (const place of ['keep', 'move-to-end', 'omit'] as const) {
      const result = await buildTexts({
        files: { 'a.txt': `Rating: G\nWarnings: none\n\n${text}` },
        story: { authorNotes: place },
        options: { edition: { limit, allowUnrated: false } },
      });
      expect(failures(result)).toEqual([]);
    }
  });
});
