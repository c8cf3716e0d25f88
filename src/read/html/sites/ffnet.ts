import type { StatedPiece } from '../lines.ts';
import {
  elementsIn,
  findElement,
  hasClass,
  isBlock,
  isElement,
  isText,
  lineOf,
  walk,
} from '../tree.ts';
import { factOf, hasWords, labelledPiece, type RecognizePage, type Treatment } from './site.ts';

/** Pages of FanFiction.net and FictionPress, one chapter a page, as a browser saves them. */

/** Genres of the site; one or two of them stand behind the language, with a slash between. */
const GENRES: ReadonlySet<string> = new Set(
  'adventure,angst,crime,drama,essay,fable,family,fantasy,friendship,general,historical,horror,humor,hurt/comfort,manga,mystery,mythology,parody,poetry,romance,sci-fi,spiritual,supernatural,suspense,tragedy,western,young adult,thriller,biography,play,religion,school'.split(
    ',',
  ),
);

/** Numbers of the day the page was saved. */
const COUNTERS = /^(?:reviews|favs|follows|staff|communities)$/i;

function isGenre(text: string): boolean {
  const marked = text.toLowerCase().replace('hurt/comfort', 'hurt-comfort');
  return marked
    .split(/\/|\s&\s/)
    .every((genre) => GENRES.has(genre.trim().replace('hurt-comfort', 'hurt/comfort')));
}

/**
 * `Rated: Fiction T - English - Drama - [Ann, Ben] Cat - Chapters: 3 - Words: 4,000 - id: 1`: what has
 * no label is told by its place, the language first.
 */
function lineFacts(line: string): readonly StatedPiece[] {
  return pieceFacts(line.split(/\s+-\s+/));
}

function pieceFacts(texts: readonly string[]): readonly StatedPiece[] {
  const pieces: StatedPiece[] = [];
  let unlabelled = 0;
  for (const text of texts) {
    const piece = labelledPiece(text);
    if (piece.label === undefined) {
      unlabelled += 1;
      const label =
        unlabelled === 1 ? 'Language' : unlabelled === 2 && isGenre(text) ? 'Genre' : 'Characters';
      pieces.push({ label, value: text, text });
    } else if (/^rated$/i.test(piece.label))
      pieces.push({ ...piece, value: piece.value.replace(/^Fiction\s+/i, '') });
    else if (COUNTERS.test(piece.label)) pieces.push({ value: '', text });
    else pieces.push(piece);
  }
  return pieces;
}

/** The chapter that the page's list of chapters is open at: `2. The Ferry`. */
function chosenChapter(document: Document): Element | undefined {
  const list = document.getElementById('chap_select');
  return findElement(
    list,
    (element) => element.localName === 'option' && element.hasAttribute('selected'),
  );
}

/** A page of the site, known by its frame's names. */
export const readStoryPage: RecognizePage = (document) => {
  const top = document.getElementById('profile_top');
  const story = document.getElementById('storytext');
  if (top === null || story === null || !hasWords(story)) return undefined;
  const shape = new Map<Element, Treatment>([
    [document.body, { as: 'frame' }],
    [story, { as: 'story' }],
  ]);
  const links = document.getElementById('pre_story_links');
  const fandom = links === null ? undefined : [...links.getElementsByTagName('a')].at(-1);
  if (fandom !== undefined) shape.set(fandom, factOf('Fandom', fandom));
  let hasTitle = false;
  let hasAuthor = false;
  for (const element of elementsIn(top)) {
    const name = element.localName;
    if (name === 'b' && !hasTitle) {
      hasTitle = true;
      shape.set(element, factOf('Title', element));
    } else if (name === 'a' && !hasAuthor && /\/u\/\d+/.test(element.getAttribute('href') ?? '')) {
      hasAuthor = true;
      shape.set(element, factOf('Author', element));
    } else if (name === 'div' && hasClass(element, 'xcontrast_txt'))
      shape.set(element, factOf('Summary', element));
    else if (name === 'span' && hasClass(element, 'xgray'))
      shape.set(element, { as: 'facts', pieces: lineFacts(lineOf(element)) });
  }
  const chapter = chosenChapter(document);
  if (chapter !== undefined) shape.set(chapter, { as: 'hinted', hint: { type: 'chapterHeading' } });
  return shape;
};

/** An element's words, line by line as they are shown. */
function linesOf(root: Element): readonly string[] {
  const lines: string[] = [''];
  walk(root, {
    enter: (node) => {
      if (isText(node)) lines.push((lines.pop() ?? '') + node.data);
      if (!isElement(node)) return false;
      if (isBlock(node) || /^[bh]r$/.test(node.localName)) lines.push('');
      return true;
    },
    leave: (element) => {
      if (isBlock(element)) lines.push('');
    },
  });
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** No line of facts is longer; what is, is no such line. */
const LONGEST_LINE = 2000;

/**
 * `Rated: T, English, Drama & Romance, Ann, Ben C., Words: 4k+, Favs: 9, Published: Jul 12, 2010`: commas
 * part the facts, and stand in dates and between names too.
 */
function commaFacts(line: string): readonly StatedPiece[] {
  if (line.length > LONGEST_LINE) return [{ value: line, text: line }];
  const texts: string[] = [];
  let labels = 0;
  for (const text of line.split(/,\s+/)) {
    const isLabelled = /^[A-Z][a-z]+:/.test(text);
    if (isLabelled) labels += 1;
    const before = texts.length - 1;
    const isYear = /^\d{4}$/.test(text);
    const isName = labels === 1 && texts.length > 2 && !isLabelled && !isGenre(text);
    const followsName = !isGenre(texts[before] ?? '') && texts.length > 2;
    if (before >= 0 && (isYear || (isName && followsName)))
      texts[before] = `${texts[before] ?? ''}, ${text}`;
    else texts.push(text);
  }
  return pieceFacts(texts);
}

/** What a line above the story states, where it stands between title and story. */
function mobilePieces(line: string, fandom: string): readonly StatedPiece[] {
  const at = line.indexOf('Rated:');
  if (at >= 0)
    return [...mobilePieces(line.slice(0, at).trim(), fandom), ...commaFacts(line.slice(at))];
  if (/^Chapter \d+\b/.test(line))
    return [{ value: line, text: line, hint: { type: 'chapterHeading' } }];
  if (fandom !== '' && line.endsWith(fandom))
    return [{ label: 'Fandom', value: fandom, text: line }];
  return [{ value: line, text: line }];
}

/**
 * A page of the site for small screens (`m.fanfiction.net`): `#content` has title and author in its
 * middle, a line of facts behind them, and the chapter's heading; `#storycontent` is the story (as
 * programs that read the site know it).
 */
export const readMobilePage: RecognizePage = (document) => {
  const top = document.getElementById('content');
  const story = document.getElementById('storycontent');
  if (top === null || story === null || top.contains(story) || !hasWords(story)) return undefined;
  const title = findElement(top, ({ localName }) => localName === 'b');
  const links = [...elementsIn(top)].filter(({ localName }) => localName === 'a');
  const author = links.find((link) => /\/u\/\d+/.test(link.getAttribute('href') ?? ''));
  if (title === undefined || author === undefined) return undefined;
  const fandom = links
    .filter((link) => link !== author && !/ratings?\b/.test(link.getAttribute('href') ?? ''))
    .map(lineOf)
    .at(-1);
  const [name, writer] = [lineOf(title), lineOf(author)];
  const pieces = linesOf(top).flatMap((line): readonly StatedPiece[] =>
    line.startsWith(name) && line.endsWith(writer)
      ? [
          { label: 'Title', value: name, text: name },
          { label: 'Author', value: writer, text: line.slice(name.length) },
        ]
      : mobilePieces(line, fandom ?? ''),
  );
  return new Map<Element, Treatment>([
    [document.body, { as: 'frame' }],
    [top, { as: 'facts', pieces }],
    [story, { as: 'story' }],
  ]);
};
