/** Text between delimiters such as `*…*` and `<…>`: where it begins and ends, and what its use shows it to be. */
import { factsBy, type Delimiters, type Draft } from '../draft.ts';

/** A delimited span, from its opening delimiter to the end of its closing one. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Lengths of the delimiters. */
  readonly open: number;
  /** 0 when the span has no closing delimiter. */
  readonly close: number;
}

/** Words from which on a span is a sentence: stressed words come singly or in twos. */
const SENTENCE_WORDS = 3;

/** A part of a word that is marked by itself is no longer, in characters. */
const LONGEST_PART = 80;
/** Spans with the same delimiters are nested no deeper. */
const DEEPEST = 8;

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** A part of a word that is stressed has a vowel; the stars of `b*st*rd` replace its letters. */
const PART_BETWEEN = /^\*(?![b-df-hj-np-tv-xz]{1,20}\*)\p{L}{2,20}\*(?!\*)/iu;
const PART_OF_WORD = /^\p{L}+$/u;
/** A whole quotation between stars, whatever touches it: `he cried*"Wait!"* and ran`. */
const QUOTED_BETWEEN = /^\*["“](?![\s*])[^*"“”]{1,200}["”]\*(?!\*)/u;
const LONGEST_QUOTED = 206;

/** Whether a delimiter is not part of a longer one, as `*` is in `**`. */
function isWhole(text: string, at: number, delimiter: string): boolean {
  const character = delimiter.charAt(0);
  return text.charAt(at - 1) !== character && text.charAt(at + delimiter.length) !== character;
}

function canOpen(text: string, at: number, open: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + open.length);
  if (after === '' || SPACE.test(after)) return false;
  // `~*~` is an ornament.
  if (after === '~' && !open.startsWith('~')) return false;
  // un*believ*able: stars may be around a part of a word; other characters join words and paths.
  if (WORD.test(before)) {
    if (open !== '*' || !/\p{L}/u.test(before)) return false;
    return (
      PART_BETWEEN.test(text.slice(at, at + 24)) ||
      QUOTED_BETWEEN.test(text.slice(at, at + LONGEST_QUOTED))
    );
  }
  // http://… opens nothing; <3 is a heart; a slash or tilde before a digit is arithmetic.
  if (open.startsWith('/') && (before === ':' || /\d/.test(after))) return false;
  if (open === '<') return /[\p{L}"“”'‘’…*_.!?¡¿(]/u.test(after);
  return !(open === '~' && /\d/.test(after));
}

function canClose(text: string, at: number, close: string, opened: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + close.length);
  if (SPACE.test(before) || at <= opened) return false;
  if (before === '~' && !close.startsWith('~')) return false;
  // *mother*ly: a delimiter inside a word closes only around the beginning of that word.
  if (!WORD.test(after)) return true;
  if (at - opened > LONGEST_PART) return false;
  const inside = text.slice(opened, at);
  // *"Stop!"*and: a quotation ends where its mark does; *Emma*s: a plural of a title.
  if (close === '*' && /^["“].*["”]$/u.test(inside)) return true;
  // *Stop!*and: what ends with a stop opens nothing.
  if (close === '*' && /^\p{L}[^*]*[.!?…,]$/u.test(inside) && /\p{L}/u.test(after)) return true;
  const isPlural = /^(?:s|es)(?!\p{L})/u.test(text.slice(at + close.length, at + close.length + 3));
  if (isPlural && close === '*') return /^\p{L}[\p{L} '’-]*$/u.test(inside);
  return PART_OF_WORD.test(inside);
}

/**
 * The spans between a pair of delimiters in one block, in time linear in the text. Spans with the same
 * delimiters may nest (`*I am *not* amused*`).
 * @param toEnd whether a span without a closing delimiter reaches to the next opening one, or to the end of
 *   the text; otherwise it is not a span
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
    // Delimiters without a word between them delimit nothing.
    if (
      top?.worded === true &&
      text.startsWith(close, at) &&
      canClose(text, at, close, top.start + open.length) &&
      (!same || isWhole(text, at, close))
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
      (!same || isWhole(text, at, open))
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
 * What a pair of delimiters means that a file uses without explanation: thoughts when it is around whole
 * sentences, emphasis when around single words; undefined when it is used less than `fewest` times.
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

/** The delimiters that the file's legend or the config explains; the last explanation of each applies. */
export function statedDelimiters(draft: Draft): readonly Delimiters[] {
  const stated = factsBy(draft.facts, 'notation').map(({ delimiters }) => delimiters);
  return [...new Map(stated.map((delimiters) => [delimiters.open, delimiters])).values()];
}
