/** The README is true: every command, config and program in it runs as pasted. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { fascicle, inFolder } from '../support/command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The contents of the README's code blocks in a language, in their order. */
function blocksIn(language: string): readonly string[] {
  return Array.from(
    README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')),
    ([, content = '']) => content,
  );
}

const STORY =
  'The Bell\nby Jo\n\nChapter 1\n\nIt rang. "Who is it?" she asked.\n\nNobody -- nobody at all.\n';

/** What the README's configs name, a few lines each. */
const FILES = {
  'stories/overdue.txt': `Title: Overdue\nAuthor: Pat\nRating: PG\n\n${STORY}`,
  'stories/one.txt': `${STORY}\n[LOG 3: rain] it said.\n`,
  'stories/two.txt': `Part 1\n\n${STORY}`,
  'stories/short/a.txt': STORY,
  'stories/short/b.txt': STORY,
  'stories/serial/1.txt': STORY,
  'stories/serial/2.txt': STORY.replace('Chapter 1', 'Chapter 2'),
  'stories/more/a.txt': STORY,
  'stories/more/draft-b.txt': STORY,
  'dedication.txt': 'For Sam.\n',
};

test('the small config is a book', async () => {
  const [small = ''] = blocksIn('json');
  await inFolder({ ...FILES, 'book.config.json': small }, async (folder) => {
    const { status, err } = await fascicle(folder, ['build']);
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'dist', 'winter-stories.epub'))).toBe(true);
  });
});

test('the large config is a book without a warning', async () => {
  const [large = ''] = blocksIn('jsonc');
  await inFolder({ ...FILES, 'book.config.json': large }, async (folder) => {
    const { status, err } = await fascicle(folder, ['build', '--strict']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(existsSync(join(folder, 'out', 'winter.epub'))).toBe(true);
  });
});

test('commands run as pasted', async () => {
  const commands = blocksIn('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('fascicle '));
  expect(commands.length).toBeGreaterThanOrEqual(2);
  const [small = ''] = blocksIn('json');
  await inFolder({ ...FILES, 'book.config.json': small }, async (folder) => {
    for (const command of commands) {
      const { status } = await fascicle(folder, command.split(' ').slice(1));
      expect({ command, status }).toEqual({ command, status: 0 });
    }
    expect(existsSync(join(folder, 'overdue.epub'))).toBe(true);
  });
});

test('the list of commands and options is that of --help', async () => {
  const list = blocksIn('text').find((block) => block.startsWith('fascicle build')) ?? '';
  await inFolder({}, async (folder) => {
    const shown = [
      (await fascicle(folder, ['build', '--help'])).out,
      (await fascicle(folder, ['check', '--help'])).out,
      (await fascicle(folder, ['--help'])).out,
    ].join('');
    const options = list.match(/(?<=^| )--?[a-z][a-z-]*/g) ?? [];
    expect(options.length).toBeGreaterThan(8);
    expect(options.filter((option) => !shown.includes(option))).toEqual([]);
    const commands = Array.from(list.matchAll(/^fascicle (\w+)/gm), ([, name = '']) => name);
    expect(commands.filter((name) => !shown.includes(name))).toEqual([]);
  });
});

test('the library builds the book', async () => {
  const [example = ''] = blocksIn('js');
  const [small = ''] = blocksIn('json');
  // Inside of the project, so that its own name leads to it.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const place = mkdtempSync(join(ROOT, '.cache', 'readme-'));
  try {
    writeFileSync(join(place, 'example.mjs'), example);
    await inFolder({ ...FILES, 'book.config.json': small }, (folder) => {
      const { status, stderr } = spawnSync(process.execPath, [join(place, 'example.mjs')], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(existsSync(join(folder, 'dist', 'winter-stories.epub'))).toBe(true);
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test('rules and pages that it links to are there', () => {
  const links = Array.from(README.matchAll(/\]\(([^)#:]+)\)/g), ([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  const pages = links.filter((link) => link.startsWith('docs/') && link.endsWith('.md'));
  expect(new Set(pages).size).toBeGreaterThanOrEqual(6);
});
