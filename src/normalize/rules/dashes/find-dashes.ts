/** Finds the hyphens of a text that are meant as dashes. */
import type { DraftBlock } from '../../draft.ts';
import { EM_DASH, EN_DASH } from '../../language/characters.ts';
import { replacesName } from './names.ts';
import { isSumOrRange, staysHyphen } from './hyphens.ts';
import { rangesIn } from './ranges.ts';

/** Two hyphens or more with the spaces around them; a longer row is a line to fill in. */
const HYPHENS = /(?<![-<|+=_*\\/])(?:(?<! )[ ]+)?-{2,8}(?![->|+=_*\\/])[ ]*/g;

/** A hyphen between spaces. */
const SPACED = /(?<=[^\s—–*_-])[ ]+-[ ]+(?=[^\s—–*_-])/g;

/** A hyphen with a space only after it. */
const TRAILING = /(?<=[\p{L}\p{N}][.,!?'‘’…]?)- (?=[^\s—–*_-])/gu;

/** A remark between hyphens: `he saw -no, he knew- that`. Words joined by hyphens may be inside. */
const ASIDE =
  /(?:(?<=[\p{L},]) |^)-(?=(\p{L}(?:[^-]|(?<=\p{L})-(?=\p{L})){2,100}?[\p{L}.!?…])-(?= |[.,;:?!]|$))/gu;

/** A hyphen where speech or thought is cut off: `th-"`. */
const CUT_OFF =
  /(?<=\p{L}['‘’.]?|:)(?<!(?:\p{L} ["“'‘]|(?<!\p{L})[Aa]n? )[A-FS])-(?=[?!]*["“”'‘’]*(?:["“”]|$)|…|[.?!](?:\s|$)|['’](?:\s|$))/gu;

/** The same with a space before the hyphen: `"What the -"`. */
const CUT_OFF_SPACED = /(?<=\p{L}[,.!?]?) {1,3}- ?(?=["”’'](?:[\s.,;:!?]|$))/gu;

/** A hyphen at the end of a paragraph: the sentence is broken off. */
const BROKEN_OFF = /(?<=\p{L}[,.!?]?) -$|(?<=["“”'‘’«»])-$/gu;

/** A hyphen after a colon before a list or speech, as in older books. */
const COLON_DASH = /(?<=\p{L}\)?:)-(?= |$)/gu;

/** A hyphen where speech continues: `"-and then`. */
const TAKEN_UP = /(?<=(?:^|[\s("“])["“”'‘’])-(?=\p{L})/gu;

/** A hyphen before a parenthesis: `the wood-(she thought it was one)`. */
const BEFORE_PARENTHESIS = /(?<=\p{L}{2})-(?=\(\p{L}+ )/gu;

/** A hyphen before a shortened conjunction: `he left-'cause he could`. */
const BEFORE_CONJUNCTION =
  /(?<=\p{L}['’]?)-(?=['’](?:cause|cos|coz|cuz|ca['’]?se|caze|cept|cep['’](?:n['’]?)?|less|til|till|fore|bout|tis|twas)(?![\p{L}-]))/giu;

/** An em dash between spaces. */
const SPACED_EM = /(?<=\S)[ ]+—[ ]+(?=\S)/g;

/** A place in a text, and the dash that replaces it. */
export interface Dash {
  readonly start: number;
  readonly end: number;
  readonly with: string;
  /** The dash is the same in every language, and so are the spaces around it. */
  readonly isFixed?: true;
}

/** Every dash of a block, with the spaces around it that are removed. */
export function* dashesIn(source: DraftBlock, isEnglish: boolean): Iterable<Dash> {
  const { text } = source;
  const dash = (match: RegExpExecArray, after = EM_DASH): Dash => ({
    start: match.index,
    end: match.index + match[0].length,
    with: after,
  });
  const thoughtEnds = new Set(
    source.marks.flatMap(({ kind, end }) => (kind === 'thought' ? [end] : [])),
  );
  for (const match of text.matchAll(HYPHENS))
    yield nameDash(text, match) ?? dash(match, dashFor(text, match));
  for (const at of rangesIn(text, isEnglish))
    yield { start: at, end: at + 1, with: EN_DASH, isFixed: true };
  for (const match of text.matchAll(ASIDE)) yield* asideDashes(text, match);
  for (const match of text.matchAll(SPACED)) {
    if (!isSumOrRange(text, match.index, match.index + match[0].length)) yield dash(match);
  }
  for (const match of text.matchAll(TRAILING)) {
    if (staysHyphen(text, match.index, isEnglish)) continue;
    // A thought that is cut off ends with its dash; the space after it is outside.
    yield thoughtEnds.has(match.index + 1) ? dashAt(match.index) : dash(match);
  }
  for (const pattern of [CUT_OFF, CUT_OFF_SPACED, BROKEN_OFF, TAKEN_UP, SPACED_EM])
    for (const match of text.matchAll(pattern)) yield dash(match);
  for (const pattern of [COLON_DASH, BEFORE_PARENTHESIS, BEFORE_CONJUNCTION])
    for (const { index } of text.matchAll(pattern)) yield dashAt(index);
}

/** The dashes at both ends of a remark of several words; one word is stressed so. */
function* asideDashes(text: string, match: RegExpExecArray): Iterable<Dash> {
  const { 0: found, 1: inside = '', index } = match;
  if (!/ \S/.test(inside)) return;
  const closing = index + found.length + inside.length;
  yield { start: index, end: index + found.length, with: EM_DASH };
  const isSpaced = /^ \S/.test(text.slice(closing + 1, closing + 3));
  yield { start: closing, end: closing + (isSpaced ? 2 : 1), with: EM_DASH };
}

/** A hyphen that is a dash, with no spaces to remove. */
export function dashAt(at: number): Dash {
  return { start: at, end: at + 1, with: EM_DASH };
}

/** Two em dashes for the letters that four hyphens or more replace: `Mrs. D----` (The Chicago Manual of Style, §6.93). */
function nameDash(text: string, { 0: found, index }: RegExpExecArray): Dash | undefined {
  const count = found.trim().length;
  const start = index + found.indexOf('-');
  if (count < 4 || !replacesName(text, start, start + count)) return undefined;
  return { start, end: start + count, with: EM_DASH + EM_DASH, isFixed: true };
}

/**
 * The dash for some hyphens, without spaces, except for a space before it when it follows a finished sentence,
 * and after it when it replaces the rest of a name (`Dr. M-- of B--`).
 */
function dashFor(text: string, match: RegExpExecArray): string {
  const [found] = match;
  const before = text.slice(Math.max(0, match.index - 4), match.index);
  // From one number to another: `10--20`.
  if (found === '--' && /\d$/.test(before) && /^\d/.test(text.slice(match.index + 2)))
    return EN_DASH;
  if (found.startsWith(' ') && !found.endsWith(' ') && /[.!?]["”]?$/.test(before))
    return ` ${EM_DASH}`;
  if (found.endsWith(' ') && !found.startsWith(' ') && /(?:^|[\s"“])\p{Lu}$/u.test(before))
    return `${EM_DASH} `;
  return EM_DASH;
}
