import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { normalizeFile } from '../../src/normalize/normalize.ts';
import { readText } from '../../src/read/plain-text.ts';
import { showDraft } from '../support/show-draft.ts';

/**
 * A second opinion: a hundred nasty passages with their right answers, written by somebody who had read
 * how stories are typed and none of the rules. The answers are not ours to change to please a rule;
 * each that was changed since, because it was wrong, says so in docs/quality.md.
 */
const CASES = readFileSync(new URL('./second-opinion.txt', import.meta.url), 'utf8')
  .split('\n=====\n')
  .map((section) => {
    const match = /^\s*# (.*)\n<<<\n([^]*?)\n>>>\n([^]*)$/.exec(section);
    if (match === null) throw new Error(`not a case: ${section.slice(0, 80)}`);
    const [, shows = '', typed = '', right = ''] = match;
    return { shows, typed, right };
  });

/** Where we set it otherwise on purpose; docs/quality.md says why. */
const DISAGREED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'documents: point of view, flashback and time markers, and a tail': [
    ['***Flashback***', '{strong:Flashback}'],
    ['***End Flashback***', '{strong:End Flashback}'],
  ],
  'dashes: ranges, page numbers, scores and telephone numbers beside a real dash': [
    ['1914-1918', '1914–1918'],
    ['12-15', '12–15'],
  ],
  'dashes: name blanks beside real dashes': [
    ['D----', 'D——'],
    ['Captain ----', 'Captain ——'],
    ['----shire', '——shire'],
  ],
};

/** What is compared: lines without the spaces at their ends, and no empty lines. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

function set(typed: string): string {
  const settings = {
    language: 'en',
    chapters: 'auto',
    // The answers are about words and marks; they know one kind of space.
    rules: { 'no-break-spaces': false },
    notation: [],
    known: [],
  } as const;
  return showDraft(normalizeFile(readText(typed, 'passage.txt'), settings).draft);
}

describe('a second opinion', () => {
  test('has a hundred passages, no two called alike', () => {
    expect(CASES).toHaveLength(100);
    expect(new Set(CASES.map(({ shows }) => shows)).size).toBe(100);
  });

  test.each(CASES.map(({ shows, typed, right }) => [shows, typed, right] as const))(
    '%s',
    (shows, typed, right) => {
      const ours = DISAGREED[shows]?.reduce(
        (answer, [from, to]) => answer.replace(from, to),
        right,
      );
      expect(lines(set(typed))).toBe(lines(ours ?? right));
    },
  );
});
