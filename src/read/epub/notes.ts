/** Finds the notes of an e-book by the links to them. */
import { Parser } from 'htmlparser2';
import { DEEPEST_PARSED, parseInStretches, type Attributes } from '../xml.ts';
import { follow, nameOf } from './paths.ts';

/** A page of a book whose links are looked through. */
export interface LinkingPage {
  readonly path: string;
  readonly source: string;
}

/** Links between the references in the text and the notes, wherever in the book the notes are. */
export interface NoteLinks {
  /** The key of the note that a link of a page leads to; undefined for any other link. */
  readonly noteOf: (path: string, href: string) => string | undefined;
  /** Ids of elements of a page that are notes or begin one. */
  readonly notesIn: (path: string) => readonly string[];
  /** Whether a link of a page leads back from a note to its reference. */
  readonly isWayBack: (path: string, href: string) => boolean;
}

/** References to notes: numbers, letters, stars; perhaps in brackets. */
const REFERENCE = /^[[({]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})\s*[\])}]?$/i;
const BRACKETED = /^[[({].*[\])}]$/;
const NOTE_TYPE = /(?:^|\s)(?:doc-)?noteref(?:\s|$)/i;
const NOTE_CLASS = /(?:^|[\s_-])(?:foot|end)?note-?(?:ref|link|anchor|call)(?:$|[\s_-])/i;
/** The longest reference, with all its brackets. */
const LONGEST_REFERENCE = 12;

/** A link to a place in the book, while its text is collected. */
interface OpenLink {
  readonly place: string;
  readonly isStated: boolean;
  readonly isSuperscript: boolean;
  text: string;
  hasSuperscript: boolean;
}

/** A link that may lead to a note. */
interface NoteLink {
  readonly place: string;
  /** The number of the element before it, counted through the book. */
  readonly at: number;
  /** The link says that it leads to a note. */
  readonly isStated: boolean;
}

function isReference({ text, isSuperscript, hasSuperscript }: OpenLink): boolean {
  const words = text.trim();
  return (
    words.length <= LONGEST_REFERENCE &&
    REFERENCE.test(words) &&
    (isSuperscript || hasSuperscript || BRACKETED.test(words) || /^[*†‡§]+$/.test(words))
  );
}

/** Goes through the pages of a book for their ids and their links. */
class LinkSearch {
  /** Where the ids of the book are, by the number of their elements. */
  readonly order = new Map<string, number>();
  readonly links: NoteLink[] = [];
  #count = 0;
  #depth = 0;
  #superscripts = 0;
  #open: OpenLink | undefined;

  /** Look through the next page. */
  page({ path, source }: LinkingPage): void {
    this.#depth = 0;
    this.#superscripts = 0;
    this.#open = undefined;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#element(path, name, attributes);
        },
        ontext: (text) => {
          if (this.#open !== undefined && this.#open.text.length <= LONGEST_REFERENCE)
            this.#open.text += text;
        },
        onclosetag: (name) => {
          this.#close(name);
        },
      },
      { decodeEntities: true },
    );
    // A page that nests deeper is refused when it is read itself.
    parseInStretches(parser, source, () => this.#depth < DEEPEST_PARSED);
  }

  #element(path: string, name: string, attributes: Attributes): void {
    this.#count += 1;
    this.#depth += 1;
    const { id, href, class: classes = '', role = '' } = attributes;
    for (const own of [id, name === 'a' ? attributes['name'] : undefined])
      if (own !== undefined && !this.order.has(`${path}#${own}`))
        this.order.set(`${path}#${own}`, this.#count);
    if (name === 'sup') {
      this.#superscripts += 1;
      if (this.#open !== undefined) this.#open.hasSuperscript = true;
    }
    const place = name === 'a' && href !== undefined ? follow(path, href) : undefined;
    if (place?.fragment === undefined) return;
    const type = attributes['epub:type'] ?? '';
    this.#open = {
      place: nameOf(place),
      isStated: NOTE_TYPE.test(type) || NOTE_TYPE.test(role),
      isSuperscript: this.#superscripts > 0 || NOTE_CLASS.test(classes),
      text: '',
      hasSuperscript: false,
    };
  }

  #close(name: string): void {
    this.#depth -= 1;
    if (name === 'sup') this.#superscripts = Math.max(0, this.#superscripts - 1);
    if (name !== 'a' || this.#open === undefined) return;
    const { place, isStated } = this.#open;
    if (isStated || isReference(this.#open)) this.links.push({ place, at: this.#count, isStated });
    this.#open = undefined;
  }

  /** The places of all notes. */
  notes(): ReadonlySet<string> {
    const notes = this.links.filter(({ place, at, isStated }) => {
      const there = this.order.get(place);
      return there !== undefined && (isStated || there > at);
    });
    return new Set(notes.map(({ place }) => place));
  }
}

/**
 * Find the notes of a book by the links to them: those that say they are (`noteref`), and superscript or
 * bracketed references that lead forward. A link from a note to an earlier place leads back.
 * @param pages in reading order
 */
export function noteLinks(pages: readonly LinkingPage[]): NoteLinks {
  const search = new LinkSearch();
  for (const page of pages) search.page(page);
  const notes = search.notes();
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
      return place.includes('#') && search.order.has(place) && !notes.has(place);
    },
  };
}
