/**
 * A page of no known site: what in it is furniture, and which of its lines are the title and the author that its head
 * states. The story is in the smallest element with nearly all of the prose. Prose is never left out; what is left out
 * is around it, and is links, or named as what it is by its element, role, id or class.
 */
import { densitiesIn, type Density } from './text-density.ts';
import { statedIn, type StatedInHead } from './page-head.ts';
import type { StatedPiece } from '../page-lines.ts';
import {
  factsOf,
  FRAME,
  hasWords,
  NOTE,
  type PageShape,
  type Part,
  type Treatment,
} from '../sites/site.ts';
import { isBlock, isElement, lineOf, nextOutside, outermost } from '../tree.ts';

/** The element of the story has this part of the page's prose. */
const MOST = 0.9;
/** What has so much prose is never left out, whatever it is called, unless it is comments. */
const FEW_LETTERS = 200;
/** The part of a block's letters that are in links where it is a menu. */
const MENU = 0.5;

/** Elements and roles of a page that are around its text (HTML Standard §4.3, WAI-ARIA 1.2 §5.3.4). */
const AROUND: ReadonlySet<string> = new Set(['footer', 'aside', 'nav']);
const ROLE_AROUND =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar)$/i;

/** Words in ids and classes. */
const NAMED_AROUND =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|side-?bar|footer|breadcrumbs?|share|sharing|social|cookies?|related|widgets?|advert\w*|ads?|banner|pop-?up|modal|log-?in|sign-?up|search|pagination|pager|skip|tool-?bar|panel|subscribe|newsletter|alert|rating|votes?)(?:$|[\s_-])/i;
const NAMED_COMMENTS =
  /(?:^|[\s_-])(?:comments?(?:-?(?:list|area|section|s))?|disqus\w*|respond|replies|reviews?)(?:$|[\s_-])/i;

/** What sites call the box with the author's note: `author-note-portlet`, `authors_note`, `chapter-notes`. */
const NAMED_NOTE =
  /(?:^|[\s_-])(?:authors?['’]?s?[_-]?notes?|a[_-]n|(?:chapter|story|post|pre|begin(?:ning)?|end)[_-]?notes?|translators?[_-]?notes?)(?:$|[\s_-])/i;

function namesOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class') ?? ''}`;
}

function isNamedAround(element: Element): boolean {
  return (
    AROUND.has(element.localName) ||
    ROLE_AROUND.test(element.getAttribute('role') ?? '') ||
    NAMED_AROUND.test(namesOf(element))
  );
}

type Densities = ReadonlyMap<Element, Density>;

/** The elements from the body down to the one with the story. */
function pathToStory(body: Element, densities: Densities): readonly Element[] {
  const whole = densities.get(body)?.prose ?? 0;
  const path = [body];
  if (whole === 0) return path;
  for (;;) {
    const inner = [...(path.at(-1)?.children ?? [])].find(
      (child) => (densities.get(child)?.prose ?? 0) >= whole * MOST,
    );
    // A single paragraph is not where a story is.
    if (inner === undefined || inner.localName === 'p') return path;
    path.push(inner);
  }
}

/** Whether an element beside the story is furniture. */
function isFurniture(element: Element, densities: Densities): boolean {
  const density = densities.get(element) ?? inlineDensity(element);
  if (density.letters === 0) return false;
  if (NAMED_COMMENTS.test(namesOf(element))) return true;
  if (density.prose > FEW_LETTERS) return false;
  const isMenu = density.linked >= density.letters * MENU;
  // A heading may be a link.
  if (/^h[1-6]$/.test(element.localName)) return isNamedAround(element) && isMenu;
  const isHead = element.localName === 'header' || isNamedAround(element);
  if (element.querySelector('h1, h2') !== null) return isHead && isMenu;
  return isMenu || isNamedAround(element);
}

/** The density of an element inside a line. */
function inlineDensity(element: Element): Density {
  const letters = lineOf(element).length;
  const isLink = element.localName === 'a' || element.querySelector('a') !== null;
  return { letters, linked: isLink ? letters : 0, prose: 0 };
}

/** What is around the story and in its first and last lines. */
function furnitureOf(path: readonly Element[], densities: Densities): readonly Part[] {
  const onPath = new Set(path);
  const beside = path.flatMap((element, index) =>
    index === path.length - 1 ? edgesOf(element, densities) : [...element.children],
  );
  return beside
    .filter((element) => !onPath.has(element) && isFurniture(element, densities))
    .map((element) => [element, FRAME]);
}

/** The first and the last elements of the story, up to the first that belongs to the story. */
function edgesOf(story: Element, densities: Densities): readonly Element[] {
  const children = [...story.children].filter((child) => lineOf(child) !== '');
  const isOfPage = (element: Element): boolean =>
    isBlock(element) && isFurniture(element, densities);
  const first = children.findIndex((child) => !isOfPage(child));
  const last = children.findLastIndex((child) => !isOfPage(child));
  return first < 0 ? [] : [...children.slice(0, first), ...children.slice(last + 1)];
}

/** The boxes beside or in the story that are named as notes of the author. */
function notesOf(body: Element, path: readonly Element[]): readonly Part[] {
  const onPath = new Set(path);
  const isNote = (element: Element): boolean =>
    isBlock(element) &&
    !/^h[1-6]$/.test(element.localName) &&
    !onPath.has(element) &&
    NAMED_NOTE.test(namesOf(element)) &&
    hasWords(element);
  return [...outermost(body, isNote)].map((element) => [element, NOTE]);
}

/** Lines that may be a title or a byline have fewer letters. */
const LONGEST_NAME = 200;

/** A name in a line has no more elements in it. */
const MOST_MARKS = 2;

/** Whether an element is one short line. */
function isOneLine(element: Element, densities: Densities): boolean {
  const density = densities.get(element);
  if (density === undefined) return element.childElementCount <= MOST_MARKS;
  return density.letters <= LONGEST_NAME && ![...element.children].some(isBlock);
}

/** The elements that say again what the head of the page states: title, author. */
function factsOn(
  { body }: Document,
  stated: readonly StatedInHead[],
  densities: Densities,
  furniture: ReadonlySet<Element>,
): readonly Part[] {
  const open = new Set(stated.map(({ label }) => label));
  const parts: Part[] = [];
  let node: Node | null = body.firstChild;
  while (node !== null && open.size > 0) {
    const element: Element | undefined = isElement(node) ? node : undefined;
    const piece =
      element === undefined || furniture.has(element) || !isOneLine(element, densities)
        ? undefined
        : pieceOf(element, stated, open);
    if (element !== undefined && piece !== undefined) {
      parts.push([element, factsOf(piece)]);
      for (const { label } of piece)
        if (label === 'Title' || label === 'Author') open.delete(label);
    }
    const isPassed = element !== undefined && (furniture.has(element) || piece !== undefined);
    node = (isPassed ? null : node.firstChild) ?? nextOutside(node, body);
  }
  return parts;
}

/** What a line of the page states that its head does. */
function pieceOf(
  element: Element,
  stated: readonly StatedInHead[],
  open: ReadonlySet<string>,
): readonly StatedPiece[] | undefined {
  const text = lineOf(element);
  for (const { label, piecesOf } of stated) {
    const pieces = open.has(label) ? piecesOf(text) : undefined;
    if (pieces !== undefined) return pieces;
  }
  return undefined;
}

function statesTitle(treatment: Treatment): boolean {
  return treatment.as === 'facts' && treatment.pieces.some(({ label }) => label === 'Title');
}

/** The heading that says what the head of the page does after the site's name. */
function headingsOn(
  { body }: Document,
  stated: readonly StatedInHead[],
  furniture: ReadonlySet<Element>,
): readonly Part[] {
  for (const heading of body.querySelectorAll('h1, h2, h3')) {
    const isAround = [...furniture].some((element) => element.contains(heading));
    const text = lineOf(heading);
    const pieces = stated.flatMap(({ alternativesOf }) => alternativesOf?.(text) ?? []);
    if (!isAround && pieces.length > 0) return [[heading, factsOf(pieces)]];
  }
  return [];
}

/** What the parts of a page of no known site are. */
export function readUnknownPage(document: Document): PageShape {
  const { body } = document;
  const densities = densitiesIn(body);
  const path = pathToStory(body, densities);
  const furniture = furnitureOf(path, densities);
  const around = new Set(furniture.map(([element]) => element).filter(isBlock));
  const stated = statedIn(document);
  const beside = factsOn(document, stated, densities, around);
  // The trail of links above a story may name it, where nothing else does.
  const facts =
    beside.length > 0 ? beside : factsOn(document, stated, densities, new Set<Element>());
  const isTitled = facts.some(([, treatment]) => statesTitle(treatment));
  return new Map([
    ...furniture,
    ...notesOf(body, path),
    ...facts,
    ...(isTitled ? [] : headingsOn(document, stated, around)),
  ]);
}
