import { describe, expect, test } from '@jest/globals';
import { readOdt } from '../../src/read/office/odt/odt.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { archiveOf, odtOf, RED_POINT, type OdtParts } from '../support/documents.ts';
import { linesAreSound, showAsides, showBlocks } from '../support/show-blocks.ts';

function read(body: string, parts?: OdtParts): RawStory {
  const { story } = readOdt(odtOf(body, parts), 'story.odt');
  if (story === undefined) throw new Error('no story');
  expect(linesAreSound(story)).toBe(true);
  return story;
}

function p(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

function span(style: string, content: string): string {
  return `<text:span text:style-name="${style}">${content}</text:span>`;
}

function style(family: string, name: string, inner: string, more = ''): string {
  return `<style:style style:name="${name}" style:family="${family}" ${more}>${inner}</style:style>`;
}

const look = (name: string, attributes: string): string =>
  style('text', name, `<style:text-properties ${attributes}/>`);
const shape = (name: string, attributes: string, parent = 'Standard'): string =>
  style(
    'paragraph',
    name,
    `<style:paragraph-properties ${attributes}/>`,
    `style:parent-style-name="${parent}"`,
  );

const PARTS: OdtParts = {
  automatic: [
    look('I', 'fo:font-style="italic"'),
    look('B', 'fo:font-weight="bold"'),
    look('N', 'fo:font-style="normal"'),
    look('U', 'style:text-underline-style="solid"'),
    look('T', 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
    look('S', 'fo:font-variant="small-caps"'),
    look('C', 'fo:text-transform="uppercase"'),
    look('H', 'text:display="none"'),
    look('R', 'style:text-position="super 58%"'),
    shape('P1', 'fo:text-align="center"'),
    shape('P2', 'fo:break-before="page"'),
    shape('P3', 'fo:margin-left="1in"'),
    shape('P4', 'fo:margin-top="24pt"'),
    shape('P5', '', 'Title'),
    shape('P6', '', 'Heading_20_3'),
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>',
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/></text:list-style>',
  ].join(''),
  styles: [
    style('paragraph', 'Standard', ''),
    style(
      'paragraph',
      'Heading_20_1',
      '<style:text-properties fo:font-weight="bold"/>',
      'style:display-name="Heading 1"',
    ),
    style('paragraph', 'Quotations', '<style:text-properties fo:font-style="italic"/>'),
    style('paragraph', 'Thought', '<style:text-properties fo:font-style="italic"/>'),
    style('paragraph', 'A', '', 'style:parent-style-name="B"'),
    style('paragraph', 'B', '', 'style:parent-style-name="A"'),
  ].join(''),
};

describe('paragraphs and spans', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a paragraph is a block', p('One.') + p('Two.'), ['1 One.', '1 Two.']],
    ['white space runs together', p('\n  One\n <text:span> \t two</text:span> '), ['1 One two']],
    ['blanks that are counted stay', p('a<text:s text:c="3"/>b<text:s/>c'), ['1 a   b c']],
    ['blanks without measure', p('a<text:s text:c="999999999"/>b'), [`1 a${' '.repeat(1000)}b`]],
    [
      'italics, bold, underline, strikethrough, small capitals',
      p(
        `${span('I', 'a')} ${span('B', 'b')} ${span('U', 'c')} ${span('T', 's')} ${span('S', 'd')} ${span('C', 'e')}`,
      ),
      ['1 /a/ *b* _c_ =s= ^d e^'],
    ],
    [
      'spans in spans',
      p(span('I', `a ${span('B', 'b')} ${span('N', 'c')} d`)),
      ['1 /a *b*/ c /d/'],
    ],
    ['a line break', p('a<text:line-break/> b'), ['1 a', 'b']],
    ['a tab at the head is an indent', p('<text:tab/>a'), ['1>8 a']],
    ['an indent', p('a', 'P3'), ['1>10 a']],
    ['raised digits are no part of a word', p(`end${span('R', '2')}`), ['1 end²']],
    ['a link is not underlined', p(`<text:a>${span('U', 'a')}</text:a>`), ['1 a']],
    [
      'a reading above a word',
      p(
        '<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>',
      ),
      ['1 漢(kan)'],
    ],
    ['a field shows what it holds', p('On <text:date>May 1</text:date>'), ['1 On May 1']],
    ['a soft page break says nothing', p('a<text:soft-page-break/>b'), ['1 ab']],
    [
      'a table gives a block for each paragraph',
      `<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`,
      ['1 a', '1 b'],
    ],
    ['sections are gone into', `<text:section>${p('a')}</text:section>`, ['1 a']],
    ['empty paragraphs', p('a') + p('b') + p('') + p('c') + p('d'), ['1 a', '1 b', '2 c', '1 d']],
    ['a page that begins here', p('a') + p('b', 'P2'), ['1 a', '4 b']],
    [
      'wide space is a wider gap',
      p('a') + p('b') + p('c', 'P4') + p('d'),
      ['1 a', '1 b', '3 c', '1 d'],
    ],
    ['a rule', p('a') + p('', 'Horizontal_20_Line') + p('b'), ['1 a', '1 * * *', '1 b']],
    ['bold text in the middle', p(span('B', 'One'), 'P1'), ['1 One']],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body, PARTS))).toEqual(blocks);
  });
});

describe('styles', () => {
  const h = (text: string, level: number, name = 'Heading_20_1'): string =>
    `<text:h text:style-name="${name}" text:outline-level="${String(level)}">${text}</text:h>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a heading, not bold', h('One', 1), ['1 h1: One']],
    ['the level that it says', h('One', 2), ['1 h2: One']],
    ['a paragraph in the style of a heading', p('One', 'P6'), ['1 h3: One']],
    ['a heading in two lines', h('One<text:line-break/>Two', 1), ['1 h1: One Two']],
    ['a quotation, not in italics', p('One', 'Quotations'), ['1 quotation: One']],
    ['a style that is all in italics', p('One', 'Thought'), ['1 /One/']],
    ['styles built upon each other', p('One', 'A'), ['1 One']],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body, PARTS))).toEqual(blocks);
  });

  test('the title is a fact', () => {
    const story = read(p('The Road', 'P5') + p('It rained.'), PARTS);
    expect(showAsides(story)).toEqual(['Title: The Road']);
    expect(showBlocks(story)).toEqual(['1 It rained.']);
  });

  test('headings are numbered where the document says so', () => {
    const styles =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chapter " style:num-suffix=":"/></text:outline-style>';
    expect(showBlocks(read(h('One', 1) + h('Two', 1), { styles }))).toEqual([
      '1 h1: Chapter I: One',
      '1 h1: Chapter II: Two',
    ]);
  });
});

describe('lists', () => {
  const item = (...content: readonly string[]): string =>
    `<text:list-item>${content.join('')}</text:list-item>`;
  const list = (style: string, items: string, more = ''): string =>
    `<text:list text:style-name="${style}" ${more}>${items}</text:list>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['numbers', list('L1', item(p('a'), p('more')) + item(p('b'))), ['1 1. a', '1 more', '1 2. b']],
    [
      'levels',
      list('L1', item(p('a'), `<text:list>${item(p('b')) + item(p('c'))}</text:list>`)),
      ['1 1. a', '1 1.a) b', '1 1.b) c'],
    ],
    ['signs', list('L2', item(p('a'))), ['1 • a']],
    [
      'a list that goes on',
      list('L1', item(p('a'))) +
        p('x') +
        list('L1', item(p('b')), 'text:continue-numbering="true"'),
      ['1 1. a', '1 x', '1 2. b'],
    ],
    [
      'a number as it was when saved is not shown twice',
      list('L1', item('<text:number>1.</text:number>', p('a'))),
      ['1 1. a'],
    ],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body, PARTS))).toEqual(blocks);
  });
});

describe('notes, pictures and boxes', () => {
  const note = (id: string, sign: string, ...content: readonly string[]): string =>
    `<text:note text:id="${id}"><text:note-citation>${sign}</text:note-citation><text:note-body>${content.join('')}</text:note-body></text:note>`;

  test('notes stand at the end', () => {
    const story = read(
      p(`One${note('a', '1', p('Note.'), p('More.'))}, two${note('b', 'i', p('End.'))}.`) +
        p('Last.'),
    );
    expect(showBlocks(story).map((line) => line.replace(/^\d /, ''))).toEqual([
      'One|1|, two|i|.',
      'Last.',
      'footnote a: Note.',
      'footnote a: More.',
      'footnote b: End.',
    ]);
  });

  const frame = (href: string, more = ''): string =>
    `<draw:frame>\n <draw:image xlink:href="${href}"><text:p/></draw:image>\n ${more}</draw:frame>`;

  test('pictures with what they show', () => {
    const story = read(
      p(
        frame(
          'Pictures/a%20b.png',
          '<svg:title>A point</svg:title><svg:desc>A red point</svg:desc>',
        ),
      ) + p(`One. ${frame('Pictures/c.png', '<svg:title>Two</svg:title>')}Two.`),
      { files: { 'Pictures/a b.png': RED_POINT, 'Pictures/c.png': RED_POINT } },
    );
    expect(showBlocks(story)).toEqual([
      '1 image Pictures/a b.png: A red point',
      '1 One. Two.',
      '1 image Pictures/c.png: Two',
    ]);
  });

  test('pictures that are not in the file are named, and not fetched', () => {
    const { diagnostics } = readOdt(
      odtOf(p(frame('https://x.invalid/a.png') + frame('../../etc/passwd'))),
      'a.odt',
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'a picture was left out: https://x.invalid/a.png',
      'a picture was left out: ../../etc/passwd',
    ]);
  });

  test('text boxes stand behind their paragraph', () => {
    const box = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>`;
    expect(showBlocks(read(p(`One${box} two.`) + p('End.')))).toEqual([
      '1 One two.',
      '1 Boxed.',
      '1 End.',
    ]);
  });
});

describe('what is no text of the story', () => {
  const cases: readonly (readonly [
    string,
    string,
    OdtParts,
    readonly string[],
    readonly string[],
  ])[] = [
    [
      'deletions',
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info>${p('hailed')}</text:deletion></text:changed-region><text:changed-region><text:deletion>${p('snowed')}</text:deletion></text:changed-region></text:tracked-changes>${p('It <text:change/>rained.')}`,
      {},
      ['1 It rained.'],
      ['hailed', 'snowed'],
    ],
    [
      'comments',
      p(`One<office:annotation>${p('Really?')}</office:annotation> two.`),
      {},
      ['1 One two.'],
      ['Really?'],
    ],
    ['hidden text', p(`One${span('H', ' secret')} two.`), PARTS, ['1 One two.'], ['secret']],
    [
      'hidden sections',
      `<text:section text:display="none">${p('secret')}</text:section>${p('One.')}`,
      {},
      ['1 One.'],
      ['secret'],
    ],
    [
      'tables of contents',
      `<text:table-of-content><text:table-of-content-source>x</text:table-of-content-source><text:index-body>${p('One 3')}</text:index-body></text:table-of-content>${p('One.')}`,
      {},
      ['1 One.'],
      ['One 3'],
    ],
    [
      'headers and footers',
      p('One.'),
      {
        master: `<style:master-page><style:header>${p('The Road')}</style:header><style:footer>${p('<text:page-number>1</text:page-number>')}</style:footer></style:master-page>`,
      },
      ['1 One.'],
      ['The Road'],
    ],
    [
      'properties',
      p('One.'),
      {
        meta: '<dc:title>The Road</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Ben</dc:creator><meta:keyword>a</meta:keyword><meta:keyword>b</meta:keyword>',
      },
      ['1 One.'],
      ['Title: The Road', 'Author: Ann', 'Keywords: a, b'],
    ],
  ];
  test.each(cases)('%s', (_, body, parts, blocks, asides) => {
    const story = read(body, parts);
    expect(showBlocks(story)).toEqual(blocks);
    expect(showAsides(story)).toEqual(asides);
  });
});

describe('files that cannot be read give a clear message', () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no zip', new TextEncoder().encode('It rained.'), 'read-archive'],
    ['no content', archiveOf({ mimetype: 'x' }), 'read-archive'],
    [
      'a password',
      odtOf(p('a'), { files: { 'META-INF/manifest.xml': manifest } }),
      'read-protected',
    ],
    ['nested beyond measure', odtOf('<text:section>'.repeat(60_000)), 'read-tangled'],
  ];
  test.each(cases)('%s', (_, bytes, id) => {
    const { story, diagnostics } = readOdt(bytes, 'story.odt');
    expect(story).toBeUndefined();
    expect(diagnostics).toMatchObject([{ id, file: 'story.odt' }]);
  });
});
