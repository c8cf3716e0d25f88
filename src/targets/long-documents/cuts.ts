/** The places where the body of a document may be cut, and what a cut there costs. */
import {
  attributesOf,
  classesOf,
  tokensOf,
  type OpenTag,
  type Token,
} from '../markup/page-tokens.ts';
import { sentencesOf } from '../markup/sentences.ts';

/** Elements that may continue in another document. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  'section div blockquote aside ol ul dl'.split(' '),
);
const HEADINGS = /^(?:h[1-6]|header|dt)$/;
/** Classes of what belongs to the next element: a scene break, a line that sets a scene, a passage's notice. */
const LEADS: ReadonlySet<string> = new Set(['scene-break', 'marker', 'notice']);
const ENDS: ReadonlySet<string> = new Set(['passage-end']);
/** Classes of what belongs to the element before. */
const FOLLOWS: ReadonlySet<string> = new Set(['scene-break', 'passage-end', 'way-back']);
/** A paragraph after these has no indent; another document could not know that. */
const SET_APART: ReadonlySet<string> = new Set(['blockquote', 'div']);

/** The cost of a cut inside a paragraph, which is made only where one paragraph is too long. */
const INSIDE = 50;
/** The cost of a cut that separates what belongs together, which is made only where there is no other. */
const PARTING = 100;
/** A sentence is cut only if it is longer than this, in characters. */
const LONGEST_SENTENCE = 20_000;

/** A place where a document may be cut. */
export interface Cut {
  /** Its offset in the body. */
  readonly at: number;
  /** Bytes before it. */
  readonly bytes: number;
  /** The lower the better. */
  readonly cost: number;
  /** The innermost element that is open there. */
  readonly open: Open | undefined;
}

/** An open element and the one around it. */
export interface Open {
  readonly tag: OpenTag;
  readonly parent: Open | undefined;
  readonly depth: number;
}

/** The bytes of a token in the finished book of a target. */
export type Weigh = (token: Token) => number;

/** The bytes of a token as rendered. */
export const plainWeight: Weigh = ({ source }) => Buffer.byteLength(source);

/** Text in pieces that two documents may share out: its sentences, and parts of very long ones. */
function pieces(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.length <= LONGEST_SENTENCE) return [sentence];
    const found: string[] = [];
    for (let start = 0; start < sentence.length;) {
      const space = sentence.lastIndexOf(' ', start + LONGEST_SENTENCE);
      // Without a space it is one word, which stays whole.
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

/** The cost of a cut between two elements. */
function costBetween(before: OpenTag, after: OpenTag, depth: number): number {
  const leads = HEADINGS.test(before.name) || (has(before, LEADS) && !has(before, ENDS));
  const parts = leads || has(after, FOLLOWS);
  return depth + (SET_APART.has(before.name) ? 1 : 0) + (parts ? PARTING : 0);
}

/** The places where a body may be cut, and the weight of all of it. */
export interface Cuts {
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

/**
 * The cuts of a body in order: between elements, and inside paragraphs that are too long.
 * @param most the most bytes of a document
 */
export function cutsIn(body: string, most: number, weigh: Weigh): Cuts {
  const cuts: Cut[] = [];
  let open: Open | undefined;
  // The last element that was closed at this level: a cut may come after it.
  let last: OpenTag | undefined;
  let outside = 0;
  let at = 0;
  let bytes = 0;
  // The texts of the open paragraph, and where it began.
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
