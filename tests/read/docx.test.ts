import { describe, expect, test } from '@jest/globals';
import { readDocx } from '../../src/read/office/docx/docx.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { archiveOf, docxOf, RED_POINT, type DocxParts } from '../support/documents.ts';
import { linesAreSound, showAsides, showBlocks } from '../support/show-blocks.ts';

function read(body: string, parts?: DocxParts): RawStory {
  const { story } = readDocx(docxOf(body, parts), 'story.docx');
  if (story === undefined) throw new Error('no story');
  expect(linesAreSound(story)).toBe(true);
  return story;
}

/** A run with its properties. */
function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph with its properties. */
function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

function style(name: string, inner = '', type = 'paragraph'): string {
  const id = name.replace(/ /g, '');
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

const EMPTY = '<w:p/>';
const BR = '<w:r><w:br/></w:r>';

describe('paragraphs and runs', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a paragraph is a block', p('One.') + p('Two.'), ['1 One.', '1 Two.']],
    ['runs are one text', p(r('It ') + r('ra') + r('ined.')), ['1 It rained.']],
    ['italics', p(r('It ') + r('did', '<w:i/>') + r('.')), ['1 It /did/.']],
    ['marks go on over runs and blanks', p(r('a ', '<w:b/>') + r('b', '<w:b/>')), ['1 *a b*']],
    ['what is off', p(r('a', '<w:i w:val="0"/><w:b w:val="false"/><w:u w:val="none"/>')), ['1 a']],
    ['underline', p(r('a', '<w:u w:val="wave"/>') + r(' b')), ['1 _a_ b']],
    [
      'small capitals and capitals',
      p(r('a', '<w:smallCaps/>') + r(' b', '<w:caps/>')),
      ['1 ^a b^'],
    ],
    ['other scripts have italics of their own', p(r('a', '<w:iCs/><w:bCs/>')), ['1 a']],
    [
      'what is struck out stays',
      p(r('a', '<w:strike/>') + r(' b', '<w:dstrike/>') + r(' c', '<w:strike w:val="0"/>')),
      ['1 =a b= c'],
    ],
    ['a line break', p(r('a') + BR + r('b')), ['1 a', 'b']],
    ['a blank line of breaks', p(r('a') + BR + BR + r('b')), ['1 a', '1 b']],
    ['a break at the end shows nothing', p(r('a') + BR) + p('b'), ['1 a', '1 b']],
    ['a tab at the head is an indent', p('<w:r><w:tab/><w:t>a</w:t></w:r>'), ['1>8 a']],
    ['a tab inside', p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>'), ['1 a\tb']],
    ['an indent', p('a', '<w:ind w:left="720"/>'), ['1>5 a']],
    [
      'hyphens that hold and that may break',
      p('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>'),
      ['1 a\u2011b\u00ADc'],
    ],
    [
      'signs of other fonts',
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Webdings" w:char="F022"/></w:r>',
      ),
      ['1 ☺α*'],
    ],
    [
      'raised digits are no part of a word',
      p(r('end') + r('2', '<w:vertAlign w:val="superscript"/>')),
      ['1 end²'],
    ],
    [
      'a link is not underlined',
      p(`<w:hyperlink>${r('a', '<w:u w:val="single"/>')}</w:hyperlink>`),
      ['1 a'],
    ],
    [
      'a field shows its result',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>May 1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['1 May 1'],
    ],
    [
      'a reading above a word',
      p(
        '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['1 漢(kan)'],
    ],
    ['entities of XML, and no others', p('a &amp; b &lt;c&gt; &#233; &x;'), ['1 a & b <c> é &x;']],
    ['a line separator ends no line', p('a\u2028b'), ['1 a b']],
    ['half of a character', p('a&#xD83D;b'), ['1 a\uFFFDb']],
    [
      'a table gives a block for each paragraph',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ['1 a', '1 b'],
    ],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body))).toEqual(blocks);
  });
});

describe('gaps', () => {
  const spaced = '<w:spacing w:after="200"/>';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'empty paragraphs count where they are rare',
      p('a') + p('b') + EMPTY + p('c') + p('d'),
      ['1 a', '1 b', '2 c', '1 d'],
    ],
    [
      'where they stand between all, paragraphs that touch are lines',
      p('a') + EMPTY + p('b') + EMPTY + p('c') + EMPTY + EMPTY + p('d') + p('e'),
      ['1 a', '1 b', '1 c', '2 d', 'e'],
    ],
    [
      'a no-break space is a blank line',
      p('a') + p('b') + p('\u00A0') + p('c') + p('d'),
      ['1 a', '1 b', '2 c', '1 d'],
    ],
    [
      'where paragraphs have space between them, those without it are lines',
      p('a', spaced) +
        p('b', spaced) +
        p('c') +
        p('d') +
        p('e', spaced) +
        p('f', spaced) +
        p('g', spaced) +
        p('h'),
      ['1 a', '1 b', '1 c', 'd', 'e', '1 f', '1 g', '1 h'],
    ],
    [
      'wide space is a wider gap',
      p('a') + p('b') + p('c', '<w:spacing w:before="480"/>') + p('d'),
      ['1 a', '1 b', '3 c', '1 d'],
    ],
    ['a page break', p('a') + p('<w:r><w:br w:type="page"/></w:r>') + p('b'), ['1 a', '4 b']],
    [
      'a page break in a text',
      p(r('a') + '<w:r><w:br w:type="page"/></w:r>' + r('b')),
      ['1 a', '3 b'],
    ],
    ['a page that begins here', p('a') + p('b', '<w:pageBreakBefore/>'), ['1 a', '4 b']],
    [
      'where Word last broke a page says nothing',
      p(`<w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>`),
      ['1 a'],
    ],
    [
      'a line under an empty paragraph',
      p('a') + `<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>` + p('b'),
      ['1 a', '1 * * *', '1 b'],
    ],
    [
      'a line that Word drew under the paragraph before',
      p('a', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') + p('b'),
      ['1 a', '1 * * *', '1 b'],
    ],
    [
      'a frame is no rule',
      p(
        'a',
        '<w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/></w:pBdr>',
      ) + p('b'),
      ['1 a', '1 b'],
    ],
    [
      'a rule as pandoc writes it',
      p('a') + '<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>' + p('b'),
      ['1 a', '1 * * *', '1 b'],
    ],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body))).toEqual(blocks);
  });
});

describe('styles', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
    style('Chapter', '<w:basedOn w:val="heading1"/><w:rPr><w:i/></w:rPr>') +
    style('Quote', '<w:rPr><w:i/></w:rPr>') +
    style('Thought', '<w:rPr><w:i/></w:rPr>') +
    style('Poem Line') +
    style('toc 1') +
    style('Loop', '<w:basedOn w:val="Pool"/>') +
    style('Pool', '<w:basedOn w:val="Loop"/>') +
    style('Emphasis', '<w:rPr><w:i/></w:rPr>', 'character') +
    style('Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character');
  const of = (name: string): string => `<w:pStyle w:val="${name}"/>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a heading, not bold', p('One', of('heading1')), ['1 h1: One']],
    ['a style built upon a heading', p('One', of('Chapter')), ['1 h1: One']],
    ['a heading of a style that the file does not have', p('One', of('Heading3')), ['1 h3: One']],
    ['an outline level', p('One', '<w:outlineLvl w:val="1"/>'), ['1 h2: One']],
    ['body text has level 9', p('One', '<w:outlineLvl w:val="9"/>'), ['1 One']],
    ['a heading in two lines', p(r('One') + BR + r('Two'), of('heading1')), ['1 h1: One Two']],
    [
      'emphasis in a heading',
      p(r('One ') + r('two', '<w:i/>'), of('heading1')),
      ['1 h1: One /two/'],
    ],
    ['bold text in the middle', p(r('One', '<w:b/>'), '<w:jc w:val="center"/>'), ['1 One']],
    ['a quotation, not in italics', p('One', of('Quote')), ['1 quotation: One']],
    ['verse', p('One', of('PoemLine')), ['1 verseLine: One']],
    ['a style that is all in italics', p('One', of('Thought')), ['1 /One/']],
    [
      'italics in italics are upright',
      p(r('One ') + r('two', '<w:rStyle w:val="Emphasis"/>'), of('Thought')),
      ['1 /One/ two'],
    ],
    [
      'what a run says itself beats its styles',
      p(r('One ', '<w:i w:val="0"/>') + r('two'), of('Thought')),
      ['1 One /two/'],
    ],
    [
      'a style of characters',
      p(r('One ') + r('two', '<w:rStyle w:val="Emphasis"/>')),
      ['1 One /two/'],
    ],
    ['links', p(r('One', '<w:rStyle w:val="Hyperlink"/>')), ['1 One']],
    ['styles built upon each other', p('One', of('Loop')), ['1 One']],
    [
      'what properties were before they were changed',
      p(
        r('One', '<w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>'),
        `<w:pPrChange><w:pPr>${of('heading1')}</w:pPr></w:pPrChange>`,
      ),
      ['1 One'],
    ],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body, { styles }))).toEqual(blocks);
  });

  test('the title is a fact', () => {
    const story = read(p('The Road', of('Title')) + p('It rained.'), { styles });
    expect(showAsides(story)).toEqual(['Title: The Road']);
    expect(showBlocks(story)).toEqual(['1 It rained.']);
  });

  test('titles by the dozen are headings', () => {
    const body = p('One', of('Title')) + p('a') + p('Two', of('Title')) + p('b');
    expect(showBlocks(read(body, { styles }))).toEqual(['1 h1: One', '1 a', '1 h1: Two', '1 b']);
  });

  test('a table of contents is furniture', () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`;
    const story = read(control + p('One 3', of('toc1')) + p('It rained.'), { styles });
    expect(showBlocks(story)).toEqual(['1 It rained.']);
    expect(showAsides(story)).toEqual(['Contents', 'One 3']);
  });
});

describe('lists', () => {
  const level = (depth: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', 'Chapter %1:', '<w:pStyle w:val="heading1"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
  const styles = style(
    'heading 1',
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
  );
  const item = (text: string, list: number, depth = 0): string =>
    p(
      text,
      `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr><w:ind w:left="720"/>`,
    );
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['numbers', item('a', 1) + item('b', 1), ['1 1. a', '1 2. b']],
    [
      'levels begin anew',
      item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1),
      ['1 1. a', '1 1a) b', '1 2. c', '1 2a) d'],
    ],
    ['signs', item('a', 2), ['1 • a']],
    [
      'a list that begins elsewhere',
      item('a', 1) + item('b', 4) + item('c', 4),
      ['1 1. a', '1 7. b', '1 8. c'],
    ],
    ['no list', item('a', 0), ['1 a']],
    [
      'headings that are numbered',
      p('The Road', '<w:pStyle w:val="heading1"/>') + p('The Sea', '<w:pStyle w:val="heading1"/>'),
      ['1 h1: Chapter I: The Road', '1 h1: Chapter II: The Sea'],
    ],
    ['an item without text', p(r(''), '<w:numPr><w:numId w:val="2"/></w:numPr>') + p('a'), ['2 a']],
  ];
  test.each(cases)('%s', (_, body, blocks) => {
    expect(showBlocks(read(body, { numbering, styles }))).toEqual(blocks);
  });
});

describe('notes, pictures and boxes', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${String(id)}">${p(text)}</w:footnote>`;
  const reference = (id: number, more = ''): string =>
    `<w:r><w:footnoteReference w:id="${String(id)}"${more}/></w:r>`;

  test('footnotes stand at the end, in the order of their signs', () => {
    const story = read(
      p(r('One') + reference(3) + r(', two') + reference(2) + r('.')) + p('End.'),
      {
        footnotes: `<w:footnote w:id="-1" w:type="separator">${p('---')}</w:footnote>${note(2, ' Second.')}${note(3, ' First.')}`,
      },
    );
    expect(showBlocks(story)).toEqual([
      '1 One|1|, two|2|.',
      '1 End.',
      '1 footnote footnote-3: First.',
      '1 footnote footnote-2: Second.',
    ]);
  });

  test('a note may have a sign of its own, and endnotes count on', () => {
    const body = p(
      `<w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${r(' two')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
    );
    const story = read(body, {
      footnotes: note(2, '* Note.'),
      endnotes: `<w:endnote w:id="2">${p('End.')}${p('More.')}</w:endnote>`,
    });
    expect(showBlocks(story)).toEqual([
      '1 One|*| two|1|',
      '1 footnote footnote-2: * Note.',
      '1 footnote endnote-2: End.',
      '1 footnote endnote-2: More.',
    ]);
  });

  test('a note whose sign was taken out is seen by nobody', () => {
    const story = read(p('One.'), { footnotes: note(2, 'Lost.') });
    expect(showBlocks(story)).toEqual(['1 One.']);
    expect(showAsides(story)).toEqual(['Lost.']);
  });

  const drawing = (name: string, alt = ''): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x" descr="IMG_1.jpg"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;

  test('pictures with what they show', () => {
    const story = read(
      p(drawing('a.png', 'A red point')) + p(r('One. ') + drawing('b.png') + r('Two.')),
      {
        media: { 'a.png': RED_POINT, 'b.png': RED_POINT },
      },
    );
    expect(showBlocks(story)).toEqual([
      '1 image word/media/a.png: A red point',
      '1 One. Two.',
      '1 image word/media/b.png: ',
    ]);
    expect([...(story.images?.get('word/media/a.png')?.bytes ?? [])]).toEqual([...RED_POINT]);
  });

  test('a picture of old, in an alternative', () => {
    const old =
      '<w:r><w:pict><v:shape alt="A point"><v:imagedata r:id="rId-a.png"/></v:shape></w:pict></w:r>';
    const both = `<mc:AlternateContent><mc:Choice Requires="x">${drawing('a.png', 'New')}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    const media = { 'a.png': RED_POINT };
    expect(showBlocks(read(p(old), { media }))).toEqual(['1 image word/media/a.png: A point']);
    expect(showBlocks(read(p(both), { media }))).toEqual(['1 image word/media/a.png: New']);
  });

  test('pictures that are not in the file are named, and not fetched', () => {
    const bytes = docxOf(p(drawing('a.png', 'A point') + drawing('x')), {
      external: { 'rId-x': 'https://x.invalid/b.png' },
    });
    const { diagnostics } = readDocx(bytes, 'story.docx');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'a picture was left out: https://x.invalid/b.png',
    ]);
  });

  test('text boxes stand behind their paragraph', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Boxed.')}${p('Twice.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(showBlocks(read(p(r('One') + box + r(' two.')) + p('End.')))).toEqual([
      '1 One two.',
      '1 Boxed.',
      '1 Twice.',
      '1 End.',
    ]);
  });
});

describe('what is no text of the story', () => {
  test('deletions are out and insertions in; both are recorded', () => {
    const body = p(
      `${r('It ')}<w:del><w:r><w:delText>hailed</w:delText></w:r></w:del><w:ins>${r('rained')}</w:ins>${r('.')}`,
    );
    const story = read(body);
    expect(showBlocks(story)).toEqual(['1 It rained.']);
    expect(showAsides(story)).toEqual(['hailed']);
  });

  test('where the end of a paragraph was deleted, the next goes on', () => {
    const story = read(p('One', '<w:rPr><w:del/></w:rPr>') + p(' and two.') + p('End.'));
    expect(showBlocks(story)).toEqual(['1 One and two.', '1 End.']);
  });

  test('what was moved stands where it was moved to', () => {
    const story = read(
      p(`<w:moveFrom>${r('Moved.')}</w:moveFrom>`) +
        p('One.') +
        p(`<w:moveTo>${r('Moved.')}</w:moveTo>`),
    );
    expect(showBlocks(story).map((line) => line.replace(/^\d /, ''))).toEqual(['One.', 'Moved.']);
  });

  test('comments, hidden text, headers', () => {
    const story = read(
      p(
        `${r('One')}<w:r><w:commentReference w:id="4"/></w:r>${r('secret', '<w:vanish/>')}${r(' two.')}`,
      ),
      {
        comments: `<w:comment w:id="4">${p('Really?')}</w:comment>`,
        header: p('The Road by Ann'),
      },
    );
    expect(showBlocks(story)).toEqual(['1 One two.']);
    expect(showAsides(story)).toEqual(['Really?', 'secret', 'The Road by Ann']);
  });
});

describe('what the file states', () => {
  const core = (title: string, author: string): DocxParts => ({
    core: `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:description>A ferry\nis late.</dc:description>`,
  });
  const cases: readonly (readonly [string, string, DocxParts, readonly string[]])[] = [
    [
      'title, author, summary',
      p('One.'),
      core('The Road', 'Ann Other'),
      ['Title: The Road', 'Author: Ann Other', 'Summary: A ferry is late.'],
    ],
    [
      'nothing that programs make up',
      p('One.'),
      core('Document1', 'Microsoft Office User'),
      ['Summary: A ferry is late.'],
    ],
    [
      'no owner of the program where the story is signed',
      p('The Road') + p('by Perdita'),
      core('', 'Prudence Smith'),
      ['Summary: A ferry is late.'],
    ],
    [
      'no title where the text has one',
      p('Other', '<w:pStyle w:val="Title"/>') + p('a'),
      core('Old', ''),
      ['Summary: A ferry is late.', 'Title: Other'],
    ],
  ];
  test.each(cases)('%s', (_, body, parts, asides) => {
    expect(showAsides(read(body, parts))).toEqual(asides);
  });
});

describe('other forms', () => {
  test('the strict form of the standard, and prefixes of its own', () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:i/></x:rPr><x:t>One</x:t></x:r></x:p></x:body></x:document>`;
    const { story } = readDocx(archiveOf({ 'word/document.xml': xml }), 'story.docx');
    expect(story && showBlocks(story)).toEqual(['1 /One/']);
  });

  test('UTF-16, and names in another case', () => {
    const xml = `\uFEFF<w:document><w:body><w:p><w:r><w:t>Oné</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = archiveOf({ 'Word/Document.xml': Buffer.from(xml, 'utf16le') });
    const { story } = readDocx(bytes, 'story.docx');
    expect(story && showBlocks(story)).toEqual(['1 Oné']);
  });

  test('no entity is expanded', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>1 &b; &f;</w:t></w:r></w:p></w:body></w:document>`;
    const { story } = readDocx(archiveOf({ 'word/document.xml': xml }), 'story.docx');
    expect(story && showBlocks(story)).toEqual(['1 1 &b; &f;']);
  });

  const broken: readonly (readonly [string, Uint8Array, string])[] = [
    ['no zip', new TextEncoder().encode('It rained.'), 'read-archive'],
    ['no document in it', archiveOf({ 'a.txt': 'a' }), 'read-archive'],
    [
      'a document that is no text',
      archiveOf({ 'word/document.xml': Uint8Array.of(0xff, 0x80) }),
      'read-archive',
    ],
    [
      'nested beyond measure',
      archiveOf({ 'word/document.xml': '<w:sdt>'.repeat(100_000) }),
      'read-tangled',
    ],
  ];
  test.each(broken)('%s gives a clear message', (_, bytes, id) => {
    const { story, diagnostics } = readDocx(bytes, 'story.docx');
    expect(story).toBeUndefined();
    expect(diagnostics).toMatchObject([{ id, file: 'story.docx' }]);
  });
});
