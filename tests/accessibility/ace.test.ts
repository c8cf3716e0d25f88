import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { z } from 'zod';
import { build, type BuildOptions } from '../../src/build.ts';
import { loadConfig } from '../../src/load-config.ts';
import { canonicalLabel, readRating } from '../../src/rating/scale.ts';
import { buildTexts, failures, withFile } from '../support/build-text.ts';
import { shelve } from '../support/shelf.ts';

/**
 * DAISY's Ace 1.4 on whole books and editions that together have every kind of page. A violation of any impact
 * fails, its rules of best practice included.
 */
const BOOKS = fileURLToPath(new URL('./books/', import.meta.url));
const ACE = fileURLToPath(new URL('./ace-many.mjs', import.meta.url));

/** What the books have to contain, or Ace has not seen it. */
const KINDS: Readonly<Record<string, string>> = {
  cover: 'section.cover img[alt]',
  'title page': 'section.title-page h1',
  'edition on the title page': 'section.title-page p.edition',
  'notice page': 'section.content-notice section.notice-entry + section.notice-entry',
  'chapters on the notice page': 'ul.notice-parts li a',
  'what an edition leaves out': 'section.left-out-list li a',
  'details page': 'section.content-details a[role="doc-backlink"]',
  contents: 'nav.toc ol ol a span.rating',
  'contents of an edition': 'nav.toc span.left-out',
  landmarks: '#landmarks a',
  'story page': 'section.story-page p.byline',
  'story notice': 'section.story-page section.notice',
  'story left out': 'section.story-page section.left-out',
  'summary, fields and source': 'p.summary + dl.header-fields + p.source a',
  dedication: 'section.dedication[role="doc-dedication"][aria-label] p',
  epigraph: 'section.epigraph p.attribution',
  foreword: 'section.foreword > h1 ~ p.signature',
  preface: 'section.preface[role="doc-preface"] h1',
  'introduction with headings and a note': 'section.introduction h2 ~ aside.footnote',
  prologue: 'section.prologue[role="doc-prologue"]',
  epilogue: 'section.epilogue[role="doc-epilogue"]',
  afterword: 'section.afterword[role="doc-afterword"]',
  acknowledgments: 'section.acknowledgments[role="doc-acknowledgments"]',
  appendix: 'section.appendix[role="doc-appendix"]',
  glossary: 'section.glossary[role="doc-glossary"]',
  'about the author': 'section.about-the-author h1',
  credits: 'section.credits[role="doc-credits"]',
  'back matter of no kind': 'section.other h1.supplied',
  'sources and credits': 'section.sources section.credit p.source a',
  'who else made the book': 'section.sources div.credits p',
  colophon: 'section.colophon[role="doc-colophon"] p.identifier',
  'a story’s title over its chapter': 'section.story-head + section.chapter',
  'a foreword in another language than the book': 'html[lang="en"] section.foreword',
  'chapter heading': 'h1.chapter-heading span.label + span.title',
  'chapter that goes on': 'section.chapter.continued[aria-label]',
  'sentences for Kobo': '#book-inner p span.koboSpan',
  'chapter without heading': 'section.chapter.untitled',
  'chapter notice': 'section.chapter > h1 + section.notice',
  'chapter left out': 'section.chapter.omitted section.left-out',
  'passage notices': 'section.passage-notice ~ section.passage-notice p.notice-skip a',
  'end of a passage': 'p.passage-end[id]',
  'passage left out': 'section.passage-notice p.notice-rating:not(:first-child)',
  'notice in another language than its page': 'section.notice[lang]',
  verse: 'blockquote.verse div.stanza p',
  letter: 'blockquote.letter p.signature',
  messages: 'blockquote.messages span.sender',
  document: 'blockquote.document p',
  quotation: 'blockquote.quotation p',
  'author’s note': 'div.authors-note p',
  'scene break': 'p.scene-break[role="separator"]',
  marker: 'p.marker',
  picture: 'div.picture img[alt="A chart of the bay"]',
  'picture that is an ornament': 'div.picture img[role="presentation"][alt=""]',
  emphasis: 'em',
  'strong emphasis': 'strong',
  thought: 'i.thought',
  'small capitals': 'span.small-caps',
  'a page in German': 'html[lang="de"] section.chapter',
  'a page in French': 'html[lang="fr"] section.chapter',
};

const report = z.object({
  'earl:result': z.object({ 'earl:outcome': z.string() }),
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z.array(
        z.object({
          'earl:test': z.object({ 'earl:impact': z.string(), 'dct:title': z.string() }),
          'earl:result': z.object({
            'dct:description': z.string(),
            html: z.string().optional(),
          }),
        }),
      ),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'fascicle-ace-'));
const built = new Map<string, Uint8Array>();
const pages: Document[] = [];

async function bind(
  name: string,
  config: string,
  options?: BuildOptions,
  target?: string,
): Promise<void> {
  const loaded = await loadConfig(join(BOOKS, config));
  expect(loaded.diagnostics).toEqual([]);
  if (loaded.config === undefined) throw new Error(`no config ${config}`);
  const result = withFile(await build({ ...loaded.config, target }, options));
  expect(failures(result)).toEqual([]);
  if (result.epub === undefined) throw new Error(`no book ${name}`);
  place(name, result.epub);
}

function place(name: string, epub: Uint8Array): void {
  shelve(`accessibility-${name}`, epub);
  put(name, epub);
  pages.push(...pagesOf(epub));
}

/** A chapter that is too long for one document. */
async function long(): Promise<void> {
  const text = `Rain\nby Ann Author\n\nChapter 1\n\n${`${'It rained all day on the harbour. '.repeat(40)}\n\n`.repeat(200)}`;
  const result = await buildTexts({ files: { 'rain.txt': text } });
  expect(failures(result)).toEqual([]);
  if (result.epub === undefined) throw new Error('no long book');
  place('long', result.epub);
}

function put(name: string, bytes: Uint8Array): void {
  built.set(name, bytes);
  writeFileSync(join(folder, `${name}.epub`), bytes);
}

/** `--max-rating teen`. */
function teen(): BuildOptions {
  const rating = readRating('teen');
  if (rating === undefined) throw new Error('no such rating');
  const limit = { ...rating, label: canonicalLabel('teen') };
  return { edition: { limit, allowUnrated: false } };
}

/** A book with text in its files replaced. */
function spoilt(
  book: Uint8Array,
  faults: Readonly<Record<string, readonly [RegExp, string]>>,
): Uint8Array {
  const files = unzipSync(book);
  for (const [name, [from, to]] of Object.entries(faults)) {
    const text = new TextDecoder().decode(files[name]);
    files[name] = strToU8(text.replace(from, to));
  }
  return zipSync(files);
}

function pagesOf(book: Uint8Array): readonly Document[] {
  return Object.entries(unzipSync(book))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return new JSDOM(text, { contentType: 'application/xhtml+xml' }).window.document;
    });
}

function judged(name: string): {
  readonly outcome: string;
  readonly judgedPages: readonly string[];
  readonly violations: readonly (readonly [page: string, rule: string, what: string])[];
} {
  const text = readFileSync(join(folder, name, 'report.json'), 'utf8');
  const { assertions, 'earl:result': result } = report.parse(JSON.parse(text));
  return {
    outcome: result['earl:outcome'],
    judgedPages: assertions.map(({ 'earl:testSubject': { url } }) => url),
    violations: assertions.flatMap(({ 'earl:testSubject': { url }, assertions: found }) =>
      found.map((one) => {
        const { 'dct:title': rule, 'earl:impact': impact } = one['earl:test'];
        const { 'dct:description': why, html = '' } = one['earl:result'];
        return [url, rule, `${impact}: ${why} ${html}`] as const;
      }),
    ),
  };
}

describe('Ace', () => {
  beforeAll(async () => {
    await bind('english', 'english.json');
    await bind('english-teen', 'english.json', teen());
    await bind('english-kobo', 'english.json', undefined, 'kobo');
    await long();
    await bind('german', 'german.json');
    await bind('german-teen', 'german.json', teen());
    const book = built.get('german-teen');
    if (book === undefined) throw new Error('no book to spoil');
    const broken = spoilt(book, {
      'OEBPS/content.opf': [/<meta property="schema:accessibilityFeature">.*<\/meta>\n/g, ''],
      'OEBPS/das-licht-kapitel-2.xhtml': [/ lang="de" xml:lang="de"/, ''],
      'OEBPS/das-licht-kapitel-1.xhtml': [/(<h1[^>]*>).*(?=<\/h1>)/, '$1'],
      'OEBPS/style.css': [/$/, '\np.scene-break { color: #bbb; }\n'],
    });
    put('broken', broken);
    // Its settings and logs go into our folder, not into the home of who runs the tests.
    const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder };
    await promisify(execFile)(process.execPath, [ACE, folder], { env });
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(KINDS))('sees: %s', (_, selector) => {
    expect(pages.some((page) => page.querySelector(selector) !== null)).toBe(true);
  });

  test.each(['english', 'english-teen', 'english-kobo', 'german', 'german-teen', 'long'])(
    'finds nothing: %s',
    (name) => {
      const { outcome, judgedPages, violations } = judged(name);
      const files = Object.keys(unzipSync(built.get(name) ?? new Uint8Array()));
      const documents = files.filter((file) => file.endsWith('.xhtml'));
      expect(violations).toEqual([]);
      expect(outcome).toBe('pass');
      for (const document of documents)
        expect(judgedPages).toContain(document.replace('OEBPS/', ''));
    },
  );

  test('finds what is broken', () => {
    const { outcome, violations } = judged('broken');
    expect(outcome).toBe('fail');
    expect(violations.map(([page, rule]) => `${page} ${rule}`).toSorted()).toEqual([
      'OEBPS/content.opf metadata-accessibilityfeature',
      'das-licht-kapitel-1.xhtml color-contrast',
      'das-licht-kapitel-1.xhtml empty-heading',
      'das-licht-kapitel-2.xhtml html-has-lang',
    ]);
  });
});
