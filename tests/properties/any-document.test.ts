import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocx } from '../../src/read/office/docx/docx.ts';
import { readOdt } from '../../src/read/office/odt/odt.ts';
import { readRtf } from '../../src/read/office/rtf/rtf.ts';
import type { ReadResult } from '../../src/read/raw.ts';
import { docxOf, odtOf } from '../support/documents.ts';
import { linesAreSound } from '../support/show-blocks.ts';
import { effortSince } from '../support/effort.ts';

/** Pieces that Word documents, OpenDocument texts and Rich Text are made of, in any order whatever. */
const DOCX_PIECES = [
  ...'<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:pPr>|</w:pPr>|<w:rPr>|</w:rPr>|<w:i/>|<w:vanish/>|<w:br/>|<w:tab/>'.split(
    '|',
  ),
  ...'<w:del>|</w:del>|<w:delText>|</w:delText>|<w:txbxContent>|</w:txbxContent>|<w:footnoteReference w:id="1"/>'.split(
    '|',
  ),
  ...'<mc:AlternateContent>|<mc:Choice>|</mc:Choice>|<mc:Fallback>|</mc:AlternateContent>|<w:sdt>|</w:sdt>'.split(
    '|',
  ),
  ...'<w:ruby>|<w:rt>|</w:rt>|<w:rubyBase>|</w:ruby>|<w:br w:type="page"/>|<w:hyperlink>|</w:hyperlink>|<w:tbl>|<x>|&amp;|&#0;|&#xD800;'.split(
    '|',
  ),
  '<w:footnote w:id="1">',
  '</w:footnote>',
  '<w:pStyle w:val="Title"/>',
  '<w:outlineLvl w:val="0"/>',
  '<v:rect o:hr="t"/>',
];
const ODT_PIECES = [
  ...'<text:p>|</text:p>|<text:h>|</text:h>|<text:span>|</text:span>|<text:a>|</text:a>|<text:s/>|<text:tab/>|<text:line-break/>'.split(
    '|',
  ),
  ...'<text:note>|</text:note>|<text:note-citation>|</text:note-citation>|<text:note-body>|</text:note-body>|<text:list>|</text:list>'.split(
    '|',
  ),
  ...'<text:list-item>|</text:list-item>|<draw:frame>|</draw:frame>|<draw:text-box>|</draw:text-box>|<draw:image xlink:href="a"/>'.split(
    '|',
  ),
  ...'<office:annotation>|</office:annotation>|<text:tracked-changes>|</text:tracked-changes>|<text:section text:display="none">|</text:section>|</office:text>|<svg:desc>|</svg:desc>|<text:number>'.split(
    '|',
  ),
];
const RTF_PIECES = [
  ...String.raw`{ } \par \pard \i \b0 \plain \line \tab \page \cell \row \sect \v \deleted \'e9 \u8212? \u-10179 \uc0 \uc3 \f1 \s1 \~ \* \bin5 \super \chftn`
    .split(' ')
    .map((word) => `${word} `),
  ...String.raw`{\footnote {\*\footnote {\pict\pngblip {\field {\*\fldinst {\fldrslt {\header {\*\annotation {\info {\title {\upr {\*\ud {\*\shpinst {\shptxt {\sp {\sn {\sv {\fonttbl {\stylesheet`
    .split(' ')
    .map((word) => `${word} `),
];

const words = fc.constantFrom(
  'one',
  'two ',
  ' three',
  'Chapter 1',
  '* * *',
  '"',
  ' ',
  '\u00A0',
  '\n',
);

function soup(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...pieces), words);
  return fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
}

/** A reader never throws: it gives a sound story, or says why not. */
async function isSound(result: ReadResult | Promise<ReadResult>): Promise<void> {
  const { story, diagnostics } = await result;
  if (story === undefined)
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  else expect(linesAreSound(story)).toBe(true);
}

const RUNS = { numRuns: 400 };

describe('whatever a document holds, it is read or refused', () => {
  test('Word', async () => {
    await fc.assert(
      fc.asyncProperty(soup(DOCX_PIECES), soup(DOCX_PIECES), (body, footnotes) =>
        isSound(readDocx(docxOf(body, { footnotes }), 'a.docx')),
      ),
      RUNS,
    );
  });

  test('OpenDocument', async () => {
    await fc.assert(
      fc.asyncProperty(soup(ODT_PIECES), (body) => isSound(readOdt(odtOf(body), 'a.odt'))),
      RUNS,
    );
  });

  test('Rich Text', async () => {
    await fc.assert(
      fc.asyncProperty(soup(RTF_PIECES), (text) =>
        isSound(readRtf(Buffer.from(`{\\rtf1 ${text}`, 'latin1'), 'a.rtf')),
      ),
      RUNS,
    );
  });

  test('bytes changed anywhere', async () => {
    const docx = docxOf('<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>');
    const odt = odtOf('<text:p>It rained.</text:p>');
    const changes = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (all, isDocx) => {
        const bytes = (isDocx ? docx : odt).slice();
        for (const [at, value] of all) bytes[at % bytes.length] = value;
        await isSound(isDocx ? readDocx(bytes, 'a.docx') : readOdt(bytes, 'a.odt'));
      }),
      RUNS,
    );
  });
});

describe('no word is lost', () => {
  const text = fc
    .array(
      fc.constantFrom('rain', 'Müller', '日本', 'a & b', '<i>', '{x}', '\\par', '“so”', '😀', '…'),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.join(' '));
  const look = fc.constantFrom('', 'i', 'b', 'u');
  const paragraphs = fc.array(fc.array(fc.tuple(text, look), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  type Runs = readonly (readonly [string, string])[];
  const escapeXml = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const escapeRtf = (words: string): string =>
    words
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[^ -~]/g, (unit) => `\\u${String(unit.charCodeAt(0))}?`);
  const formats: readonly (readonly [
    string,
    (all: readonly Runs[]) => ReadResult | Promise<ReadResult>,
  ])[] = [
    [
      'docx',
      (all) =>
        readDocx(
          docxOf(
            all
              .map(
                (runs) =>
                  `<w:p>${runs.map(([words, kind]) => `<w:r><w:rPr>${kind === '' ? '' : `<w:${kind} w:val="1"/>`}</w:rPr><w:t>${escapeXml(words)}</w:t></w:r>`).join('')}</w:p>`,
              )
              .join(''),
          ),
          'a.docx',
        ),
    ],
    [
      'odt',
      (all) =>
        readOdt(
          odtOf(
            all
              .map(
                (runs) =>
                  `<text:p>${runs.map(([words]) => `<text:span>${escapeXml(words)}</text:span>`).join('')}</text:p>`,
              )
              .join(''),
          ),
          'a.odt',
        ),
    ],
    [
      'rtf',
      (all) =>
        readRtf(
          Buffer.from(
            `{\\rtf1 ${all.map((runs) => `${runs.map(([words, kind]) => `{\\${{ '': 'plain', u: 'ul' }[kind] ?? kind} ${escapeRtf(words)}}`).join('')}\\par`).join('\n')}}`,
          ),
          'a.rtf',
        ),
    ],
  ];
  test.each(formats)('%s', async (_, read) => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const { story } = await read(all);
        expect(story?.blocks.map((block) => block.text)).toEqual(
          all.map((runs) => runs.map(([words]) => words).join('')),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('a document takes time by its length', () => {
  /** Milliseconds for the best of three readings. */
  async function timed(read: () => ReadResult | Promise<ReadResult>): Promise<number> {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const began = process.cpuUsage();
      await read();
      best = Math.min(best, effortSince(began));
    }
    return best;
  }
  const limits = { entries: 10, bytes: 2 ** 28, ratio: Infinity };
  const shapes: readonly (readonly [
    string,
    (length: number) => () => ReadResult | Promise<ReadResult>,
  ])[] = [
    [
      'runs in a paragraph of Word',
      (length) => {
        const bytes = docxOf(
          `<w:p>${'<w:r><w:rPr><w:i/></w:rPr><w:t>a b</w:t></w:r>'.repeat(length)}</w:p>`,
        );
        return () => readDocx(bytes, 'a.docx', limits);
      },
    ],
    [
      'paragraphs of Word',
      (length) => {
        const bytes = docxOf('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(length));
        return () => readDocx(bytes, 'a.docx', limits);
      },
    ],
    [
      'notes of Word',
      (length) => {
        const bytes = docxOf(
          `<w:p><w:r>${'<w:footnoteReference w:id="1"/>'.repeat(length)}</w:r></w:p>`,
        );
        return () => readDocx(bytes, 'a.docx', limits);
      },
    ],
    [
      'spans of OpenDocument',
      (length) => {
        const bytes = odtOf(`<text:p>${'<text:span>a</text:span> '.repeat(length)}</text:p>`);
        return () => readOdt(bytes, 'a.odt', limits);
      },
    ],
    [
      'groups of Rich Text',
      (length) => {
        const bytes = Buffer.from(`{\\rtf1 ${'{\\i a} '.repeat(length)}`);
        return () => readRtf(bytes, 'a.rtf');
      },
    ],
    [
      'bytes of Rich Text',
      (length) => {
        const bytes = Buffer.from(`{\\rtf1 ${"\\'e9".repeat(length)}`);
        return () => readRtf(bytes, 'a.rtf');
      },
    ],
    [
      'hidden words of Rich Text',
      (length) => {
        const bytes = Buffer.from(`{\\rtf1 ${'{\\v a}'.repeat(length)}`);
        return () => readRtf(bytes, 'a.rtf');
      },
    ],
  ];
  test.each(shapes)('%s', async (_, make) => {
    const short = await timed(make(10_000));
    const long = await timed(make(80_000));
    // Eight times the length; by its square it would be sixty-four.
    expect(long).toBeLessThan(Math.max(150, short * 24));
  });
});
