import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { withFolder } from '../support/build-text.ts';
import { fascicle, type Outcome } from '../support/command.ts';

const STORY = `The Long Way
by Ann Other

Rating: K

"Shit," said Tom, and cocked his head.

Damn good tea, said Dick Grayson. He was drunk, and he shot her a look.

He was drunk, and it was a fucking shame.
`;

/** Run in a folder with the story in it. */
async function withStory(
  args: readonly string[],
  use: (outcome: Outcome, folder: string) => void,
  story = STORY,
): Promise<void> {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'a.txt'), story);
    use(await fascicle(folder, [...args, 'a.txt']), folder);
  });
}

describe('rating advice', () => {
  test('check tells what looks stronger than the rating, with lines, and fails nothing', async () => {
    await withStory(['check', '--strict'], ({ status, out, err }) => {
      expect(status).toBe(0);
      expect(err).toContain(
        'a.txt:6: info: "The Long Way" is rated K, but contains what looks like strong language: 2 (lines 6, 10)',
      );
      expect(err).toContain('drugs or drunkenness: 2 (lines 8, 10)');
      expect(err.match(/\[advice-is-a-word-list\]/g)).toHaveLength(1);
      expect(err).not.toContain('[advice-hit]');
      expect(out).toContain('0 errors, 0 warnings');
    });
  });

  test('--explain-rating shows each place in context', async () => {
    await withStory(['check', '--explain-rating'], ({ status, err }) => {
      expect(status).toBe(0);
      expect(err).toContain(
        'a.txt:6: info: strong language: “«Shit»,” said Tom, and cocked his head.',
      );
      expect(err).toContain(
        'a.txt:10: info: drugs or drunkenness: He was «drunk», and it was a fucking shame.',
      );
      expect(err.match(/\[advice-hit\]/g)).toHaveLength(4);
    });
  });

  test('a strong enough rating needs no advice, but can be explained', async () => {
    const mature = STORY.replace('Rating: K', 'Rating: M');
    await withStory(['check'], ({ err }) => expect(err).toBe(''), mature);
    await withStory(
      ['check', '--explain-rating'],
      ({ err }) => expect(err.match(/\[advice-hit\]/g)).toHaveLength(4),
      mature,
    );
  });

  test('--json has it as diagnostics, --quiet keeps still', async () => {
    await withStory(['check', '--json', '--quiet'], ({ out, err }) => {
      expect(err).toBe('');
      const report = z
        .object({ diagnostics: z.array(z.object({ id: z.string(), severity: z.string() })) })
        .parse(JSON.parse(out));
      expect(report.diagnostics).toEqual([
        { id: 'advice-stronger', severity: 'info' },
        { id: 'advice-stronger', severity: 'info' },
        { id: 'advice-is-a-word-list', severity: 'info' },
      ]);
    });
  });

  test('build gives none, and does not know the option', async () => {
    await withStory(['build'], ({ status, err }, folder) => {
      expect([status, err]).toEqual([0, '']);
      expect(existsSync(join(folder, 'a.epub'))).toBe(true);
    });
    await withStory(['build', '--explain-rating'], ({ status }) => expect(status).toBe(2));
  });
});
