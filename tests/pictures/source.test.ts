import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pictureFolders, readInside, sourceOf } from '../../src/pictures/source.ts';
import { withFolder } from '../support/build-text.ts';

describe('a link to a picture', () => {
  test.each([
    ['map.png', ['map.png']],
    [' pics/map.png\n', ['pics/map.png']],
    ['pics\\map.png', ['pics/map.png']],
    ['The%20map.png?v=2#x', ['The map.png', 'The%20map.png?v=2#x']],
    ['100%.png', ['100%.png']],
    ['../map.png', ['../map.png']],
    ['%2e%2e/map.png', ['../map.png', '%2e%2e/map.png']],
    ['a%00b.png', ['a%00b.png']],
    ['?x', ['?x']],
  ])('%j is a file', (link, names) => {
    expect(sourceOf(link)).toEqual({ at: 'file', names });
  });

  test.each([
    'https://x.invalid/a.png',
    'HTTP://x.invalid/a.png',
    '//x.invalid/a.png',
    '\\\\server\\share\\a.png',
    '/\\x.invalid/a.png',
    'ht\ntps://x.invalid/a.png',
    'ftp://x.invalid/a.png',
  ])('%j is on another machine', (link) => {
    expect(sourceOf(link)).toEqual({ at: 'remote' });
  });

  test.each([
    '/etc/passwd',
    'file:///etc/passwd',
    'C:\\a.png',
    'C:a.png',
    'c%3A/a.png',
    '%2Fetc/passwd',
    '%5C%5Cserver/a.png',
    'javascript:alert(1)',
    'blob:x',
    'about:blank',
  ])('%j is outside', (link) => {
    expect(sourceOf(link)).toEqual({ at: 'outside' });
  });
});

describe('the folders', () => {
  test.each([
    ['/home/jo/a.html', undefined, '/home/jo'],
    ['/home/jo/book/stories/a.html', '/home/jo/book/book.json', '/home/jo/book'],
    ['/home/jo/book/a.html', '/home/jo/book/book.json', '/home/jo/book'],
    ['/home/jo/elsewhere/a.html', '/home/jo/book/book.json', '/home/jo/elsewhere'],
    ['/home/jo/book-2/a.html', '/home/jo/book/book.json', '/home/jo/book-2'],
    ['/home/jo/a.html', '/home/jo/book/book.json', '/home/jo'],
  ])('of %s are not left', (path, config, limits) => {
    expect(pictureFolders(path, config).limits).toBe(limits);
  });
});

describe('a picture in the archive of its story', () => {
  const entries = new Map([
    ['pics/ship.png', Uint8Array.of(1)],
    ['deep/pics/ship.png', Uint8Array.of(2)],
    ['deep/The map.png', Uint8Array.of(3)],
    ['deep/heavy.png', new Uint8Array(50_000_001)],
  ]);

  test.each([
    ['pics/ship.png', 2],
    ['../pics/ship.png', 1],
    ['./x/../The map.png', 3],
    ['Pics/ship.png', 'missing'],
    ['heavy.png', 'heavy'],
    ['..', 'missing'],
    ['../..', 'outside'],
    ['../../pics/ship.png', 'outside'],
    ['../../../../../../etc/passwd', 'outside'],
    ['/etc/passwd', 'missing'],
  ])('%s: %s', async (name, expected) => {
    const found = await readInside([name], { entry: 'deep/story.html', entries });
    expect(typeof found === 'string' ? found : found[0]).toBe(expected);
  });

  test('is found by the second name it may have', async () => {
    const found = await readInside(['../../x', 'The map.png'], { entry: 'deep/a.html', entries });
    expect(found).toEqual(Uint8Array.of(3));
  });
});

describe('a picture’s file', () => {
  /** A book with a story's folder in it, a secret beside it, and links. */
  async function read(name: string, ownFolderOnly = false): Promise<string> {
    return withFolder(async (folder) => {
      const at = (...names: readonly string[]) => join(folder, ...names);
      mkdirSync(at('book', 'stories', 'pics'), { recursive: true });
      mkdirSync(at('book', 'art'));
      writeFileSync(at('secret.png'), 'secret');
      writeFileSync(at('book', 'art', 'map.png'), 'map');
      writeFileSync(at('book', 'stories', 'pics', 'ship.png'), 'ship');
      symlinkSync(at('secret.png'), at('book', 'stories', 'link.png'));
      symlinkSync(folder, at('book', 'stories', 'out'));
      symlinkSync(at('book', 'art', 'map.png'), at('book', 'stories', 'inside.png'));
      symlinkSync('loop.png', at('book', 'stories', 'loop.png'));
      symlinkSync('/dev/zero', at('book', 'stories', 'zero.png'));
      spawnSync('mkfifo', [at('book', 'stories', 'pipe.png')]);
      const story = at('book', 'stories');
      const limits = ownFolderOnly ? story : at('book');
      const found = await readInside([name], { story, limits });
      return typeof found === 'string' ? found : Buffer.from(found).toString();
    });
  }

  test.each([
    ['pics/ship.png', 'ship'],
    ['./pics/../pics/ship.png', 'ship'],
    ['../art/map.png', 'map'],
    ['inside.png', 'map'],
    ['../../secret.png', 'outside'],
    ['../../book/art/map.png', 'map'],
    ['link.png', 'outside'],
    ['out/secret.png', 'outside'],
    ['zero.png', 'outside'],
    ['pipe.png', 'missing'],
    ['pics', 'missing'],
    ['loop.png', 'missing'],
    ['nothing.png', 'missing'],
    [`${'x'.repeat(5000)}.png`, 'missing'],
    ['..', 'outside'],
    ['.', 'missing'],
  ])('%s: %s', async (name, expected) => {
    expect(await read(name)).toBe(expected);
  });

  test('without a config nothing above the story’s own folder is read', async () => {
    expect(await read('../art/map.png', true)).toBe('outside');
    expect(await read('inside.png', true)).toBe('outside');
    expect(await read('pics/ship.png', true)).toBe('ship');
  });
});
