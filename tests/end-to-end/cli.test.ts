import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { withFolder } from '../support/build-text.ts';
import { fascicle, inFolder, spawned } from '../support/command.ts';
import { RULE_IDS } from '../../src/normalize/rules/rules.ts';
import { rulePageText } from '../support/rule-page.ts';
import { shelve } from '../support/shelf.ts';

const STORY = 'The Long Way\nby Ann Other\n\nRating: PG-13\n\nIt "rained" -- all day.\n';
const CONFIG = '{ "title": "Rain", "date": "2026-11-21", "stories": ["a.txt"] }';

describe('help and version', () => {
  test.each([[['--help']], [['build', '--help']], [['check', '--help']], [['explain', '--help']]])(
    '%s',
    (args) => {
      const { status, out, err } = spawned('.', args);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('Usage: fascicle');
    },
  );

  test('--version is that of the package', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(spawned('.', ['--version'])).toEqual({
      status: 0,
      out: `${z.object({ version: z.string() }).parse(manifest).version}\n`,
      err: '',
    });
  });

  test.each([[['bild']], [['build', '--nonsense']], [['build', '-o']], [[]]])(
    'bad usage %j is 2',
    (args) => {
      expect(spawned('.', args).status).toBe(2);
    },
  );
});

describe('build', () => {
  test('takes ./book.config.json, writes dist/<slug>.epub and sums up', async () => {
    await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, (folder) => {
      const { status, out, err } = spawned(folder, ['build']);
      expect([status, err]).toEqual([0, '']);
      expect(out).toMatch(
        /^Rain\n {2}1 story, 1 chapter, 4 words, rated PG-13\n {2}normalized: .*\n(?: {2}.*\n)* {2}0 errors, 0 warnings\n {2}dist.rain\.epub \(\d+\.\d kB\)\n$/,
      );
      expect(existsSync(join(folder, 'dist', 'rain.epub'))).toBe(true);
    });
  });

  test('takes a story alone: title, author and rating from its header', async () => {
    await inFolder({ 'a story.txt': STORY }, async (folder) => {
      expect((await fascicle(folder, ['build', 'a story.txt'])).out).toContain('The Long Way\n');
      expect(existsSync(join(folder, 'a story.epub'))).toBe(true);
    });
  });

  test('takes a story without a header: title from the file name', async () => {
    await inFolder({ 'the-long-way.txt': 'It rained.' }, async (folder) => {
      expect(
        (await fascicle(folder, ['build', 'the-long-way.txt', '-o', 'out/x.epub'])).out,
      ).toMatch(/^The Long Way\n/);
      expect(existsSync(join(folder, 'out', 'x.epub'))).toBe(true);
    });
  });

  test('takes several stories and a folder in natural order, with a title', async () => {
    await inFolder({ 's/10.txt': 'Ten.', 's/2.txt': 'Two.', 'a.txt': STORY }, async (folder) => {
      expect((await fascicle(folder, ['build', 's', 'a.txt'])).err).toContain('[usage-no-title]');
      const { status, out } = await fascicle(folder, [
        'build',
        's',
        'a.txt',
        '--title',
        'All',
        '--json',
      ]);
      expect(status).toBe(0);
      const report = z
        .object({ stories: z.array(z.object({ title: z.string() })) })
        .parse(JSON.parse(out));
      expect(report.stories.map(({ title }) => title)).toEqual(['2', '10', 'The Long Way']);
    });
  });

  test('--json prints the report and nothing else', async () => {
    await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, (folder) => {
      const report = z
        .object({
          ok: z.boolean(),
          files: z.array(z.object({ output: z.string(), bytes: z.number() })),
          words: z.number(),
          changeCounts: z.record(z.string(), z.number()),
          decisions: z.array(z.object({ rule: z.string(), decision: z.string() })),
          changes: z.array(
            z.object({
              rule: z.string(),
              before: z.string(),
              after: z.string(),
              lines: z.object({ first: z.number() }),
            }),
          ),
        })
        .parse(JSON.parse(spawned(folder, ['build', '--json']).out));
      expect(report.ok).toBe(true);
      expect(report.changes).toContainEqual({
        rule: 'dashes',
        before: '"rained" -- all',
        after: '"rained"—all',
        lines: { first: 6 },
      });
    });
  });

  test('--quiet prints nothing when all is well', async () => {
    await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, (folder) => {
      expect(spawned(folder, ['build', '--quiet'])).toEqual({ status: 0, out: '', err: '' });
    });
  });

  test('--strict makes a warning an error: nothing is written', async () => {
    await inFolder({ 'a.txt': '<> indicates thoughts\n\nShe sat. <Not again.' }, async (folder) => {
      const { status, err } = spawned(folder, ['build', 'a.txt', '--strict']);
      expect(status).toBe(1);
      expect(err).toContain('a.txt:3:10: warning: a thought opens');
      expect(existsSync(join(folder, 'a.epub'))).toBe(false);
      expect((await fascicle(folder, ['build', 'a.txt'])).status).toBe(0);
    });
  });

  test('an earlier book stays as it was when the build fails, and no temporary file stays behind', async () => {
    await inFolder({ 'a.txt': STORY, 'a.epub': 'old' }, (folder) => {
      writeFileSync(
        join(folder, 'a.txt'),
        Uint8Array.from([0x61, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0xff]),
      );
      const { status, err } = spawned(folder, ['build', 'a.txt']);
      expect(status).toBe(1);
      expect(err).toContain('[read-undecodable]');
      expect(readFileSync(join(folder, 'a.epub'), 'utf8')).toBe('old');
      expect(readdirSync(folder).toSorted()).toEqual(['a.epub', 'a.txt']);
    });
  });

  test.each([
    ['a story', ['a.txt', '-o', 'a.txt'], 'a.txt'],
    ['a story through a link', ['a.txt', '-o', 'link.txt'], 'a.txt'],
    ['the config', ['book.config.json', '-o', 'book.config.json'], 'book.config.json'],
  ])('never writes over %s', async (_, args, input) => {
    await inFolder({ 'a.txt': STORY, 'book.config.json': CONFIG }, async (folder) => {
      symlinkSync('a.txt', join(folder, 'link.txt'));
      const before = readFileSync(join(folder, input), 'utf8');
      const { status, err } = await fascicle(folder, ['build', ...args]);
      expect([status, /\[usage-output-is-input\]/.test(err)]).toEqual([2, true]);
      expect(readFileSync(join(folder, input), 'utf8')).toBe(before);
    });
  });

  test('a place that cannot be written is 1', async () => {
    await inFolder({ 'a.txt': STORY, file: 'x' }, (folder) => {
      const { status, err } = spawned(folder, ['build', 'a.txt', '-o', 'file/x.epub']);
      expect([status, /\[write-failed\]/.test(err)]).toEqual([1, true]);
    });
  });

  test.each([
    ['a missing story', ['none.txt'], '[usage-missing-input]'],
    ['a missing config', ['none.json'], '[config-unreadable]'],
    ['a config and a story', ['book.config.json', 'a.txt'], '[usage-mixed]'],
    ['a story named twice', ['a.txt', './a.txt', '--title', 'x'], '[usage-same-file]'],
    ['an empty folder', ['empty'], '[usage-empty-folder]'],
    ['an empty title', ['a.txt', '--title', ' '], '[usage-empty-title]'],
    ['a Word file', ['a.doc'], 'old Word (.doc) files cannot be read yet'],
    ['a PDF', ['a.pdf'], 'PDF (.pdf) files cannot be read yet'],
  ])('%s is 2', async (_, args, message) => {
    await inFolder(
      {
        'a.txt': STORY,
        'book.config.json': CONFIG,
        'empty/image.gif': '',
        'a.doc': 'x',
        'a.pdf': 'x',
      },
      async (folder) => {
        const { status, err } = await fascicle(folder, ['build', ...args]);
        expect(err).toContain(message);
        expect(status).toBe(2);
      },
    );
  });

  test('is the same bytes wherever, whenever and in whatever language', async () => {
    const books: Buffer[] = [];
    for (const env of [
      { TZ: 'Asia/Tokyo', LANG: 'C' },
      { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8' },
    ]) {
      await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, (folder) => {
        expect(spawned(folder, ['build', '-o', 'x.epub'], env).status).toBe(0);
        books.push(readFileSync(join(folder, 'x.epub')));
      });
    }
    expect(books[0]?.equals(books[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('SOURCE_DATE_EPOCH is when the book was modified', async () => {
    await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, async (folder) => {
      expect(
        (await fascicle(folder, ['build', '-o', 'x.epub'], { SOURCE_DATE_EPOCH: '0' })).status,
      ).toBe(0);
      expect((await fascicle(folder, ['build', '-o', 'y.epub'])).status).toBe(0);
      expect(
        readFileSync(join(folder, 'x.epub')).equals(readFileSync(join(folder, 'y.epub'))),
      ).toBe(false);
    });
  });
});

describe('check', () => {
  test('writes nothing', async () => {
    await inFolder({ 'book.config.json': CONFIG, 'a.txt': STORY }, (folder) => {
      expect(spawned(folder, ['check']).status).toBe(0);
      expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'book.config.json']);
    });
  });

  test('has the exit status that a build would have', async () => {
    await inFolder({ 'a.txt': STORY, 'bad.json': '{ "titel": 1 }' }, async (folder) => {
      expect((await fascicle(folder, ['check', 'a.txt'])).status).toBe(0);
      expect((await fascicle(folder, ['check', 'bad.json'])).status).toBe(2);
      expect((await fascicle(folder, ['check', 'none.txt'])).status).toBe(2);
    });
  });
});

describe('explain', () => {
  test('prints the page of a rule', () => {
    const out = rulePageText('quotes');
    expect(spawned('.', ['explain', 'quotes'])).toEqual({ status: 0, out, err: '' });
  });

  test('without a rule lists them all with the headings of their pages', async () => {
    const { status, out, err } = await fascicle('.', ['explain']);
    expect([status, err]).toEqual([0, '']);
    const headings = RULE_IDS.map(
      (id) => `${id}: ${rulePageText(id).split('\n')[0]?.slice(2) ?? ''}\n`,
    );
    expect(out.replace(/ {2,}/g, ': ')).toBe(headings.join(''));
  });

  test.each([
    ['quote', '; did you mean "quotes"?'],
    ['../README', ''],
    ['', ''],
  ])('of the unknown rule "%s" is 2, in one line', async (rule, hint) => {
    expect(await fascicle('.', ['explain', rule])).toEqual({
      status: 2,
      out: '',
      err: `error: there is no rule "${rule}" (fascicle explain lists them all)${hint} [usage-unknown-rule]\n`,
    });
  });

  test('of two rules at once is bad usage', async () => {
    expect((await fascicle('.', ['explain', 'quotes', 'dashes'])).status).toBe(2);
  });
});

test('the sample book builds without an error', async () => {
  await withFolder((folder) => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const output = join(folder, 'sample.epub');
    const { status, err } = spawned(root, ['build', 'book.config.json', '-o', output]);
    expect(status).toBe(0);
    expect(err).not.toContain('error');
    shelve('sample', readFileSync(output));
    return Promise.resolve();
  });
});
