import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { archiveOf, docxOf, type Parts } from '../support/documents.ts';
import { epubOf } from '../support/epub-files.ts';
import { png } from '../support/pictures.ts';
import { rawZip, type RawEntry } from '../support/raw-zip.ts';
import { archiveCases } from './archives.ts';
import type { HostileCase } from './hostile-case.ts';

const CONFIG = { title: 'Zip', cover: false, stories: ['story.zip'] };
const RAIN = '<p>Before.</p><p>After.</p>';
const AROUND = ['Before.', 'After.'];

/** An archive of stories. */
function zipCase(
  name: string,
  files: Parts | (() => Parts),
  more: Partial<HostileCase> = {},
): HostileCase {
  return {
    name: `zip: ${name}`,
    stories: { 'story.zip': () => archiveOf(typeof files === 'function' ? files() : files) },
    config: CONFIG,
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid', 'Secret'],
    ...more,
  };
}

function page(hostile: string): string {
  return `<p>Before.</p>${hostile}<p>After.</p>`;
}

/** An archive in an archive in an archive. */
function nested(depth: number): Uint8Array {
  let inner: Uint8Array = archiveOf({ 'a.txt': 'Deep.' });
  for (let level = 0; level < depth; level += 1) inner = archiveOf({ 'inner.zip': inner });
  return inner;
}

const OUTSIDE = { tells: ['image-outside'] } as const;
const SKIPPED = { tells: ['usage-skipped-file'] } as const;
const NESTED = { tells: ['read-nested-archive'], isBook: false, keeps: [] } as const;

/** Archives and folders of stories that lie, reach out or never end. */
export const HOSTILE_ZIPS: readonly HostileCase[] = [
  ...archiveCases('story.zip', archiveOf({ 'a.txt': 'It rained.' }), 'a.txt', CONFIG),

  zipCase('an archive in it', { 'a.html': RAIN, 'more.zip': nested(0) }, NESTED),
  zipCase('archives in archives in it', () => ({ 'a.html': RAIN, 'more.zip': nested(20) }), NESTED),
  zipCase(
    'an archive in it that is itself by another name',
    { 'a.html': RAIN, 'more.docx': nested(3) },
    { tells: ['read-archive'], isBook: false, keeps: [] },
  ),
  zipCase(
    'a book in it that is a bomb',
    () => ({
      'a.html': RAIN,
      'b.epub': rawZip([{ name: 'bomb', data: new Uint8Array(40_000_000) }]),
    }),
    { tells: ['read-too-large'], isBook: false, keeps: [], isHeavy: true },
  ),
  zipCase(
    'a document in it with a path up',
    { 'a.html': RAIN, 'b.docx': rawZip([{ name: '../up', data: 'x' }]) },
    { tells: ['read-archive'], isBook: false, keeps: [] },
  ),
  zipCase(
    'a document and a book in it',
    {
      'a.html': RAIN,
      'b.docx': docxOf('<w:p><w:r><w:t>Said.</w:t></w:r></w:p>'),
      'c.epub': epubOf({ pages: { 'one.xhtml': '<p>Read.</p>' } }),
    },
    { keeps: [...AROUND, 'Said.', 'Read.'] },
  ),
  zipCase(
    'two names that differ in capitals',
    { 'a.html': RAIN, 'A.html': RAIN },
    { tells: ['read-archive'], isBook: false, keeps: [] },
  ),
  zipCase(
    'programs and links of Windows',
    {
      'a.html': RAIN,
      'setup.exe': 'MZ',
      'a.lnk': 'alert(1)',
      'autorun.inf': '[autorun]\nopen=setup.exe',
      '.htaccess': 'alert(1)',
      '__MACOSX/._a.html': 'alert(1)',
    },
    SKIPPED,
  ),
  zipCase(
    'nothing but programs',
    { 'setup.exe': 'MZ' },
    { tells: ['usage-empty-folder', 'usage-skipped-file'], isBook: false, keeps: [] },
  ),
  zipCase(
    'names of markup and for the terminal',
    {
      'a.html': RAIN,
      '"><script>alert(1)<.html': '<p>Said.</p>',
      'b\u202E\u2028\u009B2J.html': '<p>Said.</p>',
    },
    { tells: ['read-archive'], isBook: false, keeps: [] },
  ),
  zipCase(
    'a name of markup',
    { 'a.html': RAIN, '"><b>&amp;<!--.html': '<p>Said.</p>' },
    { keeps: [...AROUND, 'Said.'] },
  ),
  zipCase(
    'a story in folders, a thousand deep',
    () => ({ 'a.html': RAIN, [`${'x/'.repeat(1000)}b.html`]: '<p>Secret.</p>' }),
    SKIPPED,
  ),
  zipCase(
    'two thousand files that are no stories',
    () => ({
      'a.html': RAIN,
      ...Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${String(index)}.x`, ''])),
    }),
    { ...SKIPPED, isHeavy: true },
  ),

  zipCase(
    'a picture in it',
    { 'a.html': page('<img src="p/a.png" alt="x">'), 'p/a.png': png() },
    {
      pictures: 1,
    },
  ),
  zipCase(
    'a picture in it for Markdown',
    {
      'a.md': 'Before.\n\n![x](p/a.png)\n\nAfter.\n',
      'p/a.png': png(),
    },
    { pictures: 1 },
  ),
  {
    ...zipCase(
      'a picture that lies beside it',
      { 'a.html': page('<img src="a.png" alt="x">') },
      {
        tells: ['image-missing'],
      },
    ),
    beside: { 'a.png': png(), 'story.zip.png': png() },
  },
  {
    ...zipCase(
      'pictures outside of it',
      {
        'in/a.html': page(
          '<img src="../../a.png"><img src="../../../../../../../etc/passwd"><img src="%2e%2e/%2e%2e/a.png"><img src="/etc/passwd"><img src="file:///etc/passwd"><img src="..\\..\\a.png">',
        ),
      },
      OUTSIDE,
    ),
    beside: { 'a.png': png() },
  },
  {
    ...zipCase(
      'pictures through links that lie beside it',
      { 'a.html': page('<img src="out/passwd"><img src="story.zip/../a.png">') },
      {
        tells: ['image-missing'],
      },
    ),
    beside: { 'a.png': png() },
    prepare: (folder) => {
      symlinkSync('/etc', join(folder, 'out'));
    },
  },
  zipCase(
    'pictures of names that objects have',
    {
      'a.html': page(
        '<img src="__proto__" alt=x><img src="constructor" alt=x><img src="." alt=x><img src=".." alt=x><img src="a.html" alt=x>',
      ),
    },
    { tells: ['image-missing', 'image-outside', 'image-unsupported'] },
  ),
  zipCase(
    'a picture in it that is a page',
    { 'a.html': page('<img src="a.png" alt="x">'), 'a.png': '<script>alert(1)</script>' },
    { tells: ['image-unsupported'] },
  ),
  zipCase(
    'a thousand pictures in it',
    () => ({
      'a.html': page(
        Array.from({ length: 1000 }, (_, index) => `<img src="${String(index)}.png" alt="x">`).join(
          '',
        ),
      ),
      ...Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `${String(index)}.png`,
          png({ shade: index % 250 }),
        ]),
      ),
    }),
    { pictures: 250, tells: ['image-too-many', 'read-image-dropped'], isHeavy: true },
  ),
  {
    name: 'zip: a link in it to a file of ours',
    stories: {
      'story.zip': (): Uint8Array => {
        const entries: readonly RawEntry[] = [
          { name: 'a.html', data: page('<img src="a.png">') },
          { name: 'a.png', data: '/etc/passwd', mode: 0o120777 },
        ];
        return rawZip(entries);
      },
    },
    config: CONFIG,
    tells: ['read-archive'],
    isBook: false,
  },

  {
    name: 'a folder with links out of it, pipes and folders that are called stories',
    stories: { 'folder/a.html': RAIN },
    prepare: (folder) => {
      symlinkSync('/etc/passwd', join(folder, 'folder', 'passwd.png'));
      symlinkSync('.', join(folder, 'folder', 'ring'));
    },
    config: { title: 'Folder', cover: false, stories: ['folder'] },
    keeps: AROUND,
    drops: ['root:x:'],
    tells: ['usage-skipped-file'],
  },
  {
    name: 'a folder whose story shows what lies above it',
    stories: {
      'folder/a.html': page(
        '<img src="../secret.png" alt="x"><img src="../../secret.png" alt="x">',
      ),
    },
    beside: { 'secret.png': png() },
    config: { title: 'Folder', cover: false, stories: ['folder'] },
    keeps: AROUND,
    // The config's own folder may be used: its person put it there.
    pictures: 1,
    tells: ['image-outside'],
  },
  {
    name: 'a folder of names of markup',
    stories: { 'folder/<script>alert(1)<.html': RAIN, 'folder/..html': RAIN },
    config: { title: 'Folder', cover: false, stories: ['folder'] },
    keeps: AROUND,
  },
];
