import type { StatedPiece } from '../lines.ts';
import { elementsIn, findElement, hasClass, lineOf, paragraphsOf } from '../tree.ts';
import {
  factOf,
  hasWords,
  labelledPiece,
  termPieces,
  type RecognizePage,
  type Treatment,
} from './site.ts';

/**
 * Pages of archives that run otwarchive (AO3, SquidgeWorld): the HTML download
 * (`app/views/downloads/*.html.erb`) and the page of a work as a browser saves it
 * (`app/views/works/*.erb`, `app/views/chapters/_chapter.html.erb`).
 */

const FRAME: Treatment = { as: 'frame' };
const STORY: Treatment = { as: 'story' };
const CHAPTER: Treatment = { as: 'hinted', hint: { type: 'chapterHeading' } };
const NOTE: Treatment = { as: 'hinted', hint: { type: 'authorsNote' } };

/** Numbers of the day the page was saved, which say nothing of the story. */
const COUNTERS = /^(?:comments|kudos|bookmarks|hits|reviews|favs|favorites|follows)$/i;

/** `Published: 2020-01-05 Completed: 2020-02-01 Words: 1,234 Chapters: 3/3`, one fact each. */
const STAT = /(?:Published|Updated|Completed|Words|Chapters):\s*[^\s:]+/g;

function statPieces(text: string): readonly StatedPiece[] {
  const stats = text.match(STAT) ?? [];
  const rest = text.replace(STAT, ' ').replace(/\s+/g, ' ').trim();
  return [...(rest === '' ? [] : [{ value: rest, text: rest }]), ...stats.map(labelledPiece)];
}

/** The pieces of a list of tags; statistics stand inside it as a list or a line of their own. */
function tagPieces(list: Element): readonly StatedPiece[] {
  const inner = findElement(list, ({ localName }) => localName === 'dl');
  return termPieces(list).flatMap((piece) => {
    if (!/^stats$/i.test(piece.label ?? '')) return [piece];
    const stats = inner === undefined ? statPieces(piece.value) : termPieces(inner);
    const kept = stats.map((stat) =>
      stat.label !== undefined && COUNTERS.test(stat.label)
        ? { value: stat.value, text: stat.text }
        : stat,
    );
    const label = piece.text.slice(0, piece.text.length - piece.value.length);
    return [{ value: '', text: label }, ...kept];
  });
}

function bylineOf(element: Element): Treatment {
  const text = lineOf(element);
  const value = text.replace(/^by\s+/i, '');
  const names = [...elementsIn(element)].filter(({ localName }) => localName === 'a').map(lineOf);
  // Each author is a link, and nothing else stands between them.
  const isListed = names.length > 1 && names.join(', ') === value;
  return {
    as: 'facts',
    pieces: [{ label: 'Author', value, ...(isListed ? { names } : {}), text }],
  };
}

/** `Posted originally on the Archive of Our Own at <address>.`, under the title in bold. */
const POSTED = /^(.*?)(Posted originally on)\s+(?:the\s+)?(.*?)\.?$/is;

function messagePieces(element: Element): readonly StatedPiece[] {
  const text = lineOf(element);
  const [, title = '', label = '', value = ''] = POSTED.exec(text) ?? [];
  if (label === '') return [{ value: text, text }];
  const posted = { label, value, text: text.slice(title.length) };
  return title.trim() === ''
    ? [posted]
    : [{ label: 'Title', value: title.trim(), text: title }, posted];
}

/** The label above a quoted note or summary: `Summary`, `Notes:`. */
function labelAbove(quote: Element): Element | undefined {
  let before = quote.previousElementSibling;
  while (before !== null && hasClass(before, 'endnote-link'))
    before = before.previousElementSibling;
  return before !== null && /^(?:p|h3)$/.test(before.localName) ? before : undefined;
}

/** A summary or notes on the whole work: label and text are one fact. */
function quotedFact(quote: Element, shape: Map<Element, Treatment>): void {
  const label = labelAbove(quote);
  const name = label === undefined ? 'Notes' : lineOf(label).replace(/\s*:$/, '');
  const text = lineOf(quote);
  const words = label === undefined ? text : `${lineOf(label)} ${text}`;
  const value = /^summary$/i.test(name) ? paragraphsOf(quote) : text;
  shape.set(quote, { as: 'facts', pieces: [{ label: name, value, text: words }] });
  if (label !== undefined) shape.set(label, { as: 'facts', pieces: [] });
}

/** The HTML file that the archive offers for download. */
export const readDownload: RecognizePage = (document) => {
  const preface = document.getElementById('preface');
  const chapters = document.getElementById('chapters');
  if (preface === null || chapters === null) return undefined;
  if (findElement(preface, (element) => hasClass(element, 'tags')) === undefined) return undefined;
  const shape = new Map<Element, Treatment>([
    [document.body, FRAME],
    [chapters, STORY],
  ]);
  treatPreface(preface, shape);
  for (const element of chapters.children) {
    if (hasClass(element, 'meta')) treatMeta(element, shape);
  }
  treatAfterword(document, shape);
  return shape;
};

/** Title, tags, summary and notes on the whole work. */
function treatPreface(preface: Element, shape: Map<Element, Treatment>): void {
  for (const element of elementsIn(preface)) {
    const name = element.localName;
    if (name === 'dl') shape.set(element, { as: 'facts', pieces: tagPieces(element) });
    else if (name === 'h1') shape.set(element, factOf('Title', element));
    else if (hasClass(element, 'byline')) shape.set(element, bylineOf(element));
    else if (hasClass(element, 'message'))
      shape.set(element, { as: 'facts', pieces: messagePieces(element) });
    else if (name === 'blockquote' && hasClass(element, 'userstuff')) quotedFact(element, shape);
    else if (name === 'li' && element.closest('dl, blockquote') === null)
      shape.set(element, factOf('Related work', element));
  }
}

/** A chapter's heading, with notes and summary before and behind it. */
function treatMeta(meta: Element, shape: Map<Element, Treatment>): void {
  shape.set(meta, NOTE);
  for (const part of elementsIn(meta)) {
    if (part.localName === 'h2' && isHeading(part)) shape.set(part, CHAPTER);
    else if (hasClass(part, 'endnote-link')) shape.set(part, FRAME);
  }
}

/** calibre, which makes the archive's EPUBs, may add to the name of a class that it styles. */
function isHeading(element: Element): boolean {
  return [...element.classList].some((name) => /^(?:toc-)?heading\d*$/.test(name));
}

function treatAfterword(document: Document, shape: Map<Element, Treatment>): void {
  const ending = findElement(document.getElementById('afterword'), ({ id }) => id === 'endnotes');
  if (ending !== undefined) shape.set(ending, NOTE);
}

/**
 * A page of the EPUB that the archive offers for download: the HTML file, split by calibre into the
 * preface, a page a chapter, and the afterword.
 */
export const readDownloadPage: RecognizePage = (document) => {
  const shape = new Map<Element, Treatment>();
  const preface = document.getElementById('preface');
  const afterword = document.getElementById('afterword');
  const isPreface =
    preface !== null &&
    findElement(preface, (element) =>
      [...element.classList].some((name) => /^tags\d*$/.test(name)),
    ) !== undefined;
  if (isPreface) {
    shape.set(preface, FRAME);
    treatPreface(preface, shape);
  }
  if (afterword !== null) {
    shape.set(afterword, FRAME);
    treatAfterword(document, shape);
  }
  for (const element of elementsIn(document.body)) {
    if (!hasClass(element, 'meta') || element.closest('#preface, #afterword') !== null) continue;
    const named = findElement(element, (part) => part.localName === 'h2' && isHeading(part));
    if (named !== undefined) treatMeta(element, shape);
  }
  const alone = document.getElementById('chapters') !== null || shape.size > 0;
  if (!alone) return undefined;
  // `Chapter 1` for the table of contents, where the chapter's own heading follows.
  for (const element of elementsIn(document.body))
    if (hasClass(element, 'toc-heading') && !shape.has(element)) shape.set(element, FRAME);
  return shape;
};

/** The page of a work as saved from a browser. */
export const readWork: RecognizePage = (document) => {
  const skin = document.getElementById('workskin');
  if (skin === null) return undefined;
  const shape: Map<Element, Treatment> = new Map([[document.body, FRAME]]);
  for (const element of elementsIn(document.body)) {
    if (element.localName === 'dl' && hasClass(element, 'work', 'meta'))
      shape.set(element, { as: 'facts', pieces: tagPieces(element) });
  }
  for (const element of elementsIn(skin)) treatPart(element, shape);
  const hasStory = [...shape].some(([element, { as }]) => as === 'story' && hasWords(element));
  return hasStory ? shape : undefined;
};

/** One element of a work's page, in the order of the page. */
function treatPart(element: Element, shape: Map<Element, Treatment>): void {
  const name = element.localName;
  const inChapters = element.closest('#chapters') !== null;
  const userstuff = hasClass(element, 'userstuff');
  if (element.parentElement?.closest('.userstuff') != null) {
    // `Chapter Text` and `Work Text:` stand over the text for screen readers.
    if (/^h[1-6]$/.test(name) && hasClass(element, 'landmark')) shape.set(element, FRAME);
  } else if (name === 'blockquote' && userstuff) {
    if (inChapters || element.closest('.end') !== null) noteWithLabel(element, shape);
    else quotedFact(element, shape);
  } else if (userstuff) shape.set(element, STORY);
  else if (hasClass(element, 'title') && /^h[1-6]$/.test(name))
    shape.set(element, inChapters ? CHAPTER : factOf('Title', element));
  else if (hasClass(element, 'byline')) shape.set(element, inChapters ? NOTE : bylineOf(element));
  else if (name === 'li' && element.closest('.associations') !== null && !inChapters)
    shape.set(element, factOf('Related work', element));
}

function noteWithLabel(quote: Element, shape: Map<Element, Treatment>): void {
  shape.set(quote, NOTE);
  const label = labelAbove(quote);
  if (label !== undefined) shape.set(label, NOTE);
}
