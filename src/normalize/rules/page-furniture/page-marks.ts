/** Page marks of a transcription inside sentences: `the wind[Pg 13] blew`. */
import type { Draft } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** A page mark as transcribers type it, and whether its word is short: nobody else types `Pg`. */
const PAGE_MARK = /[[{](?:(Pg\.?)|page|p\.) ?(\d{1,4}|[ivxlc]{1,8})[\]}]/gi;
/** The fewest marks with the whole word that are believed. */
const FEWEST = 2;

/** A page mark and where it is. */
interface PageMark {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly short: boolean;
  readonly number: number;
}

/** The page marks of a file are taken out; those with the whole word only where they count up. */
export function* pageMarkEdits({ blocks }: Draft): Iterable<Edit> {
  const found = blocks.flatMap(({ text, role }, index): PageMark[] =>
    role.type === 'image' || !/[[{]/.test(text)
      ? []
      : Array.from(text.matchAll(PAGE_MARK), (match) => ({
          index,
          start: match.index,
          end: match.index + match[0].length,
          short: match[1] !== undefined,
          number: Number(match[2]),
        })),
  );
  const whole = found.filter(({ short }) => !short);
  const rises = whole.every(({ number }, at) => at === 0 || number > (whole[at - 1]?.number ?? 0));
  const believed = whole.length >= FEWEST && rises ? found : found.filter(({ short }) => short);
  for (const { index, start, end } of believed) {
    const text = blocks[index]?.text ?? '';
    if (start === 0 && end === text.length) {
      yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
      continue;
    }
    // One of two spaces goes with it.
    const opens = start === 0 || text.charAt(start - 1) === ' ';
    const to = opens && text.charAt(end) === ' ' ? end + 1 : end;
    const from =
      to === end && end === text.length && text.charAt(start - 1) === ' ' ? start - 1 : start;
    yield {
      type: 'replaceText',
      block: index,
      start: from,
      end: to,
      with: '',
      reason: 'page-furniture',
    };
  }
}
