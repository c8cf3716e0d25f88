import { expect, test } from '@jest/globals';
import { buildTexts, failures } from '../support/build-text.ts';

test('a note moves behind what stays in its chapter, not behind a footnote that leaves it', async () => {
  const text =
    'It began.[^1]\n\n## One\n\nIt rained.\n\n## Two\n\nA/N: more soon!\n\nIt shone.\n\n[^1]: A note.\n';
  const result = await buildTexts({
    files: { 'a.md': text },
    story: { authorNotes: 'move-to-end' },
  });
  expect(failures(result)).toEqual([]);
});
