/** Pages of FanFiction.net and FictionPress, one chapter a page, as a browser saves them. */
import type { StatedPiece } from '../page-lines.ts';
import { elementsIn, findElement, hasClass, lineOf, linesOf } from '../tree.ts';
import type { Part, RecognizePage, Site } from './site.ts';
import { CHAPTER, factOf, factsOf, FRAME, hasWords, labelledPiece, STORY } from './site.ts';

/** Genres of the site. One or two of them come after the language, with a slash between them. */
const GENRES: ReadonlySet<string> = new Set(
  'adventure,angst,crime,drama,essay,fable,family,fantasy,friendship,general,historical,horror,humor,hurt/comfort,manga,mystery,mythology,parody,poetry,romance,sci-fi,spiritual,supernatural,suspense,tragedy,western,young adult,thriller,biography,play,religion,school'.split(
    ',',
  ),
);

/** Numbers that were right on the day the page was saved. */
const COUNTERS = /^(?:reviews|favs|follows|staff|communities)$/i;

function isGenre(text: string): boolean {
  const marked = text.toLowerCase().replace('hurt/comfort', 'hurt-comfort');
  return marked
    .split(/\/|\s&\s/)
    .every((genre) => GENRES.has(genre.trim().replace('hurt-comfort', 'hurt/comfort')));
}

/**
 * `Rated: Fiction T - English - Drama - [Ann, Ben] Cat - Chapters: 3 - Words: 4,000 - id: 1`. A piece
 * without a label is known by its place: the language is first.
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

/** The selected chapter in the list of chapters: `2. The Ferry`. */
function chosenChapter(document: Document): Element | undefined {
  const list = document.getElementById('chap_select');
  return findElement(
    list,
    (element) => element.localName === 'option' && element.hasAttribute('selected'),
  );
}

/** Title, author, summary and facts above the story. */
function headParts(top: Element): readonly Part[] {
  const elements = [...elementsIn(top)];
  const title = elements.find(({ localName }) => localName === 'b');
  const author = elements.find(isAuthorLink);
  return elements.flatMap((element): readonly Part[] => {
    const name = element.localName;
    if (element === title) return [[element, factOf('Title', element)]];
    if (element === author) return [[element, factOf('Author', element)]];
    if (name === 'div' && hasClass(element, 'xcontrast_txt'))
      return [[element, factOf('Summary', element)]];
    const isFacts = name === 'span' && hasClass(element, 'xgray');
    return isFacts ? [[element, factsOf(lineFacts(lineOf(element)))]] : [];
  });
}

function isAuthorLink(element: Element): boolean {
  return element.localName === 'a' && /\/u\/\d+/.test(element.getAttribute('href') ?? '');
}

/** A page of the site, known by the ids of its parts. */
const readStoryPage: RecognizePage = (document) => {
  const top = document.getElementById('profile_top');
  const story = document.getElementById('storytext');
  if (top === null || story === null || !hasWords(story)) return undefined;
  const links = document.getElementById('pre_story_links');
  const fandom = links === null ? undefined : [...links.getElementsByTagName('a')].at(-1);
  const chapter = chosenChapter(document);
  return new Map([
    [document.body, FRAME],
    [story, STORY],
    ...(fandom === undefined ? [] : [[fandom, factOf('Fandom', fandom)] as const]),
    ...headParts(top),
    ...(chapter === undefined ? [] : [[chapter, CHAPTER] as const]),
  ]);
};

/** A longer line is not a line of facts. */
const LONGEST_LINE = 2000;

/**
 * `Rated: T, English, Drama & Romance, Ann, Ben C., Words: 4k+, Favs: 9, Published: Jul 12, 2010`. There
 * are commas between the facts, but also in dates and between names.
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

/** The facts of a line between the title and the story. */
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
 * A page of the site for small screens (`m.fanfiction.net`). `#content` has the title and the author, a
 * line of facts after them, and the chapter's heading; `#storycontent` is the story.
 */
const readMobilePage: RecognizePage = (document) => {
  const top = document.getElementById('content');
  const story = document.getElementById('storycontent');
  if (top === null || story === null || top.contains(story) || !hasWords(story)) return undefined;
  const title = findElement(top, ({ localName }) => localName === 'b');
  const links = [...elementsIn(top)].filter(({ localName }) => localName === 'a');
  const author = links.find(isAuthorLink);
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
  return new Map([
    [document.body, FRAME],
    [top, factsOf(pieces)],
    [story, STORY],
  ]);
};

/** FanFiction.net and FictionPress. */
export const ffnet: Site = { name: 'FanFiction.net', pages: [readStoryPage, readMobilePage] };
