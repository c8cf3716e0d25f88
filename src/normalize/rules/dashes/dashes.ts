import type { DashForm } from '../../language/languages.ts';
import { typographyOf } from '../../language/languages.ts';
import { EM_DASH } from '../../language/characters.ts';
import type { DraftBlock } from '../../draft.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Two or three hyphens, with the blanks around them; four or more stand for a name left out. */
const HYPHENS = /(?<!-)(?:(?<! )[ ]+)?-{2,3}(?!-)[ ]*/g;
/** A spaced hyphen, spaced on both sides or behind only, between text. */
const SPACED = /(?<=[^\s—–*_-])[ ]+-[ ]+(?=[^\s—–*_-])/g;
const TRAILING = /(?<=[\p{L}\p{N}][.,!?'‘’…]?)- (?=[^\s—–*_-])/gu;
/** Speech or thought cut off: `th-"`. */
const CUT_OFF = /(?<=\p{L}['‘’.]?|:)-(?=[?!]*["“”'‘’]*(?:["“”]|$)|…|[.?!](?:\s|$)|['’](?:\s|$))/gu;
/** A colon's dash before a list or a speech, as older books have it. */
const COLON_DASH = /(?<=\p{L}\)?:)-(?= |$)/gu;
/** Speech taken up again: `"-and then`. */
const TAKEN_UP = /(?<=(?:^|[\s("“])["“”'‘’])-(?=\p{L})/gu;
/** A sentence that goes on at the head of a paragraph: `-I was walking`; no item of a list. */
const GOES_ON = /^-\p{L}/u;
/** A hyphen in the sentence that joins no two words, one letter being none: what began goes on no more. */
const STRAY_HYPHEN = /(?<=.)-(?:(?<!\p{L}-)|(?<=-\p{L}-)|(?!\p{L}))/su;
/** A parenthesis after a word: `the wood-(she thought it was one)`. */
const BEFORE_PARENTHESIS = /(?<=\p{L}{2})-(?=\(\p{L}+ )/gu;
/** A conjunction that has lost its head: `he left-'cause he could`. */
const BEFORE_CONJUNCTION =
  /(?<=\p{L}['’]?)-(?=['’](?:cause|cos|coz|cuz|ca['’]?se|caze|cept|cep['’](?:n['’]?)?|less|til|till|fore|bout|tis|twas)(?![\p{L}-]))/giu;
/** A spaced hyphen at the end: the sentence is broken off. */
/** Cut off with a blank before the hyphen: `"What the -"`. */
const CUT_OFF_SPACED = /(?<=\p{L}[,.!?]?) {1,3}- ?(?=["”’'](?:[\s.,;:!?]|$))/gu;
const BROKEN_OFF = /(?<=\p{L}[,.!?]?) -$|(?<=["“”'‘’«»])-$/gu;
/** An em dash already, with blanks about it. */
const SPACED_EM = /(?<=\S)[ ]+—[ ]+(?=\S)/g;

/** Words that stand before a suspended hyphen: "pre- and postwar", "mid- to late". */
const SUSPENDS =
  /(?:^|[^\p{L}\p{N}])(?:pre|post|mid|over|under|anti|pro|sub|super|inter|intra|micro|macro|non|re|un|semi|multi|hyper|short|long|left|right|full|half|part|upper|lower|high|low|north|south|east|west|early|late|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|mother|father|sister|brother|step|grand|great|well|ill|\d+)-$/iu;
/** A word between hyphens: ` -ever- `. */
const STRESSED = /(?:^|[\s(])-[\p{L}'’]+-$/u;
/** A mark that a teacher gives, or a group of blood: `an A- in maths`, `O- blood`. */
const GRADE = /(?:^|\s)(?:[A-FO]|AB)-$/u;
const OF_GRADE = /^(?:in|on|for|at|and|or|average|student|grade|paper|blood|type|donors?)\b/;
/** Words that no compound begins with, so that a hyphen behind them suspends nothing. */
const FUNCTION_WORD =
  /(?:^|[^\p{L}])(?:and|or|but|the|a|an|i|you|he|she|it|we|they|me|him|us|them|that|this|so|if|then|when|who|what|not|was|is|were|are|be|had|have|perhaps|maybe|yes|just|only)-$/iu;
/** What follows a suspended hyphen: "two- and three-year-olds". */
const SUSPENDED = /^(?:and|or|to|und|et|bis)\s+(?:\S+\s+)?\p{L}+-\p{L}/u;

/** Dashes as typed on a typewriter become em dashes. */
export const dashes: Rule = {
  id: 'dashes',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    const { dashes: form, isEnglish } = typographyOf(language);
    // What a language does with dashes is in its own books; without one to go by they stay.
    if (form === undefined) return;
    for (const [block, source] of draft.blocks.entries()) {
      const { text, role } = source;
      if (role.type === 'sceneBreak' || !/[-—]/.test(text)) continue;
      // Hyphens at both ends of a line are its decoration.
      if (text.length <= LONGEST_DECORATED && DECORATED.test(text)) continue;
      const dialogue = form.dialogue === undefined ? null : DIALOGUE.exec(text);
      const spoken = dialogue === null ? 0 : dialogue[0].length;
      if (spoken > 0 && form.spaces === 'typed')
        for (const { index } of text.matchAll(RAYA))
          yield { type: 'replaceText', block, ...dashAt(index) };
      if (form.dialogue !== undefined && spoken > 0 && dialogue?.[0] !== form.dialogue)
        yield { type: 'replaceText', block, start: 0, end: spoken, with: form.dialogue };
      const found = [...dashesIn(source, isEnglish)].filter(
        ({ start }) => start >= spoken && (form.spaces === 'none' || !isTyped(text, start)),
      );
      for (const dash of found) yield { type: 'replaceText', block, ...inForm(text, dash, form) };
      // A hyphen at the head is a dash unless another hyphen, after all the others are set, closes it.
      if (spoken === 0 && text.startsWith('-') && goesOn(withDashes(text, found)))
        yield { type: 'replaceText', block, ...inForm(text, dashAt(0), form) };
    }
  },
};

/** `- Flashback -`, `--The End--`, `-Mark-`. */
const DECORATED = /^-{1,3}\s*[^\s-][^-]*?\s*-{1,3}$/;
const LONGEST_DECORATED = 40;

interface Dash {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** A speech at the head of a paragraph, as most languages but English open it. */
const DIALOGUE = /^(?:-{1,3}|[—–])[ \u00A0]*(?=[¿¡«"“„'‘…]?\p{Lu})/u;

/** Whether the author typed a dash there, whose blanks are then the author's too. */
function isTyped(text: string, start: number): boolean {
  return /^\s*[—–]/.test(text.slice(start, start + 4));
}

/** Hyphens that set a remark apart in Spanish: before it and behind it. */
const RAYA = /(?<=\s)-(?=[\p{Ll}¿¡])|(?<=[\p{L}!?…])-(?=[.,;:!?\s]|$)/gu;

/** A dash as the language has it: the same everywhere but for the spaces between words. */
function inForm(text: string, dash: Dash, { dash: sign, spaces }: DashForm): Dash {
  if (spaces === 'none') return { ...dash, with: dash.with.replace(EM_DASH, sign) };
  const typed = text.slice(dash.start, dash.end);
  if (spaces === 'typed') return { ...dash, with: typed.replace(/-+/, sign) };
  const before = text.charAt(dash.start - 1);
  const after = text.charAt(dash.end);
  const joins = /[^\s"“„'‘(«[¿¡]/.test(before) && /[^\s"”'’)»\].,;:!?…]/.test(after);
  return { ...dash, with: joins ? ` ${sign} ` : sign };
}

function goesOn(text: string): boolean {
  return GOES_ON.test(text) && !STRAY_HYPHEN.test(text);
}

/** A text with its dashes set. */
function withDashes(text: string, found: readonly Dash[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), EM_DASH);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Every dash of a block, with the blanks about it that it takes away. */
function* dashesIn(source: DraftBlock, isEnglish: boolean): Iterable<Dash> {
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

/** Days and months, whose hyphen is a range. */
const CALENDAR =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/i;

/** `5 - 3`, `10am - 6pm`, `Mon - Fri`, `A - B = C`: what stands on both sides counts or calculates. */
function isSumOrRange(text: string, start: number, end: number): boolean {
  const before = /[^\s]{1,12}$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const next = /^[\p{L}\p{N}.:]{1,12}/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  // Not the stop of the sentence.
  const after = next.replace(/[.:]$/, '');
  const counts = (word: string): boolean =>
    /^\(?\d[\d:.,]*(?:am|pm|th|st|nd|rd|%)?\)?$/i.test(word);
  if (/\d$/.test(before) && /^\d/.test(after)) return true;
  if (counts(before) && counts(after)) return true;
  if (CALENDAR.test(before) && CALENDAR.test(after)) return true;
  const isTerm = /^(?:[A-Za-z])$/;
  return isTerm.test(before) && isTerm.test(after) && before !== 'I' && before !== 'a';
}

/** What joins two words of which the first is suspended: `Ein- und Ausgang`, `in- en uitgang`. */
const JOINS = /^(?:und|oder|bzw\.|bis|sowie|och|eller|en|of|lub|oraz|i|et|ou|y|o|e)\s/u;

/** Whether a hyphen with a blank behind it is one: suspended, a school mark, a word stressed. */
function staysHyphen(text: string, at: number, isEnglish: boolean): boolean {
  const before = text.slice(Math.max(0, at - 24), at + 1);
  const after = text.slice(at + 2, at + 80);
  const suspended =
    (SUSPENDED.test(after) && !FUNCTION_WORD.test(before)) ||
    (SUSPENDS.test(before) && /^(?:and|or|to)\b/.test(after)) ||
    (!isEnglish && JOINS.test(after));
  const graded = GRADE.test(before) && OF_GRADE.test(after);
  return suspended || graded || STRESSED.test(before);
}

/** A hyphen that is a dash, with nothing about it to take away. */
function dashAt(at: number): Dash {
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
