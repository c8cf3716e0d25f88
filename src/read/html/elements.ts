/** What the elements of HTML mean: their margins, indents and formats, whatever site a page is from. */
import { formatOf } from '../lines/format.ts';
import type { BlockHint } from '../raw.ts';
import type { TextContext } from './page-lines.ts';
import type { Treatment } from './sites/site.ts';
import type { Style } from './style.ts';
import { isBlock } from './tree.ts';

/** Blocks with a margin above and below (HTML Standard §15.3.3, `margin-block: 1em`). */
const WITH_MARGIN: ReadonlySet<string> = new Set(
  'p blockquote ul ol dl pre hr figure h1 h2 h3 h4 h5 h6 menu dir fieldset table xmp listing'.split(
    ' ',
  ),
);

/** Elements to work with and not to read. */
const CONTROLS: ReadonlySet<string> = new Set(
  'nav button select option optgroup textarea input dialog noscript progress meter output'.split(
    ' ',
  ),
);

/** Elements of journals for the name of a user, as in an entry's source (`LJ::CleanHTML`): `<lj user="x">`. */
const USER_NAME: Readonly<Record<string, string>> = { lj: 'user', user: 'name' };

/** Classes of archives and e-books for verse. */
const VERSE_CLASS = /(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics|song)(?:$|[\s_-])/i;

/** Classes of e-books and archives for the stanzas of a poem whose lines are paragraphs. */
const STANZA = /(?:^|[\s_-])(?:stanza|line-?group|lg|verse-?group)(?:$|[\s_-])/i;

/** Columns by which quotations and lists are indented. */
const INDENT = 4;

/** A list: the number of its next item; undefined if its items have bullets. */
interface List {
  next: number | undefined;
}

/** What is true of the text inside an element. */
export interface Inside extends TextContext {
  readonly list: List | undefined;
  readonly isSuperscript: boolean;
}

/** Whether an element is to work with, wherever it is. */
export function isControlElement(element: Element): boolean {
  return CONTROLS.has(element.localName);
}

/** The user whose name an element is shown as. */
export function userNamed(element: Element): string | undefined {
  const attribute = USER_NAME[element.localName];
  return attribute === undefined ? undefined : (element.getAttribute(attribute) ?? '');
}

/** Blank lines around a block. The lines of a stanza have none; the stanza has them instead. */
export function marginOf(element: Element): number {
  const isStanza = STANZA.test(element.getAttribute('class') ?? '');
  const isLine = STANZA.test(element.parentElement?.getAttribute('class') ?? '');
  if (isStanza) return 1;
  return WITH_MARGIN.has(element.localName) && !isLine ? 1 : 0;
}

/** What the name or the class of an element says its text is. */
function hintOf(element: Element, isQuotation: boolean): BlockHint | undefined {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level !== undefined) return { type: 'heading', level: Number(level) };
  const classes = element.getAttribute('class');
  if (classes !== null && VERSE_CLASS.test(classes) && isBlock(element))
    return { type: 'verseLine' };
  return isQuotation ? { type: 'quotation' } : undefined;
}

function listOf(element: Element): List {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return { next: element.localName === 'ol' ? (Number.isNaN(start) ? 1 : start) : undefined };
}

/** An element on the way through a page. */
export interface EnteredElement {
  readonly element: Element;
  readonly style: Style;
  readonly treatment: Treatment | undefined;
  /** It is a `blockquote` that quotes, and not one that indents. */
  readonly isQuotation: boolean;
}

/** What is true inside an element: what was true outside, and what it says itself. */
export function insideOf(
  { element, style, treatment, isQuotation }: EnteredElement,
  outside: Inside,
): Inside {
  const name = element.localName;
  // An element that stands for a mark has no format of its own.
  const format = treatment?.as === 'marked' ? outside.format : { ...outside.format, ...style };
  const isList = /^(?:ul|ol|menu|dir)$/.test(name);
  const isIndented = isList || name === 'dd' || (name === 'blockquote' && !isQuotation);
  const isRaised = name === 'sup' || (outside.isSuperscript && !isBlock(element));
  const own = treatment?.as === 'story' ? undefined : hintOf(element, isQuotation);
  const isPart = treatment !== undefined && treatment.as !== 'marked';
  return {
    format: formatOf(format),
    hint: treatment?.as === 'hinted' ? treatment.hint : (outside.hint ?? own),
    centred: style.centred ?? outside.centred,
    preformatted: style.preformatted ?? outside.preformatted,
    indent: outside.indent + (isIndented ? INDENT : 0),
    isFrame: isPart ? treatment.as === 'frame' : outside.isFrame,
    mark: treatment?.as === 'marked' ? treatment.mark : outside.mark,
    isSuperscript: isRaised && treatment?.as !== 'marked' && outside.mark?.kind !== 'noteRef',
    list: isList ? listOf(element) : outside.list,
  };
}
