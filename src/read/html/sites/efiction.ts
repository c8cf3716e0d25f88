import type { StatedPiece } from '../lines.ts';
import { elementsIn, findElement, hasClass, lineOf, outermost } from '../tree.ts';
import {
  hasWords,
  labelledRuns,
  standsBefore,
  type RecognizePage,
  type Treatment,
} from './site.ts';

/**
 * Pages of archives that run eFiction 3: a chapter as it is read (`default_tpls/viewstory.tpl`), and the
 * printable page of a chapter or of all of them (`default_tpls/printstory.tpl`), filled in by
 * `viewstory.php` and `includes/storyblock.php`.
 */

const FRAME: Treatment = { as: 'frame' };
const STORY: Treatment = { as: 'story' };
const CHAPTER: Treatment = { as: 'hinted', hint: { type: 'chapterHeading' } };
const NOTE: Treatment = { as: 'hinted', hint: { type: 'authorsNote' } };

/** Numbers of the day the page was saved. */
const COUNTERS = /^(?:read|reviews?|hits|favou?rites)$/i;
/** What the archive writes where nothing was chosen (`_NONE`, `_ORPHAN` in `languages/en.php`). */
const NOTHING = /^(?:none|uncategorized)$/i;
/** For warnings, nothing is something too. */
const WARNINGS = /warning/i;

function isAuthorLink(element: Element): boolean {
  return element.localName === 'a' && /viewuser\.php\?/.test(element.getAttribute('href') ?? '');
}

/** A link or form of the software's own, which tells its pages from others with such names. */
function isOfArchive(element: Element): boolean {
  if (hasClass(element, 'noteinfo')) return true;
  const link = element.getAttribute('href') ?? element.getAttribute('onchange') ?? '';
  return /view(?:story|user)\.php/.test(link);
}

/** `Title by Author`, where the authors are links; on a copy without links, as far as the last "by". */
function headPieces(head: Element): readonly StatedPiece[] {
  const text = lineOf(head);
  const authors = [...elementsIn(head)].filter(isAuthorLink).map(lineOf).join(', ');
  const at = text.lastIndexOf(authors === '' ? ' by ' : ` ${authors}`);
  // Whatever word stands between them: "by", "von".
  const title = authors === '' ? text.slice(0, at) : text.slice(0, at).replace(/\s+\S+$/, '');
  if (at <= 0 || title === '') return [{ label: 'Title', value: text, text }];
  const byline = text.slice(title.length);
  return [
    { label: 'Title', value: title, text: title },
    { label: 'Author', value: authors === '' ? byline.slice(4) : authors, text: byline },
  ];
}

/** What stands in the box of facts: `<span class="label">Rated:</span> PG <span …`. */
function boxPieces(box: Element): readonly StatedPiece[] {
  return labelledRuns(box, (element) => hasClass(element, 'label')).map((piece) => {
    const { label, value, text } = piece;
    if (label === undefined) return piece;
    const says = !COUNTERS.test(label) && (!NOTHING.test(value) || WARNINGS.test(label));
    return says ? piece : { value: '', text };
  });
}

/** `Story Notes:` are a fact of the work, as on other archives; other notes stand where they stand. */
function treatNotes(notes: Element, shape: Map<Element, Treatment>): void {
  const label = findElement(notes, (element) => hasClass(element, 'label'));
  const info = findElement(notes, (element) => hasClass(element, 'noteinfo'));
  const name = label === undefined ? '' : lineOf(label).replace(/\s*:$/, '');
  if (/^story\b/i.test(name) && info !== undefined) {
    const value = lineOf(info);
    shape.set(notes, { as: 'facts', pieces: [{ label: name, value, text: lineOf(notes) }] });
  } else shape.set(notes, NOTE);
}

/** Facts and notes around the story; what the author has typed is the author's. */
function treatAround(document: Document, shape: Map<Element, Treatment>): void {
  const isPart = (element: Element): boolean =>
    element.id === 'story' ||
    hasClass(element, 'chapter') ||
    hasClass(element, 'notes') ||
    isBox(element);
  for (const element of outermost(document.body, isPart)) {
    if (isBox(element)) shape.set(element, { as: 'facts', pieces: boxPieces(element) });
    else if (hasClass(element, 'notes')) treatNotes(element, shape);
  }
}

/** The box of facts: of a work, or of one among others. */
function isBox(element: Element): boolean {
  return (
    hasClass(element, 'content') && element.parentElement?.matches('.infobox, .listbox') === true
  );
}

/** The heading of a page: title and author. Skins of other languages have one without a name. */
function headOf(document: Document, story: Element): Element | undefined {
  return (
    document.getElementById('pagetitle') ??
    findElement(
      document.body,
      (element) =>
        /^h[1-3]$/.test(element.localName) &&
        !story.contains(element) &&
        findElement(element, isAuthorLink) !== undefined,
    )
  );
}

/** The chapter that the list of chapters is open at: `2. The Ferry`. */
function chosenChapter(document: Document, story: Element): Element | undefined {
  return findElement(
    document.body,
    (element) =>
      element.localName === 'option' &&
      element.hasAttribute('selected') &&
      element.parentElement?.getAttribute('name') === 'chapter' &&
      standsBefore(element, story) &&
      !story.contains(element),
  );
}

/** The page of one chapter. */
export const readChapterPage: RecognizePage = (document) => {
  const story = document.getElementById('story');
  const head = story === null ? undefined : headOf(document, story);
  if (story === null || head === undefined || story.contains(head)) return undefined;
  const isKnown = findElement(
    document.body,
    (element) => isOfArchive(element) && !story.contains(element),
  );
  if (isKnown === undefined || !hasWords(story)) return undefined;
  const shape = new Map<Element, Treatment>([
    [document.body, FRAME],
    [head, { as: 'facts', pieces: headPieces(head) }],
    [story, STORY],
  ]);
  treatAround(document, shape);
  // Skins without names for notes have them in a quotation above or below the story.
  for (const beside of story.parentElement?.children ?? [])
    if (beside.localName === 'blockquote') shape.set(beside, NOTE);
  const chapter = chosenChapter(document, story);
  if (chapter !== undefined) shape.set(chapter, CHAPTER);
  return shape;
};

/** `Ebb by Oyster` over a chapter: the name is the page's where the page has said it. */
function chapterPieces(heading: Element, authors: readonly string[]): readonly StatedPiece[] {
  const text = lineOf(heading);
  const at = text.lastIndexOf(' by ');
  const isSaid = at > 0 && authors.includes(text.slice(at + 4).trim());
  const title = isSaid ? text.slice(0, at) : text;
  const rest = text.slice(title.length);
  return [
    { value: title, text: title, hint: { type: 'chapterHeading' } },
    { value: '', text: rest },
  ];
}

/** The printable page of a story or of a chapter. */
export const readPrintable: RecognizePage = (document) => {
  const head = document.getElementById('pagetitle');
  const parts = [
    ...outermost(
      document.body,
      (element) => hasClass(element, 'chapter') || hasClass(element, 'chaptertitle'),
    ),
  ];
  const chapters = parts.filter((element) => hasClass(element, 'chapter'));
  const headings = parts.filter((element) => !hasClass(element, 'chapter'));
  if (head === null || headings.length === 0 || !chapters.some(hasWords)) return undefined;
  const stated = headPieces(head);
  const shape = new Map<Element, Treatment>([
    [document.body, FRAME],
    [head, { as: 'facts', pieces: stated }],
  ]);
  treatAround(document, shape);
  for (const chapter of chapters) shape.set(chapter, STORY);
  const author = stated.find(({ label }) => label === 'Author')?.value ?? '';
  for (const heading of headings) {
    const pieces = chapterPieces(heading, [author, ...author.split(', ')]);
    // A story of one chapter has its own title once more.
    const isTitle = headings.length === 1 && pieces[0]?.value === stated[0]?.value;
    shape.set(heading, isTitle ? FRAME : { as: 'facts', pieces });
  }
  return shape;
};
