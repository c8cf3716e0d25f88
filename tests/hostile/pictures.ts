import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { gif, gifComment, jpeg, png } from '../support/pictures.ts';
import type { Content, HostileCase } from './hostile-case.ts';

function pictureCase(
  name: string,
  img: string | (() => string),
  beside: Readonly<Record<string, Content>>,
  more: Partial<HostileCase>,
): HostileCase {
  const html = (inside: string): string => `<p>Before.</p>\n${inside}\n<p>After.</p>`;
  return {
    name,
    stories: { 'story.html': typeof img === 'string' ? html(img) : () => html(img()) },
    beside,
    keeps: ['Before.', 'After.'],
    ...more,
  };
}

/** A picture called pic.png that is something else or more. */
function fileCase(name: string, bytes: Content, more: Partial<HostileCase>): HostileCase {
  return pictureCase(name, '<img src="pic.png" alt="x">', { 'pic.png': bytes }, more);
}

function data(type: string, bytes: Uint8Array | string): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const REFUSED = { tells: ['image-unsupported'] } as const;
const BROKEN = { tells: ['image-broken'] } as const;
const OUTSIDE = { tells: ['image-outside'] } as const;
const REMOTE = { tells: ['read-remote-image'], drops: ['x.invalid', 'Tracked'] } as const;
const MISSING = { tells: ['image-missing'] } as const;

/** A WebP whose header says how large it is, and that holds nothing else. */
function webpOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(22, 4);
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

/** Pictures that lie, weigh, reach out or carry something. */
export const HOSTILE_PICTURES: readonly HostileCase[] = [
  fileCase('a page called a picture', '<html><script>alert(1)</script></html>', REFUSED),
  fileCase('a script called a picture', 'alert(1)//', REFUSED),
  fileCase('a program called a picture', Buffer.from('\x7fELF\x02\x01\x01'), REFUSED),
  fileCase('a drawing with a script', SVG, REFUSED),
  fileCase('a drawing in UTF-16', Buffer.from(`\uFEFF${SVG}`, 'utf16le'), REFUSED),
  fileCase(
    'a drawing with an entity bomb',
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">]><svg>&a;</svg>`,
    REFUSED,
  ),
  fileCase('a PDF called a picture', '%PDF-1.7', REFUSED),
  fileCase('a film called a picture', Buffer.from('\0\0\0\x20ftypmp42'), REFUSED),
  fileCase('PostScript called a picture', '%!PS-Adobe (%pipe%id) run', REFUSED),
  fileCase(
    'an ImageMagick script called a picture',
    "push graphic-context\nfill 'url(https://x.invalid/|id)'",
    REFUSED,
  ),
  fileCase('an empty picture', '', REFUSED),
  fileCase('a GIF that is a script', 'GIF89a/*\0\0\0\0\0*/=1;alert(1)', BROKEN),
  fileCase(
    'a GIF with a script in its comment',
    gif({ before: gifComment('<script>alert(1)</script>') }),
    { pictures: 1 },
  ),
  fileCase(
    'a GIF with a script behind it',
    Buffer.concat([gif(), Buffer.from('<?php system("id") ?>')]),
    { pictures: 1 },
  ),
  fileCase(
    'a GIF that blinks',
    gif({ after: ',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0'.repeat(1000) }),
    { pictures: 1 },
  ),
  fileCase(
    'a GIF of 65,535 pixels across',
    Buffer.from(
      'GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;',
      'latin1',
    ),
    { tells: ['image-too-large'] },
  ),
  fileCase(
    'a PNG with a script in its texts',
    png({
      chunks: [
        ['tEXt', 'Comment\0<script>alert(1)</script>'],
        ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<?php x ?>'],
      ],
    }),
    { pictures: 1 },
  ),
  fileCase(
    'a PNG with an archive behind it',
    Buffer.concat([png(), Buffer.from('PK\x03\x04<script>')]),
    { pictures: 1 },
  ),
  fileCase(
    'a PNG with a bomb for a profile',
    png({ chunks: [['iCCP', `p\0\0${'x'.repeat(60_000)}`]] }),
    { pictures: 1 },
  ),
  fileCase('a PNG cut off', png().subarray(0, 70), BROKEN),
  fileCase('a PNG whose sums are wrong', Buffer.from(png()).fill(0xff, 41, 50), BROKEN),
  fileCase(
    'a PNG that unpacks to more than it says',
    () => png({ says: [1, 1], width: 2000, height: 2000 }),
    BROKEN,
  ),
  fileCase('a PNG of four thousand million pixels', png({ says: [65_000, 65_000] }), {
    tells: ['image-too-large'],
  }),
  fileCase('a PNG whose size overflows', png({ says: [0xffffffff, 0xffffffff] }), {
    tells: ['image-too-large'],
  }),
  fileCase(
    'a PNG whose chunk is longer than the world',
    Buffer.concat([
      png().subarray(0, 33),
      Buffer.from([0xff, 0xff, 0xff, 0xff, 0x49, 0x44, 0x41, 0x54]),
    ]),
    BROKEN,
  ),
  fileCase(
    'a JPEG with a script in its comment',
    jpeg([0xfe, '<script>alert(1)</script>'], [0xe1, 'Exif\0\0<?php x ?>']),
    { pictures: 1 },
  ),
  fileCase(
    'a JPEG with a page behind it',
    Buffer.concat([jpeg(), Buffer.from('<script>alert(1)</script>')]),
    { pictures: 1 },
  ),
  fileCase('a JPEG cut off', jpeg().subarray(0, 220), BROKEN),
  fileCase('a JPEG of nothing', Buffer.from('\xff\xd8\xff\xd9', 'latin1'), BROKEN),
  fileCase(
    'a JPEG of four thousand million pixels',
    () => {
      const bytes = jpeg();
      const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
      bytes.writeUInt32BE(0xfff0fff0, frame + 5);
      return bytes;
    },
    { tells: ['image-too-large'] },
  ),
  fileCase(
    'a JPEG full of markers',
    Buffer.concat([Buffer.from('\xff\xd8', 'latin1'), Buffer.alloc(1_000_000, 0xff)]),
    BROKEN,
  ),
  fileCase('a WebP of a thousand million pixels', webpOf(16_383, 16_383), BROKEN),
  fileCase('a WebP of nothing', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), BROKEN),
  fileCase('an AVIF of nothing', Buffer.from('\0\0\0\x20ftypavif\0\0\0\0'), BROKEN),
  fileCase(
    'a TIFF that points at itself',
    Buffer.from('II*\0\x08\0\0\0\x01\0\0\0\0\0\0\0\0\0\x08\0\0\0', 'latin1'),
    BROKEN,
  ),
  fileCase(
    'a picture too large for an e-reader',
    () =>
      sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'grey' } })
        .png()
        .toBuffer(),
    { pictures: 1, isHeavy: true },
  ),
  fileCase(
    'a TIFF of more pixels than we look at',
    () =>
      sharp({
        create: { width: 12_000, height: 12_000, channels: 3, background: 'grey' },
        limitInputPixels: false,
      })
        .tiff({ compression: 'lzw' })
        .toBuffer(),
    { ...BROKEN, isHeavy: true },
  ),

  pictureCase('a picture up and away', '<img src="../../../../../../etc/passwd">', {}, OUTSIDE),
  pictureCase(
    'a picture up and away in disguise',
    '<img src="%2e%2e/%2e%2e/..%5C..%5Cetc/passwd"><img src="pics/../../../x.png"><img src="..\\..\\x.png">',
    {},
    { tells: ['image-outside'] },
  ),
  pictureCase(
    'a picture at a path of its own',
    '<img src="/etc/passwd"><img src="C:\\Windows\\win.ini"><img src="%2fetc/passwd">',
    {},
    OUTSIDE,
  ),
  pictureCase(
    'a picture as a file',
    '<img src="file:///etc/passwd"><img src="FILE://localhost/etc/passwd">',
    {},
    OUTSIDE,
  ),
  pictureCase(
    'a picture of other schemes',
    '<img src="jar:file:///x!/y"><img src="blob:x"><img src="filesystem:x"><img src="view-source:x"><img src="javascript:alert(1)">',
    {},
    OUTSIDE,
  ),
  pictureCase(
    'a picture on a share',
    '<img src="\\\\x.invalid\\share\\a.png" alt="Tracked"><img src="//x.invalid/a.png">',
    {},
    REMOTE,
  ),
  pictureCase(
    'a picture elsewhere',
    '<img src="https://x.invalid/a.png" alt="Tracked"><img src="HtTp://x.invalid/b.png"><img src="ftp://x.invalid/c.png">',
    {},
    REMOTE,
  ),
  pictureCase(
    'a picture elsewhere in disguise',
    '<img src=" h\nttps&colon;//x.invalid/a.png" alt="Tracked"><img src="&#x2f;\\x.invalid/b.png">',
    {},
    REMOTE,
  ),
  pictureCase(
    'points that count readers',
    '<img src="https://x.invalid/t.gif" width=1 height=1><img src="https://x.invalid/u.gif" width="0"><img src="https://x.invalid/v.gif" style="display:none">',
    {},
    { drops: ['x.invalid'] },
  ),
  pictureCase(
    'pictures in sets',
    '<picture><source srcset="https://x.invalid/a.webp"><img srcset="https://x.invalid/b.png 2x" sizes=100vw src="pic.png" alt=x loading=lazy onload="alert(1)" crossorigin usemap="#m"></picture><map name=m><area href="javascript:alert(1)"></map>',
    { 'pic.png': png() },
    { pictures: 1, drops: ['x.invalid'] },
  ),
  pictureCase(
    'what browsers take for a picture',
    '<image src="pic.png" onerror="alert(1)">',
    { 'pic.png': png() },
    { pictures: 1 },
  ),
  pictureCase(
    'a page written into a link',
    `<img src="${data('text/html', '<script>alert(1)</script>')}"><img src="data:text/html,<script>alert(1)</script>"><img src="DATA:;base64,x">`,
    {},
    REFUSED,
  ),
  pictureCase(
    'a drawing written into a link',
    `<img src="${data('image/svg+xml', SVG)}"><img src='data:image/svg+xml;utf8,${SVG.replaceAll('"', '%22')}'>`,
    {},
    REFUSED,
  ),
  pictureCase(
    'a picture written into a link that lies',
    `<img src="${data('image/svg+xml', png())}" alt=x>`,
    {},
    { pictures: 1 },
  ),
  pictureCase(
    'a picture of 20 MB written into a link',
    () => `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`,
    {},
    { ...REFUSED, isHeavy: true },
  ),
  pictureCase(
    'base64 that is none',
    '<img src="data:image/png;base64,!!!&quot;><script>">',
    {},
    REFUSED,
  ),
  pictureCase(
    'an alt text of markup',
    `<img src="pic.png" alt='"><script>alert(1)</script>]]>&lt;%= 8191*7 %&gt;\u0000\u001B[2J'>`,
    { 'pic.png': png() },
    { pictures: 1 },
  ),
  pictureCase(
    'an alt text of a megabyte',
    () => `<img src="pic.png" alt="${'x '.repeat(500_000)}">`,
    { 'pic.png': png() },
    { pictures: 1, isHeavy: true },
  ),
  pictureCase(
    'a picture’s name of markup',
    '<img src="&quot;><script>alert(1)<%25= 8191*7 %25>.png" alt=x>',
    { '"><script>alert(1)<%= 8191*7 %>.png': png() },
    { pictures: 1 },
  ),
  pictureCase(
    'a picture’s name of controls',
    '<img src="a\u001B[2J\u0007.png"><img src="a%0A%1B[2J.png"><img src="\u202Egnp.exe">',
    {},
    MISSING,
  ),
  pictureCase(
    'pictures that want our names',
    '<img src="cover.png" alt=a><img src="style.css" alt=b><img src="toc.xhtml" alt=c><img src="../mimetype" alt=d><img src="content.opf" alt=e>',
    {
      'cover.png': png(),
      'style.css': png({ shade: 1 }),
      'toc.xhtml': png({ shade: 2 }),
      'content.opf': png({ shade: 3 }),
    },
    { pictures: 4, tells: ['image-outside'] },
  ),
  pictureCase(
    'a link of a megabyte',
    () => `<img src="${'x/'.repeat(500_000)}a.png">`,
    {},
    { ...MISSING, isHeavy: true },
  ),
  pictureCase(
    'ten thousand pictures that are not there',
    () => Array.from({ length: 10_000 }, (_, index) => `<img src="${String(index)}.png">`).join(''),
    {},
    { tells: ['image-missing', 'read-image-dropped'], isHeavy: true },
  ),
  pictureCase(
    'one picture ten thousand times',
    () => '<img src="pic.png" alt=x>'.repeat(10_000),
    { 'pic.png': png() },
    { pictures: 1, isHeavy: true },
  ),
  {
    ...pictureCase(
      'links that lead out',
      '<img src="link.png"><img src="out/passwd"><img src="zero.png">',
      {},
      OUTSIDE,
    ),
    prepare: (folder) => {
      symlinkSync('/etc/passwd', join(folder, 'link.png'));
      symlinkSync('/etc', join(folder, 'out'));
      symlinkSync('/dev/zero', join(folder, 'zero.png'));
    },
  },
  {
    ...pictureCase(
      'pipes, folders and links in a ring',
      '<img src="pipe.png"><img src="folder.png"><img src="ring.png">',
      {},
      MISSING,
    ),
    prepare: (folder) => {
      spawnSync('mkfifo', [join(folder, 'pipe.png')]);
      mkdirSync(join(folder, 'folder.png'));
      symlinkSync('ring.png', join(folder, 'ring.png'));
    },
  },
  {
    ...pictureCase(
      'a picture heavier than any',
      '<img src="pic.png">',
      {},
      { tells: ['image-too-large'], isHeavy: true },
    ),
    prepare: (folder) => {
      writeFileSync(join(folder, 'pic.png'), Buffer.alloc(50_000_001));
    },
  },
];
