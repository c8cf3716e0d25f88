import { odtOf, archiveOf, RED_POINT, type OdtParts } from '../support/documents.ts';
import { unzipSync } from 'fflate';
import { archiveCases } from './archives.ts';
import type { HostileCase } from './hostile-case.ts';

const AROUND = ['Before.', 'After.'];

function p(text: string, style = ''): string {
  return `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
}

function around(inner: string): string {
  return p('Before.') + inner + p('After.');
}

/** A text with something hostile between two paragraphs. */
function odtCase(
  name: string,
  body: string | (() => string),
  parts: OdtParts | (() => OdtParts) = {},
  more: Partial<HostileCase> = {},
): HostileCase {
  return {
    name: `odt: ${name}`,
    stories: {
      'story.odt': () =>
        odtOf(
          around(typeof body === 'string' ? body : body()),
          typeof parts === 'function' ? parts() : parts,
        ),
    },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

/** A text whose content has a DTD. */
function doctypeCase(name: string, doctype: string, body: string): HostileCase {
  const made = (): Uint8Array => {
    const parts = unzipSync(odtOf(around(body)));
    const content = Buffer.from(parts['content.xml'] ?? []).toString();
    return archiveOf({ ...parts, 'content.xml': content.replace('?>', `?>${doctype}`) });
  };
  return {
    name: `odt: ${name}`,
    stories: { 'story.odt': made },
    keeps: AROUND,
    drops: ['root:x:', 'x.invalid'],
  };
}

/** A text with files of its archive changed, or taken out (undefined). */
function partsCase(
  name: string,
  change: Readonly<Record<string, string | Uint8Array | undefined>>,
  more: Partial<HostileCase> = {},
): HostileCase {
  const made = (): Uint8Array => {
    const parts: Record<string, string | Uint8Array> = { ...unzipSync(odtOf(around(''))) };
    for (const [part, content] of Object.entries(change))
      if (content === undefined) delete parts[part];
      else parts[part] = content;
    return archiveOf(parts);
  };
  return { name: `odt: ${name}`, stories: { 'story.odt': made }, keeps: AROUND, ...more };
}

function frame(href: string): string {
  return `<text:p><draw:frame><draw:image xlink:href="${href}" xlink:actuate="onLoad"/><svg:desc>Tracked</svg:desc></draw:frame></text:p>`;
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY lol0 "lol">${times(
  9,
  (index) => `<!ENTITY lol${String(index + 1)} "${`&lol${String(index)};`.repeat(10)}">`,
)}]>`;
const REFUSED = { tells: ['read-archive'], isBook: false, keeps: [] } as const;
const TANGLED = { tells: ['read-tangled'], isBook: false, keeps: [] } as const;
const DROPPED = {
  tells: ['read-image-dropped'],
  drops: ['x.invalid', 'Tracked', 'root:x:'],
} as const;

/** OpenDocument texts that lie, run something, reach out or never end. */
export const HOSTILE_ODT: readonly HostileCase[] = [
  ...archiveCases('story.odt', odtOf(p('It rained.')), 'content.xml'),

  doctypeCase(
    'a DTD that reads a file',
    '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    p('&x;'),
  ),
  doctypeCase(
    'a DTD elsewhere',
    '<!DOCTYPE x SYSTEM "http://x.invalid/a.dtd" [<!ENTITY % p SYSTEM "http://x.invalid/b"> %p;]>',
    '',
  ),
  doctypeCase('a thousand million laughs', LAUGHS, p('&lol9;')),
  partsCase('laughs in its styles, metadata and list of files', {
    'styles.xml': `${LAUGHS}<office:document-styles>&lol9;</office:document-styles>`,
    'meta.xml': `${LAUGHS}<office:document-meta><dc:title>&lol9;</dc:title></office:document-meta>`,
    'META-INF/manifest.xml': `${LAUGHS}<manifest:manifest>&lol9;</manifest:manifest>`,
  }),
  partsCase('no type', { mimetype: undefined }),
  partsCase('a type that lies', { mimetype: 'text/html' }),
  partsCase('no text', { 'content.xml': undefined }, REFUSED),
  partsCase('a text of bytes', { 'content.xml': Uint8Array.of(0xff, 0x00, 0xc3) }, REFUSED),
  partsCase(
    'an empty text',
    { 'content.xml': '' },
    { isBook: false, tells: ['read-empty', 'story-without-words'], keeps: [] },
  ),
  partsCase(
    'a text that is a page',
    { 'content.xml': '<html><script>alert(1)</script><p>x</p></html>' },
    {
      isBook: false,
      tells: ['read-empty', 'story-without-words'],
      keeps: [],
    },
  ),
  partsCase(
    'a password',
    {
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    },
    { tells: ['read-protected'], isBook: false, keeps: [] },
  ),
  partsCase('macros, settings and objects', {
    'Basic/Standard/Module1.xml': '<script:module>Sub Main\nShell("calc")\nEnd Sub</script:module>',
    'Scripts/python/a.py': 'import os; os.system("id")',
    'Configurations2/accelerator/current.xml': '<x/>',
    'Object 1/content.xml': '<office:document-content/>',
    'ObjectReplacements/Object 1': 'alert(1)',
  }),

  odtCase(
    'events and scripts',
    '<text:p><text:script script:language="JavaScript" xlink:href="http://x.invalid/a.js">alert(1)</text:script><text:a xlink:href="javascript:alert(1)"><office:event-listeners><script:event-listener script:event-name="dom:click" xlink:href="vnd.sun.star.script:a"/></office:event-listeners>Come.</text:a><text:execute-macro text:name="alert(1)">Run.</text:execute-macro></text:p>',
    {},
    { keeps: [...AROUND, 'Come.'] },
  ),
  odtCase(
    'forms',
    '<office:forms><form:form xlink:href="http://x.invalid/"><form:text form:value="alert(1)"/></form:form></office:forms>',
  ),
  odtCase(
    'objects and plugins',
    '<text:p><draw:frame><draw:object xlink:href="../../../etc/passwd"><office:document>alert(1)</office:document></draw:object></draw:frame><draw:frame><draw:plugin xlink:href="http://x.invalid/a.swf"/></draw:frame><draw:frame><draw:floating-frame xlink:href="http://x.invalid/"/></draw:frame><draw:frame><draw:applet xlink:href="http://x.invalid/a.jar"/></draw:frame></text:p>',
  ),
  odtCase(
    'text that is drawn in from elsewhere',
    '<text:section text:name="a"><text:section-source xlink:href="file:///etc/passwd"/></text:section><text:p><text:dde-connection office:name="x">Kept.</text:dde-connection></text:p>',
    {},
    { keeps: [...AROUND, 'Kept.'] },
  ),
  odtCase('a picture that is elsewhere', frame('https://x.invalid/t.png?reader=1'), {}, DROPPED),
  odtCase(
    'pictures that are files of ours',
    frame('file:///etc/passwd') +
      frame('../../../../../../etc/passwd') +
      frame('/etc/passwd') +
      frame('%2e%2e/%2e%2e/etc/passwd') +
      frame('\\\\x.invalid\\share\\a.png'),
    {},
    DROPPED,
  ),
  odtCase(
    'a picture that is its own text',
    frame('content.xml'),
    {},
    {
      tells: ['image-unsupported'],
      drops: ['Tracked'],
    },
  ),
  odtCase(
    'a picture that is a drawing with a script',
    frame('Pictures/a.svg'),
    { files: { 'Pictures/a.svg': '<svg onload="alert(1)"><script>alert(1)</script></svg>' } },
    { tells: ['image-unsupported'] },
  ),
  odtCase(
    'one picture two thousand times',
    () => frame('a.png').repeat(2000),
    { files: { 'a.png': RED_POINT } },
    { pictures: 1, drops: [], isHeavy: true },
  ),

  odtCase(
    'lists in lists, a hundred thousand deep',
    () => times(100_000, (index) => `<text:list x="${String(index)}"><text:list-item>`),
    {},
    TANGLED,
  ),
  odtCase(
    'tables in tables, a hundred thousand deep',
    () =>
      times(
        100_000,
        (index) => `<table:table x="${String(index)}"><table:table-row><table:table-cell>`,
      ),
    {},
    TANGLED,
  ),
  odtCase(
    'spans in spans, a hundred thousand deep',
    () => `<text:p>${times(100_000, (index) => `<text:span x="${String(index)}">`)}`,
    {},
    TANGLED,
  ),
  odtCase(
    'lists in lists, as deep as may be',
    () =>
      '<text:list text:style-name="L"><text:list-item>'.repeat(480) +
      p('Deep.') +
      '</text:list-item></text:list>'.repeat(480),
    () => ({
      automatic: `<text:list-style style:name="L">${times(
        500,
        (index) =>
          `<text:list-level-style-number text:level="${String(index + 1)}" style:num-format="1" text:display-levels="500"/>`,
      )}</text:list-style>`,
    }),
    { keeps: [...AROUND, 'Deep.'] },
  ),
  odtCase(
    'frames in frames',
    () =>
      `<text:p>${'<draw:frame><draw:text-box><text:p>'.repeat(300)}Deep.${'</text:p></draw:text-box></draw:frame>'.repeat(300)}</text:p>`,
    {},
    { keeps: [...AROUND, 'Deep.'] },
  ),
  odtCase(
    'styles in a ring',
    p('Said.', 'a'),
    {
      automatic:
        '<style:style style:name="a" style:family="paragraph" style:parent-style-name="b"/><style:style style:name="b" style:family="paragraph" style:parent-style-name="a"/>',
    },
    { keeps: [...AROUND, 'Said.'] },
  ),
  odtCase(
    'twenty thousand styles, each upon the one before',
    () => times(300, (index) => p('Said.', `s${String(19_999 - index)}`)),
    () => ({
      automatic: times(
        20_000,
        (index) =>
          `<style:style style:name="s${String(index)}" style:family="paragraph" style:parent-style-name="s${String(index - 1)}"/>`,
      ),
    }),
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  odtCase(
    'a number in front of each line that is a book of its own',
    () =>
      `<text:list text:style-name="L">${times(1000, () => `<text:list-item>${p('Said.')}</text:list-item>`)}</text:list>`,
    () => ({
      automatic: `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="${'x '.repeat(100_000)}"/></text:list-style>`,
    }),
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  odtCase(
    'blanks by the thousand million',
    `<text:p>Wide<text:s text:c="4294967295"/>apart.</text:p><text:p>${'<text:s text:c="99999"/>'.repeat(500)}Far.</text:p>`,
    {},
    { keeps: [...AROUND, 'apart.', 'Far.'], isHeavy: true },
  ),
  odtCase(
    'cells that repeat by the thousand million',
    `<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000">${p('Cell.')}</table:table-cell></table:table-row></table:table>`,
    {},
    { keeps: [...AROUND, 'Cell.'] },
  ),
  odtCase(
    'notes in notes in notes',
    () =>
      `<text:p>${'Said.<text:note text:id="a"><text:note-citation>1</text:note-citation><text:note-body><text:p>'.repeat(150)}Deep.${'</text:p></text:note-body></text:note>'.repeat(150)}</text:p>`,
  ),
  odtCase(
    'metadata of markup',
    '',
    {
      meta: '<dc:title>&lt;script&gt;alert(1)&lt;/script&gt;&#27;[2J</dc:title><dc:creator>"&gt;&lt;img src=x onerror=alert(1)&gt;</dc:creator>',
    },
    { drops: [] },
  ),
];
