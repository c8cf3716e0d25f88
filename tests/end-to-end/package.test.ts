import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

test('the package holds the program, its templates and styles, the schema, and nothing of ours', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { stdout } = spawnSync(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const [manifest] = z
    .array(z.object({ files: z.array(z.object({ path: z.string() })) }))
    .parse(JSON.parse(stdout));
  const files = manifest?.files.map(({ path }) => path) ?? [];
  for (const path of [
    'dist/lib/cli/main.js',
    'dist/lib/worker/worker.js',
    'dist/lib/index.d.ts',
    'dist/lib/package/templates/content.opf.ejs',
    'dist/lib/themes/css/base.css',
    'book.config.schema.json',
    'LICENSE',
    'README.md',
  ]) {
    expect(files).toContain(path);
  }
  expect(
    files.filter((path) => /^(?:src|tests|stories|scripts|bench)\/|\.epub$|\/\./.test(path)),
  ).toEqual([]);
});
