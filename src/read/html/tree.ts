/**
 * Ways through a DOM that take no stack: a page may be nested as deeply as it likes. `nodeType` tells
 * the kinds of nodes apart, since the classes of jsdom belong to a window of their own.
 */

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether a node is text (CDATA in foreign elements too). */
export function isText(node: Node): node is CharacterData {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The node behind a whole subtree, inside `root`. */
export function nextOutside(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** All elements under a node, in document order. */
export function* elementsIn(root: Node): Iterable<Element> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (isElement(node)) yield node;
    node = node.firstChild ?? nextOutside(node, root);
  }
}

/** The elements under a node that are as asked for, without those inside of another. */
export function* outermost(root: Node, is: (element: Element) => boolean): Iterable<Element> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (isElement(node) && is(node)) {
      yield node;
      node = nextOutside(node, root);
    } else node = node.firstChild ?? nextOutside(node, root);
  }
}

/** The first element under a node that is as asked for. */
export function findElement(
  root: Node | null | undefined,
  is: (element: Element) => boolean,
): Element | undefined {
  if (root === null || root === undefined) return undefined;
  for (const element of elementsIn(root)) if (is(element)) return element;
  return undefined;
}

/** Whether an element has all of these classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  return names.every((name) => element.classList.contains(name));
}

/** Elements whose text nobody reads: code, styles, what stands in for media. */
const SILENT: ReadonlySet<string> = new Set(
  'script style template head title meta link base xml iframe object embed applet audio video canvas svg math map datalist noembed noframes'.split(
    ' ',
  ),
);

/** Whether an element's text is no text of the page. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** Elements that stand on lines of their own (HTML Standard §15.3.2 to §15.3.9), and the cells of tables. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** Whether elements of a name begin and end a line. */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** Whether an element begins and ends a line. */
export function isBlock(element: Element): boolean {
  return isBlockName(element.localName);
}

/** What is done on the way through a tree. */
export interface Walk {
  /** Called at every node; only what it returns true for is gone into. */
  readonly enter: (node: Node) => boolean;
  /** Called behind the children of every element that was gone into. */
  readonly leave: (element: Element) => void;
}

/** Go through everything under a node, in document order. */
export function walk(root: Node, { enter, leave }: Walk): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const goesIn = enter(node);
    if (goesIn && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    let at: Node = node;
    if (goesIn && isElement(at)) leave(at);
    while (at.nextSibling === null) {
      const parent: Node | null = at.parentNode;
      if (parent === null || parent === root) return;
      if (isElement(parent)) leave(parent);
      at = parent;
    }
    node = at.nextSibling;
  }
}

/** An element's words on one line, with blanks where blocks and lines end. */
export function lineOf(root: Element): string {
  const pieces: string[] = [];
  walk(root, {
    enter: (node) => {
      if (isText(node)) pieces.push(node.data);
      if (!isElement(node)) return false;
      if (isSilent(node)) return false;
      if (isBlock(node) || node.localName === 'br') pieces.push(' ');
      return true;
    },
    leave: (element) => {
      if (isBlock(element)) pieces.push(' ');
    },
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** How much an element holds. */
export interface Extent {
  readonly letters: number;
  readonly lineBreaks: number;
}

/** How much each element holds that is asked about: counted once, however deep they stand in each other. */
export function extentsIn(
  root: Element,
  isAsked: (element: Element) => boolean,
): ReadonlyMap<Element, Extent> {
  const found = new Map<Element, Extent>();
  const begun: Extent[] = [];
  let letters = 0;
  let lineBreaks = 0;
  walk(root, {
    enter: (node) => {
      if (isText(node)) letters += node.data.trim().length;
      if (!isElement(node) || isSilent(node)) return false;
      if (node.localName === 'br') lineBreaks += 1;
      if (isAsked(node)) begun.push({ letters, lineBreaks });
      return true;
    },
    leave: (element) => {
      if (!isAsked(element)) return;
      const before = begun.pop() ?? { letters: 0, lineBreaks: 0 };
      found.set(element, {
        letters: letters - before.letters,
        lineBreaks: lineBreaks - before.lineBreaks,
      });
    },
  });
  found.set(root, { letters, lineBreaks });
  return found;
}

/** The text of an element whose children are paragraphs: a blank line between them. */
export function paragraphsOf(element: Element): string {
  const parts = [...element.childNodes].filter(isElement);
  const lines = parts.map(lineOf).filter((line) => line !== '');
  const whole = lineOf(element);
  // Text beside the paragraphs would be lost.
  return lines.join(' ') === whole && parts.every(isBlock) ? lines.join('\n\n') : whole;
}
