import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../../src/cli/command.ts';
import { withFolder } from '../support/build-text.ts';

/** Run a command in this process, as if it were typed in a folder. */
async function typed(
  cwd: string,
  args: readonly string[],
): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    cwd,
    env: {},
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

describe('a command in this process', () => {
  test('reads and writes in the folder that it is given, and shows paths from there', async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, 's'));
      writeFileSync(join(folder, 's', 'a.txt'), 'She sat. <Not again.\n\n<> indicates thoughts');
      writeFileSync(join(folder, 's', 'notes.xyz'), '');
      const { status, out, err } = await typed(folder, ['build', 's', '-o', 'out/a.epub']);
      expect(err).toContain('s/notes.xyz: ');
      expect([status, existsSync(join(folder, 'out', 'a.epub'))]).toEqual([0, true]);
      expect(out).toMatch(/^ {2}out.a\.epub \(/m);
      expect((await typed(folder, ['build', 's/none.txt'])).err).toContain('"s/none.txt"');
    });
  });

  test('finds the config of the folder', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'a.txt'), 'It rained.');
      writeFileSync(
        join(folder, 'book.config.json'),
        '{ "title": "Rain", "stories": ["a.txt", "none.txt"] }',
      );
      const { status, err } = await typed(folder, ['check']);
      expect([status, err]).toEqual([2, expect.stringContaining('book.config.json:1:')]);
    });
  });

  test('answers help, version and bad usage with texts and a status', async () => {
    expect((await typed('/', ['--help'])).out).toContain('Usage: fascicle');
    expect((await typed('/', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await typed('/', ['bild'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('build?'),
    });
    expect((await typed('/', ['explain', 'quote'])).err).toContain('did you mean "quotes"?');
  });
});
