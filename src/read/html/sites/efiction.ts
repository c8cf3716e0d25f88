/**
 * Pages of archives that run eFiction 3: a chapter as it is read (`default_tpls/viewstory.tpl`), and the
 * printable page of a chapter or of all of them (`default_tpls/printstory.tpl`), filled in by
 * `viewstory.php` and `includes/storyblock.php`.
 */
import type { StatedPiece } from '../page-lines.ts';
import { elementsIn, findElement, hasClass, lineOf, outermost } from '../tree.ts';
import {
  CHAPTER,
  factsOf,
  FRAME,
  hasWords,
  isBefore,
  labelledRuns,
  NOTE,
  STORY,
  type Part,
  type RecognizePage,
  type Site,
  type Treatment,
} from './site.ts';

/** Numbers that were right on the day the page was saved. */
const COUNTERS = /^(?:read|reviews?|hits|favou?rites)$/i;
/** What the archive writes if nothing was chosen (`_NONE`, `_ORPHAN` in `languages/en.php`). */
const NOTHING = /^(?:none|uncategorized)$/i;
/** `Warnings: none` is a statement. */
const WARNINGS = /warning/i;

function isAuthorLink(element: Element): boolean {
  return element.localName === 'a' && /viewuser\.php\?/.test(element.getAttribute('href') ?? '');
}

/** Whether an element is a link or form of the software: other pages use the same class names. */
function isOfArchive(element: Element): boolean {
  if (hasClass(element, 'noteinfo')) return true;
  const link = element.getAttribute('href') ?? element.getAttribute('onchange') ?? '';
  return /view(?:story|user)\.php/.test(link);
}

/** `Title by Author`. The authors are links; on a copy without links, they follow the last "by". */
function headPieces(head: Element): readonly StatedPiece[] {
  const text = lineOf(head);
  const authors = [...elementsIn(head)].filter(isAuthorLink).map(lineOf).join(', ');
  const at = text.lastIndexOf(authors === '' ? ' by ' : ` ${authors}`);
  // The word between them may be in any language: "by", "von".
  const title = authors === '' ? text.slice(0, at) : text.slice(0, at).replace(/\s+\S+$/, '');
  if (at <= 0 || title === '') return [{ label: 'Title', value: text, text }];
  const byline = text.slice(title.length);
  return [
    { label: 'Title', value: title, text: title },
    { label: 'Author', value: authors === '' ? byline.slice(4) : authors, text: byline },
  ];
}

/** The facts of the box: `<span class="label">Rated:</span> PG <span …`. */
function boxPieces(box: Element): readonly StatedPiece[] {
  return labelledRuns(box, (element) => hasClass(element, 'label')).map((piece) => {
    const { label, value, text } = piece;
    if (label === undefined) return piece;
    const isStated = !COUNTERS.test(label) && (!NOTHING.test(value) || WARNINGS.test(label));
    return isStated ? piece : { value: '', text };
  });
}

/** `Story Notes:` are a fact of the work, as on other archives; other notes stay where they are. */
function notesTreatment(notes: Element): Treatment {
  const label = findElement(notes, (element) => hasClass(element, 'label'));
  const info = findElement(notes, (element) => hasClass(element, 'noteinfo'));
  const name = label === undefined ? '' : lineOf(label).replace(/\s*:$/, '');
  if (!/^story\b/i.test(name) || info === undefined) return NOTE;
  return factsOf([{ label: name, value: lineOf(info), text: lineOf(notes) }]);
}

/** Facts and notes around the story. What the author typed inside the story is not searched. */
function partsAround(document: Document): readonly Part[] {
  const isPart = (element: Element): boolean =>
    element.id === 'story' ||
    hasClass(element, 'chapter') ||
    hasClass(element, 'notes') ||
    isBox(element);
  return [...outermost(document.body, isPart)].flatMap((element): readonly Part[] => {
    if (isBox(element)) return [[element, factsOf(boxPieces(element))]];
    return hasClass(element, 'notes') ? [[element, notesTreatment(element)]] : [];
  });
}

/** The box of facts: of a work, or of one among others. */
function isBox(element: Element): boolean {
  return (
    hasClass(element, 'content') && element.parentElement?.matches('.infobox, .listbox') === true
  );
}

/** The heading of a page: title and author. In skins of other languages it has no id. */
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

/** The selected chapter in the list of chapters: `2. The Ferry`. */
function chosenChapter(document: Document, story: Element): Element | undefined {
  return findElement(
    document.body,
    (element) =>
      element.localName === 'option' &&
      element.hasAttribute('selected') &&
      element.parentElement?.getAttribute('name') === 'chapter' &&
      isBefore(element, story) &&
      !story.contains(element),
  );
}

/** The page of one chapter. */
const readChapterPage: RecognizePage = (document) => {
  const story = document.getElementById('story');
  const head = story === null ? undefined : headOf(document, story);
  if (story === null || head === undefined || story.contains(head)) return undefined;
  const isKnown = findElement(
    document.body,
    (element) => isOfArchive(element) && !story.contains(element),
  );
  if (isKnown === undefined || !hasWords(story)) return undefined;
  const chapter = chosenChapter(document, story);
  // Skins without names for notes have them in a quotation above or below the story.
  const quoted = [...(story.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === 'blockquote',
  );
  return new Map([
    [document.body, FRAME],
    [head, factsOf(headPieces(head))],
    [story, STORY],
    ...partsAround(document),
    ...quoted.map((element): Part => [element, NOTE]),
    ...(chapter === undefined ? [] : [[chapter, CHAPTER] as const]),
  ]);
};

/** `Ebb by Oyster` above a chapter: the author is not part of the heading if the page has named the author. */
function chapterPieces(heading: Element, authors: readonly string[]): readonly StatedPiece[] {
  const text = lineOf(heading);
  const at = text.lastIndexOf(' by ');
  const isNamed = at > 0 && authors.includes(text.slice(at + 4).trim());
  const title = isNamed ? text.slice(0, at) : text;
  const rest = text.slice(title.length);
  return [
    { value: title, text: title, hint: { type: 'chapterHeading' } },
    { value: '', text: rest },
  ];
}

/** The printable page of a story or of a chapter. */
const readPrintable: RecognizePage = (document) => {
  const head = document.getElementById('pagetitle');
  const isChapter = (element: Element): boolean => hasClass(element, 'chapter');
  const parts = [
    ...outermost(
      document.body,
      (element) => isChapter(element) || hasClass(element, 'chaptertitle'),
    ),
  ];
  const chapters = parts.filter(isChapter);
  const headings = parts.filter((element) => !isChapter(element));
  if (head === null || headings.length === 0 || !chapters.some(hasWords)) return undefined;
  const stated = headPieces(head);
  const author = stated.find(({ label }) => label === 'Author')?.value ?? '';
  const named = headings.map((heading): Part => {
    const pieces = chapterPieces(heading, [author, ...author.split(', ')]);
    // A story of one chapter has its own title again as the chapter's.
    const isTitle = headings.length === 1 && pieces[0]?.value === stated[0]?.value;
    return [heading, isTitle ? FRAME : factsOf(pieces)];
  });
  return new Map([
    [document.body, FRAME],
    [head, factsOf(stated)],
    ...partsAround(document),
    ...chapters.map((chapter): Part => [chapter, STORY]),
    ...named,
  ]);
};

/** Archives that run eFiction. */
export const efiction: Site = { name: 'eFiction', pages: [readChapterPage, readPrintable] };
