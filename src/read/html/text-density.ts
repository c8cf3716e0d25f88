/** How much text each element of a page has, how much of it is links, and how much is prose. */
import { isBlock, isElement, isSilent, isText, walk } from './tree.ts';

/** The text of an element, in letters. */
export interface Density {
  readonly letters: number;
  /** Of them in links. */
  readonly linked: number;
  /** Of them in lines that are long enough to be sentences, and no links. */
  readonly prose: number;
}

/** A line of so many letters that are no link is prose: menus and buttons have shorter ones. */
const SENTENCE = 60;

/** A line of so many letters is prose, even in a link: a name for a place in a page may be left open. */
const PARAGRAPH = 160;

/** A density that is being counted. */
interface Counts {
  letters: number;
  linked: number;
  prose: number;
}

/** The line that the walk is in. */
interface OpenLine {
  plain: number;
  linked: number;
}

function isLink(element: Element): boolean {
  return element.localName === 'a' && element.hasAttribute('href');
}

/** The density of every block under a root. The page is walked once, however it is nested. */
export function densitiesIn(root: Element): ReadonlyMap<Element, Density> {
  const found = new Map<Element, Density>();
  const total: Counts = { letters: 0, linked: 0, prose: 0 };
  const begun: Density[] = [];
  const line: OpenLine = { plain: 0, linked: 0 };
  let links = 0;
  const endLine = (): void => {
    if (line.plain >= SENTENCE) total.prose += line.plain;
    else if (line.plain + line.linked >= PARAGRAPH) total.prose += line.plain + line.linked;
    line.plain = 0;
    line.linked = 0;
  };
  walk(root, {
    enter: (node) => {
      if (isText(node)) {
        const letters = node.data.trim().length;
        total.letters += letters;
        if (links > 0) {
          total.linked += letters;
          line.linked += letters;
        } else line.plain += letters;
      }
      if (!isElement(node) || isSilent(node)) return false;
      if (isLink(node)) links += 1;
      if (isBlock(node) || node.localName === 'br') endLine();
      if (isBlock(node)) begun.push({ ...total });
      return true;
    },
    leave: (element) => {
      if (isLink(element)) links -= 1;
      if (!isBlock(element)) return;
      endLine();
      const before = begun.pop() ?? { letters: 0, linked: 0, prose: 0 };
      found.set(element, {
        letters: total.letters - before.letters,
        linked: total.linked - before.linked,
        prose: total.prose - before.prose,
      });
    },
  });
  endLine();
  found.set(root, total);
  return found;
}
