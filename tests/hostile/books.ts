import { epubOf, pageWith, type BookParts } from '../support/epub-files.ts';
import { png } from '../support/pictures.ts';
import { archiveCases } from './archives.ts';
import type { HostileCase } from './hostile-case.ts';

const AROUND = ['Before.', 'After.'];
const X = 'http://x.invalid';

/** A book of one page with something hostile between two paragraphs. */
function pageCase(
  name: string,
  hostile: string | (() => string),
  more: Partial<HostileCase> = {},
  parts: Partial<BookParts> = {},
): HostileCase {
  return {
    name: `epub: ${name}`,
    stories: {
      'story.epub': () => {
        const body = typeof hostile === 'string' ? hostile : hostile();
        return epubOf({
          pages: { 'one.xhtml': pageWith(`<p>Before.</p>${body}<p>After.</p>`) },
          ...parts,
        });
      },
    },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

/** A book with a sound page and something hostile in what holds it together. */
function bookCase(
  name: string,
  parts: Partial<BookParts> | (() => Partial<BookParts>),
  more: Partial<HostileCase> = {},
): HostileCase {
  return {
    name: `epub: ${name}`,
    stories: {
      'story.epub': () =>
        epubOf({
          pages: { 'one.xhtml': '<p>Before.</p><p>After.</p>' },
          ...(typeof parts === 'function' ? parts() : parts),
        }),
    },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function laughs(root: string): string {
  return `<!DOCTYPE ${root} [<!ENTITY lol0 "lol">${times(
    9,
    (index) => `<!ENTITY lol${String(index + 1)} "${`&lol${String(index)};`.repeat(10)}">`,
  )}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
}

const ITEM = '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>';

function opf(manifest: string, spine: string, metadata = '<dc:title>Salt</dc:title>'): string {
  return `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`;
}

function container(path: string): string {
  return `<container><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;
}

function encryption(algorithm: string): string {
  return `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
}

const DRM = { tells: ['read-encrypted'], isBook: false, keeps: [] } as const;
const BROKEN = { tells: ['read-broken-book'], isBook: false, keeps: [] } as const;
const TANGLED = { tells: ['read-empty', 'read-tangled'], isBook: false, keeps: [] } as const;

/** E-books that lie, run something, reach out or never end. */
export const HOSTILE_BOOKS: readonly HostileCase[] = [
  ...archiveCases(
    'story.epub',
    epubOf({ pages: { 'one.xhtml': '<p>It rained.</p>' } }),
    'OEBPS/content.opf',
  ),

  bookCase(
    'DRM of Adobe',
    {
      files: {
        'META-INF/rights.xml': '<adept:rights/>',
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
      },
    },
    DRM,
  ),
  bookCase(
    'DRM that keeps its list to itself',
    {
      files: { 'META-INF/rights.xml': '<rights/>' },
    },
    DRM,
  ),
  bookCase(
    'DRM whose list is empty',
    {
      files: { 'META-INF/rights.xml': '<rights/>', 'META-INF/encryption.xml': '<encryption/>' },
    },
    DRM,
  ),
  bookCase(
    'DRM whose list never ends',
    () => ({
      files: {
        'META-INF/rights.xml': '<rights/>',
        'META-INF/encryption.xml': times(
          50_000,
          (index) => `<EncryptedData Id="${String(index)}">`,
        ),
      },
    }),
    DRM,
  ),
  bookCase(
    'DRM of Apple',
    {
      files: { 'META-INF/encryption.xml': encryption('http://itunes.apple.com/dataenc') },
    },
    DRM,
  ),

  bookCase('laughs in its container', {
    files: {
      'META-INF/container.xml': `<?xml version="1.0"?>${laughs('container')}${container('OEBPS/content.opf')}`,
    },
  }),
  bookCase('a package that an entity names', {
    files: {
      'META-INF/container.xml': `${laughs('container')}${container('&x;')}`,
    },
  }),
  bookCase('laughs in its package', {
    files: {
      'content.opf': `${laughs('package')}${opf(ITEM, '<itemref idref="a"/>', '<dc:title>&lol9;&x;</dc:title>')}`,
    },
  }),
  bookCase('laughs in its contents', {
    files: {
      'nav.xhtml': `${laughs('html')}<html><nav epub:type="toc"><ol><li><a href="one.xhtml">&lol9;&x;</a></li></ol></nav></html>`,
    },
  }),
  bookCase('laughs in its contents of EPUB 2', {
    version: 2,
    files: {
      'toc.ncx': `${laughs('ncx')}<ncx><navMap><navPoint><navLabel><text>&lol9;&x;</text></navLabel><content src="one.xhtml"/></navPoint></navMap></ncx>`,
    },
  }),
  bookCase('laughs in a page', {
    pages: {
      'one.xhtml': `<?xml version="1.0"?>${laughs('html')}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Before.</p><p>&lol9;&x;</p><p>After.</p></body></html>`,
    },
  }),

  bookCase(
    'a package outside',
    {
      files: {
        'META-INF/container.xml': container('../../../../etc/passwd'),
        'content.opf': '<x/>',
      },
    },
    BROKEN,
  ),
  bookCase('a package elsewhere', {
    files: { 'META-INF/container.xml': container(`${X}/content.opf`) },
  }),
  bookCase(
    'a package that is its container',
    {
      files: { 'META-INF/container.xml': container('META-INF/container.xml') },
    },
    BROKEN,
  ),
  bookCase('no container', { files: { 'META-INF/container.xml': '' } }),
  bookCase('ten thousand packages', () => ({
    files: {
      'META-INF/container.xml': container('nothing').replace(
        /<rootfile .*?>/,
        times(100_000, (index) => `<rootfile full-path="${String(index)}.opf"/>`),
      ),
    },
  })),
  bookCase('no pages', { files: { 'content.opf': opf('', '') } }, BROKEN),
  bookCase('a spine that names one page a hundred thousand times', () => ({
    files: {
      'content.opf': opf(
        ITEM,
        times(100_000, (index) => `<itemref id="r${String(index)}" idref="a"/>`),
      ),
    },
  })),
  bookCase(
    'a spine of a hundred thousand pages that are not there',
    () => ({
      files: {
        'content.opf': opf(
          ITEM,
          `<itemref idref="a"/>${times(100_000, (index) => `<itemref idref="x${String(index)}"/>`)}`,
        ),
      },
    }),
    { tells: ['read-page-missing'] },
  ),
  bookCase(
    'a page under twenty thousand names',
    () => ({
      files: {
        'content.opf': opf(
          times(
            20_000,
            (index) =>
              `<item id="a${String(index)}" href="${'./'.repeat(index % 50)}one.xhtml?${String(index)}" media-type="text/html"/>`,
          ),
          times(20_000, (index) => `<itemref idref="a${String(index)}"/>`),
        ),
      },
    }),
    { isHeavy: true },
  ),
  bookCase(
    'pages outside',
    {
      files: {
        'content.opf': opf(
          `${ITEM}<item id="b" href="../../../../etc/passwd" media-type="text/html"/><item id="c" href="file:///etc/passwd" media-type="text/html"/><item id="d" href="%2e%2e/%2e%2e/%2e%2e/etc/passwd" media-type="text/html"/><item id="e" href="/etc/passwd" media-type="text/html"/>`,
          '<itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref idref="d"/><itemref idref="e"/>',
        ),
      },
    },
    { tells: ['read-page-missing'] },
  ),
  bookCase(
    'pages elsewhere',
    {
      files: {
        'content.opf': opf(
          `${ITEM}<item id="b" href="${X}/two.xhtml" media-type="application/xhtml+xml" properties="remote-resources"/>`,
          '<itemref idref="a"/><itemref idref="b"/>',
        ),
      },
    },
    { tells: ['read-page-missing'] },
  ),
  bookCase('pages that are its own files', {
    files: {
      'content.opf': opf(
        `${ITEM}<item id="b" href="content.opf" media-type="text/html"/><item id="c" href="../META-INF/container.xml" media-type="text/xml"/><item id="d" href="../mimetype" media-type="text/html"/>`,
        '<itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref idref="d"/>',
      ),
    },
  }),
  bookCase('a page that falls back on itself', {
    files: {
      'content.opf': opf(
        `${ITEM}<item id="b" href="b.bin" media-type="x/y" fallback="c"/><item id="c" href="c.bin" media-type="x/y" fallback="b"/>`,
        '<itemref idref="a"/><itemref idref="b"/>',
      ),
      'b.bin': 'x',
      'c.bin': 'x',
    },
  }),
  bookCase('contents in contents, a hundred thousand deep', () => ({
    files: {
      'nav.xhtml': `<html><nav epub:type="toc">${times(50_000, (index) => `<ol><li><a href="one.xhtml">${String(index)}</a>`)}`,
    },
  })),
  bookCase('contents of EPUB 2, a hundred thousand deep', () => ({
    version: 2,
    files: {
      'toc.ncx': `<ncx><navMap>${times(50_000, (index) => `<navPoint><navLabel><text>${String(index)}</text></navLabel><content src="one.xhtml"/>`)}`,
    },
  })),
  bookCase('contents that lead elsewhere', {
    contents: {
      [`${X}/`]: 'Elsewhere',
      'javascript:alert(1)': 'A script',
      '../../../etc/passwd': 'A file',
      'one.xhtml#&quot;>&lt;script>alert(1)': 'A place',
    },
  }),
  bookCase(
    'a package of one long text, deep',
    () => ({
      files: {
        'content.opf': opf(
          ITEM,
          '<itemref idref="a"/>',
          `${'<x>'.repeat(80)}${times(200_000, (index) => `${String(index)}<b/>`)}${'</x>'.repeat(80)}<dc:title>Salt</dc:title>`,
        ),
      },
    }),
    { ...BROKEN, isHeavy: true },
  ),
  bookCase(
    'an element of two hundred thousand attributes',
    () => ({
      files: {
        'content.opf': opf(
          ITEM,
          `<itemref idref="a" ${times(200_000, (index) => `a${String(index)}="" `)}/>`,
        ),
      },
    }),
    { isHeavy: true },
  ),
  bookCase(
    'metadata of markup',
    {
      metadata: `<dc:title>&lt;script&gt;alert(1)&lt;/script&gt;&#27;[2J</dc:title><dc:creator>"&gt;&lt;img src=x onerror=alert(1)&gt;</dc:creator><dc:description>&lt;script src="${X}/"&gt;&lt;/script&gt;&lt;p onclick="alert(1)"&gt;Said.&lt;/p&gt;</dc:description><dc:source>javascript:alert(1)</dc:source><dc:rights>]]&gt;</dc:rights>`,
    },
    { drops: ['root:x:'] },
  ),
  bookCase(
    'twenty thousand authors',
    () => ({
      metadata: `<dc:title>Salt</dc:title>${times(20_000, (index) => `<dc:creator id="c${String(index)}">A ${String(index)}</dc:creator>`)}${times(20_000, (index) => `<meta refines="#c${String(index)}" property="role">aut</meta>`)}`,
    }),
    { isHeavy: true },
  ),

  pageCase(
    'scripts',
    `<script>alert(1)</script><script src="${X}/a.js"/><script type="text/javascript"><![CDATA[alert(1)]]></script>`,
  ),
  pageCase(
    'event handlers',
    '<p onclick="alert(1)">Said.</p><ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" handler="#x"/><epub:trigger action="alert(1)"/>',
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  pageCase(
    'forms',
    `<form action="${X}/" method="post"><input name="q" value="alert(1)"/><button formaction="javascript:alert(1)">Go</button></form>`,
  ),
  pageCase(
    'frames',
    `<iframe src="${X}/"/><iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/><object data="one.xhtml"/><embed src="${X}/"/>`,
  ),
  pageCase(
    'drawings',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="${X}/a.png"/><foreignObject><p>In it.</p></foreignObject></svg>`,
  ),
  pageCase(
    'a switch',
    `<epub:switch><epub:case required-namespace="x"><script>alert(1)</script></epub:case><epub:default><p>Said.</p></epub:default></epub:switch>`,
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  pageCase(
    'sound and film',
    `<audio src="${X}/a.mp3" autoplay=""/><video poster="${X}/p.png"><source src="${X}/v.mp4"/></video>`,
  ),
  pageCase(
    'links to scripts',
    '<p><a href="javascript:alert(1)">One.</a> <a href="data:text/html,&lt;script&gt;">Two.</a> <a href="../../../etc/passwd">Three.</a></p>',
    {
      keeps: [...AROUND, 'One. Two. Three.'],
    },
  ),
  pageCase(
    'style sheets that load',
    `<p class="a">Said.</p>`,
    { keeps: [...AROUND, 'Said.'] },
    {
      pages: {
        'one.xhtml': pageWith(
          '<p>Before.</p><p class="a">Said.</p><p>After.</p>',
          `<title/><link rel="stylesheet" href="a.css"/><link rel="stylesheet" href="${X}/b.css"/><link rel="stylesheet" href="../../../etc/passwd"/>`,
        ),
      },
      files: { 'a.css': `@import url(${X}/c.css); p { background: url(${X}/d.png) }` },
    },
  ),
  pageCase('pictures elsewhere', `<p><img src="${X}/a.png" alt="Tracked"/></p>`, {
    tells: ['read-remote-image'],
    drops: ['x.invalid', 'Tracked'],
  }),
  pageCase(
    'pictures outside',
    '<p><img src="../../../etc/passwd" alt="x"/><img src="file:///etc/passwd" alt="x"/></p>',
    {
      tells: ['image-outside'],
    },
  ),
  pageCase(
    'a picture that is a page',
    '<p><img src="a.png" alt="x"/></p>',
    { tells: ['image-unsupported'] },
    {
      files: { 'a.png': '<script>alert(1)</script>' },
    },
  ),
  pageCase(
    'a picture that is good',
    '<p><img src="a.png" alt="x"/></p>',
    { pictures: 1 },
    {
      files: { 'a.png': png() },
    },
  ),
  pageCase('elements in elements, a hundred thousand deep', () => '<div>'.repeat(100_000), TANGLED),
  pageCase(
    'a page with an element of fifty thousand attributes',
    () => `<p ${times(50_000, (index) => `a${String(index)}="" `)}>x</p>`,
    { ...TANGLED, isHeavy: true },
  ),
  pageCase(
    'tags that close themselves and never end',
    () => `${'<a '.repeat(100_000)}/>${'<p title="'.repeat(1000)}`,
    { keeps: ['Before.'] },
  ),
  pageCase(
    'notes that lead to each other',
    () =>
      times(
        2000,
        (index) =>
          `<p id="n${String(index)}"><a epub:type="noteref" href="#n${String((index + 1) % 500)}">${String(index)}</a> Noted.</p>`,
      ),
    {
      keeps: ['Before.'],
      isHeavy: true,
    },
  ),
  bookCase(
    'a style sheet of a megabyte on every page, in an order of its own',
    () => {
      const names = times(40, (index) => `,${String(index)}`)
        .slice(1)
        .split(',');
      const link = (href: string): string => `<link rel="stylesheet" href="${href}"/>`;
      return {
        pages: Object.fromEntries([
          ['one.xhtml', '<p>Before.</p><p>After.</p>'],
          ...names.map((name) => [
            `p${name}.xhtml`,
            pageWith(`<p>Page ${name}.</p>`, `${link('a.css').repeat(100)}${link(`${name}.css`)}`),
          ]),
        ]),
        files: { 'a.css': times(25_000, (index) => `.c${String(index)} { font-style: italic }\n`) },
      };
    },
    { isHeavy: true },
  ),
  bookCase(
    'heads full of links to style sheets that never end',
    () => ({
      pages: Object.fromEntries([
        ['one.xhtml', '<p>Before.</p><p>After.</p>'],
        ...Array.from({ length: 20 }, (_, index) => [
          `p${String(index)}.xhtml`,
          `<?xml version="1.0"?><html><head title="${'<link stylesheet stylesheet stylesheet '.repeat(1700)}"></head><body><p>Page.</p></body></html>`,
        ]),
      ]),
    }),
    { isHeavy: true },
  ),
  bookCase(
    'a hundred pages, each in the contents six hundred times',
    () => ({
      pages: Object.fromEntries([
        ['one.xhtml', '<p>Before.</p><p>After.</p>'],
        ...Array.from({ length: 100 }, (_, index) => [`p${String(index)}.xhtml`, '<p>Page.</p>']),
      ]),
      files: {
        'nav.xhtml': `<html><nav epub:type="toc"><ol>${times(20_000, (index) => `<li><a href="p${String(index % 100)}.xhtml#a${String(index)}">x</a></li>`)}</ol></nav></html>`,
      },
    }),
    { isHeavy: true },
  ),
];
