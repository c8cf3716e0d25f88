import { Parser } from 'htmlparser2';
import { DEEPEST_PARSED, parseInStretches } from '../xml.ts';
import { follow, nameOf } from './paths.ts';

/** A page of a book whose links are looked through. */
export interface LinkingPage {
  readonly path: string;
  readonly source: string;
}

/** Links between signs in the text and notes, wherever in the book the notes stand. */
export interface NoteLinks {
  /** The key of the note that a link of a page leads to; undefined for any other link. */
  readonly noteOf: (path: string, href: string) => string | undefined;
  /** Ids of elements of a page that are notes or begin one. */
  readonly notesIn: (path: string) => readonly string[];
  /** Whether a link of a page leads back from a note to its sign. */
  readonly isWayBack: (path: string, href: string) => boolean;
}

/** What notes are marked with: numbers, letters, stars; perhaps in brackets. */
const SIGN = /^[[({]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})\s*[\])}]?$/i;
const BRACKETED = /^[[({].*[\])}]$/;
const NOTE_TYPE = /(?:^|\s)(?:doc-)?noteref(?:\s|$)/i;
const NOTE_CLASS = /(?:^|[\s_-])(?:foot|end)?note-?(?:ref|link|anchor|call)(?:$|[\s_-])/i;
/** A sign is no longer than this with all its brackets. */
const LONGEST_SIGN = 12;

interface OpenLink {
  readonly place: string;
  readonly isStated: boolean;
  readonly isRaised: boolean;
  text: string;
  hasRaised: boolean;
}

/**
 * Find the notes of a book by the links to them: those that say they are (`noteref`), and raised or
 * bracketed signs that lead on to a place further behind. What leads back from there is a way back.
 * @param pages in reading order
 */
export function noteLinks(pages: readonly LinkingPage[]): NoteLinks {
  const order = new Map<string, number>();
  const links: { readonly place: string; readonly at: number; readonly isStated: boolean }[] = [];
  let count = 0;
  for (const { path, source } of pages) {
    let open: OpenLink | undefined;
    let raised = 0;
    let depth = 0;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          count += 1;
          depth += 1;
          const { id, href, class: classes = '', role = '' } = attributes;
          for (const own of [id, name === 'a' ? attributes['name'] : undefined])
            if (own !== undefined && !order.has(`${path}#${own}`))
              order.set(`${path}#${own}`, count);
          if (name === 'sup') {
            raised += 1;
            if (open !== undefined) open.hasRaised = true;
          }
          if (name !== 'a' || href === undefined) return;
          const place = follow(path, href);
          if (place?.fragment === undefined) return;
          const type = attributes['epub:type'] ?? '';
          const isStated = NOTE_TYPE.test(type) || NOTE_TYPE.test(role);
          const isRaised = raised > 0 || NOTE_CLASS.test(classes);
          open = { place: nameOf(place), isStated, isRaised, text: '', hasRaised: false };
        },
        ontext: (text) => {
          if (open !== undefined && open.text.length <= LONGEST_SIGN) open.text += text;
        },
        onclosetag: (name) => {
          depth -= 1;
          if (name === 'sup') raised = Math.max(0, raised - 1);
          if (name !== 'a' || open === undefined) return;
          const { place, isStated, isRaised, hasRaised } = open;
          const text = open.text.trim();
          open = undefined;
          const isSign =
            text.length <= LONGEST_SIGN &&
            SIGN.test(text) &&
            (isRaised || hasRaised || BRACKETED.test(text) || /^[*†‡§]+$/.test(text));
          if (isStated || isSign) links.push({ place, at: count, isStated });
        },
      },
      { decodeEntities: true },
    );
    // A page that nests deeper is refused when it is read itself.
    parseInStretches(parser, source, () => depth < DEEPEST_PARSED);
  }
  const notes = new Set<string>();
  for (const { place, at, isStated } of links) {
    const there = order.get(place);
    if (there === undefined) continue;
    if (isStated || there > at) notes.add(place);
  }
  const byPage = new Map<string, string[]>();
  for (const place of notes) {
    const hash = place.indexOf('#');
    const path = place.slice(0, hash);
    const known = byPage.get(path) ?? [];
    known.push(place.slice(hash + 1));
    byPage.set(path, known);
  }
  const placeOf = (path: string, href: string): string => {
    const place = follow(path, href);
    return place === undefined ? '' : nameOf(place);
  };
  return {
    noteOf: (path, href) => {
      const place = placeOf(path, href);
      return notes.has(place) ? place : undefined;
    },
    notesIn: (path) => byPage.get(path) ?? [],
    isWayBack: (path, href) => {
      const place = placeOf(path, href);
      return place.includes('#') && order.has(place) && !notes.has(place);
    },
  };
}
