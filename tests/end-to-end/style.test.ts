import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { fascicle, inFolder } from '../support/command.ts';

/** The config's `style`, through the real program. */
const STORY = 'Chapter 1\n\nMr. Pell saw the light at 7 p.m. and went up to it.\n\nIt was *out*.\n';

function configWith(style: object): string {
  return JSON.stringify({ title: 'The Light', authors: ['Ann'], style, stories: ['light.txt'] });
}

describe('style', () => {
  test('is a theme with a sheet of one’s own on top and fonts in it', async () => {
    const style = { theme: 'ornate', fonts: 'Literata', css: 'my.css' };
    const files = {
      'light.txt': STORY,
      'my.css': 'p { margin: 0 }\n@import "a.css";\nh1 { font-size: 2em }\n',
      'book.config.json': configWith(style),
    };
    await inFolder(files, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', '-o', 'x.epub']);
      expect(err).toMatch(/my\.css:2:1: warning: @import was left out/);
      expect(status).toBe(0);
      const book = unzipSync(readFileSync(join(folder, 'x.epub')));
      const css = strFromU8(book['OEBPS/style.css'] ?? new Uint8Array());
      expect(css).toMatch(
        /@font-face[^]*Ornate:[^]*Literata[^]*p \{ margin: 0 \}\s+h1 \{ font-size: 2em \}$/,
      );
      expect(Object.keys(book)).toContain('OEBPS/fonts/literata-latin-400-normal.ttf');
      const strict = await fascicle(folder, ['build', '-o', 'y.epub', '--strict']);
      expect(strict.status).not.toBe(0);
      expect(existsSync(join(folder, 'y.epub'))).toBe(false);
    });
  });

  test.each([
    [
      'a theme that there is not',
      { theme: 'clasic' },
      /"style\.theme" is "clasic", expected .*"classic"/,
    ],
    ['a key that there is not', { drops: true }, /unknown key "drops"[^]*dropCaps/],
    ['a font that there is not', { fonts: 'Papyrus' }, /"style\.fonts" is "Papyrus"/],
    ['a sheet that there is not', { css: 'none.css' }, /there is no file "none\.css"/],
  ])('refuses %s', async (_, style, message) => {
    const files = { 'light.txt': STORY, 'book.config.json': configWith(style) };
    await inFolder(files, async (folder) => {
      const { status, err } = await fascicle(folder, ['build', '-o', 'x.epub']);
      expect(err).toMatch(message);
      expect(status).toBe(2);
    });
  });
});
