/** The rule `capitals`: words in capitals become small capitals or emphasis when the config says so. */
import type { InlineKind } from '../../../story/types.ts';
import type { Draft, DraftBlock } from '../../draft.ts';
import { mergeRanges, touchesRanges, type Range } from '../../../story/ranges.ts';
import { textOption, type Edit, type Rule } from '../../rule.ts';

/** What the option `as` makes of capitals; every other value keeps them. */
const MARKUP: ReadonlyMap<string | undefined, InlineKind> = new Map([
  ['small-caps', 'smallCaps'],
  ['emphasis', 'emphasis'],
]);

/** A word in capitals; not a part of a name with digits or small letters (`COVID-19`, `McADAM`). */
const WORD =
  /(?<![\p{L}\p{N}\p{M}_])(?<![\p{L}\p{N}]['’-])\p{Lu}+(?:['’-]\p{Lu}+)*(?!['’-]?[\p{L}\p{N}\p{M}_])/gu;
const BETWEEN = /^(?:,? {1,2}|—|--)$/;
const SMALL_WORD = /\p{Ll}+/gu;
/** The longest acronym, in letters; a word with an apostrophe or hyphen is not one. */
const LONGEST_ACRONYM = 4;
const ROMAN = /^M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** English words of one letter, which may be the first or last of a run. */
const ONE_LETTER = /^[AIO]$/;
/** A run of this many words is not a run of acronyms. */
const MANY_WORDS = 3;

/** A word in capitals and its place in the text. */
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

/** Runs of words in capitals with only spaces, commas and dashes between them. */
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

/** A run without numerals and single letters at its ends; long runs keep words of one letter. */
function trimmed(run: readonly Capitals[]): readonly Capitals[] {
  const first = run.findIndex(isShouted);
  if (first < 0) return [];
  const last = run.findLastIndex(isShouted);
  const long = run.filter(isShouted).length > 1;
  const joins = (index: number): boolean => long && ONE_LETTER.test(run[index]?.word ?? '');
  return run.slice(joins(first - 1) ? first - 1 : first, (joins(last + 1) ? last + 1 : last) + 1);
}

/**
 * Whether a run is acronyms: short words only, alone or in a list (`the FBI, CIA and NSA`). Two next to each
 * other are words when the file has both in small letters elsewhere (`GET OUT`, not `US NAVY`).
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

/** The text that is already marked, and the senders of messages. */
function setApart({ marks }: DraftBlock): readonly Range[] {
  return mergeRanges(
    marks
      .filter(({ kind }) => kind !== 'thought' && kind !== 'note')
      .map(({ start, end }): Range => [start, end]),
  );
}

/** Whether the file has a word in small letters; the words are collected at the first question. */
function smallWordsOf({ blocks }: Draft): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) =>
    (words ??= new Set(blocks.flatMap(({ text }) => text.match(SMALL_WORD) ?? []))).has(word);
}

/** Words in capitals become small capitals or emphasis when the option says so. */
export const capitals: Rule = {
  id: 'capitals',
  spares: 'literals',
  options: {
    as: {
      type: 'oneOf',
      values: ['kept', 'small-caps', 'emphasis'],
      default: 'kept',
      describes:
        'What words in capitals become: they stay as typed, or are set in small capitals or in italics',
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
