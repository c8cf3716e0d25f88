import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { openEpub } from '../../src/verify/open-epub.ts';
import { withFolder } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';

const MAIN = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));
const STORY = fileURLToPath(new URL('../golden/stories/markdown/input.md', import.meta.url));

test.each(['.md', '.markdown'])('a story in a file %s becomes a book', (ending) =>
  withFolder((folder) => {
    copyFileSync(STORY, join(folder, `ledger${ending}`));
    const out = join(folder, 'book.epub');
    const run = spawnSync(process.execPath, [MAIN, 'build', `ledger${ending}`, '-o', out], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status: run.status, errors: run.stderr }).toEqual({ status: 0, errors: '' });
    const bytes = new Uint8Array(readFileSync(out));
    shelve(`markdown${ending}`, bytes);
    const { packageDocument, spine } = openEpub(bytes);
    expect(packageDocument).toContain('>Ines Calder</dc:creator>');
    const pages = spine.map(({ xhtml }) => xhtml).join('\n');
    expect(pages).toContain('It <em>was the third week</em> of the low water');
    expect(pages).toContain('epub:type="footnote"');
    return Promise.resolve();
  }),
);
