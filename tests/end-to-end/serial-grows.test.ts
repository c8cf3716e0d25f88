import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { fascicle, inFolder } from '../support/command.ts';
import { shelve } from '../support/shelf.ts';

/** A part of the serial: long enough that one goes on in a second document. */
function part(number: number, title: string): string {
  const paragraphs = number === 2 ? 2_000 : 3;
  const text = Array.from(
    { length: paragraphs },
    (_, index) =>
      `It rained for the ${String(index + 1)}th time, and she said "no"[^1] -- so he went *home*, all the way along the river and over the bridge, past the mill and the chandler’s.`,
  );
  return `## Chapter ${String(number)}: ${title}\n\n${text.join('\n\n')}\n\n[[content: rain]]\n\nIt poured.\n\n[[/content]]\n\n[^1]: She did.\n`;
}

const CONFIG = {
  title: 'The Long Rain',
  authors: ['Ann Keeper'],
  date: '2026-11-21',
  output: 'out.epub',
  stories: [{ files: ['parts/*.md'], title: 'The Long Rain' }],
};

type Files = Readonly<Record<string, string>>;

function filesIn(path: string): Files {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name.replace('OEBPS/', ''),
      new TextDecoder().decode(bytes),
    ]),
  );
}

/** What a book lists, by ids that last: `id href`. */
function manifestOf(files: Files): readonly string[] {
  return Array.from(
    (files['content.opf'] ?? '').matchAll(/<item id="([^"]*)" href="([^"]*)"/g),
    ([, id = '', href = '']) => `${id} ${href}`,
  );
}

function identifierOf(files: Files): string | undefined {
  return /<dc:identifier id="pub-id">([^<]*)/.exec(files['content.opf'] ?? '')?.[1];
}

describe.each(['epub3', 'kobo', 'epub2'])('a serial that grows, for %s', (target) => {
  test('keeps its identifier, its files and the ids in them', async () => {
    const parts = { 'parts/1.md': part(1, 'Drops'), 'parts/2.md': part(2, 'Streams') };
    const config = JSON.stringify({ ...CONFIG, target });
    await inFolder({ ...parts, 'book.config.json': config }, async (folder) => {
      const build = async (): Promise<Files> => {
        const { status, err } = await fascicle(folder, ['build', '-o', 'out.epub', '--quiet']);
        expect([status, err]).toEqual([0, '']);
        shelve(`serial-${target}`, readFileSync(join(folder, 'out.epub')));
        return filesIn(join(folder, 'out.epub'));
      };
      const before = await build();
      writeFileSync(join(folder, 'parts', '3.md'), part(3, 'Rivers'));
      writeFileSync(join(folder, 'parts', '4.md'), part(4, 'The Sea'));
      const after = await build();

      const chapters = (files: Files): readonly string[] =>
        Object.keys(files).filter((name) => /-chapter-\d/.test(name));
      // The long one is several documents, none of them over 250 kB.
      expect(chapters(before)).toContain('the-long-rain-chapter-2-2.xhtml');
      for (const name of chapters(before)) {
        expect((after[name] ?? '').length).toBeLessThan(250_000);
        expect(after[name] === before[name] ? '' : name).toBe('');
      }
      expect(chapters(after).length).toBe(chapters(before).length + 2);
      expect(identifierOf(after)).toBe(identifierOf(before));
      const listed = manifestOf(after);
      expect(manifestOf(before).filter((item) => !listed.includes(item))).toEqual([]);
    });
  });
});
