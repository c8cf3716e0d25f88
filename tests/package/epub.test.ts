import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { buildTexts, failures, type TestBook } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';

/** A PNG of one pixel. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
    'base64',
  ),
);

const BOOK: TestBook = {
  files: {
    'a.txt':
      'The Long Way\nby Ann Other\n\nRating: PG-13\nWarnings: spiders, grief\nSummary: It rains & "rains".\nDisclaimer: mine\n***\n\nChapter 1: Rain\n\nIt *rained*.\n\nChapter 2: Sun\n\nIt shone.',
    'b.txt': 'It snowed.\n\nAnd <how> it snowed.',
  },
  book: {
    title: 'Weather & "Wind" <here>',
    subtitle: 'A Subtitle',
    authors: [
      { name: 'Ann Other', role: 'aut' },
      { name: 'Jo Writer', role: 'edt', sortName: 'Writer, Jo' },
    ],
    language: 'en-GB',
    publisher: 'House',
    rights: 'Free',
    description: 'About weather.',
    subjects: ['Weather'],
    date: '2026-11-21',
    series: { name: 'Skies', number: 2 },
    cover: { bytes: PNG, name: 'cover.png' },
  },
};

let files: Readonly<Record<string, Uint8Array>> = {};
let bytes: Buffer = Buffer.alloc(0);

function text(name: string): string {
  return new TextDecoder().decode(files[name]);
}

function page(name: string): Document {
  return new JSDOM(text(`OEBPS/${name}`), { contentType: 'application/xhtml+xml' }).window.document;
}

function xml(name: string): Document {
  return new JSDOM(text(name), { contentType: 'application/xml' }).window.document;
}

function metadata(selector: string): readonly string[] {
  return [...xml('OEBPS/content.opf').querySelectorAll(selector)].map(
    (element) => element.textContent ?? '',
  );
}

beforeAll(async () => {
  const result = await buildTexts(BOOK);
  expect(failures(result)).toEqual([]);
  bytes = result.epub ?? bytes;
  shelve('package', bytes);
  files = unzipSync(bytes);
});

describe('the container', () => {
  test('has mimetype first and stored, no folders, no extra fields', () => {
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(Object.keys(files).filter((name) => name.endsWith('/'))).toEqual([]);
    for (
      let at = bytes.indexOf('PK\u0003\u0004');
      at >= 0;
      at = bytes.indexOf('PK\u0003\u0004', at + 4)
    ) {
      expect(bytes.readUInt16LE(at + 28)).toBe(0);
    }
  });

  test('names files by story and chapter, never by position', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'META-INF/container.xml',
      'OEBPS/b-text.xhtml',
      'OEBPS/b.xhtml',
      'OEBPS/colophon.xhtml',
      'OEBPS/content-notice.xhtml',
      'OEBPS/content.opf',
      'OEBPS/cover.png',
      'OEBPS/cover.xhtml',
      'OEBPS/sources.xhtml',
      'OEBPS/style.css',
      'OEBPS/the-long-way-chapter-1.xhtml',
      'OEBPS/the-long-way-chapter-2.xhtml',
      'OEBPS/the-long-way.xhtml',
      'OEBPS/title-page.xhtml',
      'OEBPS/toc.ncx',
      'OEBPS/toc.xhtml',
      'mimetype',
    ]);
  });

  test('is the same bytes at every build', async () => {
    const again = await buildTexts(BOOK);
    expect(again.epub?.equals(bytes)).toBe(true);
  });
});

describe('the package document', () => {
  test('says what it conforms to, and who says so', () => {
    expect(metadata('meta[property="dcterms:conformsTo"]')).toEqual([
      'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    ]);
    expect(metadata('meta[property="a11y:certifiedBy"]')).toEqual(['Fascicle']);
  });

  test('says who, what and when', () => {
    expect(metadata('title')).toEqual(['Weather & "Wind" <here>', 'A Subtitle']);
    expect(metadata('creator')).toEqual(['Ann Other']);
    expect(metadata('contributor')).toEqual(['Jo Writer']);
    expect(metadata('meta[property="role"]')).toEqual(['aut', 'edt']);
    expect(metadata('meta[property="file-as"]')).toEqual(['Other, Ann', 'Writer, Jo']);
    expect(metadata('language')).toEqual(['en-GB']);
    expect(metadata('rights')).toEqual(['Free']);
    expect(metadata('date')).toEqual(['2026-11-21']);
    expect(metadata('meta[property="dcterms:modified"]')).toEqual(['2026-11-21T00:00:00Z']);
    expect(metadata('identifier')[0]).toMatch(/^urn:uuid:[0-9a-f-]{14}5/);
  });

  test('puts series where EPUB 3 and calibre look', () => {
    expect(metadata('meta[property="belongs-to-collection"]')).toEqual(['Skies']);
    expect(metadata('meta[property="group-position"]')).toEqual(['2']);
    expect(
      xml('OEBPS/content.opf')
        .querySelector('meta[name="calibre:series"]')
        ?.getAttribute('content'),
    ).toBe('Skies');
  });

  test('carries rating and warnings', () => {
    expect(metadata('meta[property="schema:contentRating"]')).toEqual(['PG-13']);
    expect(metadata('meta[property="schema:typicalAgeRange"]')).toEqual(['13+']);
    expect(metadata('subject')).toEqual(['Weather', 'spiders', 'grief', 'Rating: PG-13']);
    expect(metadata('description')).toEqual([
      'About weather. Rated PG-13. Contains: spiders, grief.',
    ]);
  });

  test('declares accessibility', () => {
    expect(metadata('meta[property="schema:accessMode"]')).toEqual(['textual', 'visual']);
    expect(metadata('meta[property="schema:accessibilityHazard"]')).toEqual(['none']);
    expect(metadata('meta[property="schema:accessibilityFeature"]')).toContain('tableOfContents');
  });

  test('has the cover where old and new readers look', () => {
    const opf = xml('OEBPS/content.opf');
    expect(opf.querySelector('item[properties="cover-image"]')?.getAttribute('href')).toBe(
      'cover.png',
    );
    expect(opf.querySelector('meta[name="cover"]')?.getAttribute('content')).toBe('cover-image');
  });
});

describe('a book from right to left', () => {
  const rightToLeft: TestBook = {
    files: { 'a.txt': 'Chapter 1\n\nשלום.', 'b.txt': 'Chapter 1\n\nHello.' },
    book: { title: 'ספר', authors: [{ name: 'חנה', role: 'aut' }], language: 'he' },
    stories: { 'b.txt': { language: 'en', title: 'Hello' } },
  };
  let opened: Readonly<Record<string, Uint8Array>> = {};
  const inside = (name: string): string => new TextDecoder().decode(opened[`OEBPS/${name}`]);

  beforeAll(async () => {
    const result = await buildTexts(rightToLeft);
    expect(failures(result)).toEqual([]);
    shelve('right-to-left', result.epub ?? bytes);
    opened = unzipSync(result.epub ?? bytes);
  });

  test('turns its pages so', () => {
    expect(inside('content.opf')).toMatch(/<package [^>]*xml:lang="he" dir="rtl">/);
    expect(inside('content.opf')).toContain('page-progression-direction="rtl"');
    expect(inside('toc.ncx')).toMatch(/<ncx [^>]*xml:lang="he" dir="rtl">/);
    expect(inside('toc.xhtml')).toMatch(/<html [^>]*lang="he" dir="rtl">/);
    expect(inside('title-page.xhtml')).toMatch(/<html [^>]*dir="rtl">/);
  });

  test('has pages of another language in their own direction, and says what is in which', () => {
    expect(inside('hello-chapter-1.xhtml')).toMatch(/<html [^>]*lang="en" xml:lang="en">/);
    expect(inside('toc.xhtml')).toContain('<span lang="en" xml:lang="en" dir="ltr">Hello</span>');
  });
});

describe('navigation', () => {
  test('nests chapters in their stories, in nav and NCX alike', () => {
    const labels = (list: ParentNode): readonly unknown[] =>
      [...list.children].map((item) => {
        const label = item.querySelector(':scope > a')?.textContent?.replace(/\s+/g, ' ').trim();
        const inner = item.querySelector(':scope > ol');
        return inner === null ? label : [label, labels(inner)];
      });
    const list = page('toc.xhtml').querySelector('nav[role="doc-toc"] > ol');
    expect(list && labels(list)).toEqual([
      'Content notice',
      ['The Long Way (PG-13)', ['Chapter 1: Rain', 'Chapter 2: Sun']],
      'B',
      'Sources and credits',
      'Colophon',
    ]);
    const points = [...xml('OEBPS/toc.ncx').querySelectorAll('navPoint')];
    expect(points.map((point) => point.querySelector('navLabel')?.textContent?.trim())).toEqual([
      'Content notice',
      'The Long Way (PG-13)',
      'Chapter 1: Rain',
      'Chapter 2: Sun',
      'B',
      'Sources and credits',
      'Colophon',
    ]);
    expect(points.map((point) => point.getAttribute('playOrder'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  test('has landmarks', () => {
    const links = [...page('toc.xhtml').querySelectorAll('#landmarks a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'cover.xhtml',
      'title-page.xhtml',
      'toc.xhtml',
      'the-long-way.xhtml',
      'colophon.xhtml',
    ]);
  });

  test('reads in order: cover, title page, notice, contents, stories, sources, colophon', () => {
    const spine = [...xml('OEBPS/content.opf').querySelectorAll('itemref')].map((item) =>
      item.getAttribute('idref'),
    );
    expect(spine).toEqual([
      'd-cover-page',
      'd-title-page',
      'd-content-notice',
      'nav',
      'd-the-long-way',
      'd-the-long-way-chapter-1',
      'd-the-long-way-chapter-2',
      'd-b',
      'd-b-text',
      'd-sources',
      'd-colophon',
    ]);
  });
});

describe('what a book is known by', () => {
  test('an ISBN says that it is one; other identifiers stand beside it', async () => {
    const result = await buildTexts({
      files: { 'a.txt': 'Text.' },
      book: { title: 'The Book', identifiers: ['urn:isbn:9783161484100', 'https://example.org/b'] },
    });
    shelve('identifiers', result.epub ?? bytes);
    const opf = new TextDecoder().decode(unzipSync(result.epub ?? bytes)['OEBPS/content.opf']);
    expect(opf).toContain('<dc:identifier id="pub-id">urn:isbn:9783161484100</dc:identifier>');
    expect(opf).toContain('property="identifier-type" scheme="onix:codelist5">15</meta>');
    expect(opf).toContain('<dc:identifier>https://example.org/b</dc:identifier>');
    expect(opf).toContain('<meta refines="#title" property="file-as">Book, The</meta>');
  });
});

describe('pages', () => {
  test('the notice stands after the title page, story by story', () => {
    const notice = page('content-notice.xhtml');
    expect(notice.querySelector('.notice-rating')?.textContent).toBe(
      'This book is rated PG-13 (Teen)',
    );
    expect(
      [...notice.querySelectorAll('.notice-entry')].map((entry) =>
        entry.textContent?.replace(/\s+/g, ' ').trim(),
      ),
    ).toEqual(['The Long Way Rated PG-13 (Teen) Contains spiders, grief', 'B Not rated']);
  });

  test('a story opens with its notice, its summary and what else its header said', () => {
    const story = page('the-long-way.xhtml');
    expect(story.querySelector('section.notice[role="doc-notice"]')?.textContent).toContain(
      'PG-13',
    );
    expect(story.querySelector('.summary')?.textContent).toBe('It rains & “rains”.');
    expect(story.querySelector('dl')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Disclaimer mine',
    );
  });

  test('a story without rating has no notice', () => {
    expect(page('b.xhtml').querySelector('.notice')).toBeNull();
  });

  test('every page declares its encoding and language, and nothing runs in it', () => {
    for (const name of Object.keys(files).filter((file) => file.endsWith('.xhtml'))) {
      expect(text(name)).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
      const { documentElement } = xml(name);
      expect(documentElement.getAttribute('xml:lang')).toBe('en-GB');
      expect(documentElement.getAttribute('lang')).toBe('en-GB');
      expect(text(name)).not.toMatch(/<script|javascript:|style="| on\w+="/);
    }
  });
});
