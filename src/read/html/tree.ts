/**
 * Walks through a DOM without recursion: a page may be nested to any depth. Kinds of nodes are known by
 * `nodeType`, since the classes of jsdom belong to each window.
 */

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether a node is text (CDATA in foreign elements too). */
export function isText(node: Node): node is CharacterData {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The node after a whole subtree, inside `root`. */
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

/** The matching elements under a node, without those inside another one. */
export function* outermost(root: Node, is: (element: Element) => boolean): Iterable<Element> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (isElement(node) && is(node)) {
      yield node;
      node = nextOutside(node, root);
    } else node = node.firstChild ?? nextOutside(node, root);
  }
}

/** The first matching element under a node. */
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

/** Elements whose text is not shown: code, styles, replacements for media. */
const SILENT: ReadonlySet<string> = new Set(
  'script style template head title meta link base xml iframe object embed applet audio video canvas svg math map datalist noembed noframes'.split(
    ' ',
  ),
);

/** Whether an element's text is not shown. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** Elements on lines of their own (HTML Standard §15.3.2 to §15.3.9), and the cells of tables. */
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

/** What a walk through a tree calls. */
export interface Walk {
  /** Called at every node; the walk goes into a node if it returns true. */
  readonly enter: (node: Node) => boolean;
  /** Called after the children of every element that the walk went into. */
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

/** An element's words on one line, with spaces where blocks and lines end. */
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

/** An element's words, line by line as they are shown. */
export function linesOf(root: Element): readonly string[] {
  const lines: string[] = [''];
  walk(root, {
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
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** How much text an element has. */
export interface Extent {
  readonly letters: number;
  readonly lineBreaks: number;
}

/** How much text each matching element has. The page is counted once, however they are nested. */
export function extentsIn(
  root: Element,
  matches: (element: Element) => boolean,
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
      if (matches(node)) begun.push({ letters, lineBreaks });
      return true;
    },
    leave: (element) => {
      if (!matches(element)) return;
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
  // If there is text between the paragraphs, it must not be lost.
  return lines.join(' ') === whole && parts.every(isBlock) ? lines.join('\n\n') : whole;
}
