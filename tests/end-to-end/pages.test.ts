import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { withFolder } from '../support/build-text.ts';
import { fascicle } from '../support/command.ts';
import { shelve } from '../support/shelf.ts';

const STORIES = fileURLToPath(new URL('../golden/stories/', import.meta.url));

interface Built {
  readonly err: string;
  /** The text of every file of the book, by its name without folders. */
  readonly files: ReadonlyMap<string, string>;
}

/** Build in a folder that `prepare` fills. */
async function built(args: readonly string[], prepare: (folder: string) => void): Promise<Built> {
  return withFolder(async (folder) => {
    prepare(folder);
    const { status, err } = await fascicle(folder, ['build', ...args, '-o', 'book.epub']);
    expect({ status, err }).toMatchObject({ status: 0 });
    const bytes = readFileSync(join(folder, 'book.epub'));
    shelve('pages', bytes);
    const files = new Map(
      Object.entries(unzipSync(bytes)).map(([name, content]): [string, string] => [
        name.slice(name.lastIndexOf('/') + 1),
        new TextDecoder().decode(content),
      ]),
    );
    return { err, files };
  });
}

test("an archive's page becomes a book with its rating and warnings", async () => {
  const { files } = await built(['work.html'], (folder) => {
    copyFileSync(`${STORIES}ao3-download/input.html`, join(folder, 'work.html'));
  });
  const notice = files.get('content-notice.xhtml');
  expect(notice).toContain('Mature');
  expect(notice).toContain('Graphic Depictions Of Violence, Major Character Death');
  const metadata = files.get('content.opf');
  expect(metadata).toContain('<dc:title id="title">The Salt Road</dc:title>');
  expect(metadata).toContain('perdita_vane');
  expect(metadata).toContain('<meta property="schema:contentRating">Mature</meta>');
  expect(metadata).toContain('<dc:subject>Major Character Death</dc:subject>');
  const all = [...files.values()].join('\n');
  expect(all).not.toMatch(/drop by the Archive|See the end of the/);
  expect(all).toContain('Thanks to Jo.');
});

test('a folder may hold texts and pages', async () => {
  const { files } = await built(['stories', '--title', 'Both'], (folder) => {
    mkdirSync(join(folder, 'stories'));
    writeFileSync(join(folder, 'stories', 'one.txt'), 'It rained.\n');
    writeFileSync(join(folder, 'stories', 'two.htm'), '<p>It <i>stopped</i>.');
  });
  expect([...files.values()].join()).toContain('<em>stopped</em>');
});

test('nothing of a page but text and marks gets into the book', async () => {
  const { files } = await built(['page.html'], (folder) => {
    writeFileSync(
      join(folder, 'page.html'),
      `<html onload="alert(1)"><head><script src="https://x.invalid/a.js"></script><base href="https://x.invalid/">
<link rel=stylesheet href="https://x.invalid/a.css"><meta http-equiv=refresh content="0;url=https://x.invalid/"></head>
<body style="background:url(https://x.invalid/b.png)"><p id="a" onclick="alert(2)">One <a href="javascript:alert(3)">link</a>
<img src="data:image/svg+xml,<svg onload=alert(4)>"><img src=x onerror=alert(5)><iframe srcdoc="<script>alert(6)</script>"></iframe>
<svg><script>alert(7)</script><a xlink:href="javascript:alert(8)"><text>drawn</text></a></svg>
<form action="https://x.invalid/"><input name=q value="alert(9)"></form>&lt;script&gt;said&lt;/script&gt;</p>
<p style="font-style:italic;background:url(javascript:alert(10))">Two.</p></body></html>`,
    );
  });
  for (const [name, text] of files) {
    if (!name.endsWith('.xhtml') || name.endsWith('cover.xhtml')) continue;
    const body = text.slice(text.indexOf('<body'));
    expect(body).not.toMatch(
      /<script|<img|<iframe|<form|<svg|javascript:|data:|alert|x\\.invalid|onclick/,
    );
  }
  expect([...files.values()].join('\n')).toContain('&lt;script&gt;said&lt;/script&gt;');
});
