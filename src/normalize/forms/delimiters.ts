import type { Delimiters, Draft } from '../draft.ts';

/** A delimited span: from its opening delimiter up to the end of its closing one. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly open: number;
  /** 0 when nothing closes it and it runs to the end of the text. */
  readonly close: number;
}

/** Stressed words come singly or by twos. */
const SENTENCE_WORDS = 3;

/** No longer part of a word is marked by itself. */
const LONGEST_PART = 80;
/** Spans in spans of one sign; nobody nests deeper, and pages do not either. */
const DEEPEST = 8;

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** A part of a word that is stressed has a vowel; `b*st*rd` has stars for its own. */
const PART_BETWEEN = /^\*(?![b-df-hj-np-tv-xz]{1,20}\*)\p{L}{2,20}\*(?!\*)/iu;
const PART_OF_WORD = /^\p{L}+$/u;

/** Characters that belong to a delimiter: `*` inside `**` is none. */
function standsAlone(text: string, at: number, delimiter: string): boolean {
  const sign = delimiter.charAt(0);
  return text.charAt(at - 1) !== sign && text.charAt(at + delimiter.length) !== sign;
}

function canOpen(text: string, at: number, open: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + open.length);
  if (after === '' || SPACE.test(after)) return false;
  // ~*~ is an ornament.
  if (after === '~' && !open.startsWith('~')) return false;
  // un*believ*able: stars around a part of a word; other signs join words and paths.
  if (WORD.test(before))
    return open === '*' && /\p{L}/u.test(before) && PART_BETWEEN.test(text.slice(at, at + 24));
  // http://… opens nothing; <3 is a heart; a slash or tilde before a number is arithmetic.
  if (open.startsWith('/') && (before === ':' || /\d/.test(after))) return false;
  if (open === '<') return /[\p{L}"“”'‘’…*_.!?¡¿(]/u.test(after);
  return !(open === '~' && /\d/.test(after));
}

function canClose(text: string, at: number, close: string, opened: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + close.length);
  if (SPACE.test(before) || at <= opened) return false;
  if (before === '~' && !close.startsWith('~')) return false;
  // *mother*ly: a mark inside a word closes only around the beginning of that word.
  if (!WORD.test(after)) return true;
  return at - opened <= LONGEST_PART && PART_OF_WORD.test(text.slice(opened, at));
}

/**
 * The spans between a pair of delimiters in one block; never across blocks, and in time linear in the
 * text. Spans of one sign may nest (`*I am *not* amused*`).
 * @param toEnd whether an opening delimiter that nothing closes holds to the end of the text, or to the
 *   next one that opens
 */
export function findSpans(
  text: string,
  { open, close }: Pick<Delimiters, 'open' | 'close'>,
  toEnd = false,
): readonly Span[] {
  const spans: Span[] = [];
  const same = open === close;
  const opened: { readonly start: number; worded: boolean }[] = [];
  const leaveOpen = (end: number): void => {
    const first = opened[0];
    opened.length = 0;
    if (toEnd && first !== undefined && end > first.start + open.length)
      spans.push({ start: first.start, end, open: open.length, close: 0 });
  };
  let at = 0;
  while (at < text.length) {
    const top = opened.at(-1);
    // Marks around nothing but signs mark nothing.
    if (
      top?.worded === true &&
      text.startsWith(close, at) &&
      canClose(text, at, close, top.start + open.length) &&
      (!same || standsAlone(text, at, close))
    ) {
      const end = at + close.length;
      spans.push({ start: top.start, end, open: open.length, close: close.length });
      opened.pop();
      const outer = opened.at(-1);
      if (outer !== undefined) outer.worded = true;
      at = end;
    } else if (
      text.startsWith(open, at) &&
      canOpen(text, at, open) &&
      (!same || standsAlone(text, at, open))
    ) {
      if (!same && top !== undefined) leaveOpen(text.slice(0, at).trimEnd().length);
      opened.push({ start: at, worded: false });
      if (opened.length > DEEPEST) opened.shift();
      at += open.length;
    } else {
      if (top !== undefined) top.worded ||= WORD.test(text.charAt(at));
      at += 1;
    }
  }
  leaveOpen(text.length);
  return spans;
}

/**
 * What one sign means where the file repeats it without a key: whole sentences are thoughts, single
 * words are stressed; nothing when there is too little of it.
 */
export function senseByUse(
  texts: readonly string[],
  pair: Pick<Delimiters, 'open' | 'close'>,
  fewest: number,
): 'thought' | 'emphasis' | undefined {
  let spans = 0;
  let long = 0;
  for (const text of texts) {
    if (!text.includes(pair.open)) continue;
    for (const { start, end, open, close } of findSpans(text, pair)) {
      const inside = text.slice(start + open, end - close);
      if (!/\p{L}{2}/u.test(inside)) continue;
      spans += 1;
      if (inside.split(/\s+/).length >= SENTENCE_WORDS) long += 1;
    }
  }
  if (spans < fewest) return undefined;
  return long * 2 >= spans ? 'thought' : 'emphasis';
}

/** What the file's legend or the config says its delimiters mean; later statements win. */
export function statedDelimiters(draft: Draft): readonly Delimiters[] {
  const byOpening = new Map<string, Delimiters>();
  for (const { fact } of draft.facts) {
    if (fact.name === 'notation') byOpening.set(fact.delimiters.open, fact.delimiters);
  }
  return [...byOpening.values()];
}
