import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import { withFolder } from '../support/build-text.ts';
import { fascicle } from '../support/command.ts';
import { jpeg, png } from '../support/pictures.ts';
import { shelve } from '../support/shelf.ts';

test('pictures from the folder of the config come into the book, and none from above it', async () => {
  await withFolder(async (above) => {
    const folder = join(above, 'book');
    const stories = join(folder, 'stories');
    mkdirSync(stories, { recursive: true });
    writeFileSync(join(above, 'secret.png'), png({ shade: 7 }));
    writeFileSync(join(folder, 'map.png'), png());
    writeFileSync(join(stories, 'ship.jpg'), jpeg());
    writeFileSync(
      join(stories, 'one.html'),
      '<h1>One</h1>\n<p>Out.</p>\n<p><img src="../map.png" alt="A map"></p>\n<p><img src="ship.jpg" alt="A ship"></p>\n<p><img src="../../secret.png"></p>\n<p>Home.</p>',
    );
    const config = {
      title: 'Voyages',
      authors: ['Ann Other'],
      cover: false,
      stories: ['stories/one.html'],
    };
    writeFileSync(join(folder, 'book.json'), JSON.stringify(config));
    const { status, err } = await fascicle(folder, ['build', 'book.json', '-o', 'book.epub']);
    expect(status).toBe(0);
    expect(err).toBe(
      'stories/one.html:5:1: warning: the picture "../../secret.png" is outside the folder of the book and was left out [image-outside]\n    move it into the story\'s folder or a folder inside it, and link to it there\n',
    );
    const epub = readFileSync(join(folder, 'book.epub'));
    shelve('cli-pictures', epub);
    const files = unzipSync(epub);
    expect(Object.keys(files).filter((name) => /\.(?:png|jpg)$/.test(name))).toEqual([
      'OEBPS/voyages-map.png',
      'OEBPS/voyages-ship.jpg',
    ]);
    expect(Buffer.from(files['OEBPS/voyages-map.png'] ?? []).equals(png())).toBe(true);
    // With --strict a picture that is left out stops the book.
    expect((await fascicle(folder, ['check', 'book.json', '--strict'])).status).toBe(1);
  });
});

test('names and titles do nothing to the terminal', async () => {
  await withFolder(async (folder) => {
    const name = 'a\u001B[2J\nb\u202Etxt.html';
    writeFileSync(
      join(folder, name),
      '<title>T\u001B]0;x\u0007</title><p>One.<img src="\u001B[2J.png"></p>',
    );
    const { status, out, err } = await fascicle(folder, ['build', name, '-o', 'book.epub']);
    expect(status).toBe(0);
    expect(err).toContain('a\\u001B[2J\\u000Ab\\u202Etxt.html:1:1: warning: there is no picture');
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});
