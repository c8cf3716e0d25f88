import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { configFromStories, loadConfig } from '../../src/load-config.ts';
import { build } from '../../src/build.ts';
import { failures, withFolder } from '../support/build-text.ts';
import { epubOf } from '../support/epub-files.ts';
import { png } from '../support/pictures.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An archive of files by name. */
function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? bytesOf(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** An e-book with the title page that only our books have. */
function asOurs(book: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(book)).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name.endsWith('.opf')
      ? bytesOf(new TextDecoder().decode(bytes).replaceAll('"i0"', '"d-title-page"'))
      : new Uint8Array(bytes),
  ]);
  return zipSync(Object.fromEntries(files));
}

interface Found {
  /** The files of each story, from the folder. */
  readonly stories: readonly string[];
  readonly messages: readonly string[];
}

/** What the config's `stories` come to in a folder that holds these files. */
async function find(
  stories: readonly unknown[],
  files: Readonly<Record<string, string | Uint8Array>>,
  keys: Readonly<Record<string, string>> = {},
): Promise<Found> {
  return withFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const path = join(folder, 'book.config.json');
    writeFileSync(path, JSON.stringify({ title: 'Test', stories, ...keys }));
    const { config, diagnostics } = await loadConfig(path);
    const short = (name = ''): string => name.replace(`${folder}/`, '');
    return {
      stories: (config?.stories ?? []).map((story) =>
        story.files.map(({ name }) => short(name)).join(' + '),
      ),
      messages: diagnostics.map(({ id, file }) => `${id} ${short(file)}`),
    };
  });
}

const RAIN = 'It rained.\n';
const THEIRS = epubOf({ pages: { 'one.xhtml': '<p>Salt.</p>' } });
const OURS = asOurs(THEIRS);
const LAMP = zipOf({ 'part 10.txt': RAIN, 'part 2.html': '<p>Rain.</p>', 'part 1.txt': RAIN });

describe('a folder or an archive among the stories', () => {
  test.each<
    readonly [string, readonly unknown[], Readonly<Record<string, string | Uint8Array>>, Found]
  >([
    [
      'is read as its files, in the order people count in',
      ['lamp.zip', 'old'],
      { 'lamp.zip': LAMP, 'old/b.txt': RAIN, 'old/a.txt': RAIN },
      {
        stories: [
          'lamp.zip/part 1.txt',
          'lamp.zip/part 2.html',
          'lamp.zip/part 10.txt',
          'old/a.txt',
          'old/b.txt',
        ],
        messages: [],
      },
    ],
    [
      'may be the parts of one story, of which lines may be named',
      [
        {
          title: 'Lamp',
          files: ['lamp.zip'],
          passages: [{ file: 'lamp.zip/part 1.txt', lines: [1, 1], warnings: ['rain'] }],
        },
      ],
      { 'lamp.zip': LAMP },
      {
        stories: ['lamp.zip/part 1.txt + lamp.zip/part 2.html + lamp.zip/part 10.txt'],
        messages: [],
      },
    ],
    [
      'is matched by globs too',
      ['*.zip'],
      { 'a.zip': zipOf({ 'a.txt': RAIN }), 'b.zip': zipOf({ 'b.txt': RAIN }) },
      { stories: ['a.zip/a.txt', 'b.zip/b.txt'], messages: [] },
    ],
    [
      'may hold everything in one folder; what nobody sees is no story',
      ['lamp.zip'],
      {
        'lamp.zip': zipOf({
          'Lamp/one.txt': RAIN,
          'Lamp/.DS_Store': 'x',
          '__MACOSX/Lamp/._one.txt': 'x',
        }),
      },
      { stories: ['lamp.zip/Lamp/one.txt'], messages: [] },
    ],
    [
      'says what is left out: other files, stories further in',
      ['lamp.zip', 'old'],
      {
        'lamp.zip': zipOf({
          'one.txt': RAIN,
          'one.pdf': 'x',
          'deep/x.png': '',
        }),
        'old/a.txt': RAIN,
        'old/a.pdf': RAIN,
        'old/.hidden.txt': RAIN,
      },
      {
        stories: ['lamp.zip/one.txt', 'old/a.txt'],
        messages: ['usage-skipped-file lamp.zip/one.pdf', 'usage-skipped-file old/a.pdf'],
      },
    ],
    [
      'has serials in folders further in, each one story; a single file is a story by itself',
      ['lamp.zip', 'old'],
      {
        'lamp.zip': zipOf({ 'z.txt': RAIN, 'deep/2.txt': RAIN, 'deep/10.txt': RAIN }),
        'old/b.txt': RAIN,
        'old/a lone one/x.txt': RAIN,
        'old/c/2.txt': RAIN,
        'old/c/1.txt': RAIN,
        'old/c/art/1.png': '',
        'old/.git/x.txt': RAIN,
      },
      {
        stories: [
          'lamp.zip/deep/2.txt + lamp.zip/deep/10.txt',
          'lamp.zip/z.txt',
          'old/a lone one/x.txt',
          'old/b.txt',
          'old/c/1.txt + old/c/2.txt',
        ],
        messages: ['usage-folder-as-serial lamp.zip/deep', 'usage-folder-as-serial old/c'],
      },
    ],
    [
      'has no story in the folder that a browser saved with a page',
      ['old'],
      { 'old/Rain.html': RAIN, 'old/Rain_files/frame.html': RAIN, 'old/Rain_files/x.css': '' },
      { stories: ['old/Rain.html'], messages: [] },
    ],
    [
      'does not bring the books that Fascicle made, but they may be named',
      ['old', 'old/mine.epub'],
      {
        'old/a.txt': RAIN,
        'old/mine.epub': OURS,
        'old/other.epub': OURS,
        'old/theirs.epub': THEIRS,
      },
      {
        stories: ['old/a.txt', 'old/theirs.epub', 'old/mine.epub'],
        messages: ['usage-own-book old/mine.epub', 'usage-own-book old/other.epub'],
      },
    ],
    [
      'is matched by patterns, which bring none of our books unless they ask for e-books',
      ['old/*', 'new/*.epub'],
      { 'old/a.txt': RAIN, 'old/mine.epub': OURS, 'new/mine.epub': OURS },
      { stories: ['old/a.txt', 'new/mine.epub'], messages: ['usage-own-book old/mine.epub'] },
    ],
    [
      'leaves a file to the entry that names it, wherever that is',
      ['*.txt', { file: 'b.txt', title: 'B' }, 'old'],
      { 'a.txt': RAIN, 'b.txt': RAIN, 'c.txt': RAIN, 'old/d.txt': RAIN },
      { stories: ['a.txt', 'c.txt', 'b.txt', 'old/d.txt'], messages: [] },
    ],
    [
      'goes to the first of several patterns that find it',
      ['*.txt', 'a.*'],
      { 'a.txt': RAIN, 'a.md': RAIN },
      { stories: ['a.txt', 'a.md'], messages: [] },
    ],
    [
      'is left out by !, as a file, a folder or a pattern',
      ['**/*.txt', '!notes.txt', '!old', '!new/x*'],
      {
        'a.txt': RAIN,
        'notes.txt': RAIN,
        'old/b.txt': RAIN,
        'new/x1.txt': RAIN,
        'new/c.txt': RAIN,
      },
      { stories: ['a.txt', 'new/c.txt'], messages: [] },
    ],
    [
      'says so where ! leaves out nothing',
      ['*.txt', '!note.txt'],
      { 'a.txt': RAIN, 'notes.txt': RAIN },
      {
        stories: ['a.txt', 'notes.txt'],
        messages: ['config-unused-exclusion book.config.json'],
      },
    ],
    [
      'is found where a path has the backslashes of Windows',
      ['old\\a.txt', 'new\\*.txt'],
      { 'old/a.txt': RAIN, 'new/b.txt': RAIN },
      { stories: ['old/a.txt', 'new/b.txt'], messages: [] },
    ],
    [
      'says nothing of pictures that lie beside pages',
      ['lamp.zip', 'old'],
      {
        'lamp.zip': zipOf({ 'one.md': RAIN, 'one.png': 'x', 'one.css': 'x' }),
        'old/a.html': RAIN,
        'old/a.JPG': 'x',
      },
      {
        stories: ['lamp.zip/one.md', 'old/a.html'],
        messages: ['usage-skipped-file lamp.zip/one.css'],
      },
    ],
    [
      'says so of pictures that no story can show',
      ['lamp.zip', 'old'],
      {
        'lamp.zip': zipOf({ 'one.txt': RAIN, 'one.png': 'x' }),
        'old/a.txt': RAIN,
        'old/a.gif': 'x',
      },
      {
        stories: ['lamp.zip/one.txt', 'old/a.txt'],
        messages: ['usage-skipped-file lamp.zip/one.png', 'usage-skipped-file old/a.gif'],
      },
    ],
    [
      'may hold e-books',
      ['lamp.zip'],
      { 'lamp.zip': zipOf({ 'one.epub': 'x' }) },
      { stories: ['lamp.zip/one.epub'], messages: [] },
    ],
    [
      'must hold a story',
      ['lamp.zip', 'old'],
      { 'lamp.zip': zipOf({ 'x.pdf': 'x' }), 'old/x.pdf': 'x' },
      {
        stories: [],
        messages: [
          'usage-empty-folder ',
          'usage-skipped-file lamp.zip/x.pdf',
          'usage-empty-folder ',
          'usage-skipped-file old/x.pdf',
        ],
      },
    ],
    [
      'holds no archive',
      ['lamp.zip'],
      { 'lamp.zip': zipOf({ 'a.txt': RAIN, 'more.zip': LAMP }) },
      { stories: [], messages: ['read-nested-archive lamp.zip/more.zip'] },
    ],
    [
      'holds no two names that some systems take for one',
      ['lamp.zip'],
      { 'lamp.zip': zipOf({ 'a.txt': RAIN, 'A.TXT': RAIN }) },
      { stories: [], messages: ['read-archive lamp.zip'] },
    ],
    [
      'is no archive, whatever its name',
      ['lamp.zip'],
      { 'lamp.zip': RAIN },
      { stories: [], messages: ['read-archive lamp.zip'] },
    ],
    [
      'is several files, not one',
      [{ file: 'lamp.zip' }],
      { 'lamp.zip': LAMP },
      { stories: [], messages: ['config-invalid-value book.config.json'] },
    ],
    [
      'is in the book once',
      ['lamp.zip', 'lamp.zip'],
      { 'lamp.zip': zipOf({ 'a.txt': RAIN }) },
      { stories: [], messages: ['config-same-file book.config.json'] },
    ],
  ])('%s', async (_shows, stories, files, found) => {
    expect(await find(stories, files)).toEqual(found);
  });

  const DEEP = { 'old/b.txt': RAIN, 'old/c/1.txt': RAIN, 'old/c/2.txt': RAIN };
  test.each<readonly [string, Found]>([
    ['stories', { stories: ['old/b.txt', 'old/c/1.txt', 'old/c/2.txt'], messages: [] }],
    [
      'skip',
      {
        stories: ['old/b.txt'],
        messages: ['usage-skipped-file old/c/1.txt', 'usage-skipped-file old/c/2.txt'],
      },
    ],
  ])('folders in a folder: %s', async (subfolders, found) => {
    expect(await find(['old'], DEEP, { subfolders })).toEqual(found);
  });

  const link: Zippable = { 'a.txt': [bytesOf('/etc/passwd'), { os: 3, attrs: 0xa1ed << 16 }] };
  test.each<readonly [string, Uint8Array, string]>([
    ['a name that leads out of it', zipOf({ '../a.txt': RAIN }), 'read-archive'],
    ['an absolute name', zipOf({ '/etc/a.txt': RAIN }), 'read-archive'],
    ['a name on a drive', zipOf({ 'C:/a.txt': RAIN }), 'read-archive'],
    ['a name of another system', zipOf({ '..\\a.txt': RAIN }), 'read-archive'],
    ['a link', zipSync(link), 'read-archive'],
    ['a bomb', zipOf({ 'a.txt': new Uint8Array(8 * 1024 * 1024) }), 'read-too-large'],
  ])('with %s is refused', async (_what, archive, id) => {
    const { stories, messages } = await find(['a.zip'], { 'a.zip': archive });
    expect(stories).toEqual([]);
    expect(messages).toEqual([`${id} a.zip`]);
  });
});

test('stories of an archive show pictures that are in it, and none that lie beside it', async () => {
  await withFolder(async (folder) => {
    writeFileSync(
      join(folder, 'lamp.zip'),
      zipOf({
        'Lamp/one.html': '<p>It rained.</p><img src="art/ship.png" alt="A ship"><p>It did.</p>',
        'Lamp/two.md': 'It rained.\n\n![A map](The%20map.png)\n\n![No map](map.png)\n\nOn.\n',
        'Lamp/art/ship.png': png(),
        'Lamp/The map.png': png({ shade: 1 }),
      }),
    );
    writeFileSync(join(folder, 'map.png'), png({ shade: 2 }));
    mkdirSync(join(folder, 'Lamp'));
    writeFileSync(join(folder, 'Lamp', 'map.png'), png({ shade: 2 }));
    const path = join(folder, 'book.config.json');
    writeFileSync(path, JSON.stringify({ title: 'Lamp', cover: false, stories: ['lamp.zip'] }));
    const { config, diagnostics } = await loadConfig(path);
    expect(diagnostics).toEqual([]);
    if (config === undefined) throw new Error('no config');
    const built = await build(config);
    expect(failures(built)).toEqual([]);
    const pictured = built.diagnostics.filter(({ id }) => id.startsWith('image-'));
    expect(pictured.map(({ id, message }) => `${id} ${message}`)).toEqual([
      expect.stringMatching(/^image-missing .*"map\.png"/),
    ]);
    const [file] = built.files;
    if (file === undefined) throw new Error('no book');
    const pictures = Object.keys(unzipSync(file.epub)).filter((name) => name.endsWith('.png'));
    expect(pictures).toEqual(['OEBPS/one-ship.png', 'OEBPS/two-the-map.png']);
  });
});

test('stories of an archive that is named on the command line become a book', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'lamp.zip');
    const book = epubOf({ pages: { 'one.xhtml': '<p>Salt.</p>' } });
    writeFileSync(
      path,
      zipOf({ 'one.txt': RAIN, 'two.html': '<p>It <i>stopped</i>.', 'x.epub': book }),
    );
    const { config, diagnostics } = await configFromStories({
      paths: [path],
      title: 'Three',
    });
    expect(diagnostics).toEqual([]);
    if (config === undefined) throw new Error('no config');
    const built = await build(config);
    expect(failures(built)).toEqual([]);
    expect(built.book?.stories.map(({ title }) => title)).toEqual(['One', 'Two', 'The Salt Road']);
  });
});
