import type { BlockHint } from '../../raw.ts';
import { elementsIn, findElement, hasClass, lineOf } from '../tree.ts';
import type { StatedPiece } from '../lines.ts';
import { elementsNamed, lineIn, readXml } from '../../xml.ts';
import { factOf, termPieces, type PageShape, type Treatment } from './site.ts';

/** Pages of our own books (`src/render/pages.ts`, `notices.ts`, `blocks.ts`), read back as what they were made of. */

const FRAME: Treatment = { as: 'frame' };
const STORY: Treatment = { as: 'story' };

function hinted(hint: BlockHint): Treatment {
  return { as: 'hinted', hint };
}

/** A story's title, where it stands over its first chapter in the same page. */
function headOf(document: Document): Element | undefined {
  const head = document.body.firstElementChild;
  const isHead = head?.localName === 'section' && hasClass(head, 'story-head');
  return isHead && head.querySelector('header > h1[id^="title-"]') !== null ? head : undefined;
}

/** What a page of ours is, by the class of its section. */
function kindOf(document: Document): Element | undefined {
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

/** The rating alone, without the name of its level that stands behind it: `NC-17 (Explicit)`. */
function ratingIn(line: Element): string {
  const label = findElement(line, ({ localName }) => localName === 'b');
  if (label === undefined) return '';
  return lineOf(line)
    .slice(lineOf(label).length)
    .replace(/\s\([^()]*\)$/, '')
    .trim();
}

function behindLabel(line: Element): string {
  const label = findElement(line, ({ localName }) => localName === 'b');
  return label === undefined ? lineOf(line) : lineOf(line).slice(lineOf(label).length).trim();
}

/**
 * A notice as facts.
 * @param details what stands on the page of details, by the link to it
 */
function noticePieces(
  notice: Element,
  details: (href: string) => string | undefined,
): readonly StatedPiece[] {
  return [...notice.children].map((line): StatedPiece => {
    const text = lineOf(line);
    if (hasClass(line, 'notice-rating')) return { label: 'Rating', value: ratingIn(line), text };
    if (hasClass(line, 'notice-warnings'))
      return { label: 'Warnings', value: behindLabel(line), text };
    if (hasClass(line, 'notice-statement')) return { label: 'Warnings', value: text, text };
    if (hasClass(line, 'notice-notes')) return { label: 'Content notes', value: text, text };
    const link = findElement(line, ({ localName }) => localName === 'a');
    const notes = details(link?.getAttribute('href') ?? '');
    if (notes === undefined) return { value: text, text };
    return { label: 'Content notes', value: notes, text: `${text} ${notes}` };
  });
}

/** The mark that a passage's notice was made of. */
function passageMark(notice: Element): string {
  const found: string[] = [];
  let rating = '';
  let summary = '';
  for (const line of notice.children) {
    if (hasClass(line, 'notice-rating')) rating = `; rating: ${ratingIn(line)}`;
    else if (hasClass(line, 'notice-warnings')) found.push(behindLabel(line));
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

function treatInChapter(
  element: Element,
  shape: Map<Element, Treatment>,
  details: (href: string) => string | undefined,
): void {
  const name = element.localName;
  const document = element.ownerDocument;
  if (hasClass(element, 'chapter-heading')) {
    joinHeading(element);
    shape.set(element, hinted({ type: 'chapterHeading' }));
  } else if (hasClass(element, 'left-out')) shape.set(element, FRAME);
  else if (hasClass(element, 'passage-notice')) {
    element.after(paragraphWith(document, passageMark(element)));
    shape.set(element, FRAME);
  } else if (hasClass(element, 'passage-end')) {
    element.after(paragraphWith(document, '[[/content]]'));
    shape.set(element, FRAME);
  } else if (hasClass(element, 'notice') && name === 'section')
    shape.set(element, { as: 'facts', pieces: noticePieces(element, details) });
  else if (hasClass(element, 'scene-break')) element.textContent = '* * *';
  else if (hasClass(element, 'authors-note')) shape.set(element, hinted({ type: 'authorsNote' }));
  else if (name === 'blockquote' && /^(?:letter|messages|document)$/.test(element.className))
    shape.set(element, STORY);
  else if (name === 'i' && hasClass(element, 'thought'))
    shape.set(element, { as: 'marked', mark: { kind: 'thought' } });
  else if (name === 'em' && hasClass(element, 'underline'))
    shape.set(element, { as: 'marked', mark: { kind: 'underline' } });
  else if (name === 'span' && hasClass(element, 'small-caps'))
    shape.set(element, { as: 'marked', mark: { kind: 'smallCaps' } });
  else if (name === 'span' && hasClass(element, 'note'))
    shape.set(element, { as: 'marked', mark: { kind: 'note' } });
}

/**
 * A page of a book that this program made.
 * @param details what stands on the page of details, by the link to it
 * @param isShared the book has more than one story, or front or back matter
 */
export function readOwnPage(
  document: Document,
  details: (href: string) => string | undefined,
  isShared: boolean,
): PageShape | undefined {
  const section = kindOf(document);
  if (section === undefined) return undefined;
  const shape = new Map<Element, Treatment>();
  const head = headOf(document);
  if (head !== undefined) treatStoryPage(head, shape, details);
  if (hasClass(section, 'chapter') || hasClass(section, 'matter')) {
    // All of them before the first is changed.
    const parts = [...elementsIn(section)];
    for (const element of parts) treatInChapter(element, shape, details);
    if (hasClass(section, 'matter') || (isShared && hasClass(section, 'untitled')))
      nameChapter(section, shape);
    return shape;
  }
  if (hasClass(section, 'story-page')) treatStoryPage(section, shape, details);
  else shape.set(section, FRAME);
  return shape;
}

/**
 * A page of front or back matter is a chapter: a story has no other place for it. So is a story without
 * chapters that stands beside others, or the text would go on what stands before it.
 */
function nameChapter(section: Element, shape: Map<Element, Treatment>): void {
  const label = section.getAttribute('aria-label');
  let heading = findElement(section, ({ localName }) => localName === 'h1');
  if (heading === undefined && label !== null) {
    heading = section.ownerDocument.createElement('h1');
    heading.textContent = label;
    section.prepend(heading);
  }
  if (heading !== undefined) shape.set(heading, hinted({ type: 'chapterHeading' }));
}

/** The paragraphs of a summary are one fact, which the first of them states. */
function summaryPiece(element: Element, summary: readonly Element[]): StatedPiece {
  const text = lineOf(element);
  if (element !== summary[0]) return { value: text, text };
  return { label: 'Summary', value: summary.map((one) => lineOf(one)).join('\n\n'), text };
}

/** What a story's page says of the story, as facts. */
function treatStoryPage(
  section: Element,
  shape: Map<Element, Treatment>,
  details: (href: string) => string | undefined,
): void {
  shape.set(section, FRAME);
  const summary = [...elementsIn(section)].filter((element) => hasClass(element, 'summary'));
  // Where a part is rated stronger, the notice shows that, and a field what the story says of itself.
  const hasOwnRating =
    findElement(section, (one) => one.localName === 'dt' && /^rating$/i.test(lineOf(one))) !==
    undefined;
  for (const element of elementsIn(section)) {
    const name = element.localName;
    if (name === 'h1') shape.set(element, factOf('Title', element));
    else if (hasClass(element, 'byline'))
      shape.set(element, factOf('Author', element, lineOf(element).replace(/^\S+\s+/, '')));
    else if (hasClass(element, 'summary'))
      shape.set(element, { as: 'facts', pieces: [summaryPiece(element, summary)] });
    else if (hasClass(element, 'source'))
      shape.set(element, factOf('Source', element, lineOf(element).replace(/^.*\s/, '')));
    else if (name === 'section' && hasClass(element, 'notice') && !hasClass(element, 'left-out')) {
      const pieces = noticePieces(element, details).map((piece) =>
        hasOwnRating && piece.label === 'Rating' ? { value: '', text: piece.text } : piece,
      );
      shape.set(element, { as: 'facts', pieces });
    } else if (name === 'dl') shape.set(element, { as: 'facts', pieces: termPieces(element) });
  }
}

/** Whether a book of ours holds more than one story: other stories, front or back matter. */
export function holdsMore(sources: readonly string[]): boolean {
  const stories = sources.filter((source) => source.includes('<section class="story-page'));
  return stories.length > 1 || sources.some((source) => source.includes('<section class="matter '));
}

/** What a page of details says, by the ids that notices link to; empty for every other page. */
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
