import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { fascicle, inFolder } from '../support/command.ts';

const EBOOK = fileURLToPath(new URL('../golden/stories/old-ebook/input.epub/', import.meta.url));

/** The e-book of the golden stories, packed. */
function ebook(): Uint8Array {
  const files = readdirSync(EBOOK, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(EBOOK, name)).isFile(),
  );
  return zipSync(
    Object.fromEntries(
      files.map((name) => [name, new Uint8Array(readFileSync(join(EBOOK, name)))]),
    ),
  );
}

/** All pages of a book as one text. */
function textOf(path: string): string {
  return Object.values(unzipSync(readFileSync(path)))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
}

test('an e-book is made anew, and what was made once more is the same', async () => {
  await inFolder({ 'ferry.epub': ebook() }, async (folder) => {
    const first = await fascicle(folder, ['build', 'ferry.epub', '-o', 'one.epub']);
    expect(first).toMatchObject({ status: 0 });
    expect(first.err).toMatch(/text\/gone\.html/);
    const second = await fascicle(folder, ['build', 'one.epub', '-o', 'two.epub', '--strict']);
    expect(second).toMatchObject({ status: 0, err: '' });
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    await fascicle(folder, ['build', 'one.epub', '-o', 'a.epub'], env);
    await fascicle(folder, ['build', 'two.epub', '-o', 'b.epub'], env);
    expect(readFileSync(join(folder, 'b.epub'))).toEqual(readFileSync(join(folder, 'a.epub')));
    expect(textOf(join(folder, 'a.epub'))).toContain('She looked at the mud<a class="note-ref"');
  });
});

test('a book is never written over the e-book it is made of', async () => {
  await inFolder({ 'ferry.epub': ebook() }, async (folder) => {
    const { status, err } = await fascicle(folder, ['build', 'ferry.epub']);
    expect(status).toBe(2);
    expect(err).toContain('usage-output-is-input');
  });
});

test('a config may list folders, archives and e-books', async () => {
  const config = { title: 'All', stories: ['lamp.zip', 'old', 'ferry.epub'] };
  const files = { 'book.config.json': JSON.stringify(config), 'ferry.epub': ebook() };
  await inFolder(files, async (folder) => {
    writeFileSync(
      join(folder, 'lamp.zip'),
      zipSync({ 'part 1.txt': new TextEncoder().encode('The lamp was lit.\n') }),
    );
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'gate.html'), '<p>The gate was shut.</p>');
    expect(await fascicle(folder, ['build'])).toMatchObject({ status: 0 });
    const all = textOf(join(folder, 'dist', 'all.epub'));
    for (const words of ['The lamp was lit.', 'The gate was shut.', 'In the morning she swam.'])
      expect(all).toContain(words);
  });
});

test('books of Kindles are refused with the way to make them readable', async () => {
  await inFolder({ 'book.mobi': 'BOOKMOBI', 'book.azw3': 'BOOKMOBI' }, async (folder) => {
    for (const name of ['book.mobi', 'book.azw3']) {
      const { status, err } = await fascicle(folder, ['build', name]);
      expect(status).toBe(2);
      expect(err).toContain('ebook-convert');
    }
  });
});
