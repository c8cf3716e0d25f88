import type { ContentDocument, Publication, TocEntry } from '../render/publication.ts';
import { escapeText } from '../render/xhtml.ts';
import {
  attributesOf,
  classesOf,
  openTag,
  sentencesOf,
  tokensOf,
  type OpenTag,
  type Token,
} from './markup.ts';

/**
 * Content documents that are too long for e-readers, which lay out a whole document before they show a page of
 * it, go on in further ones. Names and ids of all others stay, and of a chapter that grows those of its first
 * parts: it is filled from the front.
 */

/** The most that a content document has, in bytes: engines of before 2012 take no more than 300 kB. */
export const LONGEST_DOCUMENT = 250_000;
/** What stands around the body, besides the title: declaration, head, the boxes of a target. */
const FRAME = 2_000;

/** Elements that may go on in another document. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'section',
  'div',
  'blockquote',
  'aside',
  'ol',
  'ul',
  'dl',
]);
const HEADINGS = /^(?:h[1-6]|header|dt)$/;
/** Classes of what belongs to what comes next: a break, a line that sets a scene, a passage's notice. */
const LEADS: ReadonlySet<string> = new Set(['scene-break', 'marker', 'notice']);
const ENDS: ReadonlySet<string> = new Set(['passage-end']);
/** Classes of what belongs to what goes before. */
const FOLLOWS: ReadonlySet<string> = new Set(['scene-break', 'passage-end', 'way-back']);
/** After these a paragraph has no indent, which another document could not know. */
const SET_APART: ReadonlySet<string> = new Set(['blockquote', 'div']);

/** The cost of a cut inside of a paragraph: only where one alone is too long. */
const INSIDE = 50;
/** The cost of a cut that parts what belongs together: only where there is no other. */
const PARTING = 100;
/** A sentence is not cut, unless it alone is longer than this, in characters. */
const LONGEST_SENTENCE = 20_000;

/** A place where a document may be cut. */
interface Cut {
  /** Where in the body. */
  readonly at: number;
  /** Bytes before it. */
  readonly bytes: number;
  /** The lower the better. */
  readonly cost: number;
  /** What is open there. */
  readonly open: Open | undefined;
}

/** An element that is open, and what it stands in. */
interface Open {
  readonly tag: OpenTag;
  readonly parent: Open | undefined;
  readonly depth: number;
}

/** What is open, outermost first. */
function outermostFirst(open: Open | undefined): readonly OpenTag[] {
  const tags: OpenTag[] = [];
  for (let at = open; at !== undefined; at = at.parent) tags.push(at.tag);
  return tags.toReversed();
}

/** Bytes of a token once a target has been at it. */
export type Weigh = (token: Token) => number;

/** Bytes as they stand. */
export const plainWeight: Weigh = ({ source }) => Buffer.byteLength(source);

/** Text in pieces that may stand in two documents; a sentence is one unless it is endless. */
function pieces(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.length <= LONGEST_SENTENCE) return [sentence];
    const found: string[] = [];
    for (let start = 0; start < sentence.length;) {
      const space = sentence.lastIndexOf(' ', start + LONGEST_SENTENCE);
      // Without a blank it is one word, which stays whole.
      const next = space > start ? space : sentence.indexOf(' ', start + LONGEST_SENTENCE);
      const end = next < 0 ? sentence.length : next + 1;
      found.push(sentence.slice(start, end));
      start = end;
    }
    return found;
  });
}

function has(tag: OpenTag, classes: ReadonlySet<string>): boolean {
  // Nearly every paragraph has no attribute.
  if (tag.written === '') return false;
  return classesOf(attributesOf(tag)).some((name) => classes.has(name));
}

/** What it costs to cut between two elements. */
function costBetween(before: OpenTag, after: OpenTag, depth: number): number {
  const leads = HEADINGS.test(before.name) || (has(before, LEADS) && !has(before, ENDS));
  const parts = leads || has(after, FOLLOWS);
  return depth + (SET_APART.has(before.name) ? 1 : 0) + (parts ? PARTING : 0);
}

/** The places where a body may be cut, and what all of it weighs. */
interface Cuts {
  readonly cuts: readonly Cut[];
  readonly total: number;
}

/** A text inside a paragraph. */
type Inside = Omit<Cut, 'cost'> & { readonly source: string };

/** Cuts between the sentences of a text. */
function cutsInside({ at, bytes, open, source }: Inside, weigh: Weigh): readonly Cut[] {
  const cuts: Cut[] = [];
  let next = { at, bytes };
  for (const piece of pieces(source)) {
    if (next.at > at) cuts.push({ ...next, open, cost: INSIDE + (open?.depth ?? 0) });
    next = {
      at: next.at + piece.length,
      bytes: next.bytes + weigh({ kind: 'text', source: piece }),
    };
  }
  return cuts;
}

function cutsIn(body: string, most: number, weigh: Weigh): Cuts {
  const cuts: Cut[] = [];
  let open: Open | undefined;
  // The last element that was closed at this level, behind which a cut may be.
  let last: OpenTag | undefined;
  let outside = 0;
  let at = 0;
  let bytes = 0;
  // The texts of the paragraph that is open, and where it began.
  let texts: Inside[] = [];
  let began = 0;
  for (const token of tokensOf(body)) {
    const weight = weigh(token);
    switch (token.kind) {
      case 'other':
        break;
      case 'text':
        if (outside > 0) texts.push({ at, bytes, open, source: token.source });
        break;
      case 'open':
        if (outside === 0) {
          texts = [];
          began = bytes;
          if (last !== undefined && open !== undefined)
            cuts.push({ at, bytes, cost: costBetween(last, token, open.depth), open });
        }
        if (token.empty) last = token;
        else {
          open = { tag: token, parent: open, depth: (open?.depth ?? 0) + 1 };
          if (!CONTAINERS.has(token.name)) outside += 1;
          last = undefined;
        }
        break;
      case 'close':
        last = open?.tag;
        open = open?.parent;
        if (last === undefined || CONTAINERS.has(last.name)) break;
        outside -= 1;
        if (outside === 0 && last.name === 'p' && bytes - began > most)
          for (const text of texts) cuts.push(...cutsInside(text, weigh));
    }
    at += token.source.length;
    bytes += weight;
  }
  return { cuts, total: bytes };
}

/** An element that goes on: its id stays where it began. */
function continued(tag: OpenTag, title: string): string {
  const attributes = new Map(attributesOf(tag));
  attributes.delete('id');
  // What names it stands in the document before.
  if (attributes.delete('aria-labelledby')) attributes.set('aria-label', escapeText(title));
  if (tag.name === 'section' || tag.name === 'p')
    attributes.set('class', [...classesOf(attributes), 'continued'].join(' '));
  return openTag(tag.name, attributes, false);
}

/** The cut that ends a part which begins at `from`; undefined when all the rest fits. */
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

/** A body in parts, each within the bounds where that is possible. */
function partsOf(body: string, title: string, most: number, weigh: Weigh): readonly string[] {
  const { cuts, total } = cutsIn(body, most, weigh);
  const parts: string[] = [];
  let opening = '';
  let begin = 0;
  let from = 0;
  let first = 0;
  for (;;) {
    // What is opened again counts too.
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

/** `-9999`, which is behind the name of a part. */
const LONGEST_NUMBER = 5;
const ID = / id="([^"]*)"/g;
const LINK = / href="([^"#:]*)#([^"]+)"/g;

/**
 * Content documents of more than `LONGEST_DOCUMENT` bytes go on in `<name>-2.xhtml` and so on; links lead to
 * where their places stand now, and the table of contents to the first of them.
 * @param weigh what a piece of a page will weigh in the finished book
 */
export function divideLongDocuments(publication: Publication, weigh: Weigh): Publication {
  const taken = new Set(publication.documents.map(({ href }) => href));
  /** By document, where an id stands now. */
  const moved = new Map<string, ReadonlyMap<string, string>>();
  const documents = publication.documents.flatMap((document): readonly ContentDocument[] => {
    const { body, title, href, id } = document;
    const most = LONGEST_DOCUMENT - FRAME - Buffer.byteLength(escapeText(title));
    if (weightOf(body, weigh) <= most) return [document];
    // A link inside of the page will have to name the part that its place stands in.
    const name = href.length + LONGEST_NUMBER;
    const withNames: Weigh = (token) =>
      weigh(token) + (token.kind === 'open' && / href="#/.test(token.source) ? name : 0);
    const parts = partsOf(body, title, most, withNames);
    if (parts.length === 1) return [document];
    const stem = href.replace(/\.xhtml$/, '');
    const divided = parts.map((part, index): ContentDocument => {
      if (index === 0) return { ...document, body: part };
      const name = freeName(`${stem}-${String(index + 1)}`, taken);
      return {
        ...document,
        body: part,
        href: `${name}.xhtml`,
        id: `${id}${name.slice(stem.length)}`,
      };
    });
    const places = divided.flatMap((part) =>
      [...part.body.matchAll(ID)].map(([, place = '']) => [place, part.href] as const),
    );
    moved.set(href, new Map(places));
    // The links inside of it are relative to all of it as yet.
    return divided.map((part) => ({
      ...part,
      body: part.body.replace(LINK, (link, file: string, place: string) => {
        const target = file === '' ? moved.get(href)?.get(place) : undefined;
        return target === undefined || target === part.href ? link : ` href="${target}#${place}"`;
      }),
    }));
  });
  if (moved.size === 0) return publication;
  const relink = (href: string): string => {
    const [file = '', place = ''] = href.split('#');
    const target = moved.get(file)?.get(place);
    return target === undefined ? href : `${target}#${place}`;
  };
  return {
    ...publication,
    documents: documents.map((document) => ({
      ...document,
      body: document.body.replace(LINK, (link, file: string, place: string) =>
        file === '' ? link : ` href="${relink(`${file}#${place}`)}"`,
      ),
    })),
    toc: relinked(publication.toc, relink),
  };
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

function weightOf(body: string, weigh: Weigh): number {
  if (weigh === plainWeight) return Buffer.byteLength(body);
  let bytes = 0;
  for (const token of tokensOf(body)) bytes += weigh(token);
  return bytes;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(`${name}.xhtml`); count += 1) name = `${wanted}-${String(count)}`;
  taken.add(`${name}.xhtml`);
  return name;
}
