import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { PARAGRAPH_FORMS } from '../../src/config/schema/schema.ts';
import { loadConfig } from '../../src/load-config.ts';
import type { OwnStyleSheet, StyleConfig } from '../../src/config/style.ts';
import { encryptionXml, obfuscate } from '../../src/package/obfuscate.ts';
import { takesDropCap } from '../../src/render/style/drop-caps.ts';
import { charactersOf } from '../../src/render/style/embed-fonts.ts';
import { checkOwnCss } from '../../src/render/style/own-css.ts';
import { styleSheetFor } from '../../src/render/style/sheet.ts';
import { writingSystemOf, type WritingSystem } from '../../src/story/language.ts';
import { THEMES as ALL_THEMES, themeOf } from '../../src/themes/themes.ts';
import { failures, withFile } from '../support/build-text.ts';
import type { BuildOptions } from '../../src/build.ts';
import { build, LOCAL_JOBS } from '../support/compiled.ts';
import { shelve } from '../support/shelf.ts';
import { LEFT_TO_EPUBCHECK } from '../support/validate.ts';

const THEMES = ALL_THEMES.map(({ id }) => id);
const STYLES = new URL('../../src/themes/', import.meta.url);
const SHEETS = readdirSync(STYLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => [basename(path), readFileSync(new URL(path, STYLES), 'utf8')] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The specimen: a story with every kind of block, in a book with every kind of page. */
const SPECIMEN = fileURLToPath(new URL('./specimen/specimen.json', import.meta.url));

type Draw = typeof LOCAL_JOBS.draw;

const drawn = new Map<string, ReturnType<Draw>>();

/** Each cover is drawn once. */
const drawOnce: Draw = (asked) => {
  const key = JSON.stringify(asked);
  const cover = drawn.get(key) ?? LOCAL_JOBS.draw(asked);
  drawn.set(key, cover);
  return cover;
};

const OPTIONS: BuildOptions = {
  jobs: { ...LOCAL_JOBS, ...LEFT_TO_EPUBCHECK.jobs, draw: drawOnce },
};

async function specimen(
  style: StyleConfig,
  path = SPECIMEN,
  target = 'epub3',
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { config } = await loadConfig(path);
  if (config === undefined) throw new Error('the specimen cannot be read');
  const result = withFile(await build({ ...config, style, target }, OPTIONS));
  expect(failures(result)).toEqual([]);
  if (result.epub === undefined) throw new Error('there is no specimen');
  shelve(`style-${target}-${basename(path, '.json')}-${JSON.stringify(style)}`, result.epub);
  return unzipSync(result.epub);
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?\*\//g, '');
}

function textOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  return strFromU8(files[path] ?? new Uint8Array());
}

describe('the style sheets', () => {
  test.each(SHEETS)(
    '%s asks nothing of the reader that is not the book’s business',
    (name, css) => {
      // The one query comes last, where an engine that stops reading at it has read the rest.
      const rules = withoutComments(css).replace(name === 'cjk.css' ? /@supports[^]*$/ : /$^/, '');
      const forbidden: readonly RegExp[] = [
        /\d(?:px|pt|cm|mm|in)\b/,
        /\bvar\(|--\w/,
        /::|:before|:after\b|(?<![\w-])content\s*:/,
        /\bbackground|!important|\bposition\s*:|url\(|@/,
        /#(?!808080\b)[0-9a-f]{3,8}\b|\brgba?\(|\bcolor\s*:(?!\s*inherit)/i,
        /\b(?:flex|grid)\b/,
        /\bline-height\s*:\s*[\d.]+[a-z%]/,
      ];
      expect(forbidden.filter((pattern) => pattern.test(rules))).toEqual([]);
    },
  );

  test('break where old engines and new ones read it', () => {
    for (const [, css] of SHEETS) {
      const old = css.match(/page-break-(?:before|after|inside):/g)?.length ?? 0;
      const now = css.match(/(?<!page-)break-(?:before|after|inside):/g)?.length ?? 0;
      expect(old).toBe(now);
    }
  });

  test('have one for each theme and each form of paragraphs', () => {
    expect(SHEETS.map(([name]) => name)).toEqual(
      [
        'base.css',
        'cjk-indent.css',
        'cjk.css',
        'drop-caps.css',
        'upright.css',
        ...PARAGRAPH_FORMS.map((form) => `paragraphs-${form}.css`),
        ...THEMES.map((theme) => `${theme}.css`),
      ].toSorted(),
    );
  });

  /** Classes that say what something is, to readers' own style sheets, and look like what is around them. */
  const UNSTYLED = new Set([
    'chapter',
    'content-details',
    'koboSpan',
    'edition',
    'koboSpan',
    'left-out',
    'left-out-list',
    'notice-details',
    'notice-entry',
    'notice-notes',
    'notice-rating',
    'notice-skip',
    'notice-statement',
    'notice-summary',
    'notice-warnings',
    'omitted',
    'series',
    'supplied',
    'thought',
  ]);
  const styled = new Set(
    SHEETS.flatMap(([, css]) =>
      Array.from(
        withoutComments(css).matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g),
        ([, name = '']) => name,
      ),
    ),
  );
  const rendering = ['render/', 'package/templates/', 'targets/']
    .flatMap((folder) => {
      const place = new URL(`../../src/${folder}`, import.meta.url);
      return readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|ejs)$/.test(name))
        .map((name) => readFileSync(new URL(name, place), 'utf8'));
    })
    .join('\n');

  test('style every class of a page, or leave it alone on purpose', () => {
    const classes = Array.from(rendering.matchAll(/class="([^"]*)"/g), ([, names = '']) => names)
      .flatMap((names) => names.replace(/\$\{[^}]*\}/g, ' ').split(/\s+/))
      .filter((name) => /^[a-z][\w-]*$/.test(name));
    expect(classes.length).toBeGreaterThan(40);
    const bare = [...new Set(classes)].filter((name) => !styled.has(name));
    expect(bare.filter((name) => !UNSTYLED.has(name))).toEqual([]);
  });

  test('have no rule for a class that no page has', () => {
    // The tree names the parts of a letter and the kinds of front and back matter.
    const tree = ['types', 'matter-kinds']
      .map((name) => readFileSync(new URL(`../../src/story/${name}.ts`, import.meta.url), 'utf8'))
      .join('\n');
    const known = (name: string): boolean =>
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(rendering + tree);
    expect([...styled].filter((name) => !known(name))).toEqual([]);
  });
});

describe('a style', () => {
  test('of no words is classic, with indents', async () => {
    const css = await styleSheetFor('alphabetic', {});
    expect(css).toMatch(/text-indent: 1\.25em/);
    expect(css).toBe(await styleSheetFor('alphabetic', { theme: 'classic', paragraphs: 'indent' }));
  });

  test('puts what beats the rest last', async () => {
    const style: StyleConfig = { theme: 'modern', paragraphs: 'indent', dropCaps: true };
    const css = await styleSheetFor('alphabetic', style, '/* mine */');
    const places = ['1.25em', '/* What every', '/* Modern', '/* Initials', '/* mine'].map((start) =>
      css.indexOf(start),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('has ornaments that no reader’s font lacks', () => {
    // ASCII and what Windows Glyph List 4 has beside it.
    for (const theme of THEMES)
      expect(themeOf({ theme }).ornament).toMatch(/^[\x20-\x7e\u00A0§¶†‡•·◊]+$/);
  });

  test.each(
    THEMES.flatMap((theme) => PARAGRAPH_FORMS.map((paragraphs) => [theme, paragraphs] as const)),
  )('%s with %s makes a sound book', async (theme, paragraphs) => {
    const files = await specimen({ theme, paragraphs, dropCaps: paragraphs === 'indent' });
    expect(textOf(files, 'OEBPS/style.css')).toContain(
      paragraphs === 'indent' ? '1.25em' : '0.75em',
    );
    const chapter = textOf(files, 'OEBPS/the-paper-moon-chapter-1.xhtml');
    expect(chapter).toContain(`>${themeOf({ theme }).ornament}</p>`);
    expect(chapter.includes('class="opening drop-cap"')).toBe(paragraphs === 'indent');
  });
});

test('a name behind a dash has one dash, though an emphasis follows it', async () => {
  const page = textOf(await specimen({}), 'OEBPS/epigraph.xhtml');
  expect(page).toContain('<p class="attribution">—\u00A0<em>The Gospel of John</em>, 3:8</p>');
});

describe('a writing system', () => {
  const rulesFor = async (writing: WritingSystem, style: StyleConfig = {}): Promise<string> =>
    withoutComments(await styleSheetFor(writing, style)).replace(/\s+/g, ' ');

  test.each([
    ['he', 'right-to-left'],
    ['ar-EG', 'right-to-left'],
    ['az-Arab', 'right-to-left'],
    ['ja', 'cjk'],
    ['zh-Hant-TW', 'cjk'],
    ['ko', 'cjk'],
    ['ja-Latn', 'alphabetic'],
    ['en', 'alphabetic'],
    ['ru', 'alphabetic'],
    ['no tag', 'alphabetic'],
  ] as const)('of %s: %s', (language, writing) => {
    expect(writingSystemOf(language)).toBe(writing);
  });

  test.each(THEMES)('from the right mirrors every rule of %s, and no more', async (theme) => {
    const [given, turned] = await Promise.all([
      rulesFor('alphabetic', { theme }),
      rulesFor('right-to-left', { theme }),
    ]);
    const count = (css: string, pattern: RegExp): number => css.match(pattern)?.length ?? 0;
    for (const [left, right] of [
      [/text-align: left/g, /text-align: right/g],
      [/(?:margin|padding|border)-left:/g, /(?:margin|padding|border)-right:/g],
    ] as const) {
      expect(count(given, left)).toBeGreaterThan(0);
      expect(count(turned, right)).toBe(count(given, left));
      expect(count(turned, left)).toBe(count(given, right));
    }
    expect(turned).toContain('blockquote.letter p.dateline { text-align: ');
    expect(turned).toContain('ul.notice-parts { margin: 0.4em 0 0 0; padding: 0 1.25em 0 0; }');
  });

  test('from the right keeps words of four that are no sides', async () => {
    expect(await rulesFor('right-to-left')).toContain('margin: 0 0 0.8em 0;');
  });

  test.each(['right-to-left', 'cjk'] as const)('%s has no customs of Latin', async (writing) => {
    for (const theme of THEMES) {
      const css = await rulesFor(writing, { theme });
      expect(css).not.toMatch(/font-style: italic|letter-spacing|small-caps;|\{ *\}/);
      expect(css).toMatch(/em, i\.thought \{ font-style: normal; \}/);
    }
  });

  test('CJK is indented by a character unless the person says otherwise', async () => {
    expect(await rulesFor('cjk', { theme: 'modern' })).toMatch(/text-indent: 1em/);
    expect(await rulesFor('cjk', { paragraphs: 'space' })).not.toMatch(/text-indent: 1em/);
  });

  test.each([
    ['hebrew', 'style-rtl.css'],
    ['arabic', 'style-rtl.css'],
    ['japanese', 'style-cjk.css'],
  ])('of %s: the pages have their own sheet', async (name, href) => {
    const path = fileURLToPath(new URL(`./specimen/writing-systems/${name}.json`, import.meta.url));
    const files = await specimen({}, path);
    expect(Object.keys(files).filter((file) => file.endsWith('.css'))).toEqual([`OEBPS/${href}`]);
    for (const page of Object.keys(files).filter((file) => file.endsWith('.xhtml')))
      expect(textOf(files, page)).toContain(`href="${href}"`);
    expect(textOf(files, 'OEBPS/content.opf')).toContain(`href="${href}" media-type="text/css"`);
    // MuPDF does not look at <html>.
    const turned = /<body [^>]*dir="rtl"/.test(textOf(files, 'OEBPS/title-page.xhtml'));
    expect(turned).toBe(href === 'style-rtl.css');
  });
});

describe('an initial', () => {
  const long = ' and so on until the paragraph is long enough'.repeat(4);
  test.each([
    ['The', true],
    ['“The', true],
    ['¿Qué', true],
    ['Ὦ', true],
    ['Жил', true],
    ['the', false],
    ['1931', false],
    ['…and', false],
    ['夜の', false],
    ['كان', false],
    ['שלום', false],
  ])('%s: %s', (start, takes) => {
    expect(takesDropCap([{ type: 'text', value: start + long }])).toBe(takes);
  });

  test('stands at the head of no short paragraph', () => {
    expect(takesDropCap([{ type: 'text', value: 'The end.' }])).toBe(false);
  });
});

describe('a style sheet of one’s own', () => {
  const sheet = (text: string): OwnStyleSheet => ({ file: 'own.css', text });

  test.each([
    ['what is sound', 'p { margin: 1em }', 'p { margin: 1em }', []],
    ['an import', '@import "x.css"; p { margin: 0 }', 'p { margin: 0 }', ['1 style-not-allowed']],
    [
      'a font',
      '@font-face { src: url(x) }\np { margin: 0 }',
      'p { margin: 0 }',
      ['1 style-not-allowed'],
    ],
    [
      'an address',
      'p { margin: 0;\nbackground: url(http://a.b/c) }',
      'p { margin: 0;\n }',
      ['2 style-not-allowed'],
    ],
    [
      'a file',
      'p { background: url("a.png"); margin: 0 }',
      'p {  margin: 0 }',
      ['1 style-not-allowed'],
    ],
    ['an expression', 'p { width: expression(alert(1)) }', 'p {  }', ['1 style-not-allowed']],
    ['a behaviour', 'p { behavior: url(x.htc) }', 'p {  }', ['1 style-not-allowed']],
    ['fixed to the screen', 'p { position: FIXED }', 'p {  }', ['1 style-not-allowed']],
    ['a variable', ':root { --a: 1px }', ':root {  }', ['1 style-not-allowed']],
    [
      'what markup says',
      'p { direction: rtl; margin: 0 }',
      'p {  margin: 0 }',
      ['1 style-not-allowed'],
    ],
    ['no colon', 'p { margin 0; text-indent: 0 }', 'p {  text-indent: 0 }', ['1 style-syntax']],
    ['no end', 'p { margin: 0 }\nh1 { margin: 0', 'p { margin: 0 }', ['2 style-syntax']],
    ['half a selector', 'p > { margin: 0 }', '', ['1 style-syntax']],
    ['words', 'hello world', '', ['1 style-syntax']],
    [
      'inside a query',
      '@media print { p { background: url(a) } }',
      '@media print { p {  } }',
      ['1 style-not-allowed'],
    ],
  ] as const)('%s', async (_, typed, kept, said) => {
    const { css, diagnostics } = await checkOwnCss(sheet(typed));
    const closed = (text: string): string => text.replace(/\s+/g, ' ');
    expect(closed(css)).toBe(closed(kept));
    expect(diagnostics.map(({ line, id }) => `${String(line)} ${id}`)).toEqual(said);
  });
});

describe('embedded fonts', () => {
  test('hold the characters of the pages, and capitals for small ones', () => {
    const characters = charactersOf(['<p class="z">a&amp;é</p>']);
    for (const character of ['a', 'A', '&', 'é', 'É', '-', '0'])
      expect(characters).toContain(character);
    for (const character of ['z', '<', ';']) expect(characters).not.toContain(character);
  });

  test.each(THEMES)('are the pairing of %s, with licences, the same each time', async (theme) => {
    const files = await specimen({ theme, fonts: true });
    const fonts = Object.keys(files).filter((path) => path.endsWith('.ttf'));
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    const bytes = fonts.reduce((sum, path) => sum + (files[path]?.length ?? 0), 0);
    expect(bytes).toBeLessThan(200_000);
    const opf = textOf(files, 'OEBPS/content.opf');
    expect(opf).toContain('<meta property="ibooks:specified-fonts">true</meta>');
    const css = textOf(files, 'OEBPS/style.css');
    for (const path of fonts) {
      const href = path.replace('OEBPS/', '');
      expect(opf).toContain(`href="${href}" media-type="font/ttf"`);
      expect(css).toContain(`url(${href})`);
    }
    expect(Object.keys(files).some((path) => /^META-INF\/[\w-]+-OFL\.txt$/.test(path))).toBe(true);
    expect(await specimen({ theme, fonts: true })).toEqual(files);
  });

  test('are obfuscated when asked', async () => {
    const plain = await specimen({ fonts: 'Courier Prime' });
    const hidden = await specimen({ fonts: 'Courier Prime', obfuscateFonts: true });
    const path = 'OEBPS/fonts/courier-prime-latin-400-normal.ttf';
    const identifier = /id="pub-id">([^<]*)</.exec(textOf(hidden, 'OEBPS/content.opf'))?.[1] ?? '';
    expect(hidden[path]).not.toEqual(plain[path]);
    expect(obfuscate(hidden[path] ?? new Uint8Array(), identifier)).toEqual(plain[path]);
    expect(textOf(hidden, 'META-INF/encryption.xml')).toContain(`URI="${path}"`);
    expect(Object.keys(plain)).not.toContain('META-INF/encryption.xml');
    expect(encryptionXml(['a&b'])).toContain('URI="a&amp;b"');
  });

  test('are none unless asked', async () => {
    const files = await specimen({});
    expect(Object.keys(files).filter((path) => /ttf|OFL/.test(path))).toEqual([]);
    expect(textOf(files, 'OEBPS/content.opf')).not.toContain('ibooks');
  });
});
