/** HTML and XHTML to raw blocks: one for each block element, and for each line between two `br`s. */
import { diagnose } from '../../diagnostics/diagnose.ts';
import { languageNamed } from '../../story/language-names.ts';
import type { ReadResult } from '../raw.ts';
import { PageWalk, type BookOfPage, type PageToRead } from './page-walk.ts';
import { statedIn } from './unknown-page/page-head.ts';
import { recognizeSite } from './sites/sites.ts';
import { scanPage } from './source.ts';
import { readUnknownPage } from './unknown-page/unknown-page.ts';

/** The language that a page states for all of it. */
function languageOf(document: Document): string | undefined {
  const meta = document.querySelector(
    'meta[http-equiv="content-language" i], meta[name="language" i], meta[name="dc.language" i]',
  );
  const stated = [
    document.body.getAttribute('lang'),
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    meta?.getAttribute('content'),
  ];
  for (const one of stated) {
    const language = languageNamed(one ?? '');
    if (language !== undefined) return language;
  }
  return undefined;
}

/** The most characters, besides headings, that a page shows which hides its story. */
const MOST_SHOWN = 200;
/** How many times as much such a page hides. */
const HIDDEN_TIMES = 10;

/** Read a page without what it hides, unless that is nearly all: then a script was to show the story. */
function readPage(page: Omit<PageToRead, 'withHidden'>, isUnknown: boolean): ReadResult {
  const walk = new PageWalk({ ...page, withHidden: false });
  const read = walk.read();
  const prose = (read.story?.blocks ?? []).filter(({ hint }) => !/heading/i.test(hint?.type ?? ''));
  const shown = prose.reduce((sum, { text }) => sum + text.length, 0);
  const isStoryHidden = shown <= MOST_SHOWN && walk.hiddenLength > shown * HIDDEN_TIMES;
  if (!isUnknown || !isStoryHidden) return read;
  const whole = new PageWalk({ ...page, withHidden: true }).read();
  const warning = diagnose('read-hidden-story', {}, { file: page.file });
  return { ...whole, diagnostics: [...whole.diagnostics, warning] };
}

/** A page of no known site with what its head states and its text does not. */
function withHead(read: ReadResult, document: Document): ReadResult {
  const { story } = read;
  if (story === undefined) return read;
  const facts = story.facts ?? [];
  const isNamed = document.body.querySelector('h1, h2') !== null;
  const missing = statedIn(document).filter(
    ({ label }) => facts.every((fact) => fact.label !== label) && !(label === 'Title' && isNamed),
  );
  if (missing.length === 0) return read;
  const lines = story.text.split('\n');
  const first = lines.length + 1;
  const added = missing.map(({ label, value }, index) => ({
    label,
    value,
    line: first + index,
  }));
  return {
    ...read,
    story: {
      ...story,
      text: [...lines, ...missing.map(({ value }) => value)].join('\n'),
      facts: [...facts, ...added],
      ...(story.fileLines === undefined
        ? {}
        : { fileLines: [...story.fileLines, ...missing.map(() => 1)] }),
    },
  };
}

/**
 * Read a page. Only text and marks leave it: no script runs, nothing is loaded, no attribute is kept.
 * @param source the decoded file
 * @param file its name
 * @param book the e-book that the page is from
 */
export async function readHtml(
  source: string,
  file: string,
  book?: BookOfPage,
): Promise<ReadResult> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const scanned = scanPage(source);
  if (scanned.isTooComplex) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  // By default jsdom runs no scripts and loads no resources; its warnings go nowhere.
  const { window } = new JSDOM(scanned.source, { virtualConsole: new VirtualConsole() });
  const { document } = window;
  const known = (book === undefined ? recognizeSite : book.recognize)(document);
  const isUnknown = known === undefined && book === undefined;
  const shape = known ?? (isUnknown ? readUnknownPage(document) : new Map());
  const page = { file, body: document.body, shape, scanned, book };
  const read = readPage(page, isUnknown);
  const result = isUnknown ? withHead(read, document) : read;
  const language = book === undefined ? languageOf(document) : undefined;
  window.close();
  return result.story === undefined || language === undefined
    ? result
    : { ...result, story: { ...result.story, language } };
}
