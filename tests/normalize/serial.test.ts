import { describe, expect, test } from '@jest/globals';
import { headingText } from '../../src/story/walk.ts';
import { buildTexts, failures } from '../support/build-text.ts';

const POSTED =
  'From: ann@example.org\nSubject: Rain (1/2) by Ann Other\nDate: 3 March\n\nIt rained.\n\n' +
  'From: ann@example.org\nSubject: Rain (2/2) by Ann Other\nDate: 4 March\n\nIt stopped.\n';

const REPEATED =
  'Title: Rain\nAuthor: Ann Other\nRating: PG\nWarnings: mud\nChapter: 1/2\n\nIt rained.\n\nTBC\n\n\n' +
  'Title: Rain\nAuthor: Ann Other\nRating: R\nWarnings: glass\nChapter: 2/2\n\nIt stopped.\n';

describe('a serial in one file', () => {
  test.each([
    ['with its header read', {}],
    ['with the header rule off', { header: false }],
  ])('posted by mail, %s, has its parts and loses no word', async (_, rules) => {
    const result = await buildTexts({ files: { 'rain.txt': POSTED }, story: { rules } });
    expect(failures(result)).toEqual([]);
    const chapters = result.book?.stories[0]?.chapters ?? [];
    expect(chapters).toHaveLength(2);
    expect(chapters.map(({ heading }) => heading && headingText(heading)).at(-1)).toBe('Part 2');
  });

  test('whose header comes again: the strictest rating counts, the warnings add up', async () => {
    const result = await buildTexts({ files: { 'rain.txt': REPEATED } });
    expect(failures(result)).toEqual([]);
    const story = result.book?.stories[0];
    expect(story?.chapters).toHaveLength(2);
    expect(story?.notice.rating?.label).toBe('R');
    expect(story?.notice.warnings).toEqual(['mud', 'glass']);
  });
});
