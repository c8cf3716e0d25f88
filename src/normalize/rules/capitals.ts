import type { InlineKind } from '../../story/types.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { textOption } from '../options.ts';
import { mergeRanges, touchesRanges, type Range } from '../ranges.ts';
import type { Edit, Rule } from '../rule.ts';

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

function isProse({ role }: DraftBlock): boolean {
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
  title: 'Set words in capitals',
  why: 'Words in full capitals stand out of a page; books have small capitals or italics for them (The Chicago Manual of Style, 17th ed., §7.52). But capitals are also an author’s way to shout, so that they stay as typed unless the config says otherwise; the letters stay in any case.',
  options: {
    as: {
      type: 'oneOf',
      values: ['kept', 'small-caps', 'emphasis'],
      default: 'kept',
      describes:
        'What words in capitals become: they stay, or are set in small capitals or italics',
    },
  },
  examples: [
    {
      shows: 'a word in small capitals',
      options: { as: 'small-caps' },
      before: 'She was ALWAYS late.',
      after: 'She was {smallCaps:ALWAYS} late.',
    },
    {
      shows: 'a word in italics',
      options: { as: 'emphasis' },
      before: 'Nobody, but NOBODY, knew.',
      after: 'Nobody, but {emphasis:NOBODY}, knew.',
    },
    {
      shows: 'words in a row are one',
      options: { as: 'small-caps' },
      before: '"I SAID I WILL NOT GO," he said.',
      after: '"{smallCaps:I SAID I WILL NOT GO}," he said.',
    },
    {
      shows: 'with commas, dashes, apostrophes and hyphens inside',
      options: { as: 'emphasis' },
      before: "They yelled DON'T, PLEASE DON'T—HALF-WITS at him.",
      after: "They yelled {emphasis:DON'T, PLEASE DON'T—HALF-WITS} at him.",
    },
    {
      shows: 'short words that the file also has in small letters',
      options: { as: 'small-caps' },
      before: '"GET OUT of here!" I had to get up and go out.',
      after: '"{smallCaps:GET OUT} of here!" I had to get up and go out.',
    },
    {
      shows: 'inside a thought, letters and messages',
      options: { as: 'small-caps' },
      before:
        '<> indicates thoughts\n\nShe sat. <So he NEVER came.>\n\nMara: WHERE ARE you\nJo: here',
      after:
        '[thought < >]\nShe sat. <So he {smallCaps:NEVER} came.>\nmessage(chat): {sender:Mara}: {smallCaps:WHERE ARE} you\nmessage(chat): {sender:Jo}: here',
    },
    {
      shows: 'a word that is emphasis already stays',
      options: { as: 'emphasis' },
      before: 'It was *THERE* and _NOWHERE ELSE_.',
      after: 'It was {emphasis:THERE} and {emphasis:NOWHERE ELSE}.',
    },
    {
      shows: 'a paragraph that is all capitals stays, and so does a telegram',
      options: { as: 'small-caps' },
      before: 'KEEP OUT OF THIS HOUSE!\n\nHe read on.\n\nARRIVED SAFELY STOP SEND MONEY STOP',
      after:
        'KEEP OUT OF THIS HOUSE!\nHe read on.\nmessage(document): ARRIVED SAFELY STOP SEND MONEY STOP',
    },
    {
      shows: 'a heading and what ends a story stay',
      options: { as: 'emphasis' },
      before: 'Chapter 1: The LAST Day\n\nIt rained.\n\nTHE END',
      after: 'chapterHeading: Chapter 1: The LAST Day\nIt rained.\nmarker: THE END',
    },
    {
      shows: 'German: with umlauts and a sharp s',
      language: 'de',
      options: { as: 'small-caps' },
      before: 'Er war IMMER zu spät, und das GROẞE ÄRGERNIS blieb.',
      after: 'Er war {smallCaps:IMMER} zu spät, und das {smallCaps:GROẞE ÄRGERNIS} blieb.',
    },
    {
      shows: 'Russian: a word in italics',
      language: 'ru',
      options: { as: 'emphasis' },
      before: 'Она НИКОГДА не спит.',
      after: 'Она {emphasis:НИКОГДА} не спит.',
    },
    {
      shows: 'every word stays when the config does not say otherwise',
      before: 'She was REALLY very late.',
      after: 'She was REALLY very late.',
    },
    {
      shows: 'acronyms stay, alone, in a list and side by side',
      options: { as: 'small-caps' },
      before: 'NASA knew, the U.S.A. and the FBI, CIA and KGB. The US NAVY did not.',
      after: 'NASA knew, the U.S.A. and the FBI, CIA and KGB. The US NAVY did not.',
    },
    {
      shows: 'single letters and Roman numerals stay',
      options: { as: 'small-caps' },
      before: 'I had Plan B, a T-shirt, an X-ray and Louis XVIII of MDCCC.',
      after: 'I had Plan B, a T-shirt, an X-ray and Louis XVIII of MDCCC.',
    },
    {
      shows: 'numbers, names with small letters and addresses stay',
      options: { as: 'small-caps' },
      before: 'The VMS7000, COVID-19, McDONALD and WHATevers at http://EXAMPLE.COM/INDEX it was.',
      after: 'The VMS7000, COVID-19, McDONALD and WHATevers at http://EXAMPLE.COM/INDEX it was.',
    },
    {
      shows: 'words stay when the config says that they are kept',
      options: { as: 'kept' },
      before: 'He would NEVER go.',
      after: 'He would NEVER go.',
    },
    {
      shows: 'clocks and eras stay',
      options: { as: 'small-caps' },
      before: 'It was 10 PM, not 5 AM, in AD 79 or 300 BC.',
      after: 'It was 10 PM, not 5 AM, in AD 79 or 300 BC.',
    },
    {
      shows: 'people known by their initials stay',
      options: { as: 'small-caps' },
      before: 'JFK met FDR, and OJ met J.R.R. Tolkien.',
      after: 'JFK met FDR, and OJ met J.R.R. Tolkien.',
    },
    {
      shows: 'shorthand of chats stays',
      options: { as: 'small-caps' },
      before: 'LOL, he typed, then BRB and at last OMG.',
      after: 'LOL, he typed, then BRB and at last OMG.',
    },
    {
      shows: 'states and districts stay',
      options: { as: 'small-caps' },
      before: 'from Springfield, IL to Washington DC',
      after: 'from Springfield, IL to Washington DC',
    },
    {
      shows: 'plurals and possessives of initials stay',
      options: { as: 'small-caps' },
      before: "two DVDs, the MPs and NASA's rocket",
      after: "two DVDs, the MPs and NASA's rocket",
    },
    {
      shows: 'words of one letter stay',
      options: { as: 'small-caps' },
      before: 'A dog barked. I ran. O Lord, I did.',
      after: 'A dog barked. I ran. O Lord, I did.',
    },
    {
      shows: 'keys pressed together stay',
      options: { as: 'small-caps' },
      before: 'He pressed CTRL+ALT+DEL and swore.',
      after: 'He pressed CTRL+ALT+DEL and swore.',
    },
    {
      shows: 'ships stay',
      options: { as: 'small-caps' },
      before: 'the HMS Victory and the USS Enterprise',
      after: 'the HMS Victory and the USS Enterprise',
    },
    {
      shows: 'degrees and ranks stay',
      options: { as: 'small-caps' },
      before: 'She had a BA, an MA and a PhD; he was a DCI.',
      after: 'She had a BA, an MA and a PhD; he was a DCI.',
    },
    {
      shows: 'a constant of a program stays',
      options: { as: 'small-caps' },
      before: 'He set MAX_SIZE_LIMIT to nine.',
      after: 'He set MAX_SIZE_LIMIT to nine.',
    },
    {
      shows: 'stammering in capitals stays',
      options: { as: 'small-caps' },
      before: '"W-W-What was that?"',
      after: '"W-W-What was that?"',
    },
    {
      shows: 'units stay',
      options: { as: 'small-caps' },
      before: 'at 60 MPH, with 5 KG on board',
      after: 'at 60 MPH, with 5 KG on board',
    },
    {
      shows: 'everyday initials stay',
      options: { as: 'small-caps' },
      before: 'OK, she said. The TV was on, the ID gone.',
      after: 'OK, she said. The TV was on, the ID gone.',
    },
    {
      shows: 'the alphabet stays',
      options: { as: 'small-caps' },
      before: 'as easy as ABC, as good as QED',
      after: 'as easy as ABC, as good as QED',
    },
  ],
  *propose(draft, { options }): Iterable<Edit> {
    const as = MARKUP.get(textOption(options, 'as'));
    if (as === undefined) return;
    const isWord = smallWordsOf(draft);
    for (const [block, source] of draft.blocks.entries()) {
      const { text } = source;
      if (!isProse(source) || !/\p{Ll}/u.test(text)) continue;
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
