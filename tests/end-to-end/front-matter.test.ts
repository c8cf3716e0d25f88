import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openEpub } from '../../src/verify/open-epub.ts';
import { withFolder } from '../support/build-text.ts';
import { fascicle } from '../support/command.ts';
import { shelve } from '../support/shelf.ts';

const ENTRIES = {
  yaml: `---
# Not to be sent to anybody at all before it is done, please.
title: The Long Way
author: Ann Other
rating: PG-13 # or R, nobody in this house has made up a mind
warnings:
  - graphic violence
  - needles
content_notes: |
  A dog is ill.

  It gets well.
series: { name: Ways, number: 2 }
---
`,
  toml: `+++
title = "The Long Way"
author = "Ann Other"
rating = { label = "PG-13", level = 2 }
warnings = ["graphic violence", "needles"]
content_notes = """
A dog is ill.
It gets well."""

[series]
name = "Ways"
number = 2
+++
`,
};

test.each(Object.entries(ENTRIES))(
  'a story with front matter in %s gives title, notice and metadata',
  async (syntax, frontMatter) => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'story.txt'), `${frontMatter}\nIt "rained" -- all day.\n`);
      const { status, out, err } = await fascicle(folder, [
        'build',
        'story.txt',
        '-o',
        'story.epub',
      ]);
      expect([status, err]).toEqual([0, '']);
      expect(out).toMatch(/^The Long Way\n.*4 words, rated PG-13/);
      expect(out).toContain('0 errors, 0 warnings');
      const bytes = readFileSync(join(folder, 'story.epub'));
      shelve(`front-matter-${syntax}`, bytes);
      const { packageDocument, spine } = openEpub(bytes);
      expect(packageDocument).toContain('>The Long Way</dc:title>');
      expect(packageDocument).toContain('>Ann Other</dc:creator>');
      expect(packageDocument).toContain('<meta property="schema:contentRating">PG-13</meta>');
      expect(packageDocument).toContain('<dc:subject>graphic violence</dc:subject>');
      const page = (name: string): string =>
        (spine.find(({ path }) => path.endsWith(name))?.xhtml ?? '').replace(/<[^>]+>/g, ' ');
      expect(page('content-notice.xhtml')).toContain('PG-13');
      expect(page('content-notice.xhtml')).toContain('graphic violence, needles');
      const whole = spine.map(({ xhtml }) => xhtml).join('\n');
      expect(whole).toContain('A dog is ill. It gets well.');
      expect(whole).toMatch(/Series.*name: Ways; number: 2/s);
      expect(whole).not.toMatch(/anybody|nobody|---|\+\+\+/);
      expect(page('the-long-way-text.xhtml').replace(/\s+/g, ' ')).toContain(
        'It “rained”—all day.',
      );
    });
  },
);

test('front matter that is not understood is a warning, and stays in the book', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'story.txt'), '---\ntitle: Rain: A Story\n---\n\nIt rained.\n');
    const { status, err } = await fascicle(folder, ['build', 'story.txt']);
    expect(status).toBe(0);
    expect(err).toContain('story.txt:2:1');
    expect(err).toContain('[normalize-front-matter]');
    const { spine } = openEpub(readFileSync(join(folder, 'story.epub')));
    expect(spine.map(({ xhtml }) => xhtml).join('')).toContain('Rain: A Story');
    const strict = await fascicle(folder, ['build', 'story.txt', '--strict']);
    expect(strict.status).toBe(1);
  });
});
