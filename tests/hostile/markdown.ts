import type { HostileCase } from './hostile-case.ts';

const X = 'https://x.invalid';

/** A text with a paragraph before and behind what is hostile. */
function markdownCase(name: string, hostile: string, more: Partial<HostileCase> = {}): HostileCase {
  return {
    name,
    stories: { 'story.md': `Before.\n\n${hostile}\n\nAfter.\n` },
    keeps: ['Before.', 'After.'],
    drops: ['alert('],
    ...more,
  };
}

/** Markdown that tries to do something, reach something or take forever. */
export const HOSTILE_MARKDOWN: readonly HostileCase[] = [
  markdownCase('a script in Markdown', '<script>alert(1)</script>'),
  markdownCase('a link of Markdown to a script', '[Come.](javascript:alert(1))', {
    keeps: ['Before.', 'Come.', 'After.'],
  }),
  markdownCase('a reference of Markdown to a script', '[Come][a].\n\n[a]: javascript:alert(1)', {
    keeps: ['Before.', 'Come', 'After.'],
  }),
  markdownCase('an event handler in Markdown', '<b onclick="alert(1)">Said.</b>', {
    keeps: ['Before.', 'Said.', 'After.'],
  }),
  markdownCase('a picture of Markdown from elsewhere', `Seen. ![a](${X}/a.png)`, {
    tells: ['read-image-dropped'],
    drops: [X],
  }),
  markdownCase('tens of thousands of signs of quotation', '>'.repeat(60_000)),
  markdownCase('a quotation that thousands of lines go on', `> > > b\n${'a\n'.repeat(20_000)}`),
  markdownCase(
    'brackets of links in each other',
    `${'['.repeat(20_000)}x${'](b.cc)'.repeat(5000)}`,
  ),
  markdownCase('emphasis that nothing closes', '*a _b '.repeat(10_000)),
];
