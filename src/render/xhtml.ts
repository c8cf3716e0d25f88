/** Templates of XHTML that escape what is put into them. */

/** XHTML that is already escaped; only `xhtml` makes it, so nothing reaches a page unescaped. */
export interface Markup {
  readonly xhtml: string;
}

type Part = string | number | Markup | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 §2.2 does not allow in a document, even escaped: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Embeddings and overrides of direction, isolates, and the end of each (UAX #9 §2.1, §2.2, §2.4). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202C';
const END_OF_ISOLATE = '\u2069';

/**
 * Text whose changes of direction end with it: a title must not change the direction of the rating beside it. Ends
 * without a beginning in the text are removed.
 */
function keptToItself(text: string): string {
  const open: string[] = [];
  const closed = text.replace(TURNS, (character) => {
    if (character !== END_OF_EMBEDDING && character !== END_OF_ISOLATE) {
      open.push(character >= '\u2066' ? END_OF_ISOLATE : END_OF_EMBEDDING);
      return character;
    }
    if (open.at(-1) !== character) return '';
    open.pop();
    return character;
  });
  return closed + open.toReversed().join('');
}

/**
 * Text escaped for XHTML, for content and attribute values. A form feed separates words as a space does, and is not
 * a character of XML.
 */
export function escapeText(text: string): string {
  return (text.search(TURNS) < 0 ? text : keptToItself(text))
    .replace(/[\v\f]/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function show(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('xhtml' in part) return part.xhtml;
  return part.map(show).join('');
}

/** A template of XHTML: what is interpolated is escaped unless it is markup already. */
export function xhtml(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += show(part) + (strings[index + 1] ?? '');
  return { xhtml: text };
}

/** The markup of nothing. */
export const NOTHING: Markup = { xhtml: '' };
