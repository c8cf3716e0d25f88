import { png } from '../support/pictures.ts';
import type { HostileCase } from './hostile-case.ts';

const STORY = { 'story.txt': 'It rained.\n' };

function configCase(name: string, config: unknown, more: Partial<HostileCase> = {}): HostileCase {
  return { name, stories: STORY, config, ...more };
}

/** A config that cannot be used, for one reason. */
function refused(
  name: string,
  config: unknown,
  ...tells: NonNullable<HostileCase['tells']>
): HostileCase {
  return configCase(name, config, { isBook: false, tells });
}

const MARKUP = '</dc:title><script>alert(1)</script>]]><%= 8191*7 %>\u0000\u001B[2J';

/** Configs that try what stories try. */
export const HOSTILE_CONFIGS: readonly HostileCase[] = [
  configCase(
    'markup everywhere',
    {
      title: MARKUP,
      subtitle: MARKUP,
      authors: [{ name: MARKUP, sortName: MARKUP }],
      publisher: MARKUP,
      rights: MARKUP,
      description: MARKUP,
      subjects: [MARKUP],
      series: { name: MARKUP, number: 1 },
      contentNotes: MARKUP,
      rating: { label: MARKUP, level: 'teen' },
      warnings: [MARKUP],
      stories: [
        {
          file: 'story.txt',
          title: MARKUP,
          author: MARKUP,
          summary: MARKUP,
          source: 'https://x.invalid/?a=1&b="><script>alert(1)</script>',
          contentNotes: MARKUP,
          chapterNotices: [{ chapter: 1, warnings: [MARKUP], contentNotes: MARKUP }],
          passages: [{ lines: [1, 1], warnings: [MARKUP], summary: MARKUP }],
        },
      ],
    },
    {
      keeps: ['It rained.'],
      drops: ['57337'],
      sources: [
        'https://x.invalid/?a=1&b=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
        'https://x.invalid/?a=1&b=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
      ],
    },
  ),
  refused(
    'a source that is a script',
    { title: 'T', stories: [{ file: 'story.txt', source: 'javascript:alert(1)' }] },
    'config-invalid-value',
  ),
  refused(
    'a source that is data',
    {
      title: 'T',
      stories: [{ file: 'story.txt', source: 'data:text/html,<script>alert(1)</script>' }],
    },
    'config-invalid-value',
  ),
  refused(
    'a language of markup',
    { title: 'T', language: 'en" onload="alert(1)', stories: ['story.txt'] },
    'config-invalid-value',
  ),
  refused(
    'an author’s role of markup',
    { title: 'T', authors: [{ name: 'A', role: '"><x>' }], stories: ['story.txt'] },
    'config-invalid-value',
  ),
  configCase(
    'an identifier of markup',
    { title: 'T', identifier: '"><script>alert(1)</script>', stories: ['story.txt'] },
    { keeps: ['It rained.'] },
  ),
  refused(
    'keys of objects',
    '{ "title": "T", "__proto__": { "polluted": true }, "stories": ["story.txt"] }',
    'config-unknown-key',
  ),
  refused(
    'keys of objects deep inside',
    '{ "title": "T", "stories": [{ "file": "story.txt", "normalize": { "constructor": true } }] }',
    'config-unknown-rule',
  ),
  refused('deep JSON', `{ "title": ${'['.repeat(100_000)}`, 'config-syntax'),
  refused(
    'deep JSON that is whole',
    `{ "title": ${'['.repeat(5000)}${']'.repeat(5000)}, "stories": ["story.txt"] }`,
    'config-syntax',
  ),
  refused(
    'a number that is too much',
    '{ "title": "T", "stories": [{ "file": "story.txt", "passages": [{ "lines": [1e999, -1] }] }] }',
    'config-invalid-value',
  ),
  refused('no JSON at all', '<script>alert(1)</script>', 'config-syntax'),
  refused(
    'an expression that is none',
    { title: 'T', protect: ['(', '[[:alpha:]'], stories: ['story.txt'] },
    'config-bad-pattern',
  ),
  configCase(
    'a story that is a folder without stories',
    { title: 'T', stories: ['folder'] },
    {
      beside: { 'folder/a.bin': 'x' },
      isBook: false,
      tells: ['usage-empty-folder', 'usage-skipped-file'],
    },
  ),
  configCase(
    'a story that is a device',
    { title: 'T', stories: ['/dev/null'] },
    { isBook: false, tells: ['read-empty', 'story-without-words'] },
  ),
  refused(
    'a story with a null byte in its name',
    { title: 'T', stories: ['story.txt\u0000.html'] },
    'config-missing-file',
  ),
  refused(
    'a glob that finds nothing',
    { title: 'T', stories: ['{a,b}/**/[!x]*.nothing'] },
    'config-empty-glob',
  ),
  refused(
    'an encoding that objects have',
    { title: 'T', stories: [{ file: 'story.txt', encoding: '__proto__' }] },
    'config-invalid-value',
  ),
  configCase(
    'UTF-7 that somebody asks for',
    { title: 'T', stories: [{ file: 'story.txt', encoding: 'utf-7' }] },
    {
      stories: { 'story.txt': 'It rained. +ADw-script+AD4-alert(1)+ADw-/script+AD4-' },
      keeps: ['It rained.'],
    },
  ),
  refused(
    'a cover that is a page',
    { title: 'T', cover: 'cover.png', stories: ['story.txt'] },
    'config-cover-kind',
  ),
  refused(
    'a cover that is a password file',
    { title: 'T', cover: '/etc/passwd', stories: ['story.txt'] },
    'config-cover-kind',
  ),
  refused(
    'a cover that is elsewhere',
    { title: 'T', cover: 'https://x.invalid/a.png', stories: ['story.txt'] },
    'config-missing-file',
  ),
  configCase(
    'a cover with a script in it',
    { title: 'T', cover: 'cover.png', stories: ['story.txt'] },
    {
      beside: { 'cover.png': png({ chunks: [['tEXt', 'Comment\0<script>alert(1)</script>']] }) },
      tells: ['cover-ratio', 'cover-small'],
    },
  ),
].map((row) =>
  row.name === 'a cover that is a page' ? { ...row, beside: { 'cover.png': '<script>' } } : row,
);
