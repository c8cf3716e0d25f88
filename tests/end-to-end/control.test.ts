import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { build } from '../../src/build.ts';
import { loadConfig } from '../../src/load-config.ts';
import { openEpub } from '../../src/verify/open-epub.ts';
import { withFile, withFolder } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';

/** Build a config in a folder with its stories; the paragraphs of its chapters, as XHTML without quotation marks. */
async function paragraphsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return withFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { config, diagnostics } = await loadConfig(join(folder, 'book.config.json'));
    expect(diagnostics).toEqual([]);
    if (config === undefined) return [];
    const built = withFile(await build(config));
    expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (built.epub === undefined) return [];
    shelve('control', built.epub);
    return openEpub(built.epub)
      .spine.filter(({ xhtml }) => /<section [^>]*class="[^"]*\bchapter\b/.test(xhtml))
      .flatMap(({ xhtml }) =>
        Array.from(xhtml.matchAll(/<p\b[^>]*>(.*?)<\/p>/g), ([, p]) => p ?? ''),
      );
  });
}

const ONE = `It was AWFUL -- so AWFUL indeed!!!

[LOG 7 -- "rm *.o && *.a"...   ok!!]

It was *not* -- so...

***

Nobody, NOBODY came -- [x -- y] not one...`;

test('rules set for book, story and lines, and protected text, reach the book', async () => {
  const config = `{
    "title": "Rain", "date": "2026-11-21",
    "normalize": { "capitals": { "as": "small-caps" }, "repeats": { "most": 1 }, "scene-breaks": { "ornament": "# #" } },
    "protect": ["\\\\[[^\\\\]]*\\\\]"],
    "stories": [
      { "file": "one.txt", "lines": [{ "from": 5, "to": 6, "normalize": { "dashes": false, "emphasis": false } }] },
      { "file": "two.txt", "protect": ["so\\\\.\\\\.\\\\."],
        "normalize": { "capitals": { "as": "emphasis" }, "repeats": false, "scene-breaks": { "ornament": "o" } } }
    ]
  }`;
  const paragraphs = await paragraphsOf({
    'book.config.json': config,
    'one.txt': ONE,
    'two.txt': ONE,
  });
  const log = '[LOG 7 -- &quot;rm *.o &amp;&amp; *.a&quot;...   ok!!]';
  expect(paragraphs).toEqual([
    'It was <span class="small-caps">AWFUL</span>—so <span class="small-caps">AWFUL</span> indeed!',
    log,
    'It was *not* -- so…',
    '#\u00A0#',
    'Nobody, <span class="small-caps">NOBODY</span> came—[x -- y] not one…',
    'It was <em>AWFUL</em>—so <em>AWFUL</em> indeed!!!',
    log,
    'It was <em>not</em>—so...',
    'o',
    'Nobody, <em>NOBODY</em> came—[x -- y] not one…',
  ]);
});
