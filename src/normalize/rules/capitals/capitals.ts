import type { InlineKind } from '../../../story/types.ts';
import type { Draft, DraftBlock } from '../../draft.ts';
import { mergeRanges, touchesRanges, type Range } from '../../../story/ranges.ts';
import { textOption, type Edit, type Rule } from '../../rule.ts';

/** What the option `as` makes of capitals; every other value keeps them. */
const MARKUP: ReadonlyMap<string | undefined, InlineKind> = new Map([
  ['small-caps', 'smallCaps'],
  ['emphasis', 'emphasis'],
]);

/** Capitals only, or a single one; no part of a name with digits or small letters (`COVID-19`, `McADAM`). */
const WORD =
  /(?<![\p{L}\p{N}\p{M}_])(?<![\p{L}\p{N}]['’-])\p{Lu}+(?:['’-]\p{Lu}+)*(?!['’-]?[\p{L}\p{N}\p{M}_])/gu;
const BETWEEN = /^(?:,? {1,2}|—|--)$/;
const SMALL_WORD = /\p{Ll}+/gu;
/** Initials of one to four letters; what has an apostrophe or hyphen is none. */
const LONGEST_ACRONYM = 4;
const ROMAN = /^M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** English words of one letter, which may begin or end what is shouted. */
const ONE_LETTER = /^[AIO]$/;
/** As many words in capitals are no list of initials. */
const MANY_WORDS = 3;

/** A word in capitals and where it stands. */
interface Capitals {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}]/gu, '');
}

function isShouted({ word }: Capitals): boolean {
  return lettersOf(word).length > 1 && !ROMAN.test(word);
}

function mayBeAcronym({ word }: Capitals): boolean {
  return word.length <= LONGEST_ACRONYM && /^\p{Lu}+$/u.test(word);
}

/** Words in capitals that only blanks, commas and dashes part. */
function runsOf(text: string): readonly (readonly Capitals[])[] {
  const runs: Capitals[][] = [];
  let end = -1;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const found = { word, start, end: start + word.length };
    const last = runs.at(-1);
    if (last !== undefined && start - end <= 3 && BETWEEN.test(text.slice(end, start)))
      last.push(found);
    else runs.push([found]);
    end = found.end;
  }
  return runs;
}

/** A run without the numerals and single letters at its ends, but for words of one letter in a long one. */
function trimmed(run: readonly Capitals[]): readonly Capitals[] {
  const first = run.findIndex(isShouted);
  if (first < 0) return [];
  const last = run.findLastIndex(isShouted);
  const long = run.filter(isShouted).length > 1;
  const joins = (index: number): boolean => long && ONE_LETTER.test(run[index]?.word ?? '');
  return run.slice(joins(first - 1) ? first - 1 : first, (joins(last + 1) ? last + 1 : last) + 1);
}

/**
 * Whether a run is initials: short words only, alone or as a list (`the FBI, CIA and NSA`). Two side by
 * side are words when the file has both in small letters elsewhere (`GET OUT`, not `US NAVY`).
 */
function isAcronyms(
  text: string,
  run: readonly Capitals[],
  isWord: (word: string) => boolean,
): boolean {
  const shouted = run.filter(isShouted);
  if (!shouted.every(mayBeAcronym)) return false;
  const [first] = run;
  const last = run.at(-1);
  if (shouted.length < 2 || first === undefined || last === undefined) return true;
  if (text.slice(first.start, last.end).includes(',')) return true;
  return shouted.length < MANY_WORDS && !shouted.every(({ word }) => isWord(word.toLowerCase()));
}

/** Whether capitals in a block may be emphasis: not in headings, verse and papers, which have them by form. */
function mayStress({ role }: DraftBlock): boolean {
  switch (role.type) {
    case 'line':
    case 'paragraph':
    case 'quotation':
    case 'authorsNote':
      return true;
    case 'letter':
      return role.part === 'body' || role.part === 'postscript';
    case 'message':
      return role.medium === 'chat';
    case 'footnote':
      return true;
    case 'image':
    case 'chapterHeading':
    case 'heading':
    case 'sceneBreak':
    case 'verseLine':
    case 'marker':
      return false;
  }
}

/** What is set apart already, and who wrote a message. */
function setApart({ marks }: DraftBlock): readonly Range[] {
  return mergeRanges(
    marks
      .filter(({ kind }) => kind !== 'thought' && kind !== 'note')
      .map(({ start, end }): Range => [start, end]),
  );
}

/** The words that a file writes in small letters; counted only when somebody asks. */
function smallWordsOf({ blocks }: Draft): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) =>
    (words ??= new Set(blocks.flatMap(({ text }) => text.match(SMALL_WORD) ?? []))).has(word);
}

/** Words in capitals become small capitals or emphasis, when the config says so. */
export const capitals: Rule = {
  id: 'capitals',
  spares: 'literals',
  options: {
    as: {
      type: 'oneOf',
      values: ['kept', 'small-caps', 'emphasis'],
      default: 'kept',
      describes:
        'What words in capitals become: they stay, or are set in small capitals or italics',
    },
  },
  *propose(draft, { options }): Iterable<Edit> {
    const as = MARKUP.get(textOption(options, 'as'));
    if (as === undefined) return;
    const isWord = smallWordsOf(draft);
    for (const [block, source] of draft.blocks.entries()) {
      const { text } = source;
      if (!mayStress(source) || !/\p{Ll}/u.test(text)) continue;
      const apart = setApart(source);
      for (const run of runsOf(text).map(trimmed)) {
        const start = run[0]?.start;
        const end = run.at(-1)?.end;
        if (start === undefined || end === undefined) continue;
        if (isAcronyms(text, run, isWord) || touchesRanges(apart, start, end)) continue;
        yield { type: 'markUp', block, start, end, as, open: 0, close: 0 };
      }
    }
  },
};
