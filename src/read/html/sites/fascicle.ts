/** Pages of our own books (`src/render/`), read back as what they were made of. */
import { RULE } from '../../lines/builder.ts';
import type { BlockHint, Mark } from '../../raw.ts';
import { elementsNamed, lineIn, readXml } from '../../xml.ts';
import type { StatedPiece } from '../page-lines.ts';
import { elementsIn, findElement, hasClass, lineOf } from '../tree.ts';
import {
  factOf,
  factsOf,
  FRAME,
  STORY,
  termPieces,
  type PageShape,
  type Part,
  type Treatment,
} from './site.ts';

/** The content notes on a page of details, by the link to them. */
type Details = (href: string) => string | undefined;

function hinted(hint: BlockHint): Treatment {
  return { as: 'hinted', hint };
}

/** The head of a story, if it is on the page of the first chapter. */
function headOf(document: Document): Element | undefined {
  const head = document.body.firstElementChild;
  const isHead = head?.localName === 'section' && hasClass(head, 'story-head');
  return isHead && head.querySelector('header > h1[id^="title-"]') !== null ? head : undefined;
}

/** The section that a page of ours consists of. */
function sectionOf(document: Document): Element | undefined {
  const section = headOf(document)?.nextElementSibling ?? document.body.firstElementChild;
  if (section?.localName !== 'section' || section.nextElementSibling !== null) return undefined;
  const is = (name: string, within: string): boolean =>
    hasClass(section, name) && section.querySelector(within) !== null;
  const isOurs =
    is('title-page', '#book-title') ||
    is('content-notice', '#notice-title, #details-title') ||
    is('story-page', 'header > h1[id^="title-"]') ||
    (hasClass(section, 'chapter') && section.getAttribute('role') === 'doc-chapter') ||
    is('matter', '*') ||
    is('sources', '#sources-title') ||
    is('colophon', '#colophon-title') ||
    is('cover', 'img[role="doc-cover"]');
  return isOurs ? section : undefined;
}

/** The rating alone, without the name of its level after it: `NC-17 (Explicit)`. */
function ratingIn(line: Element): string {
  const label = findElement(line, ({ localName }) => localName === 'b');
  return label === undefined ? '' : afterLabel(line).replace(/\s\([^()]*\)$/, '');
}

function afterLabel(line: Element): string {
  const label = findElement(line, ({ localName }) => localName === 'b');
  return label === undefined ? lineOf(line) : lineOf(line).slice(lineOf(label).length).trim();
}

/** The facts of a notice. */
function noticePieces(notice: Element, details: Details): readonly StatedPiece[] {
  return [...notice.children].map((line): StatedPiece => {
    const text = lineOf(line);
    if (hasClass(line, 'notice-rating')) return { label: 'Rating', value: ratingIn(line), text };
    if (hasClass(line, 'notice-warnings'))
      return { label: 'Warnings', value: afterLabel(line), text };
    if (hasClass(line, 'notice-statement')) return { label: 'Warnings', value: text, text };
    if (hasClass(line, 'notice-notes')) return { label: 'Content notes', value: text, text };
    const link = findElement(line, ({ localName }) => localName === 'a');
    const notes = details(link?.getAttribute('href') ?? '');
    if (notes === undefined) return { value: text, text };
    return { label: 'Content notes', value: notes, text: `${text} ${notes}` };
  });
}

/** The passage marker that a passage's notice was made of. */
function passageMarker(notice: Element): string {
  const found: string[] = [];
  let rating = '';
  let summary = '';
  for (const line of notice.children) {
    if (hasClass(line, 'notice-rating')) rating = `; rating: ${ratingIn(line)}`;
    else if (hasClass(line, 'notice-warnings')) found.push(afterLabel(line));
    else if (hasClass(line, 'notice-statement')) found.push(lineOf(line));
    else if (hasClass(line, 'notice-summary')) summary = `; summary: ${lineOf(line)}`;
  }
  return `[[content: ${found.join(', ')}${rating}${summary}]]`;
}

function paragraphWith(document: Document, text: string): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

/** A chapter's heading as one line: `Chapter 2: The Sea`. */
function joinHeading(heading: Element): void {
  const [label, title] = [...heading.children];
  if (label === undefined || title === undefined || !hasClass(title, 'title')) return;
  if (!/[.:–—-]$/.test(lineOf(label))) label.append(':');
}

/** The inline elements of our pages: name, class and mark. */
const MARKS: readonly (readonly [string, string, Mark['kind']])[] = [
  ['i', 'thought', 'thought'],
  ['em', 'underline', 'underline'],
  ['span', 'small-caps', 'smallCaps'],
  ['span', 'note', 'note'],
];

/** A part of a chapter becomes what it was made of: some are changed in place, others have a treatment. */
function chapterPart(element: Element, details: Details): Treatment | undefined {
  const name = element.localName;
  const document = element.ownerDocument;
  if (hasClass(element, 'chapter-heading')) {
    joinHeading(element);
    return hinted({ type: 'chapterHeading' });
  }
  if (hasClass(element, 'left-out')) return FRAME;
  if (hasClass(element, 'passage-notice')) {
    element.after(paragraphWith(document, passageMarker(element)));
    return FRAME;
  }
  if (hasClass(element, 'passage-end')) {
    element.after(paragraphWith(document, '[[/content]]'));
    return FRAME;
  }
  if (hasClass(element, 'notice') && name === 'section')
    return factsOf(noticePieces(element, details));
  if (hasClass(element, 'scene-break')) {
    element.textContent = RULE;
    return undefined;
  }
  if (hasClass(element, 'authors-note')) return hinted({ type: 'authorsNote' });
  if (name === 'blockquote' && /^(?:letter|messages|document)$/.test(element.className))
    return STORY;
  const kind = MARKS.find(([named, style]) => name === named && hasClass(element, style))?.[2];
  return kind === undefined ? undefined : { as: 'marked', mark: { kind } };
}

/** The parts of a chapter, or of a page of front or back matter. */
function chapterParts(section: Element, isShared: boolean, details: Details): readonly Part[] {
  // The list is complete before the first element is changed.
  const elements = [...elementsIn(section)];
  const parts = elements.flatMap((element): readonly Part[] => {
    const treatment = chapterPart(element, details);
    return treatment === undefined ? [] : [[element, treatment]];
  });
  const isNamed = hasClass(section, 'matter') || (isShared && hasClass(section, 'untitled'));
  return isNamed ? [...parts, ...namedChapter(section)] : parts;
}

/**
 * A page of a book that this program made.
 * @param details the content notes on the page of details, by the link to them
 * @param isShared the book has more than one story, or front or back matter
 */
export function readOwnPage(
  document: Document,
  details: Details,
  isShared: boolean,
): PageShape | undefined {
  const section = sectionOf(document);
  if (section === undefined) return undefined;
  const head = headOf(document);
  const headParts = head === undefined ? [] : storyPageParts(head, details);
  if (hasClass(section, 'chapter') || hasClass(section, 'matter'))
    return new Map([...headParts, ...chapterParts(section, isShared, details)]);
  if (hasClass(section, 'story-page'))
    return new Map([...headParts, ...storyPageParts(section, details)]);
  return new Map<Element, Treatment>([...headParts, [section, FRAME]]);
}

/**
 * A page of front or back matter becomes a chapter: a story has no other place for it. So does a story
 * without chapters that is beside others, or its text would go on the story before it.
 */
function namedChapter(section: Element): readonly Part[] {
  const label = section.getAttribute('aria-label');
  let heading = findElement(section, ({ localName }) => localName === 'h1');
  if (heading === undefined && label !== null) {
    heading = section.ownerDocument.createElement('h1');
    heading.textContent = label;
    section.prepend(heading);
  }
  return heading === undefined ? [] : [[heading, hinted({ type: 'chapterHeading' })]];
}

/** The paragraphs of a summary are one fact, which the first of them states. */
function summaryPiece(element: Element, summary: readonly Element[]): StatedPiece {
  const text = lineOf(element);
  if (element !== summary[0]) return { value: text, text };
  return { label: 'Summary', value: summary.map((one) => lineOf(one)).join('\n\n'), text };
}

/** The facts on a story's page. */
function storyPageParts(section: Element, details: Details): readonly Part[] {
  const elements = [...elementsIn(section)];
  const summary = elements.filter((element) => hasClass(element, 'summary'));
  // If a part is rated higher, the notice shows that rating, and a field the rating of the story itself.
  const hasOwnRating = elements.some(
    (element) => element.localName === 'dt' && /^rating$/i.test(lineOf(element)),
  );
  const factsIn = (element: Element): Treatment | undefined => {
    const name = element.localName;
    if (name === 'h1') return factOf('Title', element);
    if (hasClass(element, 'byline'))
      return factOf('Author', element, lineOf(element).replace(/^\S+\s+/, ''));
    if (hasClass(element, 'summary')) return factsOf([summaryPiece(element, summary)]);
    if (hasClass(element, 'source'))
      return factOf('Source', element, lineOf(element).replace(/^.*\s/, ''));
    if (name === 'section' && hasClass(element, 'notice') && !hasClass(element, 'left-out')) {
      const pieces = noticePieces(element, details);
      return factsOf(
        pieces.map((piece) =>
          hasOwnRating && piece.label === 'Rating' ? { value: '', text: piece.text } : piece,
        ),
      );
    }
    return name === 'dl' ? factsOf(termPieces(element)) : undefined;
  };
  const parts = elements.flatMap((element): readonly Part[] => {
    const facts = factsIn(element);
    return facts === undefined ? [] : [[element, facts]];
  });
  return [[section, FRAME], ...parts];
}

/** Whether a book of ours has more than one story, or front or back matter. */
export function holdsMore(sources: readonly string[]): boolean {
  const stories = sources.filter((source) => source.includes('<section class="story-page'));
  return stories.length > 1 || sources.some((source) => source.includes('<section class="matter '));
}

/** The content notes on a page of details, by the ids that notices link to; empty for every other page. */
export function detailsIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!source.includes('class="content-notice content-details"')) return found;
  for (const entry of elementsNamed(readXml(source), 'section')) {
    const notes = entry.children.find(({ attributes }) => attributes['class'] === 'notice-notes');
    const id = entry.attributes['id'];
    if (notes !== undefined && id !== undefined) found.set(id, lineIn(notes));
  }
  return found;
}
