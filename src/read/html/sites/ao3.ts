/**
 * Pages of archives that run otwarchive (AO3, SquidgeWorld): the HTML download (`app/views/downloads/*.html.erb`) and
 * the page of a work as a browser saves it (`app/views/works/*.erb`, `app/views/chapters/_chapter.html.erb`).
 */
import type { StatedPiece } from '../page-lines.ts';
import { elementsIn, findElement, hasClass, lineOf, paragraphsOf } from '../tree.ts';
import type { Part, RecognizePage, Site, Treatment } from './site.ts';
import {
  CHAPTER,
  factOf,
  factsOf,
  FRAME,
  hasWords,
  labelledPiece,
  NOTE,
  STORY,
  termPieces,
} from './site.ts';

/** Numbers that were right on the day the page was saved, and say nothing of the story. */
const COUNTERS = /^(?:comments|kudos|bookmarks|hits|reviews|favs|favorites|follows)$/i;

/** `Published: 2020-01-05 Completed: 2020-02-01 Words: 1,234 Chapters: 3/3`, one fact each. */
const STAT = /(?:Published|Updated|Completed|Words|Chapters):\s*[^\s:]+/g;

function statPieces(text: string): readonly StatedPiece[] {
  const stats = text.match(STAT) ?? [];
  const rest = text.replace(STAT, ' ').replace(/\s+/g, ' ').trim();
  return [...(rest === '' ? [] : [{ value: rest, text: rest }]), ...stats.map(labelledPiece)];
}

/** The facts of a list of tags; the statistics in it are a list or a line of their own. */
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
  // Each author is a link, and only commas are between the links.
  const isListed = names.length > 1 && names.join(', ') === value;
  return factsOf([{ label: 'Author', value, ...(isListed ? { names } : {}), text }]);
}

/** `Posted originally on the Archive of Our Own at <address>.`, after the title in bold. */
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

/** A summary or notes on the whole work: the label and the text are one fact. */
function quotedFact(quote: Element): readonly Part[] {
  const label = labelAbove(quote);
  const name = label === undefined ? 'Notes' : lineOf(label).replace(/\s*:$/, '');
  const text = lineOf(quote);
  const words = label === undefined ? text : `${lineOf(label)} ${text}`;
  const value = /^summary$/i.test(name) ? paragraphsOf(quote) : text;
  const fact: Part = [quote, factsOf([{ label: name, value, text: words }])];
  return label === undefined ? [fact] : [fact, [label, factsOf([])]];
}

/** Title, tags, summary and notes on the whole work. */
function prefaceParts(preface: Element): readonly Part[] {
  return [...elementsIn(preface)].flatMap((element): readonly Part[] => {
    const name = element.localName;
    if (name === 'dl') return [[element, factsOf(tagPieces(element))]];
    if (name === 'h1') return [[element, factOf('Title', element)]];
    if (hasClass(element, 'byline')) return [[element, bylineOf(element)]];
    if (hasClass(element, 'message')) return [[element, factsOf(messagePieces(element))]];
    if (name === 'blockquote' && hasClass(element, 'userstuff')) return quotedFact(element);
    const isRelated = name === 'li' && element.closest('dl, blockquote') === null;
    return isRelated ? [[element, factOf('Related work', element)]] : [];
  });
}

/** A chapter's heading, with the notes and the summary before and after it. */
function metaParts(meta: Element): readonly Part[] {
  const inner = [...elementsIn(meta)].flatMap((part): readonly Part[] => {
    if (part.localName === 'h2' && isHeading(part)) return [[part, CHAPTER]];
    return hasClass(part, 'endnote-link') ? [[part, FRAME]] : [];
  });
  return [[meta, NOTE], ...inner];
}

/** calibre, which makes the archive's EPUBs, may add a number to the name of a class. */
function isHeading(element: Element): boolean {
  return [...element.classList].some((name) => /^(?:toc-)?heading\d*$/.test(name));
}

function afterwordParts(document: Document): readonly Part[] {
  const ending = findElement(document.getElementById('afterword'), ({ id }) => id === 'endnotes');
  return ending === undefined ? [] : [[ending, NOTE]];
}

/** The HTML file that the archive offers for download. */
const readDownload: RecognizePage = (document) => {
  const preface = document.getElementById('preface');
  const chapters = document.getElementById('chapters');
  if (preface === null || chapters === null) return undefined;
  if (findElement(preface, (element) => hasClass(element, 'tags')) === undefined) return undefined;
  const metas = [...chapters.children].filter((element) => hasClass(element, 'meta'));
  return new Map([
    [document.body, FRAME],
    [chapters, STORY],
    ...prefaceParts(preface),
    ...metas.flatMap(metaParts),
    ...afterwordParts(document),
  ]);
};

/**
 * A page of the EPUB that the archive offers for download: calibre splits the HTML file into the preface,
 * the chapters and the afterword.
 */
const readDownloadPage: RecognizePage = (document) => {
  const preface = document.getElementById('preface');
  const afterword = document.getElementById('afterword');
  const hasTags = (element: Element): boolean =>
    [...element.classList].some((name) => /^tags\d*$/.test(name));
  const metas = [...elementsIn(document.body)].filter(
    (element) =>
      hasClass(element, 'meta') &&
      element.closest('#preface, #afterword') === null &&
      findElement(element, (part) => part.localName === 'h2' && isHeading(part)) !== undefined,
  );
  const shape = new Map<Element, Treatment>([
    ...(preface === null || findElement(preface, hasTags) === undefined
      ? []
      : [[preface, FRAME] as const, ...prefaceParts(preface)]),
    ...(afterword === null ? [] : [[afterword, FRAME] as const, ...afterwordParts(document)]),
    ...metas.flatMap(metaParts),
  ]);
  if (document.getElementById('chapters') === null && shape.size === 0) return undefined;
  // `Chapter 1` for the table of contents; the chapter's own heading comes after it.
  for (const element of elementsIn(document.body))
    if (hasClass(element, 'toc-heading') && !shape.has(element)) shape.set(element, FRAME);
  return shape;
};

/** The page of a work as saved from a browser. */
const readWork: RecognizePage = (document) => {
  const skin = document.getElementById('workskin');
  if (skin === null) return undefined;
  const tags = [...elementsIn(document.body)].filter(
    (element) => element.localName === 'dl' && hasClass(element, 'work', 'meta'),
  );
  const parts = [...elementsIn(skin)].flatMap(workParts);
  if (!parts.some(([element, { as }]) => as === 'story' && hasWords(element))) return undefined;
  return new Map([
    [document.body, FRAME],
    ...tags.map((element): Part => [element, factsOf(tagPieces(element))]),
    ...parts,
  ]);
};

/** What one element of a work's page is, with the label that belongs to it. */
function workParts(element: Element): readonly Part[] {
  const name = element.localName;
  const inChapters = element.closest('#chapters') !== null;
  const isTyped = hasClass(element, 'userstuff');
  if (element.parentElement?.closest('.userstuff') != null) {
    // `Chapter Text` and `Work Text:` are headings for screen readers.
    const isLandmark = /^h[1-6]$/.test(name) && hasClass(element, 'landmark');
    return isLandmark ? [[element, FRAME]] : [];
  }
  if (name === 'blockquote' && isTyped) {
    const isNote = inChapters || element.closest('.end') !== null;
    return isNote ? noteParts(element) : quotedFact(element);
  }
  if (isTyped) return [[element, STORY]];
  if (hasClass(element, 'title') && /^h[1-6]$/.test(name))
    return [[element, inChapters ? CHAPTER : factOf('Title', element)]];
  if (hasClass(element, 'byline')) return [[element, inChapters ? NOTE : bylineOf(element)]];
  const isRelated = name === 'li' && element.closest('.associations') !== null && !inChapters;
  return isRelated ? [[element, factOf('Related work', element)]] : [];
}

function noteParts(quote: Element): readonly Part[] {
  const label = labelAbove(quote);
  return label === undefined
    ? [[quote, NOTE]]
    : [
        [quote, NOTE],
        [label, NOTE],
      ];
}

/** Archive of Our Own and its kin. */
export const ao3: Site = {
  name: 'Archive of Our Own',
  pages: [readDownload, readWork],
  bookPage: readDownloadPage,
};
