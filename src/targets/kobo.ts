/**
 * The target of Kobo's own engine, which opens `.kepub.epub`. It counts reading time and keeps bookmarks and
 * highlights by spans of class `koboSpan` around sentences. The source for the form of Kobo's books is kepubify
 * (`kepub/transform.go`, transformContentKoboSpans, …KoboDivs, …KoboStyles).
 */
import type { TocEntry } from '../render/publication.ts';
import { plainWeight } from './long-documents/cuts.ts';
import { openTag, tokensOf } from './markup/page-tokens.ts';
import { countSentences, sentencesOf } from './markup/sentences.ts';
import type { Target } from './target.ts';

/** Elements that begin a paragraph in Kobo's numbering. */
const PARAGRAPHS: ReadonlySet<string> = new Set('p ol ul table h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements whose text gets no spans. */
const UNTOUCHED: ReadonlySet<string> = new Set(
  'head script style pre audio video svg math'.split(' '),
);

/** A page with Kobo's spans around its sentences and pictures, and Kobo's two boxes around its body. */
export function koboPage(page: string): string {
  let paragraph = 0;
  let segment = 0;
  let isNext = true;
  const span = (content: string): string => {
    if (isNext) {
      paragraph += 1;
      segment = 0;
      isNext = false;
    }
    segment += 1;
    return `<span class="koboSpan" id="kobo.${String(paragraph)}.${String(segment)}">${content}</span>`;
  };
  const out: string[] = [];
  const open: string[] = [];
  let untouched = 0;
  for (const token of tokensOf(page)) {
    const { source } = token;
    switch (token.kind) {
      case 'other':
        out.push(source);
        break;
      case 'close':
        open.pop();
        if (UNTOUCHED.has(token.name)) untouched -= 1;
        out.push(token.name === 'body' ? `</div></div>\n${source}` : source);
        break;
      case 'open':
        if (!token.empty) open.push(token.name);
        if (UNTOUCHED.has(token.name) && !token.empty) untouched += 1;
        if (PARAGRAPHS.has(token.name)) isNext = true;
        if (token.name === 'img' && untouched === 0) {
          isNext = true;
          out.push(span(source));
        } else if (token.name === 'body')
          out.push(`${source}\n<div id="book-columns"><div id="book-inner">`);
        else out.push(source);
        break;
      case 'text':
        if (untouched > 0 || !open.includes('body')) out.push(source);
        else
          for (const sentence of sentencesOf(source))
            out.push(/\S/.test(sentence) || open.at(-1) === 'p' ? span(sentence) : sentence);
    }
  }
  return out.join('');
}

/** The most bytes that the spans of a text's sentences take. */
function spansWeight(source: string): number {
  return countSentences(source) * LONGEST_SPAN.length;
}

const LONGEST_SPAN = openTag(
  'span',
  new Map([
    ['class', 'koboSpan'],
    ['id', 'kobo.99999.99999'],
  ]),
  false,
).concat('</span>');

/** The style sheet with the rule that Kobo's own books have for the box around their pages. */
function koboStyle(style: string): string {
  return `${style}\n/* Kobo's engine sets its own margins. */\ndiv#book-inner {\n  margin-top: 0;\n  margin-bottom: 0;\n}\n`;
}

/** A table of contents whose labels are understood alone: on e-ink Kobo shows all levels as one. */
export function standAlone(entries: readonly TocEntry[], above?: string): readonly TocEntry[] {
  return entries.map((entry) => ({
    ...entry,
    label: above === undefined ? entry.label : `${above}: ${entry.label}`,
    children: standAlone(entry.children, entry.label),
  }));
}

/** Kobo's own engine. */
export const kobo: Target = {
  id: 'kobo',
  describes: '.kepub.epub',
  ending: '.kepub.epub',
  packageTemplate: 'content.opf.ejs',
  page: koboPage,
  style: koboStyle,
  weigh: (token) => plainWeight(token) + (token.kind === 'text' ? spansWeight(token.source) : 0),
  contents: (toc) => standAlone(toc),
};
