import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { auditWords } from '../../src/verify/audit.ts';
import { openEpub } from '../../src/verify/open-epub.ts';
import { fascicle, inFolder } from '../support/command.ts';

/** The parts of a book besides its stories, through the real program. */

const FILES = {
  'dedication.txt': 'For Ann,\n\nwho kept the lamp lit--and the kettle.\n',
  'epigraph.txt': '"The sea is everything."\n  -- Jules Verne, _Under the Sea_\n',
  'foreword.txt':
    'FOREWORD\n\nWhen I first read this -- it rained -- I slept.\n\nThanks: to all who wrote.\n\nTwo of them are true.\n\nJo Binder\nHarwich, 2026\n',
  'before.md': '# How to Read\n\nBegin *anywhere*.\n\n## The order\n\nThere is none.\n',
  'afterword.html':
    '<title>Afterword</title><h1>Afterword</h1><p>It is "over".</p><p>Or <em>is</em> it?</p>',
  'about-the-author.txt': 'Ann lives by the sea.\n',
  'one.txt':
    'Title: The Light\nAuthor: Ann Keeper\nSummary: A boat.\n\nPart One: The Sea\n\nChapter 1\n\nThe lamp was "lit".\n\nPart Two\n\nChapter 2\n\nIt came -- at last...\n\nEpilogue\n\nAll slept.\n',
  'two.txt': 'The Fire\nby Cy Stoker\n\nIt burned.\n',
};

const BOOK = {
  title: 'Lamps',
  authors: ['Ann Keeper', { name: 'Jo Binder', role: 'edt' }, { name: 'Li Wei', role: 'ill' }],
  language: 'en-GB',
  date: '2026-11-21',
  output: 'out.epub',
  cover: false,
  frontMatter: [
    'foreword.txt',
    'dedication.txt',
    'epigraph.txt',
    { file: 'before.md', kind: 'introduction' },
  ],
  backMatter: ['afterword.html', 'about-the-author.txt'],
  stories: [
    { file: 'one.txt', source: 'https://example.org/light', rights: 'CC BY 4.0' },
    'two.txt',
  ],
};

type Pages = Readonly<Record<string, string>>;

function pagesIn(path: string): Pages {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name.replace('OEBPS/', ''),
      new TextDecoder().decode(bytes),
    ]),
  );
}

async function built(
  config: object,
  judge: (pages: Pages, folder: string) => void | Promise<void>,
  files: Readonly<Record<string, string>> = FILES,
): Promise<void> {
  await inFolder({ ...files, 'book.config.json': JSON.stringify(config) }, async (folder) => {
    const { status, err } = await fascicle(folder, ['build', '--strict']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    await judge(pagesIn(join(folder, 'out.epub')), folder);
  });
}

function spineOf(pages: Pages): readonly string[] {
  return Array.from(
    (pages['content.opf'] ?? '').matchAll(/<itemref idref="(?:d-)?([^"]*)"/g),
    ([, id]) => id ?? '',
  );
}

describe('front and back matter', () => {
  test('stands in its place, under names that last', async () => {
    await built(BOOK, (pages) => {
      expect(spineOf(pages)).toEqual([
        'title-page',
        'dedication',
        'epigraph',
        'nav',
        'foreword',
        'introduction-how-to-read',
        'the-light',
        'the-light-part-1',
        'the-light-chapter-1',
        'the-light-part-2',
        'the-light-chapter-2',
        'the-light-epilogue',
        'the-fire',
        'the-fire-text',
        'afterword',
        'about-the-author',
        'sources',
        'colophon',
      ]);
    });
  });

  const set: readonly (readonly [string, string])[] = [
    ['dedication', 'epub:type="dedication" role="doc-dedication" aria-label="Dedication">'],
    ['dedication', '<p>who kept the lamp lit—and the kettle.</p>'],
    ['epigraph', '<p class="attribution">—\u00A0Jules Verne, <em>Under the Sea</em></p>'],
    ['foreword', '<h1 id="title-foreword" class="capitals">FOREWORD</h1>'],
    ['foreword', '<p class="opening">When I first read this—it rained—I slept.</p>'],
    ['foreword', '<p>Thanks: to all who wrote.</p>'],
    ['foreword', '<p class="signature">Jo Binder</p>\n<p class="signature">Harwich, 2026</p>'],
    ['introduction-how-to-read', 'epub:type="introduction" role="doc-introduction"'],
    ['introduction-how-to-read', '<h2>The order</h2>'],
    ['afterword', '<p class="opening">It is “over”.</p>'],
    ['about-the-author', 'class="supplied">About the author</h1>'],
  ];

  test('is set as its kind is', async () => {
    await built(BOOK, (pages) => {
      for (const [page, words] of set) expect(pages[`${page}.xhtml`]).toContain(words);
    });
  });

  test('stands in the contents and the landmarks, inscriptions in neither', async () => {
    await built(BOOK, (pages) => {
      const nav = pages['toc.xhtml'] ?? '';
      for (const href of ['foreword', 'introduction-how-to-read', 'afterword', 'colophon'])
        expect(nav.split(`href="${href}.xhtml"`)).toHaveLength(3);
      expect(nav).not.toMatch(/href="(?:dedication|epigraph)/);
      expect(nav).toContain('<a epub:type="foreword" href="foreword.xhtml">');
      expect(pages['content.opf']).toContain('<reference type="other.introduction"');
    });
  });

  test('has a name of its own where two are of one kind', async () => {
    const files = {
      ...FILES,
      'epigraph 2.txt': '"Two."\n\nNobody\n',
      'preface.txt': 'Foreword\n\nHm.\n',
    };
    const frontMatter = [
      'epigraph.txt',
      'epigraph 2.txt',
      'foreword.txt',
      { file: 'preface.txt', kind: 'foreword' },
      { file: 'before.md', kind: 'foreword', title: 'Hello' },
    ];
    await built(
      { ...BOOK, frontMatter },
      (pages) => {
        const spine = spineOf(pages);
        for (const name of ['epigraph', 'epigraph-epigraph-2', 'foreword', 'foreword-foreword'])
          expect(spine).toContain(name);
        // A title that the config states beats the text's, which stays as a heading.
        expect(pages['foreword-hello.xhtml']).toMatch(
          /class="supplied">Hello<\/h1>[\s\S]*How to Read/,
        );
      },
      files,
    );
  });

  test('loses no word without an error', async () => {
    await built(BOOK, (_, folder) => {
      const source = { file: 'about-the-author.txt', text: FILES['about-the-author.txt'] };
      const files = unzipSync(readFileSync(join(folder, 'out.epub')));
      const only = (page: string): Record<string, Uint8Array> => ({
        ...files,
        'OEBPS/content.opf': strToU8(
          new TextDecoder()
            .decode(files['OEBPS/content.opf'])
            .replace(/<itemref idref="(?!d-about)[^>]*>/g, ''),
        ),
        'OEBPS/about-the-author.xhtml': strToU8(page),
      });
      const page = new TextDecoder().decode(files['OEBPS/about-the-author.xhtml']);
      const faults = (text: string): readonly string[] =>
        auditWords(openEpub(zipSync(only(text))), [source], []).map(({ id }) => id);
      expect(faults(page)).toEqual([]);
      expect(faults(page.replace('by the sea', 'by sea'))).toEqual(['verify-words-lost']);
      expect(faults(page.replace('by the sea', 'by the wide sea'))).toEqual([
        'verify-words-invented',
      ]);
    });
  });

  test.each([
    [{ frontMatter: ['gone.txt'] }, /gone\.txt/],
    [{ backMatter: [{ file: 'two.txt' }] }, /named|same/i],
    [{ frontMatter: [{ file: 'before.md', kind: 'forword' }] }, /foreword/],
    [{ parts: { colofon: false } }, /colophon/],
  ])('%j is refused', async (wrong, message) => {
    const config = JSON.stringify({ ...BOOK, ...wrong });
    await inFolder({ ...FILES, 'book.config.json': config }, async (folder) => {
      const { status, err } = await fascicle(folder, ['build']);
      expect(status).not.toBe(0);
      expect(err).toMatch(message);
    });
  });

  test('belongs to every edition', async () => {
    await inFolder({ ...FILES, 'book.config.json': JSON.stringify(BOOK) }, async (folder) => {
      const args = ['build', '--max-rating', 'teen', '--allow-unrated', '-o', 'out.epub'];
      expect(await fascicle(folder, args)).toMatchObject({ status: 0 });
      const pages = pagesIn(join(folder, 'out.epub'));
      expect(spineOf(pages)).toContain('foreword');
      // What an edition leaves out is not a loss, but the colophon does not boast of it.
      expect(pages['colophon.xhtml']).not.toContain('No word was lost');
    });
  });
});

describe('sources and colophon', () => {
  test('say where stories come from and who else made the book', async () => {
    await built(BOOK, (pages) => {
      const sources = pages['sources.xhtml'] ?? '';
      expect(sources).toContain('<a href="https://example.org/light">');
      expect(sources).toContain('<p class="rights">CC BY 4.0</p>');
      expect(sources).toContain('<p>Edited by Jo Binder</p>\n<p>Illustrated by Li Wei</p>');
    });
  });

  test('say what was done, as the report counts it', async () => {
    await built(BOOK, async (pages, folder) => {
      expect(pages['colophon.xhtml']).toContain(
        'Set from 8 files. Made typographic: 6 quotation marks and apostrophes, 5 dashes and 1 ellipsis. No word was lost or added.',
      );
      expect(pages['colophon.xhtml']).toContain('Published 21 November 2026.');
      const { out } = await fascicle(folder, ['build', '--json']);
      expect(out.replace(/\s/g, '')).toContain('"dashes":5');
      const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
      const version = /"version": "([^"]+)"/.exec(manifest)?.[1] ?? '';
      expect(pages['colophon.xhtml']).toContain(`Fascicle\u00A0${version}`);
    });
  });

  test('speak the language of the book', async () => {
    await built({ ...BOOK, language: 'de' }, (pages) => {
      expect(pages['colophon.xhtml']).toContain('Gesetzt aus 8 Dateien.');
      expect(pages['colophon.xhtml']).toContain('21. November 2026');
      expect(pages['sources.xhtml']).toContain('Herausgegeben von Jo Binder');
    });
  });

  test('sources are not there where there are none', async () => {
    const { authors: _, ...book } = BOOK;
    await built({ ...book, stories: ['one.txt', 'two.txt'] }, (pages) => {
      expect(Object.keys(pages)).not.toContain('sources.xhtml');
    });
  });
});

describe('parts that are turned off', () => {
  const off = {
    titlePage: false,
    contents: false,
    storyPages: false,
    sources: false,
    colophon: false,
  };

  test('are not there, and nothing leads to them', async () => {
    await built({ ...BOOK, parts: off }, (pages) => {
      expect(spineOf(pages)).toEqual([
        'dedication',
        'epigraph',
        'foreword',
        'introduction-how-to-read',
        'the-light-part-1',
        'the-light-chapter-1',
        'the-light-part-2',
        'the-light-chapter-2',
        'the-light-epilogue',
        'the-fire-text',
        'afterword',
        'about-the-author',
      ]);
      const { 'style.css': _, ...rest } = pages;
      const all = Object.values(rest).join('\n');
      expect(all).not.toMatch(/title-page|sources\.xhtml|colophon\.xhtml/);
      expect(all).not.toContain('href="toc.xhtml" title');
      expect(pages['toc.xhtml']).not.toContain('href="toc.xhtml"');
    });
  });

  test('story pages: title, byline and summary stand over the first chapter', async () => {
    await built({ ...BOOK, parts: { storyPages: false } }, (pages) => {
      const first = pages['the-light-part-1.xhtml'] ?? '';
      expect(first).toMatch(
        /<h1 id="title-the-light">The Light<\/h1>\n<p class="byline">by Ann Keeper[\s\S]*<p class="summary">A boat\.<\/p>[\s\S]*<section class="chapter heading-only"/,
      );
      expect(pages['the-light-chapter-1.xhtml']).not.toContain('A boat');
    });
  });

  test.each([[{}], [off]])('and a book made of it keeps every word (%j)', async (parts) => {
    await built({ ...BOOK, parts }, async (pages, folder) => {
      const again = await fascicle(folder, ['build', 'out.epub', '-o', 'again.epub', '--strict']);
      expect(again).toMatchObject({ status: 0, err: '' });
      const nav = pagesIn(join(folder, 'again.epub'))['toc.xhtml'] ?? '';
      for (const chapter of ['Dedication', 'FOREWORD', 'How to Read', 'The Fire', 'Afterword'])
        expect(nav).toMatch(new RegExp(`>${chapter}(?:<| <span class="byline">)`));
      expect(Object.keys(pages)).toContain('foreword.xhtml');
    });
  });
});

test('a summary keeps its paragraphs, there and back', async () => {
  const stories = [{ file: 'two.txt', summary: 'It -- burns.\n\nAll of it.' }, 'one.txt'];
  await built({ ...BOOK, stories }, async (pages, folder) => {
    const both = '<p class="summary">It -- burns.</p>\n<p class="summary">All of it.</p>';
    expect(pages['the-fire.xhtml']).toContain(both);
    await fascicle(folder, ['build', 'out.epub', '-o', 'again.epub']);
    expect(Object.values(pagesIn(join(folder, 'again.epub'))).join('\n')).toMatch(
      /<p class="summary">It(?: -- |—)burns\.<\/p>\n<p class="summary">All of it\.<\/p>/,
    );
  });
});
