/** XHTML that is already escaped; only `xhtml` makes it, so that nothing reaches a page unescaped. */
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

/**
 * What XML 1.0 §2.2 does not allow in a document, escaped or not: controls, lone surrogates,
 * U+FFFE and U+FFFF.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Embeddings and overrides of direction, isolates, and what ends each (UAX #9 §2.1, §2.2, §2.4). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202C';
const END_OF_ISOLATE = '\u2069';

/**
 * Text that turns its direction, made to end that where it ends itself: a title must not turn the rating
 * beside it. What ends nothing of this text goes.
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
 * Text as it must stand in XHTML, in content and in attribute values. A form feed parts words as a blank does, and
 * is no character of XML.
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

/** Nothing. */
export const NOTHING: Markup = { xhtml: '' };
