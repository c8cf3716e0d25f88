/** Turns the source of XHTML into HTML. */

/** Elements that have no end tag in HTML either (HTML Standard §13.1.2, void elements). */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What a name of a tag begins with. */
const LETTER = /[A-Za-z]/;
const NAME = /[A-Za-z][\w:.-]*/y;

/** The end of a tag that begins at `from`, after attribute values in quotation marks; -1 where it has no end. */
function tagEnd(source: string, from: number): number {
  let at = from;
  for (;;) {
    const close = source.indexOf('>', at);
    if (close < 0) return -1;
    const quote = quoteIn(source, at, close);
    if (quote < 0) return close;
    const end = source.indexOf(source.charAt(quote), quote + 1);
    if (end < 0) return -1;
    at = end + 1;
  }
}

function quoteIn(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const character = source.charAt(at);
    if (character === '"' || character === "'") return at;
  }
  return -1;
}

/**
 * XHTML as HTML: an element closed in its own tag (`<a id="p1"/>`, `<script src="x"/>`, `<title/>`) gets
 * an end tag, since a parser of HTML would have it go on over what follows (HTML Standard §13.2.5.40).
 * @param source a page written as XML
 */
export function expandEmptyTags(source: string): string {
  if (!source.includes('/>')) return source;
  const pieces: string[] = [];
  let from = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end < 0) break;
      at = source.indexOf('<', end + 3);
      continue;
    }
    if (LETTER.test(source.charAt(at + 1))) {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(source)?.[0] ?? '';
      const end = tagEnd(source, at + 1 + name.length);
      if (end < 0) break;
      if (source.charAt(end - 1) === '/' && !VOID.has(name.toLowerCase())) {
        pieces.push(source.slice(from, end - 1), `></${name}>`);
        from = end + 1;
      }
      at = source.indexOf('<', end + 1);
      continue;
    }
    at = source.indexOf('<', at + 1);
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}
