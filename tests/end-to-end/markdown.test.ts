import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { openEpub } from '../../src/verify/open-epub.ts';
import { withFolder } from '../support/build-text.ts';
import { fascicle } from '../support/command.ts';
import { shelve } from '../support/shelf.ts';

const STORY = fileURLToPath(new URL('../golden/stories/markdown/input.md', import.meta.url));

test.each(['.md', '.markdown'])('a story in a file %s becomes a book', (ending) =>
  withFolder(async (folder) => {
    copyFileSync(STORY, join(folder, `ledger${ending}`));
    const out = join(folder, 'book.epub');
    const { status, err } = await fascicle(folder, ['build', `ledger${ending}`, '-o', out]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const bytes = new Uint8Array(readFileSync(out));
    shelve(`markdown${ending}`, bytes);
    const { packageDocument, spine } = openEpub(bytes);
    expect(packageDocument).toContain('>Ines Calder</dc:creator>');
    const pages = spine.map(({ xhtml }) => xhtml).join('\n');
    expect(pages).toContain('It <em>was the third week</em> of the low water');
    expect(pages).toContain('epub:type="footnote"');
  }),
);
