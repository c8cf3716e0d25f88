/** HTML and XHTML to raw blocks: one for each block element, and for each line between two `br`s. */
import { diagnose } from '../../diagnostics/diagnose.ts';
import { languageNamed } from '../../story/language-names.ts';
import type { ReadResult } from '../raw.ts';
import { PageWalk, type BookOfPage } from './page-walk.ts';
import { recognizeSite } from './sites/sites.ts';
import { scanPage } from './source.ts';

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
  const shape = (book === undefined ? recognizeSite : book.recognize)(document) ?? new Map();
  const result = new PageWalk({ file, body: document.body, shape, scanned, book }).read();
  const language = book === undefined ? languageOf(document) : undefined;
  window.close();
  return result.story === undefined || language === undefined
    ? result
    : { ...result, story: { ...result.story, language } };
}
