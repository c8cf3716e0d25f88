/** Cuts a text into sentences and words as the word lists compare them: folded, and unmasked. */
import { readSections } from './terms.ts';

const MASKED_WORDS = readSections('masked');

function wordsIn(section: string): readonly string[] {
  return (MASKED_WORDS.get(section) ?? []).flatMap((line) => line.split(' '));
}

/** Words that people mask. */
const MASKED = wordsIn('masked');
/** Masked words that are known by their first letter alone. */
const GIVEN_AWAY: ReadonlySet<string> = new Set(wordsIn('given away'));

/** A word of a text, folded for comparing. */
export interface Word {
  /** In lower case, with plain letters for those that were masked. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Written like a name: a capital and then small letters. */
  readonly capital: boolean;
  /** The first word of its sentence or of a speech in it. */
  readonly opens: boolean;
  /** Punctuation comes between it and the word before. */
  readonly apart: boolean;
}

/** The longest run of letters and symbols that may be a masked word. */
const LONGEST_MASKED = 24;

/** What is typed without a space: letters, digits, and the symbols that replace letters. */
const CHUNK = /[\p{L}\p{N}$@][\p{L}\p{M}\p{N}$@!*#%'’_\-–—]*/gu;
const PLAIN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const PIECE = /[^\-–—]+/g;

/** Titles whose full stop does not end a sentence. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'sgt', 'capt', 'lt', 'col', 'rev']);

const LETTER_FOR: Readonly<Record<string, string>> = {
  $: 's',
  '@': 'a',
  '!': 'i',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '0': 'o',
};

/**
 * The sentences of a text, each as its words.
 * @param knows whether a word is in a list, so that `fuuuck` is read as the word that it stretches
 */
export function sentencesOf(
  text: string,
  knows: (word: string) => boolean,
): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let sentence: Word[] = [];
  let end = 0;
  for (const { start, end: wordEnd, masked } of runsOf(text)) {
    const raw = text.slice(start, wordEnd);
    const between = text.slice(end, start);
    const last = sentence.at(-1);
    const ended =
      last !== undefined &&
      /[.?!…]/.test(between) &&
      /\s/.test(between) &&
      !/^\p{Ll}/u.test(raw) &&
      !(TITLES.has(last.text) && /^\.\s/.test(between));
    if (ended) {
      sentences.push(sentence);
      sentence = [];
    }
    sentence.push({
      text: masked ?? folded(raw, knows),
      start,
      end: wordEnd,
      capital: /^\p{Lu}['’]?\p{L}*\p{Ll}/u.test(raw),
      opens: sentence.length === 0 || /["“”‘«*_(]\s*$|[.?!…:]/.test(between),
      apart: /[^\s'’‘"“”*_-]/.test(between),
    });
    end = wordEnd;
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** The word that it masks. */
  readonly masked?: string;
}

function* runsOf(text: string): Generator<Run> {
  for (const chunk of text.matchAll(CHUNK)) {
    const [whole] = chunk;
    const masked = maskedRun(whole, chunk.index);
    if (masked !== undefined) {
      yield masked;
      continue;
    }
    for (const piece of whole.matchAll(PIECE)) {
      const start = chunk.index + piece.index;
      const maskedPiece = maskedRun(piece[0], start);
      if (maskedPiece !== undefined) yield maskedPiece;
      else
        for (const plain of piece[0].matchAll(PLAIN))
          yield { start: start + plain.index, end: start + plain.index + plain[0].length };
    }
  }
}

function maskedRun(chunk: string, start: number): Run | undefined {
  if (chunk.length > LONGEST_MASKED || !/[$@!*#%_\-–—0-9]/.test(chunk)) return undefined;
  const typed = chunk.replace(/[!'’_]+$/, '').toLowerCase();
  // Letters with symbols only at the end are a word followed by a mark of emphasis or a dash.
  if (typed.length < 3 || /^\p{L}{4,}[*\-–—]*$/u.test(typed)) return undefined;
  const letters = typed.replace(/[$@!013-5]/g, (symbol) => LETTER_FOR[symbol] ?? symbol);
  if (!/\p{L}/u.test(typed)) return undefined;
  const word = MASKED.find((known) => standsFor(letters, known));
  return word === undefined ? undefined : { start, end: start + typed.length, masked: word };
}

/** Whether letters and symbols mask a word: they are as long as it, or a dash replaces what is left out. */
function standsFor(letters: string, word: string): boolean {
  if (letters[0] !== word[0]) return false;
  const shown = letters.replace(/[^\p{L}]/gu, '').length;
  if (shown === 1 && !GIVEN_AWAY.has(word)) return false;
  if (letters.length === word.length) {
    for (let index = 0; index < word.length; index += 1) {
      const letter = letters[index] ?? '';
      if (letter === word[index]) continue;
      // A single hyphen may replace a vowel (`f-ck`); elsewhere it is a hyphen: `s-hit`.
      const lone = letter === '-' && letters[index - 1] !== '-' && letters[index + 1] !== '-';
      const wanted = word[index] ?? '';
      if (!/[*#%_\-–—]/.test(letter) || (lone && !/[aeiou]/.test(wanted))) return false;
    }
    return shown < word.length || letters === word;
  }
  const [head = '', tail, ...more] = letters.split(/[*–—]+|-{2,}/);
  return (
    tail !== undefined &&
    more.length === 0 &&
    shown >= 2 &&
    tail !== '' &&
    /^\p{L}+$/u.test(head + tail) &&
    word.length > head.length + tail.length &&
    word.startsWith(head) &&
    word.endsWith(tail)
  );
}

/** Words whose `'s` means "is" or "has". The lists write them so too. */
const TWO_WORDS = /^(?:he|she|it|that|there|here|who|what|where|how|let)'s$/;

/** A word without the ending of a possessive (`guard's` is `guard`), as texts and lists are compared. */
export function bareWord(word: string): string {
  return TWO_WORDS.test(word) ? word : word.replace(/'s?$/, '');
}

function folded(raw: string, knows: (word: string) => boolean): string {
  const bare = bareWord(raw.normalize('NFKC').toLowerCase().replace(/’/g, "'"));
  if (!/(\p{L})\1\1/u.test(bare)) return bare;
  const once = bare.replace(/(\p{L})\1{2,}/gu, '$1');
  const twice = bare.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return [once, twice].find(knows) ?? bare;
}
