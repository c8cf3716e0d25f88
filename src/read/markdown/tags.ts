/** Tags of HTML in a Markdown file: what they say of the text. A tag itself is never text. */
import { decodeHTML } from 'entities';
import type { Token } from 'micromark-util-types';
import { styleOf } from '../html/style.ts';
import { FORMATS } from '../lines/format.ts';
import type { BlockHint, Mark } from '../raw.ts';
import type { Reading } from './reading.ts';
import type { Tag } from './syntax.ts';

/** Elements that are marks. */
const KIND_OF_TAG: ReadonlyMap<string, Mark['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
]);

/** Elements inside a line; the others are on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym big code font img kbd nobr o:p q samp small span sub sup tt wbr'.split(' '),
);

/** The value of an attribute. */
function attribute({ attributes }: Tag, name: string): string {
  const match = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i').exec(
    attributes,
  );
  return decodeHTML(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

/** The style of a `span` or `font`. */
function handleSpan(reading: Reading, tag: Tag, token: Token): void {
  if (tag.isClosing) {
    for (const kind of reading.spans.pop() ?? []) reading.exitMark(kind);
    return;
  }
  const style = styleOf(attribute(tag, 'style'));
  const kinds = FORMATS.filter((kind) => style[kind] === true);
  for (const kind of kinds) reading.enterMark(kind, token);
  reading.spans.push(kinds);
}

/** An element inside a line. */
function handleInline(reading: Reading, tag: Tag, token: Token): void {
  switch (tag.name) {
    case 'a':
      reading.furniture(attribute(tag, 'href'), token);
      break;
    case 'q':
      reading.text('"', token);
      break;
    case 'span':
    case 'font':
      handleSpan(reading, tag, token);
      break;
    case 'sup':
      reading.isSuperscript = !tag.isClosing;
      break;
    default:
  }
}

/** An element on lines of its own. */
function handleBlock(reading: Reading, { name, isClosing }: Tag, token: Token): void {
  reading.lines.close(reading.origin(token.start.line));
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (name === 'hr') reading.rule(token);
  if (name === 'li') reading.isItem = !isClosing;
  if (level !== undefined)
    reading.tagHint = isClosing ? undefined : { type: 'heading', level: Number(level) };
  if (name === 'blockquote') {
    const isClosed = reading.before + token.start.line - 1 <= reading.prepared.lastQuotationEnd;
    const quotation: BlockHint = { type: 'quotation' };
    reading.tagHint = isClosing || !isClosed ? undefined : quotation;
  }
}

/** A tag in the text; `typed` is the tag as it was typed. */
export function handleTag(reading: Reading, tag: Tag, token: Token, typed: string): void {
  const kind = KIND_OF_TAG.get(tag.name);
  if (kind !== undefined) {
    if (tag.isClosing) reading.exitMark(kind);
    else reading.enterMark(kind, token);
  } else if (tag.isForeign) {
    if (tag.attributes.includes('=')) reading.furniture(typed, token);
  } else if (tag.name === 'img') {
    const line = reading.origin(token.start.line);
    const address = attribute(tag, 'src');
    reading.pictures.push({ alt: attribute(tag, 'alt'), address, line });
  } else if (INLINE.has(tag.name)) handleInline(reading, tag, token);
  else handleBlock(reading, tag, token);
}
