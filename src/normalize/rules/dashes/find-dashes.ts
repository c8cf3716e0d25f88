/** Finds the hyphens of a text that are meant as dashes. */
import type { DraftBlock } from '../../draft.ts';
import { EM_DASH } from '../../language/characters.ts';
import { isSumOrRange, staysHyphen } from './hyphens.ts';

/** Two or three hyphens, with the blanks around them; four or more stand for a name left out. */
const HYPHENS = /(?<!-)(?:(?<! )[ ]+)?-{2,3}(?!-)[ ]*/g;

/** A spaced hyphen, spaced on both sides or behind only, between text. */
const SPACED = /(?<=[^\s—–*_-])[ ]+-[ ]+(?=[^\s—–*_-])/g;

const TRAILING = /(?<=[\p{L}\p{N}][.,!?'‘’…]?)- (?=[^\s—–*_-])/gu;

/** Speech or thought cut off: `th-"`. */
const CUT_OFF = /(?<=\p{L}['‘’.]?|:)-(?=[?!]*["“”'‘’]*(?:["“”]|$)|…|[.?!](?:\s|$)|['’](?:\s|$))/gu;

/** A spaced hyphen at the end: the sentence is broken off. */
/** Cut off with a blank before the hyphen: `"What the -"`. */
const CUT_OFF_SPACED = /(?<=\p{L}[,.!?]?) {1,3}- ?(?=["”’'](?:[\s.,;:!?]|$))/gu;

const BROKEN_OFF = /(?<=\p{L}[,.!?]?) -$|(?<=["“”'‘’«»])-$/gu;

/** A colon's dash before a list or a speech, as older books have it. */
const COLON_DASH = /(?<=\p{L}\)?:)-(?= |$)/gu;

/** Speech taken up again: `"-and then`. */
const TAKEN_UP = /(?<=(?:^|[\s("“])["“”'‘’])-(?=\p{L})/gu;

/** A parenthesis after a word: `the wood-(she thought it was one)`. */
const BEFORE_PARENTHESIS = /(?<=\p{L}{2})-(?=\(\p{L}+ )/gu;

/** A conjunction that has lost its head: `he left-'cause he could`. */
const BEFORE_CONJUNCTION =
  /(?<=\p{L}['’]?)-(?=['’](?:cause|cos|coz|cuz|ca['’]?se|caze|cept|cep['’](?:n['’]?)?|less|til|till|fore|bout|tis|twas)(?![\p{L}-]))/giu;

/** An em dash already, with blanks about it. */
const SPACED_EM = /(?<=\S)[ ]+—[ ]+(?=\S)/g;

export interface Dash {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** Every dash of a block, with the blanks about it that it takes away. */
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
  for (const match of text.matchAll(HYPHENS)) yield dash(match, dashFor(text, match));
  for (const match of text.matchAll(SPACED)) {
    if (!isSumOrRange(text, match.index, match.index + match[0].length)) yield dash(match);
  }
  for (const match of text.matchAll(TRAILING)) {
    if (staysHyphen(text, match.index, isEnglish)) continue;
    // A thought that was cut off ends with its dash; what comes after it is not of it.
    yield thoughtEnds.has(match.index + 1) ? dashAt(match.index) : dash(match);
  }
  for (const pattern of [CUT_OFF, CUT_OFF_SPACED, BROKEN_OFF, TAKEN_UP, SPACED_EM])
    for (const match of text.matchAll(pattern)) yield dash(match);
  for (const pattern of [COLON_DASH, BEFORE_PARENTHESIS, BEFORE_CONJUNCTION])
    for (const { index } of text.matchAll(pattern)) yield dashAt(index);
}

/** A hyphen that is a dash, with nothing about it to take away. */
export function dashAt(at: number): Dash {
  return { start: at, end: at + 1, with: EM_DASH };
}

/**
 * The dash for some hyphens, closed up, but for a blank before one that follows a finished sentence, and
 * behind one that stands for the rest of a name (`Dr. M-- of B--`).
 */
function dashFor(text: string, match: RegExpExecArray): string {
  const [found] = match;
  const before = text.slice(Math.max(0, match.index - 4), match.index);
  if (found.startsWith(' ') && !found.endsWith(' ') && /[.!?]["”]?$/.test(before))
    return ` ${EM_DASH}`;
  if (found.endsWith(' ') && !found.startsWith(' ') && /(?:^|[\s"“])\p{Lu}$/u.test(before))
    return `${EM_DASH} `;
  return EM_DASH;
}
