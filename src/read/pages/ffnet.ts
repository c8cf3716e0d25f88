import type { StatedPiece } from '../html-text.ts';
import { elementsIn, findElement, hasClass, lineOf } from '../html-tree.ts';
import { factOf, labelledPiece, type RecognizePage, type Treatment } from './page-shape.ts';

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
    .split('/')
    .every((genre) => GENRES.has(genre.trim().replace('hurt-comfort', 'hurt/comfort')));
}

/**
 * `Rated: Fiction T - English - Drama - [Ann, Ben] Cat - Chapters: 3 - Words: 4,000 - id: 1`: what has
 * no label is told by its place, the language first.
 */
function lineFacts(line: string): readonly StatedPiece[] {
  const pieces: StatedPiece[] = [];
  let unlabelled = 0;
  for (const text of line.split(/\s+-\s+/)) {
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
  if (top === null || story === null) return undefined;
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
