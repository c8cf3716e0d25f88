import { unzipSync } from 'fflate';
import { expect } from '@jest/globals';

/** Every element that our pages have; whatever else stood in a book came from a story's file. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'html head meta title link body section header div aside blockquote nav ol ul li dl dt dd p h1 h2 em strong i b span a img'.split(
    ' ',
  ),
);
/** Every attribute that our pages have. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'xmlns xmlns:epub lang xml:lang charset rel type href src alt class id role epub:type aria-label aria-labelledby aria-hidden hidden'.split(
    ' ',
  ),
);

const TEXTS = /\.(?:xhtml|opf|ncx|css|xml)$|mimetype$/;
const MAGIC = /^(?:\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a)/;

/** Tags of a page or a metadata file: in them `>` is always written `&gt;`. */
const TAG = /<(\/?)([^\s/>]+)([^>]*?)\/?>/g;
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;

/** Everything about a book that is not as it must be, whatever its stories held. */
export function harmIn(epub: Uint8Array, sources: readonly string[] = []): readonly string[] {
  const files = unzipSync(epub);
  const names = new Set(Object.keys(files));
  return Object.entries(files).flatMap(([name, bytes]) => {
    const found: string[] = [];
    if (!/^[A-Za-z0-9][A-Za-z0-9.-]*(?:\/[A-Za-z0-9][A-Za-z0-9.-]*)?$/.test(name))
      found.push('its name');
    const text = Buffer.from(bytes).toString(TEXTS.test(name) ? 'utf8' : 'latin1');
    // In a picture too: what cannot be there cannot be run by a program that takes it for a page.
    const banned = /<script|<\?php|<!ENTITY|<!\[CDATA|<iframe/i.exec(text);
    if (banned !== null) found.push(`has ${banned[0]}`);
    if (!TEXTS.test(name)) {
      if (!MAGIC.test(text)) found.push('is no picture');
    } else if (name.endsWith('.css')) {
      const loads = /url\s*\(|@import|expression|behaviou?r/i.exec(text);
      if (loads !== null) found.push(`has ${loads[0]}`);
    } else {
      found.push(...tagsIn(text, name, names, sources));
    }
    return found.map((harm) => `${name}: ${harm}`);
  });
}

function tagsIn(
  text: string,
  name: string,
  names: ReadonlySet<string>,
  sources: readonly string[],
): readonly string[] {
  const found: string[] = [];
  const isPage = name.endsWith('.xhtml');
  const body = text
    .replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '')
    .replace(/^<!DOCTYPE html>\n/, '');
  if (/<[?!]/.test(body)) found.push('has a declaration, comment or instruction');
  // What XML cannot hold, and what would end a text early.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\]\]>/.test(text))
    found.push('has a character that XML forbids');
  for (const [, , element = '', inside = ''] of body.matchAll(TAG)) {
    if (isPage && !ELEMENTS.has(element)) found.push(`has <${element}>`);
    for (const [, attribute = '', value = ''] of inside.matchAll(ATTRIBUTE)) {
      if (isPage && !ATTRIBUTES.has(attribute)) found.push(`has ${attribute}=`);
      if (/^on/i.test(attribute)) found.push(`has ${attribute}=`);
      if (!/^(?:.*:)?(?:href|src|full-path)$/.test(attribute)) continue;
      const target = value.replace(/#.*$/, '');
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      const isInside =
        target === '' || names.has(attribute === 'full-path' ? target : folder + target);
      const isSource = element === 'a' && sources.includes(value.replaceAll('&amp;', '&'));
      if (!isInside && !isSource) found.push(`leads to ${value}`);
    }
  }
  return found;
}

/** A book must not hold where it was made. */
export function expectClean(epub: Uint8Array, folder: string, sources?: readonly string[]): void {
  expect(harmIn(epub, sources)).toEqual([]);
  const all = Object.values(unzipSync(epub)).map((bytes) => Buffer.from(bytes).toString('latin1'));
  expect(all.filter((text) => text.includes(folder))).toEqual([]);
}
