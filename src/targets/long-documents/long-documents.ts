/**
 * Content documents that are too long for e-readers continue in further ones: a reader lays out a whole document
 * before it shows a page of it. Names and ids of all others stay, and so do those of the first parts of a
 * chapter that grows, since parts are filled from the front.
 */
import type { ContentDocument, Publication, TocEntry } from '../../render/publication.ts';
import { escapeText } from '../../render/xhtml.ts';
import { namer } from '../../story/unique.ts';
import { attributesOf, classesOf, openTag, tokensOf, type OpenTag } from '../markup/page-tokens.ts';
import { CONTAINERS, cutsIn, plainWeight, type Cut, type Open, type Weigh } from './cuts.ts';

/** The most bytes of a content document: engines from before 2012 take no more than 300 kB. */
export const LONGEST_DOCUMENT = 250_000;
/** The bytes around the body, without the title: declaration, head, the boxes of a target. */
const FRAME = 2_000;

/** The tags of an open element and those around it, outermost first. */
function outermostFirst(open: Open | undefined): readonly OpenTag[] {
  const tags: OpenTag[] = [];
  for (let at = open; at !== undefined; at = at.parent) tags.push(at.tag);
  return tags.toReversed();
}

/** The tag of an element that continues; its id stays where the element began. */
function continued(tag: OpenTag, title: string): string {
  const attributes = new Map(attributesOf(tag));
  attributes.delete('id');
  // The element that names it is in the document before.
  if (attributes.delete('aria-labelledby')) attributes.set('aria-label', escapeText(title));
  if (tag.name === 'section' || tag.name === 'p')
    attributes.set('class', [...classesOf(attributes), 'continued'].join(' '));
  return openTag(tag.name, attributes, false);
}

/**
 * The cut that ends a part, by its index; undefined when all the rest fits.
 * @param first the index of the first cut after the part's begin
 * @param from the bytes before the part
 */
function nextCut(
  cuts: readonly Cut[],
  first: number,
  from: number,
  total: number,
  most: number,
): number | undefined {
  if (total - from <= most) return undefined;
  let best: number | undefined;
  for (let index = first; index < cuts.length; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || cut.bytes - from > most) break;
    if (best === undefined || cut.cost <= (cuts[best]?.cost ?? cut.cost)) best = index;
  }
  if (best !== undefined) return best;
  return first < cuts.length ? first : undefined;
}

/** A body in parts, each of at most `most` bytes where that is possible. */
function partsOf(body: string, title: string, most: number, weigh: Weigh): readonly string[] {
  const { cuts, total } = cutsIn(body, most, weigh);
  const parts: string[] = [];
  let opening = '';
  let begin = 0;
  let from = 0;
  let first = 0;
  for (;;) {
    // The elements that are opened again count too.
    const room = most - Buffer.byteLength(opening);
    const chosen = nextCut(cuts, first, from, total, room);
    const cut = chosen === undefined ? undefined : cuts[chosen];
    const content = body.slice(begin, cut?.at);
    const open = outermostFirst(cut?.open);
    const closing = open.toReversed().map(({ name }) => `</${name}>`);
    parts.push(opening + content + closing.join(''));
    if (cut === undefined || chosen === undefined) return parts;
    opening = open.map((tag) => continued(tag, title)).join('');
    if (open.every(({ name }) => CONTAINERS.has(name))) opening += '\n';
    begin = cut.at;
    from = cut.bytes;
    first = chosen + 1;
  }
}

/** The length of `-9999`, which follows the name of a part. */
const LONGEST_NUMBER = 5;
const ID = / id="([^"]*)"/g;
const LINK = / href="([^"#:]*)#([^"]+)"/g;

/** The bytes of a body. */
function weightOf(body: string, weigh: Weigh): number {
  if (weigh === plainWeight) return Buffer.byteLength(body);
  let bytes = 0;
  for (const token of tokensOf(body)) bytes += weigh(token);
  return bytes;
}

function stemOf(href: string): string {
  return href.replace(/\.xhtml$/, '');
}

/** A document as one or more: the first keeps the name, `nameOf` names the others. */
function divided(
  document: ContentDocument,
  weigh: Weigh,
  nameOf: (wanted: string) => string,
): readonly ContentDocument[] {
  const { body, title, href, id } = document;
  const most = LONGEST_DOCUMENT - FRAME - Buffer.byteLength(escapeText(title));
  if (weightOf(body, weigh) <= most) return [document];
  // A link inside the page will have to name the part that its target is in.
  const name = href.length + LONGEST_NUMBER;
  const withNames: Weigh = (token) =>
    weigh(token) + (token.kind === 'open' && / href="#/.test(token.source) ? name : 0);
  const stem = stemOf(href);
  return partsOf(body, title, most, withNames).map((part, index): ContentDocument => {
    if (index === 0) return { ...document, body: part };
    const own = nameOf(`${stem}-${String(index + 1)}`);
    return { ...document, body: part, href: `${own}.xhtml`, id: `${id}${own.slice(stem.length)}` };
  });
}

/** By id, the document that it is in now. */
function placesIn(documents: readonly ContentDocument[]): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ body, href }) =>
      [...body.matchAll(ID)].map(([, place = '']) => [place, href] as const),
    ),
  );
}

/**
 * A publication without content documents of more than `LONGEST_DOCUMENT` bytes: they continue in `<name>-2.xhtml`
 * and so on. Links lead to the document that their target is in now, and the table of contents to the first.
 * @param weigh the bytes of a piece of a page in the finished book
 */
export function divideLongDocuments(publication: Publication, weigh: Weigh): Publication {
  const nameOf = namer(publication.documents.map(({ href }) => stemOf(href)));
  const sources = publication.documents.map((document) => ({
    href: document.href,
    parts: divided(document, weigh, nameOf),
  }));
  /** By the former document, the places of its ids. */
  const moved = new Map(
    sources
      .filter(({ parts }) => parts.length > 1)
      .map(({ href, parts }) => [href, placesIn(parts)] as const),
  );
  if (moved.size === 0) return publication;
  const documents = sources.flatMap(({ href, parts }) =>
    parts.map((part) => ({
      ...part,
      body: part.body.replace(LINK, (link, file: string, place: string) => {
        const target = moved.get(file === '' ? href : file)?.get(place);
        const isHere = target === undefined || (file === '' && target === part.href);
        return isHere ? link : ` href="${target}#${place}"`;
      }),
    })),
  );
  const relink = (href: string): string => {
    const [file = '', place = ''] = href.split('#');
    const target = moved.get(file)?.get(place);
    return target === undefined ? href : `${target}#${place}`;
  };
  return { ...publication, documents, toc: relinked(publication.toc, relink) };
}

function relinked(
  entries: readonly TocEntry[],
  relink: (href: string) => string,
): readonly TocEntry[] {
  return entries.map((entry) => ({
    ...entry,
    href: relink(entry.href),
    children: relinked(entry.children, relink),
  }));
}
