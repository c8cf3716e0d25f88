import type { StatedPiece } from '../lines.ts';
import {
  elementsIn,
  findElement,
  hasClass,
  isBlock,
  isElement,
  isText,
  lineOf,
  nextOutside,
  outermost,
  walk,
} from '../tree.ts';
import {
  factOf,
  hasWords,
  isBoldLabel,
  labelledPiece,
  labelledRuns,
  type RecognizePage,
  type Treatment,
} from './site.ts';

/**
 * Entries of LiveJournal, Dreamwidth and other sites of their kin. The classes are those of LiveJournal's
 * own layouts (`b-singlepost…` until 2017, `aentry…` since), of Dreamwidth's `styles/core2.s2`, and of the
 * layouts of journals that people chose most, as the programs know them that save such pages
 * (WWW::FetchStory's `Fetcher/LiveJournal.pm` has the longest list). The page without a layout
 * (`?format=light`) is Dreamwidth's and LiveJournal's `htdocs/talkread.bml`.
 */

const FRAME: Treatment = { as: 'frame' };
const STORY: Treatment = { as: 'story' };
const CHAPTER: Treatment = { as: 'hinted', hint: { type: 'chapterHeading' } };
const FURNITURE: Treatment = { as: 'furniture' };
const CUT: Treatment = { as: 'cut' };

type Classes = ReadonlySet<string>;

function classes(names: string): Classes {
  return new Set(names.split(' '));
}

/** What the poster has typed. */
const BODIES = classes(
  'b-singlepost-body aentry-post__text entry-content entrytext entry_text entryText asset-body',
);
const TITLES = classes(
  'b-singlepost-title aentry-post__title entry-title asset-name entry_title entryHeader subject',
);
const DATES = classes(
  'b-singlepost-author-date aentry-head__date datetime entry-date asset-entry-date entry_date',
);
const TAGS = classes('ljtags b-singlepost-tags aentry-tags tag');
/** Lists of mood, music and place, or a line of them. */
const CURRENTS = classes(
  'lj-currents metadata b-singlepost-prefs entryMetadata CurrentStuff aentry-head__mood aentry-head__music aentry-head__location',
);
/** What others have written, and what the reader of the page is told about himself. */
const OTHERS = classes('comments b-tree b-leaf s-header appwidget sidebar-content controlstrip');
const OTHER_IDS = classes('comments Comments lj_controlstrip lj_controlstrip_new qrdiv');
/** Parts of the page that stand inside of what the poster has typed. */
const INSIDE_FRAME = classes(
  'lj-like user-icon userpic b-adv b-singlepost-standout aentry-post__share',
);
/** Classes that no other software has. */
const OF_A_JOURNAL =
  /^(?:ljuser|i-ljuser|ljtags|lj-currents|b-singlepost-(?:author|title|tags)|aentry-(?:post__title|head)|entry-(?:poster|interaction-links|wrapper-(?:odd|even)))/;

function hasOneOf(element: Element, names: Classes): boolean {
  return [...element.classList].some((name) => names.has(name));
}

/** The name of a journal's owner, with a picture that tells what kind of a journal it is. */
function isUser(element: Element): boolean {
  return hasClass(element, 'ljuser') || element.hasAttribute('lj:user');
}

/** A header of fields is no longer than this; behind it a label is somebody's speech. */
const HEADER_LINES = 40;

/** What lines in the author's own header state: a label that stands at the beginning of a line. */
function typedLabels(body: Element): ReadonlySet<string> {
  const lines: string[] = [''];
  walk(body, {
    enter: (node) => {
      if (isText(node)) lines.push((lines.pop() ?? '') + node.data);
      if (!isElement(node)) return false;
      if (isBlock(node) || node.localName === 'br') lines.push('');
      return true;
    },
    leave: (element) => {
      if (isBlock(element)) lines.push('');
    },
  });
  const labels = lines
    .filter((line) => line.trim() !== '')
    .slice(0, HEADER_LINES)
    .flatMap((line) => /^[\s*_]*(title|authors?|written by|by)\b[\s*_]*:/i.exec(line)?.[1] ?? []);
  return new Set(labels.map((label) => (/^title$/i.test(label) ? 'title' : 'author')));
}

/** What a post that brings a story has in front of its title: `Fic:`, `[fic]`, `FIC -`. */
const PREFIX = /^\s*(?:\[(?:fan)?fic\]|(?:fan)?fic\s*[:–-])\s*(?=\S)/i;

/** The subject is the story's title, unless the story has one of its own. */
function titleOf(element: Element, typed: ReadonlySet<string>): Treatment {
  const text = lineOf(element);
  return typed.has('title')
    ? factOf('Posted as', element)
    : factOf('Title', element, text.replace(PREFIX, ''));
}

/** The poster is the story's author, unless the story names another: communities have archivists. */
function posterOf(element: Element, typed: ReadonlySet<string>): Treatment {
  return factOf(typed.has('author') ? 'Posted by' : 'Author', element);
}

/** Mood, music and place: items of a list, labels in bold on a line, or what its class calls it. */
function currentPieces(element: Element): readonly StatedPiece[] {
  const items = [...outermost(element, ({ localName }) => localName === 'li')];
  if (items.length > 0) return items.map((item) => labelledPiece(lineOf(item)));
  const text = lineOf(element);
  const named = [...element.classList]
    .map((name) => /^aentry-head__(mood|music|location)$/.exec(name)?.[1])
    .find((name) => name !== undefined);
  if (named !== undefined) {
    const value = text.replace(/^[^:]{0,40}:\s*/, '');
    return [{ label: `Current ${named}`, value, text }];
  }
  const isLabelled = [...element.children].some(isBoldLabel);
  return isLabelled ? labelledRuns(element, isBoldLabel).map(unparted) : [labelledPiece(text)];
}

/** Without the dot that parts a value from the next. */
function unparted(piece: StatedPiece): StatedPiece {
  return { ...piece, value: piece.value.replace(/\s*[·|]\s*$/, '') };
}

function tagPieces(element: Element): readonly StatedPiece[] {
  const text = lineOf(element);
  const tags = [...elementsIn(element)]
    .filter(({ localName }) => localName === 'a')
    .map(lineOf)
    .filter((tag) => tag !== '');
  return [{ label: 'Tags', value: tags.length === 0 ? text : tags.join(', '), text }];
}

/** A list of facts about the entry, wherever it stands. */
function metadataOf(element: Element): Treatment | undefined {
  if (hasOneOf(element, TAGS)) return { as: 'facts', pieces: tagPieces(element) };
  if (hasOneOf(element, CURRENTS)) return { as: 'facts', pieces: currentPieces(element) };
  return undefined;
}

/** Dreamwidth's `LJ::CleanHTML` (`cgi-bin/LJ/CleanHTML.pm`), and LiveJournal's own since 2010. */
const CUTS = classes('cut-wrapper ljcut-link lj-cut-link');

/** The link to what was left out of a list of entries: `( Read more... )`. */
function isCut(element: Element): boolean {
  if (hasOneOf(element, CUTS)) return true;
  if (element.localName !== 'b' || !/^\(.{0,400}\)$/s.test(lineOf(element))) return false;
  return (
    findElement(element, (link) => /#cutid\d+$/.test(link.getAttribute('href') ?? '')) !== undefined
  );
}

/** Whether what stands behind a cut was fetched into the page: Dreamwidth has a place for it right behind. */
function isOpen(cut: Element): boolean {
  const place = cut.nextElementSibling;
  return place !== null && place.id.startsWith('div-cuttag_') && hasWords(place);
}

/** What a part of the entry is, where it is not the poster's. */
function partOf(element: Element): Treatment | undefined {
  const metadata = hasClass(element, 'tag') ? undefined : metadataOf(element);
  if (metadata !== undefined) return metadata;
  if (hasOneOf(element, INSIDE_FRAME)) return FRAME;
  if (isCut(element)) return isOpen(element) ? FURNITURE : CUT;
  const isSign = element.localName === 'img' && element.closest('.ljuser') !== null;
  return isSign ? FURNITURE : undefined;
}

function treatBody(body: Element, shape: Map<Element, Treatment>): void {
  shape.set(body, STORY);
  for (const element of outermost(body, (inner) => partOf(inner) !== undefined)) {
    const part = partOf(element);
    if (part !== undefined) shape.set(element, part);
  }
}

/** One entry, and what stands on the page since the entry before. */
interface Entry {
  readonly body: Element;
  readonly title: Element | undefined;
  readonly date: Element | undefined;
  readonly users: readonly Element[];
  readonly metadata: readonly (readonly [Element, Treatment])[];
}

interface Found {
  readonly entries: readonly Entry[];
  readonly isJournal: boolean;
}

/** All entries of a page, in one way through it; comments are gone by. */
function entriesIn(root: Element): Found {
  const entries: Entry[] = [];
  let [title, date]: (Element | undefined)[] = [];
  let users: Element[] = [];
  let metadata: [Element, Treatment][] = [];
  let isJournal = false;
  let node: Node | null = root.firstChild;
  while (node !== null) {
    let goesIn = true;
    if (isElement(node)) {
      const stated = metadataOf(node);
      isJournal ||= [...node.classList].some((name) => OF_A_JOURNAL.test(name));
      goesIn = false;
      if (hasOneOf(node, BODIES)) {
        entries.push({ body: node, title, date, users, metadata });
        [title, date, users, metadata] = [undefined, undefined, [], []];
      } else if (hasOneOf(node, OTHERS) || OTHER_IDS.has(node.id)) goesIn = false;
      else if (hasOneOf(node, TITLES)) title ??= node;
      else if (hasOneOf(node, DATES)) date ??= node;
      else if (isUser(node)) users.push(node);
      else if (stated !== undefined) metadata.push([node, stated]);
      else goesIn = true;
    }
    node = (goesIn ? node.firstChild : null) ?? nextOutside(node, root);
  }
  return { entries: withRest(entries, { metadata, users }), isJournal };
}

/** What layouts put all of an entry into. */
const WHOLE = '.entry-wrapper, .b-singlepost, .aentry, .asset, .hentry';

/** Behind the only entry of a page stand facts of it too, and behind those what stands beside all entries. */
function withRest(
  entries: readonly Entry[],
  rest: Pick<Entry, 'metadata' | 'users'>,
): readonly Entry[] {
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0) return entries;
  const whole = only.body.parentElement?.closest(WHOLE);
  const isOfEntry = (element: Element): boolean => whole?.contains(element) ?? true;
  return [
    {
      ...only,
      users: [...only.users, ...rest.users.filter(isOfEntry)],
      metadata: [...only.metadata, ...rest.metadata.filter(([element]) => isOfEntry(element))],
    },
  ];
}

/** Who posted an entry: one that its own classes name, or the first that stands near it. */
function posterIn({ body, users }: Entry): Element | undefined {
  const wrapper = body.closest('[class*="poster-"]');
  const name = /(?:^|\s)poster-(\S+)/.exec(wrapper?.getAttribute('class') ?? '')?.[1];
  const named = users.find((user) => lineOf(user).replace(/_/g, '-') === name?.replace(/_/g, '-'));
  return named ?? users[0];
}

/** Entries in a layout. A page with several is read as their story, each of them a chapter. */
export const readEntry: RecognizePage = (document) => {
  const { entries, isJournal } = entriesIn(document.body);
  const [first] = entries;
  if (first === undefined || !isJournal || !entries.some(({ body }) => hasWords(body)))
    return undefined;
  const shape = new Map<Element, Treatment>([[document.body, FRAME]]);
  const typed = typedLabels(first.body);
  const poster = posterIn(first);
  if (poster !== undefined) shape.set(poster, posterOf(poster, typed));
  for (const { body, title } of entries) {
    treatBody(body, shape);
    if (title !== undefined) shape.set(title, entries.length > 1 ? CHAPTER : titleOf(title, typed));
  }
  if (entries.length === 1) {
    if (first.date !== undefined) shape.set(first.date, factOf('Published', first.date));
    for (const [element, treatment] of first.metadata) shape.set(element, treatment);
  }
  return shape;
};

/** `Name (user) wrote in community, @ 2006-03-04 10:00:00`, in the cell beside the poster's picture. */
function isByline(element: Element): boolean {
  if (element.localName !== 'td' || findElement(element, isUser) === undefined) return false;
  return /\)?\s*wrote\b.{0,200}@\s*\d{4}-\d{2}-\d{2}/s.test(lineOf(element));
}

function bylineParts(
  cell: Element,
  typed: ReadonlySet<string>,
): readonly (readonly [Element, Treatment])[] {
  const [poster, community] = [...elementsIn(cell)].filter(isUser);
  const date = findElement(cell, ({ localName }) => localName === 'font');
  return [
    ...(poster === undefined ? [] : [[poster, posterOf(poster, typed)] as const]),
    ...(community === undefined ? [] : [[community, factOf('Posted in', community)] as const]),
    ...(date === undefined
      ? []
      : [[date, factOf('Published', date, lineOf(date).replace(/^@\s*/, ''))] as const]),
  ];
}

/** The part of a page without a layout that holds the entry: it stands further in than the rest. */
function lightBody(cell: Element): Element | undefined {
  let element = cell.closest('table')?.nextElementSibling ?? null;
  while (element !== null) {
    const style = element.getAttribute('style') ?? '';
    if (element.localName === 'div' && /margin-left:\s*\d+px/i.test(style)) return element;
    element = element.nextElementSibling;
  }
  return undefined;
}

/** An entry on the page without a layout. */
export const readLightEntry: RecognizePage = (document) => {
  const cell = findElement(document.body, isByline);
  const body = cell === undefined ? undefined : lightBody(cell);
  if (cell === undefined || body === undefined || !hasWords(body)) return undefined;
  const typed = typedLabels(body);
  const shape = new Map<Element, Treatment>([[document.body, FRAME]]);
  for (const [element, treatment] of bylineParts(cell, typed)) shape.set(element, treatment);
  treatBody(body, shape);
  for (const element of body.children) {
    if (element.localName === 'table')
      shape.set(element, { as: 'facts', pieces: rowPieces(element) });
    else if (hasClass(element, 'copyrighted')) shape.set(element, FRAME);
    else break;
  }
  const subject = subjectIn(body, shape);
  if (subject !== undefined) shape.set(subject, titleOf(subject, typed));
  return shape;
};

/** The subject of an entry: its first words, when they are larger than the rest, bold and italic. */
function subjectIn(body: Element, known: ReadonlyMap<Element, Treatment>): Element | undefined {
  const large = findElement(
    body,
    (element) =>
      element.localName === 'font' &&
      element.getAttribute('size') === '+1' &&
      element.firstElementChild?.firstElementChild?.matches('i > b') === true,
  );
  let node: Node | null = large === undefined ? null : body.firstChild;
  while (node !== null && node !== large) {
    const isKnown = isElement(node) && known.has(node);
    if (isText(node) && node.data.trim() !== '') return undefined;
    node = (isKnown ? null : node.firstChild) ?? nextOutside(node, body);
  }
  return large;
}

/** Rows `Current Mood: | cold` of the table above the entry. */
function rowPieces(table: Element): readonly StatedPiece[] {
  const rows = [...outermost(table, ({ localName }) => localName === 'tr')];
  return rows.map((row) => labelledPiece(lineOf(row)));
}
