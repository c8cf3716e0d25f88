import type { Delimiters, Draft } from './draft.ts';

/** A delimited span: from its opening delimiter up to the end of its closing one. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly open: number;
  /** 0 when nothing closes it and it runs to the end of the text. */
  readonly close: number;
}

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const PART_OF_WORD = /^\p{L}+$/u;

/** Characters that belong to a delimiter: `*` inside `**` is none. */
function standsAlone(text: string, at: number, delimiter: string): boolean {
  const sign = delimiter.charAt(0);
  return text.charAt(at - 1) !== sign && text.charAt(at + delimiter.length) !== sign;
}

function canOpen(text: string, at: number, open: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + open.length);
  if (after === '' || SPACE.test(after) || WORD.test(before)) return false;
  // http://… opens nothing; <3 is a heart; a slash or tilde before a number is arithmetic.
  if (open.startsWith('/') && (before === ':' || /\d/.test(after))) return false;
  if (open === '<') return /[\p{L}"“”'‘’…*_.!?¡¿(]/u.test(after);
  return !(open === '~' && /\d/.test(after));
}

function canClose(text: string, at: number, close: string, opened: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + close.length);
  if (SPACE.test(before) || at <= opened) return false;
  // *mother*ly: a mark inside a word closes only around the beginning of that word.
  return !WORD.test(after) || PART_OF_WORD.test(text.slice(opened, at));
}

/**
 * The spans between a pair of delimiters in one block; never across blocks, and in time linear in the
 * text.
 * @param toEnd whether an opening delimiter that nothing closes holds to the end of the text
 */
export function findSpans(
  text: string,
  { open, close }: Pick<Delimiters, 'open' | 'close'>,
  toEnd = false,
): readonly Span[] {
  const spans: Span[] = [];
  const same = open === close;
  let opened = -1;
  let worded = false;
  let at = 0;
  while (at < text.length) {
    // Marks around nothing but signs mark nothing.
    if (
      opened >= 0 &&
      worded &&
      text.startsWith(close, at) &&
      canClose(text, at, close, opened + open.length) &&
      (!same || standsAlone(text, at, close))
    ) {
      spans.push({ start: opened, end: at + close.length, open: open.length, close: close.length });
      opened = -1;
      at += close.length;
    } else if (
      text.startsWith(open, at) &&
      (opened < 0 || same) &&
      canOpen(text, at, open) &&
      (!same || standsAlone(text, at, open))
    ) {
      opened = at;
      worded = false;
      at += open.length;
    } else {
      worded ||= WORD.test(text.charAt(at));
      at += 1;
    }
  }
  if (toEnd && opened >= 0)
    spans.push({ start: opened, end: text.length, open: open.length, close: 0 });
  return spans;
}

/** What the file's legend or the config says its delimiters mean; later statements win. */
export function statedDelimiters(draft: Draft): readonly Delimiters[] {
  const byOpening = new Map<string, Delimiters>();
  for (const { fact } of draft.facts) {
    if (fact.name === 'notation') byOpening.set(fact.delimiters.open, fact.delimiters);
  }
  return [...byOpening.values()];
}
