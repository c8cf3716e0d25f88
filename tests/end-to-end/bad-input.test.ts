import { describe, expect, test } from '@jest/globals';
import { readStory } from '../../src/read/read.ts';
import { buildTexts, failures, withFolder } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';
import { LEFT_TO_EPUBCHECK } from '../support/validate.ts';

/** Input that breaks other tools: it gives a valid book here, or a clear message. */
const books: readonly (readonly [string, string | Uint8Array])[] = [
  [
    'control characters',
    'One\u0000 two\u0007 three\u001B[0m four\u000B five\u007F.\n\nSix\uFFFE seven\uFFFF.',
  ],
  [
    'Windows-1252 bytes',
    Uint8Array.from([
      0x93, 0x64, 0x6f, 0x6e, 0x92, 0x74, 0x94, 0x20, 0x97, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x85,
    ]),
  ],
  [
    'a script',
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nText & <b>more</b> text.',
  ],
  ['unclosed tags', '<p>One <b>two <i>three\n\n</div></p></body></html>'],
  ['a local image', '<img src="file:///etc/passwd">\n\n![](../../etc/passwd)'],
  [
    'CDATA and comments',
    ']]> <![CDATA[ x ]]> <!-- y --> <?php z ?> &nbsp; &unknown; &#0; &#xD800;',
  ],
  ['a 10 MB line', `${'word '.repeat(2_000_000)}end.`],
  [
    'many signs in a row',
    `${'*'.repeat(20_000)}\n\n${'<'.repeat(20_000)}\n\n${'"'.repeat(20_000)}\n\n${"'".repeat(20_000)}\n\n${'-'.repeat(20_000)}x`,
  ],
  [
    'many pairs',
    `${'*a* '.repeat(20_000)}\n\n${'<b> '.repeat(20_000)}\n\n${'"c\' '.repeat(20_000)}`,
  ],
  [
    '100,000 short lines',
    Array.from({ length: 100_000 }, (_, index) => `Line ${String(index)}.`).join('\n'),
  ],
  ['a million blanks in a line', `a${' '.repeat(1_000_000)}b`],
  ['mojibake that means nothing', 'Ã'.repeat(200_000) + '¢â‚¬'.repeat(50_000)],
  ['20,000 breaks', `x\n\n${'***\n'.repeat(20_000)}y`],
  ['130,000 changes', 'He said "hi" to me.\n'.repeat(130_000)],
  [
    'C1 controls, which Windows-1252 has letters and quotes for',
    'I don\u0092t know.\u0085 W\u008Ait \u0097what.',
  ],
  ['form feeds and other controls between words', 'page one.\fStart of two.\vmore\u0000text'],
  ['a line of invisible characters', 'One.\n\u200B\nTwo.\n&nbsp;\nThree.'],
  ['chapters without text', 'Chapter 1\n\nChapter 2\n\nChapter 3'],
];

/** Input that has nothing to read. */
const wordless: readonly (readonly [string, string])[] = [
  ['an empty file', ''],
  ['white space only', ' \n\t\n\u00A0\n'],
  ['a byte order mark only', '\uFEFF'],
  ['symbols only', '*** --- ... <> "" \'\' ((('],
];

describe('bad input', () => {
  test.each(books)(
    '%s gives a valid book',
    async (name, content) => {
      const options = LEFT_TO_EPUBCHECK;
      const result = await buildTexts({ files: { 'story.txt': content }, options });
      expect(failures(result)).toEqual([]);
      if (result.epub === undefined) throw new Error('no book');
      shelve(`bad-input-${name}`, result.epub);
    },
    120_000,
  );

  test.each(wordless)('%s gives no book, and that is said', async (_, content) => {
    const result = await buildTexts({ files: { 'story.txt': content } });
    expect(failures(result).join()).toContain('story-without-words');
    expect(result.epub).toBeUndefined();
  });

  test.each([
    [
      'lone surrogates',
      Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]),
      'read-undecodable',
    ],
    [
      'surrogates in UTF-8',
      Uint8Array.from([...Buffer.from('éèàü'.repeat(4)), 0xed, 0xa0, 0x80]),
      'read-undecodable',
    ],
    ['a binary file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'read-binary'],
  ])('%s give a clear message', async (_, content, id) => {
    const { epub, diagnostics } = await buildTexts({ files: { 'story.txt': content } });
    expect(epub).toBeUndefined();
    expect(diagnostics).toMatchObject([{ id, file: 'story.txt' }]);
  });

  test('an unreadable file gives a clear message', async () => {
    // A folder under the name of a story: root may read any file, so that permissions prove nothing.
    await withFolder(async (folder) => {
      const { story, diagnostics } = await readStory(folder, 'story.txt');
      expect(story).toBeUndefined();
      expect(diagnostics).toMatchObject([
        { id: 'read-failed', severity: 'error', file: 'story.txt' },
      ]);
    });
  });
});
