import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { fascicle, inFolder } from '../support/command.ts';
import { png } from '../support/pictures.ts';

const LAMP = `Title: The Lamp House
Author: Ann Other
Rating: PG-13
Warnings: storms
Content notes: The keeper is ill all through the story, and gets well.
Summary: A keeper, a lamp, a storm.
Disclaimer: None of it is mine.

Chapter 1

The lamp was lit.

* * *

It went out.

Chapter 2: The Sea
Rating: R
Warnings: drowning

They took the boat out.
`;

const RAIN = `---
title: A Week of Rain
authors: [Bo Second, Cy Third]
source: https://archive.example.org/works/7
---

It rained "for a week". Nobody came.
`;

const REGEN = `Titel: Regen
Autorin: Dora Vierte
Altersfreigabe: PG

Kapitel 1

"Es regnet", sagte sie.

Kapitel 2

Es regnete weiter.
`;

const CONFIG = {
  title: 'Three Weathers',
  subtitle: 'An Anthology',
  authors: [{ name: 'Ed Itor', role: 'edt' }, 'Ann Other', 'Bo Second', 'Cy Third', 'Dora Vierte'],
  language: 'en-GB',
  publisher: 'Tideline',
  rights: '© the authors',
  description: 'Three stories about the weather.',
  subjects: ['Weather'],
  date: '2026-11-21',
  series: { name: 'Weathers', number: 2 },
  cover: 'cover.png',
};

const FILES = {
  'lamp.txt': LAMP,
  'rain.txt': RAIN,
  'regen.txt': REGEN,
  'cover.png': png({ width: 1600, height: 2400 }),
  'book.config.json': JSON.stringify({
    ...CONFIG,
    stories: ['lamp.txt', 'rain.txt', { file: 'regen.txt', language: 'de' }],
  }),
};

/** Files of a book by name, as text, so that a difference can be read; how it was made is another matter each time. */
function filesOf(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path)))
      .filter(([name]) => name !== 'OEBPS/colophon.xhtml')
      .map(([name, bytes]) => [name, new TextDecoder('latin1').decode(bytes)]),
  );
}

test('an anthology of ours comes back as the stories it was made of', async () => {
  await inFolder(FILES, async (folder) => {
    expect(await fascicle(folder, ['build', '-o', 'one.epub'])).toMatchObject({ status: 0 });
    // By itself, without a word of config, and by a config that says the same once more.
    const alone = await fascicle(folder, ['build', 'one.epub', '-o', 'two.epub', '--strict']);
    expect(alone).toMatchObject({ status: 0 });
    expect(alone.out).toContain('3 stories');
    expect(filesOf(join(folder, 'two.epub'))).toEqual(filesOf(join(folder, 'one.epub')));
    const again = { ...CONFIG, stories: ['one.epub'] };
    writeFileSync(join(folder, 'again.json'), JSON.stringify(again));
    expect(await fascicle(folder, ['build', 'again.json', '-o', 'three.epub'])).toMatchObject({
      status: 0,
    });
    expect(filesOf(join(folder, 'three.epub'))).toEqual(filesOf(join(folder, 'one.epub')));
  });
});

test('an anthology of ours that a pattern asks for, beside another story, or told of as one', async () => {
  await inFolder(FILES, async (folder) => {
    await fascicle(folder, ['build', '-o', 'one.epub']);
    mkdirSync(join(folder, 'old'));
    copyFileSync(join(folder, 'one.epub'), join(folder, 'old', 'weathers.epub'));
    const book = async (stories: readonly unknown[]): Promise<string> => {
      writeFileSync(
        join(folder, 'all.json'),
        JSON.stringify({ title: 'All', cover: false, stories }),
      );
      const built = await fascicle(folder, ['build', 'all.json', '-o', 'all.epub']);
      expect(built).toMatchObject({ status: 0 });
      return built.out;
    };
    writeFileSync(join(folder, 'more.txt'), 'Title: More\nAuthor: Eve\n\nIt snowed.\n');
    expect(await book(['old/*.epub', 'more.txt'])).toContain('4 stories');
    const pages = filesOf(join(folder, 'all.epub'));
    // One of several speaks for itself, not for the book.
    expect(pages['OEBPS/content.opf']).not.toMatch(/Tideline|An Anthology|cover\.png/);
    expect(pages['OEBPS/regen.xhtml']).toContain('xml:lang="de"');
    expect(pages['OEBPS/a-week-of-rain.xhtml']).toContain('by Bo Second and Cy Third');
    expect(await book([{ file: 'one.epub' }, 'more.txt'])).toContain('2 stories');
  });
});

test("a rating that the config lowered comes back as it was, the story's and the book's", async () => {
  const config = {
    title: 'Lamps',
    date: '2026',
    rating: 'G',
    ratingOverride: true,
    stories: [{ file: 'lamp.txt', rating: 'PG', ratingOverride: true }, 'rain.txt'],
  };
  const files = {
    ...FILES,
    'lamp.txt': LAMP.replace('Rating: PG-13\n', ''),
    'book.config.json': JSON.stringify(config),
  };
  await inFolder(files, async (folder) => {
    expect(await fascicle(folder, ['build', '-o', 'one.epub'])).toMatchObject({ status: 0 });
    await fascicle(folder, ['build', 'one.epub', '-o', 'two.epub']);
    expect(filesOf(join(folder, 'two.epub'))).toEqual(filesOf(join(folder, 'one.epub')));
  });
});
