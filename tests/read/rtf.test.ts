import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { fileKindOf } from '../../src/read/bytes/signatures.ts';
import { readRtf } from '../../src/read/office/rtf/rtf.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { RED_POINT } from '../support/documents.ts';
import { linesAreSound, showAsides, showBlocks } from '../support/show-blocks.ts';

async function readBytes(bytes: Uint8Array): Promise<RawStory> {
  const { story } = await readRtf(bytes, 'story.rtf');
  if (story === undefined) throw new Error('no story');
  expect(linesAreSound(story)).toBe(true);
  return story;
}

/** A file with fonts and styles around a text. */
function whole(text: string): string {
  return String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman{\*\falt Times};}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Wingdings;}}{\colortbl;\red1\green2\blue3;}{\stylesheet{\ql\f0 Normal;}{\s1\b\outlinelevel0 heading 1;}{\s2\i Quote;}{\s3\sbasedon1 Chapter;}{\s4 Title;}{\s5 toc 1;}{\*\cs6 Strong;}}
${text}}`;
}

function read(text: string): Promise<RawStory> {
  return readBytes(Buffer.from(whole(text), 'latin1'));
}

describe('paragraphs and marks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['paragraphs', String.raw`One.\par Two.\par`, ['1 One.', '1 Two.']],
    ['the last paragraph needs no end', String.raw`One.\par Two.`, ['1 One.', '1 Two.']],
    ['line ends of the file mean nothing', 'One\r\n two\nthree.\\par', ['1 One twothree.']],
    ['a line end behind a backslash is one', 'One.\\\nTwo.', ['1 One.', '1 Two.']],
    ['groups', String.raw`It {\i did}.\par`, ['1 It /did/.']],
    [
      'switches',
      String.raw`\i a\i0  \b b\b0  \ul c\ulnone  \scaps d\scaps0  \uldb e\ul0  f`,
      ['1 /a/ *b* _c_ ^d^ _e_ f'],
    ],
    ['plain takes everything back', String.raw`\b\i\strike a\plain b`, ['1 =*/a=*/b']],
    ['struck out', String.raw`\strike a\strike0  {\striked1 b} c`, ['1 =a b= c']],
    ['lines, tabs, indents', String.raw`\pard\li720 a\line b\tab c\par`, ['1>5 a', '>5 b\tc']],
    [
      'named characters',
      String.raw`\ldblquote I can\rquote t\emdash\endash  \bullet\rdblquote\lquote\~x\_y\-z`,
      ['1 “I can’t—– •”‘\u00A0x\u2011y\u00ADz'],
    ],
    ['signs that are notation elsewhere', String.raw`\{a\} \\ b`, ['1 {a} \\ b']],
    [
      'code pages',
      String.raw`caf\'e9 \'93x\'94 {\f1 \'cf\'f0\'e8} {\f2 \'93\'fa\'96\'7b}`,
      ['1 café “x” При 日本'],
    ],
    ['signs of other fonts', String.raw`{\f3 J} {\f3\u-4022?}`, ['1 ☺ ☺']],
    [
      'Unicode',
      String.raw`\u8212?\u8217\'92{\uc0\u233}{\uc2\u233 ab}c\u-10179?\u-8704?`,
      ['1 —’ééc😀'],
    ],
    ['half of a character', String.raw`a\u-10179?b`, ['1 a\uFFFDb']],
    ['a brace ends what stands for Unicode', String.raw`{\u233}a {\uc3\u233 b}c`, ['1 éa éc']],
    ['empty paragraphs', String.raw`a\par b\par\par c\par d\par`, ['1 a', '1 b', '2 c', '1 d']],
    ['page breaks', String.raw`a\par\page b\par c\page d`, ['1 a', '4 b', '1 c', '3 d']],
    [
      'space between paragraphs',
      String.raw`\sa200 a\par b\par c\par\sa0 d\par e\par`,
      ['1 a', '1 b', '1 c', '1 d', 'e'],
    ],
    ['a rule', String.raw`a\par\pard\brdrb\brdrs\par\pard b`, ['1 a', '1 * * *', '1 b']],
    [
      'tables',
      String.raw`\trowd\cellx1\intbl a\cell b\cell\cell\row\pard c\par`,
      ['1 a', '1 b', '1 c'],
    ],
    [
      'links',
      String.raw`{\field{\*\fldinst{HYPERLINK "http://x.invalid"}}{\fldrslt{\ul here}}} {\ul there}`,
      ['1 here _there_'],
    ],
    ['numbers of lists', String.raw`{\listtext\pard\plain 1.\tab}One\par`, ['1 1.\tOne']],
    ['raised digits are no part of a word', String.raw`end{\super 2}`, ['1 end²']],
    [
      'headings, not bold',
      String.raw`\pard\s1\b One\par\pard\plain\s3\b Two\par\pard\plain\outlinelevel2 Three\par`,
      ['1 h1: One', '1 h1: Two', '1 h3: Three'],
    ],
    ['a quotation, not in italics', String.raw`\pard\s2\i One\par`, ['1 quotation: One']],
    [
      'what nobody knows',
      String.raw`{\*\secret not this {\i nor this}}a\unknown3 b{\*\unknown{\pict 00}}`,
      ['1 ab'],
    ],
    [
      'properties of shapes',
      String.raw`a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt \pard Boxed.\par}}{\shprslt{\pict 00}twice}}b`,
      ['1 ab', '1 Boxed.'],
    ],
    ['bytes that are announced', '{\\pict\\bin3 }}}}a', ['1 a']],
  ];
  test.each(cases)('%s', async (_, text, blocks) => {
    expect(showBlocks(await read(text))).toEqual(blocks);
  });
});

describe('what is not the text', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'properties',
      String.raw`{\info{\title The {\b Road}}{\author Ann}{\upr{\keywords ?}{\*\ud{\keywords \u1105?}}}{\doccomm A ferry.}{\creatim\yr1999}}a`,
      ['1 a'],
      ['Title: The Road', 'Author: Ann', 'Summary: A ferry.', 'Keywords: ё'],
    ],
    [
      'the title in its style',
      String.raw`{\info{\title Old}}\pard\s4 The Road\par\pard a`,
      ['1 a'],
      ['Title: The Road'],
    ],
    [
      'headers',
      String.raw`{\header\pard The {\i Road}\par}{\footer\pard\chpgn\par}a`,
      ['1 a'],
      ['The Road'],
    ],
    [
      'comments',
      String.raw`a{\*\atnid AO}{\*\atnauthor Ann}\chatn{\*\annotation\pard Really?\par} b`,
      ['1 a b'],
      ['Really?'],
    ],
    ['hidden text', String.raw`a{\v secret} b`, ['1 a b'], ['secret']],
    ['deleted text', String.raw`a{\deleted gone} {\revised b}`, ['1 a b'], ['gone']],
    ['tables of contents', String.raw`\pard\s5 One 3\par\pard a`, ['1 a'], ['One 3']],
  ];
  test.each(cases)('%s', async (_, text, blocks, asides) => {
    const story = await read(text);
    expect(showBlocks(story)).toEqual(blocks);
    expect(showAsides(story)).toEqual(asides);
  });

  test('notes stand at the end', async () => {
    const story = await read(
      String.raw`One{\super\chftn}{\footnote\pard\plain{\super\chftn} The {\i note}.\par More.}, two{\*\footnote\ftnalt Other.}.\par End.`,
    );
    expect(showBlocks(story)).toEqual([
      '1 One|1|, two|2|.',
      '1 End.',
      '1 footnote note-1: The /note/.',
      '1 footnote note-1: More.',
      '1 footnote note-2: Other.',
    ]);
  });

  test('pictures with what they show', async () => {
    const hexadecimal = Buffer.from(RED_POINT).toString('hex').replace(/.{64}/g, '$&\r\n');
    const story = await read(
      String.raw`One.\par{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A point}}}\pngblip\picw1 ${hexadecimal}}}{\nonshppict{\pict\wmetafile8 00}}\par`,
    );
    expect(showBlocks(story)).toEqual(['1 One.', '1 image picture-1.png: A point']);
    expect([...(story.images?.get('picture-1.png')?.bytes ?? [])]).toEqual([...RED_POINT]);
  });

  test('a picture in bytes', async () => {
    const text = whole('{\\pict\\pngblip\\bin69 \u0001}a');
    const [before = '', after = ''] = text.split('\u0001');
    const bytes = Buffer.concat([Buffer.from(before), RED_POINT, Buffer.from(after)]);
    expect(RED_POINT.length).toBe(69);
    const story = await readBytes(bytes);
    expect(showBlocks(story)).toEqual(['1 image picture-1.png: ', '1 a']);
    expect([...(story.images?.get('picture-1.png')?.bytes ?? [])]).toEqual([...RED_POINT]);
  });

  test('drawings of Windows are named', async () => {
    const { diagnostics } = await readRtf(
      Buffer.from(whole('{\\pict\\wmetafile8 0102}a')),
      'a.rtf',
    );
    expect(diagnostics).toMatchObject([{ id: 'read-image-dropped', file: 'a.rtf' }]);
  });
});

describe('files that are broken or unusual', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['cut off', String.raw`{\rtf1 One {\i two`, ['1 One /two/']],
    [
      'cut off in a note',
      String.raw`{\rtf1 One\chftn{\footnote Note`,
      ['1 One|1|', '1 footnote note-1: Note'],
    ],
    ['a brace too many', String.raw`{\rtf1 One}} two`, ['1 One two']],
    ['nothing but its head', '{\\rtf1', []],
    ['a backslash at the end', '{\\rtf1 One\\', ['1 One']],
    ['half a byte', "{\\rtf1 One\\'e", ['1 Onee']],
    ['a bin without an end', '{\\rtf1 One\\bin999999 x', ['1 One']],
    ['no fonts and no styles', String.raw`{\rtf1\f7\s9 One\par}`, ['1 One']],
    [
      'words that say what a group is for, in the middle of one',
      String.raw`{\rtf1 One \footnote two \title three}`,
      ['1 One two three'],
    ],
    ['zeros behind its end', '{\\rtf1 One}\0\0', ['1 One']],
  ];
  test.each(cases)('%s', async (_, text, blocks) => {
    expect(showBlocks(await readBytes(Buffer.from(text, 'latin1')))).toEqual(blocks);
  });

  test('the code page of the file', async () => {
    const bytes = iconv.encode('{\\rtf1\\ansi\\ansicpg1251 Привет\\par}', 'cp1251');
    expect(showBlocks(await readBytes(bytes))).toEqual(['1 Привет']);
  });

  test('UTF-8 against the specification', async () => {
    expect(showBlocks(await readBytes(Buffer.from("{\\rtf1\\ansi “Café” \\'e9}")))).toEqual([
      '1 “Café” é',
    ]);
  });

  test('the code page of the Macintosh', async () => {
    expect(showBlocks(await readBytes(Buffer.from("{\\rtf1\\mac caf\\'8e}")))).toEqual(['1 café']);
  });

  test('nested beyond measure', async () => {
    const { story, diagnostics } = await readRtf(
      Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}`),
      'a.rtf',
    );
    expect(story).toBeUndefined();
    expect(diagnostics).toMatchObject([{ id: 'read-tangled', file: 'a.rtf' }]);
  });

  test('what is Rich Text', () => {
    const is = (text: string): boolean => fileKindOf(Buffer.from(text)) === 'rtf';
    expect([is('{\\rtf1 a'), is('\r\n {\\rtf'), is('It rained. {\\rtf1'), is('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
