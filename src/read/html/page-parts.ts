/** The parts of an unknown page that belong to the page and not to a story: menus, crumbs, sidebars, comments, footers. */
import { FURNITURE, type PageShape, type Treatment } from './sites/site.ts';
import { isElement, isSilent, isText, walk } from './tree.ts';

/** Roles of landmarks to move about with (WAI-ARIA 1.2 §5.3.4). */
const ROLES = /^(?:navigation|menu|menubar|search|contentinfo|toolbar)$/;
/** Words in names of classes and ids of what is there to move about with, or to be seen everywhere. */
const MOVING =
  /^(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|sidebar|side-?bar|share|sharing|sharedaddy|social|pagination|pager|paging|toolbar|banner|ribbon|donate|newsletter|subscribe|widget|related|advert|advertisement|ads|adsbygoogle|footer|masthead)$/;
/** The same of what readers or other services say below a story. */
const SAID_BELOW =
  /^(?:comments|commentlist|comment-list|comments-area|comment-section|disqus_thread|respond|cookie-banner|cookie-notice|cookie-consent|jp-relatedposts|related-posts)$/;
/** Parts of a page that carry a story, whatever their classes are. */
const CARRIERS: ReadonlySet<string> = new Set('body main article blockquote pre'.split(' '));
/** Containers that may be a list of links. */
const LISTS: ReadonlySet<string> = new Set('table ul ol div td section menu center'.split(' '));

/** The share of linked letters in a part with such a name, and in one without it. */
const NAMED_SHARE = 0.3;
const LINKED_SHARE = 0.7;
/** The fewest links elsewhere in a list of links without a name. */
const FEWEST_LINKS = 6;
/** The longest text between the links of a list of links. */
const LONGEST_BETWEEN = 80;
/** A part with a larger share of the page's text is the story, whatever it is called. */
const LARGEST_SHARE = 0.4;
/** The share of the page's prose that may come before or after a list of links. */
const EDGE_SHARE = 0.1;

/** What is counted of an element and all in it. */
interface Count {
  /** Letters outside links, before it in the page. */
  readonly before: number;
  letters: number;
  linked: number;
  /** Links to other pages. */
  links: number;
  /** The longest piece of text outside links. */
  longest: number;
  fields: number;
  /** Letters inside forms. */
  asked: number;
  hasTitle: boolean;
}

/** A link to another page; one inside this page leads to a note or a chapter. */
function leadsAway(element: Element): boolean {
  if (element.localName !== 'a') return false;
  const address = element.getAttribute('href');
  return address !== null && !/^#.|^mailto:/i.test(address);
}

/** Counts every element of a page in one walk. */
class PageCount {
  readonly counts = new Map<Element, Count>();
  readonly #open: Count[] = [];
  #prose = 0;
  #inLink = 0;
  #inForm = 0;

  constructor(body: Element) {
    const whole = this.#begin(body);
    walk(body, {
      enter: (node) => this.#enter(node),
      leave: (element) => {
        this.#leave(element);
      },
    });
    this.#open.pop();
    this.counts.set(body, whole);
  }

  #begin(element: Element): Count {
    const count: Count = {
      before: this.#prose,
      letters: 0,
      linked: 0,
      links: 0,
      longest: 0,
      fields: 0,
      asked: 0,
      hasTitle: false,
    };
    this.counts.set(element, count);
    this.#open.push(count);
    return count;
  }

  #enter(node: Node): boolean {
    if (isText(node)) this.#text(node.data.trim().length);
    if (!isElement(node) || isSilent(node)) return false;
    const count = this.#begin(node);
    if (leadsAway(node)) {
      this.#inLink += 1;
      count.links = 1;
    }
    if (node.localName === 'form') this.#inForm += 1;
    if (/^(?:input|textarea|select|button)$/.test(node.localName)) count.fields = 1;
    if (node.localName === 'h1') count.hasTitle = true;
    return true;
  }

  #text(letters: number): void {
    const count = this.#open.at(-1);
    if (count === undefined) return;
    count.letters += letters;
    if (this.#inForm > 0) count.asked += letters;
    if (this.#inLink > 0) count.linked += letters;
    else {
      this.#prose += letters;
      count.longest = Math.max(count.longest, letters);
    }
  }

  #leave(element: Element): void {
    const count = this.#open.pop();
    const outer = this.#open.at(-1);
    if (leadsAway(element)) this.#inLink -= 1;
    if (element.localName === 'form') this.#inForm -= 1;
    if (count === undefined || outer === undefined) return;
    outer.letters += count.letters;
    outer.linked += count.linked;
    outer.links += count.links;
    outer.longest = Math.max(outer.longest, count.longest);
    outer.fields += count.fields;
    outer.asked += count.asked;
    outer.hasTitle ||= count.hasTitle;
  }
}

/** The classes, the id and their pieces: `navbar-header` is `navbar-header`, `navbar` and `header`. */
function namesOf(element: Element): {
  readonly whole: readonly string[];
  readonly pieces: readonly string[];
} {
  const stated = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const whole = stated.toLowerCase().split(/\s+/).slice(0, 40);
  return { whole, pieces: whole.flatMap((name) => name.split(/[-_]+/)) };
}

/** Whether an element says by its role, its name or its class that it is there to move about with. */
function isNamed(element: Element): boolean {
  if (ROLES.test(element.getAttribute('role') ?? '')) return true;
  if (element.localName === 'nav') return true;
  const { whole, pieces } = namesOf(element);
  return whole.some((name) => MOVING.test(name)) || pieces.some((piece) => MOVING.test(piece));
}

/** Whether an element is a header or a footer of the page, not of a part of the story. */
function framesPage(element: Element): boolean {
  if (element.localName !== 'header' && element.localName !== 'footer') return false;
  return element.closest('article, main, section, blockquote') === null;
}

/** Whether a part is of the page and not of its story. */
function isFurniture(element: Element, count: Count, whole: Count): boolean {
  const { letters, linked, links, before } = count;
  const prose = whole.letters - whole.linked;
  const after = prose - before - (letters - linked);
  const { whole: names } = namesOf(element);
  // What readers say may be longer than the story, but it is after it.
  if (names.some((name) => SAID_BELOW.test(name)))
    return before >= prose * EDGE_SHARE && after <= prose * EDGE_SHARE;
  if (letters > whole.letters * LARGEST_SHARE) return false;
  // A form that asks for something, with what is written around it.
  if (count.fields >= 2 && count.asked * 2 >= letters && letters > 0) return true;
  const isTitled = count.hasTitle && !isNamed(element);
  if (isTitled) return false;
  if (framesPage(element) && links > 0) {
    if (element.localName === 'footer') return after <= prose * EDGE_SHARE;
    return linked >= letters * NAMED_SHARE;
  }
  if (isNamed(element)) return links > 0 && linked >= letters * NAMED_SHARE;
  const isAtEdge = before <= prose * EDGE_SHARE || after <= prose * EDGE_SHARE;
  return (
    LISTS.has(element.localName) &&
    isAtEdge &&
    links >= FEWEST_LINKS &&
    linked >= letters * LINKED_SHARE &&
    count.longest <= LONGEST_BETWEEN
  );
}

/** A link alone in its block that leads back to a list of texts or to the front of a site. */
const LEADS_BACK = /^(?:\.{0,2}\/|(?:[^#?]{0,200}\/)?index\.[a-z]{3,5})$/i;

/** Whether a block has nothing but a link back, after the story. */
function leadsBack(element: Element, count: Count, whole: Count): boolean {
  const prose = whole.letters - whole.linked;
  if (element.localName !== 'p' && element.localName !== 'div') return false;
  if (count.links !== 1 || count.linked < count.letters || count.before < prose) return false;
  const address = element.querySelector('a[href]')?.getAttribute('href') ?? '';
  return LEADS_BACK.test(address);
}

/**
 * What does not belong to the story on a page of no known site. One hint is not enough: a name is believed with links or
 * a place at the edge of the page, and a list of links without a name only at an edge.
 */
export function partsOfPage(body: Element): PageShape {
  const found = new Map<Element, Treatment>();
  const { counts } = new PageCount(body);
  const whole = counts.get(body);
  // A page of links is a list of stories, and nothing on it is sure to be furniture.
  if (whole === undefined || whole.linked * 2 > whole.letters) return found;
  walk(body, {
    enter: (node) => {
      if (!isElement(node) || isSilent(node)) return false;
      const count = counts.get(node);
      if (count === undefined || CARRIERS.has(node.localName)) return true;
      if (count.letters === 0) return true;
      if (isFurniture(node, count, whole) || leadsBack(node, count, whole)) {
        found.set(node, FURNITURE);
        return false;
      }
      return true;
    },
    leave: () => undefined,
  });
  return found;
}
