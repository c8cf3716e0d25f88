import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { withFolder } from '../support/build-text.ts';
import { fascicle } from '../support/command.ts';
import { docxOf, odtOf } from '../support/documents.ts';
import { shelve } from '../support/shelf.ts';

interface Outcome {
  readonly status: number | null;
  readonly err: string;
  readonly book: string;
}

/** Build one file with the command. */
async function build(name: string, content: Uint8Array | string): Promise<Outcome> {
  return withFolder(async (folder) => {
    writeFileSync(join(folder, name), content);
    const { status, err } = await fascicle(folder, ['build', name, '-o', 'book.epub']);
    if (status !== 0) return { status, err, book: '' };
    const bytes = readFileSync(join(folder, 'book.epub'));
    shelve(`document-${name}`, bytes);
    const files = Object.entries(unzipSync(bytes)).filter(([file]) =>
      /\.(?:xhtml|opf)$/.test(file),
    );
    const book = files.map(([, part]) => new TextDecoder().decode(part)).join('\n');
    return { status, err, book };
  });
}

const DOCX = docxOf(
  '<w:p><w:r><w:t>It </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">rained.</w:t></w:r></w:p>',
);
const RTF = String.raw`{\rtf1\ansi It {\i rained.}{\super\chftn}{\footnote\pard Hard.}\par}`;

describe('documents become books', () => {
  const cases: readonly (readonly [string, Uint8Array | string])[] = [
    ['story.docx', DOCX],
    [
      'story.odt',
      odtOf('<text:p>It <text:span text:style-name="Emphasis">rained.</text:span></text:p>', {
        styles:
          '<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
      }),
    ],
    ['story.rtf', RTF],
    ['Rich-Text-by-another-name.docx', RTF],
    ['Word-by-another-name.rtf', DOCX],
  ];
  test.each(cases)('%s', async (name, content) => {
    const { status, err, book } = await build(name, content);
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(book).toMatch(/It\s?<em>rained\.<\/em>/);
  });

  test('plain text that is called Rich Text', async () => {
    const { book } = await build('story.rtf', 'It *rained.*\n');
    expect(book).toContain('<em>rained.</em>');
  });

  test('footnotes lead there and back', async () => {
    const { book } = await build('story.rtf', RTF);
    expect(book).toMatch(/<a [^>]*href="#note-1"[^>]*>1<\/a>/);
    expect(book).toMatch(/<aside class="footnote" id="note-1"[^>]*>\s*<p>Hard\./);
  });
});

describe('documents that cannot be read say why', () => {
  const cases: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['story.docx', Buffer.from('PK\u0003\u0004 and nothing more'), /this archive cannot be opened/],
    ['story.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /protected files cannot be read/],
    ['story.odt', '', /this archive cannot be opened/],
    ['story.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old Word \(\.doc\)/],
  ];
  test.each(cases)('%s', async (name, content, message) => {
    const { status, err } = await build(name, content);
    expect(status).toBeGreaterThan(0);
    expect(err).toMatch(message);
  });
});
